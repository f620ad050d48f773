"""The plain forms that most wires print, read in one match: "OSLO, May 2 (Reuters) -", "OSLO, Norway (AP) —"."""

from __future__ import annotations

from functools import lru_cache

from ..agencies import AgencyMention
from ..dates import PartialDate, full_year
from ..parsing import Match, compiled
from ..spans import Span
from .knowledge import Knowledge
from .values import Dateline, Place

_WORD = r"[A-Z][A-Z.'’-]*+"
_REGION = r"[A-Z][A-Za-z.]*+(?: [A-Z][A-Za-z.]*+)*+"
PLAIN = (
    rf"\s*+(?P<name>{_WORD}(?: {_WORD}){{0,4}}+)(?:, (?P<region>{_REGION}))??"
    r"(?:,? (?P<date>(?P<month>[A-Z][A-Za-z]{2,8})\.? (?P<day>\d\d?)(?:, (?P<year>\d{4}))?"
    r"|(?P<day2>\d\d?) (?P<month2>[A-Z][A-Za-z]{2,8})(?: (?P<year2>\d\d(?:\d\d)?))?"
    r"|(?P<year3>\d{4})-(?P<month3>\d\d)-(?P<day3>\d\d)))?"
    r"(?: \((?P<who>[A-Za-z][^()\[\]\n/-]{1,60})\))?"
    r"(?: (?P<mark>--?|[–—])(?=\s)|(?(date)(?=[\r\n])|(?(who)(?=[\r\n])|(?!))))"
)
"""Place in capitals, region, date and agency, each once, with or without a dash; one of the last three is there."""
FEED = r"\s*+(?P<feed>[A-Z][\w.]*+(?: [A-Z][\w.]*+){0,2}+)(?P<mark> --?) (?=[A-Z][a-z' ])(?![A-Z][a-z]+(?: [A-Z][a-z]+)*(?:,| [-(]|:))"
"""The name of an agency or site before a dash, and then the story, not a place: "Reuters - Rain fell"."""
_DATE_GROUPS = ("month", "day", "year", "day2", "month2", "year2", "year3", "month3", "day3")
_KEPT = 8192
"""How many heads are kept."""


class PlainHeads:
    """Reads heads of plain form. The same head opens many stories of a day, so what each says is kept."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known
        self._plain, self._feed = compiled(PLAIN), compiled(FEED)
        self._kept_place = lru_cache(maxsize=_KEPT)(self._read_place)
        self._kept_feed = lru_cache(maxsize=_KEPT)(self._read_feed)

    def read(self, text: str) -> Dateline | None:
        """The dateline at the head of a text where it has a plain form and all its words are known, or None."""
        match = self._plain.match(text)
        if match is not None and (match["date"] is not None or match["who"] is not None):
            start = match.start("name")
            return self._kept_place(text[start : match.end() + 1], start)
        match = self._feed.match(text)
        return None if match is None else self._kept_feed(match["feed"], match["mark"], match.start("feed"))

    def _read_place(self, head: str, offset: int) -> Dateline | None:
        """What a head and the mark after it say, at an offset of the text."""
        match = self._plain.match(head)
        if match is None or not self.known.is_plain(match["name"], match["region"]):
            return None
        name, region, who = match.group("name", "region", "who")
        date = self._read_date(match, offset)
        if date is None and match["date"] is not None:
            return None
        country = self.known.country(name, () if region is None else (region,))
        printed = name if region is None else head[: match.end("region")]
        place = Place(Span(offset, offset + len(printed)), printed, name, region, country, rule="place")
        agencies: tuple[AgencyMention, ...] = ()
        if who is not None:
            canonical, records = self.known.agency(who, place)
            if not records and (date is None or not self.known.is_tag(who)):
                return None
            start, end = match.span("who")
            agencies = (AgencyMention(Span(offset + start, offset + end), who, canonical, records, rule="tag"),)
        text = match.group()
        return Dateline(Span(offset, offset + len(text)), text, (place,), date, agencies, rule="plain")

    def _read_date(self, match: Match, offset: int) -> PartialDate | None:
        month, day, year, day2, month2, year2, year3, month3, day3 = match.group(*_DATE_GROUPS)
        if month is not None:
            number = self.known.dates.months.get(month.lower())
        elif month2 is not None:
            number, day, year = self.known.dates.months_after_day.get(month2.lower()), day2, year2
        elif month3 is not None:
            number, day, year = int(month3) if 0 < int(month3) < 13 else None, day3, year3
        else:
            return None
        if number is None or not 0 < int(day) < 32:
            return None
        start, end = match.span("date")
        full = None if year is None else full_year(int(year))
        return PartialDate(Span(offset + start, offset + end), match["date"], full, number, int(day), rule="date")

    def _read_feed(self, feed: str, mark: str, offset: int) -> Dateline | None:
        if not self.known.is_feed(feed):
            return None
        name, records = self.known.agency(feed)
        mention = AgencyMention(Span(offset, offset + len(feed)), feed, name, records, rule="tag")
        text = feed + mark
        return Dateline(Span(offset, offset + len(text)), text, (), None, (mention,), rule="feed")
