"""Edges of attributions: what makes a short name the agency's, and what a cue beside it does not credit."""

from __future__ import annotations

import pytest

import wirenews as wn


def read(text: str) -> list[tuple[str, list[str]]]:
    return [(one.text, [mention.name for mention in one.agencies]) for one in wn.parse_attributions(text)]


def reasons(text: str) -> set[str]:
    trace: list[wn.Step] = []
    wn.parse_attributions(wn.Source(text, trace=trace))
    return {step.reason for step in trace if step.reason}


def test_an_acronym_in_brackets_behind_its_own_words_is_no_agency() -> None:
    assert read("The Angler Party met on Friday. Rules must change, AP reported.") == [
        ("AP reported", ["Associated Press"])
    ]
    assert read("The Angler Party (AP) met on Friday. Rules must change, AP reported.") == []


def test_other_words_before_the_bracket_leave_the_agency_alone() -> None:
    assert read("The Boat Club (AP) met on Friday. Rules must change, AP reported.")[-1] == (
        "AP reported",
        ["Associated Press"],
    )


def test_an_agency_spelled_out_is_no_rival_of_itself() -> None:
    assert read("The Associated Press (AP) was told. Rules must change, AP reported.")[-1][1] == ["Associated Press"]


def test_a_cue_at_either_end_credits_each_its_own() -> None:
    assert read("Mayor Ann Poe told the Kyiv Post and Ukrinform reported that the pier was shut.") == [
        ("told the Kyiv Post", ["Kyiv Post"]),
        ("Ukrinform reported", ["Ukrinform"]),
    ]
    assert read("Citing Kyodo and Jiji, the paper said the pier was shut.") == [
        ("Citing Kyodo and Jiji", ["Kyodo News", "Jiji Press"])
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He told a Reuters source that the pier was shut.", "something of the outlet's, not its report"),
        ("He told an AFP that the pier was shut.", "something of the outlet's, not its report"),
        ("He told Reuters:live that the pier was shut.", "a label"),
        ("He told a Reuters conference that the pier was shut.", "people or an event of the outlet, not its report"),
        (
            "The pier is shut, the Times reported.",
            "Times has other meanings, and nothing says that the agency is meant",
        ),
        ("Kyodo's website says the pier is shut.", "the outlet's own voice is not its report"),
    ],
)
def test_what_is_no_credit_says_why(text: str, reason: str) -> None:
    assert read(text) == []
    assert reason in reasons(text)


def test_a_journalist_of_the_outlet_is_the_outlet() -> None:
    assert read("He told a Reuters journalist that the pier was shut.") == [("told a Reuters", ["Reuters"])]
