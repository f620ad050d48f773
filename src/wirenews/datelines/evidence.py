"""What a head must show to be taken for a dateline: a dateline wrongly found is worse than one missed."""

from __future__ import annotations

from functools import lru_cache

from ..parsing import Refusal, compiled
from .echo import is_named_again
from .knowledge import Knowledge
from .places import key
from .reading import Draft


def judge(draft: Draft, known: Knowledge, text: str, *, first: bool) -> str | Refusal:
    """The name of the rule by which a draft is a dateline, or why it is none.

    `first` says that the draft opens the text; further down, only the surest forms count.
    """
    if draft.doubt:
        return Refusal(draft.doubt)
    for place in draft.places:
        if place.region is None and known.is_slug(place.name):
            return Refusal(f"{place.name!r} heads other things than stories")
    if draft.agencies:
        return _with_agency(draft, known, text, first=first)
    if draft.date is not None or (draft.undated and draft.mark):
        return _with_date(draft, known, text, first=first)
    if draft.places:
        return _with_place(draft, known, text, first=first)
    return Refusal("no place, date or agency")


def _with_agency(draft: Draft, known: Knowledge, text: str, *, first: bool) -> str | Refusal:
    known_agency = any(known.knows(mention) for mention in draft.agencies)
    dashed = _is_dash(draft.mark)
    if draft.date is not None or draft.undated:
        if not draft.places and compiled(r"\s*\d{1,2}[:.]\d\d\b").match(text, draft.end):
            return Refusal("the day and time of publication")
        if draft.places or known_agency or dashed or _sounds_like_media(draft, known):
            return "place-date-agency" if draft.places else "date-agency"
        return Refusal("a date and brackets that hold no known agency")
    if not draft.places:
        if draft.line_end or draft.mark == "/" or not (draft.mark or first):
            return Refusal("an agency by itself, as under a picture")
        if not draft.mark and known.is_slug(draft.agencies[0].text):
            return Refusal("a label before a headline")
        if known_agency and (first or draft.mark):
            return "agency"
        return "agency" if first and dashed else Refusal("a bracketed name that is no known agency")
    return _placed_agency(draft, known, text, first=first, known_agency=known_agency)


def _sounds_like_media(draft: Draft, known: Knowledge) -> bool:
    return any(known.sounds_like_media(mention.text) for mention in draft.agencies)


def _placed_agency(draft: Draft, known: Knowledge, text: str, *, first: bool, known_agency: bool) -> str | Refusal:
    certain = any(known.is_place(place) for place in draft.places)
    sure = all(is_capitals(place.name) or known.is_place(place) for place in draft.places)
    if not draft.tagged and (draft.line_end or (draft.mark == ":" and not sure)):
        return Refusal("a name and an agency: a speaker, or a list of sources")
    if not certain and _goes_on(draft, text):
        return Refusal("a name that the sentence goes on after")
    if known_agency and (sure or draft.mark):
        return "place-agency"
    named = certain or (first and _sounds_like_media(draft, known))
    if draft.mark and named and (first or sure):
        return "place-agency"
    return Refusal("neither the name nor the brackets are known")


def _with_date(draft: Draft, known: Knowledge, text: str, *, first: bool) -> str | Refusal:
    date = draft.date
    if not draft.places:
        full = date is not None and (date.year is not None or (date.weekday is not None and date.day is not None))
        if full and first and _is_dash(draft.mark):
            return "date"
        return "date" if draft.undated and draft.mark else Refusal("a date alone, without its year")
    if date is not None and date.month is None and date.year is None and draft.line_end:
        return Refusal("a weekday after a name")
    for place in draft.places:
        if is_capitals(place.name) or known.is_place(place):
            continue
        if len(place.name.split()) > 5 or not (draft.tagged or _is_parted(draft, text)):
            return Refusal("the name before the date is no place's")
    if draft.mark:
        return "place-date"
    if date is not None and date.day is None and date.month is not None and date.year is None:
        return Refusal("a month after a name")
    certain = all(known.is_place(place) for place in draft.places)
    capitals = all(is_capitals(place.name) for place in draft.places)
    short = all(len(place.name.split()) <= 3 for place in draft.places)
    dated = date is not None and date.year is not None and capitals
    if draft.line_end and (certain or (short and (dated or (first and _is_parted(draft, text))))):
        return "place-date"
    return Refusal("a name and a date, and no mark after them")


