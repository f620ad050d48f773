"""Whose figure a toll is: the speaker of its quote or sentence, or of the sentence that it carries on from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from ..attributions import Attribution, CueKind, Role
from ..parsing import compiled
from ..quotes import Quote
from ..resolution import Resolution
from ..source import Source
from ..spans import Found, Span
from ..speakers import Speaker, SpeakerKind, mention_after, mention_before, parse_speaker
from ..tolls import Relation, Toll

NO_SOURCE = frozenset({CueKind.TOLD, CueKind.QUOTED, CueKind.CHECKED})
"""Credits to an agency that was told a figure, carried it, or could not check it."""

MARKS = "\"“‘'"
REACH = 240
"""How far around a toll, in code points, its sentence is looked through."""
NEAR = 90
"""How far a toll may stand from the verb that counts it."""

COUNTS = (
    r"(?:put|puts|counted|counts|recorded|records|reported|reports|registered|documented|confirmed|confirms|listed|lists|"
    r"estimated|estimates|tallied|verified|logged|revised|raised|lowered|gave|gives|given|released|published|announced|"
    r"acknowledged|said|says)"
)
COUNTING = rf"\b(?i:{COUNTS})\b(?! (?:by|dead|killed|missing|injured|wounded|hurt)\b)"
COUNTED_BY = rf"\b{COUNTS} by (?=\S)"
GIVEN_BY = r"\b(?:given|issued|released|provided|reported|published|announced) by (?=[^,;:]{2,60}$)"
CLOSING = (
    r",\s+(?!(?i:and|but|while|as|who|which|when|where|though)\b)(?P<who>[^,;\"“”]{2,120}?)\s+"
    r"(?P<cue>(?i:(?:has |have |had )?(?:said|says|reported|reports|announced|confirmed|told|heard|showed|shows?)))"
    r"(?:\s+(?:on|in|at|to|by|here|late|early|today|yesterday|earlier|later|a|the|his|her|its|statement|telephone|phone|"
    r"reporters|news|conference|[A-Z][\w.()]*)){0,8}[.”\"]*$"
)
"""A speaker and cue at the end of a sentence, with when and how it was said, and no clause behind."""
OBJECT = frozenset(
    "the a an its their total overall official provisional preliminary new latest first further additional another "
    "death deaths toll tolls number numbers figure tally count killing killings casualties fatalities victims of at to "
    "those unaccounted for that as in least about around more than over nearly almost some up down lower higher revised updated earlier previous combined dead injured wounded missing "
    "confirmed abducted kidnapped displaced homeless real true".split()
)
"""Words that may stand between such a verb and the figure."""
TRAILING = r",\s+(?:\w+ly\s+)?\w{2,20}ing\b"
SAYS_SO = r"(?:\s[-–—]\s?|:\s)(?P<last>[A-Za-z][\w.&’'-]*(?: [\w.&’'-]+){0,4})$|(?P<first>[A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,4}):\s"
"""Who says so in a headline: "Bus plunge kills 12 -police", "Floods drive out thousands: UN", "Police: 5 hurt in crash"."""
SAYERS = frozenset(
    "officials police authorities witnesses minister ministry sources source report doctors medics".split()
)
"""Who says so in front of a headline, where other words are its topic ("Migrants: 11 dead")."""
RELATIVES = frozenset({"which", "who"})
LEAVING = r"[;:]|\b(?:while|but|after|when|which|who)\b|,\s+(?:and|as)\b"
COUNT_ALONE = (
    r"(?:(?:At least|About|Some|Nearly|More than|Around) )?(?:\d[\d,]*|[A-Z][a-z]+(?:-[a-z]+)?)(?: (?:people|persons))?"
)
CARRYING_ON = (
    r"(?!(?i:no|none) )(?:At least |About |Some |Nearly )?(?:(?:An)?other |A further |"
    r"(?:\w+ ){1,2}(?:(?:(?i:other|more)(?= \w+ (?i:were|was|died|have|had|are)\b))|more|others|of them|of whom|of the (?:dead|injured|victims|wounded))\b|They |These |"
    r"Th(?:ose|e) (?:dead|injured|wounded|victims|killed|missing|others|rest|remaining)\b|"
    r"Among (?:them|those|the)\b|Of (?:them|those|these|the)\b)"
)


def toll_sources(
    source: Source, tolls: Sequence[Toll], who: Resolution, credited: Sequence[Attribution]
) -> dict[Span, Found | None]:
    """The source of each toll, by the toll's span: a `Speaker`, an `AgencyMention`, or None where none is given."""
    finder = _Finder(source, who, credited)
    found: dict[Span, Found | None] = {}
    last: Toll | None = None
    carried = False
    for toll in tolls:
        origin = toll.source or finder.find(toll)
        carried = origin is None and last is not None and _carries_on(source, last, toll, carried=carried)
        if carried and last is not None:
            origin = found[last.span]
        elif origin is None and _goes_on(source, toll) and not _beside(source, last, toll):
            origin = finder.just_before(toll)
        found[toll.span] = origin
        last = toll
    for toll in tolls:
        older = toll.previous
        if (
            older is not None
            and found.get(older.span, toll) is None
            and older.span in source.sentence_at(toll.span.start)
        ):
            found[older.span] = found[toll.span]
    return found


