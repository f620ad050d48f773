"""When, where and in what medium somebody speaks: phrases of the reporting verb, next to it or behind what it reports."""

from __future__ import annotations

import re
from functools import cache

DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

_MEDIA = r"(?:Twitter|Facebook|X|Telegram|Instagram)(?:\s(?:page|account|profile|feed|channel))?|television|(?:tele)?phone(?:\s(?:interview|call))?"

_OCCASIONS = (
    r"statement|interview|speech|tweet|post|rally|letter|e-?mail|conference|briefing|address|remarks|message|debate|article|"
    r"column|editorial|video|forum|appearance"
)

_OCCASION = (
    rf"(?:(?:in|at|during)\s(?:(?:an?|the|his|her|its|their)\s)?(?:(?!to\s)[\w’'-]+\s){{0,3}}?(?:{_OCCASIONS})s?|"
    rf"on\s(?:{_MEDIA}|(?:the|his|her|its|their)\s(?:[\w’'-]+\s){{0,3}}?(?:page|show|website|channel|podcast|program|programme))|"
    r"by\s(?:tele)?phone|on\s(?:the\s)?condition\sof)"
)

_HEARERS = r"to\s(?:[\w’'-]+\s){0,4}?(?:reporters?|journalists?|newsmen|correspondents?|[Nn]ews\s(?:[Aa]gency|agencies)|newspapers?|AFP|AP|Reuters)"

LONGEST = 160
"""How many code points of a reported noun phrase are searched for the phrase behind it."""

GOES_ON = frozenset("to for that over about of when reading and a an".split())
"""Words behind such a phrase with which the reported words go on."""

SPANS = frozenset("through until till since before after from by of for to next this every each and or".split())
"""Words that make a day or a month behind them part of what is reported: "rain through Tuesday"."""

MOST_BEFORE_DAY, MOST_BEFORE_MONTH, MOST_BEFORE_MEDIUM = 6, 3, 12
"""How many words a reported noun phrase has at most that ends before a day, a month or year, an occasion or a medium."""


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """A time (`when`), any phrase that may stand between the verb and what it reports (`adjunct`), and what may stand
    behind that (`trailing`: its groups are a day, and a month or year).
    """
    channel = (
        r"(?:in|at|during|on|via|through|after|before|following|from|as|by)\s(?:(?:an?|the|his|her|its|their|that|this)\s)?"
        rf"(?:[\w’'-]+\s){{0,3}}?(?:{_OCCASIONS}|{_MEDIA}|condition\sof\sanonymity|"
        r"report|note|memo|affidavit|filing|response|reply|call|book|essay|hearing|meeting|event)\b"
        r"(?:\s(?:carried|issued|posted|published|released|broadcast|aired|sent|read|given)\s[^,.;:\"“”\n]{1,60}?(?=\sthat\s|[,.:]|$))?"
    )
    when = (
        rf"(?:(?:on|late|early|earlier|last|this|next|each|every|by|in|at|the)\s){{0,3}}"
        rf"(?:{DAYS}s?|today|yesterday|tonight|overnight|week|month|year|night|morning|afternoon|evening|weekend|time|times|point|"
        rf"{_MONTHS}|(?:19|20)\d\d)"
        r"(?:\s(?:night|morning|afternoon|evening|\d{1,2}(?:,\s\d{4})?))?\b"
    )
    adverb = r"[a-z]+ly|again|too|then|later|earlier|simply|afterwards?|once|only"
    span = r"for\s(?:[\w-]+\s){0,3}?(?:days|weeks|months|years|decades|hours)\b"
    return {
        "when": re.compile(rf"(?:{when}|(?:above|below|today)\b|here\b(?!\s(?:is|was|are|were|the|an?)\b))\s*"),
        "adjunct": re.compile(rf"(?:{when}|{channel}|(?:{adverb})\b|{span})\s*"),
        "trailing": re.compile(
            rf"\s(?:((?:(?:on|late|early|last)\s)?{DAYS})|(in\s(?:{_MONTHS}|(?:19|20)\d\d))|{_OCCASION}|{_HEARERS})\b(?![’'])"
        ),
    }


@cache
def occasion() -> re.Pattern[str]:
    """A blank, and the occasion or the medium of what was said: " in a video", " on Telegram"."""
    return re.compile(rf"\s{_OCCASION}\b")


def before_adjunct(text: str, start: int, end: int) -> int:
    """Where a short noun phrase that is reported ends before the verb's own time, occasion or medium; else `end`."""
    match = patterns()["trailing"].search(text, start + 2, min(end, start + LONGEST))
    if match is None or not GOES_ON.isdisjoint(text[match.end() : end].split()):
        return end
    most = MOST_BEFORE_DAY if match.group(1) else MOST_BEFORE_MONTH if match.group(2) else MOST_BEFORE_MEDIUM
    if text[start : match.start()].rsplit(None, 1)[-1] in SPANS:
        return end
    return match.start() if text.count(" ", start, match.start()) < most else end
