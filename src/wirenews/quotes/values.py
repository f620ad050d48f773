"""What a quote is: the value that the parser gives."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import field, frozen

from wirenews.spans import Found
from wirenews.speakers import Speaker


class QuoteKind(StrEnum):
    """How speech is given: in marks alone, in a clause with words in marks, or in a clause."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen
class Quote(Found):
    """Reported speech: `content` in one or more segments; the span runs from the first to the last of them.

    The content of a direct quote stands without its marks; that of the others is the reported clause, with the
    marks in it and without an opening "that". `cue` is the reporting word, `cue_phrase` the same with its helpers
    ("has not said"), `negated` whether one of them denies it. `inner` are the reports inside the
    content, and those that its attribution makes before it goes on.
    """

    kind: QuoteKind
    content: tuple[Found, ...]
    cue: Found | None = None
    speakers: tuple[Speaker, ...] = ()
    addressee: Found | None = None
    inner: tuple[Quote, ...] = ()
    cue_phrase: Found | None = field(default=None, kw_only=True)
    negated: bool = field(default=False, kw_only=True)

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker, or None."""
        return self.speakers[0] if self.speakers else None

    def with_speakers(self, speakers: tuple[Speaker, ...], inner: tuple[Quote, ...]) -> Quote:
        """The quote with other speakers, and other quotes inside: what a story that knows them makes of it."""
        return Quote(
            self.span,
            self.text,
            self.kind,
            self.content,
            self.cue,
            speakers,
            self.addressee,
            inner,
            cue_phrase=self.cue_phrase,
            negated=self.negated,
            rule=self.rule,
        )

    def content_with_that(self, source: str) -> tuple[Found, ...]:
        """The content with the "that" before it, where one stands there; `source` is the text that was parsed.

        >>> from wirenews import parse_quotes
        >>> text = "The mayor said that the bridge was safe."
        >>> parse_quotes(text)[0].content_with_that(text)[0].text
        'that the bridge was safe'
        """
        first = self.content[0].span
        before = source[max(0, first.start - 12) : first.start]
        match = None if self.kind is QuoteKind.DIRECT else re.search(r"\b(?:that|THAT)\s+$", before)
        if match is None:
            return self.content
        start = first.start - len(before) + match.start()
        return (Found.at(source, start, first.end), *self.content[1:])
