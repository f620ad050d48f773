"""Words in quotation marks that nobody says in the sentence: scare quotes, titles, slogans, names."""

from __future__ import annotations

from collections.abc import Iterable

from wirenews.source import Source
from wirenews.spans import Found

from .values import Quote


def scare_quotes(source: Source, quotes: Iterable[Quote]) -> tuple[Found, ...]:
    """The stretches in quotation marks, without the marks, that no quote's content holds or shares.

    >>> source = Source("The “peace bridge” was closed, police said.")
    >>> from wirenews.quotes import parse_quotes
    >>> scare_quotes(source, ())[0].text, scare_quotes(source, parse_quotes(source))
    ('peace bridge', ())
    """
    if not source.quoted:
        return ()
    held = sorted((part.span for quote in quotes for part in quote.content), key=lambda span: span.start)
    out = []
    at = 0
    for quoted in source.quoted:
        while at < len(held) and held[at].end <= quoted.inner.start:
            at += 1
        inner = quoted.inner
        shared = at < len(held) and held[at].start < inner.end
        if not shared and inner.of(source.text).strip():
            out.append(Found.at(source.text, inner.start, inner.end, rule="marks"))
    return tuple(out)
