"""The outlets in a text's sentences: named ones, and those that a word such as "newspaper" marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from ..agencies import AgencyMention, Registry
from ..spans import Span
from .evidence import Evidence
from .names import Name
from .words import Words, plain

LOOK_BACK = 110
"""How many characters before a word such as "newspaper" its name and adjectives may take."""

_VAGUE = frozenset("agency agencies network station press paper papers website journal channel media radio".split())
"""Heads that make no outlet of the capitalised words before them ("Environment Agency")."""


@frozen
class Outlet:
    """An outlet: its mention, where the whole phrase ends, what it is, and how it is told to be one.

    `sure`: words beside the name make it an outlet, whatever else the name means. `short`: a short form ("the
    newspaper"), which stands for an outlet named before.
    """

    mention: AgencyMention
    end: int
    kind: str
    name: Name | None = None
    sure: bool = False
    short: str = ""

    @property
    def start(self) -> int:
        """Where the outlet's name starts."""
        return self.mention.span.start


class Outlets:
    """Finds the outlets of one text."""

    def __init__(self, text: str, names: list[Name], registry: Registry, words: Words, evidence: Evidence) -> None:
        self.text = text
        self.names = names
        self.registry = registry
        self.words = words
        self.evidence = evidence

    def find(self) -> list[Outlet]:
        """All outlets in text order."""
        outlets = [self._named(name) for name in self.names]
        edges = [(outlet.start, outlet.end) for outlet in outlets]
        marked = [outlet for start, end in self._heads() if (outlet := self._marked(start, end)) is not None]
        outlets += [one for one in marked if not any(one.start < end and start < one.end for start, end in edges)]
        return sorted(outlets, key=lambda one: (one.start, -one.end))

    def _named(self, name: Name) -> Outlet:
        end = name.end
        head = self.words.heads.match(self.text, end, end + 60)
        if head:
            end = head.end()
        bracket = re.compile(r"\s?\([A-Z][^()\n]{1,30}\)").match(self.text, end, end + 40)
        if bracket:
            end = bracket.end()
        mention = self.registry.mention(self.text, name.start, name.end, rule="name")
        agencies = self.evidence.meant(name)
        if len(agencies) == 1 and mention.agencies != agencies:
            mention = evolve(mention, name=agencies[0].name, agencies=agencies)
        elif not agencies:
            mention = evolve(mention, name=name.text, agencies=())
        beside = self.words.media.search(self.text, max(0, name.start - 60), name.start)
        return Outlet(mention, end, name.kind, name, head is not None or beside is not None)

    def _heads(self) -> Iterator[tuple[int, int]]:
        """Where the words that mark outlets stand, longest first where they start together."""
        text, found = self.text, []
        capitals = text[:400].isupper()
        for word in self.words.anchors:
            anchor = word.upper() if capitals else word
            start = text.find(anchor)
            while start >= 0:
                if not text[start - 1 : start].isalnum() and (match := self.words.head.match(text, start)):
                    found.append(match.span())
                start = text.find(anchor, start + len(anchor))
        return iter(sorted(found))

    def _marked(self, start: int, end: int) -> Outlet | None:
        """The outlet that a word such as "newspaper" is the head of, if it is one."""
        if not self.words.beside(self.text, start):
            return None
        match = self.words.phrase.search(self.text, max(0, end - LOOK_BACK), end)
        if match is None or match.start("head") > start:
            return None
        head, adjectives, name = plain(match["head"]), match["adjectives"], match["name"].rstrip(" -\n")
        kind = self.words.kinds[head]
        if name and head in _VAGUE:
            return None
        if not adjectives and not name:
            return self._short(head, kind, match)
        if head in {"agency", "agencies"} or (head == "journal" and not name):
            return None
        first = match.start("adjectives") if not name else match.start("name")
        last = match.start("name") + len(name) if name else end
        mention = self.registry.mention(self.text, first, last, rule="outlet")
        return Outlet(mention, end, kind, sure=True)

    def _short(self, head: str, kind: str, match: re.Match[str]) -> Outlet | None:
        """A short form: "the newspaper", or a bare "media reports"."""
        article = (match["article"] or "").strip().lower()
        if article not in {"", "the"} or (
            not article and head not in {"media reports", "press reports", "news agencies"}
        ):
            return None
        span = Span(match.start(), match.end())
        mention = AgencyMention(span, span.of(self.text), match["head"], rule="short form")
        return Outlet(mention, match.end(), kind, sure=True, short=head)
