"""Nouns that report: "X's claim that ...", "his call for ...", "X made a promise to ..."."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind, parse_speaker

from .adjuncts import patterns as when
from .after import content_end
from .clauses import trim_end
from .complements import Complement
from .drafts import Draft
from .lexicon import Noun
from .linker import Speakers
from .sentence import Sentence
from .verbgroups import VerbGroup

REACH = 60
"""How far, in code points, a noun's owner, or the verb that it goes with, stands before it."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    between = r"(?:[\w’'-]+\s+){0,3}$"
    return {
        "frame": re.compile(r"\s+([a-z]+)\s+"),
        "pronoun": re.compile(rf"\b([Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Yy]our|whose)\s+{between}"),
        "predicate": re.compile(
            r"\s(?:is|was|are|were|has|have|had|would|will|may|might|could|can|should|isn['’]t|won['’]t|came|comes|reflects?|"
            r"shows?|showed|remains?|remained|made|makes)\s"
        ),
        "agent": re.compile(r"\s+(?:by|from)\s([^.;:\"“”\n]{2,80}?)(?=\s+that\s)"),
        "a": re.compile(r"\b(?:an?|one)\s(?:[\w’'-]+\s){0,3}$"),
        "clause": re.compile(
            r"(?:the|an?|this|that|these|those|he|she|it|they|we|I|you|his|her|its|their|our|my|there|no|some|any|all|"
            r"many|most|more|both|people|[A-Z][\w.’'-]*|\d[\d,.]*)\s(?!(?:is|was|are|were)\s(?:not\s)?(?:true|false|correct)\b)"
        ),
        "subject": re.compile(
            r"(?:\A|[.!?;:]\s|[.!?]?[”\"]\s|\n\s*|,\s|\b(?:but|and)\s)(?:(?!(?:in|on|at|of|by|to|from|with|over|about|after|amid|"
            r"despite|into|for|against|and|but)\b)[\w’'-]+\s){0,4}$"
        ),
        "verb of the clause": re.compile(
            r"\s(is|was|are|were|had|has|have|will|would|can|could|may|might|should|must|did|does|do|[a-z]{3,}ed)\b"
        ),
        "another clause": re.compile(
            r"[,;:]|\b(?:and|or|but|that|who|which|whose|because|if|when|while|as|after|before|since|what|where|how)\s"
        ),
        "named": re.compile(
            r"(?:(?:[A-Z][\w.’-]*\s){0,3}[A-Z][\w-]*|\b(?:the|an?|his|her|their|its)\s(?:[a-z-]+\s){0,2}[a-z-]+)$"
        ),
        "owner": re.compile(rf"(?:['’]s|(?<=s)['’])\s+{between}"),
        "verb": re.compile(
            r"\b(?:ma(?:de|kes?|king)|issu(?:ed|es|ing)|renew(?:ed|s)|repeat(?:ed|s)|ga(?:ve|iven)|gives?|deliver(?:ed|s)|"
            r"reiterat(?:ed|es)|voic(?:ed|es)|rais(?:ed|es|ing)|express(?:ed|es|ing)|ha(?:s|ve|d)|launch(?:ed|es|ing)|"
            rf"announc(?:ed|es))\s+{between}"
        ),
    }


def noun_report(sentence: Sentence, index: int, noun: Noun) -> Draft | None:
    """What the noun reports, by whom it is owned; None where it takes nothing of what follows it."""
    group, text = sentence.groups[index], sentence.text
    end = group.word + len(text[group.word : group.end].split()[0])
    if day := when()["when"].match(text, end + 1, sentence.end):
        end = day.end() - 1
    speakers: Speakers = ()
    agent = _patterns()["agent"].match(text, end, sentence.end)
    if agent is not None:
        speakers, end = sentence.link.after(agent.start(1), agent.end(1)), agent.end(1)
        if not speakers or speakers[-1].span.end != end:
            return None
    frame = _patterns()["frame"].match(text, end, sentence.end)
    if frame is None or frame.group(1) not in noun.takes:
        return None
    word = frame.group(1)
    kind = "that" if word == "that" else "to" if word == "to" else "preposition"
    speakers = speakers or _owner(sentence, group.word)
    if speakers and speakers[0].text.lower() == "there":
        return None
    if agent is not None and not _patterns()["clause"].match(text, frame.end(), sentence.end):
        return None
    if not speakers and not (noun.alone and kind == "that" and _alone(sentence, group, frame.end())):
        return None
    start = frame.start(1) if kind == "to" else frame.end()
    stop = content_end(sentence, index, Complement(start, kind), speakers)
    stop = _before_predicate(sentence, group, start, stop, kind)
    if stop <= start:
        return None
    return Draft([Span(start, stop)], group, speakers, stop, "noun cue")


def _alone(sentence: Sentence, group: VerbGroup, at: int) -> bool:
    """Whether a clause opens at `at` that the noun reports by itself; with "a" before it, its subject is who says it."""
    patterns = _patterns()
    if patterns["clause"].match(sentence.text, at, sentence.end) is None:
        return False
    return patterns["a"].search(sentence.text, max(sentence.start, group.word - REACH), group.word) is None


def _before_predicate(sentence: Sentence, group: VerbGroup, start: int, end: int, kind: str) -> int:
    """Where the content ends before the verb that the noun is the subject of: "the claim that X lied | was false"."""
    text, patterns = sentence.text, _patterns()
    if kind == "that":
        if not patterns["subject"].search(text[sentence.start : group.word]):
            return end
        first = patterns["verb of the clause"].search(text, start, end)
        if first is None:
            return end
        start = first.end(1)
    verb = patterns["predicate"].search(text, start, end)
    if verb is None or (kind == "that" and patterns["another clause"].search(text, start, verb.start() + 1)):
        return end
    return trim_end(text, start, verb.start())


def _named(sentence: Sentence, end: int) -> Speakers:
    """The name or the noun with its article that ends at `end`, where it is no subject: "runs counter to Mr. Roe"."""
    match = _patterns()["named"].search(sentence.text, max(sentence.start, end - REACH), end)
    speaker = match and parse_speaker(match.group(), vocabulary=sentence.vocabulary)
    return (evolve(speaker, span=Span(*match.span())),) if match and speaker else ()


def _owner(sentence: Sentence, at: int) -> Speakers:
    """Whose statement it is: a possessive before the noun, or the subject of the verb that the noun goes with."""
    text, floor = sentence.text, max(sentence.start, at - REACH)
    patterns = _patterns()
    if match := patterns["pronoun"].search(text, floor, at):
        return (Speaker(Span(*match.span(1)), match.group(1), kind=SpeakerKind.PRONOUN, rule="possessive"),)
    if match := patterns["owner"].search(text, floor, at):
        found = sentence.link.before(sentence.span, match.start())
        plain = all(one.kind is SpeakerKind.ROLE and one.title is None for one in found)
        return (_named(sentence, match.start()) or found) if plain else found
    if match := patterns["verb"].search(text, floor, at):
        return sentence.link.before(sentence.span, match.start())
    return ()
