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
    r"\(?except for the headline\b|\([^()\r\n]{0,160}syndicated (?:news )?feed|disclaimer ?:|"
    r"\(?this (?:(?:story|article|report|copy|news|post|content) (?:has (?:not )?been|is|was) "
    r"(?:edited|auto|published|sourced|provided|generated|not|an? unedited)|is an (?:unedited|auto))"
)
STAMP = r"(?:(?:story|article) )?(?:(?:first|last|originally) )?(?:published|updated|posted|published on)"
MORE = (
    r"read (?:more|also)|also (?:read|watch|see)|see also|watch(?: video| live)?|must read|don['’]t miss|"
    r"in (?:pics|pictures)|explained|trending|related(?: (?:news|stories|articles?))?"
)
CONTACT = (
    r"(?:(?:media |press |editorial )?(?:contacts?|enquiries|inquiries)|tel|phone|e-?mail|fax) ?:|"
    r"for (?:more|further) information,? (?:please )?(?:contact|call|visit|e-?mail|write)\b"
)
DAY = r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][A-Za-z]{2,8}\.?,? \d{4}|[A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}"
CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:[AaPp]\.?[Mm]\.?|GMT|UTC|Z))?(?: ?(?:[A-Z]{1,3}[SD]?T|GMT|UTC))?"
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOWER = UPPER.lower()
DIGITS = "0123456789"

Frame: TypeAlias = tuple[str, str, str] | tuple[str, str, str, str]
"""A kind, the characters that a frame of it may begin with (none: any), the pattern from there, and what must stand in it, where
that is quicker to look for.
"""


class Frames:
    """Set phrases that are looked for from one place, in order; only those that its character allows are tried."""

    def __init__(self, *frames: Frame) -> None:
        self._frames = frames
        self._openers = frozenset("".join(frame[1] for frame in frames))
        self._able: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}

    def match(self, text: str, start: int, end: int) -> tuple[str, re.Match[str]] | None:
        """The kind and the match of the first frame that stands at `start`."""
        char = text[start : start + 1]
        for kind, pattern, needle in self._able.get(char) or self._able_at(char):
            if needle and text.find(needle, start, end) < 0:
                continue
            match = pattern.match(text, start, end)
            if match is not None:
                return kind, match
        return None

    def _able_at(self, char: str) -> list[tuple[str, re.Pattern[str], str]]:
        """The frames that may begin with the character, compiled."""
        char = char if char in self._openers else ""
        if char not in self._able:
            self._able[char] = [
                (frame[0], compiled(frame[2]), frame[3] if len(frame) > 3 else "")
                for frame in self._frames
                if not frame[1] or (char and char in frame[1])
            ]
        return self._able[char]


