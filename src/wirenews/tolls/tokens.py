"""The words, numbers and casualty words of a sentence, each with its letter (see `shapes`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from ..numbers import Number, read_number
from ..parsing import Refusal, compiled
from ..spans import Span
from .lexicon import DANGER, GROUP, LOSS, CueWord, Lexicon, Noun
from .shapes import VERBS_FIRST, symbol_of


@frozen
class Cue:
    """A casualty word where it stands."""

    start: int
    end: int
    word: CueWord


class Token(NamedTuple):
    """A word, mark, number or cue with its letter; `#` is a number that counts nothing, its word the reason."""

    symbol: str
    start: int
    end: int
    word: str
    number: Number | None = None
    noun: Noun | None = None
    cue: Cue | None = None


def cues_in(text: str, words: Lexicon) -> list[Cue]:
    """The casualty words of a text, and the groups that it names; those inside a longer or hyphened word are none.

    A text that only names groups has none: a group is counted where casualties were told of before.
    """
    even, known = levelled(text), words.cues
    cues, told = [], False
    for match in words.scan.finditer(even):
        form = match.group()[1:]
        word = known.get(form) or known[" ".join(form.split())]
        cue = Cue(match.start(), match.end() - 1, word)
        if word.free or _may_tell(cue, even, words):
            cues.append(cue)
            told = told or word.symbols != GROUP
    return cues if told else []


def _may_tell(cue: Cue, even: str, words: Lexicon) -> bool:
    """Whether the words around allow it: "in custody", "from the water", "lost 12 men"."""
    symbols, after = cue.word.symbols, cue.word.after
    if after:
        before = even[max(0, cue.start - 12) : cue.start + 1].split()
        return bool(before) and before[-1] in after
    if symbols == DANGER:
        return not _OUT_OF.isdisjoint(even[max(0, cue.start - 40) : cue.start + 1].split()[-3:])
    return symbols != LOSS or words.fighters.search(even, cue.end, cue.end + 160) is not None


_OUT_OF = frozenset({"of", "from", "to"})


_EDGES = "\n\t\u00a0\"'“‘([—–/"
"""What may stand before a casualty word beside a blank."""


def levelled(text: str) -> str:
    """The text for the scan, one letter longer: behind a blank, in lower case, edges of words as blanks.

    A letter whose lower case is longer stays as it is.

    >>> levelled("(KILLED İ")
    '  killed İ'
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    for edge in _EDGES:
        lower = lower.replace(edge, " ")
    return " " + lower


def tokens_in(
    text: str, span: Span, cues: Sequence[Cue], numbers: Sequence[Number | Refusal], words: Lexicon
) -> list[Token]:
    """The tokens of a span of text in order; a number that holds a cue, or the other way round, wins by its start."""
    marked: list[tuple[int, int, Cue | Number | Refusal]] = [(cue.start, cue.end, cue) for cue in cues]
    marked += [(one.span.start, one.span.end, one) for one in numbers if one.span is not None]
    marked.sort(key=lambda one: (one[0], -one[1]))
    tokens: list[Token] = []
    at = span.start
    for start, end, what in marked:
        if start < at:
            continue
        tokens += _plain(text, at, start, words)
        if not isinstance(what, Cue) and tokens and tokens[-1].word == "by":
            tokens += _step(text, start, end, what)
        elif (
            not isinstance(what, Cue)
            and tokens
            and tokens[-1].symbol == "g"
            and text[start : start + 6].lower() == "up to "
        ):
            tokens += _reached(text, start, end, what)
        else:
            token = _marked(text, start, end, what, words)
            if token.cue is not None and token.word in _NOUNS and _one_before(tokens):
                token = token._replace(symbol="h", cue=None, noun=words.nouns.get(token.word))
            tokens.append(token._replace(symbol="#", number=None) if _in_name(text, token, tokens) else token)
        at = tokens[-1].end
    tokens += _plain(text, at, span.end, words)
    return tokens


_NOUNS = frozenset({"hostage", "captive"})
"""States that are nouns behind an article or "one": "one hostage", "took a driver hostage"."""


