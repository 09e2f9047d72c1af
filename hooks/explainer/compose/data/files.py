"""A table as JSON, as CSV, and the JSON Schema of its rows.

https://datatracker.ietf.org/doc/html/rfc4180, https://json-schema.org/draft/2020-12/schema
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from explainer.compose.data.table import Row, Table, Type, Value
from explainer.compose.place import Absolute
from explainer.known import Index

FOLDER = "data/"
_RUN_BY_SPREADSHEETS = tuple("=+-@\t\r＝＋－＠")  # https://owasp.org/www-community/attacks/CSV_Injection
_BETWEEN = "; "
_TEXT: dict[str, Any] = {"type": "string"}
_TYPES: dict[Type, dict[str, Any]] = {
    "text": _TEXT,
    "date": {"type": "string", "pattern": r"^(\d{4}(-\d\d(-\d\d)?)?)?$"},
    "whole number": {"type": "integer", "minimum": 0},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "yes or no": {"type": "boolean"},
    "texts": {"type": "array", "items": _TEXT},
    "objects": {"type": "array", "items": {"type": "object", "additionalProperties": _TEXT}},
}


def table_files(table: Table, index: Index) -> Iterator[tuple[str, bytes]]:
    """The files of a table, path and content."""
    rows = list(table.rows(index, Absolute(FOLDER, index.archive.site_url)))
    yield f"{FOLDER}{table.name}.json", as_json(table, rows).encode()
    yield f"{FOLDER}{table.name}.csv", as_csv(table, rows).encode()
    yield f"{FOLDER}{table.name}.schema.json", (json.dumps(schema(table), indent=2) + "\n").encode()


def as_json(table: Table, rows: Sequence[Row]) -> str:
    """A list of objects, one a line."""
    names = [column.name for column in table.columns]
    lines = [json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def as_csv(table: Table, rows: Sequence[Row]) -> str:
    """A line a row under the names of the columns; lists are one text, with "; " between."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: Value) -> str:
    """A value as one text; an apostrophe stands before a text that a spreadsheet would take for a formula."""
    if isinstance(value, list):
        value = _BETWEEN.join(one if isinstance(one, str) else ", ".join(filter(None, one.values())) for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_RUN_BY_SPREADSHEETS) else str(value)


def schema(table: Table) -> dict[str, Any]:
    """The JSON Schema of the table's JSON; its CSV has the same columns."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.name,
        "description": f"Each is {table.says}.",
        "type": "array",
        "items": {
            "type": "object",
            "required": [column.name for column in table.columns],
            "properties": {
                column.name: {**_TYPES[column.type], "description": column.says} for column in table.columns
            },
            "additionalProperties": False,
        },
    }
