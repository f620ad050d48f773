"""Quotes that were written by rule are read back, and what every reading keeps to."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from wirenews import QuoteKind, QuoteParser, Source, parse_quotes
from wirenews.quotes import scare_quotes
from wirenews.testing import story_text, wire_text

PARSER = QuoteParser(attitudes=True)
TEXTS = st.one_of(wire_text(), story_text())
SPEAKERS = st.sampled_from(
    [
        "Ann Roe",
        "the mayor",
        "Omar al-Sayed",
        "police",
        "Gen. Jan Vos",
        "The Harbour Board",
        "Haddad",
        "Minister Lena Ortiz",
    ]
)
PAST = st.sampled_from(["said", "added", "noted", "explained", "warned", "insisted", "argued", "claimed"])
CLAUSES = st.sampled_from(
    ["the bridge was closed", "rain had flooded the lower town", "two boats were missing", "nobody had seen the train"]
)
MARKS = st.sampled_from(["“”", '""', "«»", ("``", "''"), ("''", "''")])


def sentence(text: str) -> str:
    return text[0].upper() + text[1:]


@given(SPEAKERS, PAST, CLAUSES, st.booleans(), st.sampled_from(["", " on Monday", " in a statement", " Tuesday"]))
def test_indirect_speech_is_read_back(speaker: str, verb: str, clause: str, that: bool, when: str) -> None:
    text = f"{sentence(speaker)} {verb}{when} {'that ' if that or when else ''}{clause}."
    (quote,) = parse_quotes(text)
    assert (quote.kind, quote.text) == (QuoteKind.INDIRECT, clause)
    assert quote.cue is not None
    assert quote.cue.text == verb
    assert quote.speaker is not None
    assert quote.speaker.text == sentence(speaker)


@given(SPEAKERS, PAST, CLAUSES)
def test_content_before_its_attribution_is_read_back(speaker: str, verb: str, clause: str) -> None:
    (quote,) = parse_quotes(f"{sentence(clause)}, {speaker} {verb}.")
    assert (quote.kind, quote.text) == (QuoteKind.INDIRECT, sentence(clause))
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@given(SPEAKERS, PAST, CLAUSES, CLAUSES, MARKS, st.booleans())
def test_direct_speech_is_read_back(
    speaker: str, verb: str, first: str, second: str, marks: tuple[str, str], inverted: bool
) -> None:
    opening, closing = marks
    attribution = f"{verb} {speaker}" if inverted else f"{speaker} {verb}"
    text = f"{opening}{sentence(first)},{closing} {attribution}. {opening}{sentence(second)}.{closing}"
    (quote,) = parse_quotes(text)
    assert quote.kind is QuoteKind.DIRECT
    assert [part.text for part in quote.content] == [f"{sentence(first)},", f"{sentence(second)}."]
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@given(TEXTS)
@settings(max_examples=150)
def test_every_quote_keeps_to_its_shape(text: str) -> None:
    source = Source(text)
    for quote in PARSER.parse(source):
        first, last = quote.content[0].span, quote.content[-1].span
        assert (quote.span.start, quote.span.end) == (first.start, last.end)
        assert all(one.span.end <= two.span.start for one, two in zip(quote.content, quote.content[1:], strict=False))
        assert all(len(part.span) for part in quote.content)
        assert quote.kind is not QuoteKind.INDIRECT or not any(
            source.quoted_between(part.span.start, part.span.end) for part in quote.content
        )
        assert all(quote.span.start <= inner.span.start and inner.span.end <= quote.span.end for inner in quote.inner)
        for part in quote.content_with_that(text):
            assert part.text == text[part.span.start : part.span.end]


@given(TEXTS)
@settings(max_examples=100)
def test_a_stretch_in_marks_is_a_quotes_or_nobodys(text: str) -> None:
    source = Source(text)
    quotes = parse_quotes(source)
    for found in scare_quotes(source, quotes):
        assert not any(part.span.overlaps(found.span) for quote in quotes for part in quote.content)


@given(TEXTS)
@settings(max_examples=100)
def test_attitudes_only_add(text: str) -> None:
    narrow = {quote.cue.span for quote in parse_quotes(text) if quote.cue}
    wide = PARSER.parse(text)
    assert not narrow or wide


PIECES = st.sampled_from(
    [
        "said ",
        "— said ",
        "said: ",
        "X, who said Y, ",
        "“a” ",
        "X: “a” ",
        "(",
        "1 (AP) ",
        "put it\n",
        "according to",
        " that ",
        "’s ",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=300)
def test_heaps_of_cues_and_marks_are_read_without_an_error(text: str) -> None:
    assert all(quote.text == text[quote.span.start : quote.span.end] for quote in PARSER.parse(text))
