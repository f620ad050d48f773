"""The parser of human tolls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from ..numbers import Bounds, numbers_in
from ..parsing import Findings, Parser, Refusal, Rule
from ..source import Source
from ..spans import Found, Span
from ..vocabulary import Vocabulary
from .claims import Claim, Construction, inherited, settled
from .clauses import Clause, Counted, read_clause
from .constructions import CONSTRUCTIONS
from .lexicon import Lexicon, lexicon
from .links import linked, related
from .relations import relation_of
from .tokens import Cue, cues_in
from .values import Toll, Unit, Victims

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
        constructions = [rule for rule in self.rules if isinstance(rule, Construction)]
        told: list[Toll] = []
        for clause in self._clauses(source):
            for reading in _readings(clause, constructions, told, traced=source.trace is not None):
                if isinstance(reading, Refusal):
                    yield reading
                    continue
                told.append(reading)
                if self.implicit or not reading.implicit:
                    yield reading
        yield from self._matched([rule for rule in self.rules if not isinstance(rule, Construction)], source)

    def _clauses(self, source: Source) -> Iterator[Clause]:
        words = lexicon(self.vocabulary)
        for window, cues in _windows(source, words):
            numbers = numbers_in(source, window.start, window.end, self.vocabulary, self.bounds)
            if numbers or self.implicit:
                yield read_clause(source.text, window, cues, numbers, words)

    def _finish(self, found: list[Toll], source: Source) -> list[Toll]:
        return linked(found)


def _windows(source: Source, words: Lexicon) -> Iterator[tuple[Span, list[Cue]]]:
    """The sentences that hold casualty words, long ones in pieces, with those words."""
    for sentence, cues in groupby(cues_in(source.text, words), key=lambda cue: source.sentence_at(cue.start)):
        if len(sentence) <= LONGEST:
            yield sentence, list(cues)
            continue
        for piece, some in groupby(cues, key=lambda cue: (cue.start - sentence.start) // LONGEST):
            start = sentence.start + piece * LONGEST
            end = min(start + LONGEST, sentence.end)
            yield Span(start, end), [cue for cue in some if cue.end <= end]


def _readings(
    clause: Clause, constructions: list[Construction], told: list[Toll], *, traced: bool
) -> Iterator[Toll | Refusal]:
    """The tolls of a clause in text order, and with a trace the counts that are none."""
    claims = _claims(clause, constructions)
    here: dict[int, Toll] = {}
    for index in sorted(clause.counts):
        claim, counted = claims.get(index), clause.counts[index]
        if claim is None:
            if traced and clause.shape[index] == "N":
                yield Refusal("no casualty word counts it", counted.number.span, "toll")
        elif claim.negated and counted.number.high != 0:
            yield Refusal("the sentence denies it", counted.number.span, claim.rule)
        else:
            here[index] = _toll(claim, counted, clause)
    yield from related(here, claims, clause, told)


def _claims(clause: Clause, constructions: list[Construction]) -> dict[int, Claim]:
    if not clause.counts:
        return {}
    letters = frozenset(clause.shape)
    claims = settled(claim for rule in constructions if rule.needs & letters for claim in rule.claims(clause))
    for claim in inherited(clause, claims):
        claims.setdefault(claim.count, claim)
    return claims


def _toll(claim: Claim, counted: Counted, clause: Clause) -> Toll:
    text, span = clause.text, counted.span
    first, last = clause.cues[claim.cues[0]], clause.cues[claim.cues[-1]]
    victims = None
    if len(counted.noun) > 0:
        victims = Victims(counted.noun, counted.noun.of(text), rule=claim.rule, category=counted.category)
    return Toll(
        span,
        span.of(text),
        claim.outcome,
        counted.number,
        Unit.BODIES if first.word.symbols == "B" else counted.unit,
        victims,
        Found.at(text, first.start, last.end, claim.rule),
        relation_of(claim, counted, clause),
        implicit=clause.shape[claim.count] == "a",
        rule=claim.rule,
    )


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
