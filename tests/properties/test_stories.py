"""Properties of whole stories: their parts are of the text, and what follows from them belongs together."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from wirenews.stories import parse_story, split_stories
from wirenews.testing import HOSTILE, check_linear, story_text, wire_text

FOLDER = Path(__file__).parent.parent / "stories"
STORIES = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
HEADS = st.lists(
    st.sampled_from(
        [
            "URGENT",
            "UPDATE 2-Ferry aground",
            "By Ane Moe and Kai Vik",
            "(Eds: adds quotes)",
            "date 2025-03-08",
            "Ferry aground",
            "Photo: NTB",
        ]
    ),
    max_size=4,
)
TAILS = st.lists(
    st.sampled_from(
        ["(END)", "--IANS", "Enditem", "(Reporting by Ane Moe)", "rk/sd", "Contact: Kai Vik, +47 5555 0100"]
    ),
    max_size=3,
)
TEXTS = st.one_of(
    wire_text(),
    story_text(),
    st.sampled_from(STORIES),
    st.builds(lambda head, body, tail: "\n".join([*head, body, *tail]), HEADS, story_text(), TAILS),
)


@given(text=TEXTS)
def test_the_parts_stand_in_the_text_and_apart_from_each_other(text: str) -> None:
    story = parse_story(text)
    parts = [*story.marks, *story.notes, *story.captions, *story.bylines]
    if story.headline is not None:
        parts.append(story.headline)
    for part in parts:
        assert part.text == text[part.span.start : part.span.end]
        assert part.text.strip()
        assert not any(part.span.overlaps(paragraph) for paragraph in story.paragraphs)
    for before, after in pairwise(sorted(part.span for part in parts)):
        assert before.end <= after.start
    if story.dateline is not None:
        assert all(paragraph.start >= story.dateline.span.end for paragraph in story.paragraphs)
    for before, after in pairwise(story.paragraphs):
        assert before.end <= after.start


@given(text=TEXTS, published=st.one_of(st.none(), st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))))
def test_every_chain_holds_the_voice_and_ends_with_the_carrier(text: str, published: dt.date | None) -> None:
    story = parse_story(text, published=published)
    for quote in story.quotes:
        chain = story.sourcing(quote)
        if quote.speaker is not None:
            told = any(link == quote.speaker or link.span.overlaps(quote.speaker.span) for link in chain)
            assert told or chain == (story.carrier,)
        if story.carrier is not None:
            assert chain[-1] == story.carrier
            assert [link.name for link in chain].count(story.carrier.name) == 1
    for toll in story.tolls:
        chain = story.sourcing(toll)
        if toll.source is None:
            assert len(chain) <= 1


@given(text=TEXTS, published=st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
def test_links_lead_to_tolls_of_the_story(text: str, published: dt.date) -> None:
    story = parse_story(text, published=published)
    for toll in story.tolls:
        for linked in (toll.whole, toll.previous):
            assert linked is None or linked in story.tolls


@given(text=TEXTS)
def test_a_story_does_not_differ_from_itself(text: str) -> None:
    assert not parse_story(text).diff(parse_story(text))


@given(items=st.lists(TEXTS, max_size=3))
def test_a_digest_falls_apart_without_loss(items: list[str]) -> None:
    text = "\n".join(items)
    parts = split_stories(text)
    assert "".join(parts) == text
    assert all(parts)


@given(text=TEXTS)
def test_voices_hold_every_named_speaker_once(text: str) -> None:
    story = parse_story(text)
    names = [voice.name for voice in story.voices if voice.name is not None]
    assert len(names) == len(set(names))
    spans = [mention.span for voice in story.voices for mention in voice.mentions]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_hostile_text_is_split_in_linear_time(kind: str) -> None:
    check_linear(split_stories, HOSTILE[kind])


@pytest.mark.parametrize(
    "line",
    [
        "(Eds: more)\n",
        "###\n",
        "By Ane Moe\n",
        "URGENT\n",
        "\n",
        "12 people were killed, police said.\n",
        "(Eds: more)\n12 people were killed.\n",
        "OSLO (NTB) - One.\n",
        "a@",
    ],
)
def test_many_lines_of_one_kind_are_read_in_linear_time(line: str) -> None:
    check_linear(parse_story, lambda size: line * (size // len(line)), 20_000)
