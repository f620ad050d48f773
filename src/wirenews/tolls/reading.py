"""From the clauses of a text to its tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve

from ..parsing import Refusal, compiled
from ..spans import Found, Span
from ..windows import Window
from .carried import carried
from .claims import Claim, Construction, compared, inherited, settled
from .clauses import Clause, Counted
from .links import adding_up, related, spread_out
from .parts import made_up, parts
from .relations import relation_of
from .times import when_of
from .values import Outcome, Relation, Toll, Unit, Victims


class Reader:
    """Reads the clauses of one text in order, each knowing the tolls told before it."""

    def __init__(
        self, constructions: tuple[Construction, ...], windows: Callable[[Span], list[Window]], *, traced: bool
    ) -> None:
        self.constructions = constructions
        self.windows = windows
        self.traced = traced
        self.told: list[Toll] = []
        self.refused: list[Refusal] = []
        self.places: list[int] = []
        self.open: list[int] = []
        self.captors: bool | None = None

    def read(self, clauses: Iterable[Clause]) -> list[Toll]:
        """The tolls of the clauses in text order.

        Of those who "were shot" the words do not say whether they lived: they are injured, or, in a text that tells
        of dead, casualties.
        """
        text = ""
        for clause in clauses:
            text = clause.text
            for toll, fate in self._clause(clause):
                self.places.append(clause.span.start)
                if not fate:
                    self.open.append(len(self.told))
                self.told.append(toll)
        if any(toll.outcome is Outcome.KILLED and toll.relation not in _ELSEWHERE for toll in self.told):
            for index in self.open:
                self.told[index] = evolve(self.told[index], outcome=Outcome.CASUALTIES)
        for index, whole in adding_up(self.told, self.places):
            self.told[index] = evolve(self.told[index], relation=Relation.SUBSET, whole=self.told[whole])
        for index, whole in spread_out(self.told, self.places, text):
            self.told[index] = evolve(self.told[index], relation=Relation.SUBSET, whole=self.told[whole])
        return self.told

    def _clause(self, clause: Clause) -> Iterator[tuple[Toll, bool]]:
        """The tolls of a clause, each with whether its cue tells their fate; with a trace the counts that are none."""
        claims = self._claims(clause)
        if not claims and not self.told and not self.traced:
            return
        here = dict(related(self._claimed(claims, clause), claims, clause, self.told))
        added = dict(made_up(clause, here)) if len(here) > 1 else {}
        here = {index: toll for index, toll in here.items() if index not in added}
        added |= dict(parts(clause, here | added, self.told))
        anew = None if here or added else carried(clause, self.told)
        if anew is not None:
            added = dict([anew])
        for index, toll in sorted((here | added).items()):
            whole = toll.whole if index in added else None
            told = whole is not None and whole.span not in {self.told[one].span for one in self.open}
            yield (
                toll,
                told
                or anew is not None
                or (index in here and any(not clause.cues[cue].word.soft for cue in claims[index].cues)),
            )
        if self.traced:
            self.refused += clause.refused
            for index in clause.counts.keys() - here.keys() - added.keys():
                denied = "the sentence denies it" if index in claims else "no casualty word counts it"
                self._refuse(index, clause, denied, claims[index].rule if index in claims else "toll")

    def _claimed(self, claims: Mapping[int, Claim], clause: Clause) -> dict[int, Toll]:
        """The tolls of the counts that are claimed, with their windows, by their letters."""
        here = {
            index: toll_of(claims[index], counted, clause)
            for index, counted in sorted(clause.counts.items())
            if index in claims
            and not (claims[index].negated and counted.number.high != 0)
            and not self._again(claims[index], counted)
        }
        here = {index: self._held(toll, clause) for index, toll in here.items() if not _wished_away(toll)}
        windows = self.windows(clause.span) if here else []
        return {index: self._dated(toll, claims[index], windows, clause) for index, toll in here.items()}

    def _dated(self, toll: Toll, claim: Claim, windows: Sequence[Window], clause: Clause) -> Toll:
        """The toll with its window; the one behind an older figure is that figure's."""
        if claim.before is not None:
            older = clause.counts[claim.before].span.end
            windows = [window for window in windows if window.span.start < older]
        return evolve(toll, when=when_of(_cue(toll), windows, clause.text, clause.span.start))

    def _again(self, claim: Claim, counted: Counted) -> bool:
        """Whether wounds are told of "all" who were told dead before."""
        if claim.rule != "suffered harm" or not counted.number.text.lower().startswith(("all", "both")):
            return False
        dead = (one.number.value for one in self.told if one.outcome is Outcome.KILLED)
        return counted.number.value in dead

    def _held(self, toll: Toll, clause: Clause) -> Toll:
        """Those held by kidnappers are hostages, those held by anybody else under arrest."""
        if toll.outcome is not Outcome.ARRESTED or toll.cue is None or not toll.cue.text.lower().endswith("held"):
            return toll
        if self.captors is None:
            self.captors = compiled(_CAPTORS).search(clause.text) is not None
        return evolve(toll, outcome=Outcome.HOSTAGE) if self.captors else toll

    def _claims(self, clause: Clause) -> dict[int, Claim]:
        if not clause.counts:
            return {}
        letters = frozenset([clause.shape[index] for index in clause.cues])
        rules = _telling(self.constructions, letters)
        claims = settled(claim for rule in rules for claim in rule.claims(clause))
        for claim in inherited(clause, claims):
            claims.setdefault(claim.count, claim)
        claims.update({claim.count: claim for claim in list(compared(clause, claims))})
        return claims

    def _refuse(self, index: int, clause: Clause, reason: str, rule: str) -> None:
        if clause.shape[index] == "N":
            self.refused.append(Refusal(reason, clause.counts[index].number.span, rule))


