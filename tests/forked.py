"""`mkdocs build` again and again, each time in a process of its own that need not import MkDocs anew.

with builder() as build:
    build(project)  ->  (0, "what was warned of")
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

from project import ROOT

IMPORTED = ("mkdocs.__main__", "material", "mkdocs_hooks")
LOG = "log"  # in the project: what its last build said


@contextmanager
def builder() -> Iterator[Callable[[Path], tuple[int, str]]]:
    """What builds the project of a folder, and says how that ended and what it warned of."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, __file__]
    with Popen(command, env=environment, stdin=PIPE, stdout=PIPE, text=True, encoding="utf-8") as server:
        assert server.stdin and server.stdout
        asked, answered = server.stdin, server.stdout

        def build(project: Path) -> tuple[int, str]:
            asked.write(f"{project}\n")
            asked.flush()
            return int(answered.readline()), (project / LOG).read_text(encoding="utf-8")

        yield build
        asked.close()


def main() -> None:
    """Build each project whose folder is a line of standard input, and print how that ended."""
    for name in IMPORTED:
        __import__(name)
    for line in sys.stdin:
        process = os.fork()
        if not process:
            be_build(Path(line.rstrip("\n")))
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def be_build(project: Path) -> None:
    """Build the project, and end this process as a build ends."""
    from mkdocs.__main__ import cli

    log = os.open(project / LOG, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    os.dup2(log, sys.stdout.fileno())
    os.dup2(log, sys.stderr.fileno())
    os.chdir(project)
    cli(["build", "--quiet"], prog_name="mkdocs")


if __name__ == "__main__":
    main()
