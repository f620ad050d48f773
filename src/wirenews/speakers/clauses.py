"""The subject of a clause that a later cue shares: "Ann Roe opened the school and | said ..."."""

from __future__ import annotations

from . import classes as c, grammar as g
from .inversions import Inverted
from .phrases import Range


class Opening(Inverted):
    """Looks from the start of a clause for its subject: the noun phrase before the first verb."""

    def find(self, *, fronted: bool = False) -> Range | None:
        """The subject of the clause whose words these are, or None."""
        begin = self._begin()
        inner = self._inner(begin) if self.lower and self.lower[-1] in g.COORDINATORS else None
        return inner or self._subject(self._opening(begin))

    def _inner(self, begin: int) -> Range | None:
        """The subject of the last clause inside the sentence ("... when the mayor came and | said"), or None."""
        size = len(self.lower)
        if size > 1 and self.lower[-2] == ",":
            return None
        for index in range(size - 2, begin, -1):
            if self.lower[index] not in _INNER:
                continue
            if self.lower[index - 1] == "," and self._comma(index, size) < size:
                continue
            if self.lower[index] == "who":
                return index, index + 1
            found = self._subject(index + 1)
            if found is not None and self.lower[found[1]] not in g.COORDINATORS:
                return found
        return None

    def _begin(self) -> int:
        """Where the clause begins: after the quoted content and the dateline that may open its sentence."""
        index, size = 0, len(self.lower)
        while index < size and self.lower[index] in g.QUOTE_MARKS:
            close = next((each for each in range(index + 1, size) if self.lower[each] in g.QUOTE_MARKS), size)
            if close == size:
                break
            index = close + 1
        if index < size and self._dateline(index):
            dash = next((each for each in range(index, min(size, index + 12)) if self.lower[each] in g.DASHES), None)
            index = index if dash is None else dash + 1
        for but in range(size - 2, index, -1):
            if self.lower[but] == "but" and self.lower[but - 1] == ",":
                return but
        return index

    def _dateline(self, index: int) -> bool:
        """Whether a dateline may begin at the word: a city in capitals, or with an agency in brackets behind it."""
        word = self.words.words[index]
        return (len(word) > 3 and word.isupper()) or ("(" in self.lower[index + 1 : index + 4])

    def _subject(self, start: int) -> Range | None:
        """The noun phrase at `start` that a verb may follow, or None."""
        size = len(self.lower)
        if start >= size or self.verb(start):
            return None
        if self.personal(start) or self.lower[start] in g.RELATIVE:
            return start, start + 1
        end = self._run(start, size)
        if end < size and self.lower[end] == ",":
            end = self._asides(start, end, size)
        return (start, end) if start < end < size else None

    def _opening(self, index: int) -> int:
        """Where the subject begins: after adverbs, times, and fronted phrases and clauses up to their comma."""
        size = len(self.lower)
        while index < size:
            word = self.lower[index]
            time = self.time(index, size)
            if (
                word in g.OPENING_ADVERBS
                or word in g.HARD
                or word == ","
                or (word.endswith("ly") and self._adverb(index))
            ):
                index += 1
            elif time > index:
                index = time
            elif word in _FRONTING or word in g.SUBORDINATORS or word == "when" or self._participial(index):
                comma = self._fronted_end(index, size)
                if comma == size:
                    return index + 1 if word in g.SUBORDINATORS or word == "when" else size
                index = comma + 1
            else:
                ago = self._ago(index, size)
                if ago == index:
                    break
                index = ago
        return index

    def _ago(self, index: int, size: int) -> int:
        """The end of a fronted time such as "two days later", or `index`."""
        comma = self._comma(index, min(size, index + 7))
        if comma < size and self.lower[comma] == "," and self.lower[comma - 1] in _AGO:
            return comma + 1
        for at in range(index + 2, min(size - 1, index + 5)):
            if self.lower[at] in ("later", "ago", "earlier") and self.lower[at - 1] in g.TIMES | _SPANS:
                return at + 1
        return index

    def _fronted_end(self, index: int, size: int) -> int:
        """The comma that ends a fronted phrase or clause, past the commas of a place or date in it."""
        comma = self._comma(index, size)
        while comma < size:
            following = self._comma(comma + 1, size)
            if following == size or following - comma > 4 or not self.ends_in_place((index, comma)):
                break
            long = following - comma > (3 if self.lower[comma + 1] in _STATES else 2)
            if long or self.lower[comma + 1] in g.PERSONAL:
                break
            comma = following
        return comma

    def _adverb(self, index: int) -> bool:
        return index + 1 < len(self.lower) and (self.lower[index + 1] == "," or not self.words.capital(index))

    def _participial(self, index: int) -> bool:
        word = self.lower[index]
        return word.endswith("ing") and index + 1 < len(self.lower) and not self.words.capital(index + 1)

    def _asides(self, start: int, end: int, size: int) -> int:
        """The end of the subject with the asides that a later comma closes."""
        close = self._comma(end + 1, size)
        if close < size and self.aside((end + 1, close), (start, end)) and not self.adverbial((end + 1, close)):
            return close
        return end

    def _stops(self, index: int, start: int, size: int) -> bool:
        """Whether the phrase ends before the word: as ever, or at what must be its verb."""
        if self.classes[index - 1] & _NAME_END == c.CAPITAL and self._plain(index):
            return index - start > 1 or index - 1 == start
        word = self.lower[index]
        if self.participle(index) or (word in g.BARE_PAST and not self.classes[index - 1] & c.DETERMINER):
            return True
        return (word.endswith("ly") and bool(self.classes[index] & c.CUT)) or super()._stops(index, start, size)

    def _plain(self, index: int) -> bool:
        """Whether the word is one in small letters that no name takes in."""
        small = self.classes[index] & (c.SMALL | c.PREPOSITION | c.PARTICLE | c.COORDINATOR) == c.SMALL
        return small and self.lower[index].isalpha() and not self._compound(index)

    def _compound(self, index: int) -> bool:
        """Whether the word is a noun, or stands before one that it makes a compound with ("State police spokesman")."""
        for ahead in range(index, min(index + 3, len(self.lower))):
            word = self.classes[ahead]
            if word & _NOUNS and word & c.SMALL and not self.verb(ahead):
                return True
            if word & _NO_COMPOUND or self.lower[ahead].endswith("s") or self.lower[ahead] in g.BARE_PAST:
                return False
        return False


_NAME_END = c.CAPITAL | c.DETERMINER | c.POSSESSIVE
_FRONTING = g.FRONTING | frozenset("like unlike early late shortly soon long prior ahead back".split())
_AGO = g.TIMES | frozenset("ago later earlier there".split())
_SPANS = frozenset("minute minutes second seconds hour day moment moments".split())
_STATES = frozenset("new north south west rhode".split())
_INNER = frozenset("when while as after because if although though who which where before".split())
_NOUNS = c.ROLE | c.HEAD | c.DOCUMENT
_NO_COMPOUND = c.CAPITAL | c.DETERMINER | c.PREPOSITION | c.VERB | c.PARTICIPLE | c.PERSONAL | c.COORDINATOR | c.COMMA
