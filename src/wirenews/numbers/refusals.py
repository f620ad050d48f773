"""Why a number counts nothing: what stands right before and right after it says what it is instead."""

from __future__ import annotations

import re
from functools import cache

from .ages import AGE, age_follows, is_age
from .amounts import Amount, amount_at
from .beside import word_before
from .digits import in_commas
from .lexicon import BLANK, Lexicon, key

DATE, TIME, YEAR = "a date", "a time of day", "a year"
MONEY, SCORE, RATE = "a sum of money", "a score", "a rate or fraction"
COMPOUND, NAME, ORDINAL = "part of a compound", "a number that names something", "an ordinal"
TABLE = "a figure of a list or table"
IDIOM = "a word that counts nothing here"

YEAR_BEFORE = frozenset(
    "in since of the by during early late mid from until till to through before after circa around about between "
    "and or this that a an his her their its our".split()
)
DONE_BEFORE = frozenset("killed killing kills injured injuring wounded wounding displaced displacing dead left".split())
SCORE_BEFORE = frozenset(
    "won win wins beat beats defeated lost lose drew draw led lead leads victory defeat score scored scores trailed vote "
    "voted tie tied ruled ruling margin".split()
)
SHARES = frozenset({*range(2, 11), 12, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000})
"""What rates are given out of: one in five, 3 in 100,000."""
CURRENCY_CODES = frozenset("rs usd eur gbp inr tk".split())
CURRENCY = frozenset("$€£¥₹₦₱₩₽¢")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "clock": re.compile(r":\d|[.:]\d\d\s?[ap]\.?m|h\d\d"),
        "open": re.compile(r"-(?:,|\s+(?:and|or|to)\s)"),
        "compound": re.compile(r"[-\u2010\u2011]([^\W\d_]+)"),
        "score": re.compile(r"[-\u2013]\d"),
        "telephone": re.compile(r"-\d{3,4}(?!\d)"),
        "fraction": re.compile(rf" ?/ ?(?=\d)|(?:{BLANK}|-)(?i:in|out of)(?:{BLANK}|-)(?:(?i:every){BLANK})?"),
        "address": re.compile(
            rf"(?:{BLANK}|-)(?:block{BLANK}of\b|(?:[A-Z][\w.'’]*{BLANK}){{1,4}}"
            r"(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Drive|Boulevard|Blvd|Square|Way\b|Terrace|Court\b|Place\b))"
        ),
        "of": re.compile(rf"{BLANK}(?:of|OF)(?={BLANK})"),
        "day_before": re.compile(r"([A-Za-z]{3,9})\.? \d{1,2}, $"),
        "day": re.compile(r"\s?(?:,|and|or|to|AND|OR|TO|[-\u2013])\s?\d{1,2}(?=\s)"),
        "word": re.compile(r"[^\W_](?:[\w'’]|[.&-](?=\w))*"),
    }


def reason(
    text: str, first: int, start: int, amount: Amount, hedged: bool, lexicon: Lexicon, *, alone: bool = False
) -> str:
    """Why the number counts nothing, or an empty string.

    It begins at `first` with its hedge, at `start` without; `alone` where what follows says nothing of it.
    """
    return (
        _glued(text, start, amount)
        or (not alone and _after(text, first, amount, lexicon))
        or amount.problem
        or _idiom(text, first, start, amount, lexicon)
        or _before(text, first, amount, hedged, lexicon)
    )


def _glued(text: str, start: int, amount: Amount) -> str:
    """What stands without a blank before or behind the number."""
    before = text[start - 1] if start else " "
    if before in CURRENCY:
        return MONEY
    if before == "#":
        return "a rank"
    if before in "-\u2010\u2011\u2013/" and start > 1 and text[start - 2].isalnum():
        return COMPOUND
    if before == ":" and text[start - 2 : start - 1].isdecimal():
        return TIME
    if before in ".,’'" and amount.plain and text[amount.end : amount.end + 1] != before:
        return "a decimal, a calibre or a short year"
    if before in "+−" or (before == "-" and amount.plain):
        return "a signed figure"
    if before.isalnum() or before in "_@":
        return NAME
    behind = text[amount.end : amount.end + 1]
    if behind == "." and amount.value == 0 and not amount.plain and text[start : amount.end].lower() == "no":
        return "an abbreviation"
    if behind.isalnum() or behind == "_":
        return _behind(text, amount)
    return ""


def _idiom(text: str, first: int, start: int, amount: Amount, lexicon: Lexicon) -> str:
    """Why a number word counts nothing in its phrase: "no longer", "one another", "how many", "both A and B"."""
    if amount.end - start > 10:
        return ""
    idiom = lexicon.idioms.get(text[start : amount.end].lower())
    if idiom is None:
        return ""
    end = amount.end
    after = _patterns()["word"].match(text, end + 1)
    if (after and after.group().lower() in idiom.not_before) or text[end : end + 2] in {"'s", "’s"}:
        return IDIOM
    if idiom.not_after and first == start and word_before(text, start)[0].lower() in idiom.not_after:
        return IDIOM
    if idiom.pair and re.match(rf"(?i:[^.,;:\n]{{1,60}}?\b){idiom.pair}\b", text[end : end + 70]):
        return IDIOM
    if idiom.needs:
        pattern = lexicon.plural if idiom.needs == "plural" else lexicon.counts
        return "" if pattern.match(text, end) or text[end : end + 4].lower() == " of " else IDIOM
    return ""


def _behind(text: str, amount: Amount) -> str:
    tail = text[amount.end : amount.end + 3].lower()
    if tail[:2] in {"st", "nd", "rd", "th"} and not tail[2:].isalpha():
        return ORDINAL
    if tail[:1] == "s":
        return YEAR if amount.value and amount.value > 99 else AGE
    return TIME if tail[:2] in {"am", "pm"} else NAME


