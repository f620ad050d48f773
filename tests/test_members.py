"""Every member of every enum has a text that gives it: a new member without one fails here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

import pytest

import wirenews as wn

PLACE = "OSLO, March 8 (NTB) - "
TEXTS: dict[type[StrEnum], dict[str, str]] = {
    wn.Outcome: {
        "killed": "Nine people were killed.",
        "injured": "Nine people were injured.",
        "missing": "Nine people are missing.",
        "hostage": "Gunmen took nine people hostage.",
        "arrested": "Police arrested nine people.",
        "rescued": "Nine people were rescued.",
        "freed": "Nine hostages were freed.",
        "evacuated": "Nine people were evacuated.",
        "displaced": "Nine hundred people were displaced.",
        "homeless": "The quake left nine hundred people homeless.",
        "stranded": "Nine hundred tourists were stranded.",
        "hospitalised": "Nine people were hospitalised.",
        "infected": "Nine people were infected with cholera.",
        "affected": "The flood affected nine hundred people.",
        "casualties": "The blast caused nine casualties.",
    },
    wn.Relation: {
        "total": "Nine people were killed.",
        "subset": "Nine people were killed, including two children.",
        "increment": "Nine more people were killed.",
        "revision": "The death toll rose to nine from four.",
        "previous": "The death toll rose to nine from four.",
        "background": "A plaque recalls the 1999 storm that killed nine sailors.",
        "hypothetical": "Nine people could be killed if the dam breaks.",
    },
    wn.Unit: {
        "persons": "Nine people were killed.",
        "families": "Nine families were displaced.",
        "households": "Nine households were displaced.",
        "bodies": "Rescuers found nine bodies.",
    },
    wn.Category: {
        "people": "Nine people were killed.",
        "civilians": "Nine civilians were killed.",
        "soldiers": "Nine soldiers were killed.",
        "police": "Nine policemen were killed.",
        "militants": "Nine militants were killed.",
        "children": "Nine children were killed.",
        "women": "Nine women were killed.",
        "men": "Nine men were killed.",
        "journalists": "Nine journalists were killed.",
        "aid workers": "Nine humanitarians were killed.",
        "medics": "Nine doctors were killed.",
        "officials": "Nine officials were killed.",
        "prisoners": "Nine prisoners were killed.",
        "migrants": "Nine migrants were killed.",
        "foreigners": "Nine foreigners were killed.",
        "workers": "Nine workers were killed.",
        "passengers": "Nine passengers were killed.",
        "students": "Nine students were killed.",
        "perpetrators": "Nine attackers were killed.",
        "other": "",  # for words of users' own: `vocabulary.extend(victims={"robots": {"category": "other"}})`
    },
    wn.QuoteKind: {
        "direct": "“We are waiting for news,” said Ann Rao.",
        "mixed": "Ann Rao said the plan was “a bad joke” to the town.",
        "indirect": "Ann Rao said the plan had failed.",
    },
    wn.SpeakerKind: {
        "person": "Ann Rao said the plan had failed.",
        "organization": "The Finance Ministry said the plan had failed.",
        "role": "The mayor said the plan had failed.",
        "unnamed": "A diplomat said the plan had failed.",
        "pronoun": "She said the plan had failed.",
        "document": "The report said the plan had failed.",
    },
    wn.Role: {
        "dateline": "LAGOS, March 8 (AFP) - It rained.",
        "byline": "By Ann Rao, Associated Press\n\nLAGOS - It rained.",
        "inline": "The ferry sank, Reuters reported.",
        "signoff": "It rained.\n\n(Reporting by Ann Rao, Reuters)",
        "photo": "(Photo: AFP)\n\nIt rained in the night.",
    },
}


def finds(enum: type[StrEnum], text: str) -> Iterable[object]:
    readers: dict[type[StrEnum], Callable[[str], Iterable[object]]] = {
        wn.Outcome: lambda text: (toll.outcome for toll in wn.parse_tolls(text)),
        wn.Relation: lambda text: (
            one.relation for toll in wn.parse_tolls(text) for one in (toll, toll.previous) if one is not None
        ),
        wn.Unit: lambda text: (toll.unit for toll in wn.parse_tolls(text)),
        wn.Category: lambda text: (toll.victims.category for toll in wn.parse_tolls(text) if toll.victims is not None),
        wn.QuoteKind: lambda text: (quote.kind for quote in wn.parse_quotes(text)),
        wn.SpeakerKind: lambda text: (
            quote.speaker.kind for quote in wn.parse_quotes(text) if quote.speaker is not None
        ),
        wn.Role: lambda text: (credit.role for credit in wn.parse_attributions(text)),
    }
    return readers[enum](text)


@pytest.mark.parametrize("member", [member for enum in TEXTS for member in enum], ids=repr)
def test_a_text_gives_each_member(member: StrEnum) -> None:
    text = TEXTS[type(member)][member.value]
    if not text:
        words = wn.Vocabulary.default().extend(victims={"robots": {"category": member.value}})
        (toll,) = wn.TollParser(vocabulary=words).parse("Nine robots were killed.")
        assert toll.victims is not None
        assert toll.victims.category is member
        return
    assert member in set(finds(type(member), text)), text


@pytest.mark.parametrize("member", list(wn.Origin))
def test_a_story_has_each_origin(member: wn.Origin) -> None:
    texts = {
        "filed": "LAGOS, March 8 (AFP) - It rained.",
        "compiled": "LAGOS, March 8 (Agencies) - It rained.\n\n(With inputs from AFP and Reuters)",
        "rerun": "LAGOS, March 8 (AFP) - It rained.\n\n(This story was published from an agency feed.)",
        "own": "By Ann Rao\n\nLAGOS - It rained in the night.",
        "unknown": "It rained in the night.",
    }
    assert wn.parse_story(texts[member.value]).origins.kind is member
