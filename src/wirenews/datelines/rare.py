"""Heads with no mark after them, heads in lower case, and sites before a dash: forms that need known words."""

from __future__ import annotations

from ..agencies import AgencyMention
from ..parsing import Match, compiled
from ..spans import Span
from .evidence import is_headline
from .grammar import CAPITALS, DATED, FEED, LOWER
from .knowledge import Knowledge
from .places import City, key
from .reading import Draft, add_place, date_at

_Stretch = tuple[int, int]


def read_rare(known: Knowledge, text: str, start: int) -> tuple[Draft, str] | None:
    """The head of a rare form that opens a text, with the rule that reads it, or None."""
    if text[start : start + 2].isupper():
        return _unmarked(known, text, start) or _dated(known, text, start)
    return _lower_case(known, text, start) or _site(known, text, start)


def _unmarked(known: Knowledge, text: str, start: int) -> tuple[Draft, str] | None:
    """Known places in capitals that no mark parts from the story: "DENVER Snow fell"."""
    match = compiled(CAPITALS).match(text, start)
    if match is None or text[match.end() : match.end() + 40].isupper() or is_headline(text, match.end()):
        return None
    last = _last_place(known, text, match)
    if last is None:
        return None
    draft = Draft(start, last[-1][1])
    for before in compiled(r"([^/,]+)(?:, ([^/]+))?/ ?").finditer(text, start, match.end("before")):
        add_place(known, text, [before.span(group) for group in (1, 2) if before[group]], draft)
    if not all(known.is_place(place) for place in draft.places):
        return None
    add_place(known, text, last, draft)
    return draft, "place-unmarked"


def _dated(known: Knowledge, text: str, start: int) -> tuple[Draft, str] | None:
    """A known place in capitals and a date that no mark parts from the story: "DENVER, May 6 Snow fell"."""
    match = compiled(DATED).match(text, start)
    if match is None or is_headline(text, match.end()):
        return None
    date = known.dates.read(match, text)
    if date is None or date.day is None:
        return None
    draft = Draft(start, match.end(), date=date)
    add_place(known, text, [match.span("where"), *([match.span("rest")] if match["rest"] else [])], draft)
    if not all(known.is_place(place) for place in draft.places):
        return None
    return draft, "place-date-unmarked"


def _last_place(known: Knowledge, text: str, match: Match) -> list[_Stretch] | None:
    """The name, and its region, that stand right before the story, or None."""
    start, end = match.span("where")
    if match["rest"] is not None:
        region = _longest_region(known, text, *match.span("rest"))
        return None if region is None else [(start, end), region]
    ends: list[int] = [found.end() for found in compiled(r"\S+").finditer(text, start, end)]
    for stop in reversed(ends):
        city = known.geography.city(text[start:stop])
        if city is not None and not city.word:
            return [(start, stop)] if _opens_story(known, city, text[stop : stop + 40]) else None
    return None


def _longest_region(known: Knowledge, text: str, start: int, end: int) -> _Stretch | None:
    """The longest known region that starts there and that a sentence follows."""
    ends: list[int] = [found.end() for found in compiled(r"\S+").finditer(text, start, end)]
    for stop in reversed(ends):
        printed = text[start:stop]
        if len(printed) > 2 and known.geography.regions(printed) and text[stop : stop + 2].strip()[:1].isupper():
            return start, stop
    return None


def _opens_story(known: Knowledge, city: City, after: str) -> bool:
    """Whether a sentence follows a city's name, and not the rest of a name ("BOSTON Herald").

    Papers in Britain and Australia set the first words of any story in capitals: of their cities, only a word that
    opens sentences tells.
    """
    word = after.lstrip(" \t\xa0\"“'‘").split(" ", 1)[0]
    bare = word.rstrip(",.'’s")
    if not word[:1].isupper() or key(word) in known.names_after_city:
        return False
    if bare.isupper() or "GB" in city.countries or "AU" in city.countries:
        return key(bare) in known.openers
    return True


def _site(known: Knowledge, text: str, start: int) -> tuple[Draft, str] | None:
    """A site that portals print as the agency: "example.com - "."""
    match = compiled(FEED).match(text, start)
    if match is None:
        return None
    mention = known.mention(text, *match.span("feed"))
    return Draft(start, match.end(), agencies=[mention]), "agency"


def _lower_case(known: Knowledge, text: str, start: int) -> tuple[Draft, str] | None:
    """A head typed in lower case: "fargo, april 7 -"."""
    match = compiled(LOWER).match(text, start)
    if match is None:
        return None
    date = date_at(known, text, *match.span("when"))
    if date is None:
        return None
    draft = Draft(start, match.end(), date=date, mark=match["mark"].strip())
    comma, end = text.find(",", start, match.end("where")), match.end("where")
    parts = [(start, end)] if comma < 0 else [(start, comma), (comma + 1 + (text[comma + 1] == " "), end)]
    add_place(known, text, parts, draft)
    if match["bare"] is not None:
        name, records = known.agency(match["bare"].upper())
        if not records:
            return None
        span = Span(*match.span("bare"))
        draft.agencies.append(AgencyMention(span, span.of(text), name, records, rule="tag"))
    return draft, "lower-case"
