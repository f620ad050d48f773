"""A sentence with a casualty word in it, written down as a shape (see `shapes`) with what its letters stand for."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from ..numbers import Number
from ..parsing import Refusal, compiled
from ..spans import Span
from .lexicon import Lexicon, Noun
from .phrases import OTHERS, Phrase, counted_phrase, head_of, may_be_people
from .tokens import Cue, Token, tokens_in
from .values import Category, Outcome, Unit


@frozen
class Counted:
    """A number, or an article that stands for one, and the noun phrase that it counts; `noun` is empty without one.

    `known` says whether the words name people, `others` that they are only "others".
    """

    number: Number
    noun: Span
    category: Category = Category.PEOPLE
    unit: Unit = Unit.PERSONS
    known: bool = False
    others: bool = False

    @property
    def span(self) -> Span:
        """The number, with its hedge, and its noun."""
        return Span(self.number.span.start, max(self.number.span.end, self.noun.end))


@define
class Clause:
    """A stretch of text as a shape, the text stretch of each letter (`starts`, `ends`), and what cues, counts and nouns for people stand at which letter.

    `refused` are its numbers that count no people.
    """

    text: str
    span: Span
    shape: str = ""
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    counts: dict[int, Counted] = field(factory=dict)
    cues: dict[int, Cue] = field(factory=dict)
    animals: set[int] = field(factory=set)
    people: dict[int, Noun] = field(factory=dict)
    refused: list[Refusal] = field(factory=list)

    def words(self, start: int, end: int) -> str:
        """The text from the letter `start` to before the letter `end`, or to the last one, lower-cased."""
        end = min(end, len(self.ends))
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.ends[end - 1]].lower()


def read_clause(
    text: str, span: Span, cues: Sequence[Cue], numbers: Sequence[Number | Refusal], words: Lexicon
) -> Clause:
    """The clause of a text span, given its cues and numbers."""
    clause = _Writer(text, span, tokens_in(text, span, cues, numbers, words)).written()
    clause.refused += (number for number in numbers if isinstance(number, Refusal))
    return clause


class _Writer:
    """Writes tokens down as a shape, phrase by phrase."""

    def __init__(self, text: str, span: Span, tokens: list[Token]) -> None:
        self.clause = Clause(text, span)
        self.tokens = tokens
        self.shape: list[str] = []

    def written(self) -> Clause:
        index, tokens = 0, self.tokens
        put, begin, end = self.shape.append, self.clause.starts.append, self.clause.ends.append
        while index < len(tokens):
            token = tokens[index]
            if token.symbol in _ALWAYS and token.cue is None and token.noun is None and token.word not in _CREWS:
                put(token.symbol)
                begin(token.start)
                end(token.end)
                index += 1
            else:
                index = self._phrase(index, token)
        self.clause.shape = "".join(self.shape)
        return self.clause

    def _phrase(self, index: int, token: Token) -> int:
        """Write the token at `index`, with its phrase if it opens one; the index after it."""
        if token.number is not None:
            return self._number(index, token.number)
        if token.symbol == "a":
            return self._article(index)
        if token.word in _THE and (end := self._the_one(index)):
            return end
        if token.word in _CREWS and self._family_of(index):
            return index + 3
        self._word(index)
        return index + 1

    def _put(self, symbol: str, start: int, end: int) -> None:
        self.shape.append(symbol)
        self.clause.starts.append(start)
        self.clause.ends.append(end)

    def _word(self, index: int) -> None:
        token = self.tokens[index]
        symbol = {"#": "D", "O": "x"}.get(token.symbol, token.symbol)
        if token.symbol == "W" and not self._left_behind():
            symbol = "x"
        elif token.cue is not None:
            self.clause.cues[len(self.shape)] = token.cue
            after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            symbol = _cue_symbol(token.cue, after, opens=self.shape[-1:] == [","])
        elif token.noun is not None and symbol == "h":
            self.clause.people[len(self.shape)] = token.noun
        elif token.word == "those" and index + 1 < len(self.tokens) and self.tokens[index + 1].symbol in "KA":
            symbol = "d"
        self._put(symbol, token.start, token.end)

    def _left_behind(self) -> bool:
        """Whether "from", "out of" or "to" stands before: "from the rubble"."""
        return any(letter in "kto" for letter in self.shape[-2:])

    def _number(self, index: int, number: Number) -> int:
        """Write the number at `index` with the phrase that it counts; the index after it."""
        tokens = self.tokens
        phrase = counted_phrase(tokens, index, single=number.value == 1)
        noun, empty = phrase.noun, phrase.last < phrase.first or self._begins_line(phrase, number)
        last = index if empty else phrase.last
        span = Span(number.span.end, number.span.end)
        if not empty:
            span = Span(tokens[phrase.first].start, tokens[last].end)
        if noun is not None and noun.symbol == "O" and not self._of_none(number, last):
            if noun.animal:
                self.clause.animals.add(len(self.shape))
            self._put("O", number.span.start, span.end)
            self.clause.refused.append(Refusal(f"counts {tokens[last].word}, not people", number.span, "toll"))
            return last + 1
        if (empty and self._is_age(index)) or self._left_out(index, last):
            self._put("D", number.span.start, number.span.end)
            return index + 1
        others = any(token.word in OTHERS for token in tokens[index + 1 : index + 3])
        others = others and (empty or noun is not None or may_be_people(tokens[last].word))
        self._count(number, span, noun, others=others)
        for token in tokens[index + 1 : last + 1]:
            if token.cue is not None:
                self.clause.cues[len(self.shape)] = token.cue
                self._put("M" if token.cue.word.symbols == "C" else "J", token.start, token.end)
        return last + 1

    def _begins_line(self, phrase: Phrase, number: Number) -> bool:
        """Whether an unknown name behind the number only opens the next line: "toll 11", "Eds: Adding details"."""
        first = self.tokens[phrase.first]
        between = self.clause.text[number.span.end : first.start + 2]
        return phrase.noun is None and "\n" in between and between[-2:].istitle() and first.symbol == "X"

    def _is_age(self, index: int) -> bool:
        """Whether a bare number stands between commas behind one person ("a man, 23, and"), or goes on a list of ages."""
        after = self.tokens[index + 1].symbol if index + 1 < len(self.tokens) else ""
        if index < 2:
            return False
        mark, before = self.tokens[index - 1].symbol, self.tokens[index - 2].symbol
        if before == "#" and mark in ",&":
            return self.tokens[index - 2].word == "an age" and self.tokens[index].word.isdecimal()
        one = self.clause.counts.get(len(self.shape) - 2)
        return mark == "," == after and (before in {"h", "X"} or (one is not None and one.number.value == 1))

    def _left_out(self, index: int, last: int) -> bool:
        """Whether those counted are left out or counted otherwise: "all but four", "one of 27 hurt", "one too many"."""
        tokens = self.tokens
        before = [token.word for token in tokens[max(0, index - 2) : index]]
        if before == ["all", "but"] or compiled(_TOO_MANY).match(self.clause.text, tokens[last].end) is not None:
            return True
        one, of = tokens[index].number, tokens[index + 1 : index + 3]
        alone = one is not None and one.value == 1 and len(of) == 2 and of[0].symbol == "o"
        return alone and of[1].number is not None and self.shape[-1:] == ["w"]

    def _of_none(self, number: Number, last: int) -> bool:
        """Whether the phrase is "no reports" with casualties behind it, and so counts them."""
        behind = self.tokens[last + 1 : last + 6]
        if number.high != 0 or not behind or behind[0].symbol != "o":
            return False
        casualties = next((token for token in behind[1:] if token.symbol not in "xXn&,"), None)
        return casualties is not None and casualties.cue is not None

    def _count(self, number: Number, span: Span, noun: Noun | None, *, others: bool, symbol: str = "N") -> None:
        if noun is None or noun.symbol == "O":
            counted = Counted(number, span, known=others or symbol == "a", others=others)
        else:
            counted = Counted(number, span, noun.category, noun.unit, known=True)
        self.clause.counts[len(self.shape)] = counted
        self._put(symbol, counted.span.start, counted.span.end)

    def _article(self, index: int) -> int:
        """Write "a man" or "another" as one person, "a house" as a word, any other article as a determiner."""
        tokens = self.tokens
        head = head_of(tokens, index + 1, single=True)
        token = tokens[index]
        if head is not None:
            noun = tokens[head].noun
            if noun is not None and noun.unit is not Unit.PERSONS and self._family_of(head):
                return head + 3
            if noun is not None and noun.symbol == "h":
                self._one(token, tokens[head].end, noun)
            else:
                self._put("x", token.start, tokens[head].end)
            return head + 1
        end = self._unknown_person(index + 1)
        if end > index + 1:
            self._one(token, tokens[end - 1].end, None)
            return end
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.cue is not None and after.word in _REMAINS:
            self._one(token, token.end, None)
            return index + 1
        if token.word == "another" and (after is None or after.symbol in "wKAI&,bo"):
            self._one(token, token.end, None)
            return index + 1
        if after is not None and after.symbol == "X" and after.word.endswith(("an", "ese", "ish", "i", "ch")):
            self._one(token, after.end, None)
            return index + 2
        self._put("d", token.start, token.end)
        return index + 1

    def _the_one(self, index: int) -> int:
        """Write "the pilot" behind "killing" or "wounding" as one person; the index behind it, or 0."""
        cue = self.clause.cues.get(len(self.shape) - 1)
        if cue is None or self.shape[-1] not in "KVG" or cue.word.outcome not in _HARMED:
            return 0
        head = head_of(self.tokens, index + 1, single=True)
        noun = None if head is None else self.tokens[head].noun
        if head is None or noun is None or noun.symbol != "h" or noun.plural or noun.unit is not Unit.PERSONS:
            return 0
        if self.tokens[head].word in _CREWS or (
            self.tokens[head + 1 : head + 2] and self.tokens[head + 1].symbol in "hxX"
        ):
            return 0
        self._one(self.tokens[index], self.tokens[head].end, noun)
        return head + 1

    def _family_of(self, head: int) -> bool:
        """Write "a family of five" as five people, if that is what stands there."""
        tokens = self.tokens[head : head + 3]
        number = tokens[2].number if len(tokens) == 3 and tokens[1].symbol == "o" else None
        if number is None:
            return False
        noun = Span(tokens[0].start, tokens[0].end)
        self.clause.counts[len(self.shape)] = Counted(number, noun, known=True)
        self._put("N", number.span.start, number.span.end)
        return True

    def _unknown_person(self, start: int) -> int:
        """Where a phrase of one to three unknown words ends that was killed or hurt: "a beekeeper was killed"."""
        end = start
        while end < min(start + 3, len(self.tokens)) and self.tokens[end].symbol in "xX":
            end += 1
        behind = [token for token in self.tokens[end : end + 3] if token.symbol != "y"]
        struck = len(behind) > 1 and behind[0].symbol == "w" and behind[1].cue is not None and behind[1].symbol == "K"
        return end if struck else start

    def _one(self, article: Token, end: int, noun: Noun | None) -> None:
        span = Span(article.start, article.end)
        size = 1 if noun is None else noun.size
        number = Number(span, span.of(self.clause.text), size, size, size)
        self._count(number, Span(min(article.end + 1, end), end), noun, others=False, symbol="a")


_TOO_MANY = r"[^.,;:]{0,30}?\btoo many\b"
_ALWAYS = frozenset("xXyfnpwvmztobkeirsqlcgRS&+,;:()-")
"""Letters of words that stand for themselves, wherever they stand."""
_HARMED = frozenset({Outcome.KILLED, Outcome.INJURED})
_THE = frozenset({"the", "his", "her", "its", "their"})
_REMAINS = frozenset({"body", "corpse"})
_CREWS = frozenset({"crew", "family", "team", "group", "party"})
"""Words before "of five" that name those who are counted."""


def _cue_symbol(cue: Cue, after: Token | None, *, opens: bool) -> str:
    """The letter of a cue; one of several is a verb where an object follows ("killing 12") and a noun before "of".

    `opens`: whether it opens a phrase behind a comma, where any word is its object (", killing former minister Ade").
    """
    symbols = cue.word.symbols
    if len(symbols) == 1 and symbols != "G":
        return symbols
    if after is not None and (after.symbol in "NadhuXy&" or (opens and after.symbol == "x")):
        return symbols[0]
    if after is not None and after.symbol == "o":
        return symbols[-1] if symbols != "G" else "n"
    return symbols[1:2] or "n"
