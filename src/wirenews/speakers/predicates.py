"""Verbs and their objects, which stand where a subject is looked for ("Norway released a statement | saying")."""

from __future__ import annotations

from . import classes as c, grammar as g
from .phrases import Range
from .relatives import Relatives

_COMPLEMENT = c.DETERMINER | c.PREPOSITION
_NO_VERB = _COMPLEMENT | c.CAPITAL | c.PERSONAL_WORD | c.COORDINATOR | c.SUBORDINATOR | c.NUMBER
_NO_SUBJECT = c.COORDINATOR | c.SUBORDINATOR | c.PREPOSITION | c.COMMA | c.HARD


class Predicates(Relatives):
    """Tells a predicate from a noun phrase."""

    def predicate(self, start: int, stop: int, edge: int) -> bool:
        """Whether the words are a verb with its object or complement: "released a statement", (will) "carry flags"."""
        first = self.classes[start]
        if stop - start < 2 or not first & c.SMALL:
            return False
        if first & c.PARTICIPLE:
            return bool(self.classes[start + 1] & _COMPLEMENT)
        return not first & _NO_VERB and self._modal(start, edge)

    def _modal(self, start: int, edge: int) -> bool:
        """Whether a modal with its subject stands before the word."""
        index = start - 1
        while index > edge and self.classes[index] & c.CUT and self.lower[index] not in g.MODALS:
            index -= 1
        return index > edge and self.lower[index] in g.MODALS and not self.classes[index - 1] & _NO_SUBJECT

    def contact(self, start: int, stop: int) -> Range | None:
        """The name behind the object that a clause without pronoun goes on from ("told the story Ann Roe | heard")."""
        name = stop
        while name > start and self.classes[name - 1] & (c.CAPITAL | c.PARTICLE):
            name -= 1
        behind = self.classes[name - 1] & (c.SMALL | c.PREPOSITION | c.DETERMINER | c.OFFICE) == c.SMALL
        return (name, stop) if behind and start < name < stop else None

    def governing(self, start: int, stop: int) -> int | None:
        """The verb whose object, a thing said or written, ends before a gerund; or None."""
        for index in range(stop - 2, start, -1):
            bare = index + 2 == stop and self.classes[index + 1] & (c.DOCUMENT | c.ROLE)
            taking = self.classes[index] & c.PARTICIPLE and (self.classes[index + 1] & c.DETERMINER or bare)
            if taking or self.verb(index):
                plain = self.lower[index] not in g.AUXILIARIES and self.lower[index] not in g.REPORTING
                return index if plain and (bare or self.any(c.DOCUMENT | c.OCCASION, index, stop)) else None
        return None
