"""Whole stories: what their pages say, digests, versions, many at once, and what a caller can change."""

import datetime as dt
import importlib.util
import pickle
from pathlib import Path
from types import ModuleType

import pytest

from wirenews.datelines import DatelineParser
from wirenews.source import Source
from wirenews.stories import Story, StoryParser, parse_stories, parse_story, split_stories
from wirenews.tolls import Toll, TollParser


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECKS = _load(Path(__file__).parent / "stories" / "checks.py")

KNOWN = {
    "ap-ice-storm": "who is asked to do something is left out of what is asked",
    "bbc-landslip": "whom a lawyer stands for is left out of the lawyer's mention",
    "pap-bus": "content with an apposition between its subject and its verb",
    "prnewswire-date-only": "a headline in capitals; a company that is named after it has spoken",
    "reuters-budget": "a bank that declined to comment is read as a report",
    "tass-helicopter": "survivors are no part of a toll that a reader would add up",
}

"""The stories that do not give all that their pages expect, and why; one that comes to give it leaves the table."""


@pytest.mark.parametrize("name", CHECKS.names())
def test_a_story_gives_what_its_page_says(name: str) -> None:
    wrong = [check.message for check in CHECKS.checks(name) if not check.holds]
    assert bool(wrong) == (name in KNOWN), wrong


@pytest.mark.parametrize("name", CHECKS.names())
def test_the_pages_speak_of_their_stories(name: str) -> None:
    text, page = CHECKS.read(name)
    start = 0
    for row in page["quotes"]:
        for segment in row["content"] if isinstance(row["content"], list) else [row["content"]]:
            start, _ = CHECKS.stretch(text, segment, start)
        assert row.get("by", "") in text
    for row in page["tolls"]:
        assert all(row[key] in text for key in ("text", "source", "of", "was") if key in row)


def test_published_is_a_day() -> None:
    day = dt.date(2025, 3, 8)
    assert parse_story("Two died.", published=day).published == day
    assert parse_story("Two died.", published=dt.datetime(2025, 3, 8, 12, tzinfo=dt.UTC)).published == day
    with pytest.raises(TypeError, match=r"published is a datetime\.date"):
        parse_story("Two died.", published="2025-03-08")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="decode bytes"):
        parse_story(b"Two died.")  # type: ignore[arg-type]


def test_a_story_parser_takes_the_callers_parsers() -> None:
    class Careful(TollParser):
        def accept(self, found: object, source: object) -> bool:
            return False

    assert len(parse_story("Police said 12 people were killed.").tolls) == 1
    assert len(StoryParser(tolls=Careful()).parse("Police said 12 people were killed.").tolls) == 0


@pytest.mark.parametrize("workers", [None, 2])
def test_many_stories_come_in_order_with_errors_in_their_places(workers: int | None) -> None:
    texts: list[str] = [f"Police said {number} people were killed." for number in range(2, 30)]
    texts[7] = b"bytes"  # type: ignore[call-overload]
    seen: list[int] = []
    stories = list(parse_stories(texts, workers=workers, chunk=5, progress=seen.append))
    assert [type(one) for one in stories].index(TypeError) == 7
    assert [one.text for one in stories if isinstance(one, Story)] == [text for text in texts if isinstance(text, str)]
    assert seen == list(range(1, 29))


def test_many_stories_are_read_as_they_are_asked_for() -> None:
    drawn: list[int] = []

    def texts() -> object:
        for number in range(100):
            drawn.append(number)
            yield "Two died."

    stories = parse_stories(texts())  # type: ignore[arg-type]
    next(stories)
    assert len(drawn) == 1
    with pytest.raises(ValueError, match="at least 1"):
        parse_stories([], workers=0)


DIGEST = """Evening digest
----------
Ferry aground off cape
By Ane Moe
OSLO, May 3 (NTB) - A ferry ran aground off the cape on Saturday. Nobody was hurt.
"We felt a bump," said Kai Vik, a passenger.
----------
UPDATE 1-Two climbers dead
BERGEN, Norway, May 3 (NTB) - Two climbers were killed by falling ice, police said.
(Reporting by Ane Moe)
TROMSO, May 3 (NTB) - The northern lights were seen as far south as Bodo.
"""


