"""The ledger: what figures allow together, over one story and over many, and what contradicts what."""

from __future__ import annotations

import itertools
import pickle
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, strategies as st

from wirenews.ledger import Ledger, LedgerEntry, LedgerLine, Status, reconcile
from wirenews.numbers import Number
from wirenews.spans import Span
from wirenews.tolls import Category, Outcome, Relation, Toll, Unit, Victims
from wirenews.windows import parse_windows

_places = itertools.count(step=50)


def toll(
    low: int | None,
    high: int | None = -1,
    *,
    outcome: Outcome = Outcome.KILLED,
    who: str = "people",
    category: Category = Category.PEOPLE,
    when: str = "",
    **facts: Any,
) -> Toll:
    """A toll of `low` to `high`, of exactly `low` where no high is given."""
    high = low if high == -1 else high
    at = next(_places)
    number = Number(Span(at, at + 2), f"{low}", low if low == high else None, low, high)
    victims = Victims(Span(at + 3, at + 3 + len(who)), who, category)
    window = parse_windows(when)[0] if when else None
    return Toll(Span(at, at + 20), f"{low} {who}", outcome, number, victims=victims, when=window, **facts)


def span_of(
    ledger: Ledger, outcome: Outcome | str = "killed", *args: Any, **named: Any
) -> tuple[int | None, int | None]:
    line = ledger.of(outcome, *args, **named)
    assert line is not None
    return line.low, line.high


def test_nothing_gives_an_empty_ledger() -> None:
    assert reconcile([]) == Ledger()
    assert reconcile([[], []]) == Ledger()
    assert Ledger().of("killed") is None


def test_a_hedged_and_an_exact_figure_meet() -> None:
    ledger = reconcile([toll(12, None), toll(15)])
    assert span_of(ledger) == (15, 15)
    assert ledger.contradictions == ()
    assert len(ledger.lines[0].figures) == 2


def test_outcomes_units_and_windows_have_their_own_lines() -> None:
    ledger = reconcile(
        [
            toll(5),
            toll(30, outcome=Outcome.INJURED),
            toll(5, unit=Unit.FAMILIES, outcome=Outcome.HOMELESS),
            toll(4, unit=Unit.BODIES),
            toll(140, when="since January"),
            toll(6, when="on Friday"),
        ]
    )
    assert [(line.outcome, line.unit, line.window) for line in ledger.lines] == [
        ("killed", "persons", ""),
        ("killed", "persons", "since january"),
        ("killed", "bodies", ""),
        ("injured", "persons", ""),
        ("homeless", "families", ""),
    ]
    assert span_of(ledger, "killed", unit="bodies") == (4, 4)
    assert span_of(ledger, "killed", window="since january") == (140, 140)
    assert [str(one.first.toll.number.low) for one in ledger.contradictions] == ["5"]


def test_competing_figures_are_listed_and_none_is_chosen() -> None:
    police, hospital = toll(12), toll(15)
    ledger = reconcile([police, hospital])
    assert span_of(ledger) == (12, 15)
    assert ledger.lines[0].contested
    (one,) = ledger.contradictions
    assert (one.first.toll, one.second.toll) == (police, hospital)
    assert one.first.toll.span != one.second.toll.span
    assert str(one) == "killed: '12 people' (story 1) and '15 people' (story 1): they cannot both hold"


def test_each_figure_that_cannot_hold_is_listed_once() -> None:
    ledger = reconcile([toll(12), toll(15), toll(12), toll(20), toll(11, None)])
    assert span_of(ledger) == (11, None)
    pairs = {(one.first.toll.number.low, one.second.toll.number.low) for one in ledger.contradictions}
    assert pairs == {(12, 20), (15, 20)}


