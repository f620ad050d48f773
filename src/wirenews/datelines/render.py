"""Datelines in the house styles of agencies."""

from __future__ import annotations

from attrs import frozen

from ..dates import Style
from ..vocabulary import Vocabulary
from .places import Geography, key
from .values import Dateline, Place


@frozen
class _House:
    """How a house prints a dateline: its closing mark, whether places stand in capitals and whether a date stands."""

    mark: str
    capitals: bool = True
    dated: bool = True
    unmarked_after_agency: bool = False


_HOUSES = {
    Style.AP: _House("—", dated=False),
    Style.REUTERS: _House("-"),
    Style.AFP: _House("-"),
    Style.XINHUA: _House("--"),
    Style.IANS: _House("-", capitals=False, unmarked_after_agency=True),
    Style.FBIS: _House("--"),
}


def render(dateline: Dateline, style: Style) -> str:
    """The dateline as the style prints it; "" where it prints none of its facts."""
    house = _HOUSES[style]
    if style is Style.FBIS:
        where = ", ".join(filter(None, (_fbis_places(dateline), _fbis_date(dateline))))
    else:
        places = "/".join(_place(place, style, house) for place in dateline.places)
        date = dateline.date.render(style) if house.dated and dateline.date is not None else ""
        where = ", ".join(filter(None, (places, date)))
    tag = "/".join(mention.text for mention in dateline.agencies)
    text = " ".join(filter(None, (where, f"({tag})" if tag else "")))
    dated = dateline.date is not None and dateline.date.month is not None
    if not text or (tag and dated and house.unmarked_after_agency):
        return text
    return f"{text} {house.mark}"


def _place(place: Place, style: Style, house: _House) -> str:
    name = _case(place.name, house)
    if place.region is None or _needless(place, style):
        return name
    return f"{name}, {_region(place, style)}"


def _case(name: str, house: _House) -> str:
    if house.capitals:
        return name.upper()
    return name.title() if name.isupper() and len(name) > 3 else name


def _needless(place: Place, style: Style) -> bool:
    """Whether AP leaves the region out, because the city stands alone and the region is its own."""
    if style is not Style.AP or place.region is None:
        return False
    geography = Geography.of(Vocabulary.default())
    country, region = geography.alone(place.name)
    found = geography.regions(place.region)
    if country is None or len(found) != 1:
        return False
    return key(found[0].name) == key(region) if region else found[0].kind == "country" and found[0].country == country


def _region(place: Place, style: Style) -> str:
    """The region: AP abbreviates the states that it abbreviates, the others print what is there."""
    region = place.region or ""
    if style is Style.AP:
        found = [one for one in Geography.of(Vocabulary.default()).regions(region) if one.ap]
        if len(found) == 1 and found[0].country == place.country and found[0].ap:
            return found[0].ap
    return region


def _fbis_places(dateline: Dateline) -> str:
    if not dateline.places:
        return "NO CITY"
    return "/".join(
        f"{place.name.upper()} ({place.region.upper()})" if place.region else place.name.upper()
        for place in dateline.places
    )


def _fbis_date(dateline: Dateline) -> str:
    return (dateline.date.render(Style.FBIS).upper() if dateline.date is not None else "") or "NO DATE"
