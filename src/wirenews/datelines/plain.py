"""The plain forms that most wires print, read in one match: "OSLO, May 2 (Reuters) -", "OSLO, Norway (AP) —"."""

from __future__ import annotations

from ..agencies import AgencyMention
from ..dates import PartialDate, full_year
from ..parsing import compiled
from ..spans import Span
from .knowledge import Knowledge
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
FEED = r"\s*+(?P<feed>[A-Z][\w.]*+(?: [A-Z][\w.]*+){0,2}+) --? (?=[A-Z][a-z' ])"
"""The name of an agency or site before a dash, and then the story: "Reuters - Rain fell"."""
_GROUPS = ("name", "region", "month", "day", "year", "day2", "month2", "year2", "who")


def read_plain(known: Knowledge, text: str) -> Dateline | None:
    """The dateline at the head of a text where it has a plain form and all its words are known; None otherwise."""
    match = compiled(PLAIN).match(text)
    if match is None or (match["date"] is None and match["who"] is None):
        return _read_feed(known, text)
    name, region, month, day, year, day2, month2, year2, who = match.group(*_GROUPS)
    if not known.is_plain(name, region):
        return None
    date = None
    if month is not None:
        date = _date(text, match.span("date"), known.dates.months.get(month.lower()), day, year)
    elif month2 is not None:
        date = _date(text, match.span("date"), known.dates.months_after_day.get(month2.lower()), day2, year2)
    if date is None and match["date"] is not None:
        return None
    start, end = match.start("name"), match.end()
    stop = match.end("name" if region is None else "region")
    country = known.country(name, () if region is None else (region,))
    place = Place(Span(start, stop), text[start:stop], name, region, country, rule="place")
    agencies: tuple[AgencyMention, ...] = ()
    if who is not None:
        canonical, records = known.agency(who, country or known.homeland(name))
        if not records and (date is None or not known.is_tag(who)):
            return None
        agencies = (AgencyMention(Span(*match.span("who")), who, canonical, records, rule="tag"),)
    return Dateline(Span(start, end), text[start:end], (place,), date, agencies, rule="plain")


def _date(text: str, stretch: tuple[int, int], month: int | None, day: str, year: str | None) -> PartialDate | None:
    if month is None or not 0 < int(day) < 32:
        return None
    full = None if year is None else full_year(int(year))
    return PartialDate(Span(*stretch), text[slice(*stretch)], full, month, int(day), rule="date")


def _read_feed(known: Knowledge, text: str) -> Dateline | None:
    match = compiled(FEED).match(text)
    if match is None or not known.is_feed(match["feed"]):
        return None
    start, end = match.start("feed"), match.end() - 1
    mention = known.mention(text, start, match.end("feed"))
    return Dateline(Span(start, end), text[start:end], (), None, (mention,), rule="feed")
