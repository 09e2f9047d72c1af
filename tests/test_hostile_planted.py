"""Each sink with its escaper switched off: the hole is found, so that `parsed.py` would find a real one.

Where words become HTML, every place of the program that hostile words get to is tried; of other files each escaper.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

import explainer.compose
import search
from explainer.commands import formats as messages
from explainer.compose import cite, explored, feed, head, html, llms, prose
from explainer.compose.data import files as tables
from explainer.compose.data.table import Row, Table, converted
from explainer.compose.html import Html, Template
from explainer.model import Composed
from explainer.pattern import pattern
from explainer.pipeline import Built, check
from explainer.read import characters, problems, yaml_nodes
from hostile import files, published, write
from parsed import Reader, foreign
from test_hostile import doing_something

FOUND = re.compile(r"the element (?:svg:)?(x-[\w.-]+)")
XML = {"x-feed.-rss-item", "x-feed.rss"}
"""Where an element that is let through ends the XML: the feed cannot be read."""
REACHED = {
    "titles": "layout.page",
    "texts": "weave.weave",
    "headings": "prose.-block",
    "links in texts": "weave.markup-spans",
    "pictures": "article.-picture",
    "corrections": "notice.-told",
    "links to quotes": "article.-permalink",
    "cards": "cards.-card",
    "citations": "cite.citation",
    "sources": "layout.outside",
    "speakers": "quoted.-speaker",
    "reasons": "rows.-evidence",
    "sentences": "rows.-in-sentence",
    "reports side by side": "coverage.-words",
    "statements": "statements.-version",
    "differences": "difference.difference",
    "the timeline": "events.-row",
    "plots": "plot.bars.bars",
    "tables of figures": "plot.bars.table",
    "the home page": "home.-quoted",
    "the page of all quotes": "quotes.-row",
    "choices of forms": "search.select",
    "answers on the page of the data": "data.page.-asked",
    "Open Graph": "head.-card",
    "names of feeds": "head.-feeds",
    "items of feeds": "feed-items.quote-item",
    "pages that have moved": "redirect.redirect",
}
"""Some of the functions that hostile words get to, by what they write."""
NEVER = pattern(r"(?!)")
Patch = pytest.MonkeyPatch
Escaper = Callable[[str], str]
Site = dict[str, Composed]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A hostile archive."""
    return published(tmp_path_factory.mktemp("planted"), files(3))[1]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A smaller one."""
    return published(tmp_path_factory.mktemp("small"), files(3, 60))[1]


def composed(built: Built) -> Site:
    """The site, composed in this process, which alone has the plant."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(explainer.compose, "on_all_cores", lambda function, items, **_: map(function, items))
        return dict(built.compose(lambda path, one: one))


# ---- where words become HTML ----


class Marks:
    """Escapers that let an element through behind hostile words, named after the function that writes the words."""

    def __init__(self) -> None:
        self.reached: set[str] = set()

    def through(self, escaper: Escaper) -> Escaper:
        """The escaper, with a hole."""

        def escape(value: str) -> str:
            if "planted" not in value:
                return escaper(value)
            place = self.place()
            self.reached.add(place)
            return f'{escaper(value)}"><{place}>'

        return escape

    def place(self) -> str:
        """The function of the program that is writing, as the name of an element."""
        frame = sys._getframe(2)
        while frame.f_globals["__name__"] in (html.__name__, __name__):
            assert frame.f_back
            frame = frame.f_back
        while frame.f_code.co_name.startswith("<"):
            assert frame.f_back
            frame = frame.f_back
        module = frame.f_globals["__name__"].removeprefix("explainer.compose.")
        return f"x-{module}.{frame.f_code.co_name}".lower().replace("_", "-")


def test_a_hole_is_found_wherever_hostile_words_become_html(built: Built, reader: Reader, monkeypatch: Patch) -> None:
    marks = Marks()
    escaped, attribute = marks.through(html.escaped), marks.through(html.attribute)
    off: dict[Escaper, Escaper] = {
        html.attribute: attribute,
        html.written: lambda value: value if type(value) is Html else escaped(value),
    }

    def filled(template: Template, *values: str) -> Html:
        written = (off[escape](value) for escape, value in zip(template._written, values, strict=True))
        return Html(template._format % tuple(written))

    monkeypatch.setattr(prose, "escaped", escaped)
    for name, escaper in {"escaped": escaped, "attribute": attribute}.items():
        monkeypatch.setattr(html, name, escaper)
    monkeypatch.setattr(Template, "__call__", filled)
    found = foreign({path: one for path, one in composed(built).items() if path != "feed.xml"}, reader)
    seen = {place for told in found for place in FOUND.findall(told)}
    assert sorted(marks.reached - seen - XML) == []
    assert [told for told in found if "feed.xml: it cannot be read" in told]
    assert [what for what, place in REACHED.items() if f"x-{place}" not in seen] == []


