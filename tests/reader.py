"""What a reader gets from a page's HTML: its words, and how its elements are nested."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset({"br", "img", "input", "link", "meta"})


class Reader(HTMLParser):
    """Reads HTML; `text` is the words, `inside_links` the links inside links, `crossed` the tags that do not match.

    With `only`, only the words inside elements of that class.
    """

    def __init__(self, html: str, only: str = "") -> None:
        super().__init__()
        self.parts: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inside_links: list[str] = []
        self.crossed: list[str] = []
        self._only = only
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()
        self.crossed += [tag for tag, _ in self._open]

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if tag == "a" and any(name == "a" for name, _ in self._open):
            self.inside_links.append(given.get("href", ""))
        if tag not in _VOID:
            self._open.append((tag, self._only in given.get("class", "").split()))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
        else:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        if not self._only or any(wanted for _, wanted in self._open):
            self.parts.append(data)
