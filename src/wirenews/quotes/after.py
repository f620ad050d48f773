"""Content after its cue: "X said (that) ...", "X urged Y to ...", "X was praised for ... by Y"."""

from __future__ import annotations

import re
from functools import cache

from wirenews.spans import Found, Span

from .adjuncts import before_adjunct
from .clauses import PAST, Shape, clause_end, is_verb, trim_end
from .complements import Complement, complement
from .drafts import Draft
from .idle import is_idle
from .lexicon import ACCORDING, NOUN
from .linker import Speakers, is_number
from .sentence import Sentence
from .verbgroups import VerbGroup

OBJECTS = frozenset(["noun", "adjective"])
"""What a verb takes whose passive can be about its subject."""

AGENTLESS = frozenset("say accuse criticize criticise report allege describe praise announce estimate".split())
"""Verbs whose passive reports something where nobody is named who says it: "is said to", "was accused of"."""

ALLEGED = frozenset(["say", "report", "allege"])
"""Verbs whose passive reports a whole clause in an infinitive: "are said to have fled, leaving the boat"."""

CUES_AHEAD = 8
"""How many later cues of the sentence are looked at for the end of a content."""


@cache
def _conjunction() -> re.Pattern[str]:
    return re.compile(
        r"(?:,\s*)?\b(?:and|but|then|or|nor|yet)\s+(?:(?:he|she|they|it|we|I)\s+)?(?:then\s+|later\s+|also\s+)?$"
    )


@cache
def _another() -> re.Pattern[str]:
    """Another main clause whose subject is the last thing before a cue: ", while the owner", "and the owner"."""
    return re.compile(
        r"(,[”\"]?)?\s(while|whereas|though|although|but|and(?!\sthat))\s(?=[^,;:.\"“”]{2,30}(?:,[^,;:.\"“”]{2,40},)?[^,;:.\"“”]{0,40}$)"
    )


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(r"\b(whom|who|what|which|that)\s+$")


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(r"\b(?:should|will|would|can|could|may|might|must|to)\s")


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(r",\s(?:which|whom|who)\s$")


@cache
def _described() -> re.Pattern[str]:
    return re.compile(r"\s+(as\s)")


def reported(sentence: Sentence, index: int, what: Complement, subject: Speakers) -> Draft | None:
    """The quote whose content starts where `what` says, spoken by `subject`."""
    group = sentence.groups[index]
    if what.kind == "direct":
        quoted = sentence.source.quoted_at(what.start)
        if quoted is None:
            return None
        return Draft([quoted.outer], group, subject, quoted.outer.end, "direct", what.hearer)
    quoted = sentence.source.quoted_at(what.start) if what.kind == "quote" else None
    if quoted is not None and sentence.text[quoted.inner.end - 1] == ",":
        return Draft([quoted.outer], group, subject, quoted.outer.end, "direct", what.hearer)
    end = tail = content_end(sentence, index, what, subject)
    if what.kind in OBJECTS or what.kind == "preposition":
        end = before_adjunct(sentence.text, what.start, end)
    if what.agent is not None:
        subject = sentence.link.after(what.agent.start, what.agent.end)
    elif group.passive and what.kind == "that":
        subject, _ = sentence.link.agent(group.end, what.start)
    elif group.passive:
        subject, end = sentence.link.agent(what.start, end)
        end = trim_end(sentence.text, what.start, end)
    if end <= what.start or is_number(sentence.text[what.start : end]):
        return None
    return Draft([Span(what.start, end)], group, subject, tail, what.kind, what.hearer or _told(sentence, group))


def _told(sentence: Sentence, group: VerbGroup) -> Found | None:
    """Who is told in a passive: "the jury was told that ..."."""
    if not (group.passive and group.helped and group.cue.verb.hearer):
        return None
    theme = sentence.link.before(sentence.span, group.start)
    return Found.at(sentence.text, theme[0].span.start, theme[-1].span.end) if theme else None


@cache
def _opens() -> re.Pattern[str]:
    """What stands between a speaker and words in marks: a colon, a comma, another phrase between commas."""
    return re.compile(r"(?:,\s[^,:“”\"\n]{2,100}(?=[,:]\s))?[,:]\s*")


