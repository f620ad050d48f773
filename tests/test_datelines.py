"""Datelines: where, when and by whom a story was filed."""

from __future__ import annotations

import pickle

import pytest

from wirenews import DatelineParser, Refusal, Source, Vocabulary, parse_dateline


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
