"""Whose reporting a story rests on: the agencies that its dateline, byline, sentences, sign-off and photographs credit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ..agencies import AgencyMention, Registry
from ..parsing import Findings, Parser, Refusal, Rule
from ..source import Source
from ..vocabulary import Vocabulary
from .evidence import DATELINE_COUNTRIES, Evidence
from .heads import DATELINE_TAGS, bylines, collective, dateline_tags
from .inline import Reader
from .lexicon import lexicon_of
from .names import Name, names_in
from .outlets import Outlets
from .photos import photos
from .signoffs import first_line_end, signatures, signoffs, story_end, tags_at_end
from .values import Attribution, CueKind, Role

__all__ = [
    "DATELINE_COUNTRIES",
    "DATELINE_TAGS",
    "Attribution",
    "AttributionParser",
    "CueKind",
    "Role",
    "parse_attributions",
]


class AttributionParser(Parser[Attribution]):
    """Finds the credits to agencies, broadcasters and papers.

    Its words are the vocabulary's tables `agencies`, `credits` and `outlets`; `registry` may be given apart. Where
    the dateline has been read already, its tags can be handed over (see `DATELINE_TAGS`); or else they are read off
    the head of the text.

    >>> [one.kind.value for one in AttributionParser().parse("A minister told Kyodo that Jiji had erred.")]
    ['told']
    """

    registry: Registry | None = None

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        rules: Iterable[Rule[Attribution]] | None = None,
        registry: Registry | None = None,
    ) -> None:
        super().__init__(vocabulary=vocabulary, rules=rules)
        if registry is not None:
            self.registry = registry

    def candidates(self, source: Source) -> Iterable[Attribution | Refusal]:
        """Hook, called once by `parse`: the credits in head, tail, captions and sentences, then those of `rules`."""
        yield from self._credits(source)
        yield from super().candidates(source)

    def _credits(self, source: Source) -> Iterator[Attribution | Refusal]:
        registry = self.registry if self.registry is not None else Registry.of(self.vocabulary)
        lexicon = lexicon_of(registry, self.vocabulary)
        seen = lexicon.seen(source.text)
        names = names_in(source.text, lexicon.lookup, seen)
        tags = dateline_tags(source, names, registry)
        found = [Attribution(tag.span, tag.text, (tag,), Role.DATELINE, rule="dateline") for tag in tags]
        left = _clear(names, found)
        if left:
            _add(found, bylines(source, left, registry))
        _add(found, collective(source, registry))
        house = _house(found)
        closing = list(signoffs(source, names, registry, seen, house))
        if left:
            ends = {story_end(source.text, closing), first_line_end(source)}
            _add(found, signatures(source, left, house))
            _add(found, photos(source, left, min(ends)))
            _add(found, (one for one in closing if one.agencies))
            _add(found, tags_at_end(source, left, ends, house))
            left = _clear(left, found)
        elif closing:
            _add(found, (one for one in closing if one.agencies))
        yield from found
        if left or not seen.isdisjoint(lexicon.marks):
            evidence = Evidence(source, names, registry, found)
            yield from Reader(Outlets(source, left, lexicon, evidence, seen)).read([one.span for one in found])


def _add(found: list[Attribution], more: Iterable[Attribution]) -> None:
    """Adds those that stand clear of all that are there."""
    taken = [one.span for one in found]
    found.extend(one for one in more if not any(one.span.overlaps(span) for span in taken))


def _clear(names: list[Name], found: list[Attribution]) -> list[Name]:
    """The names that no credit holds."""
    if not (names and found):
        return names
    taken = [(one.span.start, one.span.end) for one in found]
    return [name for name in names if not any(start < name.end and name.start < end for start, end in taken)]


def _house(found: list[Attribution]) -> tuple[AgencyMention, ...]:
    """The mention of the one agency that the dateline, or else the byline, names; or nothing."""
    if not found:
        return ()
    mentions = [mention for one in found if one.role is found[0].role for mention in one.agencies]
    alone = len(mentions[0].agencies) == 1 and all(one.agencies == mentions[0].agencies for one in mentions)
    return (mentions[0],) if alone else ()


def parse_attributions(text: str) -> Findings[Attribution]:
    """The credits of a text, in text order, spans never overlapping; empty where there are none.

    >>> text = "OSLO, March 3 (Kyodo) -- Two ferries collided, Norwegian state radio reported."
    >>> [(one.role.value, one.agencies[0].name, one.cue and one.cue.text) for one in parse_attributions(text)]
    [('dateline', 'Kyodo News', None), ('inline', 'Norwegian state radio', 'reported')]

    Raises `TypeError` where `text` is no `str`.
    """
    return _default().parse(text)


@cache
def _default() -> AttributionParser:
    return AttributionParser()
