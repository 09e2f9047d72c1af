"""docs/speed.md: what is measured of a build, and what the page says of it.  Nothing here is timed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import speed
import speed_page
from builds import RARE
from generate import texts
from project import ROOT
from speed_page import PAGE, RESULTS, Measured, kept, page, read, section
from steps import STEPS
from watched_run import PROC, Peaks, Run, watched_run

PLAIN, OURS = Run(20, 25, Peaks(200, 190, 190)), Run(30, 50, Peaks(300, 350, 900))
ONE = Measured(
    articles=100,
    megabytes=2.0,
    texts="invented",
    date="2031-03-04",
    machine="2 cores, 8 GB",
    rounds=1,
    runs={"plain": PLAIN, "ours": OURS, "nothing changed": Run(1, 1, Peaks(50, 50, 50))},
    sizes={"plain": (150, 3.5), "ours": (1200, 20.25)},
    steps={"read": (1, 1, 0), "recognise": (2, 0.5, 3.5)},
)
TWICE = replace(ONE, articles=200, runs={"plain": PLAIN, "ours": Run(63, 110, Peaks(450, 700, 1800))})


@pytest.mark.parametrize("hugo", ["#!/bin/sh\nmkdir public && touch public/index.html\n", ""])
def test_everything_is_measured_of_an_archive_that_somebody_prepared(tmp_path: Path, hugo: str) -> None:
    """All builds are made, each step is told, and nothing is written to the archive; Hugo only where there is one."""
    archive, programs = tmp_path / "archive", tmp_path / "programs"
    (archive / "articles").mkdir(parents=True)
    for number, text in enumerate(texts(5)):
        (archive / f"articles/report-{number}.txt").write_text(f"Report {number}\n\n{text}", encoding="utf-8")
    programs.mkdir()
    if hugo:
        (programs / "hugo").write_text(hugo, encoding="utf-8")
        (programs / "hugo").chmod(0o755)
    command = [sys.executable, str(ROOT / "bench/speed.py"), "--archive", str(archive), "--rounds", "1"]
    path = f"{programs}:/bin:/usr/bin" if hugo else f"{programs}"
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PATH": path})
    assert done.returncode == 0, done.stderr
    assert [*archive.iterdir()] == [archive / "articles"]
    rows = {line.split(" | ")[0].removeprefix("| ") for line in done.stdout.splitlines()}
    assert {"plain MkDocs", "ours", "nothing changed", "one article edited", "one term added", *STEPS} <= rows
    assert ("Hugo" in rows) == bool(hugo)
    assert ("Hugo is not installed" in done.stderr) == (not hugo)


def test_a_tenth_of_the_articles_or_less_has_a_term_that_is_added() -> None:
    articles = [*texts(300)]
    for words in RARE:
        assert 0 < sum(words in text for text in articles) < 30


def test_a_build_stands_beside_plain_mkdocs() -> None:
    told = section(ONE)
    assert "| plain MkDocs | 20.0 | 25.0 | 1.00 | 1.00 | – |" in told
    assert "| ours | 30.0 | 50.0 | 1.50 | 2.00 | 1.00 |" in told
    assert "| nothing changed | 1.0 | 1.0 | 0.05 | 0.04 | 0.06 |" in told
    assert "| ours | 300 | 350 | 900 | 1.50 |" in told
    assert "| ours | 1,200 | 20.2 |" in told
    assert "recognised at 0.50 MB a processor second" in told


def test_twice_the_articles_stand_beside_as_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed_page, "RESULTS", tmp_path / "speed.json")
    for one in (TWICE, ONE):
        (tmp_path / "speed.json").write_bytes(kept(one))
    told = page((tmp_path / "speed.json").read_bytes())
    assert "| ours, 200 beside 100 | 2.10 | 2.20 | 1.50 | 2.00 |" in told
    assert told.index("## 100 invented articles, 2.0 MB") < told.index("## 200 invented articles, 2.0 MB")


def test_new_figures_take_the_place_of_those_of_as_many_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed_page, "RESULTS", tmp_path / "speed.json")
    again, prepared = replace(ONE, date="2031-04-05"), replace(ONE, texts="prepared")
    for one in (ONE, prepared, again):
        (tmp_path / "speed.json").write_bytes(kept(one))
    assert read((tmp_path / "speed.json").read_bytes()) == [again, prepared]


def test_the_page_says_what_was_measured_last() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(RESULTS.read_bytes())


def test_what_is_recorded_is_on_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in ((speed, "RESULTS"), (speed_page, "RESULTS"), (speed, "PAGE")):
        monkeypatch.setattr(module, name, tmp_path / name)
    monkeypatch.setattr(speed, "measure", lambda *of: ONE)
    monkeypatch.setattr(sys, "argv", ["speed.py", "--articles", "3", "--record"])
    speed.main()
    assert read((tmp_path / "RESULTS").read_bytes()) == [ONE]
    assert section(ONE) in (tmp_path / "PAGE").read_text(encoding="utf-8")


def test_what_files_are_on_is_the_nearest_that_is_mounted(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/vda / ext4 rw 0 0\ntmpfs /dev/shm tmpfs rw 0 0\nproc /proc proc rw 0 0\n")
    assert speed.file_system(Path("/dev/shm/bench"), mounts) == "tmpfs"
    assert speed.file_system(Path("/dev/shmall"), mounts) == "ext4"
    assert speed.file_system(tmp_path, tmp_path / "none") == "a disk"


def test_builds_take_turns_and_cold_ones_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("anew", "build"):
        monkeypatch.setattr(speed, name, lambda project: PLAIN)
    for name in ("edit", "add_term"):
        monkeypatch.setattr(speed, name, lambda project, number: project.mkdir())
    assert [name for name, _ in speed.one_round(tmp_path, ["plain", "ours"], 0, cold=True)] == ["plain", "ours"]
    assert not (tmp_path / "ours").exists()


@pytest.mark.skipif(not PROC.is_dir(), reason="memory is read from /proc, which this system does not have")
def test_the_memory_of_a_process_is_that_of_those_that_it_starts_too() -> None:
    child = "import time; held = bytearray(80_000_000); time.sleep(0.5)"
    starting = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    peaks = watched_run([sys.executable, "-c", starting], ROOT).peaks
    assert peaks.own < 80 < peaks.whole == peaks.without_search < 200


def test_a_build_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="failed"):
        watched_run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)
