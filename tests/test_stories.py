from __future__ import annotations

import datetime as dt
import importlib.util
import pickle
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve

from wirenews.datelines import DatelineParser
from wirenews.parsing import Findings
from wirenews.quotes import Quote, QuoteKind
from wirenews.source import Source
from wirenews.spans import Found, Span
from wirenews.speakers import Speaker, SpeakerKind
from wirenews.stories import MarkKind, NoteKind, Story, StoryParser, parse_stories, parse_story, split_stories
from wirenews.stories.anatomy import Anatomy, read_anatomy
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
    "ians-alliance": "of two parties that announce something together, the second is the first speaker",
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


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Reporting by Ane Moe; Editing by Kai Vik)", NoteKind.CREDIT),
        ("Additional reporting by Per Lie in Bergen", NoteKind.CREDIT),
        ("NTB writer Per Lie in Bergen contributed to this report.", NoteKind.CREDIT),
        ("(With inputs from agencies)", NoteKind.CREDIT),
        ("With PTI inputs", NoteKind.CREDIT),
        ("Enditem", NoteKind.SIGNOFF),
        ("(END)", NoteKind.SIGNOFF),
        ("-0-", NoteKind.SIGNOFF),
        ("###", NoteKind.SIGNOFF),
        ("--IANS", NoteKind.SIGNOFF),
        ("rk/sd/pg", NoteKind.SIGNOFF),
        ("PTI SKL RHL", NoteKind.SIGNOFF),
        ("dpa jr mk wsz", NoteKind.SIGNOFF),
        ("WAM/Amna Saleh", NoteKind.SIGNOFF),
        ("F.N.", NoteKind.SIGNOFF),
        ("KWS-21:37-13-03-24", NoteKind.SIGNOFF),
        ("M S/", NoteKind.SIGNOFF),
        ("(Hina) abc defg", NoteKind.SIGNOFF),
        ("(END) ABC/DEF", NoteKind.SIGNOFF),
        ("-0- PANA AB/CDE 03May2012", NoteKind.SIGNOFF),
        ("===R.H.", NoteKind.SIGNOFF),
        ("APP/abc-def", NoteKind.SIGNOFF),
        ("NTB/END", NoteKind.SIGNOFF),
        ("AAP XYZ ab", NoteKind.SIGNOFF),
        ("— NTB, Reuters, AP", NoteKind.SIGNOFF),
        ("Norwegian News Agency", NoteKind.SIGNOFF),
        ("Agencies", NoteKind.SIGNOFF),
        ("(Source: NTB)", NoteKind.SIGNOFF),
        ("0031", NoteKind.SIGNOFF),
        ("www.ntb.example", NoteKind.SIGNOFF),
        ("This story has been corrected to show that the ferry had 63 passengers, not 36.", NoteKind.EDITORS),
        ("This version corrects the name of the cape.", NoteKind.EDITORS),
        ("More AP news: https://apnews.example/ferries", NoteKind.CONTACT),
        ("*Writing by Ane Moe", NoteKind.CREDIT),
        ("Moe reported from Oslo.", NoteKind.CREDIT),
        ("Moe reported from Oslo and Lie from Bodo. NTB researcher Kai Vik contributed.", NoteKind.CREDIT),
        ("Ane Moe covers shipping for the Courier.", NoteKind.CREDIT),
        ("($1 = 10.4710 crowns)", NoteKind.EDITORS),
        ("Some information for this report was provided by Reuters.", NoteKind.CREDIT),
        ("Additional reporting by agencies", NoteKind.CREDIT),
        ("BBC Mon EU1 EuroPol ab/cd", NoteKind.SIGNOFF),
        ("1234**5678", NoteKind.SIGNOFF),
        ("AB/6123456", NoteKind.SIGNOFF),
        ("ab/cd (AFP, dpa)", NoteKind.SIGNOFF),
        ("(FJORD 24 with AFP)", NoteKind.SIGNOFF),
        ("Purchase Licensing Rights", NoteKind.TERMS),
        ("Get the latest headlines on our channel", NoteKind.TERMS),
        ("(photo) (video)", NoteKind.SIGNOFF),
        ("Related News: A ferry of 1912", NoteKind.TERMS),
        ("Author: Ane Moe", NoteKind.CREDIT),
        ("Edited by: Ane Moe", NoteKind.CREDIT),
        ("— By Ane Moe in Bergen, with files from Kai Vik in Bodo", NoteKind.CREDIT),
        ("This report by NTB was first published May 3, 2025.", NoteKind.CREDIT),
        ("NTB writer Ane Moe in Bergen contributed.", NoteKind.CREDIT),
        ("First Published: May 3, 2025, 17:05 CET", NoteKind.TERMS),
        ("Disclaimer: this post comes from a feed.", NoteKind.TERMS),
        ("(This is an unedited and auto-generated story of our wire.)", NoteKind.TERMS),
        ("2025 NTB. All rights reserved.", NoteKind.TERMS),
        ("ALSO READ | What we know about the ferry", NoteKind.TERMS),
        ("WATCH: The ferry on the rocks", NoteKind.TERMS),
        ("Follow Ane Moe on the web: @anemoe", NoteKind.CONTACT),
        ("Ane Moe can be reached at 555-0100.", NoteKind.CONTACT),
        ("SOURCE: Cape Ferries Ltd.", NoteKind.SIGNOFF),
        ("Source Cape Ferries", NoteKind.SIGNOFF),
        ("Contact: Per Lie, +47 5555 0100", NoteKind.CONTACT),
        ("press@ferries.example", NoteKind.CONTACT),
        ("Copyright 2025 The Cape Courier. All rights reserved.", NoteKind.TERMS),
        ("(This article was not edited by our newsroom; it was taken as it came from an agency feed.)", NoteKind.TERMS),
    ],
)
def test_notes_below_the_story_are_not_in_its_body(line: str, kind: NoteKind) -> None:
    parts = anatomy(f"OSLO (NTB) - {BODY}\n{line}", "OSLO (NTB) -")
    assert [(one.text, one.kind) for one in parts.notes] == [(line, kind)]
    assert parts.body.of(parts.text) == BODY
    assert len(parts.paragraphs) == 2


