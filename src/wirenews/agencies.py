"""News agencies: the registry of them, and their mentions in text.

The records come from the vocabulary's table `agencies`, which also says where each row is from (`source`) and
whether it was seen there (`verified`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import cast

from attrs import evolve, field, frozen

from .errors import RegistryError
from .spans import Found, Span
from .vocabulary import Facts, Vocabulary

LONGEST_TAG = 160
"""A tag longer than this many characters is not split."""

HEADS = (
    "news agency|press agency|news service|news wire|newswire|wire service|agency|newspaper|daily|magazine|weekly"
    "|news website|website|news site|news portal|news channel|news network|tv channel|television channel"
    "|television network|tv network|television|tv|radio|channel|network|broadcaster|news"
).split("|")
"""What may follow a name without being part of it ("Kyodo news agency"), lower-cased, longest first where they overlap."""


def _pairs(homonyms: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    items = homonyms.items() if isinstance(homonyms, Mapping) else homonyms
    return cast("tuple[tuple[str, str], ...]", tuple((name, meaning) for name, meaning in items))


@frozen(cache_hash=True)
class Agency:
    """A registry record: what an agency, broadcaster or paper is called, and what it is.

    `kind` is a word such as "news agency", "broadcaster" or "newspaper"; `country` an ISO 3166 alpha-2 code;
    `parent` the agency whose brand it is; `homonyms` the names that mean other things too, with what they mean;
    `usual` whether wire copy means the agency by them all the same, unless the story speaks of those things.

    >>> ours = Agency("Fjord Wire", code="FW", country="NO", homonyms={"FW": "firmware"})
    >>> ours.names, ours.homonyms
    (('Fjord Wire', 'FW'), (('FW', 'firmware'),))
    """

    name: str
    code: str | None = None
    kind: str = "news agency"
    country: str | None = None
    aliases: tuple[str, ...] = field(default=(), converter=tuple)
    wikidata: str | None = None
    parent: str | None = None
    homonyms: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs, repr=False)
    usual: bool = field(default=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name once: the canonical one, the code, the aliases."""
        return tuple(dict.fromkeys((self.name, *((self.code,) if self.code else ()), *self.aliases)))

    def __str__(self) -> str:
        return self.name


@frozen
class AgencyMention(Found):
    """One printed tag: `name` is the canonical name, or as printed where no single record fits."""

    name: str = ""
    agencies: tuple[Agency, ...] = ()

    @property
    def agency(self) -> Agency | None:
        """The only agency of the tag, or None for a joint tag or an unknown name."""
        if len(self.agencies) == 1 and self.name == self.agencies[0].name:
            return self.agencies[0]
        return None


