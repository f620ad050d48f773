"""The set phrases that close a story: tags, desk lines with initials and times, names of houses on their own."""

from __future__ import annotations

import re
from functools import cache

from .frames import CREDIT, DIGITS, LOWER, REMARKS, UPPER, Frame, Frames

HOUSE = r"[A-Z][A-Za-z]{1,11}(?:[ -](?:News|Press|Agency|Service)){0,2}"
"""What may be an agency in a closing tag; only in frames that say so themselves."""
HOUSES = rf"{HOUSE}(?:(?:, ?| ?/ ?| and | & ){HOUSE}){{0,4}}"
INITIALS = r"(?:[A-Z]{1,4}|[a-z]{2,5}|(?:[A-Z]\.){2,4})"
STAMP = r"(?:\d{4,6}|\d{1,2}[A-Z][a-z]{2}(?:\d{2}){1,2})"
DESK = rf"{INITIALS}(?: ?/{{1,2}} ?(?:{INITIALS}|(?=[.\s]|$))| ?- ?{INITIALS}| {STAMP}){{0,6}}[/.]?"
"""Who wrote and who edited, by their initials: "rk/sd/pg", "AYL/ADB // ADB.", "mkb-ajb"."""
SIGNED = rf"(?=[^\r\n]{{0,60}}/){DESK}"
"""Such a line that only its slash tells from prose."""
END = r"(?:end ?item|end ?it|end|ends|fim|more|subs|-ends-|-- ?ends)"

SIGNOFFS: tuple[Frame, ...] = (
    ("signoff", "(EeFfMmSs-", rf"\(?(?i:{END})\)?\.?(?:[ /]{{1,2}}{DESK})?\s*$"),
    (
        "signoff",
        "-#■N_*=/X",
        rf"(?:-0-|-30-|###|■|NNNN|XXX|_{{3,}}|\*{{3,}}|-{{5,}}|={{3,}}\w{{0,5}}|//\w+//)(?: ?(?:[A-Z]{{2,8}} )?{DESK})?\s*$",
    ),
    ("signoff", "-—–_=", rf"[-—–_=]{{1,3}} ?{HOUSES}(?: \w{{2,4}}){{0,3}}\s*$"),
    (
        "signoff",
        "([",
        rf"[(\[](?:[A-Z][A-Za-z.]{{1,11}}(?:[/-]\w{{2,12}})?|{DESK}|[A-Z]{{2,4}}(?:, ?[A-Z]{{2,4}}){{1,3}})[)\]]\.?(?: [a-z]{{2,5}}){{0,3}}\s*$",
    ),
    (
        "signoff",
        UPPER + LOWER,
        (
            r"(?:[A-Z]{2,8}(?:[ /-](?:[A-Z]{2,4}|[a-z]{2,4})){0,3}(?: \d{4})?|(?:dpa|[A-Z]{3,6})(?: [a-z]{2,4}){1,4}|[A-Z](?: [A-Z]){1,2}/|"
            r"[A-Z]{2,6}/[A-Z][\w ./]{2,30}|[A-Z]{2,4}/\d{4,8}|[A-Z]{2,4}-\d\d[:.]\d\d-\d\d-\d\d-\d\d|(?:[A-Z]\.){2,4}|[a-z]{2,4}\.[a-z]{2,4}|"
            rf"[A-Z][a-z]{{2,8}}/(?:Fim|End|[A-Z]{{2,8}}|{INITIALS}(?:/{INITIALS}){{0,3}})|{SIGNED}|{DESK} \([A-Z][\w, ]{{2,40}}\))\s*$"
        ),
    ),
    ("signoff", "/", rf"/{{1,2}}(?:{HOUSE}|{DESK})/{{1,2}}\.?\s*$"),
    (
        "credit",
        "AaRrEeWwTtCcPp",
        r"(?i:authors?|reporters?|editors?|writers?|translators?|correspondents?|producers?) ?: ?[^\W\d_a-z][^\r\n]{1,60}\s*$",
        ":",
    ),
    ("signoff", "(", r"(?:\((?i:photo|video|audio|graphic|image)s?\)\s*){1,4}$"),
    ("signoff", "(", r"\(End [^()\r\n]{1,40}\)\s*$"),
    ("signoff", "(Ss", r"\(?(?i:sources? |sources: ?)[A-Z][^\r\n.!?]{2,80}\.?\s*$"),
    (
        "signoff",
        DIGITS + UPPER,
        r"(?:\d{2}:\d{2} LOCAL TIME|\d{6} [A-Z]{3}|\d{4} GMT|[A-Z]{2}-[A-Z]{2}-)[^\r\n]*|00\d\d\s*$",
    ),
    ("signoff", DIGITS, r"\d{4}\*{1,2}\d{4}\s*$"),
    ("signoff", "B", r"BBC Mon [^\r\n]{2,40}$"),
    ("signoff", "([", r"[(\[][A-Z][\w ]{2,24} with [A-Z][\w ,]{2,40}[)\]]\s*$"),
    ("signoff", "w", r"www\.[\w.-]{3,40}\s*$"),
    (
        "signoff",
        UPPER,
        (
            r"(?:The )?(?:[A-Z][\w.&-]{1,20} ){1,4}(?:Press|News ?[Aa]gency|Newswires?|News Service|Press Association)\s*$|"
            r"(?:News |Wire )?[Aa]gencies\s*$"
        ),
    ),
    ("editors", "NnEe", r"(?:Notebook|Editorial contacts?|Notes? (?:for|to) editors)\s*$"),
)

