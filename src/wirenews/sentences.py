"""Paragraph and sentence edges of wire text, as spans of the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from .spans import Span

ABBREVIATIONS = frozenset(
    "adm ala apr ariz ark assn atty aug ave bldg blvd brig bros calif capt cdr cmdr co col colo comdr conn const corp "
    "cpl dec del dept dist dr drs ens est etc feb fla fr ft ga gen gov hon ill inc ind jan jr jul jun kan ky lt "
    "ltd ma maj mar mass md messrs mich minn miss mo mont mr mrs ms msgr mt neb nev no nos nov oct okla ore pa "
    "pfc pres prof pte pvt rep reps ret rev rtd sec sen sens sept sep sgt smt sqn sr st ste supt tenn tex univ va v "
    "vs vt wash wis wyo eng engr fig approx al gens cols sgts govs det insp cllr lieut asst".split()
)
"""Words that a full stop may follow inside a sentence, lower-cased."""

ENDS_ANYWAY = frozenset("etc inc co corp ltd jr sr".split())
"""Those of them that also close sentences: a capitalised sentence opener after them ends one."""

OPENERS = frozenset(
    "a after although an and as at but by during for he her his however i if in it its meanwhile on one our she "
    "since some that the their there these they this those we what when while with you".split()
)
"""Words that open sentences rather than continue a name, lower-cased."""


INDENTS = ("   ", "\t")
FULL_LINE = 120
"""No line of a hard-wrapped text is longer."""
DOMAINS = frozenset("com org net edu gov info biz tv co in io news".split())
"""What may stand right after a full stop in the name of a site."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    indent = re.compile(r"\n(?:[ \t\u00a0]{2,}|\t+|(?=[*\u2022-] )|[ \t\r\f\v\u00a0]*\n\s*)")
    line = re.compile(r"[\r\n\u2028\u2029]\s*")
    plain = re.compile(r"\n\s*")
    # The full stop, or other mark, with what closes behind it, then blanks, then what may open a sentence; or no
    # blank, where a paragraph's end was lost.
    end = re.compile(
        r"[.!?…](?:"
        r"[.!?…]{0,8}(?:''|[\"'”’»)\]]){0,4}(?=\s)\s{1,64}(?=[\"'“‘«(\[`$\u2014\u2013*•-]{0,4}\s?[^\W_a-z])|"
        r"(?<=[a-z]{2}.)[\"”’]?(?=[\"“‘]?[A-Z][a-z]{1,24}[ ,’']))"
    )
    return indent, line, plain, end


@cache
def _tags() -> re.Pattern[str]:
    """A block's tag with the blanks around it, or a line's end."""
    return re.compile(r"(?:(?:</?(?:p|br|div|li|ul|h[1-6])\b[^<>\r\n]{0,80}>)\s*){1,9}|[\r\n\u2028\u2029]\s*")


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the blanks around them.

    Every line break parts paragraphs, unless the text is hard-wrapped (most lines broken inside sentences, none
    long): there, blank lines and indented lines do. Tags of HTML blocks that were left in the text part them too.
    """
    separator = _separator(text)
    spans, start = [], 0
    for match in separator.finditer(text):
        end, after = match.span()
        if start < end and (span := trim(text, start, end)) is not None:
            spans.append(span)
        start = after
    if (span := trim(text, start, len(text))) is not None:
        spans.append(span)
    return tuple(spans)


def _separator(text: str) -> re.Pattern[str]:
    """What parts the paragraphs of a text."""
    if "<" in text and ("</p>" in text or "<br" in text or "<p>" in text):
        return _tags()
    indent, line, plain, _ = _patterns()
    if _wrapped(text):
        return indent
    return line if "\r" in text or "\u2028" in text or "\u2029" in text else plain


def _inner(bare: list[str], start: int) -> list[str]:
    """The lines that another one follows: those from `start` on, where a header may end, if these are enough."""
    inner = [index for index, (one, after) in enumerate(pairwise(bare)) if one and after]
    behind = [index for index in inner if index >= start]
    return [bare[index] for index in (behind if len(behind) >= 3 else inner)]


def _wrapped(text: str) -> bool:
    """Whether lines end because they are full rather than because a paragraph ends."""
    breaks, blank = text.count("\n", 0, 6000), text.count("\n\n", 0, 6000)
    if breaks == blank * 2:
        return False
    lines = text[:6000].splitlines()
    lengths = [*map(len, lines)]
    if len(lines) < 3 or (not blank and max(lengths[:-1]) > 100):
        return False
    if max(lengths) > FULL_LINE and sum(one for one in lengths if one > FULL_LINE) * 2 > len(text[:6000]):
        return False
    bare = [one.rstrip() for one in lines]
    if _full(_inner(bare, bare.index("")) if "" in bare else bare[:-1]):
        return True
    indented = [index for index, one in enumerate(lines) if bare[index] and one.startswith(INDENTS)]
    return 1 < len(indented) <= len(lines) // 2 and _full(_inner(bare, indented[0]), slack=1)


def _full(inner: list[str], slack: int = 0) -> bool:
    """Whether the lines are those of wrapped prose: most are long, and most end in no full stop."""
    if len(inner) < 2 or max(map(len, inner)) > 100:
        return False
    broken = len([one for one in inner if one[-1] not in ".!?\"”’')"])
    return broken * 2 + slack > len(inner) and len([one for one in inner if len(one) > 35]) * 2 + slack > len(inner)


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without leading and trailing blanks, or None where nothing else stands in it."""
    if start < end and not text[start].isspace():
        if text[end - 1].isspace():
            end -= 1
        if not text[end - 1].isspace():
            return Span(start, end)
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return Span(start, start + length) if length else None


