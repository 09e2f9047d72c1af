"""A spool: what many processes made, on disk until it is used, so that no process holds all of it.

>>> spool = Spool(Path("site.spool"))
>>> lies = spool.put(b"<h1>Ada Plumb</h1>")
>>> lies.read()
b'<h1>Ada Plumb</h1>'
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """Where something lies in a spool."""

    file: str
    start: int
    size: int

    def read(self) -> bytes:
        """What was put there."""
        with Path(self.file).open("rb") as file:
            file.seek(self.start)
            return file.read(self.size)


class Spool:
    """A folder with a file for each process that puts something there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> Kept:
        """Keep `content`, and say where."""
        self.folder.mkdir(exist_ok=True)
        path = self.folder / str(os.getpid())
        with path.open("ab") as file:
            start = file.tell()
            file.write(content)
        return Kept(str(path), start, len(content))
