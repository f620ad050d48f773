"""Reads a text's quotes: for every cue its speaker and its content, in text order, the outermost on top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirenews.parsing import Refusal
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.vocabulary import Vocabulary

from .after import described, opened, passive, reported
from .before import according, as_reported, attributed, may_precede, trailing
from .carriers import carries
from .clauses import sentence_around
from .complements import Complement, as_clause, complement
from .drafts import Draft, finish
from .floating import floating
from .hearers import addressee
from .inside import with_inner
from .lexicon import ACCORDING, NOUN, lexicon
from .linker import COORDINATORS, Linker, Speakers, is_plural
from .nouns import noun_report
from .quoted import is_quoted_as, quoted_as
from .sentence import SOURCED, Sentence
from .transcripts import taken_in, turns
from .values import Quote
from .verbgroups import VerbGroup, verb_group
from .withheld import withheld

AFTER_TO = frozenset(["that", "direct", "quote"])
"""What an infinitive reports: "to say that ..."."""

TOLD = frozenset(["brief", "inform", "notify", "remind"])
"""Verbs that report "of" or "about" something only to somebody: "people briefed on the talks" are told."""

MOST_CUES = 20
"""How many cues of a sentence are read: one with more is a list of words."""


FORETOLD = frozenset("predict forecast expect promise propose recommend order request demand".split())
"""Verbs that report nothing where what stands beside them has come true: "as predicted by analysts"."""


DECLINED = frozenset(["decline", "refuse"])
"""Verbs whose content is what somebody does not say, so that it holds no report."""


class Reader:
    """Reads one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary, attitudes: bool) -> None:
        self.source = source
        self.attitudes = attitudes
        self.lexicon = lexicon(vocabulary, attitudes)
        self.link = Linker(source, vocabulary)
        self.used: set[int] = set()
        self.refusals: list[Refusal] = []
        self.nests = True

    def read(self) -> Iterator[Quote | Refusal]:
        """The quotes in text order; where somebody traces, then the cues that report nothing and why."""
        drafts = [draft for sentence in self.sentences() for draft in self._read(sentence)]
        drafts.sort(key=lambda draft: draft.start)
        drafts = taken_in(turns(self.source, self.link.vocabulary), drafts)
        withheld(self.source, drafts)
        for draft in floating(self.source, self.link, drafts):
            quote = finish(self.source, draft)
            yield with_inner(quote, self._again) if self.nests else quote
        yield from self.refusals

    def _again(self, words: Source) -> Iterator[Quote | Refusal]:
        """The quotes of words that stand in marks."""
        reader = Reader(words, self.link.vocabulary, self.attitudes)
        reader.nests = False
        return reader.read()

    def sentences(self) -> list[Sentence]:
        """The sentences with cues outside of quoted stretches; each step is taken for the whole text, which is faster."""
        quoted = [(one.outer.start, one.outer.end) for one in self.source.quoted]
        found: list[tuple[Span, list[tuple[int, int]]]] = []
        end, at = 0, 0
        for cue in self.lexicon.scan(self.source.text, quoted):
            if cue[1] > end:
                spans = self.source.sentences
                while at + 1 < len(spans) and spans[at + 1].start <= cue[0]:
                    at += 1
                span = sentence_around(self.source, spans[at], cue[0])
                found.append((span, []))
                end = span.end
            found[-1][1].append(cue)
        return [self._sentence(span, cues[:MOST_CUES]) for span, cues in found]

    def _sentence(self, span: Span, cues: list[tuple[int, int]]) -> Sentence:
        groups = [self._group(start, end, span.start) for start, end in cues]
        marked = bool(self.source.quoted and self.source.quoted_between(span.start - 3, span.end))
        return Sentence(self.source, self.link, span, groups, marked)

    def _group(self, start: int, end: int, floor: int) -> VerbGroup:
        text = self.source.text
        word = text[start:end].lower()
        adjective = self.lexicon.adjectives.get(word)
        cue = self.lexicon.cues.get(word, adjective)
        if cue is not None:
            group = verb_group(text, start, end, cue, floor)
            return verb_group(text, start, end, adjective, floor) if adjective and group.passive else group
        return VerbGroup(start, start, end, NOUN if word in self.lexicon.nouns else ACCORDING)

    def _read(self, sentence: Sentence) -> list[Draft]:
        """The quotes of one sentence; what lies in the content of another goes inside it."""
        here: list[Draft] = []
        for index, group in enumerate(sentence.groups):
            outer = next((draft for draft in here if draft.covers(group.word)), None) if here else None
            draft = self._inside(sentence, index, outer) if outer is not None else self._draft(sentence, index, here)
            if draft is None:
                if self.source.trace is not None:
                    self._refuse(sentence, group)
                continue
            if outer is not None:
                if outer.lemma in DECLINED:
                    continue
                if outer.start <= draft.start and draft.end <= outer.end and not any(map(draft.overlaps, outer.inner)):
                    outer.inner.append(draft)
                continue
            with_it = self._beside(draft, here) if here else [draft]
            if with_it is not None:
                here = with_it
                if self.source.quoted:
                    self.used.update([span.start for span in draft.content])
        return here

    def _beside(self, draft: Draft, here: list[Draft]) -> list[Draft] | None:
        """The quotes of the sentence with one more, which those that it shares content with stand inside; None where it
        cannot stand beside them.
        """
        if draft.rule == "clause before":
            _start_behind(self.source.text, draft, here)
        inside = [other for other in here if draft.overlaps(other)]
        if not inside:
            return [*here, draft]
        if carries(draft, inside, self.link.vocabulary) or not all(_holds(draft, other) for other in inside):
            return None
        draft.inner = inside
        return [*(other for other in here if other not in inside), draft]

    def _inside(self, sentence: Sentence, index: int, outer: Draft) -> Draft | None:
        """What a cue in the content of another one reports; whoever says it stands in that content too."""
        word = sentence.groups[index].word
        start = next((span.start for span in outer.content if word in span), sentence.start)
        if start <= sentence.start:
            return self._draft(sentence, index, outer.inner)
        whole, sentence.span = sentence.span, Span(start, sentence.end)
        draft = self._draft(sentence, index, outer.inner)
        sentence.span = whole
        return draft

    def _refuse(self, sentence: Sentence, group: VerbGroup) -> None:
        noun = group.cue is not ACCORDING and (group.cue is NOUN or sentence.is_noun(group))
        reason = (
            "a noun or a name here, not a verb that reports" if noun else "nothing that is reported stands beside it"
        )
        self.refusals.append(Refusal(reason, Span(group.word, group.end), rule="cue"))

    def _draft(self, sentence: Sentence, index: int, before: list[Draft]) -> Draft | None:
        """What the cue reports, or None where it reports nothing here."""
        group = sentence.groups[index]
        if group.cue is ACCORDING:
            return according(sentence, group)
        if group.cue is NOUN or sentence.is_noun(group):
            return self._of_noun(sentence, index)
        if group.cue.needs_helper and not group.helped:
            return None
        if group.gerund and sentence.is_aside(index):
            return None
        if index + 1 < len(sentence.groups) and is_quoted_as(sentence, index):
            return None
        if group.gerund and (draft := quoted_as(sentence, index)) is not None:
            return draft
        if group.cue.verb.raising:
            following = sentence.groups[index + 1 : index + 2]
            return None if any(later.start <= group.start for later in following) else passive(sentence, index)
        if group.passive and not group.cue.verb.hearer:
            unnamed = group.infinitive and group.cue.verb.lemma in SOURCED
            return None if unnamed else passive(sentence, index)
        foretold = group.cue.verb.lemma in FORETOLD
        if (
            group.before == "as"
            and group.cue.passive
            and not foretold
            and (draft := as_reported(sentence, group)) is not None
        ):
            return draft
        return self._of_verb(sentence, index, before)

    def _of_verb(self, sentence: Sentence, index: int, before: list[Draft]) -> Draft | None:
        """What a verb reports; its subject is looked for only where something may be reported."""
        group = sentence.groups[index]
        what = complement(self.source, group, sentence.end, self.link.vocabulary)
        bare = group.start == group.word and group.finite and group.cue.verb.noun
        if what is None and not may_precede(sentence, group):
            draft = self._of_noun(sentence, index) if bare else None
            return None if draft is None or self.link.subject(sentence.span, group, before) else draft
        if group.infinitive and what is not None and what.kind not in AFTER_TO:
            return None
        subject = self.link.subject(sentence.span, group, before)
        draft = self._addressed(sentence, index, subject, what)
        return self._of_noun(sentence, index) if bare and draft is None and not subject else draft

    def _of_noun(self, sentence: Sentence, index: int) -> Draft | None:
        """What a noun reports: "the claim that ..."."""
        group = sentence.groups[index]
        noun = self.lexicon.nouns.get(self.source.text[group.word : group.end].split()[0].lower())
        return None if noun is None else noun_report(sentence, index, noun)

    def _addressed(self, sentence: Sentence, index: int, subject: Speakers, what: Complement | None) -> Draft | None:
        """What a verb with its subject reports, and to whom; `what` stands after it."""
        group = sentence.groups[index]
        if subject and subject[0].text.lower() == "there":
            return None
        draft = self._report(sentence, index, subject, what)
        told = draft is not None and draft.start < group.start and draft.speakers[:1] == subject[:1]
        if draft is not None and told and group.cue.verb.hearer and not group.passive:
            draft.addressee = draft.addressee or addressee(self.source, group, sentence.end)
        return draft

    def _report(self, sentence: Sentence, index: int, subject: Speakers, what: Complement | None) -> Draft | None:
        group = sentence.groups[index]
        if group.finite and not group.helped and group.cue.bare and not self._is_plural(sentence, group, subject):
            return None
        speaks = group.cue.speaks
        if speaks and not subject and (draft := opened(sentence, group)) is not None:
            return draft
        if speaks and (draft := attributed(sentence, group, subject, self.used)) is not None:
            return draft
        if (
            what is None
            and "quote" in group.cue.verb.takes
            and subject
            and (ahead := sentence.quote_ahead()) is not None
        ):
            what = Complement(ahead.outer.start, "direct")
        if what is not None and what.kind == "direct" and _of_later(sentence, index, what):
            what = None
        if what is not None and speaks and group.cue.verb.hearer and _only_hearer(sentence, subject, what):
            what = None
        if speaks and (what is None or (what.kind == "direct" and _is_medial(sentence, subject, what))):
            draft = trailing(sentence, group, subject, self.used)
            what = what or as_clause(sentence, group, subject)
            if draft is not None:
                return draft
        if what is None and subject and "noun" in group.cue.verb.takes:
            return described(sentence, index, subject)
        if what is None or not _stands(group, subject, what.kind, addressed=what.hearer is not None):
            return None
        draft = reported(sentence, index, what, subject)
        return None if draft is not None and self._only_source(sentence, group, what, draft) else draft

    def _is_plural(self, sentence: Sentence, group: VerbGroup, subject: Speakers) -> bool:
        """Whether a bare form is the subject's verb, by its number or by that of the verb before it."""
        if is_plural(subject):
            return True
        shared = bool(subject) and group.before in COORDINATORS
        return shared and bool(_plural().search(self.source.text, subject[-1].span.end, group.start))

    def _only_source(self, sentence: Sentence, group: VerbGroup, what: Complement, draft: Draft) -> bool:
        """Whether the object of "cite" is who is cited, and no more: "..., the daily said, citing police"."""
        if group.cue.verb.lemma not in SOURCED or what.kind != "noun":
            return False
        cited = sentence.link.after(what.start, sentence.end)
        names = bool(cited) and (cited[0].kind is not SpeakerKind.ROLE or cited[0].title is not None)
        return names and cited[0].kind is not SpeakerKind.DOCUMENT and cited[-1].span.end >= draft.end


