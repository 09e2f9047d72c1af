"""Documents become a search index: `python indexer.py DOCUMENTS INDEX`, which the build runs beside itself.

DOCUMENTS is a list in JSON, of each document the address of its page and where it lies: file, start and size.  More of
them come from standard input, one a line; the index is written at an empty line.
Pagefind's service is told JSON in Base64 with a comma behind it, and answers in the same way; it ends when nobody can
tell it more.  Then its files are put in order.  What went wrong is the last line of the complaints.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, takewhile
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Thread

from explainer.spool import Kept
from steady import put_in_order

NOT_FOUND = [".note", ".side-by-side", ".ask", ".headerlink"]  # told about a page, or on other pages too
PIPE_SIZE = 1 << 16
_TELLING, _WRITING = 0, 1  # ids of what Pagefind is told


def main(listed: Path, index: Path) -> None:
    """Index the documents of the list; exits with a message where that fails."""
    command = [sys.executable, "-m", "pagefind_bin", "--service"]
    with suppress(BrokenPipeError), Popen(command, stdin=PIPE, stdout=PIPE) as pagefind:  # why it ended it says itself
        signal.signal(signal.SIGTERM, lambda *_: pagefind.kill())
        problems: list[str] = []
        listener = Thread(target=listen, args=(pagefind, problems))
        listener.start()
        assert pagefind.stdin
        documents = chain(
            json.loads(listed.read_text(encoding="utf-8")), map(json.loads, takewhile(str.strip, sys.stdin))
        )
        with suppress(BrokenPipeError):
            for told in messages(documents, index):
                pagefind.stdin.write(told)
                pagefind.stdin.flush()
        listener.join()
    if problems:
        sys.exit("; ".join(problems))
    if pagefind.returncode:
        sys.exit(pagefind.returncode)
    put_in_order(index)


def messages(documents: Iterable[tuple[str, str, int, int]], index: Path) -> Iterator[bytes]:
    """What Pagefind is told."""
    yield message(_TELLING, type="NewIndex", config={"exclude_selectors": NOT_FOUND})
    for address, file, start, size in documents:
        content = Kept(file, start, size).read().decode()
        yield message(_TELLING, type="AddFile", index_id=0, url=address, file_contents=content)
    yield message(_WRITING, type="WriteFiles", index_id=0, output_path=str(index))


def message(number: int, **payload: object) -> bytes:
    """Something that Pagefind is told, as it comes over its pipe."""
    return base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b","


def listen(pagefind: Popen[bytes], problems: list[str]) -> None:
    """Hear the answers, gather what went wrong, and tell nothing more once the index is written."""
    assert pagefind.stdin and pagefind.stdout
    heard = b""
    while more := os.read(pagefind.stdout.fileno(), PIPE_SIZE):
        *answers, heard = (heard + more).split(b",")
        for answer in map(json.loads, map(base64.b64decode, answers)):
            if answer["payload"]["type"] == "Error":
                problems.append(answer["payload"]["message"])
            if answer["message_id"] == _WRITING:
                pagefind.stdin.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
