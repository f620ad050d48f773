"""The cases of tests/cases/speakers.toml and mentions.toml: what is the mention, and what does it say about its speaker?"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from wirenews.source import Source
from wirenews.speakers import (
    Speaker,
    clause_subject,
    mention_after,
    mention_before,
    mentions_after,
    mentions_before,
    parse_speaker,
)

FILES = [
    tomllib.loads((Path(__file__).parent / "cases" / name).read_text(encoding="utf-8"))
    for name in ("speakers.toml", "mentions.toml")
]
CASES = {part: [case for file in FILES for case in file[part]] for part in ("before", "after", "phrase")}


def _marked(case: dict[str, Any]) -> tuple[str, int]:
    """The text without the mark, and where the mark stood."""
    before, _, after = case["text"].partition("|")
    return before + after, len(before)


def _check(case: dict[str, Any], found: tuple[Speaker, ...]) -> None:
    if "kind" not in case:
        assert found == ()
        return
    assert [speaker.text for speaker in found] == case.get("members", [case["text"]])
    first = found[0]
    read = (first.name, first.title, first.affiliation, first.condition, str(first.kind))
    keys = ("name", "role", "affiliation", "condition", "kind")
    assert dict(zip(keys, read, strict=True)) == {key: case.get(key) for key in keys}


@pytest.mark.parametrize("case", CASES["before"], ids=lambda case: case["title"])
def test_mention_before_a_cue(case: dict[str, Any]) -> None:
    text, mark = _marked(case)
    found = mentions_before(Source(text), mark)
    _check(case, found)
    assert mention_before(Source(text), mark) == (found[0] if found else None)


@pytest.mark.parametrize("case", CASES["after"], ids=lambda case: case["title"])
def test_mention_after_a_cue(case: dict[str, Any]) -> None:
    text, mark = _marked(case)
    found = mentions_after(Source(text), mark)
    _check(case, found)
    assert mention_after(Source(text), mark) == (found[0] if found else None)


@pytest.mark.parametrize("case", CASES["phrase"], ids=lambda case: case["title"])
def test_phrase(case: dict[str, Any]) -> None:
    speaker = parse_speaker(case["text"])
    _check(case, () if speaker is None else (speaker,))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On Monday Ann Roe, the mayor, opened a school and | said", "Ann Roe, the mayor"),
        ("“No,” Mara Olsen told us, | adding", "Mara Olsen"),
        ("When the rain stopped, the pilot went home and | said", "the pilot"),
        ("Two days later, Nils Berg came back, | saying", "Nils Berg"),
        ("OSLO, May 3 (NTB) - Nils Berg came back, | saying", "Nils Berg"),
        ("Oslo (NTB) – Nils Berg has taken the boat, | saying", "Nils Berg"),
        ("A few days later the pilots came back and | said", "the pilots"),
        ("In 2009, after Mara Olsen fell, Nils Berg wrote to her and | said", "Nils Berg"),
        ("They met Mara Olsen, who opened her door and | said", "who"),
        ("Early in the race, Nils Berg left the port, | calling", "Nils Berg"),
        ("During the 2012 race, Nils Berg left the port and | called", "Nils Berg"),
        ("She left, but he stayed, | saying", "he"),
        ("The boats left when the mayor came and | said", "the mayor"),
        ("State police spokesman Nils Berg saw the fire but | said", "State police spokesman Nils Berg"),
        ("Food safety officials closed ten shops and | said", "Food safety officials"),
        ("Berg hit officials hard and | said", "Berg"),
        ("Berg blames officials and | said", "Berg"),
        ("Mara’s mother could not be reached but | told", "Mara’s mother"),
        ("In Bath, Maine, on Tuesday, Mara Olsen came back, | saying", "Mara Olsen"),
    ],
)
def test_the_subject_that_a_later_cue_shares(text: str, subject: str) -> None:
    before, _, after = text.partition("|")
    speaker = clause_subject(Source(before + after), len(before))
    assert speaker is not None
    assert speaker.text == subject


def test_nothing_to_share() -> None:
    assert clause_subject(Source("Later, and said"), 11) is None
    assert parse_speaker("  ...  ") is None
