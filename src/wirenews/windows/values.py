"""The value that a stretch of time is, and the days that it has for a day of publication."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import evolve, frozen

from wirenews.dates import PartialDate
from wirenews.spans import Found


class WindowKind(StrEnum):
    """How a window stands to the days that its words name."""

    SINCE = "since"
    UNTIL = "until"
    DURING = "during"
    PAST = "past"
    BETWEEN = "between"


class TimeUnit(StrEnum):
    """What time is counted in."""

    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class Part(StrEnum):
    """A part of a month or year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@frozen
class Period:
    """A day, week, month or year as the text names it: by a date as far as printed, or `back` units ago.

    `last` is set for "last Friday", "last December": never the one that publication falls in. A date of "last year"
    has `year_back` 1. `part` narrows the period, and so do `months`: the first so many of it, or the last if negative.

    >>> Period(unit=TimeUnit.WEEK, back=1).days(dt.date(2025, 3, 8))
    (datetime.date(2025, 2, 24), datetime.date(2025, 3, 2))
    """

    unit: TimeUnit
    back: int = 0
    date: PartialDate | None = None
    last: bool = False
    part: Part | None = None
    year_back: int | None = None
    months: int = 0

    def days(self, published: dt.date) -> tuple[dt.date, dt.date] | None:
        """Its first and last day for a text published on a day, or None where no calendar has it."""
        try:
            first, end = _relative(self, published) if self.date is None else _dated(self, self.date, published)
            return _cut(first, end, self.months) if self.months else _narrowed(first, end, self.part)
        except (ValueError, OverflowError):
            return None


@frozen
class Window(Found):
    """A stretch of time: what the text says, and after `resolve`, its first day and its last, None where open.

    `first` and `until` are the periods that the words name; `kind` says how the window stands to them.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    kind: WindowKind = WindowKind.DURING
    first: Period | None = None
    until: Period | None = None

    @property
    def date(self) -> PartialDate | None:
        """The first date that is printed, or None."""
        return next((one.date for one in (self.first, self.until) if one is not None and one.date is not None), None)

    @property
    def days(self) -> int | None:
        """How many days a resolved window has, or None while it is open."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    def resolve(self, published: dt.date) -> Window:
        """The window with its days, for a text published on a day.

        A name that fits many days is the latest that is not after publication, and a period that publication falls in
        ends with it: "this year" is the year so far. "Since" leaves the end open, "until" the start.

        >>> from wirenews.windows import parse_windows
        >>> window = parse_windows("since Thursday")[0].resolve(dt.date(2025, 3, 8))
        >>> window.start, window.end
        (datetime.date(2025, 3, 6), None)
        """
        if isinstance(published, dt.datetime):
            published = published.date()
        if self.first is None:
            return self
        if self.kind is WindowKind.PAST:
            return evolve(self, start=_before(published, self.first), end=published)
        last = None if self.until is None else self.until.days(published)
        days = self.first.days(last[1] if last and not _has_year(self.first) else published)
        if days is None or (self.until is not None and last is None):
            return self
        start, end = days
        if self.kind is WindowKind.SINCE:
            return evolve(self, start=start, end=None)
        if self.kind is WindowKind.UNTIL:
            return evolve(self, start=None, end=end)
        end = last[1] if last else end
        return evolve(self, start=start, end=max(start, published) if start <= published < end else end)


def _has_year(period: Period) -> bool:
    return period.date is None or period.date.year is not None or period.year_back is not None


def _before(published: dt.date, period: Period) -> dt.date | None:
    """The day so many units before publication."""
    from dateutil.relativedelta import relativedelta

    count = period.back
    months = {TimeUnit.MONTH: 1, TimeUnit.YEAR: 12, TimeUnit.DECADE: 120}.get(period.unit)
    days = -(-count // 24) if period.unit is TimeUnit.HOUR else count * (7 if period.unit is TimeUnit.WEEK else 1)
    try:
        return published - (relativedelta(days=days) if months is None else relativedelta(months=months * count))
    except (ValueError, OverflowError):
        return None


def _relative(period: Period, published: dt.date) -> tuple[dt.date, dt.date]:
    from dateutil.relativedelta import relativedelta

    day = dt.timedelta(days=1)
    match period.unit:
        case TimeUnit.WEEK:
            start = published - dt.timedelta(days=published.weekday(), weeks=period.back)
            return start, start + 6 * day
        case TimeUnit.WEEKEND:
            start = published - dt.timedelta(days=(published.weekday() - 5) % 7, weeks=period.back)
            return start, start + day
        case TimeUnit.MONTH:
            start = published.replace(day=1) - relativedelta(months=period.back)
            return start, start + relativedelta(months=1) - day
        case TimeUnit.YEAR:
            start = published.replace(month=1, day=1) - relativedelta(years=period.back)
            return start, start.replace(month=12, day=31)
        case TimeUnit.DECADE:
            start = published.replace(month=1, day=1) - relativedelta(years=published.year % 10 + 10 * period.back)
            return start, start + relativedelta(years=10) - day
        case TimeUnit.NIGHT:
            return published - day, published
    start = published - period.back * day
    return start, start


def _dated(period: Period, date: PartialDate, published: dt.date) -> tuple[dt.date, dt.date]:
    """The days of a date as far as it is printed; raises `ValueError` for a day that no calendar has."""
    from dateutil.relativedelta import relativedelta

    year, month, day, last = date.year, date.month, date.day, period.last
    if year is None and period.year_back is not None:
        year = published.year - period.year_back
    if month is None and day is None:
        if year is not None:
            years = 10 if period.unit is TimeUnit.DECADE else 1
            return dt.date(year, 1, 1), dt.date(year + years - 1, 12, 31)
        back = (published.weekday() - (date.weekday or 0)) % 7
        found = published - dt.timedelta(days=back or 7 * last)
        return found, found
    if month is None:
        found = published.replace(day=day or 1)
        found = (
            found
            if found <= published
            else published.replace(day=1) - relativedelta(months=1) + dt.timedelta((day or 1) - 1)
        )
        return found, found
    if year is None:
        year = published.year
        if (month, day or 1) > (published.month, published.day) or (last and not day and month == published.month):
            year -= 1
    if day is not None:
        return dt.date(year, month, day), dt.date(year, month, day)
    first = dt.date(year, month, 1)
    return first, first + relativedelta(months=1) - dt.timedelta(days=1)


def _cut(first: dt.date, end: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """The first so many months, or the last so many."""
    from dateutil.relativedelta import relativedelta

    day = dt.timedelta(days=1)
    if months > 0:
        return first, first + relativedelta(months=months) - day
    return end + day + relativedelta(months=months), end


def _narrowed(first: dt.date, end: dt.date, part: Part | None) -> tuple[dt.date, dt.date]:
    """A third of a month or year; of a shorter stretch, all."""
    days = (end - first).days
    if part is None or days < 20:
        return first, end
    if days < 40:
        cuts = (first.replace(day=10), first.replace(day=20))
    else:
        cuts = (first + dt.timedelta(days // 3), first + dt.timedelta(2 * days // 3))
    day = dt.timedelta(days=1)
    return {Part.EARLY: (first, cuts[0]), Part.MID: (cuts[0] + day, cuts[1]), Part.LATE: (cuts[1] + day, end)}[part]
