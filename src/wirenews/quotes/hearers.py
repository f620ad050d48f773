"""Who is told, by what stands behind the name: a clause of its own, or the end of the attribution."""

from __future__ import annotations

import re
from functools import cache

from wirenews.source import Source
from wirenews.spans import Found

from .adjuncts import DAYS
from .verbgroups import VerbGroup

NO_HEARER = frozenset(
    "in on at by during after before from via as for of with about that to if whether what why how when where who "
    "last late early earlier and but he she they".split()
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
    small = r"(?:the|an?|his|her|its|their)(?:\s(?!(?:of|in|on|at|to|for|by|and|or|that|who|is|was|were|had|has|would)\b)[a-z-]{3,}){1,3}"
    many = r"(?!(?:this|was|his|has|as|is)\b)[a-z]{3,}s"
    clause = r"(?:the|he|she|it|they|we|his|her|its|their|there)\b"
    subject = rf"{name}(?:\s(?:and\s)?{name}){{0,3}}\s{verb}\b"
    after = (
        rf"(?:in|on|at|by|during|after|before|from|via|as|when|while|that|last|late|early|earlier|this|through|outside|"
        rf"near|here|following|ahead|over|with|about|to|and|shortly|{DAYS})"
    )
    return {
        "named": re.compile(
            rf"(?:{named}(?=\s(?:{opens}|{subject}|that\b))|{longer}(?=\s{opens})|{common}(?=\s(?:{opens}|{subject}))|{small}(?=\s(?:{clause}|{subject}))|{many}(?=\s{subject}))"
        ),
        "told": re.compile(rf"\s*([\w’'-]+(?:\s(?!{after}\b)[\w.&’'-]*[\w’']){{0,7}}+)"),
    }
