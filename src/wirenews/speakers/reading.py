"""What a mention says about its speaker: name, title, affiliation, kind, and why a source is not named."""

from __future__ import annotations

from wirenews.spans import Span

from . import classes as c, grammar as g
from .classes import POSSESSIVE_ENDS
from .conditions import conditions
from .lexicon import Lexicon
from .parts import AFFILIATING, COMPOUNDING, QUANTIFIERS, Parts
from .phrases import Range
from .values import Speaker, SpeakerKind
from .words import Words


def read_mention(words: Words, start: int, end: int, lexicon: Lexicon, rule: str) -> Speaker:
    """The speaker that the words from `start` to `end` mention."""
    while end > start + 1 and words.words[end - 1] in (",", "—", "–", "-", "--"):
        end -= 1
    return _Reading(words, start, end, lexicon).speaker(rule)


class _Reading(Parts):
    def __init__(self, words: Words, start: int, end: int, lexicon: Lexicon) -> None:
        super().__init__(words, start, end, lexicon)
        self.name: Range | None = None
        self.title: Range | None = None
        self.affiliation: Range | None = None
        self.body = False

    def speaker(self, rule: str) -> Speaker:
        words = self.words
        first, last = words.start(self.start), words.end(self.end - 1)
        text = words.text[first:last]
        kind = self._kind()
        condition = self._condition(text) if self.end - self.start > 2 else None
        if condition and kind is SpeakerKind.ROLE:
            kind = SpeakerKind.UNNAMED
        name = self._text(self.name) if self.name else None
        title = self._text(self.title) if self.title else None
        affiliation = self._text(self.affiliation) if self.affiliation else None
        return Speaker(Span(first, last), text, name, title, affiliation, kind, condition, rule=rule)

    def _condition(self, text: str) -> str | None:
        """Why the source is not named, in its own words."""
        if not any(map(c.WITHHELD.__and__, self.classes[self.start : self.end])):
            return None
        stated = next(conditions(text), None)
        return None if stated is None else stated.of(text)

    def _text(self, part: Range) -> str | None:
        if part[0] >= part[1]:
            return None
        text = self.words.text[self.words.start(part[0]) : self.words.end(part[1] - 1)]
        if self.classes[part[1] - 1] & c.POSSESSIVE or text[-1] in "'’":
            return text.removesuffix("'s").removesuffix("’s").rstrip("'’") or None
        return text

    def _kind(self) -> SpeakerKind:
        emphatic = self.end - self.start == 2 and self.lower[self.end - 1] in g.EMPHATIC
        if (self.end - self.start == 1 or emphatic) and self.lower[self.start] in g.PRONOUNS:
            return SpeakerKind.PRONOUN
        core = self._core()
        pronoun = core == self.start + 1 and self.classes[self.start] & c.PERSONAL
        kind = SpeakerKind.PRONOUN if pronoun else self._read_core(self.start, core)
        self._read_rest(core, kind)
        if self.body:
            return SpeakerKind.ORGANIZATION
        return SpeakerKind.PERSON if self.name is not None and kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED) else kind

    def _core(self) -> int:
        """The end of the phrase without appositions, brackets and relative clauses."""
        for index in range(self.start + 1, self.end):
            if self.classes[index] & _APART and self.lower[index] not in _NOT_APART:
                return index
        return self.end

    def _read_core(self, start: int, end: int) -> SpeakerKind:
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
        if size and role < head and self.lower[role] in _PRIVY:
            head = role
        if role > start or size:
            return self._read_role(start, role, size, head, end)
        return self._read_plain(start, head, end)

    def _read_role(self, start: int, role: int, size: int, head: int, end: int) -> SpeakerKind:
        begin = role - size
        name = self.skip_honorifics(role, head)
        named = name < head and all(self.name_word(i) for i in range(name, head))
        guard = role == head and head - start > 1 and self.words.capital(head - 2) and self.words.capital(role - 1)
        if self._titled_body(start, role, head, named=named, guard=guard):
            return self._read_plain(start, head, end)
        if guard and self.lower[head - 1] in self.lexicon.role_plurals and self.lower[self.start] == "the":
            self.name = (start, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        if named:
            return self._read_named(start, role, size, name, head, end)
        if role < head:
            return self._read_plain(start, head, end)
        name = self.name_after_office(head, end)
        if name < end:
            self.name = (name, end)
            self._set_title(start, begin, role)
            if self.title is not None:
                self.title = (self.title[0], name)
            return SpeakerKind.PERSON
        self._set_office(start, begin, role, end)
        return self._unnamed(head, end)

    def _read_named(self, start: int, role: int, size: int, name: int, head: int, end: int) -> SpeakerKind:
        """A role with the name behind it, which is a person's, or a firm's behind an owner or a trade."""
        begin = role - size
        if self.honorific(role - 1):
            self.name = (name, self._name_end(head, end))
            inner_size, inner = self.role(start, begin) if begin > start else (0, start)
            if inner_size:
                self._set_title(start, inner - inner_size, inner)
            return SpeakerKind.PERSON
        if self.words.words[role - 1].islower() and self.company(name, head):
            self.name = (name, head)
            return SpeakerKind.ORGANIZATION
        if self.lower[role - 1] in OWNING and self.is_body(name, head, end):
            self.name = (name, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        self.name = (name, head)
        office = self.title_length(begin, start)
        if office and self.words.capital(begin):
            compound = office == 1 and self.lower[begin - 1] in COMPOUNDING and self.words.capital(begin - 1)
            begin, role = begin - office, role if compound else begin
        self._set_title(start, begin, role)
        self._affiliate(head, end)
        return SpeakerKind.PERSON

    def _titled_body(self, start: int, role: int, head: int, *, named: bool, guard: bool) -> bool:
        """Whether the role is a word in a body's name ("Silver Creek Partners", "Workers Union")."""
        last = self.lower[head - 1]
        if guard and last in self.lexicon.trades and self.lower[self.start] not in g.DETERMINERS:
            return True
        if (named or guard) and last in self.lexicon.heads and self.words.capital(role - 1):
            return True
        return role < head and self.bridged(start, head)

    def _name_end(self, head: int, end: int) -> int:
        return min(head, end)

    def _set_office(self, start: int, begin: int, role: int, end: int) -> None:
        """The title, with what it is in charge of, and the affiliation on either side of it."""
        self._set_title(start, begin, role)
        office = self.office_end(role, end)
        if self.title is not None:
            self.title = (self.title[0], office)
        self._affiliate(office, end)

    def _set_title(self, start: int, begin: int, role: int) -> None:
        """The title that ends at `role`, its modifiers included, and the affiliation that stands before it."""
        begin = self.portfolio_start(begin, start)
        if " ".join(self.lower[begin:role]).replace(".", "") in self.lexicon.honorifics:
            return
        begin = self.inserted(self.title_start(start, begin, role), role, start)
        self.title = (begin, role)
        last = begin
        small = begin > start and self.lower[begin - 1] in self.lexicon.heads and not self.words.capital(begin - 1)
        while begin > start and (self.affiliation_word(begin - 1, start) or (small and self.modifies(begin - 1))):
            begin -= 1
        if begin < last:
            self.affiliation = (begin, last)

    def _affiliate(self, head: int, end: int) -> None:
        """The affiliation after the role: "of the ministry", "for the Clinton campaign", "at Rider University"."""
        if self.affiliation is not None or head >= end or self.lower[head] not in AFFILIATING:
            return
        found = self.noun(head + 1, end)
        if found is not None and self.lower[head] in ("of", "for"):
            found = self.past_subject(*found, end)
        if found is not None and self.affiliates(head, found):
            self.affiliation = found

    def _unnamed(self, head: int, end: int) -> SpeakerKind:
        source = self.lower[head - 1] in self.lexicon.sources and self.lower[self.start] not in _DEFINITE
        if source or self.indefinite():
            return SpeakerKind.UNNAMED
        tail = self.lower[head : head + 3]
        if any(word in _PRIVY for word in tail):
            return SpeakerKind.UNNAMED
        return SpeakerKind.ROLE

    def _read_plain(self, start: int, head: int, end: int) -> SpeakerKind:
        """A phrase without a known role: a name, an organisation, a document, or some other noun."""
        last = self.lower[head - 1]
        alone = head - 1 == self.start
        if alone and (last in g.DETERMINERS or last in g.PRONOUNS):
            return SpeakerKind.UNNAMED if self.indefinite() else self._unnamed_noun(head, end)
        opening = alone and head == end and last in self.lexicon.heads and not self.words.words[head - 1].isupper()
        if opening or not self.words.capital(head - 1):
            return self._read_noun(start, head, end, named=not opening)
        if head - start == 1 and self.lower[self.start] == "the" and last in GENERAL:
            return SpeakerKind.ORGANIZATION
        first = head
        while first > start and self.in_name(first - 1, start, head):
            first -= 1
        while first < head - 1 and self.lower[first] in g.PARTICLES and not self.words.capital(first):
            first += 1
        if first > start and last not in self.lexicon.heads and self.small_head(first - 1):
            self.name = (first, head)
            return SpeakerKind.ORGANIZATION
        while first > start and self.name_word(first - 1) and self.plural_owner(first, head):
            first -= 1
        if head - first == 1 and (self.indefinite() or self.lower[self.start] in QUANTIFYING):
            return SpeakerKind.UNNAMED if self.indefinite() else SpeakerKind.ROLE
        if self.is_body(first, head, end):
            self.name = (first, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        if last in self.lexicon.documents and head - first > 1 and not self.church(first, head):
            return SpeakerKind.DOCUMENT
        self.name = (self.skip_honorifics(first, head), head)
        if first > start:
            self._lead(start, first)
        self._affiliate(head, end)
        return SpeakerKind.PERSON

    def _read_noun(self, start: int, head: int, end: int, *, named: bool) -> SpeakerKind:
        """A phrase that ends in a common noun: a body, a document, or people without a name."""
        noun = self.lower[head - 1]
        if noun in self.lexicon.heads and not (noun in self.lexicon.documents and self.indefinite()):
            if named:
                self._name_body(start, head)
            return SpeakerKind.ORGANIZATION
        return SpeakerKind.DOCUMENT if noun in self.lexicon.documents else self._unnamed_noun(head, end)

    def _lead(self, start: int, first: int) -> None:
        """What stands before a name and is no known role: "ballistician Ann Roe", "Ohio’s Ann Roe"."""
        if self.lower[first - 1].endswith(POSSESSIVE_ENDS):
            self.affiliation = (first - 1, first)
        elif self.words.words[first - 1].islower() and self.lower[first - 1] not in QUANTIFIERS:
            lone = self.classes[first] & c.CAPITAL and self.end - first == 1 and start > self.start
            if lone or self.lower[first - 1].endswith("-old"):
                return
            self._set_title(start, first - 1, first)

    def _name_body(self, start: int, head: int) -> None:
        """The name of a body with a small head noun: "the Clinton campaign", or "Harbour Times" of a newspaper."""
        noun = self.lower[head - 1]
        if noun.endswith("s") and (noun[:-1] in self.lexicon.heads or noun[:-3] + "y" in self.lexicon.heads):
            return
        for index in range(start, head):
            if self.lower[index].endswith(POSSESSIVE_ENDS):
                start = index + 1
        while start < head and not (self.words.capital(start) and "-based" not in self.lower[start]):
            start += 1
        end = head
        while end > start and self.lower[end - 1] in _KINDS and not self.words.capital(end - 1):
            end -= 1
        if start < end and self.words.capital(start):
            self.name = (start, end)

    def _unnamed_noun(self, head: int, end: int) -> SpeakerKind:
        if not PUBLISHED.isdisjoint(self.lower[head - 1 : min(head + 1, end)]):
            return SpeakerKind.DOCUMENT
        around = self.lower[max(self.start, head - 2) : min(end, head + 3)]
        return SpeakerKind.UNNAMED if any(word in _PRIVY for word in around) else SpeakerKind.ROLE

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
        if size and role < head and self.lower[role] == "and":
            head = role
        if not size or role != head:
            article = self.lower[begin - 1] in ("a", "an", "the")
            self.body = article and self.lower[head - 1] in self.lexicon.heads
            if self.body or not (article and inner.trade(head - 1)):
                return not self.body
            size, role = 1, head
        inner._set_office(begin, role - size, role, end)
        self.title = inner.title
        self.affiliation = self.affiliation or inner.affiliation
        return False


_APART = c.COMMA | c.OPENING | c.DASH | c.EMPHATIC | c.RELATIVE
_NOT_APART = frozenset({"both", "all", "that", "―"})
"""What keeps a name's description apart from it."""

_DEFINITE = frozenset("the his her its their our my this that".split())

QUANTIFYING = frozenset("some many several few most all other any no each every".split())
"""Words that make a capitalised noun after them people, not a name ("some Germans")."""

_PARTITIVE = frozenset("some many several few most all".split())
"""Words that count some of those who are named next ("some of the pilots")."""

PUBLISHED = frozenset("issued published posted released circulated dated broadcast printed".split())
"""Participles behind a noun that make it something said or written ("a warning issued by the port")."""

GENERAL = frozenset("company firm group corporation agency bank airline".split())
"""Nouns that stay nouns when a press release prints them with a capital ("the Company")."""

OWNING = frozenset(
    "owner owners operator operators parent maker makers manufacturer publisher subsidiary sponsor builder developer "
    "rival competitor supplier contractor lender insurer retailer producer".split()
)
"""Roles that companies have as persons do ("its owner Orrin Metals")."""

_KINDS = frozenset(
    "news agency newspaper paper daily weekly magazine website site channel network broadcaster station group company "
    "firm airline charity organization organisation".split()
)
"""Nouns that say what a body is, behind its name."""

_PRIVY = frozenset("familiar privy close knowledge briefed aware".split())
