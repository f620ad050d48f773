"""Edges of quotes: where a reported clause begins and ends, and whose words in marks go on with it."""

from __future__ import annotations

import pytest

import wirenews as wn


def read(text: str) -> list[tuple[str, list[str], str | None]]:
    return [
        (str(quote.kind), [part.text for part in quote.content], quote.speaker and quote.speaker.text)
        for quote in wn.parse_quotes(text)
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("According to Ann Roe: the pier is shut.", ["the pier is shut"], "Ann Roe"),
        ("The pier is shut, as Ann Roe said.", ["The pier is shut"], "Ann Roe"),
        (
            "The pier is shut, Ann Roe said, and it will stay shut.",
            ["The pier is shut", "and it will stay shut"],
            "Ann Roe",
        ),
        ("The port (which she built) is shut, Ann Roe said.", ["The port (which she built) is shut"], "Ann Roe"),
        ("The port — she built it — is shut, Ann Roe said.", ["The port — she built it — is shut"], "Ann Roe"),
        ("The port — it is shut, Ann Roe said.", ["it is shut"], "Ann Roe"),
        ("Ann Roe said the pier was shut by the U.S.", ["the pier was shut by the U.S."], "Ann Roe"),
        ("Ann Roe said: the pier is shut.", ["the pier is shut"], "Ann Roe"),
        ("Ann Roe said, as she had in May, that the pier was shut.", ["the pier was shut"], "Ann Roe"),
        ("Ann Roe asked, before she left, why the pier was shut.", ["why the pier was shut"], "Ann Roe"),
        ("She promised to open the pier - a plan.", ["to open the pier"], "She"),
        ("She promised to open the pier but the gulls slept.", ["to open the pier"], "She"),
        ("She promised to open the pier before the summer came.", ["to open the pier"], "She"),
        (
            "She promised to open the pier while the gulls slept.",
            ["to open the pier while the gulls slept"],
            "She",
        ),
        ("Recalling the flood, Ann Roe left.", ["the flood"], "Ann Roe"),
        ("Saying the pier was gone, Ann Roe left.", ["the pier was gone"], "Ann Roe"),
        ("Ann Roe spoke to reporters, telling them the pier was shut.", ["the pier was shut"], "Ann Roe"),
        ("She'd said the pier was shut.", ["the pier was shut"], "She"),
        ("The pier was condemned by the mayor.", ["The pier"], "the mayor"),
        ("The pier is said to be shut.", ["The pier", "to be shut"], None),
    ],
)
def test_where_a_reported_clause_begins_and_ends(text: str, content: list[str], speaker: str | None) -> None:
    assert read(text) == [("indirect", content, speaker)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pier, he said, “is gone for good”.", ["The pier", "“is gone for good”"]),
        ("The road, he said, “is gone.” It rained.", ["The road", "“is gone.”"]),
        ("The pier, he told guards, “is gone for good”.", ["The pier", "“is gone for good”"]),
        ("The pier is shut, he said, “and it will stay shut”.", ["The pier is shut", "“and it will stay shut”"]),
    ],
)
def test_words_in_marks_go_on_with_the_clause_that_the_attribution_breaks(text: str, content: list[str]) -> None:
    assert read(text) == [("mixed", content, "he")]


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is shut,” Ann Roe said. “It will open in May. We shall see.”",
        "“The pier is shut,” Ann Roe said, adding that Kai Vik had told her the gulls were gone. “It will open in May. We shall see.”",
        "“The pier is shut,” Ann Roe said.\n\n“It will open in May. We shall see.”",
    ],
)
def test_a_whole_sentence_in_marks_is_said_by_who_spoke_in_marks_before(text: str) -> None:
    kind, content, speaker = read(text)[0]
    assert (kind, speaker) == ("direct", "Ann Roe")
    assert content == ["The pier is shut,", "It will open in May. We shall see."]


def test_a_mark_that_nothing_follows_does_no_harm() -> None:
    (quote,) = wn.parse_quotes("“It is a kit,” Ann Roe said. “I am glad. “")
    assert "“I am glad." in [segment.text for segment in quote.content]


def test_words_in_marks_after_an_inverted_attribution_take_in_the_rest_of_their_clause() -> None:
    text = "The pier is shut, said Ann Roe, “and stays shut for a week”, to the joy of the gulls."
    content = ["The pier is shut", "“and stays shut for a week”, to the joy of the gulls"]
    assert read(text) == [("mixed", content, "Ann Roe")]


def test_before_she_left_stands_between_the_cue_and_its_words_in_marks() -> None:
    assert read("Ann Roe said, before she left, “the pier is shut”.") == [("direct", ["the pier is shut"], "Ann Roe")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Roe: “The pier is shut for the whole winter.”",
            [("direct", ["The pier is shut for the whole winter."], "Roe")],
        ),
        ("PORT NEWS: “The pier is shut for the whole winter.”", []),
        (": “The pier is shut for the whole winter.”", []),
        (
            "Roe, who has been the mayor of the old town for years and who once owned a big boat: “The pier is shut for long.”",
            [],
        ),
    ],
)
def test_a_colon_introduces_words_in_marks_after_a_short_name(
    text: str, found: list[tuple[str, list[str], str | None]]
) -> None:
    assert [one for one in read(text) if one[2] is not None] == found


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said “” and left.",
        "No, Ann Roe said.",
        "According to Ann Roe.",
        "According to Ann Roe:",
        "“. “",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert read(text) == []


def test_a_sentence_in_marks_that_begins_anew_is_all_that_was_said() -> None:
    assert read("The road, he said, “Is gone.” It rained.") == [("direct", ["Is gone."], "he")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In May, Ann Roe told a forum in Bath that the pier was shut.", "the pier was shut"),
        ("The pier is shut, Ann Roe told a forum in Bath.", "The pier is shut"),
        ("“The pier is shut” Ann Roe said on Friday that it would open.", "it would open"),
    ],
)
def test_who_is_told_is_not_what_is_said(text: str, content: str) -> None:
    assert read(text) == [("indirect", [content], "Ann Roe")]


def test_the_sentence_goes_on_behind_marks_that_hold_sentences() -> None:
    assert read("He called it “a pier. A good pier” and left.") == [("mixed", ["it “a pier. A good pier”"], "He")]
    content = "“We wait. The pier is shut. We go” and “we stay,”"
    assert read(f"{content} Ann Roe said.") == [("mixed", [content], "Ann Roe")]


def test_three_words_in_marks_are_a_quote_without_a_cue() -> None:
    assert read("It rained.\n\n“We wait.”\n\nIt rained.") == []
    assert read("It rained.\n\n“We wait here.”\n\nIt rained.") == [("direct", ["We wait here."], None)]
