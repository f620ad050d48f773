"""Reads a text's quotes: for every cue its speaker and its content, in text order, the outermost on top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker
from wirenews.vocabulary import Vocabulary

from .clauses import clause_end, sentence_around, trim_end
from .complements import Complement, complement
from .drafts import Draft, finish
from .lexicon import ACCORDING, lexicon
from .linker import Linker, is_plural
from .values import Quote
from .verbgroups import NOT_VERBS_AFTER, VerbGroup, verb_group

SUBORDINATORS = frozenset("as when while after if although though because since before once whereas until".split())

AFTER_NOUNS = frozenset(
    "is are was were has have had will would can could may might must should do does did of in on at from by for with "
    "to and or but show shows showed indicate indicates that which who whose were come comes came make makes made "
    "said says said section sections online issued released about against into over after before during".split()
) - {"that"}
"""Words that follow a noun rather than a verb that has something to report."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "conjunction": re.compile(r"(?:,\s*)?(?:and|but|then|or|nor|yet)\s+(?:then\s+|later\s+|also\s+)?$"),
        "opener": re.compile(r"(?:But|And|So|Yet|Still|Then)\s+"),
        "medial": re.compile(r"[^,.;:\"“”«`(]{0,80},\s*"),
        "not_medial": re.compile(
            r"(?:who|which|whose|while|adding|saying|and|but|referring|citing|pointing|noting|a|an)\b"
        ),
        "word": re.compile(r"\w+"),
        "letters": re.compile(r"[^\W\d_]+"),
        "closes": re.compile(r"\s*(?:[.;)\"”’]|$)"),
        "next": re.compile(r"\s*([\w’'-]+)"),
    }


