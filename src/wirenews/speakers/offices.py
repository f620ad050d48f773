"""Offices, and what they are in charge of: "chief of staff", "Minister of Trade and Industry Ann Roe"."""

from __future__ import annotations

from . import classes as c, grammar as g
from .bodies import Bodies
from .portfolios import JOINER

NATIONAL = tuple("ian an ese ish ench utch reek wiss hai zech aeli aqi stani emeni s".split())
"""What adjectives of countries end in."""

MINISTERS = frozenset("minister ministers secretary secretaries commissioner commissioners".split())

HEADING = frozenset(
    "head director president manager professor lecturer chair chairman chairwoman dean editor coordinator officer".split()
)
"""Roles that take a noun in small letters into their title ("head of research")."""

PROXIES = frozenset("spokesman spokeswoman spokesperson lawyer attorney aide adviser advisor".split())
"""Roles of those who speak for somebody else ("spokesman for Mayor Ann Roe")."""

INDEFINITE = frozenset("a an one another two three four five six several".split())

GUARDS = frozenset({"guard", "guards", "staff", "chiefs"})
"""Roles that whole bodies are called by ("the coast guard")."""

STATE = frozenset(
    "president ambassador envoy chancellor premier king queen emir sultan governor consul speaker".split()
)
"""Offices of state beside those of ministers."""

LOYAL = frozenset("loyal close opposed sympathetic allied responsible".split())
"""Adjectives behind an office that tell more of who holds it."""

_OF = frozenset({"of", "for", "in", "on"})
_LONGEST = 6


