"""What a mention says about its speaker: name, title, affiliation, kind, and why a source is not named."""

from __future__ import annotations

import re
from functools import cache

from wirenews.spans import Span

from . import grammar as g
from .lexicon import Lexicon
from .values import Speaker, SpeakerKind
from .words import Words

Range = tuple[int, int]


@cache
def _condition() -> re.Pattern[str]:
    return re.compile(
        r"on (?:the )?condition of anonymity|on background"
        r"|(?:asked|asking|wished|wishing|wants?|wanted|preferred|requested|requesting|declined|declining|refused|did not want|does not wish|did not wish)"
        r"(?: to remain anonymous| not to be (?:named|identified|quoted by name)| to be (?:named|identified)| that (?:he|she|they) not be (?:named|identified)| anonymity)"
        r"|(?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|brief|comment|discuss)[^,]{0,60}"
        r"|(?:gave|giving|identified (?:himself|herself) by) only (?:his|her|a|one) (?:first|last|given|single)? ?name"
        r"|asked that (?:his|her|their) names? not be (?:used|published|given)|asked that (?:his|her|their) names? be withheld"
        r"|who goes by (?:only )?one name|insist(?:ed|ing) on anonymity|not (?:wishing|wanting) to be (?:named|identified)"
    )


def read_mention(words: Words, start: int, end: int, lexicon: Lexicon, rule: str) -> Speaker:
    """The speaker that the words from `start` to `end` mention."""
    while end > start + 1 and words.words[end - 1] in (",", "—", "–", "-", "--"):
        end -= 1
    return _Reading(words, start, end, lexicon).speaker(rule)


