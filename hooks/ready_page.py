"""A composed page as MkDocs has pages."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from explainer.model import Page as Composed
from shell import CONTENT, escaped, mark, nested


class ReadyPage(Page):
    """A composed page: nothing is left to read or to render.

    Themes print titles, descriptions and headings as they come, so they are escaped once, here.  `content` stays
    empty where the page is printed with a shell, which has a place of its own for it.
    """

    def __init__(self, composed: Composed, file: File, config: MkDocsConfig) -> None:
        super().__init__(escaped(composed.title), file, config)
        self.markdown = self.content = ""
        self.utf8, self.head_utf8 = composed.utf8, composed.head
        self.changed = composed.changed
        self.headings = [(h.level, escaped(h.id), escaped(h.title)) for h in composed.headings]
        self.toc = contents(AnchorLink(title, anchor, level) for level, anchor, title in self.headings)
        self.meta = {}
        if composed.description:
            self.meta["description"] = escaped(composed.description)

    @property
    def html(self) -> str:
        """The content, ready."""
        return self.utf8.decode()

    @property
    def head(self) -> str:
        """What the document's head ends with, ready."""
        return self.head_utf8.decode()

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render."""

    @property
    def shape(self) -> tuple[object, ...]:
        """What the pages of one shell share: their folder, and which of the varying places they have."""
        levels = tuple(level for level, _, _ in self.headings)
        return (
            posixpath.dirname(self.url.rstrip("/")),
            levels,
            "description" in self.meta,
            bool(self.edit_url),
        )

    def values(self) -> dict[str, str]:
        """What stands in each of the varying places."""
        values = {CONTENT: self.html, "title": self.title or "", "description": self.meta.get("description", "")}
        values |= {"canonical": self.canonical_url or "", "edit": self.edit_url or "", "head": self.head}
        for number, (_, anchor, title) in enumerate(self.headings):
            values[f"anchor{number}"], values[f"heading{number}"] = anchor, title
        return values

    def marked(self) -> ReadyPage:
        """The same page with a mark in each of the varying places it has."""
        page = copy.copy(self)
        page.title, page.content, page.head_utf8 = mark("title"), mark(CONTENT), mark("head").encode()
        page.meta = {name: mark(name) for name in self.meta if name == "description"}
        page.canonical_url = self.canonical_url and mark("canonical")
        page.edit_url = self.edit_url and mark("edit")
        page.toc = contents(
            AnchorLink(mark(f"heading{number}"), mark(f"anchor{number}"), level)
            for number, (level, _, _) in enumerate(self.headings)
        )
        return page


def contents(links: Iterable[AnchorLink]) -> TableOfContents:
    """The links as MkDocs keeps a table of contents."""
    return TableOfContents(nested(links))
