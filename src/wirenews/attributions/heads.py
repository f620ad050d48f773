"""Credits at the head of a story: the tag in the dateline, the byline, the line that names the agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..agencies import AgencyMention, Registry
from ..source import Source
from ..spans import Found, Span
from .names import Name
from .values import Attribution, Role

REACH = 1200
"""How far into the text a head may reach."""

_DASHES = frozenset("-–—―_")

DATELINE_TAGS = "dateline tags"
"""Whoever has read the dateline may hand its tags over before `parse`:
`source.shared(DATELINE_TAGS, lambda _: dateline.agencies)`."""

_MONTH = (
    r"(?:(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|ene|abr|ago|dic)\.?)"
)
_WORD = (
    r"(?:[^\W\d_a-zª-ÿ][\w.'’`]*|(?:de|del|la|el|al|of|the|and|near|in|on|du|des|sur|le|os|as|da|do)\b"
    rf"|\d{{1,4}}(?:st|nd|rd|th)?(?:\s{_MONTH})?)"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    place = rf"{_WORD}(?:[ ,./\u00a0-]{{1,3}}{_WORD}){{0,14}}"
    region = r"(?:\s?[(\[][^()\[\]\n]{2,40}[)\]]){0,2}"
    job = (
        "(?:staff|special|foreign|business|sports|political|national|senior|chief|writers?|correspondents?|reporters?"
        "|bureau|news|service)"
    )
    return {
        # What may stand between the start of the story, or what often comes before it, and the tag.
        "before": re.compile(
            r"(?P<lead>^|[\n\r>]|(?P<loose>\s{2,}|[\])]\s|[-–—]\s|\bdate \d{4}-\d\d-\d\d\s))\s*"
            rf"(?P<place>{place}{region}(?:,?\s?{place})?)?[,.]?(?:\s*[-–—]+)?\s*[(/\[]?\s*$"
        ),
        "month": re.compile(rf"\b{_MONTH},?\s?\d|\d\s?{_MONTH}(?!\w)|\b\d{{4}}-\d\d-\d\d\b|\bNO DATE\b"),
        "dash": re.compile(r"\s*\.?(?:--|[-–—―_])"),
        "opens": re.compile(r"\s-{1,2}\s+[A-Z\"'“(\d]"),
        "inner dash": re.compile(r"\s[-–—]{1,2}\s"),
        "colon": re.compile(r"\s*:(?!\w)"),
        "unknown": re.compile(r"[(\[](?P<tag>[^\W\d][^()\[\]\n]{1,45})\)(?=\s*(?:--|[-–—:\n]))"),
        "agencies": re.compile(r"(?i:(?:news )?agenc(?:ies|y))"),
        "by": re.compile(r"[ \t]*\(?(?P<cue>[Bb]y|BY)[ :]\s*"),
        "authors": re.compile(
            r"(?:(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]*|and|for|of|in|the|de|van|von|al|bin|with)"
            r"(?:[ \t,|/&;(]+|(?=[^\W\d_a-z]\.)|$)|[ \t(])*"
        ),
        "job": re.compile(rf"(?:\s+[A-Z]\w+(?=\s+(?i:writer|correspondent)\b))?(?:\s+(?i:{job}))*"),
        "more": re.compile(r"\s+and\s+(?P<who>(?i:(?:news |wire )?agencies))\s*$", re.MULTILINE),
        "line": re.compile(
            r"\s*(?:$|[|:;–—-]\s.{0,90}|,\s?[A-Z\d].{0,60}|\s?(?:News|Sport|World|Business|Online)|\(?(?i:staff|writer|correspondent|updated|published|posted)\b.{0,80})"
        ),
        "collective": re.compile(
            r"^[ \t]*(?:(?P<cue>(?:[Cc]ompiled )?[Ff]rom|[Bb]y|[Ss]taff and|[Ss]ource:) )?(?:the )?"
            r"(?P<who>(?i:(?:(?:news|wire|international|foreign) )?agencies(?: reports)?))(?: in [A-Z]\w+)?[ \t]*$",
            re.MULTILINE,
        ),
        "author": re.compile(
            r"(?:Source:|SOURCE:|©|[A-Z][\w ]{2,40}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Pp]roducer)s?,?(?: for| at)?|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,| \|)|[Tt]he|THE)?"
        ),
    }


def dateline_tags(source: Source, names: list[Name], registry: Registry) -> tuple[AgencyMention, ...]:
    """The agency tags of the dateline: those handed over, or those read off the head of the text."""
    return source.shared(DATELINE_TAGS, lambda given: _read_tags(given.text, names, registry))


def _read_tags(text: str, names: list[Name], registry: Registry) -> tuple[AgencyMention, ...]:
    span = None
    for name in names:
        if name.start >= REACH or (span := _tag(text, name, registry)):
            break
    bracket = min((at for mark in "([" if (at := text.find(mark, 0, 400)) >= 0), default=None)
    if bracket is not None and (span is None or bracket < span[0] - 1):
        span = min((one for one in (span, _unknown_tag(text)) if one), default=None)
    return () if span is None else (registry.mention(text, *span, rule="dateline"),)


def _unknown_tag(text: str) -> tuple[int, int] | None:
    """Where a tag stands that only its place tells to be one: in brackets, behind a place and a date."""
    patterns = _patterns()
    for match in patterns["unknown"].finditer(text, 0, 400):
        before = patterns["before"].search(text, max(0, match.start() - 160), match.start())
        place = before["place"] if before and not before["loose"] else None
        known = place and (patterns["month"].search(place) or patterns["agencies"].fullmatch(match["tag"]))
        if known and place and not patterns["inner dash"].search(place):
            return match.span("tag") if " , " not in match["tag"] else None
    return None


def _tag(text: str, name: Name, registry: Registry) -> tuple[int, int] | None:
    """The span of the tag that holds the name, if it stands where a dateline has its agency."""
    if not _may_be_tag(text, name):
        return None
    start, end = _bracket(text, name)
    printed = text[start:end]
    if (start, end) != (name.start, name.end) and not registry.read(printed) and not registry.find(printed):
        return None
    enclosed = text[start - 1 : start] in {"(", "/", "["} and text[end : end + 1] in {")", "/"}
    patterns = _patterns()
    after = end + 1 if enclosed else end
    dash = patterns["dash"].match(text, after) is not None
    if not (enclosed or dash):
        return None
    before = _before(text, start)
    if before is None:
        return None
    place = (before["place"] or "").strip()
    if not place:
        leads = _leads(text, name, start, after, enclosed=enclosed, dash=dash)
        return (start, end) if leads else None
    if patterns["inner dash"].search(place):
        return None
    dated = patterns["month"].search(place) is not None
    if not enclosed:
        stands = dash and (dated or text[:start].rstrip().endswith(","))
        return (start, end) if stands else None
    capitals = sum(map(str.isupper, place)) * 2 > sum(map(str.isalpha, place))
    closed = dash or patterns["colon"].match(text, after) is not None
    inside = text[after : after + 1] not in {"\n", ""}
    follows = text[after : after + 2].lstrip()[:1]
    title = before.start() < 40 and len(place.split()) <= 5 and not before["loose"] and not follows.islower()
    stands = closed or dated or (inside and (title or (capitals and not before["loose"])))
    return (start, end) if stands else None


def _before(text: str, start: int) -> re.Match[str] | None:
    """What stands between the tag and the start of the story, of a line, or what often comes before a dateline."""
    pattern, floor = _patterns()["before"], max(0, start - 160)
    line = max(0, text.rfind("\n", floor, start))
    whole = pattern.match(text, line, start) if line or not floor else None
    before = whole or pattern.search(text, floor, start)
    return None if before is None or (floor and before.start() == floor) else before


def _may_be_tag(text: str, name: Name) -> bool:
    """Whether a bracket, slash or dash stands beside the name, by a quick look."""
    if text[name.end : name.end + 4].lstrip(" .\t\n")[:1] in _DASHES:
        return True
    before = text[max(0, name.start - 45) : name.start]
    return "(" in before or "/" in before or "[" in before


def _bracket(text: str, name: Name) -> tuple[int, int]:
    """The whole content of the brackets or slashes that hold the name, or the name itself."""
    for opening, closing in (("(", ")"), ("[", ")"), ("/", "/")):
        left = text.rfind(opening, max(0, name.start - 45), name.start)
        right = text.find(closing, name.end, name.end + 45)
        if left >= 0 and right >= 0:
            inner = text[left + 1 : right]
            if inner == inner.strip() and not set("()[]\n") & set(inner) and (opening != "/" or "  " not in inner):
                return left + 1, right
    return name.start, name.end


def _leads(text: str, name: Name, start: int, after: int, *, enclosed: bool, dash: bool) -> bool:
    """Whether a tag with no place before it opens the story: "(Kyodo) -", "Kyodo - "."""
    opening = text[:start].strip()
    if enclosed:
        if opening in {"(", "/", "["}:
            return dash or (name.likely and text[after : after + 2].strip()[:1].isupper())
        return dash and opening[:1] == "(" and text[: start - 1].rstrip()[-1:] == ")"
    if opening or not name.likely:
        return False
    return _patterns()["opens"].match(text, after) is not None


def collective(source: Source, registry: Registry) -> Iterator[Attribution]:
    """The line above the story that credits agencies without their names: "Compiled from news agencies"."""
    text = source.text
    stop = min(len(text), REACH // 2)
    if text.find("genc", 0, stop) < 0 and text.find("GENC", 0, stop) < 0:
        return
    match = _patterns()["collective"].search(text, 0, stop)
    if match and match.start() < text.rfind("\n") and text[match.end() :].strip():
        mention = registry.mention(text, *match.span("who"), rule="byline")
        cue = Found.at(text, *match.span("cue"), rule="byline") if match["cue"] else None
        span = Span(match.start("cue") if cue else mention.span.start, mention.span.end)
        yield Attribution(span, span.of(text), (mention,), Role.BYLINE, cue, rule="byline")


def bylines(source: Source, names: list[Name], registry: Registry) -> Iterator[Attribution]:
    """Credits in "By" lines, and lines at the head that hold little but an agency."""
    text = source.text
    for name in names:
        if name.start >= REACH:
            break
        by = _patterns()["by"].match(text, text.rfind("\n", 0, name.start) + 1, name.start)
        if by is not None:
            if name.start - by.end() < 90 and _signs(text, name, by):
                cue = Found.at(text, *by.span("cue"), rule="byline")
                yield _byline(text, name, cue, registry)
        elif _credit_line(source, name):
            yield _byline(text, name, None, registry)


def _byline(text: str, name: Name, cue: Found | None, registry: Registry) -> Attribution:
    mentions = (name.mention("byline"), *and_agencies(text, name.end, registry))
    span = Span(cue.span.start if cue else name.start, mentions[-1].span.end)
    return Attribution(span, span.of(text), mentions, Role.BYLINE, cue, rule="byline")


def and_agencies(text: str, end: int, registry: Registry) -> Iterator[AgencyMention]:
    """The agencies that share a credit with the one whose name ends there: "Al Jazeera and news agencies"."""
    match = _patterns()["more"].match(text, end) if text.startswith(" and ", end) else None
    if match is not None:
        yield registry.mention(text, *match.span("who"), rule="byline")


def _signs(text: str, name: Name, by: re.Match[str]) -> bool:
    """Whether the name in a "By" line is the author or the author's employer."""
    patterns = _patterns()
    if not patterns["authors"].fullmatch(text, by.end(), name.start):
        return False
    job = patterns["job"].match(text, name.end)
    end = job.end() if job else name.end
    following = text[end : end + 3]
    return (
        not following.strip(" ")
        or following[0] in ",:|;)\n\r-–—("
        or following.startswith((" -", "  ", " |", " :", " ("))
        or patterns["more"].match(text, end) is not None
    )