def _with_place(draft: Draft, known: Knowledge, text: str, *, first: bool) -> str | Refusal:
    places = draft.places
    certain = all(known.is_place(place) for place in places)
    capitals = all(is_capitals(place.name) for place in places)
    city = known.geography.city(places[0].name)
    bare = len(places) == 1 and places[0].region is None
    word = bare and city is not None and city.word
    if draft.line_end:
        regional = len(places) == 1 and not bare and certain and not is_capitals(text[draft.end :][:80])
        named = (bare and city and not word) or (regional and len(places[0].text.split()) < 5)
        if first and capitals and named and text[draft.end :].strip():
            return "place-line"
        return Refusal("a name alone on its line")
    if not draft.mark or _goes_on(draft, text):
        return Refusal("a name, and no mark or no sentence after it")
    if _is_dash(draft.mark):
        return _dashed(draft, known, text, certain=certain, word=word, first=first)
    if draft.mark != ":":
        return Refusal("a name before a mark that closes no dateline")
    if is_headline(text, draft.end):
        return Refusal("a headline that opens with a place")
    if certain and (capitals or first) and ((city and not word) or not bare):
        return "place-colon"
    if first and bare and capitals and _is_echoed(draft, known, text):
        return "place-echoed"
    if first and bare and capitals and _is_under_header(draft, text):
        return "place-under-header"
    return Refusal("a name before a colon: a speaker, or a heading")


def _is_under_header(draft: Draft, text: str) -> bool:
    """Whether a name of up to two words opens a paragraph of prose right under a byline or the day of publication."""
    name, after = draft.places[0].name, text[draft.end : draft.end + 400].lstrip(" \t\xa0")
    line = after.partition("\n")[0]
    prose = after[:1].isupper() and not after[:30].isupper() and len(line) > 60 and ". " in f"{line} "
    if len(name) < 5 or len(name.split()) > 2 or not prose:
        return False
    above = text[max(0, draft.start - 120) : draft.start].rstrip().rpartition("\n")[2]
    return compiled(_STAMPED).match(above.strip()) is not None


def _is_echoed(draft: Draft, known: Knowledge, text: str) -> bool:
    """Whether a sentence follows a name of up to three words, and the story speaks of a place of that name."""
    name, after = draft.places[0].name, text[draft.end : draft.end + 60].lstrip(" \t\xa0\"“'‘")
    words = name.split()
    if len(words) > 3 or len(name) < 4 or after[:30].isupper() or not after[:1].isupper():
        return False
    if known.geography.regions(name):
        return False
    return is_named_again(known, text, name, draft.places[0].span.end)


def _dashed(draft: Draft, known: Knowledge, text: str, *, certain: bool, word: bool, first: bool) -> str | Refusal:
    capitals = all(is_capitals(place.name) for place in draft.places)
    after = text[draft.end : draft.end + 60]
    before = text[draft.end - len(draft.mark) - 1]
    if draft.mark == "-" and not (before.isspace() or after[:1].isspace()):
        return Refusal("a hyphen inside a word")
    if certain and (capitals or (first and not word and not is_headline(text, draft.end))):
        return "place"
    unknown = Refusal("a name that is not known as a place's")
    name = draft.places[0].name
    words = name.lower().replace(".", "").replace("-", " ").split()
    if not (capitals and first) or after.isupper() or len(words) > 4:
        return unknown
    if len(words) > 1 and (words[-1] in known.last_words or words[0] in known.first_words):
        return "place"
    if key(words[-1]) in known.names_after_city:
        return unknown
    open_mark = draft.mark != "-" and before.isspace() and after[:1].isspace()
    return "place" if open_mark and len(name) > 3 and "'" not in name else unknown


def _goes_on(draft: Draft, text: str) -> bool:
    """Whether what follows the mark goes on with a sentence, or with figures, instead of opening a story."""
    after = text[draft.end : draft.end + 3].lstrip()
    return after[:1].islower() or after[:1].isdigit()


_STAMPED = r"(?:By|BY) [A-Z][^.]{2,60}$|(?i:(?:(?:first|last) )?(?:published|updated|posted)\b).*\d{4}|.{0,60}\b(?:19|20)\d\d\b[^.]{0,24}$"
"""A byline, or the day of publication."""


def is_headline(text: str, start: int) -> bool:
    """Whether the line goes on as a headline does: short, with no full stop, and another line below."""
    end = text.find("\n", start, start + 140)
    return end >= 0 and text[end:].strip() != "" and not text[start:end].rstrip().endswith(_STOPS)


_STOPS = (".", "!", "?", '"', "”", "’", "'", ")", ",", ";", ":", "-")


def _is_dash(mark: str) -> bool:
    return bool(mark) and mark not in {":", "/"}


@lru_cache(maxsize=2048)
def is_capitals(name: str) -> bool:
    """Whether a name is printed in capitals, as far as names are ("McALLEN", "ST. LOUIS")."""
    if name.isupper():
        return True
    letters = [char for char in name if char.isalpha()]
    return sum(map(str.isupper, letters)) * 3 > 2 * len(letters)


def _is_parted(draft: Draft, text: str) -> bool:
    """Whether a comma stands between the places and what follows them."""
    return text[draft.places[-1].span.end : draft.end].lstrip().startswith((",", "."))
