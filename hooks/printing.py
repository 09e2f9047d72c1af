"""Composed pages printed in the theme's frame, and composed files written, on all cores."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from explainer import cores
from explainer.model import Page as Composed
from explainer.write import put
from ready_page import ReadyPage, SpooledFile
from shell import Shells

MANY = 64  # files handed to a process at a time


def print_composed(
    composed: Sequence[SpooledFile], env: Environment, nav: Navigation, files: Files, config: MkDocsConfig
) -> None:
    """Write all composed files but those that MkDocs prints itself; what the site has like this keeps its date."""
    pages = files.documentation_pages()
    shells = Shells(lambda page: env.get_template("main.html").render(get_context(nav, pages, config, page)))
    written = [file for file in composed if not file.page]
    sample = next((file for file in written if file.spooled.changed is not None), None)
    if sample:
        print_file(sample, shells, config)  # what this compiles of the theme, no process compiles again
    printing = cores.on_all_cores(lambda number: print_file(written[number], shells, config), range(len(written)), MANY)
    deque(printing, maxlen=0)


def print_file(file: SpooledFile, shells: Shells, config: MkDocsConfig) -> None:
    """Write a composed file to the new site, a page in the theme's frame."""
    composed = file.spooled.read()
    if isinstance(composed, Composed):
        composed = shells.printed(ReadyPage(composed, file, config))
        file.page = None  # printed: not MkDocs' to print, and nothing to remember
    content = composed.encode() if isinstance(composed, str) else composed
    put(Path(file.abs_dest_path), content, Path(config.extra["site"], file.dest_uri))
