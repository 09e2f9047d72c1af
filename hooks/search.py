"""The search index of a site: Pagefind makes it in a process of its own, while the pages are printed.

Pagefind reads one document a page, which holds what is to be found and nothing else: the words above the page's
first section, its filters, its date.  The id of a quote carries who says it ("q-4f1c20/Ada%20Plumb"), so that a result
can tell.  Pages are told in order of date, so that the index is the same every time and its order by date is short.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from html import escape
from pathlib import Path
from subprocess import PIPE, Popen, run
from threading import Thread
from urllib.parse import quote

from explainer.model import Page, Searched

FOLDER = "pagefind"  # of the site, for what search loads
STEADY = Path(__file__).with_name("steady.py")  # run while pages are still printed
NOT_USED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")  # of what Pagefind writes
NOT_FOUND = [".note", ".side-by-side", ".ask", ".headerlink"]  # told about a page, or on other pages too
SECTION = "<section>"  # the first opens what is said about an article, a term or a person: it is found where it stands
LAST = "z"  # after every date
PIPE_SIZE = 1 << 16
_TELLING, _WRITING = 0, 1  # ids of what Pagefind is told
_QUOTE_ID = re.compile(r'(?<= id=")q-[^"]+')
_FIX = "fix: .venv/bin/python -m pip install -r requirements.txt"


class SearchError(Exception):
    """The index was not made; the message says why and what to do."""


class Indexing:
    """An index that is being made in `folder`, which is gone when it is done.

    Pagefind's service is told JSON in Base64 with a comma behind it, and answers in the same way; it ends when nobody
    can tell it more.  Then its files are put in order, in a process of its own too.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self.folder, self.index = folder, folder / FOLDER
        self.language = language
        self.problems: list[str] = []
        self.complaints = b""
        self.process = Popen([sys.executable, "-m", "pagefind_bin", "--service"], stdin=PIPE, stdout=PIPE, stderr=PIPE)
        self.listeners = [Thread(target=listen, daemon=True) for listen in (self._listen, self._overhear)]
        for listener in self.listeners:
            listener.start()

    def tell(self, message: int, **payload: object) -> None:
        """Send a message to Pagefind; that it has ended is told by `finish`."""
        assert self.process.stdin
        with suppress(BrokenPipeError):
            self.process.stdin.write(base64.b64encode(json.dumps({"message_id": message, "payload": payload}).encode()))
            self.process.stdin.write(b",")
            self.process.stdin.flush()

    def add(self, address: str, page: Page) -> None:
        """Have the page at `address` found, if it is to be."""
        if page.searched:
            content = document(page, page.searched, self.language)
            self.tell(_TELLING, type="AddFile", index_id=0, url=f"/{address}", file_contents=content)

    def write(self) -> None:
        """Have the index written: every page is added."""
        self.tell(_WRITING, type="WriteFiles", index_id=0, output_path=str(self.index))

    def _listen(self) -> None:
        assert self.process.stdin and self.process.stdout
        heard = b""
        while more := os.read(self.process.stdout.fileno(), PIPE_SIZE):
            *answers, heard = (heard + more).split(b",")
            for answer in map(json.loads, map(base64.b64decode, answers)):
                if answer["payload"]["type"] == "Error":
                    self.problems.append(answer["payload"]["message"])
                if answer["message_id"] == _WRITING:
                    self.process.stdin.close()
        if self.process.wait() == 0 and self.index.is_dir():
            ordered = run([sys.executable, STEADY, self.index], stderr=PIPE, text=True, check=False)
            self.problems += ordered.stderr.splitlines()[-1:] if ordered.returncode else []

    def _overhear(self) -> None:
        """Hear complaints as they come: a pipe that nobody reads would stop Pagefind once it is full."""
        assert self.process.stderr
        self.complaints = self.process.stderr.read()

    def finish(self, site: Path) -> None:
        """Wait for the index and put it into the site's folder; raises SearchError where it was not made."""
        self._end()
        said = self.complaints.decode(errors="replace").splitlines()[-1:]
        if self.process.returncode or self.problems or not self.index.is_dir():
            raise SearchError(f"there is no search index: {'; '.join(self.problems or said)} - {_FIX}")
        for name in NOT_USED:
            for path in self.index.glob(name):
                path.unlink()
        shutil.move(self.index, site / FOLDER)
        shutil.rmtree(self.folder)

    def give_up(self) -> None:
        """End the process, if it runs still, and leave nothing behind."""
        self.process.kill()
        self._end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self) -> None:
        """Wait until the process has ended, and close its pipes."""
        for listener in self.listeners:
            listener.join()
        with suppress(BrokenPipeError), self.process:
            pass


def start_indexing(pages: Iterable[tuple[str, Page]], language: str, folder: Path) -> Indexing:
    """Begin to index pages, each with its address, in a folder made for the purpose; `write` is said when all are."""
    started = Indexing(folder, language)
    started.tell(_TELLING, type="NewIndex", config={"exclude_selectors": NOT_FOUND})
    found = ((page.searched.date or LAST, address, page) for address, page in pages if page.searched)
    for _, address, page in sorted(found, key=lambda one: one[:2]):
        started.add(address, page)
    return started


def document(page: Page, searched: Searched, language: str) -> str:
    """What Pagefind reads of a page."""
    filters = [("kind", searched.kind), *((name, value) for name, of in searched.filters.items() for value in of)]
    head = [_told("filter", name, value) for name, value in filters]
    if searched.date:
        head += [_told("sort", "date", searched.date), _told("meta", "date", searched.date)]
    speakers = dict(searched.quotes)
    body = _QUOTE_ID.sub(lambda id_: _with_speaker(id_[0], speakers), page.html.partition(SECTION)[0])
    return f'<html lang="{language}"><head>{"".join(head)}</head><body data-pagefind-body>{body}</body></html>'


def _told(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'


def _with_speaker(id_: str, speakers: dict[str, str]) -> str:
    return f"{id_}/{quote(speakers.get(id_, ''))}"
