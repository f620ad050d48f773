"""The story's tolls: with their sources, their dates, and links that lead to the values so made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..attributions import Attribution
from ..resolution import Resolution
from ..source import Source
from ..spans import Span
from ..tolls import Toll
from .toll_sources import toll_sources


def placed(
    source: Source, tolls: Sequence[Toll], who: Resolution, credited: Sequence[Attribution], day: dt.date | None
) -> Iterator[Toll]:
    """The tolls with their sources and, where `day` is known, with resolved dates.

    A link to a toll that is not among them becomes None.
    """
    sources = toll_sources(source, tolls, who, credited)
    known = {toll.span: toll for toll in tolls}
    made: dict[Span, Toll] = {}

    def make(toll: Toll | None) -> Toll | None:
        if toll is None or toll.span not in known:
            return None
        if toll.span not in made:
            toll = known[toll.span]
            made[toll.span] = evolve(
                toll,
                source=sources[toll.span],
                when=toll.when.resolve(day) if toll.when is not None and day is not None else toll.when,
                whole=make(toll.whole),
                previous=make(toll.previous),
                rule=toll.rule,
            )
        return made[toll.span]

    for toll in tolls:
        value = make(toll)
        if value is not None:
            yield value
