"""Whether a figure is told of another event than the one that the story is about: an earlier one, or one like it."""

from __future__ import annotations

from collections.abc import Sequence

from ..parsing import compiled
from ..windows import Window, WindowKind
from .claims import Claim
from .clauses import Clause
from .values import Relation, Toll

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SEASON = "summer|winter|spring|autumn|fall"
_AGO = r"(?:years?|months?|decades?|weeks?)\s{1,3}(?:ago|earlier|before)"
_EARLIER = (
    rf"(?i)\b(?:(?:in|of|the|during|early|late|a|{_MONTH})\s{{1,3}}(?:19|20)\d\d\b"
    rf"|last\s{{1,3}}(?:year|month|{_SEASON}|{_MONTH})|{_AGO}|anniversary|in the (?:19|20)\d0s)"
)
_ALIKE = (
    r"\b(?:in|at|on|of|by|an?|the)(?: an?| the)?\s{1,3}(?:similar|previous|"
    r"same\s(?!time|day|night|week|month|year|period|place|as\b))"
)
_OF_A_YEAR = r"\b(?:an?|the)\s{1,3}(?:19|20)\d\d\s{1,3}(?!block)[a-z](?:(?! and ).){0,80}$"
_OTHER_TIME = rf"\b(?:19|20)\d\d\b|\b(?:last|earlier this) (?!night|week|day)[a-z]|\b{_AGO}"

_ELSEWHERE = (
    r"(?i)\W{0,3}(?:meanwhile,? )?(?:(?:back |also )?in )?(?:"
    r"(?:an?|another|the) (?:similar|separate|earlier|previous|unrelated)\b|another (?=\w+,)"
    rf"|(?:19|20)\d\d\b|(?:early |late |mid-)?(?:{_MONTH})(?: (?:last year|(?:19|20)\d\d))?,|"
    rf"(?:[\w-]+ ){{1,3}}(?:years?|months?|decades?|weeks?|days?) (?:ago|earlier|before)\b|last (?:year|month|{_SEASON}|{_MONTH})\b"
    r"|earlier this (?:week|month|year)\b|it (?:will|may|would) be recalled\b|recall that\b|previously\b|the (?:previous|last) such\b|similar )"
)
"""How a sentence opens that turns to another event: "Last year", "In 2019", "In a separate attack"."""
_OWN_WINDOW = (
    rf"(?i)(?:back )?(?:in )?(?:19|20)\d\d|last (?:year|month|{_SEASON}|{_MONTH})|earlier this (?:month|year)"
    rf"|(?:in )?(?:{_MONTH}) (?:last year|(?:19|20)\d\d)|[\w ]{{1,20}}{_AGO}"
)
"""The stretches of time in which no event of these days lies."""
_RECORD = (
    r"(?i)\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|highest|strongest|most \w+|first|second|third)\b"
    r"[^.;]{0,80}?\bsince\b[^.;]{0,80}$"
)
"""What stands before the figure of an earlier record: "the worst attack since May, when"."""
_SIMILAR = r"(?i)\b(?:an?|another|the|two|several) (?:similar|earlier|previous|separate)\s(?!(?:\w+ )?(?:toll|estimate|figure|count|report|statement|release|briefing|bulletin|tally|announcement|account))"


def of_past_event(claim: Claim, clause: Clause) -> bool:
    """Whether the words of a clause place a figure in another event: an earlier date in a subordinate clause."""
    first, last = min((claim.count, *claim.cues)), max((claim.count, *claim.cues))
    if _compared(first, last, clause) or _record(first, clause) or _of_a_year(first, clause):
        return True
    near = compiled("[rs]").search(clause.shape, max(0, first - 4), last)
    if not near and not compiled(_SUBORDINATE).search(clause.shape, max(0, first - 14), first):
        return False
    comma = compiled("[,;]").search(clause.shape, last)
    end = clause.starts[comma.start()] if comma is not None else clause.span.end
    return compiled(_EARLIER).search(clause.text, clause.starts[max(0, first - 14)], end) is not None


_SUBORDINATE = r"s[adxXhopfnTEyOD]{1,12}[vlc]{0,2}(?:[KG]N&)?$"
"""The subject of a subordinate clause up to its verb: "since a blast at the depot last year killed"."""


def _of_a_year(first: int, clause: Clause) -> bool:
    """Whether a year stands before the word for the event: "arrested in the 1994 killing of a clerk"."""
    return clause.shape[first] in "EG" and compiled(_YEAR).fullmatch(clause.words(max(0, first - 1), first)) is not None


_YEAR = r"(?:19|20)\d\d"


