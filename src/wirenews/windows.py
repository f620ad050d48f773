"""The time that a sentence states for what it tells: since Thursday, over the past 48 hours, in 2014."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from .dates import PartialDate
from .spans import Found


@frozen
class Window(Found):
    """A stretch of time; `start` and `end` are dates once resolved (None: open), both None before."""

    start: dt.date | None = None
    end: dt.date | None = None
    date: PartialDate | None = None
