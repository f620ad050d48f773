"""Quoted by others: "X was quoted by Y as saying Z", "Z, X was quoted as saying", and "Y quoted X as saying Z"."""

from __future__ import annotations

import re
from functools import cache

from .after import reported
from .before import trailing
from .complements import complement
from .drafts import Draft
from .linker import Speakers
from .sentence import Sentence
from .verbgroups import VerbGroup

REACH = 160
"""How far, in code points, the form in -ing may stand behind "quoted"."""


@cache
def _as() -> re.Pattern[str]:
    return re.compile(r",?\s+as\s+(?:having\s+)?$")


def is_quoted_as(sentence: Sentence, index: int) -> bool:
    """Whether the cue is a passive "was quoted" whose "as saying" follows: that one reports."""
    group = sentence.groups[index]
    return group.passive and index + 1 < len(sentence.groups) and _quoting(sentence, index + 1) is group


def quoted_as(sentence: Sentence, index: int) -> Draft | None:
    """What somebody is quoted as saying, after the cue or before it all; None for any other cue."""
    group, quoting = sentence.groups[index], _quoting(sentence, index)
    if quoting is None:
        return None
    speakers = _quoted(sentence, quoting, group)
    what = complement(sentence.source, group, sentence.end, sentence.vocabulary)
    if what is not None:
        return reported(sentence, index, what, speakers)
    finite = VerbGroup(quoting.start, group.word, group.end, group.cue)
    return trailing(sentence, finite, speakers, set()) if quoting.passive else None


def _quoting(sentence: Sentence, index: int) -> VerbGroup | None:
    """The form of "quote" right before the cue, "as" between them."""
    group, before = sentence.groups[index], sentence.groups[index - 1] if index else None
    if before is None or not group.gerund or before.cue.verb.lemma != "quote" or group.start - before.end > REACH:
        return None
    return before if _as().search(sentence.text, before.end, group.start) else None


def _quoted(sentence: Sentence, quoting: VerbGroup, group: VerbGroup) -> Speakers:
    """Who is quoted: the subject of the passive, the object of the active verb."""
    if quoting.passive:
        return sentence.link.before(sentence.span, quoting.start)
    link = _as().search(sentence.text, quoting.end, group.start)
    return sentence.link.after(quoting.end, link.start()) if link else ()
