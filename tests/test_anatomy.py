"""The head of a story and its body: marks, headline, bylines, captions, paragraphs."""

import datetime as dt
import pickle

import pytest

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.stories import MarkKind, NoteKind, parse_story
from wirenews.stories.anatomy import Anatomy, read_anatomy


def anatomy(text: str, dateline: str | None = None) -> Anatomy:
    span = None
    if dateline is not None:
        start = text.index(dateline)
        span = Span(start, start + len(dateline))
    return read_anatomy(Source(text), span)


BODY = "A ferry ran aground off the cape.\nNobody was hurt."


@pytest.mark.parametrize(
    ("head", "kind", "mark"),
    [
        ("UPDATE 2-Ferry aground", MarkKind.UPDATE, "UPDATE 2-"),
        ("RPT-Ferry aground", MarkKind.UPDATE, "RPT-"),
        ("WRAPUP 3-Ferry aground", MarkKind.UPDATE, "WRAPUP 3-"),
        ("(2nd LD) Ferry aground", MarkKind.UPDATE, "(2nd LD)"),
        ("(LEAD) Ferry aground", MarkKind.UPDATE, "(LEAD)"),
        ("1st Ld: Ferry aground", MarkKind.UPDATE, "1st Ld:"),
        ("Ferry aground (Second Lead)", MarkKind.UPDATE, "(Second Lead)"),
        ("URGENT\nFerry aground", MarkKind.PRIORITY, "URGENT"),
        ("URGENT: Ferry aground", MarkKind.PRIORITY, "URGENT:"),
        ("Roundup: Ferry aground", MarkKind.LABEL, "Roundup:"),
        (
            "BC-EU--Cape-Ferry, 1st Ld-Writethru,210<\nFerry aground",
            MarkKind.SLUG,
            "BC-EU--Cape-Ferry, 1st Ld-Writethru,210<",
        ),
        ("CAPE-FERRY/ (UPDATE 1)\nFerry aground", MarkKind.SLUG, "CAPE-FERRY/ (UPDATE 1)"),
        ("FGN12 CAPE-FERRY\nFerry aground", MarkKind.SLUG, "FGN12 CAPE-FERRY"),
        ("Ferry aground\n* Nobody hurt, police say", MarkKind.HIGHLIGHT, "* Nobody hurt, police say"),
        ("date 2025-03-08\nFerry aground", MarkKind.DATE, "date 2025-03-08"),
        ("Published: March 8, 2025 10:15 GMT\nFerry aground", MarkKind.DATE, "Published: March 8, 2025 10:15 GMT"),
        (
            "Ferry aground\nLast updated: Saturday, 8 March 2025, 10:15 GMT",
            MarkKind.DATE,
            "Last updated: Saturday, 8 March 2025, 10:15 GMT",
        ),
        ("Ferry aground\nMarch 8, 2025 / 10:15 AM EST / NTB", MarkKind.DATE, "March 8, 2025 / 10:15 AM EST / NTB"),
        ("Ferry aground\nMarch 8, 2025, 10:15 AM", MarkKind.DATE, "March 8, 2025, 10:15 AM"),
        ("(Bergen Interview) Ferry aground", MarkKind.LABEL, "(Bergen Interview)"),
        ("(News Focus) Ferry aground", MarkKind.LABEL, "(News Focus)"),
        ("[Photo News] Ferry aground", MarkKind.LABEL, "[Photo News]"),
        ("FEATURE - Ferry aground", MarkKind.LABEL, "FEATURE -"),
        ("NTB, March 8, 2025, 10:15\nFerry aground", MarkKind.DATE, "March 8, 2025, 10:15"),
        ("Ferry-accident-Norway, LEAD\nFerry aground", MarkKind.SLUG, "Ferry-accident-Norway, LEAD"),
        ("BC-EU--Cape Ferry, 3rd Ld,420<\nFerry aground", MarkKind.SLUG, "BC-EU--Cape Ferry, 3rd Ld,420<"),
        ("Ferry aground\nUpdated 4:15 p.m. Sunday", MarkKind.DATE, "Updated 4:15 p.m. Sunday"),
        ("ZCZC ABC123\nFerry aground", MarkKind.LABEL, "ZCZC ABC123"),
        ("Ferry aground\nFjord News - Mar 8, 2025 - 10:15 | World", MarkKind.DATE, "Mar 8, 2025 - 10:15"),
        ("Ferry aground\nPUBLISHED MAR 8, 2025, 10:15 AM", MarkKind.DATE, "PUBLISHED MAR 8, 2025, 10:15 AM"),
        ("Newsgroups: wire.news\nFerry aground", MarkKind.LABEL, "Newsgroups: wire.news"),
        ("Subject: Ferry aground", MarkKind.LABEL, "Subject:"),
        ("News / World\nFerry aground", MarkKind.LABEL, "News / World"),
    ],
)
def test_marks_stand_apart_from_the_headline(head: str, kind: MarkKind, mark: str) -> None:
    parts = anatomy(f"{head}\nOSLO (NTB) - {BODY}", "OSLO (NTB) -")
    assert [(one.kind, one.text) for one in parts.marks] == [(kind, mark)]
    assert parts.headline is not None
    assert parts.headline.text == "Ferry aground"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ane Moe", ["Ane Moe"]),
        ("By Ane Moe and Per Lie", ["Ane Moe", "Per Lie"]),
        ("By Ane Moe, Per Lie and Kai Vik", ["Ane Moe", "Per Lie", "Kai Vik"]),
        ("by Ane Moe, Transport Correspondent", ["Ane Moe"]),
        ("BY ANE MOE", ["ANE MOE"]),
        ("By ANE MOE\nNTB Sports Writer", ["ANE MOE"]),
        ("By Ane Moe\nTransport correspondent, NTB", ["Ane Moe"]),
        ("By Ane Moe\nin Bergen", ["Ane Moe"]),
        ("By ANE MOE AP Ferry Writer", ["ANE MOE"]),
        ("Ane Moe in Bergen", ["Ane Moe"]),
        ("Ane Moe North of Norway correspondent", ["Ane Moe"]),
        ("Ane Moe | Fjord.no | Published March 8, 2025", ["Ane Moe"]),
        ("Ane Moe and Per Lie in North Bergen and agencies", ["Ane Moe", "Per Lie"]),
        ("Ane Moe, Courier Staff Writer", ["Ane Moe"]),
        ("Ane Moe | NTB", ["Ane Moe"]),
        ("Ane Moe and Per Lie | NTB | Bergen", ["Ane Moe", "Per Lie"]),
        ("Web Desk", ["Web Desk"]),
        ("Our Special Correspondent", ["Our Special Correspondent"]),
    ],
)
def test_bylines_name_their_writers(line: str, names: list[str]) -> None:
    parts = anatomy(f"Ferry aground\n{line}\nOSLO (NTB) - {BODY}", "OSLO (NTB) -")
    assert [one.text for one in parts.bylines] == names


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Eds: adds quotes)", NoteKind.EDITORS),
        ("Eds: Updates throughout.", NoteKind.EDITORS),
        ("(Adds coastguard comment, paragraph 3)", NoteKind.EDITORS),
        ("[Editor's note: the name of the ship was corrected.]", NoteKind.EDITORS),
        ("(Corrects name of cape in May 3 story)", NoteKind.EDITORS),
        ("EMBARGOED UNTIL 0001 GMT MONDAY", NoteKind.EDITORS),
    ],
)
def test_notes_above_the_dateline_are_no_headline(line: str, kind: NoteKind) -> None:
    parts = anatomy(f"Ferry aground\n{line}\nOSLO (NTB) - {BODY}", "OSLO (NTB) -")
    assert [(one.text, one.kind) for one in parts.notes] == [(line, kind)]
    assert parts.headline is not None
    assert parts.headline.text == "Ferry aground"


