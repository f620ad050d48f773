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
from .plain import read_plain
from .reading import Gazetteer, Reader
from .values import Dateline


class DatelineParser(BaseParser[Dateline]):
    """Reads the dateline of a story.

    `gazetteer` is a function that you may give: of a place's name and region (or None) it says the country, as an
    ISO 3166 alpha-2 code, or None. It is asked where the text itself does not decide.

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
        reader = self._reader()
        plain = read_plain(reader, source.text)
        if plain is not None:
            yield plain
        for start, first in starts(source.text):
            found = read_at(reader, source.text, start, first=first)
            if found is not None:
                yield found

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_kept_reader"}

    def _reader(self) -> Reader:
        reader: Reader | None = self.__dict__.get("_kept_reader")
        if reader is None or reader.vocabulary is not self.vocabulary or reader.gazetteer is not self.gazetteer:
            reader = self.__dict__["_kept_reader"] = Reader(self.vocabulary, self.gazetteer)
        return reader

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
