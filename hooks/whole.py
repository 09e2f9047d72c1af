"""The whole site of an archive: everything is composed and printed, on all cores, and search is made beside that."""

from __future__ import annotations

import atexit
import shutil
from collections import deque
from collections.abc import Container
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from explainer import cores
from explainer.model import Page
from explainer.pipeline import Built
from explainer.spool import Spool
from printing import Printer
from ready_page import ComposedFile, ReadyPage
from search import Indexing
from spooled import Spooled, spooled

MANY = 64  # files handed to a process at a time
BEHIND = 5  # how much less the others are in a hurry than the search index, which one process makes and is done last


class Whole:
    """The site that a build writes to `new`; making one composes it and begins its search index."""

    def __init__(self, built: Built, language: str, new: Path) -> None:
        self.spool, self.folder = Spool(Path(f"{new}.spool")), new
        atexit.register(shutil.rmtree, self.spool.folder, ignore_errors=True)
        self.indexing = Indexing(language, Path(f"{new}.search"))
        atexit.register(self.indexing.give_up)
        self.composed: dict[str, Spooled] = {}
        self.compose(built, language)

    def compose(self, built: Built, language: str) -> None:
        """Compose everything; search is told of a page as soon as it is composed."""
        for path, one in built.compose(lambda path, one: spooled(path, one, language, self.spool), behind=BEHIND):
            self.composed[path] = one
            if one.found:
                self.indexing.add(one.found)

    def __contains__(self, path: object) -> bool:
        """Whether there is a composed file of this path."""
        return path in self.composed

    def files(self, files: Files, in_navigation: Container[str], config: MkDocsConfig) -> Files:
        """The files with the composed ones, so that hand-written pages can link to them."""
        for path, one in self.composed.items():
            file = ComposedFile(path, one.changed, config)
            composed = one.read() if path in in_navigation else None
            if isinstance(composed, Page):
                ReadyPage.of(composed, file, config)
            files.append(file)
        return files

    def find(self, address: str, page: Page) -> None:
        """Have search find a hand-written page, if it is to be found."""
        self.indexing.add_page(address, page)

    def print(self, files: Files, printer: Printer) -> None:
        """Write all composed files but those that MkDocs prints itself; every hand-written page has been told."""
        self.indexing.write()
        written = [file for file in files if isinstance(file, ComposedFile) and not file.page]
        page = next((at for at, file in enumerate(written) if file.changed is not None), None)
        if page is not None:
            self._print(written.pop(page), printer)  # what this compiles of the theme, no process compiles again
        numbers = range(len(written))
        deque(cores.on_all_cores(lambda n: self._print(written[n], printer), numbers, MANY, BEHIND), maxlen=0)

    def finish(self) -> None:
        """Put the search index into the site; raises SearchError where there is none."""
        self.indexing.finish(self.folder)
        shutil.rmtree(self.spool.folder, ignore_errors=True)

    def _print(self, file: ComposedFile, printer: Printer) -> None:
        printer.print(file, self.composed[file.src_uri].read())