@pytest.mark.parametrize(
    "tail",
    [
        "(ANI)",
        "(NAN)(www.nan.example)",
        "Enditem",
        "EFE",
        "PTI SKL",
        "-0-",
        "(end)",
        "-- BERNAMA",
        "/RY/",
        "(ABC, DEF)",
        "ab/cde/fg",
        "MNA/6123",
    ],
)
def test_a_sign_off_may_stand_behind_the_last_sentence(tail: str) -> None:
    parts = anatomy(f"OSLO (NTB) - {BODY} {tail}", "OSLO (NTB) -")
    assert [one.text for one in parts.notes] == [tail]
    assert parts.body.of(parts.text) == BODY


@pytest.mark.parametrize(
    "body",
    [
        "The crew was from the U.S. (They had no radio.)",
        "He joined the BBC.",
        "By Monday, twelve had left.",
        '"We are leaving," he said. "All of us."',
        "The end.",
        "Reporting in the valley is dangerous, the union said.",
        "Reporting by The Courier showed that the brakes had failed.",
        "Copyright lawyers doubt it.",
        "Contacts with the crew were lost at noon.",
        "More than that, nobody knows.",
        "He was photographed on deck (he wore a red coat).",
        "The island can be reached via the bridge.",
        "Follow the money, the auditor said.",
        "Watch the river, they were told.",
        "Published figures show that the bank lost 12 million in 2024.",
        "The union is close to the National Press Agency",
        "Both teams won 2-1.",
        "This version of events was disputed by the union.",
    ],
)
def test_prose_is_no_note(body: str) -> None:
    parts = anatomy(f"OSLO (NTB) - {body}", "OSLO (NTB) -")
    assert parts.notes == []
    assert parts.body.of(parts.text) == body


def test_the_title_under_a_label_is_a_note_too() -> None:
    parts = anatomy("OSLO (NTB) - One.\n\nREAD ALSO:\n\nA ferry sank here in 1912\n\nTwo.", "OSLO (NTB) -")
    assert [span.of(parts.text) for span in parts.paragraphs] == ["One.", "Two."]
    assert [one.text for one in parts.notes] == ["READ ALSO:", "A ferry sank here in 1912"]


