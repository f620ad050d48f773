from __future__ import annotations

import datetime as dt
import importlib.util
import pickle
from pathlib import Path
from types import ModuleType

import pytest

from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.stories import (
    MarkKind,
    NoteKind,
    Origin,
    Story,
    StoryParser,
    parse_stories,
    parse_story,
    split_stories,
)
from wirenews.stories.anatomy import Anatomy, read_anatomy


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECKS = _load(Path(__file__).parent / "stories" / "checks.py")


@pytest.mark.parametrize("name", CHECKS.names())
def test_a_story_gives_what_its_page_says(name: str) -> None:
    wrong = [check.message for check in CHECKS.checks(name) if not check.holds]
    assert not wrong, "\n".join(wrong)
