"""What the phrase grammar asks of the words of a clause: is this a verb, an apposition, a time, an occasion?"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from . import grammar as g
from .lexicon import Lexicon
from .words import Words

Range: TypeAlias = "tuple[int, int]"
"""The words from one index to another, exclusive."""

POSSESSIVE = ("'s", "’s", "s'", "s’")


@cache
def _tag() -> re.Pattern[str]:
    """What stands between commas after a name and is part of it: a party and state, an age, a suffix."""
    return re.compile(r"(?:[DRI]-[A-Z][\w.]*|\d{1,3}|Jr\.?|Sr\.?|II|III|IV|PhD|Ph\.D\.?|MD|M\.D\.?|Esq\.?|MP|QC|KC)$")


class Phrase:
    """Questions about the words of one window, which both directions of the search ask."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lower = words.lower
        self.lexicon = lexicon

    def tag(self, index: int) -> bool:
        """Whether the word is a party and state, an age or a suffix."""
        return _tag().match(self.words.words[index]) is not None

    def verb(self, index: int) -> bool:
        """Whether the word is a finite verb; a capital makes it a name ("Will", "May"), "by" a participle."""
        word = self.lower[index] if self.words.shouted else self.words.words[index]
        if word not in g.FINITE:
            return False
        return index + 1 >= len(self.lower) or self.lower[index + 1] != "by"

    def clausal(self, start: int, end: int) -> bool:
        """Whether the words hold a finite verb that stands in no relative clause."""
        for index in range(start, end):
            if self.lower[index] in g.RELATIVES:
                return False
            if self.verb(index):
                return True
        return False

    def personal(self, index: int) -> bool:
        """Whether the word is a personal pronoun, and not an abbreviation ("IT")."""
        word = self.words.words[index]
        return self.lower[index] in g.PERSONAL and (word == "I" or not word.isupper())

    def participle(self, index: int) -> bool:
        """Whether the word looks like a past participle or past form."""
        return (
            self.lower[index].endswith("ed") and not self.words.capital(index) and self.lower[index] not in g.ADJECTIVES
        )

    def possessive(self, start: int, end: int) -> bool:
        """Whether one of the words is a possessive."""
        return any(self.lower[index].endswith(POSSESSIVE) for index in range(start, end))

    def compound(self, index: int) -> bool:
        """Whether "as" or "than" is part of a phrase: such as, as well as, more than."""
        before = self.lower[index - 1] if index else ""
        after = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        if self.lower[index] == "as":
            return before in ("such", "well", "known") or after == "well"
        return self.lower[index] == "than" and before in ("more", "less", "fewer", "other", "rather")

    def segments(self, start: int, end: int) -> list[Range]:
        """The stretches between commas that stand outside brackets."""
        out, depth, begin = [], 0, start
        for index in range(start, end):
            word = self.lower[index]
            if word in g.OPENING:
                depth += 1
            elif word in g.CLOSING:
                depth -= 1
            elif word == "," and depth <= 0 and (index + 1 >= end or self.lower[index + 1] not in g.QUOTE_MARKS):
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
        if first in g.RELATIVES or self.tag(start) or first in ("aged", "age"):
            return True
        return self.can_head(before) and (
            first in g.ASIDE_OPENERS
            or (first.endswith(("ing", "ed", "ly")) and not self.words.capital(start))
            or self.possessive(start, min(end, start + 3))
            or self.name_of(segment, before)
            or self.role_opens(start, end)
        )

    def can_head(self, segment: Range) -> bool:
        """Whether the segment may be a noun phrase that an aside follows."""
        start, end = segment
        first, last = self.lower[start], self.lower[end - 1]
        if self.tag(start):
            return True
        if end - start == 1:
            return first in g.PERSONAL or not (first in g.DAYS or first in g.ADVERBS or first.isdigit())
        if first in g.PREPOSITIONS or first in g.SUBORDINATORS or first in g.PERSONAL:
            return False
        if last in g.DAYS or last in g.TIMES or last.isdigit():
            return False
        return last in g.PERSONAL or self.words.capital(end - 1) or not self.clausal(start, end)

    def name_of(self, segment: Range, before: Range) -> bool:
        """Whether the segment is the name of who is meant by the role before it ("the mayor, Ann Roe,")."""
        start, end = segment
        of = next((index for index in range(start + 1, end) if self.lower[index] in ("of", "from")), end)
        if of - start > 5 or not self.all_names(start, of):
            return False
        first = max((index + 1 for index in range(*before) if self.lower[index] == "and"), default=before[0])
        if self.lower[first] in g.ARTICLES and self.words.words[first + 1].islower():
            return True
        determined = self.lower[first] in g.DETERMINERS or self.possessive(*before)
        return determined and not self.words.capital(before[1] - 1)

    def all_names(self, start: int, end: int) -> bool:
        """Whether all the words may be parts of a name."""
        return all(self.words.capital(index) or self.lower[index] in g.PARTICLES for index in range(start, end))

    def role_opens(self, start: int, end: int) -> bool:
        """Whether a role comes soon ("director of", "deputy mayor of", "then chief")."""
        words = self.lexicon.role_words
        return any(self.lower[index].rpartition("-")[2] in words for index in range(start, min(end, start + 4)))

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
        while index > start and self.words.capital(index):
            index -= 1
        return index < end - 1 and self.lower[index] in ("of", "from", "in", "at", "near", "to")

    def time(self, start: int, end: int) -> int:
        """The end of a time phrase that begins at `start` ("on Monday", "late last year"), or `start`."""
        index = start
        while index < end and self.lower[index] in g.TIME_LEADS:
            index += 1
        if index >= end or not self._time_noun(index, start):
            return start
        index += 1
        if year(self.lower[index - 1]) and index < end and self._noun(index):
            return start
        while index < end and (
            self.lower[index] in g.TIMES
            or self.lower[index] in g.DAYS
            or self.lower[index].isdigit()
            or self.lower[index] == ","
        ):
            index += 1
        return index

    def _noun(self, index: int) -> bool:
        """Whether the word is a common noun, so that a year before it belongs to it ("the 2012 race")."""
        return self.words.words[index].islower() and self.lower[index] not in g.CLOSED and not self.verb(index)

    def _time_noun(self, index: int, start: int) -> bool:
        word = self.lower[index]
        if word in g.DAYS or index == start:
            return word in g.DAYS
        if word in g.MONTHS:
            return self.lower[index - 1] != "the"
        return year(word) or (word in g.TIMES and self.words.words[index].islower())

    def occasion(self, index: int, size: int) -> bool:
        """Whether a preposition opens a phrase of time or occasion ("on Monday", "in a statement")."""
        preposition = self.lower[index]
        if preposition not in g.OCCASION_PREPOSITIONS:
            return False
        if index + 1 < size and (year(self.lower[index + 1]) or self.lower[index + 1] in g.MONTHS):
            return True
        for ahead in range(index + 1, min(size, index + 5)):
            word = self.lower[ahead]
            if word in g.OCCASIONS or word in g.DAYS or word in g.TIMES:
                return True
            if word in g.CHANNELS and preposition in ("on", "via", "over"):
                return True
            if word in g.PREPOSITIONS or word == "," or word in g.COORDINATORS:
                return False
        return False


def year(word: str) -> bool:
    """Whether the word is a year of the last or this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
