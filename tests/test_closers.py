"""What closes a story and is no part of its body: notes, sign-offs, credits, contacts, what a site adds."""

import datetime as dt

import pytest

from wirenews.source import Source
from wirenews.spans import Span
from wirenews.stories import NoteKind, parse_story
from wirenews.stories.anatomy import Anatomy, read_anatomy

BODY = "A ferry ran aground off the cape.\nNobody was hurt."


def anatomy(text: str, dateline: str | None = None) -> Anatomy:
    span = None
    if dateline is not None:
        start = text.index(dateline)
        span = Span(start, start + len(dateline))
    return read_anatomy(Source(text), span)


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


def test_what_stands_in_a_note_is_no_report_and_the_trace_says_so() -> None:
    text = "Ferry sinks\n(Updates toll to 12 dead from 9, adds quotes)\nOSLO (NTB) - A ferry sank on Friday.\n"
    source = Source(text, trace=[])
    story = parse_story(source)
    assert story.tolls == ()
    assert source.trace is not None
    reasons = {step.reason for step in source.trace if step.parser == "StoryParser"}
    assert reasons == {"stands in a note or a mark"}


def test_a_sign_off_is_in_no_sentence_and_no_quote() -> None:
    source = Source(
        "OSLO, May 3 (NTB) - Two climbers were hurt, police said.\nThe mayor said that the road was closed. (NTB)"
    )
    story = parse_story(source)
    assert [quote.content[-1].text for quote in story.quotes] == ["Two climbers were hurt", "the road was closed"]
    assert [span.of(source.text) for span in source.sentences][-1] == "(NTB)"


def test_what_pages_put_between_paragraphs_is_no_paragraph() -> None:
    text = "Ferry aground\nAnna Berg\n3 May 2025 • 4 min read\nA ferry ran aground off the cape on Saturday.\nAdvertisement\nRead more: Storms\nNobody was hurt.\nRelated topics: Norway"
    story = parse_story(text)
    assert story.published == dt.date(2025, 5, 3)
    assert [note.text for note in story.notes] == ["Advertisement", "Read more: Storms", "Related topics: Norway"]
    assert story.paragraphs[-1].of(text) == "Nobody was hurt."
