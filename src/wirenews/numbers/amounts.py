"""Bare numbers, without their hedges: figures, spelled numbers, and words that count without a numeral."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from .digits import Figure, Style, figure_at
from .lexicon import BLANK, Lexicon, Word, key

PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three quarters": Fraction(3, 4)}


class Amount(NamedTuple):
    """A bare number: `value` or, for a vague `word`, what it allows; `scale` is the last word that multiplied it.

    `problem` says why it counts nothing, whatever stands around it; `plain` marks a bare run of digits;
    `printed` is the number with its decimals.
    """

    end: int
    value: int | None
    low: int | None = None
    high: int | None = None
    word: str = ""
    coded: int | None = None
    scale: int = 1
    plain: bool = False
    problem: str = ""
    printed: Fraction | int = 0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "article": re.compile(rf"(?:[aA]n?|A[nN]?){BLANK}"),
        "link": re.compile(rf"(?:(?P<comma>,)?{BLANK}|-(?:\r?\n)?)(?P<joined>(?i:and)(?:{BLANK}|-))?"),
        "half": re.compile(rf"(?:{BLANK}|-)(?i:and)(?:{BLANK}|-)[aA](?:{BLANK}|-)(?i:half)(?!\w)"),
        "part": re.compile(
            rf"(?:[aA]{BLANK})?((?i:half|quarter|three[ -]quarters))(?:{BLANK}|-)(?:(?i:of){BLANK})?(?:(?i:an?)(?:{BLANK}|-))?"
        ),
        "again": re.compile(rf"(?i:([a-z]+){BLANK}(?:and|upon){BLANK}\1)(?!\w)"),
        "plural": re.compile(rf"(10{{1,5}}|10?0?,000)s(?!\w)(?={BLANK}(of|OF)\b)?"),
        "of": re.compile(rf"{BLANK}(?:(?:of|OF){BLANK})?"),
        "glued": re.compile(r"(?:([kK])|([mM]))(?!\w)"),
    }


def amount_at(text: str, start: int, end: int, lexicon: Lexicon, style: Style) -> Amount | None:
    """The bare number that begins at `start`, as long as it goes, or None."""
    figure = None
    if text[start : start + 1].isdecimal():
        plural = _patterns()["plural"].match(text, start, end)
        if plural is not None:
            return _plural_figure(plural, lexicon)
        figure = figure_at(text, start, end, style)
        if figure is not None and figure.plain and stands_alone(text, figure.end, lexicon):
            return Amount(figure.end, int(figure.value), plain=True, printed=figure.value)
    else:
        word = lexicon.word.match(text, start, end)
        value = None if word is None else lexicon.words[key(word[1])].value
        if word is not None and value is not None and stands_alone(text, word.end(), lexicon):
            return Amount(word.end(), value, printed=value)
        found = _quantity(text, start, end, lexicon) or _part(text, start, end, lexicon)
        if found is not None:
            return found
    return _Cardinal(text, end, lexicon, style).read(start, figure)


def _plural_figure(match: re.Match[str], lexicon: Lexicon) -> Amount | None:
    """100s of people: as vague as "hundreds"."""
    unit = int(match[1].replace(",", ""))
    if match[2] is None and lexicon.counts.match(match.string, match.end()) is None:
        return Amount(match.end(), None, problem="an age, or a decade")
    return Amount(match.end(), None, 2 * unit, 10 * unit - 1, match.group().lower(), unit, unit)


def stands_alone(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether what follows a number says nothing of it: an ordinary noun, or a mark that ends the phrase."""
    match = lexicon.following.match(text, end)
    return match is not None and (match[1] is None or match[1] not in lexicon.telling)


def _quantity(text: str, start: int, end: int, lexicon: Lexicon) -> Amount | None:
    """A word of the quantities, and the unit that it multiplies: "dozens", "several hundred", "tens of thousands"."""
    match = lexicon.quantity.match(text, start, end)
    if match is None:
        return None
    found = lexicon.quantities[key(match[1])]
    again = _patterns()["again"].match(text, start, end) if found.unit else None
    stop = again.end() if again else match.end()
    unit = _unit(text, stop, end, lexicon) if found.value is None or found.value > 1 else None
    if unit is not None:
        stop, scale = unit
        if found.value is not None:
            return Amount(stop, found.value * scale, scale=scale, printed=found.value * scale)
        low, high = found.low and found.low * scale, found.high and (found.high + 1) * scale - 1
        coded = found.coded and found.coded * scale
        return Amount(stop, None, low, high, key(text[start:stop]), coded, scale)
    if found.value is not None:
        return Amount(stop, found.value, printed=found.value)
    return Amount(stop, None, found.low, found.high, found.word, found.coded)


