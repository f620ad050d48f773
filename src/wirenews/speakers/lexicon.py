"""What the vocabulary knows about speakers, as sets that are quick to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import Factory, field, frozen

from wirenews.vocabulary import Facts, Vocabulary

from . import classes as c, grammar as g
from .words import Lexemes


def _lexemes(lexicon: Lexicon) -> Lexemes:
    """The reading of words by the classes that the vocabulary puts them in."""
    return Lexemes(
        {
            c.ROLE | c.OFFICE: lexicon.role_words,
            c.HEAD: lexicon.heads,
            c.DOCUMENT: lexicon.documents,
            c.CALLED: lexicon.called,
            c.RANK: lexicon.before_names - lexicon.honorifics,
            c.HONORIFIC: lexicon.honorifics,
            c.PEOPLE: lexicon.peoples,
            c.PORTFOLIO: lexicon.portfolios,
            c.QUALIFIER: lexicon.qualifiers,
        }
    )


@frozen(eq=False)
class Lexicon:
    """The words of a vocabulary that name roles, ranks, honorifics, organisations and documents, lower-cased."""

    roles: frozenset[str]
    role_words: frozenset[str]
    role_plurals: frozenset[str]
    before_names: frozenset[str]
    called: frozenset[str]
    honorifics: frozenset[str]
    sources: frozenset[str]
    parties: frozenset[str]
    surnames: frozenset[str]
    families: frozenset[str]
    given: frozenset[str]
    heads: frozenset[str]
    trades: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    documents: frozenset[str]
    portfolios: frozenset[str]
    qualifiers: frozenset[str]
    peoples: frozenset[str]
    common: frozenset[str]
    genders: dict[str, str]
    meanings: dict[str, tuple[str, ...]]
    lexemes: Lexemes = field(init=False, default=Factory(_lexemes, takes_self=True))

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Lexicon:
        """The lexicon of a vocabulary, built once for each."""
        return _lexicon(vocabulary)

    def title_length(self, lower: Sequence[str], end: int, start: int) -> int:
        """How many words before `end` make one role, rank or honorific: the longest that is known, or 0."""
        if "/" in lower[end - 1] and self.role_words.issuperset(lower[end - 1].split("/")):
            return 1
        for size in range(min(4, end - start), 0, -1):
            phrase = " ".join(lower[end - size : end])
            if phrase in self.roles or phrase.replace(".", "") in self.before_names:
                return size
        return 0


@lru_cache(maxsize=16)
def _lexicon(vocabulary: Vocabulary) -> Lexicon:
    titles, bodies, portfolios = vocabulary["titles"], vocabulary["organizations"], vocabulary["portfolios"]
    peoples = _with_plurals(vocabulary["peoples"])
    singular = _having(titles, "use", "role")
    plurals = frozenset(plural for word in singular if (plural := _plural(word, titles[word])))
    roles = singular | plurals
    role_words = frozenset(word for word in roles if " " not in word)
    before, honorifics = _having(titles, "use", "rank", "honorific"), _having(titles, "use", "honorific")
    called = frozenset(word.rpartition(" ")[2] for word in roles | before)
    heads = _plurals_too(_having(bodies, "kind", "head"), bodies)
    documents = _plurals_too(_having(bodies, "kind", "document") | _having(bodies, "document"), bodies)
    return Lexicon(
        roles=roles,
        role_words=role_words,
        role_plurals=plurals,
        before_names=before,
        called=called,
        honorifics=honorifics,
        sources=_plurals_too(_having(titles, "withheld") & singular, titles),
        parties=_having(titles, "party") & singular,
        given=frozenset(vocabulary["given_names"]),
        surnames=_having(titles, "surname") | _having(bodies, "surname"),
        families=_having(titles, "alone") & singular,
        heads=heads,
        trades=_having(bodies, "kind", "trade"),
        names=_having(bodies, "kind", "name"),
        places=_having(bodies, "place"),
        documents=documents,
        portfolios=frozenset(portfolios),
        qualifiers=_having(portfolios, "adjective"),
        peoples=peoples,
        common=_common((*roles, *before, *bodies), bodies) | peoples,
        genders={word: str(facts["gender"]) for word, facts in titles.items() if "gender" in facts},
        meanings={word: means for word, facts in titles.items() if isinstance(means := facts.get("means"), tuple)},
    )


def _having(table: Mapping[str, Facts], fact: str, *values: str) -> frozenset[str]:
    """The words with a fact that is true, or that is one of the values."""
    return frozenset(
        word for word, facts in table.items() if (facts.get(fact) in values if values else facts.get(fact))
    )


def _plurals_too(words: frozenset[str], table: Mapping[str, Facts]) -> frozenset[str]:
    """Words of the table, with their plurals."""
    return words | {_plural(word, table[word]) for word in words}


def _with_plurals(table: Mapping[str, Facts]) -> frozenset[str]:
    """The words with their plurals."""
    return _plurals_too(frozenset(table), table)


def _common(phrases: Iterable[str], bodies: Iterable[str]) -> frozenset[str]:
    """The words that make no name: single words with their plurals, and all words in the names of bodies."""
    single = {word for phrase in phrases for word in (phrase, phrase + "s") if " " not in word}
    return frozenset(single) | {word for phrase in bodies for word in phrase.split()} | g.CLOSED


def _plural(word: str, facts: Facts) -> str:
    """The plural of a noun; of a role like "secretary of state", that of its first noun."""
    if facts.get("number") == "plural":
        return word
    if "plural" in facts:
        return str(facts["plural"])
    head, of, rest = word.partition(" of ")
    if head.endswith(("s", "x", "ch", "sh")):
        return head + "es" + of + rest
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return head[:-1] + "ies" + of + rest
    return head + "s" + of + rest
