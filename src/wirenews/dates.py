"""Dates as printed, with what is not printed left open."""

from __future__ import annotations

from attrs import frozen

from .spans import Found


@frozen
class PartialDate(Found):
    """A date as far as it is printed; `weekday` is 0 for Monday."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