def _only_hearer(sentence: Sentence, subject: Speakers, what: Complement) -> bool:
    """Whether what follows is only who is told, as in "..., Li told a forum in Beijing"."""
    if what.hearer is not None or what.kind != "clause" or not subject:
        return False
    return _behind_comma(sentence, subject) and sentence.opens_clause(sentence.start)


def _is_medial(sentence: Sentence, subject: Speakers, what: Complement) -> bool:
    """Whether the words in marks go on with a clause that the attribution breaks: "The road, he said, “is gone.”"."""
    quoted = sentence.source.quoted_at(what.start)
    if quoted is None or not subject or not sentence.text[quoted.inner.start : quoted.inner.start + 1].islower():
        return False
    return _behind_comma(sentence, subject)


def _behind_comma(sentence: Sentence, subject: Speakers) -> bool:
    at = sentence.skip_back(subject[0].span.start)
    return at > sentence.start and sentence.text[at - 1] == ","


def _of_later(sentence: Sentence, index: int, what: Complement) -> bool:
    """Whether words in marks belong to a later cue, right before them: "Asked why, she said, “...”"."""
    between = [
        later
        for later in sentence.groups[index + 1 :]
        if later.end <= what.start and later.cue not in {NOUN, ACCORDING} and not sentence.is_noun(later)
    ]
    return bool(between) and not sentence.text[between[-1].end : what.start].strip(" ,:\u00a0\n")


