"""What an outcome is by those who bring it about: people whom police seize are arrested, whom firemen free rescued."""

from __future__ import annotations

from ..parsing import compiled
from .clauses import Clause, Counted
from .values import Category, Outcome

_LAW = (
    r"\b(?:police(?:men)?|customs|officers?|troops|soldiers|army|coast ?guards?|agents|authorities|detectives|gendarmes"
    r"|commandos|forces|patrols?)\b"
)
_HELPERS = (
    r"\b(?:firefighters|firemen|fire (?:crews?|brigade|services?)|rescuers?|rescue \w+|crews|paramedics|divers)\b"
)
_SEIZED = r"(?:seiz|tak|took|grab)"
_REACH = 6
"""How many letters before a verb its subject is looked for, and behind it "by" and the agent."""


def by_agent(outcome: Outcome, cue: int, clause: Clause) -> Outcome:
    """The outcome of the verb at the letter `cue`, given who acts."""
    if outcome is Outcome.HOSTAGE and compiled(_SEIZED).match(clause.words(cue, cue + 1)) and _acts(_LAW, cue, clause):
        return Outcome.ARRESTED
    if outcome is Outcome.FREED and _acts(_HELPERS, cue, clause):
        return Outcome.RESCUED
    if outcome is Outcome.RESCUED and clause.words(cue, cue + 1).startswith("pick") and _acts(_LAND_LAW, cue, clause):
        return Outcome.ARRESTED
    return outcome


_LAND_LAW = r"\b(?:police(?:men)?|officers?|detectives|agents|gendarmes|authorities)\b"


def of_whom(outcome: Outcome, cue: int, counted: Counted, clause: Clause) -> Outcome:
    """The outcome of the verb at the letter `cue`, given who is counted: suspects who were seized are arrested."""
    if outcome is not Outcome.HOSTAGE or compiled(_SEIZED).match(clause.words(cue, cue + 1)) is None:
        return outcome
    told = [one for index, one in clause.counts.items() if index < cue] if len(counted.noun) == 0 else [counted]
    wanted = any(one.category is Category.PERPETRATORS or "suspect" in one.noun.of(clause.text).lower() for one in told)
    return Outcome.ARRESTED if wanted else outcome


def _acts(who: str, cue: int, clause: Clause) -> bool:
    """Whether the subject before an active verb, or the agent behind a passive one, is one of a kind."""
    before = clause.shape[max(0, cue - _REACH) : cue]
    if "w" in before:
        after = clause.words(cue + 1, min(len(clause.shape), cue + _REACH))
        by, _, agent = after.partition("by ")
        return not by and compiled(who).search(agent) is not None
    start = max(clause.shape.rfind(mark, 0, cue) for mark in ",;:q") + 1
    return compiled(who).search(clause.words(max(start, cue - _REACH), cue)) is not None