# ---- other files, and what readers of pages are led to ----


class Plant(NamedTuple):
    """An escaper that is switched off: where it is, what stands in its place, and how the hole is told."""

    where: object
    name: str
    instead: object
    told: str


def as_it_is(value: str) -> str:
    return value


def joined(table: Table, rows: Sequence[Row]) -> str:
    """A table as CSV, by somebody who does not know quotation marks."""
    cells = [tuple(column.name for column in table.columns), *converted(table, rows, tables.CELLS)]
    return "\n".join(",".join(map(str, row)) for row in cells)


def in_quotes(table: Table, rows: Sequence[Row]) -> bytes:
    """A table as JSON, by somebody who does not know escapes."""
    names = [column.name for column in table.columns]
    told = (", ".join(f'"{name}": "{value}"' for name, value in zip(names, row, strict=True)) for row in rows)
    return f"[{', '.join(f'{{{row}}}' for row in told)}]".encode()


PLANTS = {
    "JSON-LD": Plant(head, "in_script", Html, r"\.md: (?:a script|JSON-LD)"),
    "code": Plant(prose, "preformatted", Html, r"\.md: the element"),
    "citations": Plant(cite, "preformatted", Html, r"articles/.*\.md: the element"),
    "descriptions in RSS": Plant(feed, "text", Html, r"feed\.xml: "),
    "authors in RSS": Plant(feed, "_CREATOR", lambda name: Html(f"<creator>{name}</creator>"), r"feed\.xml: "),
    "data as JSON": Plant(tables, "as_json", in_quotes, r"data/quotes\.json: "),
    "formulas in CSV": Plant(tables, "_RUN_BY_SPREADSHEETS", (), r"\.csv: the formula"),
    "cells of CSV": Plant(tables, "as_csv", joined, r"\.csv: it cannot be read"),
    "the explorer of quotes": Plant(explored, "_json", lambda value: str(value).encode(), r"quotes/words/\d+\.json: "),
    "llms.txt": Plant(llms, "_plain", as_it_is, r"llms\.txt: "),
    "filters of search": Plant(search, "escape", as_it_is, r"for search: the "),
    "speakers in search": Plant(search, "quote", as_it_is, r"for search: the "),
    "pages that have moved": Plant(
        import_module("explainer.compose.redirect"),
        "el",
        lambda tag, *children, **_: Html(f"<{tag}>{''.join(children)}</{tag}>"),
        r"/index\.html: the element",
    ),
}


@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
def test_an_escaper_that_is_switched_off_is_told(
    plant: Plant, small: Built, reader: Reader, monkeypatch: Patch
) -> None:
    monkeypatch.setattr(plant.where, plant.name, plant.instead)
    assert [told for told in foreign(composed(small), reader) if re.search(plant.told, told)] != []


MESSAGES = {
    "characters in messages": Plant(problems, "printable", as_it_is, r"text: "),
    "commands to a log": Plant(characters, "_OLD_COMMAND", NEVER, r"text: .*##\["),
    "lines of annotations": Plant(messages, "_escaped", as_it_is, r"github: "),
}


@pytest.mark.parametrize("plant", MESSAGES.values(), ids=MESSAGES)
def test_a_message_that_is_more_than_a_message_is_told(plant: Plant, tmp_path: Path, monkeypatch: Patch) -> None:
    write(tmp_path, files(3) | dict.fromkeys(("articles/\x1b[31m.txt", "articles/##[error].txt"), b"The quay"))
    monkeypatch.setattr(plant.where, plant.name, plant.instead)
    assert [told for told in doing_something(check(tmp_path)) if re.match(plant.told, told)] != []


def test_a_character_that_nobody_sees_is_told(reader: Reader, tmp_path: Path, monkeypatch: Patch) -> None:
    """What front matter names by an escape, as if it were not left out."""
    article = b'---\ntitle: "The \\e[31mquay"\n---\nIt is of stone.\n'
    monkeypatch.setattr(yaml_nodes, "UNSEEN", NEVER)
    _, made = published(tmp_path, {"articles/quay.txt": article})
    assert "articles/quay.md: the character U+001B" in foreign(composed(made), reader)
