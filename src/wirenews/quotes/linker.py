"""Who speaks: from a cue to the mention that is its subject."""

from __future__ import annotations

import re
from functools import cache

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.speakers import Speaker, mention_after, mention_before
from wirenews.vocabulary import Vocabulary

from .drafts import Draft
from .verbgroups import VerbGroup

COORDINATORS = frozenset("and but or then yet nor before after by for without of in from while when".split())
"""Words before a cue whose subject stands before an earlier verb."""

PLURAL = frozenset(
    "i we you they who that people police some many others both most few all women men voters members those several "
    "others none families media data congress".split()
)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:But|And|So|Yet|Still|Then|Also|Meanwhile|However)\b,?\s+)?"
        r"(?:(?:In|On|At|After|Before|During|Since|For|With|By|From|Despite|Amid|As|When|While|Earlier|Last|Later|To|"
        r"Following|Among|Until|Once|If|Although|Though|Because|Speaking|Asked|Also)\b[^,;:\"“”\n]{1,160},\s+)?"
    )


class Linker:
    """Finds the speakers of the cues of one text."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.vocabulary = vocabulary

    def subject(self, sentence: Span, group: VerbGroup, drafts: list[Draft]) -> Speaker | None:
        """The subject of a cue: the mention before it, or that of the verb it goes with; None for a passive."""
        if group.passive:
            return None
        if group.infinitive or group.before in COORDINATORS or (group.gerund and not group.before):
            return self.shared(sentence, group, drafts)
        return self.before(sentence, group.start)

    def before(self, sentence: Span, end: int) -> Speaker | None:
        """The mention that ends right before `end`."""
        floor = sentence.start
        for quoted in self.source.quoted_between(sentence.start, end):
            if quoted.outer.end <= end and (len(quoted.inner) > 25 or self.source.text[quoted.inner.end - 1] in ",.?!"):
                floor = max(floor, quoted.outer.end)
        return mention_before(self.source, end, floor, self.vocabulary)

    def after(self, start: int, end: int) -> Speaker | None:
        """The mention that starts at `start`."""
        return mention_after(self.source, start, end, self.vocabulary)

    def shared(self, sentence: Span, group: VerbGroup, drafts: list[Draft]) -> Speaker | None:
        """The subject of the cue before it in the sentence, or else of the sentence."""
        for draft in reversed(drafts):
            if draft.speakers and draft.group is not None and draft.group.start < group.start:
                return draft.speakers[0]
        if group.start - sentence.start < 14 and group.gerund:
            comma = self.source.text.find(", ", group.end, min(sentence.end, group.end + 250))
            return None if comma < 0 else self.after(comma + 2, sentence.end)
        lead = _lead().match(self.source.text, sentence.start, group.start)
        start = lead.end() if lead else sentence.start
        first = self.after(start, group.start)
        return first if first is not None and first.span.end < group.start else None

    def agent(self, start: int, end: int) -> tuple[Speaker | None, int]:
        """The mention after "by" in a passive's content, and where the content before it ends."""
        text = self.source.text
        for match in re.finditer(r"\bby\s+(?!\w+ing\b)", text[start:end]):
            mention = self.after(start + match.end(), end)
            if mention is not None:
                return mention, start + match.start()
        return None, end


def is_plural(speaker: Speaker | None) -> bool:
    """Whether a bare form ("say") can be the speaker's verb."""
    if speaker is None:
        return False
    words = re.findall(r"[\w’'-]+", speaker.text.split(",")[0].lower())
    return bool(words) and (
        words[-1] in PLURAL
        or words[0] in PLURAL
        or words[-1].endswith("s")
        or " and " in speaker.text
        or any(word.endswith("s") and len(word) > 3 for word in words[:4])
    )
