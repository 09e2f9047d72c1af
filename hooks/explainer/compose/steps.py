"""The steps of composing a site: no step needs what another made, so that they run on all cores and in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from explainer.compose.article import article_page
from explainer.compose.data import data_steps
from explainer.compose.events import event_list, event_page
from explainer.compose.explored import explorer_files
from explainer.compose.feeds import feed_steps
from explainer.compose.glossary import homonym_pages, term_pages
from explainer.compose.home import home_page
from explainer.compose.indexes import index_steps
from explainer.compose.llms import program_steps
from explainer.compose.lookup import Lookup
from explainer.compose.outlets import carried, outlet_pages
from explainer.compose.people import voice_pages
from explainer.compose.quotes import ADDRESS as QUOTES
from explainer.compose.quotes import explorer_pages
from explainer.compose.search import ADDRESS as SEARCH
from explainer.compose.search import search_page
from explainer.compose.statements import statement_list, statement_page
from explainer.compose.step import Step, pages
from explainer.known import Index
from explainer.model import Page


def steps_of(index: Index) -> Iterator[Step]:
    """All steps: articles, then what takes long, so that no core waits for another at the end.

    Articles come first, in the order of their dates: search reads them while the others are composed.
    """
    archive = Lookup.of(index)
    for report in reversed(index.reports):
        yield _one(report.article.address, partial(article_page, report, index, archive))
    yield from data_steps(index)
    yield Step(QUOTES, partial(explorer_files, index))
    yield Step(QUOTES, pages(partial(explorer_pages, index)))
    yield from index_steps(index)
    yield Step("statements/", pages(partial(statement_list, index)))
    yield Step("events/", pages(partial(event_list, index)))
    yield _one("", partial(home_page, index))
    yield _one(SEARCH, search_page)
    yield from _about_one(index, archive)
    yield from feed_steps(index)
    yield from program_steps(index)


def _about_one(index: Index, archive: Lookup) -> Iterator[Step]:
    """The steps of the pages about one thing that is no article: a term, a person, a statement."""
    through = carried(index)
    quoted = {report.article.path: set(report.quoted) for report in index.reports}
    for address in index.terms:
        yield Step(address, pages(partial(term_pages, address, index)))
    for homonym in index.homonyms.values():
        yield Step(homonym.address, pages(partial(homonym_pages, homonym, index)))
    for voice in index.voices.values():
        yield Step(voice.address, pages(partial(voice_pages, voice, index, quoted)))
    for outlet in index.outlets.values():
        yield Step(outlet.address, pages(partial(outlet_pages, outlet, index, through)))
    for statement in index.told.values():
        yield _one(statement.address, partial(statement_page, statement, index))
    for event in index.events.values():
        yield _one(event.address, partial(event_page, event, index, archive))


def _one(address: str, make: Callable[[], Page]) -> Step:
    """The step of a single page."""
    return Step(address, pages(lambda: [make()]))
