"""How fast wirenews reads, against one bare pass of a tokenising expression over the same text in the same run.

    python benchmarks/speed.py [--corpora PATH] [--rounds N]

Without corpora it reads the stories that come with the project. Times are CPU times, the median of interleaved rounds.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import wirenews as wn

ROOT = Path(__file__).resolve().parent.parent
CHARACTERS = 1_500_000
"""How much text is read in a round, at most."""

WORKS: dict[str, Callable[[str], object]] = {
    "bare pass": re.compile(r"\w+|[^\w\s]").findall,
    "dateline": wn.parse_dateline,
    "attributions": wn.parse_attributions,
    "numbers": wn.parse_numbers,
    "quotes": wn.parse_quotes,
    "tolls": wn.parse_tolls,
    "story": wn.parse_story,
}


def main(arguments: list[str] | None = None) -> int:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--corpora", type=Path, help="a folder with datelines/*/dev.jsonl and quotes/*/dev.jsonl")
    made.add_argument("--only", metavar="SET", help="one set of the corpora, by the name of its folder")
    made.add_argument("--rounds", type=int, default=3)
    options = made.parse_args(arguments)
    texts = list(sample(of_corpora(options.corpora, options.only) if options.corpora else of_project()))
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    print(f"{len(texts)} texts, {size:,} bytes, {options.rounds} rounds, Python {sys.version.split()[0]}")
    for work in WORKS.values():
        list(map(work, texts[:20]))
    rounds = [{name: measured(work, texts) for name, work in WORKS.items()} for _ in range(options.rounds)]
    print("| reads | MB/s | microseconds per 2 KB | times the bare pass |\n|---|--:|--:|--:|")
    for name in WORKS:
        seconds = statistics.median(one[name] for one in rounds)
        ratio = statistics.median(one[name] / one["bare pass"] for one in rounds)
        print(f"| {name} | {size / seconds / 1e6:.2f} | {seconds / size * 2e9:.0f} | {ratio:.2f} |")
    print(f"\nparse_dateline: {dateline_time(texts) * 1e6:.1f} microseconds a story at the median, each head seen once")
    print(f"import wirenews: {fresh_time('import wirenews') * 1000:.0f} ms")
    first = "import wirenews; wirenews.parse_story('OSLO, May 3 (NTB) - Two died, Ann Roe said.')"
    print(f"import and the first parse_story: {fresh_time(first) * 1000:.0f} ms")
    return 0


def dateline_time(texts: list[str]) -> float:
    """The median seconds of one call on each text, by a parser that has kept nothing of them."""
    parser = wn.DatelineParser()
    parser.parse("OSLO, May 3 (Reuters) - Rain fell.")
    times = []
    for text in texts:
        start = time.perf_counter()
        parser.parse(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def of_project() -> Iterable[str]:
    """The stories that come with the project, over and over until there is enough to measure."""
    paths = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/stories/*.txt")])
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return texts * (CHARACTERS // 5 // sum(map(len, texts)) + 1)


def of_corpora(folder: Path, only: str | None = None) -> Iterable[str]:
    """Texts of every set in turn, as many from each; or of one set."""
    name = only or "*"
    paths = sorted([*folder.glob(f"datelines/{name}/dev.jsonl"), *folder.glob(f"quotes/{name}/dev.jsonl")])
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            left = CHARACTERS // len(paths)
            for line in lines:
                text = json.loads(line)["text"]
                left -= len(text)
                if left < 0:
                    break
                yield text


def sample(texts: Iterable[str]) -> Iterable[str]:
    return islice(texts, 20_000)


def measured(work: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def fresh_time(statement: str) -> float:
    """The CPU time that a statement takes, the best of five fresh interpreters."""
    code = f"import time; t = time.process_time(); {statement}; print(time.process_time() - t)"
    runs = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(5))
    return min(float(run.stdout) for run in runs)


if __name__ == "__main__":
    sys.exit(main())
