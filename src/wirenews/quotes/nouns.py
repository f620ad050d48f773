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
    frame = _patterns()["frame"].match(text, end, sentence.end)
    if frame is None or frame.group(1) not in noun.takes:
        return None
    speakers = _owner(sentence, group.word)
    if not speakers or speakers[0].text.lower() == "there":
        return None
    word = frame.group(1)
    kind = "that" if word == "that" else "to" if word == "to" else "preposition"
    start = frame.start(1) if kind == "to" else frame.end()
    stop = content_end(sentence, index, Complement(start, kind), speakers)
    if verb := _patterns()["predicate"].search(text, start, stop):
        stop = trim_end(text, start, verb.start()) if kind != "that" else stop
    if stop <= start:
        return None
    return Draft([Span(start, stop)], group, speakers, stop, "noun cue")


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
