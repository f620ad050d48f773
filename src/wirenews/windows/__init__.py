"""The time that a sentence states for what it tells: since Thursday, over the past 48 hours, in 2014."""

from __future__ import annotations

from .reading import WindowParser, parse_windows, read_window, windows_in
from .values import Part, Period, TimeUnit, Window, WindowKind

__all__ = [
    "Part",
    "Period",
    "TimeUnit",
    "Window",
    "WindowKind",
    "WindowParser",
    "parse_windows",
    "read_window",
    "windows_in",
]
