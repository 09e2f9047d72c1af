"""The page that says what data there is, how to ask it, and how to cite it.

Its questions are answered while it is written, from the SQLite file that it offers, so that page and file never differ.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import NamedTuple
from urllib.parse import quote_plus

from explainer.compose.data.database import PATH
from explainer.compose.data.files import FOLDER
from explainer.compose.data.table import Column, Table
from explainer.compose.data.tables import TABLES
from explainer.compose.feeds import follow
from explainer.compose.html import Html, Template, el, join, lines, preformatted
from explainer.compose.layout import Section, page, paragraph
from explainer.compose.place import Place
from explainer.known import Index
from explainer.model import Page
from explainer.pattern import pattern

_FILE = PATH.removeprefix(FOLDER)
_DATABASE = _FILE.removesuffix(".sqlite")
_WORD = pattern("[a-z]+", re.IGNORECASE)
_ABOUT_COLUMNS = (
    "A quote whose speaker is unclear has none here either. Quotes of retracted articles are left out. Dates "
    "are years, months or days, as far as they are known. In CSV a list is one text with “; ” between, and an "
    "apostrophe stands before a text that a spreadsheet would run as a formula; JSON has every text as it is."
)
_ABOUT_SQLITE = "Fetch the file, and ask it in SQL. What is empty is NULL, lists are JSON."
_ABOUT_DATASETTE = " shows the file as pages with filters, links between the tables, and a search for words."
_ABOUT_FEEDS = (
    "Every term, every outlet, and every person and organization with an entry or quoted in several articles has a "
    "feed of its own, linked on its page. What they answer is in the feed of a person or organization and in that of "
    "the site, corrections in that of the outlet and of the site."
)


class Question(NamedTuple):
    """Something that can be asked of the SQLite file: what it is for, and the query."""

    asks: str
    sql: str


QUESTIONS = (
    Question(
        "Who is quoted most?",
        "select name, quotes from people where kind = 'person' order by quotes desc, name limit 5",
    ),
    Question(
        "Which terms stand in most quotes?",
        "select term, count(*) as quotes from quote_terms join terms on terms.id = term_id "
        "group by terms.id order by quotes desc, term limit 5",
    ),
    Question(
        "How much of what each outlet quotes has no name?",
        "select outlet, count(*) as quotes, sum(speaker_id like 'unnamed/%') as unnamed "
        "from quotes where outlet is not null group by outlet order by quotes desc, outlet limit 5",
    ),
)


_FILES = Template('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>')
_LINK = Template('<a href="{}">{}</a>')
_COLUMN = Template('<dt><code>{}</code></dt><dd>{} <span class="where">{}</span></dd>')
_COMMAND = Template("<pre><code>{}</code></pre>")
_ANSWER = Template('<pre class="answer"><samp>{}</samp></pre>')


def data_page(index: Index, database: bytes) -> Page:
    """The page at data/, about the SQLite file with this content."""
    place = Place(FOLDER)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        counts = [_answer(f"select count(*) from {table.name}", connection)[0][0] for table in TABLES]
        asked = [_asked(question, connection) for question in (*QUESTIONS, _searching(connection))]
        browsed = _datasette(QUESTIONS[0], connection)
    return page(
        FOLDER,
        "Data",
        [
            paragraph("The whole archive for programs, made anew whenever it changes.", class_="lead"),
            Section("files", "Files", _files(counts, len(database), place)),
            Section("columns", "What the columns say", lines([paragraph(_ABOUT_COLUMNS), *map(_columns, TABLES)])),
            Section("sqlite", "Ask the SQLite file", lines([paragraph(_ABOUT_SQLITE), *asked])),
            Section("datasette", "Look at it in a browser", browsed),
            _feeds(index, place),
            Section("cite", "How to cite it", _cite(index)),
        ],
        kind="data",
        description="Articles, quotes, people and terms of the archive as JSON, CSV and SQLite, with their schemas",
    )


def _feeds(index: Index, place: Place) -> Section | None:
    """What can be followed, where there are feeds."""
    links = follow("", index, place)
    return Section("feeds", "Follow what is new", join([paragraph(_ABOUT_FEEDS), links])) if links else None


def _files(counts: Sequence[object], size: int, place: Place) -> Html:
    head = el("tr", *(el("th", name, scope="col") for name in ("Table", "Rows", "JSON", "CSV", "Schema")))
    rows = [
        _FILES(table.name, f"{number:,}", *_links(table, place)) for table, number in zip(TABLES, counts, strict=True)
    ]
    return lines(
        [
            el("table", el("thead", head), el("tbody", *rows)),
            paragraph(
                "All tables in one SQLite file: ",
                _LINK(place.href(PATH), _FILE),
                f", {size / 1e6:.1f} MB. It also says which quote has which speakers and terms, and which article uses "
                "which terms how often.",
            ),
        ]
    )


def _links(table: Table, place: Place) -> Iterator[Html]:
    for ending in ("json", "csv", "schema.json"):
        yield _LINK(place.href(f"{FOLDER}{table.name}.{ending}"), f"{table.name}.{ending}")


def _columns(table: Table) -> Html:
    rows = [_COLUMN(column.name, column.says, _kind(column)) for column in table.columns]
    return el("details", el("summary", f"{table.name}: {table.says}"), el("dl", *rows, class_="columns"))


def _kind(column: Column) -> str:
    return f"{column.type}, ids of {column.of}" if column.of else column.type


def _asked(question: Question, connection: sqlite3.Connection) -> Html:
    """A question, the command that asks it, and what it prints."""
    rows = _answer(question.sql, connection)
    printed = "\n".join("|".join("" if value is None else str(value) for value in row) for row in rows)
    return lines(
        [
            el("h3", question.asks),
            _COMMAND(preformatted(f'sqlite3 {_FILE} "{question.sql}"')),
            _ANSWER(preformatted(printed)) if rows else paragraph("Nothing yet."),
        ]
    )


def _searching(connection: sqlite3.Connection) -> Question:
    """A search for the longest word of the term that articles use most."""
    used = connection.execute("select term from terms order by uses desc, id limit 1").fetchone()
    word = max(_WORD.findall(used[0]) if used else (), key=len, default="harbour")
    return Question(
        f"Who said “{word}”?",
        "select date, speaker, quotation from quotes where rowid in "
        f"(select rowid from quotes_fts where quotes_fts match '{word}') and speaker is not null "
        "order by date, id limit 3",
    )


def _answer(sql: str, connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute(sql).fetchall()


def _datasette(question: Question, connection: sqlite3.Connection) -> Html:
    """How the file is looked at with Datasette, and the answer to a question as it gives it."""
    cursor = connection.execute(question.sql)
    names = [about[0] for about in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    address = f"/{_DATABASE}.json?_shape=array&sql={quote_plus(question.sql)}"
    return lines(
        [
            paragraph(_LINK("https://datasette.io/", "Datasette"), _ABOUT_DATASETTE),
            _COMMAND(preformatted(f"pip install datasette\ndatasette {_FILE} --open")),
            paragraph("It answers programs too. ", question.asks),
            _COMMAND(preformatted(f'datasette {_FILE} --get "{address}"')),
            _ANSWER(preformatted(json.dumps(rows))),
        ]
    )


def _cite(index: Index) -> Html:
    name, url = index.archive.site_name, index.archive.site_url
    cited = f"{name}: data. {url}{FOLDER}" if url else f"{name}: data. The address of this page."
    return lines(
        [
            _COMMAND(preformatted(cited)),
            paragraph(
                "Say when you fetched it. One quote is cited by the address in its column ",
                el("code", "url"),
                ", which stays. The licence of each article stands in its column ",
                el("code", "license"),
                "; quotations belong to those who spoke and to those who published them.",
            ),
            paragraph(
                "To prove later what you cited, keep the ",
                el("code", "sha256"),
                " of its article with the address: it stands here and in the head of the article's page. It is the "
                "SHA-256 of the bytes of the article's file in the repository of the archive, and any change of the "
                "file changes it. This prints it:",
            ),
            _COMMAND(preformatted("sha256sum articles/2022/a-few-words.txt")),
        ]
    )