def opened(sentence: Sentence, group: VerbGroup) -> Draft | None:
    """The words in marks after an attribution that opens the sentence with its verb: "Said Roe, “...”"."""
    if group.start != group.word or group.word != sentence.first_word() or not group.cue.forms & {"past", "third"}:
        return None
    speakers = sentence.link.after(group.end, sentence.end)
    mark = _opens().match(sentence.text, speakers[-1].span.end, sentence.end) if speakers else None
    if mark is None:
        return None
    quoted = sentence.source.quoted_at(mark.end()) or (sentence.quote_ahead() if mark.end() == sentence.end else None)
    if quoted is None or not sentence.text[quoted.outer.start - 1].isspace() or quoted.outer.start < mark.end():
        return None
    return Draft([quoted.outer], group, speakers, quoted.outer.end, "direct")


def described(sentence: Sentence, index: int, subject: Speakers) -> Draft | None:
    """What the one that a relative pronoun stands for is called: "whom Roe described as a friend"."""
    group, text = sentence.groups[index], sentence.text
    start = subject[0].span.start
    relative = _relative().search(text, max(sentence.start, start - 8), start)
    described = relative and _described().match(text, group.end, sentence.end)
    if relative is None or not described:
        return None
    end = content_end(sentence, index, Complement(described.start(1), "noun"), subject)
    content = [Span(*relative.span(1)), Span(described.start(1), end)]
    return Draft(content, group, subject, end, "noun")


@cache
def _pointing() -> re.Pattern[str]:
    """What points at a noun and is no part of its mention."""
    return re.compile(r"\b((?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s)$")


@cache
def _done() -> re.Pattern[str]:
    """What a theme does or has done, between commas before its verb: "the men, numbering over 60, were said to"."""
    return re.compile(r"(,\s[a-z]+(?:ing|ed)\s[^,.;:\"“”]{2,80}),\s$")


@cache
def _behind_agent() -> re.Pattern[str]:
    """What goes on behind whoever a passive names: "hailed by critics as a triumph"."""
    return re.compile(r"\s+((?:as|of|for)\s)")


def passive(sentence: Sentence, index: int) -> Draft | None:
    """What is reported in the passive: "the plan was praised by X", "it was announced that ...", "is said to"."""
    group = sentence.groups[index]
    what = complement(sentence.source, group, sentence.end, sentence.vocabulary)
    if what is not None and what.kind in {"that", "quote", "direct"}:
        return reported(sentence, index, what, ())
    verb = group.cue.verb
    if what is None and verb.takes.isdisjoint({*OBJECTS, "quote"}) and not verb.raising:
        return None
    alone = what is not None and (verb.lemma in AGENTLESS or verb.attitude or verb.raising)
    if not alone and sentence.text.find("by", group.end, sentence.end) < 0:
        return None
    themes = sentence.link.before(sentence.span, group.start)
    if not themes:
        return None
    pointed = _pointing().search(sentence.text, sentence.start, themes[0].span.start)
    theme = Span(pointed.start(1) if pointed else themes[0].span.start, themes[-1].span.end)
    if aside := _done().match(sentence.text, theme.end, group.start):
        theme = Span(theme.start, aside.end(1))
    start = group.end if what is None else what.start
    shape = "that" if what is not None and what.kind == "to" and verb.lemma in ALLEGED else "noun"
    end = content_end(sentence, index, Complement(start, shape), ())
    agent, stop = sentence.link.agent(group.end, end)
    if not alone and not agent:
        return None
    stop = trim_end(sentence.text, start, min(stop, end))
    content = [theme] if stop <= start else [theme, Span(start, stop)]
    behind = _behind_agent().match(sentence.text, agent[-1].span.end, end) if agent else None
    if behind is not None and trim_end(sentence.text, behind.start(1), end) > behind.start(1):
        content.append(Span(behind.start(1), trim_end(sentence.text, behind.start(1), end)))
    return Draft(content, group, agent, end, "passive")


