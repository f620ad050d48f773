"""The group that a count is taken out of: "12 of the 30 injured", "two of the dead", "three of them", "nine of the pupils"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..numbers import Number
from ..parsing import compiled
from .clauses import Clause, Counted
from .values import Category, Outcome, Relation, Toll

NO_WHOLE = frozenset({Relation.SUBSET, Relation.PREVIOUS, Relation.HYPOTHETICAL})
"""Relations of figures that others are no part of, unless they are meant by "them"."""
_NOBODY = frozenset({Relation.PREVIOUS, Relation.HYPOTHETICAL})

_BEHIND = r"o(?:d?y?(?P<count>N)|(?P<them>[ur])|d?y?(?P<cue>[KACB]))"
_AHEAD = r"(?:^|[,;&])y?o(?:d?y?(?P<count>N)|(?P<them>u)|d?y?(?P<cue>[KAC])|d(?P<people>h))[KACJhfrvw]{0,4},y{0,2}$|or[dy]{0,2}$"
_DEFINITE = r"(?i)\s+of\s+(?:the|these|those)\s"
_NAMED = {
    "victims": (Outcome.KILLED, Outcome.CASUALTIES),
    "survivors": (Outcome.RESCUED,),
    "patients": (Outcome.HOSPITALISED, Outcome.INFECTED),
    "captives": (Outcome.HOSTAGE,),
    "hostages": (Outcome.HOSTAGE,),
    "detainees": (Outcome.ARRESTED,),
    "suspects": (Outcome.ARRESTED,),
}
"""What became of those whom a noun names."""
_ANYBODY = frozenset({Category.PEOPLE, Category.CHILDREN, Category.MEN, Category.WOMEN, Category.PASSENGERS})
"""Who may have been told of by another noun."""
_OTHER_VICTIMS = frozenset({Outcome.HOSTAGE, Outcome.INJURED, Outcome.INFECTED, Outcome.HOSPITALISED, Outcome.MISSING})
INJURIES = frozenset({Outcome.INJURED, Outcome.HOSPITALISED})
"""Outcomes that may be told of the same people."""


@frozen
class Group:
    """Those of whom some are counted: by the letter of their own count, their outcome or noun, or as "them"."""

    count: int | None = None
    outcome: Outcome | None = None
    noun: str = ""
    category: Category = Category.OTHER


def definite(counted: Counted, clause: Clause) -> bool:
    """Whether some of a known group are counted: "two of the victims"."""
    return compiled(_DEFINITE).match(clause.text, counted.number.span.end, counted.noun.start) is not None


def group_of(index: int, clause: Clause) -> Group | None:
    """The group of the count at a letter, named behind it ("nine of the dead") or before ("Of the 31 hurt, nine")."""
    shape, counted = clause.shape, clause.counts[index]
    bare = counted.others or not len(counted.noun)
    match = (bare and compiled(_BEHIND).match(shape, index + 1)) or compiled(_AHEAD).search(shape, 0, index)
    if match:
        found = match.groupdict()
        if found["count"]:
            return Group(count=match.start("count"))
        if found["cue"]:
            return Group(outcome=clause.cues[match.start("cue")].word.outcome)
        if found.get("people"):
            at = match.start("people")
            return Group(noun=clause.words(at, at + 1), category=clause.people[at].category)
        return Group()
    if definite(counted, clause):
        if shape[index + 1 : index + 2] == "J":
            return Group(outcome=clause.cues[index + 1].word.outcome)
        return Group(noun=counted.noun.of(clause.text).split()[-1].lower(), category=counted.category)
    return None


def whole_of(group: Group, index: int, clause: Clause, here: Mapping[int, Toll], told: Sequence[Toll]) -> Toll | None:
    """The toll of those whom the count at a letter is taken out of; None where none was told of that can hold them."""
    part = clause.counts[index].number
    if group.count is not None:
        value = clause.counts[group.count].number.value
        known = here.get(group.count)
        return known or next((one for one in _before(index, clause, here, told) if value == one.number.value), None)
    if group.outcome is not None:
        return nearest(index, group.outcome, clause, here, told)
    before = _before(index, clause, here, told)
    if group.noun:
        fitting = [one for one in before if holds(one.number, part)]
        named = next((one for one in fitting if _named(group, one)), None)
        if named is not None or group.noun in _NAMED:
            others = (one for one in fitting if group.noun == "victims" and one.outcome in _OTHER_VICTIMS)
            return named or next(others, None)
        return next((one for one in fitting if near(one, clause)), None) if group.category in _ANYBODY else None
    told_here = [here[i] for i in sorted(here) if i < index] or told
    last = next((one for one in reversed(told_here) if one.relation not in _NOBODY), None)
    if last is not None and not holds(last.number, part) and last.whole is not None:
        last = last.whole
    return last if last is not None and near(last, clause) and holds(last.number, part) else None


def _before(index: int, clause: Clause, here: Mapping[int, Toll], told: Sequence[Toll]) -> Iterator[Toll]:
    """What was told before, the nearest first, that others may be part of; of another event only what stands near."""
    before = [here[i] for i in sorted(here, reverse=True) if i < index]
    for one in (*before, *reversed(told)):
        if one.relation not in NO_WHOLE and (one.relation is not Relation.BACKGROUND or near(one, clause)):
            yield one


def _named(group: Group, toll: Toll) -> bool:
    """Whether a toll's noun names a group: "the pupils", "the victims"."""
    if toll.relation in WHOLES and toll.outcome in _NAMED.get(group.noun, ()):
        return True
    if toll.victims is None:
        return False
    return toll.victims.text.split()[-1].lower() == group.noun


WHOLES = frozenset({Relation.TOTAL, Relation.REVISION})
_NEAR = 300


def near(toll: Toll, clause: Clause) -> bool:
    """Whether a toll stands in the clause or just before it."""
    return clause.span.start - toll.span.end < _NEAR


def nearest(
    index: int, outcome: Outcome, clause: Clause, here: Mapping[int, Toll], told: Sequence[Toll]
) -> Toll | None:
    """The nearest figure before that the count can be taken out of, or else one behind it in its clause."""
    number = clause.counts[index].number
    after = (here[i] for i in sorted(here) if i > index)
    before = list(_before(index, clause, here, told))
    for one in (*before, *after):
        alike = one.outcome is outcome or (one in before and {one.outcome, outcome} == INJURIES)
        if alike and one.relation not in NO_WHOLE and holds(one.number, number):
            return one
    return None


def holds(whole: Number, part: Number) -> bool:
    """Whether one number can be part of another."""
    return whole.high is None or part.low is None or whole.high >= part.low
