"""What the reading of a mention asks of its words: a role, a name, a body, the noun after a preposition?"""

from __future__ import annotations

from . import classes as c, grammar as g
from .classes import POSSESSIVE_ENDS
from .lexicon import Lexicon
from .phrases import Range
from .words import Words

NAME_MARKS = frozenset({'"', "“", "”", "''", "``", "'", "’", "‘"})

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

AFFILIATING = frozenset("of for at with from in".split())

NOUN_ENDS = g.QUOTE_MARKS | frozenset(", ( ) who which that whose and or said says is was has — – -- - ; : .".split())

INDEFINITE = frozenset("a an one another two three four five six several".split())

INNER_PREPOSITIONS = frozenset("like then near off over".split())

NATIONAL = (
    "ian",
    "an",
    "ese",
    "ish",
    "ench",
    "utch",
    "reek",
    "wiss",
    "hai",
    "zech",
    "aeli",
    "aqi",
    "stani",
    "emeni",
    "s",
)
"""What adjectives of countries end in."""

CIVIC = frozenset(
    "civil public human climate child women’s women's children’s children's social emergency disaster".split()
)
"""Words that open a title at the head of a sentence ("Civil protection chief")."""

DESCRIBING = ("-elected", "-based", "-born", "-appointed", "-old")

JOINING = frozenset(
    "leader chief director head manager governor officer chairman chairwoman chairperson coach president captain "
    "commander editor secretary boss owner worker member representative organizer organiser master teacher".split()
)
"""Roles whose title takes in the body before it ("union leader", "hospital director")."""

PLACES = frozenset("village town city state province region nation country district".split())


_NOUNS = c.CAPITAL | c.DOCUMENT | c.HEAD | c.ROLE
"""What a participle may follow ("a report seen by the court")."""