def _credit_line(source: Source, name: Name) -> bool:
    """Whether the name opens a short line of its own among the first lines."""
    text = source.text
    start = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    if end < 0 or end - start > 140 or text.count("\n", 0, start) > 8 or not text[end:].strip():
        return False
    if not name.agencies or name.kind == "photo agency":
        return False
    under = _under_byline(text, start)
    if not (under or name.likely) or not (under or not _wrapped(source, start)):
        return False
    if not _patterns()["author"].fullmatch(text[start : name.start].strip()):
        return False
    rest = text[name.end : end]
    return bool(_patterns()["line"].fullmatch(rest)) and not rest.rstrip().endswith((".", '"', "”", "?", "!"))


def _under_byline(text: str, start: int) -> bool:
    """Whether the line before the one that starts there names the writer."""
    before = text.rfind("\n", 0, max(0, start - 1)) + 1
    return start > 0 and _patterns()["by"].match(text, before, start) is not None and start - before < 90


def _wrapped(source: Source, start: int) -> bool:
    """Whether the line that starts there goes on with the sentence of the line before."""
    text = source.text
    before = text[max(0, start - 40) : start].replace("\r", "")
    if "|" in text[start : text.find("\n", start)]:
        return False
    if before.endswith("\n\n") or not (before.rstrip()[-1:].islower() or before.rstrip()[-1:] == ","):
        return False
    return source.paragraph_at(start).start < start
