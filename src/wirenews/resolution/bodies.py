"""Which body a short description may mean: "the newspaper", "the monitoring group", "the ministry"."""

from __future__ import annotations

from wirenews.speakers.lexicon import Lexicon

from .entities import Entity
from .names import name_words

MEDIA = frozenset(
    "times post daily journal herald news tribune gazette guardian telegraph mail sun independent standard chronicle "
    "observer mirror express star globe sentinel courier press today monde welt spiegel figaro mundo".split()
)
FIRMS = frozenset(
    "inc corp co ltd llc plc ag sa nv gmbh group company corporation airlines airways motors bank industries holdings "
    "energy technologies systems pharmaceuticals foods electric oil petroleum gas telecom steel mining".split()
)
SUFFIXES = frozenset("inc corp co ltd llc plc ag sa nv n.v s.a se gmbh a/s asa ab oyj bv".split())
"""What the full name of a firm ends in."""

FIRM_WORDS = 4
"""So many words at most may follow a firm's short name in the full one, the last of them "Inc" or the like."""

STATE = frozenset(
    "ministry department police army navy court government parliament congress senate house council cabinet embassy "
    "commission tribunal force forces guard treasury kremlin pentagon".split()
)
PARTIES = frozenset("party front movement alliance union coalition congress".split())

CLASSES: dict[str, frozenset[str] | None] = {
    "newspaper": MEDIA,
    "paper": MEDIA,
    "daily": MEDIA,
    "magazine": MEDIA,
    "broadcaster": None,
    "channel": None,
    "agency": None,
    "company": FIRMS,
    "firm": FIRMS,
    "carrier": FIRMS,
    "airline": FIRMS,
    "bank": FIRMS,
    "party": PARTIES,
    "group": None,
    "organization": None,
    "organisation": None,
    "body": None,
    "charity": None,
    "association": None,
    "network": None,
    "monitor": None,
    "watchdog": None,
    "union": None,
}
"""For each general noun the words that a name of the kind holds; None where any name but a state's body may be meant."""


PLAIN = frozenset(
    "monitoring rights human advocacy aid humanitarian militant armed rebel news state-run private watchdog campaign "
    "campaigning environmental civil lobby trade research parent former same big small american british".split()
)
"""Words before a general noun that may be said of any such body ("the monitoring group")."""

FIRM_NOUNS = frozenset("company maker manufacturer operator airline carrier bank retailer".split())


def described(noun: str, body: Entity, lexicon: Lexicon) -> bool:
    """Whether the general noun may describe the body."""
    return noun in body.nouns or describes(noun, body.words, lexicon)


def describes(noun: str, words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the general noun may describe a body with a name of these words."""
    if noun not in CLASSES or not words:
        return False
    kind = CLASSES[noun]
    if kind is not None:
        return any(word in kind or (kind is FIRMS and word in lexicon.trades) for word in words)
    return " ".join(words) not in lexicon.places and not any(word in STATE for word in words)


def plain_modifier(word: str) -> bool:
    """Whether the word may stand before a general noun and tell nothing by which bodies differ."""
    return word in PLAIN or word.endswith(("-based", "-run", "-owned", "-backed"))


def suffixed(words: list[str]) -> str | None:
    """The capitalised words up to the one that ends a firm's name, or None."""
    for index, word in enumerate(words[:FIRM_WORDS]):
        bare = word.rstrip(",;:")
        if bare.rstrip(".").lower() in SUFFIXES:
            return " ".join([*words[:index], bare])
        if not word[:1].isupper() or bare != word:
            return None
    return None


def may_be(noun: str, name: str, given: str | None, lexicon: Lexicon) -> bool:
    """Whether a body may be meant by a noun: its own, one of the same kind, or one that its name allows."""
    if given is not None:
        return noun == given or (noun in FIRM_NOUNS and given in FIRM_NOUNS)
    return describes(noun, name_words(name), lexicon)
