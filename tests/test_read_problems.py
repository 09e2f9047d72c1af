"""docs/problems.md: every code is there, says what the program says, and is mended as it tells."""

from __future__ import annotations

import re
from pathlib import Path
from unittest.mock import patch

import pytest

from explainer.model import Problem
from explainer.pipeline import check
from explainer.read.archive import read_archive
from explainer.read.problems import PROBLEMS
from test_read_files import write_files

PAGE = (Path(__file__).parent.parent / "docs/problems.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^### ([A-Z]\d\d): ", re.MULTILINE)
EXAMPLE = re.compile(r"^(Wrong|It says|Right):\n\n((?:    .*\n|\n)+)", re.MULTILINE)
MARKED = re.compile(r"^(=== \S+) (?:-> (?P<link>\S+)|\((?P<size>\d+) KB\)|(?P<closed>\(unreadable\)))$", re.MULTILINE)
_, *PARTS = SECTION.split(PAGE)
SECTIONS = dict(zip(PARTS[::2], PARTS[1::2], strict=True))


def examples(section: str) -> dict[str, str]:
    """The indented examples of a section, by what stands above them."""
    return {
        name: re.sub(r"^    ", "", text.rstrip(), flags=re.MULTILINE) + "\n" for name, text in EXAMPLE.findall(section)
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


def test_every_code_is_on_the_page_in_order() -> None:
    """The page has a section for each code, and for no other."""
    assert list(SECTIONS) == list(PROBLEMS)


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_page_says_what_the_program_says(code: str, tmp_path: Path) -> None:
    """The wrong example gives this problem in these words, and no other problem."""
    section = examples(SECTIONS[code])
    problems = problems_of(tmp_path, section["Wrong"])
    assert {problem.code for problem in problems} == {code}
    assert [str(problem) for problem in problems] == section["It says"].splitlines()
    warning = "Only a warning" in SECTIONS[code]
    assert {problem.severity for problem in problems} == {"warning" if warning else "error"}


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_mended_file_has_no_problem(code: str, tmp_path: Path) -> None:
    """The right example gives no problem at all, and is read."""
    assert problems_of(tmp_path, examples(SECTIONS[code])["Right"]) == ()
    archive = read_archive(tmp_path)
    assert archive.articles or archive.entries
