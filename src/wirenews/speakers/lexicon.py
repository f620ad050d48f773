"""What the vocabulary knows about speakers, as sets that are quick to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from wirenews.vocabulary import Facts, Vocabulary

from . import classes as c, grammar as g
from .words import Lexemes


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
    common: frozenset[str]
    genders: dict[str, str]
    meanings: dict[str, tuple[str, ...]]
    lexemes: Lexemes

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
    singular = {word for word, facts in titles.items() if facts.get("use") == "role"}
    plurals = {plural for word in singular if (plural := _plural(word, titles[word]))}
    roles = singular | plurals
    heads = {word for word, facts in bodies.items() if facts.get("kind") == "head"}
    documents = {word for word, facts in bodies.items() if facts.get("kind") == "document" or facts.get("document")}
    sources = {word for word in singular if titles[word].get("withheld")}
    before = frozenset(word for word, facts in titles.items() if facts.get("use") in ("rank", "honorific"))
    role_words = frozenset(word for word in roles if " " not in word)
    called = frozenset(word.rpartition(" ")[2] for word in roles | before)
    honorifics = frozenset(word for word, facts in titles.items() if facts.get("use") == "honorific")
    all_heads = frozenset(heads | {_plural(word, bodies[word]) for word in heads})
    all_documents = frozenset(documents | {_plural(word, bodies[word]) for word in documents})
    known = {
        c.ROLE | c.OFFICE: role_words,
        c.HEAD: all_heads,
        c.DOCUMENT: all_documents,
        c.CALLED: called,
        c.RANK: before - honorifics,
        c.HONORIFIC: honorifics,
        c.PEOPLE: peoples,
        c.PORTFOLIO: portfolios.keys(),
        c.QUALIFIER: {word for word, facts in portfolios.items() if facts.get("adjective")},
    }
    return Lexicon(
        roles=frozenset(roles),
        role_words=role_words,
        role_plurals=frozenset(plurals),
        before_names=before,
        called=called,
        honorifics=honorifics,
        sources=frozenset(sources | {_plural(word, titles[word]) for word in sources}),
        parties=frozenset(word for word in singular if titles[word].get("party")),
        given=frozenset(vocabulary["given_names"]),
        surnames=frozenset(word for table in (titles, bodies) for word, facts in table.items() if facts.get("surname")),
        families=frozenset(word for word in singular if titles[word].get("alone")),
        heads=all_heads,
        trades=frozenset(word for word, facts in bodies.items() if facts.get("kind") == "trade"),
        names=frozenset(word for word, facts in bodies.items() if facts.get("kind") == "name"),
        places=frozenset(word for word, facts in bodies.items() if facts.get("place")),
        documents=all_documents,
        portfolios=frozenset(portfolios),
        common=_common((*roles, *before, *bodies), bodies) | peoples,
        genders={word: str(facts["gender"]) for word, facts in titles.items() if "gender" in facts},
        meanings={word: means for word, facts in titles.items() if isinstance(means := facts.get("means"), tuple)},
        lexemes=Lexemes(known),
    )


def _with_plurals(table: Mapping[str, Facts]) -> frozenset[str]:
    """The words with their plurals."""
    return frozenset(table) | {_plural(word, facts) for word, facts in table.items()}


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
