"""Wire or own copy: which agencies a story rests on, and how it came from them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from ..agencies import AgencyMention
from ..attributions import Attribution, Role
from ..spans import Found

if TYPE_CHECKING:
    from .values import Story


class Origin(StrEnum):
    """How a story came to be, as far as it tells.

    `filed` by one agency · `compiled` from several, or with their inputs · `rerun` by another house than the one
    that filed it · `own` copy of a house that names no agency as its carrier · `unknown`.
    """

    FILED = "filed"
    COMPILED = "compiled"
    RERUN = "rerun"
    OWN = "own"
    UNKNOWN = "unknown"


@frozen
class Origins:
    """How a story came to be, the agencies that it rests on (carriers first, each once), and the text that says so."""

    kind: Origin
    agencies: tuple[AgencyMention, ...] = ()
    evidence: tuple[Found, ...] = ()


FEED = "feed"
"""What a notice says that a story came in from elsewhere and was not edited."""


def carrier_of(story: Story) -> AgencyMention | None:
    """The agency of the dateline, or else of the byline or the sign-off."""
    return next((agency for agency, _ in _carriers(story)), None)


def _carriers(story: Story) -> Iterator[tuple[AgencyMention, Found]]:
    """The agencies that carry the story with what says so: dateline, then byline, then sign-off."""
    if story.dateline is not None:
        for agency in story.dateline.agencies:
            yield agency, agency
    for role in (Role.DATELINE, Role.BYLINE, Role.SIGNOFF):
        for credit in story.attributions:
            if credit.role is role and not _is_input(credit):
                for agency in credit.agencies:
                    yield agency, credit


def _is_input(credit: Attribution) -> bool:
    """Whether a closing credit names those who helped, rather than the carrier."""
    if credit.role is Role.BYLINE and credit.agencies[0].agencies:
        return False
    text = credit.text.lower()
    return any(
        word in text
        for word in ("input", "contribut", "compiled", "agencies", "with ", "assist", "source", "additional")
    )


def origins_of(story: Story) -> Origins:
    """How the story came to be, and what says so."""
    carriers = list(_carriers(story))
    inputs = [
        (agency, credit)
        for credit in story.attributions
        if credit.role in {Role.SIGNOFF, Role.BYLINE} and _is_input(credit)
        for agency in credit.agencies
        if agency.span in credit.span
    ]
    names = list(dict.fromkeys(agency.name for agency, _ in carriers))
    all_of_them = carriers + inputs
    taken_over = any(credit.rule == "first published by" for credit in story.attributions)
    if taken_over or any(note.kind == "terms" and FEED in note.text for note in story.notes):
        kind = Origin.RERUN
    elif {agency.name for agency, _ in inputs} - {*names} or any(
        len(agency.agencies) > 1 or _is_generic(agency) for agency, _ in carriers
    ):
        kind = Origin.COMPILED
    elif len(names) > 1:
        kind = Origin.RERUN
    elif names:
        kind = Origin.FILED
    elif story.bylines or story.dateline is not None:
        kind = Origin.OWN
    else:
        kind = Origin.UNKNOWN
    evidence = [found for _, found in all_of_them]
    if kind is Origin.OWN:
        evidence = [*story.bylines, *([story.dateline] if story.dateline else [])]
    return Origins(kind, tuple(_distinct(all_of_them)), tuple(sorted(_once(evidence), key=lambda one: one.span)))


def _is_generic(agency: AgencyMention) -> bool:
    return not agency.agencies and agency.name.lower().rstrip("s").endswith(("agencie", "wire", "news service"))


def _distinct(carriers: list[tuple[AgencyMention, Found]]) -> Iterator[AgencyMention]:
    seen = set()
    for agency, _ in carriers:
        if agency.name not in seen:
            seen.add(agency.name)
            yield agency


def _once(evidence: list[Found]) -> list[Found]:
    """Without those that stand inside another one."""
    kept: list[Found] = []
    for one in sorted(evidence, key=lambda found: -len(found.span)):
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return kept
