"""Where hostile words come out of a built site, and whether they are only words there."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from project import GUIDES, ROOT, built, tree
from reader import Reader

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
PLAIN = ("title",)
"""Elements of RSS whose text is no HTML."""
Came = Iterator[tuple[str, bool]]
"""Where the words come out, and whether only as words."""


def harmless(project: Path, words: str) -> str:
    """The kinds of output of the project's site that have the words: "pages, JSON-LD, feeds, CSV".

    Files where the words are more than words are named instead.
    """
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(GUIDES.sub("", settings), encoding="utf-8")
    (project / "docs").mkdir(exist_ok=True)
    (project / "hooks").symlink_to(ROOT / "hooks")
    found: dict[str, None] = {}
    for path, content in tree(built(project, SITE_URL="https://archive.example/")).items():
        for way, only_words in came_out(path, content.decode("utf-8", "replace"), words):
            found[way if only_words else f"NOT HARMLESS IN {path}"] = None
    return ", ".join(sorted(found))


def came_out(path: str, content: str, words: str) -> Came:
    """The places of a file that have the words."""
    return SINKS.get(Path(path).suffix, _none)(content, words)


def _pages(content: str, words: str) -> Came:
    for given, body in SCRIPT.findall(content):
        if "ld+json" in given:
            yield from (("JSON-LD", "<" not in body) for text in _texts(json.loads(body)) if words in text)
        elif words in body or "alert(" in body:
            yield "pages", False
    yield from _html("pages", SCRIPT.sub("", content), words)


def _html(way: str, content: str, words: str) -> Came:
    """HTML that has no scripts of its own."""
    read = Reader(content)
    if any(tag == "script" or any(name.startswith("on") for name in given) for tag, given in read.elements):
        yield way, False
    if words in read.text:
        yield way, True


def _rss(content: str, words: str) -> Came:
    for element in ElementTree.fromstring(content).iter():
        text = element.text or ""
        if element.tag in PLAIN and words in text:
            yield "feeds", True
        elif element.tag not in PLAIN:
            yield from _html("feeds", text, words)


def _csv(content: str, words: str) -> Came:
    yield from (
        ("CSV", cell[0] not in "=+-@") for row in csv.reader(io.StringIO(content)) for cell in row if words in cell
    )


def _texts(value: object) -> Iterator[str]:
    """Every text in what JSON holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _json(content: str, words: str) -> Came:
    """Data, in which all is words, and feeds, whose `content_html` is HTML."""
    for text in _texts(json.loads(content)):
        if words in text:
            yield "JSON", True
    for item in _items(json.loads(content)):
        yield from _html("feeds", str(item.get("content_html", "")), words)


def _items(value: object) -> list[dict[str, object]]:
    """The items of a JSON Feed; none of other data."""
    items = value.get("items") if isinstance(value, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _none(content: str, words: str) -> Came:
    yield from ()


SINKS: Mapping[str, Callable[[str, str], Came]] = {
    ".html": _pages,
    ".xml": _rss,
    ".csv": _csv,
    ".json": _json,
}
