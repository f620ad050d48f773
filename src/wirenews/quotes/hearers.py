"""Who is told, by what stands behind the name: a clause of its own, or the end of the attribution."""

from __future__ import annotations

import re
from functools import cache

from wirenews.source import Source
from wirenews.spans import Found
from wirenews.speakers import mention_after
from wirenews.vocabulary import Vocabulary

from .adjuncts import DAYS
from .lexicon import Verb
from .openers import PREPOSITIONS, WH
from .verbgroups import VerbGroup

HEARER = 120
"""How far, in code points, the mention of who is told may reach."""

THINGS = frozenset("efforts effort measures steps action work operations attempts moves talks plans".split())
"""What may be ordered or promised, and cannot be told anything: "ordered all efforts to save them"."""

NO_HEARER = frozenset(
    "in on at by during after before from via as for of with about that to if whether what why how when where who "
    "last late early earlier and but he she they today yesterday tonight monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that no mention of a hearer starts with."""


def addressee(source: Source, group: VerbGroup, limit: int) -> Found | None:
    """Who is told in an attribution after its content: "..., Li told AFP by phone."."""
    match = _patterns()["told"].match(source.text, group.end, limit)
    if match is None or match.group(1).split()[0].lower() in NO_HEARER:
        return None
    return Found.at(source.text, match.start(1), match.end(1))


def named(text: str, start: int, limit: int) -> Found | None:
    """Who is told where a clause without "that" follows: "told Reuters the talks had failed"."""
    match = _patterns()["named"].match(text, start, limit)
    return None if match is None else Found.at(text, start, match.end())


def hearer_at(source: Source, at: int, limit: int, vocabulary: Vocabulary) -> tuple[int, Found | None]:
    """Who is told right behind a verb, and the offset after the mention; nobody and `at` where no hearer stands there."""
    text, patterns = source.text, _patterns()
    word = patterns["word"].match(text, at, limit)
    if word is None or word.group() in WH or word.group() in PREPOSITIONS or word.group() == "that":
        return at, None
    if told := named(text, at, limit):
        return behind_blanks(text, told.span.end, limit), told
    match = patterns["hearer"].match(text, at, limit)
    end = match.end() if match else None
    if end is None:
        stop = patterns["hearer_end"].search(text, at, min(limit, at + HEARER))
        mention = mention_after(source, at, stop.start() if stop else limit, vocabulary)
        if mention is not None and mention.span.end < limit:
            end = mention.span.end
    if match is not None and text[match.end() : match.end() + 1] in {*".;!?"}:
        return match.end(), Found.at(text, at, match.end())
    if (
        end is None
        or text[at:end].rsplit(None, 1)[-1] in THINGS
        or _is_done(text[at:end], text[end : end + 4])
        or not patterns["after_hearer"].match(text, end, limit)
    ):
        return at, None
    return behind_blanks(text, end, limit), Found.at(text, at, end)


def _is_done(mention: str, behind: str) -> bool:
    """Whether the mention ends in what is done to it, so that nobody is told: "ordered flags lowered to half-mast"."""
    words = mention.split()
    return (
        behind == " to "
        and len(words) > 1
        and words[-1].endswith("ed")
        and words[-2].islower()
        and words[-2].endswith("s")
    )


def behind_blanks(text: str, at: int, limit: int) -> int:
    """The next offset, at most `limit`, where no blank stands."""
    while at < limit and text[at].isspace():
        at += 1
    return at


@cache
def whom(verb: Verb) -> re.Pattern[str]:
    """Who is told behind a preposition, with what is reported right after: "appealed to drivers to wait"."""
    infinitive = r"(?:not\s)?to\s(?!(?:the|an?|his|her|its|their)\s)[a-z]"
    opens = "|".join(
        infinitive if word == "to" else word + r"\s" for word in sorted(verb.takes & {"to", "for", "about", "against"})
    )
    return re.compile(rf"{verb.whom}\s([^.;:,\"“”\n]{{2,80}}?)\s+(?={opens})")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """A hearer by what follows: a clause of its own (`named`), or the end of an attribution (`told`)."""
    opens = (
        r"(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|I|you|there|no|some|many|"
        rf"more|most|by\s(?:tele)?phone|on\s(?:the\s)?condition|{DAYS}|\d[\d,.]*)\b"
    )
    verb = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do|[a-z]{3,}ed|wants?|needs?)"
    name = rf"(?!{DAYS}\b)[A-Z][\w.&’'-]*"
    medium = r"(?:news(?:paper)?|agency|agencies|television|radio|TV|channel|station|network|magazine|daily|website|media|parliament)"
    heads = r"(?:News|Agency|Press|TV|Radio|Television|Times|Post|Journal|Daily|Network)\b"
    one = rf"{name}(?:\s(?:{heads}|(?!{DAYS})[A-Z]{{2,}}\b)){{0,3}}+(?:\s{medium}){{0,2}}+"
    named = rf"(?:(?:the|state(?:-run)?|local|national|public)\s)?{one}(?:\sand\s(?:the\s)?{one})?"
    longer = rf"{name}(?:\s{name}){{1,4}}(?:\s{medium}){{0,2}}"
    common = rf"(?:(?:the|an?|state(?:-run)?|local|national|public|private)\s){{0,2}}(?:[a-z]{{2,}}\s)?{medium}"
    small = r"(?:the|an?|his|her|its|their)(?:\s(?!(?:of|in|on|at|to|for|by|and|or|that|who|is|was|were|had|has|would|whether|if|how|what|why|when|where)\b)[a-z-]{3,}){1,3}"
    many = r"(?!(?:this|was|his|has|as|is)\b)[a-z]{3,}s"
    clause = r"(?:the|he|she|it|they|we|his|her|its|their|there)\b"
    subject = rf"{name}(?:\s(?:and\s)?{name}){{0,3}}\s{verb}\b"
    after = (
        rf"(?:in|on|at|by|during|after|before|from|via|as|when|while|that|last|late|early|earlier|this|through|outside|"
        rf"near|here|following|ahead|over|with|about|to|and|shortly|{DAYS})"
    )
    return {
        "word": re.compile(r"[\w’'-]+"),
        "hearer_end": re.compile(r"\s(?:that|to|whether|if|how|what|why)\s"),
        "hearer": re.compile(
            r"(?:me|us|him|her|them|you|it|himself|herself|themselves|everyone|reporters|journalists|lawmakers|voters|people|supporters)\b"
            r"|[a-z]+s(?=\s(?:the|an?|he|she|it|they|we|I|his|her|its|their|that|to|there|against|about|not)\b)"
        ),
        "after_hearer": re.compile(
            r"\s*(?:(?:that|to|whether|if|how|what|why|when|where|of|about|on|in|at|during|for|not|against|over|outside|inside|aboard|near|after|before|following|as|from|by|here|there|through|over|then|later|again|earlier|yesterday|today)\b|[,:]|[\"“«`]|(?:he|she|it|they|we|I|the|a|an|his|her|their|this|these|those|there|no|some|many|most|anything|nothing|something|everything|all|more)\b|[A-Z]|$)"
        ),
        "named": re.compile(
            rf"(?:{named}(?=\s(?:{opens}|{subject}|that\b))|{longer}(?=\s{opens})|{common}(?=\s(?:{opens}|{subject}))|{small}(?=\s(?:{clause}|{subject}))|{many}(?=\s{subject}))"
        ),
        "told": re.compile(rf"\s*([\w’'-]+(?:\s(?!{after}\b)[\w.&’'-]*[\w’']){{0,7}}+)"),
    }
