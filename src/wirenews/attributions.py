"""Whose reporting a story rests on."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from .agencies import AgencyMention
from .spans import Found


class Role(StrEnum):
    """How a text credits an agency."""

    DATELINE = "dateline"
    BYLINE = "byline"
    INLINE = "inline"
    SIGNOFF = "signoff"
    PHOTO = "photo"


@frozen
class Attribution(Found):
    """A credit to one or more agencies; the span covers agency and cue."""

    agencies: tuple[AgencyMention, ...]
    role: Role
    cue: Found | None = None
