"""Why a text was read as it was: what every parser tried, what fired, and what was refused with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape

from attrs import frozen

from .parsing import Step, Verdict
from .source import Source
from .spans import Span
from .stories import StoryParser
from .stories.parser import default_parser

_MARKS = {Verdict.READ: "+", Verdict.REFUSED: "-", Verdict.OVERLAPPED: "."}


@frozen
class Explanation:
    """What was tried at a place of a text, or all over it, in text order; `str()` of it is made to be read."""

    text: str
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return "\n".join(_lines(self.steps)) or "nothing was tried here"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _cells(step))}</tr>" for step in self.steps
        )
        head = "".join(f"<th>{name}</th>" for name in ("where", "parser", "rule", "verdict", "text", "reason"))
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def explain(
    text: str,
    at: int | str | Span | None = None,
    *,
    published: dt.date | None = None,
    parser: StoryParser | None = None,
) -> Explanation:
    """What a story parser tried in a text, what it read, and what it refused with the reason.

    `at` asks about one place: an offset, a span, or a phrase of the text (where it first stands). Raises `ValueError`
    for a phrase that the text does not have, `TypeError` for a text that is no `str`.

    >>> print(explain("OSLO, May 3 (NTB) - Three people were killed.", at="Three"))
    + 20:32   TollParser...: 'Three people'...
    """
    place = _place(text, at)
    trace: list[Step] = []
    (parser or default_parser()).parse(Source(text, trace=trace), published=published)
    steps = sorted(trace, key=lambda step: (step.span, step.parser, step.verdict != Verdict.READ))
    return Explanation(
        text, tuple(step for step in dict.fromkeys(steps) if place is None or _touches(step.span, place))
    )


def _place(text: str, at: int | str | Span | None) -> Span | None:
    if isinstance(at, str):
        start = text.find(at)
        if start < 0:
            raise ValueError(f"the text has no {at!r}")
        return Span(start, start + len(at))
    return Span(at, at + 1) if isinstance(at, int) else at


def _touches(span: Span, place: Span) -> bool:
    return span.overlaps(place) or place in span


def _cells(step: Step) -> tuple[str, ...]:
    where = f"{step.span.start}:{step.span.end}"
    return where, step.parser, step.rule, str(step.verdict), _short(step.text), step.reason


def _lines(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        where, parser, rule, _, text, reason = _cells(step)
        line = f"{_MARKS[step.verdict]} {where:<9} {parser} {rule}: {text!r}"
        yield f"{line}: {reason}" if reason else line


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:40]}...{text[-17:]}"
