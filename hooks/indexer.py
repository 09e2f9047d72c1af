"""Documents become a search index: `python indexer.py INDEX`, which the build runs beside itself.

Of each document standard input has a line, as JSON: the address of its page and where it lies, by file, start and size.
The index is written at an empty line.
Pagefind's service is told JSON in Base64 with a comma behind it, and answers in the same way; it ends when nobody can
tell it more.  Its files are asked for and written here, in order: where it writes them itself, it says that it has
before it has, and some are cut short (https://github.com/Pagefind/pagefind/issues/1271).  What went wrong is the last
line of the complaints.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from fnmatch import fnmatch
from itertools import takewhile
from pathlib import Path
from queue import SimpleQueue
from subprocess import PIPE, Popen
from threading import Thread

from explainer.spool import Kept
from explainer.write import put
from steady import Files, put_in_order

NOT_FOUND = [".note", ".side-by-side", ".ask", ".headerlink"]  # told about a page, or on other pages too
NOT_USED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")  # of the files
PIPE_SIZE = 1 << 16
END = ""  # the line behind all documents
_TELLING, _ASKING = 0, 1  # ids of what Pagefind is told


def main(index: Path) -> None:
    """Index the documents that it is told of; exits with a message where that fails."""
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=hear, args=(lines,), daemon=True).start()
    command = [sys.executable, "-m", "pagefind_bin", "--service"]
    with suppress(BrokenPipeError), Popen(command, stdin=PIPE, stdout=PIPE) as pagefind:  # why it ended it says itself
        signal.signal(signal.SIGTERM, lambda *_: pagefind.kill())
        files: Files = {}
        problems: list[str] = []
        listener = Thread(target=listen, args=(pagefind, files, problems))
        listener.start()
        assert pagefind.stdin
        with suppress(BrokenPipeError):
            for told in messages(map(json.loads, iter(lines.get, END))):
                pagefind.stdin.write(told)
                pagefind.stdin.flush()
        listener.join()
    if problems:
        sys.exit("; ".join(problems))
    if pagefind.returncode:
        sys.exit(pagefind.returncode)
    put_in_order(files)
    for path, content in files.items():
        if not any(fnmatch(path, name) for name in NOT_USED):
            put(index / path, content)


def hear(lines: SimpleQueue[str]) -> None:
    """Take in what comes as fast as it comes, so that the build never waits for Pagefind."""
    for line in takewhile(str.strip, sys.stdin):
        lines.put(line)
    lines.put(END)


def messages(documents: Iterable[tuple[str, str, int, int]]) -> Iterator[bytes]:
    """What Pagefind is told."""
    yield message(_TELLING, type="NewIndex", config={"exclude_selectors": NOT_FOUND})
    for address, file, start, size in documents:
        content = Kept(file, start, size).read().decode()
        yield message(_TELLING, type="AddFile", index_id=0, url=address, file_contents=content)
    yield message(_ASKING, type="GetFiles", index_id=0)


def message(number: int, **payload: object) -> bytes:
    """Something that Pagefind is told, as it comes over its pipe."""
    return base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b","


def listen(pagefind: Popen[bytes], files: Files, problems: list[str]) -> None:
    """Hear the answers, gather the files and what went wrong, and tell nothing more once the files are there."""
    assert pagefind.stdin and pagefind.stdout
    heard: list[bytes] = []
    while more := os.read(pagefind.stdout.fileno(), PIPE_SIZE):
        first, *others = more.split(b",")
        heard.append(first)
        for part in others:
            answer = json.loads(base64.b64decode(b"".join(heard)))
            heard = [part]
            payload = answer["payload"]
            if payload["type"] == "Error":
                problems.append(payload["message"])
            if answer["message_id"] == _ASKING:
                files.update((file["path"], base64.b64decode(file["content"])) for file in payload.get("files", ()))
                pagefind.stdin.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
