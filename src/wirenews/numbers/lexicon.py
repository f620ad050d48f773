"""The vocabulary of numbers as lookups and patterns, built once for each vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from attrs import frozen

from wirenews.patterns import one_of
from wirenews.vocabulary import Table, Vocabulary

from .bounds import Sense

BLANK = r"(?:[ \t\u00a0\u2009\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,8}(?![A-Z][a-z]))"
"""Blanks between the words of one number: at most one line break, and no capitalised word after it."""


BEFORE_MEASURES = (
    "more full straight consecutive square cubic nautical U.S. US Australian Canadian Indian extra additional working "
    "business school million long solid short light metric percentage calendar".split()
)
"""Words that may stand between a number and its unit."""


class Word(NamedTuple):
    """A number word: one of value, scale (multiplies what stands before) and group (dozen), or a `part` of a scale."""

    value: int | None = None
    scale: int | None = None
    group: int | None = None


class Quantity(NamedTuple):
    """A word that counts without a numeral; exact where `value` is not None."""

    word: str
    value: int | None
    low: int | None
    high: int | None
    coded: int | None
    unit: int | None


class Hedge(NamedTuple):
    """A hedge's sense, and the words after which it is none ("concerned about")."""

    sense: Sense
    not_after: frozenset[str]


class Idiom(NamedTuple):
    """Where a number word counts nothing: after or before some words, in a pair ("both A and B"), without a noun."""

    not_after: frozenset[str]
    not_before: frozenset[str]
    pair: str
    needs: str


class Label(NamedTuple):
    """What a number is after this word; a weak label wants a capital and no counted noun."""

    what: str
    weak: bool


@frozen(eq=False)
class Lexicon:
    """All that the readers of numbers look up; keys are in lower case with single blanks."""

    words: dict[str, Word]
    quantities: dict[str, Quantity]
    before: dict[str, Hedge]
    after: dict[str, Hedge]
    idioms: dict[str, Idiom]
    labels: dict[str, Label]
    measures: dict[str, str]
    months: frozenset[str]
    counted: frozenset[str]
    trigger: re.Pattern[str]
    following: re.Pattern[str]
    telling: frozenset[str]
    word: re.Pattern[str]
    quantity: re.Pattern[str]
    hedge: re.Pattern[str]
    suffix: re.Pattern[str]
    measure: re.Pattern[str]
    counts: re.Pattern[str]
    plural: re.Pattern[str]


def cased(words: Iterable[str]) -> Iterator[str]:
    """The words as they are, capitalised, in title case and in capitals."""
    for word in words:
        yield from (word, word[:1].upper() + word[1:], word.title(), word.upper())


ANY_BLANK = r"\s{1,13}"
"""Whatever `BLANK` matches, and more: quicker to compile, for patterns whose matches are looked at again."""


def phrases(words: Iterable[str]) -> str:
    """A pattern for any of the words or phrases in any usual case, blanks as they may be printed."""
    return one_of(cased(words)).replace(r"\ ", BLANK)


def key(printed: str) -> str:
    """A printed word or phrase as the lookups have it.

    >>> key("No  Fewer than")
    'no fewer than'
    """
    return " ".join(printed.lower().split())


