"""The text that parsers read, with its layout, each part computed once and only when asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain, pairwise
from typing import Any, Generic, TypeVar

from .marks import Quoted, quoted_spans
from .sentences import paragraph_spans, sentence_spans, trim
from .spans import Span

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801  used as a decorator
    """An attribute that is worked out when it is first asked for: `functools.cached_property` without its lock."""

    def __init__(self, build: Callable[[Any], T]) -> None:
        self._build = build
        self._name = build.__name__
        self.__doc__ = build.__doc__

    def __get__(self, source: Any, owner: type | None = None) -> T:
        if source is None:
            return self  # type: ignore[return-value]
        value = source.__dict__[self._name] = self._build(source)
        return value


class Source:
    """A text with its paragraphs, sentences and quoted stretches, which all parsers of a story share.

    >>> source = Source("Two died. Dr. Rao said so.")
    >>> [span.of(source.text) for span in source.sentences]
    ['Two died.', 'Dr. Rao said so.']
    >>> source.sentence_at(12)
    Span(start=10, end=26)

    Raises `TypeError` for anything but a `str`.
    """

    def __init__(self, text: str, *, trace: list[Any] | None = None) -> None:
        if not isinstance(text, str):
            raise TypeError(f"wirenews reads str, not {type(text).__name__}; decode bytes first")
        self.text = text
        self.trace = trace
        self.cased = True
        """Whether capitals tell names from other words; False where a text all in capitals is read in small letters."""
        self.head = 0
        self.tail = len(text)
        self._lines: list[int] = []
        self._shared: dict[Hashable, Any] = {}
        self._sentences_of: dict[int, tuple[list[Span], list[int]]] = {}

    def begin(self, offset: int, end: int | None = None, lines: Iterable[int] = ()) -> None:
        """Tells where the story itself begins, behind header and dateline, and where it ends, before its sign-off:
        a sentence begins and ends there too, and where the `lines` of the header begin.

        >>> source = Source("OSLO, May 3 (NTB) - Two died.")
        >>> source.begin(20)
        >>> source.sentences[-1].of(source.text)
        'Two died.'
        """
        self.head, self.tail = offset, len(self.text) if end is None else end
        self._lines = sorted(lines)
        for name in ("sentences", "_sentence_starts"):
            self.__dict__.pop(name, None)
        self._sentences_of.clear()

    def with_letters(self, text: str) -> Source:
        """The source of a text that has other letters in the same places: its paragraphs and sentences are the same.

        >>> Source("RAIN FELL. WHY?").with_letters("Rain fell. Why?").sentences[1]
        Span(start=11, end=15)
        """
        other = Source(text, trace=self.trace)
        other.head, other.tail, other._lines = self.head, self.tail, self._lines
        other.__dict__.update(paragraphs=self.paragraphs, sentences=self.sentences)
        return other

    @classmethod
    def of(cls, text: str | Source) -> Source:
        """The source itself, or a new one of a text."""
        return text if isinstance(text, Source) else cls(text)

    @lazy
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, without the blanks around them."""
        return paragraph_spans(self.text)

    @lazy
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, without the blanks between them; a paragraph's edge is a sentence's edge."""
        whole = self.head <= 0 and self.tail >= len(self.text)
        blocks = self.paragraphs if whole else chain.from_iterable(map(self._blocks, self.paragraphs))
        return tuple(sentence_spans(self.text, blocks))

    def _sentences_in(self, paragraph: Span) -> tuple[list[Span], list[int]]:
        """The sentences of a paragraph and where they begin, looked for once."""
        known = self._sentences_of.get(paragraph.start)
        if known is None:
            spans = sentence_spans(self.text, self._blocks(paragraph))
            known = self._sentences_of[paragraph.start] = spans, [span.start for span in spans]
        return known

    def _blocks(self, paragraph: Span) -> Iterable[Span]:
        """The paragraph, cut where the story begins and ends in it."""
        start, end = paragraph.start, paragraph.end
        cuts = [cut for cut in (*self._lines, self.head, self.tail) if start < cut < end]
        if not cuts:
            return (paragraph,) if start < end else ()
        blocks = (trim(self.text, *edges) for edges in pairwise((start, *cuts, end)))
        return [block for block in blocks if block is not None]

    @lazy
    def quoted(self) -> tuple[Quoted, ...]:
        """The outermost stretches in double quotation marks."""
        return quoted_spans(self.text, self.paragraphs)

    @lazy
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @lazy
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    @lazy
    def _quoted_starts(self) -> list[int]:
        return [quoted.outer.start for quoted in self.quoted]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the offset, or the one before it; an empty span where there is none.

        Until all `sentences` are asked for, only those of the paragraph are looked for.
        """
        if "sentences" in self.__dict__:
            return self._at(self.sentences, self._sentence_starts, offset)
        return self._at(*self._sentences_in(self.paragraph_at(offset)), offset)

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds the offset, or the one before it; an empty span where there is none."""
        return self._at(self.paragraphs, self._paragraph_starts, offset)

    def quoted_at(self, offset: int) -> Quoted | None:
        """The quoted stretch that holds the offset, its marks included, or None."""
        quoted = self.quoted
        if not quoted:
            return None
        index = bisect_right(self._quoted_starts, offset) - 1
        return quoted[index] if index >= 0 and offset < quoted[index].outer.end else None

    def quoted_between(self, start: int, end: int) -> tuple[Quoted, ...]:
        """The quoted stretches that share at least one code point with `start:end`."""
        if not self.quoted:
            return ()
        quoted, starts = self.quoted, self._quoted_starts
        first = bisect_right(starts, start)
        if first and quoted[first - 1].outer.end > start:
            first -= 1
        return quoted[first : bisect_left(starts, end, first)]

    @staticmethod
    def _at(spans: Sequence[Span], starts: list[int], offset: int) -> Span:
        if not spans:
            return Span(0, 0)
        return spans[max(0, bisect_right(starts, offset) - 1)]

    def shared(self, key: Hashable, build: Callable[[Source], T]) -> T:
        """What `build` makes of this source, made once for each key: scans that several parsers need."""
        if key not in self._shared:
            self._shared[key] = build(self)
        value: T = self._shared[key]
        return value
