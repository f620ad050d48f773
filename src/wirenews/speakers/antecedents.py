"""Whom a relative pronoun stands for: the name right before it."""

from __future__ import annotations

from . import classes as c, grammar as g
from .phrases import Range
from .subjects import Subject

_NAMES = c.CAPITAL | c.PARTICLE


class Antecedent(Subject):
    """Looks leftwards from a relative pronoun after a comma for the name that it stands for."""

    def name(self) -> Range | None:
        """The name with its asides, or None where what stands before the comma does not end in one."""
        end = len(self.lower)
        if not end or self.lower[end - 1] != ",":
            return None
        segments = self.segments(self._edge(end), end)
        if not segments:
            return None
        head, last = self._head(segments, trailing=True)
        if self._ends_in_name(segments[-1]):
            head = last = len(segments) - 1
        start, stop = segments[head]
        first = stop
        while first > start and self.classes[first - 1] & _NAMES:
            first -= 1
        while first < stop and not self.words.capital(first):
            first += 1
        before = self.lower[first - 1] if first > start else ""
        if first == stop or before in ("of", "in", "from", "at", "for", "near", "on"):
            return None
        return first, segments[last][1]

    def _ends_in_name(self, segment: Range) -> bool:
        """Whether the segment ends in a name of its own and is no apposition."""
        start, end = segment
        first = self.lower[start]
        if first in g.ARTICLES or first in g.RELATIVES or self.tag(start) or end - start < 2:
            return False
        named = self.words.capital(end - 1) and self.words.capital(end - 2)
        return named and (first in g.PREPOSITIONS or not self.role_opens(start, end - 2))

    def can_head(self, segment: Range) -> bool:
        """Whether a name may end the segment, whatever clause it ends."""
        return self.words.capital(segment[1] - 1) or super().can_head(segment)
