"""Numbers written out, as words or figures; what is written here is read back as the same number."""

from __future__ import annotations

from collections.abc import Iterator

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
WESTERN = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
INDIAN = ((10**7, "crore"), (10**5, "lakh"), (1000, "thousand"))
MOST = 10**15


def spell(value: int, *, indian: bool = False) -> str:
    """A count in words, from zero to below 10 to the 15th; in Indian scales if asked for.

    Raises `ValueError` for a number out of that range, and in Indian scales for one above 10 to the 12th.

    >>> spell(1_204_017)
    'one million two hundred and four thousand and seventeen'
    >>> spell(250_000, indian=True)
    'two lakh fifty thousand'
    """
    if not 0 <= value < (10**12 if indian else MOST):
        raise ValueError(f"no words for {value}: counts are spelled from 0 up, below {10**12 if indian else MOST:,}")
    return " ".join(_scaled(value, INDIAN if indian else WESTERN)) if value else ONES[0]


def _scaled(value: int, scales: tuple[tuple[int, str], ...]) -> Iterator[str]:
    rest = value
    for scale, name in scales:
        count, rest = divmod(rest, scale)
        if count:
            yield f"{spell(count)} {name}"
    if 0 < rest < 100 and value > rest:
        yield "and"
    if rest:
        yield _below_thousand(rest)


def _below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    words = f"{ONES[hundreds]} hundred" if hundreds else ""
    if not rest:
        return words
    tens, ones = divmod(rest, 10)
    small = ONES[rest] if rest < 20 else TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    return f"{words} and {small}" if words else small


def group(value: int, separator: str = ",", *, indian: bool = False) -> str:
    """A count in figures, its thousands grouped; in the Indian way if asked for.

    >>> group(1234567), group(1234567, indian=True), group(1234567, ".")
    ('1,234,567', '12,34,567', '1.234.567')
    """
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    size = 2 if indian else 3
    groups = [head[max(0, end - size) : end] for end in range(len(head), 0, -size)]
    return separator.join([*reversed(groups), tail])
