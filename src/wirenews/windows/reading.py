"""Reads the windows of a text: a word that opens one ("since", "between"), and the periods that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from wirenews.numbers.beside import word_before
from wirenews.numbers.lexicon import key
from wirenews.parsing import Findings, Parser, Refusal
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.vocabulary import Vocabulary

from .points import Point, bare_day, count_at, point_at, time_unit
from .values import Period, TimeUnit, Window, WindowKind
from .words import HEADS, TimeWords, time_words

A_FEW = 5
"""The most units that "recent days" go back."""

LONGEST = 120
"""No window's phrase is longer, in code points."""

SAID = frozenset(
    "said says told reported announced confirmed added statement reporters interview report according conference".split()
)
"""Words before "on Friday" that make it the day of the report rather than of what it tells."""


def windows_in(source: Source, start: int, end: int, vocabulary: Vocabulary | None = None) -> list[Window]:
    """The windows that the words between `start` and `end` state, in text order.

    >>> [w.text for w in windows_in(Source("Ten died in 2014 and two since Friday"), 0, 37)]
    ['in 2014', 'since Friday']
    """
    return list(_scan(source.text, start, end, time_words(vocabulary or Vocabulary.default())))


def read_window(source: Source, start: int, end: int, vocabulary: Vocabulary | None = None) -> Window | None:
    """The window that a sentence states for what it tells, or None: one that runs over days before a single day.

    A single day beside a word of speech ("said on Friday") is the day of the report and no window.

    >>> read_window(Source("Two died since Monday, he said on Friday"), 0, 40).text
    'since Monday'
    """
    found = [one for one in windows_in(source, start, end, vocabulary) if not _of_report(source.text, one)]
    return min(found, key=lambda one: one.kind is WindowKind.DURING, default=None)


def _of_report(text: str, window: Window) -> bool:
    if window.kind is not WindowKind.DURING or (window.first is not None and window.first.unit is not TimeUnit.DAY):
        return False
    return word_before(text, window.span.start)[0].lower().rstrip(".") in SAID


def _scan(text: str, start: int, end: int, lexicon: TimeWords) -> Iterator[Window]:
    at = start
    while (match := lexicon.trigger.search(text, at, end)) is not None:
        begin = match.start()
        limit = min(end, begin + LONGEST)
        found = _ago(text, start, begin, lexicon) if match.group().lower() == "ago" else None
        found = found or window_at(text, begin, limit, lexicon)
        if found is not None:
            yield found
        at = max(match.start() + 1, found.span.end) if found else match.end()


def window_at(text: str, start: int, end: int, lexicon: TimeWords) -> Window | None:
    """The window whose words begin at `start`, or None."""
    head = lexicon.head.match(text, start, end)
    name = key(head[1]) if head else ""
    at = head.end() if head else start
    kind = HEADS.get(name, WindowKind.DURING)
    if not head and text[max(0, start - 6) : start].lower() == "later ":
        return None
    first = point_at(text, at, end, lexicon)
    if kind is WindowKind.DURING and (first is None or not first.period.months):
        rolling = _rolling(text, start, at, end, lexicon)
        if rolling is not None:
            return rolling
    if first is None and kind is WindowKind.BETWEEN:
        first = bare_day(text, at, end, lexicon)
    if first is None:
        return None
    stop, until = first.end, None
    if kind in {WindowKind.BETWEEN, WindowKind.DURING}:
        second = _second(text, first, end, lexicon, between=kind is WindowKind.BETWEEN)
        if second is not None:
            kind, stop, until = WindowKind.BETWEEN, second.end, second.period
        elif kind is WindowKind.BETWEEN:
            return None
    if not head and first.loose and until is None:
        return None
    if name == "by" and first.period.date is None:
        return None
    return Window(Span(start, stop), text[start:stop], kind=kind, first=first.period, until=until, rule=str(kind))


def _second(text: str, first: Point, end: int, lexicon: TimeWords, *, between: bool) -> Point | None:
    """The second period of "between Monday and Wednesday", "March 3 to 8"; its month is the first one's if unsaid."""
    link = lexicon.link.match(text, first.end, end)
    if link is None:
        return None
    date, joined = first.period.date, key(link.group()) == "and"
    second = point_at(text, link.end(), end, lexicon)
    if second is not None:
        later = second.period.date
        if between:
            return second
        if date is None or later is None or first.period.unit is not second.period.unit:
            return None
        days = first.period.unit is TimeUnit.DAY and (date.weekday is None or later.weekday is None)
        return None if joined and days else second
    day = bare_day(text, link.end(), end, lexicon)
    later = day.period.date if day else None
    if day is None or later is None or date is None or not date.month or (joined and not between):
        return None
    if not 0 < (date.day or 32) < (later.day or 0):
        return None
    return Point(evolve(day.period, date=evolve(later, year=date.year, month=date.month)), day.end)


def _rolling(text: str, start: int, at: int, end: int, lexicon: TimeWords) -> Window | None:
    """The past 48 hours, the last three weeks, the past year."""
    lead = lexicon.rolling.match(text, at, end)
    if lead is None:
        return None
    count, stop = count_at(text, lead.end(), end, lexicon)
    unit = lexicon.unit.match(text, stop, end)
    if unit is None or (count is None and not lead["article"] and not lead["recent"]):
        return None
    if time_unit(unit) in {TimeUnit.WEEKEND, TimeUnit.NIGHT}:
        return None
    if count is None and lead["recent"]:
        count = A_FEW
    period = Period(time_unit(unit), 1 if count is None else count)
    return Window(Span(start, unit.end()), text[start : unit.end()], kind=WindowKind.PAST, first=period, rule="past")


def _ago(text: str, floor: int, ago: int, lexicon: TimeWords) -> Window | None:
    """Three days ago: what ends where "ago" begins."""
    unit_start = word_before(text, ago)[1]
    unit = lexicon.unit.match(text, unit_start, ago)
    word, start = word_before(text, unit_start)
    if unit is None or start < floor:
        return None
    count, _ = count_at(text, start, unit_start, lexicon)
    if count is None and word.lower() not in {"a", "an"}:
        return None
    kind, back = time_unit(unit), count or 1
    if kind is TimeUnit.HOUR:
        kind, back = TimeUnit.DAY, back // 24
    end = ago + len("ago")
    return Window(Span(start, end), text[start:end], first=Period(kind, back), rule="ago")


class WindowParser(Parser[Window]):
    """Reads the stretches of time that a text states.

    >>> [w.text for w in WindowParser().parse("It rained overnight and over the past two weeks.")]
    ['overnight', 'over the past two weeks']
    """

    def candidates(self, source: Source) -> Iterable[Window | Refusal]:
        """Every window of the text, and those that its rules read."""
        yield from windows_in(source, 0, len(source.text), self.vocabulary)
        yield from super().candidates(source)


@cache
def _default() -> WindowParser:
    return WindowParser()


def parse_windows(text: str | Source) -> Findings[Window]:
    """The stretches of time that a text states, in text order; empty where there is none.

    Raises `TypeError` for anything but a `str`.

    >>> import datetime as dt
    >>> window = parse_windows("Floods have killed 12 people so far this year.")[0]
    >>> window.text, window.resolve(dt.date(2025, 3, 8)).start
    ('so far this year', datetime.date(2025, 1, 1))
    """
    return _default().parse(text)
