"""Printed: what articles print, with its place, as evidence for an entry's value.

str(Printed(article, 0, 9))     "Ada Plumb"
Evidence(root).of([printed])    "articles/2031/ferry.txt:12 (2031-03-06)"
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from explainer.counted import count
from explainer.known import when
from explainer.model import Article, Findings, Mention
from explainer.places import Places

UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs")
"""Categories of characters that print nothing."""
Uses = Sequence[tuple[Article, Findings, Sequence[Mention]]]
"""Each article that uses a name, with its findings and the mentions that are uses of it."""
SHOWN = 240
"""Characters of what is printed that a comment shows."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Characters `start` to `end` of an article's text."""

    article: Article
    start: int
    end: int

    def __str__(self) -> str:
        return on_a_line(self.article.text.value[self.start : self.end])

    @property
    def date(self) -> str:
        """When the article was published, else when what it reports on happened; "" where it does not say."""
        return self.article.date or self.article.event_date

    @property
    def news(self) -> bool:
        """Whether the article is about the time it was published in, as far as its dates tell."""
        return when(self.article) == self.date


def on_a_line(text: str) -> str:
    """The text on one line, without what prints nothing."""
    words = " ".join(text.split())
    return words if words.isprintable() else "".join(c for c in words if unicodedata.category(c) not in UNSEEN)


def shortened(text: str) -> str:
    """The text as a comment shows it."""
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"


def articles_of(printed: Iterable[Printed]) -> list[Article]:
    """The articles that print something, each once."""
    return list({one.article.path: one.article for one in printed}.values())


def in_articles(number: int) -> str:
    """How many articles."""
    return count(number, "article")


class Evidence:
    """Where things are printed, in the project at `root`."""

    def __init__(self, root: Path) -> None:
        self._places = Places(root)

    def at(self, printed: Printed) -> str:
        """Path and line, with the date of the article."""
        article = printed.article
        dated = f" ({printed.date})" if printed.date else ""
        return f"{article.path}:{self._places.at(article, printed.start)[0]}{dated}"

    def of(self, printed: Sequence[Printed]) -> str:
        """Where something is printed first, by date, and in how many articles: one line of a comment."""
        first = min(printed, key=lambda one: (one.date or "9", one.article.path, one.start))
        number = len(articles_of(printed))
        return f"{self.at(first)}{f', and in {number - 1} more' if number > 1 else ''}"
