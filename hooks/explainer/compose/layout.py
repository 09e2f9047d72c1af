"""The parts pages are made of: sections, lists, paragraphs, and the page that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from explainer.compose.html import Html, Template, el, lines, opening, text, written
from explainer.compose.place import path_of
from explainer.model import Heading, Page
from explainer.pattern import pattern

ISO = pattern(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TIME = Template('<time datetime="{}">{}</time>')


class Section(NamedTuple):
    """A headed part of a page."""

    id: str
    title: str
    body: Html

    def html(self) -> Html:
        """The part with its heading."""
        return lines([Html("<section>"), el("h2", self.title, id=self.id), self.body, Html("</section>")])


def page(
    address: str,
    title: str,
    parts: Sequence[Html | Section | None],
    kind: str,
    description: str = "",
    edit: str = "",
    headings: Sequence[Heading] = (),
) -> Page:
    """The page at `address`: its title as h1, then the parts; the sections are added to `headings`."""
    sections = [part for part in parts if isinstance(part, Section)]
    body = lines([el("h1", title), *(part.html() if isinstance(part, Section) else part for part in parts)])
    return Page(
        path=path_of(address),
        title=title,
        utf8=f'<div class="archive archive-{kind}">\n{body}\n</div>\n'.encode(),
        description=description,
        edit=edit,
        headings=(*headings, *(Heading(section.id, section.title) for section in sections)),
        kind=kind,
    )


def bullets(items: Sequence[str], class_: str | None = None) -> Html | None:
    """A list, or nothing for no items."""
    if not items:
        return None
    rows = "</li>\n<li>".join([written(item) for item in items])
    return Html(f"{opening('ul', class_=class_)}\n<li>{rows}</li>\n</ul>")


def paragraph(*children: str | None, class_: str | None = None) -> Html:
    """A paragraph."""
    return el("p", *children, class_=class_)


def dotted(*parts: str | None) -> Html:
    """The parts that are not empty, with a middle dot between them."""
    return Html(" · ".join([written(part) for part in parts if part]))


def listed(items: Sequence[str]) -> list[str]:
    """Items with what stands between them in a sentence: ["Ada Plumb", ", ", "Ivo Tarn", " and ", "Mara Quill"]."""
    parts = [part for item in items for part in (", ", item)][1:]
    if parts[1:]:
        parts[-2] = " and "
    return parts


def capital(words: str) -> str:
    """The words as they begin a line: the first letter is a capital."""
    return words[:1].upper() + words[1:]


@cache
def date(iso: str) -> Html:
    """An ISO 8601 date, or a year or month, as readers write it: "1 February 2022"; nothing for ""."""
    return _TIME(iso, date_words(iso)) if ISO.fullmatch(iso) else text(iso)


def date_words(iso: str) -> str:
    """The same in plain words; what is no such date stays as it is."""
    match = ISO.fullmatch(iso)
    if not match:
        return iso
    year, month, day = match.groups()
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    return " ".join([*words, year])


def outside(words: str, address: str) -> Html:
    """A link out of the archive; the words alone where its address is none that may be followed."""
    if not address.startswith(("http://", "https://")):
        return text(words)
    return el("a", words, href=address, rel="noopener nofollow external")
