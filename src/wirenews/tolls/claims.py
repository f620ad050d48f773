"""What a construction says of a count, and which of several constructions is believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import Factory, evolve, field, frozen

from ..parsing import Rule, compiled
from .agents import by_agent, of_whom
from .clauses import Clause
from .macros import expanded
from .values import Outcome, Toll, Unit


@frozen
class Claim:
    """What a construction says of the count at the letter `count`: the outcome of the cues at the letters `cues`.

    `part` marks counts of some of those told of before, `before` the letter of the older figure that this one replaces;
    `wished` marks freedom that is only asked for.
    """

    count: int
    cues: tuple[int, ...]
    outcome: Outcome
    rule: str
    rank: int
    negated: bool = False
    part: bool = False
    before: int | None = None
    older: bool = False
    wished: bool = False
    firm: bool = True


def _cue_letters(shape: str) -> frozenset[str]:
    return frozenset(shape.split("(?P<cue>")[1]) & frozenset("VKGIAJMEFTLBCQPWHUc")


@frozen(eq=False, repr=False)
class Construction(Rule[Toll]):
    """A rule over the shape of a clause: group `counts` holds those who are counted, group `cue` what became of them.

    `rank` orders claims to one number: a lower one gives way. `part` marks counts of some of those told of before.
    `fits` may turn a match down. All constructions are read in one scan for casualty words.
    """

    shape: str = field(kw_only=True)
    rank: int = field(default=2, kw_only=True)
    part: bool = field(default=False, kw_only=True)
    fits: Callable[[re.Match[str], Clause], bool] | None = field(default=None, kw_only=True)

    needs: frozenset[str] = field(init=False, default=Factory(lambda self: _cue_letters(self.shape), takes_self=True))
    """Letters of casualty words of which a clause must have one."""

    def claims(self, clause: Clause) -> Iterator[Claim]:
        """What the construction says of the counts of a clause."""
        for match in _pattern(self.shape).finditer(clause.shape):
            if self.fits is None or self.fits(match, clause):
                yield from self._of(match, clause)

    def _of(self, match: re.Match[str], clause: Clause) -> Iterator[Claim]:
        cues = tuple(i for i in range(*match.span("cue")) if i in clause.cues)
        outcome = outcome_of(cues, clause)
        if outcome is None:
            return
        outcome = by_agent(outcome, cues[0], clause)
        groups = match.groupdict()
        negated = "z" in (groups.get("aux") or "") or clause.shape[: cues[0]].rstrip("yvm").endswith("z")
        before = match.start("before") if groups.get("before") else None
        wished = _wished(outcome, cues[0], clause)
        firm = any(not clause.cues[cue].word.soft for cue in cues)
        for index in _top_level(match, clause):
            if _countable(index, cues, clause, objects=self.name in _OBJECTS) and not (
                self.name in _LISTS and _told_of(index, outcome, clause)
            ):
                own = of_whom(outcome, cues[0], clause.counts[index], clause)
                yield Claim(
                    index, cues, own, self.name, self.rank, negated, self.part, before, wished=wished, firm=firm
                )
        if before is not None:
            yield Claim(before, cues, outcome, self.name, self.rank, older=True)


@cache
def _pattern(shape: str) -> re.Pattern[str]:
    return re.compile(expanded(shape))


_WISHES = (
    r"\b(?:urg|demand|call(?:s|ed|ing)? |seek|sought|negotiat(?!ed)|expedit|want|ask|appeal|plead|pray|ensur|petition)"
)


def _wished(outcome: Outcome, cue: int, clause: Clause) -> bool:
    """Whether a release or an execution is only asked for: "urged them to free", "seek the executions of"."""
    if outcome is not Outcome.FREED and not clause.words(cue, cue + 1).startswith("execution"):
        return False
    return clause.shape[cue] in "VE" and compiled(_WISHES).search(clause.words(max(0, cue - 10), cue)) is not None


_ITEM = r"\([^()]{0,60}\)|i[dyxXhaODNf&]{1,12},|[opbke][dyxXhaODfn]{0,8}[NaOD]|[Na]"


def _top_level(match: re.Match[str], clause: Clause) -> Iterator[int]:
    """The letters of the counts in a list, without those inside prepositional phrases and brackets."""
    for item in compiled(_ITEM).finditer(clause.shape, *match.span("counts")):
        if item.group() in {"N", "a"}:
            yield item.start()


_LISTS = frozenset({"event of", "active"})
_OWN_FATE = r"r[vy]{0,2}w[yw]{0,2}([KA])"


def _told_of(index: int, outcome: Outcome, clause: Clause) -> bool:
    """Whether a clause of their own says that those lived: "the death of a man and two others who were wounded"."""
    own = compiled(_OWN_FATE).match(clause.shape, index + 1) if outcome is Outcome.KILLED else None
    cue = None if own is None else clause.cues[own.start(1)]
    return cue is not None and cue.word.outcome is Outcome.INJURED and not cue.word.soft


_OBJECTS = frozenset({"active", "event of", "sent to hospital", "pull from danger"})
"""Constructions in which a bare number may well count things: "released 12"."""


def _countable(index: int, cues: tuple[int, ...], clause: Clause, *, objects: bool) -> bool:
    """Whether the noun of a count suits its casualty words."""
    counted, words = clause.counts[index], [clause.cues[cue].word for cue in cues]
    if counted.number.value == 1 and compiled(_ONE_OF).match(clause.shape, index) and not _subject(index, cues, clause):
        return False
    if _counts_things(index, clause) or (len(counted.noun) == 0 and _far(index, cues[0], clause)):
        return False
    if any(_rate(end, clause) for end in (counted.span.end, clause.cues[cues[-1]].end)):
        return False
    if all(word.person for word in words) and not _counts_people(index, clause, objects=objects):
        return False
    if all(word.soft for word in words) and not counted.known and counted.number.value in {0, 1}:
        return False
    few = counted.unit is Unit.PERSONS and (counted.number.low or counted.number.high or 0) < _MASS
    return not (few and any(word.mass for word in words))


_ONE_OF = r"N[JM]?(?:ody?[KAC]|o[ur])|(?<=[wp])NJ|NJ[q,]"


def _subject(index: int, cues: tuple[int, ...], clause: Clause) -> bool:
    """Whether something is told of the one: "one of the injured died", not "one of the injured said", "was one of the dead"."""
    return (index == 0 or clause.shape[index - 1] not in "wo") and any(clause.shape[cue] != "J" for cue in cues)


_RATES = r" (?:per|every|each) | a (?:day|week|month|year)\b(?! (?:ago|earlier|before|later|after))"


def _rate(end: int, clause: Clause) -> bool:
    """Whether a rate follows: "12 a day"."""
    return compiled(_RATES).match(clause.text, end) is not None


def _counts_things(index: int, clause: Clause) -> bool:
    """Whether a bare number is some of things ("40 of the 90 cars"), or others than animals."""
    counted = clause.counts[index]
    if len(counted.noun) == 0 and compiled(r"od?[OD]").match(clause.shape, index + 1):
        return True
    before = max((one for one in (*clause.counts, *clause.animals) if one < index), default=-1)
    return counted.others and before in clause.animals


def _far(index: int, cue: int, clause: Clause) -> bool:
    """Whether a bare number stands too far before its casualty word, and no bracket between them."""
    behind = clause.words(index + 1, index + 2)
    return cue - index > _NEAR and clause.shape[index + 1] not in ",io(" and behind not in {"aboard", "on board"}


def _counts_people(index: int, clause: Clause, *, objects: bool) -> bool:
    """Whether the noun of a count names people, or that of its group ("two of seven engineers").

    A number on its own counts people, too, but where it may well count things: as an object, or after things.
    """
    counted = clause.counts[index]
    if compiled("o[ur]").match(clause.shape, index + 1) and index > min(clause.counts):
        return True
    group = compiled("od?(N)").match(clause.shape, index + 1)
    if group is not None and len(counted.noun) == 0:
        counted = clause.counts[group.start(1)]
    after_things = re.search(r"[OD][^Na]{0,20}$", clause.shape[:index]) is not None
    return counted.known or (len(counted.noun) == 0 and not objects and not after_things)


_NEAR = 10
"""A number on its own is not read with a casualty word more letters away than this, but over a bracket."""

_MASS = 20
"""Fewer people than this who "fled" or "sheltered" are not displaced."""


_SEVERITY = (
    Outcome.KILLED,
    Outcome.CASUALTIES,
    Outcome.INJURED,
    Outcome.HOSPITALISED,
    Outcome.RESCUED,
    Outcome.MISSING,
    Outcome.HOSTAGE,
    Outcome.FREED,
    Outcome.ARRESTED,
    Outcome.EVACUATED,
    Outcome.DISPLACED,
    Outcome.HOMELESS,
    Outcome.STRANDED,
    Outcome.INFECTED,
    Outcome.AFFECTED,
)
"""Of two outcomes that one number has, the one named first here is told."""


def _severity(outcome: Outcome) -> int:
    return _SEVERITY.index(outcome)


def outcome_of(cues: tuple[int, ...], clause: Clause) -> Outcome | None:
    """The one outcome of cues that stand together: "shot and killed" is killed, "killed or wounded" casualties."""
    firm = [cue for cue in cues if not clause.cues[cue].word.soft] or list(cues)
    outcomes = [outcome for cue in firm if (outcome := clause.cues[cue].word.outcome) is not None]
    if {Outcome.KILLED, Outcome.INJURED} <= set(outcomes) and cues[-1] - cues[0] <= 2:
        return Outcome.CASUALTIES
    return min(outcomes, key=_severity, default=None)


def settled(claims: Iterable[Claim]) -> dict[int, Claim]:
    """The one claim to each number: among those of rank 2 and above the gravest outcome, then the highest rank."""
    best: dict[int, Claim] = {}
    for claim in claims:
        old = best.get(claim.count)
        if old is None or _weight(claim) > _weight(old):
            best[claim.count] = claim
    return best


def _weight(claim: Claim) -> tuple[bool, bool, bool, int, bool, int]:
    """The heavier claim is believed; those whom an active verb frees are free, however they were held."""
    freed = claim.outcome is Outcome.FREED and claim.rank > _PREDICATE
    grave = -_severity(Outcome.RESCUED if freed else claim.outcome)
    return not claim.wished, claim.rank >= 2, claim.rank > 0, grave, claim.firm, claim.rank


_PREDICATE = 3
"""The rank of passive predicates."""


_OLDER = r",?[pf][kpt][dxy]{0,3}(?:T?o)?(?P<older>N)"
_COMPARED = r"(?:up|down) from|compared (?:with|to)"


def compared(clause: Clause, claims: dict[int, Claim]) -> Iterator[Claim]:
    """Two claims anew for each older figure beside its successor: "12 people have died, up from nine"."""
    for match in compiled(_OLDER).finditer(clause.shape):
        index, start = match.start("older"), match.start() + (match.group()[0] == ",")
        old = claims.get(index)
        alike = old.outcome if old is not None and clause.shape[old.cues[0]] in "EAKC" else None
        new = _successor(start, alike, claims)
        if new is None or (old is not None and alike is None and clause.shape[old.cues[0]] != "T"):
            continue
        if compiled(_COMPARED).match(clause.words(start, start + 2)):
            yield evolve(claims[new], before=index)
            yield evolve(claims[new], count=index, rule="compared", older=True, part=False)


def _successor(before: int, outcome: Outcome | None, claims: dict[int, Claim]) -> int | None:
    """The letter of the figure that took the place of an older one."""
    new = (one for one, claim in claims.items() if one < before and not claim.older and claim.before is None)
    return max((one for one in new if outcome is None or claims[one].outcome is outcome), default=None)


_PARTS = (
    r"(?:(?<!r)i[dy]{0,2}(?:uo)?|e[ur](?:[wv]y?)?[dy]?)(?P<list><FULL>)"
    r"|(?:(?<=[,(-])|(?<=[,(-]y)|(?<=o[ur]h&)|(?<=or))(?P<some>N)(?:y?o[ur]|(?=y(?:[,;]|$))|(?<=orN)(?=w))"
    r"|gd?gty?(?P<total>N)"
)


def inherited(clause: Clause, claims: dict[int, Claim]) -> Iterator[Claim]:
    """Figures that take their outcome from the one before: "including three children", "two of them", "a total of"."""
    told = sorted(index for index, claim in claims.items() if not claim.negated)
    for match in compiled(expanded(_PARTS)).finditer(clause.shape):
        group = match.lastgroup or "list"
        start, end = match.span(group)
        whole = max((index for index in told if index < start), default=None)
        if whole is None:
            continue
        for index in range(start, end):
            if (
                index in claims
                or _whole(index, clause)
                or not _heads(index, start, clause)
                or _of_things(index, start, claims, clause)
            ):
                continue
            yield evolve(claims[whole], count=index, rule=_INHERITED[group], part=group != "total", before=None, rank=0)


def _whole(index: int, clause: Clause) -> bool:
    """Whether "both of them" name those told of themselves."""
    counted = clause.counts.get(index)
    named = counted is not None and counted.number.text.lower().startswith(("both", "all "))
    return named and compiled("o[ur]").match(clause.shape, index + 1) is not None


def _of_things(index: int, start: int, claims: dict[int, Claim], clause: Clause) -> bool:
    """Whether a bare number is some of the things or wounds counted right before: "20 wounds, including six in the back"."""
    if len(clause.counts[index].noun):
        return False
    things = compiled(r"[NO][xXyfK]{0,2}[FO]?,?iy?$").search(clause.shape, max(0, start - 8), start)
    return things is not None and things.start() not in claims


_INHERITED = {"list": "included", "some": "included", "total": "total"}


def _heads(index: int, start: int, clause: Clause) -> bool:
    """Whether a count stands for itself in a list, not inside a phrase, and is not none."""
    counted = clause.counts.get(index)
    return counted is not None and counted.number.high != 0 and (index == start or clause.shape[index - 1] in ",&dy")
