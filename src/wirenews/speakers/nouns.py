"""Phrases without a known role: names, bodies, documents, other nouns; and the parts of a mention that are set."""

from __future__ import annotations

from . import classes as c, grammar as g
from .classes import POSSESSIVE_ENDS
from .offices import GUARDS
from .parts import AFFILIATING, QUANTIFIERS, Parts
from .phrases import Range
from .values import SpeakerKind


class Nouns(Parts):
    """Reads a phrase that ends in a name or a noun, and keeps the name, title and affiliation that are found."""

    name: Range | None = None
    title: Range | None = None
    affiliation: Range | None = None
    body = False

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
        while begin < last and self.lower[begin] in ("of", "and"):
            begin += 1
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

    def _read_plain(self, start: int, head: int, end: int) -> SpeakerKind:
        """A phrase without a known role: a name, an organisation, a document, or some other noun."""
        last = self.lower[head - 1]
        alone = head - 1 == self.start
        if alone and (last in g.DETERMINERS or last in g.PRONOUNS):
            return SpeakerKind.UNNAMED if self.indefinite() else self._unnamed_noun(head, end)
        name = self._marked_body(start, head)
        if name is not None:
            self.name = name
            return SpeakerKind.ORGANIZATION
        opening = alone and self._opens_as_noun(head, end)
        if opening or not self.words.capital(head - 1):
            return self._read_noun(start, head, end, named=not opening)
        if head - start == 1 and self.lower[self.start] == "the" and last in GENERAL:
            return SpeakerKind.ORGANIZATION
        return self._read_name(start, self._name_start(start, head), head, end)

    def _read_name(self, start: int, first: int, head: int, end: int) -> SpeakerKind:
        """A phrase with a name from `first` to `head`: a person's, a body's, or only what people are."""
        last = self.lower[head - 1]
        if last in GUARDS:
            first = min(first, self.body_called(head, start))
        if first > start and last not in self.lexicon.heads and self.small_head(first - 1):
            self.name = (first, head)
            return SpeakerKind.ORGANIZATION
        while first > start and self.name_word(first - 1) and self.plural_owner(first, head):
            first -= 1
        mood = first > start and self.lower[first - 1] in g.MOODS
        if head - first == 1 and not mood and self._counted(first):
            return SpeakerKind.UNNAMED if self.indefinite() else SpeakerKind.ROLE
        countryman = bool(self.seen & c.PEOPLE) and self.countryman(first, head)
        person = countryman or (self.seen & c.HONORIFIC and self.any(c.HONORIFIC, first, head - 1))
        if not person and self.is_body(first, head, end):
            self.name = (first, self.body_end(head, end))
            return SpeakerKind.ORGANIZATION
        if last in self.lexicon.documents and head - first > 1 and not self.church(first, head):
            return SpeakerKind.DOCUMENT
        self.name = (self.skip_honorifics(first + countryman, head), self._name_end(first, head))
        if countryman:
            self.affiliation = (first, first + 1)
        elif first > start:
            self._lead(start, first)
        self._affiliate(head, end)
        return SpeakerKind.PERSON

    def _marked_body(self, start: int, head: int) -> Range | None:
        """The name that its last word tells to be a body's: an owner, a number or a stock symbol; or None."""
        if self.classes[head - 1] & c.POSSESSIVE and self._owner_alone(start, head):
            return start, head
        station = head - start > 1 and self.classes[head - 2] & _STATION == _STATION
        if station and self.classes[head - 1] & c.NUMBER:
            return self._name_start(start, head - 1), head
        symbol = "." in self.words.words[head - 1] and self._symbol_ends(start, head)
        return (self._name_start(start, head - 1), head - 1) if symbol else None

    def _owner_alone(self, start: int, head: int) -> bool:
        """Whether the whole is a name, which ends like an owner's, as those of shops and clinics do ("Lund Children's")."""
        return head == self.end and not self.honorific(start) and self.all_names(start, head)

    def _symbol_ends(self, start: int, head: int) -> bool:
        """Whether a stock symbol closes the name of a company ("Orrin Metals ORRN.ST")."""
        symbol = self.words.words[head - 1]
        return (
            head - start > 1 and symbol.isupper() and 1 < symbol.find(".") < len(symbol) - 1 and not self.tag(head - 1)
        )

    def _opens_as_noun(self, head: int, end: int) -> bool:
        """Whether the only word has its capital from where it stands ("Police", "Reports reaching the port")."""
        noun = self.lower[head - 1]
        if self.words.words[head - 1].isupper():
            return False
        if noun in self.lexicon.heads and (head == end or noun == "police"):
            return True
        return noun.endswith("s") and noun in self.lexicon.documents and noun[:-1] in self.lexicon.documents

    def _name_start(self, start: int, head: int) -> int:
        """Where the name begins that ends at `head`."""
        first = head
        while first > start and self.in_name(first - 1, start, head):
            first -= 1
        while first < head - 1 and self.lower[first] in g.PARTICLES and not self.words.capital(first):
            first += 1
        return first

    def _name_end(self, first: int, head: int) -> int:
        """Where the name ends, without letters that stand for an honour or an office ("Ann Roe KC")."""
        while head - first > 2 and self.words.words[head - 1].rstrip(",") in g.POSTNOMINALS:
            head -= 1
        return head

    def _counted(self, index: int) -> bool:
        """Whether the only word of a name is somebody of a kind ("a Pole", "some Germans"), not a name."""
        return self.indefinite() or self.lower[self.start] in QUANTIFYING or self._people(index)

    def _people(self, index: int) -> bool:
        """Whether the word by itself is somebody's country, not a name ("the Norwegian", "Germans")."""
        return bool(self.classes[index] & c.PEOPLE) and (index > self.start or self.lower[index].endswith("s"))

    def _read_noun(self, start: int, head: int, end: int, *, named: bool) -> SpeakerKind:
        """A phrase that ends in a common noun: a body, a document, or people without a name."""
        noun = self.lower[head - 1]
        if " ".join(self.lower[head - 2 : head]) in self.lexicon.names and not self.indefinite():
            return SpeakerKind.ORGANIZATION
        if noun in self.lexicon.heads and not (noun in self.lexicon.documents and self.indefinite()):
            if named:
                self._name_body(start, head)
            return SpeakerKind.ORGANIZATION
        return SpeakerKind.DOCUMENT if noun in self.lexicon.documents else self._unnamed_noun(head, end)

    def _lead(self, start: int, first: int) -> None:
        """What stands before a name and is no known role: "ballistician Ann Roe", "Ohio’s Ann Roe"."""
        if self.classes[first - 1] & c.POSSESSIVE:
            owner = first - 1
            while owner > start and self.name_word(owner - 1):
                owner -= 1
            self.affiliation = (owner, first)
        elif self.lower[first - 1] in g.MOODS:
            return
        elif self.classes[first - 1] & (c.SMALL | c.BENT) == c.SMALL and self.lower[first - 1] not in QUANTIFIERS:
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
        if start < end and self.words.capital(start) and not self.any(c.DETERMINER, start, end):
            self.name = (start, end)

    def _unnamed_noun(self, head: int, end: int) -> SpeakerKind:
        if not PUBLISHED.isdisjoint(self.lower[head - 1 : min(head + 1, end)]):
            return SpeakerKind.DOCUMENT
        around = self.lower[max(self.start, head - 2) : min(end, head + 3)]
        return SpeakerKind.ROLE if PRIVY.isdisjoint(around) else SpeakerKind.UNNAMED


QUANTIFYING = frozenset("some many several few most all other any no each every".split())
"""Words that make a capitalised noun after them people, not a name ("some Germans")."""

PUBLISHED = frozenset("issued published posted released circulated dated broadcast printed".split())
"""Participles behind a noun that make it something said or written ("a warning issued by the port")."""

GENERAL = frozenset("company firm group corporation agency bank airline".split())
"""Nouns that stay nouns when a press release prints them with a capital ("the Company")."""

_STATION = c.CAPITAL | c.HEAD
"""A body's noun in a name that closes with a number ("Radio 21")."""

_KINDS = frozenset(
    "news agency newspaper paper daily weekly magazine website site channel network broadcaster station group company "
    "firm airline charity organization organisation".split()
)
"""Nouns that say what a body is, behind its name."""

PRIVY = frozenset("familiar privy close knowledge briefed aware".split())
"""Words of those who know something without being named."""
