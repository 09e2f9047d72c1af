"""Where a page stands, and how it links to others: always relative, always to a directory.

Place("articles/2022/letters/").href("people/ada-plumb/") == "../../../people/ada-plumb/"
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from posixpath import dirname, join, normpath
from urllib.parse import quote

from explainer.compose.html import Html, Template, text
from explainer.pattern import pattern

_OUTSIDE = pattern(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_LINK = Template('<a href="{}">{}</a>')


_quoted = lru_cache(maxsize=10_000)(quote)


class Place:
    """A page's address, from which links go out."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._root = "../" * address.count("/")

    def href(self, address: str, anchor: str = "") -> str:
        """A link's target: the page at `address`, at `anchor` if there is one."""
        target = (self._root + address or "./") if address != self.address or not anchor else ""
        return f"{target}#{anchor}" if anchor else target

    def follow(self, typed: str, file: str, known: Container[str] | None) -> str:
        """The target of a link typed in a project's file; "" for one that readers should not or cannot follow.

        A link to another file ("../people/ada-plumb.md") leads to its page; with `known`, only to an address in it.
        From docs/ the articles lie one folder up ("../articles/2022/letters.txt" in docs/index.md).
        """
        if _OUTSIDE.fullmatch(typed):
            return typed
        path, _, anchor = typed.partition("#")
        if path.startswith("/") or not path.endswith((".md", ".txt")):
            return ""
        address = normpath(join(dirname(file.removeprefix("docs/")), path)).rpartition(".")[0] + "/"
        address = address.removeprefix("../") if address.startswith("../articles/") else address
        address = address.removesuffix("index/") if f"/{address}".endswith("/index/") else address
        if address.startswith("../") or (known is not None and address not in known):
            return ""
        return self.href(address, anchor)

    def link(self, address: str, words: str, anchor: str = "") -> Html:
        """A link; plain words where `address` is ""."""
        return _LINK(self.href(address, anchor), words) if address else text(words)


def path_of(address: str) -> str:
    """The file of the page at `address`: "people/" -> "people/index.md", "people/ada/" -> "people/ada.md"."""
    return address + "index.md" if address.count("/") < 2 else address.removesuffix("/") + ".md"


def address_of(path: str) -> str:
    """The address of the page of a file: "people/index.md" -> "people/", "people/ada.md" -> "people/ada/"."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if f"/{stem}".endswith("/index") else f"{stem}/"


class Absolute(Place):
    """The same place for those who read without the page: links begin with the site's address, where it is known."""

    def __init__(self, address: str, site_url: str) -> None:
        super().__init__(address)
        self.site_url = site_url

    def href(self, address: str, anchor: str = "") -> str:
        """A link's target, from anywhere; from this place, where nobody said where the site is served."""
        if not self.site_url:
            return super().href(address, anchor)
        target = self.site_url + _quoted(address)
        return f"{target}#{anchor}" if anchor else target
