"""Whose figure and whose words they are: the sources of tolls, who told whom, and when events were."""

import datetime as dt

import pytest
from attrs import evolve

from wirenews.parsing import Findings
from wirenews.quotes import Quote, QuoteKind
from wirenews.spans import Found
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.stories import parse_story


def test_an_item_of_another_story_has_no_sourcing() -> None:
    one, other = parse_story("Ten people were killed."), parse_story("Nobody came.")
    with pytest.raises(ValueError, match="no toll of this story"):
        other.sourcing(one.tolls[0])
    quoted = parse_story('"We saw it," Kai Vik said.')
    with pytest.raises(ValueError, match="no quote of this story"):
        other.sourcing(quoted.quotes[0])


def test_a_toll_of_long_ago_is_background() -> None:
    text = "OSLO, May 3 (NTB) - Four people were killed on Friday when a ferry sank, police said.\nNine people were killed in March on another route."
    assert [toll.relation.value for toll in parse_story(text, published=dt.date(2025, 5, 3)).tolls] == [
        "total",
        "background",
    ]
    assert [toll.relation.value for toll in parse_story(text).tolls] == ["total", "total"]


def test_a_story_about_the_past_has_no_background() -> None:
    text = "OSLO, May 3 (NTB) - Ninety people were killed in 2023.\nTwelve cyclists were killed in 2023."
    assert {toll.relation.value for toll in parse_story(text, published=dt.date(2025, 5, 3)).tolls} == {"total"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Four people died, the mayor said.", "the mayor"),
        ("The mayor said that four people died.", "The mayor"),
        ("“Four people died,” the mayor told reporters.", "the mayor"),
        ("The health ministry put the death toll at 40.", "The health ministry"),
        ("The monitoring group has documented 52 deaths this year.", "The monitoring group"),
        ("At least 12 deaths were recorded by the health ministry.", "the health ministry"),
        ("FOUR SOLDIERS WERE KILLED IN AN AMBUSH, MILITARY SOURCES REPORTED.", "MILITARY SOURCES"),
        ("Four people died in the blast, the health ministry said here on Monday.", "the health ministry"),
        ("The report says at least 40 people were killed.", "The report"),
        ("On Thursday the observatory had given a toll of 94.", "the observatory"),
        ("The mayor put the real number of deaths at “more than 30”.", "The mayor"),
        ("THE HARBOUR BOARD PUT THE NUMBER OF DEAD AT 41.", "THE HARBOUR BOARD"),
        ("The slide killed three walkers, an inquest has heard.", "an inquest"),
        ("Four workers have died in such fires since 2020, ministry data showed.", "ministry data"),
        ("Two climbers were killed by falling ice.", None),
        ("Four people died, and police said they were looking for the driver.", None),
        ("Police were looking for the driver. Four people died.", None),
    ],
)
def test_a_toll_has_the_source_of_its_sentence(text: str, source: str | None) -> None:
    (toll,) = parse_story(text).tolls
    assert (toll.source and toll.source.text) == source


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Raiders kill 8 villagers in the north -police", "police"),
        ("12 killed in blast - state media", "state media"),
        ("Police: 5 teens injured in shooting", "Police"),
        ("Two dead in crash: driver drunk", None),
        ("Storm: 12 dead", None),
    ],
)
def test_a_headline_says_who_says_so(headline: str, source: str | None) -> None:
    (toll,) = parse_story(f"{headline}\n\nOSLO, May 3 (NTB) - It rained.").tolls
    assert (toll.source and toll.source.text) == source


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The mayor confirmed the raid but gave a lower toll of six dead.", ["The mayor"]),
        ("Officials revised the toll down to 31 from 38.", ["Officials", "Officials"]),
        ("A toll given by police put the dead at nine.", ["police"]),
        ("It rained but gave way to snow, with a toll of six.", [None]),
    ],
)
def test_who_gives_or_shares_a_toll_is_its_source(text: str, sources: list[str | None]) -> None:
    assert [toll.source and toll.source.text for toll in parse_story(text).tolls] == sources


@pytest.mark.parametrize(
    ("after", "source"),
    [
        ("Eight people were hurt.", "Mayor Ann Roe"),
        ("Eight have been arrested.", "Mayor Ann Roe"),
        ("Eight elderly sailors died in another port.", None),
        ("\n\nEight people were hurt.", None),
    ],
)
def test_a_count_alone_goes_on_from_the_sentence_before(after: str, source: str | None) -> None:
    (toll,) = parse_story(f"The ferry was old, Mayor Ann Roe said. {after}").tolls
    assert (toll.source.text if toll.source is not None else None) == source


def test_a_sentence_that_goes_on_counting_has_the_source_of_the_one_before() -> None:
    story = parse_story(
        "Four people were killed, the mayor said. Another nine were injured and two are missing.\nA rescuer was hurt."
    )
    assert [toll.source and toll.source.text for toll in story.tolls] == ["the mayor", "the mayor", "the mayor", None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The union counted nine dead, 12 injured and four missing.", ["The union"] * 3),
        ("The union counted nine dead while 12 were hurt in the crush.", ["The union", None]),
        ("Nine people died, and 12 were hurt.", [None, None]),
        ("Police said the road was wet. A pileup killed eight people and sent 27 more to hospitals.", [None, None]),
    ],
)
def test_what_stands_in_one_list_has_one_source(text: str, sources: list[str | None]) -> None:
    assert [toll.source and toll.source.text for toll in parse_story(text).tolls] == sources


