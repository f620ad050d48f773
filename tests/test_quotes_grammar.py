"""The parts of the quote grammar: verb groups, clause ends, what follows a verb, the lexicon."""

from __future__ import annotations

import pytest

from wirenews import Source, Vocabulary
from wirenews.quotes.clauses import Shape, clause_end, clause_start, sentence_around, trim_end
from wirenews.quotes.complements import complement
from wirenews.quotes.lexicon import lexicon
from wirenews.quotes.verbgroups import VerbGroup, verb_group

WORDS = Vocabulary.default()
LEXICON = lexicon(WORDS, attitudes=True)


def group_of(text: str, word: str) -> VerbGroup:
    """The verb group of the last place where the word stands."""
    at = text.rindex(word)
    cue = LEXICON.cues.get(word.lower()) or LEXICON.adjectives[word.lower()]
    return verb_group(text, at, at + len(word), cue, 0)


@pytest.mark.parametrize(
    ("text", "word", "phrase", "before"),
    [
        ("Rossi said", "said", "said", "rossi"),
        ("Rossi has said", "said", "has said", "rossi"),
        ("Rossi has now repeatedly said", "said", "has now repeatedly said", "rossi"),
        ("Rossi did not say", "say", "did not say", "rossi"),
        ("Rossi didn’t say", "say", "didn’t say", "rossi"),
        ("he's said", "said", "'s said", ""),
        ("they’ve said", "said", "’ve said", ""),
        ("Rossi went on to explain", "explain", "went on to explain", "rossi"),
        ("Rossi tried to explain", "explain", "tried to explain", "rossi"),
        ("Rossi kept saying", "saying", "kept saying", "rossi"),
        ("Rossi is happy", "happy", "is happy", "rossi"),
        ("Rossi remains happy", "happy", "remains happy", "rossi"),
        ("Rossi left, saying", "saying", "saying", ""),
        ("the need to explain", "explain", "need to explain", "the"),
    ],
)
def test_helpers_belong_to_the_verb(text: str, word: str, phrase: str, before: str) -> None:
    group = group_of(text, word)
    assert text[group.start : group.end] == phrase
    assert group.before == before


@pytest.mark.parametrize(
    ("text", "word", "flags"),
    [
        ("Rossi said", "said", set()),
        ("Rossi was told", "told", {"passive", "helped"}),
        ("Rossi has told", "told", {"helped"}),
        ("Rossi has been told", "told", {"passive", "helped"}),
        ("Rossi never mentioned", "mentioned", {"negated"}),
        ("Rossi couldn't say", "say", {"negated", "helped"}),
        ("a plan to explain", "explain", {"infinitive"}),
        ("the need to explain", "explain", {"infinitive"}),
        ("without saying", "saying", {"gerund"}),
        ("Rossi is saying", "saying", {"helped"}),
        ("when asked", "asked", {"passive"}),
        ("Asked", "Asked", {"passive"}),
    ],
)
def test_voice_negation_and_form(text: str, word: str, flags: set[str]) -> None:
    group = group_of(text, word)
    names = {"passive", "negated", "gerund", "infinitive", "helped"}
    assert {name for name in names if getattr(group, name)} == flags


