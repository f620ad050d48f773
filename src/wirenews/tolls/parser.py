"""The parser of human tolls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby

from ..numbers import Bounds, Number, numbers_in
from ..parsing import Findings, Parser, Refusal, Rule, compiled
from ..source import Source
from ..spans import Span
from ..vocabulary import Vocabulary
from ..windows import Window, windows_in
from .claims import Construction
from .clauses import Clause, read_clause
from .constructions import CONSTRUCTIONS
from .lexicon import Lexicon, lexicon
from .links import linked
from .reading import Reader
from .tokens import Cue, cues_in
from .values import Toll

LONGEST = 700
"""A longer sentence is read in pieces of this many code points."""

DEFAULT_BOUNDS = Bounds()


class TollParser(Parser[Toll]):
    """Reads the human tolls of a text.

    `bounds` says what hedges and vague words allow; with `implicit=False` the single person that no number counts
    ("a man was killed") is left out.

    >>> [(toll.outcome.value, toll.number.value) for toll in TollParser().parse("Two died and 30 were hurt.")]
    [('killed', 2), ('injured', 30)]
    """

    bounds: Bounds = DEFAULT_BOUNDS
    rules: tuple[Rule[Toll], ...] = CONSTRUCTIONS
    implicit: bool = True

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        rules: Iterable[Rule[Toll]] | None = None,
        bounds: Bounds | None = None,
        implicit: bool | None = None,
    ) -> None:
        super().__init__(vocabulary=vocabulary, rules=rules)
        if bounds is not None:
            self.bounds = bounds
        if implicit is not None:
            self.implicit = implicit

    def candidates(self, source: Source) -> Iterable[Toll | Refusal]:
        """Every count near a casualty word, as its constructions read it, and what other rules read."""
        constructions, others = _kinds(self.rules)

        def windows(span: Span) -> list[Window]:
            return windows_in(source, span.start, span.end, self.vocabulary)

        reader = Reader(constructions, windows, traced=source.trace is not None)
        yield from (toll for toll in reader.read(self._clauses(source)) if self.implicit or not toll.implicit)
        yield from reader.refused
        yield from self._matched(others, source)

    def _clauses(self, source: Source) -> Iterator[Clause]:
        words = lexicon(self.vocabulary)
        for paragraph, near in groupby(cues_in(source.text, words), key=lambda cue: source.paragraph_at(cue.start)):
            if not (_numeral(source, paragraph, words) or self._one_person(source, paragraph, words)):
                continue
            for window, cues in _windows(source, near):
                numbers: list[Number | Refusal] = []
                if _numeral(source, window, words):
                    numbers = numbers_in(source, window.start, window.end, self.vocabulary, self.bounds)
                counts = any(isinstance(one, Number) or one.reason == "a score" for one in numbers)
                if counts or self._one_person(source, window, words):
                    yield read_clause(source.text, window, cues, numbers, words)

    def _one_person(self, source: Source, span: Span, words: Lexicon) -> bool:
        """Whether a stretch may tell of one person whom no number counts: an article some words before a noun."""
        if not self.implicit:
            return False
        found = _words(source, span)
        if _ARTICLES.isdisjoint(found):
            return False
        nouns = [at for at, word in enumerate(found) if word == "was" or word in words.people]
        return any(not _ARTICLES.isdisjoint(found[max(0, at - 6) : at]) for at in nouns)

    def _finish(self, found: list[Toll], source: Source) -> list[Toll]:
        return linked(found)


@lru_cache(maxsize=32)
def _kinds(rules: tuple[Rule[Toll], ...]) -> tuple[tuple[Construction, ...], tuple[Rule[Toll], ...]]:
    """The constructions among the rules, and the others."""
    constructions = tuple(rule for rule in rules if isinstance(rule, Construction))
    return constructions, tuple(rule for rule in rules if not isinstance(rule, Construction))


_ARTICLES = frozenset({"a", "an", "another"})


def _words(source: Source, span: Span) -> list[str]:
    found: list[str] = compiled(r"[^\W\d_]+").findall(span.of(source.text).lower())
    return found


def _numeral(source: Source, span: Span, words: Lexicon) -> bool:
    """Whether a stretch has a figure or a word for a number."""
    figure = compiled(r"\d").search(source.text, span.start, span.end)
    return figure is not None or not words.numerals.isdisjoint(_words(source, span))


def _windows(source: Source, near: Iterable[Cue]) -> Iterator[tuple[Span, list[Cue]]]:
    """The sentences that hold casualty words, long ones in pieces, with those words."""
    for sentence, cues in groupby(near, key=lambda cue: source.sentence_at(cue.start)):
        if len(sentence) <= LONGEST:
            yield sentence, list(cues)
            continue
        for piece, some in groupby(cues, key=lambda cue: (cue.start - sentence.start) // LONGEST):
            start = sentence.start + piece * LONGEST
            end = min(start + LONGEST, sentence.end)
            yield Span(start, end), [cue for cue in some if cue.end <= end]


@cache
def _default() -> TollParser:
    return TollParser()


def parse_tolls(text: str | Source) -> Findings[Toll]:
    """The human tolls of a text, in text order: how many were killed, hurt, missing, freed, driven out.

    >>> [(toll.text, toll.outcome.value, toll.cue.text) for toll in parse_tolls("Rescuers found 12 miners dead.")]
    [('12 miners', 'killed', 'dead')]

    Raises `TypeError` where `text` is no `str` (nor a `Source`).
    """
    return _default().parse(text)
