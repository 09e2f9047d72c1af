"""At a terminal: a bar on long work, Ctrl-C, what the shell completes.  Elsewhere: nothing of it."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pexpect
import pytest

from commands_page import PAGE
from explainer.__main__ import main
from explainer.commands import progress as bar
from explainer.commands.completion import archive_paths
from explainer.commands.progress import progress
from explainer.watched import Item, unwatched
from project import SITES
from test_read_files import write_files

EXPLAINER = Path(sys.executable).parent / "explainer"
RECOGNISE = f"{sys.executable} -m explainer recognise"
TEXT = "Northmere.\n\n“We won’t pay,” President Ada Plumb said. " + "The quay is of stone and the ferry sails. " * 200
LINES = 1_500


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of texts that take some seconds."""
    path = tmp_path_factory.mktemp("texts") / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": TEXT}) + "\n" for n in range(LINES)), encoding="utf-8")
    return path


def terminal(command: str, folder: Path) -> pexpect.spawn[str]:
    """A shell's command line, run at a terminal of 80 columns."""
    return pexpect.spawn("bash", ["-c", command], cwd=str(folder), encoding="utf-8", timeout=60, dimensions=(24, 80))


def all_of(child: pexpect.spawn[str]) -> str:
    """What is shown until the command ends."""
    shown = str(child.read())
    child.close()
    return shown


