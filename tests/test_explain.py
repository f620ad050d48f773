"""What `explain` tells about a reading."""

from __future__ import annotations

import pytest

import wirenews as wn

TEXT = "OSLO, March 8 (NTB) - At least 12 people were killed, police said. Boats with 90000 aboard sank."


def read_boat(match: wn.Match, source: wn.Source, vocabulary: wn.Vocabulary) -> wn.Refusal:
    return wn.Refusal("no boat holds <so many>")


class Boats(wn.TollParser):
    rules = (*wn.TollParser.rules, wn.Rule("boats", r"Boats with \d{1,9}+ aboard", read_boat))


def test_it_tells_what_fired_and_where() -> None:
    explained = wn.explain(TEXT)
    assert [step.span.start for step in explained.steps] == sorted(step.span.start for step in explained.steps)
    assert {"DatelineParser", "TollParser", "QuoteParser"} <= {one.parser for one in explained.steps}
    assert "+ 22:40" in str(explained)


@pytest.mark.parametrize("at", ["12 people", 34, wn.Span(33, 35)])
def test_it_tells_about_one_place(at: str | int | wn.Span) -> None:
    explained = wn.explain(TEXT, at)
    assert explained.steps
    assert all(step.span.start < 42 and step.span.end > 22 for step in explained.steps)
    assert any(step.parser == "TollParser" and step.found is not None for step in explained.steps)


def test_it_tells_what_was_refused_and_why() -> None:
    explained = wn.explain(TEXT, "90000", parser=wn.StoryParser(tolls=Boats()))
    assert "Boats boats: 'Boats with 90000 aboard': no boat holds <so many>" in str(explained)
    assert "no boat holds &lt;so many&gt;" in explained._repr_html_()
    assert "<so many>" not in explained._repr_html_()


def test_where_nothing_was_tried_it_says_so() -> None:
    assert str(wn.explain("It rained.")) == "nothing was tried here"


def test_misuse() -> None:
    with pytest.raises(ValueError, match="the text has no 'zebra'"):
        wn.explain(TEXT, "zebra")
    with pytest.raises(TypeError):
        wn.explain(b"text")  # type: ignore[arg-type]
