"""The classes that a word belongs to, as the bits of one number that is worked out once for each word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set as AbstractSet
from functools import cache

from . import grammar as g

POSSESSIVE_ENDS = ("'s", "’s", "s'", "s’")
PREFIXES = frozenset("al el ul ad as an ar at az ash de di bin abu".split())
"""Small words that names begin with ("al-Bashir")."""

(
    WORD, CAPITAL, SMALL,
    VERB, SHOUTED_VERB, PERSONAL, PERSONAL_WORD, PARTICIPLE, TAG,
    COMMA, HARD, QUOTE, DASH, OPENING, CLOSING,
    COORDINATOR, SUBORDINATOR, RELATIVE, PREPOSITION, DETERMINER, ARTICLE, PARTICLE,
    DAY, MONTH, TIME, LEAD, NUMBER, YEAR, OCCASION,
    CUT, ADVERB, OPENING_ADVERB, TRAILING_ADVERB, FRONTING, ASIDE_OPENER, ASIDE_END, BENT, POSSESSIVE,
    ROLE, OFFICE, HEAD, DOCUMENT, CALLED, RANK, HONORIFIC, EMPHATIC, WITHHELD, PORTFOLIO, QUALIFIER, HOMOGRAPH,
    PEOPLE,
) = (1 << bit for bit in range(51))  # fmt: skip

_CLOSED: dict[int, AbstractSet[str]] = {
    SHOUTED_VERB: g.FINITE,
    PERSONAL_WORD: g.PERSONAL,
    COMMA: frozenset({","}),
    HARD: g.HARD,
    QUOTE: g.QUOTE_MARKS,
    DASH: g.DASHES,
    OPENING: g.OPENING,
    CLOSING: g.CLOSING,
    COORDINATOR: g.COORDINATORS,
    SUBORDINATOR: g.SUBORDINATORS,
    RELATIVE: g.RELATIVES,
    PREPOSITION: g.PREPOSITIONS,
    DETERMINER: g.DETERMINERS,
    ARTICLE: g.ARTICLES,
    PARTICLE: g.PARTICLES,
    DAY: g.DAYS,
    MONTH: g.MONTHS,
    TIME: g.TIMES,
    LEAD: g.TIME_LEADS,
    OCCASION: g.OCCASIONS,
    ADVERB: g.ADVERBS,
    OPENING_ADVERB: g.OPENING_ADVERBS,
    FRONTING: g.FRONTING,
    ASIDE_OPENER: g.ASIDE_OPENERS,
    EMPHATIC: g.EMPHATIC,
    WITHHELD: g.WITHHELD,
    BENT: g.IRREGULAR,
}
"""Classes that a word is in whatever its case."""


@cache
def _tag() -> re.Pattern[str]:
    """What stands between commas after a name and is part of it: a party and state, an age, a suffix."""
    return re.compile(
        r"(?:[DRI]-[A-Z][\w.]*|\d{1,3}(?:\.\d+)?%?|Jr\.?|Sr\.?|II|III|IV|PhD|Ph\.D\.?|MD|M\.D\.?|Esq\.?|MP|QC|KC|Inc\.?|Ltd\.?|LLC|Corp\.?|PLC|plc|S\.A\.|N\.V\.|LLP)$"
    )


def table(words: Mapping[int, AbstractSet[str]]) -> dict[str, int]:
    """For each word the classes that it is in."""
    classes: dict[str, int] = {}
    for bits, members in words.items():
        for word in members:
            classes[word] = classes.get(word, 0) | bits
    return classes


@cache
def _closed() -> dict[str, int]:
    return table(_CLOSED)


def of_word(word: str, lower: str) -> int:
    """The classes of a word that need no vocabulary."""
    classes = _closed().get(lower, 0)
    if word[0].isalnum():
        classes |= WORD
    if word.islower():
        classes |= SMALL
    if capital(word):
        classes |= CAPITAL
    if classes & SHOUTED_VERB and word in g.FINITE:
        classes |= VERB
    if classes & PERSONAL_WORD and (word == "I" or not word.isupper()):
        classes |= PERSONAL
    if lower.endswith(("ing", "ed", "ly")):
        classes |= _ending(word, lower)
    if word[-1] in "s'’" and lower.endswith(POSSESSIVE_ENDS):
        classes |= POSSESSIVE
    if word.isdigit():
        classes |= NUMBER | (YEAR if year(word) else 0)
    if word in g.CUT:
        classes |= CUT
    if word in g.HOMOGRAPHS:
        classes |= HOMOGRAPH
    if word in g.TRAILING_ADVERBS:
        classes |= TRAILING_ADVERB
    return classes | TAG if _tag().match(word) else classes


def _ending(word: str, lower: str) -> int:
    """The classes of a word by its ending -ing, -ed or -ly."""
    if lower in g.NO_PARTICIPLES:
        return 0
    classes = BENT if lower[-1] != "y" else 0
    if not capital(word):
        classes |= ASIDE_END
        if lower.endswith("ed") and lower not in g.ADJECTIVES:
            classes |= PARTICIPLE
    if word.endswith("ly") and len(word) > 4 and word.islower() and word not in g.LY_NOUNS:
        classes |= CUT
    return classes


def capital(word: str) -> bool:
    """Whether the word starts like a name: with a capital, or a small prefix before one ("al-Bashir")."""
    if word[0].isupper():
        return True
    prefix, hyphen, rest = word.partition("-")
    return bool(hyphen) and prefix in PREFIXES and rest[:1].isupper()


def year(word: str) -> bool:
    """Whether the word is a year of the last or this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
