"""What the words of a mention say: its head, its gender, whether it is of several, whether two names are one person's."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirenews.speakers.lexicon import Lexicon

from .entities import Entity
from .names import name_words


def core(text: str) -> str:
    """A mention without apposition, bracket and relative clause."""
    if "," not in text and "(" not in text and " wh" not in text and " that " not in text:
        return text
    match = _rest().search(text)
    return text[: match.start()] if match else text


@lru_cache(maxsize=4096)
def gender(text: str, lexicon: Lexicon) -> str | None:
    """The gender that a title or honorific in a mention tells."""
    for word in core(text).lower().replace("-", " ").split():
        known = lexicon.genders.get(word.rstrip(".,"))
        if known is not None:
            return known
    return None


@lru_cache(maxsize=4096)
def plural(text: str, lexicon: Lexicon) -> bool:
    """Whether a description is of several ("police officers")."""
    head = core(text).split()[-1:]
    word = head[0].lower() if head else ""
    return (
        word in lexicon.role_plurals
        or word in ("people", "percent", "others", "many", "some")
        or (word.endswith("s") and not word.endswith("ss"))
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"\s*[,(]|\s(?:who|which|that|whose)\s")


def same_person(name: str, entity: Entity) -> bool:
    """Whether two names may be one person's: the same ends, an initial for a first name, or one in the other's tail."""
    mine, other = name_words(name), entity.words
    size = min(len(mine), len(other))
    if size < 2:
        return True
    if mine[-size:] == other[-size:] or mine[:size] == other[:size]:
        return True
    initial = min(len(mine[0]), len(other[0])) <= 3 and mine[0][0] == other[0][0]
    return mine[-1] == other[-1] and (mine[0] == other[0] or initial)
