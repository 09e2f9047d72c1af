"""What docs/speed.md says of the figures in speed.json."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from page_parts import table
from watched_run import Run

PAGE = Path(__file__).resolve().parent.parent / "docs/speed.md"
WORDS = Path(__file__).with_name("speed.md")
RESULTS = Path(__file__).with_name("speed.json")
NAMES = {"plain": "plain MkDocs", "hugo": "Hugo", "ours": "ours"}
AIMS = {"ours": 1.0, "nothing changed": 0.06, "one article edited": 0.10, "one term added": 0.15}
"""The seconds of each that are aimed for with 10,000 articles, where those of plain MkDocs are 1."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one archive: medians of each build, files and MB of each site, seconds of each step.

    Of a step these are by the clock, and of the processors of the process itself and of those that it started.
    """

    articles: int
    megabytes: float
    texts: str
    date: str
    machine: str
    rounds: int
    runs: dict[str, Run]
    sizes: dict[str, tuple[int, float]]
    steps: dict[str, tuple[float, float, float]]


def kept(new: Measured) -> bytes:
    """What speed.json says with new figures in the place of those of as many articles of the same kind."""
    old = read(RESULTS.read_bytes()) if RESULTS.exists() else []
    others = [one for one in old if (one.texts, one.articles) != (new.texts, new.articles)]
    everything = sorted([*others, new], key=lambda one: (one.texts, one.articles))
    return msgspec.json.format(msgspec.json.encode(everything), indent=1) + b"\n"


def read(results: bytes) -> list[Measured]:
    """What speed.json says."""
    return msgspec.json.decode(results, type=list[Measured])


def page(results: bytes) -> str:
    """The page of these results."""
    everything = read(results)
    sections = "\n\n".join(f"## {called(one)}\n\n{section(one)}" for one in everything)
    return WORDS.read_text(encoding="utf-8").format(sections=sections, doubled=doubled(everything))


def called(one: Measured) -> str:
    """The heading of an archive."""
    return f"{one.articles:,} {one.texts} articles, {one.megabytes:.1f} MB"


def section(one: Measured) -> str:
    """The tables of an archive."""
    times = f"median of {one.rounds} rounds" if one.rounds > 1 else "in one run"
    parts = [f"{one.date}, {one.machine}, {times}.", time(one), memory(one), written(one), where(one), recognised(one)]
    return "\n\n".join(parts)


def time(one: Measured) -> str:
    """How long each build takes."""
    plain = one.runs["plain"]
    rows = []
    for name, run in one.runs.items():
        aim = f"{AIMS[name]:.2f}" if name in AIMS else "–"
        ratios = (ratio(run.seconds, plain.seconds), ratio(run.processor, plain.processor), aim)
        rows.append((NAMES.get(name, name), f"{run.seconds:.1f}", f"{run.processor:.1f}", *ratios))
    return table(("build", "seconds", "processor", "seconds of plain", "processor of plain", "aim"), rows)


def memory(one: Measured) -> str:
    """How much memory each build needs."""
    plain = one.runs["plain"].peaks.own
    rows = []
    for name, run in one.runs.items():
        parts = [f"{part:,.0f}" for part in (run.peaks.own, run.peaks.without_search, run.peaks.whole)]
        rows.append((NAMES.get(name, name), *parts, ratio(run.peaks.own, plain)))
    return table(("build", "MB, own", "MB, without search", "MB, all", "own of plain"), rows)


def ratio(one: float, other: float) -> str:
    """One figure beside another, a dash where nothing was measured."""
    return f"{one / other:.2f}" if other else "–"


def written(one: Measured) -> str:
    """How large each site is."""
    rows = [(NAMES[kind], files, f"{megabytes:,.1f}") for kind, (files, megabytes) in one.sizes.items()]
    return table(("site", "files", "MB"), rows)


def where(one: Measured) -> str:
    """Where the time of a build goes."""
    rows = [(step, *(f"{seconds:.1f}" for seconds in times)) for step, times in one.steps.items()]
    return table(("step, nothing built before", "seconds", "processor, own", "processor, others"), rows)


def recognised(one: Measured) -> str:
    """How fast articles are recognised in a build."""
    _, own, others = one.steps["recognise"]
    return f"Articles are recognised at {one.megabytes / (own + others):.2f} MB a processor second."


def doubled(everything: Sequence[Measured]) -> str:
    """What twice as many articles of the same kind take, "" where none were measured."""
    by_size = {(one.texts, one.articles): one for one in everything}
    rows = []
    for one in everything:
        twice = by_size.get((one.texts, 2 * one.articles))
        for kind in ("plain", "hugo", "ours") if twice else ():
            assert twice
            if kind in one.runs and kind in twice.runs:
                a, b = one.runs[kind], twice.runs[kind]
                pairs = ((b.seconds, a.seconds), (b.processor, a.processor), (b.peaks.own, a.peaks.own))
                whole = ratio(b.peaks.whole, a.peaks.whole)
                between = f"{NAMES[kind]}, {twice.articles:,} beside {one.articles:,}"
                rows.append((between, *(ratio(*pair) for pair in pairs), whole))
    if not rows:
        return ""
    head = ("build, nothing built before", "seconds", "processor", "memory, own", "memory, all")
    return f"\n## Twice as many articles\n\nAt most 2.10 is aimed for.\n\n{table(head, rows)}\n"
