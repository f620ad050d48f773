"""Numbers, against the case file; the bounds policy; and what users may change."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path

import pytest

from wirenews.numbers import (
    Bounds,
    Interval,
    Number,
    NumberParser,
    Sense,
    number_before,
    numbers_in,
    parse_numbers,
    read_number,
    spell,
)
from wirenews.parsing import Refusal, Rule, Verdict
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.vocabulary import Vocabulary

FILE = tomllib.loads((Path(__file__).parent / "cases" / "numbers.toml").read_text(encoding="utf-8"))
CASES = [(group, text, expected) for group, cases in FILE.items() for text, expected in cases.items()]


def shown(found: Number | Refusal, text: str) -> str:
    if isinstance(found, Refusal):
        assert found.span is not None
        return f"{found.span.of(text)} | ! {found.reason}"
    bounds = ("-" if one is None else str(one) for one in (found.value, found.low, found.high))
    return f"{found.text} | {' '.join(bounds)}"


@pytest.mark.parametrize(("group", "text", "expected"), CASES, ids=[f"{group}: {text}" for group, text, _ in CASES])
def test_case(group: str, text: str, expected: list[str]) -> None:
    assert [shown(found, text) for found in numbers_in(Source(text), 0, len(text))] == expected
    counts = [one for one in expected if "| !" not in one]
    assert [shown(found, text) for found in parse_numbers(text)] == counts


def test_there_are_enough_cases_and_traps() -> None:
    traps = [text for _, text, expected in CASES if not expected or any("| !" in one for one in expected)]
    assert len(CASES) >= 150
    assert len(traps) * 4 >= len(CASES)


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        ("at least", (12, 12, None)),
        ("more than", (12, 13, None)),
        ("up to", (12, None, 12)),
        ("fewer than", (12, None, 11)),
        ("nearly", (12, 11, 11)),
        ("about", (12, 11, 13)),
        ("exactly", (12, 12, 12)),
        ("more than about", (12, 12, None)),
        ("an estimated", (12, 11, 13)),
    ],
)
def test_hedges(hedge: str, expected: tuple[int | None, int | None, int | None]) -> None:
    (found,) = parse_numbers(f"{hedge} 12 people")
    assert (found.value, found.low, found.high) == expected
    assert found.hedge == hedge
    assert found.exact == (expected[1] is not None and expected[1] == expected[2])


@pytest.mark.parametrize(
    ("text", "linguistic", "acled", "emdat"),
    [
        ("dozens died", (None, 24, 99), (12, 12, 99), (24, 24, 99)),
        ("tens of people died", (None, 20, 99), (10, 10, 99), (20, 20, 99)),
        ("hundreds died", (None, 200, 999), (100, 100, 999), (200, 200, 999)),
        ("thousands died", (None, 2000, 9999), (1000, 1000, 9999), (2000, 2000, 9999)),
        ("tens of thousands died", (None, 20000, 99999), (10000, 10000, 99999), (20000, 20000, 99999)),
        ("between 20 and 30 died", (None, 20, 30), (20, 20, 30), (25, 20, 30)),
        ("at least 12 died", (12, 12, None), (12, 12, None), (12, 12, None)),
        ("at least dozens died", (None, 24, None), (12, 12, None), (24, 24, None)),
        ("an unknown number of people died", (None, 1, None), (None, 1, None), (1, 1, None)),
    ],
)
def test_policies(text: str, linguistic: object, acled: object, emdat: object) -> None:
    def read(bounds: Bounds) -> tuple[int | None, int | None, int | None]:
        (found,) = NumberParser(bounds=bounds).parse(text)
        return found.value, found.low, found.high

    assert (read(Bounds()), read(Bounds.acled()), read(Bounds.emdat())) == (linguistic, acled, emdat)


def test_a_policy_of_your_own() -> None:
    ours = Bounds(about=0.25, nearly=0.5, words={"dozens": (12, None)})
    found = NumberParser(bounds=ours).parse("about 20 of the nearly 40; dozens")
    assert [(one.low, one.high) for one in found] == [(15, 25), (20, 39), (12, None)]
    assert hash(ours) == hash(Bounds(about=0.25, nearly=0.5, words=[("dozens", 12, None)]))
    assert ours == pickle.loads(pickle.dumps(ours))  # noqa: S301


@pytest.mark.parametrize("widths", [{"about": -0.1}, {"nearly": 1.5}])
def test_a_width_is_a_share(widths: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="is a share of the number, from 0 to 1"):
        Bounds(**widths)  # type: ignore[arg-type]


@pytest.mark.parametrize("sense", list(Sense))
@pytest.mark.parametrize(
    "count", [Interval(0, 0, 0), Interval(None, 5, None), Interval(None, None, 5), Interval(7, 7, 7)]
)
def test_hedged_bounds_are_ordered(sense: Sense, count: Interval) -> None:
    value, low, high = Bounds().hedged(sense, count)
    assert value == count.value
    assert low is None or high is None or low <= high


def test_a_number_read_at_a_place() -> None:
    text = "It said at least 12 of 30 died"
    found = read_number(text, 8)
    assert found == Number(Span(8, 19), "at least 12", 12, 12, None, "at least")
    assert read_number(text, 9) is None
    assert read_number(text, 8, 18) is None
    assert read_number("aged 34", 5) is None
    assert number_before(text, 19) == found
    assert number_before(text, 18, 3) is None
    assert number_before(text, 25, 20) == Number(Span(23, 25), "30", 30, 30, 30)


def test_a_window_of_a_text_sees_what_stands_around_it() -> None:
    text = "It cost $12 at 30 degrees."
    found = numbers_in(Source(text), text.index("12"), text.index(" degrees"))
    assert [shown(one, text) for one in found] == ["12 | ! a sum of money", "30 | ! another measurement"]


def test_the_style_of_the_story_says_what_a_stop_or_blank_groups() -> None:
    assert [n.value for n in parse_numbers("Von 1.500 Opfern leben 1.250.")] == [1500, 1250]
    assert [n.value for n in parse_numbers("Of 1,500 victims 1.250 kilos")] == [1500]
    assert [n.value for n in parse_numbers("Of 1 500 people, in all 12 000")] == [1500, 12000]
    assert [n.value for n in parse_numbers("On the 3 120 acted, 1,000 did not")] == [3, 120, 1000]


def test_words_are_vocabulary() -> None:
    ours = Vocabulary.default().extend(
        numbers={"onesie": {"value": 1}, "myriad": {"scale": 10_000}, "gross": {"group": 144}},
        quantities={"oodles": {"low": 50}},
        hedges={"a whopping": {"sense": "exactly"}},
        measures={"furlongs": {"what": "a distance or size"}},
    )
    text = "A whopping two myriad sheep, a gross of goats, oodles of geese, onesie dog, 12 furlongs off"
    found = numbers_in(Source(text), 0, len(text), ours)
    assert [shown(one, text) for one in found] == [
        "A whopping two myriad | 20000 20000 20000",
        "a gross | 144 144 144",
        "oodles | - 50 -",
        "onesie | 1 1 1",
        "12 furlongs | ! a distance or size".replace(" furlongs", ""),
    ]


def test_parts_of_the_parser_can_be_replaced() -> None:
    def read_tally(match: object, source: Source, vocabulary: Vocabulary) -> Number:
        return Number(Span(*match.span()), match.group(), 5, 5, 5)  # type: ignore[attr-defined]

    class Exact(NumberParser):
        rules = (*NumberParser.rules, Rule("tally marks", "~~~~", read_tally))

        def accept(self, found: Number, source: Source) -> bool:
            return found.exact

    found = Exact().parse("dozens, 12, ~~~~")
    assert [(one.text, one.rule) for one in found] == [("12", "number"), ("~~~~", "tally marks")]


def test_refusals_are_noted_for_explain() -> None:
    trace: list[object] = []
    parse_numbers(Source("Omar, 34, died", trace=trace))
    (step,) = trace
    assert (step.verdict, step.reason, step.text) == (Verdict.REFUSED, "an age", "34")  # type: ignore[attr-defined]


def test_numbers_pickle() -> None:
    found = parse_numbers("at least 12 and dozens")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301


@pytest.mark.parametrize("value", [b"12", 12, None])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(TypeError, match="wirenews reads str"):
        parse_numbers(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("value", "indian"), [(-1, False), (10**15, False), (10**12, True)])
def test_counts_are_spelled_within_limits(value: int, indian: bool) -> None:
    with pytest.raises(ValueError, match=f"no words for {value}"):
        spell(value, indian=indian)
