"""Time on text that means harm: linear, and a megabyte in seconds."""

from __future__ import annotations

import pytest

import wirenews as wn
from wirenews.testing import HOSTILE, check_linear, seconds

READERS = sorted(
    name
    for name in wn.__all__
    if name.startswith("parse_") and name not in {"parse_stories", "parse_date", "parse_speaker"}
)
MEGABYTE = ("brackets", "capitals", "digits and commas", "unclosed quotes")
LIMIT = 20.0
"""Seconds of CPU that a megabyte may take here: ten times what it takes on a quiet machine."""


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", READERS)
def test_time_is_linear_in_the_length(name: str, hostile: str) -> None:
    parse = getattr(wn, name)
    parse(HOSTILE[hostile](100))
    check_linear(parse, HOSTILE[hostile], 6_000)


@pytest.mark.parametrize("hostile", MEGABYTE)
@pytest.mark.parametrize("name", READERS)
def test_a_megabyte_takes_seconds(name: str, hostile: str) -> None:
    assert seconds(getattr(wn, name), HOSTILE[hostile](1_000_000)) < LIMIT
