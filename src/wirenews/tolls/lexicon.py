"""The vocabulary of tolls as lookups and one pattern, built once for each vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from attrs import evolve, field, frozen

from ..errors import VocabularyError
from ..patterns import Forms, inflect, one_of
from ..vocabulary import Facts, Vocabulary
from .shapes import CUE_SYMBOLS, FUNCTION_WORDS, PHRASES
from .values import Category, Outcome, Unit

E = TypeVar("E", bound=StrEnum)


DANGER, LOSS = CUE_SYMBOLS["danger"], CUE_SYMBOLS["loss"]
_BOUND = frozenset({DANGER, LOSS})


@frozen
class CueWord:
    """A casualty word: what became of those it counts, and how it takes its count (see `shapes`).

    `person`: it counts only words for people; `mass`: only large numbers; `soft`: it leaves open whether they lived;
    `after`: the prepositions of which it needs one.
    """

    symbols: str
    outcome: Outcome | None
    person: bool = False
    mass: bool = False
    soft: bool = False
    after: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        """Whether it tells of casualties whatever stands around it."""
        return not self.after and self.symbols not in _BOUND


@frozen
class Noun:
    """A noun that may stand after a number: `symbol` is h for people, O for what is never human; a couple has `size` 2."""

    symbol: str
    plural: bool
    category: Category = Category.OTHER
    unit: Unit = Unit.PERSONS
    animal: bool = False
    size: int = 1


@frozen(eq=False)
class Lexicon:
    """All that the reading of tolls looks up; keys are in lower case with single blanks.

    `scan` finds casualty words, each behind a blank, in text as `tokens.levelled` has it, `fighters` those whom armies lose; `people` are the singular nouns for people, `numerals` words without which, or a figure, nothing is counted; `known`
    keeps the letters of words as printed.
    """

    cues: dict[str, CueWord]
    nouns: dict[str, Noun]
    words: dict[str, str]
    scan: re.Pattern[str]
    fighters: re.Pattern[str]
    token: re.Pattern[str]
    people: frozenset[str]
    numerals: frozenset[str]
    known: dict[str, tuple[str, str, Noun | None]] = field(factory=dict)


@lru_cache(maxsize=32)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The lookups and the cue pattern of a vocabulary."""
    cues: dict[str, CueWord] = {}
    for word, facts in vocabulary["outcomes"].items():
        for form, cue in _cue_forms(word, facts):
            old = cues.get(form)
            cues[form] = cue if old is None else _merged(old, cue)
    nouns = _nouns(vocabulary)
    phrases = one_of(_cased(PHRASES)).replace(r"\ ", r"\s{1,3}")
    return Lexicon(
        cues=cues,
        nouns=nouns,
        words=FUNCTION_WORDS,
        scan=re.compile(" (?:" + one_of(cues).replace(r"\ ", " {1,3}") + r")(?![\w-])"),
        fighters=_fighters(nouns),
        numerals=_numerals(vocabulary),
        people=frozenset(word for word, noun in nouns.items() if noun.symbol == "h" and not noun.plural),
        token=re.compile(
            rf"(?:{phrases})(?!\w)|[^\W_]+(?:['’\-/&.][^\W_]+)*+['’]?|--|[,;:()\[\]–—|/]|(?<!\w)-|-(?=\s)"
        ),
    )


FIGHTERS = frozenset({Category.SOLDIERS, Category.POLICE, Category.MILITANTS})
_MEN = frozenset({"man", "men", "crew members", "comrades"})


def loses(noun: str, category: Category) -> bool:
    """Whether armies lose those whom a noun names: "12 men", "300 troops"."""
    return category in FIGHTERS or noun in _MEN


def _fighters(nouns: dict[str, Noun]) -> re.Pattern[str]:
    words = {*_MEN, *(word for word, noun in nouns.items() if noun.category in FIGHTERS)}
    return re.compile(rf"(?<![^\W_]){one_of(words)}(?!\w)".replace(r"\ ", r"\s{1,3}"))


def _cue_forms(word: str, facts: Facts) -> Iterator[tuple[str, CueWord]]:
    kind = str(facts.get("kind", "verb"))
    if kind not in _KINDS:
        raise VocabularyError(
            f"the kind of the casualty word {word!r} is {kind!r}; there are {', '.join(sorted(_KINDS))}"
        )
    outcome = None if kind in {"none", "group"} else _chosen(Outcome, "outcome", Outcome.KILLED, word, facts)
    after = facts.get("after", ())
    cue = CueWord(
        "",
        outcome,
        person=bool(facts.get("person")),
        mass=bool(facts.get("mass")),
        soft=bool(facts.get("soft")),
        after=after if isinstance(after, tuple) else (str(after),),
    )
    for form, symbols in _forms(word, kind, facts):
        yield form.lower(), evolve(cue, symbols=symbols)