def test_long_work_shows_how_far_it_is_and_clears_the_line_behind_it(texts: Path, tmp_path: Path) -> None:
    child = terminal(f"{RECOGNISE} < {shlex.quote(str(texts))} > found.jsonl", tmp_path)
    shown = all_of(child)
    assert "recognising: " in shown
    assert shown.rstrip("\r").endswith(" ")
    assert child.exitstatus == 0
    found = (tmp_path / "found.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in found] == [*range(LINES)]


def test_lines_that_come_out_at_the_terminal_have_no_bar_among_them(texts: Path, tmp_path: Path) -> None:
    child = terminal(f"head -200 {shlex.quote(str(texts))} | {RECOGNISE}", tmp_path)
    lines = all_of(child).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [*range(200)]


def test_ctrl_c_ends_all_processes_with_one_word(texts: Path, tmp_path: Path) -> None:
    child = terminal(f"exec {RECOGNISE} < {shlex.quote(str(texts))} > found.jsonl", tmp_path)
    child.expect("recognising: ")
    before = time.monotonic()
    child.sendintr()
    shown = all_of(child)
    assert shown.splitlines()[-1] == "Stopped."
    assert "Traceback" not in shown and "Error" not in shown
    assert child.exitstatus == 130
    assert time.monotonic() - before < 5


def test_ctrl_c_ends_processes_that_wait_for_more_to_come(texts: Path, tmp_path: Path) -> None:
    some = f"(head -700 {shlex.quote(str(texts))}; sleep 60)"
    child = terminal(f"{some} | {RECOGNISE} > found.jsonl", tmp_path)
    child.expect("recognising: ")
    while child.expect([pexpect.TIMEOUT, ".+"], timeout=2):
        pass
    child.sendintr()
    shown = all_of(child)
    assert shown.splitlines()[-1] == "Stopped."
    assert "Traceback" not in shown
    assert child.exitstatus == 130


def test_who_types_is_told_what_is_waited_for(tmp_path: Path) -> None:
    child = terminal(RECOGNISE, tmp_path)
    child.expect_exact("Type or paste one JSON object a line, then Ctrl-D")
    child.sendeof()
    all_of(child)
    assert child.exitstatus == 0


def test_who_pastes_an_article_is_told_how_it_ends(tmp_path: Path) -> None:
    write_files(tmp_path, "=== articles/2031/ferry.txt\nThe ferry\n\nIt sails at dawn.\n")
    child = terminal(f"{sys.executable} -m explainer import - --date 2031-03-04", tmp_path)
    child.expect_exact("Paste the text, then Ctrl-D")
    child.send("The quay\n\nIt is of stone.\n")
    child.sendeof()
    assert "articles/2031/the-quay.txt: 4 words" in all_of(child)


def test_without_a_terminal_nothing_is_shown(texts: Path) -> None:
    with texts.open() as lines:
        done = subprocess.run(shlex.split(RECOGNISE), stdin=lines, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


class Terminal:
    """Standard error as a terminal shows it."""

    def __init__(self) -> None:
        self.shown = ""

    def isatty(self) -> bool:
        return True

    def write(self, words: str) -> int:
        self.shown += words
        return len(words)

    def flush(self) -> None:
        pass


def test_where_nobody_watches_the_items_come_as_they_are() -> None:
    items = [1, 2, 3]
    assert progress(items, "reading", 3) is items
    assert unwatched(items, "reading", 3) is items


def watched(items: Iterator[Item], monkeypatch: pytest.MonkeyPatch) -> str:
    """What a terminal shows while ten items come."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    list(progress(items, "reading", 10))
    return shown.shown


def slowly() -> Iterator[int]:
    for number in range(10):
        time.sleep(0.02)
        yield number


def test_short_work_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert watched(slowly(), monkeypatch) == ""


def test_long_work_has_a_bar_and_no_thread_that_would_keep_it_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bar, "LONG", 0.05)
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 10)
    before = threading.active_count()
    shown = watched(slowly(), monkeypatch)
    assert "reading:  " in shown and "of 10" in shown
    assert threading.active_count() == before


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    """Bash in the archive of tests/sites/harbour, with the completion that docs/commands.md names switched on."""
    (tmp_path / "archive").symlink_to(SITES / "harbour")
    child: pexpect.spawn[str] = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile"],
        cwd=str(tmp_path / "archive"),
        env=os.environ | {"PATH": f"{EXPLAINER.parent}:{os.environ['PATH']}", "PS1": "> ", "TERM": "dumb"},
        encoding="utf-8",
        timeout=20,
        dimensions=(24, 200),
    )
    child.sendline("bind 'set enable-bracketed-paste off'; PS1='ready> '")
    child.expect("ready> ")
    child.expect("ready> ")
    (switched_on,) = re.findall(r"^    (eval .*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    child.sendline(switched_on)
    child.expect("ready> ")
    yield child
    child.close(force=True)


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("explainer st", "explainer stats "),
        ("explainer schema org", "explainer schema organization "),
        ("explainer check --fo", "explainer check --format "),
        ("explainer check --format gi", "explainer check --format github "),
        ("explainer check doc", "explainer check docs/"),
        ("explainer check docs/gl", "explainer check docs/glossary/shared-shelter.md "),
        ("explainer review art", "explainer review articles/2031/"),
        ("explainer review articles/2031/b", "explainer review articles/2031/barrier.txt "),
    ],
)
def test_the_shell_completes(typed: str, completed: str, shell: pexpect.spawn[str]) -> None:
    shell.send(f"{typed}\t")
    shell.expect(f"{re.escape(typed)}\x07?{re.escape(completed.removeprefix(typed))}")  # it may ring the bell


def completions(folder: Path, typed: str) -> list[str]:
    """What the command answers to the shell."""
    asked = {"_EXPLAINER_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    done = subprocess.run([EXPLAINER], cwd=folder, env=os.environ | asked, capture_output=True, text=True, check=True)
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


def test_paths_are_those_of_the_archive_that_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, "=== other/articles/2031/quay.txt\n=== other/articles/2031/ferry.txt\n=== other/notes.txt\n")
    paths = ["other/articles/2031/ferry.txt", "other/articles/2031/quay.txt"]
    assert completions(tmp_path, "explainer review --root other ") == paths
    assert completions(tmp_path, "explainer review --root other other/articles/2031/q") == paths[1:]
    assert completions(tmp_path, "explainer review --root other other/no") == []


def test_branches_and_tags_are_completed_where_there_is_git(tmp_path: Path) -> None:
    assert completions(tmp_path, "explainer diff ") == []
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for asked in (["init", "-qb", "main"], [*who, "commit", "-qm", "A", "--allow-empty"], ["tag", "moved"]):
        subprocess.run(["git", *asked], cwd=tmp_path, check=True)
    assert completions(tmp_path, "explainer diff m") == ["main", "moved"]
    assert completions(tmp_path, "explainer diff mo") == ["moved"]


def test_a_completion_opens_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """10,000 articles are as soon completed as ten are: by their names."""
    write_files(tmp_path, "".join(f"=== articles/2031/a-{n}.txt\n" for n in range(10)))

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("io.open", opened)
    monkeypatch.setattr("builtins.open", opened)
    context = click.Context(main, info_name="check")
    context.params["root"] = tmp_path
    complete = archive_paths("articles")
    assert len(complete(context, click.Argument(["paths"]), f"{tmp_path}/articles/2031/a-")) == 10
