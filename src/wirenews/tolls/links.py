"""Which toll is part of which, and which takes the place of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..parsing import compiled
from ..spans import Span
from .claims import Claim
from .clauses import Clause
from .events import turns_elsewhere
from .groups import INJURIES, WHOLES, group_of, holds, nearest, whole_of
from .relations import told_before
from .values import Outcome, Relation, Toll


def related(
    here: Mapping[int, Toll], claims: Mapping[int, Claim], clause: Clause, told: Sequence[Toll]
) -> Iterator[tuple[int, Toll]]:
    """The tolls of a clause, each with its letter, and linked to those that it is part of or takes the place of."""
    relations = _Relations(here, claims, clause, told)
    return ((index, relations.of(index, toll)) for index, toll in here.items())


_AMONG = r"[vyw]{1,3}e[du]?y?(?P<count>N)[KACJ]"
_INCLUDED = r"(?:,|\()(?:i|e[ur]w?)[dy]{0,2}$"
_PUT = r"\b(?:put|puts|putting)\b"
_STANDS = r"\b(?:stand|stands|standing|stood)\b"
_BAD = r"(?:condition|intensive care|critical|serious|stable)$"
_OF_WOUNDS = r"\b(?:hospitals?|clinic|injuries|wounds?|burns|injured|wounded|treatment|treated|overnight)\b"
_CORRECTS = r"\b(?:rais|lower|revis|correct|reduc|increas|up from|down from)"


@frozen
class _Relations:
    """How the tolls of one clause stand to each other and to those told before."""

    here: Mapping[int, Toll]
    claims: Mapping[int, Claim]
    clause: Clause
    told: Sequence[Toll]

    def of(self, index: int, toll: Toll) -> Toll:
        """The toll at a letter as it stands to the others."""
        claim = self.claims[index]
        if toll.relation is Relation.SUBSET:
            whole = self._named_whole(index) or nearest(index, toll.outcome, self.clause, self.here, self.told)
            return evolve(toll, whole=whole)
        if claim.before is not None:
            return evolve(toll, previous=self.here.get(claim.before))
        if toll.relation is Relation.REVISION and self._stands_first(claim, toll):
            return evolve(toll, relation=Relation.TOTAL)
        known = self._before(toll) if told_before(claim, self.clause) else None
        if known is not None and known.number.value != toll.number.value:
            return evolve(toll, relation=Relation.PREVIOUS)
        if toll.relation in WHOLES and self._stood(claim, toll):
            return evolve(toll, relation=Relation.PREVIOUS)
        return self._total(index, toll) if toll.relation is Relation.TOTAL else toll

    def _total(self, index: int, toll: Toll) -> Toll:
        whole = self._taken_from(index, toll) or self._elided(index, toll)
        if whole is not None:
            return evolve(toll, relation=Relation.SUBSET, whole=whole)
        if self._died_later(index, toll) or self._raised_by(index, toll):
            return evolve(toll, relation=Relation.INCREMENT)
        older = self._corrected(index, toll)
        if older is not None:
            return evolve(toll, relation=Relation.REVISION, previous=older)
        if turns_elsewhere(toll, self.clause, self.told):
            return evolve(toll, relation=Relation.BACKGROUND)
        return toll

    def _named_whole(self, index: int) -> Toll | None:
        """The group in which a count is said to be: "five children were among the 18 dead"."""
        group = compiled(_AMONG).match(self.clause.shape, index + 1)
        return self.here.get(group.start("count")) if group is not None else None

    def _taken_from(self, index: int, toll: Toll) -> Toll | None:
        """The toll of the group that a count is taken out of: "12 of the 30 injured", "one of them", "two of the dead"."""
        group = group_of(index, self.clause)
        if group is not None:
            whole = whole_of(group, index, self.clause, self.here, self.told)
            return None if whole is None or whole.span == toll.span else whole
        if compiled(_INCLUDED).search(self.clause.shape, 0, index) is not None:
            before = (self.here[i] for i in sorted(self.here, reverse=True) if i < index)
            return next((one for one in before if holds(one.number, toll.number)), None)
        return self._badly_hurt(index, toll) or self._on_its_own(index, toll)

    def _elided(self, index: int, toll: Toll) -> Toll | None:
        """The whole of the count before, whose verb this one shares: "Nine of the 12 were held in Oslo and three in Bergen"."""
        before = next((i for i in sorted(self.here, reverse=True) if i < index), None)
        if toll.rule != "elided" or before is None:
            return None
        group = group_of(before, self.clause)
        return whole_of(group, before, self.clause, self.here, self.told) if group is not None else None

    def _badly_hurt(self, index: int, toll: Toll) -> Toll | None:
        """The injured of whom some are told to be in a bad condition."""
        counted = self.clause.counts[index]
        if toll.cue is None or counted.others or compiled(_BAD).search(toll.cue.text.lower()) is None:
            return None
        before = (one for one in reversed(self.told) if one.relation in WHOLES and one.outcome in INJURIES)
        return next((one for one in before if _larger(one, toll)), None)

    def _on_its_own(self, index: int, toll: Toll) -> Toll | None:
        """The dead of whom a bare number opens the next sentence: "Three were shot dead on the spot"."""
        last = self.told[-1] if self.told else None
        if last is None or last.outcome is not toll.outcome or last.relation not in WHOLES or toll.implicit:
            return None
        own = compiled(r"y?N(?:[yv]{0,2}w[KA]|[yv]{0,2}I)(?!.{0,20}p[dx]{0,2}[Xy])").match(self.clause.shape)
        bare = len(self.clause.counts[index].noun) == 0 and own is not None and own.group()[:2].index("N") == index
        follows = not self.clause.text[last.span.end : self.clause.span.start].count("\n")
        return (
            last
            if bare and follows and self.clause.span.start - last.span.end < _NEAR and _larger(last, toll)
            else None
        )

    def _died_later(self, index: int, toll: Toll) -> bool:
        """Whether some of the hurt died after others had been told dead: "two of the injured died overnight"."""
        group = group_of(index, self.clause)
        if group is None or toll.outcome is not Outcome.KILLED:
            return False
        return group.outcome in INJURIES and self._before(toll) is not None

    def _raised_by(self, index: int, toll: Toll) -> bool:
        """Whether a toll in the same clause rose by those who died of wounds: "rose to nine after a girl died in hospital"."""
        if toll.rule != "intransitive" or toll.outcome is not Outcome.KILLED:
            return False
        risen = any(
            i < index and one.relation is Relation.REVISION and one.outcome is toll.outcome
            for i, one in self.here.items()
        )
        words = self.clause.words(index, len(self.clause.shape))
        return risen and compiled(_OF_WOUNDS).search(words) is not None

    def _before(self, toll: Toll) -> Toll | None:
        """The last total of the same outcome."""
        alike = (one for one in reversed(self.told) if one.outcome is toll.outcome and one.relation in WHOLES)
        return next(alike, None)

    def _corrected(self, index: int, toll: Toll) -> Toll | None:
        """The older figure behind it that a toll corrects: "58 people died, lowering an earlier toll of 61"."""
        behind = [i for i in sorted(self.here) if i > index]
        older = self.here[behind[0]] if behind else None
        if older is None or older.relation is not Relation.PREVIOUS or older.outcome is not toll.outcome:
            return None
        return older if compiled(_CORRECTS).search(self.clause.words(index + 1, behind[0])) is not None else None

    def _stood(self, claim: Claim, toll: Toll) -> bool:
        """Whether a toll is an older one: it stood lower than one told before."""
        first, last = min(claim.count, *claim.cues), max(claim.count, *claim.cues)
        if self.clause.shape[claim.cues[0]] != "T" or " stood" not in self.clause.words(first, last):
            return False
        return any(one.outcome is toll.outcome and one.relation in WHOLES and _larger(one, toll) for one in self.told)

    def _stands_first(self, claim: Claim, toll: Toll) -> bool:
        """Whether a toll is only put at a figure, or stands at one, with none before it that it could replace."""
        first, last = min(claim.count, *claim.cues), max(claim.count, *claim.cues)
        words = self.clause.words(max(0, first - 4), last)
        if compiled(_PUT).search(words) is not None:
            return True
        if claim.rule == "number brought to":
            words = self.clause.words(first, last + 1)
        return compiled(_STANDS).search(words) is not None and self._before(toll) is None


_NEAR = 160


def _larger(whole: Toll, part: Toll) -> bool:
    return (part.number.high or 0) < (whole.number.low or 0)


def adding_up(told: Sequence[Toll], places: Sequence[int]) -> list[tuple[int, int]]:
    """Totals behind a sentence that add up to one in it: "Seven died. Four men died in Oslo. Bergen lost three".

    Each is given by its place among those told, with the place of its whole; `places` says where their sentences begin.
    """
    wholes: dict[int, int] = {}
    for at, whole in enumerate(told):
        if whole.relation in WHOLES and whole.number.value and not whole.implicit and at not in wholes:
            wholes.update((part, at) for part in _adding_up(at, told, places))
    return sorted(wholes.items())


_FEW = 6
"""At most so many figures are tried whether they add up."""


def _adding_up(at: int, told: Sequence[Toll], places: Sequence[int]) -> list[int]:
    parts: list[int] = []
    rest = told[at].number.value or 0
    for index in range(at + 1, min(len(told), at + 12)):
        one = told[index]
        if one.outcome is not told[at].outcome or one.relation is Relation.SUBSET:
            continue
        size = one.number.value or rest
        if one.relation is not Relation.TOTAL or not one.number.exact or size > rest:
            return []
        if places[index] == places[at] or size in {0, told[at].number.value}:
            return []
        parts.append(index)
        rest -= size
        if rest == 0 or len(parts) == _FEW:
            break
    return parts if rest == 0 and len(parts) > 1 else []


_WEATHER = "weather|snow(?:fall|s|storms?)?|blizzards?|heat ?waves?|heat|cold snap|monsoon|storms?|typhoon|hurricane|cyclone|floods?|flooding|rains?"
_SPREAD = (
    rf"\b(?:death )?toll (?:from|in|of) (?:[\w'’-]+ ){{0,4}}?(?:{_WEATHER})\b|"
    r"-related (?:incidents?|accidents?|deaths?|events?)\b|\bseparate (?:incidents|accidents|attacks|events)\b"
    r"|\b(?:across|throughout) (?:the )?(?:state|country|province|region|nation|island|[A-Z]\w+)|\b(?:nation|state|country|province)wide\b"
    r"|\bin (?:\w+) (?:districts|provinces|states|towns|villages|counties|cities|regions|prefectures)\b"
)
"""Words by which a sentence sums up what happened at many places."""
_SENTENCE = r"[^\n]{0,300}?(?:[.!?](?=\s|$)|\n|$)"


def spread_out(told: Sequence[Toll], places: Sequence[int], text: str) -> list[tuple[int, int]]:
    """Totals behind one of many places that is not smaller than their sum: its parts, by their places, with its own."""
    wholes: dict[int, int] = {}
    for at, whole in enumerate(told):
        sums_up = whole.relation in WHOLES and (whole.number.value or 0) > _FEW and at not in wholes
        sentence = compiled(_SENTENCE).match(text, places[at]) if sums_up else None
        if sentence is not None and compiled(_SPREAD).search(sentence.group()) is not None:
            wholes.update((part, at) for part in _smaller(at, told, places))
    return sorted(wholes.items())


def _smaller(at: int, told: Sequence[Toll], places: Sequence[int]) -> list[int]:
    """The totals behind the one at a place, of the same outcome, if together they are no more."""
    alike = [
        one for one in range(at + 1, len(told)) if told[one].outcome is told[at].outcome and places[one] != places[at]
    ]
    parts = [
        one
        for one in alike
        if told[one].relation is Relation.TOTAL and told[one].number.value and not _dated(told[one])
    ]
    total = sum(told[one].number.value or 0 for one in parts)
    return parts if len(parts) > 1 and total <= (told[at].number.value or 0) else []


def _dated(toll: Toll) -> bool:
    """Whether a month is printed that tells when."""
    date = toll.when.date if toll.when is not None else None
    return date is not None and date.month is not None


def linked(found: Sequence[Toll]) -> list[Toll]:
    """The tolls with `whole` and `previous` set to tolls that stay, as they stay, or None where those were refused."""
    kept = {toll.span: toll for toll in found}
    return [_rebuilt(toll, kept, frozenset()) for toll in found]


def _rebuilt(toll: Toll, kept: Mapping[Span, Toll], seen: frozenset[Span]) -> Toll:
    def target(link: Toll | None) -> Toll | None:
        stays = kept.get(link.span) if link is not None else None
        if stays is None or stays.span in seen:
            return None
        return _rebuilt(stays, kept, seen | {toll.span})

    if toll.whole is None and toll.previous is None:
        return toll
    return evolve(toll, whole=target(toll.whole), previous=target(toll.previous))
