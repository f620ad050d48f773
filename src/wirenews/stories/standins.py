"""Stand-ins for rooms that are not there yet."""

from __future__ import annotations

from ..datelines import Dateline
from ..quotes import Quote
from ..source import Source


def resolve_speakers(
    source: Source, dateline: Dateline | None, quotes: tuple[Quote, ...]
) -> tuple[tuple[Quote, ...], tuple[()]]:
    """The quotes as they are."""
    return quotes, ()
