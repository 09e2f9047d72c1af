"""Everything quoted in a document, each with the likeliest speaker and the evidence, printed or not.

In: a document as `score_quotes.py` reads it.  Out: `Guess`es, in order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.index.offices import holder_of
from explainer.names import Titles
from explainer.read.article import read_article_text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people, list_of
from explainer.recognise.quotes import find_attributed
from explainer.recognise.quotes.confidence import Row, row_of

Document = Mapping[str, Any]
"""An article as `score_quotes.py` reads it: `id`, `text` and `quotes` with their speakers."""
NOBODY_LISTED = Lexicon.build([])


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest speaker ("" for nobody) of characters `start` to `end` of a document.

    `row` is the row of `measured.tsv` that its evidence belongs to, () for none; `counted` says whether it may be
    counted there.
    """

    start: int
    end: int
    speaker: str = ""
    form: str = ""
    row: Row = ()
    counted: bool = False


def read_documents(path: Path) -> list[Document]:
    """The documents of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def guessed(documents: Iterable[Document], offices: bool = False) -> dict[str, list[Guess]]:
    """Document -> everything quoted there, in order; with `offices` these speak by the name of their holder."""
    return {document["id"]: list(guesses(document["text"], offices)) for document in documents}


def guesses(raw: str, offices: bool = False) -> Iterator[Guess]:
    """Everything quoted in an article's file; with `offices`, by their holders' names, as a page prints it."""
    text = read_article_text(raw)[0].text
    names, people = find_people(text, list_of(NOBODY_LISTED.people), ())
    titles = Titles(text.value, names, {})
    for marked, found in find_attributed(text, names, people):
        span = text.file_span(marked.start, marked.end)
        if found is None or found.form == "denied":
            yield Guess(*span, form=found.form if found else "")
        else:
            row, speaker = row_of(found, text.value, marked), found.speaker
            unnamed = offices and speaker.kind == "unnamed"
            holder = holder_of(speaker.name, speaker.perhaps, marked.start, titles) if unnamed else ""
            name = people[holder].name if holder else speaker.name
            yield Guess(*span, name, found.form, row, speaker.how != "thing")
