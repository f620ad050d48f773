"""The words that parsers know: frozen tables, read from data files, that callers extend by value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, frozen

from .errors import VocabularyError

Fact: TypeAlias = "str | int | float | bool | tuple[str, ...]"
Facts: TypeAlias = Mapping[str, Fact]
Table: TypeAlias = Mapping[str, Facts]

_NO_FACTS: Facts = MappingProxyType({})


@frozen
class Change:
    """One word put into a table, with its facts, or taken out (`facts` is None)."""

    table: str
    word: str
    facts: tuple[tuple[str, Fact], ...] | None


@frozen
class Vocabulary:
    """Tables of words with facts about each; a value, so `extend` and `without` give new ones.

    A table is named after its data file (`wirenews/data/NAME.toml`) and is read on first use.

    >>> words = Vocabulary.default().extend(months={"Ianuarius": {"month": 1}})
    >>> words["months"]["Ianuarius"]["month"]
    1
    >>> "Ianuarius" in Vocabulary.default()["months"]
    False
    """

    changes: tuple[Change, ...] = ()

    @classmethod
    def default(cls) -> Vocabulary:
        """The vocabulary that wirenews comes with."""
        return _DEFAULT

    def extend(self, **tables: Mapping[str, Mapping[str, object]] | Iterable[str]) -> Vocabulary:
        """A vocabulary with more words: for each table a mapping of words to facts, or just words.

        A word that the table has already gets the facts given here instead. Raises `VocabularyError` for a
        table that does not exist, and for facts that are not strings, numbers, booleans or lists of strings.
        """
        changes = [
            Change(table, word, facts) for table, words in tables.items() for word, facts in _checked(table, words)
        ]
        return evolve(self, changes=(*self.changes, *changes))

    def without(self, **tables: Iterable[str]) -> Vocabulary:
        """A vocabulary without some words of its tables; raises `VocabularyError` for a word not there."""
        changes = []
        for table, words in tables.items():
            present = self[table]
            for word in _words(table, words):
                if word not in present:
                    raise VocabularyError(f"{word!r} is not in the table {table!r}; nothing to take out")
                changes.append(Change(table, word, None))
        return evolve(self, changes=(*self.changes, *changes))

    def __getitem__(self, table: str) -> Table:
        return _table(self, table)


_DEFAULT = Vocabulary()


def table_names() -> tuple[str, ...]:
    """The names of the tables there are, sorted.

    >>> "months" in table_names()
    True
    """
    from importlib.resources import files

    names = (file.name for file in files("wirenews").joinpath("data").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _words(table: str, words: Iterable[str]) -> Iterable[str]:
    if isinstance(words, str):
        raise VocabularyError(f"the table {table!r} takes a list of words, not the one string {words!r}")
    return words


def _checked(
    table: str, words: Mapping[str, Mapping[str, object]] | Iterable[str]
) -> Iterable[tuple[str, tuple[tuple[str, Fact], ...]]]:
    _builtin(table)
    items = words.items() if isinstance(words, Mapping) else ((word, _NO_FACTS) for word in _words(table, words))
    for word, facts in items:
        if not isinstance(word, str) or not word.strip():
            raise VocabularyError(f"a word of the table {table!r} is a string that is not blank, not {word!r}")
        if not isinstance(facts, Mapping):
            raise VocabularyError(f"the facts about {word!r} are a mapping, not {facts!r}")
        yield word, tuple(sorted((name, _fact(word, fact)) for name, fact in facts.items()))


def _fact(word: str, fact: object) -> Fact:
    if isinstance(fact, str | int | float):
        return fact
    if isinstance(fact, list | tuple) and all(isinstance(one, str) for one in fact):
        return tuple(fact)
    raise VocabularyError(f"a fact about {word!r} is a string, a number, a boolean or a list of strings, not {fact!r}")


@lru_cache(maxsize=256)
def _table(vocabulary: Vocabulary, table: str) -> Table:
    words = dict(_builtin(table))
    for change in vocabulary.changes:
        if change.table != table:
            continue
        if change.facts is None:
            words.pop(change.word, None)
        else:
            words[change.word] = MappingProxyType(dict(change.facts))
    return MappingProxyType(words)


@lru_cache(maxsize=64)
def _builtin(table: str) -> Table:
    """The table as its data file has it; the keys `about` and `source` say what it is and where it is from."""
    import tomllib
    from importlib.resources import files

    file = files("wirenews").joinpath("data", f"{table}.toml")
    if not table.isidentifier() or not file.is_file():
        raise VocabularyError(f"no table {table!r}; there are {', '.join(table_names())}")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            word: MappingProxyType({name: _fact(word, fact) for name, fact in facts.items()})
            for word, facts in data["words"].items()
        }
    )
