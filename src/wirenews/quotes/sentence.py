"""The sentence that is being read: its cues and what surrounds them."""

from __future__ import annotations

import re
from functools import cache

from attrs import define, field

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Span
from wirenews.vocabulary import Vocabulary

from .clauses import is_verb
from .linker import Linker
from .verbgroups import NOT_VERBS_AFTER, VerbGroup

SUBORDINATORS = frozenset("as when while after if although though because since before once whereas until".split())

LEADS = SUBORDINATORS | frozenset("in by of for without on despite besides instead asked following amid given".split())
"""Words with which a clause or phrase opens the sentence before its subject."""

NO_VERB_AFTER = frozenset(
    "in of for with on at from by into about over against under despite via after before amid following".split()
)
"""Prepositions: a form in -ed after one is an adjective, one in -s a noun."""

SOURCED = frozenset(["quote", "cite"])
"""Verbs whose form in -ing, between commas, names who said what the verb after it reports."""

LONGEST_SOURCE = 5
"""How many words a source has, at most, that stands between a subject and its verb with no commas."""

OPENS_OBJECT = frozenset(
    "a an the his her its our my no all any it him he she they we you us me how why who if one two three to not that this these those their what whether when where which whom some many more most much several both such another "
    "himself herself itself themselves them your only both nothing everything something anything responsibility "
    "people voters women men concern concerns support criticism victory quote".split()
)
"""Words in small letters that a verb's object may start with."""

TRANSITIVE = frozenset(
    "denied denies deny dismissed dismisses dismiss rejected rejects reject disputed disputes dispute refuted refutes "
    "refute confirmed confirms confirm heard hears hear cited cites cite investigated investigating investigates "
    "investigate read received receives receive repeated repeats repeat echoed echoes ignored ignores ignore faced faces face "
    "drew draws met despite amid including made makes denying dismissing rejecting citing repeating facing".split()
)
"""Words behind which a reporting word that may be a noun is one."""

PLURAL = frozenset(
    "several many some few these those all most such recent earlier previous similar conflicting".split()
)
"""Words before a plural noun, where the form in -s is no verb: "several reports"."""

QUANTIFIERS = frozenset("most all some other many new several few both more".split())
"""Words before a form in -ed, a plural and a verb: "most proposed changes failed"."""

NUMBERS = frozenset("two three four five six seven eight nine ten dozen".split())

RELATIVES = frozenset(["who", "which", "what"])
"""Pronouns that open a clause within the one that is reported."""

OWNERS = frozenset("his her its their our my your".split())
"""Words that own what the noun after them says, with an adjective between: "his first pledge"."""

SUBJECTS = frozenset("i he she it they we you who which that and".split())
"""Words before a reporting word that make a verb of it."""

