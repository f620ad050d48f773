"""Where, when and by whom a story was filed."""

from __future__ import annotations

from attrs import frozen

from ..agencies import AgencyMention
from ..dates import PartialDate, Style
from ..spans import Found


@frozen
class Place(Found):
    """A place: `name` and `region` as printed, `country` (ISO 3166 alpha-2) only where it is certain."""

    name: str = ""
    region: str | None = None
    country: str | None = None


@frozen
class Dateline(Found):
    """A dateline: its span runs from its first part to the end of its closing mark, if it has one.

    >>> from wirenews import parse_dateline
    >>> found = parse_dateline("ACCRA, Ghana, June 2 (AFP) - Rain fell.")
    >>> found.places[0].name, found.places[0].country, found.date.day, found.agencies[0].text
    ('ACCRA', 'GH', 2, 'AFP')
    """

    places: tuple[Place, ...] = ()
    date: PartialDate | None = None
    agencies: tuple[AgencyMention, ...] = ()

    @property
    def place(self) -> Place | None:
        """The first place, or None."""
        return self.places[0] if self.places else None

    def render(self, style: Style | str) -> str:
        """The dateline in a house style, without a blank after it.

        AP prints no date; Reuters, Xinhua and IANS print no year; FBIS sets the region in brackets. What a style does
        not print is left out, nothing is added.

        >>> from wirenews import parse_dateline
        >>> found = parse_dateline("ACCRA, Ghana, June 2 (AFP) - Rain fell.")
        >>> [found.render(style) for style in ("ap", "xinhua", "fbis")]
        ['ACCRA, Ghana (AFP) —', 'ACCRA, Ghana, June 2 (AFP) --', 'ACCRA (GHANA), 2 JUN (AFP) --']
        """
        from .render import render

        return render(self, Style(style))
