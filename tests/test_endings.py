"""How commands end: the exit status, a line that says why, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.commands.ending import ENDINGS
from project import new_project
from test_read_files import write_files

RIGHT = """\
=== articles/2031/ferry.txt
The ferry stops on Sundays

2031-03-06

"Nobody asked us about it," said Greta Hartwood, who runs the port.
"""
WRONG = RIGHT + "=== articles/2031/quay.txt\n---\ntitel: The quay\n---\nIt is of stone.\n"
TEXT = json.dumps({"id": 1, "text": "“We wait,” Ada Plumb said."}) + "\n"
IN_ARCHIVE = [["check"], ["diff", "main"], ["review"], ["stats"], ["write", "pages"], ["new", "person", "Ada Plumb"]]


def explainer(folder: Path, *typed: str, stdin: str = "", stdout: int = 0) -> subprocess.CompletedProcess[str]:
    """What the command does in a folder, as a process of its own that prints when its buffer is full, as most do."""
    command = [sys.executable, "-m", "explainer", *typed]
    out, error = stdout or subprocess.PIPE, subprocess.PIPE
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        command, cwd=folder, env=usual, input=stdin, stdout=out, stderr=error, encoding="utf-8", timeout=120
    )


def test_help_tells_every_exit_status() -> None:
    told = main.get_help(main.make_context("explainer", [], resilient_parsing=True)).partition("Exit status:")[2]
    told = told.partition("\n\n")[0]
    assert [int(line.split()[0]) for line in told.strip().splitlines()] == list(ENDINGS)


@pytest.mark.parametrize(
    ("typed", "right", "wrong"),
    [
        (["check"], 0, 1),
        (["review"], 0, 1),
        (["stats"], 0, 1),
        (["write", "pages"], 0, 1),
        (["new", "person", "Greta Hartwood"], 0, 0),
        (["new", "outlet", "Far Post"], 0, 0),
    ],
)
def test_a_file_that_must_be_mended_is_a_failure_of_all_that_leave_it_out(
    typed: list[str], right: int, wrong: int, tmp_path: Path
) -> None:
    """A new entry is written all the same: it has not to do with the file."""
    for name, listing, status in (("right", RIGHT, right), ("wrong", WRONG, wrong)):
        write_files(tmp_path / name, listing)
        done = explainer(tmp_path / name, *typed)
        assert done.returncode == status, done.stderr
        told = done.stdout if typed == ["check"] else done.stderr
        assert ("quay.txt:2:1: F06" in told) == (name == "wrong")


@pytest.mark.parametrize("typed", [["recognise"], ["import", "-"]])
def test_what_comes_in_and_is_wrong_is_a_failure(typed: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    done = explainer(tmp_path, *typed, stdin="---\n")
    assert done.returncode == 1
    assert " - fix: " in done.stderr


@pytest.mark.parametrize(
    "typed",
    [
        ["chek"],
        ["check", "--frmat"],
        ["schema", "quay"],
        ["diff", "nowhere"],
        ["write", "articles"],
        ["review", "docs"],
        ["recognise", "--people", "nowhere.json"],
    ],
)
def test_a_command_that_is_not_right_is_refused(typed: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    done = explainer(tmp_path, *typed)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Error: " in done.stderr


@pytest.mark.parametrize("typed", IN_ARCHIVE, ids=" ".join)
def test_a_folder_that_holds_no_archive_is_refused_and_stays_empty(typed: list[str], tmp_path: Path) -> None:
    """Nothing found would read as all being right."""
    done = explainer(tmp_path, *typed)
    assert done.returncode == 2
    assert ". holds no archive, since neither articles nor docs is in it - fix: go to the folder" in done.stderr
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("typed", IN_ARCHIVE, ids=" ".join)
def test_in_a_folder_of_an_archive_the_archive_is_named(typed: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    done = CliRunner().invoke(main, [*typed, "--root", str(tmp_path / "articles")])
    assert done.exit_code == 2
    assert f"fix: --root {tmp_path}" in done.stderr


@pytest.mark.parametrize("typed", [["new"], [], ["diff"], ["write"], ["import"], ["schema"], ["new", "person"]])
def test_a_command_without_what_it_needs_says_how_it_is_used(typed: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    done = explainer(tmp_path, *typed)
    assert done.returncode == 2
    assert "Usage: " in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full on this system")
@pytest.mark.parametrize("typed", [["check"], ["stats"], ["review"], ["recognise"], ["schema", "term"]], ids=" ".join)
def test_a_full_disk_is_one_line(typed: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    with Path("/dev/full").open("w") as full:
        done = explainer(tmp_path, *typed, stdin=TEXT, stdout=full.fileno())
    assert (done.returncode, done.stderr) == (3, "Error: No space left on device - fix: make room on the disk\n")


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    done = explainer(tmp_path, "write", "articles/2031/ferry.txt/pages")
    said = "Error: articles/2031/ferry.txt/pages: Not a directory - fix: name a folder, and no path below a file\n"
    assert (done.returncode, done.stderr) == (3, said)


@pytest.mark.parametrize("typed", [["check"], ["stats"], ["review"], ["recognise"], ["diff", "HEAD"]], ids=" ".join)
def test_what_is_read_no_further_ends_without_a_word(typed: list[str], tmp_path: Path) -> None:
    """As in `explainer review | head -1`, once head has gone."""
    project = new_project(tmp_path, "harbour")
    for asked in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-qm", "A"],
    ):
        subprocess.run(["git", *asked], cwd=project, check=True)
    reading, writing = os.pipe()
    os.close(reading)
    done = explainer(project, *typed, stdin=TEXT, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_stopping_ends_with_a_word_and_its_own_status(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("explainer.pipeline.check", stopped)
    write_files(tmp_path, RIGHT)
    done = CliRunner().invoke(main, ["check", "--root", str(tmp_path)])
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "\nStopped.\n")
