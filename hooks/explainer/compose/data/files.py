"""A table as JSON, as CSV, and the JSON Schema of its rows.

https://datatracker.ietf.org/doc/html/rfc4180, https://json-schema.org/draft/2020-12/schema
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from explainer.compose.data.table import Row, Table, Type, converted

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


def table_files(table: Table, rows: Sequence[Row]) -> Iterator[tuple[str, bytes]]:
    """The files of a table, path and content."""
    yield f"{FOLDER}{table.name}.json", as_json(table, rows)
    yield f"{FOLDER}{table.name}.csv", as_csv(table, rows).encode()
    yield f"{FOLDER}{table.name}.schema.json", (json.dumps(schema(table), indent=2) + "\n").encode()


def as_json(table: Table, rows: Sequence[Row]) -> bytes:
    """A list of objects, one a line."""
    names = [column.name for column in table.columns]
    lines = [msgspec.json.encode(dict(zip(names, row, strict=True))) for row in rows]
    return b"[\n" + b",\n".join(lines) + b"\n]\n"


def as_csv(table: Table, rows: Sequence[Row]) -> str:
    """A line a row under the names of the columns; lists are one text, with "; " between."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    writer.writerows(converted(table, rows, CELLS))
    return out.getvalue()


def _text(value: str) -> str:
    """A text with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{value}" if value.startswith(_RUN_BY_SPREADSHEETS) else value


def _texts(values: list[str]) -> str:
    return _text(_BETWEEN.join(values))


def _objects(values: list[dict[str, str]]) -> str:
    return _texts([", ".join(filter(None, value.values())) for value in values])


CELLS: Mapping[Type, Callable[[Any], str]] = {
    "text": _text,
    "date": _text,
    "whole number": str,
    "share": str,
    "yes or no": {True: "true", False: "false"}.__getitem__,
    "texts": _texts,
    "objects": _objects,
}
"""What makes one text of a value, for CSV."""


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
