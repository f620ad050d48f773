"""Whom "he", "she", "it" and "they" stand for: whoever the sentences before put forward, if that is one."""

from __future__ import annotations

from collections.abc import Iterable

from wirenews.spans import Span
from wirenews.speakers import SpeakerKind

from .entities import Entity, fits_gender
from .events import NEAR, Event, Weight
from .stage import Stage

FARTHER = 3
"""So many sentences farther off, who spoke gives way to who was named in passing."""

FAR = 600
"""How far before a name of a single word, in code points, somebody else may have spoken for whom "he" may stand."""


def he(stage: Stage, offset: int, gender: str) -> Entity | None:
    """The one person of the gender whom the sentences before put forward, or None."""
    passing: list[tuple[int, Event]] = []
    for distance, sentence, end in stage.back(offset):
        if sentence.start == end:
            continue
        spoke = _fitting(stage.spoken.between(sentence.start, end), gender)
        speakers = _distinct(one.entity for one in spoke if one.weight is Weight.SPEAKER)
        named = _fitting(_named(stage, sentence, end), gender) if not speakers else []
        subjects = speakers or _distinct(one.entity for one in named if one.weight >= Weight.SUBJECT)
        subjects = subjects or _distinct(one.entity for one in spoke)
        if len(subjects) > 1:
            subjects = [one for one in subjects if one.gender == gender]
            if len(subjects) != 1:
                return None
        opened = not subjects and not any(one.start == sentence.start for one in named)
        if (subjects and _doubtful(subjects[0], stage)) or (opened and stage.unknown_subject(sentence, end)):
            return None
        if subjects:
            return _before_rivals(subjects[0], distance, passing, stage, sentence.start, gender)
        if distance:
            passing += [(distance, one) for one in named]
    people = [one.entity for _, one in passing if one.weight > Weight.OWNER]
    known = _distinct(one for one in people if one.gender == gender)
    if not known:
        known = _distinct(one for one in people if len(one.words) > 1)
    return known[0] if len(known) == 1 else None


def _before_rivals(
    subject: Entity, distance: int, passing: list[tuple[int, Event]], stage: Stage, start: int, gender: str
) -> Entity | None:
    """The subject, unless others of the gender were named in passing since; of these the only one, if it is much nearer."""
    rivals = [(near, one.entity) for near, one in passing if one.entity is not subject and one.entity.gender == gender]
    if rivals:
        nearest, rival = rivals[0]
        alone = len({id(one) for _, one in rivals}) == 1
        return rival if alone and nearest <= NEAR and distance >= nearest + FARTHER else None
    return None if _lone(subject, stage, start, gender) else subject


def _named(stage: Stage, sentence: Span, end: int) -> list[Event]:
    """The persons whom a sentence names, with the one whom only its opening word names."""
    named = stage.named(sentence, end)
    return named if named or not stage.introduce_subject(sentence, end) else stage.named(sentence, end)


def _doubtful(entity: Entity, stage: Stage) -> bool:
    """Whether a name may be a body's, or no name at all: it has a common word in it, and nothing speaks for a person."""
    if not entity.maybe_body:
        return False
    lexicon, words = stage.lexicon, entity.words
    if any(word in lexicon.common or word in lexicon.places or word in lexicon.heads for word in words):
        return True
    word = words[0]
    plural = word in lexicon.role_plurals or word in lexicon.role_words
    return len(words) == 1 and (plural or word.endswith(_COMMON_ENDS)) and word not in lexicon.given


def _lone(entity: Entity, stage: Stage, start: int, gender: str) -> bool:
    """Whether a single word is all that is known of a name, and somebody else spoke not long before it."""
    if len(entity.words) != 1 or not entity.maybe_body:
        return False
    before = _fitting(stage.spoken.between(max(0, start - FAR), start), gender)
    return any(one.entity is not entity for one in before)


_COMMON_ENDS = ("ed", "ing", "ian", "ians", "ese", "ish")
"""What participles and the adjectives of countries end in, which a capital at the head of a sentence hides."""


def _fitting(events: list[Event], gender: str) -> list[Event]:
    return [one for one in events if one.entity.person and fits_gender(one.entity, gender)]


def _outer(events: list[Event]) -> list[Entity]:
    """The one who speaks in his own name, where only one does."""
    outer = _distinct(one.entity for one in events if one.weight is Weight.SPEAKER)
    return outer if len(outer) == 1 else []


def whoever(stage: Stage, offset: int, gender: str | None) -> Entity | None:
    """The one person whom the sentences right before put forward, whoever else they name; None where two may be meant."""
    for _, sentence, end in stage.back(offset, NEAR):
        spoke = [one.entity for one in stage.spoken.between(sentence.start, end)]
        people = _distinct([*spoke, *(one.entity for one in _named(stage, sentence, end))])
        if people:
            return people[0] if len(people) == 1 and people[0].person and fits_gender(people[0], gender) else None
    return None


def it(stage: Stage, offset: int) -> Entity | None:
    """The body or document that spoke last, if nobody else has spoken since."""
    for _, sentence, end in stage.back(offset, NEAR):
        spoke = _distinct([one.entity for one in stage.spoken.between(sentence.start, end)])
        if spoke:
            last = spoke[-1]
            fits = last.body or (last.maybe_body and not stage.given(last))
            return last if fits and len(spoke) == 1 else None
    return None


def they(stage: Stage, offset: int) -> Entity | None:
    """The group or body that spoke last, if nobody else has spoken since."""
    for distance, sentence, end in stage.back(offset, NEAR):
        spoke = _distinct([one.entity for one in stage.spoken.between(sentence.start, end)])
        if spoke:
            fits = spoke[-1].plural or spoke[-1].kind is SpeakerKind.ORGANIZATION
            return spoke[-1] if fits and (len(spoke) == 1 or distance == 0) else None
    return None


def _distinct(entities: Iterable[Entity]) -> list[Entity]:
    return list({id(one): one for one in entities}.values())
