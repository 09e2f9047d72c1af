"""How much a build takes that may take too much: each in a process of its own, which is ended where it must be.

python tests/measured_builds.py    builds and composes each archive whose folder comes as a line, and tells how that
                                   ended, with processor seconds and MB
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import NamedTuple

from project import ROOT

SECONDS = 60  # of the processor, until a process is ended
DASK_SETS = "MALLOC_TRIM_THRESHOLD_"  # when it is imported, for all that is started later: much memory is slow then
BYTES = 4 << 30  # of addresses, until a process gets no more memory


class Ended(NamedTuple):
    """How a process ended (0; the negative of a signal), its processor seconds and MB, and the problems it told."""

    status: int
    seconds: float
    megabytes: float
    problems: list[str]


@contextmanager
def tried() -> Iterator[Callable[[Path], Ended]]:
    """What builds and composes the archive in a folder, and says how that ended."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT / "tests")])}
    environment.pop(DASK_SETS, None)
    with Popen([sys.executable, __file__], env=environment, stdin=PIPE, stdout=PIPE, text=True) as server:
        assert server.stdin and server.stdout
        asked, answered = server.stdin, server.stdout

        def ask(folder: Path) -> Ended:
            asked.write(f"{folder}\n")
            asked.flush()
            return Ended(*json.loads(answered.readline()))

        yield ask
        asked.close()


def main() -> None:
    """Try each archive whose folder is a line of standard input, and print how that ended."""
    from explainer.pipeline import build

    for line in sys.stdin:
        folder = Path(line.rstrip("\n"))
        process = os.fork()
        if not process:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
            built = build(folder)
            if built.index:
                for _ in built.compose(lambda path, one: None):
                    pass
            (folder / "problems.json").write_text(json.dumps([*map(str, built.problems)]), encoding="utf-8")
            os._exit(0)
        _, status, used = os.wait4(process, 0)
        told = folder / "problems.json"
        problems = json.loads(told.read_text(encoding="utf-8")) if told.exists() else []
        seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        print(json.dumps([os.waitstatus_to_exitcode(status), seconds, megabytes, problems]), flush=True)


if __name__ == "__main__":
    main()