def _one_before(tokens: Sequence[Token]) -> bool:
    """Whether an article or "one" stands before, with at most two words between."""
    for token in tokens[-1:-4:-1]:
        if token.number is not None or token.symbol in {"a", "d"}:
            return token.number is None or token.number.value == 1
        if token.noun is not None or token.symbol not in {"x", "X"}:
            return False
    return False


def _plain(text: str, start: int, end: int, words: Lexicon) -> Iterator[Token]:
    if start >= end:
        return
    known = words.known
    for match in words.token.finditer(text, start, end):
        word = match.group()
        symbol, lower, noun = known.get(word) or _learned(word, words)
        first, last = match.span()
        yield Token(symbol, first, last, lower, None, noun)


MOST_KNOWN = 8192


def _learned(word: str, words: Lexicon) -> tuple[str, str, Noun | None]:
    """The letter of a word, which the lexicon keeps from now on."""
    if len(words.known) >= MOST_KNOWN:
        words.known.clear()
    words.known[word] = found = _word(word, words)
    return found


def _word(word: str, words: Lexicon) -> tuple[str, str, Noun | None]:
    """The letter of a printed word or mark, the word in lower case, and the noun that it is."""
    lower = " ".join(word.lower().split())
    noun = _noun(lower, words.nouns) if lower not in VERBS_FIRST else None
    return (noun.symbol if noun is not None else symbol_of(word, lower)), lower, noun


def _noun(lower: str, nouns: dict[str, Noun]) -> Noun | None:
    """The known noun that a word is, has an apostrophe to, or ends in ("teacher-activist", "medic/driver")."""
    noun = nouns.get(lower)
    if noun is None and not lower.isalpha():
        noun = nouns.get(lower.rstrip("'’"))
        if noun is None and ("-" in lower or "/" in lower):
            noun = nouns.get(re.split(r"[-/]", lower)[-1])
    return noun


_NAME_BEHIND = r"\s[A-Z][a-z]"


def _in_name(text: str, number: Token, before: Sequence[Token]) -> bool:
    """Whether a capitalised number word belongs to the name of a place: "in Three Rivers"."""
    return (
        number.number is not None
        and bool(before)
        and before[-1].symbol == "p"
        and text[number.start : number.end].istitle()
        and compiled(_NAME_BEHIND).match(text, number.end) is not None
    )


def _step(text: str, start: int, end: int, what: Number | Refusal) -> list[Token]:
    """A number behind "by"; "12 to 96" is no range there, but a step and what it led to."""
    step, to, _ = text[start:end].partition(" to ")
    number = read_number(text, start + len(step) + len(to), end) if to else None
    if number is None:
        return [Token("#", start, end, what.reason) if isinstance(what, Refusal) else _number(what)]
    middle = start + len(step)
    return [Token("#", start, middle, step), Token("t", middle + 1, middle + 3, "to"), _number(number)]


def _reached(text: str, start: int, end: int, what: Number | Refusal) -> list[Token]:
    """A number behind a verb of rising; "up to seven" is no bound there ("has gone up to seven")."""
    number = read_number(text, start + 6, end)
    if number is None:
        return [Token("#", start, end, what.reason) if isinstance(what, Refusal) else _number(what)]
    return [Token("y", start, start + 2, "up"), Token("t", start + 3, start + 5, "to"), _number(number)]


def _number(number: Number) -> Token:
    return Token("N", number.span.start, number.span.end, number.text.lower(), number=number)


_HYPHENED = r"(?:-[^\W\d_]+)+"


def _marked(text: str, start: int, end: int, what: Cue | Number | Refusal, words: Lexicon) -> Token:
    word = text[start:end].lower()
    if isinstance(what, Cue):
        noun = words.nouns.get(word) if what.word.symbols == "C" else None
        return Token(noun.symbol if noun is not None else what.word.symbols[0], start, end, word, noun=noun, cue=what)
    if isinstance(what, Number):
        return _number(what)
    compound = compiled(_HYPHENED).match(text, end)
    return Token("#", start, compound.end() if compound is not None else end, what.reason)
