"""The outlets in a text's sentences: named ones, and those that a word such as "newspaper" marks."""

from __future__ import annotations

import re
from functools import cache

from attrs import define, field

from ..agencies import AgencyMention
from ..sentences import OPENERS
from ..source import Source
from ..spans import Span
from .evidence import Evidence
from .lexicon import Lexicon
from .names import Name
from .titled import Titled, titled
from .words import Ending, plain

LOOK_BACK = 110
"""How many characters before a word such as "newspaper" its name and adjectives may take."""

ALIKE = {
    "news agency": {"news agency", "news service", "financial wire", "former agency", "militant outlet"},
    "newspaper": {"newspaper", "magazine"},
    "magazine": {"magazine", "newspaper"},
    "broadcaster": {"broadcaster"},
    "online news service": {"online news service", "newspaper"},
}
"""The kinds of outlet that a word for each kind may stand for."""

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

_VAGUE = frozenset("agency agencies network station press paper papers website journal channel media radio".split())
"""Heads that make no outlet of the capitalised words before them ("Environment Agency")."""

_SURE = ("News Agency", "Press Agency")
"""What a name ends in that means an agency, whichever of that name."""

_NEVER = frozenset("agency agencies journal website network".split())
"""Heads that name an outlet only as a short form."""


@define(eq=False)
class Outlet:
    """An outlet: its mention, where the whole phrase ends, what it is, and how it is told to be one.

    `sure`: words beside the name make it an outlet, whatever else the name means. `short`: a short form ("the
    newspaper"), which stands for an outlet named before.
    """

    mention: AgencyMention
    end: int
    kind: str
    name: Name | None = None
    sure: bool = False
    short: str = ""
    start: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.start = self.mention.span.start

    def overlaps(self, other: Outlet) -> bool:
        """Whether the two phrases share a character."""
        return self.start < other.end and other.start < self.end


def _place(one: Outlet | Titled) -> tuple[int, int]:
    return one.start, -one.end


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"\s?\(\s?[A-Z][^()\n]{1,30}\)")


@cache
def _word_before() -> re.Pattern[str]:
    """A capitalised word inside a sentence, right before a name."""
    return re.compile(r"[a-z,]\s(?!(?:The|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)(?P<word>[A-Z][a-z]+)\s$")


@cache
def _nation() -> re.Pattern[str]:
    """The capitalised words that adjectives before a head end with: "official Iraqi"."""
    return re.compile(r"(?:[A-Z][\w’'-]*\s)+$")


@cache
def _capital_behind() -> re.Pattern[str]:
    return re.compile(r"[\s-]+[A-Z]")


@cache
def _number() -> re.Pattern[str]:
    """The number of a station: "Canal 8"."""
    return re.compile(r" \d{1,3}(?![\w%]|[.,:]\d)")


@cache
def _spanish() -> re.Pattern[str]:
    """What a paper's name goes on with: "La Prensa del Norte"."""
    return re.compile(r" del? (?:(?:la|las|los|el) )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?")


@cache
def _name_behind() -> re.Pattern[str]:
    """A name that stands behind its head: "local newspaper The Ferryman"."""
    days = "|".join(day.capitalize() for day in _DAYS)
    word = rf"(?!(?:{days})\b)[A-Z][\w’'-]*"
    number = r"(?:\s\d{1,3}(?=[,.;:)\"”’]|\s(?:that|on|in|at|and|as|said|reported)\b|$))?"
    return re.compile(rf"\s(?P<name>{word}(?:\s(?:(?:de|del|la|al|el|of)\s)?{word}){{0,3}}{number})")


@cache
def _name_apposed() -> re.Pattern[str]:
    """A name behind its head, with which the phrase ends: no verb follows whose subject it might be."""
    ends = r"that|on|in|at|for|about|by|after|as|and|during|earlier|last|this|yesterday|today|"
    ends += r"said|says|reported|reports|quoted|wrote|writes|published|broadcast|aired|showed|claim(?:s|ed)|confirmed|revealed|announced|citing"
    return re.compile(rf"{_name_behind().pattern}(?=[,.;:)\"”’]|\s(?:{ends})\b|$)")


