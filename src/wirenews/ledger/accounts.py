"""How the figures of one outcome add up, story by story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import evolve

from wirenews.tolls import Category, Outcome, Relation, Toll, Unit

from .values import Contradiction, LedgerEntry, LedgerLine, Status

AXES = (
    frozenset({Category.CIVILIANS, Category.SOLDIERS, Category.POLICE, Category.MILITANTS}),
    frozenset({Category.CHILDREN, Category.WOMEN, Category.MEN}),
)
"""Categories that exclude each other by their words; only such parts are added up."""

MAY_FALL = frozenset(
    {
        Outcome.MISSING,
        Outcome.HOSTAGE,
        Outcome.ARRESTED,
        Outcome.STRANDED,
        Outcome.HOMELESS,
        Outcome.DISPLACED,
        Outcome.HOSPITALISED,
    }
)
"""Outcomes that end: a later figure below an earlier one contradicts nothing."""

BY_WORDS = frozenset({Category.FOREIGNERS, Category.OTHER})
"""Categories that hold several groups, told apart by their nouns."""


class Key(NamedTuple):
    """What is counted: figures of different keys are never compared."""

    outcome: Outcome
    unit: Unit
    window: str


class Group(NamedTuple):
    """A part of those who are counted: by category, and by noun where the category holds several groups."""

    category: Category
    noun: str


class Account:
    """The running count of one key: the whole, and its parts."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.whole = Tally(outcome)
        self.parts: dict[Group, Tally] = {}
        self.whole_is_told_last = True

    def take(self, entries: list[LedgerEntry]) -> None:
        """The figures of the next story."""
        revisions = [one for one in entries if one.toll.relation is Relation.REVISION]
        older = {_printed(one.toll.previous) for one in revisions if one.toll.previous is not None}
        totals, increments, parts = [], [], []
        for entry in entries:
            if entry.toll.relation is Relation.INCREMENT:
                increments.append(entry)
            elif _group(entry.toll) is not None and entry.toll.relation is not Relation.REVISION:
                parts.append(entry)
            elif entry.toll.relation is Relation.REVISION or _printed(entry.toll) not in older:
                totals.append(entry)
            else:
                self.whole.drop([entry], Status.SUPERSEDED)
        if totals:
            self.whole.report(totals, revised=bool(revisions))
            self.whole_is_told_last = True
        if revisions:
            self.whole.drop(increments, Status.INCLUDED)
        else:
            for entry in increments:
                self.whole.add(entry, certain=not totals or entry.toll.whole is not None)
        self._take_parts(parts, told=bool(totals))

    def _take_parts(self, entries: list[LedgerEntry], *, told: bool) -> None:
        groups: dict[Group, list[LedgerEntry]] = {}
        for entry in entries:
            group = _group(entry.toll)
            if group is not None:
                groups.setdefault(group, []).append(entry)
        for group, figures in groups.items():
            self.parts.setdefault(group, Tally(self.outcome)).report(figures, revised=False)
        if groups and not told:
            self.whole_is_told_last = False

    @property
    def left_out(self) -> Iterator[LedgerEntry]:
        """The figures of the key that no longer count, with their status."""
        for tally in (self.whole, *self.parts.values()):
            yield from tally.left_out

    def settle(self, key: Key) -> tuple[list[LedgerLine], list[Contradiction]]:
        """The lines of the key, the whole before its parts, and all that is contradictory in them."""
        contradictions = [one for tally in (self.whole, *self.parts.values()) for one in tally.contradictions]
        low, high, contested, figures = self.whole.low, self.whole.high, self.whole.contested, self.whole.figures
        floor = self._floor()
        if not figures:
            low, high = floor, self._ceiling()
            contested = any(part.contested for part in self.parts.values())
            figures = [entry for part in self.parts.values() for entry in part.figures]
        elif high is not None and floor > high:
            if self.whole_is_told_last:
                largest = max(self.parts.values(), key=lambda part: part.low)
                contradictions.append(
                    _contradiction("the parts are more than the whole", figures[0], largest.figures[0])
                )
                contested, high = True, floor
            else:
                low, high = floor, self._ceiling()
        else:
            low = max(low, floor)
        lines = [LedgerLine(*key, None, low, high, contested, tuple(figures))]
        for group, part in self.parts.items():
            lines.append(LedgerLine(*key, group.category, part.low, part.high, part.contested, tuple(part.figures)))
        return lines, contradictions

    def _floor(self) -> int:
        """The fewest that the parts come to: those that exclude each other added up."""
        sums = [sum(part.low for group, part in self.parts.items() if group.category in axis) for axis in AXES]
        return max([*sums, *(part.low for part in self.parts.values())], default=0)

    def _ceiling(self) -> int | None:
        """The most that the parts come to, or None where one is open or is a part of more."""
        total = 0
        for part in self.parts.values():
            if part.high is None or any(entry.toll.relation is Relation.SUBSET for entry in part.figures):
                return None
            total += part.high
        return total


