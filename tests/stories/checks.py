"""Compares what a story gives with what its page of expectations says, one finding after the other.

`A … B` in an expectation stands for the stretch of text from A to B. What a page leaves out is not looked at, but for
quotes and tolls: those it does not list must not be found, and those marked `optional` may be.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from wirenews.quotes import Quote
from wirenews.stories import Story, parse_story
from wirenews.tolls import Toll

FOLDER = Path(__file__).parent
EDGES = " ,.;:\n\"'“”"
HEDGES = re.compile(r"(?i)\b(?:about|around|some|nearly|almost|dozens|hundreds|thousands|over|more|least|many|up to)\b")


@frozen
class Check:
    """One finding compared: the layer that it belongs to, whether it holds, and what is wrong where it does not."""

    layer: str
    holds: bool
    message: str


def names() -> list[str]:
    """The names of the stories."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def read(name: str) -> tuple[str, dict[str, Any]]:
    """The text of a story and its expectations."""
    expected = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), expected


def checks(name: str) -> list[Check]:
    """All comparisons for one story."""
    text, expected = read(name)
    story = parse_story(text, published=expected.get("published"))
    return [*_anatomy(story, expected), *_credits(story, expected), *_quotes(story, expected), *_tolls(story, expected)]


def totals() -> dict[str, tuple[int, int]]:
    """For each layer, how many comparisons hold and how many there are, over all stories."""
    counts: dict[str, list[int]] = {}
    for check in (check for name in names() for check in checks(name)):
        count = counts.setdefault(check.layer, [0, 0])
        count[0] += check.holds
        count[1] += 1
    return {layer: (held, made) for layer, (held, made) in counts.items()}


def same(layer: str, what: str, got: object, want: object) -> Check:
    return Check(layer, got == want, f"{layer}: {what} is {got!r}, not {want!r}")


def stretch(text: str, phrase: str, start: int = 0) -> tuple[int, int]:
    """Where a phrase, or the stretch that `A … B` stands for, is found at or after `start`."""
    head, _, tail = phrase.partition(" … ")
    first = text.find(head, start)
    if first < 0:
        raise ValueError(f"{head!r} is not in the text")
    last = text.index(tail, first + len(head)) if tail else first
    return first, last + len(tail or head)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def _anatomy(story: Story, want: dict[str, Any]) -> Iterator[Check]:
    yield same("anatomy", "headline", story.headline and story.headline.text, want.get("headline"))
    yield same("anatomy", "bylines", [one.text for one in story.bylines], want.get("bylines", []))
    yield same(
        "anatomy", "notes", [line for one in story.notes for line in one.text.split("\n")], want.get("notes", [])
    )
    if "slug" in want:
        yield same("anatomy", "slug", story.slug, want["slug"])
    if "paragraphs" in want:
        yield same("anatomy", "number of paragraphs", len(story.paragraphs), want["paragraphs"])
    if "body" in want:
        head, _, tail = want["body"].partition(" … ")
        fits = story.body.startswith(head) and story.body.endswith(tail)
        yield Check("anatomy", fits, f"anatomy: the body is {story.body[:40]!r}...{story.body[-40:]!r}")
    dateline = story.dateline
    places = [place.name for place in dateline.places] if dateline else []
    agencies = [agency.text for agency in dateline.agencies] if dateline else []
    yield same("dateline", "text", dateline and dateline.text, want.get("dateline"))
    yield same("dateline", "places", places, want.get("places", []))
    if "places" in want or "agencies" in want:
        wanted = want.get("agencies", [])
        yield same("dateline", "agencies", agencies, wanted)
    if "date" in want:
        yield same("dateline", "date", story.date, want["date"])
    if "country" in want:
        yield same("dateline", "country", story.here and story.here.country, want["country"])


def _credits(story: Story, want: dict[str, Any]) -> Iterator[Check]:
    found = [(credit.role.value, agency.text) for credit in story.attributions for agency in credit.agencies]
    for role, agency in want["credits"]:
        match = next((one for one in found if one[0] == role and agency.endswith(one[1])), None) or next(
            (one for one in found if one[0] == role and agency in one[1]), None
        )
        if match:
            found.remove(match)
        yield Check("attributions", match is not None, f"attributions: no {role} credit to {agency!r}")
    for role, agency in found:
        yield Check("attributions", False, f"attributions: {role} credit to {agency!r} is none")
    carrier = story.carrier
    yield same("origins", "carrier", carrier and carrier.text, want.get("carrier"))
    if "origin" in want:
        yield same("origins", "kind", story.origins.kind.value, want["origin"])


def _quotes(story: Story, want: dict[str, Any]) -> Iterator[Check]:
    left, start = list(story.quotes), 0
    for row in want["quotes"]:
        segments = row["content"] if isinstance(row["content"], list) else [row["content"]]
        spans = []
        for segment in segments:
            spans.append(stretch(story.text, segment, start))
            start = spans[-1][0]
        quote = max(left, key=lambda one: _shared(one, spans), default=None)
        if quote is None or _shared(quote, spans) < 0.3:
            if not row.get("optional"):
                yield Check("quotes", False, f"quotes: none found with {segments}")
            continue
        left.remove(quote)
        yield from _quote(story, quote, row, spans)
    for quote in (one for one in left if not one.negated):
        yield Check("quotes", False, f"quotes: {quote.kind} {[one.text for one in quote.content]} is none")


