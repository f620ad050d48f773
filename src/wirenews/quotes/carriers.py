"""Media that carry what somebody else said: "Roe said the dam held, according to the Harbour Courier"."""

from __future__ import annotations

import re
from functools import lru_cache

from wirenews.patterns import one_of
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.vocabulary import Facts, Vocabulary

from .drafts import Draft

NEAR = 4
"""How many code points may stand between the start of a content and the mention that opens it."""


@lru_cache(maxsize=16)
def _media(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"\b{one_of(word for word, facts in vocabulary['outlets'].items() if _is_medium(word, facts))}\b"
    )


def _is_medium(word: str, facts: Facts) -> bool:
    """Whether the word is no name for other people and things too."""
    if facts["part"] == "head":
        return bool(facts.get("alone")) or " " in word
    return facts["part"] == "title" and not facts.get("common")


def carries(outer: Draft, inner: list[Draft], vocabulary: Vocabulary) -> bool:
    """Whether the speaker of `outer` is a medium, and all that it reports is a report of its own, one of `inner`."""
    speakers = [draft.speakers[0] for draft in inner if draft.speakers and draft.rule != "noun cue"]
    opens = any(0 <= one.span.start - outer.start <= NEAR for one in speakers)
    return opens and bool(outer.speakers) and is_medium(outer.speakers[0], vocabulary)


def is_medium(speaker: Speaker, vocabulary: Vocabulary) -> bool:
    """Whether the mention names an agency, a paper or a station.

    >>> from wirenews.speakers import parse_speaker
    >>> [is_medium(parse_speaker(text), Vocabulary.default()) for text in ("the Tarn news agency", "the port agency")]
    [True, False]
    """
    return speaker.kind is SpeakerKind.ORGANIZATION and _media(vocabulary).search(speaker.text) is not None
