"""The words around an outlet's name, as patterns made of the vocabulary's tables `credits` and `outlets`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from ..patterns import one_of
from ..vocabulary import Facts, Table, Vocabulary
from .tokens import keys
from .values import CueKind

ARTICLE = r"[Tt]he|THE|[Aa]n?|AN?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er"
_NATIONS = "an ese ish ch ek ss sh ic qi li ni ti ai di ki hi bi av"
DEMONYM = (
    rf"[A-Z][\w-]*(?:(?i:{_NATIONS.replace(' ', '|')})|['’][Ss]|[Ss]['’])"
    r"|(?:[A-Z][\w.-]*[- ]?){1,2}-(?i:based|run|owned|backed|funded|language|linked|affiliated|controlled)"
    r"|[a-z]+(?:-[a-z]+)?-(?:based|run|owned|backed|funded|language|linked|affiliated|controlled|leaning)"
)
REPORTERS = "correspondent|reporter|journalist|photographer|cameraman|witness|witnesse|stringer|team|crew|bureau"
PAPERS = (
    "tally|tallies|count|toll|poll|survey|report|reports|calculation|calculations|figures|estimate|estimates|analysis|story|article"
    "|dispatch|transcript|review|investigation|correspondent|correspondents|reporter|reporters|journalist|journalists"
    "|photographer|photographers|witness|witnesses|data|interview|database|broadcast|bulletin|account|request|requests|queries"
)
"""What an outlet makes: "according to a Kyodo tally" credits Kyodo."""


MOST = 26
"""The most words that stand before a name or a head and belong to it."""

_OF_NATIONS = (*_NATIONS.split(), "'s", "’s", "s'", "s’", "ly", "day")
"""What words end in that may stand between a name and its cue: "Iranian", "Iran's", "also on Friday"."""

_JOINING = frozenset({"and", "or", "&"})

_GOES_ON = frozenset(",'’(")

_BETWEEN = frozenset(
    f"{REPORTERS}|{PAPERS}|staff|also|later|earlier|now|first|separately|has|have|had|is|was|itself|meanwhile|then|again|on".split(
        "|"
    )
)
"""Words that may stand between a name and the cue behind it."""

_TOLD: Facts = MappingProxyType({"kind": "told"})
"""Two cues in one ("statement on Sunday with")."""


class Ending(StrEnum):
    """What is looked for right before a place."""

    CUE = "cue"
    PHRASE = "phrase"
    MEDIA = "media"


@frozen(eq=False)
class Words:
    """Patterns for the text beside a name, and what each cue means.

    `endings` are patterns for what stands right before a place; `enders` the words that may stand last there.
    """

    after: re.Pattern[str]
    heads: re.Pattern[str]
    endings: dict[Ending, re.Pattern[str]]
    cues: Table
    kinds: dict[str, str]
    alone: frozenset[str]
    head: re.Pattern[str]
    demonym: re.Pattern[str]
    anchors: dict[bytes, tuple[str, ...]]
    keys: frozenset[bytes]
    adjectives: frozenset[str]
    enders: frozenset[str]
    cue_ends: frozenset[str]
    followers: frozenset[str]
    beside_names: frozenset[str]

    def meaning(self, cue: str) -> tuple[CueKind, bool]:
        """Who speaks to whom by this cue, and whether everybody says so, not agencies alone."""
        return _meaning(self, cue)

    def fits(self, cue: str, *, made: bool) -> bool:
        """Whether a cue that only stands behind what an outlet makes does so."""
        return made or not self.cues.get(plain(cue), {}).get("made")

    def opened(self, cue: str, before: str) -> bool:
        """Whether the words before a name and its article hold what the cue behind the name needs."""
        opener = self.cues.get(cue.lower(), {}).get("opener")
        words = before.lower().split()
        return opener is None or (words[-1:] in (["a"], ["an"], ["the"]) and words[-2:-1] == [opener])

    def near_cue(self, text: str, start: int, end: int) -> bool:
        """Whether a cue may stand in the words before a stretch, or behind it, by a quick look."""
        if self.followed(text, end):
            return True
        return not self.cue_ends.isdisjoint(text[max(0, start - 90) : start].lower().split()[-10:])

    def cued(self, text: str, start: int) -> bool:
        """Whether the word before that place may end a cue or stand between one and a name, by a quick look."""
        words = text[max(0, start - 30) : start].split()
        if not words:
            return False
        word = words[-1]
        if word.lower() in self.enders or "-" in word or "," in word:
            return True
        return word[0].isupper() and word.lower().endswith(_OF_NATIONS)

    def followed(self, text: str, end: int) -> bool:
        """Whether the word behind that place may start a cue or stand between a name and one, by a quick look."""
        if not text[end : end + 1].isspace():
            return text[end : end + 1] in _GOES_ON
        words = text[end : end + 24].split(None, 1)
        if not words:
            return False
        word = words[0].partition(":")[0].rstrip(",.;").lower()
        return word in self.followers or word[:1] == "(" or word.endswith(_OF_NATIONS)

    def ending(self, kind: Ending, text: str, start: int, end: int) -> tuple[int, re.Match[str] | None]:
        """What ends at `end`, looked for from `start` on: a match in the words before it, and where these begin."""
        begin = self.reach(text, max(0, start), end)
        return begin, _ending(self, kind, text[begin:end])

    def reach(self, text: str, start: int, end: int) -> int:
        """From where a pattern that ends at `end` has to be searched for: where words begin that it may hold."""
        for word in reversed(text[start:end].split()[-MOST:]):
            end = text.rindex(word, start, end)
            known = word[0].isupper() or word.lower() in self.beside_names or word.endswith("day") or word.isdecimal()
            if not (known or "-" in word or "," in word or "'" in word or "’" in word):
                break
        return end

    def heading(self, text: str, end: int) -> bool:
        """Whether the word behind that place may be part of "news agency" and the like, by a quick look."""
        if text[end : end + 1].isspace() and (words := text[end : end + 24].split(None, 1)):
            return words[0][0].isupper() or words[0].strip(".,;:)").lower() in self.adjectives
        return False

    def beside(self, text: str, start: int) -> bool:
        """Whether the word before that place may belong to an outlet, by a quick look."""
        words = text[max(0, start - 30) : start].split()
        if not words or not text[start - 1].isspace():
            return not text[max(0, start - 30) : start].strip(" \n")
        word = words[-1]
        return word[0].isupper() or word.lower() in self.adjectives or "-" in word or word[-1] in '.!?"”'


@lru_cache(maxsize=1024)
def _meaning(words: Words, cue: str) -> tuple[CueKind, bool]:
    printed = plain(cue)
    undated = re.sub(r" (?:on )?\w+day(?= \w+$)", "", printed)
    facts = words.cues.get(printed) or words.cues.get(undated) or _TOLD
    return CueKind(str(facts["kind"])), facts.get("weak") is True


@lru_cache(maxsize=8192)
def _ending(words: Words, kind: Ending, stretch: str) -> re.Match[str] | None:
    return words.endings[kind].search(stretch)


def plain(words: str) -> str:
    """The words in lower case, one blank between them."""
    return " ".join(words.lower().split())


@lru_cache(maxsize=32)
def words_of(vocabulary: Vocabulary) -> Words:
    """The patterns that a vocabulary makes; compiled on first use."""
    cues, outlets = vocabulary["credits"], vocabulary["outlets"]
    heads = {word: str(facts["kind"]) for word, facts in outlets.items() if facts["part"] == "head"}
    adjectives = [word for word, facts in outlets.items() if facts["part"] == "adjective"]
    head = f"(?i:{_spaced(heads)})"
    adjective = f"(?:(?i:{_spaced(adjectives)})|{DEMONYM}|\\w+-language)"
    before = [cue for cue, facts in cues.items() if facts["side"] != "after"]
    after = [cue for cue, facts in cues.items() if facts["side"] != "before"]
    besides = frozenset(
        word.lower() for phrase in (*adjectives, *heads, "the its their his her a an") for word in phrase.split()
    )
    kinds = {plain(word): kind for word, kind in heads.items()}
    anchors = _anchors(heads)
    cue_ends = frozenset(cue.split()[-1].lower() for cue in before)
    return Words(
        after=_after(head, after, [cue for cue, facts in cues.items() if facts.get("made")]),
        heads=re.compile(rf"\s+(?:{adjective}\s+)?{head}(?!\w)"),
        endings=_endings(head, adjective, before),
        cues={plain(cue): facts for cue, facts in cues.items()},
        kinds=kinds,
        alone=frozenset(plain(word) for word, facts in outlets.items() if facts.get("alone") is True),
        head=re.compile(rf"{head}(?!\w)"),
        demonym=re.compile(DEMONYM),
        anchors=anchors,
        keys=frozenset(anchors),
        adjectives=besides,
        enders=besides | _JOINING | cue_ends,
        cue_ends=cue_ends,
        followers=besides | _JOINING | _BETWEEN | {cue.split()[0].lower() for cue in after},
        beside_names=besides | {word.lower() for cue in (*before, "de la el al of on") for word in cue.split()},
    )


def _endings(head: str, adjective: str, cues: list[str]) -> dict[Ending, re.Pattern[str]]:
    """Patterns for a cue before a name, for a head with what belongs to it, for words that make a name an outlet's."""
    return {
        Ending.CUE: re.compile(
            rf"(?<![\w’'-])(?P<cue>(?i:{_dated(cues)}))\s+(?P<article>(?:{ARTICLE})\s+)?"
            rf"(?P<adjectives>(?:{adjective}[, ]\s*){{0,5}}(?:{head}\s+){{0,2}})$"
        ),
        Ending.PHRASE: re.compile(
            rf"(?<![\w’'-])(?P<article>(?:{ARTICLE})\s+)?(?P<adjectives>(?:{adjective}\s+){{0,4}})"
            rf"(?P<name>(?:\d{{1,3}}\s)?(?:(?!(?:{ARTICLE})\s|{head}$)[A-Z][\w'’-]*(?:\s(?:de|la|el|al|of|the))?[\s-]){{0,4}})(?P<head>{head})$"
        ),
        Ending.MEDIA: re.compile(
            rf"(?<![\w’'-]){adjective}\s+(?:{adjective}\s+|{head}\s+){{0,2}}$|(?<![\w’'-]){head}\s+$"
        ),
    }


