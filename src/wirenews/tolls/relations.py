"""How a figure stands to the others, as far as its own clause says: new, more, part, feared, of another event."""

from __future__ import annotations

import re

from ..parsing import compiled
from .claims import Claim
from .clauses import Clause, Counted
from .values import Relation


def relation_of(claim: Claim, counted: Counted, clause: Clause) -> Relation:
    """The relation that the words about a claim say."""
    if claim.older or claim.rule == "toll left behind" or _told_earlier(claim, clause):
        return Relation.PREVIOUS
    if claim.wished or _unreal(claim, clause):
        return Relation.HYPOTHETICAL
    if _past_event(claim, clause):
        return Relation.BACKGROUND
    if claim.part:
        return Relation.SUBSET
    if claim.before is not None or (claim.rule.startswith(("toll", "number", "total")) and _revised(claim, clause)):
        return Relation.REVISION
    if _more(counted, clause):
        return Relation.INCREMENT
    return Relation.TOTAL


_EARLIER_TOLL = r"\b(?:earlier|previous|initial|prior|preliminary)\b"


def _told_earlier(claim: Claim, clause: Clause) -> bool:
    """Whether a toll no longer holds: "an earlier toll of nine", "had earlier put the toll at nine"."""
    if clause.shape[claim.cues[0]] != "T" or claim.before is not None:
        return False
    words = clause.words(max(0, claim.cues[0] - 3), claim.cues[0])
    return compiled(_EARLIER_TOLL).search(words) is not None


_FEARED = r"(?i)\b(?:feared|presumed|believed|thought|assumed)\b"
_MODAL = r"m[yzvw&KVG]{0,4}$"
_INFINITIVE = r"t[yw]{0,3}$"
_BROUGHT_ABOUT = (
    r"\b(?:persuaded|convinced|induced|forced|compelled|prompted|enabled|allowed|helped|led)\b[^,;:]{0,40}$"
)
"""Verbs whose object does what the infinitive says: "persuaded the gang to release"."""
_REAL = frozenset(
    "used managed helped continued began on first second third fourth fifth person people man woman".split()
)
"""Words before an infinitive of what did happen: "the weapon used to kill", "the third person to be killed"."""


def _unreal(claim: Claim, clause: Clause) -> bool:
    """Whether the words only fear, plan or imagine what the cue says."""
    if claim.rule == "made to":
        return False
    first = min(claim.count, *claim.cues)
    if _conditional(first, clause) or compiled(_FEARS).search(clause.words(max(0, first - 2), first)):
        return True
    cue = claim.cues[0]
    before = clause.shape[max(0, cue - 8) : cue]
    if compiled(_MODAL).search(before) or compiled(_FEARED).search(clause.words(max(0, cue - 2), cue)):
        return True
    infinitive = compiled(_INFINITIVE).search(before)
    if infinitive is None or (clause.shape[cue] != "V" and "w" not in infinitive.group()):
        return False
    lead = clause.words(max(0, cue - 8), cue - len(infinitive.group()))
    if compiled(_BROUGHT_ABOUT).search(lead):
        return False
    return not lead or lead.split()[-1] not in _REAL


_FEARS = r"\bfear(?:s|ed|ing)?(?: that)?\W*$"

_IF = frozenset({"if", "unless", "whether", "should"})


def _conditional(first: int, clause: Clause) -> bool:
    """Whether "if" opens the clause of the letter `first`: at most three words before it."""
    return any(
        clause.words(index, index + 1) in _IF
        for index in range(max(0, first - 3), first)
        if clause.shape[index] in "sm" and not set(",;:") & set(clause.shape[index:first])
    )


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_EARLIER = (
    rf"(?i)\b(?:(?:in|since|of|the|during|early|late|a|{_MONTH})\s{{1,3}}(?:19|20)\d\d\b"
    rf"|last\s{{1,3}}(?:year|month|{_MONTH})"
    r"|(?:years?|months?|decades?|weeks?)\s{1,3}(?:ago|earlier|before)|anniversary|in the (?:19|20)\d0s)"
)


def _past_event(claim: Claim, clause: Clause) -> bool:
    """Whether the figure is told of another event: in a subordinate clause, with an earlier date beside it."""
    first, last = min((claim.count, *claim.cues)), max((claim.count, *claim.cues))
    if _another_event(first, last, clause):
        return True
    if not re.search("[rs]", clause.shape[max(0, first - 4) : last]):
        return False
    comma = compiled("[,;]").search(clause.shape, last)
    end = clause.starts[comma.start()] if comma is not None else clause.span.end
    return compiled(_EARLIER).search(clause.text, clause.starts[max(0, first - 14)], end) is not None


_ALIKE = (
    r"\b(?:in|at|on|of|by|an?|the)(?: an?| the)?\s{1,3}(?:similar|previous|"
    r"same\s(?!time|day|night|week|month|year|period|place|as\b))"
)
_OF_A_YEAR = r"\b(?:an?|the)\s{1,3}(?:19|20)\d\d\s{1,3}(?!block)[a-z](?:(?! and ).){0,80}$"
_OTHER_TIME = r"\b(?:19|20)\d\d\b|\b(?:last|earlier this) (?!night|week|day)[a-z]|\b(?:years?|months?|decades?|weeks?) (?:ago|earlier)\b"


def _another_event(first: int, last: int, clause: Clause) -> bool:
    """Whether the words compare with an event of another time: "a similar fire killed 12 in 2016", "a 1998 quake"."""
    start = max(clause.shape.rfind(mark, 0, first) for mark in ",;:") + 1
    end = min((at for mark in ",;:rs" if (at := clause.shape.find(mark, last)) >= 0), default=len(clause.shape))
    near, opening = clause.words(start, end), ""
    if 1 < start <= _OPENING and clause.shape[start - 1] == ",":
        opening = clause.words(0, start)
    if compiled(_OF_A_YEAR).search(clause.words(start, first)):
        return True
    return (
        compiled(_ALIKE).search(opening + near) is not None and compiled(_OTHER_TIME).search(opening + near) is not None
    )


_OPENING = 8
"""A sentence may open with a phrase of so many letters, comma included: "In 2009, nine people..."."""


def _revised(claim: Claim, clause: Clause) -> bool:
    """Whether a verb of rising, raising or lowering stands by the toll."""
    first = claim.count if claim.rule == "total" else min((claim.count, *claim.cues))
    return "g" in clause.shape[max(0, first - 4) : claim.count]


_MORE_BEFORE = r"(?i)\b(?:another|an additional|a further)\s{1,3}$"
_MORE_BEHIND = r"(?i)\s{1,3}(?:(?:more|further|additional|extra)\b(?!\s{1,3}than))"


def _more(counted: Counted, clause: Clause) -> bool:
    start, end = counted.number.span.start, counted.number.span.end
    if compiled(_MORE_BEFORE).search(clause.text, max(0, start - 16), start):
        return True
    return counted.number.text.lower().startswith(("another", "an additional", "a further")) or bool(
        compiled(_MORE_BEHIND).match(clause.text, end)
    )
