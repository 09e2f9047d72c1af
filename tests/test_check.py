"""`explainer check`: for whom it writes, of which files it tells, when it fails.  docs/problems/ has the codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.__main__ import main
from explainer.commands.formats import FORMATS, as_annotations
from explainer.model import Problem
from test_read_files import write_files

ARCHIVE = """\
=== articles/2031/ferry.txt
---
title: The ferry
titel: The ferry
date: 2031-13-01
---
It sails at dawn.
=== articles/2031/quay.txt
The quay

It is of sto\u200bne.
=== docs/glossary/quay.md
---
term: quay
---
"""
PLACE = re.compile(r"(\S+?):(\d+):(\d+): ([A-Z]\d\d) ")


def check(root: Path, *typed: str) -> Result:
    """What the command does in an archive with three errors and a warning."""
    if not (root / "articles").exists():
        write_files(root, ARCHIVE)
    return CliRunner().invoke(main, ["check", "--root", str(root), *typed])


def test_every_problem_is_one_line_and_the_last_line_counts(tmp_path: Path) -> None:
    done = check(tmp_path)
    *lines, last = done.stdout.splitlines()
    assert [place.groups() for line in lines if (place := PLACE.match(line))] == [
        ("articles/2031/ferry.txt", "3", "1", "F06"),
        ("articles/2031/ferry.txt", "4", "7", "F10"),
        ("articles/2031/quay.txt", "3", "13", "X14"),
        ("docs/glossary/quay.md", "3", "3", "E05"),
    ]
    assert len(lines) == 4
    assert last == "3 errors, 1 warning"
    assert done.exit_code == 1


def test_a_warning_says_that_it_is_one(tmp_path: Path) -> None:
    lines = check(tmp_path).stdout.splitlines()
    assert [line for line in lines if " warning: " in line] == [line for line in lines if "X14" in line] != []


def test_a_warning_alone_fails_only_a_strict_check(tmp_path: Path) -> None:
    write_files(tmp_path, "=== articles/quay.txt\nThe quay\n\nIt is of sto\u200bne.\n")
    assert check(tmp_path).exit_code == 0
    assert check(tmp_path, "--strict").exit_code == 1


def test_a_right_archive_passes_a_strict_check(tmp_path: Path) -> None:
    write_files(tmp_path, "=== articles/quay.txt\nThe quay\n\nIt is of stone.\n")
    done = check(tmp_path, "--strict")
    assert (done.stdout, done.exit_code) == ("0 errors, 0 warnings\n", 0)


@pytest.mark.parametrize(
    ("paths", "codes"),
    [
        (["articles/2031/quay.txt"], ["X14"]),
        (["articles"], ["F06", "F10", "X14"]),
        (["docs/glossary", "articles/2031/quay.txt"], ["X14", "E05"]),
        (["docs/../articles/2031/quay.txt"], ["X14"]),
    ],
)
def test_paths_are_what_is_told_of(paths: list[str], codes: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    lines = check(tmp_path, *(str(tmp_path / path) for path in paths)).stdout.splitlines()[:-1]
    assert [match[4] for line in lines if (match := PLACE.match(line))] == codes


def test_a_file_beside_the_path_whose_name_begins_alike_is_not_told_of(tmp_path: Path) -> None:
    write_files(tmp_path, "=== articles/quay.txt\nThe quay\n=== articles/quay-wall.txt\nThe wall\n")
    assert check(tmp_path, str(tmp_path / "articles/quay.txt")).stdout.count("A01") == 1


def test_a_clash_with_a_file_elsewhere_is_told(tmp_path: Path) -> None:
    """Paths limit what is told, not what is read."""
    write_files(tmp_path, "=== docs/people/ada.md\n---\nname: Ada Plumb\n---\n")
    write_files(
        tmp_path, "=== docs/people/plumb.md\n---\nname: Ada Plumb\n---\n=== articles/a.txt\nA title\n\nWords.\n"
    )
    told = check(tmp_path, str(tmp_path / "docs/people/plumb.md")).stdout
    assert "docs/people/ada.md" in told
    assert not told.startswith("docs/people/ada.md")


@pytest.mark.parametrize("path", ["articles/2031/harbour.txt", "pyproject.toml", "../elsewhere.txt"])
def test_a_path_that_is_not_in_the_archive_is_no_check(path: str, tmp_path: Path) -> None:
    """Nothing found would read as all being right."""
    write_files(tmp_path / "archive", ARCHIVE)
    write_files(tmp_path, "=== elsewhere.txt\n=== archive/pyproject.toml\n")
    done = check(tmp_path / "archive", str(tmp_path / "archive" / path))
    assert done.exit_code == 2
    assert done.stdout == ""


def test_json_holds_all_that_the_lines_say(tmp_path: Path) -> None:
    problems = json.loads(check(tmp_path, "--format", "json").stdout)
    lines = check(tmp_path).stdout.splitlines()[:-1]
    pages = [problem.pop("help") for problem in problems]
    assert [str(Problem(**problem)) for problem in problems] == lines
    assert pages == [f"docs/problems/{problem['code'].lower()}.md" for problem in problems]


def test_an_annotation_stands_at_its_line_and_cannot_be_broken_out_of() -> None:
    problem = Problem("articles/a,b:c.txt", 3, 7, "X01", "is 100%\n::error::bad", "mend it", "warning")
    first, last = as_annotations([problem], "").splitlines()
    assert first == (
        "::warning file=articles/a%2Cb%3Ac.txt,line=3,col=7,title=X01::is 100%25%0A::error::bad - fix: mend it"
        "%0Adocs/problems/x01.md"
    )
    assert last == "0 errors, 1 warning"


def test_sarif_names_each_place_and_rule(tmp_path: Path) -> None:
    """What SARIF 2.1.0 requires of a log: 3.13 to 3.14, 3.19, 3.27 to 3.30, 3.49."""
    log = json.loads(check(tmp_path, "--format", "sarif").stdout)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in rules] == ["E05", "F06", "F10", "X14"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert (tmp_path / place["artifactLocation"]["uri"]).is_file()
        assert place["region"]["startLine"] >= 1 <= place["region"]["startColumn"]
    assert len(run["results"]) == 4


@pytest.mark.parametrize(
    ("written", "variable", "site"),
    [
        ("site_url: https://northmere.example/", None, "https://northmere.example/"),
        ("site_url: https://northmere.example/archive", None, "https://northmere.example/archive/"),
        ('site_url: !ENV [SITE_URL, ""]', "https://northmere.example", "https://northmere.example/"),
        ('site_url: !ENV [SITE_URL, ""]', None, ""),
        ("site_url: !ENV SITE_URL", "https://northmere.example", "https://northmere.example/"),
        ("site_url: northmere", None, ""),
        ("site_url: [a", None, ""),
        ("site_url:", None, ""),
    ],
)
def test_where_the_site_has_an_address_each_problem_leads_to_its_page(
    written: str, variable: str | None, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SARIF takes whole addresses alone as helpUri (3.49.12)."""
    monkeypatch.delenv("SITE_URL", raising=False)
    if variable:
        monkeypatch.setenv("SITE_URL", variable)
    write_files(tmp_path, f"=== mkdocs.yml\n{written}\n")
    problem, *_ = json.loads(check(tmp_path, "--format", "json").stdout)
    rule, *_ = json.loads(check(tmp_path, "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]
    annotation, *_ = check(tmp_path, "--format", "github").stdout.splitlines()
    code = problem["code"].lower()
    assert problem["help"] == (f"{site}problems/{code}/" if site else f"docs/problems/{code}.md")
    assert annotation.endswith(f"%0A{problem['help']}")
    assert rule.get("helpUri", "") == (f"{site}problems/{rule['id'].lower()}/" if site else "")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_fails_on_an_error(form: str, tmp_path: Path) -> None:
    assert check(tmp_path, "--format", form).exit_code == 1


MISTAKES = """\
title: The quay: a history          | put the title in quotes: title: "The quay: a history"
descripton: What it cost.           | write description
date: 3 March 2031                  | write date: 2031-03-03, or the year and month, or the year
outlet:                             | write outlet: "Some words", or delete the line
authors: Bram Oakes                 | write authors: [Bram Oakes]
lang: [en]                          | write lang: en
related: [ferri]                    | write 2031/ferry
status: publisht                    | write status: published
source: northmere.example/quay      | write source: https://northmere.example/quay
event: "The quay                    | write event: "The quay"
"""
"""Lines of front matter, and what to do about each."""


def test_ten_mistakes_are_told_on_ten_lines_and_doing_what_these_say_mends_them(tmp_path: Path) -> None:
    lines = [[part.strip() for part in line.split(" | ")] for line in MISTAKES.splitlines()]
    wrong = "\n".join(["---", *(line for line, _ in lines), "---", "It is of stone.", ""])
    write_files(tmp_path, "=== articles/2031/ferry.txt\nThe ferry\n\nIt sails at dawn.\n")
    place = tmp_path / "articles/2031/quay.txt"
    place.write_text(wrong)
    *told, last = check(tmp_path).stdout.splitlines()
    assert [line.split(" - fix: ")[1] for line in told] == [fix for _, fix in lines]
    assert [line.split(":")[:2] for line in told] == [["articles/2031/quay.txt", str(2 + n)] for n in range(10)]
    assert last == "10 errors, 0 warnings"
    place.write_text(mended(wrong, lines))
    assert check(tmp_path, "--strict").stdout == "0 errors, 0 warnings\n"


def mended(text: str, lines: list[list[str]]) -> str:
    """The text with each line as its fix says: a new name for the key, a new entry of the list, or a whole line."""
    for line, fix in lines:
        written = re.sub(r"(?:write|put the title in quotes:) |, or .*", "", fix)
        key, _, value = line.partition(":")
        slip = value.strip(" []") if "[" in line else key
        text = text.replace(line, written if ": " in written else line.replace(slip, written))
    return text
