"""What SECURITY.md says shows something is there: every test that it names, and every file that it leads to."""

from __future__ import annotations

import ast
import re

from project import ROOT

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (?!who \|)(?!-).*\|$", re.MULTILINE)
NAMED = re.compile(r"`(test_\w+\.py)::(test_\w+)`")
FILE = re.compile(r"`((?:docs|\.github)/[\w./]+)`")


def defined_in(name: str) -> set[str]:
    """The names of the tests in a file of tests/."""
    tree = ast.parse((ROOT / "tests" / name).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_test_that_is_named_exists() -> None:
    named = NAMED.findall(SECURITY)
    assert named
    assert [f"{file}::{test}" for file, test in named if test not in defined_in(file)] == []


def test_whatever_is_said_to_stop_somebody_is_shown_by_a_test() -> None:
    rows = [row.strip("| ").split(" | ") for row in ROW.findall(SECURITY)]
    assert rows
    assert [row for row in rows if not NAMED.search(row[-1])] == []


def test_every_file_that_is_named_exists() -> None:
    named = FILE.findall(SECURITY)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_no_address_to_report_to_is_invented() -> None:
    assert re.findall(r"\S+@\S+|https?://\S+", SECURITY) == []