def _records(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    return tuple(agencies)


@frozen(cache_hash=True)
class Registry:
    """The agencies that are known, as a value: `extend` and `without` give new registries.

    >>> registry = Registry.default()
    >>> registry["IANS"].name
    'Indo-Asian News Service'
    >>> [agency.country for agency in registry.find("CNA")]
    ['US', 'TW', 'SG', 'CY']
    >>> [str(agency) for agency in registry.read("AFP/dpa")]
    ['Agence France-Presse', 'Deutsche Presse-Agentur']
    """

    agencies: tuple[Agency, ...] = field(default=(), converter=_records, repr=lambda records: str(len(records)))

    @classmethod
    def default(cls) -> Registry:
        """The registry that wirenews comes with."""
        return cls.of(Vocabulary.default())

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Registry:
        """The registry that a vocabulary's table `agencies` holds."""
        return _of(vocabulary)

    def __iter__(self) -> Iterator[Agency]:
        return iter(self.agencies)

    def __len__(self) -> int:
        return len(self.agencies)

    def __contains__(self, name: object) -> bool:
        return name in _index(self).canonical or name in self.agencies

    def __getitem__(self, name: str) -> Agency:
        """The agency that goes by any of its names; raises `RegistryError` where none or several do."""
        found = self.find(name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise RegistryError(f"no agency goes by {name!r}; find() looks without raising, extend() adds one")
        raise RegistryError(f"{name!r} may be {', '.join(map(str, found))}; ask by the full name")

    def get(self, name: str) -> Agency | None:
        """The agency of that canonical name, or None."""
        return _index(self).canonical.get(name)

    def find(self, alias: str) -> tuple[Agency, ...]:
        """The agencies that go by a printed name, best known first; empty where none does.

        An acronym is found as printed ("AP", not "ap"; the stops of "A.P." are no matter). A name in words is found
        in any case unless it has homonyms: then in its own case and in capitals. "the" before a name and "news
        agency" or the like after it are left out.

        >>> [str(agency) for agency in Registry.default().find("the REUTERS news agency")]
        ['Reuters']
        """
        return _find(self, alias) if len(alias) <= LONGEST_TAG else ()

    def meanings(self, alias: str) -> tuple[str, ...]:
        """All that a printed name may stand for: agencies by their canonical names, then the other things.

        >>> Registry.default().meanings("PTI")
        ('Press Trust of India', 'Pakistan Tehreek-e-Insaf', 'physical training instructor')
        """
        return _meanings(self, alias) if len(alias) <= LONGEST_TAG else ()

    def extend(self, *agencies: Agency) -> Registry:
        """A registry with more agencies; one of a name that is there already takes its place.

        >>> ours = Registry.default().extend(Agency("Fjord Wire", code="FW", country="NO"))
        >>> ours["FW"].name, Registry.default().find("FW")
        ('Fjord Wire', ())

        Raises `RegistryError` for anything but an `Agency` with a name.
        """
        given: tuple[object, ...] = agencies
        for agency in given:
            if not (isinstance(agency, Agency) and agency.name.strip()):
                raise RegistryError(f"a registry holds Agency records that have a name, not {agency!r}")
        records = {record.name: record for record in (*self.agencies, *agencies)}
        return evolve(self, agencies=tuple(records.values()))

    def without(self, *names: str) -> Registry:
        """A registry without the agencies of these canonical names; raises `RegistryError` for one not there."""
        for name in names:
            if self.get(name) is None:
                raise RegistryError(f"no agency is called {name!r}; without() takes canonical names")
        return evolve(self, agencies=tuple(agency for agency in self.agencies if agency.name not in names))

    def read(self, printed: str, country: str | None = None) -> tuple[Agency, ...]:
        """The agencies in a printed tag, in its order; unknown parts are left out.

        A name that several agencies go by is read where `country`, that of the place of the dateline, decides it.

        >>> [agency.code for agency in Registry.default().read("ACAN - EFE")]
        ['ACAN', 'EFE']
        >>> [agency.name for agency in Registry.default().read("CNA", country="TW")]
        ['Central News Agency']
        """
        if len(printed) > LONGEST_TAG:
            return ()
        return tuple(dict.fromkeys(_read(self, printed, country, 0)))

    def mention(self, text: str, start: int, end: int, *, country: str | None = None, rule: str = "") -> AgencyMention:
        """The mention that the tag at `text[start:end]` is.

        >>> Registry.default().mention("Tehran (IANS)", 8, 12).name
        'Indo-Asian News Service'
        """
        printed = text[start:end]
        agencies = self.read(printed, country)
        whole = len(agencies) == 1 and agencies[0] in self.find(printed)
        return AgencyMention(
            Span(start, end), printed, agencies[0].name if whole else printed, agencies, rule=rule or "agency"
        )


def find(alias: str) -> tuple[Agency, ...]:
    """The agencies of the default registry that go by a name.

    >>> find("Associated Press")[0].code
    'AP'
    """
    return Registry.default().find(alias)


@lru_cache(maxsize=64)
def _of(vocabulary: Vocabulary) -> Registry:
    return Registry(_agency(name, facts) for name, facts in vocabulary["agencies"].items())


def _agency(name: str, facts: Facts) -> Agency:
    homonyms = tuple(tuple(one.split(" = ", 1)) for one in cast("tuple[str, ...]", facts.get("also", ())))
    given = {
        key: facts[key] for key in ("code", "kind", "country", "aliases", "wikidata", "parent", "usual") if key in facts
    }
    try:
        return Agency(name, **given, homonyms=homonyms)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise RegistryError(f"the facts about {name!r} make no agency: {error}") from error


@frozen
class _Index:
    """Names to agencies: in the printed case, in capitals, and in any case."""

    canonical: dict[str, Agency]
    exact: dict[str, tuple[Agency, ...]]
    capitals: dict[str, tuple[Agency, ...]]
    loose: dict[str, tuple[Agency, ...]]

    def find(self, form: str) -> tuple[Agency, ...]:
        if found := self.exact.get(form):
            return found
        if form.isupper() and (found := self.capitals.get(form)):
            return found
        if form[:1].isupper() or len(form) > 5:
            return self.loose.get(_fold(form), ())
        return ()


@lru_cache(maxsize=64)
def _index(registry: Registry) -> _Index:
    index = _Index({agency.name: agency for agency in registry}, {}, {}, {})
    for agency in registry:
        shared = {name for name, _ in agency.homonyms}
        for name in map(_plain, agency.names):
            _put(index.exact, name, agency)
            if len(name) < 4:
                continue
            if not shared.isdisjoint((name, _plain(agency.name))):
                _put(index.capitals, name.upper(), agency)
            else:
                _put(index.loose, _fold(name), agency)
    return index


def _put(index: dict[str, tuple[Agency, ...]], key: str, agency: Agency) -> None:
    there = index.get(key, ())
    if agency not in there:
        index[key] = (*there, agency)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    heads = re.compile(rf"(?i)\s+(?:{'|'.join(HEADS)})$")
    dotted = re.compile(r"(?:[A-Z]\.){2,6}")
    return heads, dotted


def _plain(name: str) -> str:
    """The name without its article, stops, quotation marks and doubled blanks."""
    name = " ".join(name.replace("’", "'").split())
    if name[:4] in {"the ", "The ", "THE "}:
        name = name[4:]
    return name.replace(".", "") if _patterns()[1].fullmatch(name) else name


def _forms(alias: str) -> Iterator[str]:
    """The name as it may be listed: whole, and without "news agency" behind it."""
    plain = _plain(alias)
    yield plain
    yield _patterns()[0].sub("", plain)


@lru_cache(maxsize=4096)
def _find(registry: Registry, alias: str) -> tuple[Agency, ...]:
    index = _index(registry)
    return next((found for form in _forms(alias) if (found := index.find(form))), ())


@lru_cache(maxsize=4096)
def _meanings(registry: Registry, alias: str) -> tuple[str, ...]:
    found = registry.find(alias)
    name = _plain(alias)
    others = (
        what
        for agency in found
        for homonym, meaning in agency.homonyms
        if homonym in {alias, name} or (name not in agency.names and _fold(homonym) == _fold(name))
        for what in meaning.split("; ")
    )
    return tuple(dict.fromkeys((*map(str, found), *others)))


def _fold(name: str) -> str:
    """The name without case and accents."""
    if name.isascii():
        return name.lower()
    from unicodedata import combining, normalize

    return "".join(char for char in normalize("NFKD", name) if not combining(char)).casefold()


_SEPARATORS = (r"\s*[/,;&|+]\s*|\s+and\s+", r"\s*[-–]\s*")
"""What joins agencies in a tag, loosest first; the parts that hyphens join must all be known."""


@lru_cache(maxsize=4096)
def _read(registry: Registry, printed: str, country: str | None, level: int) -> tuple[Agency, ...]:
    found = registry.find(printed)
    if len(found) > 1:
        found = tuple(agency for agency in found if agency.country == country)
    if len(found) == 1:
        return found
    if level == len(_SEPARATORS):
        return ()
    parts = re.split(_SEPARATORS[level], printed.strip())
    reads = [_read(registry, part, country, level + 1) for part in parts]
    if level and not all(reads):
        return ()
    return tuple(agency for read in reads for agency in read)
