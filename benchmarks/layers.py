"""What each layer is measured on: finds turned into what the scorers take, and the scores into figures.

A figure is a share of a hundred, and higher is always better: `quiet` is the share of texts without a thing in which
nothing was found.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import wirenews as wn

Figures = dict[str, float]
Row = tuple[str, str, int, Figures]
"""Set, kind or outcome, how many were asked for, and the figures."""

THAT = re.compile(r"\bthat\s+\Z", re.IGNORECASE)


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def scorer(folder: Path, name: str) -> ModuleType:
    """A scorer, imported from its file."""
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer {name}.py in {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def percent(part: float, whole: float) -> float:
    """Part of whole as a percentage with one decimal."""
    return round(100 * part / whole, 1) if whole else 0.0


# Datelines


def _one_blank(texts: Iterable[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def dateline_fields(found: wn.Dateline | None, gold: dict[str, Any]) -> dict[str, bool]:
    """Which fields of a dateline are as the gold has them."""
    if found is None:
        return dict.fromkeys(("span", "places", "date", "agencies"), False)
    date = found.date
    printed = (date.year, date.month, date.day) if date is not None else (None, None, None)
    return {
        "span": [found.span.start, found.span.end] == gold["span"],
        "places": _one_blank(place.name for place in found.places) == _one_blank(gold["places"]),
        "date": printed == (gold["year"], gold["month"], gold["day"]),
        "agencies": _one_blank(one.text for one in found.agencies) == _one_blank(gold["agencies"]),
    }


def datelines(corpora: Path, scorers: Path) -> Iterator[Row]:
    """The datelines of every set, each kind of label apart."""
    for path in sorted(corpora.glob("datelines/*/dev.jsonl")):
        counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for document in documents(path):
            kind, gold = document["kind"], document["gold"]
            found = wn.parse_dateline(document["text"])
            if gold is None:
                kind = kind if kind.startswith("negative") else f"negative-{kind}"
                counts[kind]["n"] += 1
                counts[kind]["quiet"] += found is None
                continue
            right = dateline_fields(found, gold)
            for name, value in {"exact": all(right.values()), **right}.items():
                counts[kind][name] += value
            counts[kind]["n"] += 1
        for kind, count in sorted(counts.items()):
            n = count.pop("n")
            yield path.parent.name, kind, n, {name: percent(value, n) for name, value in count.items()}


# Quotes


def attribution(quote: wn.Quote, text: str) -> dict[str, Any]:
    """A quote as the quote scorer takes it: the first speaker, and a leading "that" put back before the content."""
    content = [[part.span.start, part.span.end] for part in quote.content]
    that = THAT.search(text, max(0, content[0][0] - 12), content[0][0])
    if that is not None and quote.kind is not wn.QuoteKind.DIRECT:
        content[0][0] = that.start()
    speaker, cue = quote.speaker, quote.cue_phrase or quote.cue
    return {
        "source": [[speaker.span.start, speaker.span.end]] if speaker is not None else None,
        "cue": [[cue.span.start, cue.span.end]] if cue is not None else None,
        "content": content,
    }


def quotes(corpora: Path, scorers: Path) -> Iterator[Row]:
    """The quotes of each development set: speech alone, then all propositional attitudes with a parser that reads both.

    `segments` are sources, cues and contents that agree word for word, whatever they are linked to.
    """
    score = scorer(scorers, "score_quotes").score
    for path in sorted(corpora.glob("quotes/*/dev.jsonl")):
        gold = list(documents(path))
        for name, speech in (("speech", True), ("full", False)):
            parser = wn.QuoteParser(attitudes=not speech)
            found = {one["id"]: [attribution(each, one["text"]) for each in parser.parse(one["text"])] for one in gold}
            for kind, result in score(gold, found, speech).items():
                if kind == "segments":
                    n = sum(len(one["attributions"]) for one in gold)
                    for part, figures in result.items():
                        yield f"{path.parent.name} segments", part, n, figures
                    continue
                end_to_end, content = result["end2end"], result["iou50"]
                figures = {"P": end_to_end["P"], "R": end_to_end["R"], "F1": end_to_end["F1"], "content": content["F1"]}
                figures |= {"source": result["src|cont"] or 0.0, "exact": result["exact"]["F1"]}
                yield f"{path.parent.name} {name}", kind, result["gold"], figures


# Tolls

UNSENT = {wn.Relation.HYPOTHETICAL, wn.Relation.PREVIOUS}


def toll(found: wn.Toll) -> dict[str, Any]:
    """A toll as the toll scorer takes it."""
    number = found.number
    span = [found.span.start, found.span.end]
    return {"outcome": str(found.outcome), "low": number.low, "high": number.high, "span": span}


def tolls(corpora: Path, scorers: Path) -> Iterator[Row]:
    """The tolls of every set, all outcomes together and the commonest apart."""
    score = scorer(scorers, "score_tolls").score
    for path in sorted(corpora.glob("tolls/*/dev.jsonl")):
        gold = list(documents(path))
        found = {
            one["id"]: [
                toll(each)
                for each in wn.parse_tolls(one["text"])
                if each.number.value is not None and each.relation not in UNSENT
            ]
            for one in gold
        }
        results = score(gold, found)
        for outcome in ("ALL", "killed", "injured"):
            if result := results.get(outcome):
                yield path.parent.name, outcome.lower(), result["gold"], _toll_figures(defaultdict(int, result))


def _toll_figures(count: dict[str, int]) -> Figures:
    precision, recall = percent(count["tp"], count["pred"]), percent(count["hit"], count["gold"])
    figures = {"P": precision, "R": recall, "F1": percent(2 * precision * recall, 100 * (precision + recall))}
    figures["max"] = percent(count["maxok"], count["maxn"])
    if count["negn"]:
        figures["quiet"] = percent(count["negn"] - count["fp"], count["negn"])
    if count["mp"]:
        figures |= {"mention P": percent(count["mtp"], count["mp"]), "mention R": percent(count["mhit"], count["mg"])}
    return figures


# Whole stories


def stories(corpora: Path, scorers: Path) -> Iterator[Row]:
    """The invented stories of the tests: the share of expectations that hold, layer by layer."""
    checks = scorer(Path(__file__).parent.parent / "tests" / "stories", "checks")
    made: dict[str, int] = defaultdict(int)
    held: dict[str, int] = defaultdict(int)
    for name in checks.names():
        for check in checks.checks(name):
            made[check.layer] += 1
            held[check.layer] += check.holds
    for layer, n in made.items():
        yield "invented", layer, n, {"right": percent(held[layer], n)}


LAYERS = {"datelines": datelines, "quotes": quotes, "tolls": tolls, "stories": stories}
