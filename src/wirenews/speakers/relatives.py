"""Relative clauses, whole and reduced: "the clerk who fled when the dam broke", "the pilots held in Lund"."""

from __future__ import annotations

from itertools import pairwise

from . import classes as c, grammar as g
from .phrases import Phrase

_WALKED = c.VERB | c.SHOUTED_VERB | c.PARTICIPLE | c.SUBORDINATOR | c.RELATIVE | c.PERSONAL | c.COORDINATOR | c.HARD
"""Words that decide what is a clause of its own."""


class Relatives(Phrase):
    """Tells the verb of a relative clause from the verb of the sentence."""

    def reduced(self, index: int, start: int) -> bool:
        """Whether a past form is a participle that describes the noun before it ("the pilots held in the villa")."""
        size = len(self.lower)
        if self.lower[index] not in g.HELD or index == start or index + 1 >= size:
            return False
        if not self._noun_ends(index - 1, start) or not self.classes[index + 1] & c.PREPOSITION:
            return False
        return not any(
            self.classes[each] & c.DETERMINER and self.classes[each - 1] & (_NO_NOUN | c.WORD) == c.WORD
            for each in range(index + 3, size)
        )

    def _noun_ends(self, index: int, start: int) -> bool:
        """Whether the word is a noun; a name is none that is described so."""
        word = self.classes[index]
        if word & _NO_NOUN or not word & c.WORD:
            return False
        return bool(word & c.SMALL) or (index == start and bool(word & _KNOWN))

    def described(self, start: int, left: int, end: int) -> int | None:
        """The first "who" or "whose" up to `left` whose clause reaches to `end`, or None."""
        for index in range(start + 1, min(left + 1, end)):
            if self.lower[index] in ("who", "whose") and not self.classes[index - 1] & _NO_NOUN:
                return index if self._reaches(index, end) else None
        return None

    def _reaches(self, who: int, end: int) -> bool:
        """Whether every verb from the relative pronoun to the end has a subject of its own: none is the sentence's."""
        owed = licensed = True
        index = who + 1
        while index < end:
            word = self.classes[index] & _WALKED
            if not word:
                pass
            elif word & c.HARD:
                return False
            elif word & (c.RELATIVE | c.PERSONAL | c.SUBORDINATOR) and not self.compound(index):
                licensed = True
                owed = owed or not self._before_noun(index, end)
            elif word & c.COORDINATOR:
                licensed = True
            elif self.verb(index) and self.lower[index - 1] != "to" and not self.reduced(index, who):
                if not licensed:
                    return False
                owed = licensed = False
                index = self._group_end(index, end)
                continue
            elif owed and word & c.PARTICIPLE:
                owed = licensed = False
            index += 1
        return not owed

    def outruns(self, who: int, end: int) -> bool:
        """Whether a modal that no word licenses comes behind the verb of the relative clause."""
        verbs = [index for index in range(who + 1, end) if self.verb(index) or self.participle(index)]
        for earlier, index in pairwise(verbs):
            if self.lower[index] in g.MODALS and not self.any(_LICENSING, earlier, index):
                return True
        return False

    def _before_noun(self, index: int, end: int) -> bool:
        """Whether a noun alone may follow ("as a guard", "since the war"); a name would be a subject."""
        following = self.classes[index + 1] if index + 1 < end else c.CAPITAL
        return self.lower[index] in _PREPOSITIONAL and following & (c.CAPITAL | c.DAY | c.MONTH) != c.CAPITAL

    def _group_end(self, index: int, end: int) -> int:
        """The end of the verb with its auxiliaries ("did not know", "had been found")."""
        while index < end - 1 and self.classes[index] & c.CUT:
            index += 1
        return index + 1 if self.verb(index) or self.participle(index) else index


_KNOWN = c.ROLE | c.DOCUMENT | c.HEAD
_NO_NOUN = (
    c.VERB
    | c.PREPOSITION
    | c.COORDINATOR
    | c.SUBORDINATOR
    | c.RELATIVE
    | c.DETERMINER
    | c.PERSONAL_WORD
    | c.CUT
    | c.ADVERB
    | c.PARTICIPLE
)
"""What no participle or relative clause describes."""

_LICENSING = c.RELATIVE | c.PERSONAL | c.SUBORDINATOR | c.COORDINATOR | c.COMMA
"""Words after which a verb may come that is not the sentence's."""

_PREPOSITIONAL = frozenset("as than after before since until till".split())
"""Subordinators that may stand before a noun alone."""
