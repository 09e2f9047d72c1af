"""The page that searches: a form that a script answers, and where to look without one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explainer.compose.html import Html, el, join, lines
from explainer.compose.layout import listed, page, paragraph
from explainer.compose.place import Place
from explainer.model import Page

ADDRESS = "search/"
_INDEXES = (
    ("articles/", "articles"),
    ("glossary/", "the glossary"),
    ("people/", "people"),
    ("organizations/", "organizations"),
    ("quotes/", "all quotes"),
    ("events/", "events"),
    ("outlets/", "outlets"),
)
_MORE = Html('<p><button type="button" class="more" hidden>More results</button></p>')
_NEEDS_SCRIPT = Html('<p class="needs-script">Search needs JavaScript, and a site that is served.</p>')
_ORDERS = (("", "Best match first"), ("desc", "Newest first"), ("asc", "Oldest first"))
_CHOICES = (("kind", "Kind of page"), ("outlet", "Outlet"), ("year", "Year"), ("term", "Term"))


def search_page() -> Page:
    """The page with the results of a search, which stand in its address: search/?q=words."""
    place = Place(ADDRESS)
    composed = page(
        ADDRESS,
        "Search",
        [_form(), _NEEDS_SCRIPT, answer(_MORE), _elsewhere(place)],
        kind="search",
        description="Search the articles, quotes, people and terms of the archive",
    )
    return replace(composed, head=scripted(place, "search", "asking", "parts", "spelling"))


def scripted(place: Place, name: str, *parts: str) -> bytes:
    """What the head of a page with a script, made of `parts`, and a style sheet of its own ends with."""
    return join(
        [
            el("link", rel="stylesheet", href=place.href("assets/search.css")),
            *(el("link", rel="modulepreload", href=place.href(f"assets/{part}.js")) for part in parts),
            el("script", type="module", src=place.href(f"assets/{name}.js")),
        ]
    ).encode()


def field(name: str, label: str, control: Html) -> Html:
    """A control with its label; the control's id is its name."""
    return el("p", el("label", label, for_=name), control)


def select(name: str, options: Sequence[tuple[str, str]]) -> Html:
    """A choice of values with what readers see."""
    return el("select", *(el("option", words, value=value) for value, words in options), id=name, name=name)


def words_field(name: str, label: str, button: str) -> Html:
    """A box for words, with its button."""
    words = el("input", type="search", id=name, name=name, autocomplete="off", enterkeyhint="search")
    return el("p", el("label", label, for_=name), words, el("button", button), class_="words")


def answer(more: Html) -> Html:
    """Where a script writes how much it found, what it found, and the way to `more` of it."""
    return lines([el("p", role="status", class_="status"), el("ol", class_="results"), more])


def _form() -> Html:
    choices = [field(name, label, select(name, [("", f"Any {name}")])) for name, label in _CHOICES]
    person = el("input", type="text", id="person", name="person", list="names", autocomplete="off")
    return lines(
        [
            Html('<form class="asking" role="search">'),
            words_field("q", "Words", "Search"),
            Html("<details hidden><summary>Filter and sort</summary>"),
            Html('<div class="choices">'),
            field("person", "Person or body quoted", join([person, el("datalist", id="names")])),
            *choices,
            field("sort", "Order", select("sort", _ORDERS)),
            Html("</div></details></form>"),
        ]
    )


def _elsewhere(place: Place) -> Html:
    """Where else to look: for whoever has no words yet, found nothing, or reads without scripts."""
    links = [place.link(address, words) for address, words in _INDEXES]
    return paragraph("Look through ", *listed(links), ".", class_="where")
