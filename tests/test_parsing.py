"""The parser base: rules, refusals, hooks, and the order of what comes out."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

import pytest

from wirenews.errors import RuleError, WirenewsError
from wirenews.parsing import Engine, Findings, Match, Parser, Refusal, Rule, Verdict
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.vocabulary import Vocabulary


def whole(match: Match, source: Source, vocabulary: Vocabulary) -> Found:
    return Found.at(source.text, *match.span())


def no_months(match: Match, source: Source, vocabulary: Vocabulary) -> Found | Refusal:
    if match.group().lower() in vocabulary["months"]:
        return Refusal("a month")
    return whole(match, source, vocabulary)


CAPITALS = Rule("capitals", r"\b\p{Lu}\w+", no_months)


class Names(Parser[Found]):
    rules = (CAPITALS,)


def steps(parser: Parser[Found], text: str) -> list[tuple[str, str, str, str]]:
    trace: list[object] = []
    parser.parse(Source(text, trace=trace))
    return [(step.rule, step.verdict.value, step.text, step.reason) for step in trace]  # type: ignore[attr-defined]


def test_a_rule_reads_every_match_and_names_itself() -> None:
    found = Names().parse("Oslo and Riga")
    assert [one.text for one in found] == ["Oslo", "Riga"]
    assert {one.rule for one in found} == {"capitals"}


def test_rules_and_vocabulary_are_replaced_for_one_parser_only() -> None:
    text = "In May Oslo thaws"
    ours = Names(vocabulary=Vocabulary.default().without(months=["may"]))
    assert [one.text for one in ours.parse(text)] == ["In", "May", "Oslo"]
    assert [one.text for one in Names().parse(text)] == ["In", "Oslo"]
    assert Names(rules=()).parse(text) == ()


def test_a_users_constructor_needs_no_super_call() -> None:
    class Shy(Names):
        def __init__(self, least: int) -> None:
            self.least = least

        def accept(self, found: Found, source: Source) -> bool:
            return len(found.span) >= self.least

    assert [one.text for one in Shy(5).parse("Oslo, Warsaw")] == ["Warsaw"]


def test_candidates_may_add_to_the_built_in_ones() -> None:
    class More(Names):
        def candidates(self, source: Source) -> Iterable[Found | Refusal]:
            yield from super().candidates(source)
            yield Found.at(source.text, 0, 3, rule="head")

    assert [(one.text, one.rule) for one in More().parse("at Riga")] == [("at ", "head"), ("Riga", "capitals")]


def test_the_longest_of_overlapping_readings_stays() -> None:
    rules = (Rule("one", r"\w+", whole), Rule("two", r"\w+ \w+", whole))
    assert [one.text for one in Parser(rules=rules).parse("a b c")] == ["a b", "c"]


def test_rules_that_share_a_pattern_are_read_in_order_and_the_first_value_wins() -> None:
    none = Rule("none", r"\w+", lambda match, source, vocabulary: None)
    first = Rule("first", r"\w+", whole)
    second = Rule("second", r"\w+", whole)
    assert {one.rule for one in Parser(rules=(none, first, second)).parse("a b")} == {"first"}


def test_the_trace_tells_what_was_read_refused_and_overlapped() -> None:
    rules = (CAPITALS, Rule("pair", r"Oslo \w+", whole))
    assert steps(Parser(rules=rules), "May Oslo thaws") == [
        ("capitals", "refused", "May", "a month"),
        ("capitals", "overlapped", "Oslo", "a longer reading covers it"),
        ("pair", "read", "Oslo thaws", ""),
    ]


def test_accept_may_refuse_with_a_reason() -> None:
    class Never(Names):
        def accept(self, found: Found, source: Source) -> Refusal:
            return Refusal("we want none")

    assert Never().parse("Oslo") == ()
    assert steps(Never(), "Oslo") == [("capitals", Verdict.REFUSED, "Oslo", "we want none")]


def test_both_engines_read() -> None:
    assert [one.text for one in Parser(rules=(Rule("re", r"\d++", whole, Engine.RE),)).parse("a 12")] == ["12"]


def test_a_pattern_may_be_made_from_the_vocabulary() -> None:
    rule = Rule("month", lambda vocabulary: "|".join(map(str.title, vocabulary["months"])), whole)
    assert [one.text for one in Parser(rules=(rule,)).parse("in March")] == ["March"]


@pytest.mark.parametrize(
    "parse",
    [
        lambda: Rule("", "a", whole),
        lambda: Rule("no reader", "a", None),  # type: ignore[arg-type]
        lambda: Parser(rules=(Rule("broken", "(", whole),)).parse("a"),
        lambda: Parser(rules=(Rule("odd", "a", lambda m, s, v: "a"),)).parse("a"),  # type: ignore[arg-type, return-value]
    ],
)
def test_misuse_raises_an_error_of_ours(parse: object) -> None:
    with pytest.raises(RuleError) as caught:
        parse()  # type: ignore[operator]
    assert isinstance(caught.value, WirenewsError)


def test_bytes_are_a_type_error() -> None:
    with pytest.raises(TypeError, match="decode"):
        Names().parse(b"Oslo")  # type: ignore[arg-type]


def test_findings_are_a_tuple_that_knows_its_text() -> None:
    found = Names().parse("Oslo and Riga")
    assert found == tuple(found)
    assert hash(found) == hash(tuple(found))
    assert found.text == "Oslo and Riga"
    assert type(found[:1]) is tuple
    again = pickle.loads(pickle.dumps(found))  # noqa: S301  our own bytes
    assert again == found
    assert again.text == found.text
    assert Findings() == ()


def test_spans_contain_and_overlap() -> None:
    span = Span(2, 5)
    assert 2 in span
    assert 5 not in span
    assert Span(2, 5) in span
    assert Span(4, 6) not in span
    assert not span.overlaps(Span(5, 6))
    assert Span(1, 9) < span