@pytest.mark.parametrize("closer", ["NTB", "-- NTB", "(NTB)", "(END)", "-0-"])
def test_what_a_site_adds_behind_the_closing_tag_is_no_body(closer: str) -> None:
    parts = anatomy(
        f"OSLO, May 3 (NTB) -- {BODY}\n{closer}\nNTB has the news of the north.\nMay 3, 2025", "OSLO, May 3 (NTB) --"
    )
    assert parts.body.of(parts.text) == BODY
    assert [one.text for one in parts.notes] == [closer, "NTB has the news of the north.", "May 3, 2025"]


def test_an_address_is_a_note_with_the_word_above_it() -> None:
    parts = anatomy(
        f"OSLO (NTB) - {BODY}\n\nMedia Contact:\nAne Moe\nCape Ferries\nane@ferries.example", "OSLO (NTB) -"
    )
    assert parts.body.of(parts.text) == BODY
    assert [one.kind for one in parts.notes] == [NoteKind.CONTACT] * 4


def test_a_report_that_was_monitored_has_its_dateline_behind_a_tag() -> None:
    text = (
        "LD0803094095 Oslo NTB in English 0940 GMT 8 Mar 95\n\n[FBIS Transcribed Text] Bergen, March 8 (NTB) -- " + BODY
    )
    story = parse_story(text)
    assert story.dateline is not None
    assert story.dateline.text == "Bergen, March 8 (NTB) --"
    assert story.headline is None
    assert story.body == BODY


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_the_closing_lines_of_a_wrapped_story_are_read_one_by_one(blank: str) -> None:
    body = "A ferry ran aground off the cape in thick fog\non Friday and nobody on board was hurt.\n\nThe captain had been alone on the bridge of the\nold ferry."
    tail = ["NTB ABC DEF", "GHI"]
    parts = anatomy(f"OSLO (NTB) - {body}{blank}{chr(10).join(tail)}\n", "OSLO (NTB) -")
    assert [one.text for one in parts.notes] == tail
    assert parts.body.of(parts.text) == body


def test_the_last_line_of_a_sentence_closes_nothing() -> None:
    body = "A ferry ran aground off the cape in thick fog\non Friday and nobody on board was hurt.\n\nThe captain had been asleep on the bridge of the\nMS"
    assert anatomy(f"OSLO (NTB) - {body}", "OSLO (NTB) -").notes == []


@pytest.mark.parametrize(
    "note",
    ["(Eds: pictures to follow)", "(End optional trim)", "Also Read | The ferry's last year", "WATCH: The rocks"],
)
def test_a_note_in_the_middle_is_no_paragraph(note: str) -> None:
    parts = anatomy(f"OSLO (NTB) - One.\n{note}\nTwo.", "OSLO (NTB) -")
    assert [span.of(parts.text) for span in parts.paragraphs] == ["One.", "Two."]
    assert [one.text for one in parts.notes] == [note]


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


def test_an_item_of_another_story_has_no_sourcing() -> None:
    one, other = parse_story("Ten people were killed."), parse_story("Nobody came.")
    with pytest.raises(ValueError, match="no toll of this story"):
        other.sourcing(one.tolls[0])
    quoted = parse_story('"We saw it," Kai Vik said.')
    with pytest.raises(ValueError, match="no quote of this story"):
        other.sourcing(quoted.quotes[0])


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


def test_a_toll_of_long_ago_is_background() -> None:
    text = "OSLO, May 3 (NTB) - Four people were killed on Friday when a ferry sank, police said.\nNine people were killed in March on another route."
    assert [toll.relation.value for toll in parse_story(text, published=dt.date(2025, 5, 3)).tolls] == [
        "total",
        "background",
    ]
    assert [toll.relation.value for toll in parse_story(text).tolls] == ["total", "total"]


