"""Items done on all cores: as one by one, with no more of them taken, and no process left, than is needed."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from explainer import cores
from explainer.cores import on_all_cores


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


ALONE = """\
import multiprocessing, os
from explainer.cores import on_all_cores
os.sched_getaffinity = lambda _: {0, 1}
found = list(on_all_cores(lambda number: (number, os.getpid()), range(1_000)))
assert [number for number, _ in found] == list(range(1_000))
assert os.getpid() not in {process for _, process in found}
assert not multiprocessing.active_children()
"""


def test_results_come_in_order_from_other_processes() -> None:
    """In a process of its own: one that has threads, as that of the tests may, does its items itself."""
    subprocess.run(
        [sys.executable, "-c", ALONE], check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )


def test_items_are_taken_as_results_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "AHEAD", 2)
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1_000):
            taken.append(number)
            yield number

    found = on_all_cores(str, items())
    assert next(found) == "0"
    assert len(taken) < 100
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_what_it_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(on_all_cores(lambda number: 1 / (number - 500), range(1_000)))
    assert not multiprocessing.active_children()
