"""Who speaks: mentions of speakers as printed, with name, title, affiliation and kind."""

from __future__ import annotations

from attrs import evolve

from wirenews.source import Source
from wirenews.vocabulary import Vocabulary

from .antecedents import Antecedent
from .classes import COORDINATOR, WORD
from .clauses import Opening
from .inversions import Inverted
from .lexicon import Lexicon
from .lists import Members
from .quick import RELATIVES, quick_mention
from .reading import read_mention
from .subjects import Subject
from .values import Speaker, SpeakerKind
from .words import Words

__all__ = [
    "Speaker",
    "SpeakerKind",
    "clause_subject",
    "clause_subjects",
    "mention_after",
    "mention_before",
    "mentions_after",
    "mentions_before",
    "parse_speaker",
]

WINDOW = 600
"""How many code points a mention is looked for in."""

COMMAS = 10
"""Behind how many commas at most a mention before a cue ends."""


def mention_before(source: Source, end: int, floor: int = 0, vocabulary: Vocabulary | None = None) -> Speaker | None:
    """The speaker whose mention ends right before a reporting cue at `end` and begins at `floor` or later, or None.

    >>> text = "In Lyon on Monday, Ann Roe, a spokeswoman for the port, said nothing."
    >>> speaker = mention_before(Source(text), text.index("said"))
    >>> speaker.text, speaker.name, speaker.title, speaker.affiliation
    ('Ann Roe, a spokeswoman for the port', 'Ann Roe', 'spokeswoman', 'port')

    Of a list ("A and B said") it is the first member.
    """
    return _first(mentions_before(source, end, floor, vocabulary))


def mention_after(
    source: Source, start: int, ceiling: int | None = None, vocabulary: Vocabulary | None = None
) -> Speaker | None:
    """The speaker whose mention begins right after a cue ("said ...", "according to ...") and ends by `ceiling`.

    >>> text = "“No,” said Ann Roe, who runs the port, on Monday."
    >>> mention_after(Source(text), text.index("Ann")).text
    'Ann Roe, who runs the port'
    """
    return _first(mentions_after(source, start, ceiling, vocabulary))


def mentions_before(
    source: Source, end: int, floor: int = 0, vocabulary: Vocabulary | None = None
) -> tuple[Speaker, ...]:
    """Like `mention_before`, with every member of a list.

    >>> text = "Ann Roe and her deputy, Jan de Wit, said nothing."
    >>> [speaker.name for speaker in mentions_before(Source(text), text.index("said"))]
    ['Ann Roe', 'Jan de Wit']
    """
    return subject_mentions(source, end, floor, Lexicon.of(vocabulary or Vocabulary.default()))


def subject_mentions(source: Source, end: int, floor: int, lexicon: Lexicon) -> tuple[Speaker, ...]:
    """What `mentions_before` gives, for who has the lexicon at hand."""
    start = _within_commas(source.text, max(floor, end - WINDOW, 0), end)
    quick = quick_mention(source.text, start, end, lexicon)
    if quick is not None:
        return (quick if quick.text not in RELATIVES else _with_antecedent(source, quick, start, lexicon),)
    words = Words(source.text, start, end, lexicon.lexemes)
    if not words.words:
        return ()
    speakers = _read(words, Subject(words, lexicon).find(gerund=_gerund(source.text, end)), lexicon, "subject")
    if len(speakers) == 1 and speakers[0].text in RELATIVES:
        return (_with_antecedent(source, speakers[0], start, lexicon),)
    return speakers


def mentions_after(
    source: Source, start: int, ceiling: int | None = None, vocabulary: Vocabulary | None = None
) -> tuple[Speaker, ...]:
    """Like `mention_after`, with every member of a list.

    >>> text = "The tide is low, according to police and witnesses."
    >>> [speaker.text for speaker in mentions_after(Source(text), text.index("police"))]
    ['police', 'witnesses']
    """
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, start, _end(source, start, ceiling), lexicon.lexemes)
    found = Inverted(words, lexicon).find(fronted=_fronted(source, start))
    return _read(words, found, lexicon, "inverted")


def clause_subject(source: Source, end: int, floor: int = 0, vocabulary: Vocabulary | None = None) -> Speaker | None:
    """The subject of the clause that begins at `floor`, for a cue at `end` that shares it with an earlier verb, or None.

    >>> text = "On Monday Ann Roe, the mayor, opened a school and said nothing."
    >>> clause_subject(Source(text), text.index("said")).text
    'Ann Roe, the mayor'
    """
    return _first(clause_subjects(source, end, floor, vocabulary))