def test_a_story_about_the_past_has_no_background() -> None:
    text = "OSLO, May 3 (NTB) - Ninety people were killed in 2023.\nTwelve cyclists were killed in 2023."
    assert {toll.relation.value for toll in parse_story(text, published=dt.date(2025, 5, 3)).tolls} == {"total"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Four people died, the mayor said.", "the mayor"),
        ("The mayor said that four people died.", "The mayor"),
        ("“Four people died,” the mayor told reporters.", "the mayor"),
        ("The health ministry put the death toll at 40.", "The health ministry"),
        ("The monitoring group has documented 52 deaths this year.", "The monitoring group"),
        ("At least 12 deaths were recorded by the health ministry.", "the health ministry"),
        ("FOUR SOLDIERS WERE KILLED IN AN AMBUSH, MILITARY SOURCES REPORTED.", "MILITARY SOURCES"),
        ("Four people died in the blast, the health ministry said here on Monday.", "the health ministry"),
        ("The report says at least 40 people were killed.", "The report"),
        ("On Thursday the observatory had given a toll of 94.", "the observatory"),
        ("The mayor put the real number of deaths at “more than 30”.", "The mayor"),
        ("THE HARBOUR BOARD PUT THE NUMBER OF DEAD AT 41.", "THE HARBOUR BOARD"),
        ("The slide killed three walkers, an inquest has heard.", "an inquest"),
        ("Four workers have died in such fires since 2020, ministry data showed.", "ministry data"),
        ("Two climbers were killed by falling ice.", None),
        ("Four people died, and police said they were looking for the driver.", None),
        ("Police were looking for the driver. Four people died.", None),
    ],
)
def test_a_toll_has_the_source_of_its_sentence(text: str, source: str | None) -> None:
    (toll,) = parse_story(text).tolls
    assert (toll.source and toll.source.text) == source


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Raiders kill 8 villagers in the north -police", "police"),
        ("12 killed in blast - state media", "state media"),
        ("Police: 5 teens injured in shooting", "Police"),
        ("Two dead in crash: driver drunk", None),
        ("Storm: 12 dead", None),
    ],
)
def test_a_headline_says_who_says_so(headline: str, source: str | None) -> None:
    (toll,) = parse_story(f"{headline}\n\nOSLO, May 3 (NTB) - It rained.").tolls
    assert (toll.source and toll.source.text) == source


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The mayor confirmed the raid but gave a lower toll of six dead.", ["The mayor"]),
        ("Officials revised the toll down to 31 from 38.", ["Officials", "Officials"]),
        ("A toll given by police put the dead at nine.", ["police"]),
        ("It rained but gave way to snow, with a toll of six.", [None]),
    ],
)
def test_who_gives_or_shares_a_toll_is_its_source(text: str, sources: list[str | None]) -> None:
    assert [toll.source and toll.source.text for toll in parse_story(text).tolls] == sources


@pytest.mark.parametrize(
    ("after", "source"),
    [
        ("Eight people were hurt.", "Mayor Ann Roe"),
        ("Eight have been arrested.", "Mayor Ann Roe"),
        ("Eight elderly sailors died in another port.", None),
        ("\n\nEight people were hurt.", None),
    ],
)
def test_a_count_alone_goes_on_from_the_sentence_before(after: str, source: str | None) -> None:
    (toll,) = parse_story(f"The ferry was old, Mayor Ann Roe said. {after}").tolls
    assert (toll.source.text if toll.source is not None else None) == source


def test_a_sentence_that_goes_on_counting_has_the_source_of_the_one_before() -> None:
    story = parse_story(
        "Four people were killed, the mayor said. Another nine were injured and two are missing.\nA rescuer was hurt."
    )
    assert [toll.source and toll.source.text for toll in story.tolls] == ["the mayor", "the mayor", "the mayor", None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The union counted nine dead, 12 injured and four missing.", ["The union"] * 3),
        ("The union counted nine dead while 12 were hurt in the crush.", ["The union", None]),
        ("Nine people died, and 12 were hurt.", [None, None]),
        ("Police said the road was wet. A pileup killed eight people and sent 27 more to hospitals.", [None, None]),
    ],
)
def test_what_stands_in_one_list_has_one_source(text: str, sources: list[str | None]) -> None:
    assert [toll.source and toll.source.text for toll in parse_story(text).tolls] == sources


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


