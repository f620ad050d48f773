"""The ledger of an event: what all the tolls of its stories allow together, and where they contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wirenews.tolls import Outcome, Relation, Toll, Unit
from wirenews.windows import TimeUnit, Window, WindowKind

from .accounts import Account, Key
from .values import Contradiction, Ledger, LedgerEntry, LedgerLine, Status

__all__ = ["Contradiction", "Ledger", "LedgerEntry", "LedgerLine", "Status", "reconcile"]

Stories = Iterable[Toll] | Iterable[Iterable[Toll]] | Mapping[str, Iterable[Toll]]


def reconcile(tolls: Stories) -> Ledger:
    """The ledger of one event: from the tolls of one story, or those of many stories in time order.

    Give tolls, or for many stories an iterable of such (of anything with `tolls`, as a `Story` has), or a mapping of
    names to them. The range of a line is what all live figures allow. A revision replaces what came before it, and a
    later total an earlier one that it may follow from; increments are added; parts are added up only where their
    words exclude each other. Background, hypothetical and previous figures are left out. Where figures contradict
    each other, both are listed and the range spans them. Raises `TypeError` where something else than tolls is given.

    >>> from wirenews.tolls import parse_tolls
    >>> print(reconcile([parse_tolls("At least 12 people died."), parse_tolls("The death toll rose to 15 from 12.")]))
    outcome  low  high  figures
    killed   15   15    '15' (story 2)
    """
    accounts: dict[Key, Account] = {}
    left_out: list[LedgerEntry] = []
    for index, (name, found) in enumerate(_stories(tolls)):
        batches: dict[Key, list[LedgerEntry]] = defaultdict(list)
        for toll in found:
            status = _status(toll)
            entry = LedgerEntry(toll, index, name, status)
            if status is Status.LIVE:
                batches[_key(toll)].append(entry)
            else:
                left_out.append(entry)
        for key, entries in batches.items():
            accounts.setdefault(key, Account(key.outcome)).take(entries)
    order = {outcome: place for place, outcome in enumerate(Outcome)}
    ordered = sorted(accounts.items(), key=lambda item: (order[item[0].outcome], item[0].unit != Unit.PERSONS, item[0]))
    settled = [account.settle(key) for key, account in ordered]
    return Ledger(
        lines=tuple(line for lines, _ in settled for line in lines),
        contradictions=tuple(one for _, contradictions in settled for one in contradictions),
        left_out=(*left_out, *(one for _, account in ordered for one in account.left_out)),
    )


_LEFT_OUT = {
    Relation.PREVIOUS: Status.PREVIOUS,
    Relation.BACKGROUND: Status.BACKGROUND,
    Relation.HYPOTHETICAL: Status.HYPOTHETICAL,
}


def _status(toll: Toll) -> Status:
    if toll.relation in _LEFT_OUT:
        return _LEFT_OUT[toll.relation]
    return Status.UNBOUNDED if toll.number.low is None and toll.number.high is None else Status.LIVE


def _key(toll: Toll) -> Key:
    """What a toll counts; a part or increment without a window of its own is counted in its whole's."""
    when = toll.when
    if when is None and toll.whole is not None and toll.whole.outcome is toll.outcome:
        when = toll.whole.when
    return Key(toll.outcome, toll.unit, "" if when is None else _window(when))


def _window(when: Window) -> str:
    """The window that figures are compared in: empty for a day, week or month, in which one event is told."""
    if when.kind is WindowKind.DURING and (when.first is None or when.first.unit not in _LONG):
        return ""
    if when.start is None and when.end is None:
        return " ".join(when.text.lower().split())
    return f"{when.start or '...'} to {when.end or '...'}"


_LONG = frozenset({TimeUnit.YEAR, TimeUnit.DECADE})


def _stories(tolls: Stories) -> Iterator[tuple[str, list[Toll]]]:
    """Each story's name and tolls, in time order."""
    if isinstance(tolls, Mapping):
        yield from ((str(name), _tolls(story)) for name, story in tolls.items())
        return
    given = list(getattr(tolls, "tolls", tolls))
    counts = [one for one in given if isinstance(one, Toll)]
    if len(counts) == len(given):
        yield "", counts
        return
    yield from (("", _tolls(story)) for story in given)


def _tolls(story: object) -> list[Toll]:
    found = getattr(story, "tolls", story)
    if not isinstance(found, Iterable) or isinstance(found, str):
        raise TypeError(f"reconcile takes tolls, or stories with tolls, not {type(story).__name__}")
    given = list(found)
    for one in given:
        if not isinstance(one, Toll):
            raise TypeError(f"reconcile takes tolls, or stories with tolls, not {type(one).__name__}")
    return given
