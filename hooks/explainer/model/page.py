"""Page: one composed page, and the site that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a composed page, for its table of contents."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Searched:
    """How search finds a page: its kind in readers' words, what it can be filtered by, its date, its quotes.

    `filters` leads from a filter's name ("person") to the values that the page has ("Ada Plumb"); `quotes` holds the
    anchor of each of its quotes with who says it, "" where that is not told.  `state` is "corrected" for an article
    that was.
    """

    kind: str
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: str = ""
    quotes: tuple[tuple[str, str], ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A composed page: ready HTML for the space between the theme's header and footer.

    `path` is the file for a generator ("people/ada-plumb.md"), its address follows from it as MkDocs makes it
    ("people/ada-plumb/").  `title` and `description` are plain text.  `html` starts with the h1; it is kept as
    UTF-8, which takes half the memory of a text with curly quotation marks.  `edit` is the file of the project that a
    pencil link opens, "" for none.  `head` is ready HTML for the end of the document's head, as UTF-8 too.
    `changed` is the ISO 8601 day on which what it shows last changed, "" where no day is known.
    Search finds a page that has `searched`, by what stands above its first section of sections.
    """

    path: str
    title: str
    utf8: bytes
    description: str = ""
    edit: str = ""
    headings: tuple[Heading, ...] = ()
    kind: str = ""
    head: bytes = b""
    changed: str = ""
    searched: Searched | None = None

    @property
    def html(self) -> str:
        """The HTML as text."""
        return self.utf8.decode()


Composed = Page | str | bytes
"""A page, or the text or bytes of another file (feeds, data), written as they are."""
Site = Mapping[str, Composed]
"""Everything composed, by the path of its file."""
