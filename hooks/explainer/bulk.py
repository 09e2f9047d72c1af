"""Bulk recognition: JSON lines of texts in, JSON lines of findings out.

    in    {"id": "a1", "text": "...", "date": "2016-10-02"}
    out   {"id": "a1", "quotes": [...], "people": [...], "terms": [...]}

A text is read as an article's file is, and offsets count characters of the text as it came in.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from explainer.cores import on_all_cores
from explainer.model import Entry, EntryKind, Findings, MentionKind, Person, Text
from explainer.names import settled
from explainer.read.article import read_article_text
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from explainer.watched import Watched, unwatched

BATCH = 5_000
"""Texts whose people are settled together, and held in memory until they are."""


class Found(NamedTuple):
    """What was found in one text: its line, its people, and the entity of the person who says each quote, or ""."""

    line: str
    people: tuple[Person, ...]
    speakers: list[str]


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


def recognise_lines(
    lines: Iterable[str], lexicon: Lexicon, printed: float = PRINTED, watched: Watched = unwatched
) -> Iterator[str]:
    """One line of findings for each line of text; empty lines are passed over.

    A speaker is named from the confidence `printed` up (0 to 1).

    Raises `BadLineError` for a line that is not an object with an "id" and a "text".
    """
    texts = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    found = on_all_cores(lambda text: _found(*text, lexicon, printed), texts)
    found = iter(watched(found, "recognising", None))
    while batch := list(islice(found, BATCH)):
        known = settled([one.people for one in batch], lexicon.people.values())
        for one, better in zip(batch, known, strict=True):
            yield _named(one, better, linked=bool(lexicon.people))


def _found(number: int, line: str, lexicon: Lexicon, printed: float) -> Found:
    document = _document(line, number)
    text = _text(document["text"])
    findings = recognise(text, lexicon, document.get("date") or "", printed=printed)
    speakers = [quote.entity if quote.speaker_kind == "person" else "" for quote in findings.quotes]
    line = json.dumps(_row(document["id"], text, findings), ensure_ascii=False)
    return Found(line, tuple(findings.people.values()), speakers)


def _named(found: Found, better: Mapping[str, Person], linked: bool) -> str:
    """The line for one text, its people named as all texts know them; with a list (`linked`), only people of it."""
    if not better and not linked:
        return found.line
    row = json.loads(found.line)
    people = {person.entity: better.get(person.entity, person) for person in found.people}
    quotes = [
        quote | {"speaker": people[speaker].name} if speaker in people else quote
        for quote, speaker in zip(row["quotes"], found.speakers, strict=True)
    ]
    mentions = [
        mention | {"entity": person.entity}
        for mention in row["people"]
        if (person := people[mention["entity"]]).listed or not linked
    ]
    return json.dumps(row | {"quotes": quotes, "people": mentions}, ensure_ascii=False)


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


def _row(identity: object, text: Text, findings: Findings) -> dict[str, Any]:
    """The line for one text by itself."""
    starts = [start for start, _ in text.pieces]
    shifts = [file - start for start, file in text.pieces]

    def place(start: int, end: int) -> dict[str, Any]:
        first, last = shifts[bisect_right(starts, start) - 1], shifts[bisect_right(starts, end - 1) - 1]
        return {"start": start + first, "end": end + last}

    named: dict[MentionKind, list[dict[str, Any]]] = {"person": [], "term": [], "homonym": [], "organization": []}
    for start, end, kind, entity, _ in findings.mentions:
        mention = place(start, end)
        mention["entity"] = entity
        named[kind].append(mention)
    return {
        "id": identity,
        "quotes": [
            {
                **place(q.start, q.end),
                "speaker": q.speaker or None,
                "confidence": q.confidence,
                "reason": q.reason,
                **({"mention": place(*q.mention)} if q.mention else {}),
                **({"together": [other.name for other in q.together]} if q.together else {}),
            }
            for q in findings.quotes
        ],
        "people": named["person"],
        "terms": named["term"],
    }
