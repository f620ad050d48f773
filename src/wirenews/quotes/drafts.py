"""A quote in the making, and the finished value that is made of it."""

from __future__ import annotations

from attrs import define, field

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.speakers import Speaker

from .values import Quote, QuoteKind
from .verbgroups import VerbGroup


@define
class Draft:
    """Where a quote's content stands, marks included, who says it, and where its attribution ends (`tail`)."""

    content: list[Span]
    group: VerbGroup | None
    speakers: tuple[Speaker, ...]
    tail: int
    rule: str
    addressee: Found | None = None
    inner: list[Draft] = field(factory=list)

    @property
    def start(self) -> int:
        """Where the content starts."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end

    @property
    def begin(self) -> int:
        """Where the content or the cue starts."""
        return self.start if self.group is None else min(self.start, self.group.start)

    @property
    def lemma(self) -> str:
        """The reporting verb, or "" for none."""
        return "" if self.group is None else self.group.cue.verb.lemma

    def covers(self, offset: int) -> bool:
        """Whether the offset lies in the content."""
        return any(span.start <= offset < span.end for span in self.content)

    def overlaps(self, other: Draft) -> bool:
        """Whether the two share content."""
        return any(one.overlaps(two) for one in self.content for two in other.content)


def finish(source: Source, draft: Draft) -> Quote:
    """The value: marks stand in the content of mixed quotes and not in that of direct ones."""
    text = source.text
    wholes = [_whole(source, span) for span in draft.content]
    kind = QuoteKind.DIRECT
    if None in wholes:
        marked = bool(source.quoted) and any(
            whole is not None or _has_marks(source, span) for whole, span in zip(wholes, draft.content, strict=True)
        )
        kind = QuoteKind.MIXED if marked else QuoteKind.INDIRECT
    spans = [whole.inner for whole in wholes if whole is not None] if kind is QuoteKind.DIRECT else draft.content
    content = tuple(Found.at(text, span.start, span.end) for span in spans)
    start, end = content[0].span.start, content[-1].span.end
    group = draft.group
    return Quote(
        Span(start, end),
        text[start:end],
        kind,
        content,
        None if group is None else Found.at(text, group.word, group.end),
        draft.speakers,
        draft.addressee,
        tuple(finish(source, inner) for inner in draft.inner),
        cue_phrase=None if group is None else Found.at(text, group.start, group.end),
        negated=group is not None and group.negated,
        rule=draft.rule,
    )


def _whole(source: Source, span: Span) -> Quoted | None:
    """The quoted stretch that the span is, or None."""
    quoted = source.quoted_at(span.start)
    whole = quoted is not None and quoted.outer.start == span.start and quoted.outer.end >= span.end
    return quoted if whole and quoted is not None and quoted.inner.start < quoted.inner.end else None


def _has_marks(source: Source, span: Span) -> bool:
    return any(quoted.outer.overlaps(span) for quoted in source.quoted_between(span.start, span.end))
