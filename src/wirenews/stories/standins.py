"""Stand-ins for rooms that are not there yet."""

from __future__ import annotations

from ..attributions import Attribution
from ..parsing import Parser


class DatelineParser:
    def parse(self, source):
        return None


class AttributionParser(Parser[Attribution]):
    """Finds nothing."""


def resolve_speakers(source, dateline, quotes):
    return quotes, ()


def scare_quotes(source, quotes):
    return ()


def parse_date(text):
    return None
