"""Long lists over pages: what fills more than one page is split by year, then by month, and no page gets too heavy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from explainer.compose.html import Html, lines
from explainer.compose.layout import bullets, date_words, dotted, page, paragraph
from explainer.compose.place import Place
from explainer.counted import count
from explainer.model import Page

T = TypeVar("T")
ON_ONE_PAGE = 150
_FULL = 120_000  # characters of HTML that the rows of one page may have
_NEWEST = 30
_YEAR, _MONTH = 4, 7


class Ledger(NamedTuple):
    """The list for its own page, and the pages that hold the rest."""

    html: Html
    pages: tuple[Page, ...]


class Row(Protocol):
    """A row of a list."""

    @property
    def html(self) -> Html:
        """The row as it is printed."""


R = TypeVar("R", bound=Row)


class _Dated(NamedTuple):
    """A row and its date."""

    date: str
    html: Html


class _Part(NamedTuple):
    """The rows of one page; `when` ends its address: "2031", "2031-05", "2031-05-2"."""

    when: str
    title: str
    rows: Sequence[_Dated]


def ledger(
    address: str,
    title: str,
    items: Sequence[T],
    date: Callable[[T], str],
    row: Callable[[T, Place], Html],
    noun: str,
    folder: str = "",
) -> Ledger:
    """A list of `items`, newest first, for the page at `address`; its other pages lie in `folder` below that.

    `row` writes one item for a page at a place; `noun` is what they are called ("quote").  A year keeps its page for
    ever: once its rows are too many for it, it leads to those of its months.
    """
    place = Place(address)
    newest = [_Dated(date(item), row(item, place)) for item in items[: ON_ONE_PAGE + 1]]
    if _fits(newest):
        return Ledger(_list(newest), ())
    within = address + folder
    below = Place(f"{within}0000/")  # all parts lie equally deep: what is written for one stands on any
    years = _years([_Dated(date(item), row(item, below)) for item in items])
    html = lines(
        [
            paragraph(f"The newest {_NEWEST} of {count(len(items), noun)}; all of them by date:"),
            bullets([_year_links(parts, within, place, noun) for parts in years], class_="by-date"),
            _list(newest[:_NEWEST]),
        ]
    )
    return Ledger(html, tuple(_pages(address, within, title, years, noun)))


def _fits(rows: Sequence[_Dated]) -> bool:
    return len(rows) <= ON_ONE_PAGE and sum(len(row.html) for row in rows) <= _FULL


def _list(rows: Sequence[_Dated]) -> Html:
    return bullets([row.html for row in rows], class_="rows") or Html("")


def _years(rows: Sequence[_Dated]) -> list[list[_Part]]:
    """The parts of each year, newest first."""
    return [[*_split(list(year), _YEAR)] for _, year in groupby(rows, key=lambda row: _when(row, _YEAR))]


def _when(row: _Dated, digits: int) -> str:
    return row.date[:digits] or "undated"


def _split(rows: Sequence[_Dated], digits: int) -> Iterator[_Part]:
    """One part where the rows fit one page, else one for each month, else as many as it takes."""
    when = _when(rows[0], digits)
    if _fits(rows):
        yield _Part(when, date_words(when), rows)
    elif digits == _YEAR and when != "undated":
        for _, month in groupby(rows, key=lambda row: _when(row, _MONTH)):
            yield from _split(list(month), _MONTH)
    else:
        for number, some in enumerate(pagefuls(rows, ON_ONE_PAGE, _FULL), 1):
            suffix, words = (f"-{number}", f", part {number}") if number > 1 else ("", "")
            yield _Part(when + suffix, date_words(when) + words, some)


def pagefuls(rows: Sequence[R], most: int, full: int) -> Iterator[Sequence[R]]:
    """The rows in runs of at most `most` rows and about `full` characters."""
    start = size = 0
    for at, row in enumerate(rows):
        if at > start and (at - start == most or size + len(row.html) > full):
            yield rows[start:at]
            start, size = at, 0
        size += len(row.html)
    yield rows[start:]


def _year_links(parts: Sequence[_Part], within: str, place: Place, noun: str) -> Html:
    """A year with the number of its rows, and its months where it has pages for them."""
    year, total = _year_of(parts[0]), sum(len(part.rows) for part in parts)
    link = place.link(f"{within}{year}/", date_words(year))
    if len(parts) == 1:
        return dotted(link, count(total, noun))
    months = [_month_link(list(of), within, place) for _, of in groupby(parts, key=lambda part: part.when[:_MONTH])]
    return dotted(link, count(total, noun), *months)


def _month_link(parts: Sequence[_Part], within: str, place: Place) -> Html:
    """A month with the number of its rows; where it has several pages, the first leads on to them."""
    total = sum(len(part.rows) for part in parts)
    return place.link(f"{within}{parts[0].when}/", f"{_short(parts[0])} {total:,}")


def _year_of(part: _Part) -> str:
    return part.when.partition("-")[0]


def _short(part: _Part) -> str:
    return part.title.replace(f" {_year_of(part)}", "")


def _pages(address: str, within: str, title: str, years: Sequence[Sequence[_Part]], noun: str) -> Iterator[Page]:
    """The page of each part, with the way to the one before and the one behind; of a year in months, a list of them."""
    parts = [part for year in years for part in year]
    for at, part in enumerate(parts):
        place = Place(f"{within}{part.when}/")
        newer, older = parts[at - 1 : at] if at else [], parts[at + 1 : at + 2]
        way = dotted(
            place.link(address, title),
            *[place.link(f"{within}{one.when}/", f"newer: {one.title}") for one in newer],
            *[place.link(f"{within}{one.when}/", f"older: {one.title}") for one in older],
        )
        about = paragraph(count(len(part.rows), noun), class_="where")
        yield _page(place.address, f"{title}, {part.title}", [paragraph(way), about, _list(part.rows)])
    for year in years:
        when = _year_of(year[0])
        if all(part.when != when for part in year):
            place = Place(f"{within}{when}/")
            months = [
                dotted(place.link(f"{within}{part.when}/", part.title), count(len(part.rows), noun)) for part in year
            ]
            yield _page(place.address, f"{title}, {when}", [paragraph(place.link(address, title)), bullets(months)])


def _page(address: str, title: str, parts: Sequence[Html | None]) -> Page:
    return page(address, title, parts, kind="ledger")
