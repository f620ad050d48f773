"""Edges of resolution: what two names have in common, and pronouns and short names that nobody answers to."""

from __future__ import annotations

import pytest

import wirenews as wn
from wirenews.resolution.names import match, name_words


@pytest.mark.parametrize(
    ("short", "full", "how"),
    [
        ("Ann Roe", "Ann Roe", 4),
        ("Roe", "Ann Roe", 3),
        ("Ban", "Ahmed al-Ban", 3),
        ("Ann Roe", "Ann de Roe", 3),
        ("A Roe", "Ann de Roe", 3),
        ("Anna Roe", "Ann de Roe", 0),
        ("Ann", "Ann Roe", 2),
        ("de", "Ann de Roe", 2),
        ("Vik", "Ann Roe", 0),
        ("Ann Roe Vik", "Ann Roe", 0),
        ("", "Ann Roe", 0),
    ],
)
def test_how_well_a_name_fits_a_fuller_one(short: str, full: str, how: int) -> None:
    assert match(name_words(short), name_words(full)) == how


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("It rained.", "It", None),
        ("It rained.", "They", None),
        ("The Harbour Board said no.", "It", "Harbour Board"),
        ("Ann Roe said no.", "It", None),
        ("The Harbour Board said no. Ann Roe said yes.", "It", None),
        ("The Harbour Board said no.", "They", "Harbour Board"),
        ("Ann Roe said no.", "They", None),
        ("Peter Orme met Paul Vik.", "He", "Peter Orme"),
        ("Maria Roe and Paul Vik met. Peter Orme greeted them.", "She", "Maria Roe"),
        ("Ann de Roe said no.", "Ann Roe", "Ann de Roe"),
        ("Ahmed al-Ban said no.", "Ban", "Ahmed al-Ban"),
        ("Ann Roe said no. Eva Roe said yes.", "Ms. Roe", None),
        ("Ann Roe said no. Peter Roe said yes.", "Mr. Roe", "Peter Roe"),
        ("The Sea Safety Board (SSB) met.", "The SSB", "Sea Safety Board"),
        ("The Sea Safety and Air Board (SSAB) met.", "SSAB", "Sea Safety and Air Board"),
        ("The Sea Safety Bureau (SSX) met.", "The SSX", "Sea Safety Bureau"),
        ("The Harbour Ministry met.", "The ministry", "Harbour Ministry"),
        ("The Harbour Ministry and the Air Ministry met.", "The ministry", None),
        ("Roe said no. Ann Roe, the mayor, came later.", "The mayor", "Ann Roe"),
    ],
)
def test_whom_a_mention_means(before: str, mention: str, name: str | None) -> None:
    story = wn.parse_story(f"{before} {mention} said the pier was shut.")
    speaker = story.quotes[-1].speaker
    assert speaker is not None
    assert (speaker.text, speaker.name) == (mention, name)


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_title_behind_an_age_belongs_to_the_next_sentence(gap: str) -> None:
    story = wn.parse_story(f'"Voices rose from the mud," said the diver Ann Roe, 29.{gap}Governor Ed Poe said no.')
    assert [(voice.name, voice.titles) for voice in story.voices] == [
        ("Ann Roe", ("diver",)),
        ("Ed Poe", ("Governor",)),
    ]
