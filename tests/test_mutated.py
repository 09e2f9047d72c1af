"""Thousands of damaged files: each problem is told with its place and what to do, and nothing else happens.

The articles and entries that are shipped are damaged as disks, editors and people damage files: bytes changed, cut out,
put in, moved from one file into another.  The damage is the same in every run.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explainer.pipeline import check
from project import ROOT

FILES = 5_000
TOGETHER = 250  # in one archive
TOLD = re.compile(
    r"(?P<path>[^:\n]+):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): [A-Z]\d\d (?:warning: )?\S.* - fix: \S.*"
)
SOURCES = [*sorted((ROOT / "articles").rglob("*.txt")), *sorted((ROOT / "docs").glob("[gop]*/*.md"))]
CONTENTS = [path.read_bytes() for path in SOURCES]
Damage = Callable[[bytes, random.Random], bytes]


def flipped(content: bytes, chance: random.Random) -> bytes:
    """A few bytes are others."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(content: bytes, chance: random.Random) -> bytes:
    """A part is gone."""
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def spliced(content: bytes, chance: random.Random) -> bytes:
    """A part of another file stands in it."""
    other = chance.choice(CONTENTS)
    start, end = sorted(chance.randrange(len(other) + 1) for _ in range(2))
    at = chance.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[at:]


def mistyped(content: bytes, chance: random.Random) -> bytes:
    """Marks that mean something in front matter or text stand where nobody wants them, near the top more often."""
    at = chance.randrange(min(len(content), chance.choice((40, 400, len(content)))) + 1)
    typed = chance.choice(
        ("---\n", ": ", "- ", "[", "]", "{", "}", '"', "'", "#", "&a ", "*a ", "!!x ", "|\n", ">\n", "\t")
    )
    return content[:at] + typed.encode() * chance.randint(1, 3) + content[at:]


def shuffled(content: bytes, chance: random.Random) -> bytes:
    """Two lines have changed places."""
    lines = content.splitlines(keepends=True)
    one, other = (chance.randrange(len(lines)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


DAMAGE: tuple[Damage, ...] = (flipped, cut, spliced, mistyped, shuffled)


def damaged(number: int) -> Iterator[tuple[str, bytes]]:
    """The files of an archive, each a damaged one of those that are shipped, by path."""
    chance = random.Random(number)
    for one in range(TOGETHER):
        source = chance.randrange(len(SOURCES))
        folder = SOURCES[source].parent.relative_to(ROOT)
        path = f"{'articles' if folder.parts[0] == 'articles' else folder}/f{one}{SOURCES[source].suffix}"
        yield path, chance.choice(DAMAGE)(CONTENTS[source], chance)


def written(root: Path, files: Iterator[tuple[str, bytes]]) -> dict[str, bytes]:
    """The files, written to an archive."""
    made = dict(files)
    for path, content in made.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return made


@pytest.mark.parametrize("number", range(FILES // TOGETHER))
def test_every_problem_of_a_damaged_file_has_its_place_and_says_what_to_do(number: int, tmp_path: Path) -> None:
    files = written(tmp_path, damaged(number))
    problems = check(tmp_path)
    assert len({problem.path for problem in problems}) > TOGETHER // 10
    for problem in problems:
        told = TOLD.fullmatch(str(problem))
        assert told, str(problem)
        text = files[problem.path].decode("utf-8-sig", errors="replace")
        lines = re.split("\r\n|\r|\n", text)
        assert problem.line <= len(lines)
        assert problem.column <= len(lines[problem.line - 1]) + 1


FAULTS = {
    b"\xff": "X06",
    b"\xc3(": "X06",
    b"\x00": "X08",
    "\u202e".encode(): "X09",
}


@pytest.mark.parametrize(("fault", "code"), FAULTS.items(), ids=map(repr, FAULTS))
def test_the_place_that_is_told_is_where_the_fault_is(fault: bytes, code: str, tmp_path: Path) -> None:
    chance = random.Random(7)
    (tmp_path / "articles").mkdir()
    wanted = {}
    for number in range(50):
        content = chance.choice(CONTENTS[:20]).decode()
        at = chance.randrange(len(content))
        path = f"articles/f{number}.txt"
        (tmp_path / path).write_bytes(content[:at].encode() + fault + content[at:].encode())
        before = content[:at].split("\n")
        wanted[path] = (len(before), len(before[-1]) + 1)
    told = {problem.path: (problem.line, problem.column) for problem in check(tmp_path) if problem.code == code}
    assert told == wanted
