"""How well stories are read that were written, pages and all, before anybody had read them with wirenews.

    python benchmarks/first_sight.py FOLDER [--keep]

FOLDER holds stories and pages in the form of tests/stories. They are scored as they are; `--keep` adds the figures, with
today's commit, to first_sight.json, from which docs/accuracy.md has its last table. Once rules have been mended with a
story in view it is no longer unseen: it belongs into tests/stories then.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from accuracy import commit
from layers import percent, scorer

HERE = Path(__file__).resolve().parent
KEPT = HERE / "first_sight.json"


def main(arguments: list[str] | None = None) -> int:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("folder", type=Path, help="stories (.txt) with their pages (.toml)")
    made.add_argument("--keep", action="store_true", help="add the figures to first_sight.json")
    options = made.parse_args(arguments)
    checks = scorer(HERE.parent / "tests" / "stories", "checks")
    checks.FOLDER = options.folder
    totals = checks.totals()
    for layer, (held, n) in totals.items():
        print(f"{layer:16}{n:6} {percent(held, n):8.1f}")
    if options.keep:
        keep({"commit": commit(), "stories": len(checks.names()), "layers": totals})
    return 0


def keep(measured: dict[str, Any]) -> None:
    """Adds one measurement to those that were kept."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else []
    KEPT.write_text(json.dumps([*kept, measured], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
