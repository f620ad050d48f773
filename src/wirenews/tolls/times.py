"""Since when, or when, those whom a toll counts came to harm."""

from __future__ import annotations

from collections.abc import Iterable

from ..spans import Span
from ..windows import Window
from ..windows.reading import SAID


def when_of(cue: Span, windows: Iterable[Window], text: str, start: int) -> Window | None:
    """The window nearest to a casualty word, leaving out the day of the report ("said on Friday").

    `start` is where its sentence begins.
    """
    told = [one for one in windows if not _of_report(one, text, start)]
    return min(told, key=lambda one: _distance(cue, one.span), default=None)


def _of_report(window: Window, text: str, start: int) -> bool:
    before = text[max(start, window.span.start - 24) : window.span.start].split()
    return bool(before) and before[-1].strip(",.").lower() in SAID


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)
