"""The words and marks of a stretch of text, as parallel lists: what the phrase grammar walks over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirenews.sentences import ABBREVIATIONS


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"[\w$#@%€£]++(?:(?:['’](?!['’])|\.?[.&/@-](?=\w)|,(?=\d{3}))[\w%]*+)*+(?:\.(?!\w))?|''|``|--|\.{2,}|[^\w\s]"
    )


class Words:
    """The words and marks of `text[start:end]`; `start` and `end` give offsets in `text`.

    >>> Words("Sen. Ann Roe, D-Ohio, said", 0, 21).words
    ['Sen.', 'Ann', 'Roe', ',', 'D-Ohio', ',']
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self._starts = [start]
        self._ends = [end]
        self.words: list[str] = _pattern().findall(text, start, end)
        window = text[start:end]
        if "." in window:
            self.words = list(self._without_stops())
        self.shouted = window.isupper()
        self.lower = "\n".join(self.words).lower().split("\n") if self.words else []

    def _without_stops(self) -> Iterator[str]:
        """The words, a full stop that ends no abbreviation being a word of its own."""
        for word in self.words:
            if word[-1] == "." and len(word) > 1 and word[0] != "." and not _abbreviation(word):
                yield word[:-1]
                yield "."
            else:
                yield word

    def start(self, index: int) -> int:
        """Where the word begins in the text, counted from the nearer end: only blanks stand between words."""
        words, size = self.words, len(self.words)
        if index * 2 < size:
            starts = self._starts
            for each in range(len(starts) - 1, index + 1):
                at = self.text.find(words[each], starts[-1])
                starts[-1] = at
                starts.append(at + len(words[each]))
            return starts[index]
        ends = self._ends
        for each in range(size - len(ends), index - 1, -1):
            ends.append(self.text.rfind(words[each], 0, ends[-1]))
        return ends[size - index]

    def end(self, index: int) -> int:
        """Where the word ends in the text."""
        return self.start(index) + len(self.words[index])

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, index: int) -> bool:
        """Whether the word starts like a name: with a capital, or a small prefix before one ("al-Bashir")."""
        word = self.words[index]
        if word[0].isupper():
            return True
        prefix, hyphen, rest = word.partition("-")
        return bool(hyphen) and prefix in _PREFIXES and rest[:1].isupper()


_PREFIXES = frozenset("al el ul ad as an ar at az ash de di bin abu".split())
"""Small words that names begin with ("al-Bashir")."""


def _abbreviation(word: str) -> bool:
    stem = word[:-1]
    return "." in stem or (len(stem) == 1 and stem.isupper()) or stem.lower().rpartition("-")[2] in ABBREVIATIONS
