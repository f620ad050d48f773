"""Mentions that need no grammar: a pronoun before the cue, or nothing but a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirenews.spans import Span

from .bodies import mixed
from .grammar import POSTNOMINALS
from .lexicon import Lexicon
from .reading import read_mention
from .subjects import Subject
from .values import Speaker, SpeakerKind
from .words import Words

PRONOUNS = frozenset("he He she She they They it It we We I you You".split())
RELATIVES = frozenset({"who", "which", "that"})
PAPERS = frozenset("data figures statistics estimates research footage video minutes".split())
"""Nouns that show something with no article before them."""

LONGEST = 44
"""A name on its own has no more code points."""


def honoured(text: str, at: int) -> bool:
    """Whether an honorific stands before the word at `at`, which makes it a name ("Mr. He")."""
    return text[max(0, at - 5) : at].endswith(("Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "Mrs "))


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\. )?+((?:[A-Z][\w’'-]*+|[A-Z]\.)(?: (?:[A-Z][\w’'-]*+|[A-Z]\.)){0,3})\Z")


def quick_mention(text: str, start: int, end: int, lexicon: Lexicon) -> Speaker | None:
    """The pronoun, or the name or bare noun after a comma, that ends at `end`; None where it takes more to read."""
    while end > start and text[end - 1].isspace():
        end -= 1
    at = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start - 1) + 1
    word = text[at:end]
    if word in PRONOUNS:
        joined = text[max(start, at - 5) : at].rstrip().endswith((" and", " or", "&"))
        return (
            None
            if joined or honoured(text, at)
            else Speaker(Span(at, end), word, kind=SpeakerKind.PRONOUN, rule="pronoun")
        )
    start = max(start, text.rfind(", ", start, end) + 1)
    while start < end and text[start].isspace():
        start += 1
    if word in RELATIVES:
        return Speaker(Span(at, end), word, kind=SpeakerKind.PRONOUN, rule="pronoun")
    if start == at and word.isalpha():
        noun = _bare_noun(text, start, end, lexicon)
        if noun is not None:
            return noun
    elif at - start == 4 and text[start + 1 : at] == "he " and word.islower():
        return _determined(text, start, end, word, lexicon)
    return _bare_name(text, start, end, lexicon) if 1 < end - start <= LONGEST else None


def _bare_noun(text: str, start: int, end: int, lexicon: Lexicon) -> Speaker | None:
    """A noun without article that people or a body go by: "police", "officials", "sources"."""
    word = text[start:end].lower()
    if word in lexicon.role_plurals:
        kind = SpeakerKind.UNNAMED if word in lexicon.sources else SpeakerKind.ROLE
        return Speaker(Span(start, end), text[start:end], title=text[start:end], kind=kind, rule="noun")
    if word == "police":
        return Speaker(Span(start, end), text[start:end], kind=SpeakerKind.ORGANIZATION, rule="noun")
    if word in PAPERS:
        return Speaker(Span(start, end), text[start:end], kind=SpeakerKind.DOCUMENT, rule="noun")
    return None


def _determined(text: str, start: int, end: int, word: str, lexicon: Lexicon) -> Speaker | None:
    """A noun with "the": "the company", "the mayor"."""
    known = _of_noun(word, lexicon) if text[start] in "Tt" and word.isalpha() else None
    if known is None:
        return None
    title, kind = known
    return Speaker(Span(start, end), text[start:end], title=word if title else None, kind=kind, rule="noun")


@lru_cache(maxsize=4096)
def _of_noun(word: str, lexicon: Lexicon) -> tuple[bool, SpeakerKind] | None:
    """Whether the noun behind "the" is a title, and the kind of what it means; None where it is no noun."""
    words = Words(f"the {word}", 0, len(word) + 4, lexicon.lexemes)
    if Subject(words, lexicon).find() != (0, 2):
        return None
    speaker = read_mention(words, 0, 2, lexicon, "noun")
    plain = speaker.name is None and speaker.affiliation is None and speaker.title in (None, word)
    return (speaker.title is not None, speaker.kind) if plain else None


def _bare_name(text: str, start: int, end: int, lexicon: Lexicon) -> Speaker | None:
    match = _name().match(text[start:end])
    if match is None or text[end - 2 : end] in {"'s", "’s"} or text[end - 1] in "'’":
        return None
    name = match[1]
    if "'s " in name or "’s " in name:
        return None
    if name.rpartition(" ")[2] in POSTNOMINALS:
        return None
    words = name.lower().split(" ")
    alone = len(words) == 1
    place = alone and words[0] in lexicon.names and end - start == len(name)
    if not (place or lexicon.common.isdisjoint(words) or (alone and words[0] in lexicon.families)):
        return None
    body = " " not in name and ((name.isupper() and len(name) > 1) or mixed(name))
    kind = SpeakerKind.ORGANIZATION if body or place else SpeakerKind.PERSON
    return Speaker(Span(start, end), text[start:end], name=name, kind=kind, rule="name")
