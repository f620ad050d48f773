"""Reports that quote somebody: "the daily quoted a nurse as saying that ..." holds what the nurse said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ..parsing import compiled
from ..quotes import Quote, QuoteKind
from ..source import Source
from ..spans import Found
from ..speakers import mention_after

AS_SAYING = r",?\s+as\s+(?:having\s+)?(?P<cue>saying|said|telling|stating|warning|adding)\b[:,]?\s+(?:that\s+)?(?=\S)"


def with_quoted(source: Source, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """The quotes; one whose content is whom it quotes, as saying what, gets the other quote inside."""
    for quote in quotes:
        if (
            quote.cue is None
            or quote.cue.text[:4].lower() not in {"quot", "cite"}
            or any(one.speakers for one in quote.inner)
        ):
            yield quote
            continue
        inner = _quoted(source, quote)
        yield quote if inner is None else evolve(quote, inner=(inner,), rule=quote.rule)


def _quoted(source: Source, quote: Quote) -> Quote | None:
    first = quote.content[0].span
    link = compiled(AS_SAYING).search(source.text, first.start, min(first.end, first.start + 240))
    if link is None or link.start() == first.start:
        return None
    speaker = mention_after(source, first.start, link.start())
    if speaker is None:
        return None
    said = Found.at(source.text, link.end(), first.end, rule="quoted as")
    cue = Found.at(source.text, link.start("cue"), link.end("cue"), rule="quoted as")
    kind = QuoteKind.MIXED if any(mark in said.text for mark in '"“”') else QuoteKind.INDIRECT
    content = (said, *quote.content[1:])
    text = source.text[said.span.start : content[-1].span.end]
    span = evolve(said.span, end=content[-1].span.end)
    return Quote(span, text, kind=kind, content=content, cue=cue, speakers=(speaker,), rule="quoted as")