AFTER_NOUNS = frozenset(
    "is are was were has have had will would can could may might must should do does did of in on at from by for with "
    "to and or but show shows showed indicate indicates which who whose were come comes came make makes made said says "
    "section sections online issued released about against into over after before during".split()
)
"""Words that follow a noun rather than a verb that has something to report."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "many": re.compile(r"\s[a-z]+s\s([a-z]+)\b"),
        "reports": re.compile(r"\s(?:clearly\s)?that\s|\s*[:,]?\s*[“\"‘']"),
        "states": re.compile(
            r"\sthat\s(?:(?:the|an?|he|she|it|they|his|her|its|their|there|no|these|all|any|each|every)\s|\d)"
        ),
        "letters": re.compile(r"[^\W\d_]{4,}"),
        "next": re.compile(r"\s*([\w’'-]+)"),
        "opener": re.compile(
            r"(?:[•▪●■*]\s+)?(?:(?:And|But)\s(?:so|yet|still|then|now)|But|And|So|Yet|Still|Then|However|Meanwhile|Instead|Also|Now|Later|Moreover|Nonetheless|Nevertheless)\b,?\s*|[•▪●■*]\s+"
        ),
        "lead": re.compile(
            r"(?:(?:But|And|So|Yet|Even|Just|Only|Still|Soon|Shortly|Right|Long|even|just|only)\s){0,2}"
            r"(?:(?:(?!(?:came|comes?|was|were|is|are)\s)[\w’'-]+\s){0,3}?(?:minutes?|hours?|days?|weeks?|months?|years?|[MHDWY](?:inutes|ours|ays|eeks|onths|ears))\s)?(\w+)"
        ),
    }


@define
class Sentence:
    """One sentence with its cues in order; `marked` is False where no quoted stretch is in it or ends before it."""

    source: Source
    link: Linker
    span: Span
    groups: list[VerbGroup]
    marked: bool = True
    text: str = field(init=False)
    start: int = field(init=False)
    end: int = field(init=False)
    _headline: bool | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.text, self.start, self.end = self.source.text, self.span.start, self.span.end

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the parser."""
        return self.link.vocabulary

    def first_word(self) -> int:
        """Where the sentence starts without a conjunction that opens it."""
        opener = _patterns()["opener"].match(self.text, self.start, self.end)
        return opener.end() if opener else self.start

    def skip_back(self, at: int) -> int:
        """The offset after the last thing before `at` that is no blank."""
        while at > self.start and self.text[at - 1].isspace():
            at -= 1
        return at

    def quote_before(self, at: int) -> Quoted | None:
        """The quoted stretch that ends right before `at`, blanks and a comma apart."""
        if not self.marked:
            return None
        while at > 0 and (self.text[at - 1] in " \u00a0," or (at > self.start and self.text[at - 1].isspace())):
            at -= 1
        quoted = self.source.quoted_at(at - 1) if at else None
        return quoted if quoted is not None and quoted.outer.end == at else None

    def quote_ahead(self) -> Quoted | None:
        """The quoted stretch that opens the next paragraph, where the sentence ends its own with a colon."""
        text, at = self.text, self.end
        if text[at - 1 : at] != ":":
            return None
        while at < len(text) and text[at].isspace():
            at += 1
        quoted = self.source.quoted_at(at)
        return quoted if quoted is not None and quoted.outer.start == at else None

    def fronted(self, before: int) -> bool:
        """Whether a clause that opens the sentence with a subordinator is still open at `before`."""
        lead = _patterns()["lead"].match(self.text, self.start, self.end)
        if lead is None or lead.group(1).lower() not in LEADS:
            return False
        return "," not in self.text[lead.start(1) : before]

    def leads(self, group: VerbGroup) -> bool:
        """Whether the cue opens the sentence, with the subject to come: "Recalling that day, X ..."."""
        return group.gerund and group.start == self.start

    def opens_clause(self, start: int) -> bool:
        """Whether a mention at `start` can be the subject of the main clause by where it stands."""
        before = self.text[self.start : start].rstrip()
        return (
            not before or before[-1] in ",—–-" or before.split()[-1].lower() in {"and", "but", "that", *SUBORDINATORS}
        )

    def is_noun(self, group: VerbGroup) -> bool:
        """Whether the reporting word is a noun, a name or an adjective here: "the claims", "United States"."""
        if group.helped or group.infinitive:
            return False
        if group.start == group.word:
            owned = group.before.endswith(("'s", "s'")) and group.cue.verb.lemma != "say"
            if owned or group.before in NOT_VERBS_AFTER:
                return True
            behind = group.before in NO_VERB_AFTER or (group.cue.nominal and self._is_object(group))
            behind = behind or (group.before == "that" and self._begins_clause(group))
            if behind and not group.gerund:
                return True
        adjective = group.cue.adjectival and self._is_adjective(group)
        if self.text[group.word].isupper() and group.word > self.start and not self._is_headline():
            before: str = self.text[group.word - 2 : group.word]
            return before not in {". ", ": ", "; "}
        if adjective or not group.cue.nominal:
            return adjective
        if group.before.endswith(("'s", "s'")) or group.before in OWNERS:
            return True
        if group.cue.verb.subjects and not self._has_subject(group):
            return True
        following = _patterns()["next"].match(self.text, group.end, self.end)
        if following is None:
            return False
        word: str = following.group(1)
        if word.islower() and word not in OPENS_OBJECT and word not in group.cue.verb.takes:
            return True
        return word.lower() in AFTER_NOUNS and word not in group.cue.verb.takes

    def _begins_clause(self, group: VerbGroup) -> bool:
        """Whether the form in -s is the subject of a second reported clause: "but that talks had failed"."""
        second = self.text[max(0, group.start - 10) : group.start] in {" and that ", " but that "}
        return second and self.text[group.end - 1] == "s"

    def _is_object(self, group: VerbGroup) -> bool:
        """Whether the reporting word, which may be a noun, stands right behind a verb: "denied reports that ..."."""
        plural = group.before in PLURAL or group.before in NUMBERS or group.before.isdigit()
        return group.before in TRANSITIVE or (plural and "third" in group.cue.forms)

    def _is_adjective(self, group: VerbGroup) -> bool:
        """Whether a form in -ed stands between an article or a number and its noun: "its newly announced plans"."""
        if group.before in OWNERS or group.before in {"the", "a", "an"}:
            return True
        if group.before in QUANTIFIERS:
            noun = _patterns()["many"].match(self.text, group.end, self.end)
            return noun is not None and is_verb(noun.group(1))
        if not (group.before.isdigit() or group.before in NUMBERS):
            return False
        following = _patterns()["next"].match(self.text, group.end, self.end)
        return following is not None and following.group(1).islower() and following.group(1) not in OPENS_OBJECT

    def _has_subject(self, group: VerbGroup) -> bool:
        """Whether the word before a form that may be a noun is one that can be its subject."""
        if not _patterns()["reports"].match(self.text, group.end):
            return False
        at = self.skip_back(group.start) - len(group.before)
        if at > self.start and self.text[at].isupper() and group.before != "united":
            return True
        known = group.before in SUBJECTS or group.before in group.cue.verb.subjects
        return known or bool(_patterns()["states"].match(self.text, group.end))

    def is_subject(self, at: int, later: VerbGroup) -> bool:
        """Whether the subject of a later cue, and no relative pronoun, starts at `at`."""
        if self.text.startswith("being", later.start):
            return False
        speakers = self.link.standing(self.link.before(Span(at, self.end), later.start))
        return bool(speakers) and speakers[0].span.start == at and speakers[0].text not in RELATIVES

    def is_aside(self, index: int) -> bool:
        """Whether the cue names a source between a subject and its own verb: "Lee, quoting the mayor, said"."""
        group = self.groups[index]
        if group.cue.verb.lemma not in SOURCED or index + 1 == len(self.groups):
            return False
        later = self.groups[index + 1]
        before, object_ = self.text[self.start : group.start].rstrip(), self.text[group.end : later.start].rstrip()
        if not before.endswith(","):
            return later.finite and "," not in object_ and 0 < object_.count(" ") < LONGEST_SOURCE
        return later.finite and object_.endswith(",") and object_.count(",") == 1

    def _is_headline(self) -> bool:
        if self._headline is None:
            words: list[str] = _patterns()["letters"].findall(self.text, self.start, self.end)
            self._headline = sum(word[0].isupper() for word in words) * 3 > len(words) * 2
        return self._headline