@pytest.mark.parametrize(
    ("second", "headline"),
    [
        ("near old lighthouse", "Ferry runs aground off the cape\nnear old lighthouse"),
        ("Nobody hurt, coastguard says", "Ferry runs aground off the cape"),
    ],
)
def test_a_headline_goes_on_in_the_next_line_or_a_deck_follows(second: str, headline: str) -> None:
    body = "A ferry ran aground off the cape\nin thick fog on Friday and nobody was hurt on\nboard.\n\n   The captain was alone on the bridge of the old\nferry.\n"
    parts = anatomy(f"Ferry runs aground off the cape\n{second}\n   OSLO (NTB) _ {body}", "OSLO (NTB) _")
    assert parts.headline is not None
    assert parts.headline.text == headline


@pytest.mark.parametrize(
    "line", ["Fjord News | March 8, 2025", "WXYZ 43 | March 8, 2025", "The Cape Courier | March 8, 2025"]
)
def test_an_outlet_before_a_bar_is_no_writer(line: str) -> None:
    assert anatomy(f"Ferry aground\n{line}\n\n{BODY}").bylines == []


def test_what_sources_say_may_be_a_headline() -> None:
    parts = anatomy(f"Sources: Captain asleep when ferry ran aground\n\n{BODY}")
    assert parts.headline is not None
    assert parts.headline.text == "Sources: Captain asleep when ferry ran aground"


