"""Dictionaries and JSON: out, back, and refused where they are not ours."""

from __future__ import annotations

import datetime as dt
import types
from enum import Enum
from typing import Any, Union, get_args, get_origin

import pytest
from attrs import fields, frozen, has
from hypothesis import given, settings, strategies as st

import wirenews as wn
from wirenews.decoding import _hints
from wirenews.export import SCHEMA, TABLES, from_dict, from_json, rows, to_dict, to_json

VALUES = sorted(
    (value for name in wn.__all__ if isinstance(value := getattr(wn, name), type) and has(value)),
    key=lambda value: value.__name__,
)
SKIPPED = {"Bounds", "Rule", "Refusal", "Span", "Vocabulary"}
"""Classes that are no finds: what a parser is made of, and what stands inside a value."""

PLAIN: dict[type, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    dt.date: st.dates(),
    type(None): st.none(),
}


def values_of(hint: Any, depth: int = 3) -> st.SearchStrategy[Any]:
    """Any value that a field declared as `hint` may hold, nested at most `depth` deep."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        kept = [one for one in args if depth > 0 or not has(one)] or [type(None)]
        return st.one_of([values_of(one, depth) for one in kept])
    if hint is wn.Span:
        return st.builds(wn.Span, st.integers(0, 99), st.integers(0, 99))
    if isinstance(origin, type) and issubclass(origin, tuple):
        if origin is tuple and args[-1] is not Ellipsis:
            return st.tuples(*(values_of(one, depth) for one in args))
        if depth == 0:
            return st.just(origin())
        return st.lists(values_of(args[0], depth - 1), max_size=2).map(origin)
    if has(hint):
        hints = _hints(hint)
        return st.builds(
            hint,
            **{field.alias: values_of(hints[field.name], depth - 1) for field in fields(hint) if field.init},
        )
    return st.sampled_from(list(hint)) if issubclass(hint, Enum) else PLAIN[hint]


@pytest.mark.parametrize("cls", [cls for cls in VALUES if cls.__name__ not in SKIPPED], ids=lambda cls: cls.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_every_value_comes_back_equal(cls: type, data: st.DataObject) -> None:
    value = data.draw(values_of(cls))
    written = to_dict(value)
    assert written["schema"] == SCHEMA
    assert from_dict(written) == value
    again = from_json(to_json(value))
    assert again == value
    assert getattr(again, "rule", "") == getattr(value, "rule", "")


def test_findings_come_back_with_their_text() -> None:
    text = "Oslo and Riga"
    found = wn.Findings((wn.Found.at(text, 0, 4, rule="city"), wn.Found.at(text, 9, 13)), text)
    again = from_json(to_json(found))
    assert again == found
    assert type(again) is wn.Findings
    assert again.text == text
    assert again[0].rule == "city"


@frozen
class Ship(wn.Found):
    crew: int = 0


def test_a_value_of_your_own_is_read_back_where_its_class_is_given() -> None:
    ship = Ship(wn.Span(0, 6), "Aurora", crew=12)
    assert from_dict(to_dict(ship), types=(Ship,)) == ship
    with pytest.raises(wn.DecodeError, match="the value: a dictionary with the `type` of a value"):
        from_dict(to_dict(ship))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": SCHEMA + 1}, f"reads schema {SCHEMA}, not {SCHEMA + 1}"),
        ({"schema": None}, "not None"),
        ({"schema": True}, "not True"),
        ({"type": "Rumour"}, "`type` of a value"),
        ({"type": "Span"}, "`type` of a value"),
        ({"type": ["Speaker"]}, "`type` of a value"),
        ({"span": [1]}, r"the value\.span: Span is expected, not \[1\]"),
        ({"span": [True, False]}, "Span is expected"),
        ({"name": 5}, r"the value\.name: str is expected, not 5"),
        ({"kind": "ghost"}, r"the value\.kind: 'ghost' is not a valid SpeakerKind"),
        ({"shoe_size": 44}, "no field 'shoe_size'; was it written by a later wirenews"),
    ],
)
def test_what_is_no_value_is_refused_and_the_message_says_where(change: dict[str, object], message: str) -> None:
    data = to_dict(wn.Speaker(wn.Span(0, 2), "He", kind=wn.SpeakerKind.PRONOUN))
    with pytest.raises(wn.DecodeError, match=message):
        from_dict({**data, **change})


def test_a_field_that_is_missing_has_its_default_or_is_asked_for() -> None:
    data = to_dict(wn.Speaker(wn.Span(0, 2), "He"))
    del data["title"]
    assert from_dict(data) == wn.Speaker(wn.Span(0, 2), "He")
    del data["span"]
    with pytest.raises(wn.DecodeError, match="'span'"):
        from_dict(data)


@pytest.mark.parametrize("data", [[], None, "Quote", {"schema": SCHEMA, "type": "Findings", "found": []}])
def test_other_data_is_refused(data: Any) -> None:
    with pytest.raises(wn.DecodeError):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(wn.DecodeError):
        from_json(text)


@pytest.mark.parametrize("value", [None, "text", 3, (1, 2), wn.Found, wn.Span(0, 1), {"type": "Found"}])
def test_only_values_are_written(value: object) -> None:
    with pytest.raises(TypeError, match="a value of wirenews is expected"):
        to_dict(value)


def test_a_field_that_json_cannot_hold_is_named() -> None:
    @frozen
    class Odd(wn.Found):
        extra: object = None

    with pytest.raises(TypeError, match="complex has no form in JSON"):
        to_dict(Odd(wn.Span(0, 0), "", extra=1j))


def test_an_enum_is_its_value_and_a_date_is_iso() -> None:
    window = wn.Window(wn.Span(0, 8), "on March", start=dt.date(2025, 3, 6))
    assert to_dict(window)["start"] == "2025-03-06"
    assert to_dict(wn.Speaker(wn.Span(0, 2), "It", kind=wn.SpeakerKind.PRONOUN))["kind"] == "pronoun"


ANN = wn.Speaker(wn.Span(0, 3), "she", name="Ann Rao")
NTB = wn.AgencyMention(wn.Span(0, 3), "NTB")


def test_rows_follow_the_columns_and_leave_the_rest_empty() -> None:
    text = "12 died"
    number = wn.Number(wn.Span(0, 2), "12", value=12, low=12, high=12)
    toll = wn.Toll(wn.Span(0, 2), "12", wn.Outcome.KILLED, number)
    story = types.SimpleNamespace(text=text, tolls=(toll,), quotes=(), sourcing=lambda toll: (ANN, NTB))
    (row,) = rows(story, "tolls")
    assert list(row) == list(TABLES["tolls"])
    assert (row["start"], row["end"], row["outcome"], row["value"], row["source"]) == (0, 2, "killed", 12, None)
    assert row["sourcing"] == "Ann Rao > NTB"
    assert rows(story, "quotes") == []
    with pytest.raises(KeyError):
        rows(story, "voices")


def test_a_cell_of_many_parts_is_one_string() -> None:
    text = "One, he said, two"
    parts = (wn.Found.at(text, 0, 3), wn.Found.at(text, 14, 17))
    quote = wn.Quote(wn.Span(0, 17), text, wn.QuoteKind.INDIRECT, parts)
    (row,) = rows(types.SimpleNamespace(quotes=(quote,), sourcing=lambda quote: ()), "quotes")
    assert row["content"] == "One … two"
    assert row["kind"] == "indirect"


def test_the_table_of_quotes_tells_denials_and_why_a_source_is_not_named() -> None:
    story = wn.parse_story("A pilot said, on condition of anonymity, that the pier was shut. The firm did not say why.")
    told = [(row["condition"], row["negated"]) for row in rows(story, "quotes")]
    assert told == [("on condition of anonymity", False), (None, True)]
