"""What the reading of a mention asks of a name: is it a body's, where does it begin and end?"""

from __future__ import annotations

import re
from functools import cache, reduce
from operator import or_

from . import classes as c, grammar as g
from .lexicon import Lexicon
from .phrases import Phrase
from .portfolios import JOINER
from .words import DOMAINS, Words

NAME_MARKS = frozenset({'"', "“", "”", "''", "``", "'", "’", "‘"})

CLUBS = frozenset("FC AC AS IF SC AFC CD CF SV VfL VfB FK NK BK RC SK IK UD TSV SSC".split())
"""What the names of clubs begin with."""

EXCHANGES = frozenset("nyse nasdaq lse tsx tsxv tse asx nse bse jse sgx hkex otc amex otcqb otcqx cse aim".split())

_BRIDGE = c.CAPITAL | c.PREPOSITION


@cache
def _mixed() -> re.Pattern[str]:
    return re.compile(r"(?!Mac|Fitz|Van|Den|Der|San|Saint)[A-Z][a-z]{2,}[A-Z][a-z]|[A-Z]{2,}[a-z]{3,}")


def mixed(word: str) -> bool:
    """Whether capitals stand inside the word as in the names of firms ("NetBoats"); "MacArthur" and "DeLuca" are families."""
    return not word.istitle() and _mixed().match(word) is not None


