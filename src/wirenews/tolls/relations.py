"""How a figure stands to the others, as far as its own clause says: new, more, part, feared, of another event."""

from __future__ import annotations

from ..parsing import compiled
from .claims import Claim
from .clauses import Clause, Counted
from .events import of_past_event
from .values import Relation


def relation_of(claim: Claim, counted: Counted, clause: Clause) -> Relation:
    """The relation that the words about a claim say."""
    if claim.older or claim.rule == "toll left behind" or _told_earlier(claim, clause):
        return Relation.PREVIOUS
    if claim.wished or _unreal(claim, clause):
        return Relation.HYPOTHETICAL
    if of_past_event(claim, clause):
        return Relation.BACKGROUND
    if claim.part:
        return Relation.SUBSET
    if (claim.before is not None and not _of_last_year(claim.before, clause)) or (
        claim.rule.startswith(("toll", "number", "total")) and _revised(claim, clause)
    ):
        return Relation.REVISION
    if _more(counted, clause):
        return Relation.INCREMENT
    return Relation.TOTAL


_EARLIER_TOLL = r"\b(?:earlier|previous|initial|prior|preliminary)\b"
_EARLIER_WORD = (
    r"(?i)\b(?:(?:earlier|initial|previous|first|preliminary) (?:(?:press|news|police|media) )?(?:reports?|estimates?|figures?|counts?|statements?|information|releases?|bulletins?|briefings?)"
    r"|(?:earlier|initially|previously|originally) (?:said|reported|put|announced|spoke|spoken|stated|told|gave)"
    r"|had (?:given|put|announced|reported|listed) (?:a|the|its))\b[^.;]*$"
)
"""What stands before a figure that was told before: "Earlier reports said", "had earlier reported"."""


_AT_FIRST = r"\b(?:first|initially|originally|earlier|previously) (?:given|put|listed|reported|stood|set)\b"


def told_before(claim: Claim, clause: Clause) -> bool:
    """Whether a figure is one that was reported at first: "Earlier reports said seven had died"."""
    start = clause.starts[min(claim.count, *claim.cues)]
    return compiled(_EARLIER_WORD).search(clause.text[clause.span.start : start]) is not None


def _told_earlier(claim: Claim, clause: Clause) -> bool:
    """Whether a toll no longer holds: "an earlier toll of nine", "had earlier put the toll at nine"."""
    if clause.shape[claim.cues[0]] != "T" or claim.before is not None:
        return False
    words = clause.words(max(0, claim.cues[0] - 3), claim.cues[0])
    behind = clause.words(claim.cues[0] + 1, claim.count)
    return compiled(_EARLIER_TOLL).search(words) is not None or compiled(_AT_FIRST).search(behind) is not None


_FEARED = r"(?i)\b(?:feared|presumed|believed|thought|assumed)\b"
_MODAL = r"m[yzvw&KVG]{0,4}(?:c[yd]?N?o?)?$"
_GOING = r"\b(?:is|are|'s|'re) going to\b[^,;:]{0,40}$"
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
    if claim.rule == "toll" and compiled(_MAY_GROW).match(clause.shape, claim.cues[0] + 1) is not None:
        return True
    first = min(claim.count, *claim.cues)
    if _conditional(first, clause) or compiled(_FEARS).search(clause.words(max(0, first - 8), first)):
        return True
    cue = claim.cues[0]
    before = clause.shape[max(0, cue - 8) : cue]
    if compiled(_GOING).search(clause.words(max(0, first - 6), first)):
        return True
    if compiled(_MODAL).search(before) or compiled(_FEARED).search(clause.words(max(0, cue - 2), cue)):
        return True
    infinitive = compiled(_INFINITIVE).search(before)
    if infinitive is None or (clause.shape[cue] != "V" and "w" not in infinitive.group()):
        return False
    lead = clause.words(max(0, cue - 8), cue - len(infinitive.group()))
    if compiled(_BROUGHT_ABOUT).search(lead):
        return False
    return not lead or lead.split()[-1] not in _REAL


_MAY_GROW = r"[^;,sqN]{0,12}m[yvz]{0,2}[gxw]"
"""What stands behind a toll that is only expected: "could climb past 100"."""

_FEARS = (
    r"\bfear(?:s|ed|ing)?(?: that)?\W*$|\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)"
    r" (?:(?:\w+ ){0,3}(?:reports?|claims?|allegations?|rumou?rs?|suggestions?) )?that\W*$"
)
"""What stands before a count that is only feared, or denied: "denied that", "dismissed a report that"."""

_IF = frozenset({"if", "unless", "whether", "should"})


def _conditional(first: int, clause: Clause) -> bool:
    """Whether "if" opens the clause of the letter `first`: at most three words before it."""
    return any(
        clause.words(index, index + 1) in _IF
        for index in range(max(0, first - 3), first)
        if clause.shape[index] in "sm" and not set(",;:") & set(clause.shape[index:first])
    )


def _revised(claim: Claim, clause: Clause) -> bool:
    """Whether a verb of rising, raising or lowering stands by the toll."""
    first = claim.count if claim.rule == "total" else min((claim.count, *claim.cues))
    if (
        claim.rule in {"number named first", "number brought to"}
        or (
            claim.rule == "number of those"
            and compiled(_BRINGS).search(clause.words(max(0, first - 6), first)) is not None
        )
        or compiled(_TAKES).search(clause.shape, max(0, claim.cues[0] - 2), claim.count) is not None
    ):
        return True
    return "g" in clause.shape[max(0, first - 4) : claim.count]


_BRINGS = r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed) \w+ (?:\w+ )?number\b"
_TAKES = r"[cR][dy]?T.{0,12}t"
"""A verb that takes a toll to a figure."""


def _of_last_year(older: int, clause: Clause) -> bool:
    """Whether the older figure is that of an earlier season, which the new one is only compared with."""
    start = clause.counts[older].span.end
    return compiled(_LAST_YEAR).match(clause.text, start, min(clause.span.end, start + 60)) is not None


_LAST_YEAR = (
    r"(?i)[^,;.]{0,30}?\b(?:last (?:year|month|season|winter|summer)|a (?:year|month) (?:ago|earlier|before)|the (?:year|month) before|"
    r"same (?:period|time|month|stage|date)|(?:19|20)\d\d)\b"
)


_MORE_BEFORE = r"(?i)\b(?:another|an additional|a further)\s{1,3}$"
_MORE_BEHIND = r"(?i)\s{1,3}(?:(?:more|further|additional|extra)\b(?!\s{1,3}than))"


def _more(counted: Counted, clause: Clause) -> bool:
    start, end = counted.number.span.start, counted.number.span.end
    if compiled(_MORE_BEFORE).search(clause.text, max(0, start - 16), start):
        return True
    return counted.number.text.lower().startswith(("another", "an additional", "a further")) or bool(
        compiled(_MORE_BEHIND).match(clause.text, end)
    )
