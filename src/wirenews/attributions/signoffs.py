"""Credits that close a story: tags, "with inputs from", reporting and editing lines, notices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from ..agencies import AgencyMention, Registry
from ..source import Source
from ..spans import Found, Span
from .heads import and_agencies
from .names import Name
from .tokens import keys
from .values import Attribution, Role

REACH = 1200
"""How far before the end of the text a sign-off may start."""

JOINTS = frozenset({", ", ",", " and ", " & ", ", and "})
"""What stands between the tags of a list."""

LONGEST = 500
"""The most characters of a line that a sign-off takes."""


@frozen(eq=False)
class Phrase:
    """A sign-off that a phrase gives away: `pattern` has the groups `cue`, and `who` for what may name agencies.

    `anchors` are lower-case strings, one of which stands in every such sign-off. `unnamed`: where it names nobody,
    it credits the house of the dateline or byline; `first`: only a name that `who` starts with counts;
    `stranger`: `who` is an outlet's name even where no registry holds it. `writers`: `who` lists people.
    """

    name: str
    anchors: tuple[str, ...]
    pattern: str
    unnamed: bool = False
    first: bool = False
    stranger: bool = False
    writers: bool = False


PHRASES = (
    Phrase(
        "reporting by",
        (
            "reporting by",
            "reporting from",
            "editing by",
            "writing by",
            "written by",
            "compiled by",
            "edited by",
            "assistance from",
        ),
        r"(?:^|(?<=\()|(?<=[.!?”\"’)]\s)|(?<=[.!?”\"’)]\s\()|(?<=--)|(?<=-- ))(?!Reporting from [^()\n]{1,200}\b(?:said|says|told|found|described)\b)(?P<who>(?P<cue>(?:(?:[Aa]dditional |Further )?[Rr]eporting"
        r"|Writing|Compiled|Edited|Editing|With assistance)(?: and (?:writing|editing|reporting))? (?:by|from))\s"
        r"(?:[A-Z]|(?=(?:news |wire )?agencies\b)|(?<=^Additional reporting by )the (?=[A-Z]))[^()\n]{1,400}?)(?=\)|$)",
        unnamed=True,
        writers=True,
    ),
    Phrase(
        "inputs",
        (
            "inputs from",
            "input from",
            "inputs by",
            "reports from",
            "reporting from",
            "contributions from",
            "material from",
            "information from",
            "files from",
        ),
        r"\b(?P<cue>(?i:(?:written |compiled |edited )?with (?:additional )?(?:inputs?|reports|reporting|contributions|material|information|files)"
        r"|(?:agency )?inputs?)(?i: from| by))\s+(?P<who>[^.()\n]{2,120})",
    ),
    Phrase("inputs", ("inputs",), r"\b(?P<cue>(?i:with|additional)\s+(?P<who>[^.()\n]{2,60}?)\s+(?i:inputs))\b"),
    Phrase(
        "contributed",
        ("contributed", "helped with this"),
        r"(?P<who>[A-Z](?:[^.\n]|(?<=\b[A-Z])\.|\.(?!\s+[A-Z\"“])){0,260}?)\s(?P<cue>contributed(?:\s(?:(?:additional )?reporting|to\s(?:this|the)\s(?:report|story|article|dispatch))|(?=\.\s*$))"
        r"|helped with this (?:story|report))",
        writers=True,
    ),
    Phrase(
        "copyright",
        ("copyright", "©", "(c)"),
        r"(?P<cue>(?i:copyright)|©|\([cC]\))[ ,:]*(?:©|\([cC]\))?\s*(?:\d{4}[-–, \d]{0,12})?(?:by )?(?:[Tt]he )?(?P<who>[^\n]{2,80})",
        first=True,
    ),
    Phrase(
        "first published",
        ("published", "distributed"),
        r"(?P<cue>This (?:report|story|article) (?:by|from)) (?:the |The )?(?P<who>[^.\n]{2,60}?) (?:was|were|is) (?:first |originally )?"
        r"(?:published|distributed)",
        first=True,
    ),
    Phrase(
        "first published by",
        ("published", "appeared"),
        r"(?P<cue>(?i:this (?:report|story|article|piece) (?:was )?(?:first |originally )?(?:published|appeared) (?:by|in|on|at)))"
        r" (?:the |The )?(?P<who>(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Issue|Volume|\w+day\b))[A-Z][\w’'-]*+(?:\.[a-z]{2,4})?(?: [A-Z][\w’'-]*+){0,4})",
        first=True,
        stranger=True,
    ),
    Phrase(
        "source",
        ("source", "sources", "courtesy:", "author", "agency"),
        r"(?:^|[(\[])\s*(?P<cue>(?i:sources?|via|courtesy|agency|author))\s?:\s?(?:the |The )?(?P<who>[^()\]\n]{2,60})",
        first=True,
    ),
    Phrase(
        "syndicated",
        (
            "syndicated",
            "syndication",
            "syndicate",
            "third-party",
            "third party",
            "auto-generated",
            "agency feed",
            "wire feed",
        ),
        r"\(?(?:(?i:except for the headline),\s)?(?i:this) (?:story|article|report|copy|content|news)\b[^.()\n]{0,200}?"
        r"(?P<cue>(?i:syndicated feed|third[- ]party|auto-generated|agency feed|wire feed|syndicat\w+))(?P<who>[^.\n]{0,100})\.?\)?",
        unnamed=True,
    ),
    Phrase(
        "trust principles", ("our standards",), r"(?P<cue>Our Standards):\s?(?:The )?(?P<who>[^\n]{2,80})", first=True
    ),
    Phrase(
        "distributed by",
        ("distributed by", "provided by", "supplied by"),
        r"(?:^|\()\s*(?P<cue>(?i:distributed|provided|supplied) by)\s+(?:the |The )?(?P<who>[^\n]{2,60})",
        first=True,
    ),
    Phrase("enditem", ("enditem",), r"(?P<cue>\bEnditem\b)(?P<who>)", unnamed=True),
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    patterns = {phrase.pattern: re.compile(phrase.pattern, re.MULTILINE) for phrase in PHRASES}
    return patterns | {
        "first name": re.compile(r"(?<![\w.])(?!(?:By|From|With|And|The|For)\b)[A-Z](?:[\w’'-]*[a-z]|\.) $"),
        "family": re.compile(r" [A-Z][\w’'-]*[a-z]\b"),
        "agencies": re.compile(r"(?i:(?:news |wire )?agenc(?:ies|y))(?!\w)"),
        # Dashes, brackets and signs before a tag that closes the text, and initials or times behind it.
        "open": re.compile(
            r"(?P<line>(?:^|[\n>])\s*(?:(?:\(END\)|-0-)\s*)?|[.!?…\"”'’)\]]\s+)(?P<marks>[-–—=_/(*\[ ]*)(?:[Tt]he\s|By\s)?$"
        ),
        "close": re.compile(
            r"\s*(?:[)\]/*=-]|(?:News|Relaxnews|Newswires?)\b)*"
            r"(?:[ /]*(?:[A-Z]{2,4}|[a-z]{2,4}|Fim|End|\d{3,6}|\d{1,2}[A-Z][a-z]{2}\d{4})\b){0,4}"
            r"[ .)*/=-]*(?:\n\s*[A-Za-z]{1,4}(?:[ /-]{1,2}[A-Za-z]{1,4}){0,5}[/.]?)?\s*$"
        ),
        "signed": re.compile(
            r"(?:[/|]\s?(?:[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}|[a-z]{2,4}(?:-[a-z]{2,4}){0,3})){1,4}[ .]*$", re.MULTILINE
        ),
        "close line": re.compile(r"\s*[)\]/*=-]*(?:[ /]+(?:[A-Z]{2,4}|[a-z]{2,4})\b){0,3}[ .)*/=-]*\s*(?:$|\n)"),
    }


@cache
def _anchors() -> dict[bytes, tuple[tuple[str, int], ...]]:
    """What to look for in lower case where a token stands in the text, and the phrases that it may be of, by number."""
    found: dict[bytes, list[tuple[str, int]]] = {}
    for number, phrase in enumerate(PHRASES):
        for anchor in phrase.anchors:
            for key in keys(case(anchor) for case in (str, str.upper, str.capitalize)) or {b""}:
                found.setdefault(key, []).append((anchor, number))
    return {key: tuple(anchors) for key, anchors in found.items()}


@cache
def phrase_keys() -> frozenset[bytes]:
    """The tokens that give sign-offs away; b"" for those that hold none."""
    return frozenset(_anchors())


def signoffs(
    source: Source, names: list[Name], registry: Registry, seen: frozenset[bytes], house: tuple[AgencyMention, ...]
) -> Iterator[Attribution]:
    """The sign-offs that phrases give away in the last lines of the text, also where they name nobody.

    `seen`: its tokens, as far as they matter here; `house`: whom a sign-off credits that names nobody.
    """
    text, hits = source.text, phrase_keys() & seen
    if len(hits) < 2 and "©" not in text:
        return
    floor = max(0, len(text) - REACH)
    tail = text[floor:].lower()
    if len(tail) != len(text) - floor:
        tail = text[floor:]
    anchors = _anchors()
    numbers = {number for key in hits for anchor, number in anchors[key] if anchor in tail}
    near = [name for name in names if name.start >= floor and name.agencies] if numbers else []
    for number in sorted(numbers):
        yield from _phrases(text, tail, floor, PHRASES[number], near, registry, house)


def tags_at_end(
    source: Source, names: list[Name], ends: set[int], house: tuple[AgencyMention, ...]
) -> Iterator[Attribution]:
    """The tags that close the story, which ends at one of `ends`, or stand alone on one of the last lines."""
    text = source.text
    for run in _runs(text, [name for name in names if name.start >= len(text) - REACH and name.agencies]):
        if any(_closes(text, run[0], run[-1], end) for end in ends):
            mentions = tuple(_mention(name, house) for name in run)
            span = Span(run[0].start, run[-1].end)
            yield Attribution(span, span.of(text), mentions, Role.SIGNOFF, rule="tag")


def _mention(name: Name, house: tuple[AgencyMention, ...]) -> AgencyMention:
    """The mention that a closing tag is: of the house, where it is printed as the tag of the dateline is."""
    same = bool(house) and house[0].text == name.text
    return name.mention("signoff", house[0].agencies if same else None)


def _runs(text: str, names: list[Name]) -> Iterator[list[Name]]:
    """Names that commas join, together: "— Reuters, AFP, AP"."""
    run: list[Name] = []
    for name in names:
        if run and text[run[-1].end : name.start] not in JOINTS:
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def signatures(source: Source, names: list[Name], house: tuple[AgencyMention, ...]) -> Iterator[Attribution]:
    """The line "WAM/Amina Saleh" that closes a story of the house: no photographer, but who wrote it."""
    text = source.text
    for name in names if house else ():
        same = name.text == house[0].text or name.agencies == house[0].agencies
        if name.start < len(text) - REACH or not same:
            continue
        line = text.rfind("\n", 0, name.start) + 1
        signed = (
            _patterns()["signed"].match(text, name.end) if line and not text[line : name.start].strip("-( ") else None
        )
        if signed and not text[signed.end() :].strip():
            mention = _mention(name, house)
            yield Attribution(mention.span, mention.text, (mention,), Role.SIGNOFF, rule="signature")


def story_end(text: str, phrases: list[Attribution]) -> int:
    """Where the text ends, but for the sign-offs that stand on lines of their own behind it."""
    end = len(text)
    for one in sorted(phrases, key=lambda one: -one.span.end):
        start = text.rfind("\n", 0, one.span.start) + 1
        if start and not text[start : one.span.start].strip(" (") and not text[one.span.end : end].strip(" ).\n"):
            end = start
    return end


def first_line_end(source: Source) -> int:
    """Where the first line ends that stands behind the story itself, as far as that is known."""
    text, tail = source.text, source.tail
    start = next((at for at in range(tail, min(len(text), tail + 20)) if not text[at].isspace()), len(text))
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _phrases(
    text: str,
    tail: str,
    floor: int,
    phrase: Phrase,
    names: list[Name],
    registry: Registry,
    house: tuple[AgencyMention, ...],
) -> Iterator[Attribution]:
    for start, end in _lines(text, tail, floor, phrase):
        match = _patterns()[phrase.pattern].search(text, start, end)
        if match and (found := _credit(text, phrase, match, names, registry, house)):
            yield found


def _lines(text: str, tail: str, floor: int, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """The lines of the tail that hold one of the phrase's anchors."""
    done = -1
    for anchor in phrase.anchors:
        at = tail.find(anchor)
        while at >= 0:
            place = floor + at
            if place > done:
                start = max(floor, text.rfind("\n", floor, place) + 1, place - LONGEST)
                newline = text.find("\n", place, place + LONGEST)
                done = newline if newline >= 0 else min(len(text), place + LONGEST)
                yield start, done
            at = tail.find(anchor, max(at + 1, done - floor))


