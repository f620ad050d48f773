"""Text set all in capitals, as teleprinters sent it: read in small letters, given back as printed."""

from __future__ import annotations

from attrs import evolve

from wirenews.source import Source
from wirenews.spans import Found
from wirenews.speakers import Speaker, SpeakerKind, parse_speaker
from wirenews.vocabulary import Vocabulary

from .values import Quote

LETTERS = "EAOTN"
"""Letters that tell the case of a text: the commonest of them."""

ARTICLES = frozenset("THE A AN THIS THESE HIS HER ITS THEIR OUR".split())
VOWELS = frozenset("AEIOUY")

MOST_LEADS, SHORTEST_LEAD = 3, 60
"""How many paragraphs a lead in capitals has at most, and how many code points it has at least."""

SMALL = frozenset("a an and at by for from in of on the to who with".split())
"""Words that names are not made of."""


def in_capitals(text: str) -> bool:
    """Whether nearly all of the text is in capitals."""
    small = 0
    for letter in LETTERS.lower():
        small += text.count(letter)
        if small * 8 >= len(text):
            return False
    capitals = sum(map(text.count, LETTERS))
    return capitals > 4 and capitals > 8 * small


def lead(source: Source) -> Source | None:
    """The paragraphs in capitals that open a text in small letters, as a text of their own; None where none does."""
    end = 0
    for paragraph in source.paragraphs[:MOST_LEADS]:
        if not source.text[paragraph.start : paragraph.end].isupper():
            break
        end = paragraph.end
    return Source(source.text[:end], trace=source.trace) if end >= SHORTEST_LEAD else None


def in_small(source: Source) -> Source:
    """The same text in small letters, code point by code point; sentences open with a capital."""
    text = source.text
    low = text.lower()
    if len(low) != len(text):
        low = "".join([one if len(one := letter.lower()) == 1 else letter for letter in text])
    parts: list[str] = []
    at = 0
    for span in source.sentences:
        parts += low[at : span.start], text[span.start]
        at = span.start + 1
    small = source.with_letters("".join(parts) + low[at:])
    small.cased = False
    return small


def as_printed(quote: Quote, text: str, vocabulary: Vocabulary) -> Quote:
    """The quote with the letters of the text itself."""
    return evolve(
        quote,
        text=quote.span.of(text),
        content=tuple(_printed(one, text) for one in quote.content),
        cue=quote.cue and _printed(quote.cue, text),
        cue_phrase=quote.cue_phrase and _printed(quote.cue_phrase, text),
        addressee=quote.addressee and _printed(quote.addressee, text),
        speakers=tuple(_speaker(one, text, vocabulary) for one in quote.speakers),
        inner=tuple(as_printed(one, text, vocabulary) for one in quote.inner),
    )


def _plain_noun(printed: str) -> bool:
    """Whether the mention is an article and one word that can be pronounced: a noun ("THE ATTACKERS"), no acronym."""
    article, _, noun = printed.partition(" ")
    return article in ARTICLES and noun.isalpha() and len(noun) > 2 and not VOWELS.isdisjoint(noun)


def _printed(found: Found, text: str) -> Found:
    return Found(found.span, found.span.of(text), rule=found.rule)


def _speaker(speaker: Speaker, text: str, vocabulary: Vocabulary) -> Speaker:
    """The speaker read again with every word of the mention as a name's, which small letters hide."""
    printed, one = speaker.span.of(text), speaker
    keeps = speaker.name or speaker.condition or speaker.kind is SpeakerKind.PRONOUN or _plain_noun(printed)
    if not keeps:
        words = [word.lower() if word.lower() in SMALL else word.capitalize() for word in printed.split(" ")]
        named = parse_speaker(" ".join(words), vocabulary=vocabulary)
        one = named if named is not None and named.name else speaker
    parts = {part: (getattr(one, part) or "").upper() or None for part in ("name", "title", "affiliation", "condition")}
    return Speaker(speaker.span, printed, kind=one.kind, rule=speaker.rule, **parts)
