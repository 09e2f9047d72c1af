"""Bad input: each of the list is refused, printed as mere words, or handled, as its case expects."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from bad_inputs import CHANGE, comes_to, command, differing, every_case, numbered, table, tried
from cases import Case
from listed import write
from project import ROOT
from sinks import came_out

ALL = every_case()
TRIED = [case for case in ALL if case.input.startswith("tests/")]
CASES = [case for case in ALL if case not in TRIED]
REFUSED = [case for case in CASES if case.expected.startswith("refused") and CHANGE not in case.input]
NUMBERS = {*range(1, 73)}
MESSAGE = re.compile(r"[^:\n].*:\d+:\d+: [A-Z]\d\d .+ - fix: .+")
ANNOTATION = re.compile(r"::(?:error|warning) file=[^:,]+,line=\d+,col=\d+,title=[A-Z]\d\d::[^\x00-\x1f]+")


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Sequence[str]]:
    """What a case comes to, which is found out once; the tests that a case names are run with all others."""
    return cache(lambda case: ["passed"] if case in TRIED else comes_to(case, tmp_path_factory.mktemp("case")))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_bad_input(case: Case, came: Callable[[Case], Sequence[str]]) -> None:
    """What comes of an input is what is expected, line by line."""
    assert differing(case, came(case)) == []


def test_each_number_has_a_case() -> None:
    assert {int(numbered(case)) for case in ALL} == NUMBERS


@pytest.mark.parametrize("case", TRIED, ids=str)
def test_what_is_tried_by_other_tests_is_tried(case: Case) -> None:
    """Each test that a case names stands in its file, where it is run with all others."""
    for path, _, name in (test.partition("::") for test in case.input.splitlines()):
        assert f"def {name.partition('[')[0]}(" in (ROOT / path).read_text(encoding="utf-8")
    assert case.expected == "passed"


def test_a_test_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "test_quay.py").write_text("def test_quay(): assert not 'the quay is of stone'\n", encoding="utf-8")
    assert tried([f"{tmp_path}/test_quay.py::test_quay"])[0] == "failed"


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_the_other_files_are_checked_all_the_same(case: Case, tmp_path: Path) -> None:
    """A refusal stands on one line with its place and its fix, and another wrong file is told beside it."""
    closed = write(tmp_path, f"{case.input}\n=== articles/zoo.txt\n---\ntitel: The zoo\n---\nIt is closed.\n")
    status, printed = command(tmp_path, closed, "check")
    *problems, count = printed
    assert status == 1
    assert [line for line in problems if not MESSAGE.fullmatch(line)] == []
    assert 'articles/zoo.txt:2:1: F06 "titel" is not a key of an article - fix: write title' in problems
    assert re.fullmatch(r"\d+ errors, 0 warnings", count)


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_a_refusal_is_no_command_to_a_log(case: Case, tmp_path: Path) -> None:
    """Each annotation is one command of the program's own, whatever a file is called and whatever it says."""
    closed = write(tmp_path, f"{case.input}\n")
    _, printed = command(tmp_path, closed, "check", "--format", "github")
    assert [line for line in printed[:-1] if not ANNOTATION.fullmatch(line)] == []


PLANTED = {
    "page.html": "<p><script>alert(1)</script></p>",
    "handler.html": '<img src="x" onerror="alert(1)">',
    "title.html": "<title></title><script>alert(1)</script></title>",
    "data.html": '<script type="application/ld+json">{"text": "<b>alert(1)"}</script>',
    "feed.xml": "<rss><item><description>&lt;script>alert(1)&lt;/script></description></item></rss>",
    "feed.json": '{"items": [{"content_html": "<script>alert(1)</script>"}]}',
    "quotes.csv": "id,words\n1,=alert(1)\n",
}


@pytest.mark.parametrize("path", PLANTED)
def test_hostile_words_that_are_more_than_words_are_found(path: str) -> None:
    """An attack that is planted in any kind of output is seen."""
    assert False in [only_words for _, only_words in came_out(path, PLANTED[path], "alert(1)")]


HEAD = ["| number | input | expected | got | |", "|---|---|---|---|---|"]


def test_all_are_printed_in_a_table(came: Callable[[Case], Sequence[str]], capsys: pytest.CaptureFixture[str]) -> None:
    """A row for each case: number, input, expected, got."""
    assert table(ALL, came) == 0
    _, _, *rows = printed = capsys.readouterr().out.splitlines()
    assert printed[:2] == HEAD
    assert [row.split(" | ")[:2] for row in rows] == [
        [f"| {number}", title] for number, _, title in (case.title.partition(" ") for case in ALL)
    ]
    assert all(row.endswith(" | as expected |") for row in rows)


def test_what_differs_is_told_in_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert table(ALL[:2], lambda case: ["refused", "by nobody"]) == 2
    assert [
        row.endswith(" | `refused`<br>`by nobody` | DIFFERS |") for row in capsys.readouterr().out.splitlines()[2:]
    ] == [True] * 2


def test_one_command_prints_the_table() -> None:
    done = subprocess.run([sys.executable, "tests/bad_inputs.py", "1"], cwd=ROOT, capture_output=True, text=True)
    head, rows = done.stdout.splitlines()[:2], done.stdout.splitlines()[2:]
    assert (done.returncode, done.stderr, head) == (0, "", HEAD)
    assert [row.split(" | ")[0] for row in rows] == ["| 1" for case in ALL if numbered(case) == "1"]