@lru_cache(maxsize=1024)
def _telling(constructions: tuple[Construction, ...], letters: frozenset[str]) -> tuple[Construction, ...]:
    """The constructions that one of the casualty words with these letters may stand in."""
    return tuple(rule for rule in constructions if rule.needs & letters)


def _cue(toll: Toll) -> Span:
    """Where a toll tells what happened: an elided cue stands with another toll."""
    return toll.span if toll.cue is None or toll.rule == "elided" else toll.cue.span


def _wished_away(toll: Toll) -> bool:
    """Whether the words only wish that nobody were counted: "no one should die"."""
    return toll.number.high == 0 and toll.relation is Relation.HYPOTHETICAL


_CAPTORS = r"(?i)\b(?:kidnap|abduct|hostage|captor)"
_ELSEWHERE = frozenset({Relation.BACKGROUND, Relation.HYPOTHETICAL})


_COUNTED_CUES = frozenset({"bodies", "count of events", "count of harms", "lives"})
"""Constructions in which the casualty word is the noun that is counted: "12 bodies"."""


def toll_of(claim: Claim, counted: Counted, clause: Clause) -> Toll:
    """The toll that a claim makes of a count."""
    text, span = clause.text, counted.span
    first, last = clause.cues[claim.cues[0]], clause.cues[claim.cues[-1]]
    if claim.rule in _COUNTED_CUES:
        span = Span(span.start, last.end)
    victims = _victims(claim, counted, clause)
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


_NAMED_BEHIND = r"o(?:[ur]|d[KAC])[wy]{0,3}(?P<noun>h)(?!h|&h)"


def _victims(claim: Claim, counted: Counted, clause: Clause) -> Victims | None:
    """Who is counted, by the noun of the number or by one behind it: "11 of them children"."""
    if len(counted.noun) > 0:
        return Victims(counted.noun, counted.noun.of(clause.text), rule=claim.rule, category=counted.category)
    named = compiled(_NAMED_BEHIND).match(clause.shape, claim.count + 1)
    if named is None or named.start("noun") not in clause.people:
        return None
    at = named.start("noun")
    span = Span(clause.starts[at], clause.ends[at])
    return Victims(span, span.of(clause.text), rule=claim.rule, category=clause.people[at].category)
