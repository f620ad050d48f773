"""Where, when and by whom a story was filed."""

from __future__ import annotations

from functools import cache

from ..dates import Style
from ..source import Source
from .parser import DatelineParser
from .values import Dateline, Place

__all__ = ["Dateline", "DatelineParser", "Place", "Style", "parse_dateline"]


@cache
def _default() -> DatelineParser:
    return DatelineParser()


def parse_dateline(text: str | Source) -> Dateline | None:
    r"""The dateline of a story, or None where it has none: places, date and agencies, with exact spans.

    It is looked for at the head of the text, under headlines, bylines, correction notes and captions. Raises
    `TypeError` where `text` is no `str` (nor a `Source`).

    >>> found = parse_dateline("By A Reporter, Reuters\nNAIROBI, March 3 (Reuters) - The rains have come.")
    >>> found.text, found.places[0].country
    ('NAIROBI, March 3 (Reuters) -', 'KE')
    """
    return _default().parse(text)
