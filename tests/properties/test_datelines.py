"""Datelines of any make: what is written in a house style is read back; what is read stands where it says."""

from __future__ import annotations

import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from wirenews import AgencyMention, Dateline, PartialDate, Place, Span, Style, parse_date, parse_dateline
from wirenews.datelines.places import Geography, key
from wirenews.vocabulary import Vocabulary

WORLD = Geography.of(Vocabulary.default())
STORY = " Snow fell on the hills of the north."
NAMES = [
    "Oslo",
    "Kathmandu",
    "Port-au-Prince",
    "N'Djamena",
    "St. Paul",
    "Coeur d'Alene",
    "Hollow Brook",
    "Ust-Kamen",
    "Elmdale",
]
REGIONS = [
    "Ore.",
    "Oregon",
    "Norway",
    "West Bank",
    "British Columbia",
    "N.Y.",
    "W.Va.",
    "Papua New Guinea",
    "U.S. Virgin Islands",
]
TAGS = [
    "Reuters",
    "AP",
    "AFP",
    "Xinhua",
    "IANS",
    "ACAN-EFE",
    "AP/dpa",
    "Thomson Reuters Foundation",
    "PTI",
    "Harbor Wire",
]
DAYS = st.dates(dt.date(1969, 1, 1), dt.date(2068, 12, 31))


@st.composite
def places(draw: st.DrawFn) -> Place:
    name = draw(st.sampled_from(NAMES))
    region = draw(st.none() | st.sampled_from(REGIONS))
    country = WORLD.country(name, () if region is None else (region,))
    return Place(Span(0, 0), "", name, region, country)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    if draw(st.integers(0, 4)) == 0:
        return PartialDate(Span(0, 0), "", weekday=day.weekday())
    return PartialDate(Span(0, 0), "", draw(st.none() | st.just(day.year)), day.month, day.day)


@st.composite
def datelines(draw: st.DrawFn) -> Dateline:
    tag = draw(st.sampled_from(TAGS))
    return Dateline(
        Span(0, 0),
        "",
        tuple(draw(st.lists(places(), max_size=3, unique_by=lambda place: place.name))),
        draw(st.none() | dates()),
        (AgencyMention(Span(0, 0), tag, tag),),
    )


@pytest.mark.parametrize("style", Style)
@given(dateline=datelines(), before=st.sampled_from(["", "  ", "\n\n", "Snow closes pass\nBy Nils Dahl\n"]))
def test_what_is_written_in_a_house_style_is_read_back(style: Style, dateline: Dateline, before: str) -> None:
    printed = dateline.render(style)
    found = parse_dateline(before + printed + STORY)
    assert found is not None
    assert found.text == printed
    assert [key(place.name) for place in found.places] == [key(place.name) for place in dateline.places]
    assert [place.country for place in found.places] == [place.country for place in dateline.places]
    assert [agency.text for agency in found.agencies] == [agency.text for agency in dateline.agencies]
    if style is not Style.AP:
        assert [key(place.region or "") for place in found.places] == [key(p.region or "") for p in dateline.places]
        assert facts(found.date, style) == facts(dateline.date, style)
    else:
        assert found.date is None


def facts(date: PartialDate | None, style: Style) -> tuple[int | None, ...] | None:
    if date is None:
        return None
    return date.year if style in {Style.AFP, Style.FBIS} else None, date.month, date.day, date.weekday


@pytest.mark.parametrize("style", Style)
@given(day=DAYS, parts=st.sampled_from(["dmy", "dm", "my", "m", "y", "w"]))
def test_a_date_in_a_house_style_is_read_back(style: Style, day: dt.date, parts: str) -> None:
    date = PartialDate(
        Span(0, 0),
        "",
        day.year if "y" in parts else None,
        day.month if "m" in parts else None,
        day.day if "d" in parts else None,
        day.weekday() if "w" in parts else None,
    )
    found = parse_date(date.render(style))
    assert found is not None
    yearless = parts == "dmy" and style in {Style.REUTERS, Style.XINHUA, Style.IANS}
    assert (found.year, found.month, found.day, found.weekday) == (
        None if yearless else date.year,
        date.month,
        date.day,
        date.weekday,
    )


@given(day=DAYS, gap=st.integers(-1, 364))
def test_a_yearless_date_is_the_latest_before_publication(day: dt.date, gap: int) -> None:
    date = PartialDate(Span(0, 0), "", None, day.month, day.day)
    published = day + dt.timedelta(days=gap)
    resolved = date.resolve(published)
    assert resolved == day or (day.month, day.day) == (2, 29) or (resolved and resolved > day and gap == 364)


HEADS = st.lists(
    st.sampled_from(
        "OSLO Oslo PARIS , / . - -- — : ( ) [ ] (AP) (Reuters) May 6 Sept. 12 1996-08-22 Ore. Norway de and The By A"
        " Nils Dahl \n \n\n Snow fell NO DATE 89 UPDATE".replace("\\n", "\n").split(" ")
    ),
    max_size=12,
).flatmap(lambda words: st.sampled_from([" ", ""]).map(lambda blank: blank.join(words)))


@given(head=HEADS)
def test_whatever_stands_at_the_head_the_parts_are_verbatim_and_in_order(head: str) -> None:
    text = head + STORY
    found = parse_dateline(text)
    if found is None:
        return
    parts = [*found.places, *found.agencies, *([found.date] if found.date else [])]
    for part in (found, *parts):
        assert part.text == part.span.of(text) != ""
        assert part.text.strip() == part.text
    assert all(part.span in found.span for part in parts)
    spans = sorted((part.span for part in parts), key=lambda span: span.start)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    assert parts


HOSTILE = [
    "(",
    "A",
    "A ",
    "A, ",
    "AB/",
    "OSLO, ",
    "9",
    "9 ",
    "May ",
    "May 6 ",
    "-- ",
    "\n",
    " ",
    "<",
    "[",
    "*",
    "(A",
    "A. ",
    "By A ",
    "OSLO\n",
    " - ",
    "“",
    "A-",
    "A'",
    ". (AP) - ",
]


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_a_million_of_anything_takes_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()
    parse_dateline(text)
    parse_date(text)
    assert time.perf_counter() - start < 1
