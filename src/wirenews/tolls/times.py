"""Since when, or when, those whom a toll counts came to harm."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..dates import Dates, PartialDate
from ..parsing import compiled
from ..spans import Span
from ..vocabulary import Vocabulary
from ..windows import Period, TimeUnit, Window, WindowKind
from ..windows.reading import SAID


def when_of(cue: Span, windows: Iterable[Window], text: str, start: int) -> Window | None:
    """When the event was by its name, or the window nearest to a casualty word but for the day of the report.

    `start` is where its sentence begins.
    """
    named = _of_event(cue, text, start)
    if named is not None:
        return named
    told = [
        one for one in windows if not (_of_report(one, text, start) or _ends(one, cue) or _of_record(one, cue, text))
    ]
    nearest = min(told, key=lambda one: _distance(cue, one.span), default=None)
    if nearest is not None and nearest.kind is WindowKind.DURING and _since(nearest, text, start):
        return evolve(nearest, kind=WindowKind.SINCE)
    if nearest is not None and nearest.kind is WindowKind.SINCE and text.startswith(", when ", nearest.span.end):
        return evolve(nearest, kind=WindowKind.DURING)  # "the worst flood since 2011, when 40 died"
    return nearest


_NAMED = (
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother|[Ii]ts|[Tt]heir|similar|deadly|fatal)\s(?P<when>(?P<year>(?:1[5-9]|20)\d\d)|[A-Z][a-z]{2,8})\s"
    r"(?:[\w-]+\s){0,3}?(?:crash|wreck|collision|derailment|accident|disaster|attack|bombing|blast|explosion|fire|blaze|wildfire|"
    r"shooting|rampage|massacre|siege|raid|clash|battle|riot|stampede|crush|coup|uprising|crackdown|airstrike|quake|earthquake|"
    r"tsunami|flood|storm|hurricane|typhoon|cyclone|tornado|avalanche|landslide|mudslide|eruption|collapse|sinking|shipwreck|"
    r"hijacking|outbreak|epidemic|heatwave|famine)(?:e?s)?\b"
)
_BEFORE = rf"{_NAMED}(?P<gap>[^,;:.!?]{{0,90}})$"
_BEHIND = rf"(?:(?!\band\b)[^,;:.!?]){{0,60}}?\b(?:in|during|by)\s(?=the|a)(?:{_NAMED})"
_REACH = 160


def _of_event(cue: Span, text: str, start: int) -> Window | None:
    """The year or month that an event has in its name: "the 2015 crash that killed five", "hurt in the August blast"."""
    match = compiled(_BEFORE).search(text, max(start, cue.start - _REACH), cue.start)
    if match is None:
        match = compiled(_BEHIND).match(text, cue.end, cue.end + _REACH)
    elif " and " in match["gap"]:
        return None
    if match is None:
        return None
    year, span = match["year"], Span(*match.span("when"))
    month = None if year else Dates.of(Vocabulary.default()).months.get(match["when"].lower())
    if not year and month is None:
        return None
    date = PartialDate(span, match["when"], year=int(year) if year else None, month=month, rule="event")
    period = Period(TimeUnit.YEAR if year else TimeUnit.MONTH, date=date)
    return Window(span, match["when"], kind=WindowKind.DURING, first=period, rule="event")


def _of_record(window: Window, cue: Span, text: str) -> bool:
    """Whether a window behind the casualty word is that of an earlier record: "killed nine, the worst crash since 1991"."""
    if window.kind is not WindowKind.SINCE or window.span.start < cue.end:
        return False
    return compiled(_RECORD).search(text, cue.end, window.span.start) is not None


_RECORD = r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|highest|strongest|most \w+|first)\b[^.;,]{0,50}$"


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
