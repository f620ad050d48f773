"""Papers and stations that no registry holds, told by a word in their names: "the Harbour Courier", "Radio Harbour"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from ..sentences import OPENERS
from ..vocabulary import Facts, Vocabulary
from .tokens import by_key
from .words import Words

LOOK_BACK = 70
"""How many characters before its last word a name may take."""


_SMALL = frozenset("a an and as at by for from in of on or source sources that the to was were who which with".split())


@frozen(eq=False)
class Titles:
    """The words that outlets' names end in, or start with, and first names, which they do not start with."""

    words: dict[str, Facts]
    anchors: dict[bytes, tuple[str, ...]]
    keys: frozenset[bytes]
    given: frozenset[str]

    def last(self, word: str) -> bool:
        """Whether names end in the word, which then may stand for them."""
        return word in self.words and not self.words[word].get("first")

    def first(self, word: str) -> bool:
        """Whether names start with the word."""
        return word in self.words and bool(self.words[word].get("first"))


@frozen
class Titled:
    """A name that such a word tells: `firm` where it cannot be a person's; `alone` where nothing but the word stands."""

    start: int
    end: int
    kind: str
    firm: bool
    alone: bool = False


@lru_cache(maxsize=16)
def titles_of(vocabulary: Vocabulary) -> Titles:
    """The words of a vocabulary's table `outlets` that tell names."""
    words = {word: facts for word, facts in vocabulary["outlets"].items() if facts["part"] == "title"}
    words |= {word.upper(): facts for word, facts in words.items() if facts.get("first")}
    longest = sorted(words, key=len, reverse=True)
    anchors = by_key(longest)
    return Titles(words, anchors, frozenset(anchors), frozenset(vocabulary["given_names"]))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    word = r"(?:(?:St|Ft|Mt|[A-Z])\.|[A-Z][\w’'&-]*+)"
    day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    stray = rf"{day}|(?i:reports?|contact|traffic|listeners?|operators?|interview|address|messages?|communiques?|broadcasts?|program(?:me)?s?|speech|stations?|city|news)"
    return {
        "before": re.compile(rf"(?<![\w’'.&-])(?:{word}(?: (?:of|the|de|del|la|el|al|and|&|on|upon))?[ \n]){{1,4}}$"),
        "words": re.compile(r"\S+"),
        "behind": re.compile(rf"(?: (?!(?:{stray})\b)(?:[A-Z][\w’'-]*+|\d{{1,4}}(?:\.\d)?))"),
        "number": re.compile(r" (?:\d{1,4}|(?i:one|two|three|four|five|six|seven|ten)\b)"),
        "hyphen": re.compile(r"-[A-Z][a-z]+"),
        "hyphened": re.compile(r"(?<![\w’'-])[A-Z][\w’']*+-$"),
        "capital": re.compile(rf"(?!{day})\b[A-Z]\w*[ -]$"),
    }


def titled(text: str, seen: frozenset[bytes], titles: Titles, words: Words) -> Iterator[Titled]:
    """The names in a text with a cue beside them, by a quick look; words of a longer name come more than once.

    `seen`: the tokens of the text, as far as they matter here.
    """
    for word in (word for key in seen & titles.keys for word in titles.anchors[key]):
        facts = titles.words[word]
        if text[:400].isupper() and not (facts.get("first") and word.isupper()):
            continue
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()) and (
                facts.get("first") or (_named(text, start) and words.near_cue(text, start, end))
            ):
                found = (
                    _opened(text, start, end, facts, words)
                    if facts.get("first")
                    else _closed(text, start, end, titles, facts)
                )
                if found is not None:
                    yield found
            start = text.find(word, end)


def _named(text: str, start: int) -> bool:
    """Whether a capitalised word or an article stands right before."""
    words = text[max(0, start - 30) : start].split()
    return bool(words) and (words[-1][0].isupper() or words[-1] == "the" or text[start - 1] == "-")


def _opened(text: str, start: int, end: int, facts: Facts, words: Words) -> Titled | None:
    """A name that the word opens: "Radio Harbour", "Channel 9"."""
    patterns, capitals = _patterns(), text[start:end].isupper()
    article = text[max(0, start - 4) : start].lower().split()[-1:]
    before = None if capitals else patterns["capital"].search(text, max(0, start - 20), start)
    if before and before.group()[:-1].lower() not in OPENERS and article != ["the"]:
        return None
    if article in (["a"], ["an"]):
        return None
    if text[start:end].title() == "Channel":
        match = patterns["number"].match(text, end)
        return Titled(start, match.end(), str(facts["kind"]), firm=True) if match else None
    stop = end
    for _ in range(3):
        match = patterns["behind"].match(text, stop)
        if match is None or (capitals and _ends_name(match.group().strip().lower(), words)):
            break
        stop = match.end()
        if match.group().upper().endswith(("'S", "’S")):
            stop -= 2
            break
    return Titled(start, stop, str(facts["kind"]), firm=True) if stop > end else None


def _ends_name(word: str, words: Words) -> bool:
    """Whether a word that stands in capitals as all others do is not one of a name."""
    return word in words.followers or word in _SMALL


def _closed(text: str, start: int, end: int, titles: Titles, facts: Facts) -> Titled | None:
    """A name that the word closes: "the Harbour Courier"; or the word alone, behind "the"."""
    joined = _patterns()["hyphen"].match(text, end)
    end = joined.end() if joined else end
    if text[end : end + 1] == "-" or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()):
        return None
    if hyphened := _patterns()["hyphened"].search(text, max(0, start - 30), start):
        start = hyphened.start()
    match = _patterns()["before"].search(text, max(0, start - LOOK_BACK), start)
    begin, article = start, False
    if match is not None:
        words = [found.span() for found in _patterns()["words"].finditer(text, match.start(), start)]
        begin, article = _trimmed(text, words, start)
    article = article or text[max(0, begin - 4) : begin].lower() == "the "
    if begin == start:
        alone = not (joined or hyphened)
        return Titled(start, end, str(facts["kind"]), firm=not alone, alone=alone) if article else None
    if not article and text[begin:start].split(maxsplit=1)[0].lower() in titles.given:
        return None
    return Titled(begin, end, str(facts["kind"]), firm=article or not facts.get("common"))


def _trimmed(text: str, words: list[tuple[int, int]], start: int) -> tuple[int, bool]:
    """Where the name begins behind an article, a possessive or a word that opens sentences; and whether one is there."""
    begin, article = words[0][0], False
    for at, (one, other) in enumerate(words):
        word = text[one:other]
        opens = word[0].isupper() and word.lower() in OPENERS
        if opens or word.endswith(("'s", "’s", "s'", "s’")):
            begin = words[at + 1][0] if at + 1 < len(words) else start
            article = word.lower() == "the" or not opens
    return begin, article
