"""What is known about the places of datelines: regions, capitals, cities that stand alone, well-known cities."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from attrs import frozen

from ..vocabulary import Facts, Vocabulary


@frozen
class Region:
    """A country or a part of one, as a dateline prints it after a place; `country` is None where none is certain."""

    name: str
    country: str | None = None
    kind: str = "country"
    ap: str | None = None


@frozen
class City:
    """A city that proves by its name alone that a place is meant; `word` where the name is a common word too."""

    countries: tuple[str, ...]
    word: bool = False


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """The name without case, accents, stops, blanks and a leading "the": what two spellings of it share.

    >>> key("the Côte d'Ivoire") == key("COTE D’IVOIRE"), key("W. Va.") == key("W.Va.")
    (True, True)
    """
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    name = re.sub(r"[\W_]+", " ", name.lower()).strip()
    return name.removeprefix("the ").replace(" ", "")


class Geography:
    """Looks places up in the tables of one vocabulary; `Geography.of` keeps one for each."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._regions: dict[str, list[Region]] = {}
        self._postal: dict[str, Region] = {}
        for name, facts in vocabulary["countries"].items():
            self._add(Region(name, _text(facts, "code")), facts)
        for name, facts in vocabulary["regions"].items():
            kind = _text(facts, "kind") or "region"
            self._add(Region(name, _text(facts, "country"), kind, _text(facts, "ap")), facts)
        self._capitals = {key(name): facts for name, facts in vocabulary["capitals"].items()}
        self._alone = {key(name): facts for name, facts in vocabulary["standalones"].items()}

    def _add(self, region: Region, facts: Facts) -> None:
        forms = facts.get("forms", ())
        for form in (region.name, region.ap, *(forms if isinstance(forms, tuple) else ())):
            if form:
                known = self._regions.setdefault(key(form), [])
                if region not in known:
                    known.append(region)
        postal = _text(facts, "postal")
        if postal:
            self._postal[postal] = region

    @staticmethod
    @lru_cache(maxsize=32)
    def of(vocabulary: Vocabulary) -> Geography:
        """The geography of a vocabulary."""
        return Geography(vocabulary)

    def regions(self, printed: str) -> tuple[Region, ...]:
        """The countries and parts of countries that go by a printed name.

        >>> [region.country for region in Geography.of(Vocabulary.default()).regions("Georgia")]
        ['GE', 'US']
        """
        found = self._regions.get(key(printed))
        if found:
            return tuple(found)
        postal = self._postal.get(printed.replace(".", ""))
        return (postal,) if postal else ()

    def is_alone(self, name: str) -> bool:
        """Whether a city stands in datelines without its state or country."""
        return key(name) in self._alone

    def alone(self, name: str) -> tuple[str | None, str | None]:
        """Country and region of a city that stands alone; None for each that is not known."""
        facts = self._alone.get(key(name), {})
        return _text(facts, "country"), _text(facts, "region")

    def is_certain(self, name: str) -> bool:
        """Whether a name is that of a city that stands alone, a capital, a country or a part of one."""
        known = key(name)
        return known in self._alone or known in self._capitals or (len(known) > 3 and known in self._regions)

    def city(self, name: str) -> City | None:
        """What is known of a well-known city, capitals and cities that stand alone among them."""
        known = key(name)
        facts = self._alone.get(known) or self._capitals.get(known)
        if facts is not None:
            return City(tuple((_text(facts, "country") or "").split()))
        return self._cities.get(known)

    @cached_property
    def _cities(self) -> dict[str, City]:
        return {
            key(name): City(tuple((_text(facts, "country") or "").split()), bool(facts.get("word")))
            for name, facts in self._vocabulary["cities"].items()
        }

    def country(self, name: str, regions: tuple[str, ...] = ()) -> str | None:
        """The country of a place where what is printed decides it: ISO 3166 alpha-2, or None.

        >>> world = Geography.of(Vocabulary.default())
        >>> world.country("GORI"), world.country("TBILISI", ("Georgia",)), world.country("MACON", ("Ga.",))
        (None, 'GE', 'US')
        """
        if not regions:
            return self._country_of_bare(name)
        parts = [part.strip() for region in regions for part in region.split(",")]
        for region in (", ".join(regions), *reversed(parts)):
            countries = {one.country for one in self.regions(region)} - {None}
            if len(countries) > 1:
                city = self.city(name)
                countries &= set(city.countries) if city else set()
            if countries:
                return countries.pop() if len(countries) == 1 else None
        return None

    def _country_of_bare(self, name: str) -> str | None:
        known = key(name)
        if known in self._alone:
            return _text(self._alone[known], "country")
        capital = self._capitals.get(known)
        if capital is not None:
            return None if capital.get("shared") else _text(capital, "country")
        countries = {region.country for region in self._regions.get(known, ())} if len(known) > 3 else set()
        return countries.pop() if len(countries) == 1 else None


def _text(facts: Facts, name: str) -> str | None:
    value = facts.get(name)
    return value if isinstance(value, str) else None
