"""Whether two names are one person's or body's, and what a name says about gender."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from wirenews.vocabulary import Vocabulary

SMALL = frozenset("of for and the on in de la al van von der den bin ibn".split())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, lower-cased, without stops.

    >>> name_words("J.B. van der Poel-Roe")
    ('j.b', 'van', 'der', 'poel-roe')
    """
    return tuple(_word().findall(name.lower()))


def match(short: tuple[str, ...], full: tuple[str, ...]) -> int:
    """How well a name fits a fuller one: 4 the same, 3 the family name, 2 the first name or part, 0 not at all.

    >>> full = ("mohammed", "bin", "salman")
    >>> match(("bin", "salman"), full), match(("mohammed",), full), match(("salman", "mohammed"), full)
    (3, 2, 0)
    """
    if short == full:
        return 4
    if not short or len(short) > len(full):
        return 0
    if full[-len(short) :] == short or (len(short) == 1 and bare(full[-1]) == bare(short[0])):
        return 3
    if len(short) > 1 and (short[0], short[-1]) == (full[0], full[-1]):
        return 3
    if len(short) > 1 and short[-1] == full[-1] and full[0].startswith(short[0][:1]) and len(short[0]) <= 3:
        return 3
    size = len(short)
    return 2 if any(full[start : start + size] == short for start in range(len(full) - size + 1)) else 0


def bare(word: str) -> str:
    """A family name without its article."""
    return word[3:] if word[2:3] == "-" and word[:3] in _ARTICLES else word


_ARTICLES = frozenset("al- el- ul- ad- as- an- ar- at- az-".split())


def initials(name: str) -> str:
    """The initials of a body's name ("Human Rights Watch": "HRW")."""
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    return "".join(word[0].upper() for word in words if word.lower() not in SMALL)


@lru_cache(maxsize=16)
def given_names(vocabulary: Vocabulary) -> dict[str, str | None]:
    """The given names of a vocabulary, lower-cased, each with the gender that it tells, or None."""
    table = vocabulary["given_names"]
    return {word: str(facts["gender"]) if "gender" in facts else None for word, facts in table.items()}


def gender_of(words: tuple[str, ...], given: Mapping[str, str | None]) -> str | None:
    """The gender that the given name among the words of a name tells, "male" or "female", or None.

    >>> given = given_names(Vocabulary.default())
    >>> gender_of(("maria", "roe"), given), gender_of(("sam", "roe"), given)
    ('female', None)
    """
    return given.get(words[0], given.get(plain(words[0]))) if len(words) > 1 else None


def plain(word: str) -> str:
    """A word without its accents.

    >>> plain("sørën-josé")
    'søren-jose'
    """
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
