"""Reads the windows of a text: a word that opens one ("since", "between"), and the days that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import evolve, frozen

from wirenews.dates import PartialDate
from wirenews.numbers.amounts import amount_at
from wirenews.numbers.digits import in_commas
from wirenews.numbers.lexicon import BLANK, Lexicon, key, lexicon, phrases
from wirenews.numbers.refusals import word_before
from wirenews.parsing import Findings, Parser, Refusal
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.vocabulary import Vocabulary

from .values import Part, Period, TimeUnit, Window, WindowKind

LONGEST = 120
"""No window's phrase is longer, in code points."""

SAID = frozenset(
    "said says told reported announced confirmed added statement reporters interview report according conference".split()
)
"""Words before "on Friday" that make it the day of the report rather than of what it tells."""

HEADS = {
    "since": WindowKind.SINCE,
    "until": WindowKind.UNTIL,
    "till": WindowKind.UNTIL,
    "through": WindowKind.UNTIL,
    "by": WindowKind.UNTIL,
    "as of": WindowKind.UNTIL,
    "between": WindowKind.BETWEEN,
    "from": WindowKind.BETWEEN,
}
DURING = ("in", "on", "during", "of", "at", "over", "within", "throughout", "for", "so far", "so far in")
DAYS = {
    "yesterday": (TimeUnit.DAY, 1),
    "today": (TimeUnit.DAY, 0),
    "tonight": (TimeUnit.DAY, 0),
    "overnight": (TimeUnit.NIGHT, 0),
    "last night": (TimeUnit.NIGHT, 0),
    "this morning": (TimeUnit.DAY, 0),
    "this afternoon": (TimeUnit.DAY, 0),
    "this evening": (TimeUnit.DAY, 0),
    "the weekend": (TimeUnit.WEEKEND, 0),
}
PARTS = {
    "early": Part.EARLY,
    "start": Part.EARLY,
    "beginning": Part.EARLY,
    "mid": Part.MID,
    "late": Part.LATE,
    "end": Part.LATE,
}
DAYTIMES = "morning afternoon evening night noon midnight".split()


class Point(NamedTuple):
    """A period that was read, and where its words end; `loose` where it needs a preposition to be a window."""

    period: Period
    end: int
    loose: bool = False


@frozen(eq=False)
class _Lexicon:
    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: Lexicon
    trigger: re.Pattern[str]
    head: re.Pattern[str]
    link: re.Pattern[str]
    rolling: re.Pattern[str]
    few: re.Pattern[str]
    unit: re.Pattern[str]
    relative: re.Pattern[str]
    day: re.Pattern[str]
    date: re.Pattern[str]
    lead: re.Pattern[str]
    later: re.Pattern[str]
    daytime: re.Pattern[str]


@lru_cache(maxsize=32)
def _words(vocabulary: Vocabulary) -> _Lexicon:
    months = {w: int(str(f["month"])) for w, f in vocabulary["months"].items() if not f.get("day_first")}
    weekdays = {w: int(str(f["weekday"])) for w, f in vocabulary["weekdays"].items()}
    month, weekday = (
        phrases(name for word in words for name in (word.capitalize(), word.upper())) for words in (months, weekdays)
    )
    units = phrases(f"{unit}{s}" for unit in TimeUnit for s in ("", "s"))
    opening, days = phrases([*HEADS, *DURING]), phrases(DAYS)
    return _Lexicon(
        months=months,
        weekdays=weekdays,
        numbers=lexicon(vocabulary),
        trigger=re.compile(
            rf"(?<!\w)(?:{opening}{BLANK}(?=(?:the|a)\b|[A-Z0-9]|la|pa|pr|this|ea|mi|ye|to|ov|ni|so|ab|mo|tw)|{days}\b"
            rf"|{phrases(('last', 'late', 'this', 'earl', 'past', 'mid'))}|(?:{month}|{weekday}|ago|AGO)\b)"
        ),
        head=re.compile(rf"({opening}){BLANK}"),
        link=re.compile(rf"{BLANK}(?i:and|to|until|till|through){BLANK}|{BLANK}?[-\u2013]{BLANK}?"),
        rolling=re.compile(rf"(?P<article>(?i:the|its|their|a){BLANK})?(?i:past|last|previous|preceding)(?:{BLANK}|-)"),
        few=re.compile(rf"(?i:few|couple(?:{BLANK}of)?)(?={BLANK})"),
        unit=re.compile(rf"(?:{BLANK}|-)?(?P<unit>{units})(?!\w)"),
        relative=re.compile(
            rf"(?P<which>(?i:last|this|the)){BLANK}"
            rf"(?:(?P<unit>{units})|(?P<month>{month})|(?P<weekday>{weekday}))(?!\w)"
        ),
        day=re.compile(rf"({days})(?!\w)"),
        date=_date(month, weekday),
        lead=re.compile(
            rf"(?:(?i:the){BLANK}(?:(?P<edge>(?i:start|beginning|end)){BLANK}(?i:of){BLANK}|(?=\d{{1,2}}[a-zA-Z])))?"
            rf"(?:(?P<part>(?i:early|late|mid))(?:{BLANK}(?:(?i:in|on){BLANK})?|-)"
            rf"|(?i:earlier|later){BLANK}(?:(?i:on|in){BLANK})?)?"
        ),
        later=re.compile(rf"(?P<day>{DAY_NUMBER}){ORDINAL}(?![\w,.]\d|\w)"),
        daytime=re.compile(rf"{BLANK}{phrases(DAYTIMES)}(?!\w)"),
    )


