"""The home page."""

from __future__ import annotations

from dataclasses import replace

from explainer.compose.around import first_sentences
from explainer.compose.feeds import follow
from explainer.compose.html import Html, el, join
from explainer.compose.indexes import ADD_ARTICLE, ADD_PERSON, ADD_TERM, recipe
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.place import Place
from explainer.compose.prose import prose
from explainer.compose.rows import article_row
from explainer.counted import count
from explainer.known import Index
from explainer.model import Page

_HOME = "docs/index.md"
_NEWEST = 10


def home_page(index: Index) -> Page:
    """The newest articles, what the archive holds, a term worth reading; above them what somebody wrote by hand."""
    place = Place("")
    written, headings = prose(index.archive.home, place, _HOME) if index.archive.home else (None, ())
    articles = sorted((report.article for report in index.reports), key=lambda article: article.date, reverse=True)
    newest = [article_row(article, place) for article in articles[:_NEWEST]]
    home = page(
        "",
        index.archive.site_name,
        [
            written,
            paragraph(_counts(index, place)) if index.reports else None,
            None if index.reports else recipe("There is no article yet. To add one:", ADD_ARTICLE),
            None if index.terms else recipe("There is no term yet. To add one:", ADD_TERM),
            None if index.voices else recipe("Nobody is quoted yet. To add somebody:", ADD_PERSON),
            _term(index, place),
            Section("newest", "Newest articles", join([bullets(newest)])) if newest else None,
            follow("", index, place) if newest else None,
        ],
        kind="home",
        edit=_HOME if index.archive.home else "",
        headings=headings,
    )
    return replace(home, title="Home")


def _counts(index: Index, place: Place) -> Html:
    people = sum(voice.kind == "person" for voice in index.voices.values())
    quotes = sum(len(voice.said) for voice in index.voices.values())
    return dotted(
        place.link("articles/", count(len(index.reports), "article")),
        place.link("people/", count(people, "person", "people")),
        place.link("glossary/", count(len(index.terms), "term")),
        place.link("events/", count(len(index.events), "event")) if index.events else None,
        count(quotes, "quote"),
    )


def _term(index: Index, place: Place) -> Section | None:
    """The term that most articles use."""
    used = {address: len({use.article.path for use in uses}) for address, uses in index.uses.items()}
    if not used:
        return None
    address = min(used, key=lambda one: (-used[one], one))
    entry = index.terms[address]
    words = paragraph(el("strong", place.link(address, entry.name)), ": ", first_sentences(entry))
    return Section("term", "A term worth reading", words)