def test_who_releases_a_film_of_a_death_gives_no_figure() -> None:
    (toll,) = parse_story("The police released video of the crash in which 12 people were killed.").tolls
    assert toll.source is None


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


def test_what_stands_in_a_note_is_no_report_and_the_trace_says_so() -> None:
    text = "Ferry sinks\n(Updates toll to 12 dead from 9, adds quotes)\nOSLO (NTB) - A ferry sank on Friday.\n"
    source = Source(text, trace=[])
    story = parse_story(source)
    assert story.tolls == ()
    assert source.trace is not None
    reasons = {step.reason for step in source.trace if step.parser == "StoryParser"}
    assert reasons == {"stands in a note or a mark"}


def test_a_head_may_be_cut_by_bars() -> None:
    text = "National\nFerry aground\nStaff Reporter | Published: 3 March 2025, 10:15 AM\nOSLO: A ferry ran aground.\nPhoto: Kai Vik\nNobody was hurt."
    story = parse_story(text)
    assert story.published == dt.date(2025, 3, 3)
    assert story.headline is not None
    assert story.headline.text == "Ferry aground"
    assert [one.text for one in story.captions] == ["Photo: Kai Vik"]
    assert [span.of(text) for span in story.paragraphs] == ["A ferry ran aground.", "Nobody was hurt."]


def test_a_sign_off_is_in_no_sentence_and_no_quote() -> None:
    source = Source(
        "OSLO, May 3 (NTB) - Two climbers were hurt, police said.\nThe mayor said that the road was closed. (NTB)"
    )
    story = parse_story(source)
    assert [quote.content[-1].text for quote in story.quotes] == ["Two climbers were hurt", "the road was closed"]
    assert [span.of(source.text) for span in source.sentences][-1] == "(NTB)"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Utsikt Radio quoted a nurse as saying that the ward was full.", "a nurse"),
        ("A nurse was quoted by Utsikt Radio as saying that the ward was full.", "A nurse"),
    ],
)
def test_who_quotes_passes_on(text: str, mention: str) -> None:
    def found(words: str) -> Found:
        start = text.index(words)
        return Found.at(text, start, start + len(words))

    said = found("the ward was full")
    nurse = Speaker(found(mention).span, mention, kind=SpeakerKind.ROLE)
    quote = Quote(
        said.span, said.text, kind=QuoteKind.INDIRECT, content=(said,), cue=found("saying"), speakers=(nurse,)
    )
    story = evolve(parse_story(text), quotes=Findings((quote,), text))
    assert [link.text.lower() for link in story.sourcing(quote)] == [mention.lower(), "utsikt radio"]


def test_tags_that_were_left_part_paragraphs() -> None:
    text = "<p>OSLO, May 3 (NTB) - Two climbers were killed, police said.</p><p>The mayor said that the path was closed.</p>"
    story = parse_story(text)
    assert [span.of(text) for span in story.paragraphs] == [
        "Two climbers were killed, police said.",
        "The mayor said that the path was closed.",
    ]
    assert [quote.speaker and quote.speaker.text for quote in story.quotes] == ["police", "The mayor"]
    assert story.headline is None


def test_what_pages_put_between_paragraphs_is_no_paragraph() -> None:
    text = "Ferry aground\nAnna Berg\n3 May 2025 • 4 min read\nA ferry ran aground off the cape on Saturday.\nAdvertisement\nRead more: Storms\nNobody was hurt.\nRelated topics: Norway"
    story = parse_story(text)
    assert story.published == dt.date(2025, 5, 3)
    assert [note.text for note in story.notes] == ["Advertisement", "Read more: Storms", "Related topics: Norway"]
    assert story.paragraphs[-1].of(text) == "Nobody was hurt."


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


def test_an_agency_that_could_not_check_is_no_link() -> None:
    story = parse_story("The mayor said four people died. Reuters could not immediately verify the report.")
    assert [link.text for quote in story.quotes for link in story.sourcing(quote)] == ["The mayor"]


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


