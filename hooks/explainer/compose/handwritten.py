"""Hand-written pages, such as the one about the archive, as programs and search are told of them."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from explainer.compose.head import Heads
from explainer.compose.html import el
from explainer.compose.place import path_of
from explainer.compose.rows import shortened
from explainer.known import Index
from explainer.model import Page, Searched
from explainer.pattern import pattern

KIND = "About the archive"
_H1 = pattern(r"<h1[ >]")
_PARAGRAPH = pattern(r"<p>(.*?)</p>", re.DOTALL)
_ELEMENT = pattern(r"<[^<>]*>")
_DESCRIPTION = 200  # characters of the first paragraph, where nobody wrote a description


class Handwritten:
    """The hand-written pages of an archive; of its index the site's name and address are enough."""

    def __init__(self, index: Index) -> None:
        self._heads = Heads(index)

    def page(self, address: str, title: str, html: str, description: str = "", found: bool = True) -> Page:
        """The page at `address` whose words are `html`, with its head; `found` says whether search finds it.

        Title and description are plain text.  A page without a description is described by how it begins, one that
        has no heading of the first level has its title as one.
        """
        page = Page(
            path_of(address),
            title,
            (html if _H1.search(html) else f"{el('h1', title)}\n{html}").encode(),
            description or _beginning(html),
            searched=Searched(KIND) if found else None,
        )
        return replace(page, head=self._heads.of(page))


def _beginning(html: str) -> str:
    first = _PARAGRAPH.search(html)
    words = unescape(_ELEMENT.sub("", first[1])) if first else ""
    return shortened(" ".join(words.split()), _DESCRIPTION)