CREDITS: tuple[Frame, ...] = (
    ("credit", "-—–", r"[-—–]{1,2} ?(?:By|With files from) [A-Z][^\r\n]{3,140}\s*$"),
    ("credit", "T", r"This (?:report|story|article) (?:by|from) [^\r\n]{2,60} (?:first|originally) published[^\r\n]*"),
    (
        "credit",
        UPPER,
        (
            r"[A-Z][^\r\n.]{3,80}\b(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?) [A-Z][^\r\n.]{3,80} contributed\.?\s*$|"
            r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? (?:reported|contributed) from [A-Z][^\r\n]{2,160}\.\s*$|"
            r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? (?:covers|writes about) [^\r\n.]{3,60} for [^\r\n]{3,120}\.\s*$"
        ),
    ),
    ("credit", "S", r"Some (?:information|material) (?:for|in) this (?:report|story|article)\b[^\r\n]*"),
)

HEADING = r"(?i:(?:media |press |investor |company |editorial )?(?:contacts?|enquiries|inquiries))\s?:?\s*$"
"""What stands above an address."""

LONG = Frames(*REMARKS, *CREDITS)
"""Notes, credits, terms of use and contacts."""
TAIL = Frames(*REMARKS, *CREDITS, *SIGNOFFS)
"""These, and the short lines that close a story."""

CLOSING = (
    r"(?<=[.!?\"”’)\]])(?:\s+|(?=/\.))(?P<note>(?P<credit>[(\[](?i:"
    + CREDIT
    + r") by [^()\r\n]{3,400}\)?)|[(\[](?:[A-Z][A-Za-z.]{1,11}|(?i:end)|[A-Z]{2,4}(?:, ?[A-Z]{2,4}){1,3})(?:/\w{2,12})?[)\]](?:\(www\.[\w.]{3,30}\))?\.?|"
    rf"[-—–]{{1,2}} ?[A-Z][A-Za-z]{{1,11}}(?: [A-Z]{{2,4}}){{0,3}}|Enditem(?:/\w{{2,4}})?|[A-Z]{{2,8}}(?:\s[A-Z]{{2,4}}){{0,3}}|"
    rf"(?=[\w.]{{1,5}}/){DESK}|[A-Z]{{2,6}}/\d{{2,6}}|/{{1,2}}(?:[A-Z]{{2,8}}|{DESK})/{{1,2}}|Photo: [A-Z]\w+(?:/\w+)?|/\.|-0-|###|■)\s*$"
)
"""A note that stands behind the last sentence, in its paragraph."""


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(CLOSING)


def closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """What closes a story behind its last sentence, which ends at `end`; its group `note` tells where."""
    if (
        not text.endswith("/.", start, end)
        and text[end - 1] in "].\"”’'?!"
        and text.find("(", start, end) < 0
        and text.find("[", start, end) < 0
    ):
        return None
    return _closing().search(text, start, end)
