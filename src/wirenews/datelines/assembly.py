"""Puts a dateline together from the one or more heads that it is printed as."""

from __future__ import annotations

from ..parsing import Refusal, compiled
from .evidence import is_capitals, judge
from .grammar import CAPITALS, FEED, LOWER
from .places import key
from .reading import Draft, Reader
from .values import Dateline

_BLANKS = " \t\xa0\u2009\u202f"
_MOST_HEADS = 4


def read_at(reader: Reader, text: str, start: int, *, first: bool) -> Dateline | Refusal | None:
    """The dateline that starts at an offset, a refusal, or None where nothing looks like one."""
    draft = reader.head(text, start)
    refusal: Refusal | None = None
    if draft is not None:
        _extend(draft, reader, text, first=first)
        verdict = judge(draft, reader, text, first=first)
        if isinstance(verdict, str):
            return _built(draft, text, verdict)
        refusal = Refusal(verdict.reason, draft.span(), "head")
    if first:
        small = text[start : start + 1].islower()
        other = _lower(reader, text, start) or _site(reader, text, start) if small else _unmarked(reader, text, start)
        if other is not None:
            return other
    return refusal


def _built(draft: Draft, text: str, rule: str) -> Dateline:
    return Dateline(
        draft.span(),
        text[draft.start : draft.end],
        tuple(draft.places),
        draft.date,
        tuple(draft.agencies),
        rule=rule,
    )


def _extend(draft: Draft, reader: Reader, text: str, *, first: bool) -> None:
    """Reads on where a first head lacks what a second one gives: "(ANSA) - ROME, JUL 11 -"."""
    if first:
        _feed(draft, reader, text)
    for _ in range(_MOST_HEADS):
        if draft.line_end or draft.doubt or not (draft.mark or draft.tagged):
            return
        if draft.places and draft.date is not None and draft.agencies:
            return
        start = draft.end
        while start < len(text) and text[start] in _BLANKS:
            start += 1
        if not _may_go_on(draft, text[start : start + 1]):
            return
        more = reader.head(text, start)
        if more is None or not _merge(draft, more, reader, text):
            return


def _feed(draft: Draft, reader: Reader, text: str) -> None:
    """Takes the name of a site or agency before a spaced dash for what it is: "Canadian Press - "."""
    if draft.date is not None or draft.agencies or len(draft.places) != 1 or not draft.mark or draft.mark == ":":
        return
    place = draft.places[0]
    if text[draft.end : draft.end + 1].isspace() and reader.is_feed(place.text):
        draft.places.clear()
        draft.agencies.append(reader.mention(text, place.span.start, place.span.end))
        draft.tagged = True


def _may_go_on(draft: Draft, char: str) -> bool:
    if char in "([":
        return not draft.agencies
    if char.isdigit():
        return draft.date is None
    return char.isupper() and (not draft.places or draft.date is None)


def _merge(draft: Draft, more: Draft, reader: Reader, text: str) -> bool:
    """Adds a later head's facts where they are new and closed by a mark; whether it did."""
    if more.doubt or not (more.mark or more.tagged):
        return False
    if draft.places:
        if more.places or (more.agencies and draft.agencies) or (more.date is not None and draft.date is not None):
            return False
        if more.agencies and not more.mark:
            return False
        if more.date is not None and (more.date.month is None or not more.mark):
            return False
    elif more.places:
        if isinstance(judge(more, reader, text, first=True), Refusal) or more.mark == ":":
            return False
    elif not more.mark or (more.date is not None and (draft.date is not None or more.date.month is None)):
        return False
    draft.places += more.places
    draft.agencies += more.agencies
    draft.date = draft.date or more.date
    draft.end, draft.mark, draft.tagged, draft.line_end = more.end, more.mark, more.tagged, more.line_end
    return True


def _unmarked(reader: Reader, text: str, start: int) -> Dateline | None:
    """A known place in capitals that no mark parts from the story: "DENVER Snow fell"."""
    match = compiled(CAPITALS).match(text, start)
    if match is None or text[match.end() : match.end() + 40].isupper():
        return None
    words = [found.span() for found in compiled(r"\S+").finditer(text, *match.span("where"))]
    rest_start, rest_end = match.span("rest")
    if rest_start >= 0:
        end, stop = words[-1][1], _longest_region(reader, text, rest_start, rest_end)
        city = reader.geography.city(text[start:end])
        return _unmarked_at(reader, text, start, end, (rest_start, stop)) if stop and (city or stop) else None
    for _, end in reversed(words):
        city = reader.geography.city(text[start:end])
        if city is not None and not city.word:
            after = text[end : end + 40].lstrip()
            if _opens_story(after, british="GB" in city.countries or "AU" in city.countries):
                return _unmarked_at(reader, text, start, end, None)
            return None
    return None


