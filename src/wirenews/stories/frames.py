"""The set phrases of a story's edges: headers, bylines, captions, notes, sign-offs."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from ..parsing import compiled

ORDINAL = r"(?:1st|2nd|3rd|\d{1,2}th|first|second|third|fourth|fifth)"
LEAD = rf"(?:(?:{ORDINAL}[ -])?(?:lead|ld)(?:[ -]?writethru)?|{ORDINAL} (?:add|roundup|update|net))"
TAG = r"(?:update|rpt|refile|wrapup|corrected|correction|recast|recasts|repeat|adds|clarification)"
URGENCY = r"(?:urgent|flash|bulletin|alert|breaking(?: news)?|exclusive|advisory|newsalert|developing)"
LABEL = (
    r"(?:roundup|news analysis|analysis|feature|spotlight|interview|commentary|factbox|timeline|brief|insight|explainer|"
    r"special report|news focus|focus|xinhua headlines|profile|backgrounder|preview|chronology|q\+a)"
)
EDITS = (
    r"(?:adds?|updat(?:es|ing|ed)|recasts?|rewrites?|writes? through|repeats?|corrects?|correcting|adding|refiles?|"
    r"changes?|clarifies|eds|attn|note|edit(?:ors?)|inserts?|incorporates?|fixes|removes?|with (?:photo|graphic|video)s?|"
    r"trims|expands|combines|attention editors?)"
)
CREDIT = (
    r"(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|reported|compiling|translation|"
    r"translated|photography|graphics)"
)
INPUTS = (
    r"(?:written )?with (?:additional )?(?:inputs|reporting|files|assistance|reports|agency inputs|agencies)|"
    r"with (?:[A-Z]\w+ ){1,3}inputs|inputs from"
)
NOTICE = (
    r"\(?except for the headline\b|\([^()\r\n]{0,160}syndicated feed|\(?this (?:story|article|report|copy|news) (?:has (?:not )?been|is|was) "
    r"(?:edited|auto|published|sourced|provided|generated|not)"
)
CONTACT = (
    r"(?:(?:media |press |editorial )?(?:contacts?|enquiries|inquiries)|tel|phone|e-?mail|fax) ?:|"
    r"for (?:more|further) information,? (?:please )?(?:contact|call|visit|e-?mail|write)\b"
)
DAY = r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:[AaPp][Mm]|GMT|UTC|Z|IST|EST|EDT))?"
AGENCY_MARK = r"[A-Z][A-Za-z]{1,11}(?:[ -](?:News|Press|Agency|Service)){0,2}"
"""What may be an agency in a closing tag; only in frames that say so themselves."""

UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOWER = UPPER.lower()
DIGITS = "0123456789"

Frame: TypeAlias = tuple[str, str, str]
"""A kind, the characters that a frame of it may begin with (none: any), and the pattern from there."""


class Frames:
    """Set phrases that are looked for from one place, in order; only those that its character allows are tried."""

    def __init__(self, *frames: Frame) -> None:
        self._frames = frames
        self._openers = frozenset("".join(openers for _, openers, _ in frames))
        self._able: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def match(self, text: str, start: int, end: int) -> tuple[str, re.Match[str]] | None:
        """The kind and the match of the first frame that stands at `start`."""
        char = text[start : start + 1]
        for kind, pattern in self._able.get(char) or self._able_at(char):
            match = pattern.match(text, start, end)
            if match is not None:
                return kind, match
        return None

    def _able_at(self, char: str) -> list[tuple[str, re.Pattern[str]]]:
        """The frames that may begin with the character, compiled."""
        char = char if char in self._openers else ""
        if char not in self._able:
            self._able[char] = [
                (kind, compiled(pattern))
                for kind, openers, pattern in self._frames
                if not openers or (char and char in openers)
            ]
        return self._able[char]


MARKS = Frames(
    ("highlight", "*•▪■", r"[*•▪■] ?[^\W_][^\r\n]{2,200}(?=\s*$)"),
    (
        "date",
        "PpUuIiRrDd",
        rf"(?i:(?:publish|post|updat|issu|releas)ed(?: on| at)?|date)\b ?:? ?(?:{DAY})(?:[T ,]{{1,2}}{CLOCK})?",
    ),
    (
        "date",
        UPPER + DIGITS,
        rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{DAY})(?=\s*(?:$|[•·|]|\d{{1,2}}[:.]\d\d))",
    ),
    ("date", DIGITS, r"(?:\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s)(?! ?[-–—])"),
    ("update", "(", rf"\((?i:{LEAD}|{TAG}(?: \d{{1,2}})?)\)(?:[:, ]|$)"),
    ("update", "UuRrWwCcAa", rf"(?i:{TAG})(?: \d{{1,2}})?(?:-\([A-Z]+\))?(?:-|: )"),
    ("update", "LlFfSsTt" + DIGITS, rf"(?i:{LEAD})(?::|-(?=[A-Z])|$|(?=[ ,]\d{{2,4}}\b))"),
    ("priority", "(", rf"\((?i:{URGENCY})\)"),
    ("priority", "UuFfBbAaEeNnDd", rf"(?i:{URGENCY})(?::|-|$| -)"),
    ("priority", "UFBAE", r"(?:URGENT|FLASH|BULLETIN|ALERT|EXCLUSIVE)(?=\s)"),
    ("priority", "Pp", r"(?i:priority) ?: ?\w+"),
    ("label", "(", rf"\((?i:{LABEL})\)"),
    ("label", "RrNnAaFfSsIiCcTtBbEeXxPpQq", rf"(?i:{LABEL})(?: \d)?(?::|-(?=[A-Z]))"),
    ("slug", "Ss", r"(?i:slug) ?: ?(?:\S[^\r\n]{0,60})"),
    ("slug", "BAP", r"(?:BC|AM|PM)-(?:[A-Z]{2,4}--?)?[A-Z][\w']*(?:-{1,2}[\w']+){0,6}(?:, ?[^\r\n<]{0,40})?<?(?=\s*$)"),
    ("slug", UPPER, r"[A-Z][A-Z0-9']+(?:[-/][A-Z0-9']+){1,5}/?(?: \((?:[A-Z0-9, ]{2,40})\))?(?=\s*$)"),
    (
        "slug",
        "DBMCFPLSNG",
        r"(?:DEL|BOM|MDS|CAL|FGN|PAR|LGM|LGD|SPF|SPD|DCM|NRG|GEN)\d{1,3}(?: [A-Z]{2,}(?:-[A-Z0-9]+)+)?(?=\s|$)",
    ),
)
"""Marks of a header."""

FOR_EDITORS: tuple[Frame, ...] = (
    ("editors", "([", rf"[(\[](?i:{EDITS})\b[^\r\n]*"),
    ("editors", "(", r"\((?:This version of|This [A-Z][a-z]{2,8}\.? \d{1,2} story|Please note)[^\r\n]*"),
    ("editors", "(", r"\(In (?:an? )?[A-Z][a-z]{2,8}\.? \d{1,2} (?:story|item|report)[^\r\n]*"),
    (
        "editors",
        "EeNnAa",
        r"(?i:eds|editors? ?['’]?s? note|note to editors?|attention editors?|attn)\b ?[:_—–-][^\r\n]*",
    ),
    ("editors", "A", r"ATTENTION - [^\r\n]*"),
    (
        "editors",
        "EeSsNnHhFf",
        r"(?i:embargoed until|strictly embargoed|not for release|hold for release|for immediate release)[^\r\n]*",
    ),
    ("editors", "^", r"\^[^\r\n]*"),
)
REMARKS: tuple[Frame, ...] = (
    *FOR_EDITORS,
    ("credit", "([", rf"[(\[]-{{0,2}} ?(?i:{CREDIT}) (?:by|from|in)\b[^\r\n]*"),
    (
        "credit",
        "- AaFfRrWwEeCcTtPpGg",
        rf"-{{0,2}} ?(?i:{CREDIT}) by [A-Z](?![^\r\n]*\b(?:said|that|is|was|were|has|had|shows?|showed)\b)[^\r\n]*",
    ),
    ("credit", "(", r"\((?:By|Por) [A-Z][^\r\n)]{2,80}\)"),
    ("credit", "([- WwIi", rf"[(\[]?-{{0,2}} ?(?i:{INPUTS})\b[^\r\n]*"),
    (
        "credit",
        "",
        r"(?=[^\r\n]{0,200}(?:report|story)\b)[^\r\n]{3,160} (?:contributed to|helped with|assisted with) (?:this|the) (?:report|story)\b[^\r\n]*",
    ),
    (
        "terms",
        "Cc©(AaOoEeTt",
        rf"(?i:copyright (?=[©(\d]|by)|©|\(c\) ?\d{{4}}|all rights reserved|our standards:|{NOTICE})[^\r\n]*",
    ),
    (
        "terms",
        "RrVvFfSsCcAa",
        r"(?i:read or share this|view original|follow us|subscribe to|click here|read (?:more|also)\b ?:?|also read ?:)[^\r\n]*",
    ),
    (
        "terms",
        "MmRrTtSs",
        r"(?i:more on this(?: story)?|related(?: topics?| stories| articles?)? ?:|topics? ?:|tags ?:|share this|sign up)[^\r\n]*",
    ),
    ("terms", "Aa", r"(?i:advertisement)\s*$"),
    ("contact", "MmPpEeCcIiTtFf", rf"(?i:{CONTACT})[^\r\n]*"),
    ("contact", "", r"(?=[^@\r\n]{1,100}@)[^\r\n]{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,8}[^\r\n]{0,80}"),
    ("contact", "+", r"\+\d{1,3}[ -]\d[\d -]{5,18}\s*$"),
)
SIGNOFFS: tuple[Frame, ...] = (
    ("signoff", "(EeMm-", r"\(?(?i:end ?item(?:/\w{2,4})?|end|ends|more|-ends-|-- ?ends(?:/\w+)?)\)?\.?\s*$"),
    ("signoff", "-#■N_*=/", r"(?:-0-|-30-|###|■|NNNN|_{3,}|\*{3,}|-{5,}|={4,}\w{0,5}|//\w+// \w{2,4})\s*$"),
    ("signoff", "-—–_=", rf"[-—–_=]{{1,3}} ?{AGENCY_MARK}(?: \w{{2,4}}){{0,3}}\s*$"),
    ("signoff", "([", r"[(\[][A-Z][A-Za-z.]{1,11}(?:/\w{2,12})?[)\]]\.?\s*$"),
    ("signoff", UPPER, r"[A-Z]{2,8}(?:[ /-][A-Z]{2,4}){0,3}(?: \d{4})?\s*$"),
    ("signoff", LOWER, r"(?:[a-z]{2,4}-)?(?:[a-z]{2,4}/ ?){1,4}(?:[a-z]{2,4})?\s*$"),
    (
        "credit",
        "RrEeWwTtCcPp",
        r"(?i:reporters?|editors?|writers?|translators?|correspondents?|producers?) ?: ?[A-Z][^\r\n]{1,60}\s*$",
    ),
    ("signoff", LOWER, r"[a-z]{2,4}\.[a-z]{2,4}\s*$"),
    ("signoff", UPPER, r"(?:[A-Z]\.){2,4}\s*$"),
    ("signoff", "(", r"\(End [^()\r\n]{1,40}\)\s*$"),
    ("signoff", UPPER, r"[A-Z]{2,4}-\d\d[:.]\d\d-\d\d-\d\d-\d\d\s*$"),
    ("signoff", "Ss", r"(?i:source) ?:? [A-Z][^\r\n.!?]{2,80}\.?\s*$"),
    ("signoff", "d" + UPPER, r"(?:dpa|[A-Z]{3,6})(?: [a-z]{2,4}){1,4}\s*$"),
    ("signoff", UPPER, r"[A-Z]{2,6}/[A-Z][\w ./]{2,30}\s*$"),
    (
        "signoff",
        DIGITS + UPPER,
        r"(?:\d{2}:\d{2} LOCAL TIME|\d{6} [A-Z]{3}|\d{4} GMT|[A-Z]{2}-[A-Z]{2}-)[^\r\n]*",
    ),
)

EDITORS = Frames(*FOR_EDITORS)
"""Notes to editors, from the beginning of a paragraph."""
NOTES = Frames(*REMARKS)
"""These, credits, terms of use and contacts."""
TAIL = Frames(*REMARKS, *SIGNOFFS)
"""These, and the lines that close a story."""

BYLINE = r"(?:[Bb]y|BY)(?: ?:)? {1,3}(?P<names>[A-Z][^\r\n,|:]{1,80}?(?:, [A-Z][^\r\n,|:]{1,40} and [A-Z][^\r\n,|:]{1,40})?)(?:,[^\r\n]{0,60})?(?<!\.)\s*$"

CLOSING = (
    r"(?<=[.!?\"”’)\]])\s+(?P<note>(?P<credit>[(\[](?i:"
    + CREDIT
    + r") by [^()\r\n]{3,400}\)?)|[(\[](?:[A-Z][A-Za-z.]{1,11}|(?i:end))(?:/\w{2,12})?[)\]]\.?|"
    r"[-—–]{1,2} ?[A-Z][A-Za-z]{1,11}(?: [A-Z]{2,4}){0,3}|Enditem(?:/\w{2,4})?|[A-Z]{2,8}(?:\s[A-Z]{2,4}){0,3}|-0-|###|■)\s*$"
)
"""A note that stands behind the last sentence, in its paragraph."""

CAPTIONED = "([PpFfCcIiGgVv"
"""What a caption may begin with."""
CAPTION = (
    r"[(\[](?i:photos?|picture|image|file photo)(?: by|:| courtesy)[^\r\n)\]]{2,80}[)\]]\s*$|"
    r"(?i:photos?|file photo|caption|image|picture|graphic|video) ?[:—–-][^\r\n]*|Image (?:caption|source)[^\r\n]*|FILE ?[-—–][^\r\n]*"
)
CREDITED = (
    r"[(\[](?:(?i:(?:ap |afp |file |pti |reuters )?photos?|image|picture|file)\b[^\r\n()\[\]]{0,60}|"
    r"[A-Z][\w ]{1,30}/[A-Z][\w .'-]{1,40}|[\w ]{2,20} (?:[Pp]hoto|via [A-Z]\w+))[)\]]\.?\s*$"
)
"""The credit that closes the caption of a picture."""


@cache
def suffix() -> re.Pattern[str]:
    """The mark that may stand behind a headline."""
    return re.compile(rf"\s*(?:\((?i:{LEAD}|{TAG}|{LABEL})\)|\+|///)$")


@cache
def byline() -> re.Pattern[str]:
    """A byline on a line of its own, or before three blanks."""
    return re.compile(BYLINE)


@cache
def _captions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(CAPTION), re.compile(CREDITED)


def opens_caption(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins as a caption does: "Photo:", "FILE -"."""
    return text[start] in CAPTIONED and _captions()[0].match(text, start, end) is not None


def is_caption(text: str, start: int, end: int) -> bool:
    """Whether a paragraph tells what a picture shows, or whose it is."""
    credit = _captions()[1]
    if opens_caption(text, start, end):
        return True
    return text[end - 1] in ")]." and end - start < 700 and credit.search(text, max(start, end - 110), end) is not None


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(CLOSING)


def closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """What closes a story behind its last sentence, which ends at `end`; its group `note` tells where."""
    if text[end - 1] in "].\"”’'?!" and text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return None
    return _closing().search(text, start, end)