def quote_around(quotes: Sequence[Quote], found: Found) -> Quote | None:
    """The innermost quote in whose content something stands, or None; quotes come in text order."""
    index = bisect_right(quotes, found.span.start, key=_start) - 1
    if index < 0 or not any(found.span in segment.span for segment in quotes[index].content):
        return None
    return quote_around(quotes[index].inner, found) or quotes[index]


def _start(found: Found) -> int:
    return found.span.start


class _Finder:
    """Looks for the source of a toll in its own sentence."""

    def __init__(self, source: Source, who: Resolution, credited: Sequence[Attribution]) -> None:
        self.source = source
        self.who = who
        self.quotes = who.quotes
        self.inline = [
            one for one in credited if one.role is Role.INLINE and one.agencies and one.kind not in NO_SOURCE
        ]

    def find(self, toll: Toll) -> Found | None:
        quote = quote_around(self.quotes, toll)
        sentence = self.source.sentence_at(toll.span.start)
        if quote is not None and quote.speaker is not None:
            return self._meant(quote.speaker, sentence)
        return (
            self._trailed(toll, sentence)
            or self._counter(toll, sentence)
            or self._closing(toll, sentence)
            or self._in_headline(toll)
            or self._credit(sentence)
        )

    def _meant(self, speaker: Speaker, sentence: Span) -> Speaker:
        """The mention that "which" or "who" stands for, right before it, if there is one."""
        start = speaker.span.start
        if speaker.text.lower() not in RELATIVES or self.source.text[start - 2 : start] != ", ":
            return speaker
        return self._known(mention_before(self.source, start - 2, sentence.start)) or speaker

    def _trailed(self, toll: Toll, sentence: Span) -> Speaker | None:
        """The speaker after whose words the sentence goes on with a participle: "..., he said, bringing it to 12"."""
        quote = self._before(toll)
        if quote is None or quote.cue is None or quote.span.end > toll.span.start or quote.cue.span not in sentence:
            return None
        gap = self.source.text[quote.span.end : toll.span.start]
        if len(gap) > REACH or not compiled(TRAILING).search(gap) or compiled(LEAVING).search(gap):
            return None
        return quote.speaker

    def just_before(self, toll: Toll) -> Speaker | None:
        """The speaker of the sentence before the toll's, in its paragraph."""
        sentence = self.source.sentence_at(toll.span.start)
        quote = self._before(toll)
        if quote is None or sentence.start - quote.span.end > REACH:
            return None
        told = max(one.span.end for one in (quote, quote.cue, quote.speaker) if one is not None)
        between = self.source.text[told if told <= sentence.start else quote.span.end : sentence.start]
        if between.strip() not in {"", ".", '"', "”"} or "\n" in between or not between:
            return None
        return quote.speaker

    def _before(self, toll: Toll) -> Quote | None:
        index = bisect_right(self.quotes, toll.span.start, key=_start) - 1
        return self.quotes[index] if index >= 0 else None

    def _counter(self, toll: Toll, sentence: Span) -> Speaker | None:
        """Who counted: "the ministry put the toll at 12", "12 deaths were recorded by the ministry"."""
        text, start, end = self.source.text, toll.span.start, toll.span.end
        verbs = list(compiled(COUNTING).finditer(text, max(sentence.start, start - NEAR), start))
        verb = verbs[-1] if verbs else None
        if verb is not None and OBJECT.issuperset(text[verb.end() : start].lower().rstrip(MARKS).split()):
            return self._subject(toll, verb.start(), sentence)
        verb = compiled(COUNTED_BY).search(text, end, min(sentence.end, end + NEAR))
        if verb is not None and not compiled(LEAVING).search(text, end, verb.start()):
            return self._known(mention_after(self.source, verb.end(), sentence.end))
        return None

    def _subject(self, toll: Toll, end: int, sentence: Span) -> Speaker | None:
        """Who counts with the verb at `end`: of a toll that somebody gave ("a toll given by police"), who did."""
        text, floor = self.source.text, sentence.start
        if compiled(r"\b(?:and|but)\s+$").search(text, floor, end):
            quote = self._before(toll)
            shared = quote is not None and quote.cue is not None and quote.cue.span in sentence
            return quote.speaker if quote is not None and shared else None
        given = compiled(GIVEN_BY).search(text, floor, end)
        return self._known(mention_before(self.source, end, floor if given is None else given.end()))

    def _closing(self, toll: Toll, sentence: Span) -> Speaker | None:
        """Who closes the sentence: "..., military sources reported."."""
        start = max(toll.span.end, sentence.end - REACH)
        closing = compiled(CLOSING).search(self.source.text, start, sentence.end)
        if closing is None:
            return None
        return self._known(mention_before(self.source, closing.start("cue"), closing.start("who")))

    def _in_headline(self, toll: Toll) -> Speaker | None:
        """Who says so before or behind the words of a headline."""
        if toll.span.start >= self.source.head:
            return None
        line = self.source.paragraph_at(toll.span.start)
        match = compiled(SAYS_SO).search(self.source.text, line.start, line.end)
        group = match and match.lastgroup
        if match is None or group is None or (group == "first" and match.start() != line.start):
            return None
        who = parse_speaker(match[group])
        if who is None or match.span(group)[0] <= toll.span.start < match.span(group)[1]:
            return None
        role = who.kind is not SpeakerKind.PERSON and who.title is not None
        if who.kind is SpeakerKind.ORGANIZATION or (role and (group == "last" or who.text.lower() in SAYERS)):
            return self._known(evolve(who, span=Span(*match.span(group)), text=match[group]))
        return None

    def _known(self, speaker: Speaker | None) -> Speaker | None:
        """The mention with the name of whom it means, as far as the story tells."""
        if speaker is None:
            return None
        voice = self.who.antecedent(speaker)
        return evolve(speaker, name=voice.name, rule=speaker.rule) if voice is not None and voice.name else speaker

    def _credit(self, sentence: Span) -> Found | None:
        """The agency that the sentence credits."""
        index = bisect_right(self.inline, sentence.start - 1, key=_start)
        if index < len(self.inline) and self.inline[index].span in sentence:
            return self.inline[index].agencies[0]
        return None


