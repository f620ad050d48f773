"""The end of a story: what stands behind its last sentence, taken off paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from ..parsing import compiled
from ..sentences import trim
from ..spans import Found, Span
from . import closers, frames
from .values import Note, NoteKind

TAIL_PARAGRAPHS = 40
SIGNOFF_LENGTH = 90
"""A paragraph as long as this is no closing line, however it begins."""
CREDIT_LENGTH = 200
CLOSING_LINES = 6
"""The most lines of a wrapped paragraph that close a story."""
STOPS = frozenset(".!?…\"”’')]")
"""What a sentence may end with."""
LAST = 12
"""Among so many last paragraphs a closing tag is looked for that a site's own lines may stand behind."""
BEHIND = 1500
"""The most characters of such lines."""
BLOCK = 5
"""The most lines of an address under the word "Contacts"."""
SHORT = 70
CERTAIN = r"(?:\(END\)|-0-|[Ee]nd[Ii]tem|==Kyodo)\s*$"
"""A closing tag of one house that nothing else looks like."""


def take_tail(text: str, paragraphs: list[Span], house: str) -> tuple[list[Note], list[Found]]:
    """Takes the captions, notes and closing lines off the end of the paragraphs; gives the notes, last first, and the
    captions. `house` is the dateline: a tag in it that stands alone closes the story.
    """
    tail = _behind_closer(text, paragraphs, house)
    captions: list[Found] = []
    while paragraphs and len(tail) < TAIL_PARAGRAPHS:
        last = paragraphs[-1]
        if frames.is_caption(text, last.start, last.end):
            captions.append(Found(last, last.of(text), rule="caption"))
        elif note := note_at(text, last, _frames(len(last))):
            tail.append(note)
        elif lines := _closing_lines(text, paragraphs) or _address(text, paragraphs):
            tail += lines
            continue
        else:
            break
        paragraphs.pop()
    if paragraphs:
        tail += _closing_notes(text, paragraphs)
    return tail, captions


def _frames(length: int) -> frames.Frames:
    """What a last paragraph of that length may be."""
    if length < SIGNOFF_LENGTH:
        return closers.TAIL
    return closers.LONG if length < CREDIT_LENGTH else frames.NOTES


def note_at(text: str, line: Span, notes: frames.Frames) -> Note | None:
    """The note that a line or paragraph is, by its first words."""
    found = notes.match(text, line.start, line.end)
    return None if found is None else Note(line, line.of(text), kind=NoteKind(found[0]), rule="note")


def _behind_closer(text: str, paragraphs: list[Span], house: str) -> list[Note]:
    """Takes what a site adds behind the tag that closes the story; gives the notes, last first."""
    first = _behind_tag(text, paragraphs, house)
    behind = paragraphs[first:]
    del paragraphs[first:]
    return [note_at(text, last, closers.TAIL) or _terms(text, last) for last in reversed(behind)]


def _behind_tag(text: str, paragraphs: list[Span], house: str) -> int:
    """The index of the first paragraph behind a closing tag."""
    for at in range(len(paragraphs) - 2, max(0, len(paragraphs) - LAST), -1):
        one = paragraphs[at]
        if paragraphs[-1].end - one.end > BEHIND:
            break
        if len(one) < SHORT and _closes(text, one, house):
            return at + 1
    return len(paragraphs)


def _closes(text: str, line: Span, house: str) -> bool:
    """Whether a line is a closing tag of the house, or of a house that has one of its own."""
    if compiled(CERTAIN).match(text, line.start, line.end):
        return True
    tag = line.of(text).strip("-–—=() .")
    return len(tag) > 2 and tag.isalpha() and tag.upper() in house.upper().replace("(", " ").replace(")", " ").split()


def _terms(text: str, line: Span) -> Note:
    return Note(line, line.of(text), kind=NoteKind.TERMS, rule="note")


def _address(text: str, paragraphs: list[Span]) -> list[Note]:
    """Takes the short lines under the word "Contacts", with that, off the end; gives them last first."""
    for count, one in enumerate(reversed(paragraphs[-BLOCK - 1 :])):
        if count and len(one) < SHORT and compiled(closers.HEADING).match(text, one.start, one.end):
            taken = paragraphs[-count - 1 :]
            del paragraphs[-count - 1 :]
            return [Note(line, line.of(text), kind=NoteKind.CONTACT, rule="note") for line in reversed(taken)]
        if len(one) >= SHORT or text[one.end - 1] in ".!?":
            break
    return []


def _closing_lines(text: str, paragraphs: list[Span]) -> list[Note]:
    """Takes the closing lines off a last paragraph that was wrapped, last first: all of it, or what stands behind its
    last full stop.
    """
    last = paragraphs[-1]
    notes: list[Note] = []
    if text.find("\n", last.start, last.end) < 0:
        return notes
    for _ in range(CLOSING_LINES):
        line = _line_before(text, last.start, notes[-1].span.start if notes else last.end)
        note = note_at(text, line, closers.TAIL) if line is not None and len(line) < SIGNOFF_LENGTH else None
        if line is None or note is None:
            break
        notes.append(note)
        if line.start == last.start:
            paragraphs.pop()
            return notes
    body = trim(text, last.start, notes[-1].span.start) if notes else None
    if body is None or text[body.end - 1] not in STOPS:
        return []
    paragraphs[-1] = body
    return notes


def _line_before(text: str, floor: int, end: int) -> Span | None:
    """The last line that is not blank between two places."""
    rest = trim(text, floor, end)
    return None if rest is None else trim(text, text.rfind("\n", floor, rest.end) + 1 or floor, rest.end)


def _closing_notes(text: str, paragraphs: list[Span]) -> Iterator[Note]:
    """Takes the notes behind the last sentence off the last paragraph, last first."""
    for _ in range(3):
        last = paragraphs[-1]
        match = closers.closing(text, max(last.start, last.end - 600), last.end)
        if match is None:
            return
        note = trim(text, *match.span("note")) or last
        kind = NoteKind.CREDIT if match["credit"] else NoteKind.SIGNOFF
        yield Note(note, note.of(text), kind=kind, rule="note")
        paragraphs[-1] = trim(text, last.start, match.start("note")) or last
