"""Dates as printed, with what is not printed left open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from .parsing import compiled
from .spans import Found, Span
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from .parsing import Match


class Style(StrEnum):
    """A house style, after the service that writes so."""

    AP = "ap"
    REUTERS = "reuters"
    AFP = "afp"
    XINHUA = "xinhua"
    IANS = "ians"
    FBIS = "fbis"


@frozen
class PartialDate(Found):
    """A date as far as it is printed; `weekday` is 0 for Monday.

    >>> parse_date("Sept. 12").month, parse_date("Sept. 12").year
    (9, None)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def resolve(self, published: dt.date) -> dt.date | None:
        """The day that is meant in a text published on `published`, or None where no one day is.

        What is not printed is guessed as a newsroom would: the latest such day that is not after publication, where
        the next day still counts, since places run ahead of the desk's clock. A weekday alone is the latest one on or
        before publication. None where month or day are missing, and for days that no calendar has.

        >>> parse_date("Dec. 30").resolve(dt.date(2025, 1, 2))
        datetime.date(2024, 12, 30)
        >>> parse_date("Friday").resolve(dt.date(2025, 3, 8))
        datetime.date(2025, 3, 7)
        """
        if isinstance(published, dt.datetime):
            published = published.date()
        if self.month is None or self.day is None:
            if self.weekday is None or self.month is not None or self.day is not None or self.year is not None:
                return None
            return _back(published, (published.weekday() - self.weekday) % 7)
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        latest = published.toordinal() + 1
        years = range(published.year + 1, published.year - _YEARS_BACK, -1)
        days = [
            day for year in years if (day := _day(year, self.month, self.day)) is not None and day.toordinal() <= latest
        ]
        if not days:
            return None
        return next((day for day in days[:_YEARS_OF_WEEKDAYS] if day.weekday() == self.weekday), days[0])

    def render(self, style: Style | str) -> str:
        """The date as a house style prints it; `parse_date` reads it back.

        Reuters, Xinhua and IANS print no year, FBIS two digits of it; a weekday stands only where there is no day.

        >>> [parse_date("12 Sep 2025").render(style) for style in Style]
        ['Sept. 12, 2025', 'Sept 12', 'Sept 12, 2025', 'Sept. 12', 'Sept 12', '12 SEP 25']
        """
        return _render(self, Style(style))


_YEARS_BACK = 9
"""How far back a date without its year may lie: far enough for a 29 February either side of 1900."""
_YEARS_OF_WEEKDAYS = 6
"""How many years are tried for one in which a printed weekday falls on the printed day."""


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _back(day: dt.date, days: int) -> dt.date | None:
    return dt.date.fromordinal(day.toordinal() - days) if day.toordinal() > days else None


_FULL = "January February March April May June July August September October November December".split()
_AP = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_YEARLESS = frozenset({Style.REUTERS, Style.XINHUA, Style.IANS})


def _render(date: PartialDate, style: Style) -> str:
    year, month, day = date.year, date.month, date.day
    if month is None:
        if date.weekday is not None:
            return _WEEKDAYS[date.weekday]
        return "" if year is None else str(year)
    if day is None:
        return _FULL[month - 1] if year is None else f"{_FULL[month - 1]} {year}"
    if style is Style.FBIS:
        return f"{day} {_FULL[month - 1][:3].upper()}" + (f" {_two_digits(year)}" if year is not None else "")
    name = _AP[month - 1] if style in {Style.AP, Style.XINHUA} else _AP[month - 1].rstrip(".")
    return f"{name} {day}" + (f", {year}" if year is not None and style not in _YEARLESS else "")


def _two_digits(year: int) -> str:
    return f"{year % 100:02}" if full_year(year % 100) == year else str(year)


def full_year(year: int) -> int:
    """Two digits stand for the years from 1969 to 2068."""
    if year >= 100:
        return year
    return 1900 + year if year >= 69 else 2000 + year


