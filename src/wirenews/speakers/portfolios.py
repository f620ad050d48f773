"""What an office is in charge of, as one name with its "and"s and commas: "Minister of Water, Land and Forests"."""

from __future__ import annotations

from collections.abc import Sequence

from . import classes as c

JOINER = "+"
"""What an "and" or comma inside a portfolio is read as."""

_CHARGED = c.OFFICE | c.HEAD
_FORMER = frozenset("former onetime one-time current veteran then legendary ex retired".split())

_LONGEST = 12
"""So many words of a portfolio are walked over on either side of its "and"."""


def joiners(lower: Sequence[str], classes: Sequence[int]) -> list[int]:
    """The indexes of the "and"s and commas in portfolios, each beside the office or body that it belongs to.

    >>> from wirenews.vocabulary import Vocabulary
    >>> from wirenews.speakers.lexicon import Lexicon
    >>> table = Lexicon.of(Vocabulary.default()).lexemes
    >>> found = [table[word][0] for word in "Minister of Trade and Industry Ann Roe".split()]
    >>> joiners([lower for _, lower, _ in found], [classes for _, _, classes in found])
    [3]
    """
    found: list[int] = []
    index = 0
    try:
        while True:
            index = lower.index("and", index + 1)
            found += _portfolio(lower, classes, index) or _shared(lower, classes, index)
    except (ValueError, IndexError):
        return found


def _portfolio(lower: Sequence[str], classes: Sequence[int], joint: int) -> list[int]:
    """The joint and the commas before it, where they are in a portfolio."""
    last = joint - 2 if lower[joint - 1] == "," else joint - 1
    if last < 0 or not classes[joint + 1] & classes[last] & c.PORTFOLIO:
        return []
    commas = []
    first = joint - 1
    while first > 0 and joint - first < _LONGEST:
        if lower[first] == "," and classes[first - 1] & c.PORTFOLIO:
            commas.append(first)
        elif not classes[first] & c.PORTFOLIO:
            break
        first -= 1
    return [*commas, joint] if _held(lower, classes, first, joint) else []


def _shared(lower: Sequence[str], classes: Sequence[int], joint: int) -> list[int]:
    """The joint and the commas before it, where they part names that one role goes with ("the Lund and Bath coach")."""
    if not classes[joint + 1] & classes[joint - 1] & c.CAPITAL or classes[joint - 1] & c.CALLED:
        return []
    after = joint + 2
    while after < min(len(lower) - 1, joint + 5) and classes[after] & c.CAPITAL:
        after += 1
    if classes[after] & (c.SMALL | c.ROLE) != c.SMALL | c.ROLE:
        return []
    commas: list[int] = []
    first = joint - 1
    while first >= 0 and joint - first < _LONGEST and classes[first] & (c.CAPITAL | c.COMMA):
        if lower[first] in _FORMER or lower[first].startswith("ex-"):
            return [*commas, joint]
        if classes[first] & c.COMMA:
            commas.append(first)
        first -= 1
    described = first >= 0 and (classes[first] & c.DETERMINER or lower[first] in _FORMER or "-" in lower[first])
    return [*commas, joint] if described else []


def _held(lower: Sequence[str], classes: Sequence[int], before: int, joint: int) -> bool:
    """Whether an office or body with "of" or "for" stands before the portfolio, or one right behind it."""
    if lower[before] in ("the", "public") and before > 0:
        before -= 1
    if lower[before] in ("of", "for", "on") and before > 0 and classes[before - 1] & _CHARGED:
        return True
    if lower[before] == "for" and lower[before - 1] == "state":
        return True
    after = joint + 1
    while after < min(len(lower) - 1, joint + _LONGEST) and classes[after] & c.PORTFOLIO:
        after += 1
    return bool(classes[after] & _CHARGED)
