"""What the parts of a head say: which are places, regions, dates, agencies, and which are none of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from attrs import define, evolve, field

from ..agencies import Agency, AgencyMention, Registry
from ..dates import Dates, PartialDate
from ..parsing import Match, compiled
from ..spans import Span
from ..vocabulary import Vocabulary
from .grammar import HEAD
from .places import Geography, key
from .values import Place

Gazetteer: TypeAlias = Callable[[str, "str | None"], "str | None"]
"""Gives the country code of a place (name, region), or None."""


@define(eq=False)
class Draft:
    """A dateline in the making: the parts read so far, and what they were closed with."""

    start: int
    end: int
    places: list[Place] = field(factory=list)
    date: PartialDate | None = None
    agencies: list[AgencyMention] = field(factory=list)
    mark: str = ""
    line_end: bool = False
    tagged: bool = False
    """The agency stands in brackets or slashes."""
    undated: bool = False
    """It says that it has no date, or no city."""
    doubt: str = ""

    @property
    def country(self) -> str | None:
        """The country of the first place."""
        return self.places[0].country if self.places else None

    def span(self) -> Span:
        """From the first part to the closing mark."""
        return Span(self.start, self.end)


class Reader:
    """Reads heads with one vocabulary and gazetteer; `Reader.of` keeps one for each vocabulary."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer | None = None) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        self.geography = Geography.of(vocabulary)
        self.dates = Dates.of(vocabulary)
        self.registry = Registry.of(vocabulary)
        self.slugs = frozenset(map(key, vocabulary["slugs"]))
        self.feeds = frozenset(map(key, vocabulary["feeds"]))
        self.double_names = tuple(word.upper() for word in vocabulary["standalones"] if "/" in word)
        self.pattern = compiled(HEAD)
        self.where = lru_cache(maxsize=8192)(self._where_is)
        self.agency = lru_cache(maxsize=8192)(self._agency)
        self.is_feed = lru_cache(maxsize=8192)(self._is_feed)
        self.is_tag = lru_cache(maxsize=8192)(self._is_tag)

    def _where_is(self, name: str, region: str | None) -> tuple[str | None, bool]:
        """The country of a place, and whether name and region are plainly those of one place."""
        country = self.geography.country(name, region)
        if country is None and self.gazetteer is not None:
            country = self.gazetteer(name, region)
        plain = key(name) not in self.slugs and not name.startswith(("BY ", "NO ")) and name[-1] not in ".'’-"
        if region is not None:
            plain = plain and bool(self.geography.regions(region))
        return country, plain

    def _agency(self, printed: str, country: str | None) -> tuple[str, tuple[Agency, ...]]:
        """The canonical name and the records of a printed tag."""
        mention = self.registry.mention(printed, 0, len(printed), country=country)
        return mention.name, mention.agencies

    def _is_feed(self, name: str) -> bool:
        """Whether a name before a dash is that of an agency, site or paper, and not of a place."""
        if len(name) > 3 and self.geography.is_certain(name):
            return False
        return key(name) in self.feeds or name.endswith((".com", ".net", ".org")) or bool(self.registry.find(name))

    def _is_tag(self, printed: str) -> bool:
        """Whether what stands in brackets may name an agency, known or not."""
        if self.registry.find(printed):
            return True
        return not self.geography.regions(printed) and not _no_tag().search(printed)

    def mention(self, text: str, start: int, end: int, country: str | None = None) -> AgencyMention:
        """The mention that a printed tag is."""
        printed = text[start:end]
        name, records = self.agency(printed, country)
        return AgencyMention(Span(start, end), printed, name, records, rule="tag")

    def head(self, text: str, start: int) -> Draft | None:
        """The head that starts at an offset, as far as its form goes; None where nothing has that form."""
        match = self.pattern.match(text, start)
        if match is None or match.end() == start:
            return None
        draft = Draft(start, match.end())
        mark = match["mark"]
        if mark is not None:
            draft.mark = mark.strip()
        elif match["line"] is not None:
            draft.line_end = True
            draft.end = len(text[start : match.end()].rstrip(" \t\xa0,")) + start
        draft.date = self.dates.read(match, text)
        if draft.date is None and match["date"]:
            draft.doubt = "digits that are no date"
        draft.undated = match["undated"] is not None
        if match["where"] is not None:
            start, end = match.span("where")
            self._where(text, start, end, draft)
        self._who(text, match, draft)
        return draft

    def _where(self, text: str, start: int, end: int, draft: Draft) -> None:
        """Splits what stands before the date into places with their regions."""
        where = text[start:end]
        if where.isupper() and "," not in where and "/" not in where and end - start < 40 and where[-1] not in ")].":
            self.place(text, start, end, (), draft)
            return
        for piece_start, piece_end in _pieces(where, self.double_names):
            parts = _parts(where, piece_start, piece_end)
            self._piece(text, [(start + one, start + other) for one, other in parts], draft)

    def _piece(self, text: str, parts: list[tuple[int, int]], draft: Draft) -> None:
        """One place with its regions; a date or an agency may be the last part."""
        while len(parts) > 1 and self._trailing(text, parts[-1], draft):
            parts.pop()
        name, *rest = parts
        if len(rest) > 1 and self.geography.is_alone(text[slice(*name)]) and not self.region_at(text, rest[0]):
            self.place(text, *name, (), draft)
            name, *rest = rest
        self.place(text, *name, tuple(rest), draft)

    def _trailing(self, text: str, part: tuple[int, int], draft: Draft) -> bool:
        """Takes a part that is no region: a weekday or month, "NO DATE", or the agency of "TEHRAN, IRNA -"."""
        printed = text[slice(*part)]
        if printed.upper() in {"NO DATE", "UNDATED"}:
            draft.undated = True
            return True
        if draft.date is None:
            draft.date = self.date_at(text, *part)
            if draft.date is not None:
                return True
        if not draft.agencies and not self.geography.regions(printed) and self.registry.find(printed):
            draft.agencies.append(self.mention(text, *part))
            return True
        return False

    def region_at(self, text: str, part: tuple[int, int]) -> bool:
        """Whether a known region stands there."""
        return bool(self.geography.regions(text[slice(*part)]))

    def place(self, text: str, start: int, end: int, regions: tuple[tuple[int, int], ...], draft: Draft) -> None:
        """Adds the place whose name and regions stand there."""
        if text[end - 1] == "." and not regions and text[end - 4 : end].count(".") == 1:
            end -= 1
        name = text[start:end]
        if name.upper() in {"NO CITY", "NO PLACE", "UNDATED"}:
            draft.undated = True
            return
        region = text[regions[0][0] : regions[-1][1]] if regions else None
        country = self.where(name, region)[0]
        stop = regions[-1][1] if regions else end
        draft.places.append(Place(Span(start, stop), text[start:stop], name, region, country, rule="place"))

    def _who(self, text: str, match: Match, draft: Draft) -> None:
        """Reads the tag in brackets or slashes, or the bare name before the mark."""
        name = "who" if match["who"] is not None else "slash" if match["slash"] is not None else "bare"
        start, end = match.span(name)
        if start < 0:
            return
        draft.tagged = name != "bare"
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        printed = text[start:end]
        if not printed:
            return
        if name == "bare":
            if self.registry.find(printed):
                draft.agencies.append(self.mention(text, start, end, draft.country))
            else:
                draft.doubt = "a name after the date that is no known agency"
            return
        if draft.places and draft.places[-1].region is None and self._is_region(printed):
            self._bracketed_region(text, match, draft, printed, end)
            return
        dash = re.search(r"\s+[-–—]\s+(?=\S*\d)", printed) if draft.date is None else None
        if dash is not None:
            date = self.date_at(text, start + dash.end(), end)
            if date is not None:
                draft.date, end = date, start + dash.start()
        elif draft.date is None and (date := self.date_at(text, start, end)) is not None:
            draft.date = date
            draft.doubt = "" if draft.places else "a date in brackets"
            return
        if not self.registry.find(printed) and (text[match.end(name)] == "]" or _no_tag().search(printed)):
            draft.doubt = "brackets that hold no agency"
            return
        draft.agencies.append(self.mention(text, start, end, draft.country))

    def _is_region(self, printed: str) -> bool:
        return bool(self.geography.regions(printed)) and not self.registry.find(printed)

    def _bracketed_region(self, text: str, match: Match, draft: Draft, printed: str, end: int) -> None:
        """Reads the country of "MAINZ (GERMANY) -"."""
        last = draft.places.pop()
        draft.tagged = False
        country = self.geography.country(last.name, printed) or last.country
        stop = end + 1
        draft.places.append(
            Place(Span(last.span.start, stop), text[last.span.start : stop], last.name, printed, country, rule="place")
        )

    def date_at(self, text: str, start: int, end: int) -> PartialDate | None:
        """The date that stands there, and nothing else with it."""
        date = self.dates.phrase(text[start:end])
        if date is None:
            return None
        return evolve(date, span=Span(start + date.span.start, start + date.span.end))

    def knows(self, mention: AgencyMention) -> bool:
        """Whether a tag names an agency of the registry, or a site or desk of the table of feeds."""
        return bool(mention.agencies) or key(mention.text) in self.feeds or ".com" in mention.text


