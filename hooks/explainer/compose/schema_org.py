"""What pages are about, in the words of https://schema.org, for search engines and other programs.

Nodes are the values of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), without their `@context`; what is empty is left
out by `node`.  A quote whose speaker is unclear has no creator, and words that somebody is said not to have said are
left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from explainer.compose.changed import modified
from explainer.compose.notice import MARKS
from explainer.compose.place import Place
from explainer.known import Event, Index, Outlet, Report, Said, Voice
from explainer.model import Article, Entry, Role

Node = dict[str, Any]

_MOST = 100  # quotes, and things mentioned, of one article: data/ has them all
_LONGEST = 500  # characters of a quote that are repeated; a longer one is named by its address
_WIKIDATA = "https://www.wikidata.org/entity/"
_TYPES = {"person": "Person", "organization": "Organization", "unnamed": "Thing", "document": "CreativeWork"}


def node(type_: str, **about: object) -> Node:
    """A node of a type with its properties; `id_` is written @id, and what is empty is left out."""
    given = {"@type": type_, "@id": about.pop("id_", ""), **about}
    return {name: value for name, value in given.items() if value}


def web_site(index: Index, place: Place) -> Node:
    """The whole archive, and how it is searched."""
    search = node(
        "SearchAction",
        target=node("EntryPoint", urlTemplate=place.href("search/") + "?q={search_term_string}"),
        **{"query-input": "required name=search_term_string"},
    )
    return node("WebSite", id_=place.href(""), url=place.href(""), name=index.archive.site_name, potentialAction=search)


def breadcrumbs(trail: Iterable[tuple[str, str]], place: Place) -> Node:
    """The way to a page: the address and the name of each page above it, from the home page on, and its own."""
    steps = [
        node("ListItem", position=number, name=name, item=place.href(address))
        for number, (address, name) in enumerate(trail, 1)
    ]
    return node("BreadcrumbList", itemListElement=steps)


def news_article(report: Report, index: Index, place: Place, image: str) -> Iterator[Node]:
    """An article, then its quotes."""
    article = report.article
    url = place.href(article.address)
    outlet, event = index.outlets.get(report.outlet), index.events.get(report.event)
    yield node(
        "NewsArticle",
        id_=url,
        url=url,
        mainEntityOfPage=url,
        headline=article.title,
        description=article.description,
        image=image,
        datePublished=article.date,
        dateModified=modified(article),
        inLanguage=article.lang,
        author=[node("Person", name=name) for name in article.authors],
        publisher=outlet and node("NewsMediaOrganization", id_=place.href(outlet.address), name=outlet.name),
        isBasedOn=_web(article.source),
        archivedAt=_web(article.archive_url),
        encoding=article.sha256 and node("MediaObject", name=article.path, sha256=article.sha256),
        license=_web(article.license) or (article.license and node("CreativeWork", name=article.license)),
        keywords=list(article.tags),
        creativeWorkStatus=MARKS.get(article.status),
        correction=[
            node("CorrectionComment", text=one.text, creditText=one.by, datePublished=one.date)
            for one in article.corrections
        ],
        about=event and node("Event", id_=place.href(event.address), name=event.name),
        mentions=[*_mentioned(report, index, place)],
        isPartOf=node("WebSite", id_=place.href(""), name=index.archive.site_name),
    )
    told = (said for said in report.said if not said.quote.denied_by)
    yield from (quotation(said, index, place) for said in islice(told, _MOST))


def quotation(said: Said, index: Index, place: Place) -> Node:
    """One quote, at its permalink."""
    url = place.href(said.article.address, said.id)
    voices = [index.voices[address] for address in said.voices if address in index.voices]
    known = [voice for voice in voices if voice.kind in ("person", "organization")]
    return node(
        "Quotation",
        url=url,
        text=said.words if len(said.words) <= _LONGEST else "",
        creator=[node(_TYPES[voice.kind], id_=place.href(voice.address), name=voice.name) for voice in known],
        creditText="" if known else said.quote.speaker,
        dateCreated=said.on,
        isPartOf={"@id": place.href(said.article.address)},
    )


def speaker(voice: Voice, place: Place) -> Node:
    """A person or an organization that speaks; of others only the name."""
    entry, url = voice.entry, place.href(voice.address)
    names = dict.fromkeys([*(entry.aliases if entry else ()), *voice.spellings])
    return node(
        _TYPES[voice.kind],
        id_=url,
        url=url,
        name=voice.name,
        alternateName=[name for name in names if name != voice.name]
        if voice.kind in ("person", "organization")
        else [],
        description=entry.text.value if entry else "",
        sameAs=_same(entry),
        hasOccupation=[_occupation(role) for role in entry.roles] if entry and voice.kind == "person" else [],
    )


def _occupation(role: Role) -> Node:
    """An office, and when it was held: https://schema.org/Role."""
    title = f"{role.title}, {role.organization}" if role.organization else role.title
    return node("Role", hasOccupation=node("Occupation", name=title), startDate=role.since, endDate=role.until)


def defined_term(address: str, index: Index, place: Place) -> Node:
    """A term of the glossary."""
    entry, url = index.terms[address], place.href(address)
    return node(
        "DefinedTerm",
        id_=url,
        url=url,
        name=entry.name,
        alternateName=list(entry.aliases),
        termCode=entry.id,
        description=entry.text.value,
        inDefinedTermSet=glossary(index, place),
    )


def glossary(index: Index, place: Place) -> Node:
    """The set of all terms."""
    url = place.href("glossary/")
    return node("DefinedTermSet", id_=url, url=url, name=f"{index.archive.site_name}: glossary")


def outlet_node(outlet: Outlet, place: Place) -> Node:
    """Who published some of the articles."""
    url, entry = place.href(outlet.address), outlet.entry
    return node(
        "NewsMediaOrganization",
        id_=url,
        url=url,
        name=outlet.name,
        alternateName=list(entry.aliases) if entry else [],
        description=entry.text.value if entry else "",
        sameAs=_same(entry),
    )


def event_node(event: Event, place: Place) -> Node:
    """What several articles report on, with the reports."""
    url = place.href(event.address)
    return node(
        "Event",
        id_=url,
        url=url,
        name=event.name,
        startDate=event.date,
        subjectOf=[_brief(report.article, place) for report in islice(event.reports, _MOST)],
    )


def _brief(article: Article, place: Place) -> Node:
    return node("NewsArticle", id_=place.href(article.address), headline=article.title, datePublished=article.date)


def _mentioned(report: Report, index: Index, place: Place) -> Iterator[Node]:
    """The people, organizations and terms that an article names and that have pages."""
    named = (index.addresses.get((one.kind, one.entity), "") for one in report.findings.mentions)
    for address in islice(filter(None, dict.fromkeys(named)), _MOST):
        if address in index.voices:
            voice = index.voices[address]
            yield node(_TYPES[voice.kind], id_=place.href(address), name=voice.name)
        elif address in index.terms:
            yield node("DefinedTerm", id_=place.href(address), name=index.terms[address].name)


def _same(entry: Entry | None) -> list[str]:
    """Addresses elsewhere that are about the same."""
    if entry is None:
        return []
    return [*filter(None, [entry.wikidata and _WIKIDATA + entry.wikidata, _web(entry.url)])]


def _web(address: str) -> str:
    """An address of the web, or ""."""
    return address if address.startswith(("http://", "https://")) else ""
