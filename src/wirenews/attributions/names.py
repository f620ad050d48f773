"""Where the names of agencies, broadcasters and papers stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from attrs import frozen

from ..agencies import Agency, Registry
from ..source import Source

SHORT = "Times Post Journal Globe Herald Tribune Telegraph Chronicle Inquirer Gazette Independent Observer".split()
"""The last words of papers' names that later stand for the whole ("the Times")."""

_NO_CAPITALS = frozenset({"newspaper", "magazine", "photo agency", "aggregator", "militant outlet"})


@frozen
class Name:
    """A name in the text: where it stands, what it may mean, and whether it may mean something else."""

    start: int
    end: int
    text: str
    agencies: tuple[Agency, ...]
    ambiguous: bool

    @property
    def kind(self) -> str:
        """What the outlet is, by the first record."""
        return self.agencies[0].kind if self.agencies else "newspaper"


@frozen(eq=False)
class _Lookup:
    """Names by their first word, longest first; and those that start with a small letter."""

    words: dict[str, tuple[str, ...]]
    lower: tuple[str, ...]


@cache
def _split() -> re.Pattern[str]:
    return re.compile(r"[/–-]| / ")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ]\w*")


@lru_cache(maxsize=16)
def _lookup(registry: Registry) -> _Lookup:
    upper, lower = set(SHORT), set()
    for agency in registry:
        for name in agency.names:
            stem = re.sub(r"^(?:[Tt]he |[Aa]l[- ])(?=\w)", "", name)
            if stem[:1].isupper():
                upper |= _cases(stem, agency)
            elif stem[:1].islower() and len(stem) > 2 and not _homonymous(agency, name):
                lower.add(stem)
    words: dict[str, list[str]] = defaultdict(list)
    for name in sorted(upper, key=len, reverse=True):
        if match := _word().match(name):
            words[match.group()].append(name)
    return _Lookup({word: tuple(names) for word, names in words.items()}, tuple(sorted(lower)))


def _homonymous(agency: Agency, name: str) -> bool:
    return not agency.usual and any(homonym == name for homonym, _ in agency.homonyms)


def _cases(name: str, agency: Agency) -> set[str]:
    """The name, in capitals too, and an acronym that is said as a word ("Irna")."""
    if not name.isascii():
        return {name}
    cases = {name}
    if agency.kind not in _NO_CAPITALS and len(name) > 3:
        cases.add(name.upper())
    if name.isupper() and name.isalpha() and 4 <= len(name) <= 6 and not agency.homonyms:
        cases.add(name.capitalize())
    return cases


@lru_cache(maxsize=4096)
def _known(registry: Registry, text: str) -> tuple[tuple[Agency, ...], bool]:
    """The agencies that a printed name may mean, and whether it may mean something else."""
    if _split().search(text) and not registry.find(text):
        return registry.read(text), False
    found = registry.find(text)
    return found, len(registry.meanings(text)) > 1


def names_in(source: Source, registry: Registry) -> list[Name]:
    """All names of the registry in the text, in order; joined ones ("AFP/dpa") are one."""
    return source.shared(("agency names", registry), lambda given: _scan(given.text, registry))


def _scan(text: str, registry: Registry) -> list[Name]:
    lookup = _lookup(registry)
    spans = []
    for match in _word().finditer(text):
        names = lookup.words.get(match.group())
        if names and (edges := _longest(text, match.start(), names)):
            spans.append(edges)
    for word in lookup.lower:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                spans.append((start, end))
            start = text.find(word, end)
    found = []
    for start, end in _joined(text, sorted(spans)):
        agencies, ambiguous = _known(registry, text[start:end])
        if agencies or text[start:end] in SHORT:
            found.append(Name(start, end, text[start:end], agencies, ambiguous))
    return found


def _longest(text: str, start: int, names: tuple[str, ...]) -> tuple[int, int] | None:
    """The span of the longest of the names that stands there, as a word of its own."""
    for name in names:
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum():
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
        if out and start - out[-1][1] <= 3 and _split().fullmatch(text, out[-1][1], start):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
