"""What hedges and vague words allow: a frozen policy that turns them into the lowest and highest count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from attrs import field, frozen


class Interval(NamedTuple):
    """A count as printed, None for ranges and vague words, with its lowest and highest value, None where open."""

    value: int | None
    low: int | None
    high: int | None


class Sense(StrEnum):
    """How a hedge bounds the number beside it."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    ABOUT = "about"
    ODD = "odd"


class Coding(StrEnum):
    """Whose rules say which one figure stands for a vague word or a range."""

    LINGUISTIC = "linguistic"
    ACLED = "acled"
    EMDAT = "emdat"


Overrides = Mapping[str, tuple[int | None, int | None]] | Iterable[tuple[str, int | None, int | None]]


def _overrides(words: Overrides) -> tuple[tuple[str, int | None, int | None], ...]:
    if isinstance(words, Mapping):
        rows: Iterable[Any] = sorted((word, *ends) for word, ends in words.items())
        return tuple(rows)
    return tuple(words)


@frozen
class Bounds:
    """The policy that gives a hedged, ranged or vague count its value, low and high.

    `about` and `nearly` are the widths of those hedges as a share of the number; bounds are rounded inward. `words`
    maps vague words to the (low, high) that you take them to mean. `coding` says whether ranges and vague words have
    one figure: none by default, the lowest under ACLED, and under EM-DAT the mean of a range and the lowest for a
    vague word. Raises `ValueError` for a width outside 0 to 1.

    >>> Bounds().hedged("nearly", Interval(250, 250, 250))
    Interval(value=250, low=225, high=249)
    >>> Bounds(about=0.2).hedged("about", Interval(20, 20, 20))
    Interval(value=20, low=16, high=24)
    >>> Bounds.emdat().range(20, 30)
    Interval(value=25, low=20, high=30)
    """

    about: float = 0.1
    nearly: float = 0.1
    words: tuple[tuple[str, int | None, int | None], ...] = field(default=(), converter=_overrides)
    coding: Coding = field(default=Coding.LINGUISTIC, converter=Coding)

    def __attrs_post_init__(self) -> None:
        for name in ("about", "nearly"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is a share of the number, from 0 to 1, not {getattr(self, name)!r}")

    @classmethod
    def acled(cls) -> Bounds:
        """The coding rules of ACLED: of a range or a vague word the most conservative figure ("dozens" is 12)."""
        return cls(coding=Coding.ACLED)

    @classmethod
    def emdat(cls) -> Bounds:
        """The coding rules of EM-DAT: of a range the mean, of a vague word two of its unit ("hundreds" is 200)."""
        return cls(coding=Coding.EMDAT)

    def range(self, low: int, high: int) -> Interval:
        """What "between LOW and HIGH" allows."""
        if self.coding is Coding.ACLED:
            return Interval(low, low, high)
        if self.coding is Coding.EMDAT:
            return Interval((low + high) // 2, low, high)
        return Interval(None, low, high)

    def vague(self, word: str, low: int | None, high: int | None, coded: int | None) -> Interval:
        """What a vague word allows; `low`, `high` and `coded` (ACLED's figure) are the vocabulary's."""
        for other, its_low, its_high in self.words:
            if other == word:
                return Interval(None, its_low, its_high)
        if self.coding is Coding.ACLED and coded is not None:
            return Interval(coded, coded, high)
        return Interval(low if self.coding is Coding.EMDAT else None, low, high)

    def hedged(self, sense: Sense | str, count: Interval) -> Interval:
        """What a hedge makes of a count; hedges that are stacked are applied from the number outward."""
        value, low, high = count
        match Sense(sense):
            case Sense.AT_LEAST:
                return Interval(value, low, None)
            case Sense.MORE_THAN:
                return Interval(value, None if low is None else low + 1, None)
            case Sense.AT_MOST:
                return Interval(value, None, high)
            case Sense.LESS_THAN:
                return Interval(value, None, None if high is None else max(0, high - 1))
            case Sense.NEARLY:
                return _ordered(value, _share(low, self.nearly, down=True), None if high is None else max(0, high - 1))
            case Sense.ABOUT:
                return _ordered(value, _share(low, self.about, down=True), _share(high, self.about, down=False))
            case Sense.ODD:
                return Interval(value, low, None if high is None else high + _grain(high) - 1)
        return count


def _share(count: int | None, share: float, *, down: bool) -> int | None:
    """The count less (or plus) a share of it, rounded towards the count."""
    if count is None:
        return None
    part = int(count * Fraction(str(share)))
    return count - part if down else count + part


def _ordered(value: int | None, low: int | None, high: int | None) -> Interval:
    return Interval(value, low if low is None or high is None else min(low, high), high)


def _grain(count: int) -> int:
    """The unit that a round count is given in: 10 for 120, 100 for 300."""
    grain = 1
    while count and count % (grain * 10) == 0:
        grain *= 10
    return grain
