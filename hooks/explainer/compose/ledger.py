"""Long lists over pages: up to `ON_ONE_PAGE` rows stay with their heading, more are split by year, then by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from explainer.compose.html import Html, lines
from explainer.compose.layout import bullets, page, paragraph
from explainer.compose.place import Place
from explainer.counted import count
from explainer.model import Page

T = TypeVar("T")
ON_ONE_PAGE = 150
_NEWEST = 30
_YEAR, _MONTH = 4, 7


class Ledger(NamedTuple):
    """The list for its own page, and the pages that hold the rest."""

    html: Html
    pages: tuple[Page, ...]


def ledger(
    address: str, title: str, items: Sequence[T], date: Callable[[T], str], row: Callable[[T, Place], Html], noun: str
) -> Ledger:
    """A list of `items`, newest first, for the page at `address`.

    `row` writes one item for a page at a place; `noun` is what they are called ("quote").
    """
    place = Place(address)
    if len(items) <= ON_ONE_PAGE:
        return Ledger(_rows(items, place, row), ())
    parts = _parts(items, date, _YEAR)
    pages = tuple(_page(address, title, when, part, row) for when, part in parts)
    links = [place.link(f"{address}{when}/", f"{when}: {count(len(part), noun)}") for when, part in parts]
    html = lines(
        [
            paragraph(f"The newest {_NEWEST} of {count(len(items), noun)}; all of them by date:"),
            bullets(links, class_="by-date"),
            _rows(items[:_NEWEST], place, row),
        ]
    )
    return Ledger(html, pages)


def _rows(items: Sequence[T], place: Place, row: Callable[[T, Place], Html]) -> Html:
    return bullets([row(item, place) for item in items], class_="rows") or Html("")


def _parts(items: Sequence[T], date: Callable[[T], str], digits: int) -> list[tuple[str, list[T]]]:
    parts: list[tuple[str, list[T]]] = []
    for when, group in groupby(items, key=lambda item: date(item)[:digits] or "undated"):
        part = list(group)
        if len(part) > ON_ONE_PAGE and digits == _YEAR and when != "undated":
            parts += _parts(part, date, _MONTH)
        else:
            parts.append((when, part))
    return parts


def _page(address: str, title: str, when: str, part: Sequence[T], row: Callable[[T, Place], Html]) -> Page:
    here = f"{address}{when}/"
    place = Place(here)
    back = paragraph(place.link(address, title))
    return page(here, f"{title}, {when}", [back, _rows(part, place, row)], kind="ledger")