_BLANK = r"[ \t\xa0\u2009\u202f]"
_YEAR = r"(?:1[89]|20)\d\d"
_ORDINAL = "(?:st|nd|rd|th|ST|ND|RD|TH|er|º)?"
DATE = (
    r"(?P<date>(?:(?P<weekday>(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|MON|TUE|WED|THU|FRI|SAT|SUN)"
    rf"[^\W\d_]{{0,6}})(?:\.?,?{_BLANK}{{1,3}}|\b))?"
    rf"(?:(?P<month>[^\W\d_]{{3,12}})(?:\.?{_BLANK}{{1,3}}|\.|(?=\d))(?P<day>[\dlIO]{{1,3}}){_ORDINAL}"
    rf"(?:(?:,{_BLANK}{{0,3}}|{_BLANK}{{1,3}})(?P<year>{_YEAR})|{_BLANK}{{1,3}}'?(?P<short>\d\d))?(?![^\W_])"
    rf"|(?P<day2>\d{{1,2}}){_ORDINAL}(?:{_BLANK}{{0,3}}|-)(?:de |of )?(?P<month2>[^\W\d_]{{3,12}})"
    rf"(?:\.?,?(?:{_BLANK}{{0,3}}|-)(?:del? )?'?(?P<year2>{_YEAR}|\d\d))?(?![^\W_])"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?![^\W_])"
    r"|(?P<numeric>\d{1,2}(?P<by>[/.-])\d{1,2}(?P=by)(?:\d{4}|\d\d))(?![^\W_]))?)"
)
"""A date as wires print it, for `Dates.read`; it may match nothing, and the words for months are any words."""

_PHRASE = (
    rf"\s*(?:{DATE}|(?P<alone>[^\W\d_]{{3,12}})(?:\.?,?{_BLANK}{{1,3}}(?P<year3>{_YEAR}))?|(?P<year4>{_YEAR}))\.?\s*"
)
_GROUPS = ("weekday", "month", "day", "year", "short", "day2", "month2", "year2", "iso", "numeric")


