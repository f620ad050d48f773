"""Who told whom: the chain from the first mouth to the agency that carried the story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ..agencies import AgencyMention
from ..attributions import CueKind, Role
from ..parsing import compiled
from ..quotes import Quote
from ..source import Source
from ..spans import Found, Span
from ..speakers import Speaker, SpeakerKind, mention_after, mention_before
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


CITING = r"\b(?:[Cc]iting|[Qq]uoting)\s+"
CITED_END = r"[,;.]|\s(?:that|as|on|in)\b"
HELD = r"(?:seen|obtained|reviewed|viewed) by\b"
"""A credit to an agency that holds what is quoted, and passes it on."""
PASSED_ON = r"\b(?:seen|obtained|reviewed|quoted|cited|carried|published|broadcast|shown|monitored) (?:by|to|in|on) (?:[\w-]+ ){0,4}$"
"""What stands before a medium that a speaker's own phrase names: "the letter, a copy of which was seen by"."""
QUOTED = r"\bquot(?:ed|es|ing)\s+(?P<by>by\s+)?"
FAR = 2000
"""A speaker so far from what he says, in code points, stands in another sentence."""


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
    if carrier is None:
        return tuple(_once(links))
    return (*(link for link in _once(links) if link.name != carrier.name), carrier)


def _path(quote: Quote, item: Quote) -> tuple[Quote, ...]:
    """The quotes that stand around an item and it itself, outermost first; empty where it is not among them."""
    if quote == item:
        return (quote,)
    return next(((quote, *path) for one in quote.inner if (path := _path(one, item))), ())


def _of_toll(story: Story, toll: Toll) -> Iterator[Link]:
    quote = quote_around(story.quotes, toll)
    if quote is not None and toll.source is not None and quote.speaker == toll.source:
        yield from _of_quote(story, quote)
    elif isinstance(toll.source, Speaker | AgencyMention):
        sentence = _source(story.text).sentence_at(toll.span.start)
        credited = _credits(story, sentence)
        teller = _identified(toll.source, credited) if isinstance(toll.source, Speaker) else toll.source
        if toll.source.span in sentence:
            yield from _cited(story, sentence, teller, credited, [toll.span])
        yield teller
        yield from _passing(credited, None)


def _of_quote(story: Story, quote: Quote) -> Iterator[Link]:
    """The speaker of one quote, then those who passed on what he said."""
    said = [content.span for content in quote.content]
    credited = [one for one in _credits(story, _frame(story, quote)) if not any(one.span in span for span in said)]
    if quote.speaker is not None:
        speaker = _identified(quote.speaker, credited)
        yield from _cited(story, _frame(story, quote), speaker, credited, said)
        yield speaker
    told = quote.addressee
    if told is not None and not any(one.span.overlaps(told.span) for one in credited) and _is_medium(told):
        yield Speaker(told.span, told.text, name=told.text, kind=SpeakerKind.ORGANIZATION, rule="addressee")
    quoting = _quoting(story, quote)
    if quoting is not None and not any(quoting.span.overlaps(one.span) for one in (*credited, *quote.speakers)):
        yield quoting
    yield from _passing(credited, told)


def _cited(story: Story, frame: Span, speaker: Link, credited: list[Attribution], said: list[Span]) -> Iterator[Link]:
    """Whom a reporting agency or paper cites: officials, in "the agency reported, citing officials"."""
    if not isinstance(speaker, AgencyMention) and not _is_medium(speaker):
        return
    yield from (agency for credit in credited if credit.kind is CueKind.CITED for agency in credit.agencies)
    start = speaker.span.end
    verb = compiled(CITING).search(story.text, start, min(frame.end, start + 300))
    if verb is None or any(verb.start() in span for span in said):
        verb = compiled(CITING).match(story.text, frame.start, speaker.span.start)
    if verb is None:
        return
    end = compiled(CITED_END).search(story.text, verb.end(), frame.end)
    cited = mention_after(_source(story.text), verb.end(), end.start() if end else frame.end)
    named = [mention.span for credit in credited for mention in credit.agencies]
    if cited is not None and not any(cited.span.overlaps(span) for span in named):
        yield cited


def _quoting(story: Story, quote: Quote) -> Speaker | None:
    """Who quoted the speaker: the daily in "the daily quoted him as saying" and "he was quoted by the daily"."""
    if quote.speaker is None or quote.cue is None or quote.cue.text.lower() not in {"saying", "quoted"}:
        return None
    source, frame = _source(story.text), _frame(story, quote)
    verb = compiled(QUOTED).search(story.text, max(frame.start, quote.cue.span.start - 300), frame.end)
    if verb is None or verb.start() > quote.cue.span.start:
        return None
    if verb["by"]:
        return mention_after(source, verb.end(), frame.end)
    return mention_before(source, verb.start(), frame.start) if verb.end() <= quote.speaker.span.start else None


def _frame(story: Story, quote: Quote) -> Span:
    """The stretch of text that holds a quote, its cue and its speakers, out to the edges of its sentences."""
    edges = [quote.span, *(one.span for one in (quote.cue, quote.addressee, *quote.speakers) if one is not None)]
    near = [one for one in edges if abs(one.start - quote.span.start) < FAR]
    source = _source(story.text)
    first, last = min(one.start for one in near), max(one.end for one in near)
    return Span(source.sentence_at(first).start, max(source.sentence_at(max(first, last - 1)).end, last))


def _credits(story: Story, frame: Span) -> list[Attribution]:
    """The inline credits in a stretch of text."""
    credited = story.attributions
    first = bisect_left(credited, frame.start, key=lambda one: one.span.start)
    last = bisect_left(credited, frame.end, key=lambda one: one.span.start)
    inline = (one for one in credited[first:last] if one.role is Role.INLINE and one.span in frame)
    return [one for one in inline if one.kind is not CueKind.CHECKED or compiled(HELD).match(one.text)]


def _identified(speaker: Speaker, credited: list[Attribution]) -> Link:
    """The speaker, or the agency that he is: what an agency says in its own name it does not pass on."""
    for credit in credited:
        for agency in credit.agencies:
            if (
                agency.span in speaker.span
                and speaker.kind is SpeakerKind.ORGANIZATION
                and not _passes(agency, speaker)
            ):
                return agency
    return speaker


def _passing(credited: list[Attribution], told: Found | None) -> Iterator[AgencyMention]:
    """The agencies that passed something on: the one that was told, those that are cited, the others."""

    def order(credit: Attribution) -> int:
        if told is not None and credit.span.overlaps(told.span):
            return 0
        return 1 if credit.kind is CueKind.CITED else 2

    for credit in sorted(credited, key=order):
        yield from credit.agencies


def _is_medium(told: Found) -> bool:
    return compiled(MEDIUM).search(told.text) is not None


def _passes(link: Found, speaker: Found) -> bool:
    """Whether a speaker's own phrase says that a medium passed on what he said ("police, quoted by the agency")."""
    before = speaker.text[: max(0, link.span.start - speaker.span.start)]
    return compiled(PASSED_ON).search(before) is not None


def _once(links: list[Link]) -> Iterator[Link]:
    """Each link once: what an agency says as a speaker it does not pass on to itself."""
    seen: list[Link] = []
    for link in links:
        if not any(_same(link, other) for other in seen):
            seen.append(link)
            yield link


def _same(link: Link, other: Link) -> bool:
    if link.name is not None and link.name == other.name:
        return True
    return link.span.overlaps(other.span) and not _passes(link, other)


@lru_cache(maxsize=4)
def _source(text: str) -> Source:
    """The source of a story, kept while its items are asked about one after the other."""
    return Source(text)
