"""Whose figure a toll is, and since when it counts: the story's passes over the tolls."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from attrs import evolve

from ..attributions import Attribution, Role
from ..quotes import Quote
from ..source import Source
from ..spans import Found, Span
from ..tolls import Relation, Toll
from .sourcing import quote_around

Origin: TypeAlias = "Found | None"

REACH = 400
"""How far before a toll its sentence is looked through."""


def placed(
    source: Source, tolls: Sequence[Toll], quotes: Sequence[Quote], credited: Sequence[Attribution], day: dt.date | None
) -> Iterator[Toll]:
    """The tolls with their sources and, where `day` is known, with resolved dates; links lead to the new values."""
    origins = _sources(source, tolls, tuple(quotes), credited)
    rebuilt: dict[Span, Toll] = {}
    known = {toll.span: toll for toll in tolls}

    def rebuild(toll: Toll | None) -> Toll | None:
        if toll is None or toll.span not in known:
            return None
        if toll.span not in rebuilt:
            toll = known[toll.span]
            when = toll.when.resolve(day) if toll.when is not None and day is not None else toll.when
            rebuilt[toll.span] = evolve(
                toll,
                source=origins[toll.span],
                when=when,
                whole=rebuild(toll.whole),
                previous=rebuild(toll.previous),
                rule=toll.rule,
            )
        return rebuilt[toll.span]

    for toll in tolls:
        value = rebuild(toll)
        if value is not None:
            yield value


def _sources(
    source: Source, tolls: Sequence[Toll], quotes: tuple[Quote, ...], credited: Sequence[Attribution]
) -> dict[Span, Origin]:
    """The source of each toll: of its quote, of its sentence, or of the sentence that it carries on from."""
    found: dict[Span, Origin] = {}
    last: Toll | None = None
    for toll in tolls:
        origin = toll.source or _quoted(quotes, toll) or _credited(source, toll, credited)
        if origin is None and last is not None and _carries_on(source, last, toll):
            origin = found[last.span]
        found[toll.span] = origin
        last = toll
    return found


def _quoted(quotes: tuple[Quote, ...], toll: Toll) -> Origin:
    quote = quote_around(quotes, toll)
    return quote.speaker if quote is not None else None


def _credited(source: Source, toll: Toll, credited: Sequence[Attribution]) -> Origin:
    """The agency that the toll's sentence credited."""
    sentence = source.sentence_at(toll.span.start)
    for credit in credited:
        if credit.role is Role.INLINE and credit.span in sentence and credit.agencies:
            return credit.agencies[0]
    return None


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(
        r"(?:At least |About |Some |Nearly )?(?:(?:An)?other |A further |(?:\w+ ){1,2}(?:more|others|of them|of whom|of the (?:dead|injured|victims|wounded))\b|"
        r"They |Th(?:ose|e) (?:dead|injured|wounded|victims|killed|missing|others|rest|remaining)\b|Among (?:them|those|the)\b|"
        r"Of (?:them|those|these|the)\b|These )"
    )


def _carries_on(source: Source, last: Toll, toll: Toll) -> bool:
    """Whether a toll's sentence goes on counting where the one before it, with the toll `last`, left off."""
    here, before = source.sentence_at(toll.span.start), source.sentence_at(last.span.start)
    if here == before:
        return toll.relation is Relation.SUBSET and toll.whole is not None and toll.whole.span == last.span
    between = source.text[before.end : here.start]
    if between.strip() or "\n" in between:
        return False
    return _openers().match(source.text, here.start, here.end) is not None
