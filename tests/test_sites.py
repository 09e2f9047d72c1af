"""Whole small archives, from the files of tests/sites/*/ to what `mkdocs build` says and shows.

Each has an expected.txt.  Its first line is the exit status.  After 0, a line "address > words" says that the page at
the address shows these words, and "address ! words" that it does not; after 1, the lines are what is printed.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import generate
from linkcheck import broken_links
from project import SITES, built, new_project, page, run, tree, words

LINE = re.compile(r"(\S*) ([>!]) (.+)")
NAMES = sorted(path.parent.name for path in SITES.glob("*/expected.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_site(name: str, tmp_path: Path) -> None:
    """The site is built, or refused, as expected.txt says, and links lead somewhere."""
    status, *lines = (SITES / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    project = new_project(tmp_path, name)
    done = run(project, "mkdocs", "build", "--strict")
    assert str(done.returncode) == status, done.stderr
    if done.returncode:
        assert done.stderr.splitlines()[: len(lines)] == lines
        assert not (project / "site").exists()
        return
    wrong = [line for line in lines if not holds(line, project / "site")]
    assert wrong == []
    assert broken_links(project / "site") == []


def holds(line: str, site: Path) -> bool:
    """Whether the page shows the words, or does not, as the line of expected.txt says."""
    match = LINE.fullmatch(line)
    assert match, f"not a line of expected.txt: {line}"
    address, kind, shown = match.groups()
    return (site / address / "index.html").is_file() and (shown in words(page(site, address))) == (kind == ">")


def test_both_front_doors_print_the_same_problems(tmp_path: Path) -> None:
    project = new_project(tmp_path, "refused")
    tried, checked = run(project, "mkdocs", "build"), run(project, "explainer", "check")
    problems = [line for line in tried.stderr.splitlines() if line.startswith(("articles/", "docs/"))]
    assert problems
    assert checked.stdout.splitlines()[:-1] == problems
    assert checked.stdout.splitlines()[-1].startswith(f"{len(problems)} errors")
    assert checked.returncode == tried.returncode == 1


def test_one_bad_file_among_a_hundred_is_named_and_the_old_site_stays(tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    before = tree(built(project))
    generate.write(99, project)
    bad = project / "articles/bad.txt"
    bad.write_bytes(b"Bad bytes\n\nThe mayor said \xff\xfe nothing.\n")
    done = run(project, "mkdocs", "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert [line.partition(": ")[0] for line in done.stderr.splitlines() if line.startswith("articles/")] == [
        "articles/bad.txt:3:16"
    ]
    assert tree(project / "site") == before
    assert list(project.glob("site.*")) == []
    bad.unlink()
    assert len(tree(built(project))) > len(before)


def test_a_build_that_strict_refuses_leaves_the_old_site(tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    before = tree(built(project, "--strict"))
    about = project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    assert run(project, "mkdocs", "build", "--strict").returncode == 1
    assert tree(project / "site") == before
    assert list(project.glob("site.*")) == []


def test_an_article_nobody_prepared_is_one_file_away(tmp_path: Path) -> None:
    project = new_project(tmp_path, "empty")
    (project / "articles").mkdir()
    shutil.copyfile(SITES / "harbour/articles/2031/barrier.txt", project / "articles/barrier.txt")
    site = built(project)
    assert "A harbour is safe only if the next one is" in words(page(site, "people/ada-plumb/"))


def test_every_link_of_the_shipped_site_leads_somewhere(shipped: Path) -> None:
    assert broken_links(shipped) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a/index.html", '<a href="../b/">b</a>'),
        ("a/index.html", '<a href="../#no">no</a>'),
        ("feed.xml", "<guid>https://archive.example/b/</guid>"),
        ("sitemap.xml", "<loc>https://archive.example/b/</loc>"),
        ("data/people.json", '{"url": "https://archive.example/#no"}'),
        ("feed.json", r'{"html": "<a href=\"https://archive.example/b/\">b</a>"}'),
        ("a/index.html", '<script type="application/ld+json">{"@id":"https://archive.example/#no"}</script>'),
    ],
)
def test_a_link_to_nowhere_is_found_wherever_it_stands(file: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="canonical" href="https://archive.example/"><h1 id="a">A</h1>')
    assert broken_links(tmp_path) == []
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text + ' <a href="https://archive.example/#a">a</a>', encoding="utf-8")
    (wrong,) = broken_links(tmp_path)
    assert wrong.startswith(f"{file}: ")