class Bodies(Phrase):
    """Questions about the names in one mention, which begins at `start` and ends at `end`."""

    def __init__(self, words: Words, start: int, end: int, lexicon: Lexicon) -> None:
        super().__init__(words, lexicon)
        self.start, self.end = start, end
        self.seen = reduce(or_, self.classes[start:end], 0)
        """The classes of all its words together: what is none of them need not be looked for."""

    def name_word(self, index: int) -> bool:
        """Whether the word may be part of a name."""
        return bool(self.classes[index] & (c.CAPITAL | c.PARTICLE)) or self.words.words[index] in NAME_MARKS

    def body_in(self, start: int, end: int) -> bool:
        """Whether the words name a body rather than a place."""
        word = self.words.words[end - 1]
        heads = any(self.lower[index] in self.lexicon.heads for index in range(start, end))
        acronym = end - start == 1 and word.isupper() and 2 < len(word) < 7
        return acronym or (heads and self.lower[start] not in g.PLACES)

    def joins_names(self, index: int, end: int) -> bool:
        """Whether "and" joins two parts of a name."""
        named = index + 1 < end and self.words.capital(index + 1) and self.words.capital(index - 1)
        return named and self.lower[index] == "and"

    def inside_name(self, start: int, index: int, end: int) -> bool:
        """Whether the preposition stands inside a body's name ("Ministry of Health", "Council on Foreign Relations")."""
        ahead = index + 1
        while ahead < end and self.lower[ahead] == "the":
            ahead += 1
        return (
            ahead < end
            and (self.lower[index] in ("of", "for", "on") or self.purpose(index, end))
            and self.words.capital(index - 1)
            and self.words.capital(ahead)
        )

    def purpose(self, index: int, end: int) -> bool:
        """Whether "to" goes on with a body's name ("Committee to Protect Pilots")."""
        known = self.lower[index] == "to" and self.classes[index - 1] & (c.CAPITAL | c.HEAD) == c.CAPITAL | c.HEAD
        return known and index + 1 < end and self.words.capital(index + 1)

    def small_head(self, index: int) -> bool:
        """Whether the word is a body's noun in small letters, before its name ("the charity Seahands")."""
        word = self.lower[index]
        return self.words.words[index].islower() and word in self.lexicon.heads and word not in self.lexicon.role_words

    def body_word(self, index: int) -> bool:
        """Whether the word may stand in a body's name."""
        return bool(self.classes[index] & (c.CAPITAL | c.PARTICLE)) or self.lower[index] in ("the", "of", "and", "to")

    def between_names(self, index: int, end: int) -> bool:
        """Whether capitals stand on both sides of the word."""
        return index + 1 < end and bool(self.classes[index - 1] & self.classes[index + 1] & c.CAPITAL)

    def bridged(self, start: int, end: int) -> bool:
        """Whether a preposition with a capital stands inside the words ("Engineers Without Borders")."""
        if self.words.shouted or not self.seen & c.PREPOSITION:
            return False
        inside = range(start + 1, end - 1)
        return end - start < 5 and any(
            self.classes[at] & _BRIDGE == _BRIDGE and self.words.words[at][1:].islower() for at in inside
        )

    def in_name(self, index: int, start: int, head: int) -> bool:
        """Whether the word before a name is part of it, as is a small "the" between capitals ("Save the Rivers")."""
        word = self.classes[index]
        if word & (c.CAPITAL | c.POSSESSIVE):
            return not word & c.POSSESSIVE
        return self.name_word(index) or (index > start and self.article_inside(index, head))

    def article_inside(self, index: int, end: int) -> bool:
        """Whether the word is a small "the" between capitals."""
        return self.words.words[index] == "the" and self.between_names(index, end)

    def plural_owner(self, first: int, head: int) -> bool:
        """Whether a body's name goes on before its plural owners ("Harbour Workers’ Union")."""
        if self.lower[head - 1] not in self.lexicon.heads:
            return False
        return any(self.lower[index].endswith(("s'", "s’")) for index in (first - 1, first))

    def is_body(self, first: int, head: int, end: int) -> bool:
        """Whether the capitalised words from `first` to `head` are a body's name."""
        if self.church(first, head):
            return False
        determined = self.lower[self.start] in ("the", "its") and first == self.start + 1
        return determined or self._noun_of_body(first, head, end) or self._formed(first, head)

    def _noun_of_body(self, first: int, head: int, end: int) -> bool:
        """Whether a body's noun stands in the name."""
        last, heads = self.lower[head - 1].rstrip("."), self.lexicon.heads
        if last in heads or (head - first > 1 and last in self.lexicon.trades):
            return True
        if " ".join(self.lower[first:head]) in self.lexicon.names:
            return True
        if head - first > 2 and not heads.isdisjoint(self.lower[first + 1 : head]):
            return True
        of = first < head < end and self.lower[head] in ("of", "for", "on")
        return of and self.lower[first] in heads

    def _formed(self, first: int, head: int) -> bool:
        """Whether the name has the form of a body's: initials, an address, a symbol behind it, small words inside."""
        word = self.words.words[head - 1]
        if head - first > 1:
            joined = JOINER in self.lower[first:head] or "the" in self.words.words[first + 1 : head]
            if joined or self.words.words[first] in CLUBS or self.bridged(first, head):
                return True
        elif head - first == 1 and (
            mixed(word) or (word.replace(".", "").isupper() and len(word) > 1 and word.isascii())
        ):
            return True
        return (self.words.seen & c.OPENING and self.symbol(head, first)) or word.rpartition(".")[2] in DOMAINS

    def company(self, first: int, head: int) -> bool:
        """Whether the words are the name of a company."""
        last = self.lower[head - 1].rstrip(".")
        known = last in self.lexicon.trades or last in self.lexicon.heads
        return known and head - first > 1 and self.words.capital(head - 1) and not self.church(first, head)

    def published(self, head: int, end: int) -> bool:
        """Whether a body with "of" is the publisher of a document ("Ministry of Health figures")."""
        last = self.classes[end - 1] & (c.SMALL | c.DOCUMENT) == c.SMALL | c.DOCUMENT
        return last and self.lower[head] == "of" and self.words.capital(head - 1) and self.words.capital(end - 2)

    def symbol(self, bracket: int, first: int) -> bool:
        """Whether the bracket holds a stock symbol, or the initials of the name from `first` to it, as only bodies have."""
        if bracket + 2 >= len(self.lower) or not self.classes[bracket] & c.OPENING:
            return False
        inside = self.words.words[bracket + 1]
        if not inside.isupper() or self.lower[bracket + 2] != ")":
            return self.lower[bracket + 1] in EXCHANGES
        quoted = self.words.words[bracket] == "<" or inside.find(".", 0, -1) > 1
        return quoted or (len(inside) > 2 and inside == "".join(word[0] for word in self._capitals(first, bracket)))

    def _capitals(self, start: int, end: int) -> list[str]:
        return [self.words.words[index] for index in range(start, end) if self.words.capital(index)]

    def countryman(self, first: int, head: int) -> bool:
        """Whether a name follows the country of whom it names ("Swede Ann Roe"), rather than going on with a body's."""
        if not 3 <= head - first <= 4 or not self.classes[first] & c.PEOPLE:
            return False
        if self.lower[first + 1] in self.lexicon.given:
            return self.lower[head - 1] not in self.lexicon.heads
        return not any(word.rstrip(".") in self.lexicon.common for word in self.lower[first + 1 : head])

    def church(self, first: int, head: int) -> bool:
        """Whether a first name and a family name that is a body's noun too make a person ("Sally Church")."""
        known = self.lexicon
        person = head - first == 2 and self.lower[first] in known.given and self.start == first
        return person and self.lower[head - 1] in known.surnames

    def body_end(self, head: int, end: int) -> int:
        """The end of an organisation's name that goes on with of, for or on."""
        while head + 1 < end and (self.lower[head] in ("of", "for", "on", "and") or self.purpose(head, end)):
            ahead = head + 1
            while ahead < end and self.lower[ahead] == "the":
                ahead += 1
            if ahead >= end or not self.words.capital(ahead) or self.lower[ahead] in g.MONTHS | g.DAYS:
                break
            while ahead < end and (self.name_word(ahead) or self.article_inside(ahead, end)):
                ahead += 1
            head = ahead
        return head

    def names_body(self, start: int, end: int) -> bool:
        """Whether an apposition is the name of the body before it ("The operator, Mokdo Marine")."""
        return end - start <= 5 and all(self.name_word(index) for index in range(start, end))
