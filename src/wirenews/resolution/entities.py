"""The persons and bodies of a story while it is being read."""

from __future__ import annotations

from attrs import define, field

from wirenews.speakers import Speaker, SpeakerKind
from wirenews.vocabulary import Vocabulary

from .names import bare, gender_of, given_names, initials, match, name_words

LIMIT = 120
"""So many entities are looked at for one mention."""


@define(eq=False)
class Entity:
    """A person, body, role or document with all that the story has said of it so far."""

    kind: SpeakerKind
    words: tuple[str, ...] = ()
    name: str | None = None
    names: list[str] = field(factory=list)
    titles: list[str] = field(factory=list)
    affiliations: list[str] = field(factory=list)
    nouns: set[str] = field(factory=set)
    mentions: list[Speaker] = field(factory=list)
    first: int | None = None
    gender: str | None = None
    plural: bool = False
    condition: str | None = None
    quoted: int = 0

    @property
    def person(self) -> bool:
        """Whether "he" or "she" may stand for it."""
        if self.kind is SpeakerKind.ROLE:
            return bool(self.titles) and not self.plural
        return self.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and not self.plural

    @property
    def body(self) -> bool:
        """Whether "it" may stand for it."""
        return self.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.DOCUMENT)

    def met(self, offset: int) -> None:
        """Notes a mention at the offset."""
        if self.first is None or offset < self.first:
            self.first = offset

    def had(self, offset: int) -> bool:
        """Whether the story has had it before the offset."""
        return self.first is not None and self.first < offset

    def is_called(self, noun: str) -> bool:
        """Whether the story has called it by the noun, alone or with words before it."""
        if noun in self.nouns:
            return True
        ending = " " + noun
        return any(known.endswith(ending) for known in self.nouns) if self.nouns else False

    def description(self, text: str) -> str | None:
        """For a body without a name, the words that brought it in, where the mention is not these themselves."""
        if self.kind is not SpeakerKind.ORGANIZATION or not self.mentions:
            return None
        first = self.mentions[0].text.split(",")[0]
        phrase = first.partition(" ")[2] if first.lower().startswith(("the ", "a ", "an ")) else first
        return phrase if " " in phrase and text.split(",", maxsplit=1)[0] != first else None

    @property
    def maybe_body(self) -> bool:
        """Whether a name that reads like a person's has shown nothing that only a person has."""
        if self.kind is not SpeakerKind.PERSON or self.gender is not None or self.titles or not self.words:
            return False
        return not any("," in mention.text for mention in self.mentions)

    def learn(self, name: str | None, title: str | None, affiliation: str | None) -> None:
        """Takes in one more name, title and affiliation; the fullest name becomes the name."""
        if name is not None:
            if name not in self.names:
                self.names.append(name)
            words = name_words(name)
            if self.name is None or len(words) > len(self.words):
                self.name, self.words = name, words
        if title is not None and title not in self.titles:
            self.titles.append(title)
        if affiliation is not None and affiliation not in self.affiliations:
            self.affiliations.append(affiliation)


def fits_gender(entity: Entity, gender: str | None) -> bool:
    """Whether nothing known speaks against the gender."""
    return gender is None or entity.gender is None or entity.gender == gender


class Cast:
    """All the entities of a story, in the order in which they come in."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._given = given_names(vocabulary)
        self.entities: list[Entity] = []
        self.version = 0
        self._by_word: dict[str, list[Entity]] = {}
        self._exact: dict[str, Entity] = {}
        self._families: tuple[int, dict[str, list[Entity]]] = (-1, {})

    def add(self, kind: SpeakerKind, name: str | None = None) -> Entity:
        """A new entity."""
        entity = Entity(kind)
        self.entities.append(entity)
        if name is not None:
            self.learn(entity, name)
            if kind is SpeakerKind.PERSON:
                entity.gender = gender_of(entity.words, self._given)
        return entity

    def learn(self, entity: Entity, name: str | None, title: str | None = None, affiliation: str | None = None) -> None:
        """Takes in one more name, title and affiliation of an entity."""
        entity.learn(name, title, affiliation)
        if name is None or (entity.kind is SpeakerKind.PERSON and self._exact.get(name) is entity):
            return
        if entity.kind is SpeakerKind.PERSON:
            self._exact.setdefault(name, entity)
            self.version += 1
        keys = name_words(name)
        if entity.kind is SpeakerKind.ORGANIZATION:
            keys = (*keys, initials(name).lower())
        for word in keys:
            key = bare(word) if "-" in word else word
            known = self._by_word.get(key)
            if known is None:
                self._by_word[key] = [entity]
            elif entity not in known:
                known.append(entity)

    def exactly(self, name: str) -> Entity | None:
        """The person who has gone by these very words."""
        return self._exact.get(name)

    def families(self) -> dict[str, list[Entity]]:
        """The persons by family name, those who share one together; so many at most."""
        if self._families[0] != self.version:
            families: dict[str, list[Entity]] = {}
            for one in self.recent():
                if one.kind is SpeakerKind.PERSON and one.name:
                    families.setdefault(one.name.rpartition(" ")[2], []).append(one)
            self._families = self.version, families
        return self._families[1]

    def recent(self) -> list[Entity]:
        """The entities that came in last, which are all of them in any story but a very long one."""
        return self.entities[-LIMIT:]

    def people(self, name: str) -> list[Entity]:
        """The persons whom the name fits best."""
        words = name_words(name)
        known = self._known(words)
        if not known:
            return known
        ranked = [(_fit(words, one.words), one) for one in known if one.kind is SpeakerKind.PERSON]
        best = max((rank for rank, _ in ranked), default=0)
        return [one for rank, one in ranked if rank == best] if best else []

    def bodies(self, name: str) -> list[Entity]:
        """The bodies whose name, or short name, it is."""
        words = name_words(name)
        known = self._known(words)
        return known and [
            one
            for one in known
            if one.kind is SpeakerKind.ORGANIZATION and (one.words == words or _short_body(name, words, one))
        ]

    def _known(self, words: tuple[str, ...]) -> list[Entity]:
        known = self._by_word.get(bare(words[-1].replace(".", ""))) if words else None
        return known[:50] if known is not None else []


def _fit(words: tuple[str, ...], known: tuple[str, ...]) -> int:
    """How well a name fits a known one, which may be the shorter of the two unless it is a single word."""
    if len(words) > len(known) > 1:
        return match(known, words)
    return match(words, known)


def _short_body(name: str, words: tuple[str, ...], body: Entity) -> bool:
    """Whether a name is a body's acronym, one of its other names, or its last or first words."""
    if any(name == other for other in body.names):
        return True
    if name.isupper() and 2 <= len(name) <= 8 and body.name is not None:
        return name.replace(".", "") == initials(body.name)
    size = len(words)
    if size >= len(body.words) or not size:
        return False
    return body.words[:size] == words or body.words[-size:] == words or (size == 1 and words[0] in body.words)
