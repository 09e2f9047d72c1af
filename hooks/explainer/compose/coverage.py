"""What each report of an event has that the others have not: who is quoted, which terms, which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from explainer.compose.html import Html, Template, join, lines
from explainer.compose.layout import bullets, paragraph
from explainer.compose.place import Place
from explainer.compose.rows import article_row, shortened
from explainer.compose.speaking import called
from explainer.counted import count
from explainer.known import Event, Index, Report, Said

_MOST = 12  # other reports, and names of one kind, that an article's page lists
_MOST_WORDS = 4
_WORDS = Template('<a href="{}">“{}”</a>')


class Coverage(NamedTuple):
    """In how many reports of an event somebody is quoted, a term used, a statement printed; the commonest first.

    A statement that several articles print is known by the address of its page, any other is nobody else's.  `names`
    are those of whoever has a page, by its address.
    """

    event: Event
    voices: dict[str, int]
    terms: dict[str, int]
    statements: dict[str, int]
    names: dict[str, str]

    @classmethod
    def of(cls, event: Event, index: Index) -> Coverage:
        """What the reports of an event have between them."""
        return cls(
            event,
            _counted(set(report.voices) for report in event.reports),
            _counted(set(report.uses) for report in event.reports),
            _counted(_statements(report, index) for report in event.reports),
            {address: name for report in event.reports for address, name in _names(report, index).items()},
        )


def other_reports(report: Report, coverage: Coverage, index: Index, place: Place) -> Html:
    """The other reports of the event, what only this one has, and what only they have."""
    others = [other.article for other in coverage.event.reports if other is not report]
    more = len(others) - _MOST
    all_of_them = f"{count(more, 'more report')} on the page of the event"
    mine = _names(report, index)
    told = [
        *((f"{what} only in this report", found) for what, found in only_in(report, coverage, index, place)),
        ("Quoted only in the others", _voices(_missing(coverage.voices, mine), coverage.names, place)),
        ("Terms only in the others", _terms(_missing(coverage.terms, report.uses), index, place)),
    ]
    return lines(
        [
            bullets([article_row(article, place) for article in others[:_MOST]]),
            paragraph(place.link(coverage.event.address, all_of_them)) if more > 0 else None,
            *(paragraph(f"{what}: ", join(names, ", "), class_="only-in") for what, names in told if names),
        ]
    )


def only_in(report: Report, coverage: Coverage, index: Index, place: Place) -> Sequence[tuple[str, Sequence[Html]]]:
    """What only this report of the event has: "Quoted", "Terms" and "Words", each with links; some may be empty."""
    once = sum(other is report for other in coverage.event.reports)
    mine = _names(report, index)
    return [
        ("Quoted", _voices(_having(mine, coverage.voices, once), mine, place)),
        ("Terms", _terms(_having(report.uses, coverage.terms, once), index, place)),
        ("Words", _words(report, coverage, once, index, place)),
    ]


def in_all(coverage: Coverage, index: Index, place: Place) -> Sequence[tuple[str, Sequence[Html]]]:
    """What every report of the event has: "Quoted" and "Terms".  Unnamed sources share pages: they may be several."""
    every = len(coverage.event.reports)
    named = (voice for voice in coverage.voices if voice.startswith(("people/", "organizations/")))
    return [
        ("Quoted", _voices(_having(named, coverage.voices, every), coverage.names, place)),
        ("Terms", _terms(_having(coverage.terms, coverage.terms, every), index, place)),
    ]


def _counted(found: Iterable[Iterable[str]]) -> dict[str, int]:
    counted = Counter(one for each in found for one in each)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _names(report: Report, index: Index) -> dict[str, str]:
    """Who is quoted in a report, by the addresses of their pages."""
    return dict(one for said in report.said for one in called(said, index))


def _statements(report: Report, index: Index) -> set[str]:
    """The addresses of what the report and another article print."""
    return {told.address for said in report.said if (told := index.statement(said))}


def _having(mine: Iterable[str], counted: dict[str, int], times: int) -> Iterator[str]:
    """Of what a report has, that which so many reports of its event have: one, or none where it is retracted."""
    return (one for one in mine if counted.get(one, 0) == times)


def _missing(counted: dict[str, int], mine: Iterable[str]) -> Iterator[str]:
    """What others have and this report has not."""
    has = set(mine)
    return (one for one in counted if one not in has)


def _voices(addresses: Iterable[str], names: Mapping[str, str], place: Place) -> Sequence[Html]:
    known = (address for address in addresses if address in names)
    return [place.link(address, names[address]) for address in islice(known, _MOST)]


def _terms(addresses: Iterable[str], index: Index, place: Place) -> Sequence[Html]:
    return [place.link(address, index.terms[address].name) for address in islice(addresses, _MOST)]


def _words(report: Report, coverage: Coverage, once: int, index: Index, place: Place) -> Sequence[Html]:
    """Statements that no other report prints, of those who are quoted elsewhere too; a retracted one has none."""
    alone = (
        said
        for said in (report.said if once else ())
        if said.statement
        and _is_alone(said, coverage, once, index)
        and any(coverage.voices.get(voice, 0) > once for voice in said.voices)
    )
    return [
        _WORDS(place.href(report.article.address, said.id), shortened(said.words))
        for said in islice(alone, _MOST_WORDS)
    ]


def _is_alone(said: Said, coverage: Coverage, once: int, index: Index) -> bool:
    """Whether no other report of the event prints the statement, in whichever words."""
    told = index.statement(said)
    return told is None or coverage.statements.get(told.address, 0) == once
