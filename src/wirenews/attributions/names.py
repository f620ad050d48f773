"""Where the names of agencies, broadcasters and papers stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from attrs import define, field, frozen

from ..agencies import Agency, AgencyMention, Registry
from ..spans import Span
from .tokens import keys, tokens

_KEPT = 8192
"""How many printed names are kept with what they may mean."""

_NO_CAPITALS = frozenset({"newspaper", "magazine", "photo agency", "aggregator", "militant outlet"})


@define(eq=False)
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


@frozen(eq=False)
class _Start:
    """What names start with, up to a blank, and those names, longest first.

    `reach`: how long the longest is. `others`: where all of them have more words, their longest ones, as tokens.
    """

    word: str
    names: tuple[str, ...]
    reach: int
    others: frozenset[bytes] | None = None

    @classmethod
    def of(cls, word: str, names: list[str]) -> _Start:
        """The start of names that are sorted, longest first."""
        others = [max(tokens(name)[1:], key=len, default=None) for name in names]
        return cls(word, tuple(names), len(names[0]), None if None in others else frozenset(filter(None, others)))


@frozen(eq=False)
class Lookup:
    """The words that names start with by their first tokens; `keys` are these, and the tokens of others that stand in them."""

    starts: dict[bytes, tuple[_Start, ...]]
    first: frozenset[bytes]
    keys: frozenset[bytes]
    registry: Registry
    _meanings: dict[str, tuple[tuple[Agency, ...], bool, bool]] = field(factory=dict)

    def known(self, text: str) -> tuple[tuple[Agency, ...], bool, bool]:
        """The agencies that a printed name may mean, whether it may mean something else, whether it names several."""
        known = self._meanings.get(text)
        if known is None:
            if len(self._meanings) > _KEPT:
                self._meanings.clear()
            known = self._meanings[text] = _known(self.registry, text)
        return known


@cache
def _split() -> re.Pattern[str]:
    return re.compile(r"[/–-]| / | - ")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-ÞĀ-Ž]\w*")


@lru_cache(maxsize=16)
def lookup_of(registry: Registry) -> Lookup:
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
        if _word().match(name):
            words[name.split(" ", 1)[0]].append(name)
    found = [_Start.of(word, names) for word, names in words.items()]
    found += [_Start(word, (word,), len(word)) for word in sorted(lower)]
    starts: dict[bytes, tuple[_Start, ...]] = {}
    for one in found:
        for key in keys([one.word]):
            starts[key] = (*starts.get(key, ()), one)
    first = frozenset(starts)
    return Lookup(starts, first, first.union(*(one.others or () for one in found)), registry)


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


def _known(registry: Registry, text: str) -> tuple[tuple[Agency, ...], bool, bool]:
    found = registry.find(" ".join(text.split()))
    if not found and _split().search(text):
        parts = registry.read(text)
        return () if all(agency.kind == "newspaper" for agency in parts) else parts, False, True
    return found, len(registry.meanings(text)) > len(found), False


def names_in(text: str, lookup: Lookup, seen: frozenset[bytes]) -> list[Name]:
    """All names of the registry in the text, in order; joined ones ("AFP/dpa") are one.

    `seen`: the tokens of the text, as far as they matter here.
    """
    spans: list[tuple[int, int]] = []
    for key in seen & lookup.first:
        for one in lookup.starts[key]:
            if one.others is None or not one.others.isdisjoint(seen):
                _add_standing(spans, text, one)
    if len(spans) > 1:
        spans = _joined(text, sorted(spans, key=_place))
    found = []
    for start, end in spans:
        printed = text[start:end]
        agencies, ambiguous, joint = lookup.known(printed)
        if agencies:
            found.append(Name(start, end, printed, agencies, ambiguous, joint))
    return found


def _place(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _add_standing(spans: list[tuple[int, int]], text: str, one: _Start) -> None:
    """Adds where the names that start with a word stand, the longest of them at each place."""
    word = one.word
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (text[end : end + 1].isalnum() or text[start - 1 : start].isalnum()):
            length = _longest(text, start, one)
            if length and (edges := _edges(text, start, start + length)):
                spans.append(edges)
        start = text.find(word, end)


def _longest(text: str, start: int, one: _Start) -> int:
    """The length of the longest name that stands there as a word of its own, on one line or two; or nought."""
    if text.find("\n", start, start + one.reach) >= 0:
        text, start = text[start : start + one.reach + 1].replace("\n", " "), 0
    if text.startswith(one.names, start):
        for name in one.names:
            if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum():
                return len(name)
    return 0


def _edges(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the whole name: with its "Al-", not inside another word, an address or a handle."""
    beyond = text[end : end + 2]
    if beyond[:1] in {".", "@"} and beyond[1:].isalnum():
        return None
    before = text[start - 1 : start]
    if (
        before in {"-", " "}
        and text[max(0, start - 3) : start - 1] in {"Al", "al", "AL"}
        and not text[max(0, start - 4) : start - 3].isalnum()
    ):
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
