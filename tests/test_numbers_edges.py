"""Edges of numbers, dates and spans of time: words that do not add up, and the days where one third ends."""

from __future__ import annotations

import datetime as dt

import pytest

import wirenews as wn
from wirenews.dates import PartialDate, parse_date
from wirenews.numbers import numbers_in, parse_numbers
from wirenews.source import Source
from wirenews.windows import parse_windows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two hundred hundred", [("two hundred", 200), ("hundred", 100)]),
        ("one hundred hundred", [("one hundred", 100), ("hundred", 100)]),
        ("ten hundred", [("ten hundred", 1000)]),
        ("twenty thirty", [("twenty", 20), ("thirty", 30)]),
        ("five twenty", [("five", 5), ("twenty", 20)]),
        ("twenty five", [("twenty five", 25)]),
        ("two thousand thousand", [("two thousand", 2000), ("thousand", 1000)]),
        ("two million thousand", [("two million", 2_000_000), ("thousand", 1000)]),
        ("two dozen dozen", [("two dozen", 24), ("dozen", 12)]),
        ("a thousand zero", [("a thousand", 1000), ("zero", 0)]),
        ("hundred thousand", [("hundred thousand", 100_000)]),
        ("@12 guards", []),
        ("x_12 guards", []),
        ("In May 12 guards fell", []),
        ("In May 99 guards fell", [("99", 99)]),
        ("since May 1,250 guards fell", [("1,250", 1250)]),
    ],
)
def test_words_that_add_up_and_those_that_do_not(text: str, found: list[tuple[str, int]]) -> None:
    assert [(number.text, number.value) for number in parse_numbers(text)] == found


def test_a_sign_outside_of_the_window_is_no_part_of_the_number() -> None:
    text = "~12 fell"
    (whole,) = numbers_in(Source(text), 0, len(text))
    (part,) = numbers_in(Source(text), 1, len(text))
    assert isinstance(whole, wn.Number)
    assert isinstance(part, wn.Number)
    assert (whole.text, part.text) == ("~12", "12")
    assert [number.text for number in parse_numbers("12 fell~")] == ["12"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in early 2019", "2019-01-01", "2019-05-02"),
        ("in mid-2019", "2019-05-03", "2019-08-31"),
        ("in late 2019", "2019-09-01", "2019-12-31"),
        ("in early March 2019", "2019-03-01", "2019-03-10"),
        ("in mid-March 2019", "2019-03-11", "2019-03-20"),
        ("in late March 2019", "2019-03-21", "2019-03-31"),
        ("in late February 2019", "2019-02-21", "2019-02-28"),
    ],
)
def test_a_third_of_a_year_and_of_a_month(text: str, start: str, end: str) -> None:
    (window,) = parse_windows(text)
    day = window.resolve(dt.date(2025, 3, 8))
    assert (str(day.start), str(day.end)) == (start, end)


@pytest.mark.parametrize("known", [{"month": 3}, {"day": 8}, {"year": 2025}])
def test_a_weekday_that_more_is_known_of_is_not_the_last_one(known: dict[str, int]) -> None:
    friday = parse_date("Friday")
    assert friday is not None
    assert friday.resolve(dt.date(2025, 3, 8)) == dt.date(2025, 3, 7)
    more = PartialDate(friday.span, friday.text, weekday=4, **{**dict.fromkeys(("year", "month", "day")), **known})
    assert more.resolve(dt.date(2025, 3, 8)) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [("Fbruary 3", 2), ("Jnue 3", 6), ("Sepember 3", 9), ("Octber 3", 10), ("Ma 3", None), ("Juny 3", None)],
)
def test_a_slip_of_the_keys_is_read_where_it_can_mean_one_month(text: str, month: int | None) -> None:
    date = parse_date(text)
    assert (date and date.month) == month


@pytest.mark.parametrize(("text", "days"), [("since Thursday", None), ("until Friday", None), ("on Monday", 1)])
def test_an_open_window_has_no_number_of_days(text: str, days: int | None) -> None:
    (window,) = parse_windows(text)
    assert window.days is None
    assert window.resolve(dt.date(2025, 3, 8)).days == days


@pytest.mark.parametrize(
    ("text", "found"),
    [("2 or 6 fell", [(2, 6)]), ("2 or 7 fell", [(2, 2), (7, 7)]), ("10 or 22 fell", [(10, 22)])],
)
def test_two_numbers_far_apart_are_no_range(text: str, found: list[tuple[int, int]]) -> None:
    assert [(number.low, number.high) for number in parse_numbers(text)] == found


def test_the_words_of_a_user_count_in_a_part_of_a_text() -> None:
    words = wn.Vocabulary.default().extend(numbers={"umpteen": {"value": 17}})
    text = "Umpteen fell"
    assert list(numbers_in(Source(text), 0, len(text))) == []
    (number,) = numbers_in(Source(text), 0, len(text), vocabulary=words)
    assert isinstance(number, wn.Number)
    assert number.value == 17
