"""What pages say in schema.org is in its vocabulary: each type exists, and has the properties that are given to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.model import Page
from machines import machine_pages
from test_heads import graph_of

ABOVE = {
    "Action": "Thing",
    "BreadcrumbList": "ItemList",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "CreativeWork": "Thing",
    "DefinedTerm": "Intangible",
    "DefinedTermSet": "CreativeWork",
    "EntryPoint": "Intangible",
    "Event": "Thing",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "MediaObject": "CreativeWork",
    "NewsArticle": "CreativeWork",
    "NewsMediaOrganization": "Organization",
    "Occupation": "Intangible",
    "Organization": "Thing",
    "Person": "Thing",
    "Quotation": "CreativeWork",
    "Role": "Intangible",
    "SearchAction": "Action",
    "WebSite": "CreativeWork",
}
"""The class that a class is below, https://schema.org/docs/full.html; NewsArticle by way of Article."""

OF_CLASS = {
    "Thing": "alternateName description image mainEntityOfPage name potentialAction sameAs subjectOf url",
    "CreativeWork": "about archivedAt author correction creativeWorkStatus creator creditText dateCreated dateModified "
    "datePublished encoding headline inLanguage isBasedOn isPartOf keywords license mentions publisher text",
    "Action": "query-input target",
    "DefinedTerm": "inDefinedTermSet termCode",
    "EntryPoint": "urlTemplate",
    "Event": "startDate",
    "ItemList": "itemListElement",
    "ListItem": "item position",
    "MediaObject": "sha256",
    "Person": "hasOccupation",
    "Role": "endDate startDate",
}
"""The properties that a class brings, of those that are used here."""

ISO = ("dateCreated", "dateModified", "datePublished", "startDate", "endDate")
ADDRESSES = ("@id", "url", "item", "image", "mainEntityOfPage", "isBasedOn", "archivedAt", "sameAs")


def properties(type_: str) -> set[str]:
    """What a node of a class may have; schema.org/Role repeats the property that it stands in."""
    own = set(OF_CLASS.get(type_, "").split()) | ({"hasOccupation"} if type_ == "Role" else set())
    return own | (properties(ABOVE[type_]) if type_ in ABOVE else set())


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every node in a value of JSON."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(inner)


def told() -> list[tuple[str, dict[str, Any]]]:
    """Every node of every page, with the page's path."""
    pages = [page for page in machine_pages().values() if isinstance(page, Page)]
    return [(page.path, node) for page in pages for node in nodes(graph_of(page))]


def test_every_type_exists_and_has_the_properties_that_are_given() -> None:
    types = {str(node["@type"]) for _, node in told() if set(node) != {"@id"}}
    assert len(types) > 15
    assert types <= {*ABOVE, "Thing"}
    for path, node in told():
        given = set(node) - {"@id", "@type"}
        assert given <= properties(node.get("@type", "")), (path, node)


def test_addresses_are_whole_and_dates_are_of_the_calendar() -> None:
    for path, node in told():
        for name in ADDRESSES:
            values = node.get(name, [])
            for value in values if isinstance(values, list) else [values]:
                assert value.startswith(("https://", "http://")), (path, name, value)
        assert all(len(node[name]) in (4, 7, 10) for name in ISO if name in node), (path, node)


def test_a_thing_is_one_kind_of_thing_on_every_page() -> None:
    """A node that is named by its address, such as a person in an article, is on its own page of the same type."""
    types: dict[str, set[str]] = {}
    for _, node in told():
        if "@id" in node and "@type" in node:
            types.setdefault(node["@id"], set()).add(node["@type"])
    assert {id_: found for id_, found in types.items() if len(found) > 1} == {}
