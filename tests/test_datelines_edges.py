"""Edges of datelines: heads in two parts, of which the second may only add what the first one lacks."""

from __future__ import annotations

import pytest

import wirenews as wn
from wirenews.datelines import DatelineParser


@pytest.mark.parametrize(
    ("head", "places", "date", "agencies"),
    [
        ("(NTB) - March 8 -", [], "March 8", ["NTB"]),
        ("March 8 - (NTB) -", [], "March 8", ["NTB"]),
        ("(NTB) - OSLO, March 8 -", ["OSLO"], "March 8", ["NTB"]),
        ("OSLO - (NTB) - March 8 -", ["OSLO"], "March 8", ["NTB"]),
        ("Oslo (March 8) -", ["Oslo"], "March 8", []),
    ],
)
def test_a_second_head_gives_what_the_first_one_lacks(
    head: str, places: list[str], date: str | None, agencies: list[str]
) -> None:
    dateline = wn.parse_dateline(f"{head} It rained all day.")
    assert dateline is not None
    assert dateline.text == head
    assert [place.text for place in dateline.places] == places
    assert (dateline.date and dateline.date.text) == date
    assert [agency.text for agency in dateline.agencies] == agencies


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("(NTB) - Monday - It rained.", "(NTB) -"),
        ("(NTB) - (AP) - It rained.", "(NTB) -"),
        ("(NTB) - March 8 - April 9 - It rained.", "(NTB) - March 8 -"),
        ("March 8 - (NTB) - April 9 - It rained.", "March 8 - (NTB) -"),
        ("OSLO - (NTB) It rained.", "OSLO -"),
    ],
)
def test_what_the_first_head_has_is_not_read_again(text: str, head: str) -> None:
    dateline = wn.parse_dateline(text)
    assert dateline is not None
    assert dateline.text == head


def test_a_date_in_brackets_alone_is_no_dateline() -> None:
    assert wn.parse_dateline("(March 8) - It rained.") is None


def test_words_that_are_changed_between_two_readings_count() -> None:
    parser = DatelineParser()
    text = "FARHOLM, March 8 (GNS) - It rained."
    before = parser.parse(text)
    assert before is not None
    assert before.places[0].country is None
    parser.vocabulary = wn.Vocabulary.default().extend(standalones={"Farholm": {"country": "NO"}})
    after = parser.parse(text)
    assert after is not None
    assert after.places[0].country == "NO"


def test_brackets_with_nothing_but_marks_hold_no_place() -> None:
    assert wn.parse_dateline("OSLO [ / / ] / Snow fell on the hills.") is None
