"""Where a page stands, and how it links to others: always relative, always to a directory.

Place("articles/2022/letters/").href("people/ada-plumb/") == "../../../people/ada-plumb/"
"""

from __future__ import annotations

import re
from collections.abc import Container
from posixpath import dirname, join, normpath

from explainer.compose.html import Html, Template, text

_OUTSIDE = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_LINK = Template('<a href="{}">{}</a>')


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
        """
        if _OUTSIDE.fullmatch(typed):
            return typed
        path, _, anchor = typed.partition("#")
        if path.startswith("/") or not path.endswith((".md", ".txt")):
            return ""
        address = normpath(join(dirname(file.removeprefix("docs/")), path)).rpartition(".")[0] + "/"
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
