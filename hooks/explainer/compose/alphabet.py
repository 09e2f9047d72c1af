"""Long lists by name: under their first letters while they fit one page, else a page for each letter.

A letter keeps its page for ever: once its names are too many for it, it leads to those of its first two letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from explainer.compose.html import Html, el, join, lines
from explainer.compose.layout import Section, bullets, page, paragraph
from explainer.compose.ledger import pagefuls
from explainer.compose.place import Place
from explainer.counted import count
from explainer.model import Page
from explainer.pattern import pattern
from explainer.slug import slug

T = TypeVar("T")
ON_ONE_PAGE = 600
_FULL = 120_000  # characters of HTML that the rows of one page may have
_FOLDER = "by-letter/"
_DIGITS, _OTHER = "0-9", "other"
_COUNTED = pattern(r"(?<=-)\d+")
_ARTICLE = pattern(r"(?:the|an?) (?=\S)", re.IGNORECASE)
# Letters that Unicode does not take apart, as readers of English look for them.
_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


class Alphabet(NamedTuple):
    """The letters and, while all names fit one page, the names under them; else the pages that hold them."""

    letters: Html | None
    sections: tuple[Section, ...]
    pages: tuple[Page, ...]


class _Named(NamedTuple):
    """A row and what it is sorted by."""

    key: str
    html: Html


class _Part(NamedTuple):
    """The rows of one page or section; `id` ends its address: "m", "mc", "mc-2".  `parts` hold them if it cannot."""

    id: str
    title: str
    rows: Sequence[_Named]
    parts: Sequence[_Part] = ()


def alphabet(
    address: str, title: str, items: Sequence[tuple[str, T]], row: Callable[[T, Place], Html], noun: tuple[str, str]
) -> Alphabet:
    """A list of items, each with the name it is sorted by, for the page at `address`.

    `row` writes one item for a page at a place; `noun` is what one and several are called ("person", "people").
    """
    within = address + _FOLDER
    place, below = Place(address), Place(f"{within}a/")  # all parts lie equally deep
    ordered = sorted([(filed(name), name, number) for number, (name, _) in enumerate(items)])
    here = [_Named(key, row(items[number][1], place)) for key, _, number in ordered[: ON_ONE_PAGE + 1]]
    if _fits(here):
        sections = [Section(f"l-{id_}", _shown(id_), join([_list(of)])) for id_, of in _grouped(here, _letter)]
        return Alphabet(_letters([(f"#{one.id}", one.title) for one in sections]), tuple(sections), ())
    rows = [_Named(key, row(items[number][1], below)) for key, _, number in ordered]
    letters = [_Part(id_, _shown(id_), of, _split(of)) for id_, of in _grouped(rows, _letter)]
    return Alphabet(_links(letters, within, place), (), tuple(_pages(address, title, letters, noun)))


def filed(name: str) -> str:
    """What a name is sorted by: case, accents and a leading article set aside, numbers by what they count."""
    plain = slug(_ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name).translate(_LATIN)
    return _COUNTED.sub(lambda digits: digits[0].zfill(9), plain)


def _letter(row: _Named) -> str:
    first = row.key[:1]
    return _DIGITS if first.isdigit() else first or _OTHER


def _two_letters(row: _Named) -> str:
    return row.key[:2].replace("-", "_").ljust(2, "_")


def _shown(id_: str) -> str:
    """An id as readers see it: "m" is “M”, "mc" is “Mc”."""
    return "0–9" if id_ == _DIGITS else id_.rstrip("_").capitalize()


def _fits(rows: Sequence[_Named]) -> bool:
    return len(rows) <= ON_ONE_PAGE and sum(len(row.html) for row in rows) <= _FULL


def _split(rows: Sequence[_Named]) -> list[_Part]:
    """Nothing where the rows fit one page, else one part for each two letters, or as many as these take."""
    if _fits(rows):
        return []
    parts = []
    for two, of in _grouped(rows, _two_letters):
        for number, some in enumerate(pagefuls(of, ON_ONE_PAGE, _FULL), 1):
            suffix, words = (f"-{number}", f", part {number}") if number > 1 else ("", "")
            parts.append(_Part(two + suffix, _shown(two) + words, some))
    return parts


def _grouped(rows: Sequence[_Named], key: Callable[[_Named], str]) -> list[tuple[str, list[_Named]]]:
    return [(id_, [*of]) for id_, of in groupby(rows, key=key)]


def _letters(links: Sequence[tuple[str, str]], current: str = "") -> Html | None:
    """Links to letters; the one that a page is about is marked."""
    if not links:
        return None
    drawn = [el("a", words, href=href, aria_current="page" if words == current else None) for href, words in links]
    return el("nav", join(drawn, " "), class_="letters", aria_label="Letters")


def _links(parts: Sequence[_Part], within: str, place: Place, current: str = "") -> Html | None:
    return _letters([(place.href(f"{within}{part.id}/"), part.title) for part in parts], current)


def _pages(address: str, title: str, letters: Sequence[_Part], noun: tuple[str, str]) -> Iterator[Page]:
    """The page of each letter; of one that cannot hold its rows, a page that leads to its parts, and these."""
    within = address + _FOLDER
    for letter in letters:
        for part in (letter, *letter.parts):
            place = Place(f"{within}{part.id}/")
            number = count(len(part.rows), *noun)
            ways = [
                paragraph(place.link(address, title), class_="where"),
                _links(letters, within, place, letter.title),
                _links(letter.parts, within, place, part.title),
                paragraph(number, class_="where"),
            ]
            held = None if part.parts else lines([Html("<section>"), _list(part.rows), Html("</section>")])
            words = f"{title}: {part.title}"
            yield page(place.address, words, [*ways, held], kind="list", description=f"{words}, {number}")


def _list(rows: Sequence[_Named]) -> Html | None:
    return bullets([row.html for row in rows])
