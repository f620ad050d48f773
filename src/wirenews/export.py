"""Values as dictionaries and JSON, out and back, and as rows of a table.

Every value is a dictionary with its `type` and its fields; a span is `[start, end]`, a date an ISO string, an enum its
value. A toll's `whole` and `previous` stand in it in full, so that every dictionary can be read alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import fields, has

from .spans import Span

SCHEMA = 1
"""The version of the form that values are written in; it grows when a field is renamed or leaves."""

_PLAIN = (str, int, float, bool, type(None))


def to_dict(value: object) -> dict[str, Any]:
    """The value as a dictionary of strings, numbers, booleans, None, lists and dictionaries, with its schema version.

    Takes any value of wirenews, or a `Findings`. Raises `TypeError` for anything else.

    >>> from wirenews import Found
    >>> to_dict(Found.at("Two died", 0, 3, rule="count"))
    {'schema': 1, 'type': 'Found', 'span': [0, 3], 'text': 'Two', 'rule': 'count'}
    """
    if isinstance(value, tuple) and (text := getattr(value, "text", None)) is not None:
        return {"schema": SCHEMA, "type": "Findings", "text": text, "found": _written(value)}
    if isinstance(value, type) or not has(type(value)) or isinstance(value, Span):
        raise TypeError(f"a value of wirenews is expected, not {type(value).__name__}")
    return {"schema": SCHEMA, **_written(value)}


def to_json(value: object, *, indent: int | None = None) -> str:
    """The value as JSON text; see `to_dict`.

    >>> from wirenews import Found
    >>> to_json(Found.at("Two died", 0, 3))
    '{"schema": 1, "type": "Found", "span": [0, 3], "text": "Two", "rule": ""}'
    """
    import json

    return json.dumps(to_dict(value), ensure_ascii=False, indent=indent)


def from_dict(data: Mapping[str, Any], *, types: tuple[type, ...] = ()) -> Any:
    """The value that `to_dict` wrote: equal to it, its rules included.

    `types` are attrs classes of your own that may stand in it. Raises `DecodeError` for a schema version that this
    wirenews does not know, and for data that is no such value, saying where.

    >>> from wirenews import Found
    >>> found = Found.at("Two died", 0, 3)
    >>> from_dict(to_dict(found)) == found
    True
    """
    from .decoding import decoded

    return decoded(data, SCHEMA, types)


def from_json(text: str | bytes, *, types: tuple[type, ...] = ()) -> Any:
    """The value that `to_json` wrote; raises `DecodeError` as `from_dict` does, and for text that is no JSON.

    >>> from wirenews import Found
    >>> from_json(to_json(Found.at("Two died", 0, 3))).text
    'Two'
    """
    import json

    from .errors import DecodeError

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"this is no JSON: {error}") from error
    return from_dict(data, types=types)


def _written(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_written(one) for one in value]
    if has(type(value)):
        written = {field.alias: _written(getattr(value, field.name)) for field in fields(type(value)) if field.init}
        return {"type": type(value).__name__, **written}
    raise TypeError(f"{type(value).__name__} has no form in JSON; wirenews writes values with attrs fields")


TABLES: Mapping[str, Mapping[str, str]] = {
    "quotes": {
        "start": "span.start",
        "end": "span.end",
        "kind": "kind",
        "content": "content.text",
        "speaker": "speaker.text",
        "name": "speaker.name",
        "title": "speaker.title",
        "affiliation": "speaker.affiliation",
        "speaker_kind": "speaker.kind",
        "condition": "speaker.condition",
        "cue": "cue.text",
        "negated": "negated",
        "addressee": "addressee.text",
        "sourcing": "sourcing",
        "rule": "rule",
    },
    "tolls": {
        "start": "span.start",
        "end": "span.end",
        "text": "text",
        "outcome": "outcome",
        "value": "number.value",
        "low": "number.low",
        "high": "number.high",
        "hedge": "number.hedge",
        "unit": "unit",
        "victims": "victims.text",
        "category": "victims.category",
        "relation": "relation",
        "whole": "whole.text",
        "previous": "previous.number.value",
        "source": "source.text",
        "source_name": "source.name",
        "since": "when.start",
        "until": "when.end",
        "cue": "cue.text",
        "sourcing": "sourcing",
        "rule": "rule",
    },
    "attributions": {
        "start": "span.start",
        "end": "span.end",
        "text": "text",
        "role": "role",
        "agencies": "agencies.name",
        "cue": "cue.text",
        "rule": "rule",
    },
}
"""The tables of a story: for each the columns, and where in a find the cell's value is.

`sourcing` is who told whom, from the first mouth to the carrier.
"""

Cell = str | int | float | bool | None


def rows(story: object, table: str) -> list[dict[str, Cell]]:
    """One table of a story, a row a find: `table` is "quotes", "tolls" or "attributions".

    Raises `KeyError` for another table.

    >>> from types import SimpleNamespace
    >>> rows(SimpleNamespace(quotes=()), "quotes")
    []
    """
    columns = TABLES[table]
    return [{name: _cell(story, one, path) for name, path in columns.items()} for one in getattr(story, table)]


def _cell(story: Any, value: Any, path: str) -> Cell:
    if path == "sourcing":
        return " > ".join(link.name or link.text for link in story.sourcing(value))
    for name in path.split("."):
        if isinstance(value, tuple):
            value = " … ".join(str(getattr(one, name)) for one in value)
        else:
            value = getattr(value, name, None)
    return _written(value)  # type: ignore[no-any-return]
