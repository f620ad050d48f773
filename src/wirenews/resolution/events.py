"""Who stands where in the text: the events that a pronoun or a short description looks back on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from enum import IntEnum

from attrs import frozen

from wirenews.source import Source

from .entities import Entity

SENTENCES_BACK = 5
"""How many sentences back a pronoun may point."""


MOST = 40
"""So many mentions of one sentence are looked at."""

NEAR = 2
"""So many sentences apart, two mentions are near."""


class Weight(IntEnum):
    """How strongly a mention invites a pronoun: named in passing, as the subject of a sentence, as one who speaks."""

    PASSING = 1
    SUBJECT = 2
    SPEAKER = 3


@frozen
class Event:
    """One mention of an entity at a place in the text."""

    start: int
    weight: int
    entity: Entity


class Events:
    """The mentions of a story in text order."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.starts: list[int] = []
        self.events: list[Event] = []
        self._sentences = [span.start for span in source.sentences]

    def add(self, start: int, weight: int, entity: Entity) -> None:
        """Puts a mention in its place."""
        at = bisect_right(self.starts, start)
        self.starts.insert(at, start)
        self.events.insert(at, Event(start, weight, entity))
        insort(entity.places, start)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return max(0, bisect_right(self._sentences, offset) - 1)

    def between(self, start: int, end: int) -> list[Event]:
        """The mentions that begin from `start` to `end`, the last of them where there are very many."""
        stop = bisect_left(self.starts, end)
        return self.events[max(bisect_left(self.starts, start), stop - MOST) : stop]

    def back(self, offset: int, sentences: int = SENTENCES_BACK) -> list[tuple[int, list[Event]]]:
        """The sentences before the offset, its own first, each with how far back it is and its mentions."""
        out, end = [], offset
        number = self.sentence(offset)
        for distance in range(min(sentences, number) + 1):
            start = self._sentences[number - distance] if self._sentences else 0
            out.append((distance, self.between(start, end)))
            end = start
        return out

    def last(self, entity: Entity, offset: int) -> int | None:
        """How many sentences before the offset the entity was last mentioned, or None."""
        before = bisect_left(entity.places, offset) - 1
        return self.sentence(offset) - self.sentence(entity.places[before]) if before >= 0 else None