def test_who_releases_a_film_of_a_death_gives_no_figure() -> None:
    (toll,) = parse_story("The police released video of the crash in which 12 people were killed.").tolls
    assert toll.source is None


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Utsikt Radio quoted a nurse as saying that the ward was full.", "a nurse"),
        ("A nurse was quoted by Utsikt Radio as saying that the ward was full.", "A nurse"),
    ],
)
def test_who_quotes_passes_on(text: str, mention: str) -> None:
    def found(words: str) -> Found:
        start = text.index(words)
        return Found.at(text, start, start + len(words))

    said = found("the ward was full")
    nurse = Speaker(found(mention).span, mention, kind=SpeakerKind.ROLE)
    quote = Quote(
        said.span, said.text, kind=QuoteKind.INDIRECT, content=(said,), cue=found("saying"), speakers=(nurse,)
    )
    story = evolve(parse_story(text), quotes=Findings((quote,), text))
    assert [link.text.lower() for link in story.sourcing(quote)] == [mention.lower(), "utsikt radio"]


def test_an_agency_that_could_not_check_is_no_link() -> None:
    story = parse_story("The mayor said four people died. Reuters could not immediately verify the report.")
    assert [link.text for quote in story.quotes for link in story.sourcing(quote)] == ["The mayor"]


def test_another_medium_that_was_told_stands_in_the_chain() -> None:
    story = parse_story("OSLO, May 3 (NTB) - “We saw nothing,” the captain told local television.")
    chain = [link.text for quote in story.quotes for link in story.sourcing(quote)]
    assert chain[0] == "the captain"
    assert chain[-1] == "NTB"


def test_who_is_quoted_by_a_report_speaks_inside_it() -> None:
    text = "OSLO, May 3 (NTB) - The Associated Press quoted a nurse, Kari Moe, as saying that 12 people were killed."
    story = parse_story(text)
    (quote,) = story.quotes
    (inner,) = quote.inner
    assert inner.speaker is not None
    assert (inner.text, inner.speaker.name) == ("12 people were killed", "Kari Moe")
    names = [link.name for link in story.sourcing(inner)]
    assert names[:2] == ["Kari Moe", "Associated Press"]
    assert [link.name for link in story.sourcing(story.tolls[0])] == names
    assert "Kari Moe" in {voice.name for voice in story.voices}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Citing two divers, Kyodo News reported that the pier was unsafe.", ["two divers", "Kyodo News"]),
        ("Kyodo News, citing two divers, put the toll at 12.", ["two divers", "Kyodo News"]),
        (
            "Police, quoted by the ANSA news agency, said the pier was unsafe.",
            ["Police, quoted by the ANSA news agency", "ANSA"],
        ),
        ("A letter seen by Reuters said the pier was unsafe.", ["A letter seen by Reuters", "Reuters"]),
        ("A diver said the pier was unsafe, which Reuters could not confirm.", ["A diver"]),
    ],
)
def test_the_chain_names_who_is_cited_and_who_holds_a_paper(text: str, chain: list[str]) -> None:
    story = parse_story("OSLO, May 3 (NTB) - The tide was low.\n\n" + text)
    (item,) = story.tolls or story.quotes[:1]
    assert [link.text for link in story.sourcing(item)] == [*chain, "NTB"]


def test_whom_an_agency_cites_comes_before_it() -> None:
    story = parse_story("OSLO, May 3 (NTB) - Yonhap reported, citing a port official, that work had stopped.")
    assert [link.text for link in story.sourcing(story.quotes[0])] == ["a port official", "Yonhap", "NTB"]
    reason = parse_story("The mayor resigned, citing poor health, the city said.")
    assert "poor health" not in [link.text for link in reason.sourcing(reason.quotes[0])]


def test_the_year_of_a_worse_disaster_is_its_own() -> None:
    story = parse_story("The floods are the worst since 2011, when 40 people died.", published=dt.date(2025, 3, 8))
    when = story.tolls[0].when
    assert when is not None
    assert (when.start, when.end) == (dt.date(2011, 1, 1), dt.date(2011, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The 2015 crash killed five anglers.", (2015, 1, 1), (2015, 12, 31)),
        ("A 1987 fire at the mill that left 18 dead was never explained.", (1987, 1, 1), (1987, 12, 31)),
        ("Fourteen workers were injured in the August explosion.", (2024, 8, 1), (2024, 8, 31)),
        ("Two were hurt on Friday, a year after the 2019 fire.", (2025, 5, 2), (2025, 5, 2)),
    ],
)
def test_an_event_has_its_year_or_month_in_its_name(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (toll,) = parse_story(text, published=dt.date(2025, 5, 3)).tolls
    assert toll.when is not None
    assert (toll.when.start, toll.when.end) == (dt.date(*first), dt.date(*last))


def test_an_event_that_is_only_compared_with_dates_nothing() -> None:
    (toll,) = parse_story(
        "Nine people died in the city where the 2015 riots began.", published=dt.date(2025, 5, 3)
    ).tolls
    assert toll.when is None
