"""A whole build against plain `mkdocs build` of the same texts: time and memory, as ratios of one run.

    python bench/build.py [--rounds 3] [FOLDER]

FOLDER holds articles/; without it, 1,000 invented articles are written for the occasion.  Plain means Material with
search, each text a page outside the navigation.  Both are built anew where nothing is; then ours again after a
change.  All take turns, so that a busy minute touches all; figures are medians.  Processor seconds are those of all
processes of a build; memory is the peak of the one that is started.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import astuple, dataclass
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 1000
KILOBYTE = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss
AIMS = {"ours": 1.0, "nothing changed": 0.06, "one article edited": 0.10, "one term added": 0.15}
"""The seconds of each that are aimed for with 10,000 articles, where those of plain are 1."""
MEMORY_AIM = 1.5  # the same for the memory of the process that is started
PLAIN = """\
site_name: plain
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
not_in_nav: articles/
"""


TERMS = ("second day", "same thing", "other hand", "next year", "long time")
MEASURED = """\
import resource, runpy, sys
try:
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took."""

    seconds: float
    processor: float
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
            generate.write(ARTICLES, source)
        plain, ours = plain_project(source, Path(scratch, "plain")), our_project(source, Path(scratch, "ours"))
        runs: dict[str, list[Run]] = {name: [] for name in ("plain", *AIMS)}
        for number in range(options.rounds):
            runs["plain"].append(anew(plain))
            runs["ours"].append(anew(ours))
            runs["nothing changed"].append(build(ours))
            edit(ours, number)
            runs["one article edited"].append(build(ours))
            add_term(ours, number)
            runs["one term added"].append(build(ours))
        print_table(runs)


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


def edit(project: Path, number: int) -> None:
    """Have an article say something else."""
    article = sorted((project / "articles").rglob("*.txt"))[number]
    article.write_text(f"{article.read_text(encoding='utf-8')}\nThis was added {number} times.\n", encoding="utf-8")


def add_term(project: Path, number: int) -> None:
    """Have the glossary explain two words that stand in some articles."""
    words = TERMS[number % len(TERMS)]
    entry = project / "docs/glossary" / f"{words.replace(' ', '-')}.md"
    entry.write_text(f"---\nterm: {words}\n---\nWhat is added to see what that costs.\n", encoding="utf-8")


def anew(project: Path) -> Run:
    """Build the project where nothing was built before."""
    for built in (project / "site", project / ".cache"):
        shutil.rmtree(built, ignore_errors=True)
    return build(project)


def build(project: Path) -> Run:
    """Build the project once, in a process of its own."""
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", MEASURED, "build", "--quiet", "--config-file", str(project / "mkdocs.yml")]
    done = subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"the build of {project.name} failed")
    seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, processor, int(done.stdout.split()[-1]) * KILOBYTE / 1e6)


def print_table(runs: dict[str, list[Run]]) -> None:
    """Medians of each build, and ours over plain."""
    plain = median(runs["plain"])
    print(f"{'':20} {'seconds':>8} {'processor':>9} {'MB':>6} {'of plain':>9} {'aim':>6} {'memory':>7}")
    for name, taken in runs.items():
        one = median(taken)
        aim, memory = AIMS.get(name, 1), one.megabytes / plain.megabytes
        print(f"{name:20} {one.seconds:8.2f} {one.processor:9.2f} {one.megabytes:6.0f}", end="")
        print(f" {one.seconds / plain.seconds:9.2f} {aim:6.2f} {memory:7.2f}")
    print(f"{'memory aimed for':62} {MEMORY_AIM:7.2f}")


def median(runs: list[Run]) -> Run:
    """Of each figure the middle one."""
    return Run(*(statistics.median(figures) for figures in zip(*map(astuple, runs), strict=True)))


if __name__ == "__main__":
    main()
