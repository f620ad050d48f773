"""The story as it is read: its text, whom it has named so far, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from wirenews.datelines import Dateline
from wirenews.quotes import Quote
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import SpeakerKind, grammar as g
from wirenews.speakers.lexicon import Lexicon
from wirenews.vocabulary import Vocabulary

from .bodies import FIRM_WORDS, may_be, suffixed
from .entities import Cast, Entity, fits_gender
from .events import NEAR, SENTENCES_BACK, Event, Spoken, Weight
from .mentions import gender, same_person
from .names import plain
from .scan import full_bodies, full_names, named_bodies, named_people, occurrences, printed_title

LIMIT = 200
"""So many names at most are looked for through the whole text."""

FAR = 4000
"""So many code points back, a body is looked for that a general noun describes."""

FAR_TITLE = 70
"""How far from a title, in code points, the comma may stand that parts it from the name."""

LONG = 2000
"""So much of a sentence is looked through for names."""


class Stage:
    """What a resolver looks at: the entities of a story and their mentions, in quotation and out of it."""

    def __init__(
        self, source: Source, dateline: Dateline | None, quotes: Sequence[Quote], vocabulary: Vocabulary
    ) -> None:
        self.source = source
        self.text = source.text
        self.start = dateline.span.end if dateline is not None else 0
        self.vocabulary = vocabulary
        self.lexicon = Lexicon.of(vocabulary)
        self.cast = Cast(vocabulary)
        self.spoken = Spoken()
        self.mentioned: set[int] = set()
        self._quotes = quotes
        self._introduced: set[int] = set()
        self._nameless: dict[int, list[Event]] = {}
        self._named: dict[int, tuple[int, list[Event]]] = {}
        self._fuller: dict[str, list[str]] = {}
        self._places: dict[str, list[int]] = {}
        self._firms: dict[str, str | None] = {}
        self._around: set[str] = set()
        self._all_introduced = False
        self._searches = 0

    @cached_property
    def _contents(self) -> tuple[list[int], list[int]]:
        """Where the contents of the quotes begin and end."""
        spans = sorted((found.span for quote in self._quotes for found in quote.content), key=_start)
        return [span.start for span in spans], [span.end for span in spans]

    # ---- where mentions stand

    def back(self, offset: int, sentences: int = SENTENCES_BACK) -> Iterator[tuple[int, Span, int]]:
        """The sentences before the offset, its own first: how far back, which, and where what lies before ends."""
        end, sentence = offset, self.source.sentence_at(offset)
        for distance in range(sentences + 1):
            yield distance, sentence, end
            end = sentence.start
            sentence = self.source.sentence_at(max(0, end - 1))
            if sentence.start >= end:
                return

    def named(self, sentence: Span, end: int) -> list[Event]:
        """The persons who are named outside quotation and reported speech in a sentence, before `end`."""
        self.introduce(sentence)
        version, events = self._named.get(sentence.start, (-1, []))
        if version != self.cast.version:
            events = list(self._by_name(sentence))
            if not any(event.weight >= Weight.SUBJECT for event in events):
                events = [*self._nameless_subject(sentence), *events]
            self._named[sentence.start] = self.cast.version, events
        return [event for event in events if event.start < end]

    def introduce(self, sentence: Span) -> None:
        """Enters the persons whom a sentence names in full, outside quotation."""
        if sentence.start not in self._introduced:
            self._introduced.add(sentence.start)
            if sentence.end > self.start:
                self._enter(max(sentence.start, self.start), min(sentence.end, sentence.start + LONG))

    def introduce_around(self, word: str) -> None:
        """Enters the persons whom the sentences with the word name in full."""
        if word not in self._around:
            self._around.add(word)
            for at in self.places(word):
                self.introduce(self.source.sentence_at(at))

    def introduce_titled(self, word: str) -> None:
        """Enters the persons to whose name the word may be the title: it stands before a capital or by a comma."""
        if word not in self._around:
            self._around.add(word)
            text, size = self.text, len(word)
            for at in self.places(word):
                behind = text[at + size : at + size + FAR_TITLE]
                if behind[1:2].isupper() or "," in behind or "," in text[max(0, at - FAR_TITLE) : at]:
                    self.introduce(self.source.sentence_at(at))

    def introduce_all(self) -> None:
        """Enters all persons whom the story names in full."""
        if not self._all_introduced:
            self._all_introduced = True
            self._enter(self.start, self.start + LIMIT * LONG)

    def _enter(self, start: int, end: int) -> None:
        for at, name, title in named_people(self.text, start, end, self.lexicon):
            entity = None if self.quoted(at) else self.person(name)
            if entity is not None:
                entity.met(at)
                if title is not None:
                    entity.learn(None, title, None)
                    entity.gender = entity.gender or self.gender(title)

    def _by_name(self, sentence: Span) -> Iterator[Event]:
        """The mentions of known persons by family name; where two share it, it alone is the one's who came first."""
        text = self.text[sentence.start : min(sentence.end, sentence.start + LONG)]
        for short in [short for short in self.cast.families() if short in text]:
            self.introduce_around(short)
        for short, bearers in self.cast.families().items():
            if short not in text:
                continue
            for within in occurrences(text, short):
                at = sentence.start + within
                if not self.quoted(at):
                    entity, start = self._bearer(bearers, at, short)
                    yield Event(start, self._weight(start, at + len(short), sentence), entity)

    def _bearer(self, bearers: list[Entity], at: int, short: str) -> tuple[Entity, int]:
        """Which of those who share a family name is meant at a place, and where that name begins."""
        if len(bearers) == 1:
            return bearers[0], at
        full = self._in_full(bearers, at, short)
        if full is not None:
            return full, at + len(short) - len(full.name or short)
        before = self.text[max(0, at - 6) : at].split()[-1:]
        told = self.lexicon.genders.get(before[0].lower().rstrip(".")) if before else None
        bearers = [one for one in bearers if fits_gender(one, told)] or bearers
        places = reversed(self.places(short)[:LIMIT])
        last = (self._in_full(bearers, place, short) for place in places if place < at)
        return self.bearer(bearers, at, short) or next((one for one in last if one), min(bearers, key=_first)), at

    def bearer(self, bearers: list[Entity], at: int, short: str) -> Entity | None:
        """Whom a family name alone means at a place where several bear it: the first, for whom it stands before others come.

        None where it stands alone before any is named in full, or not before two are.
        """
        known = sorted((one for one in bearers if len(one.words) > 1 and one.had(at)), key=_first)
        if not known:
            return None
        places = [place for place in self.places(short) if self.start <= place < at][:LIMIT]
        alone = next((place for place in places if self._in_full(bearers, place, short) is None), at)
        if alone < _first(known[0]):
            return None
        return known[0] if len(known) == 1 or alone < _first(known[1]) else None

    def _in_full(self, bearers: list[Entity], at: int, short: str) -> Entity | None:
        """The one of the bearers whose full name ends in the family name at a place."""
        end = at + len(short)
        for one in bearers:
            if one.name is not None and len(one.words) > 1 and self.text.endswith(one.name, 0, end):
                return one
        return None

    def _weight(self, start: int, end: int, sentence: Span) -> Weight:
        if self.text[end : end + 3].lstrip(" ").startswith(("'s", "’s")):
            return Weight.OWNER
        return Weight.SUBJECT if self._subject(start, sentence) else Weight.PASSING

    def _nameless_subject(self, sentence: Span) -> list[Event]:
        """The person without a name who is the subject of a sentence ("A man was ..."), if one is."""
        start = sentence.start
        if start not in self._nameless:
            entity = self._nameless_person(sentence)
            self._nameless[start] = [] if entity is None else [Event(start, Weight.SUBJECT, entity)]
        return self._nameless[start]

    def _nameless_person(self, sentence: Span) -> Entity | None:
        start = sentence.start
        words = self.text[start : start + 60].split(" ", 5)[:5]
        if words[0] not in _ARTICLES or start < self.start or start in self.mentioned or self.quoted(start):
            return None
        noun = next((word for word in words[1:] if word.rstrip(",") in self.lexicon.role_words), "").rstrip(",")
        if not noun or noun in self.lexicon.role_plurals:
            return None
        gender = self.lexicon.genders.get(noun)
        called = _called().match(self.text, start, min(sentence.end, start + FAR_TITLE))
        if called is not None:
            entity = self.cast.add(SpeakerKind.PERSON, called[1])
            entity.learn(None, noun, None)
            entity.gender = gender or entity.gender
        else:
            entity = Entity(SpeakerKind.ROLE, titles=[noun], gender=gender)
        entity.met(start)
        return entity

    def introduce_subject(self, sentence: Span, end: int) -> bool:
        """Enters the one person whose name opens a sentence, if something else in the story tells that it is one.

        A family name must stand in full elsewhere; a full name needs "he" or "her" in its sentence, and to be short elsewhere.
        """
        text = self.text[sentence.start : min(end, sentence.start + LONG)]
        opened = _opening_name().match(text)
        if opened is None or opened[1].lower() in self.lexicon.common or self.quoted(sentence.start):
            return False
        name = opened[2] or opened[1]
        names = self.full_names(name)
        if opened[2] is not None:
            short = len(self.places(name)) > len(self.places(f"{opened[1]} {name}"))
            names = names if short and _pronoun().search(text, opened.end()) else []
        return len(names) == 1 and self.person(names[0]) is not None

    def unknown_subject(self, sentence: Span, end: int) -> bool:
        """Whether a sentence opens, before `end`, with a name that the story has not explained ("Poe left early")."""
        first, _, rest = self.text[sentence.start : min(end, sentence.start + 60)].partition(" ")
        first = first.removesuffix(",") if rest.startswith("who ") else first
        if not first.isalpha() or first.isupper() or not rest[:1].islower() or sentence.start in self.mentioned:
            return False
        if first.lower() in self.lexicon.common or first.lower().endswith("ly") or self.quoted(sentence.start):
            return False
        low, high, name = max(0, sentence.start - FAR), sentence.start + FAR, f" {first} "
        within = self.text.find(name, low, high)
        while within > 0 and self.text[within - 1] in '.!?:"”':
            within = self.text.find(name, within + 1, high)
        return within > 0

    def places(self, name: str) -> list[int]:
        """Where the name stands in the text as words of its own; nowhere, where very many were looked for."""
        places = self._places.get(name)
        if places is None:
            places = list(occurrences(self.text, name)) if len(self._places) < LIMIT else []
            self._places[name] = places
        return places

    def firm(self, name: str) -> str | None:
        """The full name of the firm that a lone name is the beginning of ("Norlund": "Norlund Pharma Inc"), or None."""
        if name not in self._firms:
            self._firms[name] = self._firm(name)
        return self._firms[name]

    def _firm(self, name: str) -> str | None:
        text, length = self.text, len(name) + 1
        for at in self.places(name):
            behind = at + length
            first = text[behind : behind + 1]
            if text[behind - 1 : behind] == " " and (first.isupper() or text.startswith("plc", behind)):
                full = suffixed(text[behind : behind + 60].split(" ", FIRM_WORDS))
                if full is not None:
                    return f"{name} {full}"
        return None

    def near(self, entities: list[Entity], offset: int) -> list[Entity]:
        """Those of the entities that were mentioned in the sentences right before the offset."""
        here: set[int] = set()
        for _, sentence, end in self.back(offset, NEAR):
            here.update(id(event.entity) for event in self.spoken.between(sentence.start, end))
            here.update(id(event.entity) for event in self.named(sentence, end))
        return [one for one in entities if id(one) in here]

    def last(self, entities: list[Entity], offset: int) -> Entity | None:
        """The one of the entities who was mentioned last before the offset, if no other was in the same sentence."""
        wanted = {id(one): one for one in entities}
        for _, sentence, end in self.back(offset):
            events = [*self.spoken.between(sentence.start, end), *self.named(sentence, end)]
            here = {id(event.entity) for event in events} & wanted.keys()
            if here:
                return wanted[here.pop()] if len(here) == 1 else None
        return None

    # ---- what names and titles say

    def gender(self, text: str) -> str | None:
        """The gender that a title or honorific in a mention tells."""
        return gender(text, self.lexicon)

    def given(self, entity: Entity) -> bool:
        """Whether the entity's name begins with a known given name."""
        return bool(entity.words) and plain(entity.words[0]) in self.lexicon.given

    def full_names(self, name: str) -> list[str]:
        """The fuller names that the text gives for a short one."""
        if name not in self._fuller:
            self._fuller[name] = full_names(self.text, name, self.places(name), self.lexicon)
        return self._fuller[name]

    def titles(self, name: str) -> list[str]:
        """The first title or role that the text gives a full name, if there is one."""
        title = printed_title(self.text, name, self.places(name), self.lexicon)
        return [title] if title is not None else []

    def full_bodies(self, noun: str, offset: int) -> list[str]:
        """The names of the bodies, named before the offset, whose head is the noun."""
        self._searches += 1
        return full_bodies(self.text, noun, offset) if self._searches < LIMIT else []

    def bodies(self, noun: str, offset: int, *, near: bool = False) -> list[str]:
        """The names before the offset of the bodies that a general noun may describe; those of the last sentences."""
        self._searches += 1
        if self._searches > LIMIT:
            return []
        start = max(0, offset - FAR)
        if near:
            start = max(start, min(sentence.start for _, sentence, _ in self.back(offset, 1)))
        names = named_bodies(self.text[start:offset], offset - start, self.lexicon)
        return [name for name, noun_given in names.items() if may_be(noun, name, noun_given, self.lexicon)]

    def person(self, name: str) -> Entity | None:
        """The one person of a name of several words, entered where the story has not had it; None where two fit."""
        entity = self.cast.exactly(name)
        if entity is not None:
            return entity
        known = [one for one in self.cast.people(name) if same_person(name, one)]
        if not known:
            return self.cast.add(SpeakerKind.PERSON, name)
        return known[0] if len(known) == 1 else None

    def quoted(self, offset: int) -> bool:
        """Whether the offset stands in quotation marks or in what somebody is reported to have said."""
        starts, ends = self._contents
        before = bisect_right(starts, offset) - 1
        return (before >= 0 and offset < ends[before]) or self.source.quoted_at(offset) is not None

    def _subject(self, offset: int, sentence: Span) -> bool:
        """Whether the name that stands at the offset opens its sentence, but for a fronted phrase and its title."""
        before = self.text[max(sentence.start, offset - 200) : offset]
        fronted, comma, last = before.rpartition(",")
        if comma and not (fronted.split(" ", 1)[0] in _FRONTING or self._apposed(fronted.split())):
            return False
        if any(word in self.text[offset : min(sentence.end, offset + 200)] for word in _UNDONE):
            return False
        return all(self._before_name(word) for word in last.split())

    def _before_name(self, word: str) -> bool:
        """Whether the word may stand between the start of a sentence and the name that is its subject."""
        if not word[0].islower() or word in self.lexicon.role_words or word in _BEFORE:
            return True
        return word not in g.CLOSED and word not in g.FINITE and not word.endswith(("ed", "ing", "s"))

    def _apposed(self, words: list[str]) -> bool:
        """Whether the words before a name and comma are the bearer's role ("The member for Bath, Mr. Roe, ...")."""
        if words and words[0] in _CONJUNCTIONS:
            words = ["The" if words[1:2] == ["the"] else word for word in words[1:2]] + words[2:]
        if not words or g.FINITE.intersection(words):
            return False
        opened = words[0] in _ARTICLES or any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:3])
        return opened and any(word.lower() in self.lexicon.role_words for word in words[1:5])


