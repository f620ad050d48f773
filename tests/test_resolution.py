"""The cases of tests/cases/resolution.toml: whom does each mention mean?"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from wirenews.quotes import Quote, QuoteKind, parse_quotes
from wirenews.resolution import Resolution, resolve_speakers
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.speakers import Speaker, SpeakerKind, parse_speaker

CASES = tomllib.loads((Path(__file__).parent / "cases" / "resolution.toml").read_text(encoding="utf-8"))["story"]
MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")


def _read(marked: str) -> tuple[Source, list[Quote], list[str | None]]:
    """The story without its marks, a quote for each mention, and the names expected."""
    text, spans, names, end = "", [], [], 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        spans.append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        names.append(None if mark[2] == "?" else mark[2])
        end = mark.end()
    source = Source(text + marked[end:])
    return source, [_quote(source, spans, index) for index in range(len(spans))], names


def _quote(source: Source, spans: list[Span], index: int) -> Quote:
    """The mention with the rest of its sentence as what was said."""
    span, sentence = spans[index], source.sentence_at(spans[index].start)
    following = spans[index + 1].start if index + 1 < len(spans) else len(source.text)
    start, end = span.end + 6, min(sentence.end, following)
    if end - start < 5:
        start, end = sentence.start, span.start
    mention = parse_speaker(span.of(source.text))
    assert mention is not None
    content = Found.at(source.text, start, max(start, end))
    speaker = evolve(mention, span=span, text=span.of(source.text))
    return Quote(content.span, content.text, kind=QuoteKind.INDIRECT, content=(content,), speakers=(speaker,))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_story(case: dict[str, Any]) -> None:
    source, quotes, names = _read(case["text"])
    resolved, voices = resolve_speakers(source, None, quotes)
    found = [speaker for quote in resolved for speaker in quote.speakers]
    assert [(one.text, one.name) for one in found] == [
        (quote.speakers[0].text, name) for quote, name in zip(quotes, names, strict=True)
    ]
    if "voices" in case:
        assert [voice.name or "-" for voice in voices] == case["voices"]
    if "filled" in case:
        mention = next(one for one in found if one.text == case["filled"]["mention"])
        assert (mention.title, mention.affiliation) == (case["filled"]["title"], case["filled"]["affiliation"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_mentions_keep_what_is_printed(case: dict[str, Any]) -> None:
    source, quotes, _ = _read(case["text"])
    resolved, voices = resolve_speakers(source, None, quotes)
    before = [one for quote in quotes for one in quote.speakers]
    after = [one for quote in resolved for one in quote.speakers]
    assert [(one.span, one.text) for one in after] == [(one.span, one.text) for one in before]
    changed = {(old.kind, new.kind) for old, new in zip(before, after, strict=True) if old.kind is not new.kind}
    assert changed <= {(SpeakerKind.PERSON, SpeakerKind.ORGANIZATION)}
    heard = [mention for voice in voices for mention in voice.mentions]
    assert len(set(heard)) == len(heard)
    assert set(heard) <= {one for quote in resolved for one in quote.speakers}
    assert all(voice.kind is not SpeakerKind.PRONOUN for voice in voices)


def test_antecedent_of_a_stretch_of_the_text() -> None:
    source, quotes, _ = _read(
        "{The Delta Observatory|Delta Observatory} said ten were held. Nine died, the Observatory said."
    )
    start = source.text.index("the Observatory")
    voice = Resolution(source, None, quotes).antecedent(Found.at(source.text, start, start + 15))
    assert voice is not None
    assert voice.name == "Delta Observatory"


def test_nested_quotes_are_resolved() -> None:
    source, (first, second), _ = _read("{Ann Roe|Ann Roe} said it was open. {Roe|Ann Roe} said it was shut.")
    outer = evolve(first, inner=(second,))
    resolved, _ = resolve_speakers(source, None, [outer])
    inner = resolved[0].inner[0].speaker
    assert isinstance(inner, Speaker)
    assert inner.name == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Flood wardens met Senator Lena Moberg. “The dikes held,” Moberg said.", "Senator"),
        ("Crews met Lena Moberg, the port's harbour master, at dawn. “The dikes held,” Moberg said.", "harbour master"),
        ("Crews met Mrs. Lena Moberg at dawn. “The dikes held,” Moberg said.", None),
        ("Crews met Lena Moberg, whose brother was lost. “The dikes held,” Moberg said.", None),
    ],
)
def test_a_voice_has_the_title_that_stands_beside_its_full_name(text: str, title: str | None) -> None:
    source = Source(text)
    quote = Resolution(source, None, parse_quotes(source)).quotes[-1]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.title) == ("Lena Moberg", title)


@pytest.mark.parametrize(
    "text",
    [
        "Norlund Inc opened a mill on Friday. Output will rise, Norlund said.",
        "Little Lamp recalled a toy on Friday, Little Lamp said. The company said it was sorry.",
        "Toys were recalled, Little Lamp said. “We are sorry,” said Ann Roe, chief executive officer of Little Lamp.",
    ],
)
def test_a_name_that_the_story_shows_to_be_a_bodys_is_no_persons(text: str) -> None:
    source = Source(text)
    resolution = Resolution(source, None, parse_quotes(source))
    speaker = next(quote.speaker for quote in resolution.quotes if quote.speaker is not None)
    assert (speaker.kind, speaker.name and speaker.name.split()[0] in text) == (SpeakerKind.ORGANIZATION, True)


def test_a_full_name_may_open_a_paragraph() -> None:
    source = Source("Noon.\n\nJack Ostrand rowed alone.\n\n“I was cold,” Ostrand said.")
    assert [voice.name for voice in Resolution(source, None, parse_quotes(source)).voices] == ["Jack Ostrand"]


def test_a_quote_with_other_speakers_keeps_all_else() -> None:
    said = Found(Span(0, 3), "yes")
    quote = Quote(
        said.span,
        "yes",
        QuoteKind.MIXED,
        (said,),
        said,
        (),
        said,
        (),
        cue_phrase=said,
        negated=True,
        rule="any",
    )
    speaker = Speaker(Span(4, 6), "he", "Ann Roe")
    changed = quote.with_speakers((speaker,), (quote,))
    assert changed == evolve(quote, speakers=(speaker,), inner=(quote,))
    assert changed.rule == "any"


def test_who_speaks_in_his_own_name_comes_before_whom_he_cites() -> None:
    source = Source(
        "Palace spokesman Josh Ernst said that President Barak Holm had long called for fair taxes. He said the law was old."
    )
    (outer, *_, last) = Resolution(source, None, parse_quotes(source)).quotes
    assert outer.inner
    assert last.speaker is not None
    assert (last.speaker.text, last.speaker.name) == ("He", "Josh Ernst")


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("A guard said the gate was open. The guard spoke on condition of anonymity.", ["on condition of anonymity"]),
        ("Two guards said the gate was open. They asked not to be named.", ["asked not to be named"]),
        (
            "A nurse said beds were full. “It is bad,” the nurse said. She requested anonymity.",
            ["requested anonymity"] * 2,
        ),
        ("A nurse said beds were full. Ann Roe, a doctor, requested anonymity.", [None]),
        ("Ann Roe said beds were full. She spoke on condition of anonymity.", [None]),
        ("A nurse said beds were full. “He asked not to be named,” she said.", [None, None]),
    ],
)
def test_why_a_source_is_not_named_may_stand_in_a_sentence_of_its_own(text: str, conditions: list[str | None]) -> None:
    source = Source(text)
    quotes, _ = resolve_speakers(source, None, parse_quotes(source))
    assert [quote.speakers[0].condition for quote in quotes] == conditions
