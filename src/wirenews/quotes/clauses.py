"""Where a reported clause ends: at its sentence's end, or before what belongs to the reporter again."""

from __future__ import annotations

import re
from functools import cache

from wirenews.source import Source
from wirenews.spans import Span

LONGEST = 1500
"""How far, in code points, a clause is followed."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "edge": re.compile(r"[,;()]|\s[—–-]{1,2}\s|—"),
        "while": re.compile(
            r",\s+(?:while|although|though|even (?:as|though)|which (?:he|she|they)|prompting|drawing)\b"
        ),
        "channel": re.compile(
            r"\s(?:in|during|at|on|via|through|to)\s(?:(?:an?|the|his|her|its|their|this|that|last)\s)?(?:[\w’'-]+\s){0,3}"
            r"(?:statements?|interviews?|tweets?|posts?|speech(?:es)?|rally|letter|e-?mail|conference|briefing|Twitter|"
            r"Facebook|Instagram|Telegram|reporters|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
            r"[^,;.]{0,60}$"
        ),
    }


def sentence_around(source: Source, offset: int) -> Span:
    """The sentence at the offset, whole where its quoted stretches hold sentence ends of their own."""
    text = source.text
    span = source.sentence_at(offset)
    start, end = span.start, span.end
    for _ in range(12):
        quoted = source.quoted_at(start)
        if quoted is None or quoted.outer.start >= start:
            break
        start = source.sentence_at(quoted.outer.start).start
    for _ in range(12):
        quoted = source.quoted_at(end - 1)
        if quoted is None or quoted.outer.end <= end:
            break
        end = quoted.outer.end
        if text[quoted.inner.end - 1] in ".?!" and not text[end : end + 2].strip(" ,;)—").islower():
            break
        end = max(end, source.sentence_at(end).end)
    return Span(max(start, offset - LONGEST), min(end, offset + LONGEST))


def trim_end(text: str, start: int, end: int) -> int:
    """The end without blanks and marks that close the sentence; a closing quote mark stays."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:—–-"):
        if text[end - 1] == "." and end - 2 > start and text[end - 3] == "." and text[end - 2].isupper():
            break
        end -= 1
    return end


def edges(source: Source, start: int, end: int) -> list[tuple[int, str]]:
    """The commas, semicolons, dashes and brackets between the two, outside of quoted stretches."""
    found = []
    for match in _patterns()["edge"].finditer(source.text, start, end):
        quoted = source.quoted_at(match.start())
        if quoted is None or quoted.outer.start == match.start():
            found.append((match.start(), match.group().strip()))
    return found


def clause_end(source: Source, start: int, end: int, *, first_comma: bool = False) -> int:
    """Where the clause that starts at `start` ends, at most at `end`; with `first_comma`, before a free comma."""
    text = source.text
    depth = 0
    for at, mark in edges(source, start, end):
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
            if depth < 0:
                return trim_end(text, start, at)
        elif depth > 0:
            continue
        elif (
            mark == ";"
            or (mark == "," and first_comma and at > start + 3)
            or (mark == "," and _patterns()["while"].match(text, at))
        ):
            return trim_end(text, start, at)
    return trim_end(text, start, end)
