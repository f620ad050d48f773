"""Content before its cue: "...," X said, "...," said X, and "..., according to X"."""

from __future__ import annotations

import re
from functools import cache

from wirenews.marks import Quoted
from wirenews.spans import Span
from wirenews.speakers import Speaker, SpeakerKind

from .adjuncts import occasion
from .clauses import RESULTS, clause_end, clause_start, has_verb, is_verb, trim_end
from .drafts import Draft
from .linker import Speakers
from .openers import PREPOSITIONS, TIME_OPENERS
from .sentence import Sentence
from .verbgroups import VerbGroup

INVERTED_AFTER = frozenset(",?!\"”'’»“")
"""Marks after which the verb may come before its subject."""

WAITING = frozenset(",?!…—-")
"""What words in marks end with that wait for an attribution."""

RELATIVES = frozenset("who which that whom".split())
"""Pronouns that are the subject of no attribution after its content."""

CLAUSES = frozenset(["clause", "that", "finite"])
"""What a verb takes whose content may stand before it without marks."""

LONGEST_SPEAKER = 6
"""How many words a mention after its verb has, at most, where the sentence opens with a name and a comma."""

APPOSED = 60
"""How many code points a noun phrase may have that stands between words in marks and its apposition."""

AFTER_ATTRIBUTION = (
    PREPOSITIONS
    | TIME_OPENERS
    | frozenset("last this earlier later today yesterday then again when while as after before if and or but".split())
) - frozenset("the by to".split())
"""Words that may follow an attribution after its content."""

LONGEST_PHRASE = 7
"""How many words a phrase that opens the sentence has, at most, with a comma in it."""

NO_SUBJECT = (
    PREPOSITIONS
    | TIME_OPENERS - {"the"}
    | frozenset("that to and but or whether if how what why when where again no nothing yes".split())
)
"""Words that no mention of a speaker starts with."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "marks": re.compile("[,?!—–-]"),
        "medial": re.compile(r"[^,.;:—–\"“”«`(]{0,80},(?!\d)\s*"),
        "not_medial": re.compile(
            rf"(?!(?:{'|'.join(sorted(RESULTS))})\b)(?:who|whose|an?|as|even|in\s(?:an?|the|what)|without\s[a-z]{{3,}}ing|(?:(?:while|after|before)\s(?:also\s)?(?!being\b))?[a-z]{{3,}}ing|and\s(?:also\s)?(?:[a-z]{{3,}}ed|left|went|made|took|gave|told|said))\b"
        ),
        "predicate": re.compile(r",\s(?:is|are|was|were|has|have|had|may|might|will|would|could|can|should)\s"),
        "closes": re.compile(r"\s*(?:[.;)]|$)|[\"”’](?!\w)"),
        "name": re.compile(r"(?:[A-Z][\w.’'-]*\s){0,5}[A-Z][\w.’'-]*,\s"),
        "next": re.compile(r"\s*([\w’'-]+)"),
        "time": re.compile(
            r"(?:In|On|By|Since|Until|Late|Early|Last|This|That|One)\s(?:[a-z]+\s){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
            r"January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|week|month|year|"
            r"day|morning|afternoon|evening|night)(?:\s[a-z]+|\s\d{1,4})?"
            r"|At\s(?:one|that|this)\spoint|After\sall|In\s(?:particular|fact|addition)|Of\scourse|At\s(?:first|times)|For\s(?:example|instance)"
        ),
        "fronted": re.compile(
            r"(?:(?:Just|Only|Even|Soon|Shortly|Right|Long)\s)?(?:(?:In|On|At|Over|Among|During|With|Despite|Throughout|Amid|Under|Within|Following|By|"
            r"Until|Since|Instead|Rather|From|For|Across|Beside)|(Asked|If|When|While|Though|Although|After|Before|Because|As|Whereas))\b"
        ),
        "words": re.compile(r"[\w’'-]+"),
        "apposed": re.compile(r"[\"”]\s([\w’'-]++(?:\s[\w’'-]++){0,5}\s?),\s$"),
        "by": re.compile(r"\s+(?:first\s+)?by\s+"),
        "to whom": re.compile(r"\s+to\s+(?:an?|the|his|her|their|our|its|[A-Z])\b"),
        "as": re.compile(r"\bas\s+$"),
        "objective": re.compile(r"\s+(him|them|her(?=[,.;:]|$))\b"),
        "other": re.compile(r"(?:though|although|while|but|and)\s"),
        "claim": re.compile(
            r"(?:something|an?\s(?:[a-z]+\s)?(?:claim|charge|allegation|accusation|report|assertion|account|figure|toll|number|"
            r"statement|version|suggestion|move|step|decision|plan|threat|view|position|demand|link|role|practice))\s\w"
        ),
        "aside": re.compile(r"[^,.;:\"“”«`(]{0,80},\s(?!adding|saying|and|but)[^,.;:\"“”«`(]{1,80},\s*(?=[\"“«`‘'])"),
    }


def may_precede(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether what the cue reports may stand before it, or ahead of its sentence, by the marks and words around it."""
    text = sentence.text
    if sentence.marked or text[sentence.end - 1] == ":" or text[group.end + 1 : group.end + 4] == "as ":
        return True
    before = text[sentence.start : group.start]
    if "as" in before[:10].lower():
        return True
    if not _patterns()["marks"].search(before):
        return False
    inverts = group.start == group.word and group.cue.inverts and before.rstrip()[-1:] in INVERTED_AFTER
    return inverts or (group.finite and (group.cue.verb.hearer or _ends_clause(sentence, group)))


