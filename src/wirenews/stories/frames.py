"""The set phrases of a story's edges: headers, bylines, captions, notes, sign-offs."""

from __future__ import annotations

import re
from functools import cache

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
    r"\(?(?:this|except for the headline,? this) (?:story|article|report|copy|news) (?:has (?:not )?been|is|was) "
    r"(?:edited|auto|published|sourced|provided|generated|not)"
)
CONTACT = (
    r"(?:media |press |editorial )?(?:contacts?|enquiries|inquiries)|tel|phone|e-?mail|fax|"
    r"for (?:more|further) information"
)
DAY = r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:[AaPp][Mm]|GMT|UTC|Z|IST|EST|EDT))?"
AGENCY_MARK = r"[A-Z][A-Za-z]{1,11}(?:[ -](?:News|Press|Agency|Service)){0,2}"
"""What may be an agency in a closing tag; only in frames that say so themselves."""

MARKS: tuple[tuple[str, str], ...] = (
    (
        "date",
        rf"(?i:(?:publish|post|updat|issu|releas)ed(?: on| at)?|date)\b ?:? ?(?P<day>{DAY})(?:[T ,]{{1,2}}{CLOCK})?",
    ),
    ("date", r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s)(?! ?[-–—])"),
    ("update", rf"\((?i:{LEAD}|{TAG}(?: \d{{1,2}})?)\)(?:[:, ]|$)"),
    ("update", rf"(?i:{TAG})(?: \d{{1,2}})?(?:-\([A-Z]+\))?(?:-|: )"),
    ("update", rf"(?i:{LEAD})(?::|-(?=[A-Z])|$|(?=[ ,]\d{{2,4}}\b))"),
    ("priority", rf"\((?i:{URGENCY})\)"),
    ("priority", rf"(?i:{URGENCY})(?::|-|$| -)"),
    ("priority", r"(?:URGENT|FLASH|BULLETIN|ALERT|EXCLUSIVE)(?=\s)"),
    ("priority", r"(?i:priority) ?: ?\w+"),
    ("label", rf"\((?i:{LABEL})\)"),
    ("label", rf"(?i:{LABEL})(?: \d)?(?::|-(?=[A-Z]))"),
    ("slug", r"(?i:slug) ?: ?(?P<slug>\S[^\r\n]{0,60})"),
    ("slug", r"(?:BC|AM|PM)-(?:[A-Z]{2,4}--?)?[A-Z][\w']*(?:-{1,2}[\w']+){0,6}(?:, ?[^\r\n<]{0,40})?<?(?=\s*$)"),
    ("slug", r"[A-Z][A-Z0-9']+(?:[-/][A-Z0-9']+){1,5}/?(?: \((?:[A-Z0-9, ]{2,40})\))?(?=\s*$)"),
    ("slug", r"(?:DEL|BOM|MDS|CAL|FGN|PAR|LGM|LGD|SPF|SPD|DCM|NRG|GEN)\d{1,3}(?: [A-Z]{2,}(?:-[A-Z0-9]+)+)?(?=\s|$)"),
)
"""Marks of a header in the order in which they are tried: kind, and pattern from where the mark begins."""

