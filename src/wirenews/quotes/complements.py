"""What stands after a reporting verb: who is told, when and where, and where what is reported starts."""

from __future__ import annotations

import re
from functools import cache

from attrs import define, evolve

from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.vocabulary import Vocabulary

from .adjuncts import patterns as adjuncts
from .clauses import has_verb, is_verb
from .hearers import behind_blanks, hearer_at, whom
from .idle import is_idle
from .linker import Speakers
from .openers import (
    ADJUNCT_OPENERS,
    AMOUNTS,
    BARE_ADVERBS,
    CLAUSE_OPENERS,
    LEADS_CLAUSE,
    NO_OPENERS,
    NOUN_OPENERS,
    PLACES,
    POINTERS,
    PREPOSITIONS,
    REFLEXIVES,
    TIME_OPENERS,
    WH,
)
from .sentence import Sentence
from .verbgroups import VerbGroup

FINITE = 90
"""How far, in code points, the verb of a clause without "that" is looked for, where the words may be an object."""

_TITLE = r"(?<=\bM[rs]|\b[DS]r)\.|(?<=\bMrs|\bSen|\bRep|\bGov|\bGen)\."


OPENS_NOTHING = frozenset("and but or as than because while by".split())
"""Words after a verb that open nothing it reports, unless it asks for them."""

LEADS_UNNAMED = frozenset("not to that on the condition".split())
"""Words that open what somebody asks who is not named: "asked not to be identified"."""


@define
class Complement:
    """Where the reported words start, of what kind they are, who was told, and where the mention behind "by" starts."""

    start: int
    kind: str
    hearer: Found | None = None
    agent: Span | None = None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "word": re.compile(r"[\w’'-]+"),
        "amount": re.compile(
            r"(?:over|around|about|between|under|up\sto|at\s(?:least|most))\s(?:[$£€]?\d|(?:an?|one|two|three|four|five|six|"
            r"seven|eight|nine|ten|eleven|twelve|half|dozens|hundreds|thousands|millions)\s)"
        ),
        "finite": re.compile(
            r"(?:he|she|it|they|we|I|you|there)\s|(?![^,]*?\b(?:that|which|who|whose|where|when|said|says|told)\b)[^,.;:()]{3,80}?\s(?:is|are|was|were|has|have|had|"
            r"will|would|can|could|may|might|must|should|did|does)(?:n['’]t)?\s"
        ),
        "that": re.compile(r"that[,:]?\s+"),
        "named": re.compile(r"[^,.;:\n]{0,60}?\sas\s"),
        "that is": re.compile(
            r"that\s(?:is|was|would|will|has|had|could|may|might|should|did|does)\s(?!(?:why|how|what|because)\b)"
        ),
        "that one": re.compile(r"that\s[a-z]+(?=[.;!?]|\sas\b)"),
        "pointing": re.compile(
            r"that,\s(?:saying|calling|adding|insisting|arguing|noting|citing|claiming|stressing|telling)\b"
        ),
        "predicate": re.compile(
            r"as\s(?:an?\s)?[\"“‘'][^\"”’'\n]{1,60}[^,\"”’'\n][\"”’']\s(?:an?|the|his|her|its|their|any|all|[A-Z][\w’'-]*)\s"
        ),
        "asker": re.compile(
            r"by\s([^.;:,\"“”\n]{2,90}?(?:,[^.;:,\"“”\n]{2,80},)?)\s+(?=(?:whether|if|how|what|why|when|where|about|to|that)\s)"
        ),
        "to_that": re.compile(
            r"(?:[^.;:,\"“”\n]|,(?!\s[\"“])|[\"“][^\"“”\n]{1,60}[\"”]){1,140}?\sthat\s(?!(?:has|have|had|is|are|was|were)\s)"
        ),
        "to_about": re.compile(r"(?:to|with)\s[^.;:,\"“”\n]{1,60}?\s(about|of|on)\s"),
        "mark": re.compile("[\"“«`‘']"),
        "to_quote": re.compile(rf"(?:[^.;\"“”«`\n]|{_TITLE}){{1,140}}?[,:]\s*(?=[\"“«`‘]|''|'[A-Z])"),
        "aside_that": re.compile(
            r"[,—–-]\s*[^;:\"“”\n]{1,160}?(?:,|[—–-])\s*that\s(?!(?:is|are|was|were|has|have|had|will|would|could|can)\b)"
        ),
        "told": re.compile(r"(?:he|she|they|it|we|I|there)(?:\s|['’]s\s)"),
        "aside": re.compile(r",\s*(?:[^,.;:\"“”\n]{1,80}),\s*"),
        "unnamed": re.compile(
            r"(?:not\s)?to\sbe\s(?:named|identified|quoted)|to\sgive\s(?:his|her|their)\s(?:full\s|last\s)?names?\b|that\s(?:(?:his|her|their)\snames?\s(?:not\s)?be\s(?:used|printed|published|given|withheld|disclosed|revealed|made)|(?:he|she|they)\snot\sbe\s(?:named|identified|quoted))|(?:on\s)?(?:the\s)?condition\sof\sanonymity"
        ),
        "as": re.compile(r"(?:(?:But|And|So|Yet),?\s)?[Aa]s\s$"),
        "led": re.compile(
            r"\w+\s[^.;:\"“”\n]{2,80}?,\s(?=(?:he|she|it|they|we|I|there|the|his|her|its|their|this|that)\s|[A-Z\"“])"
        ),
        "leads": re.compile(
            r",\s(?=(?:if|even|unless|although|though|because|win)\s[^,.;:]{2,80},\s(?:he|she|they|it|we|I|there|the)\b)"
        ),
        "to_pronoun": re.compile(
            r"(?:in|at|on|from|during)\s[^.;:,\"“”\n]{2,50}?\s(?=(?:he|she|they|there|(?:the|his|her|their|its)\s(?:[a-z-]+\s){0,2}[a-z-]+)\s(?:is|was|were|are|had|has|have|will|would|could|can|may|"
            r"might|did|[a-z]{3,}ed)\s)"
        ),
    }


