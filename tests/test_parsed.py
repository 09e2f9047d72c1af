"""What nobody allowed in a page or a file is told by `parsed.py`, in each kind of file."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from formats import COLUMNS
from parsed import Document, Reader, foreign

LINKS = (
    *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)", "vbscript:x"),
    *("data:text/html,x", "//evil.example/", "\\\\evil.example/", "ftp://evil.example/", "blob:x", "file:///etc"),
)
PAGES = {
    **{f"a link to {link!r}": f'<a href="{link}">x</a>' for link in LINKS},
    "a picture of another host": '<img src="https://evil.example/x.png" alt="">',
    "a form for another host": '<form action="https://evil.example/"></form>',
    "a script": "<script>alert(1)</script>",
    "a script of another host": '<script src="https://evil.example/x.js"></script>',
    "data of the page that ends its script": '<script type="application/ld+json">{"name": "</script>"}</script>',
    "another property of the page": '<script type="application/ld+json">{"@type": "Thing", "planted": 1}</script>',
    "a program as an address of the page": '<script type="application/ld+json">{"@id": "javascript:alert(1)"}</script>',
    "a comment": "<!-- planted -->",
    "an attribute": '<p style="position: fixed">x</p>',
    "an id twice": '<h2 id="a">x</h2><h2 id="a">y</h2>',
    "HTML that is read otherwise the second time": '<form class="a"><div></form><form class="b"><p>x</p></form></div>',
    "something behind the page's own part": "</div></div><p>x</p>",
    "an element of SVG": "<svg><a href='x'></a></svg>",
}


def page(words: str) -> Document:
    """A page whose own part has these words."""
    return Document("x.md", "page", f"<!doctype html><html><body><div><div>{words}</div></div></body></html>")


@pytest.mark.parametrize("planted", PAGES.values(), ids=PAGES)
def test_a_page_with_what_nobody_allowed_is_told(planted: str, reader: Reader) -> None:
    assert [*reader.wrong([page(planted)])] != []


def test_a_page_with_what_is_allowed_is_not(reader: Reader) -> None:
    allowed = '<h2 id="q-1">x</h2><p>&lt;script> <a href="https://a.example/">y</a> <a href="../b/">z</a></p>'
    assert [*reader.wrong([page(allowed)])] == []


def damaged(table: str) -> bytes:
    """A database in which somebody's words made a table."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.executescript("".join(f"CREATE TABLE {name} ({', '.join(of)});" for name, of in COLUMNS.items()) + table)
        return opened.serialize()


FILES = {
    "sitemap.xml": b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>javascript:x</loc></url></urlset>',
    "robots.txt": b"User-agent: *\nDisallow: /\n",
    "data/archive.sqlite": damaged("CREATE TABLE planted (x);"),
    "quotes/names/ad.json": b'[[2, "javascript:alert(1)", "Ada Plumb"]]',
    "data/quotes.schema.json": b'{"planted": 1}',
    "data/articles.json": b'[{"planted": 1}]',
    "feed.json": b'{"items": [{"url": "javascript:x", "content_html": ""}]}',
    "notes.xml": b"<x/>",
}


@pytest.mark.parametrize("path", FILES)
def test_a_file_with_what_nobody_allowed_is_told(path: str, reader: Reader) -> None:
    assert foreign({path: FILES[path]}, reader) != []


def test_a_database_without_anything_else_is_right(reader: Reader) -> None:
    assert foreign({"data/archive.sqlite": damaged("")}, reader) == []