def attributed(sentence: Sentence, group: VerbGroup, subject: Speakers, used: set[int]) -> Draft | None:
    """The quote in marks, or the clause, that stands before its attribution and waits for it."""
    if subject and group.finite and sentence.marked and subject[0].text.lower() not in RELATIVES:
        start = _opening(sentence, subject[0].span.start)
        quoted = sentence.quote_before(start)
        if quoted is not None and quoted.outer.start not in used and _waits(sentence, quoted, start):
            own = sentence.text.startswith(":", group.end) or not (
                group.cue.verb.hearer or _ends_clause(sentence, group)
            )
            if own and not _alone(sentence, quoted):
                return None
            return content_before(sentence, group, start, group.end, subject, quoted)
    if group.start != group.word or not group.cue.inverts or group.cue.verb.impersonal:
        return None
    before = sentence.text[group.start - 2 : group.start]
    return None if before[:1].isalpha() and before[1:] == " " else _inverted(sentence, group, subject, used)


def _opening(sentence: Sentence, start: int) -> int:
    """Where the mention at `start` opens with another noun phrase between it and words in marks: "Roe's niece, the mayor,"."""
    text = sentence.text
    match = _patterns()["apposed"].search(text, max(0, start - APPOSED), start) if text[start - 2] == "," else None
    return start if match is None or has_verb(match.group(1)) else match.start(1)


def trailing(sentence: Sentence, group: VerbGroup, subject: Speakers, used: set[int]) -> Draft | None:
    """The content before "X said" where nothing that X said stands after it."""
    if not subject or not group.finite or subject[0].text.lower() in RELATIVES:
        return None
    if not group.cue.verb.hearer and not _ends_clause(sentence, group):
        return None
    start = subject[0].span.start
    if _patterns()["claim"].match(sentence.text, start, group.start) and group.cue.verb.lemma not in {"say", "tell"}:
        return None
    if match := _patterns()["as"].search(sentence.text, max(sentence.start, start - 4), start):
        start = match.start()
    quoted = sentence.quote_before(start)
    if quoted is not None and quoted.outer.start in used:
        quoted = None
    if quoted is None and group.cue.verb.takes.isdisjoint(CLAUSES):
        return None
    printed = group.cue.verb.impersonal or group.cue.verb.lemma == "read"
    if printed and quoted is None and subject[0].kind is not SpeakerKind.DOCUMENT:
        return None
    return content_before(sentence, group, start, group.end, subject, quoted)


def _is_fronted(content: str) -> bool:
    """Whether all that stands before the attribution opens its sentence: "In a speech in May, she said: ..."."""
    fronted = _patterns()["fronted"].match(content)
    if fronted is None:
        return False
    words = _patterns()["words"].findall(content)
    if "," in content:
        return len(words) <= LONGEST_PHRASE and not any(map(is_verb, words))
    return fronted.group(1) is not None or not any(map(is_verb, words))