class Tally:
    """One running range with the figures that it rests on."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.low = 0
        self.high: int | None = None
        self.contested = False
        self.figures: list[LedgerEntry] = []
        self.contradictions: list[Contradiction] = []
        self.left_out: list[LedgerEntry] = []

    def report(self, entries: list[LedgerEntry], *, revised: bool) -> None:
        """What one story says: it replaces what came before, unless it is lower and nothing says that it may be."""
        low, high, contested = self._together(entries)
        falls = revised or self.outcome in MAY_FALL
        if self.figures and not falls and high is not None and high < self.low:
            highest = max(self.figures, key=lambda one: bounds(one.toll)[0])
            reason = "the later figure is lower and says nothing of a revision"
            self.contradictions.append(_contradiction(reason, highest, entries[0]))
            self.low, self.high = low, None if self.high is None else max(self.high, high)
            self.contested = True
            self.figures += entries
            return
        if self.figures and not falls and self.low > low:
            low = self.low
            entries = [*self.figures, *entries]
        else:
            self.drop(self.figures, Status.SUPERSEDED)
        self.low, self.high, self.contested, self.figures = low, high, contested, list(entries)

    def add(self, entry: LedgerEntry, *, certain: bool) -> None:
        """An increment: where it may be in the total already, only the upper bound moves."""
        low, high = bounds(entry.toll)
        first = not self.figures
        self.low += low if certain else 0
        self.high = None if first or self.high is None or high is None else self.high + high
        self.figures.append(entry)

    def drop(self, entries: Iterable[LedgerEntry], status: Status) -> None:
        """Figures that no longer count."""
        self.left_out += [evolve(entry, status=status) for entry in entries]

    def _together(self, entries: list[LedgerEntry]) -> tuple[int, int | None, bool]:
        """What figures of one story allow together; where they cannot all hold, from the lowest to the highest."""
        ranges = [bounds(entry.toll) for entry in entries]
        lowest = [high for _, high in ranges if high is not None]
        top, bottom = max(low for low, _ in ranges), min(lowest, default=None)
        if bottom is None or top <= bottom:
            return top, bottom, False
        above = next(entry for entry, (low, _) in zip(entries, ranges, strict=True) if low == top)
        below = next(entry for entry, (_, high) in zip(entries, ranges, strict=True) if high == bottom)
        seen: set[tuple[int, int | None]] = set()
        for entry, (low, high) in zip(entries, ranges, strict=True):
            if (low, high) in seen:
                continue
            seen.add((low, high))
            if high is not None and high < top:
                self.contradictions.append(_contradiction("they cannot both hold", entry, above))
            elif low > bottom and entry is not above:
                self.contradictions.append(_contradiction("they cannot both hold", below, entry))
        open_ended = any(high is None for _, high in ranges)
        return min(low for low, _ in ranges), None if open_ended else max(lowest), True


def bounds(toll: Toll) -> tuple[int, int | None]:
    """What a toll allows; a single victim whom no number counts is at least one."""
    if toll.implicit:
        return 1, None
    return toll.number.low or 0, toll.number.high


def _printed(toll: Toll) -> tuple[int | None, int | None]:
    return toll.number.low, toll.number.high


def _group(toll: Toll) -> Group | None:
    """The part that a toll counts, or None where it counts the whole."""
    category = Category.PEOPLE if toll.victims is None else toll.victims.category
    part_here = toll.relation is Relation.SUBSET and (toll.whole is None or toll.whole.outcome is toll.outcome)
    if category is Category.PEOPLE and not part_here:
        return None
    noun = toll.victims.text.lower() if toll.victims is not None and category in BY_WORDS else ""
    return Group(category, noun)


def _contradiction(reason: str, one: LedgerEntry, other: LedgerEntry) -> Contradiction:
    first, second = sorted((one, other), key=lambda entry: (entry.story, entry.toll.span.start))
    return Contradiction(one.toll.outcome, reason, first, second)
