"""The days that a story's dates mean."""

from __future__ import annotations

import datetime as dt

from ..dates import PartialDate

STALE = 14
"""A dateline so many days from publication is a misprint, or a file story's."""


def day_of(printed: PartialDate | None, published: dt.date | None) -> dt.date | None:
    """The day that a printed date means: as printed where it is whole, or as a text of `published` means it."""
    if printed is None:
        return None
    if printed.year is None or printed.month is None or printed.day is None:
        return printed.resolve(published) if published is not None else None
    try:
        return dt.date(printed.year, printed.month, printed.day)
    except ValueError:
        return None


def filed(printed: PartialDate | None, published: dt.date | None) -> dt.date | None:
    """The day that a story's weekdays count from: its dateline's, or that of publication where the two are far apart."""
    day = day_of(printed, published)
    if day is None or (published is not None and abs((published - day).days) > STALE):
        return published
    return day
