"""What holds for mentions of speakers in any text."""

from __future__ import annotations

import pickle
import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from wirenews.source import Source
from wirenews.speakers import (
    Speaker,
    SpeakerKind,
    clause_subjects,
    mention_after,
    mention_before,
    mentions_after,
    mentions_before,
    parse_speaker,
)
from wirenews.testing import HOSTILE, wire_text
from wirenews.vocabulary import Vocabulary

TEXTS = st.one_of(st.text(max_size=200), wire_text())
FIRST = st.sampled_from("Ann Maria Karim Paul Zhou Teshome".split())
LAST = st.sampled_from("Roe,de Wit,al-Rashid,O'Neill,Lindqvist,Quintana-Ferrer,bin Nasser,Velan".split(","))
ROLES = st.sampled_from("spokesman spokeswoman director mayor minister analyst chairman".split())
BODIES = st.sampled_from(
    ["the port", "the Harbour Ministry", "Riverwatch", "the Institute for Tides", "the University of Bath"]
)


def check(text: str, speakers: tuple[Speaker, ...], start: int, end: int) -> None:
    """The promises about what was found in `text[start:end]`."""
    for speaker in speakers:
        span = speaker.span
        assert start <= span.start < span.end <= end
        assert speaker.text == text[span.start : span.end]
        assert not speaker.text[0].isspace()
        assert not speaker.text[-1].isspace()
        for part in (speaker.name, speaker.title, speaker.affiliation, speaker.condition):
            assert part is None or (part and " ".join(part.split()) in " ".join(speaker.text.split()))
        assert speaker.kind is not SpeakerKind.PRONOUN or speaker.title is None
        assert pickle.loads(pickle.dumps(speaker)) == speaker  # noqa: S301  our own bytes
        assert hash(speaker) == hash(pickle.loads(pickle.dumps(speaker)))  # noqa: S301  our own bytes
    for before, after in pairwise(speakers):
        assert before.span.end <= after.span.start


@given(TEXTS, st.integers(0, 400), st.integers(0, 400))
def test_mentions_are_verbatim_and_in_their_window(text: str, one: int, other: int) -> None:
    floor, end = sorted((min(one, len(text)), min(other, len(text))))
    source = Source(text)
    check(text, mentions_after(source, floor, end), floor, end)
    check(text, clause_subjects(source, end, floor), floor, end)
    found = mentions_before(source, end, floor)
    if not (len(found) == 1 and found[0].kind is SpeakerKind.PRONOUN):
        check(text, found, floor, end)


@given(TEXTS)
def test_any_phrase_is_read(text: str) -> None:
    speaker = parse_speaker(text)
    assert speaker is None or speaker.text == text[speaker.span.start : speaker.span.end]
    assert parse_speaker(text) == speaker


@pytest.mark.parametrize("wrong", [None, b"Ann Roe", 7])
def test_a_phrase_is_a_string(wrong: object) -> None:
    with pytest.raises(TypeError):
        parse_speaker(wrong)  # type: ignore[arg-type]


@given(FIRST, LAST, ROLES, BODIES)
def test_a_name_with_its_apposition(first: str, last: str, role: str, body: str) -> None:
    name = f"{first} {last}"
    mention = f"{name}, a {role} for {body}"
    text = f"{mention}, said nothing."
    speaker = mention_before(Source(text), text.index("said"))
    assert speaker is not None
    assert (speaker.text, speaker.name, speaker.title) == (mention, name, role)
    assert speaker.affiliation == body.removeprefix("the ")
    inverted = f"“No,” said {mention}."
    after = mention_after(Source(inverted), inverted.index(first))
    assert after is not None
    assert (after.text, after.name, after.title, after.affiliation) == (mention, name, role, speaker.affiliation)


@given(FIRST, LAST, st.sampled_from(["On Monday", "In Lyon on Sunday,", "But", "Meanwhile,", "Last week", "However,"]))
def test_what_comes_before_the_subject_is_no_part_of_it(first: str, last: str, lead: str) -> None:
    text = f"{lead} {first} {last} said nothing."
    speaker = mention_before(Source(text), text.index("said"))
    assert speaker is not None
    assert (speaker.text, speaker.name) == (f"{first} {last}", f"{first} {last}")


@given(st.lists(st.tuples(FIRST, LAST), min_size=2, max_size=4, unique=True))
def test_every_member_of_a_list(names: list[tuple[str, str]]) -> None:
    printed = [" ".join(name) for name in names]
    text = ", ".join(printed[:-1]) + f" and {printed[-1]} said nothing."
    assert [one.name for one in mentions_before(Source(text), text.index("said nothing"))] == printed


def test_users_words_are_known() -> None:
    words = Vocabulary.default().extend(
        titles={"quaestor": {"use": "role"}}, organizations={"conclave": {"kind": "head"}}
    )
    speaker = parse_speaker("quaestor Ann Roe", vocabulary=words)
    assert speaker is not None
    assert (speaker.name, speaker.title) == ("Ann Roe", "quaestor")
    body = parse_speaker("the Northern Conclave", vocabulary=words)
    assert body is not None
    assert body.kind is SpeakerKind.ORGANIZATION


@pytest.mark.parametrize("hostile", sorted(HOSTILE))
def test_a_mention_costs_no_more_in_a_long_text(hostile: str) -> None:
    text = HOSTILE[hostile](20_000)
    source = Source(text)
    start = time.process_time()
    for offset in range(1000, len(text), 1000):
        mentions_before(source, offset)
        mentions_after(source, offset)
        clause_subjects(source, offset, offset - 900)
    assert time.process_time() - start < 2
