"""What stands below an article: who is quoted, the terms, other reports, related articles, the source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from explainer.compose.cite import citation
from explainer.compose.coverage import Coverage, other_reports
from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import Section, bullets, date, outside
from explainer.compose.place import Place
from explainer.compose.quoted import who_is_quoted
from explainer.compose.rows import article_row
from explainer.known import Homonym, Index, Report
from explainer.model import Article, Entry
from explainer.sentences import Sentences

_TERM = Template('<dt><a href="{}">{}</a></dt><dd>{}</dd>')


def about_article(report: Report, index: Index, coverage: Coverage | None, place: Place) -> Iterator[Section]:
    """The sections below an article's text; those with nothing to say are left out.

    `coverage` is that of its event, where there are several reports of it.
    """
    if report.said:
        yield Section("who-is-quoted", "Who is quoted here", who_is_quoted(report, index, place))
    if report.uses or report.open_uses:
        yield Section("terms", "Terms used here", _terms(report, index, place))
    if coverage:
        others = other_reports(report, coverage, index, place)
        yield Section("other-reports", "Other reports of this event", others)
    if report.related:
        rows = [article_row(one.article, place, "; ".join(one.reasons)) for one in report.related]
        yield Section("related-articles", "Related articles", join([bullets(rows)]))
    source = lines([_source(report.article), citation(report.article, index.archive)])
    yield Section("source", "Source", source)


def _terms(report: Report, index: Index, place: Place) -> Html:
    terms = [(address, index.terms[address].name, first_sentences(index.terms[address])) for address in report.uses]
    words = [index.homonyms[address] for address in report.open_uses if address in index.homonyms]
    terms += [(one.address, one.word, may_mean(one, index)) for one in words]
    rows = [_TERM(place.href(address), *said) for address, *said in sorted(terms, key=lambda row: row[1].casefold())]
    return lines([Html('<dl class="terms">'), *rows, Html("</dl>")])


def may_mean(homonym: Homonym, index: Index) -> str:
    """What a word of several terms may mean."""
    return "May mean: " + ", ".join(index.terms[address].name for address in homonym.terms)


def first_sentences(entry: Entry, upto: int = 0) -> str:
    """The sentences that hold the first `upto` characters of a definition's first paragraph, at least the first one."""
    return _first_sentences(entry.text.value, upto)


@cache
def _first_sentences(value: str, upto: int) -> str:
    first = value.partition("\n\n")[0]
    return first[slice(*Sentences(first).around(0, min(upto, len(first))))]


def _source(article: Article) -> Html | None:
    rows = [
        _row("Published by", article.outlet),
        _row("Address", outside(article.source, article.source)),
        _row("Saved copy", outside(article.archive_url, article.archive_url)),
        _row("No saved copy", article.no_archive),
        _row("Read on", date(article.accessed)),
        _row("Licence", article.license),
    ]
    return lines([Html('<dl class="facts">'), *rows, Html("</dl>")]) if any(rows) else None


def _row(name: str, value: str) -> Html | None:
    return join([el("dt", name), el("dd", value)]) if value else None
