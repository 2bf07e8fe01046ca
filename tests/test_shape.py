"""The shape of the house: short files, short functions, small classes, no rooms without a name."""

import ast
from pathlib import Path
from statistics import median
from subprocess import run

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "game").rglob("*.py"))
LINES, FUNCTION, METHODS = 300, 40, 16
NAMELESS = {"utils", "helpers", "common", "base", "manager", "misc"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_small_and_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINES
    assert path.stem not in NAMELESS
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION, node.name
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
            assert len(methods) <= METHODS, node.name


def test_most_files_are_shorter_still() -> None:
    assert median(path.read_text(encoding="utf-8").count("\n") for path in FILES) < 110


def test_no_path_of_a_machine_and_no_registry_in_any_file() -> None:
    words = ("/ro" + "ot/", "/wo" + "rk/", "index" + "-url", "pypi" + ".org")
    listed = run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not any(word in text for word in words), path
