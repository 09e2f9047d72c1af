"""Bulk recognition: JSON lines of texts in, JSON lines of findings out.

    in    {"id": "a1", "text": "...", "date": "2016-10-02"}
    out   {"id": "a1", "quotes": [...], "people": [...], "terms": [...]}

A text is read as an article's file is, with what its front matter decides, and offsets count characters of the text as
it came in.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, NamedTuple

from msgspec.structs import replace

from explainer.bulk_lines import document_of, numbered
from explainer.cores import on_all_cores
from explainer.model import Article, Findings, MentionKind, Person, Text
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


def recognise_lines(
    lines: Iterable[str], lexicon: Lexicon, printed: float = PRINTED, watched: Watched = unwatched
) -> Iterator[str]:
    """One line of findings for each line of text; empty lines are passed over.

    A speaker is named from the confidence `printed` up (0 to 1).

    Raises `BadLineError` for a line that is not an object with an "id" and a "text".
    """

    def of(text: tuple[int, str]) -> Found:
        return _found(*text, lexicon, printed)

    texts = numbered(lines)
    found = chain(map(of, islice(texts, 1)), on_all_cores(of, texts))  # what the first compiles, no process does again
    return settled_lines(watched(found, "recognising", None), lexicon)


def settled_lines(found: Iterable[Found], lexicon: Lexicon) -> Iterator[str]:
    """The lines for some texts, in order, their people named as all texts of a batch know them."""
    following = iter(found)
    while batch := list(islice(following, BATCH)):
        known = settled([one.people for one in batch], lexicon.people.values())
        for one, better in zip(batch, known, strict=True):
            yield _named(one, better, linked=bool(lexicon.people))


def _found(number: int, line: str, lexicon: Lexicon, printed: float) -> Found:
    document = document_of(line, number)
    article = article_of(document)
    findings = recognise(article.text, lexicon, article.date, article.decisions, printed)
    return found_in(document["id"], article.text, findings)


def article_of(document: Mapping[str, Any]) -> Article:
    """What came in, read as an article's file is; a single paragraph has no title.  Its "date" is the article's."""
    raw, date = document["text"], document.get("date")
    whole = "\n\n" in raw or raw.startswith("---\n")
    article = read_article_text(raw)[0] if whole else Article("", "", "", parse_text(raw))
    return replace(article, date=date) if date else article


def found_in(identity: object, text: Text, findings: Findings) -> Found:
    """What was found in a text that came in with this "id"."""
    speakers = [quote.entity if quote.speaker_kind == "person" else "" for quote in findings.quotes]
    line = json.dumps(_row(identity, text, findings), ensure_ascii=False)
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


def _row(identity: object, text: Text, findings: Findings) -> dict[str, Any]:
    """The line for one text by itself."""
    starts = [start for start, _ in text.pieces]
    shifts = [file - start for start, file in text.pieces]
    wide = dict(text.wide)

    def place(start: int, end: int) -> dict[str, Any]:
        first, last = shifts[bisect_right(starts, start) - 1], shifts[bisect_right(starts, end - 1) - 1]
        return {"start": start + first, "end": end - 1 + last + wide.get(end - 1, 1)}

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