def test_a_long_line_above_a_byline_is_a_deck() -> None:
    deck = "Passengers say that nobody told them for an hour why the engines of the old ship had stopped"
    parts = anatomy(f"Ferry aground\n\n{deck}\n\nAne Moe in Bergen\n\n{BODY}")
    assert parts.body.of(parts.text) == BODY
    assert [one.text for one in parts.bylines] == ["Ane Moe"]


@pytest.mark.parametrize(
    "line",
    ["Last updated: 8 March 2025", "Updated: Mar 8, 2025 14:05 IST", "NTB, Mar 8, 2025, 14:05", "NTB | 8 March 2025"],
)
def test_the_day_of_publication_is_read_off_the_header(line: str) -> None:
    assert parse_story(f"Ferry aground\n{line}\n\n{BODY}").published == dt.date(2025, 3, 8)


def test_a_sentence_ends_where_a_line_of_the_header_does() -> None:
    text = "Ferry runs aground off cape, 4 dead\nCoastguard says 3 children\nOSLO (NTB) _ A ferry ran aground off the cape\nin thick fog on Friday and six people were hurt on\nboard.\n\n   The captain was alone on the bridge of the old\nferry.\n"
    story = parse_story(text)
    assert [toll.text for toll in story.tolls] == ["4", "six people"]
    assert not any("OSLO" in quote.text for quote in story.quotes)


def test_the_header_of_a_mail_gives_day_and_headline() -> None:
    head = "Newsgroups: wire.news\nSubject: Ferry aground\nDate: Wed, 18 Jan 95 9:40:11 PST\n\n"
    story = parse_story(f"{head}\tOSLO (NTB) -- {BODY}")
    assert story.headline is not None
    assert story.headline.text == "Ferry aground"
    assert story.published == dt.date(1995, 1, 18)


def test_short_lines_at_the_head_do_not_make_a_text_hard_wrapped() -> None:
    body = "A ferry ran aground off the cape in thick fog on Friday, the coastguard said, and all of the 63 passengers were taken off by boat."
    text = f"Ferry runs aground off the cape and nobody is hurt\nWeb Desk\nBERGEN (NTB) - {body}\nREAD MORE: What we know about the ferry\n{body}"
    assert [span.of(text) for span in parse_story(text).paragraphs] == [body, body]


def test_a_report_that_was_monitored_has_its_dateline_behind_a_tag() -> None:
    text = (
        "LD0803094095 Oslo NTB in English 0940 GMT 8 Mar 95\n\n[FBIS Transcribed Text] Bergen, March 8 (NTB) -- " + BODY
    )
    story = parse_story(text)
    assert story.dateline is not None
    assert story.dateline.text == "Bergen, March 8 (NTB) --"
    assert story.headline is None
    assert story.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Kai Vik/NTB",
        "FILE - The ferry Solveig in the harbour of Bergen in 2019.",
        "The ferry Solveig after the accident. (AP Photo/Kai Vik)",
        "(Photo by Kai Vik/NTB)",
    ],
)
def test_captions_are_no_headline(line: str) -> None:
    parts = anatomy(f"{line}\nOSLO (NTB) - {BODY}", "OSLO (NTB) -")
    assert [one.text for one in parts.captions] == [line]
    assert parts.headline is None


def test_without_a_dateline_prose_begins_the_body() -> None:
    parts = anatomy(f"Ferry aground off the cape\nBy Ane Moe\n\n{BODY}")
    assert parts.headline is not None
    assert parts.headline.text == "Ferry aground off the cape"
    assert [one.text for one in parts.bylines] == ["Ane Moe"]
    assert parts.body.of(parts.text) == BODY


@pytest.mark.parametrize("text", ["", " \n\t ", "Bomb", '"""', "One sentence alone.", "\x00\x01", "\ufeff", "\r\n\r\n"])
def test_any_text_has_parts(text: str) -> None:
    story = parse_story(text)
    assert story.headline is None
    assert story.dateline is None
    assert story.tolls == story.quotes == ()
    assert story.sourcing
    assert pickle.loads(pickle.dumps(story)) == story  # noqa: S301