class _Reading:
    def __init__(self, words: Words, start: int, end: int, lexicon: Lexicon) -> None:
        self.words, self.lower, self.lexicon = words, words.lower, lexicon
        self.start, self.end = start, end
        self.name: Range | None = None
        self.title: Range | None = None
        self.affiliation: Range | None = None
        self.body = False

    def speaker(self, rule: str) -> Speaker:
        first, last = self.words.starts[self.start], self.words.end(self.end - 1)
        text = self.words.text[first:last]
        kind = self._kind()
        match = _condition().search(text) if any(hint in text for hint in _HINTS) else None
        if match is not None and kind is SpeakerKind.ROLE:
            kind = SpeakerKind.UNNAMED
        return Speaker(
            span=Span(first, last),
            text=text,
            name=self._text(self.name),
            title=self._text(self.title),
            affiliation=self._text(self.affiliation),
            kind=kind,
            condition=match.group() if match else None,
            rule=rule,
        )

    def _text(self, part: Range | None) -> str | None:
        if part is None or part[0] >= part[1]:
            return None
        text = self.words.text[self.words.starts[part[0]] : self.words.end(part[1] - 1)]
        return text.removesuffix("'s").removesuffix("’s").rstrip("'’") or None

    def _kind(self) -> SpeakerKind:
        if self.end - self.start == 1 and self.lower[self.start] in g.PRONOUNS:
            return SpeakerKind.PRONOUN
        core = self._core()
        kind = self._read_core(self.start, core)
        self._read_rest(core, kind)
        if self.name is not None and kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED):
            return SpeakerKind.PERSON
        return SpeakerKind.ORGANIZATION if self.body else kind

    def _core(self) -> int:
        """The end of the phrase without appositions, brackets and relative clauses."""
        for index in range(self.start + 1, self.end):
            word = self.lower[index]
            if word in (",", "(", "—", "–", "--", "-", "[") or (word in g.RELATIVES and word != "that"):
                return index
        return self.end

    def _read_core(self, start: int, end: int) -> SpeakerKind:
        head = self._head_end(start, end)
        while start < head - 1 and (self.lower[start] in g.DETERMINERS or self.lower[start] in _QUANTIFIERS):
            start += 1
        size, role = self._role(start, head)
        if role > start or size:
            return self._read_role(start, role, size, head, end)
        return self._read_plain(start, head, end)

    def _head_end(self, start: int, end: int) -> int:
        """The end of the phrase before its first preposition, or a name's end where the preposition is inside it."""
        for index in range(start + 1, end):
            word = self.lower[index]
            if word in g.PREPOSITIONS and word not in _INNER_PREPOSITIONS:
                return index
            if self.words.capital(index) or self.lower[index - 1] in g.DETERMINERS:
                continue
            if word.endswith("ing") and self.words.capital(index - 1):
                return index
            if (word.endswith("ed") or word in _PARTICIPLES) and index + 1 < end and self._noun_word(index - 1):
                return index
        return end

    def _noun_word(self, index: int) -> bool:
        """Whether the word is a noun that a participle may follow ("a report seen by the court")."""
        word = self.lower[index]
        known = self.lexicon
        return word in known.documents or word in known.heads or word in known.role_words or self.words.capital(index)

    def _role(self, start: int, end: int) -> tuple[int, int]:
        """The size and the end of the last role, rank or honorific in the phrase; (0, start) where there is none."""
        for index in range(end, start, -1):
            size = self._title_length(index, start)
            if size and not (index == end and self._surname(start, index)):
                return size, index
        return 0, start

    def _title_length(self, index: int, start: int) -> int:
        """How many words before `index` make one title; a capital before small letters belongs to a body."""
        size = self.lexicon.title_length(self.lower, index, start)
        while size > 1 and self.words.capital(index - size) and not self.words.capital(index - 1):
            size -= 1
        return size

    def _surname(self, start: int, end: int) -> bool:
        """Whether the last word, which is a role by itself, is a family name here ("Stephen King")."""
        return (
            end - start in (2, 3)
            and start == self.start
            and self.lower[end - 1] in self.lexicon.surnames
            and all(self.words.capital(i) for i in range(start, end))
            and self.lower[end - 2] not in self.lexicon.role_words
        )

    def _read_role(self, start: int, role: int, size: int, head: int, end: int) -> SpeakerKind:
        begin = role - size
        honorific = self._honorific(role - 1)
        name = self._skip_honorifics(role, head)
        named = name < head and all(self._name_word(i) for i in range(name, head))
        guard = role == head and head - start > 1 and self.words.capital(head - 2)
        if (named or guard) and self.lower[head - 1] in self.lexicon.heads and self.words.capital(role - 1):
            return self._read_plain(start, head, end)
        if honorific and named:
            self.name = (name, self._name_end(head, end))
            inner_size, inner = self._role(start, begin) if begin > start else (0, start)
            if inner_size:
                self._set_title(start, inner - inner_size, inner)
            return SpeakerKind.PERSON
        if named:
            self.name = (name, head)
            office = self._title_length(begin, start)
            if office and self.words.capital(begin):
                begin, role = begin - office, begin
            self._set_title(start, begin, role)
            self._affiliate(head, end)
            return SpeakerKind.PERSON
        if role < head:
            return self._read_plain(start, head, end)
        name = self._name_after_office(head, end)
        if name < end:
            self.name = (name, end)
            self._set_title(start, begin, role)
            if self.title is not None:
                self.title = (self.title[0], name)
            return SpeakerKind.PERSON
        self._set_title(start, begin, role)
        self._affiliate(head, end)
        return self._unnamed(head, end)

    def _name_after_office(self, head: int, end: int) -> int:
        """Where the name begins after an office with "of" or "for" ("Commissioner of Police Ravi Poe"), or `end`."""
        if head >= end - 2 or self.lower[head] not in ("of", "for") or not self.words.capital(head - 1):
            return end
        if not all(self._name_word(index) for index in range(head + 1, end) if self.lower[index] != "the"):
            return end
        for index in range(head + 2, end - 1):
            if self.lower[index] in self.lexicon.given:
                return index
        return head + 2 if self.lower[head + 1] in self.lexicon.heads and self.words.capital(head + 1) else end

    def _name_end(self, head: int, end: int) -> int:
        return min(head, end)

    def _honorific(self, index: int) -> bool:
        return self.lower[index].rstrip(".") in self.lexicon.honorifics

    def _skip_honorifics(self, index: int, end: int) -> int:
        while index < end - 1 and self._honorific(index):
            index += 1
        return index

    def _name_word(self, index: int) -> bool:
        word = self.words.words[index]
        return self.words.capital(index) or self.lower[index] in g.PARTICLES or word in _NAME_MARKS

    def _set_title(self, start: int, begin: int, role: int) -> None:
        """The title that ends at `role`, its modifiers included, and the affiliation that stands before it."""
        joining = self.lower[role - 1] in _JOINING
        while begin > start and (self._modifies(begin - 1) or (joining and self._joins_title(begin - 1, start))):
            begin -= 1
        if self._honorific(role - 1) and role - begin == 1:
            return
        self.title = (begin, role)
        last = begin
        small = begin > start and self.lower[begin - 1] in self.lexicon.heads and not self.words.capital(begin - 1)
        while begin > start and (self._affiliation_word(begin - 1) or (small and self._modifies(begin - 1))):
            begin -= 1
        if begin < last:
            self.affiliation = (begin, last)

    def _joins_title(self, index: int, start: int) -> bool:
        """Whether a body's noun before a role is part of the title: a small one, or one that opens the phrase."""
        word = self.lower[index]
        if word not in self.lexicon.heads or word in ("ministry", "department", "government"):
            return False
        return not self.words.capital(index) or (index == start and not self.words.words[index].isupper())

    def _modifies(self, index: int) -> bool:
        word = self.lower[index]
        if word in self.lexicon.heads or word.endswith(_POSSESSIVE) or word in self.lexicon.names:
            return False
        if word in _TITLE_MODIFIERS:
            return True
        return self.words.words[index].islower() and word not in g.DETERMINERS and word not in g.PREPOSITIONS

    def _affiliation_word(self, index: int) -> bool:
        word = self.lower[index]
        if word in g.DETERMINERS or word in _QUANTIFIERS:
            return False
        return (
            self.words.capital(index)
            or word in self.lexicon.heads
            or word.endswith(_POSSESSIVE)
            or word in ("of", "and")
        )

    def _affiliate(self, head: int, end: int) -> None:
        """The affiliation after the role: "of the ministry", "for the Clinton campaign", "at Rider University"."""
        if self.affiliation is not None or head >= end or self.lower[head] not in _AFFILIATING:
            return
        found = self._noun(head + 1, end)
        if found is not None and (self.lower[head] not in ("from", "in") or self._body_in(*found)):
            self.affiliation = found

    def _body_in(self, start: int, end: int) -> bool:
        """Whether the words name a body rather than a place."""
        word = self.words.words[end - 1]
        heads = any(self.lower[index] in self.lexicon.heads for index in range(start, end))
        acronym = end - start == 1 and word.isupper() and 2 < len(word) < 7
        return acronym or (heads and self.lower[start] not in _PLACES)

    def _noun(self, start: int, end: int) -> Range | None:
        while start < end and self.lower[start] in ("the", "a", "an"):
            start += 1
        stop = start
        while stop < end and (self.lower[stop] not in _NOUN_ENDS or self._joins_names(stop, end)):
            if stop > start and self.lower[stop] in _AFFILIATING and not self._inside_name(start, stop, end):
                break
            stop += 1
        return (start, stop) if start < stop else None

    def _joins_names(self, index: int, end: int) -> bool:
        named = index + 1 < end and self.words.capital(index + 1) and self.words.capital(index - 1)
        return named and self.lower[index] == "and"

    def _inside_name(self, start: int, index: int, end: int) -> bool:
        """Whether the preposition stands inside a body's name ("Ministry of Health", "Council on Foreign Relations")."""
        ahead = index + 1
        while ahead < end and self.lower[ahead] == "the":
            ahead += 1
        return (
            ahead < end
            and self.lower[index] in ("of", "for", "on")
            and self.words.capital(index - 1)
            and self.words.capital(ahead)
        )

    def _unnamed(self, head: int, end: int) -> SpeakerKind:
        source = self.lower[head - 1] in self.lexicon.sources and self.lower[self.start] not in _DEFINITE
        if source or self._indefinite():
            return SpeakerKind.UNNAMED
        tail = self.lower[head : head + 3]
        if any(word in _PRIVY for word in tail):
            return SpeakerKind.UNNAMED
        return SpeakerKind.ROLE

    def _indefinite(self) -> bool:
        opener = self.lower[self.start]
        return opener in _INDEFINITE or opener.isdigit()

    def _read_plain(self, start: int, head: int, end: int) -> SpeakerKind:
        """A phrase without a known role: a name, an organisation, a document, or some other noun."""
        last = self.lower[head - 1]
        opening = (
            head - 1 == self.start
            and head == end
            and last in self.lexicon.heads
            and not self.words.words[head - 1].isupper()
        )
        if opening or not self.words.capital(head - 1):
            if last in self.lexicon.heads and not (last in self.lexicon.documents and self._indefinite()):
                if not opening:
                    self._name_body(start, head, end)
                return SpeakerKind.ORGANIZATION
            if last in self.lexicon.documents:
                return SpeakerKind.DOCUMENT
            return self._unnamed_noun(head, end)
        first = head
        while first > start and self._name_word(first - 1) and not self.lower[first - 1].endswith(_POSSESSIVE):
            first -= 1
        while first < head - 1 and self.lower[first] in g.PARTICLES and not self.words.capital(first):
            first += 1
        if first > start and last not in self.lexicon.heads and self._small_head(first - 1):
            self.name = (first, head)
            return SpeakerKind.ORGANIZATION
        while first > start and self.lower[first - 1].endswith(("s'", "s’")) and last in self.lexicon.heads:
            first -= 1
        if self._is_body(first, head, end):
            self.name = (first, self._body_end(head, end))
            return SpeakerKind.ORGANIZATION
        if last in self.lexicon.documents and head - first > 1:
            return SpeakerKind.DOCUMENT
        self.name = (self._skip_honorifics(first, head), head)
        if first > start:
            self._lead(start, first)
        self._affiliate(head, end)
        return SpeakerKind.PERSON

    def _lead(self, start: int, first: int) -> None:
        """What stands before a name and is no known role: "ballistician Ann Roe", "Ohio’s Ann Roe"."""
        if self.lower[first - 1].endswith(_POSSESSIVE):
            self.affiliation = (first - 1, first)
        elif self.words.words[first - 1].islower() and self.lower[first - 1] not in _QUANTIFIERS:
            self._set_title(start, first - 1, first)

    def _small_head(self, index: int) -> bool:
        """Whether the word is a body's noun in small letters, before its name ("the charity Seahands")."""
        word = self.lower[index]
        return self.words.words[index].islower() and word in self.lexicon.heads and word not in self.lexicon.role_words

    def _is_body(self, first: int, head: int, end: int) -> bool:
        last = self.lower[head - 1]
        if last in self.lexicon.heads or " ".join(self.lower[first:head]) in self.lexicon.names:
            return True
        if self.lower[self.start] in ("the", "its") and first == self.start + 1:
            return True
        if any(self.lower[i] in self.lexicon.heads and i > first for i in range(first, head)) and head - first > 2:
            return True
        if (
            first < len(self.lower)
            and self.lower[first] in self.lexicon.heads
            and head < end
            and self.lower[head] in ("of", "for", "on")
        ):
            return True
        word = self.words.words[head - 1]
        return head - first == 1 and len(word) > 1 and word.replace(".", "").isupper() and word.isascii()

    def _body_end(self, head: int, end: int) -> int:
        """The end of an organisation's name that goes on with of, for or on."""
        while head + 1 < end and self.lower[head] in ("of", "for", "on", "and"):
            ahead = head + 1
            while ahead < end and self.lower[ahead] == "the":
                ahead += 1
            if ahead >= end or not self.words.capital(ahead):
                break
            while ahead < end and self._name_word(ahead):
                ahead += 1
            head = ahead
        return head

    def _name_body(self, start: int, head: int, end: int) -> None:
        """The name of a body with a small head noun ("the Clinton campaign"); none where no name is in it."""
        if any(self.words.capital(i) for i in range(start, head)) and not self.lower[start].endswith(_POSSESSIVE):
            self.name = (start, head)

    def _unnamed_noun(self, head: int, end: int) -> SpeakerKind:
        around = self.lower[max(self.start, head - 2) : min(end, head + 3)]
        return SpeakerKind.UNNAMED if any(word in _PRIVY for word in around) else SpeakerKind.ROLE

    def _read_rest(self, core: int, kind: SpeakerKind) -> None:
        """The appositions: a role after a name, or a name after a role."""
        index = core
        while index < self.end:
            if self.lower[index] == "(":
                index = self._bracket_end(index)
                continue
            if self.lower[index] in (",", "—", "–", "--", "-", ")"):
                index += 1
                continue
            stop = index
            while stop < self.end and self.lower[stop] not in (",", "(", "—", "–", "--"):
                stop += 1
            if self.lower[index] not in g.RELATIVES and not self._read_apposition(index, stop, kind):
                return
            index = stop

    def _names_body(self, start: int, end: int) -> bool:
        """Whether an apposition is the name of the body before it ("The operator, Mokdo Marine")."""
        return end - start <= 5 and all(self._name_word(index) for index in range(start, end))

    def _bracket_end(self, index: int) -> int:
        while index < self.end and self.lower[index] != ")":
            index += 1
        return index + 1

    def _read_apposition(self, start: int, end: int, kind: SpeakerKind) -> bool:
        """Reads one apposition; False where the rest has nothing more to say."""
        if self.name is None and kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED):
            inner = _Reading(self.words, start, end, self.lexicon)
            if inner._read_core(start, end) is SpeakerKind.PERSON and inner.name is not None:
                self.name = inner.name
                return False
            return True
        if kind is SpeakerKind.ORGANIZATION and self.name is None and self._names_body(start, end):
            self.name = (start, end)
        if kind is not SpeakerKind.PERSON or self.title is not None:
            return False
        inner = _Reading(self.words, start, end, self.lexicon)
        head = inner._head_end(start, end)
        begin = start
        while begin < head - 1 and self.lower[begin] in g.DETERMINERS:
            begin += 1
        size, role = inner._role(begin, head)
        if not size or role != head:
            self.body = self.lower[begin - 1] in ("a", "an", "the") and self.lower[head - 1] in self.lexicon.heads
            return not self.body
        inner._set_title(begin, role - size, role)
        inner._affiliate(head, end)
        self.title = inner.title
        self.affiliation = self.affiliation or inner.affiliation
        return False


