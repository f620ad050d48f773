"""The mention of a speaker, as a value."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from wirenews.spans import Found


class SpeakerKind(StrEnum):
    """What a mention is, as printed."""

    PERSON = "person"
    ORGANIZATION = "organization"
    ROLE = "role"
    UNNAMED = "unnamed"
    PRONOUN = "pronoun"
    DOCUMENT = "document"


@frozen
class Speaker(Found):
    """One mention of a speaker: `text` as printed, appositives and relative clauses included; `name` the name in
    it or, in a `Story`, who it is; `title`, `affiliation` as printed; `condition` why a source is not named.

    >>> from wirenews.speakers import parse_speaker
    >>> speaker = parse_speaker("a pilot, who asked not to be named")
    >>> speaker.title, str(speaker.kind), speaker.condition
    ('pilot', 'unnamed', 'asked not to be named')
    """

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    condition: str | None = None
