"""How long a build takes and what it needs, beside plain MkDocs and Hugo with the same texts: time, memory, size.

    python bench/speed.py [--articles 1000] [--rounds 3] [--cold] [--archive FOLDER] [--record]

The articles are invented (generate.py), as many as asked for, or those of FOLDER, an archive that anybody prepared.
The builds take turns, so that a busy minute touches all, and figures are medians.  With 1,000 articles three rounds
take about three minutes on two cores, with 10,000 one round takes about eight.  Hugo is measured where it is
installed.  `--record` keeps the figures of this number of articles in speed.json and writes docs/speed.md.
Everything is written below TMPDIR.  On ext4 a new file takes up to ten times as long for minutes after many were
removed (the kernel passes over each number of a file that is "recently deleted"), as each round removes those of the
round before: TMPDIR=/dev/shm is in memory.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import generate
from builds import add_term, anew, build, edit, forget, hugo_project, our_project, plain_project, size
from speed_page import PAGE, RESULTS, Measured, kept, page, section
from watched_run import Peaks, Run

PROJECTS = {"plain": plain_project, "hugo": hugo_project, "ours": our_project}
STEPS = Path(__file__).with_name("steps.py")


def main() -> None:
    """Measure, and print; or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cold", action="store_true", help="only builds where nothing was built")
    parser.add_argument("--archive", type=Path, help="a folder with articles/, and docs/glossary and so on if any")
    parser.add_argument("--record", action="store_true", help="write docs/speed.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        source = options.archive or Path(scratch, "invented")
        if not options.archive:
            generate.write(options.articles, source)
        measured = measure(source, Path(scratch), options.rounds, options.cold, "" if options.archive else "invented")
    print(section(measured))
    if options.record:
        everything = kept(measured)
        RESULTS.write_bytes(everything)
        PAGE.write_text(page(everything), encoding="utf-8")


def measure(source: Path, scratch: Path, rounds: int, cold: bool, texts: str) -> Measured:
    """All figures of one archive."""
    kinds = ["plain", "hugo", "ours"]
    if not shutil.which("hugo"):
        print("Hugo is not installed, and not measured.", file=sys.stderr)
        kinds.remove("hugo")
    for kind in kinds:
        PROJECTS[kind](source, scratch / kind)
    runs: dict[str, list[Run]] = defaultdict(list)
    for number in range(rounds):
        for name, run in one_round(scratch, kinds, number, cold):
            runs[name].append(run)
            print(f"{name}: {run.seconds:.1f} s", file=sys.stderr)
    articles = [path.stat().st_size for path in (source / "articles").rglob("*.txt")]
    return Measured(
        articles=len(articles),
        megabytes=sum(articles) / 1e6,
        texts=texts or "prepared",
        date=datetime.now(UTC).date().isoformat(),
        machine=f"{machine()}, files on {file_system(scratch)}",
        rounds=rounds,
        runs={name: median(taken) for name, taken in runs.items()},
        sizes={kind: size(scratch / kind) for kind in kinds},
        steps=steps(scratch / "ours"),
    )


def one_round(scratch: Path, kinds: Sequence[str], number: int, cold: bool) -> Iterator[tuple[str, Run]]:
    """Each build once, with its name: anew, then ours again after each change."""
    for kind in kinds:
        yield kind, anew(scratch / kind)
    if cold:
        return
    ours = scratch / "ours"
    yield "nothing changed", build(ours)
    edit(ours, number)
    yield "one article edited", build(ours)
    add_term(ours, number)
    yield "one term added", build(ours)


def steps(project: Path) -> dict[str, tuple[float, float, float]]:
    """The seconds of each step of a build where nothing was built."""
    forget(project)
    done = subprocess.run([sys.executable, STEPS, project], stdout=subprocess.PIPE, text=True, check=True)
    return {step: (clock, own, others) for step, (clock, own, others) in json.loads(done.stdout).items()}


def median(runs: Sequence[Run]) -> Run:
    """Of each figure the middle one."""

    def middle(figure: Callable[[Run], float]) -> float:
        return statistics.median(map(figure, runs))

    peaks = Peaks(
        middle(lambda r: r.peaks.own), middle(lambda r: r.peaks.without_search), middle(lambda r: r.peaks.whole)
    )
    return Run(middle(lambda r: r.seconds), middle(lambda r: r.processor), peaks)


def machine() -> str:
    """How many cores and how much memory there are."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{len(os.sched_getaffinity(0))} cores, {memory:.0f} GB"


def file_system(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The kind of file system that a folder is on ("ext4", "tmpfs"), as Linux lists them; "a disk" elsewhere."""
    if not mounts.exists():
        return "a disk"
    listed = [line.split()[1:3] for line in mounts.read_text(encoding="utf-8").splitlines()]
    holding = [(place, kind) for place, kind in listed if folder.resolve().is_relative_to(place)]
    return max(holding, key=lambda one: len(one[0]))[1]


if __name__ == "__main__":
    main()
