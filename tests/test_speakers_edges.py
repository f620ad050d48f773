"""Edges of mentions: what goes on with a name behind a comma, and what a body's or an office's name takes in."""

from __future__ import annotations

import pytest

from wirenews.source import Source
from wirenews.speakers import (
    Speaker,
    SpeakerKind,
    clause_subject,
    mention_after,
    mention_before,
    mentions_before,
    parse_speaker,
)


def after(text: str) -> Speaker:
    mention = mention_after(Source(text), text.index("said") + len("said"))
    assert mention is not None
    return mention


def before(text: str) -> Speaker:
    mention = mention_before(Source(text), text.index("said"))
    assert mention is not None
    return mention


@pytest.mark.parametrize(
    ("mention", "rest"),
    [
        ("Ann Roe", ", and."),
        ("Ann Roe, the mayor, and head of the port", "."),
        ("Ann Roe, now the mayor", "."),
        ("Ann Roe, then the mayor", "."),
        ("Ann Roe", ", elected in May."),
        ("a guard", ", speaking in the rain."),
        ("Ann “Gull” Roe, a mayor", "."),
        ("Ann", " “ Roe, a mayor."),
        ("Ann Roe of Bath, a port", "."),
        ("Ann Roe of Bath, Maine", "."),
        ("Ann Roe", " in Bath, Maine."),
        ("the mayor of Bath", ", a day later."),
    ],
)
def test_what_goes_on_with_a_mention_behind_its_cue(mention: str, rest: str) -> None:
    assert after(f"“No,” said {mention}{rest}").text == mention


@pytest.mark.parametrize(
    ("mention", "name", "title", "affiliation"),
    [
        ("Haddad leading the guards", "Haddad", None, None),
        ("Commissioner of the port police Ravi Poe", "Ravi Poe", "Commissioner of the port police", None),
        ("Mr. Justice Poe", "Poe", None, None),
        ("Ann Roe of the Save and Rescue Fund", "Ann Roe", None, "Save and Rescue Fund"),
        ("Ann Roe, head of Help and Hope", "Ann Roe", "head", "Help and Hope"),
    ],
)
def test_what_is_the_name_and_what_the_title(
    mention: str, name: str, title: str | None, affiliation: str | None
) -> None:
    speaker = before(f"{mention} said no.")
    assert speaker.text == mention
    assert (speaker.name, speaker.title, speaker.affiliation) == (name, title, affiliation)
    assert speaker.kind is SpeakerKind.PERSON


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("The Sea Watch Fund", "Sea Watch Fund"),
        ("Council of the Baltic Sea", "Council of the Baltic Sea"),
        ("The Society for the Old Pier", "Society for the Old Pier"),
        ("Institute for the rest", "Institute"),
        ("Council of May", "Council"),
        ("University of the Arts and March", "University of the Arts"),
    ],
)
def test_how_far_the_name_of_a_body_goes(mention: str, name: str) -> None:
    speaker = before(f"{mention} said no.")
    assert (speaker.kind, speaker.name) == (SpeakerKind.ORGANIZATION, name)


def test_a_document_may_be_seen_by_a_court() -> None:
    assert before("A report seen by the court said no.").kind is SpeakerKind.DOCUMENT


@pytest.mark.parametrize(
    ("mention", "kind"),
    [("UNESCO", SpeakerKind.ORGANIZATION), ("ANN ROE", SpeakerKind.PERSON), ("X", SpeakerKind.PERSON)],
)
def test_one_word_in_capitals_is_a_body_and_two_are_a_person(mention: str, kind: SpeakerKind) -> None:
    assert before(f"{mention} said no.").kind is kind


def test_a_list_begins_behind_what_is_fronted() -> None:
    text = "On Monday, Ann Roe, Kai Vik, Eva Moe and Bo Lie said no."
    names = [one.name for one in mentions_before(Source(text), text.index("said"))]
    assert names == ["Ann Roe", "Kai Vik", "Eva Moe", "Bo Lie"]


@pytest.mark.parametrize(
    ("mention", "condition"),
    [("a guard who asked not to be named", "asked not to be named"), ("a guard who asked for tea", None)],
)
def test_on_what_condition_somebody_spoke(mention: str, condition: str | None) -> None:
    assert after(f"“No,” said {mention}.").condition == condition


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("Congress leader Ada Lume hit out at the board, alleging", "Congress leader Ada Lume"),
        (
            "Former minister Jo Lind, who lost his seat, left the party, alleging",
            "Former minister Jo Lind, who lost his seat",
        ),
        ("State police spokesman Roe confirmed the raid and said", "State police spokesman Roe"),
        ("Health officials closed the school, saying", "Health officials"),
        ("Roe walked out and said", "Roe"),
    ],
)
def test_the_shared_subject_holds_its_office(clause: str, subject: str) -> None:
    found = clause_subject(Source(clause), clause.rindex(" ") + 1)
    assert found is not None
    assert found.text == subject


@pytest.mark.parametrize(
    "text", ["MINISTERS", "Minister", "G-24 MINISTERS", "ALSO", "Also 's", "'s Roe", "the 's", "S's"]
)
def test_phrases_that_end_where_more_is_looked_for(text: str) -> None:
    for speaker in (mention_before(Source(text), len(text)), parse_speaker(text)):
        assert speaker is None or speaker.text in text


def test_two_bodies_behind_a_preposition_of_time_speak_together() -> None:
    text = "He left weeks after the Lok Manch and the Kisan Dal said"
    assert [one.text for one in mentions_before(Source(text), len(text) - 4)] == ["the Lok Manch", "the Kisan Dal"]
    text = "It came after the storm in the Alps and the police said"
    assert [one.text for one in mentions_before(Source(text), len(text) - 4)] == ["the police"]
