"""A story as a page of text: who reported, who said what, how many, at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from .words import agency, bounds, clean, cued, day, named, place, span_of_time, who

STYLES = {"head": "1", "label": "2", "place": "32", "agency": "33", "speaker": "36", "toll": "31", "faint": "2"}
"""The ANSI code of each kind of word."""

LABEL = 15
"""Columns that a label takes."""


class Painter:
    r"""Puts colour around words, or leaves them alone.

    >>> Painter(False).paint("12", "toll"), Painter(True).paint("12", "toll")
    ('12', '\x1b[31m12\x1b[0m')
    """

    def __init__(self, color: bool) -> None:
        self.color = color

    def paint(self, text: str, style: str) -> str:
        """The text in the style, if colours are on and there is any text."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.color and text else text

    def line(self, label: str, text: str, style: str = "", width: int = 100) -> Iterator[str]:
        """The label, then the text beside it, wrapped under itself."""
        head = f"  {label:<{LABEL - 2}}" if len(label) < LABEL - 2 else f"  {label} "
        first = width - max(len(head), LABEL)
        for index, part in enumerate(wrap(text, max(20, first)) or [""]):
            shown = self.paint(part, style) if style else part
            yield (self.paint(head, "label") if index == 0 else " " * LABEL) + shown


def page(story: Any, *, title: str = "", width: int = 100, color: bool = False) -> str:
    """The facts of a story, line by line; `color` adds ANSI colours, `title` stands above.

    >>> from types import SimpleNamespace as S
    >>> empty = dict.fromkeys(("headline", "published", "dateline", "carrier"))
    >>> many = dict.fromkeys(("bylines", "attributions", "quotes", "tolls", "voices"), ())
    >>> print(page(S(**empty, **many), title="an empty story"))
    an empty story
      nothing found
    """
    painter = Painter(color)
    lines = [painter.paint(clean(title), "head")] if title else []
    found = [*_filed(story, painter, width), *_quotes(story, painter, width), *_tolls(story, painter, width)]
    found += _voices(story, painter, width)
    return "\n".join(line.rstrip() for line in [*lines, *(found or ["  nothing found"])])


def _filed(story: Any, painter: Painter, width: int) -> Iterator[str]:
    if story.headline is not None:
        yield from painter.line("Headline", clean(story.headline.text), "head", width)
    if story.bylines:
        yield from painter.line("By", ", ".join(named(one) for one in story.bylines), width=width)
    if (dateline := story.dateline) is not None:
        parts = [" and ".join(map(place, dateline.places)), day(dateline.date) if dateline.date else ""]
        parts += map(agency, dateline.agencies)
        yield from painter.line("Dateline", " · ".join(filter(None, parts)), "place", width)
    if story.published is not None:
        yield from painter.line("Published", str(story.published), width=width)
    printed = [f"{_agencies(one)} · {_credit(one)}" for one in story.attributions]
    for index, credit in enumerate(dict.fromkeys(printed)):
        yield from painter.line("Reports" if index == 0 else "", credit, "agency", width)


def _agencies(attribution: Any) -> str:
    return " and ".join(map(agency, attribution.agencies)) or clean(attribution.text)


def _credit(attribution: Any) -> str:
    cue = attribution.cue
    return f"{attribution.role} “{clean(cue.text)}”" if cue is not None else str(attribution.role)


def _quotes(story: Any, painter: Painter, width: int) -> Iterator[str]:
    if story.quotes:
        yield from _heading(painter, f"Quotes ({len(story.quotes)})")
    for quote in story.quotes:
        yield from _quote(quote, painter, width)
        yield from _chain(story, quote, painter, width)


def _quote(quote: Any, painter: Painter, width: int, depth: int = 0) -> Iterator[str]:
    """A quote, then those inside it, each a step further in."""
    speakers = " and ".join(map(who, quote.speakers)) or "nobody named"
    said = " · ".join(filter(None, (speakers, cued(quote))))
    yield from painter.line("  " * min(depth, 2) + str(quote.kind), said, "speaker", width)
    content = " … ".join(clean(one.text) for one in quote.content)
    yield from painter.line("", f"“{content.rstrip(',')}”" if quote.kind == "direct" else content, width=width)
    for inner in quote.inner:
        yield from _quote(inner, painter, width, depth + 1)


def _tolls(story: Any, painter: Painter, width: int) -> Iterator[str]:
    if story.tolls:
        yield from _heading(painter, f"Tolls ({len(story.tolls)})")
    for toll in story.tolls:
        facts = [f"{bounds(toll.number)} {toll.unit} · “{clean(toll.text)}”", _relation(toll)]
        if toll.when is not None:
            facts.append(span_of_time(toll.when))
        yield from painter.line(str(toll.outcome), " · ".join(filter(None, facts)), "toll", width)
        yield from _chain(story, toll, painter, width)


def _relation(toll: Any) -> str:
    if toll.whole is not None:
        return f"{toll.relation} of “{clean(toll.whole.text)}”"
    if toll.previous is not None:
        return f"{toll.relation} of “{clean(toll.previous.text)}”"
    return str(toll.relation)


def _chain(story: Any, item: Any, painter: Painter, width: int) -> Iterator[str]:
    """Who told whom, where there is more to tell than the one speaker."""
    links = [named(link) for link in story.sourcing(item)] if hasattr(story, "sourcing") else []
    if links:
        yield from painter.line("", "source: " + " > ".join(links), "faint", width)


def _voices(story: Any, painter: Painter, width: int) -> Iterator[str]:
    if story.voices:
        yield from _heading(painter, f"Voices ({len(story.voices)})")
    for voice in story.voices:
        name = clean(voice.name or next((one.text for one in voice.mentions), "?"))
        known = dict.fromkeys(map(clean, (*voice.titles, *voice.affiliations)))
        facts = [fact for fact in known if fact.lower() not in name.lower()]
        count = len(voice.mentions)
        facts.append(f"{count} mention" + "s" * (count != 1))
        yield from painter.line(str(voice.kind), " · ".join((name, *facts)), "speaker", width)


def _heading(painter: Painter, text: str) -> Iterator[str]:
    yield ""
    yield painter.paint(text, "head")
