"""What is kept is read again as it was written, or not at all."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal
from unittest import mock

import pytest

from explainer import store
from explainer.store import Row, Store

PROCESSES = multiprocessing.get_context("spawn")  # the process of the tests has threads, with which none may be forked
ROWS = [Row(bytes([n]) * 16, b"lexicon", f"findings {n}".encode() * 200) for n in range(50)]
KEYS = [row.article for row in ROWS]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with rows."""
    path = tmp_path / ".cache" / "findings.sqlite"
    Store(path).write(ROWS)
    return path


def changed(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(statement, values)


def ended(*works: tuple[Callable[..., object], *tuple[object, ...]]) -> list[int | None]:
    """How processes ended that did some work at once: their exit statuses, a signal's number below zero."""
    processes = [PROCESSES.Process(target=work, args=told) for work, *told in works]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def test_what_is_written_is_read_in_the_order_asked_for(path: Path) -> None:
    assert Store(path).read([KEYS[7], b"never seen", KEYS[3]]) == [ROWS[7], ROWS[3]]


def test_what_is_written_takes_the_place_of_what_was_there(path: Path) -> None:
    other = ROWS[0]._replace(lexicon=b"another lexicon")
    Store(path).write([other])
    assert Store(path).read(KEYS[:2]) == [other, ROWS[1]]


def test_a_store_without_a_path_keeps_nothing() -> None:
    nowhere = Store()
    nowhere.write(ROWS)
    assert nowhere.read(KEYS) == []


def test_threads_read_and_write_the_same_store(path: Path) -> None:
    shared, read = Store(path), list[Row]()
    shared.read(KEYS)
    thread = threading.Thread(target=lambda: read.extend(shared.read(KEYS)))
    thread.start()
    thread.join()
    assert read == ROWS


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: b"no database",
        lambda whole: os.urandom(len(whole)),
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:5000],
        lambda whole: whole[:100],
        lambda whole: whole[:4096] + bytes(len(whole) - 4096),
        lambda whole: whole[:8192] + os.urandom(len(whole) - 8192),
    ],
)
def test_a_damaged_file_has_only_what_was_written_and_is_written_anew(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path.write_bytes(damage(path.read_bytes()))
    run = Store(path)
    assert set(run.read(KEYS)) <= {*ROWS}
    run.write(ROWS)
    Store(path).write(ROWS)
    assert Store(path).read(KEYS) == ROWS


def test_a_database_of_something_else_is_begun_anew(path: Path) -> None:
    changed(path, "DROP TABLE findings")
    changed(path, "CREATE TABLE findings (title TEXT)")
    assert Store(path).read(KEYS) == []
    Store(path).write(ROWS)
    assert Store(path).read(KEYS) == ROWS


@pytest.mark.parametrize("column", ["article", "lexicon", "found", "seal"])
@pytest.mark.parametrize("value", [b"something else", "text", 7, None])
def test_a_row_that_is_not_as_it_was_written_is_no_row(path: Path, column: str, value: object) -> None:
    changed(path, f"UPDATE findings SET {column} = ? WHERE article = ?", value, KEYS[0])
    assert Store(path).read(KEYS[:2]) == [ROWS[1]]


def test_text_that_is_none_is_no_row(path: Path) -> None:
    changed(path, "UPDATE findings SET found = CAST(x'ff' AS TEXT) WHERE article = ?", KEYS[0])
    assert Store(path).read(KEYS[:2]) == [ROWS[1]]


def test_a_row_of_another_article_is_no_row(path: Path) -> None:
    changed(path, "DELETE FROM findings WHERE article = ?", KEYS[0])
    changed(path, "UPDATE findings SET article = ? WHERE article = ?", KEYS[0], KEYS[1])
    assert Store(path).read(KEYS[:2]) == []


def test_a_run_goes_on_without_what_it_cannot_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the place of a folder", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "findings.sqlite", tmp_path / "folder", Path("/proc/none/findings.sqlite")):
        run = Store(path)
        run.write(ROWS)
        assert run.read(KEYS) == []
        run.drop_others()
    assert (tmp_path / "folder").is_dir()


def test_a_run_goes_on_without_what_it_may_only_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda at, timeout: connect(f"file:{at}?mode=ro", timeout=timeout, uri=True)
    )
    run = Store(path)
    assert run.read(KEYS) == ROWS
    run.write([ROWS[0]._replace(found=b"new")])
    assert Store(path).read(KEYS) == ROWS


def test_a_run_goes_on_without_another_that_writes_for_too_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        run = Store(path)
        assert run.read(KEYS) == []
        run.write([ROWS[0]._replace(found=b"new")])
    assert Store(path).read(KEYS) == ROWS


def fill(path: Path) -> None:
    """Write where the file cannot grow."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 5000,) * 2)
    run = Store(path)
    run.write(Row(bytes([n]) * 16, b"lexicon", os.urandom(50_000)) for n in range(50, 60))
    run.write(ROWS)


def test_a_run_goes_on_when_the_disk_is_full(path: Path) -> None:
    assert ended((fill, path)) == [0]
    assert Store(path).read(KEYS) == ROWS


class Killed(sqlite3.Connection):
    """Kills its process when all is written and nothing committed."""

    def __exit__(self, *_: object) -> Literal[False]:
        os.kill(os.getpid(), signal.SIGKILL)
        return False


def be_killed(path: Path) -> None:
    """Write other rows, and not get through."""
    with mock.patch("sqlite3.connect", partial(sqlite3.connect, factory=Killed)):
        Store(path).write(row._replace(found=os.urandom(200_000)) for row in ROWS)


def test_what_was_written_stays_when_the_next_is_killed_half_way(path: Path) -> None:
    assert ended((be_killed, path)) == [-signal.SIGKILL]
    assert (path.parent / "findings.sqlite-journal").stat().st_size
    assert Store(path).read(KEYS) == ROWS


def write_one_by_one(path: Path, first: int) -> None:
    """Write twenty rows."""
    run = Store(path)
    for n in range(first, first + 20):
        run.write([Row(bytes([n]) * 16, b"lexicon", os.urandom(1000))])


def test_runs_that_write_at_once_lose_nothing(path: Path) -> None:
    assert ended((write_one_by_one, path, 100), (write_one_by_one, path, 150)) == [0, 0]
    assert len(Store(path).read(bytes([n]) * 16 for n in range(256))) == len(ROWS) + 40


def test_articles_that_are_there_no_more_go_once_they_are_more_than_the_others(path: Path) -> None:
    run = Store(path)
    run.ask(KEYS[:25])
    run.drop_others()
    assert Store(path).read(KEYS) == ROWS
    run = Store(path)
    run.ask(KEYS[10:30])
    run.drop_others()
    assert Store(path).read(KEYS) == ROWS[10:30]
