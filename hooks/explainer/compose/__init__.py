"""Compose: the index becomes pages and other files, `{path: content}`."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.article import article_page
from explainer.compose.glossary import term_pages
from explainer.compose.home import home_page
from explainer.compose.indexes import index_pages
from explainer.compose.outlets import event_page, outlet_pages
from explainer.compose.people import voice_pages
from explainer.compose.place import path_of
from explainer.compose.redirect import redirect
from explainer.known import Index
from explainer.model import Page, Site
from explainer.slug import slug

__all__ = ["compose"]


def compose(index: Index) -> Site:
    """Every page of the archive, by the path of its file; the same index gives the same pages in the same order."""
    site: dict[str, Page | str] = {}
    for page in _pages(index):
        site.setdefault(page.path, page)
    for address, to, title in _moved(index):
        if path_of(address) not in site:
            site.setdefault(*redirect(address, to, title))
    return site


def _pages(index: Index) -> Iterator[Page]:
    """All pages; where two have one address, the first counts."""
    titles = {slug(report.article.title): report.article for report in reversed(index.reports)}
    known = {report.article.address for report in index.reports}
    together = {
        report.article.path: {
            said.voice for said in report.said if said.voice.startswith(("people/", "organizations/"))
        }
        for report in index.reports
    }
    yield home_page(index)
    yield from (article_page(report, index, titles, known) for report in index.reports)
    yield from index_pages(index)
    for address in index.terms:
        yield from term_pages(address, index)
    for voice in index.voices.values():
        yield from voice_pages(voice, index, together)
    for outlet in index.outlets.values():
        yield from outlet_pages(outlet, index)
    yield from (event_page(event, index) for event in index.events.values())


def _moved(index: Index) -> Iterator[tuple[str, str, str]]:
    """Earlier addresses of articles, and those of spellings that are listed under another; where to, and its title."""
    for report in index.reports:
        for alias in report.article.aliases:
            yield alias.strip("/") + "/", report.article.address, report.article.title
    for voice in index.voices.values():
        for former in voice.former:
            yield former, voice.address, voice.name