def test_a_later_total_replaces_an_earlier_one() -> None:
    ledger = reconcile([[toll(12, None)], [toll(31)], [toll(45, 50)]])
    assert span_of(ledger) == (45, 50)
    assert [entry.status for entry in ledger.left_out] == [Status.SUPERSEDED] * 2
    assert ledger.lines[0].figures[0].story == 2


def test_a_later_lower_total_contradicts() -> None:
    ledger = reconcile({"Monday": [toll(45)], "Tuesday": [toll(40)]})
    assert span_of(ledger) == (40, 45)
    (one,) = ledger.contradictions
    assert (one.first.name, one.second.name) == ("Monday", "Tuesday")
    assert "lower" in one.reason


def test_a_later_vaguer_total_does_not_lower_the_count() -> None:
    ledger = reconcile([[toll(45)], [toll(24, 99)]])
    assert span_of(ledger) == (45, 99)
    assert ledger.contradictions == ()
    assert len(ledger.lines[0].figures) == 2


@pytest.mark.parametrize("outcome", [Outcome.MISSING, Outcome.HOSTAGE, Outcome.STRANDED])
def test_what_ends_may_fall(outcome: Outcome) -> None:
    ledger = reconcile([[toll(45, outcome=outcome)], [toll(6, outcome=outcome)]])
    assert span_of(ledger, outcome) == (6, 6)
    assert ledger.contradictions == ()


def test_a_revision_replaces_what_it_revises_up_or_down() -> None:
    old = toll(45, relation=Relation.PREVIOUS)
    ledger = reconcile([[toll(45)], [toll(40, relation=Relation.REVISION, previous=old), old, toll(45)]])
    assert span_of(ledger) == (40, 40)
    assert ledger.contradictions == ()
    assert sorted(entry.status for entry in ledger.left_out) == ["previous", "superseded", "superseded"]


def test_a_revision_and_another_total_in_its_story_may_contradict() -> None:
    old = toll(30, relation=Relation.PREVIOUS)
    ledger = reconcile([toll(40, relation=Relation.REVISION, previous=old), toll(44)])
    assert span_of(ledger) == (40, 44)
    assert len(ledger.contradictions) == 1


def test_background_and_hypothetical_are_left_out() -> None:
    ledger = reconcile([toll(310, relation=Relation.BACKGROUND), toll(500, relation=Relation.HYPOTHETICAL), toll(3)])
    assert span_of(ledger) == (3, 3)
    assert [entry.status for entry in ledger.left_out] == [Status.BACKGROUND, Status.HYPOTHETICAL]


def test_a_figure_without_bounds_is_left_out() -> None:
    ledger = reconcile([toll(None, None)])
    assert ledger.lines == ()
    assert ledger.left_out[0].status is Status.UNBOUNDED


def test_increments_of_a_later_story_are_added() -> None:
    ledger = reconcile(
        [[toll(45)], [toll(7, relation=Relation.INCREMENT)], [toll(2, None, relation=Relation.INCREMENT)]]
    )
    assert span_of(ledger) == (54, None)


def test_an_increment_beside_a_total_may_be_in_it_already() -> None:
    assert span_of(reconcile([toll(45), toll(7, relation=Relation.INCREMENT)])) == (45, 52)


def test_an_increment_to_a_named_total_is_added() -> None:
    total = toll(45)
    assert span_of(reconcile([total, toll(7, relation=Relation.INCREMENT, whole=total)])) == (52, 52)


def test_an_increment_beside_a_revision_is_in_it() -> None:
    ledger = reconcile([[toll(45)], [toll(7, relation=Relation.INCREMENT), toll(52, relation=Relation.REVISION)]])
    assert span_of(ledger) == (52, 52)
    assert Status.INCLUDED in {entry.status for entry in ledger.left_out}


def test_an_increment_to_nothing_known_is_a_lower_bound() -> None:
    assert span_of(reconcile([toll(7, relation=Relation.INCREMENT)])) == (7, None)


