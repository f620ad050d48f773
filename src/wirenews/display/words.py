"""Values in few words, as the terminal and the notebook both print them."""

from __future__ import annotations

import unicodedata
from typing import Any

MONTHS = "January February March April May June July August September October November December".split()


def clean(text: object) -> str:
    r"""The text on one line, without control characters, which a terminal would obey.

    >>> clean("Two\n  died\x1b[2J")
    'Two died [2J'
    """
    return " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in str(text)).split())


def named(value: Any) -> str:
    """Who or what a value is: its name, or its text where it has none."""
    return clean(getattr(value, "name", None) or getattr(value, "text", value))


def who(speaker: Any) -> str:
    """A speaker with title and affiliation, as far as they are known and not part of the name, and why it is unnamed.

    >>> from types import SimpleNamespace as S
    >>> who(S(name="Ann Rao", title="mayor", affiliation="Pune", text="mayor Ann Rao"))
    'Ann Rao, mayor, Pune'
    """
    parts = [named(speaker)]
    if getattr(speaker, "kind", None) == "pronoun" and speaker.name:
        parts[0] += f" (“{clean(speaker.text)}”)"
    for part in (speaker.title, speaker.affiliation):
        if part and clean(part).lower() not in parts[0].lower():
            parts.append(clean(part))
    condition = getattr(speaker, "condition", None)
    if condition and clean(condition) not in parts[0]:
        parts.append(clean(condition))
    return ", ".join(parts)


def cued(quote: Any) -> str:
    """The reporting word of a quote, with its helpers where they deny it; or nothing.

    >>> from types import SimpleNamespace as S
    >>> cued(S(cue=S(text="say"), cue_phrase=S(text="did not say"), negated=True))
    'did not say'
    """
    if quote.cue is None:
        return ""
    return clean(quote.cue_phrase.text if quote.negated and quote.cue_phrase else quote.cue.text)


def day(date: Any) -> str:
    """A partial date in words, as far as it is printed.

    >>> from types import SimpleNamespace as S
    >>> day(S(year=None, month=3, day=8, weekday=None, text="March 8"))
    'March 8'
    """
    parts = [MONTHS[date.month - 1] if date.month else "", str(date.day or "")]
    words = " ".join(part for part in parts if part)
    if date.year:
        words = f"{words}, {date.year}" if date.day else f"{words} {date.year}"
    return words.strip() or clean(date.text)


def place(value: Any) -> str:
    """A place with its region, and its country in brackets.

    >>> from types import SimpleNamespace as S
    >>> place(S(name="PUNE", region="Maharashtra", country="IN", text="PUNE"))
    'PUNE, Maharashtra (IN)'
    """
    words = ", ".join(clean(part) for part in (value.name or value.text, value.region) if part)
    return f"{words} ({value.country})" if value.country else words


def agency(mention: Any) -> str:
    """An agency with its code where the name does not say it."""
    codes = [one.code for one in mention.agencies if one.code and one.code not in mention.name]
    return f"{clean(mention.name)} ({'/'.join(codes)})" if codes else clean(mention.name)


def bounds(number: Any) -> str:
    """A count with what its hedge makes of it.

    >>> from types import SimpleNamespace as S
    >>> [bounds(S(value=v, low=l, high=h)) for v, l, h in [(12, 12, 12), (250, 225, 249), (12, 13, None), (9, None, 9)]]
    ['12', '225 to 249', '13 or more', '9 or fewer']
    """
    low, high = number.low, number.high
    if low == high:
        return "?" if low is None else f"{low:,}"
    if high is None:
        return f"{low:,} or more"
    if low is None:
        return f"{high:,} or fewer"
    return f"{low:,} to {high:,}"


def span_of_time(window: Any) -> str:
    """When something happened: the resolved days, or the words.

    >>> import datetime as dt
    >>> from types import SimpleNamespace as S
    >>> span_of_time(S(start=dt.date(2025, 3, 6), end=None, text="since Thursday"))
    'since 2025-03-06'
    """
    start, end = window.start, window.end
    if start is None and end is None:
        return clean(window.text)
    if start is None:
        return f"until {end}"
    if end is None:
        return f"since {start}"
    return str(start) if start == end else f"{start} to {end}"
