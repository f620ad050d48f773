"""The noun phrase that ends where its reporting cue begins."""

from __future__ import annotations

from . import classes as c, grammar as g
from .phrases import Range
from .predicates import Predicates

_EDGES = c.OPENING | c.CLOSING | c.HARD
_BOUNDS = c.SUBORDINATOR | c.RELATIVE | c.PERSONAL
_LISTING = frozenset({"and", "or", "&"})


class Subject(Predicates):
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
        trailing = end > edge and (
            self.lower[end - 1] == "," or (bool(self.classes[end - 1] & c.QUOTE) and self.lower[end - 2] == ",")
        )
        found = self._within(edge, end, trailing=trailing)
        return found if trailing or dashed else self._of_gerund(found, edge, gerund=gerund)

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
        return index - 1 if short and self.ends_in_place(segments[index - 1]) else None

    def _attached(self, segments: list[Range]) -> bool:
        """Whether the last segment is an aside without its closing comma ("Ann Roe, D-Ohio said")."""
        start, end = segments[-1]
        if end - start == 1:
            return self.tag(start) and not self.lower[start].isdigit()
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

    def _begin(self, start: int, end: int) -> int:
        """Where the phrase begins, with the noun that a relative clause belongs to which reaches to its end."""
        left = self._left(start, end)
        if left > start and self.any(c.RELATIVE, start, left + 1):
            noun = self.described(start, left, end)
            if noun is not None:
                return self._left(start, noun)
        return left

    def _left(self, start: int, end: int) -> int:
        """Where the noun phrase begins that ends at `end`, not before `start`."""
        index = end - 1
        classes = self.classes
        if classes[index] & c.EMPHATIC and index > start and self.personal(index - 1):
            return index - 1
        if classes[index] & c.PERSONAL_WORD or self.lower[index] in g.RELATIVE:
            return index
        stops = _BOUNDS | c.COORDINATOR | c.CLOSING | self.verbs
        while index >= start:
            word = classes[index] & stops
            if not word:
                pass
            elif self.lower[index] == ")":
                index = self._bracket(index, start)
            elif word & c.COORDINATOR:
                return self._joined(start, index)
            elif word & _BOUNDS and self._bounds(index, start, end):
                return index + 1
            elif index < end - 1 and self.verb(index) and not self.reduced(index, start):
                pronoun = self._relative_before(index, start)
                if pronoun is None:
                    return index + 1
                index = pronoun
            index -= 1
        return start

    def _bracket(self, close: int, start: int) -> int:
        index = close - 1
        while index > start and self.lower[index] != "(":
            index -= 1
        return index

    def _bounds(self, index: int, start: int, end: int) -> bool:
        """Whether a clause of its own begins after the subordinator or pronoun."""
        if self.classes[index] & c.SUBORDINATOR:
            return not self.compound(index) and not self._since(index, start, end)
        if self.lower[index] == "that" and self._points(index, start, end):
            return False
        return not self.classes[index] & c.RELATIVE or index == start or not self._relative(index)

    def _since(self, index: int, start: int, end: int) -> bool:
        """Whether the word is a preposition of time inside the phrase ("a report filed after the fire")."""
        if self.lower[index] not in g.TIME_PREPOSITIONS or index < start + 2:
            return False
        written = self.classes[index - 2] & c.DOCUMENT and self.classes[index - 1] & c.PARTICIPLE
        return bool(written) and not self.any(self.verbs | c.PERSONAL, index, end)

    def _points(self, index: int, start: int, end: int) -> bool:
        """Whether "that" points at a noun behind a preposition ("a report on that fire")."""
        if index - 1 <= start or index + 1 >= end or self.lower[index - 1] == "in":
            return False
        return bool(self.classes[index - 1] & c.PREPOSITION) and not self.any(self.verbs | c.PERSONAL, index, end)

    def _relative(self, index: int) -> bool:
        """Whether the relative pronoun opens a clause about the noun before it that ends with the phrase."""
        word, before = self.lower[index], self.lower[index - 1]
        if before in g.PREPOSITIONS or before in g.FINITE or before in g.COORDINATORS:
            return False
        after = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        if word.startswith("who") and word != "whom":
            return after not in g.PERSONAL and not (word == "who" and self.words.capital(index + 1))
        verbal = after in g.FINITE or after in g.TRAILING_ADVERBS or after.endswith("ed")
        return word in ("which", "that") and (verbal or (word == "that" and self._defines(index)))

    def _defines(self, that: int) -> bool:
        """Whether "that" follows a plain noun with its article, which opens the clause ("the company that operates the mine")."""
        index = that - 1
        while index >= 0 and that - index < 5 and self.classes[index] & _PLAIN == c.SMALL:
            index -= 1
        if index == that - 1 or index < 0 or not self.classes[index] & c.DETERMINER or self.lower[that - 1] in g.CLAIMS:
            return False
        return index == 0 or bool(self.classes[index - 1] & (c.COMMA | c.HARD))

    def _relative_before(self, verb: int, start: int) -> int | None:
        """The relative pronoun that the verb follows, or None."""
        index = verb - 1
        while index > start and (self.lower[index] in g.CUT or self.classes[index] & c.OPENING_ADVERB):
            index -= 1
        return index if index > start and self.classes[index] & c.RELATIVE else None

    def _joined(self, start: int, index: int) -> int:
        """Where the phrase begins that ends in what the coordinator adds; after it, where it joins clauses."""
        word = self.lower[index]
        neither = word == "nor" and "neither" in self.lower[start:index]
        if index == start or (word in g.CONTRASTS and not neither) or self.lower[index - 1] in g.COORDINATORS:
            return index + 1
        left = self._left(start, index)
        if left > start and self.lower[left - 1] in g.FINITE:
            pronoun = self._relative_before(left - 1, start)
            return index + 1 if pronoun is None or not self._relative(pronoun) else self._left(start, pronoun)
        if self._written(left, index) and self.classes[index + 1] & c.BENT:
            return left
        finite = self.verb(index - 1) or any(self.participle(at) or self.reduced(at, left) for at in range(left, index))
        return index + 1 if finite else left

    def _written(self, start: int, end: int) -> bool:
        """Whether the words are something written with a participle behind it ("a letter signed by guards")."""
        for index in range(start + 1, end - 1):
            if self.classes[index] & c.BENT:
                return bool(self.classes[index - 1] & c.DOCUMENT and self.classes[index + 1] & _WHEN)
        return False

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
        if end - start > 6 or first in g.LEADS or last in g.TIMES or last in g.DAYS or first.endswith("ing"):
            return False
        return not self.any(c.PARTICIPLE, start, end) and not any(map(self.verb, range(start, end)))

    def _strip(self, start: int, end: int) -> int:
        """The start without what stands before the subject of a clause: adverbs, times, fronted phrases."""
        classes = self.classes
        while start < end - 1:
            word = classes[start]
            verb = word & self.verbs and self.verb(start)
            if word & _SKIPPED or verb or (not word & c.CAPITAL and self._adverb(start)):
                start += 1
                continue
            time = self.time(start, end) if word & (c.LEAD | c.DAY) else start
            if start < time < end:
                start = time
            elif word & c.YEAR and self.words.capital(start + 1):
                start += 1
            elif word & c.FRONTING and self.lower[start + 1] not in ("least", "most"):
                return self._shortest(start, end)
            else:
                break
        return start

    def _adverb(self, index: int) -> bool:
        """Whether the word is an adverb before a subject, and not one of a number ("nearly half")."""
        if not self.lower[index].endswith("ly"):
            return False
        return self.lower[index] not in g.NEARLY or not (
            self.classes[index + 1] & (c.DETERMINER | c.NUMBER) or self.lower[index + 1] == "half"
        )

    def _shortest(self, start: int, end: int) -> int:
        """Where the shortest noun phrase begins at the end of a clause that opens with a preposition."""
        for index in range(end - 1, start, -1):
            word = self.classes[index]
            if word & c.DETERMINER and self.lower[index - 1] != "of":
                return self._given(index, end) if index == start + 1 else index
            if word & (c.PREPOSITION | c.DAY | c.TIME | c.YEAR) and self.lower[index] != "of":
                return index + 1
        return start + 1

    def _given(self, index: int, end: int) -> int:
        """Where a first name opens a person's name behind a fronted noun; `index` where none does."""
        for first in range(end - 2, index, -1):
            if self.lower[first] in self.lexicon.given and self.all_names(first, end):
                return first
        return index

    def _cut_tail(self, end: int, start: int) -> int:
        """The end without adverbs, auxiliaries and times between the subject and the cue."""
        while end > start:
            word = self.classes[end - 1]
            if word & c.CUT:
                end -= 1
                continue
            if not word & _TIMING:
                break
            cut = min(self._time_before(end, start), self._occasion_before(end, start))
            if cut == end or (cut > start and self._holds(start, cut, end)):
                break
            end = cut
        return end

    def _holds(self, start: int, time: int, end: int) -> bool:
        """Whether the time belongs to the phrase before it ("a report filed on Monday", "from last year", "a fire in 2019")."""
        before = self.classes[time - 1]
        if before & (c.PARTICIPLE | c.PREPOSITION):
            return True
        year = time + 2 == end and self.lower[time] == "in" and self.classes[end - 1] & c.YEAR
        return bool(year) and before & _NO_YEAR == c.SMALL and self.any(c.PREPOSITION, start, time)

    def _occasion_before(self, end: int, start: int) -> int:
        """Where the occasion begins that ends at `end` behind a name or comma ("Roe in a speech"), or `end`."""
        if not self.classes[end - 1] & c.OCCASION:
            return end
        for index in range(end - 3, max(start, end - 6), -1):
            if self.lower[index] in g.OCCASION_PREPOSITIONS:
                named = self.words.capital(index - 1) or self.lower[index - 1] == ","
                return index if named and self.lower[index + 1] in g.DETERMINERS else end
        return end

    def _time_before(self, end: int, start: int) -> int:
        """Where a time phrase begins that ends at `end`, or `end`."""
        word = self.classes[end - 1]
        if word & (c.DAY | c.TIME | c.YEAR) or (word & c.NUMBER and self.classes[end - 2] & c.MONTH):
            for begin in range(max(start, end - 5), end):
                if self.time(begin, end) == end:
                    return begin
        return end


_MARKS = _EDGES | c.COMMA
_SKIPPED = c.COMMA | c.OPENING_ADVERB
_TIMING = c.DAY | c.TIME | c.YEAR | c.NUMBER | c.OCCASION
_WHEN = c.PREPOSITION | c.SUBORDINATOR | c.MONTH | c.DAY | c.LEAD
_PLAIN = c.SMALL | c.PREPOSITION | c.COORDINATOR | c.SUBORDINATOR | c.PARTICIPLE | c.VERB | c.DETERMINER
_NO_YEAR = c.SMALL | c.CUT | c.RELATIVE | c.PERSONAL_WORD
_NO_SUBJECT = g.OPENING_ADVERBS | g.SUBORDINATORS
