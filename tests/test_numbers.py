"""Numbers, against the case file; the bounds policy; and what users may change."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path

import pytest

from wirenews.numbers import Bounds, Interval, Number, NumberParser, Sense, number_before, numbers_in, parse_numbers, read_number
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
