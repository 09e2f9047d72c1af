"""What the head of a page tells programs: the card of a link to it, and schema.org."""

from __future__ import annotations

import json
from typing import Any

import pytest

from composed import Told
from explainer.compose.head import in_script
from explainer.compose.place import address_of
from explainer.model import Findings, Page, Site
from handmade import article, person, quote
from machines import HOSTILE, SITE, machine_pages
from reader import Reader

BARRIER = f"{SITE}articles/2022/barrier/"


def head(path: str, site_url: str = SITE) -> str:
    """The head of a page of the archive."""
    page = machine_pages(site_url=site_url)[path]
    assert isinstance(page, Page)
    return page.head.decode()


def graph(path: str, site_url: str = SITE) -> list[dict[str, Any]]:
    """What a page says in schema.org."""
    page = machine_pages(site_url=site_url)[path]
    assert isinstance(page, Page)
    return graph_of(page)


def graph_of(page: Page) -> list[dict[str, Any]]:
    """The nodes in a page's head."""
    data = page.head.decode().partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    if not data:
        return []
    whole = json.loads(data)
    assert whole["@context"] == "https://schema.org"
    return list(whole["@graph"])


def many_quotes() -> list[Told]:
    """Articles with so many quotes of Ada Plumb that her page is split."""
    told = []
    for number in range(450):
        a = article(f"a/{number}", f"Ada Plumb said: “Tide {number}.”", date=f"20{20 + number % 3}-03-01")
        found = quote(a, f"Tide {number}.", "Ada Plumb", entity="ada-plumb")
        told.append((a, Findings((), (found,), person("ada-plumb", "Ada Plumb"))))
    return told


def of_type(nodes: list[dict[str, Any]], type_: str) -> list[dict[str, Any]]:
    """The nodes of a type."""
    return [node for node in nodes if node["@type"] == type_]


def card(path: str, site_url: str = SITE) -> dict[str, str]:
    """The properties of the card."""
    metas = [given for tag, given in Reader(head(path, site_url)).elements if tag == "meta"]
    return {given.get("property") or given["name"]: given["content"] for given in metas}


def test_an_article_says_who_published_it_what_it_is_of_and_what_was_wrong() -> None:
    (told,) = of_type(graph("articles/2022/barrier.md"), "NewsArticle")
    assert told == {
        "@type": "NewsArticle",
        "@id": BARRIER,
        "url": BARRIER,
        "mainEntityOfPage": BARRIER,
        "headline": "The barrier",
        "image": f"{SITE}images/barrier.jpg",
        "datePublished": "2022-02-01",
        "dateModified": "2022-02-06",
        "inLanguage": "en",
        "author": [{"@type": "Person", "name": "Ivo Tarn"}],
        "publisher": {"@type": "NewsMediaOrganization", "@id": f"{SITE}outlets/echo/", "name": "Echo"},
        "isBasedOn": "https://echo.example/barrier",
        "archivedAt": "https://saved.example/echo",
        "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
        "keywords": ["floods"],
        "creativeWorkStatus": "Corrected",
        "correction": [{"@type": "CorrectionComment", "text": "The wall is of stone.", "datePublished": "2022-02-06"}],
        "about": {"@type": "Event", "@id": f"{SITE}events/the-flood/", "name": "The flood"},
        "mentions": [{"@type": "DefinedTerm", "@id": f"{SITE}glossary/tide/", "name": "tide"}],
        "encoding": {"@type": "MediaObject", "name": "articles/2022/barrier.txt", "sha256": "5f" * 32},
        "isPartOf": {"@type": "WebSite", "@id": SITE, "name": "Northmere explained"},
    }


def test_a_quotation_has_a_creator_only_where_somebody_is_named_and_denied_words_are_no_quotation() -> None:
    named, unnamed, unclear = of_type(graph("articles/2022/barrier.md"), "Quotation")
    assert named["text"] == "The tide will not wait."
    assert named["creator"] == [{"@type": "Person", "@id": f"{SITE}people/ada-plumb/", "name": "Ada Plumb"}]
    assert named["url"].startswith(f"{BARRIER}#q-")
    assert named["isPartOf"] == {"@id": BARRIER}
    assert ("creator" in unnamed, unnamed["creditText"]) == (False, "An aide")
    assert (unclear["text"], "creator" in unclear, "creditText" in unclear) == ("Why?", False, False)


def test_the_site_says_how_it_is_searched() -> None:
    (site,) = of_type(graph("index.md"), "WebSite")
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{SITE}search/?q={{search_term_string}}"


def test_a_person_has_other_names_other_addresses_and_dated_offices() -> None:
    (plumb,) = of_type(graph("people/ada-plumb.md"), "Person")
    assert plumb["alternateName"] == ["A. Plumb"]
    assert plumb["sameAs"] == ["https://www.wikidata.org/entity/Q1", "https://northmere.example/plumb"]
    assert plumb["hasOccupation"] == [
        {
            "@type": "Role",
            "hasOccupation": {"@type": "Occupation", "name": "Mayor, Northmere"},
            "startDate": "2020",
            "endDate": "2024-05",
        }
    ]


def test_a_term_stands_in_the_glossary() -> None:
    (tide,) = of_type(graph("glossary/tide.md"), "DefinedTerm")
    assert (tide["name"], tide["termCode"], tide["alternateName"]) == ("tide", "tide", ["high tide"])
    assert tide["description"] == "Water that comes. It goes."
    assert tide["inDefinedTermSet"]["@id"] == f"{SITE}glossary/"


