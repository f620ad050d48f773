"""For those who write parsers: text that looks like wire copy, text that means harm, and checks of what a parser promises.

Needs hypothesis, which `pip install 'wirenews[test]'` brings.

    from hypothesis import given
    from wirenews.testing import check_parser, wire_text

    @given(wire_text())
    def test_our_parser_keeps_the_promises(text):
        check_parser(OurParser(), text)
"""

from __future__ import annotations

import gc
import pickle
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from attrs import fields, has
from attrs.exceptions import FrozenInstanceError
from hypothesis import strategies as st

from .source import Source
from .spans import Found

WORDS = """
said says told reported according to that who was were have been killed dead died wounded injured hurt missing hostage
arrested rescued freed evacuated displaced homeless stranded infected people men women soldiers officers civilians children
bodies families police the a an at least more than up to nearly about dozens hundreds scores of twelve two three million
on since Thursday Monday last week March 8 2025 Jan. Dr. Mr. U.S. No. St. spokesman minister president Iran Oslo Reuters AP
IANS Xinhua (Reuters) (AFP) (AP) agency news He She They it its and but from between among including others toll not no if
would could Friday's don't O'Neill Al-Haddad 1,250 12 250 1.5 50,000 0 16-year-old 9/11 7.62mm
""".split()
"""Words that mean something to some parser."""

MARKS = "\" “ ” ‘ ’ ' '' `` « » „ – — - -- _ ( ) [ ] / : ; , . ... … ! ? * • # $ % & @ § \u200f \u200b \u00a0 \u2028 \ufeff \x00 \x1b".split(
    " "
)
"""Marks and signs, some of which have no business in a story."""

BREAKS = (" ", " ", " ", " ", "", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2009", "\x0b", "\x85")

SCRIPTS = (
    "Łódź",
    "São",
    "Zürich",
    "İstanbul",
    "ﬁve",
    "طهران",
    "ירושלים",
    "北京",
    "Київ",
    "e\u0301",
    "١٢",
    "12",
    "ⅷ",
    "👩‍🚀",
)
"""Words that are not plain ASCII: other scripts, right-to-left, ligatures, combining marks, digits of other scripts."""

_OPENINGS = (
    "OSLO, March 8 (NTB) - ",
    "LAGOS, Nigeria (AP) — ",
    "Quito, 8 Mar 2025 (EFE) -- ",
    " date 2025-03-08 Tehran, March 8 (IANS) ",
    "By Ann Rao\n\nPUNE: ",
    "(Reuters) - ",
    "",
)
_SENTENCES = (
    "At least 12 people were killed, police said.",
    "“We heard it at night,” said Ann Rao, a nurse at the port hospital.",
    "The minister told AFP that the toll had risen to 31 from 27.",
    "Rao, 44, added: \"Nobody came.\"",
    "Between 20 and 30 men are missing, according to the Fjord Wire news agency.",
    "The dead include three children and a soldier.",
    "He did not say when. It rained.",
    "Dozens were hurt since Thursday, the Observatory reported.",
)  # fmt: skip


def wire_text(max_pieces: int = 40) -> st.SearchStrategy[str]:
    """Text with the words and marks of wire copy in any order, other scripts and odd blanks among them.

    >>> from hypothesis import find
    >>> "killed" in find(wire_text(), lambda text: "killed" in text)
    True
    """
    piece = st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(MARKS),
        st.sampled_from(SCRIPTS),
        st.sampled_from(_SENTENCES),
        st.integers(0, 10**7).map(str),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    )
    pieces = st.lists(st.tuples(piece, st.sampled_from(BREAKS)), max_size=max_pieces)
    body = pieces.map(lambda pairs: "".join(word + blank for word, blank in pairs))
    return st.tuples(st.sampled_from(_OPENINGS), body).map("".join) | body


def story_text(max_paragraphs: int = 6) -> st.SearchStrategy[str]:
    """Text that reads like a story: an opening, then paragraphs of whole sentences.

    >>> from hypothesis import find
    >>> "killed" in find(story_text(), lambda text: "killed" in text)
    True
    """
    paragraph = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join)
    body = st.lists(paragraph, min_size=1, max_size=max_paragraphs).map("\n\n".join)
    return st.tuples(st.sampled_from(_OPENINGS), body).map("".join)