_UNDONE = (" killed", " died", " dead", " arrested", " detained", " was shot", " were shot", " been shot")
"""What happens to a subject that is not the one who speaks next."""

_ARTICLES = frozenset("A An The One Another His Her Their".split())
_CONJUNCTIONS = frozenset(("But", "And", "Yet", "Meanwhile", "However"))
_FRONTING = frozenset(
    "In On At After Before During When While As Since For Following Although Though If Meanwhile Later Earlier Asked "
    "Pressed Questioned Responding Replying Reacting Referring Speaking Like Unlike".split()
)
_BEFORE = frozenset("the a an former and but al el bin ibn van von der den de da di del la dos du".split())


@cache
def _opening_name() -> re.Pattern[str]:
    return re.compile(
        r"([A-Z][^\W\d_A-Z]+(?:-[A-Z][^\W\d_]+)?)(?: ([A-Z][^\W\d_A-Z]+(?:-[A-Z][^\W\d_]+)?))?(?:, who)? (?=[a-z])"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"\b(?:she|he|her|his|him)\b")


@cache
def _called() -> re.Pattern[str]:
    """Kin with nothing but a first name: "Her mother, Ada, "."""
    return re.compile(r"(?:His|Her|Their|\w+['’]s) [a-z-]{3,20}, ([A-Z][a-z]+(?:-[A-Z][a-z]+)?), (?=[a-z])")


def _first(entity: Entity) -> float:
    return float("inf") if entity.first is None else entity.first


def _start(span: Span) -> int:
    return span.start
