"""Whether a story speaks of its head's name as of a place: what proves a city that no list holds."""

from __future__ import annotations

from .knowledge import Knowledge

_REACH = 6000
"""How far into the text a name is looked for."""


def is_named_again(known: Knowledge, text: str, name: str, end: int) -> bool:
    """Whether a place of that name, printed in title case, stands in the text: "in Dumar", "Dumar police".

    The name itself ends at `end`; headlines before it count too.
    """
    titled = name.title()
    at = text.find(titled, 0, _REACH)
    while at >= 0:
        if at + len(titled) != end and _is_place_at(known, text, at, at + len(titled)):
            return True
        at = text.find(titled, at + 1, _REACH)
    return False


def _is_place_at(known: Knowledge, text: str, start: int, end: int) -> bool:
    """Whether the words beside a name tell that it is a place's."""
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return False
    before = text[max(0, start - 24) : start].split()
    after = [word.strip(",.;:)") for word in text[end : end + 40].partition("\n")[0].split(None, 3)]
    if text[end : end + 2] in {"'s", "’s"}:
        return before[-1:] != [] and before[-1].islower() and not known.place_nouns.isdisjoint(after[1:3])
    behind = after[0] if after and text[end] == " " else ""
    if behind in known.place_nouns:
        return True
    if not before or before[-1] not in known.before_places:
        return False
    return not behind or behind in known.after_places or behind.endswith("day")
