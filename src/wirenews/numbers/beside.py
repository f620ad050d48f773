"""The word right before a number."""

from __future__ import annotations


def word_before(text: str, start: int) -> tuple[str, int]:
    """The word before `start`, with its stops, and where it begins; empty where none stands right before it."""
    if text[start - 1 : start] == " ":
        at = text.rfind(" ", max(0, start - 34), start - 1) + 1
        word = text[at : start - 1]
        if word.isalnum():
            return word, at
    at = start
    while at > 0 and start - at < 8 and text[at - 1].isspace():
        at -= 1
    if text.count("\n", at, start) > 1:
        return "", at
    end = at
    while at > 0 and end - at < 32 and (text[at - 1].isalnum() or text[at - 1] in ".'’&-$"):
        at -= 1
    while at < end and text[at] == "-":
        at += 1
    return text[at:end], at
