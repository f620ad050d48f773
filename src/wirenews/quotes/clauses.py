"""Where a reported clause ends: at its sentence's end, or before what belongs to the reporter again."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from wirenews.marks import Quoted
from wirenews.source import Source
from wirenews.spans import Span

from .adjuncts import occasion

ENDS = frozenset('.!?"”’')
"""What stands two before the first letter of a sentence that is not the first of its paragraph."""

CLOSERS = " .,;:—–-\n\r\t\u00a0\u2009\u2028\u2029\x0b\x0c\x85"
"""Blanks and marks that are no part of a content's end."""

LONGEST = 900
"""How far, in code points, a clause is followed."""


LONGEST_PLACE = 73
"""Within how many code points the bracket of a dateline's agency opens, at most."""

_AGENCY = r"[A-Z][\w/ .-]{1,40}"

PAST = frozenset(
    "is are was were be been has have had will would can could may might must should do does did said says took takes "
    "made makes gave gives went goes came comes got gets told tells wrote writes began begins left leaves kept keeps "
    "put puts set sets led leads held holds won wins lost loses ran runs met meets sent sends paid pays brought brings "
    "bought found finds then instead swam ran drove flew fell rose grew knew saw sank stood spent fought caught taught "
    "thought felt sought threw drew rode shot hit cut broke chose spoke woke wore became fled hid died lies lay sat slept died shut hurt sold built bore burst dealt dug fed froze hung heard laid lent lit meant rang sang shook shrank slid spread "
    "stole stuck struck swept tore wound".split()
)
"""Verb forms, beside those in -ed, that go on with the sentence's subject after a conjunction."""

NOT_GERUNDS = frozenset("during including nothing something anything everything king spring morning evening".split())

OCCASIONAL = frozenset("in at on during".split())
"""Words after a comma that may open the occasion on which something was said."""

RESULTS = frozenset(
    "bringing raising taking pushing lifting leaving making including forcing killing wounding injuring prompting "
    "causing sending meaning".split()
)
"""Forms in -ing that say what came of what is reported, and so are part of it."""

LEAVES_PHRASE = frozenset(
    "but which who whose whom the a an he she they it though although when while even not with where".split()
)
"""Words after a comma at which a reported noun phrase or infinitive ends."""

LEADS = frozenset(
    "while if although though when as because after before since once in on at by for with despite thanks even during under "
    "without unlike given unless until among over within through amid instead".split()
)
"""Words that open a clause or phrase before the subject of a reported clause."""

GOES_ON = frozenset("for to from in at on with by over under into".split())
"""Words behind an apposition with which a clause goes on: "bought Tess, a maker of motors, for 2 million"."""

QUESTIONS = frozenset(["how", "why", "whether"])
"""Words that open a reported question, behind which a clause may lead it."""

CONJUNCTIONS = frozenset(["but", "when", "before", "although", "though", "even though"])
"""Words at which a reported noun phrase, and before a new subject a clause, ends."""

