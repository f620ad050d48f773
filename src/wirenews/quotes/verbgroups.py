"""The words around a reporting word that make one verb of it: "has repeatedly said", "was not asked", "went on to say"."""

from __future__ import annotations

from attrs import define

from wirenews.speakers.grammar import LY_NOUNS

from .lexicon import Cue

BE = frozenset("is are was were be been being am isn't wasn't weren't aren't 's 're got get gets".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
MODALS = frozenset(
    "will would could should can may might must shall do does did cannot won't wouldn't couldn't shouldn't can't "
    "don't doesn't didn't 'll 'd let".split()
)
NEGATIONS = frozenset("not never nor neither cannot".split())
ADVERBS = frozenset(
    "also later then now already once earlier still even just again ever often always first further too instead long "
    "since so thus more soon only never not nor ever yet very deeply so both all almost rather quite simply elsewhere today "
    "yesterday twice sometimes at least meanwhile".split()
) - {"at", "least", "all", "both", "more"}
CATENATIVES = frozenset(
    "went on continued continues continue began begins begin tried tries try trying sought seeks seek seemed seems "
    "appeared appears wanted wants want used use failed fails managed manages needed needs need able unable going "
    "gone going had has have is are was were expected quick ready likely eager willing reluctant careful free hesitant "
    "declined declines refused refuses refusing declining happy keen forced attempted attempting moved rushed".split()
)
"""Words before "to" that make one cue with the verb after it: "tried to explain"."""

CLITICS = frozenset("he's she's it's who's that's there's i'm 's".split())
"""Pronouns with a helper glued to them."""

AUXILIARIES = BE | HAVE | MODALS | CLITICS
GOING = frozenset("went goes gone moved".split())
"""Verbs before "on to" that make one cue with what follows."""

CONTRACTED = ("'d", "'ve", "'ll", "'re")
GLUED = ("'s", *CONTRACTED)
MOST_HELPERS = 8
"""How many words before a reporting word are looked at."""

ASKED_AFTER = frozenset(["when", "if", "once", ""])
"""Words before a participle without a helper that is a passive: "when asked about"."""

COPULAS = frozenset("remain remains remained remaining feel feels felt became seem seems seemed grew".split())
"""Verbs, beside "be", that join an adjective to its subject."""

STARTERS = frozenset("began begins begin kept keeps keep started starts stopped stops resumed".split())
"""Verbs before a form in -ing that make one cue with it: "kept saying"."""

HELPERS = AUXILIARIES | ADVERBS | CATENATIVES | GOING | COPULAS | STARTERS | {"to"}
HELPING = ("ly", *CONTRACTED)
"""All words, and the ends of words, that may belong to the reporting word after them."""

NOT_VERBS_AFTER = frozenset(
    "the a an his her its their our my your this that these those no any some such every each another recent of "
    "latest new first own public basis percentage".split()
) - {"that", "no"}
"""Words after which a form that can be a noun is one."""


@define
class VerbGroup:
    """A reporting word with its helpers: `start` is where the helpers start, `word` and `end` bound the word itself; a
    subject belongs before a `finite` one.
    """

    start: int
    word: int
    end: int
    cue: Cue
    before: str = ""
    passive: bool = False
    negated: bool = False
    gerund: bool = False
    infinitive: bool = False
    helped: bool = False
    finite: bool = True


def verb_group(text: str, word: int, end: int, cue: Cue, floor: int) -> VerbGroup:
    """The verb group whose reporting word stands at `word:end`, helpers looked for no further back than `floor`."""
    group = VerbGroup(word, word, end, cue, gerund=cue.gerund)
    for _ in range(MOST_HELPERS):
        at, before = word_before(text, group.start, floor)
        if "’" in before:
            before = before.replace("’", "'")
        if before not in HELPERS:
            named = before.endswith("ly") and (text[at].isupper() or before in LY_NOUNS)
            if named or not before.endswith(HELPING):
                group.before = before
                break
        if not _helps(group, before):
            group.before = before
            break
        glued = before.find("'", 1) if before.endswith(GLUED) else 0
        group.start = at + max(glued, 0)
        if glued > 0:
            break
    if group.helped:
        if group.before in NOT_VERBS_AFTER:
            group.infinitive, group.helped = True, False
    elif group.negated and cue.passive and text.startswith("not ", group.start):
        group.passive = True
    elif cue.verb.hearer and group.before in ASKED_AFTER and (group.before or text[group.start].isupper()):
        group.passive = cue.passive
    group.finite = not group.gerund and not group.infinitive
    return group


def _helps(group: VerbGroup, word: str) -> bool:
    """Whether the word before the group belongs to it; takes it in."""
    forms, alone = group.cue.forms, group.start == group.word
    if word == "to":
        joins = (alone and "base" in forms) or (group.helped and not group.infinitive)
        group.infinitive = group.infinitive or joins
        return joins
    if group.infinitive and word in CATENATIVES:
        group.infinitive, group.helped = False, True
        return True
    if word in GOING and group.helped:
        return True
    if ("adjective" in forms and word in COPULAS) or (group.gerund and alone and word in STARTERS):
        group.gerund, group.helped = False, True
        return True
    auxiliary = word in AUXILIARIES or word.endswith(CONTRACTED)
    if not auxiliary and word not in ADVERBS and not (word.endswith("ly") and len(word) > 4):
        return False
    group.negated = group.negated or word in NEGATIONS or word.endswith("n't")
    if auxiliary:
        group.helped, group.gerund = True, False
        group.passive = group.passive or (group.cue.passive and (word in BE or word.endswith("'re")))
    return True


def word_before(text: str, end: int, floor: int) -> tuple[int, str]:
    """The start of the word right before `end`, and the word in small letters; ("", end) after any other mark."""
    stop = end
    while stop > floor and text[stop - 1].isspace():
        stop -= 1
    start = text.rfind(" ", floor, stop) + 1 or floor
    word = text[start:stop]
    if not word.isalnum():
        start = stop
        while start > floor and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
            start -= 1
        word = text[start:stop]
    return start, word.lower()