class Reader:
    """Reads one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary, attitudes: bool) -> None:
        self.source = source
        self.text = source.text
        self.vocabulary = vocabulary
        self.lexicon = lexicon(vocabulary, attitudes)
        self.link = Linker(source, vocabulary)
        self.drafts: list[Draft] = []
        self.used: set[int] = set()

    def read(self) -> Iterator[Quote]:
        """The quotes in text order."""
        for sentence, groups in self._sentences():
            self._read_sentence(sentence, groups)
        self._continue()
        for draft in self.drafts:
            yield finish(self.source, draft)

    def _sentences(self) -> Iterator[tuple[Span, list[VerbGroup]]]:
        """The sentences with cues outside of quoted stretches, each with its cues."""
        sentence = Span(0, 0)
        groups: list[VerbGroup] = []
        for match in self.lexicon.scan.finditer(self.text):
            at = match.start()
            if self.source.quoted_at(at) is not None:
                continue
            if at >= sentence.end:
                if groups:
                    yield sentence, groups
                sentence, groups = sentence_around(self.source, at), []
            cue = self.lexicon.cues.get(match.group().lower())
            if cue is None:
                groups.append(VerbGroup(at, at, match.end(), ACCORDING))
            else:
                groups.append(verb_group(self.text, at, match.end(), cue, sentence.start))
        if groups:
            yield sentence, groups

    def _read_sentence(self, sentence: Span, groups: list[VerbGroup]) -> None:
        here: list[Draft] = []
        for index, group in enumerate(groups):
            outer = next((draft for draft in here if draft.covers(group.word)), None)
            draft = self._draft(sentence, groups, index, here if outer is None else outer.inner)
            if draft is None:
                continue
            if outer is not None:
                if outer.start <= draft.start and draft.end <= outer.end and not any(map(draft.overlaps, outer.inner)):
                    outer.inner.append(draft)
            elif not any(map(draft.overlaps, here)):
                here.append(draft)
                self.used.update(span.start for span in draft.content)
        self.drafts.extend(here)

    def _draft(self, sentence: Span, groups: list[VerbGroup], index: int, before: list[Draft]) -> Draft | None:
        group = groups[index]
        if group.cue is ACCORDING:
            return self._according(sentence, group)
        if self._is_noun(sentence, group):
            return None
        if group.passive and not group.cue.verb.hearer:
            return self._passive(sentence, groups, index)
        subject = self.link.subject(sentence, group, before)
        takes = group.cue.verb.takes
        speaks = bool(takes & {"quote", "clause"})
        if subject is not None and group.finite and speaks:
            quoted = self._quote_before(subject.span.start)
            if quoted is not None and self._waits(quoted, subject.span.start):
                return self._content_before(sentence, group, subject.span.start, group.end, subject, quoted)
        if speaks and (inverted := self._inverted(sentence, group, subject)) is not None:
            return inverted
        what = complement(self.source, group, sentence.end, self.vocabulary)
        if what is None:
            if subject is None or not group.finite or not speaks:
                return None
            start = subject.span.start
            return self._content_before(sentence, group, start, group.end, subject, self._quote_before(start))
        if group.finite and not group.passive and subject is None:
            return None
        if group.infinitive and what.kind not in {"that", "direct", "quote"}:
            return None
        if group.finite and not group.helped and group.cue.forms == {"base"} and not is_plural(subject):
            return None
        return self._content_after(sentence, groups, index, what, subject)

    def _is_noun(self, sentence: Span, group: VerbGroup) -> bool:
        """Whether the reporting word is a noun, a name or an adjective here: "the claims", "United States"."""
        if group.helped or group.infinitive:
            return False
        if group.start == group.word and (group.before in NOT_VERBS_AFTER or group.before.endswith(("'s", "s'"))):
            return True
        if self.text[group.word].isupper() and group.word > sentence.start and not self._is_headline(sentence):
            return self.text[group.word - 2 : group.word] not in {". ", ": ", "; "}
        if not group.cue.verb.noun or not group.cue.forms & {"base", "third"}:
            return False
        following = _patterns()["next"].match(self.text, group.end, sentence.end)
        return following is not None and following.group(1).lower() in AFTER_NOUNS - group.cue.verb.takes

    def _is_headline(self, sentence: Span) -> bool:
        words = _patterns()["letters"].findall(self.text, sentence.start, sentence.end)
        long = [word for word in words if len(word) > 3]
        return sum(word[0].isupper() for word in long) * 3 > len(long) * 2

    # Content after the cue

    def _content_after(
        self, sentence: Span, groups: list[VerbGroup], index: int, what: Complement, subject: Speaker | None
    ) -> Draft | None:
        group = groups[index]
        if what.kind == "direct":
            quoted = self.source.quoted_at(what.start)
            if quoted is None:
                return None
            speakers = () if subject is None else (subject,)
            return Draft([quoted.outer], group, speakers, quoted.outer.end, "direct", what.hearer)
        end = self._end(sentence, groups, index, what, subject)
        tail = end
        if group.passive:
            subject, end = self.link.agent(what.start, end)
            end = trim_end(self.text, what.start, end)
        if end <= what.start:
            return None
        return Draft(
            [Span(what.start, end)], group, () if subject is None else (subject,), tail, what.kind, what.hearer
        )

    def _passive(self, sentence: Span, groups: list[VerbGroup], index: int) -> Draft | None:
        """What is reported in the passive: "the plan was praised by X", "it was announced that ...", "is said to"."""
        group = groups[index]
        what = complement(self.source, group, sentence.end, self.vocabulary)
        if what is not None and what.kind in {"that", "quote", "direct"}:
            return self._content_after(sentence, groups, index, what, None)
        theme = self.link.before(sentence, group.start)
        if theme is None:
            return None
        start = group.end if what is None else what.start
        end = self._end(sentence, groups, index, Complement(start, "noun"), None)
        agent, stop = self.link.agent(group.end, end)
        if agent is None and what is None:
            return None
        stop = trim_end(self.text, start, min(stop, end))
        content = [theme.span] if stop <= start else [theme.span, Span(start, stop)]
        return Draft(content, group, () if agent is None else (agent,), end, "passive")

    def _end(
        self, sentence: Span, groups: list[VerbGroup], index: int, what: Complement, subject: Speaker | None
    ) -> int:
        """Where the content after a cue ends."""
        end = sentence.end
        for later in groups[index + 1 : index + 9]:
            if later.word > what.start and (cut := self._cut_before(sentence, later, what.start)) is not None:
                end = cut
                break
        relative = subject is not None and subject.text.lower() in {"who", "which"}
        inside = relative or self._fronted(sentence, subject)
        phrase = what.kind in {"noun", "to", "preposition"}
        return clause_end(self.source, what.start, end, phrase=phrase, first_comma=inside)

    def _cut_before(self, sentence: Span, later: VerbGroup, start: int) -> int | None:
        """Where content that started at `start` ends because a later cue takes over, or None."""
        floor = max(start, later.start - 14)
        head = self.text[floor : later.start]
        if (later.gerund or later.cue is ACCORDING) and head.rstrip().endswith(","):
            return later.start
        if not later.finite or later.cue is ACCORDING:
            return None
        if not later.passive and (match := _patterns()["conjunction"].search(head)):
            return floor + match.start()
        return self._closes(sentence, later, start)

    def _closes(self, sentence: Span, later: VerbGroup, start: int) -> int | None:
        """The comma before a trailing "X reported" at the end of the sentence, or None."""
        if trim_end(self.text, later.end, sentence.end) - later.end > 30:
            return None
        mention = self.link.before(Span(start, sentence.end), later.start)
        if mention is None:
            return None
        at = self._skip_back(mention.span.start, start)
        return at - 1 if at > start and self.text[at - 1] == "," else None

    def _fronted(self, sentence: Span, subject: Speaker | None) -> bool:
        """Whether the cue stands in a clause with a subordinator that opens the sentence."""
        word = _patterns()["word"].match(self.text, sentence.start)
        if word is None or subject is None or word.group().lower() not in SUBORDINATORS:
            return False
        return "," not in self.text[sentence.start : subject.span.start]

    # Content before the cue

    def _skip_back(self, at: int, floor: int) -> int:
        while at > floor and self.text[at - 1] in " \u00a0":
            at -= 1
        return at

    def _quote_before(self, at: int) -> Quoted | None:
        """The quoted stretch that ends right before `at`, blanks and a comma apart."""
        while at > 0 and self.text[at - 1] in " \u00a0,":
            at -= 1
        quoted = self.source.quoted_at(at - 1) if at else None
        return quoted if quoted is not None and quoted.outer.end == at and quoted.outer.start not in self.used else None

    def _waits(self, quoted: Quoted, start: int) -> bool:
        """Whether the quoted stretch waits for an attribution: a comma, a question, a cry."""
        return self.text[quoted.inner.end - 1] in ",?!…—-" or "," in self.text[quoted.outer.end : start]

    def _inverted(self, sentence: Span, group: VerbGroup, subject: Speaker | None) -> Draft | None:
        """The quote of "...," said X."""
        if group.start != group.word or not group.cue.forms & {"past", "third"}:
            return None
        quoted = self._quote_before(group.start)
        at = self._skip_back(group.start, sentence.start)
        if quoted is None and (at <= sentence.start or self.text[at - 1] not in ",?!"):
            return None
        speaker = self.link.after(group.end, sentence.end)
        if speaker is None:
            return None
        if quoted is None and subject is not None and "," in self.text[subject.span.start : at]:
            closes = _patterns()["closes"].match(self.text, speaker.span.end, sentence.end)
            if self._opens_clause(sentence, subject.span.start) and (not closes or _objects(group)):
                return None
        return self._content_before(sentence, group, group.start, speaker.span.end, speaker, quoted)

    def _opens_clause(self, sentence: Span, start: int) -> bool:
        before = self.text[sentence.start : start].rstrip()
        return not before or before[-1] in ",—–" or before.split()[-1].lower() in {"and", "but", "that", *SUBORDINATORS}

    def _content_before(
        self, sentence: Span, group: VerbGroup, start: int, end: int, speaker: Speaker, quoted: Quoted | None
    ) -> Draft | None:
        """The content that ends where the attribution from `start` to `end` starts, and what of it comes after."""
        at = self._skip_back(start, sentence.start)
        if quoted is None and (at <= sentence.start or self.text[at - 1] not in ",—–-"):
            return None
        if quoted is not None and self._alone(sentence, quoted):
            content = [quoted.outer]
        else:
            opener = _patterns()["opener"].match(self.text, sentence.start)
            first = opener.end() if opener else sentence.start
            stop = quoted.outer.end if quoted is not None else trim_end(self.text, first, at)
            if stop - first < 4:
                return None
            content = [Span(first, stop)]
        draft = Draft(
            content, group, (speaker,), end, "before" if content[0] == (quoted.outer if quoted else None) else "clause"
        )
        self._go_on(sentence, draft, end)
        return draft

    def _alone(self, sentence: Span, quoted: Quoted) -> bool:
        """Whether nothing of the quoted stretch's sentence stands before it."""
        before = self.text[max(0, quoted.outer.start - 60) : quoted.outer.start].rstrip(" \u00a0")
        return quoted.outer.start <= sentence.start or before[-1:] in ".?!:\"”\n'"

    def _go_on(self, sentence: Span, draft: Draft, end: int) -> None:
        """Adds what follows an attribution set between commas: the rest of the sentence."""
        match = _patterns()["medial"].match(self.text, end, sentence.end)
        if match is None:
            return
        at = match.end()
        quoted = self.source.quoted_at(at)
        if quoted is not None and quoted.outer.start == at:
            draft.content.append(quoted.outer)
        elif draft.rule == "clause" and not _patterns()["not_medial"].match(self.text, at):
            stop = clause_end(self.source, at, sentence.end)
            if stop > at:
                draft.content.append(Span(at, stop))
        draft.tail = draft.end

    def _according(self, sentence: Span, group: VerbGroup) -> Draft | None:
        speaker = self.link.after(group.end, sentence.end)
        if speaker is None:
            return None
        before = trim_end(self.text, sentence.start, group.start)
        opener = _patterns()["opener"].match(self.text, sentence.start)
        first = opener.end() if opener else sentence.start
        if before > first + 4:
            return Draft([Span(first, before)], group, (speaker,), speaker.span.end, "according")
        at = speaker.span.end
        if at >= sentence.end or self.text[at] not in ",:":
            return None
        at = at + 1 + len(self.text[at + 1 : sentence.end]) - len(self.text[at + 1 : sentence.end].lstrip())
        end = clause_end(self.source, at, sentence.end)
        return Draft([Span(at, end)], group, (speaker,), end, "according") if end > at else None

    # Quotes that go on

    def _continue(self) -> None:
        """Gives quoted stretches without a cue to the quote that they go on from."""
        self.drafts.sort(key=lambda draft: draft.start)
        index, last = 0, None
        for one in self.source.quoted:
            while index < len(self.drafts) and self.drafts[index].start < one.outer.end:
                if last is None or self.drafts[index].end > last.end:
                    last = self.drafts[index]
                index += 1
            if last is None or last.end > one.outer.start or not self._goes_on(last, one):
                continue
            last.content.append(one.outer)
            last.tail = one.outer.end

    def _goes_on(self, last: Draft, one: Quoted) -> bool:
        """Whether the quoted stretch is more of the quote before it."""
        before = self.source.quoted_at(last.content[-1].end - 1)
        if before is None or before.outer.end > last.content[-1].end or last.rule == "according":
            return False
        if last.end < self.source.paragraph_at(one.outer.start).start:
            return not before.closed and one.outer.start == self.source.paragraph_at(one.outer.start).start
        if not self.text[last.tail : one.outer.start].strip():
            return True
        sentence = self.source.sentence_at(max(last.tail - 1, 0))
        return sentence.end <= one.outer.start and not self.text[sentence.end : one.outer.start].strip()


def _objects(group: VerbGroup) -> bool:
    """Whether a noun phrase after the verb may be its object rather than its subject."""
    return group.cue.verb.hearer or "noun" in group.cue.verb.takes
