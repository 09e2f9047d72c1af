"""The table of articles: what its columns hold, and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.data.table import URL, Column, Row, Table
from explainer.compose.notice import correction_texts
from explainer.compose.place import Place
from explainer.known import Index


def _articles(index: Index, place: Place) -> Iterator[Row]:
    for report in sorted(index.reports, key=lambda report: report.article.address):
        article = report.article
        yield (
            article.address,
            article.title,
            article.description,
            article.date,
            article.updated,
            article.event,
            article.event_date,
            article.outlet,
            list(article.authors),
            article.source,
            article.archive_url,
            article.no_archive,
            article.accessed,
            article.lang,
            article.license,
            list(article.tags),
            article.status,
            correction_texts(article),
            article.sha256,
            0 if article.status == "retracted" else len(report.said),
            place.href(article.address),
        )


ARTICLES = Table(
    "articles",
    "one article",
    (
        Column("id", "text", "its address from the root of the site, for ever"),
        Column("title", "text", "the headline"),
        Column("description", "text", "a summary in one line"),
        Column("date", "date", "when it was published"),
        Column("updated", "date", "when it was changed"),
        Column("event", "text", "what it reports on"),
        Column("event_date", "date", "when that happened"),
        Column("outlet", "text", "who published it"),
        Column("authors", "texts", "who wrote it"),
        Column("source", "text", "where it was published"),
        Column("archive_url", "text", "a saved copy of that"),
        Column("no_archive", "text", "why there is no saved copy"),
        Column("accessed", "date", "when it was read there"),
        Column("lang", "text", "its language, as in HTML"),
        Column("license", "text", "under which licence"),
        Column("tags", "texts", "what its writers filed it under"),
        Column("status", "text", "published, corrected or retracted"),
        Column(
            "corrections",
            "texts",
            "what was wrong, each with its date, and by whom where that is named",
        ),
        Column("sha256", "text", "the SHA-256 of the bytes of its file, in hexadecimal"),
        Column("quotes", "whole number", "how many quotes it has; none are counted in a retracted article"),
        URL,
    ),
    _articles,
)
