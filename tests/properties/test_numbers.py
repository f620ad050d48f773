"""Numbers written in every form are read back exactly; any text is read, fast enough, with true spans."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings, strategies as st

from wirenews.numbers import (
    Bounds,
    Interval,
    Number,
    NumberParser,
    group,
    numbers_in,
    parse_numbers,
    read_number,
    spell,
)
from wirenews.parsing import Refusal
from wirenews.source import Source
from wirenews.testing import check_linear
from wirenews.windows import parse_windows

COUNTS = st.one_of(
    st.integers(0, 200),
    st.integers(0, 10**12),
    st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 9)),
)
CASES = [str.lower, str.upper, str.title, str.capitalize]
PREFIXES = {
    "": None,
    "at least ": "at least",
    "more than ": "more than",
    "up to ": "at most",
    "fewer than ": "less than",
    "nearly ": "nearly",
    "about ": "about",
    "some ": "about",
    "exactly ": "exactly",
}


def spelled(count: int) -> st.SearchStrategy[str]:
    """The count in words: with and without "and", hyphens, Indian scales, in any case."""
    words = {spell(count), spell(count).replace("-", " "), spell(count).replace(" and ", " ")}
    if count < 10**12:
        words.add(spell(count, indian=True))
    return st.builds(lambda text, case: case(text), st.sampled_from(sorted(words)), st.sampled_from(CASES))


def printed(count: int) -> st.SearchStrategy[str]:
    """The count in figures: bare, grouped in several ways, in other digits."""
    forms = [str(count), group(count), group(count, indian=True), group(count, "\u00a0"), group(count, "\u202f")]
    if count >= 10**6:
        forms.append(group(count, "."))
    forms += [str(count).translate({ord("0") + digit: ord(zero) + digit for digit in range(10)}) for zero in "०٠۰０"]
    return st.sampled_from(forms)


def mixed(count: int) -> st.SearchStrategy[str]:
    """The count as a figure and a scale, where it has few enough decimals: 1.5 million, 2.25 lakh."""
    scales = {"thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9}
    forms = [
        f"{count * 100 // scale / 100:.12g} {name}"
        for name, scale in scales.items()
        if count and count * 100 % scale == 0 and count < 1000 * scale and count * 10 >= scale
    ]
    return st.sampled_from(forms or [spell(count)])


FORMS = COUNTS.flatmap(lambda count: st.tuples(st.just(count), st.one_of(spelled(count), printed(count), mixed(count))))


@settings(max_examples=400)
@given(FORMS)
@example((10**12, "one trillion"))
@example((15_000, "fifteen thousand"))
def test_what_is_written_is_read(form: tuple[int, str]) -> None:
    count, text = form
    found = read_number(text + " people", 0)
    assert found is not None
    assert (found.value, found.low, found.high, found.text) == (count, count, count, text)
    assert [one.value for one in parse_numbers(f"They say {text} people fled.")] == [count]


@settings(max_examples=200)
@given(FORMS, st.sampled_from(sorted(PREFIXES)))
def test_hedges_do_what_the_policy_says(form: tuple[int, str], prefix: str) -> None:
    count, text = form
    found = read_number(f"{prefix}{text} people", 0)
    assert found is not None
    sense = PREFIXES[prefix]
    exact = Interval(count, count, count)
    expected = exact if sense is None else Bounds().hedged(sense, exact)
    assert (found.value, found.low, found.high) == tuple(expected)
    assert found.text == prefix + text


@given(
    st.integers(1, 9_000), st.integers(1, 9_000), st.sampled_from(["between {} and {}", "{} to {}", "{}-{}", "{}–{}"])
)
def test_ranges(low: int, more: int, form: str) -> None:
    high = low + more
    assume(("-" not in form and "–" not in form) or (len(str(high)) <= len(str(low)) + 1 and not 1500 <= low <= 2099))
    found = read_number(form.format(low, high) + " people", 0)
    assert found is not None
    assert (found.value, found.low, found.high) == (None, low, high)


PIECES = st.sampled_from(
    "12 1,000 1.5 2014 March aged at least about between and to or - – % $ km : . , ( ) dozens of thousands hundred "
    "million a half no both one two-thirds twenty five score scores year-old people Rs. No. \n \n\n ' th".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    found = parse_numbers(text)
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.text == one.span.of(text)
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.low is not None or one.high is not None
        end = one.span.end
    everything = numbers_in(Source(text), 0, len(text))
    assert [one for one in everything if isinstance(one, Number)] == list(found)
    assert all(isinstance(one, Number) or (isinstance(one, Refusal) and one.reason) for one in everything)
    assert all(one.text == one.span.of(text) for one in parse_windows(text))


@given(TEXTS)
def test_every_policy_reads_the_same_words(text: str) -> None:
    spans = [one.span for one in parse_numbers(text)]
    for bounds in (Bounds.acled(), Bounds.emdat(), Bounds(about=0.5)):
        assert [one.span for one in NumberParser(bounds=bounds).parse(text)] == spans


HOSTILE = [
    "(", "7", "1,", "1.", "1. ", "1 ", "1-", "1/", "A", "one ", "one hundred and ", "about ", "at least ", "a ", "no ", "both ",
    "12 to ", "three, ", "half a ", "tens of ", "and ", "between 1 and ", "\n", " ", "$", "“", "March ", "since the ", "ago ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
@pytest.mark.parametrize("parse", [parse_numbers, parse_windows])
def test_time_grows_with_the_length(parse: Callable[[str], object], unit: str) -> None:
    check_linear(parse, lambda size: unit * (size // len(unit)), 8_000)
