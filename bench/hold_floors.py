"""Hold the recognisers' figures: none may become worse than recorded.

    ../shared/bench/score --json | python bench/hold_floors.py bench/floors.json
    ../shared/bench/score --json | python bench/hold_floors.py bench/floors.json --record

floors.json maps a figure's name to the least it may be, or the most where less is better; `--record` writes what the
figures are now.  Speed is left out: it says as much about the machine.  Exit status 1 where a figure is worse than
recorded, or missing.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import TypedDict

SPEED = "a second"  # in the names of figures that are speeds


class Figure(TypedDict):
    """One row of the benchmark; others of its keys are not looked at."""

    figure: str
    now: float
    less_is_better: bool


def floor_of(figure: Figure) -> float:
    """What to record: the figure as it is now, to one decimal, rounded to the side that it may fall to."""
    tenths = figure["now"] * 10
    return (math.ceil(tenths) if figure["less_is_better"] else math.floor(tenths)) / 10


def held(figure: Figure | None, floor: float) -> bool:
    """Whether a figure is as good as recorded."""
    if figure is None:
        return False
    return figure["now"] <= floor if figure["less_is_better"] else figure["now"] >= floor


def main() -> None:
    """Print every recorded figure beside what it is now; or record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("floors", type=Path, help="floors.json")
    parser.add_argument("--record", action="store_true", help="write the figures of now")
    options = parser.parse_args()
    rows: list[Figure] = json.load(sys.stdin)
    figures = {row["figure"]: row for row in rows}
    if options.record:
        recorded = {name: floor_of(figure) for name, figure in figures.items() if SPEED not in name}
        options.floors.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return
    floors: dict[str, float] = json.loads(options.floors.read_text(encoding="utf-8"))
    worse = [name for name, floor in floors.items() if not held(figures.get(name), floor)]
    print(f"{'figure':66} {'now':>7} {'floor':>7}")
    for name, floor in floors.items():
        now = f"{figures[name]['now']:.1f}" if name in figures else "missing"
        print(f"{name:66} {now:>7} {floor:7.1f}  {'WORSE' if name in worse else ''}".rstrip())
    sys.exit(f"{len(worse)} of {len(floors)} figures are worse than recorded" if worse else 0)


if __name__ == "__main__":
    main()