def test_a_digest_falls_into_its_stories() -> None:
    items = split_stories(DIGEST)
    assert "".join(items) == DIGEST
    stories = [parse_story(item) for item in items]
    assert [story.here and story.here.name for story in stories] == ["OSLO", "BERGEN", "TROMSO"]
    assert [story.headline and story.headline.text for story in stories[1:]] == ["Two climbers dead", None]
    assert [one.text for one in stories[0].bylines] == ["Ane Moe"]
    assert [len(story.tolls) for story in stories] == [1, 1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 3 (NTB) - One story.\nPOLICE: no comment.\nThe end.",
        "A story without a dateline.\n\nIt has two paragraphs.",
        "LONDON - One paragraph.\nTHE MAYOR spoke - and left.\nREAD MORE: the other story",
        "OSLO, May 3 (NTB) - One.\nWITNESSES - There were many.",
        "Empty line.\n\n\n",
    ],
)
def test_one_story_is_not_split(text: str) -> None:
    assert split_stories(text) == (text,)


def test_nothing_is_no_story() -> None:
    assert split_stories("") == ()
    with pytest.raises(TypeError):
        split_stories(b"bytes")  # type: ignore[arg-type]


BEFORE = """Ferry sinks off cape, 4 dead
OSLO, May 3 (NTB) - Four people were killed when a ferry sank off the cape, police said.
Nine others are missing, the coastguard said.
"The sea was calm," said Kai Vik, a fisherman.
"""

AFTER = """UPDATE 1-Ferry sinks off cape, 6 dead
OSLO, May 3 (NTB) - Six people were killed when a ferry sank off the cape, police said.
Nine others are missing, the coastguard said. Twelve people were injured.
"We heard a bang," said Siv Aas, a nurse.
"""


def test_a_later_version_shows_what_it_changed() -> None:
    before, after = parse_story(BEFORE), parse_story(AFTER)
    diff = before.diff(after)
    assert diff
    assert diff.headline == (before.headline, after.headline)
    assert {(change.before.number.value, change.after.number.value) for change in diff.tolls_revised} == {(4, 6)}
    assert [(toll.number.value, toll.outcome.value) for toll in diff.tolls_added] == [(12, "injured")]
    assert diff.tolls_dropped == ()
    assert "We heard a bang," in [quote.content[0].text for quote in diff.quotes_added]
    assert "The sea was calm," in [quote.content[0].text for quote in diff.quotes_dropped]
    assert not before.diff(before)
    assert not before.diff(parse_story(BEFORE))


def test_a_figure_that_a_version_says_twice_changes_once() -> None:
    diff = parse_story(BEFORE + "The four dead were all anglers.").diff(
        parse_story(AFTER + "The six dead were anglers.")
    )
    assert [(change.before.text, change.after.text) for change in diff.tolls_revised] == [("Four people", "Six people")]


def test_two_dispatches_of_one_fire_show_how_its_toll_rose() -> None:
    first, second = (parse_story(CHECKS.read(name)[0]) for name in ("reuters-fire-first", "reuters-fire-second"))
    changes = {
        (str(one.before.outcome), one.before.number.value, one.after.number.value)
        for one in first.diff(second).tolls_revised
    }
    assert changes == {("killed", 6, 14), ("missing", 12, 20), ("hospitalised", 18, 29)}


def test_a_sentence_that_opens_with_a_count_has_the_speaker_before() -> None:
    story = parse_story(
        "Two people are missing, Fire Chief Ann Roe said. About 60 people were evacuated because of a leak."
    )
    assert [toll.source and toll.source.text for toll in story.tolls] == ["Fire Chief Ann Roe"] * 2


def test_the_source_of_a_relative_clause_is_whom_it_is_about() -> None:
    story = parse_story("He met Commander Ali Roe, who said 12 rebels were killed.")
    assert [toll.source and toll.source.text for toll in story.tolls] == ["Commander Ali Roe"]


def test_a_sum_over_years_and_the_bodies_of_the_dead_are_no_revision() -> None:
    before = "At least four anglers drowned on Monday, police said. Four bodies were found on the beach."
    after = "Six anglers drowned on Monday, police said. Storms have drowned more than 90 anglers in the past decade."
    diff = parse_story(before).diff(parse_story(after))
    assert [(one.before.text, one.after.text) for one in diff.tolls_revised] == [
        ("At least four anglers", "Six anglers")
    ]
    assert (diff.tolls_added, diff.tolls_dropped) == ((), ())


