"""A cluster finds what one process finds, in the same order, whatever becomes of its workers."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import dask
import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster
from distributed.scheduler import WorkerState

import generate
from explainer import cluster as clusters
from explainer.__main__ import main
from explainer.bulk import recognise_lines
from explainer.bulk_kept import recognise_kept
from explainer.bulk_lines import entries_of
from explainer.cluster import ClusterError, Spread, cluster
from explainer.once import recogniser
from explainer.recognise.lexicon import Lexicon
from explainer.store import Store

PEOPLE = '[{"id": "p1", "name": "Greta Hartwood"}, {"id": "p2", "name": "Sven Garrow"}]'
LEXICON = Lexicon.build(entries_of(PEOPLE, "person", "people.json"))
TEXTS = 240


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Texts that nobody wrote, about nobody."""
    folder = tmp_path_factory.mktemp("invented")
    generate.write(TEXTS, folder)
    paths = sorted(folder.rglob("*.txt"))
    return [json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) for path in paths]


@pytest.fixture(scope="module")
def running() -> Iterator[LocalCluster]:
    """A scheduler, and two workers that are processes of their own."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as running:
        yield running


def rows(path: Path) -> list[Any]:
    """All that a store holds."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT * FROM findings ORDER BY article").fetchall()


def workers_of(running: LocalCluster) -> Mapping[str, WorkerState]:
    """What the scheduler knows of its workers, by address."""
    assert running.scheduler
    workers: Mapping[str, WorkerState] = running.scheduler.workers
    return workers


def kill_one(running: LocalCluster) -> None:
    """Kill the worker that has most in hand, begun or done and not yet fetched."""
    hands = {address: {*one.processing, *one.has_what} for address, one in workers_of(running).items()}
    address = max(hands, key=lambda address: len(hands[address]))
    assert hands[address]
    (worker,) = (nanny for nanny in running.workers.values() if nanny.worker_address == address)
    os.kill(worker.pid, signal.SIGKILL)


def test_a_worker_that_is_killed_half_way_changes_nothing(
    running: LocalCluster, lines: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "BATCH", 4)  # so that there are more batches than are sent ahead
    alone, together = tmp_path / "alone.sqlite", tmp_path / "together.sqlite"
    expected = list(recognise_lines(lines, LEXICON))

    def half(tasks: Iterable[Any]) -> Iterator[Any]:
        for number, task in enumerate(tasks):
            if number == TEXTS // 2:
                kill_one(running)
            yield task

    with cluster(running.scheduler_address, recogniser) as spread:
        found = recognise_kept(lines, LEXICON, Store(together), lambda f, tasks: spread(f, half(tasks)))
        assert list(found) == expected
    assert list(recognise_kept(lines, LEXICON, Store(alone))) == expected
    assert rows(together) == rows(alone)
    assert len(rows(alone)) == TEXTS


