"""Every file of a site, read by a parser of its format: what in it nobody allowed (`allowed.py`).

HTML is read by Chromium itself.  `foreign(files, reader)` takes composed files or those of a built site, by path.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from playwright.sync_api import Page as Tab

from allowed import ADDRESSES, COMMENTS, KINDS, LED_TO, LINKED_DATA
from explainer.model import Composed, Page
from explainer.read.characters import UNSEEN, code_point
from explainer.write import content_of
from formats import FORMATS, Feed, Found, outside
from policy import Policy
from search import document

PARSER = (Path(__file__).parent / "parsed.js").read_text(encoding="utf-8")
TOGETHER = 8 << 20  # characters that Chromium is handed at a time
MOVED = "assets/moved.js"
OF_THE_THEME = re.compile(r"(?:assets|images|pagefind)/|\.nojekyll$")
"""What a site has besides words: the theme's own files, pictures as they lie in docs/, and what search loads."""
UNREADABLE = (ValueError, LookupError, TypeError, ElementTree.ParseError, csv.Error, sqlite3.Error)
"""How parsers say that a file is none of their format."""


class Document(NamedTuple):
    """A document of HTML in a file of the site; its kind is one of `KINDS`."""

    path: str
    kind: str
    text: str


class Reader:
    """Chromium, which reads HTML as it does for those who visit the site.

    `clean` is a page of the theme without anybody's words: its scripts are the only ones that pages may have inside.
    """

    def __init__(self, tab: Tab, clean: str = "") -> None:
        self._tab, self._policy = tab, Policy(clean)

    def wrong(self, documents: Iterable[Document]) -> Iterator[str]:
        """What nobody allowed in the documents, each with its path."""
        waiting: list[Document] = []
        for one in documents:
            waiting.append(one)
            if sum(len(each.text) for each in waiting[-50:]) > TOGETHER or len(waiting) >= 500:
                yield from self._read(waiting)
                waiting = []
        yield from self._read(waiting)

    def _read(self, documents: list[Document]) -> Iterator[str]:
        for kind, allowed in KINDS.items():
            these = [one for one in documents if one.kind == kind]
            read = (
                self._tab.evaluate(PARSER, [[one.text for one in these], allowed, LED_TO, COMMENTS, kind])
                if these
                else []
            )
            for one, (found, data, scripts) in zip(these, read, strict=True):
                unknown = self._policy.unknown("".join(f"<script>{script}</script>" for script in scripts))
                told = [*found, *linked_data(data), *(f"a script: {script}" for script in unknown)]
                yield from (f"{one.path}: {what}" for what in told)


def foreign(files: Mapping[str, Composed], reader: Reader) -> list[str]:
    """What nobody allowed in the files of a site, each with its path."""
    documents: list[Document] = []
    wrong = [f"{path}: {what}" for path, composed in files.items() for what in _file(path, composed, documents)]
    return [*wrong, *reader.wrong(documents)]


def _file(path: str, composed: Composed, documents: list[Document]) -> Iterator[str]:
    """What is wrong with a file that is no HTML; its HTML is put on the documents."""
    if isinstance(composed, Page):
        documents.append(Document(path, "page", whole(composed)))
        if composed.searched:
            documents.append(Document(f"{path} for search", "search", document(composed, composed.searched, "en")))
        yield from (f"the character {code_point(one)}" for one in set(UNSEEN.findall(composed.html)))
        return
    content = content_of(composed)
    if path.endswith(".html"):
        text = content.decode()
        documents.append(Document(path, "moved" if MOVED in text else "printed", text))
    elif not OF_THE_THEME.match(path):
        read = next((read for ending, read in FORMATS.items() if path.endswith(ending)), unknown)
        try:
            for one in read(content):
                if isinstance(one, Feed):
                    documents.append(Document(path, "feed", f"<!doctype html>{one.html}"))
                else:
                    yield one
        except UNREADABLE as error:
            yield f"it cannot be read: {error}"


def unknown(content: bytes) -> Found:
    """A file that nobody knows how to read."""
    yield f"nobody knows how such a file is read, of {len(content)} bytes"


def whole(page: Page) -> str:
    """A composed page in the simplest of frames."""
    return f"<!doctype html><html><head>{page.head.decode()}</head><body>{page.html}</body></html>"


def linked_data(scripts: Iterable[str]) -> Iterator[str]:
    """What is wrong with the JSON-LD of a page."""
    for script in scripts:
        if "<" in script:
            yield f"JSON-LD with <: {script[:80]}"
        try:
            yield from _node(json.loads(script), "")
        except ValueError as error:
            yield f"JSON-LD: {error}"


def _node(value: object, under: str) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _node(one, under)
    elif isinstance(value, dict):
        type_ = str(value.get("@type", ""))
        allowed = {"@type", *LINKED_DATA.get(type_, "").split(), *({"@id"} if under == "isPartOf" else ())}
        yield from (f"JSON-LD: {key} of {type_ or 'the whole'}" for key in value if key not in allowed)
        for key, one in value.items():
            yield from _node(one, key)
    elif under in ADDRESSES and outside(str(value)):
        yield f"JSON-LD: the address {value}"
