"""Who each mention of a speaker is: names, short names, titles, bodies and pronouns of one story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from wirenews.speakers import Speaker, SpeakerKind

from .anonymity import stated
from .bodies import CLASSES, described, plain_modifier
from .entities import LIMIT, Entity, fits_gender
from .events import NEAR, Weight
from .mentions import core, plural, same_person
from .names import initials, name_words
from .pronouns import he, it, they, whoever
from .regions import Homes, region_of
from .scan import PARTICLES, acronyms, named_bodies, named_people
from .stage import Stage
from .titles import CANDIDATES, FIGURES, KINDS, affiliated, forms, has_title, is_kind, may_be_called

Place: TypeAlias = tuple[int, int]
"""Where a mention begins and ends."""

RELATIVE = 80
"""So much before a relative pronoun is looked through for the name that it stands for."""

PERSONS = {"he": "male", "him": "male", "she": "female", "her": "female"}


class Resolver:
    """Reads the mentions of a story in text order, and keeps who was named, when, and with what title."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.cast = stage.cast
        self.lexicon = stage.lexicon
        self._acronyms: dict[str, str] | None = None
        self._homes = Homes(stage)
        self._nameless: list[Entity] = []
        self._mentions: Sequence[Speaker] = ()
        self._starts: list[int] = []

    def read(self, mentions: Sequence[Speaker]) -> list[Entity | None]:
        """Whom each of the mentions, which come in text order, means; None where it cannot be told."""
        self._mentions, self._starts = mentions, [mention.span.start for mention in mentions]
        self.stage.mentioned = set(self._starts)
        for mention in mentions:
            if mention.name is not None:
                self._introduce(mention, mention.name)
        who: list[Entity | None] = []
        for mention in mentions:
            entity = self.find(mention)
            who.append(entity)
            if entity is not None:
                entity.mentions.append(mention)
                self._learn(entity, mention)
                start = mention.span.start
                aside = self.stage.quoted(start) or mention.text.lower() in _RELATIVE
                self.stage.spoken.add(start, entity, Weight.QUOTED if aside else Weight.SPEAKER)
        self._complete()
        for entity, reason in stated(self.stage, self.find, self.cast.entities):
            entity.condition = entity.condition or reason
        return who

    def _complete(self) -> None:
        """Gives the persons their printed titles; a name that somebody belongs to is a body's."""
        bodies = {affiliation for one in self.cast.entities for affiliation in one.affiliations}
        for entity in self.cast.entities:
            if entity.kind is SpeakerKind.PERSON and not entity.titles and entity.mentions and len(entity.words) > 1:
                if entity.name in bodies and entity.maybe_body and not self.stage.given(entity):
                    entity.kind = SpeakerKind.ORGANIZATION
                else:
                    entity.titles += self.stage.titles(entity.name or "")

    # ---- what a mention says about whom it names

    def _introduce(self, mention: Speaker, name: str) -> None:
        """Enters who is named in full anywhere in the story, so that a headline's short name finds the full one."""
        words = name_words(name)
        if len(words) < 2 or words[0] in PARTICLES:
            return
        if mention.kind is SpeakerKind.PERSON:
            entity = self.stage.person(name)
            if entity is not None:
                entity.learn(None, mention.title, mention.affiliation)
        elif mention.kind is SpeakerKind.ORGANIZATION and not self.cast.bodies(name):
            self.cast.add(SpeakerKind.ORGANIZATION, name)

    def _learn(self, entity: Entity, mention: Speaker) -> None:
        entity.condition = entity.condition or mention.condition
        if mention.kind is not SpeakerKind.PRONOUN:
            name = mention.name if mention.name not in entity.names else None
            if name is not None or mention.title is not None or mention.affiliation is not None:
                self.cast.learn(entity, name, mention.title, mention.affiliation)
            if entity.gender is None and mention.text != mention.name:
                entity.gender = self.stage.gender(mention.text)
            if not entity.plural:
                entity.plural = self._plural(mention)
            if entity.kind is SpeakerKind.ORGANIZATION and mention.text != mention.name:
                entity.nouns.update(self._nouns(mention))
        elif mention.text.lower() in PERSONS:
            entity.gender = entity.gender or PERSONS[mention.text.lower()]

    def _plural(self, mention: Speaker) -> bool:
        kind = mention.kind
        return (kind is SpeakerKind.ROLE or kind is SpeakerKind.UNNAMED) and plural(mention.text, self.lexicon)

    def _nouns(self, mention: Speaker) -> set[str]:
        """The general nouns that a mention gives a body ("the Watch, a monitoring group", "the charity Seahands")."""
        words = mention.text.partition(" that ")[0].partition(" which ")[0].replace(",", " ").split(" ", 12)[:12]
        return {word for word in words if word in self.lexicon.heads}

    # ---- who it is

    def find(self, mention: Speaker) -> Entity | None:
        """Whom the mention means; a new entity where the story has not had it yet, None where it cannot be told."""
        if mention.kind is SpeakerKind.PRONOUN:
            return self._pronoun(mention)
        if mention.kind is SpeakerKind.PERSON and mention.name is not None:
            return self._person(mention, mention.name)
        if mention.kind is SpeakerKind.ORGANIZATION:
            return self._body(mention)
        return self._described(mention)

    def _pronoun(self, mention: Speaker) -> Entity | None:
        word, offset = mention.text.lower(), mention.span.start
        if word in PERSONS:
            return he(self.stage, offset, PERSONS[word])
        if word == "it":
            return it(self.stage, offset)
        if word in {"they", "them"}:
            return they(self.stage, offset)
        if mention.name is not None:
            return self._person(mention, mention.name)
        return self._relative(word, offset) if word in _RELATIVE else None

    def _relative(self, word: str, offset: int) -> Entity | None:
        """The person or body whose name stands before the comma of a relative clause."""
        text = self.stage.text
        before = text[max(0, offset - RELATIVE) : offset].rstrip(" ").removesuffix(",")
        if word == "who":
            people = [
                name for _, name, _ in named_people(before, 0, len(before), self.lexicon) if before.endswith(name)
            ]
            return self.stage.person(people[0]) if people else None
        bodies = [name for name in named_bodies(before, len(before), self.lexicon) if before.endswith(" " + name)]
        return self._named_body(bodies[0]) if len(bodies) == 1 else None

    def _person(self, mention: Speaker, name: str) -> Entity | None:
        entity = self.cast.exactly(name)
        words = name_words(name)
        if entity is not None and len(words) > 1 and entity.words == words:
            return entity
        gender = self.stage.gender(mention.text) if mention.text != name else None
        if len(words) > 1 and words[0] not in PARTICLES:
            known = [one for one in self.cast.people(name) if same_person(name, one)]
            return self._pick(known, mention, gender) if known else self.cast.add(SpeakerKind.PERSON, name)
        firm = self.stage.firm(name) if mention.text == name else None
        if firm is not None:
            return self._named_body(firm)
        for full in self.stage.full_names(name):
            self.stage.person(full)
        known = [one for one in self.cast.people(name) if len(one.words) > len(words)] or self.cast.people(name)
        if not known:
            return self._called(name) or self.cast.add(SpeakerKind.PERSON, name)
        if len(known) > 1:
            self.stage.introduce_around(name)
        return self._pick(known, mention, gender)

    def _called(self, name: str) -> Entity | None:
        """The body that a lone name means ("Riverwatch", "HWU")."""
        full = self._expanded(name)
        if full is not None:
            return self._named_body(full)
        first = name.lower() if name.lower() not in self.lexicon.places else None
        bodies = [one for one in self.cast.bodies(name) if name in one.names or name.isupper() or one.words[0] == first]
        return bodies[0] if len(bodies) == 1 else None

    def _pick(self, known: list[Entity], mention: Speaker, gender: str | None) -> Entity | None:
        """The one of several persons whom gender, title and nearness leave, or None."""
        fitting = [one for one in known if fits_gender(one, gender)]
        if len(fitting) > 1 and gender is not None:
            fitting = [one for one in fitting if one.gender == gender] or fitting
        if len(fitting) > 1 and mention.title is not None:
            fitting = [one for one in fitting if mention.title in one.titles] or fitting
        near = self._nearest(fitting, mention.span.start)
        if near is None and mention.name is not None and " " not in mention.name:
            return self.stage.bearer(fitting, mention.span.start, mention.name)
        return near

    def _nearest(self, entities: list[Entity], offset: int) -> Entity | None:
        """The only one, or the only one that was mentioned near; None where it is even."""
        if len(entities) == 1:
            return entities[0]
        near = self.stage.near(entities, offset)
        return near[0] if len(near) == 1 else None

    # ---- bodies

    def _expanded(self, name: str) -> str | None:
        """What the text says an acronym stands for."""
        if self._acronyms is None:
            self._acronyms = acronyms(self.stage.text)
        return self._acronyms.get(name)

    def _named_body(self, name: str) -> Entity:
        known = self.cast.bodies(name)
        return known[0] if len(known) == 1 else self.cast.add(SpeakerKind.ORGANIZATION, name)

    def _body(self, mention: Speaker) -> Entity | None:
        if mention.name is None:
            return self._body_without_name(mention)
        name, offset = mention.name, mention.span.start
        full = self._expanded(name)
        if full is not None:
            return self._named_body(full)
        known = self.cast.bodies(name)
        definite = mention.text[:4].lower() == "the "
        office = self._office(name) if definite and name.isupper() and not known else None
        if office is not None:
            return office
        single = len(name_words(name)) == 1
        if single and not definite and not name.isupper():
            known = [one for one in known if name in one.names]
        if known:
            return self._nearest(known, offset)
        if single and definite and name.lower() in self.lexicon.heads:
            bodies = self.stage.full_bodies(name, offset)
            if len(bodies) == 1:
                return self._named_body(bodies[0])
        return self.cast.add(SpeakerKind.ORGANIZATION, name)

    def _office(self, letters: str) -> Entity | None:
        """The one person whose title the letters spell ("the SP": the Superintendent of Police)."""
        holders = [one for one in self.cast.recent() if any(initials(title) == letters for title in one.titles)]
        return holders[0] if len(holders) == 1 else None

    def _body_without_name(self, mention: Speaker) -> Entity:
        """The body that "the ministry", "the monitoring group" or "police" means."""
        phrase, offset = core(mention.text).lower(), mention.span.start
        if not phrase.startswith("the "):
            return self._same_phrase(mention)
        *modifiers, noun = phrase.split()[1:] or [phrase]
        if not all(plain_modifier(word) for word in modifiers):
            return self._described_body(mention, modifiers, noun)
        before = [one for one in self.cast.recent() if one.had(offset)]
        just = self.stage.bodies(noun, offset, near=True) if noun in CLASSES else []
        if len(just) == 1 and not any(just[0] in one.names for one in self.stage.near(before, offset)):
            return self._named_body(just[0])
        for known in (
            [one for one in before if one.kind is SpeakerKind.ORGANIZATION and noun in one.words],
            [one for one in before if one.kind is SpeakerKind.ORGANIZATION and described(noun, one, self.lexicon)],
            [one for one in before if one.maybe_body and noun in CLASSES and not self.stage.given(one)],
        ):
            if known:
                body = self._nearest(known, offset)
                if body is None:
                    return self._same_phrase(mention)
                body.kind = SpeakerKind.ORGANIZATION
                return body
        names = self.stage.full_bodies(noun.capitalize(), offset) if noun in self.lexicon.heads else []
        if not names and noun in CLASSES:
            names = self.stage.bodies(noun, offset)
        return self._named_body(names[0]) if len(names) == 1 else self._same_phrase(mention)

    def _described_body(self, mention: Speaker, modifiers: list[str], noun: str) -> Entity:
        """The body that a description with words of its own means, which its name or apposition must hold."""
        for one in self.cast.recent():
            known = one.nouns.union(one.words)
            if one.kind is SpeakerKind.ORGANIZATION and noun in known and known.issuperset(modifiers):
                return one
        return self._same_phrase(mention)

    def _same_phrase(self, mention: Speaker) -> Entity:
        """The entity without a name that the same words have meant before, or a new one."""
        phrase = core(mention.text).lower()
        article, _, noun = phrase.partition(" ")
        if article in _INDEFINITE:
            return self._unnamed(mention.kind, noun)
        phrase = phrase.removeprefix("the ")
        alike = [one for one in self._nameless[-LIMIT:] if one.kind is mention.kind and one.name is None]
        same = [one for one in alike if phrase in one.nouns] or [one for one in alike if one.is_called(phrase)]
        if (same and article == "the") or len(same) == 1:
            return same[-1]
        return self._unnamed(mention.kind, phrase)

    def _unnamed(self, kind: SpeakerKind, noun: str) -> Entity:
        """A new entity without a name, which the story calls by the noun."""
        entity = self.cast.add(kind)
        entity.nouns.add(noun)
        self._nameless.append(entity)
        return entity

    # ---- descriptions

    def _described(self, mention: Speaker) -> Entity | None:
        """Whom a role means: "the minister" who was named, "a senior official" whom the story introduces here."""
        phrase = core(mention.text).lower()
        if self._plural(mention) or mention.kind is SpeakerKind.DOCUMENT or not self._definite(mention, phrase):
            return self._same_phrase(mention)
        title = mention.title.lower() if mention.title else phrase.removeprefix("the ").split(" of ")[0]
        gender, offset = self.stage.gender(mention.text), mention.span.start
        if len(title) < 6 and title.upper() in mention.text:
            self.stage.introduce_all()
        else:
            for form in forms(title, self.lexicon):
                self.stage.introduce_titled(form)
        region = region_of(mention, self.stage.vocabulary)
        if region is not None:
            home = self._homes.from_region(region, title, gender, offset)
            return self._nearest(home, offset) if home else self._same_phrase(mention)
        fitting = [
            one
            for one in self.cast.recent()
            if one.person
            and has_title(one, title, self.lexicon)
            and affiliated(one, mention.affiliation)
            and fits_gender(one, gender)
        ]
        before = [one for one in fitting if one.had(offset)]
        if before:
            return self._nearest(before, offset)
        return (
            self._later(title, fitting)
            or self._of_kind(mention, title, gender)
            or self._figure(mention, title, gender)
            or self._named_next(mention, gender)
            or self._same_phrase(mention)
        )

    def _named_next(self, mention: Speaker, gender: str | None) -> Entity | None:
        """The one who speaks next with nothing but a full name: the story has just told who that is."""
        if mention.title is None:
            return None
        title, told = mention.title.lower(), mention
        for behind in self._mentions[bisect_right(self._starts, mention.span.start) :]:
            if behind.title is None or behind.title.lower() != title or behind.kind is not mention.kind:
                break
            told = behind
        else:
            return None
        if behind.name is None or behind.text != behind.name:
            return None
        entity = self.cast.exactly(behind.name)
        if entity is None or len(entity.words) < 2 or entity.titles or entity.first is not None:
            return None
        near = any(told.span in sentence for _, sentence, _ in self.stage.back(behind.span.start, NEAR))
        fits = near and fits_gender(entity, gender) and not self.stage.titles(behind.name)
        return entity if fits else None

    def _definite(self, mention: Speaker, phrase: str) -> bool:
        """Whether a description is of one who is known: "the minister", and "minister" in a headline."""
        article = phrase.partition(" ")[0]
        if article == "the":
            return True
        head = phrase.partition(" for ")[0].partition(" of ")[0].rpartition(" ")[2]
        return mention.title is not None and article not in _INDEFINITE and head not in self.lexicon.role_plurals

    def _of_kind(self, mention: Speaker, title: str, gender: str | None) -> Entity | None:
        """The one near by whose title is of a kind: "the official" for a minister, "the judge" for a justice."""
        if title not in KINDS:
            return None
        named = [one for one in self.cast.recent() if one.person and one.name is not None and is_kind(one, title)]
        return self.stage.last([one for one in named if fits_gender(one, gender)], mention.span.start)

    def _figure(self, mention: Speaker, title: str, gender: str | None) -> Entity | None:
        """The one who was named right before, for whom "the 31-year-old" or "the singer" is but another word."""
        noun = re.sub(r"^.*(?: |\d-)", "", title)
        if noun not in FIGURES | CANDIDATES or any(one.is_called(title) for one in self._nameless[-LIMIT:]):
            return None
        last = whoever(self.stage, mention.span.start, gender)
        return last if last is not None and may_be_called(last, noun) else None

    def _later(self, title: str, fitting: list[Entity]) -> Entity | None:
        """The only one in the story whose title it is, named only after the description."""
        if not fitting:
            head = title.rpartition(" ")[2]
            fitting = [
                one for one in self.cast.recent() if one.person and any(one_.lower() == head for one_ in one.titles)
            ]
        named = [one for one in fitting if one.name is not None]
        return named[0] if len(named) == 1 else None


_RELATIVE = frozenset(("who", "which"))
_INDEFINITE = frozenset("a an one another his her their its".split())


def key(mention: Speaker) -> Place:
    """What tells one mention from another."""
    span = mention.span
    return span.start, span.end
