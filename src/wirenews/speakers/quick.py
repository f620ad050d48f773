"""Mentions that need no grammar: a pronoun before the cue, or nothing but a name."""

from __future__ import annotations

import re
from functools import cache

from wirenews.spans import Span

from .lexicon import Lexicon
from .values import Speaker, SpeakerKind

PRONOUNS = frozenset("he He she She they They it It we We I you You".split())
LONGEST = 44
"""A name on its own has no more code points."""


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\. )?+((?:[A-Z][\w’'-]*+|[A-Z]\.)(?: (?:[A-Z][\w’'-]*+|[A-Z]\.)){0,3})\Z")


def quick_mention(text: str, start: int, end: int, lexicon: Lexicon) -> Speaker | None:
    """The pronoun that ends at `end`, or the name that is all there is from `start`; None where it takes more."""
    while end > start and text[end - 1].isspace():
        end -= 1
    at = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start - 1) + 1
    if text[at:end] in PRONOUNS:
        joined = text[max(start, at - 5) : at].rstrip().endswith((" and", " or", "&"))
        return None if joined else Speaker(Span(at, end), text[at:end], kind=SpeakerKind.PRONOUN, rule="pronoun")
    while start < end and text[start].isspace():
        start += 1
    if not 1 < end - start <= LONGEST:
        return None
    match = _name().match(text[start:end])
    if match is None or text[end - 2 : end] in {"'s", "’s"} or text[end - 1] in "'’":
        return None
    name = match[1]
    if any(word.lower() in lexicon.common for word in name.split(" ")):
        return None
    body = name.isupper() and " " not in name and len(name) > 1
    kind = SpeakerKind.ORGANIZATION if body else SpeakerKind.PERSON
    return Speaker(Span(start, end), text[start:end], name=name, kind=kind, rule="name")
