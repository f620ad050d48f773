"""Human tolls: how many were killed, hurt, missing, freed or driven out."""

from __future__ import annotations

from .claims import Construction
from .constructions import CONSTRUCTIONS
from .parser import TollParser, parse_tolls
from .values import Category, Outcome, Relation, Toll, Unit, Victims

__all__ = [
    "CONSTRUCTIONS",
    "Category",
    "Construction",
    "Outcome",
    "Relation",
    "Toll",
    "TollParser",
    "Unit",
    "Victims",
    "parse_tolls",
]
