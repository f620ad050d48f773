"""What the phrase grammar asks of the words of a clause: is this a verb, an apposition, a time, an occasion?"""

from __future__ import annotations

from typing import TypeAlias

from . import classes as c, grammar as g
from .lexicon import Lexicon
from .words import Words

Range: TypeAlias = "tuple[int, int]"
"""The words from one index to another, exclusive."""

_PARTING = c.COMMA | c.OPENING | c.CLOSING


class Phrase:
    """Questions about the words of one window, which both directions of the search ask."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lower = words.lower
        self.classes = words.classes
        self.lexicon = lexicon
        self.verbs = c.SHOUTED_VERB if words.shouted else c.VERB

    def tag(self, index: int) -> bool:
        """Whether the word is a party and state, an age or a suffix."""
        return bool(self.classes[index] & c.TAG)

    def verb(self, index: int) -> bool:
        """Whether the word is a finite verb; a capital makes it a name ("Will", "May"), "by" a participle."""
        if not self.classes[index] & self.verbs:
            return False
        return index + 1 >= len(self.lower) or self.lower[index + 1] != "by"

    def clausal(self, start: int, end: int) -> bool:
        """Whether the words hold a finite verb that stands in no relative clause."""
        for index in range(start, end):
            if self.classes[index] & (self.verbs | c.RELATIVE):
                if self.classes[index] & c.RELATIVE:
                    return False
                if self.verb(index):
                    return True
        return False

    def personal(self, index: int) -> bool:
        """Whether the word is a personal pronoun, and not an abbreviation ("IT")."""
        return bool(self.classes[index] & c.PERSONAL)

    def participle(self, index: int) -> bool:
        """Whether the word looks like a past participle or past form."""
        return bool(self.classes[index] & c.PARTICIPLE)

    def any(self, classes: int, start: int, end: int) -> bool:
        """Whether a word from `start` to `end` is in one of the classes."""
        return any(map(classes.__and__, self.classes[start:end]))

    def possessive(self, start: int, end: int) -> bool:
        """Whether one of the words is a possessive."""
        return self.any(c.POSSESSIVE, start, end)

    def compound(self, index: int) -> bool:
        """Whether "as" or "than" is part of a phrase: such as, as well as, more than."""
        before = self.lower[index - 1] if index else ""
        after = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        if self.lower[index] == "as":
            return before in ("such", "well", "known") or after == "well"
        return self.lower[index] == "than" and before in ("more", "less", "fewer", "other", "rather")

    def segments(self, start: int, end: int) -> list[Range]:
        """The stretches between commas that stand outside brackets."""
        if "," not in self.lower[start:end]:
            return [(start, end)] if start < end else []
        out, depth, begin = [], 0, start
        classes = self.classes
        for index in range(start, end):
            word = classes[index]
            if not word & _PARTING:
                continue
            if word & c.OPENING:
                depth += 1
            elif word & c.CLOSING:
                depth -= 1
            elif depth <= 0 and (index + 1 >= end or not classes[index + 1] & c.QUOTE):
                if begin < index:
                    out.append((begin, index))
                begin = index + 1
        if begin < end:
            out.append((begin, end))
        return out

    def aside(self, segment: Range, before: Range) -> bool:
        """Whether the segment is an apposition, relative clause or parenthesis to the phrase before it."""
        start, end = segment
        first = self.lower[start]
        classes = self.classes[start]
        if classes & (c.RELATIVE | c.TAG) or first in ("aged", "age"):
            return True
        if self.classes[before[0]] & (c.LEAD | c.DAY):
            time = self.time(*before)
            before = (time, before[1]) if time < before[1] else before
        return self.can_head(before) and (
            bool(classes & (c.ASIDE_OPENER | c.ASIDE_END))
            or (classes & c.TRAILING_ADVERB and self.participle(start + 1))
            or (first in g.ABOUT and start + 1 < end and bool(self.classes[start + 1] & c.NUMBER))
            or self.possessive(start, min(end, start + 3))
            or self.name_of(segment, before)
            or self.role_opens(start, end)
        )

    def can_head(self, segment: Range) -> bool:
        """Whether the segment may be a noun phrase that an aside follows."""
        start, end = segment
        first, last = self.classes[start], self.classes[end - 1]
        if first & c.TAG:
            return True
        if first & c.SUBORDINATOR and end - start > 1:
            return self.can_head((start + 1, end))
        if self.fronts(start, end):
            return False
        if end - start == 1:
            return bool(first & c.PERSONAL_WORD) or not first & (c.DAY | c.ADVERB | c.NUMBER | c.PARTICIPLE)
        if first & (c.PREPOSITION | c.SUBORDINATOR | c.PERSONAL_WORD) or last & (c.DAY | c.TIME | c.NUMBER):
            return False
        return bool(last & (c.PERSONAL_WORD | c.CAPITAL)) or not self.clausal(start, end)

    def fronts(self, start: int, end: int) -> bool:
        """Whether a participle opens a clause of its own ("Giving evidence", "asked about it")."""
        if end - start < 2 or not self.classes[start] & c.BENT:
            return False
        following = self.classes[start + 1]
        if self.lower[start].endswith("ing"):
            return not following & c.CAPITAL and not self.role_opens(start, end)
        return bool(following & (c.PREPOSITION | c.DETERMINER))

    def name_of(self, segment: Range, before: Range) -> bool:
        """Whether the segment is the name of who is meant by the role before it ("the mayor, Ann Roe,")."""
        start, end = segment
        if self.lower[start].endswith("-old") and start + 1 < end:
            start += 1
        of = next((index for index in range(start + 1, end) if self.lower[index] in ("of", "from")), end)
        if of - start > 5 or not (self.all_names(start, of) or self.classes[start] & c.RANK):
            return False
        first = max((index + 1 for index in range(*before) if self.lower[index] == "and"), default=before[0])
        if self.classes[first] & (c.SUBORDINATOR | c.COORDINATOR) and first + 1 < before[1]:
            first += 1
        if self.lower[first] in g.ARTICLES and self.words.words[first + 1].islower():
            return True
        determined = self.lower[first] in g.DETERMINERS or self.possessive(*before)
        return determined and (
            not self.words.capital(before[1] - 1) or self.any(c.OFFICE, first, min(before[1], first + 5))
        )

    def all_names(self, start: int, end: int) -> bool:
        """Whether all the words may be parts of a name."""
        return all(map((c.CAPITAL | c.PARTICLE).__and__, self.classes[start:end]))

    def role_opens(self, start: int, end: int) -> bool:
        """Whether a role comes soon ("director of", "deputy mayor of", "then chief")."""
        return self.any(c.OFFICE, start, min(end, start + 4))

    def withheld(self, start: int, end: int) -> bool:
        """Whether an aside says that the speaker is not to be named ("speaking on condition of anonymity")."""
        return self.lower[start] in g.ASKING and self.any(c.WITHHELD, start, end)

    def adverbial(self, segment: Range) -> bool:
        """Whether an aside says when, where or how the speaker spoke, and so is no part of the mention."""
        start, end = segment
        first = self.lower[start]
        if first in ("now", "then", "also", "including", "along", "like"):
            return end - start == 1
        if first.endswith("ing"):
            return first not in ("managing", "acting") and not self.words.capital(start)
        if first in g.BOUND_PREPOSITIONS:
            return first == "for" or (first in ("at", "from") and self.occasion(start, end))
        return first in g.ADVERBIAL_OPENERS

    def ends_in_place(self, segment: Range) -> bool:
        """Whether the segment ends in a place ("a farmer from Bath"), so that more of the place may follow."""
        start, end = segment
        index = end - 1
        if self.classes[index] & (c.MONTH | c.DAY | c.TIME):
            return False
        while index > start and self.words.capital(index):
            index -= 1
        return index < end - 1 and self.lower[index] in ("of", "from", "in", "at", "near", "to")

    def time(self, start: int, end: int) -> int:
        """The end of a time phrase that begins at `start` ("on Monday", "late last year"), or `start`."""
        index = start
        while index < end and (self.classes[index] & c.LEAD or (index > start and self.lower[index] in g.TIME_COUNTS)):
            index += 1
        if index >= end or not self._time_noun(index, start):
            return start
        index += 1
        if self.classes[index - 1] & c.YEAR and index < end and self._noun(index):
            return start
        if index < end and self.lower[index] == "of":
            return start
        while index < end and self.classes[index] & (c.TIME | c.DAY | c.NUMBER | c.COMMA):
            index += 1
        return index

    def _noun(self, index: int) -> bool:
        """Whether the word is a common noun, so that a year before it belongs to it ("the 2012 race")."""
        return self.words.words[index].islower() and self.lower[index] not in g.CLOSED and not self.verb(index)

    def _time_noun(self, index: int, start: int) -> bool:
        classes = self.classes[index]
        if index == start or classes & c.DAY:
            return bool(classes & c.DAY)
        if classes & c.MONTH:
            return self.lower[index - 1] != "the"
        return bool(classes & c.YEAR) or classes & (c.TIME | c.SMALL) == c.TIME | c.SMALL

    def occasion(self, index: int, size: int) -> bool:
        """Whether a preposition opens a phrase of time or occasion ("on Monday", "in a statement")."""
        preposition = self.lower[index]
        if preposition not in g.OCCASION_PREPOSITIONS:
            return False
        if index + 1 < size and self.classes[index + 1] & (c.YEAR | c.MONTH):
            return True
        for ahead in range(index + 1, min(size, index + 5)):
            classes = self.classes[ahead]
            if classes & (c.OCCASION | c.DAY | c.TIME):
                return True
            if self.lower[ahead] in g.CHANNELS and preposition in ("on", "via", "over"):
                return True
            if classes & (c.PREPOSITION | c.COMMA | c.COORDINATOR):
                return False
        return False