def _unit(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The unit that a vague word multiplies, "(of) thousands" or "hundred": where it ends and how much it is."""
    link = _patterns()["of"].match(text, start, end)
    if link is None:
        return None
    plural = lexicon.quantity.match(text, link.end(), end)
    if plural is not None:
        unit = lexicon.quantities[key(plural[1])].unit
        return (plural.end(), unit) if unit else None
    match = lexicon.word.match(text, link.end(), end)
    if match is None:
        return None
    word = lexicon.words[key(match[1])]
    scale = word.scale or word.group
    return (match.end(), scale) if scale else None


def _part(text: str, start: int, end: int, lexicon: Lexicon) -> Amount | None:
    """Half a million, a quarter of a million, half a dozen."""
    match = _patterns()["part"].match(text, start, end)
    unit = match and lexicon.word.match(text, match.end(), end)
    if not match or not unit:
        return None
    word = lexicon.words[key(unit[1])]
    scale = word.scale or word.group or 0
    value = PARTS[key(match[1].replace("-", " "))] * scale
    return Amount(unit.end(), int(value), scale=scale, printed=value) if scale and value.denominator == 1 else None


class _Cardinal:
    """Reads one cardinal: a group below a thousand (or a figure), then scales in falling order.

    `best` is what the words up to `stop` say; a group after a comma counts only once a scale or "hundred" follows it.
    """

    def __init__(self, text: str, end: int, lexicon: Lexicon, style: Style) -> None:
        self.text, self.end, self.lexicon, self.style = text, end, lexicon, style
        self.total: Fraction | int = 0
        self.group: Fraction | int | None = None
        self.room = 0
        self.limit = 10**15
        self.scale = 1
        self.pending = False
        self.best: Fraction | int | None = None
        self.stop = 0

    def read(self, start: int, figure: Figure | None) -> Amount | None:
        """The number at `start`, of which a figure that opens it was read before."""
        if figure is not None and figure.problem:
            return Amount(figure.end, None, problem=figure.problem)
        at = self._glued(self._enter(figure.value, 1, figure.end)) if figure else self._first(start)
        while at > 0:
            at = self._next(at)
        if self.best is None:
            return None
        plain = figure is not None and figure.plain and self.scale == 1
        if self.best.denominator != 1:
            return Amount(self.stop, None, scale=self.scale, problem="a decimal, not a count", printed=self.best)
        value = int(self.best)
        return Amount(self.stop, value, scale=self.scale, plain=plain, printed=value)

    def _first(self, start: int) -> int:
        """The first word, or the article before a scale; where it ends, or -1."""
        article = _patterns()["article"].match(self.text, start, self.end)
        found = self._word(article.end() if article else start)
        if found is None:
            return -1
        word, stop = found
        if word.value is not None:
            return -1 if article else self._enter(word.value, _room(word.value), stop)
        if not article and (word.group == 20 or stop - start < 3):
            return -1
        self.group, self.room = 1, 1
        return self._multiply(word, stop)

    def _word(self, at: int) -> tuple[Word, int] | None:
        match = self.lexicon.word.match(self.text, at, self.end)
        return (self.lexicon.words[key(match[1])], match.end()) if match else None

    def _next(self, at: int) -> int:
        """Reads one more word, or figure, after `at`; where it ends, or -1."""
        half = _patterns()["half"].match(self.text, at, self.end)
        if half is not None:
            return self._half(half.end())
        link = _patterns()["link"].match(self.text, at, self.end)
        if link is None:
            return -1
        joined, comma = link["joined"] is not None, link["comma"] is not None
        figure = None
        if self.group is None and not joined:
            figure = figure_at(self.text, link.end(), self.end, self.style)
        if figure is not None:
            self.pending = True
            return self._enter(figure.value, 1, figure.end) if not figure.problem else -1
        found = self._word(link.end())
        if found is None:
            return -1
        word, stop = found
        if word.value is None:
            return -1 if joined or comma else self._multiply(word, stop)
        return self._add(word.value, stop, joined, comma)

    def _add(self, value: int, stop: int, joined: bool, comma: bool) -> int:
        if not 0 < value < self.limit:
            return -1
        if self.group is None:
            self.pending = comma
            return self._enter(value, _room(value), stop)
        if value >= self.room or comma or (joined and self.room < 100):
            return -1
        return self._enter(self.group + value, min(_room(value), self.room), stop)

    def _enter(self, group: Fraction | int, room: int, stop: int) -> int:
        self.group, self.room = group, room
        if not self.pending:
            self.best, self.stop = self.total + group, stop
        return stop

    def _multiply(self, word: Word, stop: int) -> int:
        if word.group is not None:
            if self.group is None or self.total:
                return -1
            self.best, self.stop, self.scale = self.group * word.group, stop, word.group
            return -1
        scale = word.scale or 1
        if scale == 100:
            if self.group is None or self.group >= 100:
                return -1
            self.pending, self.scale = False, 100
            return self._enter(self.group * 100, 100, stop)
        if scale < self.limit:
            if self.group is None:
                return -1
            self.total += self.group * scale
        elif scale > self.limit and self.total + (self.group or 0) == self.best:
            self.total = (self.total + (self.group or 0)) * scale
        else:
            return -1
        self.group, self.limit, self.scale, self.pending = None, scale, scale, False
        self.best, self.stop = self.total, stop
        return stop

    def _half(self, stop: int) -> int:
        """The half of "and a half": of the scale before it, or of the one after it."""
        if self.group is None:
            self.total += Fraction(self.limit, 2)
            self.best, self.stop = self.total, stop
            return -1
        self._enter(self.group + Fraction(1, 2), 1, stop)
        found = self._word(stop + 1)
        return self._multiply(*found) if found is not None and found[0].scale else -1

    def _glued(self, at: int) -> int:
        """A "k" or "m" right behind a figure, or an abbreviated scale: 12k, 1.5m, 2bn."""
        match = _patterns()["glued"].match(self.text, at, self.end)
        if match is not None:
            if match.group() != "k" and not self.lexicon.counts.match(self.text, match.end()):
                return at
            return self._multiply(Word(scale=1000 if match[1] else 10**6), match.end())
        found = self._word(at)
        return self._multiply(*found) if found is not None and found[0].scale else at


def _room(value: int) -> int:
    """What may be added to a number word: ones to "twenty", nothing to "twelve"."""
    return 10 if value >= 20 else 1
