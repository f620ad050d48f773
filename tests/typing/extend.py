"""User code that mypy and pyright must find right: the five ways of docs/extending."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import assert_type

import wirenews as wn

TEXT = "OSLO, March 8 (NTB) - Dozens were hurt and 12 people were killed, police said."


# 1. Call
def call(text: str) -> None:
    assert_type(wn.parse_tolls(text), wn.Findings[wn.Toll])
    assert_type(wn.parse_quotes(text), wn.Findings[wn.Quote])
    assert_type(wn.parse_tolls(text)[0].number.value, int | None)
    assert_type(wn.parse_quotes(text)[0].speaker, wn.Speaker | None)
    assert_type(wn.parse_speaker(text), wn.Speaker | None)


# 2. Words and policy
words = wn.Vocabulary.default().extend(victims={"stevedores": {"category": "workers"}}).without(months=["may"])
assert_type(words, wn.Vocabulary)
harbour = wn.TollParser(vocabulary=words, bounds=wn.Bounds.acled())
assert_type(harbour.parse("Nine stevedores were killed."), wn.Findings[wn.Toll])


class HarbourTolls(wn.TollParser):
    vocabulary = words


# 3. A rule
def read_boat(match: wn.Match, source: wn.Source, vocabulary: wn.Vocabulary) -> wn.Toll | wn.Refusal | None:
    count = int(match["n"])
    if count > 10_000:
        return wn.Refusal("no boat holds so many")
    number = wn.Number(wn.Span(*match.span("n")), match["n"], value=count, low=count, high=count)
    return wn.Toll(number.span, number.text, wn.Outcome.MISSING, number)


class BoatTolls(wn.TollParser):
    rules = (*wn.TollParser.rules, wn.Rule("capsized", r"a boat with (?P<n>\d{1,6}+) aboard capsized", read_boat))


# 4. A hook
class Careful(wn.TollParser):
    def __init__(self, least: int) -> None:
        self.least = least

    def candidates(self, source: wn.Source) -> Iterable[wn.Toll | wn.Refusal]:
        for candidate in super().candidates(source):
            if isinstance(candidate, wn.Refusal) or candidate.cue is not None:
                yield candidate

    def accept(self, found: wn.Toll, source: wn.Source) -> bool | wn.Refusal:
        if (found.number.low or 0) < self.least:
            return wn.Refusal("too few")
        return source.quoted_at(found.span.start) is None


assert_type(Careful(least=5).parse(wn.Source(TEXT)), wn.Findings[wn.Toll])


# 5. Put together
class OurDatelines(wn.DatelineParser):
    vocabulary = wn.Vocabulary.default()


parser = wn.StoryParser(tolls=Careful(5), dateline=OurDatelines(), attributions=wn.AttributionParser())
story = parser.parse(TEXT, published=dt.date(2025, 3, 9))
assert_type(story, wn.Story)
assert_type(story.dateline, wn.Dateline | None)
assert_type(story.tolls, wn.Findings[wn.Toll])
assert_type(wn.explain(TEXT, at="12", parser=parser).steps, tuple[wn.Step, ...])
for item in story.quotes + story.tolls:
    for link in story.sourcing(item):
        assert_type(link.name, str | None)
