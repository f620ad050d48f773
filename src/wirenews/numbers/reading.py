"""Number phrases: hedges, a bare number or a range, and the hedge behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from wirenews.parsing import Refusal
from wirenews.spans import Span

from .amounts import Amount, amount_at, stands_alone
from .beside import word_before
from .bounds import Bounds, Interval, Sense
from .digits import Style, in_commas
from .lexicon import BLANK, Hedge, Lexicon, key
from .refusals import RATE, SCORE, SCORE_BEFORE, TABLE, in_table, rate_link, reason
from .values import Number

RULE = "number"
MOST_HEDGES = 4


class Context(NamedTuple):
    """What a reading needs beside the text."""

    lexicon: Lexicon
    bounds: Bounds
    style: Style = in_commas


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    maybe = rf"(?:(?i:perhaps|possibly|maybe|even|probably|as many as|up to){BLANK}){{1,2}}"
    return {
        "infix": re.compile(rf"(?i:another|an additional|a further|additional|further|an extra){BLANK}"),
        "against": re.compile(rf"{BLANK}(?:to|TO){BLANK}\d{{1,15}}"),
        "joined": re.compile(r"(?:[-\u2013]\d{1,15}(?:,\d{3}){0,4}){1,4}"),
        "between": re.compile(rf"(?i:between){BLANK}"),
        "and": re.compile(rf"{BLANK}(?i:and|to){BLANK}|\s?[-\u2013]\s?"),
        "to": re.compile(
            rf"{BLANK}(?:(?P<to>(?i:to))|(?P<or>(?i:or))|(?i:and)(?={BLANK}{maybe}))(?:{BLANK}{maybe}|{BLANK})"
            rf"|,{BLANK}(?:(?:(?i:and|or){BLANK})?{maybe}|(?i:if not){BLANK}(?:{maybe})?)|(?P<dash>[-\u2013])"
        ),
    }


def phrase_at(text: str, start: int, end: int, context: Context) -> Number | Refusal | None:
    """The number phrase that begins at `start` and ends before `end`; a refusal where it counts nothing."""
    figure = text[start : start + 1].isdecimal()
    hedges, at = ([], start) if figure else _hedges(text, start, end, context.lexicon)
    between = None if figure else _patterns()["between"].match(text, at, end)
    core = between.end() if between else at
    first = amount_at(text, core, end, context.lexicon, context.style)
    if first is None:
        return None
    if first.plain and in_table(text, core, first.end):
        return Refusal(TABLE, Span(start, first.end), RULE)
    alone = between is None and first.value is not None and stands_alone(text, first.end, context.lexicon)
    interval, amount = (_interval(first, context), first) if alone else _range(text, core, end, first, between, context)
    if between is not None and amount is first:
        return None
    suffix = None if alone else _suffix(text, amount.end, end, context)
    stop = suffix[0] if suffix else amount.end
    ends = amount if suffix is None else amount._replace(end=stop)
    why = _score(text, start, amount, first, context.lexicon) or reason(
        text, start, core, ends, bool(hedges), context.lexicon, alone=alone
    )
    if why:
        return Refusal(why, Span(start, _refused_end(text, stop, end, why, context)), RULE)
    senses = [hedge.sense for hedge, _ in hedges]
    names = [name for _, name in hedges]
    if suffix:
        senses.append(suffix[1])
        names.append(suffix[2])
    for sense in reversed(senses):
        interval = context.bounds.hedged(sense, interval)
    return Number(Span(start, stop), text[start:stop], *interval, " ".join(names) or None, rule=RULE)


def _refused_end(text: str, start: int, end: int, why: str, context: Context) -> int:
    """Where "2-1" and "two in three" end, whose first number was read."""
    joined = _patterns()["joined"].match(text, start, end)
    if joined is None and why == SCORE:
        joined = _patterns()["against"].match(text, start, end)
    if joined is not None:
        return joined.end()
    if why != RATE:
        return start
    link = rate_link(text, start)
    second = link and amount_at(text, link.end(), end, context.lexicon, context.style)
    return second.end if second else start


def _hedges(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[list[tuple[Hedge, str]], int]:
    """The hedges that stand at `start`, stacked, and where the number after them begins."""
    found: list[tuple[Hedge, str]] = []
    at = start
    while len(found) < MOST_HEDGES and (match := lexicon.hedge.match(text, at, end)):
        name = key(match[1])
        hedge = lexicon.before[name]
        if not found and hedge.not_after and word_before(text, start)[0].lower() in hedge.not_after:
            break
        found.append((hedge, name))
        at = match.end()
    if found:
        infix = _patterns()["infix"].match(text, at, end)
        at = infix.end() if infix else at
    return found, at


def _suffix(text: str, start: int, end: int, context: Context) -> tuple[int, Sense, str] | None:
    """The hedge behind a number: where it ends, its sense and its name."""
    match = context.lexicon.suffix.match(text, start, end)
    if match is None:
        return None
    name = key(match[1])
    if name in {"plus", "+"}:
        after = match.end() + (text[match.end() : match.end() + 1] == " ")
        if amount_at(text, after, end, context.lexicon, context.style) is not None:
            return None
    return match.end(), context.lexicon.after[name].sense, name


def _interval(amount: Amount, context: Context) -> Interval:
    """What a bare number allows."""
    if amount.value is not None:
        return Interval(amount.value, amount.value, amount.value)
    return context.bounds.vague(amount.word, amount.low, amount.high, amount.coded)


def _range(
    text: str, core: int, end: int, first: Amount, between: re.Match[str] | None, context: Context
) -> tuple[Interval, Amount]:
    """What the number allows, alone or with a second one that makes it a range, and the last amount read."""
    link = _patterns()["and" if between else "to"].match(text, first.end, end)
    second = link and amount_at(text, link.end(), end, context.lexicon, context.style)
    if link and second and not second.problem:
        low, high = _ends(first, second)
        if low < high and (between or _ranges(text, core, low, high, link, first, second)):
            return context.bounds.range(low, high), second
    return _interval(first, context), first


def _ends(first: Amount, second: Amount) -> tuple[int, int]:
    """The lowest and highest count of a range, (0, 0) for none; "two to three million" begins at two million."""
    if second.value is None:
        vague = first.value is None and not first.problem
        return (first.low or 0, second.high or 0) if vague else (0, 0)
    low = first.printed
    if first.scale == 1 < second.scale and low < 1000 and low * second.scale < second.value:
        low *= second.scale
    return (int(low), second.value) if low and low.denominator == 1 else (0, 0)


def _ranges(text: str, core: int, low: int, high: int, link: re.Match[str], first: Amount, second: Amount) -> bool:
    """Whether two numbers and what links them are one range."""
    if link["to"]:
        return word_before(text, core)[0].lower() != "from"
    if link["or"]:
        return high <= 2 * low + 2 or first.value is None
    if link["dash"]:
        if not first.plain and text[core].isdecimal():
            return True
        if not first.plain:
            return not second.plain and first.value is not None and (first.scale > 1 or high == low + 1)
        behind = text[second.end : second.end + 1]
        return not (behind == "-" or 1500 <= low <= 2099) and len(str(low)) >= len(str(high)) - 1
    return True


def _score(text: str, start: int, amount: Amount, first: Amount, lexicon: Lexicon) -> str:
    """Two small figures after a word of games and votes are a score, unless they count a noun: "led 20 to 30 men"."""
    if not first.plain or (amount is first and _patterns()["against"].match(text, first.end) is None):
        return ""
    if word_before(text, start)[0].lower() not in SCORE_BEFORE or lexicon.plural.match(text, amount.end):
        return ""
    return SCORE
