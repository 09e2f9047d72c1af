"""docs/problems/: every code has a page, which says what the program says and how it is mended."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

import pytest

from explainer.model import Problem
from explainer.pipeline import check
from explainer.read.archive import read_archive
from explainer.read.problems import PROBLEMS, WARNINGS
from explainer.slug import slug
from test_read_files import write_files

FOLDER = Path(__file__).parent.parent / "docs/problems"
PROGRAM = Path(__file__).parent.parent / "hooks/explainer"
LISTED = re.compile(r'^\| <a id="(.+)"></a>\[([A-Z]\d\d)\]\((.+)\) \| (.+) \|$', re.MULTILINE)
NAMED = re.compile(r'"([XFAES]\d\d)"')
TITLE = re.compile(r"^# ([A-Z]\d\d: .+)\n\n(.+)", re.MULTILINE)
EXAMPLE = re.compile(r"^(Wrong|It says|Right):\n\n((?:    .*\n|\n)+)", re.MULTILINE)
MARKED = re.compile(r"^(=== \S+) (?:-> (?P<link>\S+)|\((?P<size>\d+) KB\)|(?P<closed>\(unreadable\)))$", re.MULTILINE)
PAGES = {page.stem.upper(): page.read_text(encoding="utf-8") for page in FOLDER.glob("???.md")}


def examples(page: str) -> dict[str, str]:
    """The indented examples of a page, by what stands above them."""
    return {
        name: re.sub(r"^    ", "", text.rstrip(), flags=re.MULTILINE) + "\n" for name, text in EXAMPLE.findall(page)
    }


def problems_of(root: Path, listing: str) -> tuple[Problem, ...]:
    """The problems of the archive that a listing writes; in it, a file can be a link, large, or unreadable."""
    write_files(root, MARKED.sub(r"\1", listing))
    closed: set[str] = set()
    for mark in MARKED.finditer(listing):
        place = root / mark[1].removeprefix("=== ")
        if mark["link"]:
            place.unlink()
            place.symlink_to(mark["link"])
        elif mark["size"]:
            place.write_bytes(place.read_bytes().ljust(int(mark["size"]) * 1024))
        else:
            closed.add(place.name)
    opened = Path.read_bytes

    def read(place: Path) -> bytes:
        if place.name in closed:
            raise PermissionError(13, "Permission denied")
        return opened(place)

    with patch.object(Path, "read_bytes", read):
        return check(root)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {page.name for page in FOLDER.iterdir()} == {"index.md", *(f"{code.lower()}.md" for code in PROBLEMS)}


def test_every_code_is_told_somewhere_and_none_that_has_no_words() -> None:
    """The codes that the program names are those with words."""
    sources = [path for path in PROGRAM.rglob("*.py") if path.name != "problems.py"]
    named = {code for source in sources for code in NAMED.findall(source.read_text(encoding="utf-8"))}
    assert named == set(PROBLEMS)
    assert set(PROBLEMS) >= WARNINGS


def test_the_list_has_every_code_in_order() -> None:
    """With the page's title, and under the address that the code had while all were on one page."""
    rows = LISTED.findall((FOLDER / "index.md").read_text(encoding="utf-8"))
    titles = [f"{code}: {title}" for _, code, _, title in rows]
    assert [code for _, code, _, _ in rows] == list(PROBLEMS)
    assert [page for _, _, page, _ in rows] == [f"{code.lower()}.md" for code in PROBLEMS]
    assert [anchor for anchor, *_ in rows] == [slug(title) for title in titles]
    assert [found[1] for code in PROBLEMS if (found := TITLE.search(PAGES[code]))] == titles


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_page_says_why_and_is_found_by_its_code_alone(code: str) -> None:
    """Above the examples stands a sentence; search, which is for readers, has none of these pages."""
    page = PAGES[code]
    found = TITLE.search(page)
    assert found
    assert page.startswith(f'---\ntitle: "{found[1]}"\nsearch: {{exclude: true}}\n---\n# ')
    assert found[2] != "Wrong:"


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_page_says_what_the_program_says(code: str, tmp_path: Path) -> None:
    """The wrong example gives this problem in these words, and no other problem."""
    section = examples(PAGES[code])
    problems = problems_of(tmp_path, section["Wrong"])
    assert {problem.code for problem in problems} == {code}
    assert [str(problem) for problem in problems] == section["It says"].splitlines()
    warning = "Only a warning" in PAGES[code]
    assert {problem.severity for problem in problems} == {"warning" if warning else "error"}


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_mended_file_has_no_problem(code: str, tmp_path: Path) -> None:
    """The right example gives no problem at all, and is read."""
    assert problems_of(tmp_path, examples(PAGES[code])["Right"]) == ()
    archive = read_archive(tmp_path)
    assert archive.articles or archive.entries
