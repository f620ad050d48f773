"""The values that a ledger is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import frozen

from wirenews.tolls import Category, Outcome, Toll, Unit


class Status(StrEnum):
    """What became of a figure in the ledger."""

    LIVE = "live"
    SUPERSEDED = "superseded"
    INCLUDED = "included"
    PREVIOUS = "previous"
    BACKGROUND = "background"
    HYPOTHETICAL = "hypothetical"
    UNBOUNDED = "unbounded"


@frozen
class LedgerEntry:
    """One figure: the toll, the story that it stands in (its place in time, from 0, and its name), and its status."""

    toll: Toll
    story: int = 0
    name: str = ""
    status: Status = Status.LIVE


@frozen
class Contradiction:
    """Two figures that cannot both hold, each with its span in its story, and why they cannot."""

    outcome: Outcome
    reason: str
    first: LedgerEntry
    second: LedgerEntry

    def __str__(self) -> str:
        return f"{self.outcome}: {cited(self.first)} and {cited(self.second)}: {self.reason}"


@frozen
class LedgerLine:
    """What the live figures of one outcome allow: `low` to `high`, inclusive, None where open.

    Units and longer windows ("since January") have lines of their own. A line with a `category` is a part of the
    line above it. `contested` says that figures contradict each other; the range then spans them all.
    """

    outcome: Outcome
    unit: Unit = Unit.PERSONS
    window: str = ""
    category: Category | None = None
    low: int | None = None
    high: int | None = None
    contested: bool = False
    figures: tuple[LedgerEntry, ...] = ()


@frozen
class Ledger:
    """The lines, the contradictions with both figures, and the figures that stand in no line, with their status.

    Printed, it is a table; `rows` gives the same as plain data.
    """

    lines: tuple[LedgerLine, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    left_out: tuple[LedgerEntry, ...] = ()

    def of(
        self,
        outcome: Outcome | str,
        category: Category | str | None = None,
        *,
        unit: Unit | str = Unit.PERSONS,
        window: str | None = None,
    ) -> LedgerLine | None:
        """The first line of an outcome, or of a part of it, or None where the stories give no figure.

        Lines without a window come before those with one; `window` asks for one of them.
        """
        wanted = (Outcome(outcome), Unit(unit), None if category is None else Category(category))
        for line in self.lines:
            if (line.outcome, line.unit, line.category) == wanted and window in {None, line.window}:
                return line
        return None

    def rows(self) -> list[dict[str, Any]]:
        """A dictionary for each line: what is counted, low, high, and the figures as they are cited."""
        return [
            {
                "outcome": str(line.outcome),
                "unit": str(line.unit),
                "window": line.window,
                "category": "" if line.category is None else str(line.category),
                "low": line.low,
                "high": line.high,
                "contested": line.contested,
                "figures": [cited(entry) for entry in line.figures],
            }
            for line in self.lines
        ]

    def __str__(self) -> str:
        cells = [("outcome", "low", "high", "figures"), *map(_cells, self.lines)]
        widths = [max(len(row[column]) for row in cells) for column in range(3)]
        table = ["  ".join([*map(str.ljust, row[:3], widths), row[3]]).rstrip() for row in cells]
        return "\n".join([*table, *(f"! {one}" for one in self.contradictions)])

    def _repr_html_(self) -> str:
        from html import escape

        head, *body = [("outcome", "low", "high", "figures"), *map(_cells, self.lines)]
        rows = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in body]
        notes = "".join(f"<li>{escape(str(one))}</li>" for one in self.contradictions)
        top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
        table = f"<table><tr>{top}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        return f"{table}<ul>{notes}</ul>" if notes else table


def cited(entry: LedgerEntry) -> str:
    """The figure as printed, and where."""
    return f"{' '.join(entry.toll.text.split())!r} ({entry.name or f'story {entry.story + 1}'})"


def _cells(line: LedgerLine) -> tuple[str, str, str, str]:
    name = str(line.outcome) if line.category is None else f"  {line.category}"
    if line.unit is not Unit.PERSONS:
        name += f", {line.unit}"
    if line.window:
        name += f", {line.window}"
    low, high = ("" if bound is None else f"{bound:,}" for bound in (line.low, line.high))
    return name, low, f"{high} !" if line.contested else high, "; ".join(map(cited, line.figures))
