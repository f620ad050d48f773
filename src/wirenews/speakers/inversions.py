"""The noun phrase that begins where its reporting cue ends: "said Ann Roe, who ...", "according to the port"."""

from __future__ import annotations

from . import classes as c, grammar as g
from .phrases import Range
from .relatives import Relatives


class Inverted(Relatives):
    """Looks rightwards from a cue: one run of words, then each stretch after a comma that still describes it."""

    def find(self, *, fronted: bool = False) -> Range | None:
        """The phrase at the start of the words, or None; `fronted` where its clause follows it."""
        size = len(self.lower)
        if size == 0 or self.lower[0] in _NO_OPENERS or self.verb(0):
            return None
        if self.personal(0) or self.lower[0] in ("this", "which", "whom"):
            return 0, 1
        end = self._run(0, size)
        head = before = (0, end)
        while end < size and self.lower[end] == ",":
            following = (end + 1, self._comma(end + 1, size))
            if not any(self._follows(following, one, fronted=fronted) for one in (before, head)):
                break
            stop = self._run(end + 1, size, clause=self.lower[end + 1] in g.RELATIVES)
            if not self._closed(end + 1, stop, size, fronted=fronted):
                break
            before, end = (end + 1, stop), stop
        loose = 0 if self.any(c.RELATIVE, 0, end) else c.PREPOSITION
        while end > 1 and (self.lower[end - 1] in (",", "and") or self.classes[end - 1] & loose):
            end -= 1
        return (0, end) if end and not self._clause(head[1]) else None

    def _clause(self, end: int) -> bool:
        """Whether the words up to `end` are a clause with a relative one in it ("those who came would fail")."""
        who = next((index for index in range(1, end) if self.lower[index] in ("who", "whose")), end)
        return who < end and self.outruns(who, end)

    def _closed(self, start: int, stop: int, size: int, *, fronted: bool) -> bool:
        """Whether what follows a comma ends like an apposition."""
        mark = self.lower[stop] if stop < size else ""
        if fronted:
            return mark == ","
        return not mark or mark == "," or mark in g.HARD or self.role_opens(start, stop)

    def _comma(self, start: int, size: int) -> int:
        """The next comma or clause mark outside brackets."""
        depth, classes = 0, self.classes
        for index in range(start, size):
            word = classes[index] & _MARKS
            if not word:
                continue
            depth += (self.lower[index] == "(") - (self.lower[index] == ")")
            if depth <= 0 and word & (c.COMMA | c.HARD):
                return index
        return size

    def _follows(self, segment: Range, before: Range, *, fronted: bool) -> bool:
        """Whether the segment after a comma goes on with the mention."""
        start, end = segment
        if start >= end or self._departs(start, end):
            return False
        first = self.lower[start]
        if first in g.RELATIVES or (fronted and not self._apposed(start, before) and not self._named(segment, before)):
            return first in g.RELATIVES
        joined = first == "and" and before[0] > 0
        if (first in g.COORDINATORS and not joined) or (self.clausal(start, end) and not self.role_opens(start, end)):
            return False
        if joined:
            return self.role_opens(start, end) and not self.clausal(start, end)
        if self.aside(segment, before):
            return not self.adverbial(segment)
        if self.ends_in_place(before) and self._more_of_name(start, end):
            return True
        return not fronted and self._lists(segment, before)

    def _lists(self, segment: Range, before: Range) -> bool:
        """Whether the segment holds the last two of a list that begins before it ("Ann Roe, | Jan Moe and Nils Berg")."""
        start, end = segment
        joint = next((index for index in range(start + 1, end - 1) if self.lower[index] == "and"), None)
        if joint is None:
            return False
        members = (before, (start, joint), (joint + 1, end))
        return all(last - first > 1 and self.all_names(first, last) for first, last in members)

    def _apposed(self, start: int, before: Range) -> bool:
        """Whether an apposition begins with the word; a role with "the" is none to a document."""
        written = self.classes[before[1] - 1] & c.DOCUMENT and self.lower[start] == "the"
        return self.tag(start) or (self.lower[start] in g.APPOSING and not written)

    def _named(self, segment: Range, before: Range) -> bool:
        """Whether a role's name comes before a clause with a subject of its own ("the mayor, Ann Roe, | the dam held")."""
        begin = segment[1] + 1
        if begin >= len(self.lower) or self.classes[before[1] - 1] & c.DOCUMENT or not self.name_of(segment, before):
            return False
        stop = next((index for index in range(begin, len(self.lower)) if self.lower[index] == ","), len(self.lower))
        verb = next((index for index in range(begin, stop) if self.verb(index) or self.participle(index)), begin)
        return verb > begin and "and" not in self.lower[begin:verb] and self.clausal(begin, stop)

    def _departs(self, start: int, end: int) -> bool:
        """Whether the segment speaks of the speaking, not of the speaker."""
        first = self.lower[start]
        if first in g.TRAILING_ADVERBS or first in g.SUBORDINATORS or first in g.PERSONAL:
            return first not in ("now", "then")
        if first in g.PREPOSITIONS:
            return first not in g.BOUND_PREPOSITIONS and first not in ("including", "then")
        if self.words.capital(start):
            return False
        if first in ("his", "her", "their") and self.lower[min(start + 2, end - 1)].endswith("ing"):
            return True
        if first.endswith("ed"):
            return first not in g.PARTICIPLES
        return first.endswith("ing") and first not in ("managing", "acting") and not self.withheld(start, end)

    def _more_of_name(self, start: int, end: int) -> bool:
        """Whether the words go on with a name that has commas ("Bath, Maine", "on Health, Labour and Pensions")."""
        if not self.words.capital(start):
            return False
        return end - start <= 3 or all(
            self.words.capital(index) or self.lower[index] in ("and", "of", "the") for index in range(start, end)
        )

    def _run(self, start: int, size: int, *, clause: bool = False) -> int:
        """The end of the phrase, or relative clause, that begins at `start`: the next comma at the latest."""
        index = start
        while index < size:
            if self.classes[index] & _MARKS:
                after = self._past(index, start, size)
                if after is None:
                    return index
                index = after
            elif not clause and index > start:
                if self.classes[index] & c.RELATIVE and self.lower[index] not in ("when", "where"):
                    clause = True
                elif self._stops(index, start, size):
                    return index
            index += 1
        return size

    def _past(self, index: int, start: int, size: int) -> int | None:
        """The end of what the mark opens inside the phrase, or None where the phrase ends at it."""
        if self.lower[index] == "(":
            return self._bracket(index, size)
        if self.lower[index] in ("[", "]"):
            return index
        return self._embedded(index) if self.classes[index] & c.QUOTE and index > start else None

    def _bracket(self, index: int, size: int) -> int:
        close = index + 1
        while close < size - 1 and self.lower[close] != ")":
            close += 1
        return close

    def _embedded(self, index: int) -> int | None:
        """The closing mark of a nickname or title that opens inside the phrase, or None."""
        if not self.lower[index - 1][0].isalpha():
            return None
        for close in range(index + 2, min(len(self.lower), index + 10)):
            if self.lower[close] in g.QUOTE_MARKS:
                return close
        return None

    def _stops(self, index: int, start: int, size: int) -> bool:
        """Whether the phrase ends before the word."""
        word, before = self.classes[index], self.lower[index - 1]
        if not word & (_STOPPING | self.verbs):
            return False
        if word & c.COORDINATOR:
            return not self._adds(index, size)
        if word & c.DAY:
            return not before.endswith("ed") and before != "on" and before not in g.DETERMINERS
        if word & c.PREPOSITION:
            return self.lower[index] != "of" and self._detached(index, start, size)
        if word & c.TRAILING_ADVERB:
            return before not in ("and", "or") and not self.classes[index - 1] & (c.DETERMINER | c.POSSESSIVE)
        if word & c.SUBORDINATOR:
            return not self.compound(index)
        return bool(word & c.PERSONAL) or self.verb(index) or self.time(index, size) > index

    def _adds(self, index: int, size: int) -> bool:
        """Whether the coordinator adds to the phrase rather than opening a clause."""
        following = index + 1
        if self.lower[index] in g.CONTRASTS or following >= size:
            return False
        if self.lower[following] in ("now", "then", "later", "former") and self.role_opens(following + 1, size):
            return True
        if self.lower[following] in g.LEADS or self.verb(following) or self.participle(following):
            return False
        return not self.clausal(following, self._comma(following, size))

    def _detached(self, index: int, start: int, size: int) -> bool:
        """Whether the preposition opens an adverbial of the cue rather than a part of the mention."""
        if self.occasion(index, size):
            written = self.lower[index] == "by" and self.participle(index - 1)
            return self.lower[index - 1] not in g.PARTICIPLES and not written
        if self.lower[index] == "for" and self._past_name(index):
            return True
        if self.lower[index] == "with" and index + 1 < size and self.lower[index + 1] in ("a", "an"):
            return self.words.capital(index - 1)
        if self.lower[index] in g.BOUND_PREPOSITIONS or not self.words.capital(index - 1):
            return False
        described = any(self.lower[each] in g.PREPOSITIONS for each in range(start, index))
        return self.lower[start] not in g.ARTICLES and not described

    def _past_name(self, index: int) -> bool:
        """Whether a person's name ends before the preposition and no name follows it ("by Ann Roe for its cost")."""
        before = self.classes[index - 1] & (c.CAPITAL | c.HEAD | c.ROLE) == c.CAPITAL
        return before and index + 1 < len(self.lower) and not self.words.capital(index + 1)


_MARKS = c.COMMA | c.HARD | c.OPENING | c.CLOSING
_STOPPING = c.COORDINATOR | c.DAY | c.PREPOSITION | c.TRAILING_ADVERB | c.SUBORDINATOR | c.PERSONAL | c.LEAD
"""What may end a phrase, as may a verb."""

_NO_OPENERS = g.HARD | g.FRONTING | frozenset({",", "that", "whether", "and", "or", "but"}) - {"at"}
"""What no mention begins with."""
