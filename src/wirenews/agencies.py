"""News agencies: the registry of them, and their mentions in text."""

from __future__ import annotations

from attrs import frozen

from .spans import Found


@frozen
class Agency:
    """A registry record: what an agency is called, and what it is."""

    name: str
    code: str | None = None
    kind: str = "news agency"
    country: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None


@frozen
class AgencyMention(Found):
    """One printed tag: `name` is the canonical name, or as printed where no record fits."""

    name: str = ""
    agencies: tuple[Agency, ...] = ()

    @property
    def agency(self) -> Agency | None:
        """The only agency of the tag, or None for a joint tag or an unknown name."""
        return self.agencies[0] if len(self.agencies) == 1 else None