def _shared(quote: Quote, spans: list[tuple[int, int]]) -> float:
    """The overlap of a quote's content with the spans, as a share of both together."""
    got = {at for one in quote.content for at in range(one.span.start, one.span.end)}
    want = {at for start, end in spans for at in range(start, end)}
    return len(got & want) / len(got | want)


def _quote(story: Story, quote: Quote, row: dict[str, Any], spans: list[tuple[int, int]]) -> Iterator[Check]:
    text, label = story.text, repr(quote.text[:50])
    got = [text[slice(*trimmed(text, one.span.start, one.span.end))] for one in quote.content]
    yield same("quotes", f"content of {label}", got, [text[slice(*trimmed(text, *span))] for span in spans])
    yield same("quotes", f"kind of {label}", quote.kind.value, row["kind"])
    yield same("quotes", f"cue of {label}", quote.cue and quote.cue.text, row.get("cue"))
    speaker = quote.speaker
    yield same("speakers", f"speaker of {label}", speaker and speaker.text, row.get("by"))
    for key, value in (("is", speaker and speaker.kind.value), ("title", speaker and speaker.title)):
        if key in row:
            yield same("speakers", f"{key} of {speaker and speaker.text!r}", value, row[key])
    if "affiliation" in row:
        yield same("speakers", f"affiliation of {label}", speaker and speaker.affiliation, row["affiliation"])
    if "who" in row:
        yield same("names", f"who said {label} ({speaker and speaker.text})", speaker and speaker.name, row["who"])
    if "to" in row:
        yield same("quotes", f"hearer of {label}", quote.addressee and quote.addressee.text, row["to"])
    if "inner" in row:
        inside = [text[slice(*trimmed(text, *stretch(text, row["inner"])))]]
        found = [text[slice(*trimmed(text, s.span.start, s.span.end))] for one in quote.inner for s in one.content]
        yield same("quotes", f"quote inside {label}", found, inside)
    for one in quote.inner[:1]:
        if "inner_by" in row:
            by = one.speaker and one.speaker.text
            yield same("speakers", f"speaker inside {label}", by, row["inner_by"])
            links = [link.name or link.text for link in story.sourcing(one)[1:] if link != story.carrier]
            yield same("sourcing", f"who passed on what is inside {label}", links, row["inner_via"])
    chain = list(story.sourcing(quote))
    own = [
        link for link in chain if link != story.carrier and not any(link.span.overlaps(o.span) for o in quote.speakers)
    ]
    yield same("sourcing", f"who passed on {label}", [link.name or link.text for link in own], row.get("via", []))


def _tolls(story: Story, want: dict[str, Any]) -> Iterator[Check]:
    left, start = list(story.tolls), 0
    for row in want["tolls"]:
        toll, start = _find(story.text, left, row, start)
        if toll is None:
            if not row.get("optional"):
                yield Check("tolls", False, f"tolls: no {row['outcome']} {row['text']!r}")
            continue
        left.remove(toll)
        yield from _toll(toll, row)
    for toll in left:
        yield Check("tolls", False, f"tolls: {toll.outcome} {toll.text!r} ({toll.number.value}) is none")


def _find(text: str, tolls: list[Toll], row: dict[str, Any], start: int) -> tuple[Toll | None, int]:
    """The toll of a row, which stands at the first place after `start` with its words where a toll like it is."""
    for match in re.compile(rf"\b{re.escape(row['text'])}(?!\w)").finditer(text, start):
        for toll in tolls:
            alike = toll.outcome == row["outcome"] and toll.number.value == row.get("value")
            if alike and toll.span.start < match.end() and match.start() < toll.span.end:
                return toll, match.start()
    return None, start


def _toll(toll: Toll, row: dict[str, Any]) -> Iterator[Check]:
    label = repr(toll.text)
    yield same("tolls", "text", toll.text, row["text"])
    yield same("tolls", f"unit of {label}", toll.unit.value, row.get("unit", "persons"))
    yield same("tolls", f"implicit in {label}", toll.implicit, row.get("implicit", False))
    exact = not HEDGES.search(row["text"])
    for key, got in (("low", toll.number.low), ("high", toll.number.high)):
        if key in row or exact:
            bound = row.get(key, row.get("value"))
            yield same("bounds", f"{key} of {label}", got, None if bound == "open" else bound)
    yield same("relations", f"relation of {label}", toll.relation.value, row.get("relation", "total"))
    if "of" in row or row.get("relation") != "subset":
        yield same("relations", f"whole of {label}", toll.whole and toll.whole.text, row.get("of"))
    if "was" in row:
        yield same("relations", f"figure before {label}", toll.previous and toll.previous.text, row["was"])
    source = toll.source.text if toll.source is not None else None
    yield same("sources", f"source of {label}", source, row.get("source"))
    when = toll.when
    for key, day in (("since", when and when.start), ("until", when and when.end)):
        if key in row:
            yield same("dates", f"{key} of {label}", day, row[key] if isinstance(row[key], dt.date) else None)
