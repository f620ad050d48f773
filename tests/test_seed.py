"""The golden story: what must be read in the seed, line by line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from wirenews.agencies import AgencyMention
from wirenews.attributions import Role
from wirenews.quotes import Quote, QuoteKind
from wirenews.speakers import SpeakerKind
from wirenews.stories import Link, MarkKind, Origin, Story, parse_story
from wirenews.tolls import Outcome, Relation, Toll, Unit

SEED = Path(__file__).parent.parent / "seeds" / "000_293b0efd9034ba97.txt"
OBSERVATORY = "Syrian Observatory for Human Rights"
BAGHAEI = "Esmaeil Baghaei"


@pytest.fixture(scope="module")
def story() -> Story:
    return parse_story(SEED.read_text(encoding="utf-8"))


def name(link: Link) -> str | None:
    return link.agency.code if isinstance(link, AgencyMention) and link.agency else link.name


@pytest.fixture(scope="module")
def quotes(story: Story) -> list[Quote]:
    """The quotes, without the concern that is expressed in the first sentence, which may come before them."""
    first = story.quotes[0]
    rest = (
        story.quotes[1:]
        if "grave concern" in first.text and first.cue and first.cue.text == "expressed"
        else story.quotes
    )
    return list(rest)


def test_the_header_tells_the_day(story: Story) -> None:
    assert story.published == dt.date(2025, 3, 8)
    assert [(mark.kind, mark.text) for mark in story.marks] == [(MarkKind.DATE, "date 2025-03-08")]


def test_the_dateline(story: Story) -> None:
    dateline = story.dateline
    assert dateline is not None
    assert dateline.text == "Tehran, March 8 (IANS)"
    assert [(place.name, place.country) for place in dateline.places] == [("Tehran", "IR")]
    assert dateline.date is not None
    assert (dateline.date.year, dateline.date.month, dateline.date.day) == (None, 3, 8)
    assert story.date == dt.date(2025, 3, 8)
    assert story.here == dateline.places[0]
    agency = dateline.agencies[0].agency
    assert agency is not None
    assert (agency.name, agency.code) == ("Indo-Asian News Service", "IANS")


def test_the_parts(story: Story) -> None:
    assert story.headline is None
    assert story.bylines == story.notes == story.captions == ()
    assert story.body.startswith("Iran has expressed grave concern")
    assert story.body.endswith("rural Latakia and Tartous.")
    assert len(story.paragraphs) == 10


def test_the_attributions(story: Story) -> None:
    ians, xinhua = story.attributions
    assert (ians.role, ians.agencies[0].text) == (Role.DATELINE, "IANS")
    assert (xinhua.role, xinhua.agencies[0].name) == (Role.INLINE, "Xinhua News Agency")
    assert xinhua.cue is not None
    assert xinhua.cue.text == "reported"
    sentence = story.text.index("Baghaei said that Iran firmly opposes")
    assert sentence < xinhua.span.start < story.text.index("Since Thursday")


def test_where_the_story_is_from(story: Story) -> None:
    assert story.carrier is not None
    assert story.carrier.text == "IANS"
    assert story.origins.kind is Origin.FILED
    assert [evidence.text for evidence in story.origins.evidence] == ["(IANS)"] or [
        evidence.text for evidence in story.origins.evidence
    ] == ["IANS"]


EXPECTED = [
    ("Iran closely monitors", "the Arab state", "said", "Iranian Foreign Ministry spokesman Esmaeil Baghaei", BAGHAEI),
    ("the need to ensure", "all Syrian groups", "stressed", "Baghaei", BAGHAEI),
    ("the need to maintain", "aggression and threats", "stressed", "He", BAGHAEI),
    ("Iran firmly opposes", "any group or tribe", "said", "Baghaei", BAGHAEI),
    ("the clashes marked", "last December", "reported", "The Syrian Observatory for Human Rights", OBSERVATORY),
    ("military personnel", "Tartous, and Hama", "said", "It", OBSERVATORY),
    ("The clashes erupted", "along the coastline", "said", "the Observatory", OBSERVATORY),
    ("additional reinforcements", "Latakia and Tartous", "indicated", "The Observatory", OBSERVATORY),
]


def test_nothing_else_is_a_quote(quotes: list[Quote]) -> None:
    assert len(quotes) == len(EXPECTED)


@pytest.mark.parametrize("index", range(len(EXPECTED)))
def test_who_said_what(quotes: list[Quote], index: int) -> None:
    quote, (head, tail, cue, mention, who) = quotes[index], EXPECTED[index]
    assert len(quote.content) == 1
    assert quote.content[0].text.startswith(head)
    assert quote.content[0].text.rstrip(".,").endswith(tail)
    assert quote.cue is not None
    assert quote.cue.text == cue
    assert quote.kind is (QuoteKind.MIXED if index == 3 else QuoteKind.INDIRECT)
    assert quote.speaker is not None
    assert quote.speaker.text == mention
    assert quote.speaker.name == who


def test_the_speakers(quotes: list[Quote]) -> None:
    first = quotes[0].speaker
    assert first is not None
    assert (first.title, first.affiliation, first.kind) == ("spokesman", "Iranian Foreign Ministry", SpeakerKind.PERSON)
    kinds = [quote.speaker.kind for quote in quotes if quote.speaker]
    organization, pronoun, person = SpeakerKind.ORGANIZATION, SpeakerKind.PRONOUN, SpeakerKind.PERSON
    assert kinds == [person, person, pronoun, person, organization, pronoun, organization, organization]


def test_the_first_speaker_stands_behind_the_verb(quotes: list[Quote]) -> None:
    first = quotes[0]
    assert first.speaker is not None
    assert first.cue is not None
    assert first.content[0].span.end < first.cue.span.start < first.speaker.span.start


def test_the_voices(story: Story) -> None:
    voices = {voice.name: voice for voice in story.voices}
    assert {BAGHAEI, OBSERVATORY} <= voices.keys()
    assert [mention.text for mention in voices[OBSERVATORY].mentions] == [
        "The Syrian Observatory for Human Rights",
        "It",
        "the Observatory",
        "The Observatory",
    ]
    assert len(voices[BAGHAEI].mentions) == 4
    assert voices[BAGHAEI].titles == ("spokesman",)
    assert voices[BAGHAEI].affiliations == ("Iranian Foreign Ministry",)
    assert {voice.name for voice in story.voices[:2]} == {BAGHAEI, OBSERVATORY}


def test_who_told_whom(story: Story, quotes: list[Quote]) -> None:
    chains = [[name(link) for link in story.sourcing(quote)] for quote in quotes]
    assert chains == [
        [BAGHAEI, "IANS"],
        [BAGHAEI, "IANS"],
        [BAGHAEI, "IANS"],
        [BAGHAEI, "Xinhua", "IANS"],
        [OBSERVATORY, "IANS"],
        [OBSERVATORY, "IANS"],
        [OBSERVATORY, "IANS"],
        [OBSERVATORY, "IANS"],
    ]


def test_the_scare_quotes(story: Story) -> None:
    assert story.scare_quotes == ()


def test_the_tolls(story: Story) -> None:
    dead, soldiers, fighters = story.tolls
    assert [toll.text for toll in story.tolls] == [
        "nearly 250 people",
        "50 soldiers and officers",
        "45 opposition fighters",
    ]
    assert all(toll.outcome is Outcome.KILLED and toll.unit is Unit.PERSONS for toll in story.tolls)
    assert (dead.number.value, dead.number.low, dead.number.high) == (250, 225, 249)
    assert (soldiers.number.value, fighters.number.value) == (50, 45)
    assert (dead.relation, soldiers.relation, fighters.relation) == (Relation.TOTAL, Relation.SUBSET, Relation.SUBSET)
    assert soldiers.whole == fighters.whole == dead


def test_the_toll_counts_since_thursday(story: Story) -> None:
    when = story.tolls[0].when
    assert when is not None
    assert when.text == "Since Thursday"
    assert (when.start, when.end) == (dt.date(2025, 3, 6), None)


def test_no_toll_has_an_invented_source(story: Story) -> None:
    assert [toll.source for toll in story.tolls] == [None, None, None]
    assert [[name(link) for link in story.sourcing(toll)] for toll in story.tolls] == [["IANS"]] * 3


def test_hours_are_no_toll(story: Story) -> None:
    hours = story.text.index("48 hours")
    assert not [toll for toll in story.tolls if isinstance(toll, Toll) and hours in toll.span]
