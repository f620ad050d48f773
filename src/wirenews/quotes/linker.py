"""Who speaks: from a cue to the mention that is its subject."""

from __future__ import annotations

import re

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind, clause_subjects, mentions_after, subject_mentions
from wirenews.speakers.lexicon import Lexicon
from wirenews.speakers.quick import honoured
from wirenews.vocabulary import Vocabulary

from .drafts import Draft
from .plausible import can_speak
from .verbgroups import VerbGroup, word_before

COORDINATORS = frozenset("and but or then yet nor before after by for without of in from while when".split())
"""Words before a cue whose subject stands before an earlier verb."""

PRONOUNS = frozenset("he she they it we i".split())
"""Pronouns that are a whole subject."""

PLURAL = frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousands percent i we you they who that people police some many others both most few all women men voters members those several "
    "others none families media data congress".split()
)


NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split())

Speakers = tuple[Speaker, ...]
"""Those who speak together, in text order; empty for nobody."""

LONGEST_BYNAME = 40
"""How many code points in marks may stand inside a mention."""

LONGEST = 240
"""How far, in code points, a mention reaches back from its cue."""


class Linker:
    """Finds the speakers of the cues of one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.vocabulary = vocabulary
        self.lexicon = Lexicon.of(vocabulary)

    def subject(self, sentence: Span, group: VerbGroup, drafts: list[Draft]) -> Speakers:
        """The subject of a cue: the mention before it, or that of the verb it goes with; nobody for a passive."""
        if group.passive:
            return ()
        if group.infinitive or group.before in COORDINATORS or (group.gerund and not group.before):
            return self.shared(sentence, group, drafts)
        if group.before and group.before not in PRONOUNS:
            return self.standing(self._mention(max(sentence.start, group.start - LONGEST), group.start))
        return self.standing(self.before(sentence, group.start))

    def standing(self, speakers: Speakers) -> Speakers:
        """The speakers, or nobody where what was taken for one is no noun phrase."""
        for one in speakers:
            if one.kind is SpeakerKind.ROLE and self.source.cased and not can_speak(one):
                return ()
        return speakers

    def before(self, sentence: Span, end: int) -> Speakers:
        """The mention that ends right before `end`."""
        floor = max(sentence.start, end - LONGEST)
        at, word = word_before(self.source.text, end, floor)
        if word in PRONOUNS and not honoured(self.source.text, at):
            stop = at + len(word)
            one = Speaker(Span(at, stop), self.source.text[at:stop], kind=SpeakerKind.PRONOUN, rule="subject")
            return (one,)
        return self._mention(floor, end)

    def _mention(self, floor: int, end: int) -> Speakers:
        """The mention that ends right before `end`, which is no pronoun in small letters."""
        if self.source.quoted:
            floor = self._behind_quotes(floor, end)
        return subject_mentions(self.source, end, floor, self.lexicon)

    def _behind_quotes(self, floor: int, end: int) -> int:
        """The floor, or the end of the last sentence or long stretch in marks between it and `end`."""
        for quoted in self.source.quoted_between(floor, end):
            if quoted.outer.end > end or self._within_mention(quoted, end):
                continue
            if len(quoted.inner) > 25 or self.source.text[quoted.inner.end - 1] in ",.?!":
                floor = max(floor, quoted.outer.end)
        return floor

    def _within_mention(self, quoted: Quoted, end: int) -> bool:
        """Whether a few words in marks end the mention before `end`: 'Roe, known as "the Fox," said'."""
        text = self.source.text
        before = text[max(0, quoted.outer.start - 2) : quoted.outer.start]
        inside = before[:1].isalpha() and before[1:] == " " and len(quoted.inner) <= LONGEST_BYNAME
        return inside and not text[quoted.outer.end : end].strip(" ,")

    def after(self, start: int, end: int) -> Speakers:
        """The mention that starts at `start`."""
        return self.standing(mentions_after(self.source, start, end, self.vocabulary))

    def shared(self, sentence: Span, group: VerbGroup, drafts: list[Draft]) -> Speakers:
        """The subject of the cue before it in the sentence, or else of the sentence."""
        for draft in reversed(drafts):
            if draft.speakers and draft.group is not None and draft.group.start < group.start:
                return draft.speakers
        if group.start - sentence.start < 14 and group.gerund:
            comma = self.source.text.find(", ", group.end, min(sentence.end, group.end + 250))
            start = sentence.end if comma < 0 else comma + 2
            return clause_subjects(self.source, sentence.end, start, self.vocabulary)
        speakers = clause_subjects(self.source, group.start, sentence.start, self.vocabulary)
        return speakers or tuple(one for one in self.after(sentence.start, group.start) if one.span.end < group.start)

    def agent(self, start: int, end: int) -> tuple[Speakers, int]:
        """The mention after "by" in a passive's content, and where the content before it ends."""
        text = self.source.text
        for match in re.finditer(r"\bby\s+(?!\w+ing\b|\d{4}\b)", text[start:end]):
            if speakers := self.after(start + match.end(), end):
                return speakers, start + match.start()
        return (), end


def _counts(word: str) -> bool:
    return word == "percent" or word.isdigit()


def is_number(text: str) -> bool:
    """Whether the text is one number: "nine", "1,400"."""
    return text.lower() in NUMBERS or text.replace(",", "").isdigit()


def is_plural(speakers: Speakers) -> bool:
    """Whether a bare form ("say") can be the speakers' verb."""
    if len(speakers) != 1:
        return bool(speakers)
    words = re.findall(r"[\w’'-]+", speakers[0].text.split(",")[0].lower())
    if len(words) == 2 and words[0] in {"a", "an"} and words[1] in {"police", "media", "data", "congress"}:
        return False
    counted = speakers[0].text[:1].isdigit() or "%" in speakers[0].text
    plural = counted or any(word.endswith("s") and len(word) > 3 for word in (*words[:6], *words[-1:]))
    return plural or not {*words[:1], *words[-1:]}.isdisjoint(PLURAL) or any(map(_counts, words))