def _compared(first: int, last: int, clause: Clause) -> bool:
    """Whether the words compare with an event of another time: "a similar fire killed 12 in 2016", "a 1998 quake"."""
    start = max(clause.shape.rfind(mark, 0, first) for mark in ",;:") + 1
    ends = (at for at in range(last, len(clause.shape)) if clause.shape[at] in ",;:rs")
    end = next((at for at in ends if clause.words(at, at + 1) != "since"), len(clause.shape))
    near, opening = clause.words(start, end), ""
    if 1 < start <= _OPENING and clause.shape[start - 1] == ",":
        opening = clause.words(0, start)
    if compiled(_OF_A_YEAR).search(clause.words(start, first)):
        return True
    words = opening + near
    return compiled(_ALIKE).search(words) is not None and compiled(_OTHER_TIME).search(words) is not None


_OPENING = 8
"""A sentence may open with a phrase of so many letters, comma included: "In 2009, nine people..."."""


def _record(first: int, clause: Clause) -> bool:
    """Whether the figure is that of an earlier record: "the worst crash since May, when nine died"."""
    return compiled(_RECORD).search(clause.text[clause.span.start : clause.starts[first]]) is not None


def turns_elsewhere(toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether the sentence of a toll turns from the event told of before to another: "Last year nine people died"."""
    if not any(one.relation in _LEADS and one.span.end <= clause.span.start for one in told):
        return False
    text, start = clause.text, clause.span.start
    if compiled(_ELSEWHERE).match(text, start, clause.span.end) or _another_day(toll, clause, told[0]):
        return True
    if _told_again(toll, told) or _goes_on(toll, clause, told):
        return True
    comma = text.find(",", start, toll.span.start)
    if compiled(_SIMILAR).search(text, start if comma < 0 else comma, clause.span.end):
        return True
    if _comes_after(toll, clause, told):
        return True
    lead = told[0].when
    return _of_other_days(toll.when) and not _of_other_days(lead)


def _of_other_days(window: Window | None) -> bool:
    """Whether no event of these days lies in a window; a sum since then takes these days in."""
    if window is None or window.kind is WindowKind.SINCE:
        return False
    return compiled(_OWN_WINDOW).fullmatch(" ".join(window.text.split())) is not None


def _comes_after(toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether the event comes so long after the one that a figure tells of: "The crash comes a week after nine died"."""
    if any((one.outcome, one.number.value) == (toll.outcome, toll.number.value) for one in told):
        return False
    return compiled(_AFTER).search(clause.text[clause.span.start : toll.span.start]) is not None


_AFTER = (
    r"(?i)\b(?:comes?|came|coming|happened|occurred|follow(?:s|ed))\b[^.;]{0,30}?"
    r"\b(?:days?|weeks?|months?|years?) after\b[^.;]{0,80}$"
)


def _told_again(toll: Toll, told: Sequence[Toll]) -> bool:
    """Whether "both" or "all nine" are those of another event told of before."""
    if not toll.number.text.lower().startswith(("both", "all ")):
        return False
    alike = (one for one in reversed(told) if (one.outcome, one.number.value) == (toll.outcome, toll.number.value))
    before = next(alike, None)
    return before is not None and before.relation is Relation.BACKGROUND


def _goes_on(toll: Toll, clause: Clause, told: Sequence[Toll]) -> bool:
    """Whether a sentence that opens with a count goes on with the other event of the sentence before."""
    whole = told[-1].whole
    last = next((one for one in told if whole is not None and one.span == whole.span), told[-1])
    if last.relation is not Relation.BACKGROUND or toll.when is not None or clause.shape[:1] not in {"N", "a"}:
        return False
    between = clause.text[last.span.end : clause.span.start]
    if len(between) > _SENTENCE or "\n" in between:
        return False
    return (
        compiled(r"(?i)\b(?:is|are|remain|remains|still|now|has|have)\b").search(clause.text, *_reach(clause)) is None
    )


def _reach(clause: Clause) -> tuple[int, int]:
    return clause.span.start, clause.span.end


_SENTENCE = 160
"""So far a figure of another event may stand behind the first one."""

_ON_DAY = (
    rf"(?i)(?:on |last )({'|'.join(DAYS)})\b[^.;]{{0,60}}?\b(?:an?|another|two|three) (?:[\w-]+ ){{1,7}}"
    r"(?:killed|killing|left|leaving|wounded|injured|claimed|hit|struck|ripped|tore|exploded|opened)\b"
)


def _another_day(toll: Toll, clause: Clause, lead: Toll) -> bool:
    """Whether a sentence opens with another day than the first toll's, and brings in an event: "On Friday, a bomb killed"."""
    day = compiled(_ON_DAY).match(clause.text, clause.span.start, toll.cue.span.end if toll.cue else toll.span.end)
    if day is None or lead.when is None:
        return False
    return day[1].lower() not in lead.when.text.lower() and compiled(_DAY).search(lead.when.text) is not None


_DAY = rf"(?i)\b(?:{'|'.join(DAYS)})\b"
_LEADS = frozenset({Relation.TOTAL, Relation.REVISION, Relation.INCREMENT})