class Outlets:
    """Finds the outlets of one text."""

    def __init__(
        self, source: Source, names: list[Name], lexicon: Lexicon, evidence: Evidence, seen: frozenset[bytes]
    ) -> None:
        self.text = source.text
        self.tracing = source.trace is not None
        self.seen = seen
        self.names = names
        self.registry = lexicon.registry
        self.words = lexicon.words
        self.titles = lexicon.titles
        self.marked = not seen.isdisjoint(lexicon.marks)
        self.evidence = evidence

    def find(self) -> list[Outlet]:
        """All outlets in text order, but for agencies and stations that are named with no word of a cue beside them."""
        named = [self._named(name) for name in self.names if self._counts(name)]
        if not self.marked:
            return sorted(named, key=_place)
        marked = [outlet for start, end in self._heads() if (outlet := self._marked(start, end)) is not None]
        sure = [one for one in named if one.sure]
        marked = [one for one in marked if not any(self._belongs(one, other) for other in sure)]
        marked += self._titled([*sure, *marked])
        unsure = [one for one in named if not one.sure and not any(one.overlaps(other) for other in marked)]
        return sorted((*sure, *unsure, *marked), key=_place)

    def _counts(self, name: Name) -> bool:
        """Whether a cue may stand beside a name, or a short form may stand for it, by a quick look."""
        if self.tracing or self.words.followed(self.text, name.end) or self.words.cued(self.text, name.start):
            return True
        return name.kind in ALIKE["newspaper"] and self.marked

    def _titled(self, others: list[Outlet]) -> list[Outlet]:
        """The outlets that a word in their name tells, the longest of those that overlap, clear of the others."""
        found: list[Outlet] = []
        for one in sorted(titled(self.text, self.seen, self.titles, self.words), key=_place):
            if one.alone and any(name.start <= one.start < name.end for name in self.names):
                continue
            mention = self.registry.mention(self.text, one.start, one.end, rule="title")
            outlet = Outlet(mention, one.end, one.kind, sure=one.firm)
            if not any(outlet.overlaps(other) for other in (*others, *found[-1:])):
                found.append(outlet)
        return found

    def _belongs(self, marked: Outlet, named: Outlet) -> bool:
        """Whether the words are part of the phrase around a name: "public television broadcaster ARD"."""
        if marked.overlaps(named):
            return True
        gap = self.text[marked.end : named.start]
        return (
            0 < len(gap) < 30 and gap[0].isspace() and (not gap.strip() or bool(self.words.head.fullmatch(gap.strip())))
        )

    def _named(self, name: Name) -> Outlet:
        end = name.end
        head = self.words.heads.match(self.text, end, end + 60) if self.words.heading(self.text, end) else None
        if head:
            end = head.end()
        if self.text.startswith(("(", " ("), end) and (bracket := _bracket().match(self.text, end)):
            end = bracket.end()
        mention = self._longer(name) or name.mention("name", self.evidence.meant(name))
        end = max(end, mention.span.end)
        sure = not name.ambiguous or name.text.endswith(_SURE) or (head is not None and self._fits(name, head.group()))
        if not sure and self.words.beside(self.text, name.start):
            _, before = self.words.ending(Ending.MEDIA, self.text, name.start - 60, name.start)
            sure = before is not None and self._fits(name, before.group())
        return Outlet(mention, end, name.kind, name, sure)

    def _longer(self, name: Name) -> AgencyMention | None:
        """The mention of another outlet, whose name only ends or begins with the one that is known: "Kitwe Daily Mail"."""
        if self.titles.first(name.text) and (number := _number().match(self.text, name.end)):
            return self.registry.mention(self.text, name.start, number.end(), rule="name")
        if name.kind not in ALIKE["newspaper"] or name.joint or not name.agencies:
            return None
        if self.text.startswith(" de", name.end) and (behind := _spanish().match(self.text, name.end)):
            return self.registry.mention(self.text, name.start, behind.end(), rule="name")
        before = _word_before().search(self.text, max(0, name.start - 30), name.start)
        if (
            before is None
            or before["word"].lower() in self.words.adjectives
            or self.words.demonym.fullmatch(before["word"])
        ):
            return None
        return self.registry.mention(self.text, before.start("word"), name.end, rule="name")

    def _fits(self, name: Name, words: str) -> bool:
        """Whether words beside an ambiguous name make it the outlet: "newspaper" a paper, not "news agency"."""
        kinds = {self.words.kinds[plain(head)] for head in self.words.head.findall(words)}
        if kinds:
            return any(name.kind in ALIKE.get(kind, ()) for kind in kinds)
        possessive = words.rstrip().lower().endswith(("'s", "’s"))
        return name.kind == "broadcaster" or (name.kind not in ALIKE["newspaper"] and not possessive)

    def _heads(self) -> list[tuple[int, int]]:
        """Where the words that mark outlets stand, in order."""
        text, anchors, found = self.text, self.words.anchors, set()
        forms = [form for key in self.seen & self.words.keys for form in anchors[key]]
        capitals = bool(forms) and text[:400].isupper()
        for anchor in forms:
            if anchor.isupper() and anchor != "TV" and not capitals:
                continue
            start = text.find(anchor)
            while start >= 0:
                if not text[start - 1 : start].isalnum() and (match := self.words.head.match(text, start)):
                    found.add(match.span())
                start = text.find(anchor, start + len(anchor))
        return sorted(found)

    def _marked(self, start: int, end: int) -> Outlet | None:
        """The outlet that a word such as "newspaper" is the head of, if it is one."""
        told = self.text[end + 1 : end + 2].isupper() and self.words.cued(self.text, start)
        if not (told or self.words.beside(self.text, start)) or not self._near_cue(start, end):
            return None
        begin, match = self.words.ending(Ending.PHRASE, self.text, end - LOOK_BACK, end)
        if match is None or begin + match.start("head") > start:
            return None
        head, adjectives, name = plain(match["head"]), match["adjectives"], match["name"].rstrip(" -\n")
        kind = self.words.kinds[head]
        # A head with a capital is part of a name, and so is a capital behind it: "Kitwe Daily", but "Daily News".
        titled = match["head"].istitle() and match["head"] != "News agencies"
        named = begin + match.start("name")
        if titled and not name and kind in {"news agency", "broadcaster"} and (nation := _nation().search(adjectives)):
            named, name = begin + match.start("adjectives") + nation.start(), nation.group()
        if titled and (_capital_behind().match(self.text, end) or (not name and (match["article"] or "").islower())):
            return None
        if not adjectives.strip() and not name:
            return self._apposed(head, kind, end) or self._short(kind, match, begin)
        if self._is_other("" if titled and head == "radio" else head, adjectives, name) or (
            titled and adjectives.strip() and not name
        ):
            return None
        if name and name.split()[0].lower() in OPENERS:
            skipped = len(name) - len(name.partition(" ")[2])
            name, named = name[skipped:], named + skipped
            if not name:
                return None
        first = named if name else begin + match.start("adjectives")
        whole = titled or (name and match["head"] == "TV")
        return self._headed(first, named + len(name) if name else 0, end, kind, whole=bool(whole), several=" " in head)

    def _headed(self, first: int, name_end: int, end: int, kind: str, *, whole: bool, several: bool) -> Outlet:
        """The outlet of a head that ends at `end`, with the words before it from `first` on: its name is all of it (`whole`),
        or what stands before the head, up to `name_end`, or behind it; behind it sooner where the head has `several` words.
        """
        start, last = first, end
        apposed = several and self.text[end - 1].islower() and _name_apposed().match(self.text, end)
        if whole:
            pass
        elif (
            name_end and not apposed and not self.text.endswith("Party", 0, name_end) and self._singular(name_end, end)
        ):
            last = name_end
        elif kind != "media" and (behind := _name_behind().match(self.text, end)):
            start, last = behind.span("name")
            end = last
        outlet = Outlet(self.registry.mention(self.text, start, last, rule="outlet"), end, kind, sure=True)
        outlet.start = min(first, start) if name_end else start
        return outlet

    def _singular(self, start: int, end: int) -> bool:
        """Whether a head is of one outlet."""
        return plain(self.text[start:end].strip(" -\n")) not in {"newspapers", "news agencies"}

    def _near_cue(self, start: int, end: int) -> bool:
        """Whether a cue may stand before a head, behind it, or behind the name that follows it."""
        if self.words.near_cue(self.text, start, end):
            return True
        if not self.text[end + 1 : end + 2].isupper() or not (behind := _name_behind().match(self.text, end)):
            return False
        return self.words.followed(self.text, behind.end())

    def _is_other(self, head: str, adjectives: str, name: str) -> bool:
        """Whether the words before a head make no outlet of it: "Environment Agency", "the firm's website"."""
        if name and (head in _VAGUE or not _DAYS.isdisjoint(name.lower().split())):
            return True
        described = not self.words.adjectives.isdisjoint(adjectives.split())
        return head in _NEVER or (head in _VAGUE and not described and "'" in adjectives)

    def _apposed(self, head: str, kind: str, end: int) -> Outlet | None:
        """The outlet named right behind its head, which nothing else describes: "told the newspaper Al-Nahr that"."""
        if head in _VAGUE or self.text[end - 2 : end].isupper() or not (match := _name_apposed().match(self.text, end)):
            return None
        if match["name"].split()[0].lower() in self.titles.given:
            return None
        mention = self.registry.mention(self.text, *match.span("name"), rule="outlet")
        return Outlet(mention, match.end(), kind, sure=True)

    def _short(self, kind: str, match: re.Match[str], begin: int) -> Outlet | None:
        """A short form: "the newspaper", or a bare "media reports"; the match begins at or behind `begin`."""
        article, head = (match["article"] or "").strip().lower(), plain(match["head"])
        if article not in {"", "the"} or (
            not article and head not in {"media reports", "press reports", "news agencies"}
        ):
            return None
        span = Span(begin + match.start(), begin + match.end())
        mention = AgencyMention(span, span.of(self.text), match["head"], rule="short form")
        return Outlet(mention, span.end, kind, sure=True, short=head)
