"""A checker of links: every address and anchor inside a set of pages must lead somewhere in it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from html.parser import HTMLParser
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from explainer.model import Page


class _Anchors(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" or (name == "src" and tag not in ("img", "script")):
                self.links.append(value or "")


def address_of(path: str) -> str:
    """The address at which a generator puts the page of a file: "people/ada.md" -> "people/ada/"."""
    stem = path.removesuffix(".html").removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("index") if stem.endswith("/index") else stem + "/"


def broken_links(pages: Mapping[str, Page | str | bytes]) -> list[str]:
    """What is wrong with the links between `pages`, given by path: one line each, "people/ada.md: ... "."""
    read = {address_of(path): _read(page) for path, page in pages.items() if path.endswith((".md", ".html"))}
    problems = []
    for path in pages:
        here = address_of(path)
        if here not in read or not path.endswith((".md", ".html")):
            continue
        ids = read[here].ids
        problems += [f"{path}: id {one!r} twice" for one in dict.fromkeys(ids) if ids.count(one) > 1]
        problems += [
            f"{path}: {link} {wrong}" for link in read[here].links if (wrong := _wrong(link, here, read, pages))
        ]
    return problems


def _read(page: Page | str | bytes) -> _Anchors:
    parser = _Anchors()
    parser.feed(page.html if isinstance(page, Page) else str(page))
    return parser


def _wrong(link: str, here: str, read: Mapping[str, _Anchors], files: Container[str]) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    to = here
    if parts.path:
        to = normpath(join("/" + here, unquote(parts.path))).lstrip("/")
        if to in files and not to.endswith((".md", ".html")):
            return ""
        to = to + "/" if to else ""
    if to not in read:
        return "leads to no page"
    if parts.fragment and unquote(parts.fragment) not in read[to].ids:
        return "leads to no anchor"
    return ""
