"""The cases in `tests/cases/*.md`, in the form of markdown-it-py's fixtures: title, input and expected between dots.

    A link to nowhere is its text
    .
    He [said](#) so.
    .
    paragraph: He said so.
    .

Blank lines between cases and lines that begin with "# " there are for readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case: the line of its title, its title, what goes in and what must come out (no newline at the end)."""

    line: int
    title: str
    input: str
    expected: str

    def __str__(self) -> str:
        return f"{self.line}: {self.title}"


def read_cases(name: str) -> list[Case]:
    """The cases of `tests/cases/<name>.md`.

    Raises ValueError where a case has no end, and where there is no case at all.
    """
    cases = list(parse_cases((FOLDER / f"{name}.md").read_text(encoding="utf-8")))
    if not cases:
        raise ValueError(f"tests/cases/{name}.md has no cases")
    return cases


def parse_cases(text: str) -> Iterator[Case]:
    """The cases of a file's text, in order."""
    lines = enumerate(text.split("\n"), 1)
    for number, line in lines:
        if not line.strip() or line.startswith("# "):
            continue
        opening = next(lines, (number, ""))[1]
        if opening != ".":
            raise ValueError(f"line {number + 1}: a '.' belongs under the title {line!r}")
        yield Case(number, line.strip(), _until_dot(lines, number), _until_dot(lines, number))


def _until_dot(lines: Iterator[tuple[int, str]], start: int) -> str:
    """The lines up to the next that is a dot alone."""
    taken: list[str] = []
    for _, line in lines:
        if line == ".":
            return "\n".join(taken)
        taken.append(line)
    raise ValueError(f"line {start}: the case has no closing '.'")
