"""Two or more speakers of one cue: "Ann Roe and Jan de Wit", "police and witnesses"."""

from __future__ import annotations

from . import classes as c, grammar as g
from .phrases import Phrase, Range


class Members(Phrase):
    """Parts a phrase that was found into the speakers that it names together."""

    def split(self, start: int, end: int) -> list[Range]:
        """The members of the list from `start` to `end`; the whole phrase alone where it is no list."""
        whole = start
        if self.lower[start] in ("both", "neither", "either"):
            start += 1
        joint = None if self.any(c.DASH, start, end) else self._joint(start, end)
        if joint is None:
            return [(whole, end)]
        before = [segment for segment in self.segments(start, joint) if segment[0] < segment[1]]
        last = (joint + 1, end)
        if len(before) > 1 and self._alike([*before, last]):
            return [*before, last]
        return [(start, before[-1][1]), last] if before else [(start, end)]

    def _joint(self, start: int, end: int) -> int | None:
        """The coordinator between the last two members, or None."""
        depth = 0
        for index in range(start + 1, end - 1):
            word = self.lower[index]
            depth += (word in g.OPENING) - (word in g.CLOSING)
            if depth == 0 and word in g.RELATIVES and word != "that":
                return self._after_relative(index, start, end)
            if depth == 0 and word in ("and", "or", "&", "nor") and self._parts(start, index, end):
                return index
        return None

    def _after_relative(self, index: int, start: int, end: int) -> int | None:
        """A coordinator after the comma that closes a relative clause, if a name follows it."""
        for each in range(index + 1, end - 1):
            if self.lower[each] == "and" and self.lower[each - 1] == "," and self._name_opens(each + 1, end):
                return each
        return None

    def _parts(self, start: int, index: int, end: int) -> bool:
        """Whether what stands on either side of the coordinator is a speaker by itself."""
        if self.lower[index - 1] == ",":
            own = self.lower[index + 1] in ("his", "her", "their")
            return (own or self._name_opens(index + 1, end)) and self.words.capital(start)
        segments = self.segments(start, index)
        if len(segments) > 1 and self._alike(segments):
            start = segments[-1][0]
        left, right = self._core_end(start, index), self._core_end(index + 1, end)
        if left is None or right is None or left != index:
            return False
        named = self._named(start, index) or (index == start + 1 and self.personal(start))
        if named and (self._named(index + 1, right) or self.lower[index + 1] in g.DETERMINERS):
            return True
        determined = self.lower[start] in g.DETERMINERS and self._body(index - 1) and self._named(index + 1, right)
        held = self.lower[start] in g.DETERMINERS and self.classes[index - 1] & (c.ROLE | c.SMALL) == c.ROLE | c.SMALL
        named = self.words.capital(index + 1) and self._named(index + 1, right)
        return determined or (held and named) or self._nouns(start, index, right)

    def _alike(self, segments: list[Range]) -> bool:
        """Whether all members are names, or all have an "a"."""
        if all(self.lower[start] in ("a", "an") for start, _ in segments):
            return True
        return all(self._name(*segment) for segment in segments)

    def _body(self, index: int) -> bool:
        return self.words.words[index].islower() and self.lower[index] in self.lexicon.heads

    def _core_end(self, start: int, end: int) -> int | None:
        """Where the member's own words end: at a comma, bracket or preposition after it."""
        for index in range(start, end):
            if self.lower[index] in (",", "(") or (self.lower[index] in g.PREPOSITIONS and index > start):
                return index
        return end if start < end else None

    def _named(self, start: int, end: int) -> bool:
        """Whether the words end in a person's name."""
        if end <= start or not self.words.capital(end - 1):
            return False
        last = self.lower[end - 1]
        return last not in self.lexicon.heads and last not in self.lexicon.role_words and last not in _NOT_NAMES

    def _name(self, start: int, end: int) -> bool:
        core = self._core_end(start, end)
        if core is None or not self._named(start, core):
            return False
        return self.all_names(start, core) or self.any(c.ROLE, start, core - 1)

    def _name_opens(self, start: int, end: int) -> bool:
        core = self._core_end(start, end)
        return core is not None and self._named(start, core) and self.lower[start] not in g.DETERMINERS

    def _nouns(self, start: int, index: int, right: int) -> bool:
        """Whether two nouns without names are joined: plurals, bodies, or each with its own article."""
        opening = index == start + 1 and self._many(start)
        if right <= index + 1 or (self.words.capital(index - 1) and not opening) or self.words.capital(right - 1):
            return False
        if self.lower[index + 1] in g.DETERMINERS:
            return self.lower[start] in g.DETERMINERS or self._many(index - 1)
        return self._many(index - 1) and self._many(right - 1)

    def _many(self, index: int) -> bool:
        word = self.lower[index]
        if word in self.lexicon.role_plurals or word in _GROUPS:
            return True
        return bool(self.classes[index] & c.HEAD) and word.endswith("s")


_GROUPS = frozenset("police residents officials witnesses locals villagers families aides".split())
_NOT_NAMES = frozenset("democratic republican".split())
