"""Figures with no casualty word of their own, which count some of those told of before: "Seven of them were children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..parsing import compiled
from ..spans import Found, Span
from .clauses import Clause
from .groups import NO_WHOLE, Group, group_of, holds, near, whole_of
from .macros import expanded
from .values import Relation, Toll, Unit, Victims

NAME = "part of those"
"""The rule that such figures name."""

_WERE = r"[yvm]{0,2}wz?y{0,2}(?![nq])"
_WHO = r"(?:d?[xX]{0,4}h|a|X|[kp][dxXD])"
_OF_GROUP = rf"(?P<count>N)[JM]?(?:o(?:[ur]|d?y?N|d?y?[KAC]|dh))?,?(?:{_WERE}|(?<!u)(?=[xf]))"
_ALONE = rf"^y{{0,2}}(?P<count>N)[yv]{{0,2}}wy{{0,2}}(?={_WHO})"
_NEXT = rf",?&y?(?P<count>N)(?:[yv]{{0,2}}w)?(?={_WHO})"
_LISTED = r"^(?:y?e(?:u|dh)y?[wi]?|(?:u|dh|d[xf]h?(?:oN)?)y?[wvi]?(?:w|(?<=i)))y?d?(?P<list><FULL>)"
_PEOPLE = frozenset("they those them".split())
_FIGURES = frozenset("figure number total count tally".split())


def parts(clause: Clause, here: Mapping[int, Toll], told: Sequence[Toll]) -> Iterator[tuple[int, Toll]]:
    """The counts of a clause that no casualty word claims and that are part of a toll before, by their letters."""
    if not told and not here:
        return
    free = [index for index in clause.counts if index not in here]
    for index in free:
        group = group_of(index, clause)
        whole = whole_of(group, index, clause, here, told) if group is not None and _says(index, clause) else None
        if whole is not None:
            yield index, _part(index, whole, clause)
    last = told[-1] if told else None
    if here or last is None or last.relation is Relation.PREVIOUS or not near(last, clause):
        return
    if last.relation is Relation.SUBSET and last.whole is not None:
        last = last.whole
    for index in _unnamed(clause):
        if index in free and group_of(index, clause) is None and holds(last.number, clause.counts[index].number):
            yield index, _part(index, last, clause)


def _says(index: int, clause: Clause) -> bool:
    """Whether the clause says who those are that are counted; "one of them said" only speaks of one."""
    match = compiled(_OF_GROUP).match(clause.shape, index)
    if match is None:
        return False
    return clause.counts[index].number.value != 1 or compiled(r"(?:a|d?h)").match(clause.shape, match.end()) is not None


def _unnamed(clause: Clause) -> Iterator[int]:
    """Counts that begin a sentence, or go on with one: "Three were children and two women", "They included two girls"."""
    match = compiled(_ALONE).match(clause.shape)
    while match is not None:
        index = match.start("count")
        if not len(clause.counts[index].noun) or clause.counts[index].others:
            yield index
        match = compiled(_NEXT).search(clause.shape, match.end())
    listed = compiled(expanded(_LISTED)).match(clause.shape)
    if listed is not None and _leads(listed, clause):
        yield from (index for index in range(*listed.span("list")) if index in clause.counts)


def _leads(listed: re.Match[str], clause: Clause) -> bool:
    """Whether the sentence opens with the group: "They", "The victims", "Among them", "The figure of 53 includes"."""
    words = clause.words(0, listed.start("list")).split()
    return bool(_PEOPLE & set(words[:2])) or "victims" in words[:3] or bool(_FIGURES & set(words[:2]))


def _part(index: int, whole: Toll, clause: Clause) -> Toll:
    counted, text = clause.counts[index], clause.text
    span = counted.span
    victims = None
    if len(counted.noun) > 0:
        victims = Victims(counted.noun, counted.noun.of(text), rule=NAME, category=counted.category)
    return Toll(
        span,
        span.of(text),
        whole.outcome,
        counted.number,
        Unit.PERSONS if counted.unit is Unit.PERSONS else counted.unit,
        victims,
        whole.cue,
        Relation.SUBSET,
        whole,
        implicit=clause.shape[index] == "a",
        rule=NAME,
    )
