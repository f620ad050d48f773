"""User code that mypy and pyright must find right: a parser made from nothing but the base."""

from __future__ import annotations

from typing import assert_type

from wirenews.parsing import Findings, Match, Parser, Refusal, Rule
from wirenews.source import Source
from wirenews.spans import Found
from wirenews.vocabulary import Vocabulary


def read_ship(match: Match, source: Source, vocabulary: Vocabulary) -> Found | Refusal | None:
    if match["name"].lower() in vocabulary["months"]:
        return Refusal("a month, not a ship")
    return Found.at(source.text, *match.span("name"))


class Ships(Parser[Found]):
    rules = (Rule("ship", r"the tanker (?P<name>\p{Lu}\w+)", read_ship),)

    def accept(self, found: Found, source: Source) -> bool | Refusal:
        return len(found.span) > 3 or Refusal("too short a name")


ships = Ships(vocabulary=Vocabulary.default().without(months=["may"]))
assert_type(ships.parse("the tanker May sank"), Findings[Found])
assert_type([ship.text for ship in ships.parse(Source("the tanker Aurora sank"))], list[str])