def test_another_medium_that_was_told_stands_in_the_chain() -> None:
    story = parse_story("OSLO, May 3 (NTB) - “We saw nothing,” the captain told local television.")
    chain = [link.text for quote in story.quotes for link in story.sourcing(quote)]
    assert chain[0] == "the captain"
    assert chain[-1] == "NTB"


def test_who_is_quoted_by_a_report_speaks_inside_it() -> None:
    text = "OSLO, May 3 (NTB) - The Associated Press quoted a nurse, Kari Moe, as saying that 12 people were killed."
    story = parse_story(text)
    (quote,) = story.quotes
    (inner,) = quote.inner
    assert inner.speaker is not None
    assert (inner.text, inner.speaker.name) == ("12 people were killed", "Kari Moe")
    names = [link.name for link in story.sourcing(inner)]
    assert names[:2] == ["Kari Moe", "Associated Press"]
    assert [link.name for link in story.sourcing(story.tolls[0])] == names
    assert "Kari Moe" in {voice.name for voice in story.voices}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Citing two divers, Kyodo News reported that the pier was unsafe.", ["two divers", "Kyodo News"]),
        ("Kyodo News, citing two divers, put the toll at 12.", ["two divers", "Kyodo News"]),
        (
            "Police, quoted by the ANSA news agency, said the pier was unsafe.",
            ["Police, quoted by the ANSA news agency", "ANSA"],
        ),
        ("A letter seen by Reuters said the pier was unsafe.", ["A letter seen by Reuters", "Reuters"]),
        ("A diver said the pier was unsafe, which Reuters could not confirm.", ["A diver"]),
    ],
)
def test_the_chain_names_who_is_cited_and_who_holds_a_paper(text: str, chain: list[str]) -> None:
    story = parse_story("OSLO, May 3 (NTB) - The tide was low.\n\n" + text)
    (item,) = story.tolls or story.quotes[:1]
    assert [link.text for link in story.sourcing(item)] == [*chain, "NTB"]


def test_whom_an_agency_cites_comes_before_it() -> None:
    story = parse_story("OSLO, May 3 (NTB) - Yonhap reported, citing a port official, that work had stopped.")
    assert [link.text for link in story.sourcing(story.quotes[0])] == ["a port official", "Yonhap", "NTB"]
    reason = parse_story("The mayor resigned, citing poor health, the city said.")
    assert "poor health" not in [link.text for link in reason.sourcing(reason.quotes[0])]


def test_a_parser_need_not_be_one_of_ours() -> None:
    class Plain:
        def parse(self, text: Source, /) -> list[Toll]:
            return []

    story = StoryParser(tolls=Plain()).parse("Police said 12 people were killed.")
    assert story.tolls == ()
    assert hash(story) == hash(pickle.loads(pickle.dumps(story)))  # noqa: S301


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


def test_the_year_of_a_worse_disaster_is_its_own() -> None:
    story = parse_story("The floods are the worst since 2011, when 40 people died.", published=dt.date(2025, 3, 8))
    when = story.tolls[0].when
    assert when is not None
    assert (when.start, when.end) == (dt.date(2011, 1, 1), dt.date(2011, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The 2015 crash killed five anglers.", (2015, 1, 1), (2015, 12, 31)),
        ("A 1987 fire at the mill that left 18 dead was never explained.", (1987, 1, 1), (1987, 12, 31)),
        ("Fourteen workers were injured in the August explosion.", (2024, 8, 1), (2024, 8, 31)),
        ("Two were hurt on Friday, a year after the 2019 fire.", (2025, 5, 2), (2025, 5, 2)),
    ],
)
def test_an_event_has_its_year_or_month_in_its_name(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (toll,) = parse_story(text, published=dt.date(2025, 5, 3)).tolls
    assert toll.when is not None
    assert (toll.when.start, toll.when.end) == (dt.date(*first), dt.date(*last))


def test_an_event_that_is_only_compared_with_dates_nothing() -> None:
    (toll,) = parse_story(
        "Nine people died in the city where the 2015 riots began.", published=dt.date(2025, 5, 3)
    ).tolls
    assert toll.when is None
