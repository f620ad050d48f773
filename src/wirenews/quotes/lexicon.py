"""The words that report speech: every form of every verb, and one pattern that finds them all in one scan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from attrs import Factory, evolve, field, frozen

from wirenews.parsing import compiled
from wirenews.patterns import inflect, one_of
from wirenews.vocabulary import Facts, Vocabulary


@frozen
class Verb:
    """A reporting verb: what it takes after it, whether its object may be who is told, its class, whether its bare
    form and the one in -s may be nouns, whether its subject is part of what it reports, and the `idle` objects with
    which it reports nothing ("called a meeting"). Of `subjects`, one, a name or a pronoun stands before a form that else
    is the noun ("the law states", "four states"). `whom` is the preposition before who is told ("appealed to"), and an
    `impersonal` verb reports where its subject is no person ("the audit found").
    """

    lemma: str
    takes: frozenset[str]
    hearer: bool = False
    attitude: bool = False
    noun: bool = False
    raising: bool = False
    idle: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    whom: str = ""
    impersonal: bool = False


def _can_be(*forms: str) -> Any:
    """Whether a cue may be one of the forms, as the default of its field."""
    return Factory(lambda cue: not cue.forms.isdisjoint(forms), takes_self=True)


def _where(holds: Callable[[Any], bool]) -> Any:
    """Whether something holds of the cue, as the default of its field."""
    return Factory(holds, takes_self=True)


def _must_be(form: str) -> Any:
    """Whether a cue can be nothing but the form, as the default of its field."""
    return Factory(lambda cue: cue.forms == {form}, takes_self=True)


SPEECH = frozenset(["quote", "clause", "that"])
"""What a verb takes whose content may stand before it."""


@frozen
class Cue:
    """One reporting word as printed: the verb, and which of its forms the letters may be; by these, whether it can be
    the verb of a sentence by itself (`finite`), stand before its subject (`inverts`), and be a passive after "be";
    `bare` and `gerund` are those that can be nothing else. `speaks` where its content may stand before it; it may be a
    noun (`nominal`) or stand before one (`adjectival`); `needs_helper` where it is no verb by itself: "an affidavit
    sworn by two guards".
    """

    verb: Verb
    forms: frozenset[str]
    finite: bool = field(init=False, default=_can_be("past", "third", "base"))
    inverts: bool = field(init=False, default=_can_be("past", "third"))
    passive: bool = field(init=False, default=_can_be("past", "participle"))
    bare: bool = field(init=False, default=_must_be("base"))
    gerund: bool = field(init=False, default=_must_be("gerund"))
    speaks: bool = field(
        init=False, default=_where(lambda cue: "adjective" not in cue.forms and not cue.verb.takes.isdisjoint(SPEECH))
    )
    nominal: bool = field(
        init=False, default=_where(lambda cue: cue.verb.noun and not cue.forms.isdisjoint(("base", "third")))
    )
    adjectival: bool = field(init=False, default=_where(lambda cue: cue.passive and "noun" in cue.verb.takes))
    needs_helper: bool = field(init=False, default=_where(lambda cue: cue.forms in ({"participle"}, {"adjective"})))


@frozen
class Noun:
    """A reporting noun, what it takes after it, and whether it reports what nobody is named to say."""

    lemma: str
    takes: frozenset[str]
    alone: bool = False


LONGEST = 60
"""A reporting word, with what decides whether it is one, has no more code points."""


@frozen
class Lexicon:
    """The verb forms, the adjectives and the nouns by their letters, lower-cased, and the pattern that finds them."""

    cues: dict[str, Cue]
    adjectives: dict[str, Cue]
    nouns: dict[str, Noun]
    pattern: re.Pattern[str]

    def scan(self, text: str, apart: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
        """Where the words stand in the text, outside of the stretches that are set `apart`."""
        at = 0
        found = []
        if opening := self.pattern.match(" " + text[:LONGEST]):
            at = opening.end() - 1
            found.append((0, at))
        for start, end in (*apart, (len(text), 0)):
            found += [match.span(1) for match in self.pattern.finditer(text, at, start)]
            at = end - 1
        return found


@lru_cache(maxsize=32)
def lexicon(vocabulary: Vocabulary, attitudes: bool) -> Lexicon:
    """The lexicon of a vocabulary: verbs of speech, and of attitude where they are asked for."""
    forms: dict[str, dict[str, Verb]] = {}
    adjectives: dict[str, Cue] = {}
    for lemma, facts in vocabulary["verbs"].items():
        verb = _verb(lemma, facts)
        if verb.attitude and not attitudes:
            if "spoken" not in facts:
                continue
            verb = evolve(verb, takes=_words(facts, "spoken"), attitude=False, impersonal=True)
        if facts.get("adjective"):
            adjectives[lemma] = Cue(verb, frozenset(["adjective"]))
            continue
        for name, form in _forms(lemma, facts):
            forms.setdefault(form, {}).setdefault(name, verb)
    cues = {form: Cue(next(iter(named.values())), frozenset(named)) for form, named in forms.items()}
    nouns = _nouns(vocabulary, attitudes)
    scan: re.Pattern[str] = compiled(_pattern([*cues, *adjectives, *nouns, "according to", "as per"]))
    return Lexicon(cues, adjectives, nouns, scan)


def _pattern(words: list[str]) -> str:
    """Any of the words, its first letter small or a capital, behind a mark or blank; the word is the match's group."""
    firsts = "".join(sorted({word[0] for word in words}))
    small, capital = one_of(words), one_of(word[0].upper() + word[1:] for word in words)
    body = rf"(?=[{firsts}{firsts.upper()}][a-z])({small}|(?=[A-Z]){capital})"
    return rf"[^a-zA-Z/<@#-]{body}(?![\w-])(?![’'](?!t\b)\w)"


