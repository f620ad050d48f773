"""What stands before a subject and between it and its verb: adverbs, times, fronted phrases."""

from __future__ import annotations

from . import classes as c, grammar as g
from .predicates import Predicates


class Trimming(Predicates):
    """Cuts what is no part of a subject off its ends."""

    def _strip(self, start: int, end: int) -> int:
        """The start without what stands before the subject of a clause: adverbs, times, fronted phrases."""
        classes = self.classes
        while start < end - 1:
            word = classes[start]
            verb = word & self.verbs and self.verb(start)
            if word & _SKIPPED or verb or (not word & c.CAPITAL and self._adverb(start)):
                start += 1
                continue
            time = self.time(start, end) if word & (c.LEAD | c.DAY) else start
            if start < time < end:
                start = time
            elif word & c.YEAR and self.words.capital(start + 1) and start and self.classes[start - 1] & c.COMMA:
                start += 1
            elif word & c.FRONTING and self.lower[start + 1] not in ("least", "most"):
                return self._shortest(start, end)
            else:
                break
        return start

    def _adverb(self, index: int) -> bool:
        """Whether the word is an adverb before a subject, and not one of a number ("nearly half")."""
        if not self.lower[index].endswith("ly"):
            return False
        return self.lower[index] not in g.NEARLY or not (
            self.classes[index + 1] & (c.DETERMINER | c.NUMBER) or self.lower[index + 1] == "half"
        )

    def _pair(self, start: int, end: int) -> bool:
        """Whether the words before "and" are a name of their own behind an article: "after the Union and the Board said"."""
        return end - start > 1 and bool(self.classes[start] & c.ARTICLE) and self.all_names(start + 1, end)

    def _shortest(self, start: int, end: int) -> int:
        """Where the shortest noun phrase begins at the end of a clause that opens with a preposition."""
        for index in range(end - 1, start, -1):
            word = self.classes[index]
            if word & c.DETERMINER and self.lower[index - 1] == "and" and self._pair(start + 1, index - 1):
                return start + 1
            if word & c.DETERMINER and self.lower[index - 1] != "of":
                return self._given(index, end) if index == start + 1 else index
            if word & (c.PREPOSITION | c.DAY | c.TIME | c.YEAR) and self.lower[index] != "of":
                return index + 1
        return start + 1

    def _given(self, index: int, end: int) -> int:
        """Where a first name opens a person's name behind a fronted noun; `index` where none does."""
        for first in range(end - 2, index, -1):
            if self.lower[first] in self.lexicon.given and self.all_names(first, end):
                return first
        return index

    def _cut_tail(self, end: int, start: int) -> int:
        """The end without adverbs, auxiliaries and times between the subject and the cue."""
        while end > start:
            word = self.classes[end - 1]
            if word & c.CUT:
                end -= 1
                continue
            if not word & _TIMING:
                break
            cut = min(self._time_before(end, start), self._occasion_before(end, start))
            if cut == end or (cut > start and self._holds(start, cut, end)):
                break
            end = cut
        return end

    def _holds(self, start: int, time: int, end: int) -> bool:
        """Whether the time belongs to the phrase before it ("a report filed on Monday", "from last year", "a fire in 2019")."""
        before = self.classes[time - 1]
        if before & (c.PARTICIPLE | c.PREPOSITION) or self._in_relative(start, time):
            return True
        year = time + 2 == end and self.lower[time] == "in" and self.classes[end - 1] & (c.YEAR | c.MONTH)
        return bool(year) and before & _NO_YEAR == c.SMALL and self.any(c.PREPOSITION, start, time)

    def _in_relative(self, start: int, time: int) -> bool:
        """Whether a relative clause reaches to the time ("the groups who wrote on Thursday")."""
        for index in range(time - 1, start, -1):
            if self.classes[index] & (c.COMMA | c.HARD):
                return False
            if self.lower[index] == "who":
                return index + 1 < time
        return False

    def _occasion_before(self, end: int, start: int) -> int:
        """Where the occasion begins that ends at `end` behind a name or comma ("Roe in a speech"), or `end`."""
        if not self.classes[end - 1] & c.OCCASION:
            return end
        for index in range(end - 3, max(start, end - 6), -1):
            if self.lower[index] in g.OCCASION_PREPOSITIONS:
                named = self.words.capital(index - 1) or self.lower[index - 1] == ","
                return index if named and self.lower[index + 1] in g.DETERMINERS else end
        return end

    def _time_before(self, end: int, start: int) -> int:
        """Where a time phrase begins that ends at `end`, or `end`."""
        word = self.classes[end - 1]
        if word & c.MONTH and end - 2 > start and self.lower[end - 2] in _IN:
            return end - 2
        if word & (c.DAY | c.TIME | c.YEAR) or (word & c.NUMBER and self.classes[end - 2] & c.MONTH):
            for begin in range(max(start, end - 5), end):
                if self.time(begin, end) == end:
                    return begin
        return end


_SKIPPED = c.COMMA | c.OPENING_ADVERB
_TIMING = c.DAY | c.MONTH | c.TIME | c.YEAR | c.NUMBER | c.OCCASION
_IN = frozenset({"in", "since", "until", "last"})
_NO_YEAR = c.SMALL | c.CUT | c.RELATIVE | c.PERSONAL_WORD
