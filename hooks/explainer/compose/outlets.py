"""The page of an outlet: its articles, and who is quoted in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from explainer.compose.entry import entry_words, sources
from explainer.compose.feeds import follow
from explainer.compose.html import join, lines
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.quotes import explorer_link
from explainer.compose.rows import article_row, said_row
from explainer.counted import count
from explainer.known import Index, Outlet, Report, when
from explainer.model import Page

_MOST_QUOTED = 20
_NEWEST_UNNAMED = 50


def outlet_pages(outlet: Outlet, index: Index) -> Iterator[Page]:
    """The page of an outlet, and the pages its articles are split over."""
    place = Place(outlet.address)
    articles = [report.article for report in outlet.reports]
    found = ledger(outlet.address, outlet.name, articles, when, article_row, "article")
    body, headings = entry_words(outlet.entry, index, place)
    yield page(
        outlet.address,
        outlet.name,
        [
            body,
            sources(outlet.entry),
            paragraph(_figures(outlet.reports)),
            explorer_link("outlet", outlet.name, sum(len(report.said) for report in outlet.reports), place),
            Section("articles", "Articles", found.html if articles else paragraph("No article of the archive yet.")),
            _quoted(outlet.reports, index, place),
            _unnamed(outlet.reports, index, place),
            follow(outlet.address, index, place),
        ],
        kind="outlet",
        description=f"{outlet.name}: {count(len(articles), 'article')}",
        edit=outlet.entry.path if outlet.entry else "",
        headings=headings,
    )
    yield from found.pages


def _figures(reports: Sequence[Report]) -> str:
    said = [one for report in reports for one in report.said if not one.quote.denied_by]
    unnamed = sum(one.voice.startswith("unnamed/") for one in said)
    share = f", {round(100 * unnamed / len(said))} % of them from unnamed sources" if said else ""
    return f"{count(len(reports), 'article')}, {count(len(said), 'quote')}{share}."


def _quoted(reports: Sequence[Report], index: Index, place: Place) -> Section | None:
    voices = Counter(voice for report in reports for voice in report.quoted)
    rows = [
        dotted(place.link(address, index.voices[address].name), count(number, "quote"))
        for address, number in sorted(voices.items(), key=lambda item: (-item[1], item[0]))[:_MOST_QUOTED]
    ]
    return Section("quoted", "Most quoted", join([bullets(rows)])) if rows else None


def _unnamed(reports: Sequence[Report], index: Index, place: Place) -> Section | None:
    said = [one for report in reports for one in report.said if one.voice.startswith("unnamed/")]
    if not said:
        return None
    rows = [said_row(one, index, place, speaker=True) for one in said[:_NEWEST_UNNAMED]]
    newest = paragraph(f"The newest {_NEWEST_UNNAMED} of {len(said)}.") if len(said) > len(rows) else None
    return Section("unnamed", "Unnamed sources", lines([newest, bullets(rows, class_="rows")]))
