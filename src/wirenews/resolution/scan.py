"""The persons and bodies that a text names, whether they speak or not, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirenews.sentences import ABBREVIATIONS
from wirenews.speakers import grammar as g
from wirenews.speakers.lexicon import Lexicon

from .names import plain

SPACES = " \u00a0"
SPACE = f"[{SPACES}]"
PARTICLES = frozenset("al el bin ibn bint van von der den de da di del della la dos du ter".split())
PARTICLE = f"(?:{'|'.join(sorted(PARTICLES))})"
CAPITAL = "[A-ZÀ-ÖØ-Þ\u0100-\u1fff\u2c00-\ufaff]"
"""A capital, or a letter of a script that we do not know better."""
WORD = r"[^\W\d_a-z][\w’'.-]{0,30}"
MARKS = "“\"'(‘"
REACH = 90
"""How far before a short name the rest of the full one is looked for."""
LONGEST_NAME = 5
"""So many words at most make a name; more of them are a headline."""
SMALL_WITHIN = 4000
"""How far from a capital at the head of a sentence, in code points, the word is looked for in small letters."""


@cache
def _run() -> re.Pattern[str]:
    """Two or more capitalised words in a row."""
    word = rf"{CAPITAL}[\w’'.-]{{0,30}}+"
    link = rf"{SPACE}(?:{PARTICLE}{SPACE}|&{SPACE}){{0,2}}{word}"
    return re.compile(rf"{CAPITAL}(?<![\w.’'-].)[\w’'.-]{{0,30}}+{link}(?:{link}){{0,5}}")


def named_people(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, str, str | None]]:
    """Where the text from `start` to `end` names persons in full: the place, the name and the title before it, or None.

    Only what is plainly a person counts: a name with a title or a role beside it, or one that begins with a known
    given name.
    """
    called, given = lexicon.called, lexicon.given
    for found in _run().finditer(text, start, end):
        run = found.group()
        for chunk in _chunks(run.split()) if "." in run else (run.split(),):
            words = _without_openers(chunk)
            if len(words) < 2 or "&" in words:
                continue
            titled = not called.isdisjoint([word.lower().rstrip(".") for word in words[:-1]])
            title = _title(words, lexicon) if titled else (0, 0)
            name = words[title[1] :]
            if len(name) > 2 and len(name[0]) > 1 and name[0].isupper() and plain(name[1].lower()) in given:
                name = name[1:]  # an office in capitals: "transport MEC Ann Roe"
            if not 2 <= len(name) <= LONGEST_NAME or run.isupper() or not _may_name(name, lexicon):
                continue
            at = text.find(name[0], found.start())
            printed = " ".join(name).rstrip(".’'-").removesuffix("'s").removesuffix("’s")
            role = " ".join(words[title[0] : title[1]]) or _beside(text, at, at + len(printed), lexicon)
            known = titled or role or plain(name[0].lower()) in given
            if known or _aged().match(text, at + len(printed)) or _behind_role(text, at, lexicon):
                yield at, printed, role


def _may_name(name: list[str], lexicon: Lexicon) -> bool:
    """Whether the first word is no article, and the last no body's head nor, of three or more, a role ("Public Relations Officer")."""
    if name[0].lower() in g.CLOSED:
        return False
    word = name[-1].lower()
    return word not in lexicon.heads and (len(name) < 3 or word not in lexicon.called or word in lexicon.surnames)


def _title(words: list[str], lexicon: Lexicon) -> tuple[int, int]:
    """Where the title among the words begins and ends; (0, 0) where there is none."""
    lower = [word.lower() for word in words]
    for index in range(len(words) - 1, 0, -1):
        if lower[index - 1].rstrip(".") in lexicon.called:
            return index - max(1, lexicon.title_length(lower, index, 0)), index
    return 0, 0