def content_end(sentence: Sentence, index: int, what: Complement, subject: Speakers) -> int:
    """Where the content after a cue ends."""
    group = sentence.groups[index]
    relative = len(subject) == 1 and subject[0].text.lower() in {"who", "which", "that"}
    apart = relative and sentence.text[sentence.skip_back(subject[0].span.start) - 1] == ","
    end = sentence.end
    for later in sentence.groups[index + 1 : index + 1 + CUES_AHEAD]:
        if later.word <= what.start or sentence.is_noun(later):
            continue
        cut = _cut_before(sentence, later, what.start)
        if cut is None and relative and later.finite and later.cue.finite and what.kind == "noun":
            cut = later.start
        if cut is not None:
            end = cut
            break
    phrase = what.kind in {"noun", "to", "preposition"}
    if phrase and sentence.marked and sentence.text.startswith("What ", sentence.start):
        called = sentence.source.quoted_between(what.start, end)
        end = called[0].outer.end if called else end
    first = min(subject[0].span.start, group.start) if subject else group.start
    commas = sentence.text.find(",", what.start, end) >= 0
    inside = commas and (apart or _stands_for(sentence, subject) or sentence.leads(group) or sentence.fronted(first))
    ordered = what.kind == "to" and what.hearer is not None
    return clause_end(sentence.source, what.start, end, Shape(phrase, ordered, inside, group.gerund, what.kind == "wh"))


def _stands_for(sentence: Sentence, subject: Speakers) -> bool:
    """Whether a relative pronoun between commas stands for what is reported: ", which she said was a mistake, ..."."""
    start = subject[0].span.start if subject else sentence.start
    return start - sentence.start > 8 and bool(_apart().search(sentence.text, start - 8, start))


def _is_idle(sentence: Sentence, later: VerbGroup) -> bool:
    """Whether a later cue reports nothing: "were responding to treatment"."""
    return (
        bool(later.cue.verb.idle)
        and later.finite
        and not later.passive
        and is_idle(sentence.text, later.end, sentence.end, later.cue.verb)
    )


def _cut_before(sentence: Sentence, later: VerbGroup, start: int) -> int | None:
    """Where content that started at `start` ends because a later cue takes over, or None."""
    floor = max(start, later.start - 14)
    head = sentence.text[floor : later.start]
    if later.gerund or later.cue is ACCORDING:
        after_comma = head.rstrip().rstrip("”\"’'").endswith(",")
        return later.start if after_comma and later.start > start + 12 else None
    if not later.finite or later.cue is NOUN or later.cue.verb.impersonal:
        return None
    idle = _is_idle(sentence, later)
    for another in _another().finditer(sentence.text, max(start, later.start - 90), later.start):
        if not idle and _is_another(sentence, another, start, later):
            return another.end(1) if another.group(1) else another.start()
    inside = later.passive or later.cue.verb.attitude or _goes_on(sentence, later, start)
    if not inside and (match := _conjunction().search(head)):
        return floor + match.start()
    return _closes(sentence, later, start)


def _goes_on(sentence: Sentence, later: VerbGroup, start: int) -> bool:
    """Whether a cue behind a conjunction has the subject of the reported clause: "that it had left and was asking"."""
    if later.cue.bare and not later.helped:
        apart = "," in sentence.text[max(start, later.start - 7) : later.start]
        return not apart and _modal().search(sentence.text, start, later.start) is not None
    return sentence.text[later.start : later.word].startswith(("was ", "were ", "had "))


def _is_another(sentence: Sentence, match: re.Match[str], start: int, later: VerbGroup) -> bool:
    """Whether the conjunction opens a main clause of its own rather than goes on with what is reported."""
    apart, word = match.group(1), match.group(2)
    if apart == "," and word != "and" and "," not in sentence.text[match.end() : later.start]:
        return True
    if apart is None and (word not in {"and", "but"} or not _has_finite(sentence.text[start : match.start()])):
        return False
    return sentence.is_subject(match.end(2) + 1, later)


def _has_finite(text: str) -> bool:
    """Whether what is reported so far has its verb: an auxiliary, or a form in -ed behind its first word."""
    words = text.split()
    return any(word in PAST or (at > 0 and word.islower() and is_verb(word)) for at, word in enumerate(words))


def _closes(sentence: Sentence, later: VerbGroup, start: int) -> int | None:
    """The comma before a trailing "X reported" at the end of the sentence, or None."""
    if sentence.text.find(",", start, later.start) < 0:
        return None
    if trim_end(sentence.text, later.end, sentence.end) - later.end > 30:
        return None
    speakers = sentence.link.before(Span(start, sentence.end), later.start)
    if not speakers:
        return None
    at = sentence.skip_back(speakers[0].span.start)
    return at - 1 if at > start and sentence.text[at - 1] == "," else None
