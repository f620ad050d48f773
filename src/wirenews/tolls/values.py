"""Human tolls: how many were killed, hurt, missing, freed or driven out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from ..numbers import Number
from ..spans import Found
from ..windows import Window

if TYPE_CHECKING:
    from ..speakers import Speaker


class Outcome(StrEnum):
    """What happened to those who are counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    HOSTAGE = "hostage"
    ARRESTED = "arrested"
    RESCUED = "rescued"
    FREED = "freed"
    EVACUATED = "evacuated"
    DISPLACED = "displaced"
    HOMELESS = "homeless"
    STRANDED = "stranded"
    HOSPITALISED = "hospitalised"
    INFECTED = "infected"
    AFFECTED = "affected"
    CASUALTIES = "casualties"


class Relation(StrEnum):
    """How a figure stands to the other figures of its story."""

    TOTAL = "total"
    SUBSET = "subset"
    INCREMENT = "increment"
    REVISION = "revision"
    PREVIOUS = "previous"
    BACKGROUND = "background"
    HYPOTHETICAL = "hypothetical"


class Unit(StrEnum):
    """What is counted."""

    PERSONS = "persons"
    FAMILIES = "families"
    HOUSEHOLDS = "households"
    BODIES = "bodies"


class Category(StrEnum):
    """Who the victims are, where the words say so."""

    PEOPLE = "people"
    CIVILIANS = "civilians"
    SOLDIERS = "soldiers"
    POLICE = "police"
    MILITANTS = "militants"
    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    JOURNALISTS = "journalists"
    AID_WORKERS = "aid workers"
    MEDICS = "medics"
    OFFICIALS = "officials"
    PRISONERS = "prisoners"
    MIGRANTS = "migrants"
    FOREIGNERS = "foreigners"
    WORKERS = "workers"
    PASSENGERS = "passengers"
    STUDENTS = "students"
    PERPETRATORS = "perpetrators"
    OTHER = "other"


@frozen
class Victims(Found):
    """The noun phrase that is counted, and who that is."""

    category: Category = Category.PEOPLE


@frozen
class Toll(Found):
    """A human toll: span over the number, with its hedge, and the noun that it counts."""

    outcome: Outcome
    number: Number
    unit: Unit = Unit.PERSONS
    victims: Victims | None = None
    cue: Found | None = None
    relation: Relation = Relation.TOTAL
    whole: Toll | None = None
    previous: Toll | None = None
    source: Speaker | Found | None = None
    when: Window | None = None
    implicit: bool = False
