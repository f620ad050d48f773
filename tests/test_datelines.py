"""Datelines: where, when and by whom a story was filed."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path
from typing import Any

import pytest

from wirenews import DatelineParser, PartialDate, Place, Refusal, Rule, Source, Vocabulary, parse_dateline
from wirenews.datelines.places import Geography


def test_the_parts_stand_where_they_are_printed() -> None:
    text = "  BAMAKO, Mali, June 3 (AFP) - The river rose."
    found = parse_dateline(text)
    assert found is not None
    assert found.text == text[found.span.start : found.span.end] == "BAMAKO, Mali, June 3 (AFP) -"
    (place,), (agency,) = found.places, found.agencies
    assert (place.text, place.name, place.region, place.country) == ("BAMAKO, Mali", "BAMAKO", "Mali", "ML")
    assert found.date is not None
    assert (found.date.year, found.date.month, found.date.day, found.date.text) == (None, 6, 3, "June 3")
    assert (agency.text, agency.name) == ("AFP", "Agence France-Presse")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "-", "(", "(((((", "A", "No dateline here.", "\ufeff"])
def test_nothing_found_is_none(text: str) -> None:
    assert parse_dateline(text) is None


def test_only_text_is_read() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        parse_dateline(b"OSLO (AP) -")  # type: ignore[arg-type]


def test_a_source_is_read_as_its_text() -> None:
    text = "OSLO, May 4 (Reuters) - Snow fell."
    assert parse_dateline(Source(text)) == parse_dateline(text)


def test_accept_has_the_last_word() -> None:
    class Careful(DatelineParser):
        def accept(self, found, source):  # type: ignore[no-untyped-def]
            return bool(found.agencies) or Refusal("no agency")

    assert Careful().parse("OSLO, May 4 - Snow fell.") is None
    assert Careful().parse("OSLO, May 4 (AP) - Snow fell.") is not None


def test_the_vocabulary_may_grow() -> None:
    words = Vocabulary.default().extend(cities={"Moortown": {"country": "GB"}})
    text = "MOORTOWN: The mill is to close."
    assert parse_dateline(text) is None
    found = DatelineParser(vocabulary=words).parse(text)
    assert found is not None
    assert found.places[0].name == "MOORTOWN"


def test_a_gazetteer_is_asked_only_where_the_text_does_not_decide() -> None:
    asked = []

    def gazetteer(name: str, region: str | None) -> str | None:
        asked.append((name, region))
        return "XX"

    parser = DatelineParser(gazetteer=gazetteer)
    assert parser.parse("OSLO (AP) - Snow fell.").places[0].country == "NO"  # type: ignore[union-attr]
    assert not asked
    assert parser.parse("MOORTOWN (AP) - Snow fell.").places[0].country == "XX"  # type: ignore[union-attr]
    assert asked == [("MOORTOWN", None)]


def test_a_parser_that_has_read_can_be_pickled() -> None:
    parser = DatelineParser()
    parser.parse("OSLO (AP) - Snow fell.")
    again = pickle.loads(pickle.dumps(parser))  # noqa: S301  our own bytes
    assert again.parse("OSLO (AP) - Snow fell.") == parser.parse("OSLO (AP) - Snow fell.")


CASES = tomllib.loads((Path(__file__).parent / "cases" / "datelines.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = parse_dateline(text)
    if found is None:
        assert "dateline" not in case
        return
    assert found.text == case.get("dateline")
    assert [show_place(place) for place in found.places] == case.get("places", [])
    assert (None if found.date is None else show_date(found.date)) == case.get("date")
    assert [agency.text for agency in found.agencies] == case.get("agencies", [])
    for part in (found, *found.places, *found.agencies, *((found.date,) if found.date else ())):
        assert part.text == part.span.of(text)
        assert part.span in found.span
        assert part.rule


def show_place(place: Place) -> str:
    return f"{place.name} | {place.region or '-'} | {place.country or '-'}"


def show_date(date: PartialDate) -> str:
    parts = ["?" if part is None else str(part) for part in (date.year, date.month, date.day)]
    return "-".join(parts) + ("" if date.weekday is None else f" {date.weekday}")


def test_a_third_of_the_cases_are_traps_and_none_is_told_twice() -> None:
    traps = [case for case in CASES if "dateline" not in case]
    assert len(traps) * 4 > len(CASES) - len(traps)
    assert len({case["text"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("ACAN-EFE", ["Agencia Centroamericana de Noticias", "Agencia EFE"]),
        ("ANTARA News/Anadolu-OANA", ["Antara", "Anadolu Agency", "Organization of Asia-Pacific News Agencies"]),
        ("Harbor Wire", []),
    ],
)
def test_one_printed_tag_is_one_mention(tag: str, names: list[str]) -> None:
    found = parse_dateline(f"OSLO, May 6 ({tag}) - Snow fell.")
    assert found is not None
    (mention,) = found.agencies
    assert mention.text == mention.name == tag
    assert [agency.name for agency in mention.agencies] == names


def test_the_place_decides_between_agencies_of_one_name() -> None:
    def agency(place: str) -> str:
        found = parse_dateline(f"{place}, May 6 (CNA) - Snow fell.")
        assert found is not None
        return found.agencies[0].name

    assert agency("TAIPEI") == "Central News Agency"
    assert agency("SINGAPORE") == "Channel NewsAsia"
    assert agency("OSLO") == "CNA"


def test_why_a_head_is_none_is_told() -> None:
    from wirenews.parsing import Verdict

    source = Source("MARKET REPORT, May 6 - shares rose.", trace=[])
    assert parse_dateline(source) is None
    assert source.trace
    assert {step.verdict for step in source.trace} == {Verdict.REFUSED}
    assert "heads other things than stories" in source.trace[0].reason


def test_a_rule_of_ones_own_comes_first() -> None:
    def read(match, source, vocabulary):  # type: ignore[no-untyped-def]
        from wirenews import Dateline, Span

        return Dateline(Span(*match.span()), match.group())

    parser = DatelineParser(rules=[Rule("telex", r"^TELEX \d+", read)])
    found = parser.parse("TELEX 114 OSLO (AP) - Snow fell.")
    assert found is not None
    assert (found.text, found.rule) == ("TELEX 114", "telex")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ap", "BEND, Ore. (AP) —"),
        ("reuters", "BEND, Oregon, Sept 6 (AP) -"),
        ("afp", "BEND, Oregon, Sept 6, 2024 (AP) -"),
        ("xinhua", "BEND, Oregon, Sept. 6 (AP) --"),
        ("ians", "Bend, Oregon, Sept 6 (AP)"),
        ("fbis", "BEND (OREGON), 6 SEP 24 (AP) --"),
    ],
)
def test_house_styles(style: str, expected: str) -> None:
    found = parse_dateline("BEND, Oregon, September 6, 2024 (AP) - Snow fell.")
    assert found is not None
    assert found.render(style) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BOSTON, Massachusetts (AP) - Snow fell.", "BOSTON (AP) —"),
        ("PARIS, Texas (AP) - Snow fell.", "PARIS, Texas (AP) —"),
        ("PARIS, France (AP) - Snow fell.", "PARIS (AP) —"),
        ("OSLO/PARIS (AP) - Snow fell.", "OSLO/PARIS (AP) —"),
        ("OSLO, May 6 - Snow fell.", "OSLO —"),
        ("Reuters - Snow fell.", "(Reuters) —"),
        ("November 9, 2004 - Snow fell.", ""),
    ],
)
def test_ap_leaves_out_what_it_does_not_print(text: str, expected: str) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert found.render("ap") == expected


def test_fbis_says_what_is_missing() -> None:
    found = parse_dateline("Reuters - Snow fell.")
    assert found is not None
    assert found.render("fbis") == "NO CITY, NO DATE (Reuters) --"


def test_an_unknown_style_is_misuse() -> None:
    found = parse_dateline("OSLO (AP) - Snow fell.")
    assert found is not None
    with pytest.raises(ValueError, match="telex"):
        found.render("telex")


WORDS = Vocabulary.default()


def country_of(head: str) -> str | None:
    found = parse_dateline(f"{head}, March 8 (Reuters) - Snow fell.")
    assert found is not None, head
    assert found.text == f"{head}, March 8 (Reuters) -"
    return found.places[0].country


@pytest.mark.parametrize("table", ["capitals", "standalones"])
def test_a_capital_or_a_city_that_stands_alone_has_its_country(table: str) -> None:
    for name, facts in WORDS[table].items():
        expected = None if facts.get("shared") else facts.get("country")
        assert country_of(name) == country_of(name.upper()) == expected, name


def test_every_form_of_a_country_or_region_gives_its_country() -> None:
    world = Geography.of(WORDS)
    rows = [(name, facts, facts.get("code")) for name, facts in WORDS["countries"].items()]
    rows += [(name, facts, facts.get("country")) for name, facts in WORDS["regions"].items()]
    for name, facts, country in rows:
        forms = [name, name.upper(), *facts.get("forms", ()), facts.get("ap"), facts.get("postal")]  # type: ignore[misc]
        for form in map(str, filter(None, forms)):
            shared = {region.country for region in world.regions(form)} - {country}
            assert country_of(f"ELMVILLE, {form}") == (None if shared else country), form


def test_a_gazetteer_may_be_a_method() -> None:
    class Ours(DatelineParser):
        towns = {"MOORTOWN": "GB"}  # noqa: RUF012

        def gazetteer(self, name: str, region: str | None) -> str | None:  # type: ignore[override]
            return self.towns.get(name)

    found = Ours().parse("MOORTOWN (AP) - Snow fell.")
    assert found is not None
    assert found.place is not None
    assert found.place.country == "GB"