def test_no_more_is_sent_than_workers_have_in_hand(running: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many texts come in, a window of them is in memory."""
    monkeypatch.setattr(clusters, "BATCH", 4)
    items = iter(range(TEXTS))
    with cluster(running.scheduler_address, recogniser) as spread:
        spread.client.wait_for_workers(2, timeout=30)  # one may have been killed just now
        results = spread(abs, items)
        assert next(results) == 0
        assert next(items) == clusters.AHEAD * 2 * 4


def test_what_the_function_raises_is_raised_here(running: LocalCluster) -> None:
    with cluster(running.scheduler_address, recogniser) as spread, pytest.raises(ValueError, match="invalid literal"):
        list(spread(int, ["1", "x"]))


def test_the_command_prints_the_same_with_a_cluster(running: LocalCluster, lines: list[str], tmp_path: Path) -> None:
    (tmp_path / "people.json").write_text(PEOPLE, encoding="utf-8")
    command = [sys.executable, "-m", "explainer", "recognise", "--people", "people.json"]
    typed = [[], ["--store", "kept.sqlite", "--scheduler", running.scheduler_address], ["--store", "kept.sqlite"]]
    texts = "\n".join(lines)
    done = [
        subprocess.run([*command, *more], cwd=tmp_path, input=texts, capture_output=True, text=True, timeout=60)
        for more in typed
    ]
    assert [one.stderr for one in done] == [""] * 3
    assert done[0].stdout.count("\n") == TEXTS
    assert done[1].stdout == done[2].stdout == done[0].stdout


def says(*typed: str) -> tuple[int, str]:
    """The exit status and what is printed where there is nothing to recognise."""
    done = CliRunner().invoke(main, ["recognise", *typed], input='{"id": 1, "text": "Nobody came."}\n')
    assert not done.exception or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_an_address_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "PATIENCE", 0.2)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        address = "tcp://{}:{}".format(*taken.getsockname())
        assert says("--scheduler", address) == (
            3,
            f"Error: --scheduler: no scheduler answers at {address} - fix: start one with dask scheduler, "
            "and name the address it prints\n",
        )


def test_what_is_no_address_is_refused_before_anything_is_asked() -> None:
    status, said = says("--scheduler", "cluster.example")
    assert status == 2
    assert said.endswith("cluster.example is no address of a scheduler - fix: write tcp://host:port\n")


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert says("--scheduler", "tcp://127.0.0.1:8786") == (
        3,
        "Error: --scheduler: dask.distributed is not installed - fix: "
        ".venv/bin/pip install --no-build-isolation --editable '.[cluster]'\n",
    )


def test_a_cluster_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as empty:
        monkeypatch.setattr(clusters, "PATIENCE", 0.5)
        address = empty.scheduler_address
        assert says("--scheduler", address) == (
            3,
            f"Error: --scheduler: {address} has no workers - fix: start some with dask worker {address}\n",
        )


OTHER_VERSION = r"^workers have another version of .* - fix: give every worker .*"


def own() -> bytes:
    """A version that differs from process to process."""
    return str(os.getpid()).encode()


def test_workers_of_another_version_are_told(running: LocalCluster) -> None:
    with pytest.raises(ClusterError, match=OTHER_VERSION), cluster(running.scheduler_address, own):
        pass


def test_a_worker_of_another_version_that_comes_later_is_told(running: LocalCluster) -> None:
    with Client(running, set_as_default=False) as client, pytest.raises(ClusterError, match=OTHER_VERSION):
        list(Spread(client, own)(abs, [1, 2]))


def test_workers_without_the_program_are_told(running: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker is asked for is named, and this name is known here alone."""
    only_here = ModuleType("only_here")
    exec("def version(): return b'1'", only_here.__dict__)
    monkeypatch.setitem(sys.modules, "only_here", only_here)
    with (
        pytest.raises(ClusterError, match=OTHER_VERSION),
        cluster(running.scheduler_address, only_here.version),
    ):
        pass


def test_a_cluster_whose_workers_have_all_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "FORSAKEN", 0.5)

    def leaving() -> Iterator[int]:
        waning.scale(0)
        yield from range(200)

    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as waning,
        cluster(waning.scheduler_address, recogniser) as spread,
        pytest.raises(ClusterError, match="no worker is left"),
    ):
        list(spread(abs, leaving()))


def test_a_text_that_ends_every_worker_is_told() -> None:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as running,
        cluster(running.scheduler_address, recogniser) as spread,
        pytest.raises(ClusterError, match="one batch of texts ended several workers"),
    ):
        list(spread(os._exit, [1]))


def test_a_scheduler_that_goes_away_is_told() -> None:
    running = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0")

    def leaving() -> Iterator[int]:
        yield from range(100)
        running.close()

    with cluster(running.scheduler_address, recogniser) as spread, pytest.raises(ClusterError, match="scheduler went"):
        list(spread(abs, leaving()))
