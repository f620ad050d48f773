"""Who said what: direct, mixed and indirect speech."""

from __future__ import annotations

from .parser import QuoteParser, parse_quotes
from .scare import scare_quotes
from .values import Quote, QuoteKind

__all__ = ["Quote", "QuoteKind", "QuoteParser", "parse_quotes", "scare_quotes"]
