"""What the reading of a mention asks of its words: a role, a name, a body, the noun after a preposition?"""

from __future__ import annotations

from . import classes as c, grammar as g
from .classes import POSSESSIVE_ENDS
from .offices import INDEFINITE, PROXIES, Offices
from .phrases import Range
from .portfolios import JOINER

QUANTIFIERS = frozenset(
    "only even just about nearly almost more than at least former longtime veteran then-president late".split()
) - {"at", "former"}

TITLE_MODIFIERS = frozenset(
    "former deputy vice chief senior assistant associate acting interim caretaker outgoing incoming prime foreign "
    "interior defense defence home finance health education justice trade economy energy oil information environment "
    "agriculture transport transportation culture labor labour commerce industry housing planning immigration sports "
    "tourism water power communications executive managing general press principal lead top joint special state "
    "national permanent honorary retired first second third lieutenant major brigadier rear field supreme high "
    "communications political deputy-general external internal parliamentary cabinet regional divisional provincial "
    "municipal circle forest fire additional joint sub area zonal block district local union".split()
) - {"state", "national"}

AFFILIATING = frozenset("of for at with from in on".split())

NOUN_ENDS = g.QUOTE_MARKS | frozenset(", ( ) who which that whose and or said says is was has — – -- - ; : .".split())

LOCAL = frozenset("here there abroad overseas".split())
"""Adverbs behind a noun that say where ("a doctor here")."""

INNER_PREPOSITIONS = frozenset("like then near off over outside inside".split())

SEATS = frozenset("county city township borough village town district parish".split())
"""Words that open a title at the head of a mention ("County Prosecutor")."""

CIVIC = frozenset(
    "civil public human climate child women’s women's children’s children's social emergency disaster".split()
)
"""Words that open a title at the head of a sentence ("Civil protection chief")."""

DESCRIBING = ("-elected", "-based", "-born", "-appointed", "-old")

COMPOUNDING = frozenset("det detective chief executive lord assistant associate deputy district staff master".split())
"""Titles that are the first word of a longer one ("Detective Superintendent", "Executive Vice President")."""

HEADING = frozenset("head chief assistant deputy vice senior junior".split())
"""Words before a role that make a longer role of it."""

PARTISANS = frozenset("mp mps mep meps mla mlas msp mpp lawmaker lawmakers legislator legislators".split())
"""Offices before which a capitalised word is a party ("Labour MP")."""

STATE_OFFICES = frozenset("rep sen reps sens senator representative lawmaker assemblyman trooper".split())

JOINING = frozenset(
    "leader chief director head manager governor officer chairman chairwoman chairperson coach president captain "
    "commander editor secretary boss owner worker member representative organizer organiser master teacher".split()
)
"""Roles whose title takes in the body before it ("union leader", "hospital director")."""

STUDYING = frozenset("analyst economist strategist trader correspondent researcher".split())
"""Roles whose title takes in what they study ("senior Asia economist")."""


_NOUNS = c.CAPITAL | c.DOCUMENT | c.HEAD | c.ROLE
"""What a participle may follow ("a report seen by the court")."""