def test_parts_that_exclude_each_other_are_added_up() -> None:
    whole = toll(20, None)
    parts = [
        toll(8, category=Category.SOLDIERS, relation=Relation.SUBSET, whole=whole, who="soldiers"),
        toll(22, category=Category.MILITANTS, relation=Relation.SUBSET, whole=whole, who="rebels"),
        toll(9, category=Category.WOMEN, relation=Relation.SUBSET, whole=whole, who="women"),
    ]
    ledger = reconcile([whole, *parts])
    assert span_of(ledger) == (30, None)
    assert span_of(ledger, "killed", Category.SOLDIERS) == (8, 8)
    assert [line.category for line in ledger.lines] == [None, "soldiers", "militants", "women"]


def test_parts_that_may_overlap_are_not_added_up() -> None:
    parts = [toll(3, category=Category.JOURNALISTS), toll(5, category=Category.WOMEN)]
    assert span_of(reconcile(parts)) == (5, 8)


def test_parts_alone_are_the_whole() -> None:
    parts = [toll(8, category=Category.SOLDIERS), toll(22, category=Category.MILITANTS)]
    assert span_of(reconcile(parts)) == (30, 30)


def test_parts_of_an_untold_whole_are_a_lower_bound() -> None:
    part = toll(3, category=Category.CHILDREN, relation=Relation.SUBSET)
    assert span_of(reconcile([part])) == (3, None)


def test_groups_of_foreigners_are_told_apart_by_their_nouns() -> None:
    parts = [
        toll(3, category=Category.FOREIGNERS, who="Ruritanians"),
        toll(1, category=Category.FOREIGNERS, who="Borduran"),
    ]
    ledger = reconcile(parts)
    assert span_of(ledger) == (3, 4)
    assert ledger.contradictions == ()


def test_more_parts_than_the_whole_contradict() -> None:
    whole = toll(10)
    part = toll(12, category=Category.SOLDIERS, relation=Relation.SUBSET, whole=whole)
    ledger = reconcile([whole, part])
    assert span_of(ledger) == (10, 12)
    assert ledger.contradictions[0].reason == "the parts are more than the whole"


def test_later_parts_may_outgrow_an_earlier_whole() -> None:
    ledger = reconcile([[toll(10)], [toll(12, category=Category.SOLDIERS)]])
    assert span_of(ledger) == (12, 12)
    assert ledger.contradictions == ()


def test_a_part_of_another_outcome_is_a_count_of_its_own() -> None:
    injured = toll(30, outcome=Outcome.INJURED)
    ledger = reconcile([injured, toll(12, relation=Relation.SUBSET, whole=injured)])
    assert span_of(ledger) == (12, 12)
    assert span_of(ledger, "injured") == (30, 30)


def test_a_single_victim_contradicts_nothing() -> None:
    ledger = reconcile([toll(1, implicit=True), toll(12)])
    assert span_of(ledger) == (12, 12)


def test_windows_of_resolved_days_meet_whatever_their_words() -> None:
    import datetime as dt

    first, second = toll(30, when="since Thursday"), toll(31, when="since March 6")
    days = [
        Toll(one.span, one.text, one.outcome, one.number, when=one.when.resolve(dt.date(2025, 3, 8)))
        for one in (first, second)
        if one.when
    ]
    ledger = reconcile([[days[0]], [days[1]]])
    assert span_of(ledger, window="2025-03-06 to ...") == (31, 31)


def test_parts_stand_in_the_window_of_their_whole() -> None:
    whole = toll(225, 249, when="since Thursday")
    part = toll(50, category=Category.SOLDIERS, relation=Relation.SUBSET, whole=whole)
    ledger = reconcile([whole, part])
    assert [(line.window, line.category) for line in ledger.lines] == [
        ("since thursday", None),
        ("since thursday", Category.SOLDIERS),
    ]


