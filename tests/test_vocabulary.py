"""The vocabulary: a frozen value, and data files that say where their words come from."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path

import pytest

import wirenews.vocabulary
from wirenews.errors import VocabularyError
from wirenews.vocabulary import Vocabulary, table_names

DATA = Path(wirenews.vocabulary.__file__).parent / "data"


def test_extending_gives_a_new_value_and_leaves_the_default_alone() -> None:
    ours = Vocabulary.default().extend(months={"Brumaire": {"month": 11}})
    assert ours["months"]["Brumaire"] == {"month": 11}
    assert "Brumaire" not in Vocabulary.default()["months"]
    assert ours == Vocabulary().extend(months={"Brumaire": {"month": 11}})
    assert hash(ours) == hash(pickle.loads(pickle.dumps(ours)))  # noqa: S301  our own bytes
    assert ours != Vocabulary.default()


def test_a_word_may_be_given_other_facts_or_taken_out() -> None:
    ours = Vocabulary.default().extend(months={"may": {"month": 6}})
    assert ours["months"]["may"]["month"] == 6
    assert "may" not in ours.without(months=["may"])["months"]
    assert "Brumaire" in Vocabulary.default().extend(months=["Brumaire"])["months"]


def test_tables_are_read_only() -> None:
    with pytest.raises(TypeError):
        Vocabulary.default()["months"]["may"]["month"] = 6  # type: ignore[index]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda v: v.extend(moons=["Io"]), "no table 'moons'; there are"),
        (lambda v: v.extend(months="may"), "a list of words"),
        (lambda v: v.extend(months={"may": 5}), "a mapping"),
        (lambda v: v.extend(months={"": {}}), "not blank"),
        (lambda v: v.extend(months={"may": {"month": None}}), "a fact about 'may'"),
        (lambda v: v.without(months=["Brumaire"]), "nothing to take out"),
        (lambda v: v["../months"], "no table"),
    ],
)
def test_misuse_says_what_to_do(change: object, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        change(Vocabulary.default())  # type: ignore[operator]


@pytest.mark.parametrize("table", table_names())
def test_every_table_says_what_it_is_and_where_it_is_from(table: str) -> None:
    data = tomllib.loads((DATA / f"{table}.toml").read_text(encoding="utf-8"))
    assert data["about"].strip()
    assert data["source"].strip()
    assert len(Vocabulary.default()[table]) == len(data["words"]) > 0
