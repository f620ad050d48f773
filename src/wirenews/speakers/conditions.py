"""Why a source is not named: "on condition of anonymity", "asked not to be identified"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirenews.spans import Span

HINTS = ("nonym", "named", "identif", "uthori", "quoted", "background", "permitted", "allowed", " name")
"""Letters one of which is in every condition."""

WHOSE = ("his", "her", "their", "one", "only", "first", "last", "full", "real", "given", "single")
"""What stands right before "name" in a condition."""

BEFORE, BEHIND = 60, 110
"""How far, in code points, a condition reaches to both sides of such letters."""

_THEIR, _HE = "(?:his|her|their)", "(?:he|she|they)"
_NAMES = rf"{_THEIR} (?:full |last |real )?names?"
_GIVEN = "(?:used|published|printed|given|revealed|disclosed|made public)"
_ASKED = "(?:ask|wish|want|prefer|request|insist|choos|opt)(?:ed|s|es|ing)?|chose"
_REFUSED = "(?:declin|refus)(?:ed|es|ing)|(?:did|does|do) not (?:want|wish)|not (?:wishing|wanting)"


@cache
def _pattern() -> re.Pattern[str]:
    not_named = rf"be (?:named|identified|quoted)(?: by name)?|(?:give|use) {_NAMES}"
    barred = r"(?:was|were|is|are)(?: not|n[’']t) (?:authori[sz]ed|allowed|permitted)"
    return re.compile(
        r"on (?:the )?condition of anonymity|\bon (?:deep )?background\b(?! (?:checks?|noise))"
        rf"|\b(?:{_ASKED}) (?:to (?:remain|stay) anonymous|not to (?:{not_named})|(?:on )?anonymity|for anonymity"
        rf"|that {_HE} not be (?:named|identified)|that {_NAMES} (?:not be {_GIVEN}|be withheld))"
        rf"|\b(?:{_REFUSED}) (?:to (?:{not_named})|{_NAMES} (?:to )?(?:be )?{_GIVEN})"
        rf"|\b{barred} to (?:speak|talk|brief|comment|discuss)[^,.;“”\"]{{0,60}}"
        rf"|\b(?:g[ai]ve|giving|using|identified (?:himself|herself) by) only (?:{_THEIR}|a|one) (?:(?:first|last|given|single) )?name"
        rf"|\bg[ai]v(?:e|ing) {_THEIR} name (?:only )?as only|\bg[ai]v(?:e|ing) {_THEIR} name only as"
        r"|\bwho goes by (?:only )?one name"
    )


def conditions(text: str) -> Iterator[Span]:
    """Where the text states why a source is not named, in text order.

    >>> text = "A guard, speaking on condition of anonymity, agreed. A nurse asked not to be named."
    >>> [span.of(text) for span in conditions(text)]
    ['on condition of anonymity', 'asked not to be named']
    """
    small = text.lower()
    small, end = small if len(small) == len(text) else text, 0
    for at in sorted([at for hint in HINTS if hint in small for at in _places(small, hint)]):
        if small[at] == " " and not small.endswith(WHOSE, max(0, at - 6), at):
            continue
        match = _pattern().search(small, max(end, at - BEFORE), at + BEHIND)
        if match is not None:
            start, end = match.span()
            yield Span(start, start + len(text[start:end].rstrip()))


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
