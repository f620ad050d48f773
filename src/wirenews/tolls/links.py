"""Which toll is part of which, and which takes the place of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..parsing import compiled
from ..spans import Span
from .claims import Claim
from .clauses import Clause
from .events import turns_elsewhere
from .groups import WHOLES, group_of, holds, nearest, whole_of
from .values import Outcome, Relation, Toll


def related(
    here: Mapping[int, Toll], claims: Mapping[int, Claim], clause: Clause, told: Sequence[Toll]
) -> Iterator[tuple[int, Toll]]:
    """The tolls of a clause, each with its letter, and linked to those that it is part of or takes the place of."""
    for index, toll in here.items():
        before = claims[index].before
        if toll.relation is Relation.SUBSET:
            yield (
                index,
                evolve(
                    toll,
                    whole=_named_whole(index, here, clause) or nearest(index, toll.outcome, clause, here, told),
                ),
            )
        elif before is not None:
            yield index, evolve(toll, previous=here.get(before))
        elif toll.relation is Relation.TOTAL and (whole := _taken_from(index, toll, here, clause, told)) is not None:
            yield index, evolve(toll, relation=Relation.SUBSET, whole=whole)
        elif toll.relation is Relation.TOTAL and _died_later(index, toll, clause, told):
            yield index, evolve(toll, relation=Relation.INCREMENT)
        elif toll.relation in WHOLES and _stood(claims[index], toll, clause, told):
            yield index, evolve(toll, relation=Relation.PREVIOUS)
        elif toll.relation is Relation.REVISION and _stands_first(claims[index], toll, clause, told):
            yield index, evolve(toll, relation=Relation.TOTAL)
        elif toll.relation is Relation.TOTAL and turns_elsewhere(toll, clause, told):
            yield index, evolve(toll, relation=Relation.BACKGROUND)
        else:
            yield index, toll


_AMONG = r"[vyw]{1,3}e[du]?y?(?P<count>N)[KACJ]"


def _named_whole(index: int, here: Mapping[int, Toll], clause: Clause) -> Toll | None:
    """The group in which a count is said to be: "five children were among the 18 dead"."""
    group = compiled(_AMONG).match(clause.shape, index + 1)
    return here.get(group.start("count")) if group is not None else None


def _taken_from(index: int, toll: Toll, here: Mapping[int, Toll], clause: Clause, told: Sequence[Toll]) -> Toll | None:
    """The toll of the group that a count is taken out of: "12 of the 30 injured", "one of them", "two of the dead"."""
    group = group_of(index, clause)
    if group is None and compiled(_INCLUDED).search(clause.shape, 0, index) is not None:
        return next(
            (here[i] for i in sorted(here, reverse=True) if i < index and holds(here[i].number, toll.number)), None
        )
    whole = whole_of(group, index, clause, here, told) if group is not None else None
    return None if whole is None or whole.span == toll.span else whole


_INCLUDED = r"(?:,|\()(?:i|e[ur]w?)[dy]{0,2}$"


def _died_later(index: int, toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether some of the hurt died after others had been told dead: "two of the injured died overnight"."""
    group = group_of(index, clause)
    if group is None or toll.outcome is not Outcome.KILLED:
        return False
    hurt = group.outcome in {Outcome.INJURED, Outcome.HOSPITALISED}
    return hurt and any(one.outcome is Outcome.KILLED and one.relation in WHOLES for one in told)


def _stood(claim: Claim, toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether a toll is an older one: it stood lower than the one told before."""
    words = clause.words(max(0, min(claim.count, *claim.cues)), max(claim.count, *claim.cues))
    if clause.shape[claim.cues[0]] != "T" or " stood" not in words:
        return False
    last = next((one for one in reversed(told) if one.outcome is toll.outcome and one.relation in WHOLES), None)
    return last is not None and (toll.number.high or 0) < (last.number.low or 0)


_PUT = r"\b(?:put|puts|putting|stand|stands|standing|stood)\b"


def _stands_first(claim: Claim, toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether a toll only stands or is put at a figure, with none before it that it could replace."""
    words = clause.words(max(0, min(claim.count, *claim.cues) - 4), max(claim.count, *claim.cues))
    if claim.before is not None or compiled(_PUT).search(words) is None:
        return False
    return not any(one.outcome is toll.outcome and one.relation in WHOLES for one in told)


def linked(found: Sequence[Toll]) -> list[Toll]:
    """The tolls with `whole` and `previous` set to tolls that stay, as they stay, or None where those were refused."""
    kept = {toll.span: toll for toll in found}
    return [_rebuilt(toll, kept, frozenset()) for toll in found]


def _rebuilt(toll: Toll, kept: Mapping[Span, Toll], seen: frozenset[Span]) -> Toll:
    def target(link: Toll | None) -> Toll | None:
        stays = kept.get(link.span) if link is not None else None
        if stays is None or stays.span in seen:
            return None
        return _rebuilt(stays, kept, seen | {toll.span})

    if toll.whole is None and toll.previous is None:
        return toll
    return evolve(toll, whole=target(toll.whole), previous=target(toll.previous))
