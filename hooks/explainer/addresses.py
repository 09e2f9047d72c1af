"""Addresses: the pages that the archive publishes, the earlier addresses that lead to them, and the anchors of quotes.

What is published once answers for ever.  The pages that a long list is split over are not counted: they grow with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from explainer.known import Index, Report
from explainer.model import Entry
from explainer.slug import slug


def pages(index: Index) -> dict[str, str]:
    """The address of every page about something, with its title."""
    told: dict[str, str] = {report.article.address: report.article.title for report in index.reports}
    told |= {address: entry.name for address, entry in index.terms.items()}
    told |= {address: homonym.word for address, homonym in index.homonyms.items()}
    told |= {address: voice.name for address, voice in index.voices.items()}
    told |= {address: outlet.name for address, outlet in index.outlets.items()}
    told |= {address: event.name for address, event in index.events.items()}
    return told | {address: statement.fullest.words for address, statement in index.told.items()}


def moved(index: Index) -> Iterator[tuple[str, str, str]]:
    """Earlier addresses of articles and statements, and those that other names of somebody or something would have.

    Each with where it leads, and the title there.  Pages that only retracted articles gave reason for are among them.
    """
    for report in index.reports:
        for alias in report.article.aliases:
            yield alias.strip("/") + "/", report.article.address, report.article.title
    for statement in index.told.values():
        for former in statement.former:
            yield former, statement.address, "a statement in several reports"
    for voice in index.voices.values():
        for former in voice.former:
            yield former, voice.address, voice.name
    yield from _retracted(index)
    yield from _by_names(index.terms)
    yield from _by_names({address: outlet.entry for address, outlet in index.outlets.items() if outlet.entry})


def _retracted(index: Index) -> Iterator[tuple[str, str, str]]:
    """The pages that there were before articles were retracted, which say why nothing is left to tell there."""
    for report in index.reports:
        if report.article.status == "retracted":
            made_of_it = (*(said.voice for said in report.said), report.outlet, report.event)
            for address in filter(None, made_of_it):
                yield address, report.article.address, report.article.title
    for address, said in index.untold.items():
        yield address, said.article.address, said.article.title


def _by_names(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str, str]]:
    """The addresses that the names of entries would have if each were the name of its file, where one entry has it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for address, entry in entries.items():
        for name in filter(None, map(slug, entry.names)):
            owners[f"{address.partition('/')[0]}/{name}/"].add(address)
    for former, addresses in owners.items():
        if len(addresses) == 1 and former not in entries:
            (address,) = addresses
            yield former, address, entries[address].name


def answering(index: Index) -> dict[str, str]:
    """Every address that answers, with that of the page where its reader arrives."""
    found = {address: address for address in pages(index)}
    for address, to, _ in moved(index):
        found.setdefault(address, to)
    return found


def anchors(report: Report) -> list[str]:
    """The ids of quotes that the page of an article answers to, former ones too."""
    return [*(id_ for said in report.said for id_ in (said.id, *said.former)), *report.gone]
