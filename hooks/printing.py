"""Composed pages in the theme's frame, and composed files, written to the new site."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from explainer.model import Composed
from explainer.model import Page as ComposedPage
from explainer.write import put
from ready_page import ComposedFile, ReadyPage
from shell import Shells, conforming


class Printer:
    """What prints the composed files of one build; what the `earlier` site has like this keeps its date."""

    def __init__(self, env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, earlier: Path) -> None:
        pages = files.documentation_pages()

        def render(page: ReadyPage) -> str:
            return env.get_template("main.html").render(get_context(nav, pages, config, page))

        self._render, self._shells = render, Shells(render)
        self._config, self._earlier = config, earlier

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
        put(Path(file.abs_dest_path), conforming(self._render(page)).encode())
        page.active = False
