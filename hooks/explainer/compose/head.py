"""What the head of a page tells programs: how to show a link to it, what it is about, and what can be followed.

Heads(index).of(page) is HTML for the end of the document's head: Open Graph (https://ogp.me) and the card that X asks
for, links to the feeds, and schema.org as JSON-LD.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from explainer.compose.changed import modified
from explainer.compose.feed import FORMS, feed_path
from explainer.compose.feeds import followed
from explainer.compose.html import Html, Template, lines
from explainer.compose.lists import LISTS
from explainer.compose.place import Absolute, Place, address_of
from explainer.compose.schema_org import (
    Node,
    breadcrumbs,
    defined_term,
    event_node,
    glossary,
    news_article,
    outlet_node,
    speaker,
    web_site,
)
from explainer.known import Index
from explainer.model import Page
from explainer.pattern import pattern

CARD = "assets/card.png"  # the archive's own picture, for pages without one
CARD_SIZE = (1200, 630)
_NOT_IN_SCRIPT = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "{{": "\\u007b\\u007b",
    "{%": "\\u007b%",
    "{#": "\\u007b#",
}
_META = Template('<meta property="og:{}" content="{}">')
_ARTICLE = Template('<meta property="article:{}" content="{}">')
_DAY = pattern(r"\d{4}-\d\d-\d\d")
_X = Html('<meta name="twitter:card" content="summary_large_image">')
# "alternate" alone is how Material's script knows a site in another language: it would ask each feed for a sitemap.
_FEED = Template('<link rel="alternate feed" type="{}" title="{}" href="{}">')
_LINKED_DATA = Template('<script type="application/ld+json">{}</script>')
_ABOVE = {"": "Home", **LISTS}


class Heads:
    """The heads of an archive's pages."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._reports = {report.article.address: report for report in index.reports}

    def of(self, page: Page) -> bytes:
        """The head of a page of the archive, as UTF-8."""
        address = address_of(page.path)
        place = Absolute(address, self._index.archive.site_url)
        return lines([*self._card(page, place), *self._feeds(address), self._linked_data(page, place)]).encode()

    def _card(self, page: Page, place: Absolute) -> Iterator[Html]:
        """How a link to the page is shown; addresses must be absolute there."""
        article = page.kind == "article"
        yield _META("type", "article" if article else "website")
        yield _META("site_name", self._index.archive.site_name)
        yield _META("title", page.title if place.address else self._index.archive.site_name)
        if page.description:
            yield _META("description", page.description)
        yield from self._times(place)
        yield _X
        if not place.site_url:
            return
        image = self._image(place)
        yield _META("url", place.href(place.address))
        yield _META("image", image or place.href(CARD))
        if not image:
            yield from (
                _META(f"image:{name}", str(size)) for name, size in zip(("width", "height"), CARD_SIZE, strict=True)
            )

    def _times(self, place: Absolute) -> Iterator[Html]:
        """When an article was published and changed, as far as that is known to the day."""
        report = self._reports.get(place.address)
        if report:
            told = {"published_time": report.article.date, "modified_time": modified(report.article)}
            yield from (_ARTICLE(name, day) for name, day in told.items() if _DAY.fullmatch(day))

    def _image(self, place: Absolute) -> str:
        """The address of the article's own picture, "" for a page that has none."""
        report = self._reports.get(place.address)
        image = report.article.image if report else None
        return place.href(image.src) if image else ""

    def _feeds(self, address: str) -> Iterator[Html]:
        """The feeds of the page, then those of the site."""
        place, index = Place(address), self._index
        for about in dict.fromkeys([address, ""]):
            name = followed(about, index)
            for form in FORMS if name else ():
                title, href = f"New {name} ({form.name})", place.href(feed_path(about, form))
                yield _FEED(form.media, title, href)

    def _linked_data(self, page: Page, place: Absolute) -> Html | None:
        nodes = [*self._nodes(place), *self._trail(page, place)]
        if not nodes:
            return None
        graph = json.dumps(
            {"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":")
        )
        return _LINKED_DATA(in_script(graph))

    def _nodes(self, place: Absolute) -> Iterator[Node]:
        """What the page is about."""
        index, address = self._index, place.address
        if address == "":
            yield web_site(index, place)
        elif address == "glossary/":
            yield glossary(index, place)
        elif address in self._reports:
            yield from news_article(self._reports[address], index, place, self._image(place))
        elif address in index.voices:
            yield speaker(index.voices[address], place)
        elif address in index.terms:
            yield defined_term(address, index, place)
        elif address in index.outlets:
            yield outlet_node(index.outlets[address], place)
        elif address in index.events:
            yield event_node(index.events[address], place)

    def _trail(self, page: Page, place: Absolute) -> Iterator[Node]:
        """The way to a page below the home page."""
        if place.address:
            above = [(address, self._title(address)) for address in _above(place.address)]
            yield breadcrumbs([*(step for step in above if step[1]), (place.address, page.title)], place)

    def _title(self, address: str) -> str:
        """What the page at an address that has others below it is called; "" where there is none."""
        index = self._index
        named = index.voices.get(address) or index.terms.get(address)
        return named.name if named else _ABOVE.get(address, "")


def _above(address: str) -> list[str]:
    """The addresses above one: "people/ada/2031/" -> "", "people/", "people/ada/"."""
    parts = address.split("/")[:-1]
    return ["".join(f"{part}/" for part in parts[:depth]) for depth in range(len(parts))]


def in_script(data: str) -> Html:
    """JSON as the content of a script element, which no text in it can end; a template sees nothing to fill in either.

    Two braces side by side, and a brace before a mark of Jinja, stand in the texts alone: JSON itself has none.
    """
    for typed, written in _NOT_IN_SCRIPT.items():
        data = data.replace(typed, written)
    return Html(data)
