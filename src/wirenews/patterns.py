"""Regular expressions made of word lists, and the forms that English verbs take."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import frozen

_VOWELS = frozenset("aeiou")


def one_of(words: Iterable[str]) -> str:
    """A pattern, without edges, for any of the words: factored into a trie, longest first.

    >>> one_of(["said", "says", "told"])
    '(?:sa(?:id|ys)|told)'
    """
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(trie)


def _branches(node: dict[str, Any]) -> str:
    parts = []
    for char in sorted(key for key in node if key):
        tail, below = char, node[char]
        while len(below) == 1 and "" not in below:
            (following, below), *_ = below.items()
            tail += following
        parts.append(re.escape(tail) + ("" if set(below) == {""} else _branches(below)))
    body = parts[0] if len(parts) == 1 and "" not in node else f"(?:{'|'.join(parts)})"
    return body + "?" if "" in node else body


@frozen
class Forms:
    """A verb's forms.

    >>> inflect("deny")
    Forms(base='deny', third='denies', past='denied', participle='denied', gerund='denying')
    """

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def inflect(lemma: str, *, past: str | None = None, participle: str | None = None, double: bool = False) -> Forms:
    """The forms of a verb; irregular ones are given. `double` doubles the last consonant ("admit", "admitted").

    A verb of several words is inflected in its first ("point out", "pointed out").

    >>> inflect("say", past="said").gerund, inflect("admit", double=True).past, inflect("point out").past
    ('saying', 'admitted', 'pointed out')
    """
    head, space, rest = lemma.partition(" ")
    third = head + "s"
    if head.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = head + "es"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        third = head[:-1] + "ies"
    stem = head + head[-1] if double else head
    gerund = stem + "ing"
    if head.endswith("ie"):
        gerund = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "ye", "oe")):
        gerund = head[:-1] + "ing"
    regular = stem + "ed"
    if head.endswith("e"):
        regular = head + "d"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        regular = head[:-1] + "ied"
    past = past or regular
    forms = (head, third, past, participle or past, gerund)
    return Forms(*(form + space + rest for form in forms))
