"""Files that are no HTML, each read by a parser of its format: what in it nobody allowed, and the HTML in it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from typing import NamedTuple
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from allowed import JSON_FEED, JSON_ITEM, RSS, SITEMAP
from explainer.compose.data.tables import TABLES

SITE = "https://archive.example/"
FORMULA = tuple("=+-@\t\r＝＋－＠")
OURS = re.compile(r"(?:[^\W_][\w-]*/)*")
"""An address of the site, from its root."""
COLUMNS = {table.name: [column.name for column in table.columns] for table in TABLES}
KEPT_WITH = {"quote_speakers", "quote_terms", "article_terms"} | {
    f"quotes_fts{part}" for part in ("", "_data", "_idx", "_docsize", "_config")
}
"""What the database has besides the tables."""
LLMS = {"Articles", "Glossary", "People and organizations", "Data"}
WEB = re.compile(r"(?:https?://\S+)?", re.IGNORECASE)


class Feed(NamedTuple):
    """What a feed shows of one of its items, as HTML."""

    html: str


Found = Iterator[str | Feed]


def outside(address: str) -> bool:
    """Whether an address is none of the web."""
    return re.match(r"https?://", address, re.IGNORECASE) is None


def rss(content: bytes) -> Found:
    """An RSS feed: the descriptions of its items are HTML, all else is text (https://www.rssboard.org/rss-profile)."""
    feed = ElementTree.fromstring(content)
    for element in feed.iter():
        yield from _element(element, RSS)
        if element.tag == "link" and not (element.text or "").startswith(SITE):
            yield f"the address {element.text}"
    yield from (Feed(description.text or "") for description in feed.iterfind(".//item/description"))


def sitemap(content: bytes) -> Found:
    """The sitemap."""
    for element in ElementTree.fromstring(content).iter():
        yield from _element(element, SITEMAP)
        if element.tag.endswith("}loc") and not (element.text or "").startswith(SITE):
            yield f"the address {element.text}"


def _element(element: ElementTree.Element, allowed: Mapping[str, str]) -> Iterator[str]:
    given = allowed.get(element.tag)
    if given is None:
        yield f"the element {element.tag}"
    elif more := set(element.attrib) - set(given.split()):
        yield f"{more} of {element.tag}"


def json_feed(content: bytes) -> Found:
    """A JSON Feed, whose items are HTML."""
    feed = json.loads(content)
    yield from _keys(feed, JSON_FEED)
    for item in feed["items"]:
        yield from _keys(item, JSON_ITEM)
        if not str(item["url"]).startswith(SITE):
            yield f"the address {item['url']}"
        yield Feed(item["content_html"])


def _keys(value: Mapping[str, object], allowed: str) -> Iterator[str]:
    yield from (f"the key {key}" for key in value if key not in allowed.split())


def table(content: bytes) -> Found:
    """A table of the data as JSON: its rows have its columns, its addresses are of the web."""
    rows = json.loads(content)
    for row in rows:
        if list(row) not in COLUMNS.values():
            yield f"the columns {', '.join(row)}"
        if not row["url"].startswith(SITE):
            yield f"the address {row['url']}"
        yield from (
            f"the address {row[name]}" for name in ("source", "archive_url") if not WEB.fullmatch(row.get(name, ""))
        )


def comma_separated(content: bytes) -> Found:
    """A table of the data as CSV: no cell is a formula."""
    head, *rows = csv.reader(io.StringIO(content.decode(), newline=""), strict=True)
    if head not in COLUMNS.values():
        yield f"the columns {', '.join(head)}"
    for row in rows:
        if len(row) != len(head):
            yield f"a row of {len(row)} cells: {row}"
        yield from (f"the formula {cell}" for cell in row if cell.startswith(FORMULA))


def database(content: bytes) -> Found:
    """The database: its tables and their columns, and nothing else."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(content)
        yield from (f"it is damaged: {told}" for (told,) in opened.execute("PRAGMA integrity_check") if told != "ok")
        names = [
            name
            for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view', 'trigger')")
        ]
        yield from (f"the table {name}" for name in names if name not in KEPT_WITH | COLUMNS.keys())
        for name, columns in COLUMNS.items():
            if [row[1] for row in opened.execute(f"PRAGMA table_info({name})")] != columns:
                yield f"the columns of {name}"
        for source, archived in opened.execute("SELECT source, archive_url FROM articles"):
            yield from (f"the address {one}" for one in (source, archived) if not WEB.fullmatch(one or ""))


def explorer(content: bytes) -> Found:
    """What the page of all quotes loads: it makes links of the addresses."""
    loaded = json.loads(content)
    if isinstance(loaded, list):
        yield from _ours(address for _, address, _ in loaded)
    elif "most" in loaded:
        yield from _ours(address for _, address, _ in loaded["most"])
        yield from _ours(address for address, _, _ in loaded["terms"])
    elif "articles" in loaded:
        yield from _ours([*(address for address, *_ in loaded["articles"]), *loaded["speakers"]])
        yield from (f"the id {id_}" for id_, *_ in loaded["quotes"] if not re.fullmatch(r"q-[0-9a-f-]+", id_))
    elif not all(isinstance(number, int) for numbers in loaded.values() for number in numbers):
        yield "words among numbers"


def _ours(addresses: Iterable[str]) -> Iterator[str]:
    yield from (f"the address {address}" for address in addresses if not OURS.fullmatch(address))


def schema(content: bytes) -> Found:
    """A JSON Schema: nobody's words are in it."""
    if "planted" in json.dumps(json.loads(content)):
        yield "words of somebody"


def llms(content: bytes) -> Found:
    """llms.txt: Markdown with our headings, and with links to the site alone."""
    tokens = MarkdownIt("commonmark").parse(content.decode())
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag != "h1" and tokens[at + 1].content not in LLMS:
            yield f"the heading {tokens[at + 1].content}"
        inside = [token, *(token.children or ())]
        yield from (f"HTML: {one.content}" for one in inside if one.type.startswith("html"))
        yield from (
            f"{one.type} {one.content}" for one in inside if one.type in ("image", "fence", "code_block", "code_inline")
        )
        yield from (
            f"the address {one.attrs['href']}"
            for one in inside
            if one.type == "link_open" and not str(one.attrs["href"]).startswith(SITE)
        )


def robots(content: bytes) -> Found:
    """robots.txt: three lines."""
    if content.decode() != f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n":
        yield "other lines"


FORMATS: Mapping[str, Callable[[bytes], Found]] = {
    "feed.xml": rss,
    "sitemap.xml": sitemap,
    "sitemap.xml.gz": lambda content: sitemap(gzip.decompress(content)),
    "feed.json": json_feed,
    ".schema.json": schema,
    "data/articles.json": table,
    "data/people.json": table,
    "data/terms.json": table,
    "data/quotes.json": table,
    ".json": explorer,
    ".csv": comma_separated,
    ".sqlite": database,
    "llms.txt": llms,
    "robots.txt": robots,
}
"""How the files of each ending are read; of several endings the first counts."""
