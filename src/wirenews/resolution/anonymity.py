"""Why the story's sources are not named, where a sentence of its own says so: "The official spoke on condition of anonymity"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wirenews.speakers import Speaker, SpeakerKind, clause_subject
from wirenews.speakers.conditions import conditions

from .entities import Entity
from .stage import Stage

UNNAMED = frozenset([SpeakerKind.ROLE, SpeakerKind.UNNAMED])


def stated(
    stage: Stage, find: Callable[[Speaker], Entity | None], entities: Sequence[Entity]
) -> Iterator[tuple[Entity, str]]:
    """The nameless sources to whom a sentence without another speaker gives a reason, each with the reason."""
    if not any(one.kind in UNNAMED and one.condition is None for one in entities):
        return
    for reason in conditions(stage.text):
        sentence = stage.source.sentence_at(reason.start)
        if stage.source.quoted_at(reason.start) is not None or any(map(sentence.__contains__, stage.mentioned)):
            continue
        subject = clause_subject(stage.source, reason.start, sentence.start, stage.vocabulary)
        entity = None if subject is None else find(subject)
        if entity is not None and entity.mentions and entity.name is None:
            yield entity, reason.of(stage.text)
