"""How a story looks in a terminal and in a notebook."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, strategies as st

import wirenews as wn
from wirenews.display import html, page
from wirenews.display.words import bounds, clean, day, place, span_of_time

TEXT = "OSLO, March 8 (NTB) - Up to 12 men died since Thursday, mayor Ann <Rao> said. “We & they mourn,” she added."


def at(phrase: str, start: int = 0) -> tuple[wn.Span, str]:
    start = TEXT.index(phrase, start)
    return wn.Span(start, start + len(phrase)), phrase


def story(**changes: Any) -> Any:
    rao = wn.Speaker(*at("mayor Ann <Rao>"), name="Ann <Rao>", title="mayor")
    she = wn.Speaker(*at("she"), name="Ann <Rao>", title="mayor", kind=wn.SpeakerKind.PRONOUN)
    when = wn.Window(*at("since Thursday"), start=dt.date(2025, 3, 6))
    toll = wn.Toll(
        *at("Up to 12 men"),
        wn.Outcome.KILLED,
        wn.Number(*at("Up to 12"), value=12, high=12, hedge="up to"),
        cue=wn.Found(*at("died")),
        source=rao,
        when=when,
    )
    said = wn.Quote(
        *at("Up to 12 men died since Thursday"),
        wn.QuoteKind.INDIRECT,
        (wn.Found(*at("Up to 12 men died since Thursday")),),
        wn.Found(*at("said")),
        (rao,),
    )
    added = wn.Quote(
        *at("We & they mourn,"),
        wn.QuoteKind.DIRECT,
        (wn.Found(*at("We & they mourn,")),),
        wn.Found(*at("added")),
        (she,),
    )
    ntb = wn.AgencyMention(*at("NTB"), name="Norsk Telegrambyrå", agencies=(wn.Agency("Norsk Telegrambyrå", "NTB"),))
    dateline = wn.Dateline(
        *at("OSLO, March 8 (NTB) -"),
        (wn.Place(*at("OSLO"), name="OSLO", country="NO"),),
        wn.PartialDate(*at("March 8"), month=3, day=8),
        (ntb,),
    )
    facts: dict[str, Any] = {
        "text": TEXT,
        "headline": None,
        "bylines": (),
        "published": dt.date(2025, 3, 8),
        "dateline": dateline,
        "attributions": (wn.Attribution(*at("(NTB)"), (ntb,), wn.Role.DATELINE),),
        "quotes": (said, added),
        "tolls": (toll,),
        "voices": (wn.Voice("Ann <Rao>", ("Ann <Rao>",), ("mayor",), (), wn.SpeakerKind.PERSON, (rao, she)),),
        "sourcing": lambda item: (rao, ntb),
    }
    return SimpleNamespace(**{**facts, **changes})


PAGE = """
a story
  Dateline     OSLO (NO) · March 8 · Norsk Telegrambyrå (NTB)
  Published    2025-03-08
  Reports      Norsk Telegrambyrå (NTB) · dateline

Quotes (2)
  indirect     Ann <Rao>, mayor · said
               Up to 12 men died since Thursday
               source: Ann <Rao> > Norsk Telegrambyrå
  direct       Ann <Rao> (“she”), mayor · added
               “We & they mourn”
               source: Ann <Rao> > Norsk Telegrambyrå

Tolls (1)
  killed       12 or fewer persons · “Up to 12 men” · total · since 2025-03-06
               source: Ann <Rao> > Norsk Telegrambyrå

Voices (1)
  person       Ann <Rao> · mayor · 2 mentions
