"""Count how often each kind of evidence is right, for hooks/explainer/recognise/quotes/measured.tsv.

    .venv/bin/python bench/measure_confidence.py GOLD.jsonl FOLDER > hooks/explainer/recognise/quotes/measured.tsv

GOLD has one article a line with its quotes and speakers; FOLDER holds `score_quotes.py`, whose `score` compares.
Every attribution is counted, printed or not.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter
from pathlib import Path

from explainer.read.article import read_article_text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people
from explainer.recognise.quotes import find_attributed
from explainer.recognise.quotes.confidence import APART, Row, row_of


def main() -> None:
    """Print the table."""
    gold, folder = Path(sys.argv[1]), sys.argv[2]
    sys.path.insert(0, folder)
    scorer = importlib.import_module("score_quotes")
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    answers, rows = [], {}
    for document in documents:
        quotes, found = predicted(document)
        answers.append({"id": document["id"], "quotes": quotes})
        rows.update(found)
    for document in documents:
        for quote in document["quotes"]:
            if quote["attributed"] and not scorer.answers(quote)[1]:
                rows.pop((document["id"], scorer.trim(document["text"], quote["start"], quote["end"])[0]), None)
    seen = Counter(rows.values())
    _, errors = scorer.score(documents, answers)
    for error in errors:
        if error["pred"]:
            row = rows.get((error["id"], error["start"]))
            if row:
                seen["wrong", *row] += 1
    print("length\tform\tsource\tway\tright\tseen")
    for row in sorted(r for r in seen if r[0] != "wrong"):
        print(*row, seen[row] - seen["wrong", *row], seen[row], sep="\t")


def predicted(document: dict[str, str]) -> tuple[list[dict[str, object]], dict[tuple[str, int], Row]]:
    """Every attribution of one article as the scorer reads it, and its row by article and offset."""
    article, _ = read_article_text(document["text"])
    text = article.text
    names, people = find_people(text, Lexicon.build([]), ())
    quotes: list[dict[str, object]] = []
    rows: dict[tuple[str, int], Row] = {}
    for m, found in find_attributed(text, names, people):
        start, end = text.file_span(m.start, m.end)
        quotes.append({"start": start, "end": end, "speaker": found.speaker.name if found else None})
        if found and found.speaker.how != "thing" and found.form not in ("denied", *APART):
            rows[document["id"], start] = row_of(found, text.value, m)
    return quotes, rows


if __name__ == "__main__":
    main()
