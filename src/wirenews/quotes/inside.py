"""Reports inside words in marks: "“The boatman said it was nothing,” she said" holds what the boatman said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from attrs import evolve

from wirenews.parsing import Refusal
from wirenews.source import Source
from wirenews.spans import Found, Span

from .values import Quote, QuoteKind

F = TypeVar("F", bound=Found)

Read = Callable[[Source], Iterable[Quote | Refusal]]
"""What gives the quotes of a text."""


@cache
def _cues() -> re.Pattern[str]:
    """The commonest cues, which alone are looked for in speech."""
    return re.compile(r"\s(?:said|says|told|tells?|asked|claims?|claimed|promised|warned|announced|denied|admitted)\b")


def with_inner(quote: Quote, read: Read) -> Quote:
    """The quote with the reports inside its words in marks, where it is direct and has none yet."""
    if quote.kind is not QuoteKind.DIRECT or quote.inner:
        return quote
    inner = [one for part in quote.content if _cues().search(part.text) for one in _reports(part, read)]
    return evolve(quote, inner=tuple(inner)) if inner else quote


def _reports(part: Found, read: Read) -> Iterable[Quote]:
    """The reports in one stretch of words, where they stand in the whole text."""
    for one in read(Source(part.text)):
        if isinstance(one, Quote) and one.cue is not None and one.speakers:
            yield _moved(one, part.span.start)


def _moved(quote: Quote, by: int) -> Quote:
    """The quote, so many code points further on."""

    def moved(found: F) -> F:
        return evolve(found, span=Span(found.span.start + by, found.span.end + by))

    return evolve(
        moved(quote),
        content=tuple(map(moved, quote.content)),
        cue=quote.cue and moved(quote.cue),
        cue_phrase=quote.cue_phrase and moved(quote.cue_phrase),
        speakers=tuple(map(moved, quote.speakers)),
        addressee=quote.addressee and moved(quote.addressee),
        inner=tuple(_moved(one, by) for one in quote.inner),
    )
