"""Which body a short description may mean: "the newspaper", "the monitoring group", "the ministry"."""

from __future__ import annotations

from wirenews.speakers.lexicon import Lexicon

from .entities import Entity

MEDIA = frozenset(
    "times post daily journal herald news tribune gazette guardian telegraph mail sun independent standard chronicle "
    "observer mirror express star globe sentinel courier press today monde welt spiegel figaro mundo".split()
)
FIRMS = frozenset(
    "inc corp co ltd llc plc ag sa nv gmbh group company corporation airlines airways motors bank industries holdings "
    "energy technologies systems pharmaceuticals foods electric oil petroleum gas telecom steel mining".split()
)
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


def described(noun: str, body: Entity, lexicon: Lexicon) -> bool:
    """Whether the general noun may describe the body."""
    if noun in body.nouns:
        return True
    if noun not in CLASSES or not body.words:
        return False
    kind = CLASSES[noun]
    if kind is not None:
        return any(word in kind for word in body.words)
    name = " ".join(body.words)
    return name not in lexicon.places and not any(word in STATE for word in body.words)
