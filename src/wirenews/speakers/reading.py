"""What a mention says about its speaker: name, title, affiliation, kind, and why a source is not named."""

from __future__ import annotations

from wirenews.spans import Span

from . import classes as c, grammar as g
from .conditions import conditions
from .lexicon import Lexicon
from .nouns import PRIVY
from .parts import QUANTIFIERS
from .phrases import Range
from .roles import Roles
from .values import Speaker, SpeakerKind
from .words import Words


def read_mention(words: Words, start: int, end: int, lexicon: Lexicon, rule: str) -> Speaker:
    """The speaker that the words from `start` to `end` mention."""
    while end > start + 1 and words.words[end - 1] in (",", "—", "–", "-", "--"):
        end -= 1
    return _Reading(words, start, end, lexicon).speaker(rule)


class _Reading(Roles):
    def speaker(self, rule: str) -> Speaker:
        words = self.words
        starts = words.starts(self.start, self.end)
        first, last = starts[0], starts[-1] + len(words.words[self.end - 1])
        text = words.text[first:last]
        kind = self._kind()
        condition = self._condition(text) if self.seen & c.WITHHELD and self.end - self.start > 2 else None
        if condition and kind is SpeakerKind.ROLE:
            kind = SpeakerKind.UNNAMED
        owner = kind is not SpeakerKind.ORGANIZATION
        name = self._text(self.name, starts, owner=owner) if self.name else None
        title = self._text(self.title, starts) if self.title else None
        affiliation = self._text(self.affiliation, starts) if self.affiliation else None
        return Speaker(Span(first, last), text, name, title, affiliation, kind, condition, rule=rule)

    def _condition(self, text: str) -> str | None:
        """Why the source is not named, in its own words."""
        stated = next(conditions(text), None)
        return None if stated is None else stated.of(text)

    def _text(self, part: Range, starts: list[int], *, owner: bool = True) -> str | None:
        """What is printed of a part of the mention, whose words begin at `starts`."""
        start, end = part
        if start >= end:
            return None
        last = end - 1
        text = self.words.text[starts[start - self.start] : starts[last - self.start] + len(self.words.words[last])]
        if owner and self.classes[end - 1] & c.POSSESSIVE:
            text = text.removesuffix("'s").removesuffix("’s").rstrip()
        if "\n" in text:
            text = " ".join(text.split())
        return text.rstrip("'’") or None

    def _kind(self) -> SpeakerKind:
        emphatic = self.end - self.start == 2 and self.lower[self.end - 1] in g.EMPHATIC
        if (self.end - self.start == 1 or emphatic) and self.lower[self.start] in g.PRONOUNS:
            return SpeakerKind.PRONOUN
        core = self._core()
        pronoun = core == self.start + 1 and self.classes[self.start] & c.PERSONAL
        kind = SpeakerKind.PRONOUN if pronoun else self._read_core(self.start, core)
        if core < self.end:
            kind = self._behind_bracket(core, kind)
            self._read_rest(core, kind)
        if self.body:
            return SpeakerKind.ORGANIZATION
        return SpeakerKind.PERSON if self.name is not None and kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED) else kind

    def _behind_bracket(self, core: int, kind: SpeakerKind) -> SpeakerKind:
        """The kind, with the name and title behind the bracket in a body's name ("Harbour Agency (HA) chief Ann Roe")."""
        index = self.bracket_end(core) if self.lower[core] == "(" and kind is SpeakerKind.ORGANIZATION else self.end
        if index >= self.end or not any(map(c.CALLED.__and__, self.classes[index : index + 4])):
            return kind
        inner = _Reading(self.words, index, self.end, self.lexicon)
        found = inner._read_core(index, inner._core())
        if inner.title is None or inner.title[0] > index:
            return kind
        self.name, self.title, self.affiliation = inner.name, inner.title, self.name
        return SpeakerKind.UNNAMED if found is SpeakerKind.ROLE and self.indefinite() else found

    def _core(self) -> int:
        """The end of the phrase without appositions, brackets and relative clauses."""
        for index in range(self.start + 1, self.end) if self.seen & _APART else ():
            if not self.classes[index] & _APART or self.lower[index] in _NOT_APART:
                continue
            if self.lower[index] != "that" or not self.classes[index - 1] & c.PREPOSITION:
                return index
        return self.end

    def _read_core(self, start: int, end: int) -> SpeakerKind:
        kind = self._read_phrase(start, end)
        if self.name is None and self.seen & c.BENT:
            self.name = self._called(start, end)
        return kind

    def _called(self, start: int, end: int) -> Range | None:
        """The name behind "named" or "called" ("a pilot named Ann Roe"), or None."""
        for index in range(start + 1, end - 1):
            if self.lower[index] in ("named", "called") and self.words.capital(index + 1):
                stop = index + 1
                while stop < end and self.name_word(stop):
                    stop += 1
                return index + 1, stop
        return None

    def _read_phrase(self, start: int, end: int) -> SpeakerKind:
        if end - start > 3 and self.lower[start] in _PARTITIVE and self.lower[start + 1 : start + 3] == ("of", "the"):
            start += 2
        head = self.head_end(start, end)
        while start < head - 1 and (self.lower[start] in g.DETERMINERS or self.lower[start] in QUANTIFIERS):
            start += 1
        if head < end and self.office_inside(head, end):
            head = end
        if head < end and self.published(head, end):
            return SpeakerKind.DOCUMENT
        size, role = self.role(start, head)
        if size and role < head and self.lower[role] in PRIVY:
            head = role
        if role > start or size:
            return self._read_role(start, role, size, head, end)
        return self._read_plain(start, head, end)

    def _read_rest(self, core: int, kind: SpeakerKind) -> None:
        """The appositions: a role after a name, or a name after a role."""
        index = core
        while index < self.end:
            if self.lower[index] == "(":
                index = self.bracket_end(index)
                continue
            if self.lower[index] in (",", "—", "–", "--", "-", ")"):
                index += 1
                continue
            stop = index
            while stop < self.end and self.lower[stop] not in (",", "(", "—", "–", "--"):
                stop += 1
            clause = next((at for at in range(index + 1, stop) if self.lower[at] in ("who", "which", "whose")), stop)
            if self.lower[index] == "which" and kind is SpeakerKind.PERSON and index == core + 1:
                self.body = True
                return
            if self.lower[index] == "whose" and not self.clausal(index + 1, stop):
                return
            if self.lower[index] == "including":
                return
            if self.lower[index] not in g.RELATIVES and not self._read_apposition(index, clause, kind):
                return
            index = stop

    def _read_apposition(self, start: int, end: int, kind: SpeakerKind) -> bool:
        """Reads one apposition; False where the rest has nothing more to say."""
        if self.name is None and kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED):
            inner = _Reading(self.words, start, end, self.lexicon)
            found = inner._read_core(start, end)
            if found in (SpeakerKind.PERSON, SpeakerKind.ORGANIZATION) and inner.name is not None:
                self.name, self.body = inner.name, found is SpeakerKind.ORGANIZATION
                return False
            return True
        if kind is SpeakerKind.ORGANIZATION and self.name is None and self.names_body(start, end):
            self.name = (start, end)
        if kind is not SpeakerKind.PERSON or self.title is not None:
            return False
        inner = _Reading(self.words, start, end, self.lexicon)
        head = inner.head_end(start, end)
        begin = start
        while begin < head - 1 and self.lower[begin] in g.DETERMINERS:
            begin += 1
        size, role = inner.role(begin, head)
        if size and role < head and (self.lower[role] == "and" or self.lower[role] in PRIVY):
            head = role
        if not size or role != head:
            article = self.lower[begin - 1] in ("a", "an", "the")
            self.body = article and self.lower[head - 1] in self.lexicon.heads and not self._somebody(start, end)
            if self.body or not (article and inner.trade(head - 1)):
                return not self.body
            size, role = 1, head
        inner._set_office(begin, role - size, role, end)
        self.title = inner.title
        self.affiliation = self.affiliation or inner.affiliation
        return False

    def _somebody(self, start: int, end: int) -> bool:
        """Whether an age before an apposition, or "who" behind it, tells of a person: "Ann Roe, 23, a crane operator"."""
        aged = start >= 2 and self.lower[start - 1] == "," and self.lower[start - 2].isdigit()
        return aged or (end < self.end and self.lower[end] == "who")


_APART = c.COMMA | c.OPENING | c.DASH | c.EMPHATIC | c.RELATIVE
_NOT_APART = frozenset({"both", "all", "―"})
"""What keeps a name's description apart from it."""

_PARTITIVE = frozenset("some many several few most all".split())
"""Words that count some of those who are named next ("some of the pilots")."""
