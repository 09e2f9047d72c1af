"""The pages that list pages: articles by year, the glossary A-Z, people, bodies, unnamed sources, outlets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from explainer.compose.around import may_mean
from explainer.compose.glossary import gloss
from explainer.compose.html import Html, el, join, lines
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.rows import article_row
from explainer.counted import count
from explainer.known import Homonym, Index, Voice, when
from explainer.model import Page
from explainer.names import surname_first
from explainer.slug import slug

_COUNTED = re.compile(r"(?<=-)\d+")
ADD_ARTICLE = (
    "Put a text file into articles/<year>/, with the headline on its first line.",
    "Run make site.",
    "Open site/index.html: the article is there, and everybody quoted in it has a page.",
)
ADD_TERM = (
    "Write docs/glossary/<term>.md: a line ---, a line term: the term, a line ---, then the definition.",
    "Run make site.",
    "Open site/index.html: every use of the term is linked to its page.",
)
ADD_PERSON = (
    "Write docs/people/<name>.md: a line ---, a line name: the name, a line ---, then a few words.",
    "Run make site.",
    "Open site/index.html: the name is linked. People who are quoted get a page without it too.",
)


def recipe(what: str, steps: Sequence[str]) -> Html:
    """How to add the first of something, in three lines."""
    return lines([paragraph(what), Html("<ol>"), *(el("li", step) for step in steps), Html("</ol>")])


def index_pages(index: Index) -> Iterator[Page]:
    """All pages that list pages."""
    yield from _articles(index)
    yield _glossary(index)
    yield _voices(index, "people/", "People", "person", recipe("Nobody is quoted yet. To add somebody:", ADD_PERSON))
    yield _voices(index, "organizations/", "Organizations", "organization", paragraph("No organization is quoted yet."))
    yield _unnamed(index)
    if "documents/" not in index.voices:
        yield page("documents/", "Documents", [paragraph("No document is quoted yet.")], kind="list")
    yield _outlets(index)


def _articles(index: Index) -> Iterator[Page]:
    place = Place("articles/")
    articles = [report.article for report in index.reports]
    if not articles:
        yield page("articles/", "Articles", [recipe("There is no article yet. To add one:", ADD_ARTICLE)], kind="list")
        return
    found = ledger("articles/", "Articles", articles, when, article_row, "article")
    years = groupby(articles, key=lambda article: when(article)[:4] or "Undated")
    parts: Sequence[Section | Html] = (
        [found.html]
        if found.pages
        else [
            Section(f"y-{slug(year)}", year, join([bullets([article_row(article, place) for article in of])]))
            for year, of in years
        ]
    )
    yield page("articles/", "Articles", parts, kind="list", description=count(len(articles), "article"))
    yield from found.pages


def _by_letter(rows: Iterable[tuple[str, Html]]) -> list[Section | Html]:
    """Rows with their names, under the names' first letters; above them the letters.  “5” is before “10”."""
    ordered = sorted(rows, key=lambda row: (_COUNTED.sub(lambda digits: digits[0].zfill(9), slug(row[0])), row[0]))
    sections = [
        Section(f"l-{letter}", letter.upper(), join([bullets([html for _, html in of])]))
        for letter, of in groupby(ordered, key=lambda row: slug(row[0])[:1] or "other")
    ]
    letters = join([el("a", section.title, href=f"#{section.id}") for section in sections], " ")
    return [el("nav", letters, class_="letters", aria_label="Letters"), *sections] if sections else []


def _glossary(index: Index) -> Page:
    place = Place("glossary/")
    rows = [(entry.name, gloss(address, index, place)) for address, entry in index.terms.items()]
    shared = [(homonym.word, _homonym(homonym, index, place)) for homonym in index.homonyms.values()]
    parts = _by_letter([*rows, *shared]) or [recipe("There is no term yet. To add one:", ADD_TERM)]
    return page("glossary/", "Glossary", parts, kind="list", description=count(len(rows), "term"))


def _homonym(homonym: Homonym, index: Index, place: Place) -> Html:
    link = place.link(homonym.address, homonym.word)
    return join([link, el("span", may_mean(homonym, index), class_="gloss")], " ")


def _voices(index: Index, folder: str, title: str, kind: str, empty: Html) -> Page:
    place = Place(folder)
    voices = [voice for voice in index.voices.values() if voice.kind == kind]
    rows = [(_sorted_as(voice), _voice(voice, place)) for voice in voices]
    return page(
        folder, title, _by_letter(rows) or [empty], kind="list", description=count(len(rows), kind, title.lower())
    )


def _sorted_as(voice: Voice) -> str:
    """People by surname, the rest by name."""
    return surname_first(voice.name) if voice.kind == "person" else voice.name.removeprefix("the ").removeprefix("The ")


def _voice(voice: Voice, place: Place) -> Html:
    roles = voice.entry.roles if voice.entry else ()
    role = max(roles, key=lambda role: role.since or role.as_of).title if roles else ""
    return join(
        [
            place.link(voice.address, voice.name),
            el("span", dotted(role, count(len(voice.said), "quote")), class_="where"),
        ],
        " ",
    )


def _unnamed(index: Index) -> Page:
    place = Place("unnamed/")
    bodies = [voice for voice in index.voices.values() if voice.kind == "unnamed"]
    if not bodies:
        return page("unnamed/", "Unnamed sources", [paragraph("No unnamed source is quoted yet.")], kind="list")
    counted = [
        (sum(said.voice.startswith("unnamed/") for report in outlet.reports for said in report.said), outlet)
        for outlet in index.outlets.values()
    ]
    outlets = [
        dotted(place.link(outlet.address, outlet.name, anchor="unnamed"), count(number, "quote"))
        for number, outlet in sorted(counted, key=lambda pair: (-pair[0], pair[1].address))
        if number
    ]
    most = sorted(bodies, key=lambda voice: (-len(voice.said), voice.address))
    return page(
        "unnamed/",
        "Unnamed sources",
        [
            paragraph("Sources that the articles describe and do not name. None of them is taken for a known person."),
            Section("by-body", "By body", join([bullets([_voice(voice, place) for voice in most])])),
            Section("by-outlet", "By outlet", join([bullets(outlets)])) if outlets else None,
        ],
        kind="list",
        description=count(sum(len(voice.said) for voice in bodies), "quote") + " from unnamed sources",
    )


def _outlets(index: Index) -> Page:
    place = Place("outlets/")
    rows = [
        (outlet.name, dotted(place.link(address, outlet.name), count(len(outlet.reports), "article")))
        for address, outlet in index.outlets.items()
    ]
    parts = _by_letter(rows) or [paragraph("No article says who published it yet: add a line “outlet:” to its head.")]
    return page("outlets/", "Outlets", parts, kind="list", description=count(len(rows), "outlet"))
