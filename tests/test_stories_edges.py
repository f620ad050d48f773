"""Edges of the work around a story: many at once, days that do not exist, and the command as a module."""

from __future__ import annotations

import datetime as dt
import os
import runpy
import sys
from concurrent.futures import Future

import pytest
from attrs import define

import wirenews as wn
from wirenews import cli
from wirenews.dates import PartialDate, parse_date
from wirenews.stories import batch, parse_stories
from wirenews.stories.times import STALE, day_of, filed


def _date(text: str) -> PartialDate:
    date = parse_date(text)
    assert date is not None
    return date


def test_a_parcel_keeps_the_order_and_the_errors() -> None:
    first, second, third = batch._parcel(wn.StoryParser(), ["One died.", 5, "Two died."])  # type: ignore[list-item]
    assert isinstance(first, wn.Story)
    assert isinstance(second, TypeError)
    assert isinstance(third, wn.Story)
    assert (first.text, third.text) == ("One died.", "Two died.")


def test_every_text_of_a_lost_parcel_gets_the_error() -> None:
    future: Future[list[wn.Story | Exception]] = Future()
    error = OSError("the process died")
    future.set_exception(error)
    assert batch._result(future, 3) == [error, error, error]


def test_progress_is_shown_where_nobody_else_does_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_stories(["One.", "Two."], progress=True))) == 2
    assert capsys.readouterr().err == "\r1 stories\r2 stories"


def test_a_day_that_no_calendar_has_is_none() -> None:
    date = _date("March 8, 2025")
    impossible = PartialDate(date.span, date.text, year=2025, month=2, day=30)
    assert day_of(date, None) == dt.date(2025, 3, 8)
    assert day_of(impossible, dt.date(2025, 3, 9)) is None
    assert day_of(None, dt.date(2025, 3, 9)) is None
    assert day_of(_date("March 8"), None) is None


@pytest.mark.parametrize(("apart", "kept"), [(STALE, True), (STALE + 1, False), (-STALE, True), (-STALE - 1, False)])
def test_a_stale_dateline_gives_way_to_publication(apart: int, kept: bool) -> None:
    printed = dt.date(2025, 3, 8)
    published = printed + dt.timedelta(days=apart)
    assert filed(_date("March 8, 2025"), published) == (printed if kept else published)


def test_without_publication_the_dateline_counts() -> None:
    assert filed(_date("March 8, 2025"), None) == dt.date(2025, 3, 8)
    assert filed(None, None) is None


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["wirenews", "--version"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("wirenews", run_name="__main__")
    assert left.value.code == 0
    assert wn.__version__ in capsys.readouterr().out


def test_a_user_who_gives_up_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert cli.main(["-"]) == 130


def test_a_terminal_with_nothing_to_read_gets_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    with pytest.raises(SystemExit) as left:
        cli.main([])
    assert left.value.code == 2
    assert "give a file, a folder, or -" in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_ends_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    @define
    class Closed:
        descriptor: int

        def flush(self) -> None:
            raise BrokenPipeError

        def fileno(self) -> int:
            return self.descriptor

    reader, writer = os.pipe()
    monkeypatch.setattr(cli, "_run", lambda *_: 2)
    monkeypatch.setattr(sys, "stdout", Closed(writer))
    assert cli.main(["-"]) == 0
    os.write(writer, b"goes nowhere")
    os.close(writer)
    assert os.read(reader, 100) == b""
    os.close(reader)


@pytest.mark.parametrize(
    ("text", "speaker", "inner"),
    [
        ("The paper quoted Ann Roe as saying the pier was shut.", "The paper", ("the pier was shut", "Ann Roe")),
        (
            "State radio quoted Mayor Ann Roe as saying that “the pier is shut”.",
            "State radio",
            ("the pier is shut", "Mayor Ann Roe"),
        ),
    ],
)
def test_who_is_quoted_as_saying_it_speaks_inside(text: str, speaker: str, inner: tuple[str, str]) -> None:
    (quote,) = wn.parse_story(text).quotes
    (said,) = quote.inner
    assert quote.speaker is not None
    assert said.speaker is not None
    assert quote.speaker.text == speaker
    assert (said.text, said.speaker.text) == inner
