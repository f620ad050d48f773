"""The words and marks of a stretch of text, as parallel lists: what the phrase grammar walks over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set as AbstractSet
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import TypeAlias

from wirenews.sentences import ABBREVIATIONS

from . import classes as c
from .homographs import ampersands, disguised, names
from .portfolios import JOINER, joiners

Lexeme: TypeAlias = "tuple[str, str, int]"
"""A word or mark: as printed, in small letters, its classes."""

_OFFICES = c.ROLE | c.OFFICE | c.CALLED

_AMBIGUOUS = c.COORDINATOR | c.HOMOGRAPH

_BRACKETS = {"<": "(", ">": ")"}
"""What brackets of stock symbols and of web pages are read as."""

DOMAINS = frozenset("com org net co uk gov edu info tv io biz eu de fr au in ca".split())
"""What the addresses of web sites end in, which are the names of bodies."""

_APART = frozenset({"'s", "’s"})
"""Ends of words that tokenised copy prints apart."""

MOST = 20_000
"""So many stretches are kept at most; then the table starts anew."""

LONGEST = 40
"""A stretch of more code points is not kept."""


class Lexemes(dict[str, tuple[Lexeme, ...]]):
    """The words and marks that a stretch without blanks is made of, each as printed, in small letters, and its classes;
    for the lists that are walked over, each stretch is read once.

    >>> from wirenews.speakers import classes as c
    >>> table = Lexemes({c.ROLE: {"mayor"}})
    >>> [(word, bool(classes & c.ROLE)) for word, _, classes in table["Mayor,"]]
    [('Mayor', True), (',', False)]

    `known`: for each class of the vocabulary its words in small letters.
    """

    def __init__(self, known: Mapping[int, AbstractSet[str]]) -> None:
        super().__init__()
        self._known = c.table(known)

    def __missing__(self, stretch: str) -> tuple[Lexeme, ...]:
        if stretch.isalnum() or stretch in _APART:
            words = [stretch]
        else:
            words = [word for found in _word().findall(stretch) for word in _without_stop(found)]
        lexemes = tuple(map(self._lexeme, words))
        if len(stretch) > LONGEST:
            return lexemes
        if len(self) >= MOST:
            self.clear()
        self[stretch] = lexemes
        return lexemes

    def _lexeme(self, word: str) -> Lexeme:
        lower = _BRACKETS.get(word) or word.lower()
        known = self._known.get
        classes = c.of_word(word, lower) | known(lower, 0)
        if lower[-1] == "." and len(lower) > 2:
            classes |= known(lower.rstrip("."), 0) & (c.CALLED | c.RANK | c.HONORIFIC)
        if "/" in lower:
            classes |= min(known(part, 0) & _OFFICES for part in lower.split("/"))
        if "-" in lower:
            classes |= known(lower.rpartition("-")[2], 0) & c.OFFICE
        return word, lower, classes


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"[\w$#@%€£]++(?:(?:['’](?!['’])|\.?[.&/@-](?=\w)|,(?=\d{3}))[\w%]*+)*+(?:\.(?!\w))?|''|``|--|\.{2,}|[^\w\s]"
    )


def _without_stop(word: str) -> tuple[str, ...]:
    """The word, and apart from it a full stop that ends no abbreviation."""
    if word[-1] != "." or len(word) == 1 or word[0] == ".":
        return (word,)
    before = word[:-1]
    short = len(before) == 1 and before.isupper()
    if (
        short
        or ("." in before and before.rpartition(".")[2] not in DOMAINS)
        or before.lower().rpartition("-")[2] in ABBREVIATIONS
    ):
        return (word,)
    return before, "."


class Words:
    """The words and marks of `text[start:end]`, printed and in small letters, each with its classes as a bit mask;
    `start` and `end` give offsets in `text`; `seen` has the classes of all of them.

    >>> from wirenews.vocabulary import Vocabulary
    >>> from wirenews.speakers.lexicon import Lexicon
    >>> Words("Sen. Ann Roe, D-Ohio, said", 0, 21, Lexicon.of(Vocabulary.default()).lexemes).words
    ('Sen.', 'Ann', 'Roe', ',', 'D-Ohio', ',')
    """

    __slots__ = ("_end", "_start", "classes", "lower", "seen", "shouted", "text", "words")

    def __init__(self, text: str, start: int, end: int, lexemes: Lexemes) -> None:
        self.text = text
        self._start, self._end = start, end
        window = text[start:end]
        self.shouted = window.isupper() and len(window.split(None, 1)) > 1
        self.words: Sequence[str] = ()
        self.lower: Sequence[str] = ()
        self.classes: Sequence[int] = ()
        found = tuple(chain.from_iterable(map(lexemes.__getitem__, window.split())))
        self.seen = 0
        if found:
            self.words, self.lower, self.classes = zip(*found, strict=True)
            self.seen = reduce(or_, self.classes)
            if self.seen & _AMBIGUOUS:
                self._read_again(window)

    def _read_again(self, window: str) -> None:
        """Gives another reading to words that may not be what they look like."""
        if " and " in window:
            self._replace(dict.fromkeys(joiners(self.lower, self.classes), (JOINER, c.PARTICLE)))
        if "&" in window:
            self._replace(dict.fromkeys(ampersands(self.words, self.classes), (JOINER, c.PARTICLE)))
        if self.seen & c.HOMOGRAPH and disguised(window, shouted=self.shouted):
            self._replace(names(self.words))

    def _replace(self, readings: Mapping[int, tuple[str, int]]) -> None:
        """Gives words another reading: what stands for them in small letters, and their classes."""
        if readings:
            lower, classes = list(self.lower), list(self.classes)
            for index, (read, bits) in readings.items():
                lower[index], classes[index] = read, bits
            self.lower, self.classes = lower, classes
            self.seen = reduce(or_, classes, self.seen)

    def starts(self, start: int, end: int) -> list[int]:
        """Where each word from `start` to `end` begins in the text, counted from the nearer end: only blanks stand between."""
        text, words = self.text, self.words
        found = []
        if start < len(words) - end:
            at = self._start
            for word in words[:start]:
                at = text.find(word, at) + len(word)
            for word in words[start:end]:
                at = text.find(word, at)
                found.append(at)
                at += len(word)
            return found
        at = self._end
        for word in words[: end - 1 if end else None : -1]:
            at = text.rfind(word, 0, at)
        for word in words[start:end][::-1]:
            at = text.rfind(word, 0, at)
            found.append(at)
        found.reverse()
        return found

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, index: int) -> bool:
        """Whether the word starts like a name: with a capital, or a small prefix before one ("al-Bashir")."""
        return bool(self.classes[index] & c.CAPITAL)