YEAR, DAY_NUMBER, ORDINAL = r"(?:1[5-9]|20)\d\d", r"(?:0?[1-9]|[12]\d|3[01])", "(?:st|nd|rd|th|ST|ND|RD|TH)?"


def _date(month: str, weekday: str) -> re.Pattern[str]:
    """A date as far as it is printed; it may match nothing."""
    return re.compile(
        rf"(?:(?P<weekday>{weekday})(?!\w)(?:\.?,?{BLANK}(?={month}|\d))?)?"
        rf"(?:(?P<iso>{YEAR}-\d\d-\d\d)"
        rf"|(?P<month1>{month})\.?{BLANK}(?P<day1>{DAY_NUMBER}){ORDINAL}(?![\w:])"
        rf"(?:,?{BLANK}(?P<year1>{YEAR})(?!\w))?"
        rf"|(?P<day2>{DAY_NUMBER}){ORDINAL}{BLANK}(?:of{BLANK})?(?P<month2>{month})(?!\w)"
        rf"(?:\.?,?{BLANK}(?P<year2>{YEAR})(?!\w))?"
        rf"|(?P<month3>{month})(?!\w)(?:(?:\.?,?{BLANK}|{BLANK}of{BLANK})(?P<year3>{YEAR})(?!\w))?"
        rf"|(?P<year4>{YEAR})(?![\w,]|\.\d))?"
    )


def windows_in(source: Source, start: int, end: int, vocabulary: Vocabulary | None = None) -> list[Window]:
    """The windows that the words between `start` and `end` state, in text order.

    >>> [w.text for w in windows_in(Source("Ten died in 2014 and two since Friday"), 0, 37)]
    ['in 2014', 'since Friday']
    """
    return list(_scan(source.text, start, end, _words(vocabulary or Vocabulary.default())))


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


def _scan(text: str, start: int, end: int, lexicon: _Lexicon) -> Iterator[Window]:
    at = start
    while (match := lexicon.trigger.search(text, at, end)) is not None:
        begin = match.start()
        limit = min(end, begin + LONGEST)
        found = _ago(text, start, begin, lexicon) if match.group().lower() == "ago" else None
        found = found or window_at(text, begin, limit, lexicon)
        if found is not None:
            yield found
        at = max(match.start() + 1, found.span.end) if found else match.end()


def window_at(text: str, start: int, end: int, lexicon: _Lexicon) -> Window | None:
    """The window whose words begin at `start`, or None."""
    head = lexicon.head.match(text, start, end)
    name = key(head[1]) if head else ""
    at = head.end() if head else start
    kind = HEADS.get(name, WindowKind.DURING)
    if kind is WindowKind.DURING:
        rolling = _rolling(text, start, at, end, lexicon)
        if rolling is not None:
            return rolling
    first = point_at(text, at, end, lexicon)
    if first is None and kind is WindowKind.BETWEEN:
        first = _bare_day(text, at, end, lexicon)
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


def _second(text: str, first: Point, end: int, lexicon: _Lexicon, *, between: bool) -> Point | None:
    """The second period of "between Monday and Wednesday", "March 3 to 8"; its month is the first one's if unsaid."""
    link = lexicon.link.match(text, first.end, end)
    if link is None:
        return None
    date, joined = first.period.date, key(link.group()) == "and"
    second = point_at(text, link.end(), end, lexicon)
    if second is not None:
        later = second.period.date
        weekdays = date is not None and later is not None and date.weekday is not None and later.weekday is not None
        return second if between or weekdays or (date and later and date.day and later.day and not joined) else None
    day = _bare_day(text, link.end(), end, lexicon)
    later = day.period.date if day else None
    if day is None or later is None or date is None or not date.month or (joined and not between):
        return None
    if not 0 < (date.day or 32) < (later.day or 0):
        return None
    return Point(evolve(day.period, date=evolve(later, year=date.year, month=date.month)), day.end)


def _bare_day(text: str, start: int, end: int, lexicon: _Lexicon) -> Point | None:
    """The day of "between 3 and 8 March": a number whose month stands beside the other one."""
    match = lexicon.later.match(text, start, end)
    if match is None:
        return None
    date = PartialDate(Span(*match.span()), match.group(), day=int(match["day"]), rule="day")
    return Point(Period(TimeUnit.DAY, date=date), match.end(), loose=True)