def _beside(text: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """The role in an apposition after or before a name ("Ann Roe, the mayor of ...", "Her sister, Ann Roe")."""
    if text[end : end + 2] == ", ":
        role = _role_in(_clause(text[end + 2 : end + 60]).replace(",", " , ").split()[:5], lexicon)
        if role is not None:
            return role
    if text[max(0, start - 2) : start] == ", ":
        before = text[max(0, start - 70) : start - 2].rpartition("\n")[2]
        openers = list(_apposing().finditer(before))
        phrase = before[openers[-1].end() :] if openers else ","
        if "," not in phrase:
            return _role_in(phrase.split()[:5], lexicon)
    return None


def _behind_role(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a role in small letters stands right before a name ("former Ohio governor Ann Roe")."""
    words = text[max(0, start - 50) : start].rpartition("\n")[2].split()[-4:]
    if not words or not words[-1].islower() or words[-1] in lexicon.honorifics:
        return False
    return bool(lexicon.title_length([word.lower() for word in words], len(words), 0))


@cache
def _apposing() -> re.Pattern[str]:
    """What opens a phrase that a name explains: an article or an owner ("Roe's sister, ...")."""
    return re.compile(r"(?<![^\W\d_])(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w[\w.-]{0,30}+(?:['’]s|(?<=s)['’])) ")


@cache
def _aged() -> re.Pattern[str]:
    """The age that stands behind a person's name ("Ann Roe, 41, ...")."""
    return re.compile(r", (?:aged )?[1-9]\d?(?=[,;)]| and\b|\.\s)")


def _clause(after: str) -> str:
    """What stands before the end of the line or sentence: an age may close both ("Ann Roe, 29.")."""
    return re.split(r"\n|(?<=\d)\.\s|(?<=[a-z]{4})\.\s", after, maxsplit=1)[0]


def _role_in(words: list[str], lexicon: Lexicon) -> str | None:
    """The first role with the words before it, without articles and owners."""
    start = 1 if words and words[0].lower() in ("the", "a", "an") else 0
    for index in range(start, len(words)):
        word, end = words[index], index + 1
        if word.lower() in lexicon.role_words:
            while end < len(words) and words[end].lower() in lexicon.role_words:
                end += 1
            return " ".join(words[start:end])
        if word[0] in ",(" or word in g.CLOSED or word in g.FINITE:
            return None
        if word.endswith(("'s", "’s")):
            start = end
    return None


def _chunks(words: list[str]) -> Iterator[list[str]]:
    """The words, parted after a full stop that ends no abbreviation or initial."""
    chunk: list[str] = []
    for word in words:
        chunk.append(word)
        if word[-1] == "." and len(word) > 2 and word[:-1].lower() not in ABBREVIATIONS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def occurrences(text: str, name: str, start: int = 0) -> Iterator[int]:
    """Where the name stands in the text as words of its own."""
    at, size = text.find(name, start), len(name)
    while at >= 0:
        end = at + size
        if not text[end : end + 1].isalnum() and (not at or not ((char := text[at - 1]).isalnum() or char in "-’'")):
            yield at
        at = text.find(name, max(end, at + 1))


def full_names(text: str, name: str, places: list[int], lexicon: Lexicon) -> list[str]:
    """The fuller names that the text gives for a short one, which stands at `places`; without repeats."""
    found: dict[str, None] = {}
    for at in places:
        words = _capitals_before(text, at)
        while words and words[0].lower() in lexicon.portfolios:
            words.pop(0)
        if not words:
            continue
        titled = any(word.lower().rstrip(".") in lexicon.called for word in words)
        if len(words) > 1 and words[0].lower() in lexicon.places:
            words = words[1:]
        given = words[_title([*words, name], lexicon)[1] :] if titled else words
        while len(given) > 1 and given[0].lower() not in lexicon.given and plain(given[1].lower()) in lexicon.given:
            given = given[1:]  # what somebody is, at the head of a sentence: "Substitute Ann Roe"
        if given == [name]:
            continue
        known = given and (titled or plain(given[0].lower()) in lexicon.given)
        start = at - len(" ".join(words)) - 1
        if known or (given and not _in_place(text, start) and not _hidden(text, start, given, lexicon)):
            found[" ".join([*given, name])] = None
    return list(found)


def _hidden(text: str, start: int, given: list[str], lexicon: Lexicon) -> bool:
    """Whether the words begin a sentence and the first may be none of the name ("Yesterday Roe left").

    It is one where it stands alone before the family name and the text never writes it small.
    """
    before = text[max(0, start - 3) : start].rstrip()
    if before and before[-1] not in ".!?:\"“”'‘—-" and "\n" not in text[max(0, start - 2) : start]:
        return False
    word = given[0].lower()
    if not before or len(given) > 1 or not word.isalpha():
        return True
    if word in lexicon.common or word in lexicon.places or word.endswith(_COMMON_ENDS):
        return True
    return text.find(f" {word}", max(0, start - SMALL_WITHIN), start + SMALL_WITHIN) >= 0


_COMMON_ENDS = ("ly", "ing", "ed", "ian", "ese", "ish", "day", "s")
"""What adverbs, participles, the adjectives of countries and days end in."""


def _in_place(text: str, start: int) -> bool:
    """Whether a preposition of place stands before the place ("in Port Orme")."""
    return text[max(0, start - 6) : start].split(" ")[-2:-1] in (["in"], ["at"], ["near"], ["from"], ["of"], ["to"])


def full_bodies(text: str, noun: str, end: int) -> list[str]:
    """The names of the bodies, named before `end`, whose head is the noun ("Observatory")."""
    found: dict[str, None] = {}
    for at in occurrences(text[:end], noun):
        before = _capitals_before(text, at)
        after = _tail().match(text, at + len(noun))
        name = " ".join([*before, noun]) + (after.group() if after else "")
        if before or after:
            found[name] = None
    return list(found)


NOUNS = (
    "(?:company|maker|firm|manufacturer|operator|group|charity|party|newspaper|agency|association|union|watchdog|"
    "monitor|organi[sz]ation|body|network|broadcaster|airline|carrier|bank|retailer|magazine)"
)


@cache
def _apposed() -> re.Pattern[str]:
    """A name with the general noun that an apposition, or the words before it, give it."""
    name = rf"{WORD}(?:{SPACE}(?:(?:of|for|without|&){SPACE}(?:the{SPACE})?)?{WORD}){{0,4}}"
    return re.compile(
        rf"(?P<name>{name}), (?:an?|the|one of the) (?:[\w’'-]+ ){{0,5}}?(?P<noun>{NOUNS})\b"
        rf"|[Tt]he (?:[\w’'-]+ ){{0,3}}?(?P<before>{NOUNS}) (?P<behind>{name})"
        rf"|\b(?:owned|operated|run|made|built|manufactured) by (?P<maker>{name})"
    )


def named_bodies(text: str, end: int, lexicon: Lexicon) -> dict[str, str | None]:
    """The bodies that the text names before `end`, each with the general noun of its apposition, or None."""
    found: dict[str, str | None] = {}
    for match in _apposed().finditer(text, 0, end):
        words = _without_openers((match["name"] or match["behind"] or match["maker"]).rstrip("’'-").split())
        if words and words[-1].rstrip(".").lower() not in ABBREVIATIONS:
            words[-1] = words[-1].rstrip(".")
        if words and not (match["maker"] and words[0].lower() in lexicon.given):
            found[" ".join(words)] = match["noun"] or match["before"] or "company"
    for match in _run().finditer(text, 0, end):
        for chunk in _chunks(match.group().split()):
            words = _without_openers(chunk)
            if len(words) > 1 and words[-1].lower().rstrip(".") in lexicon.heads:
                found.setdefault(" ".join(words), None)
    return found


@cache
def _tail() -> re.Pattern[str]:
    """What follows the head of a body's name: "for Human Rights", "of Health"."""
    return re.compile(
        rf"{SPACE}(?:for|of|on){SPACE}(?:the{SPACE})?[^\W\d_a-z][\w’-]*(?:{SPACE}(?:and{SPACE})?[^\W\d_a-z][\w’-]*){{0,3}}"
    )


@cache
def _stuck() -> re.Pattern[str]:
    """A word that the next sentence sticks to, its blank lost."""
    return re.compile(r"[a-z][.!?][A-Z]")


def _capitals_before(text: str, at: int) -> list[str]:
    """The capitalised words, and particles between them, that stand right before `at`."""
    words: list[str] = []
    floor = max(0, at - REACH)
    last = text[max(floor, text.rfind(" ", floor, at - 1) + 1) : at - 1]
    if (last.islower() and last not in PARTICLES and last[2:3] != "-") or not last or text[at - 1] not in SPACES:
        return words
    for word in reversed(text[floor : at - 1].rpartition("\n")[2].split(" ")):
        if not word or word.rstrip("'’")[-1:] in ',;:!?"”)' or word.endswith(("'s", "’s")) or len(words) == 5:
            break
        if word.lower() in PARTICLES or word[0].isupper() or (word[:3] in ("al-", "el-")):
            if word[-1] == "." and len(word) > 3 and word[:-1].lower() not in ABBREVIATIONS:
                break
            if _stuck().search(word):
                break
            words.insert(0, word)
        else:
            break
    words = _without_openers([word.lstrip(MARKS) for word in words])
    while words and words[0].lower() in PARTICLES and not words[0][0].isupper():
        words.pop(0)
    return words


def printed_title(text: str, name: str, places: list[int], lexicon: Lexicon) -> str | None:
    """The first title or role that stands beside a full name, which stands at `places`; or None."""
    for at in places:
        before = text[max(0, at - REACH) : at].rpartition("\n")[2].split()[-4:]
        lower = [word.lower() for word in before]
        size = lexicon.title_length(lower, len(lower), 0) if lower else 0
        if size and lower[-1].rstrip(".") not in lexicon.honorifics:
            return " ".join(before[-size:])
        role = _beside(text, at, at + len(name), lexicon)
        if role is not None:
            return role
    return None


def _without_openers(words: list[str]) -> list[str]:
    skip = 0
    while skip < len(words) and words[skip].lower() in _OPENERS:
        skip += 1
    return words[skip:]


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{WORD}(?:{SPACE}(?:(?:of|for|and|the|on|in){SPACE}){{0,2}}{WORD}){{1,8}}){SPACE}"
        r"\((?P<acronym>[A-Z][A-Za-z&.-]{1,9})\)"
    )