def _is_no_source(group: VerbGroup, subject: Speaker, kind: str) -> bool:
    """Whether the subject says nothing with the verb: polls show what people think, companies recall what they sold."""
    if group.cue.verb.lemma == "show":
        return group.cue.verb.impersonal and _polls().search(subject.text) is not None
    return kind in {"noun", "wh"} and subject.kind in {SpeakerKind.ORGANIZATION, SpeakerKind.DOCUMENT}


@cache
def _polls() -> re.Pattern[str]:
    return re.compile(r"\b(?i:polls?|surveys?)\b")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"\b(?:are|were|have)\b")


@cache
def _conjunction() -> re.Pattern[str]:
    return re.compile(r",?\s(?:and|but|while)\s+")


def _start_behind(text: str, draft: Draft, before: list[Draft]) -> None:
    """Starts what stands before its attribution behind another attribution that closes a clause of its own:
    "A, according to one, and B, said the other".
    """
    first = draft.content[0]
    for other in before:
        if other.rule == "according" and other.start == draft.start:
            match = _conjunction().match(text, other.tail, first.end)
            if match is not None:
                draft.content[0] = Span(match.end(), first.end)
                draft.start = match.end()


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether an attribution after its content makes what was read in the content a report inside it.

    Who carries a report ("..., the agency reported") is no such outer speaker.
    """
    after = outer.rule == "according" or (outer.rule == "clause before" and outer.lemma != "report")
    first = outer.content[0]
    return after and first.start <= inner.begin and inner.end <= first.end


def _stands(group: VerbGroup, subject: Speakers, kind: str, *, addressed: bool) -> bool:
    """Whether the verb has the subject that it needs."""
    if group.infinitive:
        return kind in AFTER_TO and not group.cue.verb.impersonal
    if group.passive:
        return kind in {"that", "clause", "wh", "direct", "quote"} or group.cue.verb.lemma != "tell"
    if kind == "preposition" and not addressed and group.cue.verb.lemma in TOLD:
        return False
    if group.cue.verb.impersonal and subject and subject[0].kind in {SpeakerKind.PERSON, SpeakerKind.PRONOUN}:
        return False
    if group.cue.verb.impersonal and kind not in {"that", "quote"}:
        return kind == "clause" and bool(subject) and subject[0].kind is SpeakerKind.DOCUMENT
    if group.cue.verb.lemma in {"show", "recall"} and subject and _is_no_source(group, subject[0], kind):
        return False
    return group.gerund or bool(subject)
