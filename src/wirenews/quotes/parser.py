"""The parser: cues in one scan, read sentence by sentence, then quotes that no cue claims."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from wirenews.parsing import Findings, Parser, Refusal, Rule
from wirenews.source import Source
from wirenews.vocabulary import Vocabulary

from .capitals import as_printed, in_capitals, in_small, lead
from .reader import Reader
from .values import Quote


class QuoteParser(Parser[Quote]):
    """Finds direct, mixed and indirect speech with its cue and speakers.

    `attitudes` turns on a second class of cues: thought, wish, support, and what documents show.

    >>> [quote.text for quote in QuoteParser().parse('"We will rebuild," the mayor said.')]
    ['We will rebuild,']
    """

    attitudes: bool = False

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        rules: Iterable[Rule[Quote]] | None = None,
        attitudes: bool | None = None,
    ) -> None:
        super().__init__(vocabulary=vocabulary, rules=rules)
        if attitudes is not None:
            self.attitudes = attitudes

    def candidates(self, source: Source) -> Iterable[Quote | Refusal]:
        """The built-in readings, then those of `rules`."""
        whole = source if in_capitals(source.text) else lead(source)
        if whole is not None:
            for one in Reader(in_small(whole), self.vocabulary, self.attitudes).read():
                yield as_printed(one, source.text, self.vocabulary) if isinstance(one, Quote) else one
        if whole is not source:
            yield from Reader(source, self.vocabulary, self.attitudes).read()
        if self.rules:
            yield from super().candidates(source)


@cache
def _default() -> QuoteParser:
    return QuoteParser()


def parse_quotes(text: str | Source) -> Findings[Quote]:
    """The quotes of a text in order, spans never overlapping; empty where there are none.

    Raises `TypeError` where `text` is no `str` (nor a `Source`).

    >>> quote = parse_quotes("Police said the road was closed.")[0]
    >>> quote.kind.value, quote.text, quote.speaker.text
    ('indirect', 'the road was closed', 'Police')
    """
    return _default().parse(text)
