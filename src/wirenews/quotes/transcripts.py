"""Transcripts and interviews: lines that open with who speaks, in capitals, and a colon, with no marks around the words."""

from __future__ import annotations

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind, parse_speaker
from wirenews.vocabulary import Vocabulary

from .drafts import TURN, Draft
from .lexicon import COLON
from .verbgroups import VerbGroup

MARKS = frozenset("\"“'‘")
"""Marks that a line may open with before its label."""

FEWEST_TURNS = 3
"""How many lines of the kind a text has, at least, that is a transcript."""

SHORTEST_LABEL, LONGEST_LABEL = 3, 40
"""How many code points may stand before the colon; "Q:" and "A:" say nobody's name."""


def turns(source: Source, vocabulary: Vocabulary) -> list[Draft]:
    """What is said on each line of a transcript; nothing for any other text."""
    text = source.text
    found: list[tuple[Span, int]] = []
    for paragraph in source.paragraphs if ": " in text else ():
        start = paragraph.start + (text[paragraph.start] in MARKS)
        colon = text.find(": ", start + SHORTEST_LABEL, min(paragraph.end, start + LONGEST_LABEL))
        if colon > 0 and text[start:colon].isupper() and colon + 2 < paragraph.end:
            found.append((Span(start, paragraph.end), colon))
    if len(found) < FEWEST_TURNS:
        return []
    return [_turn(source, line, colon, vocabulary) for line, colon in found]


def _turn(source: Source, line: Span, colon: int, vocabulary: Vocabulary) -> Draft:
    label = source.text[line.start : colon]
    named = parse_speaker(label.title(), vocabulary=vocabulary)
    parts = {part: (getattr(named, part, None) or "").upper() or None for part in ("name", "title", "affiliation")}
    kind = SpeakerKind.UNNAMED if named is None else named.kind
    speaker = Speaker(Span(line.start, colon), label, kind=kind, rule="label", **parts)
    start = colon + 2
    while start < line.end and source.text[start].isspace():
        start += 1
    return Draft([Span(start, line.end)], VerbGroup(colon, colon, colon + 1, COLON), (speaker,), line.end, TURN)


def taken_in(turn: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """Both in text order, with what is reported within a line inside that line's own words."""
    if not turn:
        return drafts
    apart: list[Draft] = []
    at = 0
    for draft in drafts:
        while at < len(turn) and turn[at].end <= draft.start:
            at += 1
        if at < len(turn) and turn[at].start <= draft.start and draft.end <= turn[at].end:
            turn[at].inner.append(draft)
        elif at == len(turn) or draft.end <= turn[at].start:
            apart.append(draft)
    return sorted([*turn, *apart], key=lambda one: one.start)