class Parts:
    """Questions about the words of one mention, which begins at `start` and ends at `end`."""

    def __init__(self, words: Words, start: int, end: int, lexicon: Lexicon) -> None:
        self.words, self.lower, self.lexicon = words, words.lower, lexicon
        self.classes = words.classes
        self.start, self.end = start, end

    def head_end(self, start: int, end: int) -> int:
        """The end of the phrase before its first preposition, or a name's end where the preposition is inside it."""
        classes, ends = self.classes, c.PREPOSITION | c.BENT
        for index in range(start + 1, end):
            word = classes[index]
            if not word & ends:
                continue
            if word & c.PREPOSITION and self.lower[index] not in INNER_PREPOSITIONS:
                return index
            if word & c.CAPITAL or classes[index - 1] & c.DETERMINER or not word & c.BENT:
                continue
            before = classes[index - 1] & (c.CAPITAL if self.lower[index].endswith("ing") else _NOUNS)
            if before:
                return index
        return end

    def role(self, start: int, end: int) -> tuple[int, int]:
        """The size and the end of the last role, rank or honorific in the phrase; (0, start) where there is none."""
        for index in range(end, start, -1):
            size = self.title_length(index, start) if self.classes[index - 1] & c.CALLED else 0
            if size and not (index == end and (self.surname(start, index) or self.bare_rank(index - 1))):
                return size, index
        return 0, start

    def title_length(self, index: int, start: int) -> int:
        """How many words before `index` make one title; a capital before small letters belongs to a body."""
        if not self.classes[index - 1] & c.CALLED:
            return 0
        size = self.lexicon.title_length(self.lower, index, start)
        while size > 1 and self.words.capital(index - size) and not self.words.capital(index - 1):
            size -= 1
        return size

    def bare_rank(self, index: int) -> bool:
        """Whether the last word is a rank cut short with no stop ("Zofia Maj"), which no name follows: it is one."""
        return self.lower[index] in self.lexicon.before_names and self.words.words[index].istitle()

    def surname(self, start: int, end: int) -> bool:
        """Whether the last word, which is a role by itself, is a family name here ("Stephen King")."""
        return (
            end - start in (2, 3)
            and start == self.start
            and self.lower[end - 1] in self.lexicon.surnames
            and all(self.words.capital(i) for i in range(start, end))
            and self.lower[end - 2] not in self.lexicon.role_words
        )

    def name_after_office(self, head: int, end: int) -> int:
        """Where the name begins after an office with "of" or "for" ("Commissioner of Police Ravi Poe"), or `end`."""
        if head >= end - 2 or self.lower[head] not in ("of", "for", "to", "at", "in"):
            return end
        names = all(self.name_word(index) for index in range(head + 1, end) if self.lower[index] != "the")
        if names:
            for index in range(head + 2, end - 1):
                if self.lower[index] in self.lexicon.given:
                    return index
        if not self.words.capital(head - 1) or self.lower[head] not in ("of", "for"):
            return end
        if not names:
            return self._last_name(head, end)
        return head + 2 if self.lower[head + 1] in self.lexicon.heads and self.words.capital(head + 1) else end

    def _last_name(self, head: int, end: int) -> int:
        """Where the capitalised words begin that end an office ("of the port police Ravi Poe"), or `end`."""
        index = end
        while index > head + 2 and self.words.capital(index - 1):
            index -= 1
        before = self.lower[index - 1]
        noun = self.words.words[index - 1].islower() and before not in g.PREPOSITIONS and before not in g.COORDINATORS
        return index if end - index >= 2 and noun and before not in g.DETERMINERS else end

    def honorific(self, index: int) -> bool:
        """Whether the word is an honorific ("Mr.")."""
        return bool(self.classes[index] & c.HONORIFIC)

    def skip_honorifics(self, index: int, end: int) -> int:
        """Where the phrase goes on behind its honorifics, and behind descriptions such as "newly-elected"."""
        while index < end - 1 and (self.honorific(index) or self.lower[index].endswith(DESCRIBING)):
            index += 1
        return index

    def name_word(self, index: int) -> bool:
        """Whether the word may be part of a name."""
        return bool(self.classes[index] & (c.CAPITAL | c.PARTICLE)) or self.words.words[index] in NAME_MARKS

    def joins_title(self, index: int, start: int) -> bool:
        """Whether a body's noun before a role is part of the title: a small one, or one that opens the phrase."""
        word = self.lower[index]
        if word not in self.lexicon.heads or word in ("ministry", "department", "government"):
            return False
        return not self.words.capital(index) or (index == start and not self.words.words[index].isupper())

    def portfolio(self, index: int) -> bool:
        """Whether the capitalised word before a minister is what he or she is in charge of, and no country."""
        word = self.lower[index]
        if self.lower[index + 1] not in ("minister", "secretary") or not self.words.capital(index):
            return False
        return word not in self.lexicon.names and not word.endswith(NATIONAL) and word not in self.lexicon.heads

    def modifies(self, index: int) -> bool:
        """Whether the word before a role belongs to the title."""
        word = self.lower[index]
        if word in self.lexicon.heads or word.endswith(POSSESSIVE_ENDS) or word in self.lexicon.names:
            return False
        if word in TITLE_MODIFIERS:
            return True
        if index == self.start and self.words.words[index + 1].islower() and word in CIVIC:
            return True
        return self.words.words[index].islower() and word not in g.DETERMINERS and word not in g.PREPOSITIONS

    def affiliation_word(self, index: int) -> bool:
        """Whether the word before a title belongs to the body."""
        word = self.lower[index]
        if word in g.DETERMINERS or word in QUANTIFIERS:
            return False
        return (
            self.words.capital(index)
            or word in self.lexicon.heads
            or word.endswith(POSSESSIVE_ENDS)
            or word in ("of", "and")
        )

    def body_in(self, start: int, end: int) -> bool:
        """Whether the words name a body rather than a place."""
        word = self.words.words[end - 1]
        heads = any(self.lower[index] in self.lexicon.heads for index in range(start, end))
        acronym = end - start == 1 and word.isupper() and 2 < len(word) < 7
        return acronym or (heads and self.lower[start] not in PLACES)

    def noun(self, start: int, end: int) -> Range | None:
        """The noun after a preposition, without its article and what follows it."""
        while start < end and (self.lower[start] in ("the", "a", "an") or self.lower[start] in g.QUOTE_MARKS):
            start += 1
        stop = start
        while stop < end and (self.lower[stop] not in NOUN_ENDS or self.joins_names(stop, end)):
            if stop > start and self.lower[stop] in AFFILIATING and not self.inside_name(start, stop, end):
                break
            stop += 1
        return (start, stop) if start < stop else None

    def joins_names(self, index: int, end: int) -> bool:
        """Whether "and" joins two parts of a name."""
        named = index + 1 < end and self.words.capital(index + 1) and self.words.capital(index - 1)
        return named and self.lower[index] == "and"

    def inside_name(self, start: int, index: int, end: int) -> bool:
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

    def small_head(self, index: int) -> bool:
        """Whether the word is a body's noun in small letters, before its name ("the charity Seahands")."""
        word = self.lower[index]
        return self.words.words[index].islower() and word in self.lexicon.heads and word not in self.lexicon.role_words

    def is_body(self, first: int, head: int, end: int) -> bool:
        """Whether the capitalised words from `first` to `head` are a body's name."""
        last = self.lower[head - 1].rstrip(".")
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

    def body_end(self, head: int, end: int) -> int:
        """The end of an organisation's name that goes on with of, for or on."""
        while head + 1 < end and self.lower[head] in ("of", "for", "on", "and"):
            ahead = head + 1
            while ahead < end and self.lower[ahead] == "the":
                ahead += 1
            if ahead >= end or not self.words.capital(ahead) or self.lower[ahead] in g.MONTHS | g.DAYS:
                break
            while ahead < end and self.name_word(ahead):
                ahead += 1
            head = ahead
        return head

    def names_body(self, start: int, end: int) -> bool:
        """Whether an apposition is the name of the body before it ("The operator, Mokdo Marine")."""
        return end - start <= 5 and all(self.name_word(index) for index in range(start, end))

    def bracket_end(self, index: int) -> int:
        """Where the bracket closes."""
        while index < self.end and self.lower[index] != ")":
            index += 1
        return index + 1

    def indefinite(self) -> bool:
        """Whether the mention begins with "a", "one" or a number."""
        opener = self.lower[self.start]
        return opener in INDEFINITE or opener.isdigit()
