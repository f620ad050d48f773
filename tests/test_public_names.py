"""What `import wirenews` gives, and what it costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import wirenews

PACKAGE = Path(wirenews.__file__).parent
MODULES = sorted(
    ".".join(("wirenews", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)
LATE = ("regex", "dateutil", "json", "tomllib", "hypothesis", "multiprocessing")


def typed_imports() -> set[str]:
    """The names that type checkers see."""
    tree = ast.parse(Path(wirenews.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert all(alias.asname == alias.name for node in imports for alias in node.names)
    return {alias.name for node in imports for alias in node.names}


def run(code: str) -> str:
    result = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_type_checkers_see_the_same_names_as_programs() -> None:
    assert typed_imports() | {"__version__"} == set(wirenews.__all__) == set(dir(wirenews))


@pytest.mark.parametrize("name", wirenews.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    value = getattr(wirenews, name)
    assert value is getattr(wirenews, name)
    if callable(value):
        assert value.__doc__
        assert value.__module__.startswith("wirenews.")


@pytest.mark.parametrize("name", sorted(set(wirenews.__all__) - {"__version__", "agencies", "Match"}))
def test_every_public_name_stands_in_the_reference(name: str) -> None:
    reference = Path(__file__).parent.parent / "docs" / "reference.md"
    assert f":: wirenews.{name}\n" in reference.read_text(encoding="utf-8")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse_everything'"):
        _ = wirenews.parse_everything  # type: ignore[attr-defined]


def test_the_import_loads_no_module_of_ours_or_of_others() -> None:
    code = f"import wirenews, sys; print([m for m in sys.modules if m.startswith('wirenews.') or m in {LATE}])"
    assert run(code) == "[]"


def test_the_import_is_quick() -> None:
    code = "import time; t = time.process_time(); import wirenews; print(time.process_time() - t)"
    assert min(float(run(code)) for _ in range(3)) < 0.1


COMPILES = """
import re, sys, importlib
compiled = []
real = re._compiler.compile
def watch(pattern, flags=0):
    frame = sys._getframe(1)
    while "/re/" in frame.f_code.co_filename.replace("\\\\", "/"):
        frame = frame.f_back
    if "wirenews" in frame.f_code.co_filename:
        compiled.append((frame.f_code.co_filename, pattern))
    return real(pattern, flags)
re._compiler.compile = watch
for name in NAMES:
    importlib.import_module(name)
print(compiled, [m for m in LATE if m in sys.modules])
"""


def test_importing_every_module_compiles_no_pattern_and_loads_nothing_that_can_wait() -> None:
    names = [name for name in MODULES if name not in {"wirenews.testing", "wirenews.__main__"}]
    assert run(f"NAMES, LATE = {names}, {LATE}\n{COMPILES}") == "[] []"


def test_every_module_says_what_it_is_for() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path