def as_clause(sentence: Sentence, group: VerbGroup, subject: Speakers) -> Complement | None:
    """The main clause after "As X said, ..."."""
    if not subject or not _patterns()["as"].match(sentence.text, sentence.start, subject[0].span.start):
        return None
    comma = sentence.text.find(", ", group.end, min(sentence.end, group.end + 80))
    return None if comma < 0 else Complement(comma + 2, "clause")


def complement(source: Source, group: VerbGroup, limit: int, vocabulary: Vocabulary) -> Complement | None:
    """What the verb reports after it, within `limit`; None where nothing of the kind follows."""
    text, verb = source.text, group.cue.verb
    if group.end >= limit:
        return None
    at = behind_blanks(text, group.end, limit)
    hearer = None
    asker = _patterns()["asker"].match(text, at, limit) if verb.hearer and group.passive else None
    if asker is not None and not has_verb(asker.group(1)):
        what = _content(source, group, asker.end(), limit, None)
        return None if what is None else evolve(what, agent=Span(*asker.span(1)))
    if verb.hearer and not group.passive:
        at, hearer = hearer_at(source, at, limit, vocabulary)
    elif verb.whom and (told := whom(verb).match(text, at, limit)):
        at, hearer = told.end(), Found.at(text, told.start(1), told.end(1))
    if verb.idle and not group.passive and is_idle(text, at, limit, verb):
        return None
    what = _content(source, group, at, limit, hearer)
    given = what is None and hearer is not None and "noun" in verb.takes and hearer.text.startswith(("a ", "an "))
    return Complement(hearer.span.start, "noun") if given and hearer is not None else what


def _content(source: Source, group: VerbGroup, at: int, limit: int, hearer: Found | None) -> Complement | None:
    for _ in range(5):
        if at >= limit:
            return None
        if (quoted := source.quoted_at(at)) is not None:
            return (
                Complement(at, "quote", hearer)
                if len(quoted.inner) and _may_be_marked(group, quoted.inner.of(source.text))
                else None
            )
        if source.text[at] in ",:—–-":
            return _after_mark(source, at, limit, hearer, group.cue.verb.takes)
        step = _step(source, group, at, limit, hearer)
        if not isinstance(step, int):
            return step
        at = step
    return None


def _may_be_marked(group: VerbGroup, words: str) -> bool:
    """Whether words in marks can be what the verb reports: not in 'she spoke "too fast"'."""
    takes = group.passive or not group.cue.verb.takes.isdisjoint({"quote", "clause", "that", "noun", "adjective"})
    return takes or words.count(" ") > 1


def _step(source: Source, group: VerbGroup, at: int, limit: int, hearer: Found | None) -> Complement | int | None:
    """The content that starts at `at`, or the offset after an adverbial that stands there."""
    text, patterns, takes = source.text, _patterns(), group.cue.verb.takes
    match = patterns["word"].match(text, at, limit)
    if match is None:
        return Complement(at, "noun", hearer) if text[at] in "$£€[" or text[at].isalnum() else None
    word = match.group()
    if "finite" in takes and patterns["finite"].match(text, at, min(limit, at + FINITE)):
        takes = takes - {"noun"} | {"clause"}
    if word == "that" and (that := patterns["that"].match(text, at, limit)):
        return _after_that(source, group, that, hearer)
    if "clause" in takes and word in AMOUNTS and patterns["amount"].match(text, at, limit):
        return Complement(at, "clause", hearer)
    if word in TIME_OPENERS and (when := adjuncts()["when"].match(text, at, limit)):
        return when.end()
    kind = _kind(text, match, group, takes, hearer)
    if (
        (word in ADJUNCT_OPENERS or word.endswith("ly"))
        and (kind in {None, "clause"} or word in BARE_ADVERBS)
        and (group.passive or takes & {"quote", "clause", "wh"} or (word.endswith("ly") and not takes & {"noun", "to"}))
        and (adjunct := adjuncts()["adjunct"].match(text, at, limit))
    ):
        return adjunct.end()
    if kind is None:
        return _further(text, group, at, limit, hearer) if word in PREPOSITIONS or word in LEADS_CLAUSE else None
    if word in LEADS_UNNAMED and patterns["unnamed"].match(text, at, limit):
        return None
    if kind == "clause" and not group.gerund:
        return Complement(at, kind, hearer)
    if _says_nothing(text, group, kind, match):
        return None
    return _opened(text, group, kind, match, limit, hearer)


