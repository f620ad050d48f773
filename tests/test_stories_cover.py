"""What the invented stories hold between them: every form and kind often enough to tell a rule from a stroke of luck."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wirenews.attributions import Role
from wirenews.quotes import QuoteKind
from wirenews.speakers import SpeakerKind
from wirenews.tolls import Relation

LEAST = 5
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
FULL = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|"
    r"APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
FORMS = {
    "a region spelled out": rf", (?!{MONTH}|\w+day\b)[A-Z][a-z]\w+(?: [A-Z]\w+)?(?=,| \(|--| \d)",
    "a region in brackets": r"^[A-Z][A-Za-z ]+ \([A-Z][\w ]+\)(?:,| \[)",
    "a region abbreviated": rf", (?!{MONTH})(?:[A-Z][a-z]{{1,4}}\.|[A-Z]{{2}} /)",
    "no date": r"^\D+$",
    "a month in full": rf"\b{FULL} \d",
    "a month cut short": rf"\b{MONTH}\.? \d",
    "a year": r"\b(?:19|20)\d\d\b",
    "a day first": rf"\b\d{{1,2}}(?:th)? {MONTH}",
    "numbers alone": r"\b\d{4}-\d\d-\d\d\b",
    "a weekday": r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    "a date alone": rf"^{MONTH}\w*\.? \d",
    "no agency": r"^[A-Z][A-Za-z ]+(?:, [A-Z][a-z]+\.?)?(?:/[A-Z]+)?(?:[ :—]| \d{4}-\d\d-\d\d)*$",
    "an agency in brackets": r"\([A-Z][\w -]*\)",
    "an agency between slashes": r"/ ?[A-Z]\w+ ?/",
    "an agency without marks": r"(?:[,.\d]) (?:[A-Z]{3,4}|Kyodo) [-–]$",
    "an agency first": r"^(?:\([A-Z]+\)|[A-Z]\w+(?: [A-Z]\w+)?) - [A-Z]",
    "a hyphen": r" -$",
    "two hyphens": r"--$",
    "a dash": r"[—–]$",
    "a colon": r":$",
    "no mark": r"(?:\)|\d)$",
}
"""What a printed dateline may look like."""


def _pages() -> Iterator[dict[str, Any]]:
    path = Path(__file__).parent / "stories" / "checks.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in module.names():
        yield module.read(name)[1]


def test_every_form_and_kind_stands_in_the_stories_five_times_or_more() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for page in _pages():
        printed = page.get("dateline")
        counts.update(("dateline", f"places: {len(page.get('places', []))}") for _ in [printed] if printed)
        counts.update(("dateline", form) for form, look in FORMS.items() if printed and re.search(look, printed))
        counts.update(("role", role) for role, _ in page["credits"])
        counts.update(("quote", row["kind"]) for row in page["quotes"])
        counts.update(("speaker", row["is"]) for row in page["quotes"] if "is" in row)
        counts.update(("relation", row.get("relation", "total")) for row in page["tolls"])
    wanted = [("dateline", form) for form in (*FORMS, "places: 0", "places: 1", "places: 2")]
    wanted += [
        (what, one.value)
        for what, kinds in (("role", Role), ("quote", QuoteKind), ("speaker", SpeakerKind), ("relation", Relation))
        for one in kinds
    ]
    assert {one: counts[one] for one in wanted if counts[one] < LEAST} == {}


def test_there_are_stories_of_many_houses() -> None:
    pages = list(_pages())
    assert len(pages) >= 40
    assert len({page["house"] for page in pages}) >= 13