@pytest.mark.parametrize(
    ("path", "type_", "name"),
    [
        ("index.md", "WebSite", "Northmere explained"),
        ("glossary/index.md", "DefinedTermSet", "Northmere explained: glossary"),
        ("outlets/echo.md", "NewsMediaOrganization", "Echo"),
        ("events/the-flood.md", "Event", "The flood"),
    ],
)
def test_every_kind_of_page_says_what_it_is_about(path: str, type_: str, name: str) -> None:
    assert [node["name"] for node in of_type(graph(path), type_)] == [name]


def test_the_way_to_a_page_begins_at_home() -> None:
    (trail,) = of_type(graph("people/ada-plumb.md"), "BreadcrumbList")
    assert [(step["position"], step["name"], step["item"]) for step in trail["itemListElement"]] == [
        (1, "Home", SITE),
        (2, "People", f"{SITE}people/"),
        (3, "Ada Plumb", f"{SITE}people/ada-plumb/"),
    ]


def trails(pages: Site) -> dict[str, list[tuple[str, str]]]:
    """The way to each page, as address and name of each step."""
    trails = {}
    for path, page in pages.items():
        if isinstance(page, Page):
            steps = [step for node in of_type(graph_of(page), "BreadcrumbList") for step in node["itemListElement"]]
            trails[path] = [(step["item"].removeprefix(SITE), step["name"]) for step in steps]
    return trails


def test_every_page_but_home_has_a_way_to_it_whose_steps_are_pages_with_these_titles() -> None:
    pages = machine_pages(*many_quotes())
    titles = {address_of(path): page.title for path, page in pages.items() if isinstance(page, Page)}
    for path, trail in trails(pages).items():
        address = address_of(path)
        assert [step for step, _ in trail[-1:]] == [address] * bool(address), path
        assert [name for step, name in trail if step] == [titles[step] for step, _ in trail if step], path


def test_the_page_of_a_year_stands_below_the_person() -> None:
    below = {path: trail for path, trail in trails(machine_pages(*many_quotes())).items() if "plumb/" in path}
    assert below
    for trail in below.values():
        assert trail[1:3] == [("people/", "People"), ("people/ada-plumb/", "Ada Plumb")]


def test_a_card_shows_the_articles_own_picture_or_the_archives() -> None:
    own, archives = card("articles/2022/barrier.md"), card("people/ada-plumb.md")
    assert own["og:image"] == f"{SITE}images/barrier.jpg"
    assert archives["og:image"] == f"{SITE}assets/card.png"
    assert own["og:url"] == BARRIER
    assert (own["og:type"], archives["og:type"]) == ("article", "website")
    assert archives["twitter:card"] == "summary_large_image"
    assert card("index.md")["og:title"] == "Northmere explained"


def test_the_card_of_an_article_says_when_it_was_published_and_changed_where_that_is_known_to_the_day() -> None:
    barrier, letters = card("articles/2022/barrier.md"), card("articles/2021/letters.md")
    assert (barrier["article:published_time"], barrier["article:modified_time"]) == ("2022-02-01", "2022-02-06")
    assert ("article:published_time" in letters, letters["article:modified_time"]) == (False, "2021-06-01")
    assert not [name for name in card("people/ada-plumb.md") if name.startswith("article:")]


def test_an_article_without_a_description_is_described_by_how_it_begins() -> None:
    assert card("articles/2021/letters.md")["og:description"] == "Ada Plumb said: “It was so.”"


def test_without_the_sites_address_a_card_has_no_address_and_schema_org_links_from_the_page() -> None:
    assert not {"og:url", "og:image"} & set(card("people/ada-plumb.md", site_url=""))
    (plumb,) = of_type(graph("people/ada-plumb.md", site_url=""), "Person")
    assert plumb["@id"] == "../../people/ada-plumb/"


def test_hostile_words_end_no_script_and_fill_no_template() -> None:
    for page in machine_pages().values():
        if not isinstance(page, Page):
            continue
        written = page.head.decode()
        elements = [tag for tag, _ in Reader(written).elements]
        assert set(elements) <= {"meta", "link", "script"}
        assert elements.count("script") == written.count("<script") == written.count("</script")
        assert elements.count("script") <= 1 + written.count(' type="module"')
        assert not [mark for mark in ("{{", "{%", "{#") if mark in written]
    quoted = of_type(graph("articles/2020/hostile.md"), "Quotation")[0]
    assert quoted["text"] == HOSTILE
    assert quoted["creator"][0]["name"] == HOSTILE


@pytest.mark.parametrize("typed", ["</script>", "<!--<script>", "{{{x}}}", "{%x%}", "\\{{", "&amp;", "{\\u007b"])
def test_json_in_a_script_says_what_was_typed(typed: str) -> None:
    written = in_script(json.dumps({"a": typed, "b": {"c": {}}}))
    assert json.loads(written) == {"a": typed, "b": {"c": {}}}
    assert not [mark for mark in ("<", ">", "{{", "{%") if mark in written]


def test_a_source_that_is_no_address_of_the_web_is_none() -> None:
    (told,) = of_type(graph("articles/2020/hostile.md"), "NewsArticle")
    assert "isBasedOn" not in told


def test_a_long_quote_is_named_by_its_address_alone() -> None:
    words = "The tide will not wait. " * 40
    a = article("2022/long", f"Ada Plumb said: “{words}”", description="A long speech.")
    found = Findings((), (quote(a, words, "Ada Plumb", entity="ada-plumb"),), person("ada-plumb", "Ada Plumb"))
    page = machine_pages((a, found))["articles/2022/long.md"]
    assert isinstance(page, Page)
    assert b'"Quotation","url":"https://archive.example/articles/2022/long/#q-' in page.head
    assert b"will not wait" not in page.head
