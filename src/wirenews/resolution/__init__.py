"""Who "he" is: the speakers of a story, each mention with the name of whom it means."""

from __future__ import annotations

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
from .resolver import Place, Resolver, key
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
        self._resolved: dict[Place, Speaker] = {}
        self._resolve(quotes)
        rebuilt = self._rebuilt
        self.quotes: Findings[Quote] = Findings([rebuilt(quote) for quote in quotes], source.text)
        speaking = [one for one in self._resolver.cast.entities if one.mentions]
        speaking.sort(key=_prominence)
        self._voices = {id(one): self._voice(one) for one in speaking}
        self.voices = tuple(self._voices.values())

    def _resolve(self, quotes: Sequence[Quote]) -> None:
        """Resolves every mention once, and gives each entity those that mean it and how often it is quoted."""
        mentions: dict[Place, list[Speaker]] = {}
        for quote in _all(quotes):
            for speaker in quote.speakers:
                mentions.setdefault(key(speaker), []).append(speaker)
        if not mentions:
            return
        places = sorted(mentions)
        who = self._resolver.read([mentions[place][-1] for place in places])
        for place, entity in zip(places, who, strict=True):
            said = mentions[place]
            if entity is None:
                self._resolved[place] = _unknown(said[-1])
            else:
                self._resolved[place] = _filled(said[-1], entity)
                entity.quoted += len(said)

    def _voice(self, entity: Entity) -> Voice:
        names, titles, affiliations = tuple(entity.names), tuple(entity.titles), tuple(entity.affiliations)
        mentions = tuple([self._resolved[key(mention)] for mention in entity.mentions])
        return Voice(entity.name, names, titles, affiliations, entity.kind, mentions)

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

    def _rebuilt(self, quote: Quote) -> Quote:
        """The quote with its speakers resolved, and those of the quotes inside; it itself where nothing is new."""
        printed, inner = quote.speakers, quote.inner
        speakers = [self._resolved[key(speaker)] for speaker in printed]
        if inner:
            inner = tuple([self._rebuilt(one) for one in inner])
        elif all(map(is_, speakers, printed)):
            return quote
        return quote.with_speakers(tuple(speakers), inner)


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


def _unknown(mention: Speaker) -> Speaker:
    """A mention of whom it cannot be told who it is."""
    return evolve(mention, name=None) if mention.kind is SpeakerKind.PERSON else mention


def _filled(mention: Speaker, entity: Entity) -> Speaker:
    """The mention with the name of whom it means, and with a title and affiliation from there where it prints none."""
    name = entity.name or entity.description(mention.text)
    title = mention.title or (entity.titles[0] if entity.titles else None)
    affiliation = mention.affiliation or (entity.affiliations[0] if entity.affiliations else None)
    condition = mention.condition or (entity.condition if name is None else None)
    kind = mention.kind
    if kind is SpeakerKind.PERSON and entity.kind is SpeakerKind.ORGANIZATION:
        kind = entity.kind
    elif (name, title, affiliation, condition) == (
        mention.name,
        mention.title,
        mention.affiliation,
        mention.condition,
    ):
        return mention
    return Speaker(mention.span, mention.text, name, title, affiliation, kind, condition, rule=mention.rule)


def _prominence(entity: Entity) -> tuple[int, int]:
    """Most quoted first, then in text order."""
    return -entity.quoted, entity.mentions[0].span.start


def _all(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes, each followed by those inside it."""
    for quote in quotes:
        yield quote
        if quote.inner:
            yield from _all(quote.inner)
