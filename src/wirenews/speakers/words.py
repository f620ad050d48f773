"""The words and marks of a stretch of text, as parallel lists: what the phrase grammar walks over."""

from __future__ import annotations

import re
from functools import cache

from wirenews.sentences import ABBREVIATIONS


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"[\w$#@%€£]++(?:(?:['’](?!['’])|\.?[.&/@-](?=\w)|,(?=\d{3}))[\w%]*+)*+(?:\.(?!\w))?|''|``|--|\.{2,}|[^\w\s]"
    )


class Words:
    """The words and marks of `text[start:end]`; `starts` and `ends` are offsets in `text`.

    >>> Words("Sen. Ann Roe, D-Ohio, said", 0, 21).words
    ['Sen.', 'Ann', 'Roe', ',', 'D-Ohio', ',']
    """

    __slots__ = ("ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _pattern().finditer(text, start, end):
            self._add(match.group(), match.start(), match.end())
        self.lower = [word.lower() for word in self.words]

    def _add(self, word: str, start: int, end: int) -> None:
        if word[-1] == "." and len(word) > 1 and not _abbreviation(word):
            self.words += (word[:-1], ".")
            self.starts += (start, end - 1)
            self.ends += (end - 1, end)
            return
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, index: int) -> bool:
        """Whether the word starts like a name: with a capital, or a small prefix before one ("al-Bashir")."""
        word = self.words[index]
        return word[0].isupper() or ("-" in word and word[0].isalpha() and any(map(str.isupper, word)))


def _abbreviation(word: str) -> bool:
    stem = word[:-1]
    return "." in stem or (len(stem) == 1 and stem.isupper()) or stem.lower().rpartition("-")[2] in ABBREVIATIONS
