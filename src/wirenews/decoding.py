"""Reading back what `export` wrote: each field is checked against the type that its class declares."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields, has

from .errors import DecodeError
from .spans import Span

Types = Mapping[str, type]

ENVELOPE = frozenset({"schema", "file"})
"""What stands around the outermost value: its schema version, and where the command read it."""


def decoded(data: object, schema: int, own: tuple[type, ...] = ()) -> Any:
    """The value that `data` was written from; raises `DecodeError` where it is none of this schema version."""
    if not isinstance(data, Mapping):
        raise DecodeError(f"a dictionary is expected, not {type(data).__name__}")
    if data.get("schema") != schema or isinstance(data.get("schema"), bool):
        raise DecodeError(f"this wirenews reads schema {schema}, not {data.get('schema')!r}")
    known = {**_public(), **{one.__name__: one for one in own if has(one)}}
    body = {name: value for name, value in data.items() if name not in ENVELOPE}
    if body.get("type") == "Findings":
        return _findings(body, known)
    return _value(body, known, "the value")


@cache
def _public() -> Types:
    import wirenews

    everything = ((name, getattr(wirenews, name)) for name in wirenews.__all__)
    return {name: value for name, value in everything if isinstance(value, type)}


def _findings(data: Mapping[str, Any], known: Types) -> Any:
    text, found = data.get("text"), data.get("found")
    if not isinstance(text, str) or not isinstance(found, list):
        raise DecodeError("findings need a `text` and a list `found`")
    return known["Findings"]((_value(one, known, f"found[{i}]") for i, one in enumerate(found)), text)


def _value(data: object, known: Types, at: str) -> Any:
    """The attrs value that a dictionary with a `type` was written from."""
    name = data.get("type") if isinstance(data, Mapping) else None
    cls = known.get(name) if isinstance(name, str) else None
    if not isinstance(data, Mapping) or cls is None or not has(cls) or cls is Span:
        raise DecodeError(f"{at}: a dictionary with the `type` of a value is expected, not {_short(data)}")
    hints = _hints(cls)
    names = {field.alias: field.name for field in fields(cls) if field.init}
    unknown = [str(key) for key in data if key != "type" and key not in names]
    if unknown:
        raise DecodeError(f"{at}: {name} has no field {unknown[0]!r}; was it written by a later wirenews?")
    text = data.get("text")
    given = {
        key: _read(data[key], hints[attribute], known, f"{at}.{key}", text)
        for key, attribute in names.items()
        if key in data
    }
    try:
        return cls(**given)
    except (TypeError, ValueError) as error:
        raise DecodeError(f"{at}: {error}") from error


@cache
def _hints(cls: type) -> Mapping[str, Any]:
    return get_type_hints(cls, localns=dict(_public()))


def _read(data: object, hint: Any, known: Types, at: str, text: object) -> Any:
    """What `data` stands for where a field is declared as `hint`; `text` is that of the value around it."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return _one_of(data, args, known, at, text)
    if hint is Span:
        if isinstance(data, list) and len(data) == 2 and all(type(one) is int for one in data):
            return Span(*data)
    elif isinstance(origin, type) and issubclass(origin, tuple):
        fixed = bool(args) and args[-1] is not Ellipsis and origin is tuple
        if isinstance(data, list) and (not fixed or len(data) == len(args)):
            hints = args if fixed else args[:1] * len(data)
            found = [_read(one, hints[i], known, f"{at}[{i}]", text) for i, one in enumerate(data)]
            make: Any = origin
            return make(found) if make is tuple else make(found, text)
    elif isinstance(hint, type):
        return _single(data, hint, known, at)
    raise DecodeError(f"{at}: {_name(hint)} is expected, not {_short(data)}")


def _one_of(data: object, hints: tuple[Any, ...], known: Types, at: str, text: object) -> Any:
    if data is None and type(None) in hints:
        return None
    error = None
    for hint in hints:
        if hint is not type(None):
            try:
                return _read(data, hint, known, at, text)
            except DecodeError as wrong:
                error = error or wrong
    raise error or DecodeError(f"{at}: None is expected, not {_short(data)}")


def _single(data: object, hint: type, known: Types, at: str) -> Any:
    if has(hint):
        value = _value(data, known, at)
        if isinstance(value, hint):
            return value
    elif issubclass(hint, Enum | dt.date):
        read: Any = hint if issubclass(hint, Enum) else hint.fromisoformat
        try:
            return read(data)
        except (ValueError, TypeError) as error:
            raise DecodeError(f"{at}: {error}") from error
    elif type(data) is hint or (hint is float and type(data) is int):
        return data
    raise DecodeError(f"{at}: {_name(hint)} is expected, not {_short(data)}")


def _name(hint: Any) -> str:
    return getattr(hint, "__name__", str(hint))


def _short(data: object) -> str:
    shown = repr(data)
    return shown if len(shown) <= 60 else shown[:57] + "..."
