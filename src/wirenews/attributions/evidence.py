"""Whether an ambiguous name means the agency: what else the text says about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache

from ..agencies import Agency, Registry
from ..source import Source
from .names import Name
from .values import Attribution, Role

DATELINE_COUNTRIES = "dateline countries"
"""Whoever has read the dateline may hand its countries over before `parse`, as ISO 3166 codes: they tell agencies
that share an acronym apart."""


class Evidence:
    """What a text says about its ambiguous names, worked out once for each name and only when asked."""

    def __init__(self, source: Source, names: list[Name], registry: Registry, ends: Sequence[Attribution]) -> None:
        self.text = source.text
        self._here = source.shared(DATELINE_COUNTRIES, lambda _: ())
        self.registry = registry
        self._names = names
        self._ends = ends
        self._rivals: dict[str, bool] = {}

    @cached_property
    def sure(self) -> set[Agency]:
        """The agencies that the text names by a name that means nothing else, or credits at its head or end."""
        named = {name.agencies[0] for name in self._names if not name.ambiguous and len(name.agencies) == 1}
        return named.union(*(mention.agencies for credit in self._ends for mention in credit.agencies))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of the dateline's places and of the agencies that head the story, where they tell."""
        heads = (one for one in self._ends if one.role in (Role.DATELINE, Role.BYLINE) or one.rule == "tag")
        houses = {agency.country for one in heads for mention in one.agencies for agency in mention.agencies}
        return frozenset(self._here).union(country for country in houses if country)

    def meant(self, name: Name) -> tuple[Agency, ...]:
        """The agencies that the name stands for here, as far as the text decides it."""
        if name.joint or (len(name.agencies) == 1 and not (name.ambiguous and self._one_of_many(name))):
            return name.agencies
        for decided in (
            [agency for agency in name.agencies if agency in self.sure],
            [agency for agency in name.agencies if agency.country in self.countries],
        ):
            if len(decided) == 1:
                return tuple(decided)
        return ()

    def _one_of_many(self, name: Name) -> bool:
        """Whether there are more papers of that name than the registry knows."""
        return _has_namesakes(self.registry, name.text) and not any(agency.usual for agency in name.agencies)

    def refusal(self, name: Name, *, weak: bool, article: bool) -> str | None:
        """Why the name does not mean the agency, beside a cue of that strength; None where it does."""
        if not name.ambiguous:
            return None
        if not self.sure.isdisjoint(name.agencies):
            return None
        doubtful = {"newspaper", "magazine"} if weak else {"newspaper"}
        if any(agency.country in self.countries and agency.kind not in doubtful for agency in name.agencies):
            return None
        if self.rival(name.text):
            return f"{name.text} stands for something else in this text"
        if not any(agency.usual for agency in name.agencies):
            return f"{name.text} has other meanings, and nothing says that the agency is meant"
        if weak and article and name.text.isupper() and name.text != "AP":
            return f"the {name.text} is rather somebody else, who may say and be told things"
        return None

    def rival(self, text: str) -> bool:
        """Whether the text spells out another meaning of the name."""
        if text not in self._rivals:
            self._rivals[text] = self._spelled_out(text) or self._introduced(text)
        return self._rivals[text]

    def _spelled_out(self, text: str) -> bool:
        agencies = {agency.name for agency in self.registry.find(text)}
        meanings = (meaning for meaning in self.registry.meanings(text) if meaning not in agencies)
        return any(" " in meaning and meaning[0].isupper() and meaning in self.text for meaning in meanings)

    def _introduced(self, text: str) -> bool:
        """Whether the acronym stands in brackets behind a long name with those initials."""
        if not text.isupper():
            return False
        place = self.text.find(f"({text})")
        if place < 0:
            return False
        words = _capitalized().findall(self.text, max(0, place - 120), place)
        initials = "".join(word[0] for word in words[-len(text) :])
        return initials.upper() == text and not self.registry.read(" ".join(words[-len(text) :]))


@lru_cache(maxsize=4096)
def _has_namesakes(registry: Registry, name: str) -> bool:
    """Whether other papers go by a name, whoever they are."""
    return any(meaning.startswith("any other paper") for meaning in registry.meanings(name))


@cache
def _capitalized() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w'’]*|[a-z]+(?=-[A-Z])")
