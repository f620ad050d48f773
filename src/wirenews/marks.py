"""Quotation marks: which of them open and close a stretch of quoted text."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from .spans import Span

LONGEST_SINGLE = 600
"""How far, in code points, a single mark may stand from the one that closes it."""

CLIPPED = frozenset("em til tis twas cause bout round n s d ll ve re t im ere neath gainst twill".split())
"""Words that an apostrophe may open in place of letters left out."""


@frozen
class Quoted:
    """A stretch in quotation marks: `outer` with its marks, `inner` without; `closed` is False where the
    paragraph ends before the closing mark (a quote that goes on in the next paragraph, or a lost mark).

    >>> [q.inner.of('He said: "No."') for q in quoted_spans('He said: "No."', (Span(0, 14),))]
    ['No.']
    """

    outer: Span
    inner: Span
    closed: bool = True


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    double = re.compile("[\"“”„«»`'](?:(?<=[\"“”„«»])|(?<=`)`|(?<=')(?:(?<!\\S')|(?!''))')")
    single = re.compile(r"[‘‚'`](?<![\w.,!?…’')\]].)(?:(?<=[‘‚])(?=[\w$“\"\[(…¿¡])|(?<=['`])(?=[\w$“\"\[(]))")
    closing = re.compile(r"[’'](?!\w)")
    sentence = re.compile(r"[.!?,][)\]]?(?=\s)")
    return double, single, closing, sentence


def quoted_spans(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """The stretches in quotation marks, paragraph by paragraph, outermost only, in text order.

    Double marks of every style count, straight ones by what stands around them; single marks count where no
    double ones hold them and they close within their paragraph.
    """
    double = _patterns()[0]
    marks = [match.span() for match in double.finditer(text)]
    singles = "‘" in text or " '" in text or "\n'" in text or text.startswith("'") or "('" in text or "‚" in text
    if not marks and not singles:
        return ()
    out: list[Quoted] = []
    at = 0
    for paragraph in paragraphs:
        first = at
        while at < len(marks) and marks[at][0] < paragraph.end:
            at += 1
        found = _doubles(text, marks[first:at], paragraph) if at > first else []
        if singles:
            found = _with_singles(text, found, paragraph)
        out.extend(found)
    return tuple(out)


def _doubles(text: str, marks: list[tuple[int, int]], paragraph: Span) -> list[Quoted]:
    """The outermost stretches in double marks of one paragraph."""
    turns = [_turn(text, start, end, paragraph) for start, end in marks]
    for index, (start, _) in enumerate(marks):
        if index and text[start] == "“" and text[marks[index - 1][0]] == "„":
            turns[index] = -1
    nests = _balanced(turns)
    out: list[Quoted] = []
    opened: tuple[int, int] | None = None
    depth = 0
    for (start, end), turn in zip(marks, turns, strict=True):
        if opened is None:
            if turn >= 0 and end < paragraph.end:
                opened, depth = (start, end), 1
        elif turn > 0 and nests:
            depth += 1
        elif turn > 0 and text[start] != text[opened[0]]:
            continue
        elif turn > 0:
            out.append(_cut(text, opened, start))
            opened = (start, end)
        else:
            depth -= 1
            if depth == 0 or not nests:
                out.append(Quoted(Span(opened[0], end), Span(opened[1], start)))
                opened = None
    if opened is not None:
        end = _lost(text, opened[1], paragraph.end)
        out.append(Quoted(Span(opened[0], end), Span(opened[1], end), closed=False))
    return out


@cache
def _attributed() -> re.Pattern[str]:
    """A comma, and who said what stands before it."""
    who = r"(?:(?:he|she|they)|(?:[A-Z]|(?:the|an?|his|her)\s)[\w.’'-]+(?:\s[\w.’'-]+){0,3}?)"
    return re.compile(rf",(?=\s(?:{who}\s(?:said|says|added|told)|(?:said|says|added)\s{who})\b)")


def _lost(text: str, start: int, end: int) -> int:
    """Where words in marks end that no mark closes in their paragraph: behind a comma with an attribution, unless the
    next paragraph goes on with a mark.
    """
    if text[end : end + 8].lstrip()[:1] in {*'“„«"`'}:
        return end
    match = _attributed().search(text, start, end)
    return match.end() if match else end


def _balanced(turns: list[int]) -> bool:
    """Whether marks that open inside open ones are closed again: quotes in quotes rather than lost marks."""
    depth = deepest = 0
    for turn in turns:
        if turn > 0:
            depth += 1
            deepest = max(deepest, depth)
        elif depth:
            depth -= 1
        elif turn == 0:
            depth = 1
    return deepest > 1 and depth == 0


def _turn(text: str, start: int, end: int, paragraph: Span) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 where only the state can tell."""
    mark = text[start:end]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if mark in "“``„":
        return -1 if mark == "“" and before in ",.!?" and after.isspace() else 1
    opens = (before.isspace() or before in "([{—–-/") and not after.isspace() and after not in ",.;:!?)]"
    if mark == "«":
        return -1 if not opens and after in " ,.;:!?" and not before.isspace() else 1
    if mark == "»":
        return 1 if opens and after.isalnum() else -1
    if mark == "”":
        return 0 if opens and after.isalnum() else -1
    if opens:
        return 1
    return 0 if after.isalnum() or (before.isspace() and after.isspace()) else -1


def _cut(text: str, opened: tuple[int, int], limit: int) -> Quoted:
    """The stretch whose closing mark was lost before another opened: it ends with its first sentence or comma."""
    match = _patterns()[3].search(text, opened[1], limit)
    end = match.end() if match else max(opened[1], limit - 1)
    while end > opened[1] and text[end - 1].isspace():
        end -= 1
    return Quoted(Span(opened[0], end), Span(opened[1], end), closed=False)


def _with_singles(text: str, doubles: list[Quoted], paragraph: Span) -> list[Quoted]:
    """The stretches in double marks, and those in single marks outside of them, in order."""
    _, single, _, _ = _patterns()
    out: list[Quoted] = []
    at = paragraph.start
    for quoted in (*doubles, None):
        limit = quoted.outer.start if quoted else paragraph.end
        while match := single.search(text, at, limit):
            found = _single(text, match.start(), paragraph.end)
            at = match.end()
            if found is not None:
                out.append(found)
                at = found.outer.end
                if at > limit:
                    break
        if quoted is not None and quoted.outer.start >= at:
            out.append(quoted)
            at = quoted.outer.end
    return out


def _single(text: str, start: int, limit: int) -> Quoted | None:
    """The stretch that the single mark at `start` opens, or None where it is an apostrophe."""
    end = start + 1
    limit = min(limit, start + LONGEST_SINGLE)
    if text[start] != "‘" and (text[end].isdigit() or _word(text, end) in CLIPPED):
        return None
    weak = None
    for match in _patterns()[2].finditer(text, end + 1, limit):
        at = match.start()
        if text[at - 1].isspace():
            continue
        if text[at - 1] == "s" and at + 1 < limit and text[at + 1] == " " and text[at + 2 : at + 3].islower():
            weak = weak or match.end()
            continue
        return Quoted(Span(start, match.end()), Span(end, at))
    return None if weak is None else Quoted(Span(start, weak), Span(end, weak - 1))


def _word(text: str, start: int) -> str:
    end = start
    while end < len(text) and end < start + 8 and text[end].isalpha():
        end += 1
    return text[start:end].lower()
