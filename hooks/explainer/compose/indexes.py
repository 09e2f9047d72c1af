"""The pages that list pages: articles by year, the glossary A-Z, people, bodies, unnamed sources, outlets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from explainer.compose.alphabet import Alphabet, alphabet
from explainer.compose.around import may_mean
from explainer.compose.glossary import gloss
from explainer.compose.html import Html, el, join
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.outlets import carried
from explainer.compose.place import Place
from explainer.compose.recipe import ADD_ARTICLE, ADD_PERSON, ADD_TERM, recipe
from explainer.compose.rows import article_row, voice_row
from explainer.compose.step import Step, pages
from explainer.compose.unnamed import unnamed_sources
from explainer.counted import count
from explainer.known import Homonym, Index, Outlet, Said, Voice, when
from explainer.model import Page
from explainer.names import surname_first
from explainer.slug import slug

_MOST_QUOTED, _FEW = 12, 30  # names above those of all, where there are more than a few


def index_steps(index: Index) -> Iterator[Step]:
    """The steps of all pages that list pages."""
    lists = {
        "articles/": _articles,
        "glossary/": _glossary,
        "people/": _people,
        "organizations/": _organizations,
        "unnamed/": _unnamed,
        "documents/": _documents,
        "outlets/": _outlets,
    }
    for address, listing in lists.items():
        yield Step(address, pages(partial(listing, index)))


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


def _listed(
    address: str, title: str, found: Alphabet, number: str, above: Html | None, most: Section | None = None
) -> Iterator[Page]:
    """The page of a list by name, with what stands above it and who stands out in it, and the pages of its letters."""
    yield page(
        address, title, [above, found.letters, most, *found.sections], kind="list", description=f"{title}: {number}"
    )
    yield from found.pages


def _glossary(index: Index) -> Iterator[Page]:
    terms = [(entry.name, partial(gloss, address, index)) for address, entry in index.terms.items()]
    shared = [(homonym.word, partial(_homonym, homonym, index)) for homonym in index.homonyms.values()]
    found = alphabet("glossary/", "Glossary", [*terms, *shared], lambda row, at: row(at), ("term", "terms"))
    empty = None if terms else recipe("There is no term yet. To add one:", ADD_TERM)
    yield from _listed("glossary/", "Glossary", found, count(len(terms), "term"), empty)


def _homonym(homonym: Homonym, index: Index, place: Place) -> Html:
    link = place.link(homonym.address, homonym.word)
    return join([link, el("span", may_mean(homonym, index), class_="gloss")], " ")


def _people(index: Index) -> Iterator[Page]:
    none = recipe("Nobody is quoted yet. To add somebody:", ADD_PERSON)
    return _voices(index, "people/", "People", "person", none)


def _organizations(index: Index) -> Iterator[Page]:
    none = paragraph("No organization is quoted yet.")
    return _voices(index, "organizations/", "Organizations", "organization", none)


def _documents(index: Index) -> Iterator[Page]:
    if "documents/" not in index.voices:
        yield page("documents/", "Documents", [paragraph("No document is quoted yet.")], kind="list")


def _voices(index: Index, folder: str, title: str, kind: str, empty: Html) -> Iterator[Page]:
    place = Place(folder)
    voices = [voice for voice in index.voices.values() if voice.kind == kind]
    noun = (kind, title.lower())
    found = alphabet(folder, title, [(_sorted_as(voice), voice) for voice in voices], voice_row, noun)
    number = count(len(voices), *noun)
    most = sorted((voice for voice in voices if voice.said), key=lambda voice: (-len(voice.said), voice.address))
    rows = [voice_row(voice, place) for voice in most[:_MOST_QUOTED]]
    above = paragraph(f"{number}, {len(most):,} of them quoted.", class_="note") if voices else empty
    standing_out = Section("most", "Quoted most", join([bullets(rows)])) if len(voices) > _FEW else None
    yield from _listed(folder, title, found, number, above, standing_out)


def _sorted_as(voice: Voice) -> str:
    """People by surname, the rest by name."""
    if voice.kind != "person":
        return voice.name
    return f"{voice.entry.surname} {voice.name}" if voice.entry and voice.entry.surname else surname_first(voice.name)


def _unnamed(index: Index) -> Iterator[Page]:
    yield unnamed_sources(index)


def _outlets(index: Index) -> Iterator[Page]:
    through = carried(index)
    rows = [(outlet.name, partial(_outlet, outlet, through)) for outlet in index.outlets.values()]
    found = alphabet("outlets/", "Outlets", rows, lambda row, at: row(at), ("outlet", "outlets"))
    empty = None if rows else paragraph("No article says who published it yet: add a line “outlet:” to its head.")
    yield from _listed("outlets/", "Outlets", found, count(len(rows), "outlet"), empty)


def _outlet(outlet: Outlet, through: Mapping[str, Sequence[Said]], place: Place) -> Html:
    """An outlet with how much of the archive it published, and how much it carried."""
    quotes = len(through.get(outlet.address, ()))
    return join(
        [
            place.link(outlet.address, outlet.name),
            el(
                "span",
                dotted(
                    count(len(outlet.reports), "article") if outlet.reports else "",
                    f"{count(quotes, 'quote')} said through it" if quotes else "",
                ),
                class_="where",
            ),
        ],
        " ",
    )