def _dated(cues: Iterable[str]) -> str:
    """A pattern for any of the cues; a day may stand before their last word ("interview on Sunday with")."""
    pairs = [cue.split() for cue in cues if cue.endswith((" with", " to", " by", " on"))]
    first, last = (one_of({pair[index] for pair in pairs if len(pair) == 2}) for index in (0, 1))
    return rf"{_spaced(cues)}|{first}\s+(?:on\s+)?\w{{3,6}}day\s+{last}"


def _anchors(heads: Iterable[str]) -> dict[bytes, tuple[str, ...]]:
    """The words that heads start with, as they are printed, by their first tokens; under b"" those that have none.

    A head of several words that holds one of a single word is found by that one.
    """
    single = {head for head in heads if " " not in head}
    words = {next((word for word in head.split() if word in single), head) for head in heads}
    anchors: dict[bytes, tuple[str, ...]] = {}
    for form in sorted({case(word) for word in words for case in (str, str.upper, str.capitalize)}):
        for key in keys([form]) or (b"",):
            anchors[key] = (*anchors.get(key, ()), form)
    return anchors


def _spaced(words: Iterable[str]) -> str:
    """A pattern for any of the phrases, with any blanks between their words."""
    return one_of(words).replace(r"\ ", r"\s+")


def _after(head: str, cues: list[str], shown: list[str]) -> re.Pattern[str]:
    """What may stand between a name and the cue behind it, then the cue."""
    reporters = (
        rf"(?:(?:['’]s)?\s+(?:staff\s+)?(?:{REPORTERS})s?"
        r"(?:\s+(?:at|on|in|near|from)\s+(?:the\s+)?[\w-]+(?:\s[A-Z]\w+)?|(?:\s[A-Z][\w.’'-]*+){2,3})?)"
    )
    made = (
        rf"(?P<made>(?:['’]s)?\s+(?:\w+\s)?(?:{PAPERS})(?:\s(?:based on|of|by|into|from|on)\s[^,.;:\"“”()\n]{{3,60}}?)?"
        rf"(?=\s+(?i:{_spaced([*shown, 'revealed', 'showed', 'disclosed'])})\b))"
    )
    own = r"(?:['’]s(?:\s+[A-Z][\w.'’-]+){1,3}|['’]s(?:\s+[A-Z][\w-]+)?\s+(?:service|bureau|website|edition|channel))"
    return re.compile(
        rf"(?P<tail>(?:\s+{head})?(?:\s*\([^()\n]{{2,40}}\))?)"
        rf"(?:,\s(?!(?i:who|and|but|said|says|which\s(?:said|reported|quoted|cited|had))\b)[^,.;:\"“”()\n]{{3,90}}+,|{reporters}|{made}|\s+reports?(?=\s+(?i:said|says|quoted|cited|added))|(?P<own>{own}))?"
        r"(?:\s+(?i:also|later|earlier|now|first|separately|has|have|had|is|was|itself|meanwhile|then|again|\w{2,12}ly|on\s+\w{3,6}day|\w{3,6}day)){0,3}"
        rf"(?:\s+|,\s+(?=(?i:citing|quoting)))(?P<cue>(?i:{_spaced(cues)}))(?![\w-])"
    )
