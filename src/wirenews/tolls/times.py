"""Since when, or when, those whom a toll counts came to harm."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..parsing import compiled
from ..spans import Span
from ..windows import Window, WindowKind
from ..windows.reading import SAID


def when_of(cue: Span, windows: Iterable[Window], text: str, start: int) -> Window | None:
    """The window nearest to a casualty word, leaving out the day of the report ("said on Friday").

    `start` is where its sentence begins.
    """
    told = [one for one in windows if not _of_report(one, text, start) and not _ends(one, cue)]
    nearest = min(told, key=lambda one: _distance(cue, one.span), default=None)
    if nearest is not None and nearest.kind is WindowKind.DURING and _since(nearest, text, start):
        return evolve(nearest, kind=WindowKind.SINCE)
    if nearest is not None and nearest.kind is WindowKind.SINCE and text.startswith(", when ", nearest.span.end):
        return evolve(nearest, kind=WindowKind.DURING)  # "the worst flood since 2011, when 40 died"
    return nearest


def _ends(window: Window, cue: Span) -> bool:
    """Whether a window behind the casualty word says how long it lasts: "in custody till Friday"."""
    return window.span.start >= cue.end and window.text.lower().startswith(("till ", "until "))


_SINCE = r"(?i)\bsince\s[^,;:.]{2,60}$"


def _since(window: Window, text: str, start: int) -> bool:
    """Whether a window is the day of what has been going on since: "since the fighting began last October"."""
    return compiled(_SINCE).search(text, max(start, window.span.start - 70), window.span.start) is not None


def _of_report(window: Window, text: str, start: int) -> bool:
    before = text[max(start, window.span.start - 24) : window.span.start].split()
    return bool(before) and before[-1].strip(",.").lower() in SAID


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)
