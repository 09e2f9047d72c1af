"""The day on which what a page shows last changed, by the days that articles and entries name; no clock is asked."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.known import Index
from explainer.model import Article

_DAY = len("2022-02-01")


class Changed:
    """The days of an archive's pages."""

    def __init__(self, index: Index) -> None:
        every = [report.article for report in index.reports]
        self._days = {"": _newest(every)} | {article.address: _newest([article]) for article in every}
        for voice in index.voices.values():
            told = [said.article for said in (*voice.said, *voice.denied)]
            self._days[voice.address] = _newest([*told, *voice.named_in])
        for address, entry in index.terms.items():
            self._days[address] = _newest((use.article for use in index.uses.get(address, ())), entry.as_of)
        for outlet in index.outlets.values():
            self._days[outlet.address] = _newest(report.article for report in outlet.reports)
        for event in index.events.values():
            self._days[event.address] = _newest(report.article for report in event.reports)

    def on(self, address: str) -> str:
        """The day of the page at an address, else of the page above it: an ISO 8601 day, "" where no day is known."""
        while address not in self._days:
            address = address[: address.rstrip("/").rfind("/") + 1]
        return self._days[address]


def modified(article: Article) -> str:
    """The ISO 8601 date on which an article was last updated or corrected; "" where it never was."""
    return max([article.updated, *(note.date for note in article.corrections)])


def _newest(articles: Iterable[Article], *others: str) -> str:
    days = [day for one in articles for day in (one.date, one.updated, *(note.date for note in one.corrections))]
    return max((day for day in (*days, *others) if len(day) == _DAY), default="")
