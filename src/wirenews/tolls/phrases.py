"""The noun phrase behind a number or an article: where it ends, and which noun is its head."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from .lexicon import Noun
from .tokens import Token

_INSIDE = frozenset("xXhOynf#")
"""What may stand between a number and the head of its phrase."""

_CUE_NOUNS = frozenset("ECB")
"""Casualty nouns that a noun may stand before: "16 road deaths"."""

_OF_TIME = frozenset({"last", "next"})
"""Words that begin a time rather than go on with a phrase: "50 last year"."""

_MODIFIERS = frozenset("xXy#")
_REACH = 9
OTHERS = frozenset({"other", "others"})
MORE = frozenset({"more", "other", "others"})


@frozen
class Phrase:
    """Tokens `first` to `last` (inclusive; empty where `last` is lower) of a noun phrase, and its head if known."""

    first: int
    last: int
    noun: Noun | None = None


def counted_phrase(tokens: Sequence[Token], index: int, *, single: bool) -> Phrase:
    """The phrase that the number at `index` counts; of "two of his nephews" and "dozens of nephews", the nephews."""
    first = index + 1
    if _symbol(tokens, first) == "o" and _symbol(tokens, first + 2) != "N":
        if _definite(tokens, first + 1):
            first += 2
        elif tokens[index].word.endswith(_VAGUE) and _symbol(tokens, first + 1) in _INSIDE:
            first += 1
    head = head_of(tokens, first, single=single)
    if head is not None:
        joined = tokens[head].noun is not None and not single
        leading = _last_noun(tokens, first, single=False) if joined else head
        return Phrase(first, head, tokens[head if leading is None else leading].noun)
    last = _unknown_end(tokens, first, single=single)
    if last >= first and _symbol(tokens, last + 1) == "o":
        part = head_of(tokens, last + 2, single=False)  # "nine hives of bees"
        if part is not None and _symbol(tokens, part) == "O":
            return Phrase(first, part, tokens[part].noun)
    return Phrase(first, last)


_VAGUE = tuple("dozens scores hundreds thousands tens lakhs millions couple handful pair trio number".split())


def head_of(tokens: Sequence[Token], first: int, *, single: bool) -> int | None:
    """The index of the last known noun of the phrase that begins at `first`; with it a second plural after "and"."""
    head = _last_noun(tokens, first, single=single)
    if head is not None and _names_person(tokens, head, single=single):
        return head + 1
    if head is None or single or _symbol(tokens, head + 1) != "&":
        return head
    other = _last_noun(tokens, head + 2, single=False) if _symbol(tokens, head + 2) == "h" else head + 2
    return other if other is not None and _joins(tokens, head, other) else head


def _names_person(tokens: Sequence[Token], head: int, *, single: bool) -> bool:
    """Whether a thing's noun is only the first half of a word for people: "cattle rustlers"."""
    noun = tokens[head].noun
    if noun is None or noun.symbol != "O" or _symbol(tokens, head + 1) not in {"x", "X"}:
        return False
    return tokens[head + 1].word.endswith(("er", "or", "ist", "man") if single else ("ers", "ors", "ists", "men"))


def _last_noun(tokens: Sequence[Token], first: int, *, single: bool) -> int | None:
    head = None
    for index in range(first, min(first + _REACH, len(tokens))):
        token = tokens[index]
        if head is None and _passes(tokens, index, first):
            continue
        if token.symbol not in _INSIDE or token.word in _OF_TIME:
            break
        if token.noun is not None and not token.noun.plural and _symbol(tokens, index + 1) in _CUE_NOUNS:
            break
        if token.noun is not None:
            if single or token.noun.plural or not _leads_to_noun(tokens, index + 1):
                head = index
        elif head is not None and (_plural(tokens[head]) or not _leads_to_noun(tokens, index)):
            break
    return head


def _passes(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a casualty word used as an adjective, or a short bracket, stands before the noun."""
    if tokens[index].symbol in "KA":
        return _leads_to_noun(tokens, index + 1)
    if tokens[index].symbol == "(":
        close = next((i for i in (index + 2, index + 3, index + 4) if _symbol(tokens, i) == ")"), None)
        return close is not None and close + 1 < len(tokens) and tokens[close + 1].noun is not None
    return tokens[index].symbol == ")" and any(token.symbol == "(" for token in tokens[first:index])


def _joins(tokens: Sequence[Token], head: int, other: int) -> bool:
    """Whether a second plural shares the number: "50 soldiers and officers"."""
    if other >= len(tokens):
        return False
    first, second = tokens[head].noun, tokens[other].noun
    if second is not None:
        return first is not None and second.symbol == first.symbol and second.plural
    return tokens[other].symbol == "x" and tokens[other].word.endswith("ers")


def _plural(token: Token) -> bool:
    return token.noun is not None and token.noun.plural


def _leads_to_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words from `index` on modify a known noun at most two words on."""
    for token in tokens[index : index + 3]:
        if token.noun is not None:
            return True
        if token.symbol not in _MODIFIERS:
            return False
    return False


def _unknown_end(tokens: Sequence[Token], first: int, *, single: bool) -> int:
    """The index where a phrase without a known noun ends: at a plural, at the end of a name, or at "others"."""
    last = first - 1
    for index in range(first, min(first + 5, len(tokens))):
        token = tokens[index]
        if token.word in MORE:
            last = index
        elif token.symbol not in "xXf":
            break
        elif token.symbol != "f" and _looks_plural(token.word):
            if token.symbol == "X" and _symbol(tokens, index + 1) == "x" and names_people(tokens[index + 1].word):
                return index + 1
            return index
        elif token.symbol == "X" or (single and token.symbol == "x"):
            last = index
    return last


def _looks_plural(word: str) -> bool:
    return word.endswith(("men", "people", "folk")) or (
        word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))
    )


_PEOPLES = ("ans", "eans", "ians", "ese", "ish", "ards", "is", "ists", "men", "women", "people", "folk")


def names_people(phrase: str) -> bool:
    """Whether an unknown noun has the ending of a people's name or of a calling: "Norwegians", "machinists".

    >>> names_people("peruvians"), names_people("albums")
    (True, False)
    """
    return phrase.endswith(_PEOPLES) and not phrase.endswith(("basis", "crisis", "plans", "loans", "fans", "cans"))


def may_be_people(word: str) -> bool:
    """Whether the unknown noun behind "other", or "others" itself, may name people: "others", "other hikers".

    >>> may_be_people("hikers"), may_be_people("changes")
    (True, False)
    """
    return word in MORE or not word.endswith("s") or word.endswith(("ers", "ors", "ents", "ants")) or names_people(word)


def _definite(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens):
        return False
    return tokens[index].symbol == "d" or tokens[index].word.endswith(("'s", "’s", "s'", "s’"))


def _symbol(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].symbol if index < len(tokens) else ""
