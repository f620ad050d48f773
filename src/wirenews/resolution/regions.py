"""Who comes from where: "the Ohio senator" is the one whom the story has put in Ohio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from wirenews.speakers import Speaker
from wirenews.vocabulary import Vocabulary

from .entities import Entity, fits_gender
from .events import NEAR, Weight
from .stage import Stage
from .titles import has_title

AROUND = 48
"""How far from a region, in code points, the name of somebody from there may stand."""
MOST = 100
"""So many places of one name are looked at."""

GENERAL = frozenset(
    "republican democrat independent lawmaker legislator politician congressman congresswoman businessman "
    "businesswoman native".split()
)
"""What anybody from a region may be called, whatever the title."""

NATIONAL = ("president", "prime minister", "foreign minister", "king", "chancellor")
"""How the titles begin of those who stand for a country."""


@lru_cache(maxsize=16)
def regions(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The regions by name, each with the forms that a text may print: "Oregon", "Ore.", "OR"."""
    return {
        name: (name, *(str(facts[key]) for key in ("ap", "postal") if key in facts))
        for name, facts in vocabulary["regions"].items()
    }


def region_of(mention: Speaker, vocabulary: Vocabulary) -> str | None:
    """The region in a description ("the Ohio senator"), or None; a name of its own ("the Ohio Leader") gives none."""
    title = mention.title
    if title is None or not (title.islower() or title.lower() in GENERAL):
        return None
    return mention.affiliation if mention.affiliation in regions(vocabulary) else None


class Homes:
    """Whom a story puts in which region."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._names: dict[str, frozenset[str]] = {}

    def from_region(self, region: str, title: str, gender: str | None, offset: int) -> list[Entity]:
        """Whom a title with a region may mean: those told to come from there, else who spoke or acted last."""
        names = self._home(region)
        people = [one for one in self._stage.cast.recent() if one.person and one.words and fits_gender(one, gender)]
        home = [
            one for one in people if (one.words[-1] in names or region in one.affiliations) and self._called(one, title)
        ]
        titled = [one for one in home if has_title(one, title, self._stage.lexicon)] or home
        if titled:
            return titled
        last = self._last(offset, gender)
        if (
            last is None
            or last.name is None
            or not self._called(last, title)
            or self._elsewhere(last.name, last, region)
        ):
            return []
        return [last]

    def _home(self, region: str) -> frozenset[str]:
        """The names, in small letters, that the story puts in a region, whose bearers it enters."""
        if region not in self._names:
            forms = regions(self._stage.vocabulary)[region]
            self._names[region] = frozenset(name.lower() for form in forms for name in self._beside(form))
            for form in forms:
                self._stage.introduce_around(form)
        return self._names[region]

    def _beside(self, form: str) -> Iterator[str]:
        """The names beside a region: "Ohio Gov. Ann Roe", "Roe, R-Ohio", "Roe, a senator from Ohio"."""
        text, places = self._stage.text, self._stage.places
        tags = [at for party in "DRI" for at in places(f"{party}-{form}")[:MOST]]
        for at in [*tags, *places(form)[:MOST]]:
            before = _behind().search(text, max(0, at - AROUND), at)
            if before is not None:
                yield before["name"]
        for at in places(form)[:MOST]:
            behind = at + len(form)
            after = _ahead().match(text, behind, behind + AROUND)
            words = after["words"].split() if after is not None else []
            roles = [index for index, word in enumerate(words) if self._is_role(word)]
            if roles:
                yield from words[roles[-1] + 1 :]

    def _is_role(self, word: str) -> bool:
        plain = word.lower().rstrip(".")
        return plain in self._stage.lexicon.called or plain in GENERAL

    def _called(self, one: Entity, title: str) -> bool:
        """Whether somebody may have the title in a region: one who has none, has it, or stands for no country."""
        if not one.titles or has_title(one, title, self._stage.lexicon):
            return True
        return title in GENERAL and not any(known.lower().startswith(NATIONAL) for known in one.titles)

    def _elsewhere(self, name: str, one: Entity, region: str) -> bool:
        """Whether the story puts somebody of a name in another region."""
        known = regions(self._stage.vocabulary)
        if any(other != region and other in known for other in one.affiliations):
            return True
        family = name.rpartition(" ")[2]
        return any(_tagged().match(self._stage.text, at + len(family)) for at in self._stage.places(family)[:MOST])

    def _last(self, offset: int, gender: str | None) -> Entity | None:
        """The one who spoke last, or else was the subject, right before; None where two did."""
        stage = self._stage
        for _, sentence, end in stage.back(offset, NEAR):
            events = [*stage.spoken.between(sentence.start, end), *stage.named(sentence, end)]
            for weights in ((Weight.SPEAKER,), (Weight.SUBJECT, Weight.QUOTED)):
                people = {id(one.entity): one.entity for one in events if one.weight in weights and one.entity.person}
                if people:
                    last = next(iter(people.values()))
                    return last if len(people) == 1 and fits_gender(last, gender) else None
        return None


@cache
def _behind() -> re.Pattern[str]:
    """A name and what may stand between it and the region."""
    return re.compile(
        r"(?P<name>[^\W\d_][\w'’-]+),? \(?(?:(?:[a-z]+ ){0,4}(?:of|from|for|representing) (?:the state of )?)?$"
    )


@cache
def _ahead() -> re.Pattern[str]:
    """What stands behind a region: party, title and name."""
    return re.compile(r"(?:['’]s)?(?P<words>(?: [A-Za-z][\w.'’-]*){1,6})")


@cache
def _tagged() -> re.Pattern[str]:
    """The party and state behind a name."""
    return re.compile(r",? \(?[RDI]-[A-Z]")
