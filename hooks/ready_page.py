"""A composed page as MkDocs has pages, and a composed file as it has files."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Container, Iterable
from typing import Self
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from explainer.compose.place import address_of
from explainer.model import Page as Composed
from shell import CONTENT, escaped, mark, nested


class ComposedFile(File):
    """A composed file: it can be linked to, and MkDocs leaves it alone where it is no page in the navigation.

    `changed` is the day on which a page last changed, "" where that is not known, and None for what is no page.
    """

    def __init__(self, path: str, changed: str | None, config: MkDocsConfig) -> None:
        written = path if changed is None else f"{address_of(path)}index.html"
        inclusion = InclusionLevel.NOT_IN_NAV
        super().__init__(path, None, config.site_dir, True, dest_uri=written, inclusion=inclusion)
        self.changed, self.generated_by = changed, "explainer"

    def is_documentation_page(self) -> bool:
        """Whether MkDocs prints it."""
        return self.page is not None

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing to copy: it is written where the composed pages are."""


class ReadyPage(Page):
    """A composed page: nothing is left to read or to render.

    Themes print titles, descriptions and headings as they come, so they are escaped once, here.
    """

    @classmethod
    def of(cls, composed: Composed, file: File, config: MkDocsConfig) -> Self:
        """The page of a file, as it was composed."""
        file.edit_uri = edited(f"../{composed.edit}", config) if composed.edit else None
        page = cls(escaped(composed.title), file, config)
        page.fill(composed)
        return page

    def fill(self, composed: Composed) -> None:
        """Take over what was composed, but for the title and the way to its source."""
        self.markdown = ""
        self.content, self.head = composed.html, composed.head.decode()
        self.headings = [(h.level, escaped(h.id), escaped(h.title)) for h in composed.headings]
        self.toc = contents(AnchorLink(title, anchor, level) for level, anchor, title in self.headings)
        self.meta = {}
        if composed.description:
            self.meta["description"] = escaped(composed.description)

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render."""

    def shape(self, folders: Container[str]) -> tuple[object, ...]:
        """What the pages of one shell share: where links of the frame lead from, and which varying places they have."""
        folder = self.url.rstrip("/")
        while "/" in folder and folder not in folders:
            folder = posixpath.dirname(folder)
        levels = tuple(level for level, _, _ in self.headings)
        return folder, self.url.count("/"), levels, "description" in self.meta, bool(self.edit_url)

    def values(self) -> dict[str, str]:
        """What stands in each of the varying places."""
        values = {CONTENT: self.content or "", "head": self.head, "title": self.title or ""}
        values |= {"description": self.meta.get("description", "")}
        values |= {"canonical": self.canonical_url or "", "edit": self.edit_url or ""}
        for number, (_, anchor, title) in enumerate(self.headings):
            values[f"anchor{number}"], values[f"heading{number}"] = anchor, title
        return values

    def marked(self) -> ReadyPage:
        """The same page with a mark in each of the varying places it has."""
        page = copy.copy(self)
        page.title, page.content, page.head = mark("title"), mark(CONTENT), mark("head")
        page.meta = {name: mark(name) for name in self.meta if name == "description"}
        page.canonical_url = self.canonical_url and mark("canonical")
        page.edit_url = self.edit_url and mark("edit")
        page.toc = contents(
            AnchorLink(mark(f"heading{number}"), mark(f"anchor{number}"), level)
            for number, (level, _, _) in enumerate(self.headings)
        )
        return page


def edited(path: str, config: MkDocsConfig) -> str:
    """The path of a file in the address where it is edited: MkDocs writes it as it is but where a template says how."""
    return path if config.edit_uri_template else quote(path)


def contents(links: Iterable[AnchorLink]) -> TableOfContents:
    """The links as MkDocs keeps a table of contents."""
    return TableOfContents(nested(links))


def sitemap(files: Files, site_url: str) -> list[tuple[str, str]]:
    """The address of every page with the day on which it last changed, where that is known."""
    if not site_url:
        return []
    return [
        (urljoin(site_url, file.url), (file.changed or "") if isinstance(file, ComposedFile) else "")
        for file in files
        if file.inclusion.is_included()  # type: ignore[no-untyped-call]  # MkDocs' own, without types
        and (file.is_documentation_page() or (isinstance(file, ComposedFile) and file.changed is not None))
    ]
