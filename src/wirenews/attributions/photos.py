"""Credits of photographs, in captions and wherever they were left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..source import Source
from ..spans import Found, Span
from .names import Name
from .values import Attribution, Role

_OWN_PICTURES = frozenset({"newspaper", "broadcaster", "magazine"})
"""Outlets whose names in brackets or by a slash seldom credit a picture."""

_PICTURE = (
    "photo|image|picture|photograph|file|credit|caption|graphic|illustration|screen ?grab|screenshot|pic|video|footage"
)

_SENTENCE = 16
"""A story that goes on behind a picture's caption has more characters than this: initials have fewer."""

_INITIALS = frozenset("pPiIfF")
"""What the words for pictures behind a name start with."""

_LAST = frozenset(_PICTURE.split("|")) | frozenset(
    "photos images pictures credits by via from for of courtesy copyright source the grab".split()
)


@cache
def _marks() -> dict[str, re.Pattern[str]]:
    person = r"(?:[A-Z][\w.'’-]+ ){1,3}"
    return {
        "word": re.compile(rf"(?i:(?:{_PICTURE})s?)"),
        "before": re.compile(
            rf"(?i:(?<!\w)(?:{_PICTURE})s?(?:\s(?:credits?|copyright|source|courtesy|caption|photo|image|picture))?"
            r"(?:\s(?:by|via|from|of|courtesy(?: of)?))?)\s*[:/|]?\s*"
            rf"(?:(?:[Tt]he )?|{person}?[A-Z][\w'’-]+\s?(?:[/,]|for|via|of|\()\s?(?:[A-Z][\w ]{{1,20}}/)?)\s*$"
        ),
        "after": re.compile(
            r"\s*(?:(?i:file\s+)?(?i:photos?|images?|pictures?|pics?)\b(?!\s(?i:of|show|editor|desk|agency))|(?i:file)(?=\s*[)\]/]))"
        ),
        "in brackets": re.compile(rf"\({person}?[A-Z][\w'’-]+\s?/\s?(?:The |the )?$"),
        # A caption's end: a tag alone in brackets, between sentences.
        "caption": re.compile(r"(?:[.!?\"”]|\b[a-z]{2,})\s?\($"),
        "alone": re.compile(r"\)\s?(?=[A-Z\"“\n])"),
        "slash name": re.compile(r"/[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"),
        "name slash": re.compile(
            rf"(?:^|[(\n\[.|]\s?|\b(?:via|and) )\s?(?:{person}?[A-Z][\w'’-]+\s?[/|]\s?(?:[A-Z]\w+ ?(?:Images?|News)?\s?/\s?|\w+ via )?|Pool/)$"
        ),
    }


def photos(source: Source, names: list[Name], end: int) -> Iterator[Attribution]:
    """Credits of photographs: "(Photo: AFP)", "REUTERS/First Last", "First Last/Xinhua"; the story ends at `end`."""
    text, marks = source.text, _marks()
    for name in names:
        if not (name.agencies and name.likely):
            continue
        left = marks["before"].search(text, max(0, name.start - 90), name.start) if _likely(text, name) else None
        right = (
            marks["after"].match(text, name.end) if text[name.end : name.end + 8].lstrip()[:1] in _INITIALS else None
        )
        if left is None and right is None and not (_slashed(text, name) or _captioned(text, name, end)):
            continue
        span = Span(left.start() if left else name.start, right.end() if right else name.end)
        beside = left or right
        cue = _photo_cue(text, beside) if beside else None
        mention = name.mention("photo")
        yield Attribution(span, span.of(text), (mention,), Role.PHOTO, cue, rule="photo")


def _likely(text: str, name: Name) -> bool:
    """Whether a credit of a picture may stand before the name, by a quick look at the last word."""
    words = text[max(0, name.start - 20) : name.start].split()
    return bool(words) and (words[-1][-1] in ":/|,(" or words[-1].lower() in _LAST)


def _photo_cue(text: str, beside: re.Match[str]) -> Found | None:
    """The word that makes it a picture's credit, without the photographer's name."""
    word = _marks()["word"].search(text, *beside.span())
    return Found.at(text, *word.span(), rule="photo") if word else None


def _slashed(text: str, name: Name) -> bool:
    """Whether a photographer's name stands before or behind the agency's, with a slash between."""
    marks = _marks()
    if name.kind in _OWN_PICTURES:
        return (
            marks["in brackets"].search(text, max(0, name.start - 60), name.start) is not None
            and text[name.end : name.end + 1] == ")"
        )
    if text.endswith("via ", 0, name.start) and (name.text.isupper() or name.kind == "photo agency"):
        return True
    if marks["slash name"].match(text, name.end):
        return True
    before = text[max(0, name.start - 60) : name.start]
    slashed = "/" in before or "|" in before
    return slashed and marks["name slash"].search(text, name.start - len(before), name.start) is not None


def _captioned(text: str, name: Name, end: int) -> bool:
    """Whether the name ends a caption: alone in brackets, and the story goes on behind it."""
    marks = _marks()
    return (
        text[name.start - 1 : name.start] == "("
        and name.kind not in _OWN_PICTURES
        and marks["alone"].match(text, name.end) is not None
        and marks["caption"].search(text, max(0, name.start - 12), name.start) is not None
        and len(text[name.end + 1 : end].strip()) > _SENTENCE
    )
