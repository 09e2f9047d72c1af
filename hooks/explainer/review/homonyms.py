"""Words of several terms: uses where nothing tells which of the terms an article means.

In: the index.  Out: a question for each such word of an article, where it stands first, the terms in the order of the
glossary.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.decided import NOT_THIS_TERM, decided_words, typed
from explainer.known import Homonym, Index, Report
from explainer.model import Decision
from explainer.places import Places
from explainer.review.question import Question


def open_words(index: Index, places: Places) -> Iterator[Question]:
    """The questions, the newest article first."""
    for report in index.reports:
        for address in report.open_uses:
            if address in index.homonyms:
                yield from _questions(report, index.homonyms[address], index, places)


def _questions(report: Report, homonym: Homonym, index: Index, places: Places) -> Iterator[Question]:
    """A question for each form of the word: a decision is about the words as they are printed."""
    article = report.article
    entries = [index.terms[address] for address in homonym.terms]
    why = "may mean " + ", ".join(f"{entry.name} ({entry.path})" for entry in entries)
    asked: set[str] = set()
    for use in report.open_uses[homonym.address]:
        printed = " ".join(article.text.value[use.start : use.end].split())
        if decided_words(printed) not in asked:
            asked.add(decided_words(printed))
            verdicts = [*(entry.id for entry in entries), NOT_THIS_TERM]
            lines = tuple(typed(Decision("term", printed, verdict=verdict)) for verdict in verdicts)
            place = places.at(article, use.start)
            yield Question("word of several terms", article.path, *place, printed, why, lines)
