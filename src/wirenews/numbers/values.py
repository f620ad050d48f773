"""The value that a count is."""

from __future__ import annotations

from attrs import frozen

from wirenews.spans import Found


@frozen
class Number(Found):
    """A count: `value` as printed (None for ranges and vague plurals), `low` and `high` inclusive or None (open).

    `hedge` is the hedge as printed, in lower case, or None; the span covers it.

    >>> from wirenews.spans import Span
    >>> Number(Span(0, 11), "at least 12", value=12, low=12, hedge="at least").exact
    False
    """

    value: int | None = None
    low: int | None = None
    high: int | None = None
    hedge: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the text allows one count only."""
        return self.low is not None and self.low == self.high