_HINTS = ("anonym", "name", "identif", "background", "authori", "allowed", "permitted")
"""A condition has one of these in it."""

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NAME_MARKS = frozenset({'"', "“", "”", "''", "``", "'", "’", "‘"})
_QUANTIFIERS = frozenset(
    "only even just about nearly almost more than at least former longtime veteran then-president late".split()
) - {"at", "former"}
_TITLE_MODIFIERS = frozenset(
    "former deputy vice chief senior assistant associate acting interim caretaker outgoing incoming prime foreign "
    "interior defense defence home finance health education justice trade economy energy oil information environment "
    "agriculture transport transportation culture labor labour commerce industry housing planning immigration sports "
    "tourism water power communications executive managing general press principal lead top joint special state "
    "national permanent honorary retired first second third lieutenant major brigadier rear field supreme high "
    "communications political deputy-general external internal parliamentary cabinet regional divisional provincial "
    "municipal circle forest fire additional joint sub area zonal block village town district county local union".split()
) - {"state", "national"}
_AFFILIATING = frozenset("of for at with from in".split())
_NOUN_ENDS = frozenset(", ( ) who which that whose and or said says is was has — – -- - ; : .".split())
_INDEFINITE = frozenset("a an one another two three four five six several".split())
_DEFINITE = frozenset("the his her its their our my this that".split())
_INNER_PREPOSITIONS = frozenset("like then near off over on".split())
_PARTICIPLES = frozenset("seen held written shown given made led sent taken known drawn run kept".split())
_JOINING = frozenset(
    "leader chief director head manager governor officer chairman chairwoman chairperson coach president captain "
    "commander editor secretary boss owner worker member".split()
)
"""Roles whose title takes in the body before it ("union leader", "hospital director")."""

_PLACES = frozenset("village town city state province region nation country district".split())
_PRIVY = frozenset("familiar privy close knowledge briefed aware".split())
