"""The whole story: every parser's finds in one frozen value."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from .attributions import Attribution
from .datelines import Dateline
from .parsing import Findings
from .quotes import Quote
from .spans import Found, Span
from .speakers import Speaker, SpeakerKind
from .tolls import Toll


@frozen
class Voice:
    """One speaker through a story: every name, title and affiliation given, and all mentions, in text order."""

    name: str | None
    names: tuple[str, ...]
    titles: tuple[str, ...]
    affiliations: tuple[str, ...]
    kind: SpeakerKind
    mentions: tuple[Speaker, ...]


@frozen
class Story:
    """A story as read."""

    text: str
    published: dt.date | None
    headline: Found | None
    bylines: tuple[Found, ...]
    dateline: Dateline | None
    attributions: Findings[Attribution]
    quotes: Findings[Quote]
    scare_quotes: tuple[Found, ...]
    tolls: Findings[Toll]
    voices: tuple[Voice, ...]
    paragraphs: tuple[Span, ...]
    notes: tuple[Found, ...]
