"""The noun phrase that ends where its reporting cue begins."""

from __future__ import annotations

from . import classes as c, grammar as g
from .leftwards import Leftwards
from .phrases import Range

_EDGES = c.OPENING | c.CLOSING | c.HARD
_LISTING = frozenset({"and", "or", "&"})


class Subject(Leftwards):
    """Looks leftwards from a cue: first for the head of the phrase among the stretches between commas, then for
    where that stretch stops being the phrase.
    """

    def find(self, *, gerund: bool = False) -> Range | None:
        """The phrase at the end of the words, or None; before a gerund, the subject of the verb that it goes with."""
        end = self._cut_tail(len(self.lower), 0)
        if not end or self.classes[end - 1] & c.COORDINATOR:
            return None
        if not self.words.seen & _MARKS:
            return self._of_gerund(self._phrase(0, end), 0, gerund=gerund)
        dashed = bool(self.classes[end - 1] & c.DASH)
        edge = self._edge(end - dashed)
        if dashed:
            end -= 1
            if edge > 1 and self.classes[edge - 1] & c.DASH:
                end = edge - 1
                edge = self._edge(end)
        full = self._before_initials(end)
        if full > edge:
            found = self._within(edge, full, trailing=False)
            return None if found is None else (found[0], full + 2)
        trailing = end > edge and (
            self.lower[end - 1] == "," or (bool(self.classes[end - 1] & c.QUOTE) and self.lower[end - 2] == ",")
        )
        found = self._within(edge, end, trailing=trailing)
        if dashed and found is not None and found[1] == end:
            return found[0], self._past_dashes(end)
        return found if trailing or dashed else self._of_gerund(found, edge, gerund=gerund)

    def _before_initials(self, end: int) -> int:
        """The end of a body's name whose initials stand behind it between commas ("the Dockers Union, DU, said"), or 0."""
        at = end - 1 - (self.lower[end - 1] == ",")
        if at < 2 or self.lower[at - 1] != ",":
            return 0
        letters, words = self.words.words[at], self.words.words[max(0, at - 10) : at - 1]
        firsts = "".join([word[0] for word in words if word[0].isupper()])
        return at - 1 if 2 <= len(letters) <= 8 and letters.isalpha() and firsts.endswith(letters) else 0

    def _past_dashes(self, end: int) -> int:
        """The end of an aside between dashes that tells who is meant ("two pilots - Ann Roe and Jan Moe - "), or `end`."""
        close = len(self.lower) - 1
        while close > end and not self.classes[close] & c.DASH:
            close -= 1
        names = end + 1 < close and self.classes[end + 1] & c.CAPITAL and not self.words.capital(end - 1)
        named = names or tuple(self.lower[end + 1 : end + 2]) == ("including",)
        return close if named and not self.clausal(end + 1, close) else end

    def _of_gerund(self, found: Range | None, edge: int, *, gerund: bool) -> Range | None:
        """The phrase that ends right before the cue, or the one that is the subject where it is part of a predicate."""
        if found is None:
            return None
        if gerund:
            return self._governed(found, edge)
        if self.predicate(*found, edge):
            return self.contact(*found)
        return (found[0] > edge and self.verb(found[0] - 1) and self.contact(*found)) or found

    def _within(self, edge: int, end: int, *, trailing: bool) -> Range | None:
        segments = self.segments(self._past_marks(edge, end), end)
        return self._among(segments, trailing=trailing) if segments else None

    def _past_marks(self, edge: int, end: int) -> int:
        """Where the words begin behind an editor's marks in square brackets ("[TEXT]")."""
        while edge < end and self.lower[edge] == "[" and "]" in self.lower[edge : end - 1]:
            edge = self.lower.index("]", edge) + 1
        return edge

    def _governed(self, found: Range, edge: int) -> Range | None:
        """The subject of the verb that the phrase before a gerund is the object of; or the phrase itself."""
        clause = self.segments(edge, found[1])[-1][0]
        if self.lower[clause] == "with" and not self.any(self.verbs | c.PARTICIPLE, clause + 1, found[1]):
            return clause + 1, found[1]
        if found[0] < clause or self.lower[found[0] - 1] == "with":
            return found
        verb = found[0] if self.predicate(*found, clause) else self.governing(clause, found[1])
        return found if verb is None else self._before(verb, edge)

    def _before(self, verb: int, edge: int) -> Range | None:
        """The subject of a verb inside the clause."""
        end = self._cut_tail(verb, edge)
        return self._within(edge, end, trailing=self.lower[end - 1] == ",") if end > edge else None

    def _among(self, segments: list[Range], *, trailing: bool) -> Range | None:
        head, last = self._head(segments, trailing=trailing)
        start, stop = segments[head]
        first = head
        if head == last:
            stop = self._cut_tail(stop, start)
            first = self._list_start(segments, head)
        start = self._strip(*segments[first]) if first < head else self._start(start, stop)
        stop = max(stop, segments[last][1]) if last > head else stop
        return self._range(start, stop)

    def _phrase(self, start: int, end: int) -> Range | None:
        """The phrase that ends a stretch without marks."""
        return self._range(self._start(start, end), end)

    def _range(self, start: int, stop: int) -> Range | None:
        if start >= stop or (stop - start == 1 and self._no_subject(start)):
            return None
        return start, stop

    def _start(self, start: int, stop: int) -> int:
        """Where the phrase begins that ends at `stop`."""
        left = self._begin(start, stop)
        fronted = left > start and self.lower[left - 1] in g.TIME_PREPOSITIONS
        return self._shortest(left - 1, stop) if fronted else self._strip(left, stop)

    def _no_subject(self, index: int) -> bool:
        """Whether the word by itself is no subject: a verb, a participle, an adverb."""
        if self.participle(index) or self.verb(index) or self.lower[index] in _NO_SUBJECT:
            return True
        said_to_be = index > 0 and self.classes[index] & c.SMALL and self.lower[index - 1] in g.BEING
        return bool(said_to_be)

    def _edge(self, end: int) -> int:
        """Where the clause begins at the earliest: after a mark that parts clauses."""
        depth, index, classes = 0, end - 1, self.classes
        while index >= 0:
            word = classes[index] & _EDGES
            if not word:
                pass
            elif word & c.CLOSING:
                depth += 1
            elif word & c.OPENING:
                if depth == 0:
                    return index + 1
                depth -= 1
            elif depth == 0:
                opening = self._embedded(index, end) if classes[index] & c.QUOTE else None
                if opening is None:
                    return index + 1
                index = opening
            index -= 1
        return 0

    def _embedded(self, close: int, end: int) -> int | None:
        """The opening mark of a nickname or title inside the phrase (Earl “Rusty” Poe, a host of “Dawn”), or None."""
        final = close + 1 >= end or self.lower[close + 1] == ","
        if self.lower[close - 1] == "," and not final:
            return None
        for index in range(close - 2, max(0, close - 10), -1):
            word = self.lower[index]
            if word in g.QUOTE_MARKS:
                before = self.lower[index - 1]
                plain = before[0].isalpha() and not self.verb(index - 1) and before != "that"
                return index if plain else None
            if word in g.HARD or word == ",":
                return None
        return None

    def _head(self, segments: list[Range], *, trailing: bool) -> tuple[int, int]:
        """Which segment holds the head of the phrase, and which one ends the phrase."""
        last = len(segments) - 1
        if not trailing and not self._attached(segments):
            return last, last
        head = last
        while head > 0:
            if head < last and self.classes[segments[head][0]] & c.SUBORDINATOR:
                break
            if head == last and self._owned(segments[head - 1], segments[head]):
                return head - 1, last
            if self.aside(segments[head], segments[head - 1]):
                head -= 1
                continue
            further = self._continued(segments, head)
            if further is None:
                break
            head = further
        spoken = (each for each in range(head + 1, last) if self.occasion(segments[each][0], segments[each][1]))
        last = next(spoken, last + 1) - 1
        while last > head and self.adverbial(segments[last]) and not self._dates(segments[head], segments[last]):
            last -= 1
        return head, last

    def _dates(self, head: Range, aside: Range) -> bool:
        """Whether the aside says when the thing was written that the phrase tells of ("a report filed after it, in March,")."""
        return self.time(*aside) == aside[1] and self._written(*head)

    def _owned(self, whose: Range, name: Range) -> bool:
        """Whether a name closes the subject of a clause with "whose" ("whose secretary, Ann Roe, | said")."""
        return self.lower[whose[0]] == "whose" and self.all_names(*name) and not self.clausal(whose[0] + 1, whose[1])

    def _continued(self, segments: list[Range], index: int) -> int | None:
        """The segment before the aside that the segment goes on from ("a farmer from Bath, Maine,")."""
        start, end = segments[index]
        named = self.words.capital(start)
        short = end - start <= 3 and named
        if named and not short and self.lower[start] not in g.COORDINATORS:
            return None
        for back in range(index - 1, max(0, index - 4), -1):
            if self.aside(segments[back], segments[back - 1]):
                return back - 1
        before = segments[index - 1]
        return index - 1 if short and self.ends_in_place(before) and not self.fronts(*before) else None

    def _attached(self, segments: list[Range]) -> bool:
        """Whether the last segment is an aside without its closing comma ("Ann Roe, D-Ohio said")."""
        start, end = segments[-1]
        if end - start == 1:
            return self.tag(start) and not self.lower[start][0].isdigit()
        if self.classes[start] & c.RELATIVE and self.lower[start] in ("who", "whose"):
            return True
        if len(segments) == 1 or not (self.classes[start] & c.ARTICLE or self._heads(start, end)):
            return False
        if not self.role_opens(start, end):
            return False
        first, stop = segments[-2]
        return 2 <= stop - first <= 4 and self.all_names(first, stop)

    def _heads(self, start: int, end: int) -> bool:
        """Whether an office with "of" opens the words ("president of the bank")."""
        of = next((index for index in range(start + 1, min(start + 4, end)) if self.lower[index] == "of"), end)
        return (
            of < end and bool(self.classes[of - 1] & c.OFFICE) and self.lower[of - 1] not in self.lexicon.role_plurals
        )

    def _list_start(self, segments: list[Range], head: int) -> int:
        """The segment in which a list begins whose last members stand in `head`."""
        if _LISTING.isdisjoint(self.lower[slice(*segments[head])]):
            return head
        first = head
        while first > 0 and self._listed(segments[first - 1], self.lower[segments[head][0]]):
            first -= 1
        return first

    def _listed(self, segment: Range, opener: str) -> bool:
        """Whether the segment may be a member of a list whose last members begin with the word `opener`."""
        start, end = segment
        first, last = self.lower[start], self.lower[end - 1]
        if (first in ("a", "an") and opener not in ("a", "an", "and", "or")) or not g.PLACES.isdisjoint(
            self.lower[start:end]
        ):
            return False
        if first == "including":
            return True
        if end - start == 1 and first in _ORDER:
            return False
        if end - start > 6 or first in g.LEADS or last in g.TIMES or last in g.DAYS or first.endswith("ing"):
            return False
        return not self.any(c.PARTICIPLE, start, end) and not any(map(self.verb, range(start, end)))


_MARKS = _EDGES | c.COMMA
_ORDER = frozenset("first second third next last finally".split())
_NO_SUBJECT = g.OPENING_ADVERBS | g.SUBORDINATORS