def _ends_clause(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether nothing but a time, a place or the manner of speaking follows the verb: it has no object."""
    match = _patterns()["next"].match(sentence.text, group.end, sentence.end)
    word = match.group(1) if match else ""
    if not word.strip("-") or word in AFTER_ATTRIBUTION or word.endswith(("day", "ly")):
        return True
    by = word == "by" and "gerund" in group.cue.forms
    if word[0].isupper() and group.cue.verb.lemma == "write":
        return True
    return by or bool(_patterns()["to whom"].match(sentence.text, group.end, sentence.end))


def according(sentence: Sentence, group: VerbGroup) -> Draft | None:
    """The content before or after "according to X"."""
    return _sourced(sentence, group, group.start, group.end)


def as_reported(sentence: Sentence, group: VerbGroup) -> Draft | None:
    """The content before or after "as reported by X"."""
    by = _patterns()["by"].match(sentence.text, group.end, sentence.end)
    start = sentence.skip_back(group.start) - len(group.before)
    apart = sentence.text[sentence.skip_back(start) - 1] in ",—–-" or start <= sentence.first_word()
    return _sourced(sentence, group, start, by.end()) if by is not None and apart else None


def _objective(sentence: Sentence, at: int) -> Speakers:
    """The pronoun right behind the preposition: "according to him"."""
    match = _patterns()["objective"].match(sentence.text, at, sentence.end)
    return (Speaker(Span(*match.span(1)), match.group(1), kind=SpeakerKind.PRONOUN, rule="object"),) if match else ()


def _sourced(sentence: Sentence, group: VerbGroup, start: int, end: int) -> Draft | None:
    """The content before `start`, or after the mention that starts at `end`."""
    text = sentence.text
    speakers = _objective(sentence, end) or sentence.link.after(end, sentence.end)
    if not speakers:
        return None
    before = trim_end(text, sentence.start, start)
    first = clause_start(sentence.source, sentence.first_word(), before)
    if before > first + 4:
        draft = Draft([Span(first, before)], group, speakers, speakers[-1].span.end, "according")
        if not any(map(is_verb, _patterns()["words"].findall(text, first, before))) and (
            rest := _rest(sentence, draft.tail)
        ):
            draft.add(rest)
        return draft
    at = speakers[-1].span.end
    if at >= sentence.end or text[at] not in ",:":
        return None
    at += 1
    while at < sentence.end and text[at].isspace():
        at += 1
    stop = clause_end(sentence.source, at, sentence.end)
    return Draft([Span(at, stop)], group, speakers, stop, "according") if stop > at else None


def content_before(
    sentence: Sentence, group: VerbGroup, start: int, end: int, speakers: Speakers, quoted: Quoted | None
) -> Draft | None:
    """The content that ends where the attribution from `start` to `end` starts, and what of it comes after."""
    text = sentence.text
    at = sentence.skip_back(start)
    if quoted is None and (at <= sentence.start or text[at - 1] not in ",—–-"):
        return None
    if quoted is not None and _alone(sentence, quoted):
        draft = Draft([quoted.outer], group, speakers, end, "before")
    else:
        first = clause_start(sentence.source, sentence.first_word(), quoted.outer.start if quoted is not None else at)
        while first < at and text[first] in " –—-":
            first += 1
        stop = quoted.outer.end if quoted is not None else trim_end(text, first, at)
        if stop - first < 4 or _patterns()["time"].fullmatch(text, first, stop):
            rest = None if quoted is not None else _rest(sentence, end)
            head = [Span(first, stop)] if first < stop < first + 4 else []
            return None if rest is None else Draft([*head, rest], group, speakers, rest.end, "clause before")
        draft = Draft([Span(first, stop)], group, speakers, end, "clause before")
    _go_on(sentence, draft, end)
    return None if quoted is None and len(draft.content) == 1 and _is_fronted(draft.content[0].of(text)) else draft


def _waits(sentence: Sentence, quoted: Quoted, start: int) -> bool:
    """Whether the quoted stretch waits for an attribution: a comma, a question, a cry."""
    return (
        quoted.inner.of(sentence.text).rstrip("'’ \u00a0")[-1:] in WAITING
        or "," in sentence.text[quoted.outer.end : start]
    )


def _inverted(sentence: Sentence, group: VerbGroup, subject: Speakers, used: set[int]) -> Draft | None:
    """The quote of "...," said X."""
    at = sentence.skip_back(group.start)
    if sentence.text[at - 1 : at] not in INVERTED_AFTER:
        return None
    quoted = sentence.quote_before(group.start)
    if quoted is not None and quoted.outer.start in used:
        quoted = None
    if quoted is None and (at <= sentence.start or sentence.text[at - 1] not in ",?!"):
        return None
    following = _patterns()["next"].match(sentence.text, group.end, sentence.end)
    if following is not None and following.group(1) in NO_SUBJECT:
        return None
    if quoted is None and _is_apposition(sentence, at):
        return None
    speakers = sentence.link.after(group.end, sentence.end)
    whole = quoted is not None and _alone(sentence, quoted)
    if speakers and not whole and _is_clause(sentence, speakers):
        return None
    if speakers and quoted is None and _is_object(group, speakers[0]):
        return None
    if not speakers or (quoted is None and _apposed(sentence, group, subject, speakers[-1].span.end, at)):
        return None
    return content_before(sentence, group, group.start, speakers[-1].span.end, speakers, quoted)


def _is_apposition(sentence: Sentence, end: int) -> bool:
    """Whether what stands before the verb is a noun phrase with another phrase between commas: "Roe, speaking on air, said"."""
    if sentence.marked or sentence.text.count(",", sentence.start, end) < 2:
        return False
    return not has_verb(sentence.text[sentence.first_word() : end])


def _is_clause(sentence: Sentence, speakers: Speakers) -> bool:
    """Whether what looks like the speaker after the verb is the subject of what is reported."""
    following = _patterns()["next"].match(sentence.text, speakers[-1].span.end, sentence.end)
    return following is not None and (speakers[0].kind is SpeakerKind.PRONOUN or is_verb(following.group(1)))


def _is_object(group: VerbGroup, speaker: Speaker) -> bool:
    """Whether what looks like the speaker after a verb is its object: "..., called the plan a trick"."""
    if group.cue.verb.lemma == "call":
        return True
    owned = speaker.kind is SpeakerKind.DOCUMENT and speaker.text.startswith(("his ", "her ", "its ", "their "))
    plain = speaker.kind is SpeakerKind.ROLE and speaker.title is None
    return group.cue.verb.lemma != "say" and (plain or owned)


def _apposed(sentence: Sentence, group: VerbGroup, subject: Speakers, end: int, at: int) -> bool:
    """Whether the comma before the verb closes an apposition to its subject: "Rao, the mayor, said taxes ..."."""
    mention = sentence.text[group.end : end]
    if len(mention.split()) > LONGEST_SPEAKER and _patterns()["name"].match(sentence.text, sentence.first_word(), at):
        return True
    if not subject or "," not in sentence.text[subject[0].span.start : at - 1]:
        return False
    if _patterns()["predicate"].search(sentence.text, subject[0].span.start, at):
        return False
    verb = group.cue.verb
    closes = _patterns()["closes"].match(sentence.text, end, sentence.end)
    objects = not closes or verb.hearer or "noun" in verb.takes or _has_verb(mention)
    return objects and sentence.opens_clause(subject[0].span.start)


def _has_verb(mention: str) -> bool:
    """Whether what was taken for a mention has a verb of its own, outside of a relative clause."""
    words = _patterns()["words"].findall(mention.lower())
    relative = min(
        (words.index(word) for word in ("who", "which", "that", "whose") if word in words), default=len(words)
    )
    return any(is_verb(word) for word in words[:relative])


def _alone(sentence: Sentence, quoted: Quoted) -> bool:
    """Whether nothing of the quoted stretch's sentence stands before it."""
    before = sentence.text[max(0, quoted.outer.start - 60) : quoted.outer.start].rstrip(" \u00a0")
    return quoted.outer.start <= sentence.start or before[-1:] in ".?!:)\"”\n'"


def _go_on(sentence: Sentence, draft: Draft, end: int) -> None:
    """Adds what follows an attribution set between commas: the rest of the sentence."""
    patterns = _patterns()
    aside = patterns["aside"].match(sentence.text, end, sentence.end) if draft.rule == "before" else None
    match = aside or patterns["medial"].match(sentence.text, end, sentence.end)
    quoted = sentence.source.quoted_at(match.end()) if match else None
    if match and quoted is not None and quoted.outer.start == match.end():
        stop = quoted.outer.end
        if draft.rule == "clause before":
            stop = max(stop, clause_end(sentence.source, match.end(), sentence.end))
        draft.add(Span(match.end(), stop))
    elif draft.rule == "clause before" and (rest := _rest(sentence, end)) is not None:
        draft.add(rest)
    if match:
        draft.tail = max(draft.tail, draft.end)


def _rest(sentence: Sentence, end: int) -> Span | None:
    """What of a clause follows an attribution that ends at `end`, behind a comma; None where it is the reporter's."""
    match = _patterns()["medial"].match(sentence.text, end, sentence.end)
    if match is None or _patterns()["not_medial"].match(sentence.text, match.end()):
        return None
    if occasion().match(sentence.text, match.end() - 1):
        return None
    stop = clause_end(sentence.source, match.end(), sentence.end)
    if any(_reports_itself(sentence, later, match.end(), stop) for later in sentence.groups):
        return None
    return Span(match.end(), stop) if stop > match.end() else None


def _reports_itself(sentence: Sentence, later: VerbGroup, start: int, stop: int) -> bool:
    """Whether a later cue reports what follows an attribution: "..., while Roe warned that", "..., the paper reported"."""
    if not later.finite or not start < later.start < later.end <= stop or sentence.is_noun(later):
        return False
    if not sentence.text[later.end : stop].strip():
        return not later.cue.verb.takes.isdisjoint(CLAUSES)
    other = _patterns()["other"].match(sentence.text, start)
    return other is not None and sentence.is_subject(other.end(), later)
