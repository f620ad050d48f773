"""Whom "he", "she", "it" and "they" stand for: whoever the sentences before put forward, if that is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wirenews.speakers import SpeakerKind

from .entities import Entity, fits_gender
from .events import NEAR, Event, Weight
from .stage import Stage


def he(stage: Stage, offset: int, gender: str) -> Entity | None:
    """The one person of the gender whom the sentences before put forward, or None."""
    stage.scan()
    passing: list[Entity] = []
    for distance, events in stage.events.back(offset):
        fitting = [one for one in events if one.entity.person and fits_gender(one.entity, gender)]
        subjects = _foremost([one for one in fitting if one.weight >= Weight.SUBJECT], gender)
        if len(subjects) == 1:
            rivals = [one for one in passing if one is not subjects[0] and one.gender == gender]
            return None if rivals else subjects[0]
        if subjects:
            return None
        if distance:
            passing += [one.entity for one in fitting]
    named = _distinct(one for one in passing if one.gender == gender)
    return named[0] if len(named) == 1 else None


def _foremost(subjects: list[Event], gender: str) -> list[Entity]:
    """The persons who are put forward most: of several those who speak, of several speakers those of the gender."""
    for keep in (_any, _speaks, _speaks_and_is(gender)):
        found = _distinct(one.entity for one in subjects if keep(one))
        if len(found) < 2:
            break
    return found or _distinct(one.entity for one in subjects)


def _any(event: Event) -> bool:
    return True


def _speaks(event: Event) -> bool:
    return event.weight == Weight.SPEAKER


def _speaks_and_is(gender: str) -> Callable[[Event], bool]:
    return lambda event: event.entity.gender == gender


def it(stage: Stage, offset: int) -> Entity | None:
    """The body or document that spoke last, if nobody else has spoken since."""
    for _, events in stage.events.back(offset, NEAR):
        spoke = _distinct(one.entity for one in events if one.weight == Weight.SPEAKER)
        if spoke:
            last = spoke[-1]
            fits = last.body or (last.maybe_body and not stage.given(last))
            return last if fits and len(spoke) == 1 else None
    return None


def they(stage: Stage, offset: int) -> Entity | None:
    """The group or body that spoke last, if nobody else has spoken since."""
    for distance, events in stage.events.back(offset, NEAR):
        spoke = [one.entity for one in events if one.weight is Weight.SPEAKER]
        if spoke:
            several = _distinct(spoke)
            fits = spoke[-1].plural or spoke[-1].kind is SpeakerKind.ORGANIZATION
            return spoke[-1] if fits and (len(several) == 1 or distance == 0) else None
    return None


def _distinct(entities: Iterable[Entity]) -> list[Entity]:
    return list({id(one): one for one in entities}.values())
