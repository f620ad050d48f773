"""A quick look at which words a text holds, so that only what may stand there is searched for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache


@cache
def _blanks() -> bytes:
    """Latin-1 with blanks for all but letters and digits."""
    return bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256))


def tokens(text: str) -> list[bytes]:
    """The words of a text, in Latin-1: other letters part words, which matters little as words are treated alike.

    >>> tokens("Said (AFP/dpa): “no”")
    [b'Said', b'AFP', b'dpa', b'no']
    """
    return text.encode("latin-1", "replace").translate(_blanks()).split()


def keys(words: Iterable[str]) -> frozenset[bytes]:
    """The first token of each of the words."""
    return frozenset(found[0] for word in words if (found := tokens(word)))


def by_key(words: Iterable[str]) -> dict[bytes, tuple[str, ...]]:
    """The words by their first tokens, in the order given."""
    found: dict[bytes, tuple[str, ...]] = {}
    for word in words:
        for key in keys([word]):
            found[key] = (*found.get(key, ()), word)
    return found
