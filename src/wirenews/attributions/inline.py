"""Credits inside the story's sentences: an outlet with a reporting cue beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import define, evolve

from ..agencies import AgencyMention
from ..parsing import Refusal
from ..spans import Found, Span
from .names import Name
from .outlets import ALIKE, Outlet, Outlets
from .values import Attribution, CueKind, Role
from .words import PAPERS, Ending, plain

WINDOW = 200
"""How many characters beside a name may hold its cue."""

MEMORY = {"news agency": 1000}
"""How far back a short form looks for what it stands for; 4000 characters for other kinds."""

_GOES_ON = frozenset(" ,(\n\t\u00a0'’")
"""What may follow an outlet that a cue follows."""

_PLURAL = frozenset("papers newspapers agencies".split())

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


@define(eq=False)
class Cue:
    """A cue beside an outlet; `refused` says why it is none."""

    found: Found
    kind: CueKind
    weak: bool = False
    article: bool = False
    refused: str = ""


@cache
def _context() -> dict[str, re.Pattern[str]]:
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return {
        "join": re.compile(r"(?:,?\s(?:and|&|or)\s|,\s)(?:the\s)?"),
        # The outlet as a company or a victim rather than as a reporter.
        "business": re.compile(
            rf"(?:\s(?:on\s)?{_DAY})?,?(?:\sthat)?\s(?:it|its)\s(?:(?:will|would|plans? to|expects? to|aims to|intends to|was to|is to)\s"
            r"(?:cut|buy|sell|launch|hire|lay|appoint|invest|close|shed|sue|appeal|merge|acquire|expand|publish|correct|restructure|pay"
            r"|withdraw|review|investigate)\b|board|profit|chief)|\s(?:to be|to have)\b"
        ),
        "victim": re.compile(r"\s(?:missing|killed|dead|injured|wounded|kidnapped|detained|hurt)\b"),
        "trade": re.compile(
            r"\s(?:group|company|companies|stations?|rights|licen[cs]es?|industry|networks?|executives?|media|news|journalis\w+)\b"
        ),
        "gathering": re.compile(
            r"(?:['’]s)?\s(?:[\w-]+\s){0,2}(?i:summit|conference|forum|board|event|audience|town hall|debate|shareholders"
            r"|employees|staff|workers|executives?|investors|viewers|readers|boss|chief executive)\b"
        ),
        "made": re.compile(rf"(?:/[\w-]+|['’]s)?\s(?:[\w/-]+\s){{0,2}}(?:{PAPERS})\b"),
        # What may follow an outlet that was told; any other noun makes the outlet part of a longer phrase.
        "goes on": re.compile(
            r"\s(?!(?:in|on|at|that|about|by|and|as|during|for|after|before|from|this|late|early|last|when|while|who|which|with"
            r"|here|to|or|but|is|was|were|has|had|he|she|it|they|there|earlier|shortly|over|near|of|under|since|because|if"
            r"|through|shows?|showed|suggests?|said|says|will|would|could|today|yesterday|only|via|than|not|how|what|why|his|her|the|a|an|so)\b)[a-z]+"
        ),
        "ran": re.compile(r"\s(?:published|broadcast|aired|recorded|conducted|released)\b"),
        # A name right behind another noun is its apposition: "the union UNI".
        "subject": re.compile(
            r"(?:^|[^\w\s]\s*|\b(?i:the|and|but|as|that|when|while|after|because|where|if|since|which|what|what the|a|an)\s)$"
        ),
        "longer": re.compile(rf"[ -](?!(?:News|Radio|TV|On|In|The|That|{_DAY}|{months})\b)[A-Z][a-z]+"),
        "capital": re.compile(
            r"(?<![\w.!?])(?!(?:The|And|But|In|On|As|To|At|By|Also|Earlier|Meanwhile|Later|While|When|If|Although|However|An|A)\s)"
            r"[A-Z][\w.’'-]*\s$"
        ),
    }


class Reader:
    """Reads the inline credits of one text, and keeps what was named for the short forms that follow."""

    def __init__(self, outlets: Outlets) -> None:
        self.text = outlets.text
        self.outlets = outlets
        self.words = outlets.words
        self.named: list[tuple[Outlet, bool]] = []
        self.read_to = 0
        self.starts = [name.start for name in outlets.names]

    def read(self, taken: list[Span]) -> Iterator[Attribution | Refusal]:
        """The credits in text order, leaving out outlets that stand in `taken`."""
        for group in self._groups(self.outlets.find()):
            resolved = [self._resolve(outlet) for outlet in group]
            span = Span(group[0].start, group[-1].end)
            credited = False
            if not (taken and any(one.overlaps(span) for one in taken)):
                for reading in self._credits(resolved):
                    credited = credited or isinstance(reading, Attribution)
                    yield reading
            self.named += [(outlet, credited) for outlet in resolved if outlet.name or not outlet.short]

    def _groups(self, outlets: list[Outlet]) -> Iterator[list[Outlet]]:
        """Outlets that "and" or commas join, together: "Kyodo and Jiji reported"."""
        group: list[Outlet] = []
        for outlet in outlets:
            if group and outlet.start < group[-1].end:
                if outlet.name is None or group[-1].name is not None:
                    continue
                group.pop()
            if group and not self._joined(group[-1], outlet):
                yield group
                group = []
            group.append(outlet)
        if group:
            yield group

    def _joined(self, one: Outlet, other: Outlet) -> bool:
        """Whether the two are named in one breath; an outlet in commas behind another explains it."""
        gap = self.text[one.end : other.start]
        if len(gap) > 12 or not _context()["join"].fullmatch(gap):
            return False
        return not gap.startswith(", ") or other.name is not None

    def _resolve(self, outlet: Outlet) -> Outlet:
        """The outlet, with the name and records of the one that it is short for."""
        short = outlet.short or (outlet.mention.text if self._is_title(outlet) else "")
        if not short or short in _PLURAL:
            return outlet
        for before, credited in reversed(self.named):
            if self._stands_for(outlet, before, credited=credited):
                mention = evolve(outlet.mention, name=before.mention.name, agencies=before.mention.agencies)
                return evolve(outlet, mention=mention, sure=True)
        return outlet

    def _is_title(self, outlet: Outlet) -> bool:
        """Whether the outlet's name is but the last word of names: "the Times"."""
        return self.outlets.titles.last(outlet.mention.text)

    def _stands_for(self, short: Outlet, before: Outlet, *, credited: bool) -> bool:
        reach = MEMORY.get(short.kind, 4000)
        text = before.mention.text
        if short.start - before.start > reach or before.short or self._is_title(before) or text.islower():
            return False
        if not short.short:
            return before.mention.name.endswith(" " + short.mention.text)
        return before.kind in ALIKE.get(short.kind, ()) and (credited or (short.kind == "newspaper" and before.sure))

    def _credits(self, group: list[Outlet]) -> Iterator[Attribution | Refusal]:
        """The credit, or two of them where one cue stands before a list and another behind it."""
        before, after = self._before(group[0]), self._after(group[-1])
        if before and after and not before.refused and not after.refused and len(group) > 1:
            yield from self._credit(group[:-1], before)
            yield from self._credit(group[-1:], after)
            return
        cue = after if before is None or (before.refused and after) else before
        if cue is not None:
            yield from self._credit(group, cue)
        elif self.outlets.tracing and group[0].name is not None:
            yield Refusal("named, with no cue beside it", Span(group[0].start, group[-1].end), "inline")

    def _credit(self, group: list[Outlet], cue: Cue) -> Iterator[Attribution | Refusal]:
        whole = Span(min(group[0].start, cue.found.span.start), max(group[-1].end, cue.found.span.end))
        if whole.start < self.read_to:
            whole = Span(group[0].start, group[-1].end)
        reason = cue.refused or next((why for outlet in group if (why := self._doubt(outlet, cue))), "")
        if reason:
            yield Refusal(reason, whole, cue.kind)
            return
        mentions = _each_once(outlet.mention for outlet in group)
        self.read_to = whole.end
        yield Attribution(whole, whole.of(self.text), mentions, Role.INLINE, cue.found, cue.kind, rule=cue.kind)

    def _doubt(self, outlet: Outlet, cue: Cue) -> str:
        """Why the outlet is none, or is not the one that speaks; empty where it is."""
        if outlet.short and not outlet.mention.agencies and outlet.short == plain(outlet.mention.name):
            if cue.found.span.start < outlet.start and cue.found.text.endswith((" on", " in", " ON", " IN")):
                return "a medium, not an outlet"
            return "" if outlet.short in self.words.alone else "no outlet was named before"
        name = outlet.name
        if name is not None and self._is_title(outlet) and self._part_of_a_name(outlet):
            return "part of a longer name"
        if outlet.sure:
            return ""
        if name is None and self._is_title(outlet):
            return "a word in the names of several papers, and none was named before"
        if name is None:
            return "rather a person's name" if cue.weak else ""
        return self._rather_another(outlet, name, cue)

    def _rather_another(self, outlet: Outlet, name: Name, cue: Cue) -> str:
        """Why a name that may mean other things does so here; empty where it means the outlet."""
        if name.ambiguous and not cue.found.text.isupper() and self._part_of_a_name(outlet):
            return "part of a longer name"
        behind, evidence = cue.found.span.start > name.start, self.outlets.evidence
        before = self.text[max(0, name.start - 12) : name.start]
        if name.ambiguous and cue.weak and behind and not _context()["subject"].search(before):
            return "in apposition to another noun"
        final = behind and not cue.weak and self._closes_clause(name.start, cue.found.span.end)
        if final and name.kind == "news agency" and not evidence.rival(name.text):
            return ""
        return evidence.refusal(name, weak=cue.weak, article=cue.article) or ""

    def _closes_clause(self, start: int, end: int) -> bool:
        """Whether name and cue stand alone behind a comma, as nobody but agencies does: "..., Trend reports."."""
        return self.text[max(0, start - 2) : start] == ", " and self.text[end : end + 1] in {".", ","}

    def _part_of_a_name(self, outlet: Outlet) -> bool:
        """Whether a capitalised word stands right before or behind the outlet's name ("Jane Post", "Post Office")."""
        context = _context()
        before = context["capital"].search(self.text, max(0, outlet.start - 40), outlet.start)
        return before is not None or context["longer"].match(self.text, outlet.mention.span.end) is not None

    def _before(self, outlet: Outlet) -> Cue | None:
        """The cue before the outlet: "told the", "according to the official"."""
        if not self.words.cued(self.text, outlet.start):
            return None
        begin, match = self.words.ending(Ending.CUE, self.text, outlet.start - WINDOW, outlet.start)
        if match is None:
            return None
        article = (match["article"] or "").strip().lower()
        kind, weak = self.words.meaning(match["cue"])
        refused = self._not_told(outlet, kind, article)
        found = Found.at(self.text, begin + match.start("cue"), begin + match.end("cue"), rule="cue")
        return Cue(found, kind, weak, article == "the", refused)

    def _not_told(self, outlet: Outlet, kind: CueKind, article: str) -> str:
        """Why the outlet is only part of who is told, or of what is quoted."""
        context = _context()
        if context["gathering"].match(self.text, outlet.end) and not outlet.short:
            return "people or an event of the outlet, not its report"
        made = context["made"].match(self.text, outlet.end) or outlet.end > outlet.mention.span.end
        if article in {"a", "an"} and outlet.name is not None and not made:
            return "something of the outlet's, not its report"
        if outlet.name is None and context["goes on"].match(self.text, outlet.end):
            return "part of a longer phrase"
        if self.text[outlet.end : outlet.end + 1] == ":" and not self.text[outlet.end + 1 : outlet.end + 2].isspace():
            return "a label"
        return ""

    def _after(self, outlet: Outlet) -> Cue | None:
        """The cue behind the outlet: "reported", "news agency, which is run by the state, said"."""
        if self.text[outlet.end : outlet.end + 1] not in _GOES_ON:
            return None
        following = bisect_left(self.starts, outlet.end)
        limit = self.starts[following] if following < len(self.starts) else len(self.text)
        limit = min(limit, outlet.end + WINDOW)
        match = self.words.after.match(self.text, outlet.end, limit)
        if match is None and self.text[outlet.end] == "," and self.text.endswith(", ", 0, outlet.start):
            match = self.words.after.match(self.text, outlet.end + 1, limit)
        if match is None or not self.words.fits(match["cue"], made=match["made"] is not None):
            return None
        cue = match["cue"]
        before = self.text[max(0, outlet.start - 12) : outlet.start]
        if not self.words.opened(cue, before) or (
            cue == "interview"
            and _context()["goes on"].match(self.text, match.end())
            and not _context()["ran"].match(self.text, match.end())
        ):
            return None
        kind, weak = self.words.meaning(cue)
        if kind is CueKind.CITED:
            kind = CueKind.REPORTED
        context, end = _context(), match.end()
        refused = ""
        if cue.lower() == "broadcast" and context["trade"].match(self.text, end):
            refused = "the trade, not a report"
        elif context["victim"].match(self.text, end):
            refused = "news about the outlet's people, not by them"
        elif not outlet.short and context["business"].match(self.text, end):
            refused = "the outlet speaks for itself"
        elif match["own"] and weak:
            refused = "the outlet's own voice is not its report"
        article = self.text[max(0, outlet.start - 4) : outlet.start].lower() == "the "
        found = Found.at(self.text, *match.span("cue"), rule="cue")
        return Cue(found, kind, weak, article, refused)


def _each_once(mentions: Iterable[AgencyMention]) -> tuple[AgencyMention, ...]:
    """The mentions but for those of an agency named a second time: "the Jordan News Agency, Petra"."""
    kept: list[AgencyMention] = []
    for mention in mentions:
        if not (mention.agencies and any(mention.agencies == one.agencies for one in kept)):
            kept.append(mention)
    return tuple(kept)
