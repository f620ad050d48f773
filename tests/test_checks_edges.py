"""The checks that others use must fail where a promise is broken."""

from __future__ import annotations

import runpy

import pytest

import wirenews as wn
from wirenews.testing import check_linear, check_parser, check_values, seconds


def test_a_parser_whose_time_grows_with_the_square_is_found_out() -> None:
    def slow(text: str) -> int:
        return sum(1 for _ in text for _ in text)

    with pytest.raises(AssertionError, match="four times the text took"):
        check_linear(slow, lambda size: "x" * size, 700)
    check_linear(len, lambda size: "x" * size, 1200)


class Loose(wn.Found):
    """A value that can be changed."""

    __setattr__ = object.__setattr__


def test_a_value_that_can_be_changed_is_found_out() -> None:
    with pytest.raises(AssertionError, match="Loose is not frozen"):
        check_values(Loose(wn.Span(0, 3), "One"), "One died")


def test_a_value_that_is_not_what_stands_there_is_found_out() -> None:
    with pytest.raises(AssertionError, match="is not what stands there"):
        check_values(wn.Found(wn.Span(0, 3), "Two"), "One died")
    with pytest.raises(AssertionError, match="lies outside"):
        check_values(wn.Found(wn.Span(6, 12), "ed"), "One died")


def test_a_parser_that_remembers_is_found_out() -> None:
    seen: list[str] = []

    def remembering(text: str | wn.Source) -> tuple[int, ...]:
        seen.append(str(text))
        return (len(seen),)

    with pytest.raises(AssertionError, match="two results"):
        check_parser(remembering, "One died")


def test_the_clock_leaves_the_collector_as_it_was() -> None:
    import gc

    assert gc.isenabled()
    assert seconds(lambda _: gc.isenabled() and pytest.fail("collected"), "") >= 0
    assert gc.isenabled()
    gc.disable()
    try:
        seconds(len, "")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_to_import_the_command_is_not_to_run_it() -> None:
    assert "main" in runpy.run_module("wirenews.__main__", run_name="elsewhere")


def test_a_public_module_is_an_attribute() -> None:
    assert wn.__getattr__("agencies").__name__ == "wirenews.agencies"  # type: ignore[attr-defined]