def _rolling(text: str, start: int, at: int, end: int, lexicon: _Lexicon) -> Window | None:
    """The past 48 hours, the last three weeks, the past year."""
    lead = lexicon.rolling.match(text, at, end)
    if lead is None:
        return None
    count, stop = _count(text, lead.end(), end, lexicon)
    unit = lexicon.unit.match(text, stop, end)
    if unit is None or (count is None and not lead["article"]):
        return None
    period = Period(_time_unit(unit), 1 if count is None else count)
    return Window(Span(start, unit.end()), text[start : unit.end()], kind=WindowKind.PAST, first=period, rule="past")


def _count(text: str, start: int, end: int, lexicon: _Lexicon) -> tuple[int | None, int]:
    """How many units, the most that a vague word means, or None; and where its words end."""
    few = lexicon.few.match(text, start, end)
    if few is not None:
        return (5 if few.group()[0] in "fF" else 2), few.end()
    amount = amount_at(text, start, end, lexicon.numbers, in_commas)
    count = amount and (amount.high if amount.value is None else amount.value)
    return (count, amount.end) if amount and count else (None, start)


def _time_unit(match: re.Match[str]) -> TimeUnit:
    return TimeUnit(match["unit"].lower().removesuffix("s"))


def _ago(text: str, floor: int, ago: int, lexicon: _Lexicon) -> Window | None:
    """Three days ago: what ends where "ago" begins."""
    unit_start = word_before(text, ago)[1]
    unit = lexicon.unit.match(text, unit_start, ago)
    word, start = word_before(text, unit_start)
    if unit is None or start < floor:
        return None
    count, _ = _count(text, start, unit_start, lexicon)
    if count is None and word.lower() not in {"a", "an"}:
        return None
    kind, back = _time_unit(unit), count or 1
    if kind is TimeUnit.HOUR:
        kind, back = TimeUnit.DAY, back // 24
    end = ago + len("ago")
    return Window(Span(start, end), text[start:end], first=Period(kind, back), rule="ago")


def point_at(text: str, start: int, end: int, lexicon: _Lexicon) -> Point | None:
    """The period whose words begin at `start`: yesterday, last week, late March, Sunday night, 2014."""
    day = lexicon.day.match(text, start, end)
    if day is not None:
        unit, back = DAYS[key(day[1])]
        return Point(Period(unit, back), day.end(), loose=unit is TimeUnit.WEEKEND)
    lead = lexicon.lead.match(text, start, end)
    part, at = (PARTS.get(key(lead["part"] or lead["edge"] or "")), lead.end()) if lead else (None, start)
    relative = lexicon.relative.match(text, at, end)
    if relative is not None:
        return _relative_point(text, relative, part, bool(lead and lead["edge"]), lexicon)
    found = lexicon.date.match(text, at, end)
    return _date_point(text, found, part, end, lexicon) if found is not None and found.end() > at else None


def _relative_point(text: str, match: re.Match[str], part: Part | None, edge: bool, lexicon: _Lexicon) -> Point | None:
    """Last week, this year, last December, this Friday; "the year" only behind "the start of"."""
    which = match["which"].lower()
    if which == "the" and not (edge and match["unit"]):
        return None
    if match["unit"]:
        unit = _time_unit(match)
        if unit in {TimeUnit.HOUR, TimeUnit.DAY} or match["unit"][-1] in "sS":
            return None
        return Point(Period(unit, int(which == "last"), part=part), match.end())
    month, weekday = match["month"], match["weekday"]
    date = PartialDate(
        Span(*match.span("month" if month else "weekday")),
        month or weekday,
        month=lexicon.months[month.lower()] if month else None,
        weekday=lexicon.weekdays[weekday.lower()] if weekday else None,
        rule="month" if month else "weekday",
    )
    unit = TimeUnit.MONTH if month else TimeUnit.DAY
    return Point(Period(unit, date=date, last=which == "last", part=part), match.end())


def _date_point(text: str, match: re.Match[str], part: Part | None, end: int, lexicon: _Lexicon) -> Point | None:
    """A date as far as it is printed, with the time of day behind it."""
    weekday = match["weekday"]
    month = match["month1"] or match["month2"] or match["month3"]
    year, day = match["year1"] or match["year2"] or match["year3"] or match["year4"], match["day1"] or match["day2"]
    if match["iso"]:
        year, named, day = match["iso"].split("-")
    else:
        named = lexicon.months[month.lower()] if month else None
    date = PartialDate(
        Span(*match.span()),
        match.group(),
        year=int(year) if year else None,
        month=int(named) if named else None,
        day=int(day) if day else None,
        weekday=lexicon.weekdays[weekday.lower()] if weekday else None,
        rule="date",
    )
    unit = TimeUnit.DAY
    if date.day is None and weekday is None:
        unit = TimeUnit.YEAR if date.month is None else TimeUnit.MONTH
    daytime = lexicon.daytime.match(text, match.end(), end) if unit is TimeUnit.DAY else None
    stop = daytime.end() if daytime else match.end()
    return Point(Period(unit, date=date, part=part), stop, loose=unit is not TimeUnit.DAY)


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
