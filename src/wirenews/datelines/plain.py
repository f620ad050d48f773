"""The plain forms that most wires print, read in one match: "OSLO, May 2 (Reuters) -", "OSLO, Norway (AP) —"."""

from __future__ import annotations

from ..agencies import AgencyMention
from ..dates import PartialDate, full_year
from ..parsing import compiled
from ..spans import Span
from .reading import Reader
from .values import Dateline, Place

_WORD = r"[A-Z][A-Z.'’-]*+"
_REGION = r"[A-Z][A-Za-z.]*+(?: [A-Z][A-Za-z.]*+)*+"
PLAIN = (
    rf"\s*+(?P<name>{_WORD}(?: {_WORD}){{0,4}}+)(?:, (?P<region>{_REGION}))??"
    r"(?:, (?P<date>(?P<month>[A-Z][A-Za-z]{2,8})\.? (?P<day>\d\d?)(?:, (?P<year>\d{4}))?"
    r"|(?P<day2>\d\d?) (?P<month2>[A-Z][A-Za-z]{2,8})(?: (?P<year2>\d\d(?:\d\d)?))?))?"
    r"(?: \((?P<who>[A-Za-z][^()\[\]\n/-]{1,60})\))?"
    r"(?: (?P<mark>--?|[–—])(?=\s)|(?(date)(?=[\r\n])|(?(who)(?=[\r\n])|(?!))))"
)
"""Place in capitals, region, date and agency, each once, with or without a dash; one of the last three is there."""
_GROUPS = ("name", "region", "month", "day", "year", "day2", "month2", "year2", "who")


def read_plain(reader: Reader, text: str) -> Dateline | None:
    """The dateline at the head of a text where it has a plain form and all its words are known; None otherwise."""
    match = compiled(PLAIN).match(text)
    if match is None:
        return None
    name, region, month, day, year, day2, month2, year2, who = match.group(*_GROUPS)
    number = None
    if day is not None:
        number = reader.dates.months.get(month.lower())
    elif day2 is not None:
        number, day, year = reader.dates.months_after_day.get(month2.lower()), day2, year2
    if (day is None) is not (number is None) or (day is not None and not 0 < int(day) < 32):
        return None
    country, plain = reader.where(name, region)
    if not plain or (day is None and who is None):
        return None
    agencies: tuple[AgencyMention, ...] = ()
    if who is not None:
        canonical, records = reader.agency(who, country)
        if not records:
            return None
        span = Span(*match.span("who"))
        agencies = (AgencyMention(span, who, canonical, records, rule="tag"),)
    date = None
    if day is not None:
        start, end = match.span("date")
        full = None if year is None else full_year(int(year))
        date = PartialDate(Span(start, end), text[start:end], full, number, int(day), rule="date")
    start, stop = match.start("name"), match.end("name" if region is None else "region")
    place = Place(Span(start, stop), text[start:stop], name, region, country, rule="place")
    end = match.end()
    return Dateline(Span(start, end), text[start:end], (place,), date, agencies, rule="plain")
