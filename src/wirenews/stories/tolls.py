"""The story's tolls: with their sources, their dates, and links that lead to the values so made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..attributions import Attribution
from ..resolution import Resolution
from ..source import Source
from ..spans import Span
from ..tolls import Relation, Toll
from .toll_sources import toll_sources

LONG_AGO = dt.timedelta(days=30)
"""An event that ended so long before the story was filed is not the one that it is about."""


def placed(
    source: Source, tolls: Sequence[Toll], who: Resolution, credited: Sequence[Attribution], day: dt.date | None
) -> Iterator[Toll]:
    """The tolls with their sources and, where `day` is known, with resolved dates.

    A link to a toll that is not among them becomes None.
    """
    sources = toll_sources(source, tolls, who, credited)
    known = {toll.span: _dated(toll, day) for toll in tolls}
    past = _past(source, list(known.values()), day)
    made: dict[Span, Toll] = {}

    def make(toll: Toll | None) -> Toll | None:
        if toll is None or toll.span not in known:
            return None
        if toll.span not in made:
            toll = known[toll.span]
            made[toll.span] = evolve(
                toll,
                source=sources[toll.span],
                relation=Relation.BACKGROUND if toll.span in past else toll.relation,
                whole=make(toll.whole),
                previous=make(toll.previous),
                rule=toll.rule,
            )
        return made[toll.span]

    for toll in tolls:
        value = make(toll)
        if value is not None:
            yield value


def _dated(toll: Toll, day: dt.date | None) -> Toll:
    if toll.when is None or day is None:
        return toll
    return evolve(toll, when=toll.when.resolve(day), rule=toll.rule)


def _past(source: Source, tolls: Sequence[Toll], day: dt.date | None) -> set[Span]:
    """The tolls of events long past, in a story whose first paragraph tells of no such event."""
    if day is None:
        return set()
    lead = source.sentence_at(source.head).end
    past = {
        toll.span
        for toll in tolls
        if toll.relation is Relation.TOTAL and toll.when and toll.when.end and day - toll.when.end > LONG_AGO
    }
    return set() if any(span.start < lead for span in past) else past