def _beside(source: Source, last: Toll | None, toll: Toll) -> bool:
    """Whether the toll before stands in the same sentence, which then does not go on from another."""
    return last is not None and last.span in source.sentence_at(toll.span.start)


def _goes_on(source: Source, toll: Toll) -> bool:
    """Whether a toll's sentence opens as one that goes on counting, or the toll comes on top of others."""
    if toll.relation is Relation.INCREMENT:
        return True
    here = source.sentence_at(toll.span.start)
    if toll.span.start == here.start and compiled(COUNT_ALONE).fullmatch(toll.text):
        return True
    return compiled(CARRYING_ON).match(source.text, here.start, here.end) is not None


def _carries_on(source: Source, last: Toll, toll: Toll, *, carried: bool) -> bool:
    """Whether a toll's sentence goes on counting where the one before it, with the toll `last`, left off.

    In one sentence a toll goes with the one before it where that is its whole, or was itself carried over, or where
    both are of one list.
    """
    here, before = source.sentence_at(toll.span.start), source.sentence_at(last.span.start)
    part = toll.whole is not None and toll.whole.span == last.span
    if here == before:
        return carried or part or _listed(source.text, last, toll)
    between = source.text[before.end : here.start]
    return not between.strip() and "\n" not in between and (part or _goes_on(source, toll))


def _listed(text: str, last: Toll, toll: Toll) -> bool:
    """Whether nothing but a comma or "and" parts a toll from the one before it ("nine dead and 12 hurt")."""
    end = max(part.span.end for part in (last, last.cue, last.victims) if part is not None)
    return text[end : toll.span.start].strip(" ,") in {"", "and", "and another", "another"}
