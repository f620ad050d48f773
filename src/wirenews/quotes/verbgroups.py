"""The words around a reporting word that make one verb of it: "has repeatedly said", "was not asked", "went on to say"."""

from __future__ import annotations

from attrs import define

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

ASKED_AFTER = frozenset(["when", "if", "once", ""])
"""Words before a participle without a helper that is a passive: "when asked about"."""

COPULAS = frozenset("remain remains remained remaining feel feels felt became seem seems seemed grew".split())
"""Verbs, beside "be", that join an adjective to its subject."""

STARTERS = frozenset("began begins begin kept keeps keep started starts stopped stops resumed".split())
"""Verbs before a form in -ing that make one cue with it: "kept saying"."""

NOT_VERBS_AFTER = frozenset(
    "the a an his her its their our my your this that these those no any some such every each another recent of "
    "latest new first own public".split()
) - {"that", "no"}
"""Words after which a form that can be a noun is one."""


@define
class VerbGroup:
    """A reporting word with its helpers: `start` is where the helpers start, `word` and `end` bound the word itself."""

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

    @property
    def finite(self) -> bool:
        """Whether a subject belongs before it."""
        return not self.gerund and not self.infinitive


def verb_group(text: str, word: int, end: int, cue: Cue, floor: int) -> VerbGroup:
    """The verb group whose reporting word stands at `word:end`, helpers looked for no further back than `floor`."""
    start = word
    passive = negated = helped = infinitive = False
    could_be_passive = bool(cue.forms & {"past", "participle"})
    gerund = cue.forms == {"gerund"}
    before = ""
    for _ in range(8):
        at, lower = word_before(text, start, floor)
        lower = lower.replace("’", "'")
        helper = _helper(lower)
        if (lower == "to" and "base" in cue.forms and start == word) or (
            lower == "to" and infinitive is False and helped
        ):
            infinitive, start = True, at
        elif infinitive and lower in CATENATIVES:
            infinitive, helped, start = False, True, at
        elif "adjective" in cue.forms and lower in COPULAS:
            helped, start = True, at
        elif gerund and start == word and lower in STARTERS:
            gerund, helped, start = False, True, at
        elif helper and not (infinitive and start == word):
            passive = passive or (could_be_passive and lower.rpartition("'")[2] in _BE_ENDS and _is_be(lower))
            negated = negated or lower in NEGATIONS or lower.endswith("n't")
            if helper == 2:
                helped, gerund = True, False
            start = (
                at
                if not lower.endswith(("'s", "'d", "'ve", "'ll", "'re")) or lower[0] == "'"
                else _clitic(text, at, start)
            )
            if start > at:
                break
        else:
            before = lower
            break
    if helped and before in NOT_VERBS_AFTER:
        infinitive, helped = True, False
    asked = cue.verb.hearer and not helped and could_be_passive and before in ASKED_AFTER
    asked = asked and (bool(before) or text[start].isupper())
    passive = passive or asked
    return VerbGroup(start, word, end, cue, before, passive, negated, gerund, infinitive, helped)


_BE_ENDS = frozenset("is are was were be been being am t s re got get gets".split())


def _is_be(lower: str) -> bool:
    return lower in BE or lower.endswith(("'re",))


def _helper(lower: str) -> int:
    """2 for an auxiliary, 1 for an adverb, 0 for another word."""
    if lower in BE or lower in HAVE or lower in MODALS:
        return 2
    if lower in ADVERBS or (lower.endswith("ly") and len(lower) > 4):
        return 1
    if "'" in lower and (lower.rpartition("'")[2] in {"ve", "ll", "d", "re"} or lower in CLITICS):
        return 2
    return 0


def _clitic(text: str, at: int, start: int) -> int:
    """Where the helper that is glued to a subject starts: "he's", "they've"."""
    piece = text[at:start].replace("’", "'")
    return at + piece.rfind("'")


def word_before(text: str, end: int, floor: int) -> tuple[int, str]:
    """The start of the word right before `end`, and the word in small letters; ("", end) after any other mark."""
    at = end
    while at > floor and text[at - 1].isspace():
        at -= 1
    stop = at
    while at > floor and (text[at - 1].isalnum() or text[at - 1] in "'’-"):
        at -= 1
    return at, text[at:stop].lower()
