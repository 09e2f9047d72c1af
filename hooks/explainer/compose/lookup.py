"""What the page of every article looks up in the whole archive, made once for all of them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Self

from explainer.compose.cards import Cards
from explainer.known import Index
from explainer.model import Article
from explainer.slug import slug


@dataclass(frozen=True, slots=True)
class Lookup:
    """`titles` leads from a title's slug to its newest article, `known` are the addresses of all articles."""

    titles: Mapping[str, Article]
    known: Container[str]
    cards: Cards

    @classmethod
    def of(cls, index: Index) -> Self:
        """What is looked up in the archive of this index."""
        articles = [report.article for report in index.reports]
        return cls(
            titles={slug(article.title): article for article in reversed(articles)},
            known={article.address for article in articles},
            cards=Cards(index),
        )
