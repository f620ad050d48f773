"""Objects with which a reporting verb reports nothing: "called an early vote", "denied bail"."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import Verb
from .openers import AFTER_IDLE

MARKS = frozenset('"“«`‘')
"""Marks behind which an object is what somebody calls it."""


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w’'-]+|[^\w\s]")


@cache
def _first() -> re.Pattern[str]:
    """The first word behind the verb, with the preposition before it."""
    return re.compile(r"\s*(to\s|of\s)?([\w’'-]+|[^\w\s])")


def is_idle(text: str, at: int, limit: int, verb: Verb) -> bool:
    """Whether an object with which the verb reports nothing follows, and no second one: "called an early vote"."""
    first = _first().match(text, at, limit)
    alone = "clause" in verb.takes and "noun" not in verb.takes
    if first is None or first.group(2) == "that":
        return False
    if alone and not first.group(1) and first.group(2).lower() not in verb.idle:
        return False
    words = _words().findall(text, at, min(limit, at + 80))[:6]
    unmarked = next((size for size, word in enumerate(words) if word in MARKS), len(words))
    size = next((size for size, word in enumerate(words[:unmarked]) if word.lower() in verb.idle), None)
    if size is None or any(word[0].isupper() for word in words[1:size]):
        return False
    following = words[size + 1] if len(words) > size + 1 else "."
    return following in AFTER_IDLE or following in ".,;:!?)—–-"
