"""The walk to the left from the end of a noun phrase to where it begins."""

from __future__ import annotations

from . import classes as c, grammar as g
from .trimming import Trimming

_BOUNDS = c.SUBORDINATOR | c.RELATIVE | c.PERSONAL


class Leftwards(Trimming):
    """Finds the first word of the noun phrase that ends at a word."""

    def _begin(self, start: int, end: int) -> int:
        """Where the phrase begins, with the noun that a relative clause belongs to which reaches to its end."""
        left = self._left(start, end)
        if left > start and self.any(c.RELATIVE, start, left + 1):
            noun = self.described(start, left, end)
            if noun is not None:
                return self._left(start, noun)
        return left

    def _left(self, start: int, end: int) -> int:
        """Where the noun phrase begins that ends at `end`, not before `start`."""
        index = end - 1
        classes = self.classes
        if classes[index] & c.EMPHATIC and index > start and self.personal(index - 1):
            return index - 1
        if classes[index] & c.PERSONAL_WORD or self.lower[index] in g.RELATIVE:
            return index
        stops = _BOUNDS | c.COORDINATOR | c.CLOSING | self.verbs
        while index >= start:
            word = classes[index] & stops
            if not word:
                pass
            elif self.lower[index] == ")":
                index = self._bracket(index, start)
            elif word & c.COORDINATOR:
                return self._joined(start, index)
            elif word & _BOUNDS and self._bounds(index, start, end):
                return index + 1
            elif index < end - 1 and self.verb(index) and not self.reduced(index, start):
                pronoun = self._relative_before(index, start)
                if pronoun is None:
                    return index + 1
                index = pronoun
            index -= 1
        return start

    def _bracket(self, close: int, start: int) -> int:
        index = close - 1
        while index > start and self.lower[index] != "(":
            index -= 1
        return index

    def _bounds(self, index: int, start: int, end: int) -> bool:
        """Whether a clause of its own begins after the subordinator or pronoun."""
        if self.classes[index] & c.SUBORDINATOR:
            return not self.compound(index) and not self._since(index, start, end)
        if self.lower[index] == "that" and self._points(index, start, end):
            return False
        return not self.classes[index] & c.RELATIVE or index == start or not self._relative(index)

    def _since(self, index: int, start: int, end: int) -> bool:
        """Whether the word is a preposition of time inside the phrase ("a report filed after the fire")."""
        if self.lower[index] not in g.TIME_PREPOSITIONS or index < start + 2:
            return False
        written = self.classes[index - 2] & c.DOCUMENT and self.classes[index - 1] & c.PARTICIPLE
        return bool(written) and not self.any(self.verbs | c.PERSONAL, index, end)

    def _points(self, index: int, start: int, end: int) -> bool:
        """Whether "that" points at a noun behind a preposition ("a report on that fire")."""
        if index - 1 <= start or index + 1 >= end or self.lower[index - 1] == "in":
            return False
        return bool(self.classes[index - 1] & c.PREPOSITION) and not self.any(self.verbs | c.PERSONAL, index, end)

    def _relative(self, index: int) -> bool:
        """Whether the relative pronoun opens a clause about the noun before it that ends with the phrase."""
        word, before = self.lower[index], self.lower[index - 1]
        if before in g.PREPOSITIONS or before in g.FINITE or before in g.COORDINATORS:
            return False
        after = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        if word.startswith("who") and word != "whom":
            return after not in g.PERSONAL and not (word == "who" and self.words.capital(index + 1))
        verbal = after in g.FINITE or after in g.TRAILING_ADVERBS or after.endswith("ed")
        return word in ("which", "that") and (verbal or (word == "that" and self._defines(index)))

    def _defines(self, that: int) -> bool:
        """Whether "that" follows a plain noun with its article, which opens the clause ("the company that operates the mine")."""
        index = that - 1
        while index >= 0 and that - index < 5 and self.classes[index] & _PLAIN == c.SMALL:
            index -= 1
        if index == that - 1 or index < 0 or not self.classes[index] & c.DETERMINER or self.lower[that - 1] in g.CLAIMS:
            return False
        return index == 0 or bool(self.classes[index - 1] & (c.COMMA | c.HARD))

    def _relative_before(self, verb: int, start: int) -> int | None:
        """The relative pronoun that the verb follows, or None."""
        index = verb - 1
        while index > start and (self.lower[index] in g.CUT or self.classes[index] & c.OPENING_ADVERB):
            index -= 1
        return index if index > start and self.classes[index] & c.RELATIVE else None

    def _joined(self, start: int, index: int) -> int:
        """Where the phrase begins that ends in what the coordinator adds; after it, where it joins clauses."""
        word = self.lower[index]
        neither = word == "nor" and "neither" in self.lower[start:index]
        if index == start or (word in g.CONTRASTS and not neither) or self.lower[index - 1] in g.COORDINATORS:
            return index + 1
        left = self._left(start, index)
        if left > start and self.lower[left - 1] in g.FINITE:
            pronoun = self._relative_before(left - 1, start)
            return index + 1 if pronoun is None or not self._relative(pronoun) else self._left(start, pronoun)
        if self._written(left, index) and self.classes[index + 1] & c.BENT:
            return left
        finite = self.verb(index - 1) or any(self.participle(at) or self.reduced(at, left) for at in range(left, index))
        return index + 1 if finite else left

    def _written(self, start: int, end: int) -> bool:
        """Whether the words are something written with a participle behind it ("a letter signed by guards")."""
        for index in range(start + 1, end - 1):
            if self.classes[index] & c.BENT:
                return bool(self.classes[index - 1] & c.DOCUMENT and self.classes[index + 1] & _WHEN)
        return False


_WHEN = c.PREPOSITION | c.SUBORDINATOR | c.MONTH | c.DAY | c.LEAD
_PLAIN = c.SMALL | c.PREPOSITION | c.COORDINATOR | c.SUBORDINATOR | c.PARTICIPLE | c.VERB | c.DETERMINER
