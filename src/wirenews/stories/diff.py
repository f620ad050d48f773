"""What changed between two versions of a dispatch."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from ..quotes import Quote
from ..spans import Found
from ..tolls import Relation, Toll
from ..windows import TimeUnit, WindowKind

if TYPE_CHECKING:
    from ..resolution import Voice
    from .values import Story

T = TypeVar("T")

PASSING = frozenset({Relation.PREVIOUS, Relation.HYPOTHETICAL, Relation.BACKGROUND})
"""Figures that are no news of the event."""


@frozen
class TollChange:
    """One count in two versions: as it was, and as it is."""

    before: Toll
    after: Toll


@frozen
class StoryDiff:
    """What a later version changed; values of `before` and `after` versions as they stand in their stories."""

    headline: tuple[Found | None, Found | None] | None = None
    tolls_revised: tuple[TollChange, ...] = ()
    tolls_added: tuple[Toll, ...] = ()
    tolls_dropped: tuple[Toll, ...] = ()
    quotes_added: tuple[Quote, ...] = ()
    quotes_dropped: tuple[Quote, ...] = ()
    speakers_added: tuple[Voice, ...] = ()
    speakers_dropped: tuple[Voice, ...] = ()

    def __bool__(self) -> bool:
        return self != StoryDiff()


def compare(before: Story, after: Story) -> StoryDiff:
    """What `after` changed."""
    quotes_dropped, quotes_added, _ = _matched(before.quotes, after.quotes, _said)
    speakers_dropped, speakers_added, _ = _matched(before.voices, after.voices, _who)
    left, new, _ = _matched(_live(before), _live(after), _count)
    dropped, added, pairs = _matched(left, new, _counted)
    return StoryDiff(
        headline=None if _words(before.headline) == _words(after.headline) else (before.headline, after.headline),
        tolls_revised=tuple(TollChange(*pair) for pair in pairs),
        tolls_added=tuple(added),
        tolls_dropped=tuple(dropped),
        quotes_added=tuple(quotes_added),
        quotes_dropped=tuple(quotes_dropped),
        speakers_added=tuple(speakers_added),
        speakers_dropped=tuple(speakers_dropped),
    )


def _matched(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]
) -> tuple[list[T], list[T], list[tuple[T, T]]]:
    """Those only in the first, those only in the second, and the pairs; of those alike, the first ones pair."""
    waiting: dict[Hashable, list[T]] = {}
    for one in before:
        waiting.setdefault(key(one), []).append(one)
    added, pairs = [], []
    for one in after:
        alike = waiting.get(key(one))
        if alike:
            pairs.append((alike.pop(0), one))
        else:
            added.append(one)
    left = {id(one) for alike in waiting.values() for one in alike}
    return [one for one in before if id(one) in left], added, pairs


def _live(story: Story) -> list[Toll]:
    """The figures of the event, each once, without those of the headline that the text says again."""
    head = story.headline.span if story.headline is not None else None
    live = [toll for toll in story.tolls if toll.relation not in PASSING]
    wholes = {toll.whole.span for toll in live if toll.whole is not None}
    live = [toll for toll in live if head is None or toll.span not in head or toll.span in wholes]
    first: dict[Hashable, Toll] = {}
    for toll in live:
        if not _over_years(toll):
            first.setdefault((_counted(toll), toll.number.value or _figure(toll)), toll)
    return list(first.values())


def _over_years(toll: Toll) -> bool:
    """Whether a figure is a sum over years: "Fires have killed 300 weavers since 2020"."""
    when = toll.when
    if when is None or when.first is None or when.kind not in {WindowKind.SINCE, WindowKind.PAST}:
        return False
    return when.first.unit in {TimeUnit.YEAR, TimeUnit.DECADE}


def _count(toll: Toll) -> Hashable:
    """What a toll counts, and how many."""
    return _counted(toll), _figure(toll)


def _counted(toll: Toll) -> Hashable:
    """What a toll counts, apart from how many."""
    role = "part" if toll.relation in {Relation.SUBSET, Relation.INCREMENT} else "whole"
    return toll.outcome, toll.victims.category if toll.victims is not None and role == "part" else None, role


def _figure(toll: Toll) -> Hashable:
    return toll.number.value, toll.number.low, toll.number.high


def _said(quote: Quote) -> Hashable:
    return " ".join(_words(segment) for segment in quote.content)


def _who(voice: Voice) -> Hashable:
    return voice.name or (voice.names + voice.titles + tuple(one.text.lower() for one in voice.mentions[:1]))


def _words(found: Found | None) -> str:
    return " ".join(re.findall(r"\w+", found.text.lower())) if found is not None else ""
