"""All that one vocabulary knows about the words of datelines, each answer kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from ..agencies import Agency, AgencyMention, Registry
from ..dates import Dates
from ..parsing import compiled
from ..spans import Span
from ..vocabulary import Vocabulary
from .grammar import HEAD
from .places import Geography, key
from .values import Place

Gazetteer: TypeAlias = Callable[[str, "str | None"], "str | None"]
"""Gives the country code of a place (name, region), or None."""
_SITES = (".com", ".net", ".org")
_CALL_SIGN = r"[KW][A-Z]{3}(?:[ -]?(?:TV|AM|FM|\d{1,2}))?"
"""The name of a radio or television station in the United States."""
_KEPT = 8192
"""How many answers of each kind are kept."""


class Knowledge:
    """What names are those of places, regions, agencies and headings, with one vocabulary and one gazetteer."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer | None = None) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        self.geography = Geography.of(vocabulary)
        self.dates = Dates.of(vocabulary)
        self.registry = Registry.of(vocabulary)
        self.double_names = tuple(name.upper() for name in vocabulary["standalones"] if "/" in name)
        feeds = vocabulary["feeds"]
        self._feeds = frozenset(key(name) for name, facts in feeds.items() if not facts.get("word"))
        self._media_words = frozenset(name for name, facts in feeds.items() if facts.get("word"))
        self._slugs = frozenset(map(key, vocabulary["slugs"]))
        self._last_words = frozenset(key(word) for word, facts in vocabulary["slugs"].items() if facts.get("last"))
        kinds = vocabulary["placewords"]
        self.first_words = frozenset(word for word, facts in kinds.items() if facts.get("first"))
        self.last_words = frozenset(word for word, facts in kinds.items() if facts.get("last"))
        self.before_places, self.after_places, self.place_nouns = (
            frozenset(word for word, facts in kinds.items() if facts.get(side)) for side in ("before", "after", "noun")
        )
        openings = vocabulary["openings"]
        self.openers = frozenset(key(word) for word, facts in openings.items() if facts.get("opens"))
        self.names_after_city = frozenset(key(word) for word, facts in openings.items() if facts.get("name"))
        self.head = compiled(HEAD)
        self.country = lru_cache(maxsize=_KEPT)(self._country)
        self.is_plain = lru_cache(maxsize=_KEPT)(self._is_plain)
        self.is_slug = lru_cache(maxsize=_KEPT)(self._is_slug)
        self._kept_tag = lru_cache(maxsize=_KEPT)(self._tag)
        self.is_feed = lru_cache(maxsize=_KEPT)(self._is_feed)
        self.is_tag = lru_cache(maxsize=_KEPT)(self._is_tag)

    def _country(self, name: str, regions: tuple[str, ...]) -> str | None:
        """The country of a place, from what is printed, or else from the gazetteer."""
        country = self.geography.country(name, regions)
        if country is None and self.gazetteer is not None:
            return self.gazetteer(name, ", ".join(regions) or None)
        return country

    def _is_plain(self, name: str, region: str | None) -> bool:
        """Whether a name in capitals and what stands after it plainly are one place and its region."""
        if self.is_slug(name) or name[-1] in ".'’-" or name.startswith(("BY ", "NO ")):
            return False
        return region is None or bool(self.geography.regions(region))

    def _is_slug(self, name: str) -> bool:
        """Whether a name heads other things than stories: a mark, a table, a month."""
        words = name.split()
        if key(name) in self._slugs or (len(words) > 1 and key(words[-1]) in self._last_words):
            return True
        return words[0] in {"By", "BY", "Photo", "PHOTO"} or self.dates.months.get(name.lower().rstrip(".")) is not None

    def _tag(self, printed: str, country: str | None) -> tuple[str, tuple[Agency, ...]]:
        mention = self.registry.mention(printed, 0, len(printed), country=country)
        if mention.agencies or " " not in printed:
            return mention.name, mention.agencies
        each = [self.registry.read(word) or self.registry.read(word.upper()) for word in printed.split()]
        found = tuple(dict.fromkeys(agency for read in each for agency in read))
        return printed, found if all(each) and len(found) > 1 else ()

    def agency(self, printed: str, place: Place | None = None) -> tuple[str, tuple[Agency, ...]]:
        """The canonical name and the records of a printed tag.

        Of agencies that share an acronym, that of the place's country is meant: CNA in Taipei is Taiwan's.
        """
        name, records = self._kept_tag(printed, place.country if place else None)
        if not records and place is not None and place.country is None:
            city = self.geography.city(place.name)
            if city is not None and city.countries:
                return self._kept_tag(printed, city.countries[0])
        return name, records

    def mention(self, text: str, start: int, end: int, places: Sequence[Place] = ()) -> AgencyMention:
        """The mention that a printed tag is, after the places that stand before it."""
        printed = text[start:end]
        name, records = self.agency(printed, places[0] if places else None)
        return AgencyMention(Span(start, end), printed, name, records, rule="tag")

    def is_region(self, printed: str) -> bool:
        """Whether a name is that of a country or a part of one, and not of an agency."""
        return bool(self.geography.regions(printed)) and not self.registry.find(printed)

    def is_place(self, place: Place) -> bool:
        """Whether name or region are those of a known place."""
        if place.country is not None or self.geography.is_certain(place.name):
            return True
        if place.region is not None and self.geography.regions(place.region):
            return True
        return self.geography.city(place.name) is not None

    def is_city(self, printed: str) -> bool:
        """Whether a name, perhaps with a region after a comma, is that of a well-known city and of no agency."""
        name, comma, region = printed.partition(",")
        if self.is_named(printed) or (comma and not self.geography.regions(region.strip())):
            return False
        return self.geography.city(name.strip()) is not None

    def _is_feed(self, name: str) -> bool:
        """Whether a name before a dash is that of an agency, site or paper, and not of a place."""
        if len(name) > 3 and self.geography.is_certain(name):
            return False
        return self.is_named(name)

    def sounds_like_media(self, printed: str) -> bool:
        """Whether a name that is not known has a word in it that agencies, stations and papers are called by."""
        return not self._media_words.isdisjoint(printed.lower().split())

    def _is_tag(self, printed: str) -> bool:
        """Whether what stands in brackets may name an agency, known or not."""
        if self.registry.find(printed):
            return True
        if _picture().search(printed):
            return False
        return bool(self.agency(printed)[1]) or not (self.geography.regions(printed) or _other().match(printed))

    def is_named(self, printed: str) -> bool:
        """Whether a name is that of one or more agencies, of a site or desk of the table of feeds, or a call sign."""
        if key(printed) in self._feeds or printed.endswith(_SITES) or self.registry.find(printed):
            return True
        return compiled(_CALL_SIGN).fullmatch(printed) is not None

    def knows(self, mention: AgencyMention) -> bool:
        """Whether a tag names an agency of the registry, or a site or desk of the table of feeds."""
        return bool(mention.agencies) or self.is_named(mention.text)


@cache
def _picture() -> re.Pattern[str]:
    """What a credit or caption of a picture says, or a score."""
    return re.compile(r"(?i:photo|image|picture|courtesy|^(?:video|file)\b|\d-\d|\d:\d)")


@cache
def _other() -> re.Pattern[str]:
    """What stands in brackets after a name and is no agency: a party, a share, a number, a remark."""
    return re.compile(
        r"[RDILrdil][-–]|\W|\d+\W*$|[a-z][^.]*$|(?:NYSE|NASDAQ|Nasdaq|AMEX|OTCBB|BSE|NSE|LSE|TSX|ASX)\b"
        r"|(?:Left|Right|Above|Watch|Updated?)\b"
    )
