"""A whole build against plain `mkdocs build` of the same texts: time and memory, as ratios of one run.

    python bench/build.py [--rounds 3] [FOLDER]

FOLDER holds articles/; without it, 1,000 invented articles are written for the occasion.  Plain means Material with
search, each text a page outside the navigation.  The two take turns, so that a busy minute touches both; figures are
medians.  Memory is the peak of the largest process of a build.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import invented

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 1000
TIME_BUDGET, MEMORY_BUDGET = 1.5, 2.0  # ratios to plain
PLAIN = """\
site_name: plain
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
not_in_nav: articles/
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took."""

    seconds: float
    megabytes: float


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder that holds articles/")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        source = options.folder or Path(scratch, "invented")
        if options.folder is None:
            invented.write(ARTICLES, source)
        projects = {
            "plain": plain_project(source, Path(scratch, "plain")),
            "ours": our_project(source, Path(scratch, "ours")),
        }
        runs: dict[str, list[Run]] = {name: [] for name in projects}
        for _ in range(options.rounds):
            for name, project in projects.items():
                runs[name].append(build(project))
        print_table(runs, {name: len(list(project.glob("site/**/*.html"))) for name, project in projects.items()})


def plain_project(source: Path, project: Path) -> Path:
    """The articles as Markdown pages, with nothing of ours."""
    for path in (source / "articles").rglob("*.txt"):
        page = (project / "docs" / path.relative_to(source)).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, page)
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return project


def our_project(source: Path, project: Path) -> Path:
    """The articles in a project like this one, with its glossary, people and hand-written pages."""
    shutil.copytree(source / "articles", project / "articles")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    (project / "hooks").symlink_to(ROOT / "hooks")
    return project


def build(project: Path) -> Run:
    """Build the project once, in a process of its own."""
    start = time.monotonic()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(project / "mkdocs.yml")]
    _, status, usage = os.wait4(os.posix_spawn(sys.executable, command, environment), 0)
    if status:
        sys.exit(f"the build of {project.name} failed")
    kilobyte = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss
    return Run(time.monotonic() - start, usage.ru_maxrss * kilobyte / 1e6)


def print_table(runs: dict[str, list[Run]], pages: dict[str, int]) -> None:
    """Medians of each build, and ours over plain."""
    seconds = {name: statistics.median(run.seconds for run in taken) for name, taken in runs.items()}
    megabytes = {name: statistics.median(run.megabytes for run in taken) for name, taken in runs.items()}
    print(f"{'build':12} {'pages':>7} {'seconds':>8} {'MB':>7}")
    for name in runs:
        print(f"{name:12} {pages[name]:7} {seconds[name]:8.2f} {megabytes[name]:7.0f}")
    time_ratio, memory_ratio = seconds["ours"] / seconds["plain"], megabytes["ours"] / megabytes["plain"]
    print(f"{'ours / plain':20} {time_ratio:8.2f} {memory_ratio:7.2f}")
    print(f"{'at most':20} {TIME_BUDGET:8.2f} {MEMORY_BUDGET:7.2f}")


if __name__ == "__main__":
    main()
