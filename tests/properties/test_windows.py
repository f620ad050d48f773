"""Any text's windows stand where they say, and have days, or none, for any day of publication."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings, strategies as st

from wirenews.windows import WindowKind, parse_windows

PIECES = st.sampled_from(
    "since until by as of between and from to in on over the past last this first second half months late early mid- "
    "Monday Friday March May Feb. 3 30 31 8th 2014 2016, 1990s year week weekend days hours 48 two few ago yesterday "
    "overnight so far , . \n earlier later night".split(" ")
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.text(max_size=50))


@settings(max_examples=400)
@given(TEXTS, st.dates())
def test_windows_of_any_text(text: str, published: dt.date) -> None:
    end = 0
    for window in parse_windows(text):
        assert window.text == window.span.of(text)
        assert end <= window.span.start < window.span.end
        end = window.span.end
        resolved = window.resolve(published)
        assert (resolved.span, resolved.text, resolved.kind) == (window.span, window.text, window.kind)
        assert resolved.resolve(published) == resolved
        if window.kind in {WindowKind.SINCE, WindowKind.UNTIL}:
            assert (resolved.end if window.kind is WindowKind.SINCE else resolved.start) is None
        if window.kind in {WindowKind.DURING, WindowKind.PAST} and resolved.start and resolved.end:
            assert resolved.start <= resolved.end


MONTHS = "January February March April May June July August September October November December".split()


@given(st.dates(dt.date(1600, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 400))
def test_a_full_date_is_its_day(day: dt.date, later: int) -> None:
    month = MONTHS[day.month - 1]
    for text in (f"on {month} {day.day}, {day.year}", f"on {day.day} {month} {day.year}", f"on {day.isoformat()}"):
        (window,) = parse_windows(text)
        assert window.text == text
        resolved = window.resolve(min(day + dt.timedelta(days=later), dt.date(2099, 12, 31)))
        assert (resolved.start, resolved.end) == (day, day)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_one_of_the_last_seven_days(published: dt.date, back: int) -> None:
    day = published - dt.timedelta(days=back)
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[day.weekday()]
    (window,) = parse_windows(f"on {name}")
    assert window.resolve(published).start == day
    (strict,) = parse_windows(f"last {name}")
    assert strict.resolve(published).start == (day if back else published - dt.timedelta(days=7))