_KINDS = frozenset({"verb", *CUE_SYMBOLS})

GROUP = CUE_SYMBOLS["group"]
"""The letter of words that only name those told of before; it stands in no shape."""


def _chosen(values: type[E], fact: str, default: E, word: str, facts: Facts) -> E:
    """The enum value that a fact names; raises `VocabularyError` for any other."""
    name = str(facts.get(fact, default))
    try:
        return values(name)
    except ValueError:
        raise VocabularyError(f"the {fact} of {word!r} is {name!r}; there are {', '.join(values)}") from None


def _forms(word: str, kind: str, facts: Facts) -> Iterator[tuple[str, str]]:
    """Each form with its symbols."""
    given = facts.get("forms")
    if isinstance(given, tuple):
        for form in given:
            yield form, _given_symbol(kind, form)
    elif kind in {"verb", "intransitive"}:
        forms = _inflected(word, facts)
        symbols = "VVKKG" if kind == "verb" else "IIIII"
        yield from zip((forms.base, forms.third, forms.past, forms.participle, forms.gerund), symbols, strict=True)
    else:
        symbol = CUE_SYMBOLS[kind]
        yield word, symbol
        if kind not in {"state", "toll", "none", "group", "search", "shelter", "loss"}:
            yield str(facts.get("plural", _plural(word))), symbol


_FINITE = frozenset({"shoot", "shoots", "gun", "guns", "free", "frees"})


def _given_symbol(kind: str, form: str) -> str:
    if kind != "verb":
        return CUE_SYMBOLS.get(kind, "I")
    if any(word.endswith("ing") for word in form.split()):
        return "G"
    return "V" if form.split(maxsplit=1)[0] in _FINITE or form.rsplit(maxsplit=1)[-1] in _FINITE else "K"


def _inflected(word: str, facts: Facts) -> Forms:
    past, participle = facts.get("past"), facts.get("participle")
    return inflect(
        word,
        past=str(past) if past else None,
        participle=str(participle) if participle else None,
        double=bool(facts.get("double")),
    )


def _merged(old: CueWord, new: CueWord) -> CueWord:
    """Readings of one printed form side by side, a verb's before a noun's: "killing", "arrest", "drowning"."""
    letters = {*old.symbols, *new.symbols}
    if "K" in letters:
        letters.discard("V")
    verb = old if old.symbols[0] in _VERBS or new.symbols[0] not in _VERBS else new
    return evolve(verb, symbols="".join(sorted(letters, key=lambda letter: (letter not in _VERBS, letter))))


_VERBS = frozenset("VKGI")


def _nouns(vocabulary: Vocabulary) -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for word, facts in vocabulary["objects"].items():
        for form, plural in _noun_forms(word, facts):
            nouns[form] = Noun("O", plural, animal=facts.get("kind") == "animal")
    for word, facts in vocabulary["victims"].items():
        category = _chosen(Category, "category", Category.PEOPLE, word, facts)
        unit = _chosen(Unit, "unit", Unit.PERSONS, word, facts)
        size = facts.get("size", 1)
        for form, plural in _noun_forms(word, facts):
            nouns[form] = Noun("h", plural, category, unit, size=size if isinstance(size, int) else 1)
    return nouns


def _numerals(vocabulary: Vocabulary) -> frozenset[str]:
    """The words of numbers and quantities, without articles and the like."""
    phrases = (*vocabulary["numbers"], *vocabulary["quantities"])
    return frozenset(word for phrase in phrases for word in phrase.lower().replace("-", " ").split()) - _SMALL_WORDS


_SMALL_WORDS = frozenset("a an the of or and in".split())


def _noun_forms(word: str, facts: Facts) -> Iterator[tuple[str, bool]]:
    plural = facts.get("plural", _plural(word))
    plurals = plural if isinstance(plural, tuple) else (str(plural),)
    if word not in plurals:
        yield word.lower(), False
    yield from ((form.lower(), True) for form in plurals)


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _cased(words: Iterable[str]) -> Iterator[str]:
    """The words as they are, with a capital, with all capitals, and in title case."""
    for word in words:
        yield from (word, word[:1].upper() + word[1:], word.upper(), word.title())
