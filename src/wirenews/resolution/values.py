"""A speaker through a whole story, as a value."""

from __future__ import annotations

from attrs import frozen

from wirenews.speakers import Speaker, SpeakerKind


@frozen
class Voice:
    """One speaker through a story: every name, title and affiliation given, and all mentions, in text order.

    `name` is the fullest name that the story gives, or None; `kind` what the voice is: person, organization,
    role, unnamed or document, never pronoun.
    """

    name: str | None
    names: tuple[str, ...]
    titles: tuple[str, ...]
    affiliations: tuple[str, ...]
    kind: SpeakerKind
    mentions: tuple[Speaker, ...]