@pytest.mark.parametrize(
    ("clause", "shape"),
    [
        ("the dam was unsafe|; nobody moved.", Shape()),
        ("the dam was unsafe|, drawing boos from the crowd.", Shape()),
        ("the dam was unsafe|, a claim that the owner denied.", Shape()),
        ("the dam was unsafe| but he stayed.", Shape()),
        ("the dam was unsafe|) and old.", Shape()),
        ("the dam was unsafe|: “Nobody slept,” he said.", Shape()),
        ("the dam, the road and the bridge were unsafe|.", Shape()),
        ("the captain, a former teacher, took the boat home|.", Shape()),
        ("while the dam was old, he trusted it|.", Shape()),
        ("2,400 ships were late|.", Shape()),
        ("the “dam, which leaks,” was unsafe|.", Shape()),
        ("the dam (it leaks; badly) was unsafe|.", Shape()),
        ("the dam was unsafe|, nobody moved.", Shape(inside=True)),
        ("the deal|, which ends a dispute.", Shape(phrase=True)),
        ("the deal| and went home.", Shape(phrase=True)),
        ("the deal| when the strike ended.", Shape(phrase=True)),
        ("the deal and the strike|.", Shape(phrase=True)),
        ("the plan a joke| and slamming the door.", Shape(phrase=True, gerund=True)),
    ],
)
def test_where_a_clause_ends(clause: str, shape: Shape) -> None:
    text = clause.replace("|", "")
    assert text[: clause_end(Source(text), 0, len(text), shape)] == clause.split("|", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The dam was unsafe", "The dam was unsafe"),
        ("One thing was clear: the dam was unsafe", "the dam was unsafe"),
        ("Few slept (the dam was unsafe", "the dam was unsafe"),
        ("Few slept — the dam was unsafe", "the dam was unsafe"),
        ("The dam — an old one — was unsafe", "The dam — an old one — was unsafe"),
        ("The dam (an old one) was unsafe", "The dam (an old one) was unsafe"),
    ],
)
def test_where_a_clause_before_its_cue_starts(text: str, clause: str) -> None:
    assert text[clause_start(Source(text), 0, len(text)) :] == clause


def test_a_sentence_holds_its_quotes_whole() -> None:
    source = Source("Rain fell. “It is late. We go,” Roe said. Night came.")
    at = source.text.index("said")
    assert sentence_around(source, source.sentence_at(at), at).of(source.text) == "“It is late. We go,” Roe said."


@pytest.mark.parametrize(
    ("text", "kept"), [("the dam.", "the dam"), ("the U.S.", "the U.S."), ("“the dam.”", "“the dam.”"), ("it —", "it")]
)
def test_what_closes_a_content_is_no_part_of_it(text: str, kept: str) -> None:
    assert text[: trim_end(text, 0, len(text))] == kept


@pytest.mark.parametrize(
    ("text", "word", "kind", "content"),
    [
        ("Rossi said that it rained.", "said", "that", "it rained."),
        ("Rossi said it rained.", "said", "clause", "it rained."),
        ("Rossi said on Monday that it rained.", "said", "that", "it rained."),
        ("Rossi said in a statement it rained.", "said", "clause", "it rained."),
        ("Rossi told the board that it rained.", "told", "that", "it rained."),
        ("Rossi told the board: “It rains.”", "told", "direct", "“It rains.”"),
        ("Rossi asked why it rained.", "asked", "wh", "why it rained."),
        ("Rossi vowed to leave.", "vowed", "to", "to leave."),
        ("Rossi responded to the letter.", "responded", "to", "to the letter."),
        ("Rossi praised the letter.", "praised", "noun", "the letter."),
        ("Rossi warned of floods.", "warned", "preposition", "floods."),
        ("Rossi said “a wall” fell.", "said", "quote", "“a wall” fell."),
        ("Rossi said.", "said", None, None),
        ("Rossi said on Monday.", "said", None, None),
        ("Rossi spoke in the hall.", "spoke", None, None),
    ],
)
def test_what_follows_a_verb(text: str, word: str, kind: str | None, content: str | None) -> None:
    what = complement(Source(text), group_of(text, word), len(text), WORDS)
    assert (what and what.kind, what and text[what.start :]) == (kind, content)


def test_the_lexicon_has_every_form() -> None:
    assert {"say", "says", "said", "saying", "called for", "calls for", "went on to say", "quipped"} <= set(
        LEXICON.cues
    )
    assert {"claim", "claims"} <= set(LEXICON.nouns)


def test_the_scan_finds_whole_words_only() -> None:
    text = "Said, said; unsaid said-so /said <say> @says sayings it's said"
    assert [text[start:end] for start, end in LEXICON.scan(text)] == ["Said", "said", "said"]


def test_attitudes_are_left_out_by_default() -> None:
    assert "hopes" in LEXICON.cues
    assert "hopes" not in lexicon(WORDS, attitudes=False).cues