def test_indented_paragraphs_make_a_text_hard_wrapped_whatever_stands_above_them() -> None:
    head = "BC-EU--Ferry,0210\nFerry aground\nEds: UPDATES.\nBy ANE MOE\nNTB Writer\n"
    text = (
        head
        + "   OSLO (NTB) _ A ferry ran aground off the cape in thick fog\non Friday.\n   Nobody was hurt and all were taken off the ferry by boat, a\nspokeswoman said.\n   It was the third time."
    )
    assert len(parse_story(text).paragraphs) == 3


def test_the_header_of_a_hard_wrapped_story_is_read_line_by_line() -> None:
    text = "Ferry runs aground off the cape\nnear Bergen\nBy ANE MOE\n\n   OSLO (NTB) _ A ferry ran aground off the cape\nin thick fog on Friday and nobody was hurt on\nboard.\n\n   The captain was alone on the bridge of the old\nferry.\n"
    parts = anatomy(text, "OSLO (NTB) _")
    assert parts.headline is not None
    assert parts.headline.text == "Ferry runs aground off the cape\nnear Bergen"
    assert [one.text for one in parts.bylines] == ["ANE MOE"]
    assert len(parts.paragraphs) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left on Friday.The mayor said so.", ["He left on Friday.", "The mayor said so."]),
        ('"We wait."The mayor left.', ['"We wait."', "The mayor left."]),
        ('She left."We wait," he said.', ["She left.", '"We wait," he said.']),
        ("Shop.Com closed.", ["Shop.Com closed."]),
        ("Gen.Lie left St.Olav alone.", ["Gen.Lie left St.Olav alone."]),
    ],
)
def test_a_lost_paragraph_end_is_still_the_end_of_a_sentence(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in Source(text).sentences] == sentences


def test_the_slug_is_given_without_its_label() -> None:
    text = "DATE: March 8, 2025\nSLUG: cape-ferry\nFerry aground\nOSLO (NTB) - A ferry ran aground."
    story = parse_story(text)
    assert (story.slug, story.published) == ("cape-ferry", dt.date(2025, 3, 8))
    assert parse_story("Ferry aground.").slug is None


def test_a_head_may_be_cut_by_bars() -> None:
    text = "National\nFerry aground\nStaff Reporter | Published: 3 March 2025, 10:15 AM\nOSLO: A ferry ran aground.\nPhoto: Kai Vik\nNobody was hurt."
    story = parse_story(text)
    assert story.published == dt.date(2025, 3, 3)
    assert story.headline is not None
    assert story.headline.text == "Ferry aground"
    assert [one.text for one in story.captions] == ["Photo: Kai Vik"]
    assert [span.of(text) for span in story.paragraphs] == ["A ferry ran aground.", "Nobody was hurt."]


def test_tags_that_were_left_part_paragraphs() -> None:
    text = "<p>OSLO, May 3 (NTB) - Two climbers were killed, police said.</p><p>The mayor said that the path was closed.</p>"
    story = parse_story(text)
    assert [span.of(text) for span in story.paragraphs] == [
        "Two climbers were killed, police said.",
        "The mayor said that the path was closed.",
    ]
    assert [quote.speaker and quote.speaker.text for quote in story.quotes] == ["police", "The mayor"]
    assert story.headline is None


def test_a_wrapped_header_may_have_a_note_of_two_lines() -> None:
    text = """AM-Ostara-Flood, 3rd Ld, a0512
URGENT
(Eds: Adds quotes from the mayor, updates the toll
throughout; minor edits)
Flood hits Ostara
By HELGE STRAND

   BREVIK, Ostara (AP) _ A river burst its banks early on Monday
and carried off the bridge in the old town of Brevik, which
the mayor had closed.

   More rain was expected on Tuesday, and the army was sent to
strengthen the dikes along the lower town.

   (End advance for Monday)
"""
    story = parse_story(text)
    assert story.headline is not None
    assert story.headline.text == "Flood hits Ostara"
    assert [note.text.splitlines()[-1] for note in story.notes] == [
        "throughout; minor edits)",
        "(End advance for Monday)",
    ]
    assert len(story.paragraphs) == 2


@pytest.mark.parametrize("mark", ["UPDATE 2-", "EXCLUSIVE-", "(NTB Interview) ", "BC-Ferry\n"])
def test_what_a_headline_reports_begins_behind_its_marks(mark: str) -> None:
    story = parse_story(f"{mark}Ferry sinks, police say\n\nOSLO, May 3 (NTB) - It rained.")
    assert [(quote.text, quote.speaker and quote.speaker.text) for quote in story.quotes] == [("Ferry sinks", "police")]
