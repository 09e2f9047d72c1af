"""Where the time of a build goes: `python bench/steps.py PROJECT` builds a project and prints the seconds of each step.

The build is the one that `mkdocs build` makes.  The program knows nothing of being timed: the functions of STEPS are
wrapped here.  What is printed is JSON, by step: seconds by the clock, processor seconds of the process itself and of
those that it started.  Of search that is done beside the other steps the clock shows only what they waited for.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from mkdocs.__main__ import cli

import whole
from explainer import pipeline

STEPS = {
    "read": (pipeline, "read_archive"),
    "recognise": (pipeline, "recognise_all"),
    "index": (pipeline, "build_index"),
    "compose": (whole.Whole, "compose"),
    "print and write": (whole.Whole, "print"),
    "search": (whole.Whole, "finish"),
}
REST = "start, MkDocs, pages by hand, the swap"
Times = tuple[float, float, float]
Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def main(project: Path) -> None:
    """Build the project, and print what each step took."""
    os.chdir(project)
    taken: dict[str, list[Times]] = defaultdict(list)
    for step, (owner, name) in STEPS.items():
        setattr(owner, name, timed(getattr(owner, name), taken[step]))
    sys.argv[1:] = ["build", "--quiet"]
    try:
        cli(standalone_mode=False)
    except SystemExit as ended:
        if ended.code:
            raise
    steps = {step: added(times) for step, times in taken.items()}
    steps[REST] = less(now(), added(list(steps.values())))
    print(json.dumps(steps))


def timed(function: Callable[Given, Returned], taken: list[Times]) -> Callable[Given, Returned]:
    """The function, with what each call takes told to `taken`."""

    def call(*args: Given.args, **named: Given.kwargs) -> Returned:
        before = now()
        try:
            return function(*args, **named)
        finally:
            taken.append(less(now(), before))

    return call


def now() -> Times:
    """Seconds since the process began: by the clock, of its processor, and of that of the processes it started."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - BEGAN, own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime


def less(one: Times, other: Times) -> Times:
    """The one without the other."""
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def added(times: list[Times]) -> Times:
    """All of them together."""
    return sum(t[0] for t in times), sum(t[1] for t in times), sum(t[2] for t in times)


BEGAN = time.monotonic()

if __name__ == "__main__":
    main(Path(sys.argv[1]))
