"""A quote in the making, and the finished value that is made of it."""

from __future__ import annotations

from attrs import define, field

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.speakers import Speaker

from .values import Quote, QuoteKind
from .verbgroups import VerbGroup

TURN = "turn"
"""The rule of a transcript's lines, which are direct speech without marks."""


NOBODY = ("nobody ", "no ", "none ", "neither ")
"""What a subject begins with that denies its verb."""


@define(eq=False)
class Draft:
    """Where a quote's content stands in text order, marks included, who says it, and where its attribution ends
    (`tail`); `start` and `end` bound the content.
    """

    content: list[Span]
    group: VerbGroup | None
    speakers: tuple[Speaker, ...]
    tail: int
    rule: str
    addressee: Found | None = None
    inner: list[Draft] = field(factory=list)
    start: int = field(init=False)
    end: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.start, self.end = self.content[0].start, self.content[-1].end

    @property
    def begin(self) -> int:
        """Where the content or the cue starts."""
        return self.start if self.group is None else min(self.start, self.group.start)

    @property
    def lemma(self) -> str:
        """The reporting verb, or "" for none."""
        return "" if self.group is None else self.group.cue.verb.lemma

    def add(self, span: Span) -> None:
        """Adds content that stands behind the rest."""
        self.content.append(span)
        self.end = span.end

    def lead(self, before: Draft) -> None:
        """Takes in the content of a draft that stands before it."""
        self.content = [*before.content, *self.content]
        self.start = before.start

    def covers(self, offset: int) -> bool:
        """Whether the offset lies in the content."""
        return self.start <= offset < self.end and any(offset in span for span in self.content)

    def overlaps(self, other: Draft) -> bool:
        """Whether the two share content."""
        if self.end <= other.start or other.end <= self.start:
            return False
        return any(one.overlaps(two) for one in self.content for two in other.content)


def finish(source: Source, draft: Draft) -> Quote:
    """The value: marks stand in the content of mixed quotes and not in that of direct ones."""
    text, group = source.text, draft.group
    kind, spans = _in_marks(source, draft.content) if source.quoted else (QuoteKind.INDIRECT, draft.content)
    if draft.rule == TURN:
        kind, spans = QuoteKind.DIRECT, draft.content
    content = tuple([Found(span, text[span.start : span.end]) for span in spans])
    span = spans[0] if len(spans) == 1 else Span(spans[0].start, spans[-1].end)
    cue = phrase = None
    if group is not None:
        cue = phrase = Found.at(text, group.word, group.end)
        if group.start < group.word:
            phrase = Found.at(text, group.start, group.end)
    return Quote(
        span,
        text[span.start : span.end],
        kind,
        content,
        cue,
        draft.speakers,
        draft.addressee,
        tuple([finish(source, inner) for inner in draft.inner]) if draft.inner else (),
        cue_phrase=phrase,
        negated=group is not None and (group.negated or _by_nobody(text, draft.speakers)),
        rule=draft.rule,
    )


def _by_nobody(text: str, speakers: tuple[Speaker, ...]) -> bool:
    """Whether the subject denies it: "nobody said", "no group claimed", "neither the firm nor its owner said"."""
    if not speakers:
        return False
    start = speakers[0].span.start
    if text[start] in "nN" and text[start : start + 8].lower().startswith(NOBODY):
        return not text[start + 3 : start + 4].isdecimal()
    return text[max(0, start - 8) : start].lower() == "neither "


def _in_marks(source: Source, content: list[Span]) -> tuple[QuoteKind, list[Span]]:
    """The kind of quote by the marks in and around its content, and the content without those around it."""
    inner = [quoted.inner for span in content if (quoted := _whole(source, span)) is not None]
    if len(inner) == len(content):
        return QuoteKind.DIRECT, inner
    marked = inner or any(source.quoted_between(span.start, span.end) for span in content)
    return (QuoteKind.MIXED if marked else QuoteKind.INDIRECT), content


def _whole(source: Source, span: Span) -> Quoted | None:
    """The quoted stretch that the span is, or None."""
    quoted = source.quoted_at(span.start)
    if quoted is None or quoted.outer.start != span.start or quoted.outer.end < span.end:
        return None
    return quoted if quoted.inner.start < quoted.inner.end else None
