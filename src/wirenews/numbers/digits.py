"""Figures: digits of any script with the separators that group them, in the style of their story."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from wirenews.source import Source

MOST_DIGITS = 15
"""A longer run of digits is no count."""


class DigitStyle(StrEnum):
    """What groups thousands in a story: a comma in English style, a full stop or a blank in others."""

    COMMA = "comma"
    DOT = "dot"
    SPACE = "space"


Style = Callable[[], DigitStyle]
"""Says the digit style when asked; it takes a look at the whole story."""


def in_commas() -> DigitStyle:
    """The style of a text of which nothing is known."""
    return DigitStyle.COMMA


class Figure(NamedTuple):
    """A printed figure; `plain` where it has no separator. `problem` says why it can count nothing by itself."""

    value: Fraction | int
    end: int
    plain: bool = False
    problem: str = ""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"\d++(?:[.,]\d++){0,6}"),
        re.compile(r"(?:[ \u00a0\u2009\u202f]\d{3}(?!\d)){1,4}"),
        re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}"),
        re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+"),
        re.compile(r"(?<![\d.,])\d{1,3}(?:(,\d{3})|(\.\d{3})|([ \u00a0\u2009\u202f]000)|(\.\d{1,2}))(?![\d.,]*\d)"),
    )


def style_of(source: Source) -> DigitStyle:
    """The digit style of a text: another than the comma only where no comma and no decimal speaks against it."""
    return source.shared("wirenews.digit style", _style)


def _style(source: Source) -> DigitStyle:
    comma = dot = space = decimal = 0
    for match in _patterns()[4].finditer(source.text):
        comma += match[1] is not None
        dot += match[2] is not None
        space += match[3] is not None
        decimal += match[4] is not None
    if comma or (dot and space):
        return DigitStyle.COMMA
    if dot and not decimal:
        return DigitStyle.DOT
    return DigitStyle.SPACE if space else DigitStyle.COMMA


def figure_at(text: str, start: int, end: int, style: Style) -> Figure | None:
    """The figure that begins at `start`, or None; `style` is asked only where a figure could be read in two ways."""
    run, blanks, grouped, dotted, _ = _patterns()
    match = run.match(text, start, end)
    if match is None:
        return None
    token, stop = match.group(), match.end()
    if token.isdecimal():
        if len(token) <= 3:
            more = blanks.match(text, stop, end)
            if more is not None and (_groups(more.group()) or style() is DigitStyle.SPACE):
                return Figure(int(token + "".join(more.group().split())), more.end())
        if len(token) > MOST_DIGITS or (token[0] == "0" and len(token) > 1):
            return Figure(0, stop, problem="a code, or a time of day")
        return Figure(int(token), stop, plain=True)
    if grouped.fullmatch(token):
        return Figure(int(token.replace(",", "")), stop)
    if dotted.fullmatch(token) and (token.count(".") > 1 or token.endswith(".000") or style() is DigitStyle.DOT):
        return Figure(int(token.replace(".", "")), stop)
    return _decimal(token, stop)


def _groups(more: str) -> bool:
    """Whether the blank is one that only groups digits, or the groups are zeros."""
    return " " not in more or more.endswith("000")


def _decimal(token: str, stop: int) -> Figure:
    whole, _, part = token.replace(",", ".").partition(".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", token):
        return Figure(Fraction(token.replace(",", "")), stop)
    if part.isdecimal() and len(token) <= MOST_DIGITS:
        return Figure(Fraction(int(whole + part), 10 ** len(part)), stop)
    return Figure(0, stop, problem="figures that separators do not group")
