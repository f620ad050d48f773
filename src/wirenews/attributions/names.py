"""Where the names of agencies, broadcasters and papers stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from attrs import frozen

from ..agencies import Agency, AgencyMention, Registry
from ..source import Source
from ..spans import Span
from .tokens import by_key, keys

_NO_CAPITALS = frozenset({"newspaper", "magazine", "photo agency", "aggregator", "militant outlet"})


@frozen
class Name:
    """A name in the text: where it stands, what it may mean, and whether it may mean something else."""

    start: int
    end: int
    text: str
    agencies: tuple[Agency, ...]
    ambiguous: bool
    joint: bool = False

    @property
    def likely(self) -> bool:
        """Whether the name, wherever it stands, rather means the agency than anything else."""
        return not self.ambiguous or any(agency.usual for agency in self.agencies)

    def mention(self, rule: str, agencies: tuple[Agency, ...] | None = None) -> AgencyMention:
        """The mention that the name is; `agencies` are those that the text decides for, where it may mean several."""
        meant = self.agencies if agencies is None else agencies
        if not self.joint and len(meant) > 1:
            meant = ()
        name = meant[0].name if len(meant) == 1 and not self.joint else self.text
        return AgencyMention(Span(self.start, self.end), self.text, name, meant, rule=rule)

    @property
    def kind(self) -> str:
        """What the outlet is, by the first record."""
        return self.agencies[0].kind if self.agencies else "newspaper"


@frozen(eq=False, slots=False)
class _Lookup:
    """Names by the token and the word that they start with, longest first; and those that start with a small letter.

    `seconds`: where all names with a first word have more, the capitalised words that may come second.
    """

    words: dict[bytes, dict[str, tuple[str, ...]]]
    seconds: dict[str, frozenset[bytes]]
    lower: dict[bytes, tuple[str, ...]]

    @cached_property
    def first(self) -> frozenset[bytes]:
        """The tokens that all names start with."""
        return frozenset(self.words)

    @cached_property
    def keys(self) -> frozenset[bytes]:
        """The tokens that all names start with, and those that have to come second."""
        return self.first.union(self.lower, *self.seconds.values())


@cache
def _split() -> re.Pattern[str]:
    return re.compile(r"[/–-]| / | - ")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ]\w*")


@lru_cache(maxsize=16)
def lookup_of(registry: Registry) -> _Lookup:
    """What a registry's names are found by."""
    upper: set[str] = set()
    lower: set[str] = set()
    for agency in registry:
        for name in agency.names:
            stem = re.sub(r"^(?:[Tt]he |[Aa]l[- ])(?=\w)", "", name)
            if stem[:1].isupper():
                upper |= _cases(stem, agency)
            elif stem[:1].islower() and stem.isascii() and _said(stem, agency):
                lower.add(stem)
    words: dict[str, list[str]] = defaultdict(list)
    for name in sorted(upper, key=len, reverse=True):
        if match := _word().match(name):
            words[match.group()].append(name)
    found: dict[bytes, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for word, those in words.items():
        for key in keys([word]):
            found[key][word] = tuple(those)
    return _Lookup(dict(found), _seconds(words), by_key(sorted(lower)))


def _seconds(words: dict[str, list[str]]) -> dict[str, frozenset[bytes]]:
    out = {}
    for word, names in words.items():
        seconds = [_word().findall(name)[1:2] for name in names]
        if all(seconds):
            out[word] = keys(second for pair in seconds for second in pair)
    return out


def _said(name: str, agency: Agency) -> bool:
    """Whether a name in small letters is worth a search of its own: an agency's, or an address."""
    if "." in name:
        return len(name) > 5
    return agency.kind == "news agency" and name.isalnum() and (agency.usual or len(name) > 4)


def _cases(name: str, agency: Agency) -> set[str]:
    """The name, in capitals too, and an acronym that is said as a word ("Irna")."""
    if not name.isascii():
        return {name}
    cases = {name, name.replace("'", "’")}
    if agency.kind not in _NO_CAPITALS and len(name) > 3:
        cases.add(name.upper())
    if name.isupper() and name.isalpha() and 4 <= len(name) <= 6 and not agency.homonyms:
        cases.add(name.capitalize())
    return cases


@lru_cache(maxsize=4096)
def _known(registry: Registry, text: str) -> tuple[tuple[Agency, ...], bool, bool]:
    """The agencies that a printed name may mean, whether it may mean something else, whether it names several."""
    found = registry.find(" ".join(text.split()))
    if not found and _split().search(text):
        return registry.read(text), False, True
    return found, len(registry.meanings(text)) > 1, False


def names_in(source: Source, registry: Registry, seen: frozenset[bytes]) -> list[Name]:
    """All names of the registry in the text, in order; joined ones ("AFP/dpa") are one.

    `seen`: the tokens of the text, as far as they matter here.
    """
    text, lookup = source.text, lookup_of(registry)
    spans: list[tuple[int, int]] = []
    for key in seen & lookup.first:
        for word, those in lookup.words[key].items():
            seconds = lookup.seconds.get(word)
            if seconds is None or not seconds.isdisjoint(seen):
                spans += _standing(text, word, those)
    for word in (word for key, words in lookup.lower.items() if key in seen for word in words):
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                spans.append((start, end))
            start = text.find(word, end)
    found = []
    for start, end in _joined(text, sorted(spans)):
        agencies, ambiguous, joint = _known(registry, text[start:end])
        if agencies:
            found.append(Name(start, end, text[start:end], agencies, ambiguous, joint))
    return found


def _standing(text: str, word: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where names with that first word stand."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        apart = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        if apart and (edges := _longest(text, start, names)):
            yield edges
        start = text.find(word, end)


def _longest(text: str, start: int, names: tuple[str, ...]) -> tuple[int, int] | None:
    """The span of the longest of the names that stands there, as a word of its own."""
    for name in names:
        end = start + len(name)
        if text[start:end].replace("\n", " ") == name and not text[end : end + 1].isalnum():
            beyond = text[end : end + 2]
            return None if beyond[:1] in {".", "@"} and beyond[1:].isalnum() else _edges(text, start, end)
    return None


def _edges(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the whole name: with its "Al-", not inside another word, an address or a handle."""
    before = text[start - 1 : start]
    if before in {"-", " "} and text[max(0, start - 3) : start - 1] in {"Al", "al", "AL"}:
        start -= 3
        before = text[start - 1 : start] if start else ""
    if before.isalnum() or before in {"@", "#", "_"}:
        return None
    return start, end


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans with nothing but a slash or hyphen between them, as one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            continue
        gap = text[out[-1][1] : start] if out and start - out[-1][1] <= 3 else ""
        # A spaced hyphen at the head of a line rather parts a dateline from the text.
        if gap and _split().fullmatch(gap) and (gap != " - " or text[: out[-1][0]].rstrip(" ")[-1:] not in {"", "\n"}):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
