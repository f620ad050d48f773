"""Figures with no casualty word of their own, which count some of those told of before: "Seven of them were children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..numbers import Number
from ..parsing import compiled
from .clauses import Clause
from .groups import NO_WHOLE, WHOLES, Group, group_of, holds, near, whole_of
from .macros import expanded
from .values import Relation, Toll, Unit, Victims

NAME = "part of those"
"""The rule that such figures name."""

_WERE = r"[yvm]{0,2}wz?y{0,2}"
_WHO = r"(?:d?[xX]{0,4}h|a|X|D|k[dxXD]|p(?:dx)?o?d?D)"
"""Who somebody is: "women", "a nurse", "Danish", "from Oslo", "under the age of 10"."""
_OF_GROUP = rf"(?P<count>N)[JM]?(?:o(?:[ur]|d?y?N|d?y?[KAC]|dh))?,?(?:{_WERE}(?={_WHO})|[xf]k)"
_AHEAD = r"(?:^|[,;&])y?o[^,;]{1,6},y{0,2}$"
_ALONE = rf"^d?y{{0,2}}(?P<count>N)[yv]{{0,2}}wy{{0,2}}(?={_WHO})"
_NEXT = rf",?&y?(?P<count>N)(?:[yv]{{0,2}}w)?(?={_WHO})"
_LISTED = r"^(?:y?e(?:u|dh)y?[wi]?|(?:u|dh|d[xfg]h?(?:oN)?)y?[wvi]?(?:w|(?<=i)))y?d?(?P<list><FULL>)"
_MADE_UP = r"(?P<mark>[-:,(])(?P<list>[Na](?:(?:,?&|,)[Na]){1,7})(?![JM]?[ykv]?[EAKC])"
_PEOPLE = frozenset("they those them".split())
_FIGURES = frozenset("figure number total count tally".split())


def parts(clause: Clause, here: Mapping[int, Toll], told: Sequence[Toll]) -> Iterator[tuple[int, Toll]]:
    """The counts of a clause that no casualty word claims and that are part of a toll before, by their letters."""
    free = [index for index, one in clause.counts.items() if index not in here and _some(one.number)]
    for index in free:
        group = group_of(index, clause)
        whole = whole_of(group, index, clause, here, told) if group is not None and _says(index, clause) else None
        if whole is not None and whole.number.value != clause.counts[index].number.value:
            yield index, _part(index, whole, clause)
    if here or not told:
        return
    for index, whole in _unnamed(clause, told):
        number = clause.counts[index].number
        smaller = holds(whole.number, number) and number.value != whole.number.value
        if smaller and index in free and group_of(index, clause) is None:
            yield index, _part(index, whole, clause)


def made_up(clause: Clause, here: Mapping[int, Toll]) -> Iterator[tuple[int, Toll]]:
    """Counts behind a toll that add up to it, where some pass for tolls: "killed 11 people, six men and five women"."""
    for match in compiled(_MADE_UP).finditer(clause.shape):
        at = max((index for index in clause.counts if index < match.start()), default=-1)
        listed = [index for index in range(*match.span("list")) if index in clause.counts]
        whole, sizes = here.get(at), [clause.counts[index].number for index in listed]
        if whole is None or whole.relation not in WHOLES or not here.keys() & set(listed):
            continue
        anybody = whole.victims is None or whole.victims.text.lower().endswith(("people", "persons"))
        if sum(size.value or 0 for size in sizes) == whole.number.value and (anybody or match["mark"] != ","):
            yield from ((index, _part(index, whole, clause)) for index in listed)


def _some(number: Number) -> bool:
    """Whether a number counts some; "both" and "all three" are those told of before themselves."""
    return number.high != 0 and not number.text.lower().startswith(("both", "all"))


def _says(index: int, clause: Clause) -> bool:
    """Whether the clause says who those are that are counted; "one of them said" only speaks of one."""
    match = compiled(_OF_GROUP).match(clause.shape, index)
    if match is None and compiled(_AHEAD).search(clause.shape, 0, index) is not None:
        match = compiled(rf"N{_WERE}(?![nqKAzI])").match(clause.shape, index)
    if match is None:
        return False
    return clause.counts[index].number.value != 1 or compiled(r"(?:a|d?h)").match(clause.shape, match.end()) is not None


def _unnamed(clause: Clause, told: Sequence[Toll]) -> Iterator[tuple[int, Toll]]:
    """Counts that open a sentence, or go on with one, and their whole: "Three were children and two women"."""
    last = told[-1]
    if last.relation is Relation.SUBSET and last.whole is not None:
        last = last.whole
    listed = compiled(expanded(_LISTED)).match(clause.shape)
    if listed is not None:
        whole = _leading(listed, clause, last, told)
        if whole is not None:
            yield from ((index, whole) for index in range(*listed.span("list")) if index in clause.counts)
        return
    if last.relation in NO_WHOLE or not near(last, clause):
        return
    match = compiled(_ALONE).match(clause.shape)
    while match is not None:
        counted = clause.counts[match.start("count")]
        own = len(counted.noun) > 0 and not counted.others
        if not own and (counted.number.value != 1 or clause.shape[match.end()] in "adh"):
            yield match.start("count"), last
        match = compiled(_NEXT).search(clause.shape, match.end())


def _leading(listed: re.Match[str], clause: Clause, last: Toll, told: Sequence[Toll]) -> Toll | None:
    """The toll of the group that opens a sentence: "They", "The victims", "Among them", "The figure of 53"."""
    words = clause.words(0, listed.start("list")).split()
    if _FIGURES & set(words[:2]):
        named = next(
            (clause.counts[at].number.value for at in range(listed.start("list")) if at in clause.counts), None
        )
        if named is None:
            return last if last.relation in WHOLES and near(last, clause) else None
        return next((one for one in reversed(told) if one.number.value == named and one.relation in WHOLES), None)
    if "victims" in words[:3]:
        index = listed.start("list")
        return whole_of(Group(noun="victims"), index, clause, {}, told)
    return last if _PEOPLE & set(words[:2]) and last.relation not in NO_WHOLE and near(last, clause) else None


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
