"""The page of an outlet: its articles, whom they quote, how much of it without a name; and what was said through it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from explainer.compose.entry import entry_words, sources
from explainer.compose.feeds import follow
from explainer.compose.html import Html, join, lines
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.plot import by_year
from explainer.compose.quoted import share
from explainer.compose.quotes import explorer_link
from explainer.compose.rows import article_row, said_row
from explainer.counted import count
from explainer.fold import fold
from explainer.known import Index, Outlet, Report, Said, when
from explainer.model import Page

_MOST = 20  # of those quoted, and of terms
_PLOTTED = 12  # articles from which a plot shows when they appeared
_NO_ARTICLE = "No article of the archive is from this outlet; others took from it what is quoted below."
_NOT_YET = "No article of the archive is from this outlet, and no quote says that it was said through it."
_NEWEST = 30  # of the quotes that are a part of what the page tells


def outlet_pages(outlet: Outlet, index: Index, through: Mapping[str, Sequence[Said]]) -> Iterator[Page]:
    """The page of an outlet, and the pages its articles are split over; `through` is what each outlet carried."""
    place = Place(outlet.address)
    articles = [report.article for report in outlet.reports]
    row = partial(article_row, outlet=False)
    found = ledger(outlet.address, outlet.name, articles, when, row, "article")
    body, headings = entry_words(outlet.entry, index, place)
    carried_by_it = through.get(outlet.address, ())
    said = [one for report in outlet.reports for one in report.said]
    yield page(
        outlet.address,
        outlet.name,
        [
            body,
            sources(outlet.entry),
            None if articles else paragraph(_NO_ARTICLE if carried_by_it else _NOT_YET, class_="note"),
            _quoted(outlet, index, place, said) if said else None,
            _terms(outlet.reports, index, place),
            Section("articles", "Articles", lines([_over_time(outlet.reports), found.html])) if articles else None,
            _rows(
                "unnamed", "Unnamed sources", [one for one in said if one.voice.startswith("unnamed/")], index, place
            ),
            _rows("through", "Said through it", carried_by_it, index, place),
            follow(outlet.address, index, place) if articles else None,
        ],
        kind="outlet",
        description=f"{outlet.name}: {dotted(count(len(articles), 'article'), _carried(carried_by_it))}",
        edit=outlet.entry.path if outlet.entry else "",
        headings=headings,
    )
    yield from found.pages


def carried(index: Index) -> dict[str, list[Said]]:
    """The quotes that articles of others took from an outlet ("told Tide Radio"), by its address, newest first."""
    names = {
        fold(name): outlet.address
        for outlet in index.outlets.values()
        for name in (outlet.name, *(outlet.entry.names if outlet.entry else ()))
    }
    through: dict[str, list[Said]] = defaultdict(list)
    for report in index.reports:
        for said in report.said:
            outlet = _named_last(fold(said.quote.through), names) if said.quote.through else ""
            if outlet and outlet != report.outlet and report.article.status != "retracted":
                through[outlet].append(said)
    return through


def _named_last(words: str, names: Mapping[str, str]) -> str:
    """The outlet whose name some words end with ("a report in the Far Post"); "" where they name none."""
    while words not in names and " " in words:
        words = words.partition(" ")[2]
    return names.get(words, "")


def _carried(said: Sequence[Said]) -> str:
    return f"{count(len(said), 'quote')} said through it" if said else ""


def _over_time(reports: Sequence[Report]) -> Html:
    return by_year([when(report.article) for report in reports], "article") if len(reports) >= _PLOTTED else Html("")


def _quoted(outlet: Outlet, index: Index, place: Place, said: Sequence[Said]) -> Section:
    voices = Counter(voice for report in outlet.reports for voice in report.quoted)
    rows = [dotted(place.link(one, index.voices[one].name), count(number, "quote")) for one, number in _most(voices)]
    return Section(
        "quoted",
        "Whom it quotes",
        lines([share(said), bullets(rows), explorer_link("outlet", outlet.name, len(said), place)]),
    )


def _terms(reports: Sequence[Report], index: Index, place: Place) -> Section | None:
    terms = Counter(term for report in reports for term in report.uses)
    rows = [dotted(place.link(one, index.terms[one].name), count(number, "article")) for one, number in _most(terms)]
    return Section("terms", "Terms in its articles", join([bullets(rows)])) if rows else None


def _most(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_MOST]


def _rows(id_: str, title: str, said: Sequence[Said], index: Index, place: Place) -> Section | None:
    if not said:
        return None
    rows = [said_row(one, index, place, speaker=True) for one in said[:_NEWEST]]
    newest = paragraph(f"The newest {_NEWEST} of {len(said):,}.") if len(said) > len(rows) else None
    return Section(id_, title, lines([newest, bullets(rows, class_="rows")]))