def _times(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "brackets": _times("("),
    "closing brackets": _times(")"),
    "capitals": _times("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "capital letters apart": _times("A B C "),
    "names": _times("Aa Bb-Cc "),
    "digits and commas": _times("1,234,"),
    "digits": _times("9"),
    "number words": _times("twenty-two hundred thousand "),
    "unclosed quotes": _times("“he said "),
    "straight quotes": _times('"a '),
    "only quote marks": _times("”“\"'"),
    "single quotes": _times("‘a’ 'b "),
    "cues": _times("said "),
    "cues with commas": _times("said, that he told, "),
    "casualty words": _times("killed injured dead "),
    "numbers of dead": _times("12 killed and 13 "),
    "and": _times("Rao and "),
    "agencies": _times("(Reuters) "),
    "according to": _times("according to "),
    "datelines": _times("OSLO, March 8 (AP) - "),
    "dashes": _times("-- "),
    "stops": _times("."),
    "initials": _times("U.S. A.B. "),
    "line breaks": _times("a\n"),
    "blanks": _times(" "),
    "commas": _times("Rao, mayor of Pune, "),
    "that": _times("said that that "),
    "pronouns": _times("he she it they "),
}
"""Texts that slow a careless parser down, each as a function of the length."""


def founds_in(value: Any) -> Iterator[Found]:
    """Everything with a span in a result, however deep.

    >>> [found.text for found in founds_in((Found.at("Two died", 0, 3), None))]
    ['Two']
    """
    if isinstance(value, Found):
        yield value
    if isinstance(value, tuple):
        for one in value:
            yield from founds_in(one)
    elif has(type(value)):
        for field in fields(type(value)):
            yield from founds_in(getattr(value, field.name))


def check_parser(parser: Any, text: str) -> Any:
    r"""What the parser reads in the text, once it is sure that the reading keeps every promise.

    `parser` has a method `parse`, or is a function. Raises `AssertionError` that says which promise is broken.

    >>> from wirenews import Parser, Rule
    >>> numerals = Rule("numeral", r"\d+", lambda match, source, words: Found.at(source.text, *match.span()))
    >>> check_parser(Parser(rules=(numerals,)), "12 died")
    Findings([Found(span=Span(start=0, end=2), text='12')])
    """
    parse = getattr(parser, "parse", parser)
    result = parse(text)
    again = parse(text)
    assert result == again, "the same text gave two results"
    traced: list[Any] = []
    assert parse(Source(text, trace=traced)) == result, "the reading depends on whether it is traced"
    check_values(result, text)
    found = result if isinstance(result, tuple) else ()
    for one, after in pairwise(found):
        assert one.span.end <= after.span.start, f"{one.text!r} and {after.text!r} are out of order or overlap"
    for one in found:
        assert one.rule, f"{one!r} does not name its rule"
    return result


def check_values(result: Any, text: str) -> None:
    """Raises `AssertionError` where a result is not frozen, not hashable, not picklable, or not verbatim."""
    assert hash(result) == hash(pickle.loads(pickle.dumps(result))), "pickling changes the result"  # noqa: S301  our own
    assert pickle.loads(pickle.dumps(result)) == result, "pickling changes the result"  # noqa: S301  our own
    for found in founds_in(result):
        start, end = found.span.start, found.span.end
        assert 0 <= start <= end <= len(text), f"{found!r} lies outside of the text"
        assert found.text == text[start:end], f"{found!r} is not what stands there: {text[start:end]!r}"
        try:
            found.text = ""  # type: ignore[misc]
        except FrozenInstanceError:
            continue
        raise AssertionError(f"{type(found).__name__} is not frozen")


def seconds(parse: Callable[[str], object], text: str) -> float:
    """The CPU time that one reading takes, without the collection of what other code left behind.

    >>> seconds(len, "Two died") < 1
    True
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        parse(text)
        return time.process_time() - start
    finally:
        if collecting:
            gc.enable()


NOISE = 0.01
"""Seconds that a clock may be wrong by."""


def check_linear(parse: Callable[[str], object], make: Callable[[int], str], size: int = 50_000) -> None:
    """Raises `AssertionError` where time grows faster than the text: a text four times as long takes ten times as long.

    The best of five tries counts, so that a busy machine does no harm.

    >>> check_linear(str.split, HOSTILE["commas"], 1000)
    """
    short = long = float("inf")
    for _ in range(5):
        short = min(short, seconds(parse, make(size)))
        long = min(long, seconds(parse, make(4 * size)))
        if long < 10 * max(short, NOISE):
            return
    raise AssertionError(
        f"four times the text took {long / short:.1f} times the time: {short:.3f} s, then {long:.3f} s"
    )
