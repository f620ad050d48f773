"""The windows that sentences state, against the case file, and the days that they have."""

from __future__ import annotations

import datetime as dt
import pickle
import tomllib
from pathlib import Path
from typing import Any

import pytest

from wirenews.source import Source
from wirenews.vocabulary import Vocabulary
from wirenews.windows import Period, TimeUnit, WindowKind, WindowParser, parse_windows, read_window

PUBLISHED = dt.date(2025, 3, 8)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "windows.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = [window.resolve(PUBLISHED) for window in parse_windows(case["text"])]
    assert [[one.text, *(str(day) if day else "" for day in (one.start, one.end))] for one in found] == case["windows"]
    assert all(one.text == one.span.of(case["text"]) for one in found)


@pytest.mark.parametrize("case", [case for case in CASES if "of" in case], ids=lambda case: case["title"])
def test_window_of_a_sentence(case: dict[str, Any]) -> None:
    found = read_window(Source(case["text"]), 0, len(case["text"]))
    assert (found.text if found else "") == case["of"]


def test_unresolved_window_keeps_what_is_printed() -> None:
    (window,) = parse_windows("between March 3 and 6")
    assert window.kind is WindowKind.BETWEEN
    assert window.start is window.end is None
    assert window.date is not None
    assert (window.date.month, window.date.day, window.date.year) == (3, 3, None)
    assert window.until is not None
    assert window.until.date is not None
    assert (window.until.date.month, window.until.date.day) == (3, 6)


def test_days() -> None:
    (window,) = parse_windows("last week")
    assert window.days is None
    assert window.resolve(PUBLISHED).days == 7


def test_publication_may_be_a_moment() -> None:
    (window,) = parse_windows("yesterday")
    assert window.resolve(dt.datetime(2025, 3, 8, 23, 59, tzinfo=dt.UTC)).start == dt.date(2025, 3, 7)


@pytest.mark.parametrize(
    "text", ["over the past 9,000 years", "over the past 900 trillion days", "last year", "in 1500"]
)
@pytest.mark.parametrize("published", [dt.date.min, dt.date.max, PUBLISHED])
def test_no_calendar_is_too_short(text: str, published: dt.date) -> None:
    (window,) = parse_windows(text)
    assert window.resolve(published).text == text


@pytest.mark.parametrize("unit", list(TimeUnit))
def test_every_unit_has_days(unit: TimeUnit) -> None:
    days = Period(unit, back=1).days(PUBLISHED)
    assert days is not None
    assert days[0] <= days[1]
    assert days[0] < PUBLISHED


def test_windows_pickle() -> None:
    found = parse_windows("since Thursday and in 2014")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301


def test_names_of_months_are_vocabulary() -> None:
    words = Vocabulary.default().extend(months={"ventose": {"month": 3}})
    assert [one.text for one in WindowParser(vocabulary=words).parse("since Ventose 12")] == ["since Ventose 12"]
    assert parse_windows("since Ventose 12") == ()
