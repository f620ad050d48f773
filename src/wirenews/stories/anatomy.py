"""The parts of a story: header marks, headline, bylines, captions, body, notes and sign-off."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field

from ..parsing import compiled
from ..sentences import trim
from ..source import Source
from ..spans import Found, Span
from . import frames
from .tail import note_at, take_tail
from .values import Mark, MarkKind, Note, NoteKind

HEAD_LINES = 14
"""Where no dateline ends the head, it is looked for in so many lines."""
HEADLINE_LENGTH = 160
"""A first line longer than this is prose."""
DECK_LENGTH = 70
"""A line under the headline longer than this is prose even without a full stop."""
ASIDE_LENGTH = 120
NOTE_LENGTH = 500
CAPTION_LENGTH = 300
"""A paragraph longer than this is no caption, however it begins."""
NOTED = "([Ee^RAS"
"""What a note between the paragraphs of the body may begin with."""
LABELLED = "W"
"""What one may begin with that has a colon or bar behind its first words."""
ASIDE = NOTED + LABELLED + frames.CAPTIONED
"""What a note or caption there may begin with."""
ENDS = frozenset(".!?…")
BY = ("By ", "by ", "BY ")
DATED = rf"[A-Z][A-Za-z]*(?: (?:of )?[A-Z][A-Za-z]*){{0,3}}(?:, | [/•·-] )(?P<day>(?:{frames.DAY})[^|]{{0,30}})(?:\|.{{0,40}})?$"
"""A house and a day: "PTI, May 3, 2025, 10:15 IST"."""
HANGING = frozenset(
    "a an the of in on at by for to from with as and or but after over near off into is are was says".split()
)
"""Words that a headline does not end with."""
LONG = 5
"""A word of so many letters has a capital in headlines that have them."""
TAG = r"\s*\[[A-Z ]{4,20}\]\s*"
JOINT = r",? (?:and|AND) |, | ?& "
DAY = rf"{frames.DAY}|\d{{1,2}} [A-Z][a-z]{{2}} \d\d(?!\d)"


@define
class Anatomy:
    """The parts of a story while they are being read."""

    text: str
    marks: list[Mark] = field(factory=list)
    notes: list[Note] = field(factory=list)
    bylines: list[Found] = field(factory=list)
    captions: list[Found] = field(factory=list)
    headline: Found | None = None
    paragraphs: tuple[Span, ...] = ()
    body: Span = field(default=Span(0, 0))

    @property
    def day(self) -> str | None:
        """The day of publication as the header prints it, or None."""
        for mark in self.marks:
            day = compiled(DAY).search(mark.text) if mark.kind is MarkKind.DATE else None
            if day is not None:
                return str(day.group())
        return None


def read_anatomy(source: Source, dateline: Span | None) -> Anatomy:
    """The parts of a story; `dateline` is where its dateline stands."""
    parts = Anatomy(source.text)
    if dateline is not None:
        _read_head(parts, source, dateline.start, closed=True)
        start = dateline.end
    else:
        start = _read_head(parts, source, _head_limit(source.text), closed=False)
    _read_body(parts, source, start, dateline.of(source.text) if dateline is not None else "")
    return parts


def header_lines(parts: Anatomy, dateline: Span | None) -> list[int]:
    """Where the lines of the header begin, but for one that goes on with the headline, which begins behind its marks;
    the dateline is the last.
    """
    stop = parts.body.start if dateline is None else dateline.start
    headline = Span(0, 0) if parts.headline is None else parts.headline.span
    found = [headline.start] if headline.start else []
    start = parts.text.find("\n", 0, stop) + 1
    while 0 < start < stop and len(found) < HEAD_LINES:
        if not headline.start <= start < headline.end:
            found.append(start)
        start = parts.text.find("\n", start, stop) + 1
    return found if dateline is None else [*found, dateline.start]


def _head_limit(text: str) -> int:
    end = 0
    for _ in range(HEAD_LINES):
        following = text.find("\n", end, end + 2000)
        if following < 0:
            return min(len(text), end + 2000)
        end = following + 1
    return end


def _read_head(parts: Anatomy, source: Source, end: int, *, closed: bool) -> int:
    """Reads the lines up to `end`; gives where the body begins, where no dateline closes the head."""
    text, position = source.text, 0
    while (line := trim(text, position, _line_end(text, position, end))) is not None or position < end:
        if line is None:
            position = _line_end(text, position, end) + 1
            continue
        position = line.end + 1
        pieces = list(_pieces(text, line))
        for piece in pieces:
            rest = _read_marks(parts, piece)
            if rest is None:
                continue
            if (
                parts.headline
                and len(pieces) > 1
                and rest.of(text)[:3] not in BY
                and frames.names().match(text, rest.start, rest.end)
            ):
                parts.bylines += _names(text, rest.start, rest.end)
                continue
            if _read_line(parts, rest):
                position = max(position, _widen_note(parts, end))
                continue
            if len(pieces) > 1 and parts.headline:
                continue
            if not closed and _is_prose(parts, source, rest):
                return rest.start
            _take_headline(parts, source, rest)
    return min(position, len(text))


def _line_end(text: str, start: int, end: int) -> int:
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop


def _pieces(text: str, line: Span) -> Iterator[Span]:
    """A line of the head, cut at its bars, or behind its house: "Web Desk | May 3, 2025", "PTI, May 3, 2025"."""
    dated = compiled(DATED).match(text, line.start, line.end)
    if dated is not None:
        yield trim(text, *dated.span("day")) or line
        return
    if len(line) > HEADLINE_LENGTH or "|" not in line.of(text) or frames.signed().match(text, line.start, line.end):
        yield line
        return
    for match in compiled(r"[^|]+").finditer(text, line.start, line.end):
        piece = trim(text, *match.span())
        if piece is not None:
            yield piece


def _read_marks(parts: Anatomy, line: Span) -> Span | None:
    """Takes the marks that open a line; gives what is left of it."""
    rest: Span | None = line
    while rest is not None:
        found = frames.MARKS.match(parts.text, rest.start, line.end)
        if found is None:
            return rest
        kind, match = found
        stop = trim(parts.text, match.start(), match.end()) or rest
        parts.marks.append(Mark(stop, stop.of(parts.text), kind=MarkKind(kind), rule="mark"))
        rest = trim(parts.text, match.end(), line.end)
    return None


def _read_line(parts: Anatomy, line: Span) -> bool:
    """Takes a line that is a note, a byline or a caption."""
    note = note_at(parts.text, line, frames.NOTES)
    if note is not None:
        parts.notes.append(note)
        return True
    if _read_byline(parts, line):
        return True
    if frames.is_caption(parts.text, line.start, line.end):
        parts.captions.append(Found(line, line.of(parts.text), rule="caption"))
        return True
    return False


def _read_byline(parts: Anatomy, line: Span) -> bool:
    """Takes a line that names the writers, or says under their names what they are."""
    text, kind = parts.text, frames.byline() if parts.text[line.start] in "Bb" else frames.signed()
    byline = kind.match(text, line.start, line.end)
    if byline is None and kind is not frames.signed():
        return False
    if byline is not None:
        groups = byline.groupdict()
        if groups.get("desk"):
            parts.bylines.append(Found(line, line.of(text), rule="byline"))
        else:
            parts.bylines += _names(text, *byline.span("one" if groups.get("one") else "names"))
        return True
    if parts.headline is not None and (posted := frames.posted().match(text, line.start, line.end)):
        parts.bylines += _names(text, line.start, text.index(" in ", line.start, posted.end()))
        return True
    under = parts.bylines and not text[parts.bylines[-1].span.end : line.start].strip(" \n\r")
    return bool(under) and frames.job().match(text, line.start, line.end) is not None


def _widen_note(parts: Anatomy, limit: int) -> int:
    """Takes the last note out to the bracket that closes it, which may stand some lines below; gives its end."""
    if not parts.notes:
        return 0
    note = parts.notes[-1]
    closing = {"(": ")", "[": "]"}.get(note.text[0])
    if closing is not None and closing not in note.text:
        end = parts.text.find(closing, note.span.end, min(limit, note.span.end + NOTE_LENGTH)) + 1
        span = Span(note.span.start, end or note.span.end)
        parts.notes[-1] = Note(span, span.of(parts.text), kind=note.kind, rule="note")
    return parts.notes[-1].span.end


def _names(text: str, start: int, end: int) -> Iterator[Found]:
    joints = [joint.span() for joint in compiled(JOINT).finditer(text, start, end)]
    begins = (start, *(after for _, after in joints))
    ends = (*(before for before, _ in joints), end)
    for edges in zip(begins, ends, strict=True):
        name = trim(text, *edges)
        if name is not None:
            yield Found(name, name.of(text), rule="byline")


def _is_prose(parts: Anatomy, source: Source, line: Span) -> bool:
    """Whether a line is the story itself rather than its headline."""
    text = line.of(source.text)
    if not parts.marks and text.isalpha():
        return line.end >= source.paragraphs[-1].end
    if text.startswith("in ") and parts.headline is not None and frames.job().match(text):
        return False
    if len(text) > HEADLINE_LENGTH or text[0].islower():
        return True
    ends = text.rstrip("\"”’')]")[-1:] in ENDS and not text.endswith("...")
    if parts.headline is not None and len(text) > DECK_LENGTH:
        return ends or not _signed_below(parts.text, line.end)
    return ends or line.end >= source.paragraphs[-1].end or source.paragraph_at(line.start).end > line.end


def _signed_below(text: str, end: int) -> bool:
    """Whether the next line is a byline: what stands above it is a deck, however long."""
    line = trim(text, end, min(len(text), end + HEADLINE_LENGTH))
    if line is None:
        return False
    stop = text.find("\n", line.start, line.end)
    below = text[line.start : stop if stop > 0 else line.end].partition(" |")[0].rstrip()
    if below.startswith(BY):
        return frames.byline().match(below) is not None
    return any(frame.match(below) for frame in (frames.signed(), frames.posted())) or (
        "|" in text[line.start : stop] and frames.names().match(below) is not None
    )


def _take_headline(parts: Anatomy, source: Source, line: Span) -> None:
    words = compiled(r"<[^<>]{1,80}>").sub("", line.of(source.text)).strip().rstrip(".:")
    if not words or words.isalpha():
        return
    if parts.headline is None:
        match = frames.suffix().search(line.of(source.text))
        if match and match.start():
            mark = trim(source.text, line.start + match.start(), line.end) or line
            parts.marks.append(Mark(mark, mark.of(source.text), kind=MarkKind.UPDATE, rule="mark"))
            line = Span(line.start, line.start + match.start())
    elif _goes_on(source, parts.headline, line):
        line = Span(parts.headline.span.start, line.end)
    else:
        return
    parts.headline = Found(line, line.of(source.text), rule="headline")


def _goes_on(source: Source, headline: Found, line: Span) -> bool:
    """Whether a line is the rest of a headline that was too long for one, rather than a deck."""
    text = source.text
    if source.paragraph_at(line.start).start > headline.span.start or text[headline.span.end : line.start].strip():
        return False
    words = headline.text.split()
    return (
        text[line.start].islower()
        or headline.text[-1] in ",-–—:"
        or words[-1].lower() in HANGING
        or all(word[0].isupper() or len(word) < LONG for word in words)
    )


def _read_body(parts: Anatomy, source: Source, start: int, house: str) -> None:
    text = source.text
    if "[" in text[start : start + 8] and (tag := compiled(TAG).match(text, start)):
        start = tag.end()
    paragraphs = _paragraphs_from(source, start)
    tail, captions = take_tail(text, paragraphs, house)
    parts.captions += captions
    body: list[Span] = []
    for one in paragraphs:
        if text[one.start] in ASIDE and _read_aside(parts, one):
            continue
        if parts.notes and _is_link(text, parts.notes[-1], one):
            parts.notes.append(Note(one, one.of(text), kind=parts.notes[-1].kind, rule="note"))
        else:
            body.append(one)
    parts.notes += reversed(tail)
    if len(parts.captions) > 1:
        parts.captions.sort(key=lambda one: one.span)
    parts.paragraphs = tuple(body)
    parts.body = Span(body[0].start, body[-1].end) if body else Span(start, start)


def _paragraphs_from(source: Source, start: int) -> list[Span]:
    """The paragraphs that end behind `start`, the first of them cut there."""
    paragraphs = source.paragraphs
    first = bisect_right(paragraphs, start, key=_end)
    found = list(paragraphs[first:])
    if found and found[0].start < start:
        edge = trim(source.text, start, found[0].end)
        found[:1] = [edge] if edge is not None else []
    return found


def _end(span: Span) -> int:
    return span.end


def _is_link(text: str, label: Note, paragraph: Span) -> bool:
    """Whether a paragraph is the title that a label such as "READ ALSO:" stands above."""
    if label.kind is not NoteKind.TERMS or label.text[-1] != ":" or len(paragraph) > DECK_LENGTH * 2:
        return False
    return text[paragraph.end - 1] not in '."”' and not text[label.span.end : paragraph.start].strip()


def _read_aside(parts: Anatomy, paragraph: Span) -> bool:
    """Takes a paragraph between those of the body that is a note or a caption."""
    text, start, length = parts.text, paragraph.start, len(paragraph)
    if text[start] in NOTED or (text[start] in LABELLED and frames.labelled().match(text, start, paragraph.end)):
        note = note_at(text, paragraph, frames.NOTES if length < ASIDE_LENGTH else frames.EDITORS)
        if note is not None:
            parts.notes.append(note)
            return True
    if length < CAPTION_LENGTH and frames.opens_caption(text, start, paragraph.end):
        parts.captions.append(Found(paragraph, paragraph.of(text), rule="caption"))
        return True
    return False
