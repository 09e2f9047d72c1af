"""Composed pages in the theme's frame, and composed files, written to the new site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from explainer.model import Composed
from explainer.model import Page as ComposedPage
from explainer.write import put
from policy import Policy
from ready_page import ComposedFile, ReadyPage
from shell import Shells, conforming


class Printer:
    """What prints the pages of one build; what the `earlier` site has like this keeps its date.

    `policy` is None where nothing is ruled: a preview reloads its pages with a script inside them.
    """

    def __init__(self, env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, earlier: Path) -> None:
        self._template, self._nav, self._pages = env.get_template("main.html"), nav, files.documentation_pages()
        self._shells = Shells(self._printed, {*folders(nav.items)})
        self._config, self._earlier = config, earlier
        self.policy: Policy | None = None

    def protect(self) -> None:
        """Have every page say what it may load and run: what the theme's frame does around nothing."""
        nothing = ComposedPage("index.md", "", b"")
        page = ReadyPage.of(nothing, ComposedFile(nothing.path, "", self._config), self._config)
        context = get_context(Navigation([], []), [], self._config, page.marked())
        self.policy = Policy(self._template.render(context))

    def finished(self, html: str) -> str:
        """A page of the theme's as it is published."""
        html = conforming(html)
        return self.policy.on(html) if self.policy else html

    def _printed(self, page: ReadyPage) -> str:
        return self.finished(self._template.render(get_context(self._nav, self._pages, self._config, page)))

    def print(self, file: ComposedFile, composed: Composed) -> None:
        """Write a composed file, a page in the theme's frame."""
        if isinstance(composed, ComposedPage):
            composed = self._shells.printed(ReadyPage.of(composed, file, self._config))
            file.page = None  # printed: not MkDocs' to print, and nothing to remember
        content = composed.encode() if isinstance(composed, str) else composed
        put(Path(file.abs_dest_path), content, self._earlier / file.dest_uri)

    def print_in_navigation(self, page: ReadyPage, file: ComposedFile, composed: ComposedPage) -> None:
        """Write a composed file as the page of the navigation that it is, marked there as the one that is read."""
        page.fill(composed)
        page.active = True
        put(Path(file.abs_dest_path), self._printed(page).encode())
        page.active = False


def folders(items: Iterable[StructureItem]) -> Iterator[str]:
    """The folders of the site that a navigation leads into: those of its pages and links, and those around them."""
    for item in items:
        if isinstance(item, Section):
            yield from folders(item.children)
        elif isinstance(item, (Page, Link)):
            yield from map(str, (PurePosixPath(item.url), *PurePosixPath(item.url).parents))