@lru_cache(maxsize=32)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The lookups and patterns of a vocabulary."""
    words = {word: Word(*map(facts.get, Word._fields)) for word, facts in vocabulary["numbers"].items()}  # type: ignore[arg-type]
    quantities = {
        word: Quantity(word, *(_count(facts.get(name)) for name in ("value", "low", "high", "acled", "unit")))
        for word, facts in vocabulary["quantities"].items()
    }
    before, after = _hedges(vocabulary["hedges"])
    measures = {word: str(facts["what"]) for word, facts in vocabulary["measures"].items()}
    counted = frozenset(vocabulary["counted"])
    return Lexicon(
        words=words,
        quantities=quantities,
        before=before,
        after=after,
        idioms=dict(_idioms(vocabulary["numbers"])) | dict(_idioms(vocabulary["quantities"])),
        labels={w: Label(str(f["what"]), bool(f.get("weak"))) for w, f in vocabulary["number_labels"].items()},
        measures=measures,
        months=frozenset(word for word, facts in vocabulary["months"].items() if not facts.get("day_first")),
        counted=counted,
        telling=_telling(words, quantities, after, measures),
        trigger=_trigger(words, quantities, before),
        word=re.compile(rf"({phrases(words)})(?!\w)"),
        quantity=re.compile(rf"({phrases(quantities)})(?!\w)"),
        hedge=re.compile(rf"({phrases(_worded(before))}(?!\w)|[~<>]){BLANK}?"),
        suffix=re.compile(rf"(?:{BLANK}|-)?({phrases(_worded(after))}(?!\w)|\+)"),
        **_noun_patterns(measures, counted),
    )


def _trigger(words: dict[str, Word], *others: Iterable[str]) -> re.Pattern[str]:
    """What may begin a number phrase: a digit, a number word with its article, a hedge."""
    scales = [word for word, its in words.items() if its.value is None]
    opening = [*words, *(f"a {scale}" for scale in scales), "half", "a half", "a quarter", "between"]
    listed = one_of(cased([*opening, *(one for other in others for one in _worded(other))])).replace(r"\ ", ANY_BLANK)
    return re.compile(rf"(?<!\w)(?:\d|{listed}(?!\w))")


def _noun_patterns(measures: Iterable[str], counted: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """What may stand behind a number: any plain word, a unit, or within three words a noun that is counted."""
    function_word = "the|a|an|to|that|at|in|of|for|on|is|was|and|or|but|it|with|by|from|as|has|had"
    joining = "if|and|or|perhaps|possibly|maybe|even|probably|up|as"
    before_unit, units, nouns = "|".join(map(re.escape, BEFORE_MEASURES)), phrases(_worded(measures)), phrases(counted)
    return {
        "following": re.compile(rf" ([a-z]+)(?![-\w]|\.\w)|[.,;:)](?=\s(?!(?i:{joining})\b))"),
        "measure": re.compile(rf"(?:{BLANK}|-)?(?:(?:{before_unit})(?:{BLANK}|-))?({units}(?!\w|-(?!old|long))|%)"),
        "counts": re.compile(rf"{BLANK}(?:[A-Za-z][a-z'’-]{{1,30}}{BLANK}){{0,2}}({nouns})(?!\w)"),
        "plural": re.compile(
            rf"{BLANK}(?:(?!(?:{function_word}){BLANK})[A-Za-z][\w'’-]{{0,30}}{BLANK}){{0,2}}"
            rf"(?:{nouns}|(?!(?:{function_word})(?!\w))[A-Za-z]{{2,30}}(?<!s)[sS])(?!\w)"
        ),
    }


def _telling(*lists: Iterable[str]) -> frozenset[str]:
    """The words that say more of the number before them; before any other lower-case word it stands for itself."""
    own = "and or to in out off block year years yr yrs a an day days of".split()
    words = [*own, *BEFORE_MEASURES, *(one for words in lists for one in words)]
    return frozenset(re.split(r"[ -]", one.lower())[0] for one in words) - {"of"}


def _idioms(table: Table) -> Iterator[tuple[str, Idiom]]:
    for word, facts in table.items():
        after, before, pair, needs = (facts.get(name) for name in ("not_after", "not_before", "pair", "needs"))
        if after or before or pair or needs:
            yield word, Idiom(_words(after), _words(before), str(pair or ""), str(needs or ""))


def _words(fact: object) -> frozenset[str]:
    return frozenset(fact if isinstance(fact, tuple) else ())


def _worded(words: Iterable[str]) -> list[str]:
    return [word for word in words if word[-1].isalnum() or word[-1] == "."]


def _count(fact: Any) -> int | None:
    return None if fact is None else int(fact)


def _hedges(table: Table) -> tuple[dict[str, Hedge], dict[str, Hedge]]:
    before: dict[str, Hedge] = {}
    after: dict[str, Hedge] = {}
    for word, facts in table.items():
        hedge = Hedge(Sense(str(facts["sense"])), _words(facts.get("not_after")))
        (after if facts.get("after") else before)[word] = hedge
    return before, after
