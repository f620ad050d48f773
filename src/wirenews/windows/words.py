"""The words of time of a vocabulary, and their patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from wirenews.numbers.lexicon import BLANK, Lexicon, lexicon, phrases
from wirenews.vocabulary import Vocabulary

from .values import Part, TimeUnit, WindowKind

HEADS = {
    "since": WindowKind.SINCE,
    "until": WindowKind.UNTIL,
    "till": WindowKind.UNTIL,
    "through": WindowKind.UNTIL,
    "by": WindowKind.UNTIL,
    "as of": WindowKind.UNTIL,
    "between": WindowKind.BETWEEN,
    "from": WindowKind.BETWEEN,
}
DURING = ("in", "on", "during", "of", "at", "over", "within", "throughout", "for", "so far", "so far in")
DAYS = {
    "yesterday": (TimeUnit.DAY, 1),
    "today": (TimeUnit.DAY, 0),
    "tonight": (TimeUnit.DAY, 0),
    "overnight": (TimeUnit.NIGHT, 0),
    "last night": (TimeUnit.NIGHT, 0),
    "this morning": (TimeUnit.DAY, 0),
    "this afternoon": (TimeUnit.DAY, 0),
    "this evening": (TimeUnit.DAY, 0),
    "the weekend": (TimeUnit.WEEKEND, 0),
}
PARTS = {
    "early": Part.EARLY,
    "start": Part.EARLY,
    "beginning": Part.EARLY,
    "mid": Part.MID,
    "late": Part.LATE,
    "end": Part.LATE,
}
YEAR, DAY_NUMBER, ORDINAL = r"(?:1[5-9]|20)\d\d", r"(?:0?[1-9]|[12]\d|3[01])", "(?:st|nd|rd|th|ST|ND|RD|TH)?"
DAYTIMES = "morning afternoon evening night noon midnight".split()


@frozen(eq=False)
class TimeWords:
    """The names of months and weekdays, and what the readers of windows match."""

    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: Lexicon
    trigger: re.Pattern[str]
    head: re.Pattern[str]
    link: re.Pattern[str]
    rolling: re.Pattern[str]
    few: re.Pattern[str]
    unit: re.Pattern[str]
    relative: re.Pattern[str]
    day: re.Pattern[str]
    date: re.Pattern[str]
    lead: re.Pattern[str]
    later: re.Pattern[str]
    daytime: re.Pattern[str]
    stretch: re.Pattern[str]
    of_year: re.Pattern[str]


@lru_cache(maxsize=32)
def time_words(vocabulary: Vocabulary) -> TimeWords:
    """The words and patterns of a vocabulary."""
    months = {w: int(str(f["month"])) for w, f in vocabulary["months"].items() if not f.get("day_first")}
    weekdays = {w: int(str(f["weekday"])) for w, f in vocabulary["weekdays"].items()}
    month, weekday = (
        phrases(name for word in words for name in (word.capitalize(), word.upper())) for words in (months, weekdays)
    )
    units = phrases(f"{unit}{s}" for unit in TimeUnit for s in ("", "s"))
    opening, days = phrases([*HEADS, *DURING]), phrases(DAYS)
    return TimeWords(
        months=months,
        weekdays=weekdays,
        numbers=lexicon(vocabulary),
        trigger=re.compile(
            rf"(?<!\w)(?:{opening}{BLANK}(?=(?:the|a)\b|[A-Z0-9]|la|pa|pr|re|this|ea|mi|ye|to|ov|ni|so|ab|mo|tw)|{days}\b"
            rf"|{phrases(('last', 'the last', 'the past', 'late', 'this', 'earl', 'past', 'mid'))}|(?:{month}|{weekday}|ago|AGO)\b)"
        ),
        head=re.compile(rf"({opening}){BLANK}"),
        link=re.compile(rf"{BLANK}(?i:and|to|until|till|through){BLANK}|{BLANK}?[-\u2013]{BLANK}?"),
        unit=re.compile(rf"(?:{BLANK}|-)?(?P<unit>{units})(?!\w)"),
        relative=re.compile(
            rf"(?P<which>(?i:last|this{BLANK}past|this|the)){BLANK}"
            rf"(?:(?P<unit>{units})|(?P<month>{month})|(?P<weekday>{weekday}))(?!\w)"
        ),
        day=re.compile(rf"({days})(?!\w)"),
        date=_date(month, weekday),
        **_leads(),
    )


def _leads() -> dict[str, re.Pattern[str]]:
    """What stands before and behind the name of a period, whatever the vocabulary."""
    hours = phrases(("hours", "night", "morning", "evening", "afternoon", "day", "eve"))
    return {
        "rolling": re.compile(
            rf"(?P<article>(?i:the|its|their|this|a){BLANK})?(?:(?i:past|last|previous|preceding)|(?P<recent>(?i:recent)))(?:{BLANK}|-)"
        ),
        "few": re.compile(rf"(?i:few|couple(?:{BLANK}of)?)(?={BLANK})"),
        "lead": re.compile(
            rf"(?:(?i:the){BLANK}(?:(?:(?P<edge>(?i:start|beginning|end))|(?:(?i:early|late){BLANK})?{hours}){BLANK}"
            rf"(?i:of){BLANK}|(?=\d{{1,2}}[a-zA-Z])|(?={YEAR}s)))?"
            rf"(?:(?P<part>(?i:early|late|mid))(?:{BLANK}(?:(?i:in|on){BLANK})?|-)"
            rf"|(?P<later>(?i:later|earlier)){BLANK}(?:(?i:on|in){BLANK})?)?"
        ),
        "stretch": re.compile(
            rf"(?i:the{BLANK}(?P<edge>first|last|final|second){BLANK}(?:(?P<half>half)|(?P<count>[a-z]+|\d{{1,2}}){BLANK}months)"
            rf"{BLANK}of{BLANK})"
        ),
        "of_year": re.compile(rf",?{BLANK}(?:(?i:of){BLANK})?(?P<which>(?i:last|this)){BLANK}(?i:year)(?!\w)"),
        "later": re.compile(rf"(?P<day>{DAY_NUMBER}){ORDINAL}(?![\w,.]\d|\w)"),
        "daytime": re.compile(rf"{BLANK}{phrases(DAYTIMES)}(?!\w)"),
    }


def _date(month: str, weekday: str) -> re.Pattern[str]:
    """A date as far as it is printed; it may match nothing."""
    return re.compile(
        rf"(?:(?P<weekday>{weekday})(?!\w)(?:\.?,?{BLANK}(?={month}|\d))?)?"
        rf"(?:(?P<iso>{YEAR}-\d\d-\d\d)"
        rf"|(?P<month1>{month})\.?{BLANK}(?P<day1>{DAY_NUMBER}){ORDINAL}(?![\w:])"
        rf"(?:,?{BLANK}(?P<year1>{YEAR})(?!\w))?"
        rf"|(?P<day2>{DAY_NUMBER}){ORDINAL}{BLANK}(?:of{BLANK})?(?P<month2>{month})(?!\w)"
        rf"(?:\.?,?{BLANK}(?P<year2>{YEAR})(?!\w))?"
        rf"|(?P<month3>{month})(?!\w)(?:(?:\.?,?{BLANK}|{BLANK}of{BLANK})(?P<year3>{YEAR})(?!\w))?"
        rf"|(?P<year4>{YEAR})(?P<decade>s)?(?!\w|[.,]\d))?"
    )
