"""What the page of every article looks up in the whole archive, made once for all of them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Self

from explainer.compose.cards import Cards
from explainer.compose.coverage import Coverage
from explainer.known import Index
from explainer.model import Article
from explainer.slug import slug


@dataclass(frozen=True, slots=True)
class Lookup:
    """`titles` leads from a title's slug to its newest article, `known` are the addresses of all articles.

    `coverage` leads from an event's address to what its reports have, where there are several.
    """

    titles: Mapping[str, Article]
    known: Container[str]
    cards: Cards
    coverage: Mapping[str, Coverage]

    @classmethod
    def of(cls, index: Index) -> Self:
        """What is looked up in the archive of this index."""
        articles = [report.article for report in index.reports]
        return cls(
            titles={slug(article.title): article for article in reversed(articles)},
            known={article.address for article in articles},
            cards=Cards(index),
            coverage={event.address: Coverage.of(event, index) for event in index.events.values() if event.reports[1:]},
        )
