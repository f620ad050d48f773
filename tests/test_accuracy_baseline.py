"""The accuracy command: what it counts, what it prints, and when it fails."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import wirenews as wn

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
RIGHT = "OSLO, March 8 (NTB) - Two died."
GOLD = {
    "span": [0, 21],
    "places": ["OSLO"],
    "year": None,
    "month": 3,
    "day": 8,
    "agencies": ["NTB"],
}
DOCUMENTS = [
    {"id": "1", "kind": "hand", "text": RIGHT, "gold": GOLD},
    {"id": "2", "kind": "hand", "text": RIGHT, "gold": {**GOLD, "day": 9}},
    {"id": "3", "kind": "hand", "text": "It rained in the night.", "gold": None},
]
SCORER = """
def score(gold, found, speech=False):
    one = {"P": 50.0, "R": 50.0, "F1": 50.0}
    row = {"gold": 2, "end2end": one, "iou50": one, "exact": one, "src|cont": 50.0}
    return {"all": row, "segments": {}} if "quotes" in __file__ else {"ALL": dict(
        gold=2, pred=2, tp=1, hit=1, maxok=1, maxn=2, fp=0, negn=0, mp=0)}
"""


@pytest.fixture
def accuracy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    module = importlib.import_module("accuracy")
    monkeypatch.setattr(module, "BASELINE", tmp_path / "baseline.json")
    return module


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A set of each layer, with scorers that always find half."""
    for layer, name in (("datelines", "ours"), ("quotes", "ours"), ("tolls", "ours")):
        folder = tmp_path / "corpora" / layer / name
        folder.mkdir(parents=True)
        lines = DOCUMENTS if layer == "datelines" else [{"id": "1", "text": RIGHT, "attributions": []}]
        (folder / "dev.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (tmp_path / "eval").mkdir()
    for layer in ("quotes", "tolls"):
        (tmp_path / "eval" / f"score_{layer}.py").write_text(SCORER, encoding="utf-8")
    return tmp_path / "corpora"


def test_absent_corpora_are_skipped_with_a_word(
    accuracy: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main(["--corpora", str(tmp_path / "nowhere"), "--check"]) == 0
    assert "skipped, there is no folder" in capsys.readouterr().out


def test_datelines_are_counted_field_by_field(accuracy: ModuleType, corpora: Path) -> None:
    found, quiet = accuracy.LAYERS["datelines"](corpora, corpora)
    assert found == (
        "ours",
        "hand",
        2,
        {"exact": 50.0, "span": 100.0, "places": 100.0, "date": 50.0, "agencies": 100.0},
    )
    assert quiet == ("ours", "negative-hand", 1, {"quiet": 100.0})


def test_a_fall_below_the_baseline_fails(
    accuracy: ModuleType, corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main(["--corpora", str(corpora), "--update-baseline"]) == 0
    assert accuracy.main(["--corpora", str(corpora), "--check"]) == 0
    baseline: dict[str, float] = json.loads(accuracy.BASELINE.read_text(encoding="utf-8"))
    assert baseline["quotes / ours speech / all / F1"] == 50.0
    accuracy.BASELINE.write_text(json.dumps({**baseline, "tolls / ours / all / F1": 50.1}), encoding="utf-8")
    capsys.readouterr()
    assert accuracy.main(["--corpora", str(corpora), "--check", "--only", "quotes"]) == 0
    assert accuracy.main(["--corpora", str(corpora), "--check"]) == 1
    assert "tolls / ours / all / F1: 50.1 before, 50.0 now" in capsys.readouterr().out


def test_the_page_of_the_documentation_carries_date_commit_and_tables(
    accuracy: ModuleType, corpora: Path, tmp_path: Path
) -> None:
    page = tmp_path / "accuracy.md"
    accuracy.main(["--corpora", str(corpora), "--markdown", str(page)])
    text = page.read_text(encoding="utf-8")
    assert "Measured on 20" in text
    assert "| ours | hand | 2 | 50.0 | 100.0 | 100.0 | 50.0 | 100.0 |  |" in text
    assert "## Tolls" in text


def test_the_scorer_gets_that_back_before_reported_clauses(accuracy: ModuleType) -> None:
    layers: Any = importlib.import_module("layers")
    text = "Police said that two people had died."
    (quote,) = wn.parse_quotes(text)
    assert quote.text == "two people had died"
    sent = layers.attribution(quote, text)
    assert text[slice(*sent["content"][0])] == "that two people had died"
    assert text[slice(*sent["source"][0])] == "Police"
    assert text[slice(*sent["cue"][0])] == "said"


def test_the_committed_baseline_holds_figures_of_every_layer() -> None:
    baseline: dict[str, float] = json.loads((BENCHMARKS / "baseline.json").read_text(encoding="utf-8"))
    assert {key.split(" / ")[0] for key in baseline} >= {"datelines", "quotes", "tolls"}
    assert all(0 <= figure <= 100 for figure in baseline.values())
