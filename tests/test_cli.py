"""The command, run as a user runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import wirenews as wn
from wirenews.cli import main

STORY = (
    "OSLO, March 8 (NTB) - At least 12 people were killed on Friday, police said. “We wait,” said Ann Rao, a nurse.\n"
)
CREDITS = bool(wn.parse_story(STORY).attributions)
SEED = Path(__file__).parent.parent / "seeds" / "000_293b0efd9034ba97.txt"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(one) for one in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def command(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "wirenews", *arguments], input=data, capture_output=True, check=False, timeout=60
    )


def test_a_page_tells_the_facts(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, story)
    assert (status, err) == (0, "")
    assert out.startswith(str(story))
    for fact in ("OSLO", "March 8", "12 or more persons", "Ann Rao", "“We wait”", "NTB"):
        assert fact in out
    assert "\x1b" not in out


def test_json_is_one_object_a_story_that_reads_back(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--json", "--published", "2025-03-09", story)
    data = json.loads(out)
    assert status == 0
    assert data["file"] == str(story)
    read = wn.from_dict(data)
    assert read.published.isoformat() == "2025-03-09"
    assert read.tolls[0].number.low == 12


def test_json_lines_are_a_line_a_story(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--jsonl", story, story)
    assert [json.loads(line)["text"] for line in out.splitlines()] == [STORY, STORY]


def test_tables_name_the_file_in_each_row(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for table in ("quotes", "tolls", *(["attributions"] if CREDITS else [])):
        _, out, _ = run(capsys, "--csv", table, story)
        found = list(csv.DictReader(io.StringIO(out)))
        assert found
        assert {row["file"] for row in found} == {str(story)}
        assert all(STORY[int(row["start"]) : int(row["end"])] for row in found)


def test_explain_names_the_rules(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--explain", story)
    assert "QuoteParser" in out
    assert "TollParser" in out


def test_files_that_cannot_be_read_are_named_and_the_others_are_read(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Malmö".encode("latin-1"))
    missing = tmp_path / "missing.txt"
    empty = tmp_path / "empty"
    empty.mkdir()
    status, out, err = run(capsys, missing, latin, empty, story)
    assert status == 2
    assert "12 or more persons" in out
    assert err.splitlines() == [
        f"wirenews: {missing}: No such file or directory",
        f"wirenews: {latin}: not UTF-8: byte 0xf6 at offset 4",
        f"wirenews: {empty}: the folder holds no .txt or .jsonl file",
    ]


def test_a_folder_stands_for_its_files(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story.parent / "later").mkdir()
    (story.parent / "later" / "b.jsonl").write_text(json.dumps({"text": STORY}) + "\n", encoding="utf-8")
    (story.parent / "notes.md").write_text("12 killed", encoding="utf-8")
    _, out, _ = run(capsys, "--jsonl", story.parent)
    assert [Path(json.loads(line)["file"]).name for line in out.splitlines()] == ["b.jsonl:1", "story.txt"]


def test_lines_carry_their_own_day_and_a_bad_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.jsonl"
    lines = [
        json.dumps({"text": STORY, "published": "2024-03-09"}),
        "",
        "[1]",
        "{",
        json.dumps({"text": 5}),
        json.dumps({"text": STORY, "published": "yesterday"}),
        json.dumps({"text": STORY}),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    status, out, err = run(capsys, "--jsonl", "--published", "2025-03-09", path)
    assert status == 2
    assert [json.loads(line)["published"] for line in out.splitlines()] == ["2024-03-09", "2025-03-09"]
    assert [line.split(": ")[1] for line in err.splitlines()] == [f"{path}:{number}" for number in (3, 4, 5, 6)]


def test_a_digest_may_be_split(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "digest.txt"
    path.write_text("OSLO, May 3 (NTB) - One died.\n\nBERGEN, May 3 (NTB) - Two died.\n", encoding="utf-8")
    _, out, _ = run(capsys, "--jsonl", "--split", path)
    assert [json.loads(line)["file"] for line in out.splitlines()] == [f"{path}#1", f"{path}#2"]


def test_a_byte_order_mark_is_no_part_of_the_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    _, out, _ = run(capsys, "--jsonl", path)
    assert json.loads(out)["text"] == STORY


def test_standard_input_is_read() -> None:
    for arguments in (["-"], []):
        result = command(*arguments, data=STORY.encode())
        assert result.returncode == 0, result.stderr
        assert "12 or more persons" in result.stdout.decode()
    result = command("--lines", "--jsonl", data=json.dumps({"text": STORY}).encode())
    assert json.loads(result.stdout)["file"] == "-:1"


def test_standard_input_that_is_not_utf8_is_named() -> None:
    result = command("-", data=b"\xff")
    assert result.returncode == 2
    assert b"wirenews: standard input: not UTF-8" in result.stderr


def test_half_a_character_does_no_harm() -> None:
    result = command("--lines", "--jsonl", data=b'{"text": "\\ud800 said"}')
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["text"] == "\ud800 said"


@pytest.mark.parametrize("arguments", [["--published", "Friday"], ["--json", "--csv", "tolls"], ["--nonsense"]])
def test_misuse_is_exit_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*arguments, "x"])
    assert caught.value.code == 2
    assert "usage: wirenews" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"wirenews {wn.__version__}\n"


def test_a_pipe_that_closes_early_is_no_error(story: Path) -> None:
    reader, writer = os.pipe()
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "wirenews", *[str(story)] * 200], stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    os.close(reader)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize(("no_color", "colored"), [("", True), ("1", False)])
def test_a_terminal_gets_colours_unless_told_not_to(story: Path, no_color: str, colored: bool) -> None:
    master, slave = pty.openpty()
    environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "wirenews", str(story)], stdout=slave, check=True, env=environment, timeout=60
    )
    os.close(slave)
    shown = os.read(master, 4096)
    os.close(master)
    assert (b"\x1b[" in shown) is colored


def test_the_first_command_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, SEED)
    assert (status, err) == (0, "")
    for fact in (
        "Tehran (IR)",
        "Indo-Asian News Service",
        "Xinhua" if CREDITS else "",
        "Esmaeil Baghaei",
        "225 to 249",
        "subset of",
    ):
        assert fact in out
