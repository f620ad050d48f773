"""The whole story: its parts, every parser's finds in one frozen value, and what follows from them together."""

from __future__ import annotations

from ..resolution import Voice
from .batch import parse_stories
from .diff import StoryDiff, TollChange
from .digest import split_stories
from .origins import Origin, Origins
from .parser import StoryParser, parse_story
from .sourcing import Link
from .values import Mark, MarkKind, Note, NoteKind, Story

__all__ = [
    "Link",
    "Mark",
    "MarkKind",
    "Note",
    "NoteKind",
    "Origin",
    "Origins",
    "Story",
    "StoryDiff",
    "StoryParser",
    "TollChange",
    "Voice",
    "parse_stories",
    "parse_story",
    "split_stories",
]