def _after(text: str, start: int, amount: Amount, lexicon: Lexicon) -> str:
    """What the words after the number make it."""
    end, patterns = amount.end, _patterns()
    following = text[end : end + 2]
    if not following or following in {". ", ", ", ") "}:
        return ""
    if following[0] in " -\u2013:/%.h\n\u00a0":
        if age_follows(text, end, amount):
            return AGE
        if patterns["clock"].match(text, end):
            return TIME
        of = patterns["of"].match(text, end) if amount.value is None else None
        measure = lexicon.measure.match(text, of.end() if of else end)
        if measure is not None and not (key(measure[1]) == "second" and following[0] == " "):
            return lexicon.measures.get(key(measure[1]), "a percentage")
        if following[0] == "-" and (patterns["open"].match(text, end) or patterns["compound"].match(text, end)):
            return COMPOUND
        if patterns["score"].match(text, end):
            return "a telephone number" if patterns["telephone"].match(text, end) else SCORE
        if amount.plain and _month_after(text, end, lexicon) and (amount.value or 99) <= 31:
            return DATE
        if patterns["address"].match(text, end) and amount.value and not amount.word:
            return "an address"
        of = rate_link(text, end)
        if of is not None and _out_of(text, of.end(), start, amount, lexicon):
            return RATE
    return ""


def rate_link(text: str, end: int) -> re.Match[str] | None:
    """What links the two numbers of a rate: "/", "in", "out of every"."""
    return _patterns()["fraction"].match(text, end)


def _out_of(text: str, at: int, start: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether what stands at `at` makes a rate: "two in five", not "12 in 48 hours", "nine in 2014", "3 in two raids"."""
    if text[at - 1 : at] == "/":
        return True
    share = amount_at(text, at, at + 30, lexicon, in_commas)
    if share is None or share.value is None or share.value not in SHARES:
        return False
    if not 0 < (amount.value or 0) < min(share.value, 10):
        return False
    if lexicon.measure.match(text, share.end):
        return False
    return amount.value == 1 or word_before(text, start)[0].lower() not in DONE_BEFORE


def _month_after(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a month follows, or another day and then one: "24 and 31 December"."""
    other = _patterns()["day"].match(text, end)
    end = other.end() if other else end
    match = _patterns()["word"].match(text, end + 1)
    return match is not None and match.group()[0].isupper() and match.group().lower().rstrip(".") in lexicon.months


def _before(text: str, first: int, amount: Amount, hedged: bool, lexicon: Lexicon) -> str:
    """What the word before the number, and its hedge, makes it."""
    word, at = word_before(text, first)
    lower = word.lower()
    bare = lower.rstrip(".")
    if word.endswith("$") or (bare in CURRENCY_CODES and text[at].isupper()):
        return MONEY
    plain = amount.plain and not hedged
    if plain and _listed(text, first, amount):
        return TABLE
    if plain and 1500 <= (amount.value or 0) <= 2099 and _is_year(text, first, lower, amount, lexicon):
        return YEAR
    if plain and bare in lexicon.months and word[:1].isupper():
        if word_before(text, at)[0][-1:].isdecimal():
            return "" if lexicon.counts.match(text, amount.end) else YEAR
        if (amount.value or 99) <= 31:
            return "" if _in_month(text, at, amount, lexicon) else DATE
    if lower in {"than", "of"} and word_before(text, at)[0].lower() in {"older", "younger", "age", "ages"}:
        return AGE
    label = lexicon.labels.get(lower) or (lexicon.labels.get(bare) if len(bare) <= 4 and amount.plain else None)
    if (
        label is not None
        and not hedged
        and not amount.word
        and not _unlabelled(text, first, word, label.weak, amount, lexicon)
    ):
        return label.what
    if plain and is_age(text, first, amount, lower, lexicon):
        return AGE
    if lower in {"per", "every"}:
        return RATE
    return ""


def _listed(text: str, first: int, amount: Amount) -> bool:
    """Whether the figure opens a line, as "4." does."""
    if text[amount.end : amount.end + 2] not in {". ", ") "}:
        return False
    line = text[max(0, first - 40) : first]
    return (first < 40 or "\n" in line) and not line[line.rfind("\n") + 1 :].strip()


def in_table(text: str, start: int, end: int) -> bool:
    """Whether the figure stands between other figures."""
    near = text[end : end + 1].isspace() and text[end + 1 : end + 3].strip("+-")[:1].isdecimal()
    return near and text[max(0, start - 2) : start].strip().isdecimal()


def _unlabelled(text: str, first: int, word: str, weak: bool, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether the word before the number is no label here: "in the district 12 people"; "There are no 12"."""
    if word.lower() in {"no", "nos"} and (word.islower() or not amount.plain):
        return True
    if not weak:
        return False
    if not amount.plain:  # "Volume Two"
        return not (word.istitle() and text[first].isupper()) or lexicon.plural.match(text, amount.end) is not None
    return not word[0].isupper() or lexicon.counts.match(text, amount.end) is not None


def _is_year(text: str, first: int, before: str, amount: Amount, lexicon: Lexicon) -> bool:
    if before in DONE_BEFORE:
        return False
    day = _patterns()["day_before"].search(text, max(0, first - 20), first) if not before else None
    if day is not None and day[1].lower() in lexicon.months:
        return True
    return before in YEAR_BEFORE or lexicon.counts.match(text, amount.end) is None


def _in_month(text: str, at: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Whether the month stands by itself: "in March 12 people died"."""
    return word_before(text, at)[0].lower() == "in" and lexicon.counts.match(text, amount.end) is not None
