"""Counts in text, with the bounds that their hedges set, and the numbers that count nothing, with the reason."""

from __future__ import annotations

from .bounds import Bounds, Interval, Sense
from .parser import NumberParser, number_before, numbers_in, parse_numbers, read_number
from .rendering import group, spell
from .values import Number

__all__ = [
    "Bounds",
    "Interval",
    "Number",
    "NumberParser",
    "Sense",
    "group",
    "number_before",
    "numbers_in",
    "parse_numbers",
    "read_number",
    "spell",
]
