"""Digests: several stories in one text, each under its own dateline."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ..datelines import DatelineParser
from ..source import Source
from ..spans import Span
from . import closers, frames


@cache
def _datelines() -> DatelineParser:
    return DatelineParser()


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rule = re.compile(r"(?:[-=_*#~] ?){3,80}$|(?:SENT|UPCOMING|MOVED): ")
    opens = re.compile(r"(?:\d{1,2}[.)] {1,3}|[•*-] {1,3})?(?=[(\[/]?[A-Z])")
    return rule, opens


def split_stories(text: str) -> tuple[str, ...]:
    r"""The stories of a digest, one string each, which put together give the text again; one for a plain story.

    A story begins where a paragraph opens with a dateline, and takes the headline, byline and marks right above it.
    Raises `TypeError` for anything but a `str`.

    >>> split_stories("One story.")
    ('One story.',)
    """
    source = Source(text)
    starts = [index for index, span in enumerate(source.paragraphs) if _opens_story(text, span)]
    cuts = [0]
    if starts and _tells_before(source, starts[0]):
        cuts.append(source.paragraphs[_top(source, -1, starts[0])].start)
    for before, start in pairwise(starts):
        cuts.append(source.paragraphs[_top(source, before, start)].start)
    cuts.append(len(text))
    return tuple(text[a:b] for a, b in pairwise(cuts) if a < b)


def _tells_before(source: Source, start: int) -> bool:
    """Whether a story without a dateline stands before the first one that has one, closed off by a rule."""
    text, top = source.text, _top(source, -1, start)
    before = source.paragraphs[:top]
    if not before or not _patterns()[0].match(text, before[-1].start, before[-1].end):
        return False
    return any(text[span.end - 1] in '.!?"”' for span in before)


def _opens_story(text: str, paragraph: Span) -> bool:
    """Whether a paragraph opens with a dateline that could not be mere prose: it has a date, an agency or a dash."""
    opening = _patterns()[1].match(text, paragraph.start)
    if opening is None:
        return False
    head = text[opening.end() : min(paragraph.end, paragraph.start + 400)]
    dateline = _datelines().parse(head)
    if dateline is None or dateline.span.start > 0:
        return False
    closed = dateline.text.rstrip().endswith(("-", "—", "–", "_"))
    shouted = bool(dateline.places) and dateline.places[0].text.isupper()
    return bool(dateline.agencies) or dateline.date is not None or (closed and shouted)


def _top(source: Source, before: int, start: int) -> int:
    """The paragraph where the story whose dateline stands in paragraph `start` begins."""
    text, top = source.text, start
    for index in range(start - 1, before, -1):
        span = source.paragraphs[index]
        if _patterns()[0].match(text, span.start, span.end) or not _heads(text, span):
            break
        top = index
    return top


def _heads(text: str, paragraph: Span) -> bool:
    """Whether a paragraph may stand above a dateline: a headline, a byline, a mark, a note to editors."""
    if len(paragraph) > 200 or frames.byline().match(text, paragraph.start, paragraph.end):
        return len(paragraph) <= 200
    note = closers.TAIL.match(text, paragraph.start, paragraph.end)
    if note is not None:
        return note[0] == "editors"
    return text[paragraph.end - 1] not in '.!?"”’'
