"""The site of an archive as `mkdocs serve` shows it: a file is composed and written when a reader asks for it.

So a first page is there as soon as the archive is read, and after an edit nothing is composed but what is looked at.
What has not changed is not read again.  The search index is made when somebody searches.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

from explainer.compose import OnDemand
from explainer.compose.lists import LISTS
from explainer.compose.place import address_of
from explainer.memory import Memory
from explainer.model import Composed, Page
from explainer.pipeline import Built
from explainer.spool import Spool
from printing import Printer
from ready_page import ComposedFile, ReadyPage
from search import FOLDER as SEARCH
from search import Indexing, SearchError
from spooled import spooled

log = logging.getLogger("mkdocs.plugins.archive")


def composed_file(path: str, composed: Composed, config: MkDocsConfig) -> ComposedFile:
    """The file of a composed page, or of what is no page, for MkDocs."""
    return ComposedFile(path, composed.changed if isinstance(composed, Page) else None, config)


class LinkedFiles(Files):
    """The files of a site, and of the composed ones those that a page links to."""

    def __init__(self, files: Iterable[File], archive: OnDemand, config: MkDocsConfig) -> None:
        super().__init__(files)
        self.archive, self.config = archive, config

    def get_file_from_path(self, path: str) -> File | None:
        """The file of this path, composed if need be; None where there is none."""
        file = super().get_file_from_path(path)
        found = None if file else self.archive.get(path)
        if found:
            file = composed_file(*found, self.config)
            self.append(file)
        return file


class Preview:
    """The site of what was built, in the language of the theme."""

    def __init__(self, built: Built, language: str, _: Path) -> None:
        self.built, self.language = built, language
        self.site = built.on_demand()
        self.handwritten: list[tuple[str, Page]] = []
        self.lists: dict[str, ReadyPage] = {}
        self.indexing = Lock()

    def __contains__(self, path: object) -> bool:
        """Whether there is a composed file of this path."""
        return isinstance(path, str) and self.site.get(path) is not None

    def files(self, files: Files, in_navigation: Iterable[str], config: MkDocsConfig) -> Files:
        """The files, and the composed ones that pages link to; of a list the navigation needs but its title."""
        self.config, linked = config, LinkedFiles(files, self.site, config)
        for path in in_navigation:
            if title := LISTS.get(address_of(path)):
                file = ComposedFile(path, "", config)
                self.lists[path] = ReadyPage.of(Page(path, title, b""), file, config)
                linked.append(file)
            elif (found := self.site.get(path)) and isinstance(found[1], Page):
                file = composed_file(*found, config)
                ReadyPage.of(found[1], file, config)
                linked.append(file)
        return linked

    def find(self, address: str, page: Page) -> None:
        """Have search find a hand-written page, if it is to be found."""
        self.handwritten.append((address, page))

    def print(self, _: Files, printer: Printer) -> None:
        """Nothing is printed until it is asked for."""
        self.printer = printer
        for page in self.lists.values():
            page.file.page = None  # not MkDocs' to print

    def finish(self) -> None:
        """Nothing is left to do."""

    def write(self, asked: str) -> None:
        """Write the file that a reader asks for ("people/ada-plumb/", "feed.xml"), if it is of the archive and new."""
        found = self.site.get(asked) or self.site.get(f"{asked}/")
        if not found:
            return
        path, composed = found
        file = composed_file(path, composed, self.config)
        if Path(file.abs_dest_path).exists():
            return
        if path in self.lists and isinstance(composed, Page):
            self.printer.print_in_navigation(self.lists[path], file, composed)
        else:
            self.printer.print(file, composed)

    def index(self, place: Callable[[Path], object]) -> None:
        """Make the search index, of all that there is now, and hand its folder to `place`."""
        log.info("Making the search index")
        with TemporaryDirectory() as folder:
            spool = Spool(Path(folder, "spool"))
            indexing = Indexing(self.language, Path(folder, "index"))
            for _, found in self.built.compose(lambda path, one: spooled(path, one, self.language, spool).found):
                if found:
                    indexing.add(found)
            for address, page in self.handwritten:
                indexing.add_page(address, page)
            indexing.write()
            indexing.finish(Path(folder))
            place(Path(folder, SEARCH))


class Served:
    """What readers of `mkdocs serve` see: the newest preview, which is whole; `memory` has what it is made of."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.changing = Lock()  # held by whoever changes what lies in the folder
        self.shown: Preview | None = None

    def app(self, server: LiveReloadServer) -> WSGIApplication:
        """What answers readers: the server itself, once the file that is asked for is there."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if self.shown and path.startswith(server.mount_path):
                self.prepare(self.shown, path.removeprefix(server.mount_path), Path(server.root))
            return server.serve_request(environ, start_response)

        return answer

    def prepare(self, preview: Preview, asked: str, site: Path) -> None:
        """Have the file there that a reader asks for, if there is one."""
        if asked.startswith(f"{SEARCH}/"):
            with preview.indexing:
                try:
                    if not (site / SEARCH).exists():
                        preview.index(lambda index: self._put(preview, index, site))
                except SearchError as error:
                    log.warning(str(error))
            if self.shown and self.shown is not preview:  # rebuilt meanwhile
                self.prepare(self.shown, asked, site)
            return
        with self.changing:
            if self.shown is preview:
                preview.write(asked)

    def _put(self, preview: Preview, index: Path, site: Path) -> None:
        """Put the search index of a preview into the site, unless a newer one is shown there meanwhile."""
        with self.changing:
            if self.shown is preview:
                shutil.move(index, site / SEARCH)
