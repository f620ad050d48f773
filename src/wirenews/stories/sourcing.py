"""Who told whom: the chain from the first mouth to the agency that carried the story."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ..agencies import AgencyMention
from ..attributions import Role
from ..parsing import compiled
from ..quotes import Quote
from ..source import Source
from ..spans import Found, Span
from ..speakers import Speaker, SpeakerKind
from ..tolls import Toll
from .origins import carrier_of
from .toll_sources import quote_around

if TYPE_CHECKING:
    from ..attributions import Attribution
    from .values import Story

Link: TypeAlias = Speaker | AgencyMention
"""One link of a chain: someone who spoke, or an agency that passed it on."""

MEDIUM = (
    r"(?i)\b(?:television|tv|radio|newspaper|daily|weekly|magazine|broadcaster|channel|network|station|news agency|"
    r"newswire|journal|news (?:site|website|portal|outlet)|newsroom)\b"
)
"""What names someone who passes on what he is told; reporters and crowds do not."""


def chain(story: Story, item: Quote | Toll) -> tuple[Link, ...]:
    """The links for a quote or a toll, nearest voice first, the carrier last."""
    if isinstance(item, Toll):
        if item not in story.tolls:
            raise ValueError(f"{item.text!r} is no toll of this story")
        links = list(_of_toll(story, item))
    else:
        path = next((path for quote in story.quotes if (path := _path(quote, item))), None)
        if path is None:
            raise ValueError(f"{item.text!r} is no quote of this story")
        links = [link for quote in reversed(path) for link in _of_quote(story, quote)]
    carrier = carrier_of(story)
    if carrier is not None:
        links.append(carrier)
    return tuple(_once(links))


def _path(quote: Quote, item: Quote) -> tuple[Quote, ...]:
    """The quotes that stand around an item and it itself, outermost first; empty where it is not among them."""
    if quote == item:
        return (quote,)
    return next(((quote, *path) for one in quote.inner if (path := _path(one, item))), ())


def _of_toll(story: Story, toll: Toll) -> Iterator[Link]:
    quote = quote_around(story.quotes, toll)
    if quote is not None and toll.source is not None and quote.speaker == toll.source:
        yield from _of_quote(story, quote)
        return
    if isinstance(toll.source, Speaker | AgencyMention):
        yield toll.source
    sentence = _source(story.text).sentence_at(toll.span.start) if toll.source is not None else toll.span
    yield from (link for link, _ in _carriers(story, sentence, ()))


def _of_quote(story: Story, quote: Quote) -> Iterator[Link]:
    """The speaker of one quote, then those who passed on what he said."""
    if quote.speaker is not None:
        yield quote.speaker
    passed = list(_carriers(story, _frame(story, quote), quote.content))
    heard = _hearer(quote, passed)
    if heard is not None:
        yield heard
    yield from (link for link, _ in passed if link is not heard)


def _frame(story: Story, quote: Quote) -> Span:
    """The stretch of text that holds a quote, its cue and its speakers, out to the edges of its sentences."""
    edges = [quote.span, *(one.span for one in (quote.cue, quote.addressee, *quote.speakers) if one is not None)]
    near = [one for one in edges if abs(one.start - quote.span.start) < 2000]
    source = _source(story.text)
    first, last = min(one.start for one in near), max(one.end for one in near)
    return Span(source.sentence_at(first).start, max(source.sentence_at(max(first, last - 1)).end, last))


def _carriers(story: Story, frame: Span, contents: tuple[Found, ...]) -> Iterator[tuple[AgencyMention, Attribution]]:
    """The agencies that the sentence credits, outside what was said."""
    for credit in story.attributions:
        if credit.role is not Role.INLINE or credit.span not in frame:
            continue
        if any(credit.span in content.span for content in contents):
            continue
        for agency in credit.agencies:
            yield agency, credit


def _hearer(quote: Quote, passed: list[tuple[AgencyMention, Attribution]]) -> Link | None:
    """Whom the speaker told, where that is an agency or another medium."""
    told = quote.addressee
    if told is None:
        return None
    for agency, _ in passed:
        if agency.span.overlaps(told.span):
            return agency
    if compiled(MEDIUM).search(told.text):
        return Speaker(told.span, told.text, name=told.text, kind=SpeakerKind.ORGANIZATION, rule="addressee")
    return None


def _once(links: list[Link]) -> Iterator[Link]:
    """Each link once: what an agency says as a speaker it does not pass on to itself."""
    seen: list[tuple[str | None, Span]] = []
    for link in links:
        key = (link.name, link.span)
        if any(link.span.overlaps(span) or (name is not None and name == link.name) for name, span in seen):
            continue
        seen.append(key)
        yield link


@lru_cache(maxsize=4)
def _source(text: str) -> Source:
    """The source of a story, kept while its items are asked about one after the other."""
    return Source(text)
