"""The cases of tests/cases/speakers.toml: what is the mention, and what does it say about its speaker?"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from wirenews.source import Source
from wirenews.speakers import Speaker, mention_after, mention_before, parse_speaker

CASES = tomllib.loads((Path(__file__).parent / "cases" / "speakers.toml").read_text(encoding="utf-8"))


def _marked(case: dict[str, Any]) -> tuple[str, int]:
    """The text without the mark, and where the mark stood."""
    before, _, after = case["text"].partition("|")
    return before + after, len(before)


def _check(case: dict[str, Any], speaker: Speaker | None) -> None:
    if "kind" not in case:
        assert speaker is None
        return
    assert speaker is not None
    expected = {
        "mention": case.get("mention", case["text"]),
        "name": case.get("name"),
        "title": case.get("title_read"),
        "affiliation": case.get("affiliation"),
        "condition": case.get("condition"),
        "kind": case["kind"],
    }
    read = {"mention": speaker.text, "name": speaker.name, "title": speaker.title, "affiliation": speaker.affiliation}
    assert {**read, "condition": speaker.condition, "kind": str(speaker.kind)} == expected


@pytest.mark.parametrize("case", CASES["before"], ids=lambda case: case["title"])
def test_mention_before_a_cue(case: dict[str, Any]) -> None:
    text, mark = _marked(case)
    _check(case, mention_before(Source(text), mark))


@pytest.mark.parametrize("case", CASES["after"], ids=lambda case: case["title"])
def test_mention_after_a_cue(case: dict[str, Any]) -> None:
    text, mark = _marked(case)
    _check(case, mention_after(Source(text), mark))


@pytest.mark.parametrize("case", CASES["phrase"], ids=lambda case: case["title"])
def test_phrase(case: dict[str, Any]) -> None:
    _check(case, parse_speaker(case["text"]))
