"""Archives as `tests/cases/bad_inputs.md` lists them, whose head says how: files, links, large and unreadable ones."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

FILE = re.compile(r"^=== (?P<path>.+?)(?: -> (?P<link>\S+))?(?: \((?P<marks>[^()\n]+)\))?\n", re.MULTILINE)
SIZE = re.compile(r"(\d+) MB")
BYTES = re.compile(rb"<([0-9A-F]{2}(?: [0-9A-F]{2})*)>")
REPEATED = re.compile(r"<([^<\n]+?) x (\d+)>")


def write(root: Path, listing: str) -> set[str]:
    """Write the files that a case lists; the names of those that the system must not open."""
    closed: set[str] = set()
    found = [*FILE.finditer(listing)]
    for file, following in zip_longest(found, found[1:]):
        marks, place = file["marks"] or "", root / written(file["path"]).decode()
        place.parent.mkdir(parents=True, exist_ok=True)
        size = SIZE.search(marks)
        if "deleted" in marks:
            place.unlink()
        elif file["link"]:
            place.symlink_to(file["link"])
        else:
            content = listing[file.end() : following and following.start()]
            place.write_bytes(written(REPEATED.sub(lambda one: one[1] * int(one[2]), content)))
        if size:
            with place.open("ab") as opened:
                opened.truncate(int(size[1]) << 20)
        if "unreadable" in marks:
            closed.add(place.name)
    return closed


def written(text: str) -> bytes:
    """The text as UTF-8, with the bytes that stand in it as <E2 80 8B>."""
    return BYTES.sub(lambda found: bytes.fromhex(found[1].decode()), text.encode())