def _nouns(vocabulary: Vocabulary, attitudes: bool) -> dict[str, Noun]:
    """The reporting nouns by singular and plural."""
    found: dict[str, Noun] = {}
    for lemma, facts in vocabulary["report_nouns"].items():
        if facts.get("class") == "attitude" and not attitudes:
            continue
        noun = Noun(lemma, _words(facts, "takes", ("that",)), bool(facts.get("alone", False)))
        found[lemma] = noun
        found[inflect(lemma).third] = noun
    return found


def _words(facts: Facts, name: str, default: tuple[str, ...] = ()) -> frozenset[str]:
    words = facts.get(name, default)
    return frozenset(words if isinstance(words, tuple) else (str(words),))


def _verb(lemma: str, facts: Facts) -> Verb:
    return Verb(
        lemma,
        _words(facts, "takes", ("quote", "clause")),
        bool(facts.get("hearer", False)),
        facts.get("class") == "attitude",
        bool(facts.get("noun", False)),
        bool(facts.get("raising", False)),
        _words(facts, "idle"),
        _words(facts, "subjects"),
        _text(facts, "whom") or "",
    )


def _forms(lemma: str, facts: Facts) -> list[tuple[str, str]]:
    forms = inflect(
        lemma,
        past=_text(facts, "past"),
        participle=_text(facts, "participle"),
        double=bool(facts.get("double", False)),
    )
    third, gerund = _text(facts, "third") or forms.third, _text(facts, "gerund") or forms.gerund
    named = {"base": forms.base, "third": third, "past": forms.past, "participle": forms.participle, "gerund": gerund}
    return list(named.items())


def _text(facts: Facts, name: str) -> str | None:
    value = facts.get(name)
    return value if isinstance(value, str) else None


ACCORDING = Cue(Verb("according to", frozenset()), frozenset())
"""The preposition that reports."""

NOUN = Cue(Verb("", frozenset()), frozenset())
"""What stands for a noun that is no form of a verb."""

COLON = Cue(Verb(":", frozenset()), frozenset())
"""What stands for the colon between a speaker and words in marks."""
