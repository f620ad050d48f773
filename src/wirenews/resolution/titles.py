"""Whether a description ("the minister", "the officer") may mean the bearer of a title."""

from __future__ import annotations

from functools import lru_cache

from wirenews.speakers.lexicon import Lexicon

from .entities import Entity
from .names import initials, name_words

RANKED = frozenset(("officer", "commander"))
"""What the bearer of any rank may be called."""

RANKS = frozenset(
    "general brigadier colonel major captain lieutenant sergeant corporal inspector superintendent commissioner marshal "
    "admiral commodore commandant constable trooper patrolman detective gen brig col maj capt lt sgt cpl insp supt adm "
    "cmdr det pc wpc dc ds di dci dsp sp ssp dig igp acp dcp asp sho".split()
)
"""The words that titles of rank end in."""


BELOW = frozenset("deputy assistant acting former under junior".split())
"""Words that make of a title of several words another one, which is below it."""


OFFICES = frozenset(
    "minister secretary governor mayor commissioner ambassador envoy spokesman spokeswoman spokesperson director chairman "
    "chairwoman chief head general attorney prosecutor undersecretary administrator magistrate collector councillor "
    "officer coordinator president".split()
)
KINDS: dict[str, frozenset[str]] = {
    "official": OFFICES,
    "politician": OFFICES | {"senator", "lawmaker", "representative", "rep", "sen", "leader", "member", "mp", "mla"},
    "lawmaker": frozenset(
        "hon rep sen senator representative member mp mla congressman congresswoman legislator".split()
    ),
    "judge": frozenset(("justice", "magistrate", "j", "lady", "lord")),
    "priest": frozenset(("father", "rev", "reverend", "pastor", "vicar", "monsignor")),
    "pastor": frozenset(("rev", "reverend")),
    "diplomat": frozenset(("ambassador", "envoy", "consul", "attache")),
    "executive": frozenset(
        ("ceo", "executive", "president", "chairman", "chairwoman", "chief", "director", "coo", "cfo")
    ),
    "scientist": frozenset(
        ("researcher", "professor", "biologist", "geologist", "physicist", "seismologist", "ecologist")
    ),
    "academic": frozenset(("professor", "lecturer", "historian", "economist", "scientist")),
    "doctor": frozenset(("surgeon", "physician", "epidemiologist", "paediatrician", "cardiologist")),
}
"""For what a story may call the bearer of a title, the words that such titles end in."""


def is_kind(entity: Entity, kind: str) -> bool:
    """Whether one of the entity's titles is of the kind."""
    heads = KINDS[kind]
    return any(heads.intersection(title.lower().replace(".", "").split()[-1:]) for title in entity.titles)


FIGURES = frozenset(
    "actor actress singer star comedian presenter musician rapper model author writer novelist filmmaker director "
    "striker midfielder defender goalkeeper batsman player golfer boxer sprinter racer".split()
)
"""What a story may call a public figure whom it has only named."""

CANDIDATES = frozenset("nominee candidate billionaire businessman mogul year-old".split())
"""What it may call anybody whom it has named, whatever the title."""


def may_be_called(entity: Entity, noun: str) -> bool:
    """Whether a noun may be another word for a person who was named, but with no title of which it is the head."""
    if len(entity.words) < 2 or any(title.lower().endswith(noun) for title in entity.titles):
        return False
    return noun in CANDIDATES or (noun in FIGURES and not entity.titles)


def has_title(entity: Entity, title: str, lexicon: Lexicon) -> bool:
    """Whether one of the entity's titles is, ends in, or is written out as the title, or is a rank that it may mean."""
    for known in entity.titles:
        lower = known.lower()
        plain = lower.replace(".", "")
        if lower == title or _ends_in(lower, title) or title in lexicon.meanings.get(plain, ()):
            return True
        if title in RANKED and plain.rpartition(" ")[2] in RANKS:
            return True
        if 1 < len(title) < 6 and initials(known).lower() == title:
            return True
    return entity.is_called(title)


def _ends_in(known: str, title: str) -> bool:
    """Whether a title ends in another without being one below it ("vice president")."""
    if not known.endswith(" " + title):
        return False
    before = known[: -len(title) - 1].rpartition(" ")[2]
    return before != "vice" and not (" " in title and before in BELOW)


def forms(title: str, lexicon: Lexicon) -> list[str]:
    """The words by one of which a text must call whoever has the title."""
    head = title.rpartition(" ")[2]
    short = _abbreviations(lexicon)
    return [head, head.capitalize(), head.upper(), *short.get(title, ()), *short.get(head, ())]


@lru_cache(maxsize=16)
def _abbreviations(lexicon: Lexicon) -> dict[str, list[str]]:
    """For each title the abbreviations of it, as printed before a name ("senator": "Sen")."""
    short: dict[str, list[str]] = {}
    for word, meanings in lexicon.meanings.items():
        for meaning in meanings:
            short.setdefault(meaning, []).append(word.capitalize())
    return short


def affiliated(entity: Entity, affiliation: str | None) -> bool:
    """Whether an entity may belong to the affiliation that a description gives."""
    if affiliation is None or not entity.affiliations:
        return True
    words = set(name_words(affiliation))
    return any(words & set(name_words(one)) for one in entity.affiliations)
