"""Nothing but words comes of hostile words: every file of hostile archives, read by a parser of its format.

HOSTILE=10000 .venv/bin/python -m pytest tests/test_hostile.py reads that many documents; each archive follows from its
number.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.commands.formats import FORMATS
from explainer.model import Problem
from hostile import TOGETHER, files, published
from parsed import Reader, foreign

DOCUMENTS = int(os.environ.get("HOSTILE", "2500"))
TOLD = re.compile(r"\S.*:[1-9]\d*:[1-9]\d*: [A-Z]\d\d (?:warning: )?\S.* - fix: \S.*")
ANNOTATION = re.compile(r"::(?:error|warning) file=[^:,]+,line=\d+,col=\d+,title=[A-Z]\d\d::.+")
TO_A_TERMINAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that do something to a terminal, or to whoever reads it."""


@pytest.mark.parametrize("number", range(max(1, DOCUMENTS // TOGETHER)))
def test_hostile_words_are_words_in_every_file_and_every_message(number: int, reader: Reader, tmp_path: Path) -> None:
    documents = files(number)
    problems, built = published(tmp_path, documents)
    refused = {problem.path for problem in problems if problem.severity == "error"}
    assert TOGETHER // 50 < len(refused) < TOGETHER // 5
    assert [*doing_something(problems)] == []
    assert foreign(dict(built.compose(lambda path, composed: composed)), reader) == []


def doing_something(problems: Sequence[Problem]) -> Iterator[str]:
    """The lines of messages that are more than a message, in each form that `explainer check` writes."""
    for form, written in FORMATS.items():
        lines = written(problems, "").split("\n")
        yield from (f"{form}: {line}" for line in lines if TO_A_TERMINAL.search(line) or "##[" in line)
        if form in ("json", "sarif"):
            json.loads("\n".join(lines))
        else:
            message = TOLD if form == "text" else ANNOTATION
            yield from (f"{form}: {line}" for line in lines[:-1] if not message.fullmatch(line))


@pytest.mark.parametrize("words", [["review"], ["stats"], ["stats", "--format", "json"]], ids=" ".join)
def test_what_commands_print_of_hostile_words_does_nothing(words: list[str], tmp_path: Path) -> None:
    """Neither to a terminal nor to a log, which takes a line that begins with :: for a command."""
    published(tmp_path, files(2, 60))
    done = CliRunner().invoke(main, [*words, "--root", str(tmp_path)])
    lines = done.output.split("\n")
    assert (done.exit_code, len(lines) > 20) == (0, True)
    assert [line for line in lines if TO_A_TERMINAL.search(line) or line.lstrip().startswith("::")] == []
