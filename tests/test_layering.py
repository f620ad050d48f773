"""Which module may know which: the table of the design, checked against every import, late ones too."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import wirenews

PACKAGE = Path(wirenews.__file__).parent

MAY_IMPORT: dict[str, str] = {
    "errors": "",
    "spans": "",
    "sentences": "spans",
    "marks": "spans",
    "source": "spans sentences marks",
    "vocabulary": "errors",
    "patterns": "",
    "parsing": "errors spans source vocabulary patterns display",
    "numbers": "parsing",
    "dates": "parsing",
    "windows": "dates numbers",
    "agencies": "parsing",
    "datelines": "dates agencies",
    "attributions": "agencies",
    "speakers": "agencies",
    "tolls": "numbers dates windows speakers",
    "ledger": "tolls",
    "quotes": "speakers",
    "resolution": "datelines attributions tolls quotes",
    "stories": "datelines attributions tolls quotes resolution display",
    "decoding": "spans errors",
    "export": "decoding",
    "display": "spans",
    "standards": "export",
    "tracing": "stories",
    "testing": "*",
    "cli": "*",
}
"""Each room with the rooms that it may import; it may also import all that those may."""


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def reach(room: str) -> set[str]:
    """Every room that `room` may know, itself included."""
    if MAY_IMPORT[room] == "*":
        return set(MAY_IMPORT)
    known: set[str] = set()
    waiting = [room]
    while waiting:
        one = waiting.pop()
        if one not in known:
            known.add(one)
            waiting += MAY_IMPORT[one].split()
    return known


def imported_rooms(path: Path) -> set[str]:
    """The rooms that a file imports from, wherever in the file the import stands."""
    package = path.relative_to(PACKAGE).parent.parts
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("wirenews.")}
        elif isinstance(node, ast.ImportFrom):
            module = tuple((node.module or "").split(".")) if node.module else ()
            if node.level:
                full = (*package[: len(package) - node.level + 1], *module)
            elif module[:1] == ("wirenews",):
                full = module[1:]
            else:
                continue
            found |= {full[0]} if full else {alias.name for alias in node.names}
    return found - {"__version__"}


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_design_lets_it_know(path: Path) -> None:
    if path.name == "__main__.py":
        return
    assert room_of(path) in MAY_IMPORT, "a new room: give it a line in the table, here and in docs/design.md"
    assert imported_rooms(path) <= reach(room_of(path))


def test_the_table_has_no_circle_but_those_that_show_values() -> None:
    for room, others in MAY_IMPORT.items():
        for other in others.replace("*", "").split():
            assert room not in reach(other), f"{room} and {other} know each other"