"""


def test_the_page_tells_the_facts_at_a_glance() -> None:
    assert page(story(), title="a story") == PAGE.strip()


def test_colours_change_nothing_but_colours() -> None:
    colored = page(story(), title="a story", color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[\d*m", "", colored) == PAGE.strip()
    assert "\x1b" not in page(story())


def test_lines_keep_to_the_width() -> None:
    assert max(map(len, page(story(), width=50).splitlines())) <= 50


def test_a_text_cannot_command_the_terminal() -> None:
    evil = wn.Found(wn.Span(0, 3), "a\x1b[2J\x9b1mb\x07")
    assert "\x1b" not in page(story(headline=evil, bylines=(evil,)), title="\x1b]0;owned\x07")


class Reader(HTMLParser):
    """Collects the text of a page and checks that every tag is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.marks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag == "mark":
            self.marks.append(dict(attrs)["title"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "table" not in self.open and "h4" not in self.open:
            self.text += data


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open == []
    return reader


def test_a_notebook_shows_the_whole_text_escaped_with_marks_that_overlap() -> None:
    reader = read(html(story()))
    assert reader.text == TEXT
    assert "toll: killed" not in reader.marks
    assert any("killed: 12 or fewer" in mark and "indirect quote" in mark for mark in reader.marks)


def test_a_story_that_was_read_shows_itself() -> None:
    read_story = wn.parse_story(TEXT.replace("<Rao>", "Rao"))
    markup = read_story._repr_html_()
    assert read(markup).text == read_story.text
    for heading in ("Dateline", "Attributions", "Quotes", "Tolls", "Voices"):
        assert f"<h4>{heading}</h4>" in markup
    assert "False" not in markup


def test_findings_show_themselves() -> None:
    found = wn.Findings((wn.Found.at("a <b> c", 2, 5, rule="tag"),), "a <b> c")
    markup = found._repr_html_()
    assert read(markup).text == "a <b> c"
    assert "<b>" not in markup
    assert "nothing found" in wn.Findings((), "text")._repr_html_()


@given(text=st.text(max_size=40), edges=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_any_text_with_any_finds_is_shown_whole(text: str, edges: list[tuple[int, int]]) -> None:
    spans = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in edges]
    found = wn.Findings((wn.Found.at(text, *span) for span in spans if span[0] < span[1]), text)
    shown = read(found._repr_html_()).text
    if found:
        assert shown == text.replace("\r\n", "\n").replace("\r", "\n") or shown == text


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (bounds(wn.Number(wn.Span(0, 0), "", low=24, high=99)), "24 to 99"),
        (bounds(wn.Number(wn.Span(0, 0), "", low=1000, high=1000)), "1,000"),
        (bounds(wn.Number(wn.Span(0, 0), "")), "?"),
        (day(wn.PartialDate(wn.Span(0, 0), "", year=2025, month=3, day=8)), "March 8, 2025"),
        (day(wn.PartialDate(wn.Span(0, 0), "", year=2025, month=3)), "March 2025"),
        (day(wn.PartialDate(wn.Span(0, 0), "Friday", weekday=4)), "Friday"),
        (place(wn.Place(wn.Span(0, 0), "PUNE", name="PUNE", region="Maharashtra")), "PUNE, Maharashtra"),
        (span_of_time(wn.Window(wn.Span(0, 0), "", end=dt.date(2025, 3, 6))), "until 2025-03-06"),
        (span_of_time(wn.Window(wn.Span(0, 0), "", dt.date(2025, 3, 6), dt.date(2025, 3, 6))), "2025-03-06"),
        (span_of_time(wn.Window(wn.Span(0, 0), "over  the weekend")), "over the weekend"),
        (clean("a\u2028b\x00c"), "a b c"),
    ],
)
def test_values_in_few_words(shown: str, expected: str) -> None:
    assert shown == expected


def test_the_page_shows_reports_inside_reports_denials_and_why_a_source_is_not_named() -> None:
    text = (
        "A pilot, on condition of anonymity, said the mayor had told him the pier was shut. The firm did not say why."
    )
    lines = page(wn.parse_story(text)).splitlines()
    assert "  indirect     A pilot, on condition of anonymity · said" in lines
    assert "    indirect   the mayor · told" in lines
    assert "  indirect     The firm · did not say" in lines
