"""Where in a text a dateline may stand: at its head, or under headlines, bylines, notes and captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..parsing import compiled
from .grammar import DASH, PROSE, UPPER

_JUNK = r"(?:[\s*^|>\ufeff\u200b-\u200f\u2028\u2029]++|<[^<>]{0,300}>|&nbsp;)*+"
_LINE = rf"\n[\s*]*+(?:<[^<>\n]{{1,40}}>[\s*]*+){{0,4}}(?:\[(?:FBIS )?(?:[A-Z][a-z]+ )?(?:Text|TEXT)\]\s{{0,3}})?(?=[{UPPER}a-z(\d])(?!{PROSE})"
_MARKED = r"[^\n]{2,110}?[-\u2010-\u2015_:)/]"
"""A line below the opening lines must show a mark or bracket to be looked at."""
_LOOK = 1000
"""How far into a text a dateline is looked for, in characters."""
_LINES = 16
_INLINE = 800
_GAP = 400
"""How far a run of blanks is taken for a lost line break, or a dash for a dateline's in the middle of a line."""
_BY = ("By ", "BY ", "by ")
_LEAD_IN = (
    r"(?P<stamp>(?i:date|dated|posted|published|updated|created)\b[\s:]{1,3}[\d:/.TZ +-]{6,30}(?<= ))"
    r"|\[(?:FBIS )?(?:[A-Z][a-z]+ )?(?:Text|TEXT|Excerpts?|Report)\] {0,2}(?=[A-Z(])|(?:[A-Z][\w'’]*(?:[ ][A-Z][\w'’]*){0,3}:|[A-Z]{3,9}(?:[ ]\d)?[ ]?-{1,2}|Photo|PHOTO|LEAD)[ ]{0,2}(?=[A-Z(])"
)
"""What may stand before a dateline on its line: a time stamp, a label such as "World News:", a mark such as "RPT --"."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(compiled, (_JUNK, _LINE, _LEAD_IN, PROSE)))


def starts(text: str) -> Iterator[tuple[int, bool]]:
    """Offsets at which a dateline may start, the likeliest first, each with whether it opens the text.

    Short lines without a full stop (headline, byline, slug) leave what follows them the opening.
    """
    junk, line, lead_in, prose = _patterns()
    start = 0 if text[:1].isalpha() else junk.match(text).end()  # type: ignore[union-attr]
    if start == len(text):
        return
    byline = text.startswith(_BY, start)
    if not byline and not prose.match(text, start):
        yield start, True
    skipped = lead_in.match(text, start)
    if skipped:
        yield skipped.end(), skipped["stamp"] is not None
    gap = text.find("   ", start, start + _GAP)
    if gap >= 0:
        stop = gap + 3
        while stop < gap + 40 and text[stop : stop + 1] == " ":
            stop += 1
        yield stop, True
    if text.find("\n", start, start + _LOOK) >= 0:
        yield from _lines(text, start, line)
    if byline or any(text.find(dash, start, start + _INLINE) >= 0 for dash in (" -", "—", "–", "―")):
        yield from _inline(text, start, byline=byline)


def _lines(text: str, start: int, line: re.Pattern[str]) -> Iterator[tuple[int, bool]]:
    """The starts of the next lines that do not begin as sentences do."""
    opening, before = True, start
    marked = compiled(_MARKED)
    for count, match in enumerate(line.finditer(text, start, start + _LOOK)):
        if count == _LINES:
            return
        opening = opening and all(map(_is_short, text[before : match.start()].splitlines()))
        before = match.end()
        if not text.startswith(_BY, before) and (opening or marked.match(text, before)):
            yield before, opening


def _is_short(line: str) -> bool:
    """Whether a line is a headline, a byline or a slug rather than a paragraph."""
    line = line.rstrip()
    stopped = line.endswith((".", "”", '"')) and not line[-2:-1].isupper()
    return len(line) < 140 and not stopped


def _inline(text: str, start: int, *, byline: bool) -> Iterator[tuple[int, bool]]:
    """Starts in the middle of the first line: after a byline, a note or a caption that the line break was lost after."""
    if byline:
        comma = compiled(r"By [^\n:]{2,90}?, (?=[A-Z][^\n:,]{2,30} ?: [A-Z])").match(text, start)
        if comma:
            yield comma.end(), True
    for match in compiled(_CLOSE).finditer(text, start + 1, start + _INLINE):
        floor = max(start, match.start() - 90)
        for capital in compiled(_OPEN).finditer(text, floor, match.start() + 1):
            at = capital.start()
            if (byline and text[at] != "(") or _parted(text, at, tagged=match.group()[1] == "("):
                yield at, False


_CLOSE = rf"[ \t]\([A-Z][^()\n]{{1,30}}\)(?=[ ]{{0,2}}{DASH} )|[ ](?:-{{1,2}}|[–—―])(?=[ ][\"“A-Z])"
_OPEN = r"(?<![^\W_])(?:[A-Z]{2}|\([A-Z]|St\. [A-Z]|Mc[A-Z]{2})"


def _parted(text: str, at: int, *, tagged: bool) -> bool:
    """Whether what stands before is closed: by a bracket, a word that captions end with, a byline, or, where an
    agency follows the place, a full stop.
    """
    before = text[max(0, at - 100) : at].rstrip()
    if before.endswith((")", "|", ">", "Photo", "Share", "Image")) or (tagged and before.endswith((".", ":"))):
        return True
    return compiled(r"[)\]] [Bb]y [A-Z][^()\n]{2,90}$").search(before) is not None