def sentence_spans(text: str, paragraphs: Iterable[Span]) -> list[Span]:
    """The sentences of the paragraphs; a full stop after an abbreviation or initial ends none."""
    mark = _patterns()[3]
    out = []
    for paragraph in paragraphs:
        start = first = paragraph.start
        end = paragraph.end
        for match in mark.finditer(text, first, end):
            if _ends(text, start, match):
                stop = match.end()
                if text[stop - 1] == '"' and _opens_next(text, first, stop):
                    stop -= 1
                if (edge := trim(text, start, stop)) is not None:
                    out.append(edge)
                start = stop
        if (edge := trim(text, start, end)) is not None:
            out.append(edge)
    return out


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the mark that was matched ends a sentence."""
    glued = not text[match.end() - 1].isspace()
    if text[match.start()] != "." or not (glued or text[match.start() + 1].isspace()):
        return True
    word = _word_before(text, max(start, match.start() - 24), match.start())
    lower = word.lower()
    if glued:
        return lower not in ABBREVIATIONS and "." not in word and _word_at(text, match.end()) not in DOMAINS
    if lower in ABBREVIATIONS:
        if len(word) > 1 and word.isupper() and not _printed_at(text, match.end()).isupper():
            return True
        if lower == "no":
            return not _word_at(text, match.end())[:1].isdigit()
        return lower in ENDS_ANYWAY and _word_at(text, match.end()) in OPENERS
    if len(word) == 1 and word.isupper():
        return word == "I" or _word_at(text, match.end()) in OPENERS
    if "." in word and len(word) <= 6:
        return _word_at(text, match.end()) in OPENERS
    return True


def _word_before(text: str, floor: int, end: int) -> str:
    """The word, with its stops and apostrophes, that ends at `end`."""
    start = text.rfind(" ", floor, end) + 1 or floor
    if text[start:end].isalnum():
        return text[start:end]
    start = end
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in ".'’"):
        start -= 1
    return text[start:end]


def _opens_next(text: str, start: int, end: int) -> bool:
    """Whether the straight mark that ends at `end`, with no blank behind it, opens the next sentence."""
    return text.count('"', max(start, end - 2000), end) % 2 == 1


def _word_at(text: str, start: int) -> str:
    """The next word, lower-cased."""
    return _printed_at(text, start).lower()


def _printed_at(text: str, start: int) -> str:
    """The next word."""
    while start < len(text) and not text[start].isalnum():
        start += 1
    end = start
    while end < len(text) and end < start + 24 and text[end].isalnum():
        end += 1
    return text[start:end]
