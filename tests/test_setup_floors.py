"""The recognisers' recorded figures: bench/hold_floors.py."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hold_floors import Figure
from project import ROOT

RIGHT: Figure = {"figure": "names right", "now": 93.26, "less_is_better": False}
WRONG: Figure = {"figure": "names wrong", "now": 2.21, "less_is_better": True}
SPEED: Figure = {"figure": "MB of text a second", "now": 1.5, "less_is_better": False}


def hold(floors: Path, figures: list[Figure], *options: str) -> subprocess.CompletedProcess[str]:
    """What the script says of the figures."""
    command = [sys.executable, str(ROOT / "bench/hold_floors.py"), str(floors), *options]
    return subprocess.run(command, input=json.dumps(figures), capture_output=True, text=True, timeout=60)


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    """What is recorded when the figures are RIGHT, WRONG and SPEED."""
    path = tmp_path / "floors.json"
    assert hold(path, [RIGHT, WRONG, SPEED], "--record").returncode == 0
    return path


def test_a_record_is_rounded_so_that_the_same_figures_hold(floors: Path) -> None:
    assert json.loads(floors.read_text(encoding="utf-8")) == {"names right": 93.2, "names wrong": 2.3}
    assert hold(floors, [RIGHT, WRONG]).returncode == 0


@pytest.mark.parametrize(
    ("figures", "worse"),
    [
        ([RIGHT | {"now": 93.1}, WRONG], "names right"),
        ([RIGHT, WRONG | {"now": 2.4}], "names wrong"),
        ([RIGHT], "names wrong"),
    ],
    ids=["less than recorded", "more than recorded where less is better", "missing"],
)
def test_a_figure_that_is_worse_fails(floors: Path, figures: list[Figure], worse: str) -> None:
    done = hold(floors, figures)
    assert done.returncode == 1
    assert [line.startswith(worse) for line in done.stdout.splitlines() if line.endswith("WORSE")] == [True]
    assert done.stderr == "1 of 2 figures are worse than recorded\n"