def _longest_region(reader: Reader, text: str, start: int, end: int) -> int:
    """Where the longest known region that starts there ends, and a sentence follows; 0 for none."""
    ends: list[int] = [found.end() for found in compiled(r"\S+").finditer(text, start, end)]
    for stop in reversed(ends):
        printed = text[start:stop]
        if len(printed) > 2 and reader.geography.regions(printed) and text[stop : stop + 2].strip()[:1].isupper():
            return stop
    return 0


def _opens_story(after: str, *, british: bool) -> bool:
    """Whether a sentence starts there, and not the rest of a name ("BOSTON Red Sox")."""
    word = after.lstrip("\"“'‘").split(" ", 1)[0]
    bare = word.rstrip(",.'’s")
    if not word[:1].isupper() or key(word) in _GOES_ON:
        return False
    if british:
        return key(bare) in _OPENERS
    return not (bare.isupper() and len(bare) > 3)


_GOES_ON = frozenset(
    "stock stocks exchange red white united city county rovers rangers police university mayor airport times post"
    " globe herald irish welsh wasps bulls cubs bears heat magic lakers clippers dodgers giants jets mets yankees knicks"
    " state street bridge park international fire school schools hotel hospital church museum court symphony"
    " philharmonic marathon open grand prix film festival olympics olympic games fc afc cf wanderers athletic albion"
    " hornets suns jazz spurs stars rockets astros texans cowboys mavericks braves falcons hawks reds bengals browns"
    " cavaliers indians rockies broncos nuggets tigers lions pistons chiefs royals rams raiders dolphins marlins"
    " brewers packers bucks twins vikings timberwolves wild saints pelicans thunder eagles phillies flyers sixers"
    " pirates steelers penguins cardinals blues padres chargers 49ers seahawks mariners sonics nationals redskins"
    " capitals wizards swans roosters blazers bruins celtics patriots bay".split()
)
"""Words after a city's name that go on with a name: clubs, papers, institutions."""

_OPENERS = frozenset(
    "a about after all although an and another are as at because before but by despite during each every few for"
    " four from he hundreds if in investors is it its just last many more most new no not now officials on one only"
    " people police several she since six some stocks ten that the their there these they this those thousands three"
    " to today two tonight under until us what when while with you".split()
)
"""Words that open a story."""


def _unmarked_at(reader: Reader, text: str, start: int, end: int, region: tuple[int, int] | None) -> Dateline | None:
    stop = region[1] if region else end
    draft = Draft(start, stop)
    reader.place(text, start, end, (region,) if region else (), draft)
    return _built(draft, text, "place-unmarked") if draft.places and is_capitals(draft.places[0].name) else None


def _site(reader: Reader, text: str, start: int) -> Dateline | None:
    """A site that portals print as the agency: "example.com - "."""
    match = compiled(FEED).match(text, start)
    if match is None:
        return None
    mention = reader.mention(text, *match.span("feed"))
    return _built(Draft(start, match.end(), agencies=[mention]), text, "agency")


def _lower(reader: Reader, text: str, start: int) -> Dateline | None:
    """A head typed in lower case: "fargo, april 7 -"."""
    match = compiled(LOWER).match(text, start)
    if match is None:
        return None
    date = reader.date_at(text, *match.span("when"))
    if date is None:
        return None
    draft = Draft(start, match.end(), date=date, mark=match["mark"].strip())
    end = match.end("where")
    comma = text.find(",", start, end)
    region = (comma + 1 + (text[comma + 1] == " "), end) if comma >= 0 else None
    reader.place(text, start, comma if comma >= 0 else end, (region,) if region else (), draft)
    if match["bare"] is not None:
        if not reader.registry.find(match["bare"].upper()):
            return None
        draft.agencies.append(reader.mention(text, *match.span("bare")))
    return _built(draft, text, "lower-case")
