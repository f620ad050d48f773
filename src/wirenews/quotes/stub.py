from __future__ import annotations
import re
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind

B = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any)\s)?(?:(?:[A-Z][\w’'.&-]*|[a-z-]+|of|the|for)\s+){0,8}?[A-Z][\w’'.-]*$|\b(?:he|she|they|it|we|I|who|which|He|She|They|It|We|You|you)$|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any|[A-Z]\w+)\s(?:[\w’'-]+\s){0,3}[\w’'-]+$"
)
A = re.compile(
    r"(?:he|she|they|it|we|I|him|her|them|us|me)\b|(?:(?:the|an?|his|her|its|their|some)\s)?(?:[\w’'.-]+\s){0,5}?[A-Z][\w’'.-]*(?:\s(?:of|for|the|[A-Z][\w’'.-]*))*|(?:the|an?|his|her|its|their|some|many)\s[\w’'-]+(?:\s[\w’'-]+)?"
)


def _s(t, a, b):
    x = t[a:b]
    return (
        Speaker(
            Span(a, b),
            x,
            kind=SpeakerKind.PRONOUN
            if x.lower() in ("he", "she", "they", "it", "who", "which")
            else SpeakerKind.PERSON,
        )
        if b > a
        else None
    )


def mention_before(source, end, floor, vocabulary):
    t = source.text
    while end > floor and t[end - 1] in " ,":
        end -= 1
    s = t[max(floor, end - 150) : end]
    m = B.search(s)
    return _s(t, end - len(s) + m.start(), end) if m else None


def mention_after(source, start, ceiling, vocabulary):
    t = source.text
    while start < ceiling and t[start] in " ,":
        start += 1
    m = A.match(t, start, ceiling)
    return _s(t, start, m.end()) if m else None
