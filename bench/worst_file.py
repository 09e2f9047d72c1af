"""What one article that is made to be slow costs a build of 1,000 ordinary ones: at most half as much again is wanted.

    python bench/worst_file.py [--articles 1000] [--files 3] [--rounds 3]

Each text of tests/pathological.py is built alone; those that take the most processor time are put, one after the
other, into an archive of invented articles (generate.py), which is built with and without it, in turns.  Printed are
the seconds by the clock, and with it as a multiple of without it: medians.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

import generate
from builds import ROOT, anew, our_project

sys.path.append(str(ROOT / "tests"))  # what is slow is listed there, for the tests
from measured_builds import tried
from pathological import SAID, TEXTS


def main() -> None:
    """Measure, and print a line for each of the slowest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--files", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        source, project = Path(scratch, "invented"), Path(scratch, "ours")
        generate.write(options.articles, source)
        our_project(source, project)
        for name in slowest(Path(scratch, "alone"), options.files):
            rounds = [(anew(project).seconds, with_article(project, name)) for _ in range(options.rounds)]
            without, beside = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
            print(f"{beside / without:5.2f}  {beside:6.1f} s of {without:6.1f} s  {name}", flush=True)


def article(folder: Path, name: str) -> Path:
    """The article of that name, written."""
    path = folder / "articles/slow.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"The quay opens\n\n2031-03-04\n\n{(TEXTS | SAID)[name]}\n", encoding="utf-8")
    return path


def slowest(folder: Path, number: int) -> list[str]:
    """The names of those that take the most processor seconds alone, the slowest first."""
    seconds = {}
    with tried() as ask:
        for name in TEXTS | SAID:
            article(folder, name)
            seconds[name] = ask(folder).seconds
    return sorted(seconds, key=lambda name: -seconds[name])[:number]


def with_article(project: Path, name: str) -> float:
    """The seconds that the project takes with it."""
    path = article(project, name)
    try:
        return anew(project).seconds
    finally:
        path.unlink()


if __name__ == "__main__":
    main()