def acronyms(text: str) -> dict[str, str]:
    """The acronyms that the text brackets after a name, with the name that they stand for.

    >>> acronyms("The Harbour Workers Union (HWU) met.")
    {'HWU': 'Harbour Workers Union'}
    """
    found: dict[str, str] = {}
    at = text.find("(")
    while at >= 0:
        line = max(text.rfind("\n", 0, at) + 1, at - 160)
        close = text.find(")", at, at + 12)
        if close > 0 and text[at + 1 : at + 2].isupper():
            for match in _bracketed().finditer(text, line, close + 1):
                name = _spelled(match["name"].split(), [char for char in match["acronym"] if char.isupper()])
                if name is not None:
                    found.setdefault(match["acronym"], name)
        at = text.find("(", at + 1)
    return found


def _spelled(words: list[str], letters: list[str]) -> str | None:
    """The last words whose capitals spell the letters, or all of them where the first letters agree."""
    for start in range(len(words)):
        if words[start][0].isupper() and [word[0] for word in words[start:] if word[0].isupper()] == letters:
            return " ".join(words[start:])
    words = words[1:] if words[0] in ("The", "A") else words
    return " ".join(words) if len(words) > 1 and letters and words[0][0] == letters[0] else None


_OPENERS = g.CLOSED | frozenset("according asked told speaking former perhaps according".split())
