"""Quotes: the cases of cases/quotes*.toml, and what a caller can change."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from wirenews import Found, Quote, QuoteKind, QuoteParser, Rule, Source, Vocabulary, parse_quotes
from wirenews.quotes import scare_quotes

CASES: list[dict[str, Any]] = [
    case
    for name in (
        "quotes.toml",
        "quotes_frames.toml",
        "quotes_manners.toml",
        "quotes_conditions.toml",
        "quotes_nouns.toml",
    )
    for case in tomllib.loads((Path(__file__).parent / "cases" / name).read_text("utf-8"))["case"]
]
ATTITUDES = QuoteParser(attitudes=True)


def shown(quote: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the case asks about, as the quote has it."""
    everything = {
        "kind": str(quote.kind),
        "content": [part.text for part in quote.content],
        "cue": quote.cue and quote.cue.text,
        "speaker": quote.speaker and quote.speaker.text,
        "speakers": [speaker.text for speaker in quote.speakers],
        "name": quote.speaker and (quote.speaker.name or ""),
        "addressee": quote.addressee and quote.addressee.text,
        "negated": quote.negated,
        "phrase": quote.cue_phrase and quote.cue_phrase.text,
        "condition": quote.speaker and (quote.speaker.condition or ""),
        "inner": [part.text for inner in quote.inner for part in inner.content],
    }
    return {field: everything[field] for field in wanted}


def defaults(wanted: dict[str, Any]) -> dict[str, Any]:
    return {"content": [wanted["content"]] if isinstance(wanted["content"], str) else wanted["content"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, Any]) -> None:
    parser = ATTITUDES if case.get("attitudes") else QuoteParser()
    wanted = [{**quote, **defaults(quote)} for quote in case["quotes"]]
    found = parser.parse(case["text"])
    assert [shown(*pair) for pair in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted), [quote.text for quote in found]


def test_there_are_enough_cases_and_each_has_its_own_title() -> None:
    assert len({case["title"] for case in CASES}) == len(CASES)


def test_a_verb_is_one_line_of_data() -> None:
    text = "The harbour master bellowed that the pier was closed. “Go home,” bellowed the harbour master."
    assert parse_quotes(text) == ()
    parser = QuoteParser(vocabulary=Vocabulary.default().extend(verbs={"bellow": {"takes": ["quote", "clause"]}}))
    assert [quote.text for quote in parser.parse(text)] == ["the pier was closed", "Go home,"]


def test_a_verb_can_be_taken_out() -> None:
    parser = QuoteParser(vocabulary=Vocabulary.default().without(verbs=["vow"]))
    assert parser.parse("The mayor vowed to rebuild.") == ()


def test_attitudes_are_a_class_of_their_own() -> None:
    text = "The mayor hopes that the bridge will reopen."
    assert parse_quotes(text) == ()
    assert ATTITUDES.parse(text)[0].text == "the bridge will reopen"


def test_a_subclass_sets_attitudes_for_all_its_parsers() -> None:
    class Wide(QuoteParser):
        attitudes = True

    assert Wide().parse("The mayor hopes that it rains.")
    assert not Wide(attitudes=False).parse("The mayor hopes that it rains.")


def test_that_comes_back_on_request() -> None:
    text = "The mayor said that the bridge was safe. She said it again. “That is so,” she said."
    first, _, last = parse_quotes(text)
    assert first.content_with_that(text)[0].text == "that the bridge was safe"
    assert last.content_with_that(text) == last.content


def test_marks_that_no_quote_holds_are_scare_quotes() -> None:
    text = "The “peace bridge” opened. “It is a good bridge,” the mayor said. Some sang “Happy Road”."
    source = Source(text)
    assert [found.text for found in scare_quotes(source, parse_quotes(source))] == ["peace bridge", "Happy Road"]


def test_a_trace_says_why_a_cue_reports_nothing() -> None:
    source = Source("The reports were lost. He left, she said.", trace=[])
    assert [quote.text for quote in parse_quotes(source)] == ["He left"]
    assert source.trace is not None
    steps = {step.text: step.reason for step in source.trace if step.verdict == "refused"}
    assert steps == {"reports": "a noun or a name here, not a verb that reports"}


def test_a_rule_of_the_callers_own() -> None:
    def read(match: Any, source: Source, vocabulary: Vocabulary) -> Quote:
        content = Found.at(source.text, *match.span("content"))
        return Quote(content.span, content.text, QuoteKind.INDIRECT, (content,))

    class Ours(QuoteParser):
        rules = (Rule("word has it", r"Word has it that (?P<content>[^.]+)", read),)

    quotes = Ours().parse("Word has it that the mill will close. “Never,” Roe said.")
    assert [(quote.text, quote.rule) for quote in quotes] == [
        ("the mill will close", "word has it"),
        ("Never,", "before"),
    ]


def test_accept_has_the_last_word() -> None:
    class Named(QuoteParser):
        def accept(self, found: Quote, source: Source) -> bool:
            return found.speaker is not None and found.speaker.name is not None

    quotes = Named().parse("Ann Roe said it was late. She said it rained.")
    assert [quote.text for quote in quotes] == ["it was late"]
