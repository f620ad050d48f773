"""Who said what: direct, mixed and indirect speech."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from .spans import Found
from .speakers import Speaker


class QuoteKind(StrEnum):
    """How speech is given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen
class Quote(Found):
    """Reported speech: `content` in one or more segments; the span runs from the first to the last of them."""

    kind: QuoteKind
    content: tuple[Found, ...]
    cue: Found | None = None
    speakers: tuple[Speaker, ...] = ()
    addressee: Found | None = None
    inner: tuple[Quote, ...] = ()

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker, or None."""
        return self.speakers[0] if self.speakers else None
