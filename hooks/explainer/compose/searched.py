"""What search knows of pages: their kind, what they can be filtered by, and who says each quote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from explainer.compose.notice import state
from explainer.compose.place import path_of
from explainer.compose.speaking import whose
from explainer.known import Event, Index, Outlet, Report, Voice, when
from explainer.model import Entry, Searched

KINDS = {"person": "Person", "organization": "Organization"}


Telling = Callable[[], Searched]


def searched(index: Index) -> dict[str, Telling]:
    """What tells what search knows of a page, by the page's path: of those about one thing, none that only lists."""
    return {path_of(address): telling for address, telling in _all(index)}


def _all(index: Index) -> Iterator[tuple[str, Telling]]:
    for report in index.reports:
        yield report.article.address, partial(_article, report, index)
    for address, entry in index.terms.items():
        yield address, partial(_term, entry)
    for voice in index.voices.values():
        if voice.kind in KINDS:
            yield voice.address, partial(_voice, voice)
    for outlet in index.outlets.values():
        yield outlet.address, partial(_outlet, outlet)
    for event in index.events.values():
        yield event.address, partial(_event, event)


def _article(report: Report, index: Index) -> Searched:
    """A retracted one is found by its words, and none of what it quotes as somebody's."""
    article = report.article
    if article.status == "retracted":
        return Searched("Retracted article", {"outlet": _distinct([article.outlet])}, when(article))
    return Searched(
        "Article",
        {
            "person": _distinct(index.voices[voice].name for voice in report.quoted if voice in index.voices),
            "outlet": _distinct([article.outlet]),
            "year": _distinct([when(article)[:4]]),
            "term": _distinct(index.terms[address].name for address in report.uses),
        },
        when(article),
        tuple((said.id, whose(said) if said.voice else "") for said in report.said),
        state(article),
    )


def _term(entry: Entry) -> Searched:
    return Searched("Term", {"term": (entry.name,)})


def _voice(voice: Voice) -> Searched:
    return Searched(KINDS[voice.kind], {"person": (voice.name,)})


def _outlet(outlet: Outlet) -> Searched:
    return Searched("Outlet", {"outlet": (outlet.name,)})


def _event(event: Event) -> Searched:
    outlets = _distinct(report.article.outlet for report in event.reports)
    return Searched("Event", {"outlet": outlets, "year": _distinct([event.date[:4]])}, event.date)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values that are not empty, each once."""
    return tuple(dict.fromkeys(filter(None, values)))
