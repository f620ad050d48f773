"""The parser of human tolls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from ..numbers import Bounds, Number, numbers_in
from ..parsing import Findings, Parser, Refusal, Rule
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
from .stretches import Stretches
from .tokens import Cue, cues_in
from .values import Toll

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
        constructions, others = (CONSTRUCTIONS, ()) if self.rules is CONSTRUCTIONS else _kinds(self.rules)
        words = lexicon(self.vocabulary)
        cues = cues_in(source.text, words)
        if cues:
            yield from self._read_near(cues, constructions, source, words)
        if others:
            yield from self._matched(others, source)

    def _read_near(
        self, cues: list[Cue], constructions: tuple[Construction, ...], source: Source, words: Lexicon
    ) -> Iterator[Toll | Refusal]:
        """What the constructions read near the casualty words of a text."""

        def windows(span: Span) -> list[Window]:
            return windows_in(source, span.start, span.end, self.vocabulary)

        reader = Reader(constructions, windows, traced=source.trace is not None)
        clauses = self._clauses(source, cues, words, reader.told)
        yield from (toll for toll in reader.read(clauses) if self.implicit or not toll.implicit)
        yield from reader.refused

    def _clauses(self, source: Source, cues: Sequence[Cue], words: Lexicon, told: Sequence[Toll]) -> Iterator[Clause]:
        """The sentences that may state a toll, as clauses; `told` fills with what is read of those given out."""
        stretches = Stretches(source, words, implicit=self.implicit)
        for span, near in stretches.read(cues, told):
            numbers: list[Number | Refusal] = []
            if stretches.numeral(span):
                numbers = numbers_in(source, span.start, span.end, self.vocabulary, self.bounds)
            counts = any(isinstance(one, Number) or one.reason == "a score" for one in numbers)
            if counts or stretches.one_person(span):
                yield read_clause(source.text, span, near, numbers, words)

    def _finish(self, found: list[Toll], source: Source) -> list[Toll]:
        return linked(found)


@lru_cache(maxsize=32)
def _kinds(rules: tuple[Rule[Toll], ...]) -> tuple[tuple[Construction, ...], tuple[Rule[Toll], ...]]:
    """The constructions among the rules, and the others."""
    constructions = tuple(rule for rule in rules if isinstance(rule, Construction))
    return constructions, tuple(rule for rule in rules if not isinstance(rule, Construction))


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
