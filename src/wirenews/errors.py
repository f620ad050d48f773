"""What wirenews raises, and only on misuse: parsing itself accepts any string."""

from __future__ import annotations


class WirenewsError(Exception):
    """The base of every error that wirenews defines.

    >>> issubclass(RuleError, WirenewsError)
    True
    """


class VocabularyError(WirenewsError, ValueError):
    """A vocabulary was asked for, or extended with, something that it cannot hold."""


class RuleError(WirenewsError, ValueError):
    """A rule's pattern does not compile, or its reader gave something that is no reading."""


class RegistryError(WirenewsError, ValueError):
    """An agency cannot be registered as given, or no agency goes by a name."""


class DecodeError(WirenewsError, ValueError):
    """A dictionary or JSON text is no wirenews value of a known schema version."""
