"""Whether what stands where a subject belongs can speak: the mention grammar takes any words that end before the cue."""

from __future__ import annotations

import re
from functools import cache

from wirenews.speakers import Speaker, SpeakerKind

OPENERS = frozenset(
    "the a an his her its their our my your this that these those no any some someone somebody such every each another "
    "both either neither all most much many several few half nearly about around almost over more less fewer other "
    "others one not two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions scores large".split()
)
"""Words in small letters that a noun phrase about people or papers may start with."""

VERBS = frozenset(
    "is are was were has had have will would can could may might must does do did said says include includes now "
    "it’s it's that’s that's there’s there's to at on in by of for with from".split()
)
"""Words that end no noun phrase, and, the verbs among them, stand in none."""

PREPOSITIONS = frozenset("to at on in by of for with from".split())
FINITE = VERBS - PREPOSITIONS
RELATIVES = frozenset("who which that whose".split())


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w’'&.%-]+")


def can_speak(speaker: Speaker) -> bool:
    """Whether the mention is a noun phrase: a mention with a name, a title or a known noun always is.

    >>> from wirenews.speakers import parse_speaker
    >>> [can_speak(parse_speaker(text)) for text in ("the two sides", "seeking a delay", "seldom")]
    [True, False, False]
    """
    if speaker.kind is not SpeakerKind.ROLE or speaker.title is not None or speaker.name is not None:
        return True
    words = _words().findall(speaker.text)
    lower = [word.lower() for word in words]
    relative = len(lower)
    if not RELATIVES.isdisjoint(lower[1:]):
        relative = next(at for at, word in enumerate(lower) if at and word in RELATIVES)
    if not words or lower[relative - 1] in VERBS or not FINITE.isdisjoint(lower[:relative]):
        return False
    first = lower[0]
    if first in OPENERS or first[0].isdigit():
        return True
    if first.endswith(("ing", "ed")) and (len(lower) == 1 or lower[1] in OPENERS | PREPOSITIONS or "to" in lower):
        return False
    return words[0][0].isupper() or (first not in VERBS and any(word.endswith("s") for word in lower[:relative]))