LEAVES_CLAUSE = frozenset("he she they a an whom referring alluding pointing appearing echoing drawing".split())
"""Words after a comma at which a reported clause ends, more often than not."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    placed = rf"[A-Z][A-Z .,’'-]{{2,40}}(?:,\s[A-Z][\w. ]{{1,20}}){{0,3}}(?:\s[—–―-]{{1,2}}\s|\s\({_AGENCY}\)\s+)"
    marks = r"[,](?!\d)|[;()—]|:(?=\s?(?:[\"“«]|``|''))|\s(?:[—–-]{1,2}(?=\s)|"
    return {
        "clause": re.compile(rf"{marks}(and)\s(?=[a-z]+ing\b)|(but)\s+(?=(?:he|she|they|there)\b))"),
        "phrase": re.compile(rf"{marks}(and|but|when|before|although|(?<!as )(?:even )?though)(?=\s))"),
        "credited": re.compile(
            rf"[^()\n!?“”\"]{{0,70}}?\({_AGENCY}\)\s*[—–―:-]+\s*|[^()\n!?“”\"]{{1,70}}?\d\s\({_AGENCY}\)\s+(?=[A-Z])|{placed}"
        ),
        "placed": re.compile(placed),
        "aside": re.compile(r"[^,;:()\"“”]{3,120},\s(?:(?:later|then|also|soon|[a-z]{3,}ly)\s)?([a-z]+)\b"),
        "start": re.compile(r"[:;()]\s|\(|\)|\s[—–-]{1,2}\s|—"),
        "listed": re.compile(r"\s*(?:(?:and|or)\s)?(?:an?\s|the\s)?[\"“«'‘`]"),
        "goes on": re.compile(r"\W*(?:and|or|but|even|if|when|which|who|then)\b"),
        "word": re.compile(r"\s*([\w’'-]+)"),
        "list": re.compile(
            r"\s*(?:an?\s(?:[\w’'-]+\s){0,2}[\w’'-]+,\s){0,4}an?\s(?:[\w’'-]+\s){1,3}(?:and|or)\s(?:an?\s|\d)"
        ),
        "question": re.compile(r"(?:how|why|whether|when|what),\s[^,.;:]{2,80},"),
        "another": re.compile(
            r"\s*and\s(?:(?:the|an?|his|her|its|their)\s(?:[\w’'-]+\s){1,3}|(?:he|she|it|they|there)\s|(?:[A-Z][\w’'-]*\s){1,3})"
            r"(?:is|are|was|were|has|have|had|will|would|could|did|does)\b"
        ),
        "present": re.compile(r"\s*(?:and|but)\s(?:it|he|she|they)\s(?:also\s)?(?:has|have|is|are|will)\b"),
        "past": re.compile(r"\b(?:was|were|had|would|could|did)\b"),
        "and that": re.compile(r"\b(?:and|but)\sthat\s(?!(?:is|was|has|had|will|would)\b)"),
        "words": re.compile(r"[\w’'-]+"),
    }


def sentence_around(source: Source, span: Span, offset: int) -> Span:
    """The sentence, without its dateline, whole where its quoted stretches hold sentence ends of their own; in a long
    one, what is near the offset.
    """
    text = source.text
    start, end = _unbroken(source, span) if source.quoted else (span.start, span.end)
    start = _dateline_end(text, start, offset)
    return Span(max(start, offset - LONGEST), min(end, offset + LONGEST))


def _unbroken(source: Source, span: Span) -> tuple[int, int]:
    """Where the sentence starts and ends, whole where its quoted stretches hold sentence ends of their own."""
    text, start, end = source.text, span.start, span.end
    for _ in range(12):
        quoted = source.quoted_at(start)
        if quoted is None or quoted.outer.start >= start:
            break
        start = source.sentence_at(quoted.outer.start).start
    for _ in range(12):
        quoted = source.quoted_at(end - 1)
        if quoted is None or quoted.outer.end <= end:
            break
        end = quoted.outer.end
        if text[quoted.inner.end - 1] in ".?!" and not text[end : end + 2].strip(" ,;)—").islower():
            break
        end = max(end, source.sentence_at(end).end)
    return start, end


def _dateline_end(text: str, start: int, offset: int) -> int:
    """Where the sentence goes on after the dateline that opens its paragraph, or its start where none does."""
    if text[max(0, start - 2) : start - 1] in ENDS:
        return start
    bracket = text.find("(", start, min(offset, start + LONGEST_PLACE)) >= 0
    if not bracket and text[start + 1 : start + 2].islower():
        return start
    lead = _patterns()["credited" if bracket else "placed"].match(text, start, offset)
    return lead.end() if lead else start


def trim_end(text: str, start: int, end: int) -> int:
    """The end without blanks and marks that close the sentence; a closing quote mark stays."""
    kept = start + len(text[start:end].rstrip(CLOSERS))
    if kept < end and text[kept] == "." and kept - 2 > start and text[kept - 2] == "." and text[kept - 1].isupper():
        return kept + 1
    return kept


def clause_start(source: Source, start: int, end: int) -> int:
    """Where the clause that ends at `end` starts: at `start`, or after a colon, a bracket or a dash left open."""
    before = first = start
    dashes: list[int] = []
    for match in _patterns()["start"].finditer(source.text, start, end):
        mark = match.group().strip()
        if _inside_marks(source, match.start()) is not None:
            continue
        if mark == "(":
            before, first = first, match.end()
        elif mark == ")":
            first = before
        elif mark in ":;":
            first = match.end()
        else:
            dashes = [] if dashes else [match.end()]
    return max([first, *dashes])


@frozen
class Shape:
    """What bounds a reported clause: a `phrase` (a noun phrase, an infinitive) ends sooner than a clause, what is `ordered`
    ("told him to ...") goes on with "before", one `inside`
    another clause ends at its first comma, and after a `gerund` ("calling ...") another one after "and" is no part, after a `question` ("asked whether ...") none
    after a comma.
    """

    phrase: bool = False
    ordered: bool = False
    inside: bool = False
    gerund: bool = False
    question: bool = False


CLAUSE = Shape()
"""A clause of its own."""


def clause_end(source: Source, start: int, end: int, shape: Shape = CLAUSE) -> int:
    """Where the clause that starts at `start` ends, at most at `end`."""
    text, patterns = source.text, _patterns()
    led = None
    depth = 0
    aside = patterns["question"].match(text, start, end)
    floor = start + 3 if aside is None else aside.end()
    for match in patterns["phrase" if shape.phrase else "clause"].finditer(text, start, end):
        word = match.lastindex or 0
        at, mark = match.start(word), match.group(word).strip()
        if at < floor:
            continue
        if (quoted := _inside_marks(source, at)) is not None:
            if at < quoted.inner.end - 1 or mark != ",":
                continue
            if not led and _leaves_marks(source, quoted, start, end, shape):
                return quoted.outer.end
            led = False
            continue
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
        elif led is None and mark == "," and depth == 0:
            led = not (shape.inside and shape.question) and _is_led(text, start, end)
            if led:
                continue
        if depth < 0 or (depth == 0 and mark not in "()" and _leaves(source, start, match.end(), end, mark, shape)):
            if mark == "," and not shape.phrase and _patterns()["and that"].search(text, match.end(), end):
                continue
            return trim_end(text, start, at)
    return trim_end(text, start, end)


def _is_led(text: str, start: int, end: int) -> bool:
    """Whether the clause opens with a word that opens another clause or phrase before its subject."""
    opening = _patterns()["word"].match(text, start, end)
    if opening is not None and opening.group(1) in QUESTIONS:
        opening = _patterns()["word"].match(text, opening.end(), end)
    return opening is not None and opening.group(1).lower() in LEADS


def _leaves(source: Source, start: int, after: int, end: int, mark: str, shape: Shape) -> bool:
    """Whether what follows a mark or a conjunction is the reporter's again."""
    if mark == ":":
        return not _closes_in_marks(source, after, end)
    if mark == ";" or (mark == "," and shape.inside):
        return True
    match = _patterns()["word"].match(source.text, after, end)
    word = match.group(1) if match else ""
    lower = word.lower()
    gerund = lower.endswith("ing") and len(lower) > 4 and lower not in NOT_GERUNDS and not word[0].isupper()
    if mark == ",":
        return _leaves_comma(source.text, (start, after, end), lower, shape, gerund=gerund)
    if mark == "and":
        return (gerund and shape.gerund) or (shape.phrase and is_verb(lower))
    if mark == "before" and (shape.ordered or word.isdigit()):
        return False
    if mark in CONJUNCTIONS:
        return True
    return shape.phrase and (gerund or lower in LEAVES_PHRASE)


