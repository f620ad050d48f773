"""Reads one head: which of its parts are places, regions, a date, agencies, and what it is closed with."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field

from ..agencies import AgencyMention
from ..dates import PartialDate
from ..parsing import Match, compiled
from ..spans import Span
from .knowledge import Knowledge
from .values import Place

_Stretch = tuple[int, int]


@define(eq=False)
class Draft:
    """A dateline in the making: the parts read so far, and what they were closed with."""

    start: int
    end: int
    places: list[Place] = field(factory=list)
    date: PartialDate | None = None
    agencies: list[AgencyMention] = field(factory=list)
    mark: str = ""
    line_end: bool = False
    tagged: bool = False
    """The agency stands in brackets or slashes."""
    undated: bool = False
    """It says that it has no date, or no city."""
    doubt: str = ""

    @property
    def span(self) -> Span:
        """From the first part to the closing mark."""
        return Span(self.start, self.end)


def read_head(known: Knowledge, text: str, start: int) -> Draft | None:
    """The head that starts at an offset, as far as its form goes; None where nothing has that form."""
    match = known.head.match(text, start)
    if match is None or match.end() == start:
        return None
    draft = Draft(start, match.end())
    if match["mark"] is not None:
        draft.mark = match["mark"].strip(" \t\r\n\xa0,")
    elif match["line"] is not None:
        draft.line_end = True
        draft.end = start + len(text[start : match.end()].rstrip(" \t\xa0,"))
    draft.date = known.dates.read(match, text)
    draft.undated = match["undated"] is not None
    if draft.date is None and match["date"]:
        draft.doubt = "digits that are no date"
    if match["where"] is not None:
        _read_where(known, text, match, draft)
    if match["bare"] is not None:
        _read_bare(known, text, match.span("bare"), draft)
    elif match["who"] is not None or match["slash"] is not None:
        _read_tag(known, text, match, draft)
    return draft


def _read_where(known: Knowledge, text: str, match: Match, draft: Draft) -> None:
    """Splits what stands before the date into places with their regions."""
    start, end = match.span("where")
    where = text[start:end]
    for piece_start, piece_end in _pieces(where, known.double_names):
        if parts := _parts(where, piece_start, piece_end):
            _read_piece(known, text, [(start + one, start + other) for one, other in parts], draft)


def _read_piece(known: Knowledge, text: str, parts: list[_Stretch], draft: Draft) -> None:
    """One place with its regions; a date or an agency may be the last part, an agency the first word."""
    while len(parts) > 1 and _take_trailing(known, text, parts[-1], draft):
        parts.pop()
    if len(parts) == 1 and text[parts[0][0] : parts[0][1]].lower() in known.dates.weekdays:
        _take_trailing(known, text, parts[0], draft)
        return
    if len(parts) > 1 and known.is_feed(text[slice(*parts[0])]) and known.is_city(text[slice(*parts[1])]):
        draft.agencies.append(known.mention(text, *parts[0]))
        parts = parts[1:]
    alone = known.geography.is_alone(text[slice(*parts[0])])
    if len(parts) > 2 and alone and not known.geography.regions(text[slice(*parts[1])]):
        add_place(known, text, parts[:1], draft)
        parts = parts[1:]
    start, end = parts[0]
    first, _, rest = text[start:end].partition(" ")
    if len(first) > 2 and first.isupper() and rest and not rest.isupper() and known.registry.find(first):
        draft.agencies.append(known.mention(text, start, start + len(first)))
        parts = [(end - len(rest), end), *parts[1:]]
    add_place(known, text, parts, draft)


def _take_trailing(known: Knowledge, text: str, part: _Stretch, draft: Draft) -> bool:
    """Takes a part that is no region: a weekday or month, "NO DATE", or the agency of "TEHRAN, IRNA -"."""
    printed = text[slice(*part)]
    if printed.upper() in {"NO DATE", "UNDATED"}:
        draft.undated = True
        return True
    date = date_at(known, text, *part)
    if date is not None and draft.date is None:
        draft.date = date
        return True
    if date is not None and draft.date is not None and date.weekday is not None and draft.date.weekday is None:
        span = Span(part[0], draft.date.span.end)
        draft.date = evolve(draft.date, span=span, text=span.of(text), weekday=date.weekday)
        return True
    if not draft.agencies and not known.geography.regions(printed) and known.registry.find(printed):
        draft.agencies.append(known.mention(text, *part))
        return True
    return False


def add_place(known: Knowledge, text: str, parts: list[_Stretch], draft: Draft) -> None:
    """Adds the place whose name is the first part, with the regions that the other parts are."""
    (start, end), *regions = parts
    if text[end - 1] == "." and not regions and text[end - 4 : end].count(".") == 1:
        end -= 1
    name = text[start:end]
    if name.upper() in {"NO CITY", "NO PLACE", "UNDATED"}:
        draft.undated = True
        return
    stop = end
    region = None
    if regions:
        stop = regions[-1][1]
        region = text[regions[0][0] : stop]
        if "(" in region or "[" in region:
            region = text[slice(*regions[0])]
        stop += text[stop : stop + 1] in {")", "]"}
    country = known.country(name, tuple(text[slice(*part)] for part in regions))
    draft.places.append(Place(Span(start, stop), text[start:stop], name, region, country, rule="place"))


def _read_bare(known: Knowledge, text: str, stretch: _Stretch, draft: Draft) -> None:
    """The agency of "SYDNEY, Jul 16 AAP -", which must be a known one."""
    parted = draft.date is not None or "," in text[stretch[0] - 2 : stretch[0]]
    if parted and known.registry.find(text[slice(*stretch)]):
        draft.agencies.append(known.mention(text, *stretch, draft.places))
    else:
        draft.doubt = "a name before the mark that is no known agency"


def _read_tag(known: Knowledge, text: str, match: Match, draft: Draft) -> None:
    """Reads what stands in brackets or slashes: an agency, or a country, or a date."""
    group = "who" if match["who"] is not None else "slash"
    start, end = _trimmed(text, *match.span(group))
    draft.tagged = True
    if start == end:
        return
    printed = text[start:end]
    last = draft.places[-1] if draft.places else None
    if last is not None and last.region is None and known.is_region(printed):
        draft.tagged = False
        draft.places.pop()
        name_end = last.span.start + len(last.name)
        add_place(known, text, [(last.span.start, name_end), (start, end)], draft)
        return
    if not draft.places and draft.date is None and known.is_city(printed):
        draft.tagged = False
        add_place(known, text, _parts(text, start, end), draft)
        return
    if draft.date is None:
        dash = compiled(r"\s+[-–—/]\s+(?=.*\d)").search(printed)
        dated = start + dash.end() if dash else start
        draft.date = date_at(known, text, dated, end)
        if draft.date is not None and dash is None:
            draft.doubt = "" if draft.places else "a date in brackets"
            return
        if draft.date is not None and dash is not None:
            end = start + dash.start()
            printed = text[start:end]
    if not known.is_tag(printed) or (text[match.end(group)] == "]" and not known.agency(printed)[1]):
        draft.doubt = "brackets that hold no agency"
        return
    if not draft.agencies or known.agency(printed)[1]:
        draft.agencies.append(known.mention(text, start, end, draft.places))


def date_at(known: Knowledge, text: str, start: int, end: int) -> PartialDate | None:
    """The date that stands there, and nothing else with it."""
    date = known.dates.phrase(text[start:end])
    if date is None:
        return None
    return evolve(date, span=Span(start + date.span.start, start + date.span.end))


def _pieces(where: str, double_names: tuple[str, ...]) -> Iterator[_Stretch]:
    """The places that slashes, or "and" between capitals, join; a slash in brackets joins none."""
    start = 0
    for match in compiled(r"\s?/\s?| and ").finditer(where):
        first = where[start : match.start()]
        if first.count("(") > first.count(")"):
            continue
        if match.group() == " and " and not first.replace("and", "").isupper():
            continue
        if where[start:].upper().startswith(double_names):
            continue
        yield start, match.start()
        start = match.end()
    yield start, len(where)


def _parts(where: str, start: int, end: int) -> list[_Stretch]:
    """The parts of one place: its name, then what stands after commas and in brackets."""
    parts = []
    for match in compiled(r"\(([^()]*)\)|\[([^\[\]]*)\]|[^,(\[]+").finditer(where[start:end]):
        group = 1 if match[1] is not None else 2 if match[2] is not None else 0
        one, other = _trimmed(where, start + match.start(group), start + match.end(group))
        if one < other:
            parts.append((one, other))
    return parts


def _trimmed(text: str, start: int, end: int) -> _Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
