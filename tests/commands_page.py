"""docs/commands.md: every command with its help, as the program prints it, and an example with what comes out.

.venv/bin/python tests/commands_page.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import NamedTuple

import click
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.commands.ending import ENDINGS
from project import ROOT
from test_read_files import write_files

PAGE = ROOT / "docs/commands.md"
INTRODUCTION = Path(__file__).parent / "commands.md"
WIDTH = 80
ARCHIVE = """\
=== articles/2031/barrier.txt
---
title: Council puts off the tidal barrier
date: 2031-03-04
outlet: Northmere Courier
source: https://courier.example/barrier
---
"A wall that nobody can see helps nobody," said Ada Plumb, the mayor of Northmere, which waits for the tidal
barrier. She asked for a shared shelter.

It was "a gift to the town", the programme said. The vote is in May, according to a source at the ministry,
who said: "There is no money."
=== articles/2031/ferry.txt
---
title: The ferry stops on Sundays
date: 2031-03-06
outlet: Saltholm Gazette
source: https://gazette.example/ferry
---
"We shall not sail on Sundays," said Greta Hartwood, who runs the port. A shared shelter is a
harbour that is open to all.
=== docs/glossary/shared-shelter.md
---
term: shared shelter
---
A harbour that is open to the ships of all towns.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
"""


class Example(NamedTuple):
    """A command line, the files that are there besides the archive, and what was done before it."""

    line: str
    files: str = ""
    before: str = ""


EXAMPLES: Mapping[str, Example] = {
    "check": Example(
        "explainer check",
        "=== articles/2031/quay.txt\n---\ntitel: The quay\ndate: 5 March 2031\n---\nIt is of stone.\n",
    ),
    "diff": Example(
        "explainer diff main",
        before="git init -qb main && git add . && git -c user.name=A -c user.email=a@b.example commit -qm Before && "
        "git checkout -qb ferry && sed -i s/Sundays,/Mondays,/ articles/2031/ferry.txt",
    ),
    "import": Example(
        "explainer import quay.txt --outlet 'Northmere Courier'",
        '=== quay.txt\nThe quay is closed\n\n2031-03-09\n\n"It is not safe," said Ada Plumb.\n\n'
        "Original url: https://courier.example/quay\n",
    ),
    "links": Example(
        "explainer links docs/people/ivo-tarn.md",
        "=== docs/people/ivo-tarn.md\n---\nname: Ivo Tarn\nurl: http://192.168.0.7/tarn\n---\n",
    ),
    "new archive": Example("explainer new archive northmere && ls northmere"),
    "new article": Example("explainer new article 'The quay' --date 2031-03-09 && cat articles/2031/the-quay.txt"),
    "new organization": Example(
        "explainer new organization 'Harbour Board' && cat docs/organizations/harbour-board.md"
    ),
    "new outlet": Example(
        "explainer new outlet 'Northmere Courier' && cat docs/outlets/northmere-courier.md",
    ),
    "new person": Example("explainer new person Hartwood && cat docs/people/greta-hartwood.md"),
    "new term": Example("explainer new term 'tidal barrier' && cat docs/glossary/tidal-barrier.md"),
    "recognise": Example(
        "explainer recognise < texts.jsonl",
        '=== texts.jsonl\n{"id": "a1", "text": "“We wait,” Ada Plumb said."}\n',
    ),
    "review": Example("explainer review"),
    "schema": Example("explainer schema outlet | head -8"),
    "stats": Example("explainer stats"),
    "write": Example("explainer write pages > written.txt && ls pages/people"),
}


def page() -> str:
    """The whole page."""
    endings = "\n".join(f"| {status} | {said} |" for status, said in ENDINGS.items())
    return INTRODUCTION.read_text(encoding="utf-8").format(endings=endings) + "".join(
        _section(name) for name, _ in commands(main)
    )


def commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """The commands of a group and those inside them, each with its whole name: "new", "new person"."""
    for name, command in sorted(group.commands.items()):
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{above}{name} ")


def help_of(name: str) -> str:
    """What `explainer NAME --help` prints on a terminal of 80 columns."""
    asked = CliRunner().invoke(main, [*name.split(), "--help"], prog_name="explainer", terminal_width=WIDTH)
    return asked.output


def said(example: Example) -> str:
    """What a shell prints for an example, in an archive of its own."""
    with TemporaryDirectory() as folder:
        write_files(Path(folder), ARCHIVE + example.files)
        where = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        if example.before:
            subprocess.run(example.before, shell=True, cwd=folder, check=True, capture_output=True)
        done = subprocess.run(
            example.line, shell=True, cwd=folder, env=where, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    return done.stdout


def _section(name: str) -> str:
    told = f"\n### explainer {name}\n\n{_block(help_of(name))}"
    if name not in EXAMPLES:
        return told
    shown = f"$ {EXAMPLES[name].line}\n{said(EXAMPLES[name])}"
    return f"{told}\nFor example:\n\n{_block(shown)}"


def _block(text: str) -> str:
    return indent(text, "    ", lambda line: bool(line.strip()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