MARKS = Frames(
    ("highlight", "*•▪■", r"[*•▪■] ?[^\W_][^\r\n]{2,200}(?=\s*$)"),
    (
        "date",
        "PpUuIiRrDdFfLlSsAaOo",
        (
            rf"(?i:(?:(?:story|article) )?(?:(?:first|last|originally) )?(?:publish|post|updat|issu|releas|fil)ed(?: on| at)?|date)\b ?:? ?"
            rf"(?:{CLOCK},? )?(?:{WEEKDAY},? )?(?:{DAY})(?:(?:[T ,]{{1,2}}| at ){CLOCK})?"
        ),
    ),
    ("date", "UP", rf"(?:Updated|Published|Posted):? {CLOCK}(?:,? (?:on )?{WEEKDAY})?\s*$"),
    ("date", "D", rf"Date: (?:{WEEKDAY}, )?\d{{1,2}} [A-Z][a-z]{{2}} \d{{2,4}} {CLOCK}[^\r\n]*"),
    (
        "date",
        UPPER + DIGITS,
        rf"(?:{CLOCK},? )?(?:{WEEKDAY},? )?(?:{DAY})(?=\s*(?:$|[•·|]|\d{{1,2}}[:.]\d\d)|,?(?: -| at)? {CLOCK}\s*$)(?:,?(?: -| at)? {CLOCK}(?=\s*$))?",
    ),
    ("date", UPPER, rf"(?:{DAY}) / {CLOCK}(?: / [A-Z]{{2,5}})?\s*$"),
    ("date", DIGITS, r"(?:\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s)(?! ?[-–—])"),
    (
        "label",
        "NOLPXMRKADFSTC",
        (
            r"(?:Newsgroups|Organization|Lines|Path|Xref|Message-ID|References|Keywords|Approved|Distribution|Followup-To|"
            r"ACategory|Slugword|Reply-To|Sender|From|To|Cc|X-[A-Z][\w-]+): [^\r\n]*"
        ),
    ),
    ("label", "HNWSB", r"(?:Home|News|World|Sports?|Business) ?[>/»›] ?[^\r\n]{2,60}$"),
    ("label", "SHT", r"(?:Subject|SUBJECT|Headline|HEADLINE|Title|TITLE): ?"),
    ("update", "(", rf"\((?i:{LEAD}|{TAG}(?: \d{{1,2}})?)\)(?:[:, ]|$)"),
    ("update", "UuRrWwCcAa", rf"(?i:{TAG})(?: \d{{1,2}})?(?:-\([A-Z]+\))?(?:-|: )"),
    ("update", "LlFfSsTt" + DIGITS, rf"(?i:{LEAD})(?::|-(?=[A-Z])|$|(?=[ ,]\d{{2,4}}\b))"),
    ("priority", "(", rf"\((?i:{URGENCY})\)"),
    ("priority", "UuFfBbAaEeNnDd", rf"(?i:{URGENCY})(?::|-|$| -)"),
    ("priority", "UFBAE", r"(?:URGENT|FLASH|BULLETIN|ALERT|EXCLUSIVE)(?=\s)"),
    ("priority", "Pp", r"(?i:priority) ?: ?\w+"),
    (
        "label",
        "([",
        rf"[(\[](?:[A-Z]\w+ ){{0,2}}(?i:{LABEL}|review|photo news|newsmaker|news in (?:focus|pictures)|yearender|editorial|text)[)\]]",
    ),
    ("label", "RrNnAaFfSsIiCcTtBbEeXxPpQq", rf"(?i:{LABEL})(?: \d)?(?::|-(?=[A-Z])| - (?=[A-Z]))"),
    (
        "slug",
        UPPER,
        r"[A-Z][\w']+(?:-[\w']+){1,5}, ?(?:\d\w\w )?(?:LEAD|URGENT|ALERT|RECAP|UPDATE|WRAP|FOCUS)(?: \d)?(?=\s*$)",
    ),
    ("label", "ZYL", r"(?:ZCZC|YY) [A-Z0-9 ]{2,20}\s*$|LD\d{10} [^\r\n]{8,80}$"),
    ("slug", "Ss", r"(?i:slug) ?: ?(?:\S[^\r\n]{0,60})"),
    (
        "slug",
        "BAP",
        r"(?:BC|AM|PM)-(?:[A-Z]{2,4}--?)?[A-Z][\w' ]*(?:-{1,2}[\w' ]+){0,6}(?:, ?[^\r\n<]{0,40})?<?(?=\s*$)",
    ),
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
    ("editors", "(", r"\((?i:(?:begin |end )?optional (?:trim|add)s?\b|(?:begin|end) trim)[^()\r\n]{0,40}\)\s*$"),
    ("editors", "A", r"ATTENTION - [^\r\n]*"),
    (
        "editors",
        "EeSsNnHhFf",
        r"(?i:embargoed until|strictly embargoed|not for release|hold for release|for immediate release)[^\r\n]*",
    ),
    ("editors", "^", r"\^[^\r\n]*"),
    ("editors", "(", r"\([$€£]?\d[\d.,]* ?[\w.$€£]{0,12} ?= ?[$€£]?\d[\d.,]* [^()\r\n=]{2,40}\)\s*$"),
    (
        "editors",
        "T",
        (
            r"This (?:story|version|report|article|item)(?: of the (?:story|report))?,?(?:[^\r\n]{0,40},)? "
            r"(?:has been (?:corrected|updated|clarified|amended)|corrects|was (?:corrected|updated))\b[^\r\n]*"
        ),
    ),
)
REMARKS: tuple[Frame, ...] = (
    *FOR_EDITORS,
    ("credit", "([", rf"[(\[]-{{0,2}} ?(?i:{CREDIT}) (?:by|from|in)\b[^\r\n]*"),
    (
        "credit",
        "*- AaFfRrWwEeCcTtPpGg",
        rf"[*-]{{0,2}} ?(?i:{CREDIT} by):? (?:[A-Z]|agencies\b)(?![^\r\n]*\b(?:said|that|is|was|were|has|had|shows?|showed)\b)[^\r\n]*",
    ),
    ("credit", "(", r"\((?:By|Por) [A-Z][^\r\n)]{2,80}\)"),
    ("credit", "([- WwIi", rf"[(\[]?-{{0,2}} ?(?i:{INPUTS})\b[^\r\n]*"),
    (
        "credit",
        "",
        r"(?=[^\r\n]{0,200}(?:report|story)\b)[^\r\n]{3,160} contributed to (?:this|the) (?:report|story)\b[^\r\n]*",
        "contributed to",
    ),
    (
        "credit",
        "",
        r"(?=[^\r\n]{0,200}(?:report|story)\b)[^\r\n]{3,160} (?:helped|assisted) with (?:this|the) (?:report|story)\b[^\r\n]*",
        "ed with",
    ),
    (
        "terms",
        "Cc©(AaOoEeTtDd",
        rf"(?i:copyright (?=[©(\d]|by)|©|\(c\) ?\d{{4}}|all rights reserved|our standards:|{NOTICE})[^\r\n]*",
    ),
    (
        "terms",
        "RrVvFfSsCcDdGg",
        (
            r"(?i:read or share this|read the (?:original|full) (?:article|story)|view original|follow us|subscribe to|click (?:here|to)\b|"
            r"read (?:more|also)\b|get the latest (?:news|headlines|stories|updates)\b|download (?:our|the)\b[^\r\n]{0,20} app\b)[^\r\n]*"
        ),
    ),
    ("terms", "RrAaSsWwMmDdIiEeTt", rf"(?i:{MORE}) ?[:|–—][^\r\n]*"),
    ("terms", "SsAaFfLlOoPpUu", rf"(?i:{STAMP}) ?: ?[^\r\n]{{0,40}}\d{{4}}[^\r\n]{{0,40}}$"),
    (
        "terms",
        "MmRrTtSs",
        r"(?i:more on this(?: story)?|related(?: topics?| stories| articles?)? ?:|topics? ?:|tags ?:|share this|sign up)[^\r\n]*",
    ),
    ("terms", "Aa", r"(?i:advertisement)\s*$"),
    ("terms", "P", r"Purchase Licensing Rights\b[^\r\n]*"),
    ("terms", UPPER, r"[A-Z][\w ]{2,40} website contains only\b[^\r\n]*", "website contains"),
    (
        "credit",
        "T",
        r"Text of (?:report|article|commentary|editorial|interview|statement)\b[^\r\n]{0,120}\b(?:by|from)\b[^\r\n.]*$",
    ),
    (
        "terms",
        DIGITS + "SPE",
        r"(?:\d{1,3} (?:min(?:ute)?s? read|comments?|shares?|views?|(?:hours?|mins?|minutes?|days?) ago)|Share|Print|E-?mail)\s*$",
    ),
    (
        "credit",
        "CcFfS",
        (
            r"(?:(?i:compiled )?(?i:from )(?:(?i:news|wire|staff) )?(?:agenc(?:ies|y)(?: reports)?|services|reports)|"
            r"Staff and (?:news )?[Aa]gencies)(?: in [A-Z]\w+)?\s*$"
        ),
    ),
    ("signoff", "(Ss", r"\(?(?i:source) ?: ?[A-Z][^\r\n.!?]{2,80}\.?\s*$"),
    ("terms", "12", r"\d{4} [^\r\n]{3,60}(?i:all rights reserved)[^\r\n]*"),
    (
        "terms",
        "PpFf",
        r"(?:Published (?:in|on) [^\r\n]{3,60}\d{4}\s*$|For (?:all the )?(?:latest|more) (?:news|updates|stories)\b[^\r\n]*)",
    ),
    ("contact", "MmPpEeCcIiTtFf", rf"(?i:{CONTACT})[^\r\n]*"),
    ("contact", "", r"(?=[^@\r\n]{1,100}@)[^\r\n]{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,8}[^\r\n]{0,80}", "@"),
    (
        "contact",
        "MFRSA",
        r"(?:More |Follow |Read |See )?(?:AP|Reuters|AFP)(?:['’]s)?\b[^\r\n]{0,60}https?:[^\r\n]*",
        "http",
    ),
    ("contact", "F", r"Follow (?:@\w|[A-Z]\w+ [A-Z]\w+ (?:on|at) )[^\r\n]*"),
    (
        "contact",
        UPPER,
        r"[A-Z][\w.'’ -]{3,60} can be reached (?:at|on|via) (?=[^\r\n]*(?:\d{3}|@))[^\r\n]*",
        "can be reached",
    ),
    ("contact", "+", r"\+\d{1,3}[ -]\d[\d -]{5,18}\s*$"),
)
EDITORS = Frames(*FOR_EDITORS)
"""Notes to editors, from the beginning of a paragraph."""
NOTES = Frames(*REMARKS)
"""These, credits, terms of use and contacts."""
NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|van|von|al|bin|der|la) )?[^\W\d_a-z][\w.'’-]*){1,3}"
DESK = (
    r"(?:(?:Our|The|A) )?(?:(?:Own|Staff|Special|Web|News|Online|Digital|Sports|Business|City|Foreign|National|State|World|Express|Legal|"
    r"Political|Senior|Chief|Agency|Entertainment|Tech|Metro) ){1,3}(?:Writers?|Reporters?|Correspondents?|Desk|Bureau|Team)|"
    r"Our (?:Correspondent|Bureau|Reporter)s?"
)
"""A byline that names no person."""
JOB = r"(?:[A-Z][\w.&-]{0,20} ){0,4}(?:Writer|Reporter|Correspondent|Staff|Bureau)s?"
"""What stands behind a name, or under a byline: "Times Staff Writer"."""
FROM = (
    rf"{NAME}(?:(?:, (?:and )?| and ){NAME}){{0,3}} in [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}}(?: and agencies)?\s*$"
)
SIGNED = rf"(?P<names>{NAME}(?:(?:, (?:and )?| and ){NAME}){{0,3}})(?:, | \| ){JOB}\s*$|(?P<one>[A-Z][\w'’-]+ [A-Z][\w'’-]+) (?:[A-Z][\w ]{{2,30}} )?(?:correspondent|reporter)\s*$|(?P<desk>{DESK})\s*$"

BYLINE = r"(?:[Bb]y|BY)(?: ?:)? {1,3}(?P<names>[A-Z][^\r\n,|:]{1,80}?(?:, [A-Z][^\r\n,|:]{1,40} and [A-Z][^\r\n,|:]{1,40})?)(?:(?: (?:The )?(?:AP|Associated Press)\b|,)[^\r\n]{0,60})?(?<!\.)\s*$"

CAPTIONED = "([PpFfCcIiGgVvRr"
"""What a caption may begin with."""
CAPTION = (
    r"[(\[](?i:photos?|picture|image|file photo)(?: by|:| courtesy)[^\r\n)\]]{2,100}(?:\([^()\r\n]{2,60}\))?[)\]]\s*$|"
    r"(?i:(?:photos?|image|picture) (?:credit|courtesy|source)s?|photos?|file photo|caption|image|picture|graphic|video) ?[:—–-][^\r\n]*|"
    r"[(\[]?(?i:(?:representational|representative|illustrative|file) (?:image|photo|picture))[)\]]?\s*$|Image (?:caption|source)[^\r\n]*|FILE ?[-—–][^\r\n]*"
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
def signed() -> re.Pattern[str]:
    """A byline without "by": a name and what it writes as, or a desk."""
    return re.compile(SIGNED)


@cache
def job() -> re.Pattern[str]:
    """What a writer is, or where, on the line under the byline."""
    return re.compile(
        rf"(?:{JOB}|[A-Z][\w ]{{2,30}}(?:reporter|correspondent|editor|writer)s?(?:, [A-Z][\w ]{{1,30}})?|in [A-Z][\w ,.'’-]{{2,40}})\s*$"
    )


@cache
def posted() -> re.Pattern[str]:
    """A writer and from where: "Ann Roe in Paris"."""
    return re.compile(FROM)


@cache
def labelled() -> re.Pattern[str]:
    """A line that begins with a label: "WATCH: ...", "Trending | ..."."""
    return re.compile(r"[A-Za-z'’ ]{3,24}[:|]")


@cache
def names() -> re.Pattern[str]:
    """What may be the names of people, and nothing else."""
    outlet = r"News|Weather|Sports?|Times|Post|Herald|Tribune|Chronicle|Gazette|Journal|Globe|Press|TV|Radio|Channel|The|World"
    return re.compile(rf"(?![^\r\n|]*(?:\d|\b(?:{outlet})\b)){NAME}(?:(?:, (?:and )?| and ){NAME}){{0,3}}\s*$")


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
