"""What comes in for bulk recognition: JSON lines of texts, and JSON lists of the people and terms to link."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from explainer.model import Entry, EntryKind


class BadLineError(ValueError):
    """A line or a list that is not what it should be; the message says where and how to mend it."""


def entries_of(raw: str, kind: EntryKind, path: str) -> list[Entry]:
    """The entries of a JSON list of people (`id`, `name`, `aliases`) or terms (`id`, `term`, `aliases`, ...).

    Raises `BadLineError` where the list is not of that form.
    """
    try:
        rows = json.loads(raw)
        return [_entry(row, kind) for row in rows]
    except json.JSONDecodeError as error:
        raise BadLineError(
            f"{path}:{error.lineno}:{error.colno}: is not JSON: {error.msg} - fix: write a JSON list"
        ) from None
    except (KeyError, TypeError, AttributeError):
        name = "term" if kind == "term" else "name"
        raise BadLineError(
            f'{path}:1:1: must be a list of objects with "id" and "{name}" - fix: '
            f'[{{"id": ..., "{name}": ..., "aliases": []}}]'
        ) from None


def _entry(row: dict[str, Any], kind: EntryKind) -> Entry:
    return Entry(
        id=row["id"],
        kind=kind,
        name=row["term" if kind == "term" else "name"],
        aliases=tuple(row.get("aliases", ())),
        exact_case=row.get("case") == "exact",
        forms=tuple(row.get("forms", ())),
        not_when=tuple(row.get("not_when", ())),
        when=tuple(row.get("when", ())),
        gender=row.get("gender", ""),
    )


def numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, each with its number, from 1."""
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def document_of(line: str, number: int) -> dict[str, Any]:
    """The text of a line, as it came in: an object with an "id", a "text" and perhaps a "date".

    Raises `BadLineError` for a line that is none.
    """
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLineError(
            f"<stdin>:{number}:{error.colno}: is not JSON: {error.msg} - fix: one JSON object a line"
        ) from None
    if not isinstance(document, dict) or not isinstance(document.get("text"), str) or "id" not in document:
        raise BadLineError(
            f'<stdin>:{number}:1: must be an object with "id" and "text" - fix: {{"id": "a1", "text": "..."}}'
        )
    return document
