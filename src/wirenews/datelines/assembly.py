"""Puts a dateline together from the one or more heads that it is printed as."""

from __future__ import annotations

from ..parsing import Refusal
from .evidence import judge
from .knowledge import Knowledge
from .rare import read_rare
from .reading import Draft, read_head
from .values import Dateline

_BLANKS = " \t\xa0\u2009\u202f"
_MOST_HEADS = 4


def read_at(known: Knowledge, text: str, start: int, *, first: bool) -> Dateline | Refusal | None:
    """The dateline that starts at an offset, a refusal, or None where nothing looks like one."""
    draft = read_head(known, text, start)
    refusal: Refusal | None = None
    if draft is not None:
        _extend(draft, known, text, first=first)
        verdict = judge(draft, known, text, first=first)
        if isinstance(verdict, str):
            return _built(draft, text, verdict)
        refusal = Refusal(verdict.reason, draft.span, "head")
    rare = read_rare(known, text, start) if first else None
    return _built(rare[0], text, rare[1]) if rare is not None else refusal


def _built(draft: Draft, text: str, rule: str) -> Dateline:
    return Dateline(
        draft.span,
        text[draft.start : draft.end],
        tuple(draft.places),
        draft.date,
        tuple(draft.agencies),
        rule=rule,
    )


def _extend(draft: Draft, known: Knowledge, text: str, *, first: bool) -> None:
    """Reads on where a first head lacks what a second one gives: "(ANSA) - ROME, JUL 11 -"."""
    if first:
        _feed(draft, known, text)
    for _ in range(_MOST_HEADS):
        if draft.line_end or draft.doubt or draft.mark == ":" or not (draft.mark or draft.tagged):
            return
        if draft.places and draft.date is not None and draft.agencies:
            return
        start = draft.end
        while start < len(text) and text[start] in _BLANKS:
            start += 1
        if not _may_go_on(draft, text[start : start + 1]):
            return
        more = read_head(known, text, start)
        if more is not None and draft.places:
            _feed(more, known, text)
        if more is None or not _merge(draft, more, known, text):
            return


def _feed(draft: Draft, known: Knowledge, text: str) -> None:
    """Takes the name of a site or agency before a spaced dash for what it is: "Canadian Press - "."""
    if draft.date is not None or draft.agencies or len(draft.places) != 1 or not draft.mark or draft.mark == ":":
        return
    place = draft.places[0]
    if text[draft.end : draft.end + 1].isspace() and known.is_feed(place.text):
        draft.places.clear()
        draft.agencies.append(known.mention(text, place.span.start, place.span.end))
        draft.tagged = True


def _may_go_on(draft: Draft, char: str) -> bool:
    if char in "([":
        return not draft.agencies
    if char.isdigit():
        return draft.date is None
    return char.isupper() and (not draft.places or draft.date is None)


def _merge(draft: Draft, more: Draft, known: Knowledge, text: str) -> bool:
    """Adds a later head's facts where they are new and closed by a mark; whether it did."""
    if more.doubt or not (more.mark or more.tagged):
        return False
    if draft.places:
        if more.places or (more.agencies and draft.agencies) or (more.date is not None and draft.date is not None):
            return False
        if more.agencies and not more.mark:
            return False
        if more.date is not None and (more.date.month is None or not more.mark):
            return False
    elif more.places:
        if isinstance(judge(more, known, text, first=True), Refusal) or more.mark == ":":
            return False
    elif not more.mark or (more.date is not None and (draft.date is not None or more.date.month is None)):
        return False
    draft.places += more.places
    draft.agencies += more.agencies
    draft.date = draft.date or more.date
    draft.end, draft.mark, draft.tagged, draft.line_end = more.end, more.mark, more.tagged, more.line_end
    return True
