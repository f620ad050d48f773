"""Dates as wires print them: what is printed is read, what is not stays open until a day of publication is given."""

from __future__ import annotations

import datetime as dt

import pytest

from wirenews import Style, Vocabulary, parse_date
from wirenews.dates import Dates

READ = [
    ("Feb 21", (None, 2, 21, None)),
    ("Feb. 21", (None, 2, 21, None)),
    ("February 21", (None, 2, 21, None)),
    ("FEBRUARY 21", (None, 2, 21, None)),
    ("february 21", (None, 2, 21, None)),
    ("21 Feb", (None, 2, 21, None)),
    ("21 FEB 88", (1988, 2, 21, None)),
    ("21 FEB 12", (2012, 2, 21, None)),
    ("01 FEB 69", (1969, 2, 1, None)),
    ("01 FEB 68", (2068, 2, 1, None)),
    ("Oct.21", (None, 10, 21, None)),
    ("Sept. 21, 2023", (2023, 9, 21, None)),
    ("Sept 21 2023", (2023, 9, 21, None)),
    ("Sept 21,2023", (2023, 9, 21, None)),
    ("21 September 2023", (2023, 9, 21, None)),
    ("21 September, 2023", (2023, 9, 21, None)),
    ("21st September, 2023", (2023, 9, 21, None)),
    ("September 21st", (None, 9, 21, None)),
    ("the 21st of September", None),
    ("21st of September", (None, 9, 21, None)),
    ("JUNE 21 88", (1988, 6, 21, None)),
    ("June 21 '88", (1988, 6, 21, None)),
    ("2023-09-21", (2023, 9, 21, None)),
    ("12/21/04", (2004, 12, 21, None)),
    ("21/12/2004", (2004, 12, 21, None)),
    ("21.12.2004", (2004, 12, 21, None)),
    ("21-12-2004", (2004, 12, 21, None)),
    ("06/06/04", (2004, 6, 6, None)),
    ("06/07/04", (2004, None, None, None)),
    ("Tuesday", (None, None, None, 1)),
    ("Tues.", (None, None, None, 1)),
    ("WEDNESDAY", (None, None, None, 2)),
    ("Tuesday, May 6, 2025", (2025, 5, 6, 1)),
    ("Tue May 6", (None, 5, 6, 1)),
    ("Sun. 4 May", (None, 5, 4, 6)),
    ("May", (None, 5, None, None)),
    ("May 2025", (2025, 5, None, None)),
    ("Dec., 2025", (2025, 12, None, None)),
    ("2025", (2025, None, None, None)),
    ("9 de agosto", (None, 8, 9, None)),
    ("9 de agosto de 2024", (2024, 8, 9, None)),
    ("9 août 2024", (2024, 8, 9, None)),
    ("1er mars 2024", (2024, 3, 1, None)),
    ("9 Okt 2024", (2024, 10, 9, None)),
    ("9 Ogos 2024", (2024, 8, 9, None)),
    ("ABR 9", (None, 4, 9, None)),
    ("9 out 2024", (2024, 10, 9, None)),
    ("out 9", None),
    ("Arpil 9", (None, 4, 9, None)),
    ("Octobr 9", (None, 10, 9, None)),
    ("Januray 9", (None, 1, 9, None)),
    ("Juny 9", None),
    ("Ma 9", None),
    ("June 1O", (None, 6, 10, None)),
    ("June l", (None, 6, 1, None)),
    ("June 32", (None, 6, None, None)),
    ("June 219", (None, 6, None, None)),
    ("  June 9 ", (None, 6, 9, None)),
    ("2023-19-21", None),
    ("Tuesdays", None),
    ("Monument 9", None),
    ("Highway 66", None),
    ("NO DATE", None),
    ("June 9 and 10", None),
    ("", None),
    ("9", None),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text or "empty" for text, _ in READ])
def test_what_is_printed_is_read(text: str, expected: tuple[int | None, ...] | None) -> None:
    date = parse_date(text)
    if expected is None:
        assert date is None
        return
    assert date is not None
    assert (date.year, date.month, date.day, date.weekday) == expected
    assert date.text == date.span.of(text)
    assert date.text.strip() == date.text


@pytest.mark.parametrize(
    ("day_first", "expected"), [(True, (2004, 7, 6)), (False, (2004, 6, 7)), (None, (2004, None, None))]
)
def test_who_knows_which_comes_first_may_say_so(day_first: bool | None, expected: tuple[int | None, ...]) -> None:
    date = parse_date("06/07/04", day_first=day_first)
    assert date is not None
    assert (date.year, date.month, date.day) == expected


def test_only_text_is_read() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        parse_date(b"May 6")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("May 6", "2025-05-06", "2025-05-06"),
        ("May 6", "2025-05-05", "2025-05-06"),
        ("May 6", "2025-05-04", "2024-05-06"),
        ("May 6", "2025-12-31", "2025-05-06"),
        ("Dec. 30", "2025-01-02", "2024-12-30"),
        ("Jan. 1", "2024-12-31", "2025-01-01"),
        ("Feb. 29", "2025-03-01", "2024-02-29"),
        ("Feb. 29", "1903-03-01", "1896-02-29"),
        ("Feb. 30", "2025-03-01", None),
        ("June 31, 2024", "2025-03-01", None),
        ("May 6, 1987", "2025-03-01", "1987-05-06"),
        ("Tuesday", "2025-05-06", "2025-05-06"),
        ("Wednesday", "2025-05-06", "2025-04-30"),
        ("Tuesday, May 6", "2025-05-07", "2025-05-06"),
        ("Monday, May 6", "2025-05-07", "2024-05-06"),
        ("May", "2025-05-07", None),
        ("May 2025", "2025-05-07", None),
        ("2025", "2025-05-07", None),
        ("Monday", "0001-01-01", "0001-01-01"),
        ("Sunday", "0001-01-01", None),
        ("May 6", "0001-01-01", None),
        ("Jan. 1", "9999-12-31", "9999-01-01"),
    ],
)
def test_a_day_of_publication_settles_what_is_not_printed(text: str, published: str, expected: str | None) -> None:
    date = parse_date(text)
    assert date is not None
    assert date.resolve(dt.date.fromisoformat(published)) == (dt.date.fromisoformat(expected) if expected else None)


def test_a_time_of_publication_is_as_good_as_its_day() -> None:
    date = parse_date("May 6")
    assert date is not None
    assert date.resolve(dt.datetime(2025, 5, 6, 23, 59, tzinfo=dt.UTC)) == dt.date(2025, 5, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 6, 2024", "Sept. 6, 2024|Sept 6|Sept 6, 2024|Sept. 6|Sept 6|6 SEP 24"),
        ("March 6", "March 6|March 6|March 6|March 6|March 6|6 MAR"),
        ("March 6, 1950", "March 6, 1950|March 6|March 6, 1950|March 6|March 6|6 MAR 1950"),
        ("Friday", "|".join(["Friday"] * 6)),
        ("March 2025", "|".join(["March 2025"] * 6)),
        ("March", "|".join(["March"] * 6)),
        ("2025", "|".join(["2025"] * 6)),
    ],
)
def test_house_styles(text: str, expected: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert "|".join(date.render(style) for style in Style) == expected


def test_months_may_be_added() -> None:
    words = Vocabulary.default().extend(months={"Brumaire": {"month": 11}})
    date = Dates.of(words).phrase("9 Brumaire")
    assert date is not None
    assert (date.month, date.day) == (11, 9)
    assert parse_date("9 Brumaire") is None