class Offices(Bodies):
    """Questions about the offices in one mention."""

    def indefinite(self) -> bool:
        """Whether the mention begins with "a", "one" or a number."""
        opener = self.lower[self.start]
        return opener in INDEFINITE or opener.isdigit()

    def title_length(self, index: int, start: int) -> int:
        """How many words before `index` make one title; a capital before small letters belongs to a body."""
        if not self.classes[index - 1] & c.CALLED:
            return 0
        if self.lower[index - 1] in GUARDS and self.body_called(index, start) < index:
            return 0
        size = self.lexicon.title_length(self.lower, index, start)
        opens = index - size == self.start
        while size > 1 and not opens and self.words.capital(index - size) and not self.words.capital(index - 1):
            size -= 1
        return size

    def body_called(self, index: int, start: int) -> int:
        """Where the name of a body begins that is called by a role and ends at `index` ("the coast guard"), or `index`."""
        for first in range(max(start, index - 4), index - 1):
            if " ".join(self.lower[first:index]) in self.lexicon.names:
                return first
        return index

    def name_after_office(self, head: int, end: int) -> int:
        """Where the name begins after an office with "of" or "for" ("Commissioner of Police Ravi Poe"), or `end`."""
        if head >= end - 1 or self.lower[head] not in ("of", "for", "to", "at", "in", "on"):
            return end
        if self.indefinite() or self.lower[head - 1] in PROXIES:
            return end
        office = self.office_end(head, end)
        if office > head and self._named(office, end):
            return office
        names = all(self.name_word(index) for index in range(head + 1, end) if self.lower[index] != "the")
        last = self.behind_place(head, office, end)
        if last < end:
            return last
        if names:
            for index in range(head + 2, end - 1):
                if self.lower[index] in self.lexicon.given:
                    return index
        if not self.words.capital(head - 1) or self.lower[head] not in ("of", "for", "on"):
            return end
        if not names:
            return self._last_name(head, end)
        return head + 2 if self.lower[head + 1] in self.lexicon.heads and self.words.capital(head + 1) else end

    def behind_place(self, head: int, office: int, end: int) -> int:
        """Where a name of two words begins behind the place of an office of state ("President of Omar Ann Roe"), or `end`."""
        of = max(head, office)
        start = of + 1
        if end - start not in (3, 4) or self.lower[of] not in ("of", "to", "for"):
            return end
        words = self.lower[start:end]
        one = end - start == 3 and self.lower[head - 1] in STATE
        state = (one and self.lower[head - 2] != "vice") or self.lower[head - 1] in MINISTERS
        if not state or " ".join(words) in self.lexicon.names:
            return end
        plain = not any(word in self.lexicon.heads or word in self.lexicon.role_words for word in words)
        capitals = all(self.words.capital(index) for index in range(start, end))
        return end - 2 if plain and capitals else end

    def _last_name(self, head: int, end: int) -> int:
        """Where the capitalised words begin that end an office ("of the port police Ravi Poe"), or `end`."""
        index = end
        while index > head + 2 and self.words.capital(index - 1):
            index -= 1
        before = self.lower[index - 1]
        noun = self.words.words[index - 1].islower() and before not in g.PREPOSITIONS and before not in g.COORDINATORS
        return index if end - index >= 2 and noun and before not in g.DETERMINERS else end

    def _named(self, start: int, end: int) -> bool:
        """Whether nothing but a person's name is left."""
        if start >= end or not self.words.capital(start) or self.lower[end - 1] in self.lexicon.heads:
            return False
        return not self.classes[start] & c.OFFICE and all(map(self.name_word, range(start, end)))

    def office_end(self, role: int, end: int) -> int:
        """Where the title ends whose noun ends at `role`: behind what it is in charge of, or at `role` itself."""
        at = role
        if self.lower[role - 1] in PROXIES:
            return role
        while at < end and self.lower[at] in _OF:
            behind = self._known(at, end) or self._charge(at + 1, end) or self._noun_phrase(at, end)
            if not behind:
                break
            at = behind
        return at

    def _known(self, of: int, end: int) -> int:
        """The end of a title that is known as a whole ("chief of staff"), or 0."""
        for stop in range(min(end, of + _LONGEST), of + 1, -1):
            if " ".join(self.lower[of - 1 : stop]) in self.lexicon.roles:
                return stop
        return 0

    def _charge(self, start: int, end: int) -> int:
        """The end of the portfolio that begins at `start`, or 0."""
        many = self.lower[start - 2]
        if many in self.lexicon.role_plurals and many not in MINISTERS:
            return 0
        index = start + (start < end and self.lower[start] == "the")
        first = index
        while index < end and (
            self.classes[index] & c.PORTFOLIO
            or self.lower[index] == JOINER
            or (index > first and self.classes[index - 1] & c.QUALIFIER and self._plain(index))
        ):
            index += 1
        if index == first or self.classes[index - 1] & c.QUALIFIER or (first > start and not self.words.capital(first)):
            return 0
        return index if self._office_stops(index, end) or self._named(index, end) or self.lower[index] in LOYAL else 0

    def _office_stops(self, index: int, end: int) -> bool:
        return index >= end or bool(self.classes[index] & c.PREPOSITION)

    def _noun_phrase(self, of: int, end: int) -> int:
        """The end of plain nouns behind "head of" and the like ("head of rates research at the bank"), or 0."""
        if self.lower[of - 1] not in HEADING or self.lower[of] != "of":
            return 0
        index = of + 1
        while index < min(end, of + _LONGEST) and self._plain(index):
            index += 1
        return index if index > of + 1 and self._office_stops(index, end) else 0

    def _plain(self, index: int) -> bool:
        """Whether the word is a small one that names no body, or an acronym before one."""
        if self.words.words[index].isupper() and index + 1 < len(self.lower):
            index += 1
        small = self.classes[index] & (c.SMALL | c.HEAD | c.ROLE) == c.SMALL
        return small and self.lower[index] not in g.CLOSED

    def portfolio_start(self, begin: int, start: int) -> int:
        """Where the portfolio of the minister begins whose noun stands at `begin`, or `begin`."""
        if self.lower[begin].rpartition(" ")[2] not in MINISTERS:
            return begin
        first = begin
        while first > start and (self.classes[first - 1] & c.PORTFOLIO or self.lower[first - 1] == JOINER):
            first -= 1
        if first < begin or begin == start or not self.words.capital(begin - 1):
            return first
        word = self.lower[begin - 1]
        body = word in self.lexicon.names or word.endswith(NATIONAL) or word in self.lexicon.heads
        stated = "." in word or (begin + 1 < len(self.lower) and self.lower[begin + 1] == "of")
        return begin if body or stated else begin - 1
