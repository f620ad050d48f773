"""Edges of tolls: years, wounds, objects and adjectives that count nobody."""

from __future__ import annotations

import pytest

import wirenews as wn


def read(text: str) -> list[tuple[str, str]]:
    return [(toll.text, str(toll.outcome)) for toll in wn.parse_tolls(text)]


@pytest.mark.parametrize(
    "text",
    [
        "In 1998 deaths rose.",
        "Police found 1998 deaths.",
        "The year 2010 deaths were rare.",
        "It caused 12 of the deaths.",
        "Three murder suspects were held.",
        "It caused three wounds.",
        "Ten people in injuries were treated.",
        "The missing have 12 friends.",
        "Police hurt have 12 guards.",
        "He was killed 12 guards.",
        "He saved three lives on paper.",
        "A judge sentenced 12 men to death.",
        "3 per cent died.",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 1,998 deaths were recorded.", [("1,998 deaths", "killed")]),
        ("Some 2100 deaths were recorded.", [("Some 2100 deaths", "killed")]),
        ("They recorded 1 death and 2 deaths.", [("1 death", "killed"), ("2 deaths", "killed")]),
        ("Dozens of deaths were recorded.", [("Dozens of deaths", "killed")]),
        ("It caused three injuries.", [("three injuries", "injured")]),
        ("The crash left 12 with injuries.", [("12", "injured")]),
        ("Ten people with injuries were treated.", [("Ten people", "injured")]),
        ("Two were slain guards.", [("Two", "killed")]),
        ("Three (3) guards were killed.", [("Three (3) guards", "killed")]),
        ("Two aged 12 and 14 were killed.", [("Two", "killed")]),
        ("Two boys, 12 and 14, were killed.", [("Two boys", "killed")]),
        ("A boy of 12 died.", [("A boy", "killed")]),
        ("Two injured guards fled.", [("Two injured guards", "injured")]),
        ("Rebels were killing 12 guards.", [("12 guards", "killed")]),
        ("Rebels killed 12 guards.", [("12 guards", "killed")]),
        ("The fire claimed 12 lives.", [("12 lives", "killed")]),
        ("A dozen lives were lost.", [("A dozen lives", "killed")]),
    ],
)
def test_who_is_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_those_in_a_bracket_are_of_those_before_it() -> None:
    total, part = wn.parse_tolls("Three (two of them guards) were killed.")
    assert (total.number.value, part.number.value) == (3, 2)
    assert part.whole == total
