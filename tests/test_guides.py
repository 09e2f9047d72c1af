"""The guides for contributors and editors: every file and every command that they show is right."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from outside import to_repository
from project import ROOT, built, new_project, page
from test_read_files import write_files

ARTICLE = (ROOT / "docs/add-an-article.md").read_text(encoding="utf-8")
EDITORS = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"((?:^    .*\n|^\n(?=    ))+)", re.MULTILINE)
FILE = re.compile(r"`((?:articles|docs)/\S+\.(?:txt|md))`")
ROW = re.compile(r"^\| `([^`]+)` \| ([A-Z]\d\d) \| `([^`]+)`", re.MULTILINE)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")
SAYS = re.compile(r"^> `(.+)`$", re.MULTILINE)
KNOWN = """\
=== articles/2031/barrier.txt
The barrier waits

2031-03-04

"A harbour is safe only if the next one is," said Ada Plumb, the mayor of Northmere.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
"""


def blocks(guide: str) -> Iterator[tuple[str, str]]:
    """The indented blocks of a guide, each with what stands before it."""
    for found in BLOCK.finditer(guide):
        yield guide[: found.start()], f"{dedent(found[1]).strip()}\n"


def files(guide: str) -> list[tuple[str, str]]:
    """The files that a guide shows: a path in the sentence above each, and what is in it."""
    shown = [(above.rstrip().rsplit("\n", 1)[-1], block) for above, block in blocks(guide)]
    return [(FILE.findall(above)[-1], block) for above, block in shown if FILE.search(above)]


def told(root: Path, *typed: str) -> str:
    """What a command prints in an archive."""
    return CliRunner().invoke(main, [*typed, "--root", str(root)]).output


SHOWN = [*files(ARTICLE), *files(EDITORS)]


def test_the_guides_show_as_many_files_as_there_are_blocks_that_are_no_output() -> None:
    every = [block for guide in (ARTICLE, EDITORS) for _, block in blocks(guide)]
    output = [block for block in every if block.startswith("$ ")]
    assert len(SHOWN) == len(every) - len(output) == 9


@pytest.mark.parametrize(("path", "content"), SHOWN, ids=[path for path, _ in SHOWN])
def test_every_file_that_is_shown_passes_a_strict_check(path: str, content: str, tmp_path: Path) -> None:
    write_files(tmp_path, KNOWN)
    write_files(tmp_path, f"=== {path}\n{content}")
    assert told(tmp_path, "check", "--strict") == "0 errors, 0 warnings\n"


def test_the_first_file_gives_its_speakers_pages_and_what_it_says_of_itself(tmp_path: Path) -> None:
    path, content = SHOWN[0]
    write_files(tmp_path, f"=== {path}\n{content}")
    stats = told(tmp_path, "stats")
    assert re.search(r"^  without a (?:date|source) +0$", stats, re.MULTILINE)
    assert re.search(r"^Ada Plumb +1 +1$", stats, re.MULTILINE)


def test_the_bare_text_has_a_date_and_a_speaker(tmp_path: Path) -> None:
    path, content = SHOWN[1]
    write_files(tmp_path, f"=== {path}\n{content}")
    stats = told(tmp_path, "stats")
    assert "2031-11-05" in stats
    assert re.search(r"^Greta Hartwood +1 +1$", stats, re.MULTILINE)


@pytest.mark.parametrize(("wrong", "code", "right"), ROW.findall(ARTICLE))
def test_the_usual_slips_have_their_code_and_are_mended_as_the_guide_says(
    wrong: str, code: str, right: str, tmp_path: Path
) -> None:
    path, content = SHOWN[0]
    key = right.partition(":")[0]
    line = re.compile(rf"^{key}: .*$", re.MULTILINE)
    write_files(tmp_path, f"=== {path}\n{line.sub(lambda _: wrong, content)}")
    problems = told(tmp_path, "check").splitlines()
    assert [problem.split()[1] for problem in problems[:-1]] == [code]
    write_files(tmp_path, f"=== {path}\n{line.sub(lambda _: right, content)}")
    assert told(tmp_path, "check", "--strict") == "0 errors, 0 warnings\n"


def test_the_guide_has_five_usual_slips() -> None:
    assert len(ROW.findall(ARTICLE)) == 5


def test_the_check_says_what_the_guide_shows(tmp_path: Path) -> None:
    path, content = SHOWN[0]
    wrong = content.replace("date: 2031-11-03", "date: 3 November 2031")
    write_files(tmp_path, f"=== {path}\n{wrong}")
    (shown,) = SAYS.findall(ARTICLE)
    assert told(tmp_path, "check").splitlines()[0] == shown


def test_commands_print_what_the_guide_for_editors_shows(tmp_path: Path) -> None:
    """The article is the one of the other guide, added to an archive."""
    write_files(tmp_path, KNOWN)
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    for asked in (["init", "-qb", "main"], ["add", "."], [*who, "commit", "-qm", "Before"]):
        subprocess.run(["git", *asked], cwd=tmp_path, check=True)
    write_files(tmp_path, "=== {}\n{}".format(*SHOWN[0]))
    shown = [block for _, block in blocks(EDITORS) if block.startswith("$ ")]
    assert len(shown) == 2
    for block in shown:
        line, _, output = block.partition("\n")
        _, _, command, path = line.split()
        typed = [command, str(tmp_path / path) if command == "review" else path]
        assert told(tmp_path, *typed).startswith(output)


GUIDES = ("add-an-article.md", "editors.md", "commands.md", "publishing.md", "scale.md", "start-your-own.md")


@pytest.mark.parametrize("name", GUIDES)
def test_links_lead_to_files_and_to_headings_that_are_there(name: str) -> None:
    guide = ROOT / "docs" / name
    for file, heading in LINK.findall(guide.read_text(encoding="utf-8")):
        place = guide.parent / file if file else guide
        assert place.is_file(), file
        there = HEADING.findall(place.read_text(encoding="utf-8"))
        assert not heading or heading in {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in there}


@pytest.mark.parametrize("name", ["add-an-article.md", "editors.md"])
def test_contributing_leads_to_the_guides(name: str) -> None:
    assert f"](docs/{name})" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_a_link_out_of_docs_leads_to_the_repository() -> None:
    typed = "See [the rules](../CONTRIBUTING.md#entries), [terms](glossary/index.md), ![a map](../map.png)."
    whole = to_repository(typed, "https://code.example/archive", "edit/main/docs/")
    assert whole == typed.replace("../CONTR", "https://code.example/archive/blob/main/CONTR")
    assert to_repository(typed, "", "edit/main/docs/") == typed.replace(
        "[the rules](../CONTRIBUTING.md#entries)", "the rules"
    )


@pytest.mark.parametrize(("repository", "shown"), [("https://code.example/archive", True), ("", False)])
def test_the_site_has_the_link_where_it_knows_the_repository(repository: str, shown: bool, tmp_path: Path) -> None:
    project = new_project(tmp_path, "empty")
    (project / "docs/about.md").write_text(
        "# About\n\nSee [the rules](../CONTRIBUTING.md#entries).\n", encoding="utf-8"
    )
    about = page(built(project, "--strict", REPO_URL=repository), "about/")
    assert ('href="https://code.example/archive/blob/main/CONTRIBUTING.md#entries"' in about) == shown
    assert "the rules" in about
