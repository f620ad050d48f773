"""A plain reading of mentions, until the speakers' grammar is there."""

from __future__ import annotations

from functools import cache
from re import Pattern, compile as pattern

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.vocabulary import Vocabulary

_OPENERS = "[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any"
_PRONOUNS = {"he", "she", "they", "it", "who", "which"}


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str]]:
    return pattern(
        rf"(?:(?:{_OPENERS})\s)?(?:(?:[A-Z][\w’'.&-]*|[a-z-]+|of|the|for)\s+){{0,8}}?[A-Z][\w’'.-]*$"
        r"|\b(?:he|she|they|it|we|I|who|which|He|She|They|It|We|You|you)$"
        rf"|(?:{_OPENERS}|[A-Z]\w+)\s(?:[\w’'-]+\s){{0,3}}[\w’'-]+$"
    ), pattern(
        r"(?:he|she|they|it|we|I|him|her|them|us|me)\b"
        rf"|(?:(?:{_OPENERS})\s)?(?:[\w’'.-]+\s){{0,5}}?[A-Z][\w’'.-]*(?:\s(?:of|for|the|[A-Z][\w’'.-]*))*"
        rf"|(?:{_OPENERS})\s[\w’'-]+(?:\s[\w’'-]+)?"
    )


def _speaker(text: str, start: int, end: int) -> Speaker:
    mention = text[start:end]
    kind = SpeakerKind.PRONOUN if mention.lower() in _PRONOUNS else SpeakerKind.PERSON
    return Speaker(Span(start, end), mention, kind=kind)


def mention_before(source: Source, end: int, floor: int, vocabulary: Vocabulary) -> Speaker | None:
    """The mention that ends right before `end`."""
    text = source.text
    while end > floor and text[end - 1] in " ,":
        end -= 1
    window = text[max(floor, end - 150) : end]
    match = _patterns()[0].search(window)
    return _speaker(text, end - len(window) + match.start(), end) if match else None


def mention_after(source: Source, start: int, ceiling: int, vocabulary: Vocabulary) -> Speaker | None:
    """The mention that starts at `start`."""
    text = source.text
    while start < ceiling and text[start] in " ,":
        start += 1
    match = _patterns()[1].match(text, start, ceiling)
    return _speaker(text, start, match.end()) if match and match.end() > start else None