class Parts(Offices):
    """Questions about the titles and nouns in one mention."""

    def head_end(self, start: int, end: int) -> int:
        """The end of the phrase before its first preposition, or a name's end where the preposition is inside it."""
        classes, ends = self.classes, c.PREPOSITION | c.BENT | c.ADVERB
        if not self.seen & ends:
            return end
        for index in range(start + 1, end):
            word = classes[index]
            if not word & ends:
                continue
            if word & c.PREPOSITION and self.lower[index] not in INNER_PREPOSITIONS:
                if self.bridged(index - 1, min(index + 2, end)) or self.office_with_of(index, end):
                    continue
                return index
            if self.lower[index] in LOCAL:
                return index
            if word & c.CAPITAL or classes[index - 1] & c.DETERMINER or not word & c.BENT:
                continue
            if self.lower[index] == "turned":
                continue
            if classes[index - 1] & (self._ahead(index, end) if self.lower[index].endswith("ing") else _NOUNS):
                return index
        return end

    def _ahead(self, index: int, end: int) -> int:
        """What a participle in -ing may follow: a name, and any noun where it has an object ("groups urging Roe to go")."""
        object_ = index + 1 < end and self.classes[index + 1] & (c.CAPITAL | c.DETERMINER)
        return c.CAPITAL | c.HEAD | c.ROLE if object_ else c.CAPITAL

    def role(self, start: int, end: int) -> tuple[int, int]:
        """The size and the end of the last role, rank or honorific in the phrase; (0, start) where there is none."""
        for index in range(end, start, -1) if self.seen & c.CALLED else ():
            size = self.title_length(index, start) if self.classes[index - 1] & c.CALLED else 0
            if not size:
                continue
            named = self.surname(start, index) or self.bare_rank(index - 1) if index == end else self.first_name(index)
            if not named:
                return size, index
        return 0, start

    def bare_rank(self, index: int) -> bool:
        """Whether the last word is a rank cut short with no stop ("Zofia Maj", "MR said"), which no name follows: it is one."""
        if self.lower[index] not in self.lexicon.before_names:
            return False
        word = self.words.words[index]
        return word.istitle() or (word.isupper() and index == self.start and not self.words.shouted)

    def surname(self, start: int, end: int) -> bool:
        """Whether the last word, which is a role by itself, is a family name here ("Stephen King")."""
        if self.lower[end - 1] not in self.lexicon.surnames:
            return False
        if end - start == 1:
            return start == self.start and self.words.capital(start) and self.lower[start] in self.lexicon.families
        if end - start > 3 and self.classes[end - 1] & self.classes[end - 2] & c.CAPITAL:
            return self.lower[end - 2] in self.lexicon.given
        return (
            end - start in (2, 3)
            and start == self.start
            and all(self.words.capital(i) for i in range(start, end))
            and self.lower[end - 2] not in HEADING
        )

    def first_name(self, end: int) -> bool:
        """Whether the first word, which is a role by itself, is a first name here ("Dean Berg")."""
        return end - 1 == self.start and self.words.capital(end - 1) and self.lower[end - 1] in self.lexicon.given

    def honorific(self, index: int) -> bool:
        """Whether the word is an honorific ("Mr.")."""
        return bool(self.classes[index] & c.HONORIFIC)

    def skip_honorifics(self, index: int, end: int) -> int:
        """Where the phrase goes on behind its honorifics, and behind descriptions such as "newly-elected"."""
        while index < end - 1 and (self.honorific(index) or self.lower[index].endswith(DESCRIBING)):
            index += 1
        return index

    def joins_title(self, index: int, start: int) -> bool:
        """Whether a body's noun before a role is part of the title: a small one, or one that opens the phrase."""
        word = self.lower[index]
        if word not in self.lexicon.heads or word in ("ministry", "department", "government"):
            return False
        return not self.words.capital(index) or (index == start and not self.words.words[index].isupper())

    def title_start(self, start: int, begin: int, role: int) -> int:
        """Where a title begins with its modifiers, and with the office that "and" joins to it."""
        joining = self.lower[role - 1] in JOINING
        while begin > start:
            if self.modifies(begin - 1) or (joining and self.joins_title(begin - 1, start)):
                begin -= 1
            else:
                size = self.title_length(begin, start) if self.lower[begin] in ("and", "&") else 0
                if not size:
                    break
                begin -= size
        return begin - (begin == start + 1 and self.words.capital(begin) and self.lower[start] in SEATS)

    def modifies(self, index: int) -> bool:
        """Whether the word before a role belongs to the title."""
        word = self.lower[index]
        if word == "state":
            return self.lower[index + 1].rstrip(".") in STATE_OFFICES
        if word.endswith(DESCRIBING):
            return False
        if index == self.start and word.endswith(("-time", "-term", "-ranked", "-seeded", "-serving")):
            return True
        if word in ("and", "&", "or"):
            office = self.classes[index - 1] & c.CALLED
            return index > self.start and (bool(office) or index - 1 == self.start or self.modifies(index - 1))
        if word in self.lexicon.heads or word.endswith(POSSESSIVE_ENDS) or word in self.lexicon.names:
            return False
        if self.lower[index + 1] in PARTISANS and self.words.capital(index):
            return False
        if word in TITLE_MODIFIERS:
            return not self._of_body(index)
        if index == self.start and self.words.words[index + 1].islower() and word in CIVIC:
            return True
        return self.words.words[index].islower() and word not in g.DETERMINERS and word not in g.PREPOSITIONS

    def _of_body(self, index: int) -> bool:
        """Whether a capitalised word goes on with a body's name ("Department of Justice officials")."""
        return (
            index > self.start + 1 and self.words.capital(index) and self.inside_name(self.start, index - 1, self.end)
        )

    def inserted(self, begin: int, role: int, start: int) -> int:
        """Where a title begins that takes in a name ("chief EU negotiator", "senior Asia analyst"), or `begin`."""
        first = begin
        while first > start and self.words.capital(first - 1) and not self.classes[first - 1] & c.POSSESSIVE:
            first -= 1
        if first in (begin, start) or not self.words.words[first - 1].islower():
            return begin
        leading = self.lower[first - 1]
        whole = leading == "chief" or (leading in ("senior", "lead") and self.lower[role - 1] in STUDYING)
        return first - 1 if whole else begin

    def affiliates(self, preposition: int, noun: Range) -> bool:
        """Whether the noun behind a role and preposition is a body, or whom the role belongs to."""
        first, word = noun[0], self.lower[preposition]
        counted = noun[1] - first == 1 or self.lower[first + 1] == "of"
        if counted and self.classes[first] & c.DETERMINER:
            return False
        if word == "with":
            return self.words.capital(first) or self.words.capital(noun[1] - 1) or self.body_in(*noun)
        if word == "at" and self.any(c.CAPITAL, *noun):
            return True
        return word not in ("from", "in", "on", "at") or self.body_in(*noun)

    def affiliation_word(self, index: int, start: int) -> bool:
        """Whether the word before a title belongs to the body."""
        word = self.lower[index]
        if word == "the" and index > start and self.between_names(index, self.end):
            return True
        if word in g.DETERMINERS or word in QUANTIFIERS or word == "former":
            return False
        return (
            self.words.capital(index)
            or word in self.lexicon.heads
            or word.endswith(POSSESSIVE_ENDS)
            or word in ("of", "and", JOINER)
            or self.inside_name(start, index, self.end)
        )

    def noun(self, start: int, end: int) -> Range | None:
        """The noun after a preposition, without its article and what follows it."""
        while start < end and (self.lower[start] in ("the", "a", "an") or self.lower[start] in g.QUOTE_MARKS):
            start += 1
        stop = start
        while stop < end and (self.lower[stop] not in NOUN_ENDS or self.joins_names(stop, end)):
            word = self.lower[stop]
            if stop > start and word in AFFILIATING and word != "of" and not self.inside_name(start, stop, end):
                break
            stop += 1
        counted = stop - start == 1 and self.lower[start] in INDEFINITE
        return (start, stop) if start < stop and not counted else None

    def past_subject(self, start: int, stop: int, end: int) -> Range:
        """The body behind a subject or task ("of geology at the university", "of sales for the port"), or the noun."""
        if stop >= end or self.classes[start - 1] & c.DETERMINER or self.body_in(start, stop):
            return start, stop
        bare = not self.any(c.CAPITAL, start, stop) and self.lower[start - 1] == "of"
        studied = self.lower[stop] == "at" and self.lower[start - 2] not in PROXIES
        further = studied or (bare and self.lower[stop] in ("for", "with"))
        return (self.noun(stop + 1, end) if further else None) or (start, stop)

    def office_with_of(self, index: int, end: int) -> bool:
        """Whether the preposition is part of a role that is known ("chief of staff")."""
        if not self.classes[index - 1] & c.CALLED or index + 1 >= end:
            return False
        return " ".join(self.lower[index - 1 : index + 2]) in self.lexicon.roles

    def office_inside(self, head: int, end: int) -> bool:
        """Whether a role and a name follow a body's name with "of" ("University of Lund geologist Ann Roe")."""
        if not self.words.capital(head - 1) or self.classes[head - 1] & c.CALLED or self.classes[end - 1] & c.HEAD:
            return False
        for role in range(end, max(head + 1, end - 5), -1):
            size = self.title_length(role, head)
            if size and (role < end or (self.classes[end - 1] & c.SMALL and self.words.capital(head + 1))):
                stop = role - size
                while stop > head + 2 and self.trade(stop - 1):
                    stop -= 1
                body = range(head + 1, stop)
                return bool(body) and all(map(self.body_word, body)) and self.all_names(role, end)
        return False

    def trade(self, index: int) -> bool:
        """Whether the word is a noun in small letters that says what somebody is, though no role that is known."""
        word = self.classes[index]
        plain = word & c.SMALL and self.lower[index].replace("-", "").isalpha() and self.lower[index] not in g.CLOSED
        return bool(plain) and not word & (c.DOCUMENT | c.OCCASION | c.BENT)

    def bracket_end(self, index: int) -> int:
        """Where the bracket closes."""
        while index < self.end and self.lower[index] != ")":
            index += 1
        return index + 1