def _credit(
    text: str,
    phrase: Phrase,
    match: re.Match[str],
    names: list[Name],
    registry: Registry,
    house: tuple[AgencyMention, ...],
) -> Attribution | None:
    """The sign-off that a phrase is, with the agencies that it names."""
    who = match.span("who")
    inside = [
        name for name in names if who[0] <= name.start and name.end <= who[1] and not _of_person(text, name, phrase)
    ]
    if phrase.first:
        inside = [name for name in inside[:1] if not text[match.start("who") : name.start].strip(" :,.")]
    mentions = tuple(name.mention(phrase.name) for name in inside)
    if phrase.first and mentions:
        mentions += tuple(and_agencies(text, mentions[-1].span.end, registry))
    mentions = mentions or _collective(text, match, registry, first=phrase.first)
    if phrase.stranger and not mentions:
        mentions = (registry.mention(text, *who, rule=phrase.name),)
    if phrase.unnamed:
        mentions = mentions or house
    elif not mentions:
        return None
    start, end = match.span()
    if not phrase.unnamed:
        start = min(match.start("cue"), mentions[0].span.start)
        end = max(match.end("cue"), mentions[-1].span.end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    cue = Found.at(text, *match.span("cue"), rule=phrase.name)
    return Attribution(Span(start, end), text[start:end], mentions, Role.SIGNOFF, cue, rule=phrase.name)


def _of_person(text: str, name: Name, phrase: Phrase) -> bool:
    """Whether a name that an agency shares with people is a person's here: before a family name, or, where those who
    wrote the story are listed, behind a first name ("by Petra Vogel", "by Jo Stern").
    """
    shared = any("given name" in meaning for agency in name.agencies for _, meaning in agency.homonyms)
    if shared and _patterns()["family"].match(text, name.end) is not None:
        return True
    if not (name.ambiguous and phrase.writers):
        return False
    return _patterns()["first name"].search(text, max(0, name.start - 30), name.start) is not None


def _collective(text: str, match: re.Match[str], registry: Registry, *, first: bool) -> tuple[AgencyMention, ...]:
    """The word "agencies" instead of their names."""
    pattern = _patterns()["agencies"]
    word = (pattern.match if first else pattern.search)(text, match.start("who"), match.end("who"))
    return (registry.mention(text, *word.span(), rule="signoff"),) if word else ()


def _closes(text: str, name: Name, last: Name, end: int) -> bool:
    """Whether the name, or a list from it to the last one, is a tag that closes the text, or stands alone on one of
    its last lines.
    """
    patterns = _patterns()
    near = text.find("\n", last.end, last.end + 40) >= 0 or len(text) - last.end < 80 or end - last.end < 80
    if not near or name.kind in {"newspaper", "magazine", "photo agency"}:
        return False
    opened = patterns["open"].search(text, max(0, name.start - 40), name.start)
    if opened is None or not text[: name.start].strip(" \n\t-–—=(/*[_"):
        return False
    own_line = "\n" in opened["line"] or not opened["line"].strip(" .!?…\"”'’)]\n>")
    marked = bool(opened["marks"].strip())
    if patterns["close"].fullmatch(text, last.end) or patterns["close"].fullmatch(text, last.end, end):
        return marked or "\n" in opened["line"] or name.text.isupper()
    return (
        own_line
        and "\n" in opened["line"]
        and text.count("\n", last.end) <= 6
        and (patterns["close line"].match(text, last.end) is not None)
    )
