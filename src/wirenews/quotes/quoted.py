"""Quoted by others: "X was quoted by Y as saying Z", "Z, X was quoted as saying", and "Y quoted X as saying Z"."""

from __future__ import annotations

import re
from functools import cache

from wirenews.sentences import trim
from wirenews.speakers import Speaker, SpeakerKind

from .after import reported
from .before import content_before, trailing
from .complements import Complement, complement
from .drafts import Draft
from .linker import Speakers
from .sentence import Sentence
from .verbgroups import VerbGroup

OBJECTS = frozenset("him her them it".split())
"""Pronouns as the object of "quote"."""

REACH = 160
"""How far, in code points, the form in -ing may stand behind "quoted"."""


@cache
def _as() -> re.Pattern[str]:
    return re.compile(r",?\s+as\s+(?:having\s+)?$")


def is_quoted_as(sentence: Sentence, index: int) -> bool:
    """Whether the cue, which another one follows, is a form of "quote" whose "as saying" reports: of a passive, or of
    what stands before it all.
    """
    group = sentence.groups[index]
    if _quoting(sentence, index + 1) is not group:
        return False
    what = _complement(sentence, sentence.groups[index + 1])
    return group.passive or what is None or what.kind == "direct"


def quoted_as(sentence: Sentence, index: int) -> Draft | None:
    """What somebody is quoted as saying, after the cue or before it all; None for any other cue."""
    group, quoting = sentence.groups[index], _quoting(sentence, index)
    if quoting is None:
        return None
    speakers = _quoted(sentence, quoting, group)
    what = _complement(sentence, group)
    if what is not None:
        return reported(sentence, index, what, speakers)
    finite = VerbGroup(quoting.start, group.word, group.end, group.cue)
    if quoting.passive:
        return trailing(sentence, finite, speakers, set())
    carrier = sentence.link.before(sentence.span, quoting.start)
    if not carrier or not speakers:
        return None
    quoted = sentence.quote_before(carrier[0].span.start)
    return content_before(sentence, finite, carrier[0].span.start, group.end, speakers, quoted)


def _complement(sentence: Sentence, group: VerbGroup) -> Complement | None:
    return complement(sentence.source, group, sentence.end, sentence.vocabulary)


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
    if link is None:
        return ()
    span = trim(sentence.text, quoting.end, link.start())
    if span is not None and span.of(sentence.text) in OBJECTS:
        return (Speaker(span, span.of(sentence.text), kind=SpeakerKind.PRONOUN, rule="object"),)
    return sentence.link.after(quoting.end, link.start())
