"""What holds for the speakers of any story."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wirenews.quotes import Quote, QuoteKind, parse_quotes
from wirenews.resolution import Resolution, Voice, resolve_speakers
from wirenews.source import Source
from wirenews.spans import Found
from wirenews.speakers import Speaker, SpeakerKind, mention_before
from wirenews.testing import HOSTILE, check_linear, story_text, wire_text

NAMES = [
    ("Ann Roe", "Roe", "She"),
    ("Karim Haddad", "Haddad", "He"),
    ("Maria Lindqvist", "Lindqvist", "She"),
    ("Khalid bin Nasser", "Bin Nasser", "He"),
    ("Zhou Lantian", "Zhou", None),
]


def speakers(quotes: tuple[Quote, ...]) -> list[Speaker]:
    """All speakers, those of quotes in quotes too."""
    return [one for quote in quotes for one in (*quote.speakers, *speakers(quote.inner))]


@given(st.one_of(story_text(), wire_text()))
def test_only_names_titles_and_affiliations_are_filled_in(text: str) -> None:
    source = Source(text)
    quotes = parse_quotes(source)
    resolved, voices = resolve_speakers(source, None, quotes)
    assert [(q.span, q.content, q.cue, q.kind) for q in resolved] == [
        (q.span, q.content, q.cue, q.kind) for q in quotes
    ]
    before, after = speakers(tuple(quotes)), speakers(tuple(resolved))
    assert [(one.span, one.text, one.kind, one.condition) for one in before] == [
        (one.span, one.text, one.kind, one.condition) for one in after
    ]
    assert resolve_speakers(Source(text), None, quotes) == (resolved, voices)
    check_voices(voices, after)


def check_voices(voices: tuple[Voice, ...], mentions: list[Speaker]) -> None:
    """Each mention stands in one voice at most, and goes by its name."""
    heard = [one for voice in voices for one in voice.mentions]
    assert len({(one.span.start, one.span.end) for one in heard}) == len(heard)
    assert set(heard) <= set(mentions)
    for voice in voices:
        assert voice.mentions
        assert voice.kind is not SpeakerKind.PRONOUN
        assert voice.name is None or voice.name in voice.names
        assert [one.span.start for one in voice.mentions] == sorted(one.span.start for one in voice.mentions)
        assert all(voice.name is None or one.name == voice.name for one in voice.mentions)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), st.data())
def test_short_names_and_pronouns_right_after_a_name(
    people: list[tuple[str, str, str | None]], data: st.DataObject
) -> None:
    """Whoever has just spoken is meant, whatever others have said before."""
    text, expected = "", []
    for full, short, pronoun in people:
        again = data.draw(st.sampled_from([short, full, pronoun or short]))
        text += f"{full} said the pier was open. {again} added that the tide was low.\n\n"
        expected += [full, full]
    source = Source(text)
    quotes = [quote_of(source, start) for start in starts(source)]
    resolved, _ = resolve_speakers(source, None, quotes)
    assert [quote.speakers[0].name for quote in resolved] == expected


def starts(source: Source) -> list[int]:
    """Where the sentences begin."""
    return [span.start for span in source.sentences]


def quote_of(source: Source, start: int) -> Quote:
    """What the sentence at `start` has its subject say."""
    sentence = source.sentence_at(start)
    cue = min(at for verb in (" said", " added") if (at := source.text.find(verb, start)) > 0)
    speaker = mention_before(source, cue, start)
    assert speaker is not None
    content = Found.at(source.text, cue + 7, sentence.end)
    return Quote(content.span, content.text, kind=QuoteKind.INDIRECT, content=(content,), speakers=(speaker,))


@given(story_text())
def test_antecedents_are_voices_of_the_story(text: str) -> None:
    source = Source(text)
    resolution = Resolution(source, None, parse_quotes(source))
    for sentence in source.sentences[:3]:
        voice = resolution.antecedent(Found.at(text, sentence.start, min(sentence.end, sentence.start + 20)))
        assert voice is None or voice in resolution.voices


def test_time_is_linear_in_the_length() -> None:
    def resolve(text: str) -> None:
        source = Source(text)
        resolve_speakers(source, None, parse_quotes(source))

    for unit in ("Ann Roe said no. He said yes. The mayor said so. ", "“A,” said Mr. {0}. It said b. They said c. "):
        check_linear(
            resolve, lambda size, unit=unit: "".join(unit.format(f"N{i}") for i in range(size // len(unit))), 8_000
        )
    for make in HOSTILE.values():
        check_linear(resolve, make, 5_000)
