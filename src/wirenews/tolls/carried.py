"""Figures that give the last toll anew: "It stood at 88 on Friday", "The company put the figure at 28"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..parsing import compiled
from .clauses import Clause
from .groups import WHOLES, near
from .values import Relation, Toll, Unit

NAME = "figure anew"
"""The rule that such figures name."""

_IT = r"^(?:y,?)?u(?P<may>m?)[vyw]{0,2}g[tpy]{0,3}(?P<count>N)"
_FIGURE = r"d[xy]{0,2}(?P<noun>[x.])(?P<may>m?)[vyw]{0,2}(?:g[tpy]{0,3}|[pt]y?)(?P<count>N)"
_NOUNS = frozenset("figure number count total tally".split())
_RAISING = r"\b(?:rose|risen|rise|rises|climbed|climbs|increased|raised|revised|lowered|jumped|grew|grown|gone|reached|reduced|cut)\b"
_TOLD = frozenset({*WHOLES, Relation.HYPOTHETICAL, Relation.PREVIOUS})


def carried(clause: Clause, told: Sequence[Toll]) -> tuple[int, Toll] | None:
    """The figure that a clause without a casualty word gives for the toll told last before it, by its letter; or None."""
    last = next((one for one in reversed(told) if one.relation is not Relation.SUBSET), None)
    if last is None or last.relation not in _TOLD or not near(last, clause):
        return None
    match = _match(clause, last)
    index = -1 if match is None else match.start("count")
    if match is None or len(clause.counts[index].noun) > 0:
        return None
    counted = clause.counts[index]
    rising = compiled(_RAISING).search(clause.words(max(0, index - 4), index)) is not None
    relation = Relation.HYPOTHETICAL if match["may"] else Relation.REVISION if rising else Relation.TOTAL
    replaced = last if relation is Relation.REVISION and last.relation in WHOLES else None
    return index, Toll(
        counted.span,
        counted.span.of(clause.text),
        last.outcome,
        counted.number,
        Unit.PERSONS,
        None,
        last.cue,
        relation,
        previous=replaced,
        rule=NAME,
    )


def _match(clause: Clause, last: Toll) -> re.Match[str] | None:
    """The words that give the figure, its letter as `count`: "it" where a toll was told of, or a word for a figure."""
    it = compiled(_IT).match(clause.shape)
    if it is not None:
        told_of = last.rule.startswith(("toll", NAME))
        return it if told_of and clause.words(it.start(), it.end()).startswith("it") else None
    figures = compiled(_FIGURE).finditer(clause.shape)
    return next((one for one in figures if clause.words(one.start(), one.end("noun")).split()[-1] in _NOUNS), None)
