"""Human tolls: the sentences of the case file, the links, the hooks and what users extend."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import wirenews as wn
from wirenews.numbers import read_number
from wirenews.parsing import Step
from wirenews.tolls import Category, Outcome, Relation, Toll, TollParser, Unit, parse_tolls

CASES = tomllib.loads((Path(__file__).parent / "cases" / "tolls.toml").read_text(encoding="utf-8"))["case"]


def figure(toll: Toll) -> str:
    low, high = toll.number.low, toll.number.high
    if low == high:
        return str(low)
    return f"{low}+" if high is None else f"{'' if low is None else low}..{high}"


def described(toll: Toll) -> str:
    """The toll as the case file has it: "killed 12 subset bodies"."""
    words = [toll.outcome.value, figure(toll)]
    if toll.relation is not Relation.TOTAL:
        words.append(toll.relation.value)
    if toll.unit is not Unit.PERSONS:
        words.append(toll.unit.value)
    if toll.implicit:
        words.append("implicit")
    return " ".join(words)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['title']}: {case['text'][:50]}" for case in CASES])
def test_case(case: dict[str, object]) -> None:
    found = parse_tolls(str(case["text"]))
    assert [described(toll) for toll in found] == case["tolls"]


def one(text: str, parser: TollParser | None = None) -> Toll:
    (toll,) = (parser or TollParser()).parse(text)
    return toll


def test_a_toll_has_its_number_noun_cue_and_category() -> None:
    toll = one("A mine explosion left nearly 40 hauliers dead.")
    assert (toll.text, toll.cue and toll.cue.text, toll.rule) == ("nearly 40 hauliers", "dead", "reduced")
    assert toll.victims is not None
    assert (toll.victims.text, toll.victims.category) == ("hauliers", Category.PEOPLE)
    assert one("Two nurses were hurt.").victims.category is Category.MEDICS  # type: ignore[union-attr]
    assert one("Twelve were hurt.").victims is None


def test_the_category_is_the_first_of_two_nouns_that_share_a_number() -> None:
    toll = one("Sixty soldiers and policemen were wounded.")
    assert toll.victims is not None
    assert (toll.text, toll.victims.category) == ("Sixty soldiers and policemen", Category.SOLDIERS)


def test_the_noun_behind_them_says_who_they_are() -> None:
    _, part = parse_tolls("Raiders killed 23 villagers, 11 of them children.")
    assert part.victims is not None
    assert (part.text, part.victims.text, part.victims.category) == ("11", "children", Category.CHILDREN)


def test_those_among_the_dead_are_part_of_them() -> None:
    part, whole = parse_tolls("Four cooks were among the 22 dead.")
    assert (part.whole, whole.relation) == (whole, Relation.TOTAL)


def test_an_older_figure_stands_behind_its_successor() -> None:
    new, old = parse_tolls("Thirteen villagers have died of the fever, up from ten on Monday.")
    assert (new.previous, old.relation) == (old, Relation.PREVIOUS)


def test_two_tolls_may_share_a_cue_and_never_a_span() -> None:
    first, second = parse_tolls("Four guards and six prisoners were killed.")
    assert first.cue == second.cue
    assert not first.span.overlaps(second.span)


def test_a_subset_knows_its_whole_across_sentences() -> None:
    whole, part = parse_tolls("A cyclone killed 90 people. The toll includes 12 sailors.")
    assert (part.relation, part.whole) == (Relation.SUBSET, whole)


def test_a_revision_knows_the_figure_it_replaces() -> None:
    new, old = parse_tolls("The death toll was raised to 70 from 66.")
    assert (new.relation, new.previous, old.relation) == (Relation.REVISION, old, Relation.PREVIOUS)


def test_a_link_leads_to_the_toll_as_it_stands_in_the_end() -> None:
    whole, part = parse_tolls("Four men were shot; one of them died.")
    assert (whole.outcome, part.whole) == (Outcome.CASUALTIES, whole)


class Small(TollParser):
    """Believes only small figures."""

    def accept(self, found: Toll, source: wn.Source) -> bool:
        return found.number.high is not None and found.number.high < 50


def test_a_link_to_a_refused_reading_is_none() -> None:
    toll = one("A cyclone killed 90 people, including 12 sailors.", Small())
    assert (toll.number.value, toll.relation, toll.whole) == (12, Relation.SUBSET, None)


def test_when_is_the_window_nearest_to_the_cue() -> None:
    first, second = parse_tolls("Since Monday, raids have killed six, near where a blast killed nine in 2014.")
    assert first.when is not None
    assert second.when is not None
    assert (first.when.text, second.when.text) == ("Since Monday", "in 2014")
    assert one("Two sailors drowned, the navy said on Friday.").when is None


def test_since_something_began_is_an_open_start() -> None:
    toll = one("Some 900 people have been killed since the fighting began last October.")
    assert toll.when is not None
    assert (toll.when.text, toll.when.kind) == ("last October", wn.WindowKind.SINCE)
    assert one("Eight poachers were sent to jail till June 12.").when is None


def test_without_implicit_tolls() -> None:
    text = "A warden and two prisoners were killed."
    assert [toll.implicit for toll in TollParser(implicit=False).parse("A man was killed.")] == []
    assert [toll.number.value for toll in TollParser(implicit=False).parse(text)] == [2]


def test_bounds_are_a_policy() -> None:
    assert one("Dozens of miners were killed.").number.value is None
    assert one("Dozens of miners were killed.", TollParser(bounds=wn.Bounds.acled())).number.value == 12


def test_a_casualty_word_is_added_in_one_line() -> None:
    words = wn.Vocabulary.default().extend(outcomes={"garrotte": {"outcome": "killed"}})
    parser = TollParser(vocabulary=words)
    assert one("Three sentries were garrotted.", parser).outcome is Outcome.KILLED
    assert one("The raiders garrotted three sentries.", parser).number.value == 3
    assert parse_tolls("Three sentries were garrotted.") == ()


@pytest.mark.parametrize(
    "tables",
    [
        {"outcomes": {"garrotte": {"outcome": "throttled"}}},
        {"outcomes": {"garrotte": {"outcome": "killed", "kind": "adverb"}}},
        {"victims": {"miller": {"category": "grinders"}}},
    ],
)
def test_a_fact_that_names_nothing_says_what_there_is(tables: dict[str, dict[str, dict[str, object]]]) -> None:
    parser = TollParser(vocabulary=wn.Vocabulary.default().extend(**tables))
    with pytest.raises(wn.VocabularyError, match="there are"):
        parser.parse("Two died.")


def test_nouns_are_added_and_taken_out() -> None:
    words = wn.Vocabulary.default().extend(objects={"mannequin": {"kind": "thing"}})
    assert parse_tolls("Two mannequins were wounded.") != ()
    assert TollParser(vocabulary=words).parse("Two mannequins were wounded.") == ()


def read_boat(match: wn.Match, source: wn.Source, vocabulary: wn.Vocabulary) -> Toll | wn.Refusal | None:
    number = read_number(source.text, match.start("number"), match.end(), vocabulary)
    if number is None:
        return wn.Refusal("a boat without a number of people")
    return Toll(number.span, number.text, Outcome.MISSING, number)


def test_a_rule_is_added_beside_the_constructions() -> None:
    class Ours(TollParser):
        rules = (*TollParser.rules, wn.Rule("capsized", r"capsized with (?P<number>\w+) aboard", read_boat))

    found = Ours().parse("A dinghy capsized with nine aboard; two bodies were found.")
    assert [(toll.rule, toll.number.value) for toll in found] == [("capsized", 9), ("bodies", 2)]


def test_a_construction_is_taken_out_by_its_name() -> None:
    class Cautious(TollParser):
        rules = tuple(rule for rule in TollParser.rules if rule.name != "reduced")

    assert Cautious().parse("Two dead in tram crash") == ()


def steps(text: str) -> list[Step]:
    trace: list[Step] = []
    TollParser().parse(wn.Source(text, trace=trace))
    return trace


def test_refusals_say_why() -> None:
    (step,) = steps("The six climbers were not killed.")
    assert (step.verdict, step.reason) == ("refused", "the sentence denies it")
    reasons = {step.text: step.reason for step in steps("Twelve jurors saw 3 knives; the killer was 45 years old.")}
    assert reasons["Twelve"] == "no casualty word counts it"
    assert reasons["3"] == "counts knives, not people"
    assert any("45" in text for text in reasons)


def test_a_construction_on_its_own_reads_nothing() -> None:
    words = wn.Vocabulary.default()
    for rule in TollParser.rules:
        match = rule.compiled(words).search(" Two were KILLED.")
        assert match is not None
        assert rule.read(match, wn.Source(match.string), words) is None


def test_a_number_that_counts_bodies_or_deaths_spans_them() -> None:
    assert [toll.text for toll in parse_tolls("Nine bodies were found after 16 road deaths.")] == [
        "Nine bodies",
        "16 road deaths",
    ]


def test_a_year_before_the_event_is_its_time() -> None:
    text = "He spoke of a 2021 clash that left 24 dead and of a fire that killed 12 last year."
    clash, fire = parse_tolls(text)
    assert (clash.when and clash.when.text, fire.when and fire.when.text) == ("2021", "last year")


def test_since_an_earlier_record_is_not_when_these_came_to_harm() -> None:
    tolls = parse_tolls("A quake killed 120 people in Lem, the strongest since 1991, when 300 died.")
    assert [toll.when and toll.when.text for toll in tolls] == [None, "since 1991"]
