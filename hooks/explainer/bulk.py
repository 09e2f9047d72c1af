"""Bulk recognition: JSON lines of texts in, JSON lines of findings out.

    in    {"id": "a1", "text": "...", "date": "2016-10-02"}
    out   {"id": "a1", "quotes": [...], "people": [...], "terms": [...]}

A text is read as an article's file is, and offsets count characters of the text as it came in.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from explainer.cores import on_all_cores
from explainer.model import Entry, EntryKind, Findings, Text
from explainer.read.article import read_article_text
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED


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
        gender=row.get("gender", ""),
    )


def recognise_lines(lines: Iterable[str], lexicon: Lexicon, printed: float = PRINTED) -> Iterator[str]:
    """One line of findings for each line of text; empty lines are passed over.

    A speaker is named from the confidence `printed` up (0 to 1).

    Raises `BadLineError` for a line that is not an object with an "id" and a "text".
    """
    texts = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    return on_all_cores(lambda text: _findings_line(*text, lexicon, printed), texts)


def _findings_line(number: int, line: str, lexicon: Lexicon, printed: float) -> str:
    document = _document(line, number)
    text = _text(document["text"])
    findings = recognise(text, lexicon, document.get("date") or "", printed=printed)
    return json.dumps(_row(document["id"], text, findings, linked=bool(lexicon.people)), ensure_ascii=False)


def _text(raw: str) -> Text:
    """The words of an article's file; of a single paragraph, which has no title."""
    return read_article_text(raw)[0].text if "\n\n" in raw else parse_text(raw)


def _document(line: str, number: int) -> dict[str, Any]:
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


def _file_offsets(text: Text) -> Callable[[int], int]:
    """`text.file_offset`, made ready for all the offsets of a line."""
    starts = [start for start, _ in text.pieces]
    shifts = [file - start for start, file in text.pieces]
    return lambda offset: offset + shifts[bisect_right(starts, offset) - 1]


def _row(identity: object, text: Text, findings: Findings, linked: bool) -> dict[str, Any]:
    """The line for one text; with a list of people (`linked`), only they are named under "people"."""
    offset = _file_offsets(text)

    def span(start: int, end: int) -> dict[str, int]:
        return {"start": offset(start), "end": offset(end - 1) + 1}

    return {
        "id": identity,
        "quotes": [
            {
                **span(q.start, q.end),
                "speaker": q.speaker or None,
                "confidence": q.confidence,
                "reason": q.reason,
                **({"mention": span(*q.mention)} if q.mention else {}),
            }
            for q in findings.quotes
        ],
        "people": [
            {**span(m.start, m.end), "entity": m.entity}
            for m in findings.mentions
            if m.kind == "person" and (findings.people[m.entity].listed or not linked)
        ],
        "terms": [{**span(m.start, m.end), "entity": m.entity} for m in findings.mentions if m.kind == "term"],
    }
