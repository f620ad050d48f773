"""Quoted stretches that no cue claims: more of the quote before them, or words whose speaker is not printed."""

from __future__ import annotations

from wirenews.marks import Quoted
from wirenews.source import Source

from .drafts import Draft


def continued(source: Source, drafts: list[Draft]) -> None:
    """Adds quoted stretches without a cue to the quote that they go on from; `drafts` are in text order."""
    index, last = 0, None
    for one in source.quoted:
        while index < len(drafts) and drafts[index].start < one.outer.end:
            if last is None or drafts[index].end > last.end:
                last = drafts[index]
            index += 1
        if last is not None and last.end <= one.outer.start and _goes_on(source, last, one):
            last.content.append(one.outer)
            last.tail = one.outer.end


def _goes_on(source: Source, last: Draft, one: Quoted) -> bool:
    """Whether the quoted stretch is more of the quote before it."""
    before = source.quoted_at(last.end - 1)
    if before is None or before.outer.end > last.end or last.rule == "according":
        return False
    paragraph = source.paragraph_at(one.outer.start)
    if last.end < paragraph.start:
        return not before.closed and one.outer.start == paragraph.start
    if not source.text[last.tail : one.outer.start].strip():
        return True
    sentence = source.sentence_at(max(last.tail - 1, 0))
    return sentence.end <= one.outer.start and not source.text[sentence.end : one.outer.start].strip()
