"""Names that look like small words: the families He, You, An, So, the health body WHO; and the "&" inside a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from . import classes as c, grammar as g

_SYLLABLE = (
    "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:i?ang|iong|uang|[eio]ng|iao|uai|[iu]an|[aeiu]n|[aeu]i|ao|ou|i[aeu]|u[aoe]|er|[aoeiu]))"
)
"""A syllable of a Chinese given name."""


@cache
def _family() -> re.Pattern[str]:
    """A family name with the given name behind it, or the honorific before it, that tells it from a small word."""
    verbs = "|".join(sorted(word.capitalize() for word in g.FINITE | g.DAYS | g.MONTHS))
    return re.compile(
        rf"\b(?:(?:He|She|You) (?!(?:{verbs})\b)(?=[A-Z])(?i:{_SYLLABLE})(?:-?{_SYLLABLE})?(?![\w'’-])"
        r"|An [BCDFGJKLMNPQRSTVWXZ][a-z]|So [A-Z][a-z]+-[a-z]+|M(?:r|s|rs)\.? (?:He|She|You|An|So)\b)"
    )


def disguised(window: str, *, shouted: bool) -> bool:
    """Whether a name that looks like a small word stands in the text."""
    if ("WHO" in window or "IF " in window or "AS " in window) and not shouted:
        return True
    suspect = "He" in window or "An " in window or "You" in window or "She" in window or "So " in window
    return suspect and _family().search(window) is not None


def ampersands(words: Sequence[str], classes: Sequence[int]) -> list[int]:
    """The indexes of each "&" inside the name of a firm ("Roe & Sons"); between two whole names it parts persons."""
    found = []
    for index in range(1, len(words) - 1):
        named = words[index] == "&" and classes[index - 1] & classes[index + 1] & c.CAPITAL
        if named and not (_two(classes[:index][::-1]) and _two(classes[index + 1 :])):
            found.append(index)
    return found


def _two(classes: Sequence[int]) -> bool:
    """Whether two words with a capital come first, and no third."""
    return [bool(word & c.CAPITAL) for word in (*classes[:3], 0)][:3] == [True, True, False]


def names(words: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The indexes of such names, each with how it is read and its classes.

    >>> names(("Ambassador", "He", "Lianshan"))[1][0], names(("He", "also"))
    ('He', {})
    """
    found = {}
    for index, word in enumerate(words):
        if word == "WHO":
            found[index] = (word, c.WORD | c.CAPITAL | c.HEAD)
        elif word in g.ACRONYMS:
            if " ".join(words[index + 1 : index + 2]).istitle():
                found[index] = (word, c.WORD | c.CAPITAL)
        elif word in g.FAMILIES and _family().search(" ".join(words[max(0, index - 1) : index + 2])):
            found[index] = (word, c.WORD | c.CAPITAL)
    return found
