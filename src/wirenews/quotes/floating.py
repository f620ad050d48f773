"""Quoted stretches that no cue claims: more of the quote before them, or words whose speaker is not printed."""

from __future__ import annotations

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Span

from .drafts import TURN, Draft
from .lexicon import COLON
from .linker import Linker, Speakers
from .verbgroups import VerbGroup

REPORTS = frozenset(["that", "clause", "clause before", "quote", "direct", "before"])
"""Rules whose content a whole sentence in marks may go on from."""

FEWEST_WORDS = 3
"""How many words a stretch in marks has, at least, that stands as a quote without a cue."""

FEWEST_ALONE = 7
"""How many words it has, at least, where it is a paragraph of its own: a shorter one is a heading."""

DRAFTS_BACK = 10
"""How many quotes are looked back at for the one that goes on."""

LONGEST_TAIL = 160
"""How many code points an attribution that ends in an abbreviation ("in Salem, Ore.") may have."""

LONGEST_NAME = 80
"""How many code points may stand before a colon that introduces words in marks."""


def floating(source: Source, link: Linker, drafts: list[Draft]) -> list[Draft]:
    """All the quotes: `drafts`, which are in text order, with more content, and those that no cue claims."""
    out: list[Draft] = []
    index, last = 0, None
    for one in source.quoted:
        while index < len(drafts) and drafts[index].start < one.outer.end:
            _take(source, out, drafts[index])
            if last is None or drafts[index].end > last.end:
                last = drafts[index]
            index += 1
        if last is not None and last.end > one.outer.start:
            continue
        whole = _is_whole(source, one)
        follows = last is not None and _follows(source, last, one)
        at = _broken_off(source, out, last) if whole and follows and last is not None else None
        if at is not None and (first := out[at]) is not last:
            first.inner.extend(out[at + 1 :])
            del out[at + 1 :]
            last = _extend(first, one)
        elif last is not None and follows and _goes_on(source, last, one, whole):
            last = _extend(last, one)
        elif (draft := _introduced(source, link, one)) is not None:
            out.append(last := draft)
        elif whole and len(one.inner.of(source.text).split()) >= (
            FEWEST_ALONE if _is_alone(source, one) else FEWEST_WORDS
        ):
            speakers = _nearest(source, out, last) if last is not None and follows else ()
            out.append(last := Draft([one.outer], None, speakers, one.outer.end, "floating"))
    return [*out, *drafts[index:]]


def _is_alone(source: Source, one: Quoted) -> bool:
    """Whether the stretch is all of its paragraph, in single marks, as a heading is."""
    paragraph = source.paragraph_at(one.outer.start)
    whole = paragraph.start == one.outer.start and paragraph.end <= one.outer.end
    return whole and one.closed and source.text[one.outer.start] in "'‘"


def _extend(draft: Draft, one: Quoted) -> Draft:
    draft.add(one.outer)
    draft.tail = one.outer.end
    return draft


def _take(source: Source, out: list[Draft], draft: Draft) -> None:
    """Adds a quote, and to it those paragraphs in marks before it that were left open for it."""
    last = out[-1] if out else None
    if last is not None and last.rule == "floating":
        open_mark = source.quoted_at(last.end - 1)
        starts = source.paragraph_at(draft.start).start == draft.start
        adjacent = not source.text[last.end : draft.start].strip()
        if open_mark is not None and not open_mark.closed and starts and adjacent:
            draft.lead(last)
            out.pop()
    out.append(draft)


def _broken_off(source: Source, out: list[Draft], last: Draft) -> int | None:
    """The place of the quote in marks in the sentence before that its attribution's own reports broke off, or None."""
    start = source.sentence_at(max(last.tail, last.end) - 1).start
    for at in range(len(out) - 1, max(-1, len(out) - 1 - DRAFTS_BACK), -1):
        if out[at].tail < start:
            return None
        if out[at].rule in {"before", "direct"} and out[at].speakers:
            return at
    return None


def _nearest(source: Source, out: list[Draft], last: Draft) -> Speakers:
    """The speakers of the sentence before: of its words in marks, or else of its last report."""
    at = _broken_off(source, out, last)
    return last.speakers if at is None else out[at].speakers


def _introduced(source: Source, link: Linker, one: Quoted) -> Draft | None:
    """The stretch after a speaker and a colon: "Rossi: “No.”"."""
    text = source.text
    colon = one.outer.start - 2
    if colon <= 0 or text[colon] != ":":
        return None
    sentence = source.sentence_at(colon - 1)
    dash = text.rfind(" - ", max(sentence.start, colon - LONGEST_NAME), colon)
    start = sentence.start if dash < 0 else dash + 3
    if colon - start > LONGEST_NAME:
        return None
    speakers = link.before(Span(start, colon), colon)
    if not speakers or speakers[0].span.start != start or speakers[0].text.isupper():
        return None
    return Draft([one.outer], VerbGroup(colon, colon, colon + 1, COLON), speakers, one.outer.end, "colon")


def _is_whole(source: Source, one: Quoted) -> bool:
    """Whether the stretch is one sentence or more, with nothing of another sentence beside it."""
    text = source.text
    if one.inner.start >= one.inner.end:
        return False
    before = text[max(0, one.outer.start - 4) : one.outer.start].rstrip(" \u00a0")
    opens = before[-1:] in {"", "\n", *'.?!”"'} or before.endswith("''")
    complete = not one.closed or text[one.inner.end - 1] in ".?!…"
    return opens and complete and not text[one.inner.start : one.inner.start + 1].islower()


def _follows(source: Source, last: Draft, one: Quoted) -> bool:
    """Whether the stretch comes right after the sentence, or the paragraph, of the quote before it."""
    end = max(last.tail, last.end)
    sentence = source.sentence_at(end - 1)
    if end > one.outer.start:
        return False
    if not source.text[end : one.outer.start].strip():
        return True
    if sentence.end > one.outer.start:
        between = source.text[end : one.outer.start].rstrip()
        return between.endswith(".") and len(between) < LONGEST_TAIL and "\n" not in between
    return not source.text[sentence.end : one.outer.start].strip()


def _goes_on(source: Source, last: Draft, one: Quoted, whole: bool) -> bool:
    """Whether the stretch is more of the quote before it."""
    if last.rule in {"floating", TURN}:
        return True
    before = source.quoted_at(last.end - 1)
    marked = before is not None and before.outer.end <= last.end
    if last.end < source.paragraph_at(one.outer.start).start:
        return marked and last.rule in REPORTS and (whole or not (before is not None and before.closed))
    if not source.text[max(last.tail, last.end) : one.outer.start].strip():
        return marked and last.rule != "according"
    return last.rule in REPORTS and (marked or whole)
