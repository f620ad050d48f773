"""Who speaks: mentions of speakers as printed, with name, title, affiliation and kind."""

from __future__ import annotations

from wirenews.source import Source
from wirenews.vocabulary import Vocabulary

from .inversions import Inverted
from .lexicon import Lexicon
from .reading import read_mention
from .subjects import Subject
from .values import Speaker, SpeakerKind
from .words import Words

__all__ = ["Speaker", "SpeakerKind", "mention_after", "mention_before", "parse_speaker"]

WINDOW = 600
"""How many code points a mention is looked for in."""


def mention_before(source: Source, end: int, floor: int = 0, vocabulary: Vocabulary | None = None) -> Speaker | None:
    """The speaker whose mention ends right before a reporting cue at `end` and begins at `floor` or later, or None.

    >>> text = "In Lyon on Monday, Ann Roe, a spokeswoman for the port, said nothing."
    >>> speaker = mention_before(Source(text), text.index("said"))
    >>> speaker.text, speaker.name, speaker.title, speaker.affiliation
    ('Ann Roe, a spokeswoman for the port', 'Ann Roe', 'spokeswoman', 'port')
    """
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, max(floor, end - WINDOW, 0), end)
    found = Subject(words, lexicon).find()
    return read_mention(words, *found, lexicon, "subject") if found else None


def mention_after(
    source: Source, start: int, ceiling: int | None = None, vocabulary: Vocabulary | None = None
) -> Speaker | None:
    """The speaker whose mention begins right after a cue ("said ...", "according to ...") and ends by `ceiling`.

    >>> text = "“No,” said Ann Roe, who runs the port, on Monday."
    >>> mention_after(Source(text), text.index("Ann")).text
    'Ann Roe, who runs the port'
    """
    ceiling = min(len(source.text), start + WINDOW, len(source.text) if ceiling is None else ceiling)
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, start, ceiling)
    found = Inverted(words, lexicon).find(fronted=_fronted(source, start))
    return read_mention(words, *found, lexicon, "inverted") if found else None


def parse_speaker(text: str, *, vocabulary: Vocabulary | None = None) -> Speaker | None:
    """The speaker that a phrase mentions, or None where it is blank.

    >>> speaker = parse_speaker("Harbour Ministry spokesman Jan de Wit")
    >>> speaker.name, speaker.title, speaker.affiliation, str(speaker.kind)
    ('Jan de Wit', 'spokesman', 'Harbour Ministry', 'person')

    Raises `TypeError` for anything but a `str`.
    """
    source = Source(text)
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, 0, min(len(text), WINDOW))
    end = len(words)
    while end and not words.words[end - 1][0].isalnum() and words.words[end - 1] != ")":
        end -= 1
    return read_mention(words, 0, end, lexicon, "phrase") if end else None


def _fronted(source: Source, start: int) -> bool:
    """Whether the cue before `start` opens its sentence ("According to police, ...")."""
    opening = source.text[source.sentence_at(max(0, start - 1)).start : start]
    return len(opening) < 40 and len(opening.split()) <= 3 and not any(mark in opening for mark in "\"“”'’»")
