"""A command run and watched: how long it takes, and how much memory it and the processes that it starts have at most.

Memory is read from /proc (proc_pid_smaps_rollup(5)), on Linux only.  Of pages that processes share each is given its
part, so that forked processes can be added up.  A look takes at most a tenth of a core.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event

PROC = Path("/proc")
PAGEFIND = "pagefind"  # in the name of its process
SELDOM, LEAST = 10, 0.05  # between two looks: times what one takes, and seconds


@dataclass(frozen=True, slots=True)
class Peaks:
    """The most memory in MB: of the process that is started, of all but Pagefind, and of all; 0 where nothing tells."""

    own: float = 0
    without_search: float = 0
    whole: float = 0


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took: seconds by the clock, processor seconds of all its processes, and memory."""

    seconds: float
    processor: float
    peaks: Peaks


def watched_run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder; exits with a message where it fails."""
    before, start, done = processor(), time.monotonic(), Event()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    with ThreadPoolExecutor(1) as thread:
        peaks = thread.submit(highest, process.pid, done)
        said, _ = process.communicate()
        seconds = time.monotonic() - start
        done.set()
    if process.returncode:
        sys.exit(f"{said}{' '.join(command)} failed in {folder}")
    return Run(seconds, processor() - before, peaks.result())


def processor() -> float:
    """The processor seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def highest(started: int, done: Event) -> Peaks:
    """The highest of all looks at a process and those that it started, until it is done."""
    peaks = Peaks()
    while PROC.is_dir() and not done.is_set():
        start = time.monotonic()
        now = look(started)
        peaks = Peaks(*(max(pair) for pair in zip(_figures(peaks), _figures(now), strict=True)))
        done.wait(max(LEAST, SELDOM * (time.monotonic() - start)))
    return peaks


def look(started: int) -> Peaks:
    """How much memory a process and those that it started have now."""
    found = [(process, *memory(process)) for process in [started, *below(started)]]
    search = sum(part for process, _, part in found if PAGEFIND in read(process, "comm"))
    whole = sum(part for *_, part in found)
    return Peaks(found[0][1], whole - search, whole)


def below(process: int) -> Iterator[int]:
    """The processes that one has started, and those that they have started."""
    for child in map(int, read(process, f"task/{process}/children").split()):
        yield child
        yield from below(child)


def memory(process: int) -> tuple[float, float]:
    """The MB that a process has, whole and with its part of what it shares; 0 where it has ended."""
    lines = dict(line.split(":", 1) for line in read(process, "smaps_rollup").splitlines()[1:])
    whole, part = (int(lines.get(key, "0 kB").split()[0]) * 1024 / 1e6 for key in ("Rss", "Pss"))
    return whole, part


def read(process: int, name: str) -> str:
    """What /proc says of a process, "" where it has ended."""
    try:
        return (PROC / str(process) / name).read_text(encoding="utf-8")
    except OSError:
        return ""


def _figures(peaks: Peaks) -> tuple[float, float, float]:
    return peaks.own, peaks.without_search, peaks.whole
