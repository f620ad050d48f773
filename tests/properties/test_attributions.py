"""What holds of attributions in any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings, strategies as st

from wirenews.agencies import Registry
from wirenews.attributions import CueKind, Role, parse_attributions

PIECES = [
    "AP", "AFP", "Reuters", "Xinhua", "the Times", "PTI", "IANS", "CNA", "SANA", "state television", "the newspaper",
    "the agency", "news agency", " said ", " reported", " told ", " according to ", " citing ", "quoted by ", "By ",
    "(", ")", "/", "-", " - ", "--", ", ", ". ", "\n", "\n\n", "“", "”", '"', "'s ", " ", "OSLO, March 3", "Photo: ",
    "(Reporting by Ann Poe)", "Enditem", "© 2020 ", "contributed to this report", "é", "\u00a0", "x", "42", "\x00",
]  # fmt: skip
wire = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
NAMES = [
    agency.code
    for agency in Registry.default()
    if agency.code and agency.code[0].isupper() and Registry.default().meanings(agency.code) == (agency.name,)
]


@settings(max_examples=300, deadline=None)
@given(wire | st.text(max_size=80))
def test_finds_are_verbatim_ordered_and_disjoint(text: str) -> None:
    found = parse_attributions(text)
    assert found == parse_attributions(text)
    end = 0
    for one in found:
        assert one.span.start >= end
        end = one.span.end
        for part in (one, *one.agencies, *([one.cue] if one.cue else [])):
            assert part.text == part.span.of(text)
            assert part.rule
        assert (one.kind is not None) == (one.role is Role.INLINE)
        assert one.agencies


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(NAMES), st.sampled_from(["told {}", "according to {}", "{} reported", "quoted by {}", "citing {}"])
)
def test_a_name_beside_a_cue_is_read_back(code: str, frame: str) -> None:
    text = f"The pier is shut, a guard said, {frame.format(code)}."
    found = [one for one in parse_attributions(text) if one.kind in set(CueKind)]
    assert [mention.text for mention in found[0].agencies] == [code]
    wanted = Registry.default().find(code)
    assert found[0].agencies[0].agencies == (wanted if len(wanted) == 1 else ())


HOSTILE = {
    "brackets": "(", "capitals": "A", "capital words": "Ab ", "names": "AP ", "joint names": "AP/", "heads": "newspaper ",
    "articles": "the ", "cues": "said ", "digits": "1,", "quotes": '"', "marks": ".", "lines": "\n", "by": "By A, ",
    "adjectives": "Israeli ", "told": "told the ", "dateline": "OSLO, March 3 ", "copyright": "(c) ", "slashes": "a/",
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_length(piece: str) -> None:
    parse_attributions(piece * 10)
    start = time.process_time()
    parse_attributions(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 3
