"""Phrases with a role: "Mayor Ann Roe", "a spokesman for the port", "its owner Orrin Metals"."""

from __future__ import annotations

from . import grammar as g
from .nouns import PRIVY, Nouns
from .parts import COMPOUNDING
from .values import SpeakerKind


class Roles(Nouns):
    """Reads a phrase in which a role stands."""

    def _read_role(self, start: int, role: int, size: int, head: int, end: int) -> SpeakerKind:
        begin, name = role - size, self.skip_honorifics(role, head)
        named = name < head and all(self.name_word(i) for i in range(name, head))
        if self._postnominal(start, role, head):
            self.name, self.title = (start, role - 1), (role - 1, role)
            return SpeakerKind.PERSON
        if self._members(start, begin, role, head):
            self.name = (begin, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        guard = role == head and head - start > 1 and self.name_word(head - 2) and self.words.capital(role - 1)
        if self._titled_body(start, role, head, named=named, guard=guard):
            return self._read_plain(start, head, end)
        if guard and self.lower[head - 1] in self.lexicon.role_plurals and self.lower[self.start] == "the":
            self.name = (start, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        if named:
            return self._read_named(start, role, size, name, head, end)
        if role < head:
            return self._read_plain(start, head, end)
        name = self.name_after_office(head, end)
        if name < end:
            self.name = (name, end)
            self._set_title(start, begin, role)
            office = self.office_end(role, end)
            placed = office < end and self.lower[office] == "of" and self.behind_place(role, office, end) == name
            if self.title is not None:
                self.title = (self.title[0], office if placed else name)
            if placed:
                self.affiliation = (office + 1, name)
            return SpeakerKind.PERSON
        self._set_office(start, begin, role, end)
        return self._unnamed(head, end)

    def _read_named(self, start: int, role: int, size: int, name: int, head: int, end: int) -> SpeakerKind:
        """A role with the name behind it, which is a person's, or a firm's behind an owner or a trade."""
        begin = role - size
        if self.honorific(role - 1):
            self.name = (name, head)
            inner_size, inner = self.role(start, begin) if begin > start else (0, start)
            if inner_size:
                self._set_title(start, inner - inner_size, inner)
            return SpeakerKind.PERSON
        if self.words.words[role - 1].islower() and self.company(name, head):
            self.name = (name, head)
            return SpeakerKind.ORGANIZATION
        if self.lower[role - 1] in OWNING and self.is_body(name, head, end):
            self.name = (name, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        self.name = (name, head)
        office = self.title_length(begin, start)
        if office and self.words.capital(begin) and self.lower[begin - 1] not in self.lexicon.parties:
            compound = (
                office == 1 and self.lower[begin - 1].rstrip(".") in COMPOUNDING and self.words.capital(begin - 1)
            )
            begin, role = begin - office, role if compound else begin
        self._set_title(start, begin, role)
        self._affiliate(head, end)
        return SpeakerKind.PERSON

    def _postnominal(self, start: int, role: int, head: int) -> bool:
        """Whether the role is the letters of an office behind a name ("Ann Roe MP")."""
        letters = role == head and self.words.words[role - 1] in g.POSTNOMINALS
        return letters and role - start > 2 and self.lower[start] in self.lexicon.given and self.all_names(start, role)

    def _members(self, start: int, begin: int, role: int, head: int) -> bool:
        """Whether a body's noun in small letters makes a name of the role ("the charity Doctors for Peace")."""
        if begin == start or not (self.words.capital(begin) and self.small_head(begin - 1)):
            return False
        return role == head or self.lower[role - 1] in self.lexicon.role_plurals

    def _titled_body(self, start: int, role: int, head: int, *, named: bool, guard: bool) -> bool:
        """Whether the role is a word in a body's name ("Silver Creek Partners", "Workers Union")."""
        last = self.lower[head - 1]
        if guard and last in self.lexicon.trades and self.lower[self.start] not in g.DETERMINERS:
            return True
        if (named or guard) and last in self.lexicon.heads and self.words.capital(role - 1):
            return True
        members = role == start or self.lower[role - 1] in self.lexicon.role_plurals
        return role < head and (members or self.lower[role] not in g.PREPOSITIONS) and self.bridged(start, head)

    def _set_office(self, start: int, begin: int, role: int, end: int) -> None:
        """The title, with what it is in charge of, and the affiliation on either side of it."""
        self._set_title(start, begin, role)
        office = self.office_end(role, end)
        if self.title is not None:
            self.title = (self.title[0], office)
        self._affiliate(office, end)

    def _unnamed(self, head: int, end: int) -> SpeakerKind:
        source = self.lower[head - 1] in self.lexicon.sources and self.lower[self.start] not in _DEFINITE
        if source or self.indefinite() or self.lower[head - 1] in ("source", "sources"):
            return SpeakerKind.UNNAMED
        tail = self.lower[head : head + 3]
        if any(word in PRIVY for word in tail):
            return SpeakerKind.UNNAMED
        return SpeakerKind.ROLE


_DEFINITE = frozenset("the his her its their our my this that".split())

OWNING = frozenset(
    "owner owners operator operators parent maker makers manufacturer publisher subsidiary sponsor builder developer "
    "rival competitor supplier contractor lender insurer retailer producer monitor monitors tracker".split()
)
"""Roles that companies have as persons do ("its owner Orrin Metals")."""
