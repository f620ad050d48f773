"""Where, when and by whom a story was filed."""

from __future__ import annotations

from attrs import frozen

from .agencies import AgencyMention
from .dates import PartialDate
from .spans import Found


@frozen
class Place(Found):
    """A place: `name` and `region` as printed, `country` (ISO 3166 alpha-2) only where it is certain."""

    name: str = ""
    region: str | None = None
    country: str | None = None


@frozen
class Dateline(Found):
    """A dateline: its span runs from its first part to the end of its closing mark, if it has one."""

    places: tuple[Place, ...] = ()
    date: PartialDate | None = None
    agencies: tuple[AgencyMention, ...] = ()
