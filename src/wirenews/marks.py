"""Quotation marks: which of them open and close a stretch of quoted text."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from .spans import Span


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
def _pattern() -> re.Pattern[str]:
    return re.compile("``|''|[\"“”„«»]")


def quoted_spans(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """The stretches in double marks, paragraph by paragraph, outermost only, in text order."""
    out: list[Quoted] = []
    for paragraph in paragraphs:
        opened: tuple[int, int] | None = None
        for match in _pattern().finditer(text, paragraph.start, paragraph.end):
            if opened is None:
                if _opens(text, match, paragraph):
                    opened = match.span()
            elif _closes(match):
                out.append(Quoted(Span(opened[0], match.end()), Span(opened[1], match.start())))
                opened = None
        if opened is not None:
            out.append(Quoted(Span(opened[0], paragraph.end), Span(opened[1], paragraph.end), closed=False))
    return tuple(out)


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    mark = match.group()
    if mark in "\"''":
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        return not after.isspace() and (before.isspace() or before in "([{—–-/:,;" or after.isalnum())
    return mark in "“``„«"


def _closes(match: re.Match[str]) -> bool:
    return match.group() in {"”", "»", '"', "''"}
