"""Who "he" is: the speakers of a story, each mention with the name of whom it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import is_

from attrs import evolve

from wirenews.datelines import Dateline
from wirenews.parsing import Findings
from wirenews.quotes import Quote
from wirenews.source import Source
from wirenews.spans import Found
from wirenews.speakers import Speaker, SpeakerKind, parse_speaker
from wirenews.vocabulary import Vocabulary

from .entities import Entity
from .resolver import Resolver, key
from .stage import Stage
from .values import Voice

__all__ = ["Resolution", "Voice", "resolve_speakers"]


class Resolution:
    """The speakers of one story, resolved: `quotes` with names filled in, `voices`, and `antecedent` for the rest.

    A mention keeps its own text, span and kind; its `name` becomes that of whom it means, and a title or
    affiliation that it does not print is taken from there. What cannot be told stays None.

    >>> from wirenews.quotes import parse_quotes
    >>> source = Source("Ann Roe, a pilot, said the tide was low. She said boats were out. Ten sank, the pilot said.")
    >>> resolution = Resolution(source, None, parse_quotes(source))
    >>> [(quote.speaker.text, quote.speaker.name) for quote in resolution.quotes]
    [('Ann Roe, a pilot', 'Ann Roe'), ('She', 'Ann Roe'), ('the pilot', 'Ann Roe')]
    """

    def __init__(
        self,
        source: Source,
        dateline: Dateline | None,
        quotes: Sequence[Quote],
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._vocabulary = vocabulary or Vocabulary.default()
        self._resolver = Resolver(Stage(source, dateline, quotes, self._vocabulary))
        mentions: dict[tuple[int, int], Speaker] = {}
        said: Counter[tuple[int, int]] = Counter()
        for quote in _all(quotes):
            for speaker in quote.speakers:
                mentions[key(speaker)] = speaker
                said[key(speaker)] += 1
        self._resolver.read(mentions[place] for place in sorted(mentions))
        for place, entity in self._resolver.who.items():
            entity.quoted += said[place]
        self._resolved = {place: self._filled(mention) for place, mention in mentions.items()}
        self.quotes: Findings[Quote] = Findings((self._rebuilt(quote) for quote in quotes), source.text)
        self._voices = {id(one): self._voice(one) for one in self._resolver.cast.entities if one.mentions}
        order = sorted(
            (one for one in self._resolver.cast.entities if one.mentions),
            key=lambda one: (-one.quoted, one.mentions[0].span.start),
        )
        self.voices = tuple(self._voices[id(one)] for one in order)

    def antecedent(self, mention: Found) -> Voice | None:
        """The voice that a stretch of the text ("the Observatory", "it") means, or None where it is none of them.

        >>> from wirenews.quotes import parse_quotes
        >>> source = Source("Mayor Ann Roe said the tide was low. The mayor counted ten boats.")
        >>> start = source.text.index("The mayor")
        >>> resolution = Resolution(source, None, parse_quotes(source))
        >>> resolution.antecedent(Found.at(source.text, start, start + len("The mayor"))).name
        'Ann Roe'
        """
        speaker = parse_speaker(mention.text, vocabulary=self._vocabulary)
        if speaker is None:
            return None
        entity = self._resolver.find(evolve(speaker, span=mention.span, text=mention.text))
        return self._voices.get(id(entity))

    def _filled(self, mention: Speaker) -> Speaker:
        entity = self._resolver.who.get(key(mention))
        if entity is None:
            return evolve(mention, name=None) if mention.kind is SpeakerKind.PERSON else mention
        name = entity.name or entity.description(mention.text)
        title = mention.title or (entity.titles[0] if entity.titles else None)
        affiliation = mention.affiliation or (entity.affiliations[0] if entity.affiliations else None)
        if (name, title, affiliation) == (mention.name, mention.title, mention.affiliation):
            return mention
        return evolve(mention, name=name, title=title, affiliation=affiliation)

    def _rebuilt(self, quote: Quote) -> Quote:
        speakers = tuple(self._resolved[key(speaker)] for speaker in quote.speakers)
        inner = tuple(self._rebuilt(one) for one in quote.inner) if quote.inner else quote.inner
        if inner is quote.inner and all(map(is_, speakers, quote.speakers)):
            return quote
        return evolve(quote, speakers=speakers, inner=inner)

    def _voice(self, entity: Entity) -> Voice:
        return Voice(
            name=entity.name,
            names=tuple(entity.names),
            titles=tuple(entity.titles),
            affiliations=tuple(entity.affiliations),
            kind=entity.kind,
            mentions=tuple(self._resolved[key(mention)] for mention in entity.mentions),
        )


def resolve_speakers(
    source: Source, dateline: Dateline | None, quotes: Sequence[Quote], vocabulary: Vocabulary | None = None
) -> tuple[Findings[Quote], tuple[Voice, ...]]:
    """The quotes with resolved speakers, and the voices of the story, most quoted first.

    >>> from wirenews.quotes import parse_quotes
    >>> source = Source("Ann Roe said the tide was low. Nils Berg said no. Roe said boats were out.")
    >>> quotes, voices = resolve_speakers(source, None, parse_quotes(source))
    >>> [(voice.name, len(voice.mentions)) for voice in voices]
    [('Ann Roe', 2), ('Nils Berg', 1)]
    """
    resolution = Resolution(source, dateline, quotes, vocabulary)
    return resolution.quotes, resolution.voices


def _all(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes, each followed by those inside it."""
    for quote in quotes:
        yield quote
        if quote.inner:
            yield from _all(quote.inner)
