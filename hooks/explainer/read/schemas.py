"""JSON Schemas of front matter, with which an editor completes keys and marks slips while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explainer.read.entry import TABLES
from explainer.read.keys import ARTICLE_KEYS
from explainer.read.records import keys_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _schema(whose: str, keys: Mapping[str, Any]) -> dict[str, Any]:
    return {"$schema": DIALECT, "title": f"The front matter of {whose}", **keys}


SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "article": _schema("an article", keys_schema(ARTICLE_KEYS)),
    **{kind: _schema(whose, keys_schema(table, [name])) for kind, (whose, name, table) in TABLES.items()},
}
"""By what the file is: "article", or the kind of an entry."""