def _after_that(source: Source, group: VerbGroup, that: re.Match[str], hearer: Found | None) -> Complement | None:
    """The content after "that": words in marks, a clause, or, where the verb takes none, what "that" points at."""
    if _patterns()["unnamed"].match(source.text, that.start()):
        return None
    if "noun" in group.cue.verb.takes and _patterns()["that one"].match(source.text, that.start()):
        return Complement(that.start(), "noun", hearer)
    if _patterns()["pointing"].match(source.text, that.start()):
        return Complement(that.start(), "noun", hearer) if "noun" in group.cue.verb.takes else None
    if _patterns()["that is"].match(source.text, that.start()) and group.cue.verb.takes & {"clause"}:
        return Complement(that.start(), "clause", hearer)
    quoted = source.quoted_at(that.end())
    if quoted is not None and that.group().rstrip().endswith(":"):
        return Complement(quoted.outer.start, "direct", hearer)
    if group.cue.verb.takes & {"clause", "that"} or group.passive or hearer is not None:
        return Complement(that.end(), "that", hearer)
    return Complement(that.start(), "noun", hearer)


def _kind(text: str, match: re.Match[str], group: VerbGroup, takes: frozenset[str], hearer: Found | None) -> str | None:
    """The kind of content that the matched word opens."""
    kind = _licensed(match.group(), group, takes, hearer)
    if (
        kind is None
        and match.group() == "as"
        and "noun" in takes
        and _patterns()["predicate"].match(text, match.start())
    ):
        return "noun"
    if kind == "to":
        return _after_to(text, match.end(), group, takes)
    negated = match.group() == "not" and "to" in takes and text.startswith(" to ", match.end())
    return "to" if kind is not None and negated else kind


def _says_nothing(text: str, group: VerbGroup, kind: str, match: re.Match[str]) -> bool:
    """Whether what follows is no report: a noun that a form in -ing goes with, or a pronoun, as in "disclosed this to us"."""
    if kind == "clause":
        return _modifies(group, match.group())
    if kind == "noun" and match.group() in NO_OPENERS:
        return True
    if kind != "noun" or (match.group() not in REFLEXIVES and match.group() not in POINTERS):
        return False
    following = _patterns()["word"].match(text, match.end() + 1)
    if match.group() in REFLEXIVES:
        ends = following is None or following.group() in PREPOSITIONS - {"to"} or text[match.end()] != " "
        return ends and not _patterns()["named"].match(text, match.end())
    return "clause" in group.cue.verb.takes and following is not None and following.group() in PREPOSITIONS


def _modifies(group: VerbGroup, word: str) -> bool:
    """Whether a form in -ing right behind another word goes with the noun after it: "the flood warning service"."""
    if not group.gerund or group.helped or not group.before.isalpha() or group.before in {"by", "in", "of"}:
        return False
    noun = word.isalpha() and word.islower() and word not in CLAUSE_OPENERS and not word.endswith("s")
    return noun and group.cue.verb.lemma != "say"


def _opened(
    text: str, group: VerbGroup, kind: str, match: re.Match[str], limit: int, hearer: Found | None
) -> Complement | None:
    """The content of the kind that the matched word opens."""
    if kind != "preposition":
        return Complement(match.start(), kind, hearer)
    if "quote" in group.cue.verb.takes and (ahead := _patterns()["to_quote"].match(text, match.start(), limit)):
        return Complement(ahead.end(), "direct", hearer)
    start = match.end() + 1
    return Complement(start, kind, hearer) if start < limit and not text.startswith("so ", start) else None


