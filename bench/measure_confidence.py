"""Count how often each kind of evidence is right, for hooks/explainer/recognise/quotes/measured.tsv.

    .venv/bin/python bench/measure_confidence.py GOLD.jsonl FOLDER > hooks/explainer/recognise/quotes/measured.tsv

GOLD has one article a line with its quotes and speakers; FOLDER holds `score_quotes.py`, whose `score` compares.
Every attribution is counted, printed or not, and so are those of `tests/kinds`: what is sure in news may be less so in
an essay or before a court.  There "the mayor" is right where her name is, as a page prints it; news marks the office.
"""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

from explainer.recognise.quotes.confidence import Row
from guesses import Document, Guess, guessed, read_documents
from own_articles import own_documents

HEAD = "length\tform\tsource\tway\tright\tseen"
UNMARKED = frozenset(("apart", "announced", "told of"))
"""Forms of quotes without quotation marks, which nobody marked in the news."""

Counts = Mapping[Row, tuple[int, int]]


def main() -> None:
    """Print the table."""
    gold, folder = Path(sys.argv[1]), Path(sys.argv[2])
    scorer = scorer_in(folder)
    news, own = read_documents(gold), list(own_documents())
    print(*table(counted(news, guessed(news), scorer), counted(own, guessed(own, offices=True), scorer)), sep="\n")


def scorer_in(folder: Path) -> ModuleType:
    """The benchmark's `score_quotes.py`."""
    sys.path.insert(0, str(folder))
    return importlib.import_module("score_quotes")


def counted(documents: Sequence[Document], found: Mapping[str, Sequence[Guess]], scorer: ModuleType) -> Counts:
    """Row -> how many of its attributions are right, and how many there are; `found` is what was guessed."""
    answers, rows = [], {}
    for document in documents:
        name, quotes = document["id"], found[document["id"]]
        answers.append(
            {"id": name, "quotes": [{"start": q.start, "end": q.end, "speaker": q.speaker or None} for q in quotes]}
        )
        rows.update({(name, guess.start): guess.row for guess in quotes if guess.counted})
        for quote in document["quotes"]:
            if quote["attributed"] and not scorer.answers(quote)[1]:
                rows.pop((name, scorer.trim(document["text"], quote["start"], quote["end"])[0]), None)
    _, errors = scorer.score(documents, answers)
    places = {(error["id"], error["start"]) for error in errors if error["pred"]}
    seen = Counter(rows.values())
    wrong = Counter(row for place, row in rows.items() if place in places)
    return {row: (number - wrong[row], number) for row, number in seen.items()}


def table(news: Counts, own: Counts) -> list[str]:
    """The lines of `measured.tsv`."""
    cases = {row: counts for row, counts in news.items() if row[1] not in UNMARKED}
    for row, (right, seen) in own.items():
        before = cases.get(row, (0, 0))
        cases[row] = (before[0] + right, before[1] + seen)
    return [HEAD, *("\t".join([*row, *map(str, cases[row])]) for row in sorted(cases))]


if __name__ == "__main__":
    main()
