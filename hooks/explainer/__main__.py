"""The `explainer` command: the front door that needs no MkDocs."""

from __future__ import annotations

from collections import UserDict
from importlib import import_module
from typing import Any

import click

from explainer.commands.ending import Program

COMMANDS = {
    "check": "check",
    "diff": "diff",
    "import": "import_article",
    "links": "links",
    "new": "new",
    "recognise": "recognise",
    "review": "review",
    "schema": "schema",
    "stats": "stats",
    "write": "write",
}
"""The name of each command, and of its module and its function there."""


class Imported(UserDict[str, Any]):
    """Commands by name, each imported when it is asked for, so that none waits for the others."""

    def __getitem__(self, name: str) -> click.Command:
        function = super().__getitem__(name)
        command: click.Command = getattr(import_module(f"explainer.commands.{function}"), function)
        return command


@click.group(cls=Program, commands=Imported(COMMANDS), context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and review an archive of explainers, add to it, write its pages, recognise who said what in any text.

    `explainer COMMAND --help` tells of a command, with examples.

    \b
    Exit status:
      0    done
      1    something has to be mended
      2    the command is not right
      3    the disk is full, a file may not be read or written, no cluster answers
      130  stopped by Ctrl-C
      141  what read the output went away
    """


if __name__ == "__main__":
    main()
