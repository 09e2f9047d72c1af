"""Likely new: people whom several articles quote and who have no entry yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.counted import count
from explainer.known import Index
from explainer.places import Places
from explainer.review.answers import entry_file
from explainer.review.people import Somebody
from explainer.review.question import Question

SEVERAL = 3
"""Articles that must quote somebody, at least."""
SHARE = 100
"""One article in so many must, so that a large archive asks about those alone whom its readers meet often."""


def new_people(index: Index, people: Sequence[Somebody], places: Places) -> Iterator[Question]:
    """The questions whether somebody should have an entry, those whom most articles quote first."""
    enough = max(SEVERAL, len(index.reports) // SHARE)
    quoted = {s: len({said.article.path for said in index.voices[s.address].said}) for s in people if s.quotes}
    for somebody in sorted(quoted, key=lambda s: (-quoted[s], -s.quotes, s.address)):
        if quoted[somebody] < enough or somebody.entry:
            continue
        report, named = somebody.first()
        line, column = places.at(report.article, named.start)
        named_in = len(somebody.paths)
        why = f"quoted {count(somebody.quotes, 'time')} in {quoted[somebody]} articles, named in {named_in}; no entry"
        lines = (entry_file(somebody.name),)
        yield Question("likely new person", report.article.path, line, column, somebody.name, why, lines)
