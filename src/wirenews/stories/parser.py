"""The parser of whole stories: four parsers over one source, and the passes that bring their finds together."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol, TypeVar, final

from ..attributions import DATELINE_COUNTRIES, DATELINE_TAGS, Attribution, AttributionParser, Role
from ..datelines import Dateline, DatelineParser
from ..dates import parse_date
from ..parsing import Findings, Step, Verdict
from ..quotes import Quote, QuoteParser, scare_quotes
from ..resolution import Resolution
from ..source import Source
from ..spans import Found, Span
from ..tolls import Toll, TollParser
from .anatomy import Anatomy, header_lines, read_anatomy
from .quoted_as import with_quoted
from .times import day_of, filed
from .tolls import placed
from .values import Story

T = TypeVar("T", bound=Found)
T_co = TypeVar("T_co", bound=Found, covariant=True)


class Reader(Protocol[T_co]):
    """What `StoryParser` needs of a parser: `parse`, which gives finds in text order. It need not be one of ours."""

    def parse(self, text: Source, /) -> Sequence[T_co]: ...  # noqa: D102  the class says it


class StoryParser:
    """Reads a whole story with a parser for each kind of find; any of them may be the caller's own.

    >>> story = StoryParser().parse("OSLO, May 3 (NTB) - Two hikers were killed on Friday, police said.")
    >>> story.tolls[0].source.text
    'police'
    """

    def __init__(
        self,
        *,
        dateline: DatelineParser | None = None,
        attributions: Reader[Attribution] | None = None,
        quotes: Reader[Quote] | None = None,
        tolls: Reader[Toll] | None = None,
    ) -> None:
        self.dateline = dateline if dateline is not None else DatelineParser()
        self.attributions = attributions if attributions is not None else AttributionParser()
        self.quotes = quotes if quotes is not None else QuoteParser()
        self.tolls = tolls if tolls is not None else TollParser()

    @final
    def parse(self, text: str | Source, *, published: dt.date | None = None) -> Story:
        """The story that a text tells; `published` is the day it came out, where the header does not give it.

        Raises `TypeError` for a text that is no `str` (nor a `Source`), and for a `published` that is no date.
        """
        published = _day(published)
        source = Source.of(text)
        dateline = self.dateline.parse(source)
        if dateline is not None:
            source.shared(DATELINE_TAGS, lambda _: dateline.agencies)
            source.shared(DATELINE_COUNTRIES, lambda _: tuple(one.country for one in dateline.places if one.country))
        parts = read_anatomy(source, dateline.span if dateline is not None else None)
        source.begin(
            parts.body.start, parts.body.end, header_lines(parts, dateline.span if dateline is not None else None)
        )
        credited = _outside(self.attributions.parse(source), (mark.span for mark in parts.marks), source)
        credited = _with_dateline(credited, dateline)
        if published is None:
            published = _printed_day(parts)
        tags = [agency.span for one in credited if one.role is Role.BYLINE for agency in one.agencies]
        aside = [one.span for one in (*parts.marks, *parts.notes, *parts.bylines)]
        quotes = _outside(self.quotes.parse(source), aside, source)
        who = Resolution(source, dateline, tuple(with_quoted(source, quotes)))
        tolls = _outside(self.tolls.parse(source), aside, source)
        day = filed(dateline.date if dateline is not None else None, published)
        return Story(
            text=source.text,
            published=published,
            headline=parts.headline,
            bylines=tuple(one for one in parts.bylines if not any(one.span.overlaps(tag) for tag in tags)),
            dateline=dateline,
            attributions=credited,
            quotes=who.quotes,
            scare_quotes=scare_quotes(source, who.quotes),
            tolls=Findings(placed(source, tolls, who, credited, day), source.text) if tolls else tolls,
            voices=who.voices,
            paragraphs=parts.paragraphs,
            notes=tuple(parts.notes),
            marks=tuple(parts.marks),
            captions=tuple(parts.captions),
            body_span=parts.body,
        )


@cache
def default_parser() -> StoryParser:
    """The parser that `parse_story` uses, built when it is first asked for."""
    return StoryParser()


def parse_story(text: str | Source, *, published: dt.date | None = None) -> Story:
    """The story that a text tells, with `StoryParser()`.

    Raises `TypeError` for a text that is no `str`, and for a `published` that is no date.

    >>> parse_story("Two men were hurt in Lagos on Sunday.", published=dt.date(2025, 3, 3)).tolls[0].number.value
    2
    """
    return default_parser().parse(text, published=published)


def _day(published: object) -> dt.date | None:
    if isinstance(published, dt.datetime):
        return published.date()
    if published is None or isinstance(published, dt.date):
        return published
    raise TypeError(f"published is a datetime.date, such as date(2025, 3, 8), or None, not {published!r}")


def _printed_day(parts: Anatomy) -> dt.date | None:
    """The day that the header prints in full, or None."""
    printed = parse_date(parts.day) if parts.day else None
    return day_of(printed, None)


def _with_dateline(credited: Findings[Attribution], dateline: Dateline | None) -> Findings[Attribution]:
    """The credits, with those of the dateline as the story's dateline has them."""
    if dateline is None:
        return credited
    kept = [one for one in credited if one.role is not Role.DATELINE or one.span in dateline.span]
    added = [
        Attribution(tag.span, tag.text, agencies=(tag,), role=Role.DATELINE, rule="dateline")
        for tag in dateline.agencies
        if not any(one.span.overlaps(tag.span) for one in kept)
    ]
    if not added and len(kept) == len(credited):
        return credited
    return Findings(sorted(kept + added, key=lambda one: one.span.start), credited.text)


def _outside(found: Sequence[T], aside: Iterable[Span], source: Source) -> Findings[T]:
    """The finds that do not begin in a note, a mark or a byline; the others are told to the trace."""
    spans = sorted(aside)
    if not spans and isinstance(found, Findings):
        return found
    kept = []
    for one in found:
        index = bisect_right(spans, one.span.start, key=lambda span: span.start) - 1
        if index < 0 or one.span.start >= spans[index].end:
            kept.append(one)
        elif source.trace is not None:
            refused = Verdict.REFUSED
            source.trace.append(
                Step("StoryParser", one.rule, refused, one.span, one.text, "stands in a note or a mark", one)
            )
    return found if isinstance(found, Findings) and len(kept) == len(found) else Findings(kept, source.text)
