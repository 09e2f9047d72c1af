"""What the pages of articles and events look up in the whole archive, made once for all of them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from explainer.compose.cards import Cards
from explainer.compose.coverage import Coverage
from explainer.known import Index, when
from explainer.model import Article
from explainer.slug import slug


class Beside(NamedTuple):
    """The articles before and after one, by the date that they are about."""

    earlier: Article | None
    later: Article | None


@dataclass(frozen=True, slots=True)
class Lookup:
    """`titles` leads from a title's slug to its newest article, `known` are the addresses of all articles.

    `coverage` leads from an event's address to what its reports have, where there are several; `beside` from an
    article's address to its neighbours by date.
    """

    titles: Mapping[str, Article]
    known: Container[str]
    cards: Cards
    coverage: Mapping[str, Coverage]
    beside: Mapping[str, Beside]

    @classmethod
    def of(cls, index: Index) -> Self:
        """What is looked up in the archive of this index."""
        articles = [report.article for report in index.reports]
        return cls(
            titles={slug(article.title): article for article in reversed(articles)},
            known={article.address for article in articles},
            cards=Cards(index),
            beside=dict(_beside([article for article in articles if when(article)])),
            coverage={event.address: Coverage.of(event, index) for event in index.events.values() if event.reports[1:]},
        )


def _beside(articles: Sequence[Article]) -> Iterator[tuple[str, Beside]]:
    """The neighbours of each of the articles, which are the latest first, by its address."""
    for article, later, earlier in zip(articles, [None, *articles], [*articles[1:], None], strict=False):
        yield article.address, Beside(earlier, later)