def _leaves_comma(text: str, places: tuple[int, int, int], word: str, shape: Shape, *, gerund: bool) -> bool:
    """Whether a comma ends the clause, by the first word behind it; `places` are where the clause starts, where that
    word stands, and where the sentence ends.
    """
    start, after, end = places
    patterns = _patterns()
    if word in {"and", "but"} and _is_present(text, start, after):
        return True
    if shape.phrase and word == "and" and patterns["another"].match(text, after):
        return True
    if word in OCCASIONAL and occasion().match(text, after):
        return True
    if word in {"a", "an"} and patterns["list"].match(text, after, end):
        return False
    leaving = LEAVES_PHRASE if shape.phrase else LEAVES_CLAUSE
    leaves = word in leaving or (shape.phrase and is_verb(word)) or (gerund and (shape.phrase or shape.question))
    return leaves and not _is_aside(text, after, end)


def _leaves_marks(source: Source, quoted: Quoted, start: int, end: int, shape: Shape) -> bool:
    """Whether the comma inside marks, right before they close, ends the clause."""
    if shape.inside:
        return not _patterns()["goes on"].match(source.text, quoted.inner.end)
    listed = _patterns()["listed"].match(source.text, quoted.outer.end)
    return quoted.outer.end < end and not listed and _leaves(source, start, quoted.outer.end, end, ",", shape)


def _closes_in_marks(source: Source, after: int, end: int) -> bool:
    """Whether words in marks after a colon are the rest of the sentence, and wait for no attribution of their own."""
    quoted = source.quoted_between(after, end)
    if not quoted or quoted[0].outer.start > after + 1:
        return False
    return quoted[0].outer.end >= end and source.text[quoted[0].inner.end - 1] in ".?!…"


def _is_present(text: str, start: int, after: int) -> bool:
    """Whether a clause in the present follows one that is reported in the past: "said it had won, and it is now ..."."""
    patterns = _patterns()
    return bool(patterns["present"].match(text, after) and patterns["past"].search(text, start, after))


def is_verb(word: str) -> bool:
    """Whether the word, in small letters, looks like a verb in the past, or is an auxiliary."""
    return word in PAST or (word.endswith("ed") and len(word) > 4)


def has_verb(text: str) -> bool:
    """Whether one of the words, in small letters, looks like a verb in the past, or is an auxiliary."""
    return any(map(is_verb, _patterns()["words"].findall(text)))


def _is_aside(text: str, after: int, end: int) -> bool:
    """Whether a second comma closes what the first one opened, and the clause's verb follows."""
    match = _patterns()["aside"].match(text, after, end)
    return match is not None and (is_verb(match.group(1)) or match.group(1) in GOES_ON)


def _inside_marks(source: Source, at: int) -> Quoted | None:
    """The quoted stretch that the offset lies in, or None."""
    quoted = source.quoted_at(at)
    return quoted if quoted is not None and quoted.outer.start < at else None