def test_the_whole_of_a_headline_stays_where_the_text_tells_its_parts() -> None:
    before = parse_story("Eight dead in raid\nOSLO, May 3 (NTB) - Six cadets and two cooks were killed in a raid.")
    after = parse_story("Nine dead in raid\nOSLO, May 3 (NTB) - Seven cadets and two cooks were killed in a raid.")
    changes = [(one.before.number.value, one.after.number.value) for one in before.diff(after).tolls_revised]
    assert (8, 9) in changes


def test_a_sign_off_that_is_printed_as_the_tag_of_the_dateline_is_of_the_same_house() -> None:
    story = parse_story("Tehran, March 3 (MNA) – A ferry ran aground.\n\nMNA/PR")
    assert [agency.name for one in story.attributions for agency in one.agencies] == ["Mehr News Agency"] * 2
    assert story.origins.kind == "filed"


@pytest.mark.parametrize(
    ("text", "kind", "agencies"),
    [
        ("OSLO, May 3 (NTB) - A ferry ran aground.", "filed", ["NTB"]),
        ("KUALA LUMPUR, May 3 (Bernama-Xinhua) -- A ferry ran aground.", "compiled", ["Bernama-Xinhua"]),
        ("PARIS: A ferry ran aground.\n\n(With inputs from AFP)", "compiled", ["AFP"]),
        (
            "BATH, Ohio (AP) — It rained.\n\nAssociated Press writer Leo Kim contributed to this report.",
            "filed",
            ["AP"],
        ),
        (
            "NEW DELHI, May 3 (IANS) A ferry ran aground.\n\n(This story has not been edited and comes from a feed.)",
            "rerun",
            ["IANS"],
        ),
        ("Ferry aground\nBy Ane Moe\n\nA ferry ran aground off the cape.", "own", []),
        ("A ferry ran aground off the cape.", "unknown", []),
    ],
)
def test_where_a_story_is_from(text: str, kind: str, agencies: list[str]) -> None:
    origins = parse_story(text).origins
    assert origins.kind.value == kind
    assert [agency.text for agency in origins.agencies] == agencies
    assert all(found.text == text[found.span.start : found.span.end] for found in origins.evidence)
    assert bool(origins.evidence) == (kind != "unknown")


def test_digests_may_number_their_items_or_begin_without_a_dateline() -> None:
    assert len(split_stories("1. OSLO, May 3 (NTB) - One.\n2. BERGEN, May 3 (NTB) - Two.\n")) == 2
    text = "DIGEST\n\nA ferry ran aground.\n\n* * *\n\nBERGEN (NTB) - Two died.\n\nTROMSO (NTB) - Three died.\n"
    assert [item.split()[0] for item in split_stories(text)] == ["DIGEST", "BERGEN", "TROMSO"]


def test_the_credits_follow_the_storys_own_dateline() -> None:
    class Ours(DatelineParser):
        def accept(self, found: object, source: object) -> bool:
            return False

    text = "OSLO, May 3 (NTB) - A ferry ran aground."
    assert [(one.role.value, one.text) for one in parse_story(text).attributions] == [("dateline", "NTB")]
    release = "BERGEN, Norway / ACCESSWIRE / May 3, 2024 / Cape Ferries said a ferry ran aground."
    assert [(one.role.value, one.text) for one in parse_story(release).attributions] == [("dateline", "ACCESSWIRE")]
    assert StoryParser(dateline=Ours()).parse(text).dateline is None


def test_progress_is_shown_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_stories(["One.", "Two."], progress=True))) == 2
    assert capsys.readouterr().err == "\r1 stories\r2 stories"


def test_a_parser_that_cannot_go_to_another_process_gives_its_error_for_every_text() -> None:
    class Local(TollParser):
        """A class that no other process can import."""

    stories = list(parse_stories(["One.", "Two."], workers=2, parser=StoryParser(tolls=Local())))
    assert len(stories) == 2
    assert all(isinstance(one, Exception) for one in stories)


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert parse_story("OSLO 2025-02-30\nA ferry ran aground.").date is None


def test_a_parser_need_not_be_one_of_ours() -> None:
    class Plain:
        def parse(self, text: Source, /) -> list[Toll]:
            return []

    story = StoryParser(tolls=Plain()).parse("Police said 12 people were killed.")
    assert story.tolls == ()
    assert hash(story) == hash(pickle.loads(pickle.dumps(story)))  # noqa: S301