NOTES: tuple[tuple[str, str], ...] = (
    ("editors", rf"[(\[](?i:{EDITS})\b[^\r\n]*"),
    ("editors", r"\(In (?:an? )?[A-Z][a-z]{2,8}\.? \d{1,2} (?:story|item|report)[^\r\n]*"),
    ("editors", r"(?i:eds|editors? ?['’]?s? note|note to editors?|attention editors?|attn)\b ?[:_—–-][^\r\n]*"),
    ("editors", r"ATTENTION - [^\r\n]*"),
    (
        "editors",
        r"(?i:embargoed until|strictly embargoed|not for release|hold for release|for immediate release)[^\r\n]*",
    ),
    ("editors", r"\^[^\r\n]*"),
    ("credit", rf"[(\[]?-{{0,2}} ?(?i:{CREDIT}) (?:by|from|in)\b[^\r\n]*"),
    ("credit", r"\((?:By|Por) [A-Z][^\r\n)]{2,80}\)"),
    ("credit", rf"[(\[]?-{{0,2}} ?(?i:{INPUTS})\b[^\r\n]*"),
    ("credit", r"[^\r\n]{3,160} (?:contributed to|helped with|assisted with) (?:this|the) (?:report|story)\b[^\r\n]*"),
    ("terms", rf"(?i:copyright|©|\(c\) ?\d{{4}}|all rights reserved|our standards|{NOTICE})[^\r\n]*"),
    ("terms", r"(?i:read or share this|view original|follow us|subscribe to|click here|read more)\b[^\r\n]*"),
    ("contact", rf"(?i:{CONTACT})\b ?[:,.][^\r\n]*"),
    ("contact", r"[^\r\n]{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,8}[^\r\n]{0,80}"),
    ("contact", r"\+\d{1,3}[ -]\d[\d -]{5,18}\s*$"),
    ("signoff", r"\(?(?i:end ?item(?:/\w{2,4})?|end|ends|more|-ends-|-- ?ends(?:/\w+)?)\)?\.?\s*$"),
    ("signoff", r"(?:-0-|-30-|###|■|NNNN|_{3,}|\*{3,}|-{5,}|={4,}\w{0,5}|//\w+// \w{2,4})\s*$"),
    ("signoff", rf"[-—–_=]{{1,3}} ?{AGENCY_MARK}(?: \w{{2,4}}){{0,3}}\s*$"),
    ("signoff", r"[(\[][A-Z][A-Za-z.]{1,11}(?:/\w{2,12})?[)\]]\.?\s*$"),
    ("signoff", r"[A-Z]{2,8}(?:[ /-][A-Z]{2,4}){0,3}(?: \d{4})?\s*$"),
    ("signoff", r"(?:[a-z]{2,4}-)?(?:[a-z]{2,4}/){1,4}[a-z]{2,4}\s*$"),
    ("signoff", r"[a-z]{2,4}\.[a-z]{2,4}\s*$"),
    ("signoff", r"(?:dpa|[A-Z]{3,6})(?: [a-z]{2,4}){1,4}\s*$"),
    ("signoff", r"[A-Z]{2,6}/[A-Z][\w ./]{2,30}\s*$"),
    ("signoff", r"(?:\d{2}:\d{2} LOCAL TIME|\d{6} [A-Z]{3}|\d{4} GMT|[A-Z]{2}-[A-Z]{2}-)[^\r\n]*"),
)
"""Notes and closing lines: kind, and pattern from the beginning of the paragraph."""

BYLINE = r"(?:[Bb]y|BY)(?: ?:)? {1,3}(?P<names>[A-Z][^\r\n,|:]{1,80}?(?:, [A-Z][^\r\n,|:]{1,40} and [A-Z][^\r\n,|:]{1,40})?)(?:,[^\r\n]{0,60})?(?<!\.)\s*$"

CLOSING = (
    r"(?<=[.!?\"”’)\]])\s+(?P<note>(?P<credit>[(\[](?i:"
    + CREDIT
    + r") by [^()\r\n]{3,400}\)?)|[(\[](?:[A-Z][A-Za-z.]{1,11}|(?i:end))(?:/\w{2,12})?[)\]]\.?|"
    r"[-—–]{1,2} ?[A-Z][A-Za-z]{1,11}(?: [A-Z]{2,4}){0,3}|Enditem(?:/\w{2,4})?|[A-Z]{2,8}(?:\s[A-Z]{2,4}){0,3}|-0-|###|■)\s*$"
)
"""A note that stands behind the last sentence, in its paragraph."""

CAPTION = (
    r"(?:[(\[](?i:photos?|picture|image|file photo)(?: by|:| courtesy)[^\r\n)\]]{2,80}[)\]]\s*$|(?i:photos?|file photo|caption|image|picture|graphic|video) ?[:—–-][^\r\n]*|FILE ?[-—–][^\r\n]*|"
    r"[^\r\n]{10,600}[(\[](?:(?i:(?:ap |afp |file |pti |reuters )?photos?|image|picture|file)\b[^\r\n)\]]{0,60}|[A-Z][\w ]{1,30}/[A-Z][\w .'-]{1,40}|"
    r"[\w ]{2,20} (?:[Pp]hoto|via [A-Z]\w+))[)\]]\.?\s*$)"
)


@cache
def marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The compiled patterns of `MARKS`."""
    return tuple((kind, re.compile(pattern)) for kind, pattern in MARKS)


@cache
def notes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The compiled patterns of `NOTES`."""
    return tuple((kind, re.compile(pattern)) for kind, pattern in NOTES)


@cache
def byline() -> re.Pattern[str]:
    """A byline on a line of its own, or before three blanks."""
    return re.compile(BYLINE)


@cache
def caption() -> re.Pattern[str]:
    """A line that tells what a picture shows, with its credit."""
    return re.compile(CAPTION)


@cache
def closing() -> re.Pattern[str]:
    """What closes a story behind its last sentence."""
    return re.compile(CLOSING)
