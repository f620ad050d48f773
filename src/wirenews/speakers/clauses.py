"""The subject of a clause that a later cue shares: "Ann Roe opened the school and | said ..."."""

from __future__ import annotations

from . import grammar as g
from .inversions import Inverted
from .phrases import Range


class Opening(Inverted):
    """Looks from the start of a clause for its subject: the noun phrase before the first verb."""

    def find(self, *, fronted: bool = False) -> Range | None:
        """The subject of the clause whose words these are, or None."""
        begin = self._begin()
        if self.lower and self.lower[-1] in g.COORDINATORS:
            for index in range(len(self.lower) - 2, begin, -1):
                if self.lower[index] in _INNER and (inner := self._subject(index + 1)) is not None:
                    return inner
        return self._subject(self._opening(begin))

    def _begin(self) -> int:
        """Where the clause begins: after the quoted content and the dateline that may open its sentence."""
        index, size = 0, len(self.lower)
        while index < size and self.lower[index] in g.QUOTE_MARKS:
            close = next((each for each in range(index + 1, size) if self.lower[each] in g.QUOTE_MARKS), size)
            if close == size:
                break
            index = close + 1
        if index < size and len(self.words.words[index]) > 3 and self.words.words[index].isupper():
            dash = next((each for each in range(index, min(size, index + 12)) if self.lower[each] in g.DASHES), None)
            index = index if dash is None else dash + 1
        for but in range(size - 2, index, -1):
            if self.lower[but] == "but" and self.lower[but - 1] == ",":
                return but
        return index

    def _subject(self, start: int) -> Range | None:
        """The noun phrase at `start` that a verb may follow, or None."""
        size = len(self.lower)
        if start >= size or self.verb(start):
            return None
        if self.personal(start) or self.lower[start] in g.RELATIVE:
            return start, start + 1
        end = self._run(start, size)
        if end < size and self.lower[end] == ",":
            end = self._asides(start, end, size)
        return (start, end) if start < end < size else None

    def _opening(self, index: int) -> int:
        """Where the subject begins: after adverbs, times, and fronted phrases and clauses up to their comma."""
        size = len(self.lower)
        while index < size:
            word = self.lower[index]
            time = self.time(index, size)
            if (
                word in g.OPENING_ADVERBS
                or word in g.HARD
                or word == ","
                or (word.endswith("ly") and self._adverb(index))
            ):
                index += 1
            elif time > index:
                index = time
            elif word in g.FRONTING or word in g.SUBORDINATORS or word == "when" or self._participial(index):
                comma = self._fronted_end(index, size)
                if comma == size:
                    return index + 1 if word in g.SUBORDINATORS or word == "when" else size
                index = comma + 1
            else:
                comma = self._comma(index, min(size, index + 7))
                if comma >= size or self.lower[comma] != "," or self.lower[comma - 1] not in _AGO:
                    break
                index = comma + 1
        return index

    def _fronted_end(self, index: int, size: int) -> int:
        """The comma that ends a fronted phrase or clause, past the commas of a place or date in it."""
        comma = self._comma(index, size)
        while comma < size:
            following = self._comma(comma + 1, size)
            if following == size or following - comma > 4 or not self.ends_in_place((index, comma)):
                break
            if following - comma > 2 or self.lower[comma + 1] in g.PERSONAL:
                break
            comma = following
        return comma

    def _adverb(self, index: int) -> bool:
        return index + 1 < len(self.lower) and (self.lower[index + 1] == "," or not self.words.capital(index))

    def _participial(self, index: int) -> bool:
        word = self.lower[index]
        return word.endswith("ing") and index + 1 < len(self.lower) and not self.words.capital(index + 1)

    def _asides(self, start: int, end: int, size: int) -> int:
        """The end of the subject with the asides that a later comma closes."""
        close = self._comma(end + 1, size)
        if close < size and self.aside((end + 1, close), (start, end)) and not self.adverbial((end + 1, close)):
            return close
        return end

    def _stops(self, index: int, start: int, size: int) -> bool:
        """Whether the phrase ends before the word: as ever, or at what must be its verb."""
        word = self.lower[index]
        named = self.words.capital(index - 1) and self.lower[index - 1] not in g.DETERMINERS
        plain = self.words.words[index].islower() and word.isalpha()
        if named and plain and word not in g.PREPOSITIONS and word not in g.PARTICLES and word not in g.COORDINATORS:
            return index - start > 1 or index - 1 == start
        return self.participle(index) or super()._stops(index, start, size)


_AGO = g.TIMES | frozenset("ago later earlier there".split())
_INNER = frozenset("when while as after because if although though who which where before".split())
