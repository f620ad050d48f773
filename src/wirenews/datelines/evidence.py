"""What a head must show to be taken for a dateline: a dateline wrongly found is worse than one missed."""

from __future__ import annotations

from functools import lru_cache

from ..parsing import Refusal
from .places import key
from .reading import Draft, Reader
from .values import Place

_KINDS = frozenset(
    "park island islands beach township county city springs hills falls heights gardens airport prison camp base"
    " valley harbor harbour port village lake bay canyon refuge reservation plains creek grove ridge junction fort"
    " mount mt san santa saint st north south east west new cape el los las aboard off near on".split()
)
"""Words that mark a name as a place's."""


def judge(draft: Draft, reader: Reader, text: str, *, first: bool) -> str | Refusal:
    """The name of the rule by which a draft is a dateline, or why it is none.

    `first` says that the draft opens the text; further down, only the surest forms count.
    """
    if draft.doubt:
        return Refusal(draft.doubt)
    if draft.places and (slug := next((one for one in draft.places if _is_slug(one, reader)), None)):
        return Refusal(f"{slug.name!r} heads other things than stories")
    if draft.agencies:
        return _with_agency(draft, reader, first=first)
    if draft.date is not None or (draft.undated and draft.mark):
        return _with_date(draft, reader, text, first=first)
    if draft.places:
        return _with_place(draft, reader, text, first=first)
    return Refusal("no place, date or agency")


def _is_slug(place: Place, reader: Reader) -> bool:
    name = place.name
    return (
        (place.region is None and key(name) in reader.slugs)
        or name.startswith(("By ", "BY "))
        or reader.dates.months.get(name.lower().rstrip(".")) is not None
    )


def _with_agency(draft: Draft, reader: Reader, *, first: bool) -> str | Refusal:
    known = any(reader.knows(mention) for mention in draft.agencies)
    dashed = _is_dash(draft.mark)
    if draft.date is not None or draft.undated:
        if draft.places or known or dashed:
            return "place-date-agency" if draft.places else "date-agency"
        return Refusal("a date and brackets that hold no known agency")
    if not draft.places:
        if draft.line_end or not (draft.mark or first):
            return Refusal("an agency by itself, as under a picture")
        if known and (first or draft.mark):
            return "agency"
        return "agency" if first and dashed else Refusal("a bracketed name that is no known agency")
    sure = all(is_capitals(place.name) or _is_known(place, reader) for place in draft.places)
    if draft.mark == ":" and not draft.tagged and not sure:
        return Refusal("a name and an agency before a colon: a speaker")
    if known and (sure or draft.mark):
        return "place-agency"
    if draft.mark and sure and (first or any(_is_known(place, reader) for place in draft.places)):
        return "place-agency"
    return Refusal("neither the name nor the brackets are known")


def _with_date(draft: Draft, reader: Reader, text: str, *, first: bool) -> str | Refusal:
    date = draft.date
    if not draft.places:
        if date is not None and draft.mark and date.year is not None and first:
            return "date"
        if date is not None and date.weekday is not None and date.day is not None and draft.mark and first:
            return "date"
        return "date" if draft.undated and draft.mark else Refusal("a date alone, without its year")
    if date is not None and date.month is None and date.year is None and draft.line_end:
        return Refusal("a weekday after a name")
    plain = all(is_capitals(place.name) or _is_known(place, reader) or _is_title(place.name) for place in draft.places)
    if not plain:
        return Refusal("the name before the date is no place's")
    if draft.mark:
        return "place-date"
    if date is not None and date.day is None and date.month is not None and date.year is None:
        return Refusal("a month after a name")
    known = all(_is_known(place, reader) for place in draft.places)
    short = first and all(len(place.name.split()) <= 3 for place in draft.places)
    parted = text[draft.places[-1].span.end : draft.end].startswith((",", " ,")) or (date and date.year)
    if draft.line_end and (known or (short and parted)):
        return "place-date"
    return Refusal("a name and a date, and no mark after them")


def _with_place(draft: Draft, reader: Reader, text: str, *, first: bool) -> str | Refusal:
    places = draft.places
    known = all(_is_known(place, reader) for place in places)
    capitals = all(is_capitals(place.name) for place in places)
    word = any(_is_word(place, reader) for place in places)
    after = text[draft.end : draft.end + 3].lstrip()
    if draft.line_end:
        sure = capitals and known and not word and len(places) == 1 and places[0].region is None
        city = sure and reader.geography.city(places[0].name) is not None
        if first and city and text[draft.end :].strip():
            return "place-line"
        return Refusal("a name alone on its line")
    if not draft.mark or after[:1].islower() or after[:1].isdigit():
        return Refusal("a name, and no mark or no sentence after it")
    if _is_dash(draft.mark):
        return _dashed(draft, reader, text, known=known, capitals=capitals, word=word, first=first)
    if draft.mark != ":":
        return Refusal("a name before a mark that closes no dateline")
    if known and (not word or (capitals and places[0].region is not None)) and (capitals or first):
        return "place-colon"
    return Refusal("a name before a colon: a speaker, or a heading")


def _dashed(
    draft: Draft, reader: Reader, text: str, *, known: bool, capitals: bool, word: bool, first: bool
) -> str | Refusal:
    spaced = draft.mark != "-" or (text[draft.end - 2].isspace() or text[draft.end : draft.end + 1].isspace())
    if not spaced:
        return Refusal("a hyphen inside a word")
    if known and (capitals or (first and not word)):
        return "place"
    if not (capitals and first):
        return Refusal("a name that is not known as a place's")
    name = draft.places[0].name
    if text[draft.end : draft.end + 60].isupper():
        return Refusal("words in capitals among others")
    words = name.lower().replace(".", "").replace("-", " ").split()
    if len(words) > 1 and (words[-1] in _KINDS or words[0] in _KINDS):
        return "place"
    open_mark = draft.mark != "-" and text[draft.end - len(draft.mark) - 1].isspace()
    if open_mark and text[draft.end : draft.end + 1].isspace() and len(name) > 3 and "'" not in name:
        return "place"
    return Refusal("a name that is not known as a place's")


def _is_dash(mark: str) -> bool:
    return bool(mark) and mark not in {":", "/"}


def _is_known(place: Place, reader: Reader) -> bool:
    """Whether name or region are those of a place."""
    if place.country is not None or reader.geography.is_certain(place.name):
        return True
    if place.region is not None and reader.geography.regions(place.region):
        return True
    return reader.geography.city(place.name) is not None


def _is_word(place: Place, reader: Reader) -> bool:
    city = reader.geography.city(place.name)
    return city is not None and city.word


@lru_cache(maxsize=2048)
def is_capitals(name: str) -> bool:
    """Whether a name is printed in capitals, as far as names are ("McALLEN", "ST. LOUIS")."""
    if name.isupper():
        return True
    letters = [char for char in name if char.isalpha()]
    return sum(map(str.isupper, letters)) * 3 > 2 * len(letters)


def _is_title(name: str) -> bool:
    return len(name.split()) <= 5