class Dates:
    """Reads dates with the month and weekday names of one vocabulary; `Dates.of` keeps one for each."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.months: Mapping[str, int] = {}
        self.months_after_day: Mapping[str, int] = {}
        for word, facts in vocabulary["months"].items():
            self.months_after_day[word.lower()] = _number(facts["month"])
            if not facts.get("day_first"):
                self.months[word.lower()] = _number(facts["month"])
        self.weekdays = {word.lower(): _number(facts["weekday"]) for word, facts in vocabulary["weekdays"].items()}

    @staticmethod
    @lru_cache(maxsize=32)
    def of(vocabulary: Vocabulary) -> Dates:
        """The reader for a vocabulary."""
        return Dates(vocabulary)

    def month(self, word: str, *, after_day: bool = False) -> int | None:
        """The month that a word names: 1 to 12, a misprint where only one month can be meant, or None.

        >>> [Dates.of(Vocabulary.default()).month(word) for word in ("Sept", "Agust", "Juny")]
        [9, 8, None]
        """
        word = word.lower()
        known = self.months_after_day if after_day else self.months
        return known.get(word) or _misprinted(word)

    def read(self, match: Match, text: str, *, day_first: bool | None = None) -> PartialDate | None:
        """The date at a match of `DATE` in `text`, or None where its words are not those of a date."""
        weekday, month, day, year, short, day2, month2, year2, iso, numeric = match.group(*_GROUPS)
        number = None if weekday is None else self.weekdays.get(weekday.lower())
        start, end = match.span("date")
        if start == end or (weekday is not None and number is None):
            return None
        facts: tuple[int | None, int | None, int | None]
        if month is not None:
            facts = _year(year or short), self.month(month), _day_number(day)
        elif month2 is not None:
            facts = _year(year2), self.month(month2, after_day=True), _day_number(day2)
        elif iso is not None:
            facts = _iso(iso)
        elif numeric is not None:
            facts = _numeric(numeric, match["by"], day_first)
        else:
            alone = Span(start, match.end("weekday"))
            return PartialDate(alone, alone.of(text), weekday=number, rule="weekday")
        if facts[1] is None and numeric is None:
            return None
        return PartialDate(Span(start, end), text[start:end], *facts, number, rule="date")

    def phrase(self, text: str, *, day_first: bool | None = None) -> PartialDate | None:
        """The date that the whole text is, or None."""
        match = compiled(_PHRASE).fullmatch(text)
        if match is None:
            return None
        if match["date"]:
            return self.read(match, text, day_first=day_first)
        if match["year4"] is not None:
            return PartialDate(Span(*match.span("year4")), match["year4"], int(match["year4"]), rule="year")
        month = self.months.get((match["alone"] or "").lower())
        if month is None:
            return None
        end = match.end("alone" if match["year3"] is None else "year3")
        span = Span(match.start("alone"), end)
        return PartialDate(span, span.of(text), _year(match["year3"]), month, rule="month")


def _day_number(printed: str) -> int | None:
    """The day of the month, with letters typed for digits put right; None for a misprint such as 119."""
    digits = printed.replace("l", "1").replace("I", "1").replace("O", "0")
    return int(digits) if 1 <= int(digits) <= 31 else None


def _year(printed: str | None) -> int | None:
    return None if printed is None else full_year(int(printed))


def _iso(printed: str) -> tuple[int, int | None, int | None]:
    year, month, day = map(int, printed.split("-"))
    return year, month if 1 <= month <= 12 else None, day if 1 <= day <= 31 else None


def _numeric(printed: str, mark: str, day_first: bool | None) -> tuple[int, int | None, int | None]:
    """Year, month and day of "12/16/04"; month and day stay open where either order would do."""
    first, second, year = map(int, printed.split(mark))
    if first == second or (second > 12 >= first):
        month, day = first, second
    elif first > 12 >= second or day_first:
        month, day = second, first
    elif day_first is None:
        return full_year(year), None, None
    else:
        month, day = first, second
    return full_year(year), month if 1 <= month <= 12 else None, day if 1 <= day <= 31 else None


@cache
def _misprinted(word: str) -> int | None:
    """The only month whose English name is one slip of the keys away, or None."""
    if len(word) < 3:
        return None
    names = {name.lower(): number for number, name in enumerate(_FULL, 1) if len(name) > 3} | {"sept": 9}
    months = {number for name, number in names.items() if _one_slip(word, name)}
    return months.pop() if len(months) == 1 else None


def _one_slip(typed: str, name: str) -> bool:
    """Whether one letter lost, added, changed or swapped with the next makes `typed` out of `name`."""
    if abs(len(typed) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(name)) and typed[start] == name[start]:
        start += 1
    rest, wanted = typed[start:], name[start:]
    swapped = wanted[1::-1] + wanted[2:]
    return rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:] or rest == swapped


def _number(fact: object) -> int:
    return int(str(fact))


def parse_date(text: str, *, day_first: bool | None = None) -> PartialDate | None:
    """The date that a phrase is, or None: day, month, year and weekday as far as they are printed.

    Reads month-day and day-month, ISO, abbreviations with and without stop, two-digit years (69 to 99 are of the
    last century), months in the languages of the wires, and misprints where only one month can be meant. Of
    "05/11/04" only the year is certain unless `day_first` says which comes first. Raises `TypeError` for anything
    but a `str`.

    >>> date = parse_date("19 APR 89")
    >>> date.year, date.month, date.day
    (1989, 4, 19)
    >>> parse_date("the ides of March") is None
    True
    """
    if not isinstance(text, str):
        raise TypeError(f"wirenews reads str, not {type(text).__name__}; decode bytes first")
    return Dates.of(Vocabulary.default()).phrase(text, day_first=day_first)
