"""Sources whose sentence says, away from the mention, why they are not named: "..., she said on condition of anonymity"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.speakers.conditions import conditions

from .drafts import Draft

NAMELESS = frozenset([SpeakerKind.ROLE, SpeakerKind.UNNAMED])
"""What sources are in a text that may state a condition."""

UNNAMED = NAMELESS | {SpeakerKind.PRONOUN}
"""What a source is that a condition keeps from being named."""


def withheld(source: Source, drafts: list[Draft]) -> None:
    """Gives the speakers the reasons that their sentences state."""
    if not any(speaker.kind in NAMELESS for draft in drafts for speaker in draft.speakers):
        return
    for stated in conditions(source.text):
        if source.quoted_at(stated.start) is not None:
            continue
        sentence = source.sentence_at(stated.start)
        here = [one for one in _all(drafts) if one.group is not None and one.group.word in sentence]
        mention = _meant([speaker for one in here for speaker in one.speakers], stated, stated.of(source.text))
        if mention is None:
            continue
        kind = SpeakerKind.UNNAMED if mention.kind is SpeakerKind.ROLE else mention.kind
        known = evolve(mention, condition=stated.of(source.text), kind=kind)
        for one in here:
            one.speakers = tuple([known if speaker == mention else speaker for speaker in one.speakers])


def _meant(speakers: list[Speaker], stated: Span, reason: str) -> Speaker | None:
    """The last speaker before the reason or the first behind it, who is not named; None where the mention holds it."""
    if any(stated in one.span for one in speakers):
        return None
    partly = "name" in reason and " only " in reason
    fitting = [one for one in speakers if one.condition is None and (one.kind in UNNAMED or partly)]
    before = [one for one in fitting if one.span.start < stated.start]
    return before[-1] if before else next(iter(fitting), None)


def _all(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, each followed by those inside it."""
    for draft in drafts:
        yield draft
        yield from _all(draft.inner)