def clause_subjects(
    source: Source, end: int, floor: int = 0, vocabulary: Vocabulary | None = None
) -> tuple[Speaker, ...]:
    """Like `clause_subject`, with every member of a list.

    >>> text = "Ann Roe and Nils Berg opened a school and said nothing."
    >>> [speaker.name for speaker in clause_subjects(Source(text), text.index("said"))]
    ['Ann Roe', 'Nils Berg']
    """
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, floor, min(end, floor + WINDOW), lexicon.lexemes)
    return _read(words, Opening(words, lexicon).find(), lexicon, "shared")


def parse_speaker(text: str, *, vocabulary: Vocabulary | None = None) -> Speaker | None:
    """The speaker that a phrase mentions, the first of a list, or None where it is blank.

    >>> speaker = parse_speaker("Harbour Ministry spokesman Jan de Wit")
    >>> speaker.name, speaker.title, speaker.affiliation, str(speaker.kind)
    ('Jan de Wit', 'spokesman', 'Harbour Ministry', 'person')

    Raises `TypeError` for anything but a `str`.
    """
    source = Source(text)
    lexicon = Lexicon.of(vocabulary or Vocabulary.default())
    words = Words(source.text, 0, min(len(text), WINDOW), lexicon.lexemes)
    end = len(words)
    while end and not words.words[end - 1][0].isalnum() and words.words[end - 1] != ")":
        end -= 1
    return _first(_read(words, (0, end), lexicon, "phrase")) if end else None


def _read(words: Words, found: tuple[int, int] | None, lexicon: Lexicon, rule: str) -> tuple[Speaker, ...]:
    if found is None:
        return ()
    start, end = found
    classes = words.classes
    members = [found]
    if end - start > 2 and any(map(COORDINATOR.__and__, classes[start:end])):
        members = Members(words, lexicon).split(start, end)
    elif classes[start] & WORD:
        return (read_mention(words, start, end, lexicon, rule),)
    return tuple(
        [
            read_mention(words, start, end, lexicon, rule)
            for start, end in members
            if any(map(WORD.__and__, classes[start:end]))
        ]
    )


def _with_antecedent(source: Source, pronoun: Speaker, floor: int, lexicon: Lexicon) -> Speaker:
    """The relative pronoun with the name of whom it stands for, which is the mention right before it."""
    words = Words(source.text, floor, pronoun.span.start, lexicon.lexemes)
    found = _read(words, Antecedent(words, lexicon).name(), lexicon, "antecedent")
    if len(found) != 1 or found[0].name is None:
        return pronoun
    antecedent = found[0]
    given = (antecedent.name or "").partition(" ")[0].lower() in lexicon.given
    body = antecedent.kind is SpeakerKind.ORGANIZATION
    if (pronoun.text == "that" and not body) or (pronoun.text == "which" and given and not body):
        return pronoun
    return evolve(pronoun, name=antecedent.name, title=antecedent.title, affiliation=antecedent.affiliation)


def _gerund(text: str, start: int) -> bool:
    """Whether the cue is a gerund ("saying")."""
    ahead = text[start : start + 25]
    return "ing" in ahead and ahead.lstrip().partition(" ")[0].rstrip(",.:").endswith("ing")


def _first(speakers: tuple[Speaker, ...]) -> Speaker | None:
    return speakers[0] if speakers else None


def _end(source: Source, start: int, ceiling: int | None) -> int:
    size = len(source.text)
    return min(size, start + WINDOW, size if ceiling is None else ceiling)


def _within_commas(text: str, start: int, end: int) -> int:
    """The start, or the last place from which only so many commas stand before the end."""
    if text.count(",", start, end) <= COMMAS:
        return start
    at = end
    for _ in range(COMMAS):
        at = text.rfind(",", start, at)
    return at + 1


def _fronted(source: Source, start: int) -> bool:
    """Whether the cue before `start` opens its sentence ("According to police, ...")."""
    opening = source.text[source.sentence_at(max(0, start - 1)).start : start]
    return len(opening) < 40 and len(opening.split()) <= 3 and not any(mark in opening for mark in "\"“”'’»")
