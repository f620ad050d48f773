"""Who stands where in the text: the mentions that a pronoun or a short description looks back on."""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from typing import NamedTuple

from .entities import Entity

SENTENCES_BACK = 5
"""How many sentences back a pronoun may point."""

NEAR = 2
"""So many sentences apart, two mentions are near."""

MOST = 40
"""So many mentions of one sentence are looked at."""


class Weight(IntEnum):
    """How strongly a mention invites a pronoun: as an owner ("Poe's party"), named in passing, as the subject of a
    sentence, as one whose words another one passes on, as one who speaks.
    """

    OWNER = 0
    PASSING = 1
    SUBJECT = 2
    QUOTED = 3
    SPEAKER = 4


class Event(NamedTuple):
    """One mention of an entity at a place in the text."""

    start: int
    weight: int
    entity: Entity


class Spoken:
    """The mentions of those who speak, which come in text order."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.events: list[Event] = []

    def add(self, start: int, entity: Entity, weight: Weight) -> None:
        """Puts down one more mention, behind all others."""
        self.starts.append(start)
        self.events.append(Event(start, weight, entity))
        entity.met(start)

    def between(self, start: int, end: int) -> list[Event]:
        """The mentions that begin from `start` to `end`, the last of them where there are very many."""
        stop = bisect_left(self.starts, end)
        return self.events[max(bisect_left(self.starts, start), stop - MOST) : stop]
