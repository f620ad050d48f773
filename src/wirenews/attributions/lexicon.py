"""All that one registry and one vocabulary say about the words of credits, made once."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from ..agencies import Registry
from ..vocabulary import Vocabulary
from .names import Lookup, lookup_of
from .signoffs import phrase_keys
from .titled import Titles, titles_of
from .tokens import tokens
from .words import Words, words_of


@frozen(eq=False)
class Lexicon:
    """Names, words beside them, and words in them; `known` are the tokens that any of these or a sign-off start with.

    `marks`: those of words that make an outlet of what stands beside them ("newspaper", "Courier").
    """

    registry: Registry
    lookup: Lookup
    words: Words
    titles: Titles
    known: frozenset[bytes]
    marks: frozenset[bytes]

    def seen(self, text: str) -> frozenset[bytes]:
        """Which of the known tokens stand in a text: only what they start is searched for; b"" where some words have none."""
        found = self.known.intersection(tokens(text))
        return found | {b""} if b"" in self.known else found


@lru_cache(maxsize=16)
def lexicon_of(registry: Registry, vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a registry and a vocabulary."""
    lookup, words, titles = lookup_of(registry), words_of(vocabulary), titles_of(vocabulary)
    marks = words.keys.union(titles.keys)
    return Lexicon(registry, lookup, words, titles, lookup.keys | marks | phrase_keys(), marks)
