"""Where a thing stands in the text, and what every found thing has in common."""

from __future__ import annotations

from attrs import field, frozen


@frozen(order=True)
class Span:
    """A stretch of text: `start` and `end` count code points, `end` is exclusive.

    >>> span = Span(3, 8)
    >>> span.of("By Reuter staff")
    'Reute'
    >>> len(span), Span(4, 6) in span, span.overlaps(Span(8, 9))
    (5, True, False)
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span | int) -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The stretch of `text` that the span marks."""
        return text[self.start : self.end]


@frozen
class Found:
    """Something found in a text: `text` is what stands at `span`, letter by letter.

    `rule` names what read it; it takes no part in equality, hash or repr.

    >>> Found.at("said on Friday", 0, 4, rule="cue")
    Found(span=Span(start=0, end=4), text='said')
    """

    span: Span
    text: str
    rule: str = field(default="", eq=False, repr=False, kw_only=True)

    @staticmethod
    def at(source: str, start: int, end: int, rule: str = "") -> Found:
        """The plain find at `source[start:end]`."""
        return Found(Span(start, end), source[start:end], rule=rule)