def _further(text: str, group: VerbGroup, at: int, limit: int, hearer: Found | None) -> Complement | int | None:
    """The content behind a prepositional phrase that the verb does not ask for."""
    patterns = _patterns()
    if about := patterns["to_about"].match(text, at, limit):
        taken = about.group(1) in group.cue.verb.takes - {"of"}
        return Complement(about.end(), "preposition", hearer) if taken else None
    if not group.passive and not group.cue.verb.takes & {"quote", "clause", "wh"}:
        return None
    that = patterns["to_that"].match(text, at, limit) if text.find("that", at, limit) > 0 else None
    if that is not None and not _opens_another(that.group().split()):
        return Complement(that.end(), "that", hearer)
    clause = bool(group.cue.verb.takes & {"clause", "finite"})
    if clause and patterns["word"].match(text, at).group() in LEADS_CLAUSE and patterns["led"].match(text, at, limit):  # type: ignore[union-attr]
        return Complement(at, "clause", hearer)
    if patterns["mark"].search(text, at, limit) and (quote := patterns["to_quote"].match(text, at, limit)):
        return quote.end()
    pronoun = patterns["to_pronoun"].match(text, at, limit) if clause else None
    if pronoun is None or has_verb(pronoun.group()):
        return None
    return Complement(pronoun.end(), "clause", hearer)


def _opens_another(words: list[str]) -> bool:
    """Whether "that" behind the words goes with them, and not with the verb before: "recalled that", "so long that"."""
    word = words[-2]
    return (
        not {"so", "such"}.isdisjoint(words[-4:-2])
        or word in {"and", "but", "or"}
        or (is_verb(word) and "-" not in word)
    )


def _licensed(word: str, group: VerbGroup, takes: frozenset[str], hearer: Found | None) -> str | None:
    """The kind of content that a word right after the verb opens, or None where the verb takes none such."""
    lower = word.lower()
    if lower in OPENS_NOTHING and lower not in takes and not (lower == "as" and "noun" in takes):
        return None
    if lower == "to" and group.cue.verb.whom == "to" and hearer is None:
        return None
    if lower == "to":
        return "to" if takes & {"to", "to noun"} or group.passive else None
    if lower in WH:
        return "wh" if "wh" in takes or (hearer and "clause" in takes) else None
    if lower in PREPOSITIONS:
        if lower in takes:
            return "preposition"
        return "noun" if group.passive and lower in {"as", "of", "for", "with"} else None
    if "noun" in takes or group.passive or ("adjective" in takes and lower not in NOUN_OPENERS):
        return "noun"
    return "clause" if "clause" in takes else None


def _after_to(text: str, at: int, group: VerbGroup, takes: frozenset[str]) -> str | None:
    """Whether "to" opens an infinitive or a noun phrase, and whether the verb takes that."""
    match = _patterns()["word"].match(text, at + 1)
    word = match.group() if match else ""
    if not word and text[at + 1 : at + 2] in "\"“«`'‘" and "to" in takes:
        return "to"
    infinitive = (
        word[:1].islower() and word not in NOUN_OPENERS | PLACES and (word[-1] != "s" or word.endswith(("ss", "us")))
    )
    if "to noun" in takes and (not infinitive or word[-1] == "s"):
        return "to"
    return "to" if infinitive and ("to" in takes or group.passive) else None


def _after_mark(source: Source, at: int, limit: int, hearer: Found | None, takes: frozenset[str]) -> Complement | None:
    """What follows a comma, colon or dash after the verb: a quote, or a clause after an aside."""
    text, patterns = source.text, _patterns()
    after = at + 1
    while after < limit and (text[after].isspace() or text[after] in "-–—"):
        after += 1
    if after >= limit:
        return None
    quoted = source.quoted_at(after)
    if quoted is not None and quoted.outer.start == after:
        return Complement(after, "direct", hearer)
    if that := patterns["that"].match(text, after, limit):
        return Complement(that.end(), "that", hearer)
    if text[at] == ":":
        return Complement(after, "clause", hearer)
    if hearer is not None and patterns["told"].match(text, after, limit):
        return Complement(after, "clause", hearer)
    return _after_aside(source, at, limit, hearer, takes)


def _after_aside(source: Source, at: int, limit: int, hearer: Found | None, takes: frozenset[str]) -> Complement | None:
    """What follows another phrase between two commas or dashes: "said, with a smile, that"."""
    text, patterns = source.text, _patterns()
    if that := patterns["aside_that"].match(text, at, limit):
        return Complement(that.end(), "that", hearer)
    aside = patterns["aside"].match(text, at, limit) if text[at] == "," else None
    if aside is None:
        return None
    if "clause" in takes and (leads := patterns["leads"].match(text, at, limit)):
        return Complement(leads.end(), "clause", hearer)
    if (wh := patterns["word"].match(text, aside.end(), limit)) and wh.group() in WH - {
        "which",
        "who",
        "where",
        "when",
    }:
        return Complement(aside.end(), "wh", hearer)
    quoted = source.quoted_at(aside.end())
    if quoted is not None and quoted.outer.start == aside.end():
        return Complement(aside.end(), "direct", hearer)
    return None
