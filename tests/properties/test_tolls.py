"""What holds of tolls in any text: spans, links, and sentences written from known figures, read back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st

from wirenews.testing import check_linear, check_parser
from wirenews.tolls import Outcome, Relation, Toll, TollParser, parse_tolls

WORDS = (
    "12 three 1,200 dozens no nearly at least men women soldiers families bodies others people killed wounded died dead "
    "missing hurt killing injuring deaths toll lives fled arrested hostage , ; . : ( ) - and or including of whom them "
    "were was been have not to by from in the a another said who when left rose hospital taken suffered shot Kabul"
).split()
SOUP = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(SOUP)
@example("12 of the 12 of the 12 killed")
@example("toll rose to 12 from 12 from 12 killed 12")
def test_any_order_of_the_words_keeps_the_promises(text: str) -> None:
    check_parser(parse_tolls, text)


def links(toll: Toll) -> list[Toll]:
    return [link for link in (toll.whole, toll.previous) if link is not None]


@given(SOUP)
def test_links_lead_to_tolls_that_stand_there(text: str) -> None:
    found = parse_tolls(text)
    for toll in found:
        for link in links(toll):
            assert (link.span, link.outcome) in {(one.span, one.outcome) for one in found}
            assert link.span != toll.span


@given(SOUP)
def test_every_toll_has_a_cue_a_rule_and_a_number_inside_it(text: str) -> None:
    names = {rule.name for rule in TollParser.rules} | {"included", "total", "compared", "part of those"}
    for toll in parse_tolls(text):
        assert toll.number.span in toll.span
        assert toll.rule in names
        assert toll.cue is not None
        assert toll.cue.text == toll.cue.span.of(text)
        assert toll.source is None


@given(SOUP)
def test_leaving_out_the_implicit_changes_nothing_else(text: str) -> None:
    explicit = [toll for toll in TollParser(implicit=False).parse(text) if toll.relation is not Relation.SUBSET]
    all_of_them = [toll for toll in parse_tolls(text) if toll.relation is not Relation.SUBSET]
    kept = [(toll.span, toll.outcome) for toll in explicit]
    assert all(one in kept for one in ((t.span, t.outcome) for t in all_of_them if not t.implicit))


NUMBERS = st.sampled_from(
    [("12", 12, 12), ("nine", 9, 9), ("at least 30", 30, None), ("nearly 400", 360, 399), ("two dozen", 24, 24)]
)
VICTIMS = st.sampled_from(["", " people", " soldiers", " Norwegian sailors", " members of a choir", " health workers"])
KILLED = (
    "{} were killed when a ferry sank",
    "A ferry sank, killing {}",
    "The raid left {} dead",
    "{} have died in the floods",
    "A blast killed {} on Monday",
    "The deaths of {} were confirmed",
    "{} died",
)
HURT = ("{} were injured in the crush", "The crush injured {}", "{} were wounded", "leaving {} hurt")


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


@given(st.sampled_from(KILLED), NUMBERS, VICTIMS, st.booleans())
def test_a_figure_is_read_back(frame: str, number: tuple[str, int, int | None], victims: str, capitals: bool) -> None:
    sentence = capital(frame.format(number[0] + victims)) + ", officials said."
    (toll,) = parse_tolls(sentence.upper() if capitals else sentence)
    assert (toll.outcome, toll.number.low, toll.number.high) == (Outcome.KILLED, *number[1:])
    assert toll.text.lower().startswith(number[0])


@given(st.sampled_from(KILLED[:5]), st.sampled_from(HURT), NUMBERS, NUMBERS, VICTIMS)
def test_two_figures_of_one_sentence_are_read_back(
    killed: str, hurt: str, dead: tuple[str, int, int | None], harmed: tuple[str, int, int | None], victims: str
) -> None:
    sentence = f"{capital(killed.format(dead[0] + victims))} and {hurt.format(harmed[0])}."
    first, second = parse_tolls(sentence)
    assert (first.outcome, first.number.low, first.number.high) == (Outcome.KILLED, *dead[1:])
    assert (second.outcome, second.number.low, second.number.high) == (Outcome.INJURED, *harmed[1:])


@given(st.sampled_from(KILLED), NUMBERS, st.sampled_from([" houses", " cattle", " km", " percent", " bullets"]))
def test_things_are_no_tolls(frame: str, number: tuple[str, int, int | None], thing: str) -> None:
    assert parse_tolls(capital(frame.format(number[0] + thing)) + ".") == ()


PIECES = (
    "12 killed ",
    "two people were killed and ",
    "killed 12, ",
    "12 of the ",
    "12 men, a, b (c) - d who ",
    "toll of ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear_on_words_of_its_own(piece: str) -> None:
    parse_tolls(piece * 10)
    check_linear(parse_tolls, lambda length: (piece * length)[:length], 10_000)
