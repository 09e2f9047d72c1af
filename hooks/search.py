"""The search index of a site: Pagefind makes it in a process of its own, while the pages are printed.

Pagefind reads one document a page, which holds what is to be found and nothing else: the words above the page's
first section, its filters, its date.  The id of a quote carries who says it ("q-4f1c20/Ada%20Plumb"), so that a result
can tell.  Pages are told as they are composed, articles in order of date first: so the index is the same every time and
its order by date is short.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from contextlib import suppress
from html import escape
from pathlib import Path
from subprocess import PIPE, Popen
from typing import NamedTuple
from urllib.parse import quote

from explainer.model import Page, Searched
from explainer.spool import Kept, Spool

FOLDER = "pagefind"  # of the site, for what search loads
INDEXER = Path(__file__).with_name("indexer.py")
SECTION = "<section>"  # the first opens what is said about an article, a term or a person: it is found where it stands
_QUOTE_ID = re.compile(r'(<span class="quote[^"]*") id="(q-[^"]+)"')
_FIX = "fix: .venv/bin/python -m pip install -r requirements.txt"


class SearchError(Exception):
    """The index was not made; the message says why and what to do."""


class Found(NamedTuple):
    """A page that search finds: its address, and where the document lies that Pagefind reads."""

    address: str
    document: Kept


class Indexing:
    """An index that is being made in `folder`, which is gone when it is done."""

    def __init__(self, language: str, folder: Path) -> None:
        self.folder, self.index = folder, folder / FOLDER
        self.language, self.spool = language, Spool(folder / "added")
        folder.mkdir()
        self.process = Popen([sys.executable, INDEXER, self.index], stdin=PIPE, stderr=PIPE)

    def add(self, found: Found) -> None:
        """Have a page found."""
        self._tell(json.dumps([f"/{found.address}", *found.document]) + "\n")

    def add_page(self, address: str, page: Page) -> None:
        """Have the page at `address` found too, if it is to be."""
        if page.searched:
            lies = self.spool.put(document(page, page.searched, self.language).encode())
            self.add(Found(address, lies))

    def write(self) -> None:
        """Have the index written: every page is added."""
        self._tell("\n")

    def _tell(self, line: str) -> None:
        """Send a line to the process; that it has ended already is told by `finish`."""
        assert self.process.stdin
        with suppress(BrokenPipeError):
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()

    def finish(self, site: Path) -> None:
        """Wait for the index and put it into the site's folder; raises SearchError where it was not made."""
        _, said = self.process.communicate()
        if self.process.returncode or not self.index.is_dir():
            problem = "; ".join(said.decode(errors="replace").splitlines()[-1:])
            raise SearchError(f"there is no search index: {problem} - {_FIX}")
        shutil.move(self.index, site / FOLDER)
        shutil.rmtree(self.folder)

    def give_up(self) -> None:
        """End the process, if it runs still, and leave nothing behind."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)


def document(page: Page, searched: Searched, language: str) -> str:
    """What Pagefind reads of a page."""
    filters = [("kind", searched.kind), *((name, value) for name, of in searched.filters.items() for value in of)]
    head = [_told("filter", name, value) for name, value in filters]
    if searched.date:
        head += [_told("sort", "date", searched.date), _told("meta", "date", searched.date)]
    if searched.state:
        head.append(_told("meta", "state", searched.state))
    speakers = dict(searched.quotes)
    body = _QUOTE_ID.sub(lambda found: found[1] + _id(found[2], speakers), page.html.partition(SECTION)[0])
    return f'<html lang="{language}"><head>{"".join(head)}</head><body data-pagefind-body>{body}</body></html>'


def _told(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'


def _id(id_: str, speakers: dict[str, str]) -> str:
    """The id of a quote with who says it; none for one that is not to be found as a quote."""
    return f' id="{id_}/{quote(speakers[id_])}"' if id_ in speakers else ""
