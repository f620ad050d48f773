"""Attributions: the case file, the seed story, the words and registries of one's own, and what is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from wirenews.agencies import Agency, Registry
from wirenews.attributions import DATELINE_TAGS, Attribution, AttributionParser, CueKind, Role, parse_attributions
from wirenews.parsing import Refusal, Rule, Verdict
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.vocabulary import Vocabulary

HERE = Path(__file__).parent
GROUPS = tomllib.loads((HERE / "cases" / "attributions.toml").read_text(encoding="utf-8"))
CASES = [(group, text, expected) for group, cases in GROUPS.items() for text, expected in cases.items()]


def line(found: Attribution) -> str:
    names = " + ".join(mention.name for mention in found.agencies)
    return f"{found.role} {found.kind or '-'} | {names} | {found.text} | {found.cue.text if found.cue else '-'}"


@pytest.mark.parametrize(
    ("group", "text", "expected"), CASES, ids=[f"{group}: {text[:50]}" for group, text, _ in CASES]
)
def test_case(group: str, text: str, expected: list[str]) -> None:
    assert [line(found) for found in parse_attributions(text)] == expected


def test_the_case_file_is_large_and_a_third_of_it_traps() -> None:
    traps = sum(not expected for _, _, expected in CASES)
    assert len(CASES) >= 150
    assert traps * 3 >= len(CASES)


def test_the_seed_story() -> None:
    text = next((HERE.parent / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    assert [line(found) for found in parse_attributions(text)] == [
        "dateline - | Indo-Asian News Service | IANS | -",
        "inline reported | Xinhua News Agency | Xinhua news agency reported | reported",
    ]


def test_a_registry_of_ones_own() -> None:
    registry = Registry.default().extend(Agency("Fjord Wire", code="FJW", country="NO"))
    parser = AttributionParser(registry=registry)
    assert [line(found) for found in parser.parse("Two boats sank, FJW reported.")] == [
        "inline reported | Fjord Wire | FJW reported | reported"
    ]
    assert parse_attributions("Two boats sank, FJW reported.") == ()


def test_words_of_ones_own() -> None:
    words = Vocabulary.default().extend(
        agencies={"Fjord Wire": {"code": "FJW"}},
        credits={"moved": {"side": "after", "kind": "reported"}},
        outlets={"gazette": {"part": "head", "kind": "newspaper", "alone": True}},
    )
    text = "FJW moved a story on two boats. The Harbour Light gazette said they sank."
    assert [line(found) for found in AttributionParser(vocabulary=words).parse(text)] == [
        "inline reported | Fjord Wire | FJW moved | moved",
        "inline reported | Harbour Light | Harbour Light gazette said | said",
    ]


def test_a_head_in_another_script() -> None:
    words = Vocabulary.default().extend(outlets={"газета": {"part": "head", "kind": "newspaper", "alone": True}})
    found = AttributionParser(vocabulary=words).parse("The Harbour Light газета said they sank.")
    assert [line(one) for one in found] == ["inline reported | Harbour Light | Harbour Light газета said | said"]


def test_a_subclass_has_the_last_word() -> None:
    class NoPhotos(AttributionParser):
        def accept(self, found: Attribution, source: Source) -> bool | Refusal:
            return found.role is not Role.PHOTO

    assert NoPhotos().parse("A ferry. Photo: AFP\nIt was late, Reuters reported.")[0].kind is CueKind.REPORTED


def test_a_rule_of_ones_own() -> None:
    def read(match, source, vocabulary):  # type: ignore[no-untyped-def]
        mention = Registry.default().mention(source.text, *match.span("tag"))
        return Attribution(Span(*match.span()), match.group(), (mention,), Role.SIGNOFF)

    parser = AttributionParser(rules=[Rule("telex", r"\+\+(?P<tag>\w+)\+\+", read)])
    assert [line(found) for found in parser.parse("The pier is shut ++TASS++ until May.")] == [
        "signoff - | TASS | ++TASS++ | -"
    ]


def test_tags_of_a_dateline_read_elsewhere() -> None:
    source = Source("GHENT: trams stopped here, all told, said the Wire.")
    tag = Registry.default().mention(source.text, 0, 5)
    assert source.shared(DATELINE_TAGS, lambda _: (tag,)) == (tag,)
    found = AttributionParser().parse(source)
    assert [(one.role, one.text) for one in found] == [(Role.DATELINE, "GHENT")]


def test_refusals_are_kept_for_those_who_ask() -> None:
    trace: list[object] = []
    AttributionParser().parse(Source("Reuters fired two editors. The EPA said the river was clean.", trace=trace))
    steps = [step for step in trace if getattr(step, "verdict", None) is Verdict.REFUSED]
    assert [getattr(step, "reason", "") for step in steps] == [
        "named, with no cue beside it",
        "EPA has other meanings, and nothing says that the agency is meant",
    ]


def test_cues_are_founds_of_the_text() -> None:
    text = "The dam has cracked, Xinhua news agency reported."
    cue = parse_attributions(text)[0].cue
    assert cue == Found.at(text, 40, 48)


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "(", "AP", "AFP/", "(((AFP)))", "By", "By By By AP", "By \n", "\x00AP said", "told", "according to",
        "the newspaper", "\ufeff(Reuters) - x", "(Reporting by", "©", "Photo:", "Al Al- Jazeera", "\r\n\r\nAP\r\n",
    ],
)  # fmt: skip
def test_scraps_do_no_harm(text: str) -> None:
    for found in parse_attributions(text):
        assert text[found.span.start : found.span.end] == found.text


def test_bytes_are_refused() -> None:
    with pytest.raises(TypeError, match="bytes"):
        parse_attributions(b"AP said")  # type: ignore[arg-type]


def test_the_documentation_lists_only_conventions_that_a_case_covers() -> None:
    page = (HERE.parent / "docs" / "attributions.md").read_text(encoding="utf-8")
    rows = page.split("## Conventions covered by a test")[1].splitlines()
    listed = {name.strip() for row in rows if row.startswith("| ") for name in row.split("|")[1].split(",")} - {
        "agency"
    }
    covered = " ".join(text for _, text, expected in CASES if expected).lower()
    assert len(listed) > 30
    assert [name for name in sorted(listed) if name.lower() not in covered] == []
