"""Reads one period: a day, week, month or year as the text names it."""

from __future__ import annotations

import re
from math import ceil
from typing import NamedTuple

from attrs import evolve

from wirenews.dates import PartialDate
from wirenews.numbers.amounts import amount_at
from wirenews.numbers.digits import in_commas
from wirenews.numbers.lexicon import key
from wirenews.spans import Span

from .values import Part, Period, TimeUnit
from .words import DAYS, PARTS, TimeWords


class Point(NamedTuple):
    """A period that was read, and where its words end; `loose` where it needs a preposition to be a window."""

    period: Period
    end: int
    loose: bool = False


def point_at(text: str, start: int, end: int, lexicon: TimeWords) -> Point | None:
    """The period whose words begin at `start`: yesterday, last week, late March, Sunday night, 2014."""
    day = lexicon.day.match(text, start, end)
    if day is not None:
        unit, back = DAYS[key(day[1])]
        return Point(Period(unit, back), day.end(), loose=unit is TimeUnit.WEEKEND)
    stretch = lexicon.stretch.match(text, start, end)
    if stretch is not None:
        return _stretch_point(text, stretch, end, lexicon)
    lead = lexicon.lead.match(text, start, end)
    part, at = (PARTS.get(key(lead["part"] or lead["edge"] or "")), lead.end()) if lead else (None, start)
    relative = lexicon.relative.match(text, at, end)
    if relative is not None:
        if lead and (lead["later"] or "").lower() == "later" and relative["unit"]:
            return None
        return _relative_point(text, relative, part, end, bool(lead and lead["edge"]), lexicon)
    found = lexicon.date.match(text, at, end)
    return _date_point(text, found, part, end, lexicon) if found is not None and found.end() > at else None


def _stretch_point(text: str, match: re.Match[str], end: int, lexicon: TimeWords) -> Point | None:
    """The first three months of 2016, the second half of this year."""
    whole = point_at(text, match.end(), end, lexicon)
    months = 6 if match["half"] else count_at(text, match.start("count"), match.end("count"), lexicon)[0]
    if whole is None or whole.period.unit is not TimeUnit.YEAR or not months or months > 12:
        return None
    sign = 1 if match["edge"].lower() == "first" else -1
    return whole._replace(period=evolve(whole.period, months=sign * months))


def _relative_point(
    text: str, match: re.Match[str], part: Part | None, end: int, edge: bool, lexicon: TimeWords
) -> Point | None:
    """Last week, this year, last December, this Friday; "the year" only behind "the start of"."""
    which = key(match["which"])
    if which == "the" and not (edge and match["unit"]):
        return None
    if match["unit"]:
        unit = time_unit(match)
        if unit in {TimeUnit.HOUR, TimeUnit.DAY} or match["unit"][-1] in "sS":
            return None
        if which == "this past":
            return Point(Period(unit, part=part), match.end())
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
    daytime = lexicon.daytime.match(text, match.end(), end) if weekday else None
    last = which in {"last", "this past"}
    return Point(Period(unit, date=date, last=last, part=part), daytime.end() if daytime else match.end())


def _date_point(text: str, match: re.Match[str], part: Part | None, end: int, lexicon: TimeWords) -> Point | None:
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
        unit = TimeUnit.DECADE if match["decade"] else unit
    of_year = lexicon.of_year.match(text, match.end(), end) if date.month and not date.year else None
    if of_year is not None:
        back = int(of_year["which"].lower() == "last")
        return Point(Period(unit, date=date, part=part, year_back=back), of_year.end(), loose=unit is not TimeUnit.DAY)
    daytime = lexicon.daytime.match(text, match.end(), end) if unit is TimeUnit.DAY else None
    stop = daytime.end() if daytime else match.end()
    return Point(Period(unit, date=date, part=part), stop, loose=unit is not TimeUnit.DAY)


def bare_day(text: str, start: int, end: int, lexicon: TimeWords) -> Point | None:
    """The day of "between 3 and 8 March": a number whose month stands beside the other one."""
    match = lexicon.later.match(text, start, end)
    if match is None:
        return None
    date = PartialDate(Span(*match.span()), match.group(), day=int(match["day"]), rule="day")
    return Point(Period(TimeUnit.DAY, date=date), match.end(), loose=True)


def count_at(text: str, start: int, end: int, lexicon: TimeWords) -> tuple[int | None, int]:
    """How many units, the most that a vague word means, or None; and where its words end."""
    few = lexicon.few.match(text, start, end)
    if few is not None:
        return (5 if few.group()[0] in "fF" else 2), few.end()
    amount = amount_at(text, start, end, lexicon.numbers, in_commas)
    count = amount and (ceil(amount.printed) or amount.high)
    return (count, amount.end) if amount and count else (None, start)


def time_unit(match: re.Match[str]) -> TimeUnit:
    """The unit that was matched, singular or plural."""
    return TimeUnit(match["unit"].lower().removesuffix("s"))
