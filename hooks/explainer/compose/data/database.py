"""The tables as one SQLite file, for `sqlite3` and Datasette.

Rows, pages and the file's header follow from the index alone, so the same index gives the same bytes with the same
SQLite.  Lists are JSON; what is empty is NULL.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from typing import Any

from explainer.compose.data.files import FOLDER
from explainer.compose.data.quotes import listed_quotes, quote_id
from explainer.compose.data.table import Column, Row, Table, Type, converted
from explainer.compose.data.tables import TABLES
from explainer.known import Index

PATH = f"{FOLDER}archive.sqlite"
_TYPES = {"whole number": "INTEGER", "share": "REAL", "yes or no": "INTEGER"}
_BETWEEN = """
CREATE TABLE quote_speakers (
  quote_id TEXT NOT NULL REFERENCES quotes(id), person_id TEXT NOT NULL REFERENCES people(id),
  PRIMARY KEY (quote_id, person_id)
) WITHOUT ROWID;
CREATE TABLE quote_terms (
  quote_id TEXT NOT NULL REFERENCES quotes(id), term_id TEXT NOT NULL REFERENCES terms(id),
  PRIMARY KEY (quote_id, term_id)
) WITHOUT ROWID;
CREATE TABLE article_terms (
  article_id TEXT NOT NULL REFERENCES articles(id), term_id TEXT NOT NULL REFERENCES terms(id), times INTEGER NOT NULL,
  PRIMARY KEY (article_id, term_id)
) WITHOUT ROWID;
"""
_AT_LAST = """
CREATE INDEX quotes_speaker_id ON quotes(speaker_id);
CREATE INDEX quotes_article_id ON quotes(article_id);
CREATE INDEX quotes_date ON quotes(date);
CREATE INDEX quote_speakers_person_id ON quote_speakers(person_id);
CREATE INDEX quote_terms_term_id ON quote_terms(term_id);
CREATE INDEX article_terms_term_id ON article_terms(term_id);
CREATE INDEX articles_date ON articles(date);
CREATE VIRTUAL TABLE quotes_fts USING fts5(quotation, speaker, content="quotes");
INSERT INTO quotes_fts(quotes_fts) VALUES ('rebuild');
"""


def database(index: Index, rows: Mapping[str, Sequence[Row]]) -> bytes:
    """The SQLite file; `rows` are those of each table, by its name."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript("".join(map(_create, TABLES)) + _BETWEEN)
        for table in TABLES:
            _insert(connection, table.name, converted(table, rows[table.name], _STORED), len(table.columns))
        _insert(connection, "quote_speakers", _speakers(index), 2)
        _insert(connection, "quote_terms", _terms(index), 2)
        _insert(connection, "article_terms", _uses(index), 3)
        connection.executescript(_AT_LAST)
        connection.commit()
        return connection.serialize()


def _create(table: Table) -> str:
    columns = ",\n  ".join(map(_column, table.columns))
    return f"CREATE TABLE {table.name} (\n  {columns}\n);\n"


def _column(column: Column) -> str:
    type_ = _TYPES.get(column.type, "TEXT")
    if column.name == "id":
        return f"id {type_} PRIMARY KEY NOT NULL"
    return f"{column.name} {type_}" + (f" REFERENCES {column.of}(id)" if column.of and column.type == "text" else "")


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]], columns: int) -> None:
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", rows)


def _text(value: str) -> str | None:
    return value or None


def _list(values: list[object]) -> str | None:
    return json.dumps(values, ensure_ascii=False) if values else None


_STORED: Mapping[Type, Callable[[Any], object]] = {
    "text": _text,
    "date": _text,
    "whole number": int,
    "share": float,
    "yes or no": bool,
    "texts": _list,
    "objects": _list,
}
"""What makes a value of SQLite's of a value."""


def _speakers(index: Index) -> Iterable[tuple[str, str]]:
    for said in listed_quotes(index):
        for address in dict.fromkeys(said.voices):
            yield quote_id(said), address


def _terms(index: Index) -> Iterable[tuple[str, str]]:
    for said in listed_quotes(index):
        for address in dict.fromkeys(said.terms):
            yield quote_id(said), address


def _uses(index: Index) -> Iterable[tuple[str, str, int]]:
    for report in sorted(index.reports, key=lambda report: report.article.address):
        for address, uses in sorted(report.uses.items()):
            yield report.article.address, address, len(uses)
