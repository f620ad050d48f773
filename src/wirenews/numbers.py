"""Counts in text, with the bounds that their hedges set."""

from __future__ import annotations

from attrs import frozen

from .spans import Found


@frozen
class Number(Found):
    """A count: `value` as printed (None for ranges and vague plurals), `low` and `high` inclusive or None (open)."""

    value: int | None = None
    low: int | None = None
    high: int | None = None
    hedge: str | None = None
