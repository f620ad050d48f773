"""Whether a number is somebody's age: "a boy, 9, and", "Ann Rao, 34, was", "aged 11 and 14", "an 18 and 15 year old"."""

from __future__ import annotations

import re
from functools import cache

from .amounts import Amount
from .beside import word_before
from .lexicon import Lexicon

AGE = "an age"
OLDEST = 120
AGED = frozenset(
    "boy girl man woman child baby infant toddler teenager youth son daughter mother father wife husband brother sister "
    "grandmother grandfather niece nephew uncle aunt cousin student pupil driver passenger pedestrian victim suspect".split()
)
"""Singular persons whose age may follow: "a boy, 9, and his sister"."""
PLACED = frozenset("in at near around inside outside".split())
"""Words before a name that make it a place: "in Homs, 34"."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    old = r"(?i:years?|yrs?\.?)[\s-]{1,2}(?i:olds?|of[\s-]age)"
    name = r"[A-Z][\w.'’-]{0,24}"
    return {
        "old": re.compile(rf"[\s-]{{1,2}}{old}|(?i:[\s-]year-olds?|-somethings?)"),
        "both old": re.compile(rf",?\s(?:and|or|to)\s\d{{1,3}}[\s-]{{1,2}}{old}"),
        "list": re.compile(
            r"\b(?i:age[sd]?)(?:\s(?:between|from))?\s\d{1,3}(?:,?\s(?:(?:and|or|to)\s)?\d{1,3}){0,8},?\s(?:(?:and|or|to)\s)?$"
        ),
        "shared": re.compile(r"[,(]\s(?:both|each)\s$"),
        "second": re.compile(rf"{name}, \d{{1,3}},? and (?:{name} ){{0,3}}{name}, $"),
        "behind": re.compile(
            r"\)|[.,;]\s(?!(?:including|among|of whom|most|mostly|some|all|many|at least)\b)|[.,;]?$|\s+(?:from|was|who|is)\b"
            r"|\s+and\s+[A-Z]"
        ),
    }


def age_follows(text: str, end: int, amount: Amount) -> bool:
    """Whether what follows a number says that it is an age: "9-year-old", "18 and 15 year old"."""
    patterns = _patterns()
    return patterns["old"].match(text, end) is not None or (
        amount.plain and patterns["both old"].match(text, end) is not None
    )


def is_age(text: str, first: int, amount: Amount, before: str, lexicon: Lexicon) -> bool:
    """Whether a plain figure behind the word `before` is an age."""
    if (amount.value or OLDEST) >= OLDEST:
        return False
    return _of_named(text, first, amount) or _listed(text, first, amount, before, lexicon)


def _listed(text: str, first: int, amount: Amount, before: str, lexicon: Lexicon) -> bool:
    """Whether the number goes on with a list of ages: "aged 11 and 14", "ages 3, 5 and 7"."""
    if before not in {"and", "or", "to"} and not before[-1:].isdecimal() and text[first - 2 : first] != ", ":
        return False
    if _patterns()["list"].search(text, max(0, first - 40), first) is None:
        return False
    return lexicon.counts.match(text, amount.end) is None


def _of_named(text: str, first: int, amount: Amount) -> bool:
    """Whether the number is an age in apposition to a name: "Rao, 34, was"; "Rao (34)"; "Rao and Lund, both 34,"."""
    patterns = _patterns()
    if patterns["shared"].search(text, max(0, first - 8), first):
        return text[amount.end : amount.end + 1] in {",", ".", ";", ")"}
    at = first
    while at > 0 and text[at - 1] == " ":
        at -= 1
    if at == 0 or text[at - 1] not in ",(":
        return False
    word, start = word_before(text, at - 1)
    named = text[start : start + 1].isupper() and word_before(text, start)[0].lower() not in PLACED
    if not named and word.lower() not in AGED:
        return False
    if text[at - 1] == "(":
        return text[amount.end : amount.end + 1] == ")"
    if patterns["second"].search(text, max(0, first - 120), first):
        return True
    return patterns["behind"].match(text, amount.end) is not None
