"""The whole story: every parser's finds in one frozen value."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from ..agencies import AgencyMention
from ..attributions import Attribution
from ..datelines import Dateline, Place
from ..parsing import Findings
from ..quotes import Quote
from ..resolution import Voice
from ..spans import Found, Span
from ..tolls import Toll
from .diff import StoryDiff, compare
from .origins import Origins, carrier_of, origins_of
from .sourcing import Link, chain
from .times import day_of


class MarkKind(StrEnum):
    """What a mark of the header says."""

    DATE = "date"
    SLUG = "slug"
    PRIORITY = "priority"
    UPDATE = "update"
    LABEL = "label"
    HIGHLIGHT = "highlight"


@frozen
class Mark(Found):
    """A mark that a wire puts above a story: the day, the slug, the priority, which lead or update it is, a label, or
    what is new in it.
    """

    kind: MarkKind


class NoteKind(StrEnum):
    """Whom a note is for, and what about."""

    EDITORS = "editors"
    CREDIT = "credit"
    SIGNOFF = "signoff"
    CONTACT = "contact"
    TERMS = "terms"


@frozen
class Note(Found):
    """A piece of the text that is not reporting: a note to editors, a credit line, a sign-off, a contact, terms of use."""

    kind: NoteKind


@frozen
class Story:
    """A story as read: its parts, and what every parser found in them.

    `published` is the day that the caller or the header gives. `paragraphs` are those of the body: the text after
    the dateline, without notes and sign-off. `voices` come most quoted first. Speakers of `quotes` carry the name
    of who they are, tolls their source and resolved dates, where the story tells.
    """

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
    notes: tuple[Note, ...]
    marks: tuple[Mark, ...] = ()
    captions: tuple[Found, ...] = ()
    body_span: Span = field(default=Span(0, 0))

    @property
    def body(self) -> str:
        """The text after the dateline, up to the notes that close the story."""
        return self.body_span.of(self.text)

    @property
    def slug(self) -> str | None:
        """The slug that the header gives, or None."""
        slug = next((mark.text for mark in self.marks if mark.kind is MarkKind.SLUG), None)
        return slug.partition(":")[2].strip() if slug is not None and slug.lower().startswith("slug") else slug

    @property
    def here(self) -> Place | None:
        """The place that "here" means: the dateline's first, or None."""
        return self.dateline.places[0] if self.dateline and self.dateline.places else None

    @property
    def date(self) -> dt.date | None:
        """The day in the dateline, its year taken from `published` where it is not printed; or None."""
        return day_of(self.dateline.date if self.dateline else None, self.published)

    @property
    def carrier(self) -> AgencyMention | None:
        """The agency that carried the story: the dateline's, or the byline's or the sign-off's; or None."""
        return carrier_of(self)

    @property
    def origins(self) -> Origins:
        """Whether the story was filed by one agency, compiled, re-run or staff copy, and what says so."""
        return origins_of(self)

    def sourcing(self, item: Quote | Toll) -> tuple[Link, ...]:
        """Who told whom, for a quote or a toll of this story: nearest voice first, the carrier last.

        Links are `Speaker` and `AgencyMention` values; a toll without a source has the carrier alone. Raises
        `ValueError` for an item that is not of this story.
        """
        return chain(self, item)

    def diff(self, other: Story) -> StoryDiff:
        """What a later version of the story, `other`, changed."""
        return compare(self, other)

    def _repr_html_(self) -> str:
        from wirenews.display import html

        return html(self)
