"""Which stretches of a text are read for tolls: sentences with a casualty word, and those that go on counting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..parsing import compiled
from ..source import Source
from ..spans import Span
from .lexicon import GROUP, Lexicon
from .tokens import Cue
from .values import Toll

LONGEST = 700
"""A longer sentence is read in pieces of this many code points."""

_ARTICLES = frozenset({"a", "an", "another"})
_GOES_ON = r"\W{0,3}(?:They|Those|Among|The|That|[Oo]f|[A-Z][a-z]+(?:-[a-z]+)?|\d+)\b"


class Stretches:
    """The stretches of a text, each with its casualty words; `implicit` where one person without a number counts."""

    def __init__(self, source: Source, words: Lexicon, *, implicit: bool) -> None:
        self.source = source
        self.words = words
        self.implicit = implicit
        self._last: tuple[Span, list[str]] = (Span(0, 0), [])

    def read(self, cues: Iterable[Cue], told: Sequence[Toll]) -> Iterator[tuple[Span, list[Cue]]]:
        """The stretches near casualty words, in text order; `told` fills with their tolls while they are taken.

        Where only a group is named ("of them", "the victims"), or a number opens the sentence behind a toll, a stretch
        is read only if there was a toll before.
        """
        found, last = 0, None
        for window, near in self._near(cues):
            if last is not None and len(told) > found:
                yield from self._behind(last, window.start)
            found, last = len(told), window
            own = [cue for cue in near if cue.word.symbols != GROUP]
            if own or told:
                yield window, own
        if last is not None and len(told) > found:
            yield from self._behind(last, len(self.source.text))

    def numeral(self, span: Span) -> bool:
        """Whether a stretch has a figure or a word for a number."""
        figure = compiled(r"\d").search(self.source.text, span.start, span.end)
        return figure is not None or not self.words.numerals.isdisjoint(self._words(span))

    def one_person(self, span: Span) -> bool:
        """Whether a stretch may tell of one person whom no number counts: an article some words before a noun."""
        if not self.implicit:
            return False
        found = self._words(span)
        if _ARTICLES.isdisjoint(found):
            return False
        if "another" in found:
            return True
        nouns = [at for at, word in enumerate(found) if word == "was" or word in self.words.people]
        return any(not _ARTICLES.isdisjoint(found[max(0, at - 6) : at]) for at in nouns)

    def _words(self, span: Span) -> list[str]:
        if self._last[0] != span:  # a paragraph is often one sentence
            self._last = span, compiled(r"[^\W\d_]+").findall(span.of(self.source.text).lower())
        return self._last[1]

    def _near(self, cues: Iterable[Cue]) -> Iterator[tuple[Span, list[Cue]]]:
        """The sentences with casualty words, long ones in pieces, of paragraphs in which somebody is counted."""
        for paragraph, near in groupby(cues, key=lambda cue: self.source.paragraph_at(cue.start)):
            if self.numeral(paragraph) or self.one_person(paragraph):
                for sentence, some in groupby(near, key=lambda cue: self.source.sentence_at(cue.start)):
                    yield from _pieces(sentence, some)

    def _behind(self, window: Span, before: int) -> Iterator[tuple[Span, list[Cue]]]:
        """The sentence behind a stretch, if it may go on counting and ends before the next stretch."""
        text = self.source.text
        start = window.end
        while start < len(text) and text[start].isspace():
            start += 1
        if start >= len(text) or start > window.end + 8 or compiled(_GOES_ON).match(text, start) is None:
            return
        sentence = self.source.sentence_at(start)
        if start <= sentence.end <= before and len(sentence) <= LONGEST and self.numeral(sentence):
            yield sentence, []


def _pieces(sentence: Span, cues: Iterable[Cue]) -> Iterator[tuple[Span, list[Cue]]]:
    if len(sentence) <= LONGEST:
        yield sentence, list(cues)
        return
    for piece, some in groupby(cues, key=lambda cue: (cue.start - sentence.start) // LONGEST):
        start = sentence.start + piece * LONGEST
        end = min(start + LONGEST, sentence.end)
        yield Span(start, end), [cue for cue in some if cue.end <= end]