def test_stories_may_be_anything_with_tolls() -> None:
    story: Any = SimpleNamespace(tolls=(toll(4),))
    assert span_of(reconcile([story, story])) == (4, 4)
    assert span_of(reconcile({"a": story})) == (4, 4)
    assert span_of(reconcile(story)) == (4, 4)


@pytest.mark.parametrize("wrong", [["12"], [12], [[12]], {"a": "12 dead"}])
def test_anything_else_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError, match="reconcile takes tolls"):
        reconcile(wrong)


def test_printed() -> None:
    ledger = reconcile(
        {"AM": [toll(45), toll(1200, None, outcome=Outcome.HOMELESS, unit=Unit.FAMILIES)], "PM": [toll(40)]}
    )
    assert str(ledger).splitlines() == [
        "outcome             low    high  figures",
        "killed              40     45 !  '45 people' (AM); '40 people' (PM)",
        "homeless, families  1,200        '1200 people' (AM)",
        "! killed: '45 people' (AM) and '40 people' (PM): the later figure is lower and says nothing of a revision",
    ]
    assert ledger.rows()[0] == {
        "outcome": "killed",
        "unit": "persons",
        "window": "",
        "category": "",
        "low": 40,
        "high": 45,
        "contested": True,
        "figures": ["'45 people' (AM)", "'40 people' (PM)"],
    }


def test_shown_in_a_notebook() -> None:
    shown = reconcile({"<AM>": [toll(45)], "PM": [toll(40)]})._repr_html_()
    assert shown.startswith("<table><tr><th>outcome</th>")
    assert "&lt;AM&gt;" in shown
    assert shown.endswith("</li></ul>")
    assert "<ul>" not in Ledger()._repr_html_()


def test_a_ledger_is_a_value() -> None:
    ledger = reconcile([toll(3), toll(4)])
    assert pickle.loads(pickle.dumps(ledger)) == ledger  # noqa: S301
    assert hash(ledger) == hash(pickle.loads(pickle.dumps(ledger)))  # noqa: S301
    assert LedgerLine(Outcome.KILLED).figures == ()


FIGURES = st.builds(
    toll,
    st.integers(0, 60),
    st.none() | st.integers(60, 90) | st.just(-1),
    outcome=st.sampled_from([Outcome.KILLED, Outcome.MISSING]),
    category=st.sampled_from([Category.PEOPLE, Category.SOLDIERS, Category.WOMEN, Category.OTHER]),
    relation=st.sampled_from(list(Relation)),
)


@given(st.lists(st.lists(FIGURES, max_size=5), max_size=5))
def test_no_figure_is_lost_and_ranges_are_ranges(stories: list[list[Toll]]) -> None:
    ledger = reconcile(stories)
    given_ids = sorted(id(one) for story in stories for one in story)
    whole_lines = [line for line in ledger.lines if line.category is None]
    part_lines = [line for line in ledger.lines if line.category is not None]
    held: list[LedgerEntry] = [entry for line in ledger.lines for entry in line.figures] + list(ledger.left_out)
    assert sorted({id(entry.toll) for entry in held}) == given_ids
    assert all(line.low is not None and (line.high is None or line.low <= line.high) for line in ledger.lines)
    assert len({(line.outcome, line.unit, line.window) for line in whole_lines}) == len(whole_lines)
    assert all(any(part.outcome is whole.outcome for whole in whole_lines) for part in part_lines)
    for one in ledger.contradictions:
        assert (one.first.story, one.first.toll.span) < (one.second.story, one.second.toll.span)


def test_an_open_figure_above_the_lowest_contradicts_it() -> None:
    ledger = reconcile([toll(12), toll(15, None), toll(20)])
    pairs = {(one.first.toll.number.low, one.second.toll.number.low) for one in ledger.contradictions}
    assert pairs == {(12, 20), (12, 15)}
    assert span_of(ledger) == (12, None)


def test_a_window_is_printed() -> None:
    assert "killed, since january" in str(reconcile([toll(140, when="since January")]))
