"""Compare: the archive as it was and as it is become what a change does to the site.

compared = Compared(before, now, pairs, renaming)
[*changes(compared, {"articles/2031/ferry.txt"}, place)]     Change("articles", "added", "The ferry sails", ...)
[*lost(compared)]                                            Loss("error", "articles/2031/ferry/", ...)
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from explainer.compare.change import Change, Kind, Loss, Part, Subject
from explainer.compare.lost import Compared, Renaming, lost
from explainer.compare.otherwise import Place, articles, links, people, said, terms
from explainer.compare.pairs import quotes, renamed, reports, with_aliases

__all__ = [
    "Change",
    "Compared",
    "Kind",
    "Loss",
    "Part",
    "Renaming",
    "Subject",
    "changes",
    "lost",
    "quotes",
    "renamed",
    "reports",
    "with_aliases",
]


def changes(compared: Compared, changed: Container[str], place: Place) -> Iterator[Change]:
    """What readers find otherwise; `changed` are the files of articles that changed, `place` tells where a quote is."""
    yield from articles(compared.pairs, changed)
    yield from said(compared.pairs, place)
    yield from people(compared.before, compared.now)
    yield from terms(compared.before, compared.now)
    yield from links(compared.before, compared.now, compared.pairs)
