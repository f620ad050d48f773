"""The eight promises of docs/design.md, for every public parse function, over text that looks like wire copy."""

from __future__ import annotations

import datetime as dt
import random
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import wirenews as wn
from wirenews.parsing import Verdict
from wirenews.testing import HOSTILE, check_parser, check_values, founds_in, story_text, wire_text

PHRASES = {"parse_date", "parse_speaker"}
"""Functions that read one phrase, which is the whole text."""
MANY = {"parse_stories"}
"""Functions that read many texts."""
FUNCTIONS = sorted(name for name in wn.__all__ if name.startswith("parse_") and name not in MANY)
READERS = [name for name in FUNCTIONS if name not in PHRASES]
TEXTS = st.one_of(wire_text(), story_text())
ODD = [
    "",
    " ",
    "\n\n",
    "killed",
    "\"'“”‘’''``«»",
    "\x00\x01\x1b\x7f",
    "\ufeffOSLO (NTB) - One died.",
    "OSLO,\u00a0March\u00a08 (NTB)\u00a0- 12\u00a0people were killed, police\u00a0said.",
    "“Yes,”\r\nhe said.\r\n\r\n12 died.\r\n",
    "\u202eקטל שנים עשר\u202c said \u200fשר החוץ\u200f.",
    "\ud800 said \udfff",
    "12\u0301 killed, e\u0301 said",
]
"""What a pipe may bring."""


def read(name: str) -> Any:
    return getattr(wn, name)


@pytest.mark.parametrize("name", READERS)
@given(text=TEXTS)
def test_promises_1_to_5_and_8_total_verbatim_frozen_ordered_deterministic_explained(name: str, text: str) -> None:
    check_parser(read(name), text)


@pytest.mark.parametrize("name", sorted(PHRASES & set(wn.__all__)))
@given(text=wire_text(6))
def test_a_phrase_is_read_or_it_is_not(name: str, text: str) -> None:
    found = read(name)(text)
    assert found == read(name)(text)
    check_values(found, text)


@pytest.mark.parametrize("text", ODD, ids=ascii)
@pytest.mark.parametrize("name", READERS)
def test_odd_text_keeps_the_promises(name: str, text: str) -> None:
    check_parser(read(name), text)


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("misuse", [b"killed", None, 5, ["killed"]], ids=repr)
def test_promise_1_only_misuse_raises(name: str, misuse: object) -> None:
    with pytest.raises(TypeError):
        read(name)(misuse)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=25)
@given(texts=st.lists(TEXTS, min_size=2, max_size=5), seed=st.randoms(use_true_random=False))
def test_promise_5_earlier_texts_leave_no_trace(name: str, texts: list[str], seed: random.Random) -> None:
    before = [read(name)(text) for text in texts]
    order = list(range(len(texts)))
    seed.shuffle(order)
    after = {index: read(name)(texts[index]) for index in order}
    assert [after[index] for index in range(len(texts))] == before


def test_promise_5_another_process_reads_the_same() -> None:
    text = "OSLO, March 8 (NTB) - At least 12 people were killed, police said. “We wait,” said Ann Rao, a nurse."
    code = f"import wirenews as wn; print([repr(getattr(wn, name)({text!r})) for name in {READERS}])"
    runs = {
        subprocess.run(  # noqa: S603  our own code
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=50)
@given(text=TEXTS, before=wire_text(4))
def test_the_text_is_never_rewritten(name: str, text: str, before: str) -> None:
    """A find in a text stands at its offset whatever came before: spans count from the start of the given string."""
    joined = f"{before}\n\n{text}"
    for found in founds_in(read(name)(joined)):
        assert found.text == joined[found.span.start : found.span.end]


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=50)
@given(text=TEXTS)
def test_promise_8_the_trace_ends_with_what_was_read(name: str, text: str) -> None:
    trace: list[Any] = []
    result = read(name)(wn.Source(text, trace=trace))
    found = result if isinstance(result, tuple) else ()
    was_read = [step.found for step in trace if step.verdict is Verdict.READ]
    assert all(one in was_read for one in found)
    assert all(step.reason for step in trace if step.verdict is not Verdict.READ)
    assert all(step.text == text[step.span.start : step.span.end] for step in trace)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=50)
@given(text=TEXTS)
def test_every_result_is_written_and_read_back(name: str, text: str) -> None:
    result = read(name)(text)
    if result is not None:
        assert wn.from_json(wn.to_json(result)) == result


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_keeps_the_promises(name: str, hostile: str) -> None:
    check_parser(read(name), HOSTILE[hostile](1500))


def test_promise_7_a_year_that_is_not_printed_is_not_guessed() -> None:
    if "parse_dateline" in wn.__all__:
        dateline = read("parse_dateline")("OSLO, March 8 (NTB) - It rained.")
        assert dateline.date.year is None
        assert dateline.date.resolve(dt.date(2025, 3, 9)) == dt.date(2025, 3, 8)
