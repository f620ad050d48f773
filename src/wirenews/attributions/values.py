"""What an attribution is."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from ..agencies import AgencyMention
from ..spans import Found


class Role(StrEnum):
    """How a text credits an agency."""

    DATELINE = "dateline"
    BYLINE = "byline"
    INLINE = "inline"
    SIGNOFF = "signoff"
    PHOTO = "photo"


class CueKind(StrEnum):
    """Who speaks to whom, by the cue of an inline attribution.

    REPORTED: the agency tells (Kyodo reported). TOLD: somebody told the agency (told Kyodo). QUOTED: the agency
    carries what somebody said (Kyodo quoted him as saying). CITED: another voice passes the agency's report on
    (citing Kyodo). CHECKED: the agency saw, or could not confirm (a letter seen by Kyodo).
    """

    REPORTED = "reported"
    TOLD = "told"
    QUOTED = "quoted"
    CITED = "cited"
    CHECKED = "checked"


@frozen
class Attribution(Found):
    """A credit to one or more agencies; the span covers agency and cue.

    `agencies` is never empty; those of a sign-off that names none ("Enditem") stand in the text's dateline or byline.
    `cue` is None where position alone makes the
    credit, and `kind` is None for all but inline attributions.
    """

    agencies: tuple[AgencyMention, ...]
    role: Role
    cue: Found | None = None
    kind: CueKind | None = None
