"""Numbers of a text, of a window, or of one place in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from wirenews.parsing import Findings, Parser, Refusal, Rule
from wirenews.source import Source
from wirenews.vocabulary import Vocabulary

from .bounds import Bounds
from .digits import Style, in_commas, style_of
from .lexicon import lexicon
from .reading import Context, phrase_at
from .values import Number

LONGEST = 160
"""No number phrase is longer, in code points."""

DEFAULT_BOUNDS = Bounds()


def read_number(
    text: str,
    start: int,
    end_limit: int | None = None,
    vocabulary: Vocabulary | None = None,
    bounds: Bounds = DEFAULT_BOUNDS,
    style: Style = in_commas,
) -> Number | None:
    """The count that begins exactly at `start`, hedge included, and ends before `end_limit`, or None.

    >>> read_number("It said at least 12 died", 8)
    Number(span=Span(start=8, end=19), text='at least 12', value=12, low=12, high=None, hedge='at least')
    """
    end = min(len(text) if end_limit is None else end_limit, start + LONGEST)
    context = Context(lexicon(vocabulary or Vocabulary.default()), bounds, style)
    found = phrase_at(text, start, end, context)
    return found if isinstance(found, Number) else None


def number_before(
    text: str,
    end: int,
    start_limit: int = 0,
    vocabulary: Vocabulary | None = None,
    bounds: Bounds = DEFAULT_BOUNDS,
    style: Style = in_commas,
) -> Number | None:
    """The count that ends exactly at `end`, hedge included, and begins at `start_limit` or later, or None.

    >>> number_before("It said at least 12 died", 19).low
    12
    """
    context = Context(lexicon(vocabulary or Vocabulary.default()), bounds, style)
    found = list(_phrases(text, max(start_limit, end - LONGEST), end, context))
    last = found[-1] if found else None
    return last if isinstance(last, Number) and last.span.end == end else None


def numbers_in(
    source: Source,
    start: int,
    end: int,
    vocabulary: Vocabulary | None = None,
    bounds: Bounds = DEFAULT_BOUNDS,
) -> list[Number | Refusal]:
    """The numbers between `start` and `end` in text order; each that counts nothing is a refusal with its reason.

    >>> [found.reason if isinstance(found, Refusal) else found.value
    ...  for found in numbers_in(Source("Three men, aged 20 to 30, died in 2014"), 0, 39)]
    [3, 'an age', 'a year']
    """
    context = Context(lexicon(vocabulary or Vocabulary.default()), bounds, partial(style_of, source))
    return list(_phrases(source.text, start, end, context))


def _phrases(text: str, start: int, end: int, context: Context) -> Iterator[Number | Refusal]:
    at, trigger = start, context.lexicon.trigger
    while (match := trigger.search(text, at, end)) is not None:
        begin = match.start()
        begin -= begin > at and text[begin - 1] in "~<>"
        found = phrase_at(text, begin, min(end, begin + LONGEST), context)
        if found is None:
            at = match.end()
            continue
        yield found
        at = found.span.end if found.span else match.end()


class NumberParser(Parser[Number]):
    """Reads the counts of a text: `bounds` says what hedges and vague words allow.

    >>> [(n.text, n.low, n.high) for n in NumberParser().parse("Dozens hurt; 2 or 3 died on May 12")]
    [('Dozens', 24, 99), ('2 or 3', 2, 3)]
    """

    bounds: Bounds = DEFAULT_BOUNDS

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        rules: Iterable[Rule[Number]] | None = None,
        bounds: Bounds | None = None,
    ) -> None:
        super().__init__(vocabulary=vocabulary, rules=rules)
        if bounds is not None:
            self.bounds = bounds

    def candidates(self, source: Source) -> Iterable[Number | Refusal]:
        """Every number of the text, and those that its rules read."""
        yield from numbers_in(source, 0, len(source.text), self.vocabulary, self.bounds)
        yield from super().candidates(source)


@cache
def _default() -> NumberParser:
    return NumberParser()


def parse_numbers(text: str | Source) -> Findings[Number]:
    """The counts of a text, in text order; empty where there is none. Raises `TypeError` for anything but a `str`.

    >>> parse_numbers("Half a million fled, 20-odd died.")[0].value
    500000
    """
    return _default().parse(text)