@lru_cache(maxsize=1)
def _no_tag() -> re.Pattern[str]:
    return re.compile(
        r"^(?:[RDILrdil][-–]|\W|\d+\W*$|[a-z][^.]*$|(?:NYSE|NASDAQ|Nasdaq|AMEX|NYSE Arca|OTCBB|BSE|NSE|LSE|TSX|ASX)\b"
        r"|(?:FILE|File|Photo|PHOTO|Image|Pictured|Left|Right|Above|Video|VIDEO|Watch|Updated?|PICTURED)\b)"
        r"|(?i:photo|image|picture|courtesy|\d-\d|\d:\d)"
    )


def _pieces(where: str, double_names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The places that slashes, or "and" between capitals, join."""
    start = 0
    for match in re.finditer(r"\s?/\s?| and ", where):
        first = where[start : match.start()]
        if match.group() == " and " and not first.replace("and", "").isupper():
            continue
        after = re.match(r"[^,/(\[]*", where[match.end() :])
        whole = first + match.group() + (after.group() if after else "")
        if whole.strip().upper().startswith(double_names):
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(where)


def _parts(where: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of one place: its name, then what stands after commas and in brackets."""
    parts = []
    for match in re.finditer(r"\(([^()]*)\)|\[([^\[\]]*)\]|[^,(\[]+", where[start:end]):
        group = 1 if match[1] is not None else 2 if match[2] is not None else 0
        one, other = match.span(group)
        while one < other and where[start + one].isspace():
            one += 1
        while other > one and where[start + other - 1].isspace():
            other -= 1
        if one < other:
            parts.append((start + one, start + other))
    return parts
