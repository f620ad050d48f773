"""The dateline parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import final

from ..parsing import BaseParser, Refusal, Rule, Verdict
from ..source import Source
from ..spans import Span
from ..vocabulary import Vocabulary
from .assembly import read_at
from .heads import starts
from .knowledge import Gazetteer, Knowledge
from .plain import PlainHeads
from .values import Dateline


class DatelineParser(BaseParser[Dateline]):
    """Reads the dateline of a story.

    `gazetteer` is a function that you may give, or a method of your subclass: of a place's name and region (or None)
    it says the country, as an ISO 3166 alpha-2 code, or None. It is asked where the text itself does not decide.

    >>> ours = DatelineParser(gazetteer=lambda name, region: {"MOORTOWN": "GB"}.get(name))
    >>> ours.parse("MOORTOWN (Reuters) - Rain fell.").places[0].country
    'GB'
    """

    gazetteer: Gazetteer | None = None

    def __init__(
        self,
        *,
        vocabulary: Vocabulary | None = None,
        rules: Iterable[Rule[Dateline]] | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        super().__init__(vocabulary=vocabulary, rules=rules)
        if gazetteer is not None:
            self.gazetteer = gazetteer

    def candidates(self, source: Source) -> Iterator[Dateline | Refusal]:
        """Hook, called once by `parse`: what may be the dateline, the likeliest first.

        The base gives the finds of your `rules`, then the head of the text, then what stands under headlines,
        bylines and notes. `parse` takes the first that `accept` lets pass, and asks for no more.
        """
        if self.rules:
            yield from super().candidates(source)
        heads = self._heads()
        plain = heads.read(source.text)
        if plain is not None:
            yield plain
        for start, first in starts(source.text):
            found = read_at(heads.known, source.text, start, first=first)
            if found is not None and found != plain:
                yield found

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_kept"}

    def _heads(self) -> PlainHeads:
        heads: PlainHeads | None = self.__dict__.get("_kept")
        if heads is not None:
            known = heads.known
            if known.vocabulary is self.vocabulary and known.gazetteer == self.gazetteer:
                return heads
        heads = self.__dict__["_kept"] = PlainHeads(Knowledge(self.vocabulary, self.gazetteer))
        return heads

    @final
    def parse(self, text: str | Source) -> Dateline | None:
        """The dateline of a story, or None where it has none.

        Raises `TypeError` where `text` is no `str` (nor a `Source`).
        """
        source = Source.of(text)
        for value in self.candidates(source):
            if isinstance(value, Refusal):
                self._note(source, value.rule, Verdict.REFUSED, value.span or Span(0, 0), value.reason)
                continue
            verdict = self.accept(value, source)
            if verdict:
                if source.trace is not None:
                    self._note(source, value.rule, Verdict.READ, value.span, "", value)
                return value
            reason = verdict.reason if isinstance(verdict, Refusal) else "accept() said no"
            self._note(source, value.rule, Verdict.REFUSED, value.span, reason, value)
        return None
