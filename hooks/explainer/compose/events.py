"""The events on a timeline, and the page of each: its reports side by side, what all have and what only one has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from explainer.compose.coverage import Coverage, in_all, only_in
from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import Section, bullets, date, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.lookup import Lookup
from explainer.compose.notice import state
from explainer.compose.place import Place
from explainer.compose.rows import shortened
from explainer.compose.speaking import called
from explainer.counted import count
from explainer.known import Event, Index, Report, Statement
from explainer.model import Page

_MOST = 15  # names of one kind in a column
_MOST_QUOTED = 3  # names beside an event of the timeline
_MOST_TOLD = 20  # statements of several reports
_EVENT = Template('<p class="when">{}</p><p class="what"><a href="{}">{}</a></p>{}')
_COUNTED = Template('{} <span class="where">{}</span>')
_STATEMENT = Template('<a href="{}">“{}”</a> <span class="where">{}</span>')


def event_list(index: Index) -> Iterator[Page]:
    """The events by the date on which they happened, latest first, under their years."""
    place = Place("events/")
    events = _latest_first(index)
    none = "No article names an event yet: add the same line “event:” to the head of each report of it."
    found = ledger(
        "events/", "Events", events, lambda event: event.date, lambda e, at: _row(e, index, at), "event", "by-date/"
    )
    parts: Sequence[Section | Html] = [found.html] if found.pages else [*_years(events, index, place)]
    yield page("events/", "Events", parts or [paragraph(none)], kind="list", description=count(len(events), "event"))
    yield from found.pages


def timeline(index: Index, place: Place, newest: int) -> list[Html]:
    """The newest events, as rows of a timeline."""
    return [_row(event, index, place) for event in _latest_first(index)[:newest]]


def _latest_first(index: Index) -> list[Event]:
    return sorted(index.events.values(), key=lambda event: (event.date, event.address), reverse=True)


def _years(events: Iterable[Event], index: Index, place: Place) -> Iterator[Section]:
    for year, of in groupby(events, key=lambda event: event.date[:4]):
        rows = bullets([_row(event, index, place) for event in of], class_="timeline")
        yield Section(f"y-{year or 'undated'}", year or "Undated", join([rows]))


def _row(event: Event, index: Index, place: Place) -> Html:
    outlets = dict.fromkeys(report.article.outlet for report in event.reports)
    quoted = Counter(voice for report in event.reports for voice in report.quoted)
    most = sorted(quoted.items(), key=lambda item: (-item[1], item[0]))[:_MOST_QUOTED]
    names = join([place.link(address, index.voices[address].name) for address, _ in most], ", ")
    about = lines(
        [
            paragraph(dotted(count(len(event.reports), "report"), ", ".join(filter(None, outlets))), class_="where"),
            paragraph("Quoted most: ", names, class_="where") if most else None,
        ]
    )
    return _EVENT(date(event.date), place.href(event.address), event.name, about)


def event_page(event: Event, index: Index, archive: Lookup) -> Page:
    """The page of an event: the reports side by side, what several or all of them have, and what only one has."""
    place, coverage = Place(event.address), archive.coverage.get(event.address)
    outlets = {report.article.outlet for report in event.reports} - {""}
    columns = [
        lines([Html("<article>"), _report(report, index, place), Html("</article>")]) for report in event.reports
    ]
    spread = count(len(event.reports), "report") + (f", {count(len(outlets), 'outlet')}" if outlets else "")
    return page(
        event.address,
        event.name,
        [
            paragraph(dotted(date(event.date), spread), class_="byline"),
            lines([Html('<div class="side-by-side">'), *columns, Html("</div>")]),
            *(_compared(coverage, index, place) if coverage else ()),
        ],
        kind="event",
        description=f"{event.name}: {count(len(event.reports), 'report')}",
    )


def _report(report: Report, index: Index, place: Place) -> Html:
    article = report.article
    names = dict(one for said in report.said for one in called(said, index))
    quotes = Counter(address for said in report.said for address, _ in called(said, index))
    return lines(
        [
            el("h2", place.link(article.address, article.title)),
            paragraph(dotted(article.outlet, date(article.date), state(article)), class_="where"),
            _listed("Quoted", [_quoted(place.link(voice, name), quotes[voice]) for voice, name in names.items()]),
            _listed("Terms", [place.link(term, index.terms[term].name) for term in report.uses]),
        ]
    )


def _quoted(name: Html, quotes: int) -> Html:
    return _COUNTED(name, f"{quotes} quotes") if quotes > 1 else name


def _listed(name: str, items: Sequence[Html]) -> Html | None:
    if not items:
        return None
    more = len(items) - _MOST
    rest = [el("span", f"and {more} more", class_="where")] if more > 0 else []
    return lines([paragraph(name, class_="label"), bullets([*items[:_MOST], *rest])])


def _compared(coverage: Coverage, index: Index, place: Place) -> Iterator[Section]:
    """What all reports have, the statements that several print, and what only one report has."""
    reports = len(coverage.event.reports)
    everywhere = [_told(*told) for told in in_all(coverage, index, place) if told[1]]
    if everywhere:
        yield Section("in-all", "In both reports" if reports == 2 else f"In all {reports} reports", lines(everywhere))
    statements = [(index.told[address], number) for address, number in coverage.statements.items() if number > 1]
    if statements:
        rows = [_statement(told, number, index, place) for told, number in statements[:_MOST_TOLD]]
        yield Section("statements", "Statements that several reports print", lines([bullets(rows)]))
    alone = [_alone(report, coverage, index, place) for report in coverage.event.reports]
    if any(alone):
        yield Section("only-one", "Only in one report", lines(alone))


def _told(what: str, items: Sequence[Html]) -> Html:
    return paragraph(f"{what}: ", join(items, ", "), class_="only-in")


def _statement(told: Statement, reports: int, index: Index, place: Place) -> Html:
    names = ", ".join(name for _, name in called(told.fullest, index))
    where = dotted(names, f"in {reports} reports")
    return _STATEMENT(place.href(told.address), shortened(told.fullest.words), where)


def _alone(report: Report, coverage: Coverage, index: Index, place: Place) -> Html | None:
    told = [_told(*told) for told in only_in(report, coverage, index, place) if told[1]]
    article = report.article
    name = dotted(place.link(article.address, article.title), article.outlet)
    return lines([el("h3", name), *told]) if told else None
