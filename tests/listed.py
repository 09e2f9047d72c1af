"""Archives as `tests/cases/bad_inputs.md` lists them, whose head says how: files, links, large and unreadable ones."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

FILE = re.compile(r"^=== (?P<path>.+?)(?: -> (?P<link>\S+))?(?: \((?P<marks>[^()\n]+)\))?\n", re.MULTILINE)
SIZE = re.compile(r"(\d+) MB")
BYTES = re.compile(r"<([0-9A-F]{2})>")
REPEATED = re.compile(r"<(\S) x (\d+)>")


def write(root: Path, listing: str) -> set[str]:
    """Write the files that a case lists; the names of those that the system must not open."""
    closed: set[str] = set()
    found = [*FILE.finditer(listing)]
    for file, following in zip_longest(found, found[1:]):
        marks, place = file["marks"] or "", root / BYTES.sub(lambda byte: chr(int(byte[1], 16)), file["path"])
        place.parent.mkdir(parents=True, exist_ok=True)
        size = SIZE.search(marks)
        if "deleted" in marks:
            place.unlink()
        elif file["link"]:
            place.symlink_to(file["link"])
        else:
            content = listing[file.end() : following and following.start()]
            place.write_text(REPEATED.sub(lambda one: one[1] * int(one[2]), content), encoding="utf-8")
        if size:
            with place.open("ab") as opened:
                opened.truncate(int(size[1]) << 20)
        if "unreadable" in marks:
            closed.add(place.name)
    return closed
