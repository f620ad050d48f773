"""The command: `wirenews FILE... | FOLDER... | -` prints what stories say, as pages, JSON or tables."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from attrs import frozen

LINES = (".jsonl", ".ndjson")
"""The endings of files that hold a story a line."""


@frozen
class Item:
    """A text to read: where it is from, and the day it was published, if that is known."""

    label: str
    text: str
    published: dt.date | None = None


@frozen
class Problem:
    """Something that could not be read, and why."""

    label: str
    reason: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit status is 0, or 2 where something could not be read."""
    made = _parser()
    options = made.parse_args(arguments)
    paths = options.paths or ([] if sys.stdin.isatty() else ["-"])
    if not paths:
        made.error("give a file, a folder, or - for standard input")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(options, _inputs(paths, options))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    from . import __version__

    made = argparse.ArgumentParser(
        prog="wirenews",
        description="Reads newswire stories: dateline, who reported, who said what, how many were hurt.",
        epilog="A .jsonl file holds one JSON object a line, the story in its `text`, the day it was published (if known) "
        "in `published`. A folder stands for the .txt and .jsonl files in it. Exit status 2: something was not read.",
    )
    made.add_argument("paths", nargs="*", metavar="FILE", help="files, folders, or - for standard input")
    form = made.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", dest="form", const="json", help="one JSON object a story")
    form.add_argument("--jsonl", action="store_const", dest="form", const="jsonl", help="one line of JSON a story")
    form.add_argument("--csv", choices=("quotes", "tolls", "attributions"), help="one table of all stories, as CSV")
    form.add_argument("--explain", action="store_const", dest="form", const="explain", help="the rules that fired")
    made.add_argument("--published", type=_date, metavar="DATE", help="the day of publication, such as 2025-03-08")
    made.add_argument("--lines", action="store_true", help="read every input as JSON Lines, whatever its name")
    made.add_argument("--split", action="store_true", help="split digests into their stories")
    made.add_argument("--version", action="version", version=f"wirenews {__version__}")
    return made


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2025-03-08") from None


def _inputs(paths: Iterable[str], options: argparse.Namespace) -> Iterator[Item | Problem]:
    """The texts of all inputs, in order, with the problems in their places."""
    for path in paths:
        for file in _files(path):
            if isinstance(file, Problem):
                yield file
                continue
            text = _decoded(file)
            if isinstance(text, Problem):
                yield text
            elif options.lines or file.endswith(LINES):
                yield from _records(file, text, options.published)
            else:
                yield Item(file, text, options.published)


def _files(path: str) -> Iterator[str | Problem]:
    """The file itself, or the files of a folder, sorted."""
    if path == "-" or not Path(path).is_dir():
        yield path
        return
    files = sorted(str(file) for file in Path(path).rglob("*") if file.suffix in {".txt", *LINES} and file.is_file())
    yield from files
    if not files:
        yield Problem(path, "the folder holds no .txt or .jsonl file")


def _decoded(path: str) -> str | Problem:
    label = "standard input" if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        return Problem(label, error.strerror or str(error))
    except UnicodeDecodeError as error:
        return Problem(label, f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}")


def _records(path: str, text: str, published: dt.date | None) -> Iterator[Item | Problem]:
    """A story a line: an object with a `text`, and perhaps the day it was `published`."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            label = f"{path}:{number}"
            try:
                story, day = _record(line)
                yield Item(label, story, day or published)
            except (ValueError, TypeError, RecursionError):
                yield Problem(label, "not a JSON object with a string `text`, and an ISO date where it has `published`")


def _record(line: str) -> tuple[str, dt.date | None]:
    import json

    record = json.loads(line)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise TypeError("no `text`")
    day = record.get("published")
    return record["text"], None if day is None else dt.date.fromisoformat(day)


def _run(options: argparse.Namespace, items: Iterable[Item | Problem]) -> int:
    writer = (
        _Table(options.csv)
        if options.csv
        else {"json": _json, "jsonl": _jsonl, "explain": _explain}.get(options.form, _page)
    )
    status = 0
    for item in items:
        if isinstance(item, Problem):
            sys.stdout.flush()
            print(f"wirenews: {item.label}: {item.reason}", file=sys.stderr)
            status = 2
            continue
        for one in _split(item) if options.split else (item,):
            writer(one)
    return status


def _split(item: Item) -> Iterator[Item]:
    from .stories import split_stories

    for number, text in enumerate(split_stories(item.text), 1):
        yield Item(f"{item.label}#{number}", text, item.published)


def _story(item: Item) -> Any:
    from .stories import parse_story

    return parse_story(item.text, published=item.published)


def _page(item: Item) -> None:
    from .display import page

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    print(page(_story(item), title=item.label, width=width, color=_colored(sys.stdout)), end="\n\n")


def _colored(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _json(item: Item) -> None:
    _write_json(item, indent=2)


def _jsonl(item: Item) -> None:
    _write_json(item, indent=None)


def _write_json(item: Item, indent: int | None) -> None:
    import json

    from .export import to_dict

    print(json.dumps({"file": item.label, **to_dict(_story(item))}, ensure_ascii=False, indent=indent))


def _explain(item: Item) -> None:
    from .tracing import explain

    print(f"{item.label}\n{explain(item.text, published=item.published)}", end="\n\n")


class _Table:
    """Writes one table of all stories as CSV; the first row names the columns."""

    def __init__(self, table: str) -> None:
        import csv

        from .export import TABLES

        self.table = table
        self.writer = csv.DictWriter(sys.stdout, ["file", *TABLES[table]], lineterminator="\n")
        self.writer.writeheader()

    def __call__(self, item: Item) -> None:
        from .export import rows

        self.writer.writerows({"file": item.label, **row} for row in rows(_story(item), self.table))


if __name__ == "__main__":
    sys.exit(main())
