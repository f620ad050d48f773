"""Findings and stories as HTML: the text with its finds marked, and tables of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import Any

from attrs import fields, has

from ..spans import Found, Span
from .words import agency, bounds, clean, day, named, place, span_of_time, who

COLORS = {
    "quote": "#fff3bf",
    "speaker": "#d0ebff",
    "cue": "#e5dbff",
    "toll": "#ffc9c9",
    "dateline": "#d3f9d8",
    "attribution": "#ffe8cc",
    "found": "#e9ecef",
}
"""The background of each kind of mark; what lies under several is underlined too."""

_TEXT = "white-space:pre-wrap;line-height:1.6;max-width:60em"
_CELL = "text-align:left;vertical-align:top;padding:2px 8px"

Layer = tuple[Span, str, str]
"""A span to mark, the kind that gives it its colour, and what the reader sees when pointing at it."""


def html(value: Any) -> str:
    """Findings, or a story, as HTML: the text with its finds marked, then a table of each kind of find.

    >>> html((Found.at("<b> died", 0, 3),)).endswith("&lt;b&gt;</td></tr></tbody></table></div>")
    True
    """
    if isinstance(value, tuple):
        text = getattr(value, "text", "")
        parts = [_marked(text, _layers(value))] if text else []
        parts += [_table(value)] if value else ["<p>nothing found</p>"]
    else:
        many = ("attributions", "quotes", "tolls", "voices")
        groups = [(name, tuple(getattr(value, name))) for name in many]
        if value.dateline is not None:
            groups.insert(0, ("dateline", (value.dateline,)))
        finds = [one for name, group in groups if name != "voices" for one in group]
        parts = [_marked(value.text, _layers(finds))]
        parts += [f"<h4>{name.capitalize()}</h4>{_table(group)}" for name, group in groups if group]
    return f'<div class="wirenews">{"".join(parts)}</div>'


def _layers(finds: Iterable[Any]) -> Iterator[Layer]:
    for find in finds:
        kind = type(find).__name__.lower()
        if hasattr(find, "content"):
            for part in find.content:
                yield part.span, "quote", f"{find.kind} quote"
            for speaker in find.speakers:
                yield speaker.span, "speaker", who(speaker)
        else:
            yield find.span, kind if kind in COLORS else "found", _label(find, kind)
        cue = getattr(find, "cue", None)
        if cue is not None:
            yield cue.span, "cue", "cue"


def _label(find: Any, kind: str) -> str:
    number = getattr(find, "number", None)
    if number is not None:
        return f"{find.outcome}: {bounds(number)}"
    return f"{kind}: {find.rule}" if find.rule else kind


def _marked(text: str, layers: Iterable[Layer]) -> str:
    """The text cut at every edge of a layer, each piece in one mark that says all that covers it."""
    layers = sorted(layers, key=lambda layer: (layer[0], layer[1]))
    edges = sorted({0, len(text), *(edge for span, _, _ in layers for edge in (span.start, span.end))})
    out, active, waiting = [], [], iter(layers)
    following = next(waiting, None)
    for start, end in pairwise(edges):
        while following is not None and following[0].start <= start:
            active.append(following)
            following = next(waiting, None)
        active = [layer for layer in active if layer[0].end > start]
        out.append(_mark(escape(text[start:end]), active))
    return f'<div style="{_TEXT}">{"".join(out)}</div>'


def _mark(shown: str, layers: list[Layer]) -> str:
    if not layers:
        return shown
    _, kind, _ = min(layers, key=lambda layer: len(layer[0]))
    line = ";text-decoration:underline" if len(layers) > 1 else ""
    title = escape("; ".join(dict.fromkeys(label for _, _, label in layers)))
    return f'<mark title="{title}" style="color:#000;background:{COLORS[kind]}{line}">{shown}</mark>'


def _table(finds: tuple[Any, ...]) -> str:
    rows = [dict(_cells(find)) for find in finds]
    columns = list(dict.fromkeys(name for row in rows for name, cell in row.items() if cell))
    head = "".join(f'<th style="{_CELL}">{escape(name)}</th>' for name in columns)
    body = ""
    for row in rows:
        cells = "".join(f'<td style="{_CELL}">{escape(row.get(name, ""))}</td>' for name in columns)
        body += f"<tr>{cells}</tr>"
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(find: Any) -> Iterator[tuple[str, str]]:
    """The fields of a find with what a reader wants of them; its text only where no field says it again."""
    for field in fields(type(find)):
        value = getattr(find, field.name)
        if field.name == "mentions":
            yield field.name, " · ".join(clean(one.text) for one in value)
        elif field.name != "span" and not (field.name == "text" and hasattr(find, "content")):
            yield field.name, _cell(value)


def _cell(value: Any) -> str:
    if value is None or value is False or value == ():
        return ""
    if isinstance(value, tuple):
        return " · ".join(_cell(one) for one in value)
    if isinstance(value, Found) or has(type(value)):
        return _short(value)
    return clean(value)


def _short(value: Any) -> str:
    """A value inside another one, in a few words."""
    writers = {
        "Number": bounds,
        "PartialDate": day,
        "Place": place,
        "AgencyMention": agency,
        "Window": span_of_time,
        "Speaker": who,
    }
    return writers.get(type(value).__name__, named)(value)
