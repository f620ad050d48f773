"""The patterns of a dateline's head: place, date, agency and closing mark, each of which may be absent."""

from __future__ import annotations

from ..dates import DATE

B = r"[ \t\xa0\xad\u2009\u200b\u202f]"
"""A blank within a line, or what shows as none."""
UPPER = r"A-ZÀ-ÖØ-Þ\u0100-\u017e\u1e00-\u1eff"
_LETTER = r"[^\W\d_]"
_TAIL = rf"{_LETTER}{{0,30}}"
_JOINED = (
    r"(?:de|du|des|del|da|do|di|en|et|sur|sous|la|le|les|el|al|au|aux|a|e|i|o|upon|on|in|by|under|of|the|y"
    r"|controlled|administered|held|occupied|ruled)"
)
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_DATED = rf"(?:{_MONTHS}|{_MONTHS.upper()}|{_SHORT}|{_SHORT.upper()})\.?{B}{{0,2}}\d"
WORD = (
    rf"(?>(?!{_DATED})(?:(?:al|el|ad|ar|as|ash|an|at|az|d|l|s)[-'’])?(?:[{UPPER}]{_TAIL}|\d{{1,3}}(?:ST|ND|RD|TH|st|nd|rd|th)\b)"
    rf"(?:['’‘`.}}]{_LETTER}{{1,30}}|-(?:[{UPPER}]{_TAIL}|{_JOINED}\b)){{0,6}}(?:\.(?<!\w{{6}}\.))?)"
)
"""A word of a name: capitalised, with its apostrophes, stops and hyphens."""
_LINKS = (
    "de|del|della|dos|das|do|da|di|du|des|la|las|le|les|los|el|al|ash|an|of|the|on|upon|in|am|at|aan|den|der|van"
    "|sur|sous|es|au|aux|y|e|i|and|und|ob|near|off|with|to|for"
)
_BETWEEN = rf"(?:(?:{_LINKS}|&(?!amp))[ ]){{0,2}}"
_COMMON = "border|territories|territory|refugee camp|camp|airport|province|region|state|county"
PLACE = (
    rf"(?:(?:the|near|off|on|in|at|aboard|from|with)[ ])?{WORD}(?:(?:{B}|(?<!\.){B}{{2,3}}){_BETWEEN}{WORD}){{0,8}}"
    rf"(?:[ ](?:{_COMMON}))?"
)
"""A name of up to nine words."""
_IN_BRACKETS = rf"(?:{B}?\([^()\n]{{2,40}}\)(?={B}?[,/\[(]|{B}{_DATED}))?"
_WHERE = (
    rf"(?P<where>{PLACE}{_IN_BRACKETS}"
    rf"(?:(?:{B}?,{B}{{0,3}}|{B}?/(?!{B})){PLACE}{_IN_BRACKETS}){{0,5}}"
    rf"(?:{B}?\[[^\[\]\n]{{2,40}}\])?)?"
)
_WHO = (
    rf"(?:{B}{{0,2}}[,.]?{B}{{0,2}}(?:[(\[](?P<who>[^()\[\]]{{0,80}}"
    rf"(?:\[[^\[\]\n]{{0,40}}\][^()\[\]\n]{{0,20}}|\([^()\n]{{0,20}}\)[^()\n]{{0,20}})?)[)\]]"
    rf"|/{B}?(?P<slash>[{UPPER}a-z][^/\n]{{1,40}}?){B}?/))?"
)
DASH = r"(?:-{1,3}|[\u2010-\u2015\u2212\ufe58\uff0d]{1,2}|_{1,2}(?!\w)|&mdash;|&ndash;|&#821[12];|â€[\x93\x94“”\"–—])"
_BARE = (
    rf"(?:,?{B}(?P<bare>[{UPPER}][\w.]{{1,14}}(?:[ -][{UPPER}][\w.]{{1,14}}){{0,3}})"
    rf"(?={B}{{0,3}}(?:\.?{B}?{DASH}|:|\r?\n|\Z)|\.{B}{{1,2}}[{UPPER}]))?"
)
MARK = rf"(?:,?{B}{{0,3}}(?:\.?{B}?{DASH}|:(?!//|\d)|/(?=\s))|{B}{{0,3}}\r?\n{B}{{0,8}}-{{2,3}}(?=\s))"
_END = (
    rf"(?:(?P<mark>{MARK})|(?P<line>)(?={B}{{0,80}}(?:\r?\n|\Z))|(?(who)\.?(?!,)|(?(slash)\.?|(?(bare)\.(?=\s)|(?!)))))"
)

PROSE = (
    rf"(?![{UPPER}]{{2}}\S*+ [{UPPER}])[{UPPER}](?:[\w'’]|-(?!-))*+(?: [{UPPER}](?:[\w'’]|-(?!-))*+){{0,4}}+"
    rf" (?![^,\n]{{2,24}}(?:, ?[a-z. ]{{2,20}})?, ?[a-z]{{3,9}}\.? \d|(?:{_LINKS}|{_COMMON})\b|(?:el|al|ad|ar|as|ash|an|az|d|l)[-'’]|[a-z]{{3,9}}\.? ?\d)[a-z]"
)
"""How a sentence begins, and a dateline does not: capitalised words, then a common word in lower case."""

_AFTER = rf"(?={B}{{0,3}}(?:[^\w\s]|[\d_\r\nâ]|\Z|{_LETTER}{{3,12}}\.?{B}{{0,3}}[\dlIO]))"
"""What may follow the places: a mark, a bracket, the end of the line, or a date."""
HEAD = rf"{_WHERE}{_AFTER}{B}?[,.]{{0,2}}{B}{{0,3}}(?:(?P<undated>NO DATE)|{DATE}){_BARE}{_WHO}{_END}"
"""A head with a closing mark, or that ends its line, or whose agency stands in brackets or slashes."""

LOWER = (
    rf"(?P<where>[A-Za-z][a-z.' ]{{2,30}}(?:,{B}?[a-z][a-z. ]{{1,20}})?)(?:,|(?<=\.)){B}?(?P<when>[a-z]{{3,9}}\.?{B}\d{{1,2}})"
    rf"(?:,?{B}(?P<bare>[a-z]{{2,12}}))?(?P<mark>{B}?{DASH})(?=[\s<\"“])"
)
"""A head typed in lower case, but perhaps for its first letter; it needs its date."""

FEED = rf"(?P<feed>[a-z][\w-]{{1,40}}(?:\.[\w-]{{1,20}}){{0,2}}\.(?:com|net|org))(?P<mark>{B}{{1,2}}{DASH})(?=\s)"
"""The name of a site in lower case, before a dash."""

_NAME = rf"(?:ST\.|St\.)?[{UPPER}][{UPPER}'’.-]+(?:{B}[{UPPER}][{UPPER}'’.-]+){{0,3}}"
CAPITALS = (
    rf"(?P<before>(?:{_NAME}(?:,{B}[{UPPER}][\w. ]{{1,24}})?/ ?){{0,3}})(?P<where>{_NAME})"
    rf"(?:,{B}(?P<rest>[{UPPER}][\w.'-]*(?:[ ][{UPPER}][\w.'-]*){{0,4}}))?(?={B}+[\"“'‘]?[{UPPER}])"
)
"""Places in capitals with no mark after them, and then the story."""
DATED = rf"(?P<where>{_NAME})(?:,{B}(?P<rest>[{UPPER}][\w.'-]*(?: [{UPPER}][\w.'-]*){{0,3}}))??,?{B}{DATE}\.?(?={B}+[\"“]?[{UPPER}])"
"""A place in capitals and a date with no mark after them, and then the story."""
