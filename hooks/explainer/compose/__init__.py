"""Compose: the index becomes pages and other files, `{path: content}`.

>>> compose(index)["people/ada-plumb.md"].title
>>> compose_each(index, keep)

The second hands every file to `keep` as soon as it is composed, in the process that composed it: an archive's pages
are many times its texts, and never all in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from explainer.addresses import moved
from explainer.compose.article import article_page
from explainer.compose.changed import Changed
from explainer.compose.data import data_steps
from explainer.compose.events import event_list, event_page
from explainer.compose.explored import explorer_files
from explainer.compose.feeds import feed_steps
from explainer.compose.glossary import homonym_pages, term_pages
from explainer.compose.head import Heads
from explainer.compose.home import home_page
from explainer.compose.indexes import index_pages
from explainer.compose.llms import told_to_programs
from explainer.compose.lookup import Lookup
from explainer.compose.outlets import carried, outlet_pages
from explainer.compose.people import voice_pages
from explainer.compose.place import address_of, path_of
from explainer.compose.quotes import explorer_pages
from explainer.compose.redirect import redirect
from explainer.compose.search import search_page
from explainer.compose.searched import searched
from explainer.compose.statements import statement_list, statement_page
from explainer.cores import on_all_cores
from explainer.known import Index, Report
from explainer.model import Composed, Page, Searched, Site
from explainer.watched import Watched, unwatched

__all__ = ["compose", "compose_each"]
Kept = TypeVar("Kept")


def compose(index: Index) -> Site:
    """Every page of the archive, by the path of its file; the same index gives the same pages in the same order."""
    return compose_each(index, lambda path, composed: composed)


def compose_each(index: Index, keep: Callable[[str, Composed], Kept], watched: Watched = unwatched) -> dict[str, Kept]:
    """What `keep(path, composed)` returns for each, by the path; of two with one path the first counts."""
    site: dict[str, Kept] = {}
    for path, kept in _composed(index, keep, watched):
        site.setdefault(path, kept)
    for address, to, title in moved(index):
        path, html = redirect(address, to, title, index.archive.site_url)
        if path_of(address) not in site and path not in site:
            site[path] = keep(path, html)
    return site


def _composed(index: Index, keep: Callable[[str, Composed], Kept], watched: Watched) -> Iterator[tuple[str, Kept]]:
    """All pages, feeds and data with their paths, composed and kept on all cores."""
    heads, changed, found = Heads(index), Changed(index), searched(index)
    steps: list[Callable[[], Iterable[tuple[str, Page | bytes]]]]
    steps = [*data_steps(index), *(partial(_by_path, step) for step in _steps(index)), *feed_steps(index)]
    steps.append(partial(explorer_files, index))

    def kept(number: int) -> list[tuple[str, Kept]]:
        return [(path, keep(path, one)) for path, one in _whole(steps[number](), heads, changed, found)]

    for files in watched(on_all_cores(kept, range(len(steps))), "composing", len(steps)):
        yield from files
    for path, text in told_to_programs(index):
        yield path, keep(path, text)


def _by_path(step: Callable[[], Iterable[Page]]) -> Iterator[tuple[str, Page]]:
    """The pages of a step."""
    for page in step():
        yield page.path, page


def _whole(
    files: Iterable[tuple[str, Page | bytes]], heads: Heads, changed: Changed, found: Mapping[str, Searched]
) -> Iterator[tuple[str, Page | bytes]]:
    """The files, each page with its head, the day of its last change and what search knows of it."""
    for path, composed in files:
        if isinstance(composed, Page):
            head, day = heads.of(composed) + composed.head, changed.on(address_of(path))
            yield path, replace(composed, head=head, changed=day, searched=found.get(path))
        else:
            yield path, composed


def _steps(index: Index) -> Iterator[Callable[[], Iterable[Page]]]:
    """What is to be composed, in the order of the pages; no step needs what another made."""
    archive = Lookup.of(index)
    quoted = {report.article.path: set(report.quoted) for report in index.reports}
    yield lambda: [home_page(index), search_page()]
    for report in index.reports:
        yield partial(_article_pages, report, index, archive)
    yield partial(index_pages, index)
    yield partial(explorer_pages, index)
    for address in index.terms:
        yield partial(term_pages, address, index)
    for homonym in index.homonyms.values():
        yield partial(homonym_pages, homonym, index)
    for voice in index.voices.values():
        yield partial(voice_pages, voice, index, quoted)
    through = carried(index)
    for outlet in index.outlets.values():
        yield partial(outlet_pages, outlet, index, through)
    yield partial(statement_list, index)
    yield lambda: [statement_page(statement, index) for statement in index.told.values()]
    yield partial(event_list, index)
    yield lambda: [event_page(event, index, archive) for event in index.events.values()]


def _article_pages(report: Report, index: Index, archive: Lookup) -> Iterator[Page]:
    yield article_page(report, index, archive)
