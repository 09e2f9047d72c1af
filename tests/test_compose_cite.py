"""How articles are cited, and what only one report of an event has."""

from __future__ import annotations

import json

from msgspec.structs import replace

from composed import Told, html, pages_of, section
from explainer.compose import compose
from explainer.index import build_index
from explainer.model import Archive, Article, Findings, Page
from handmade import article, mention, person, quote, term
from reader import Reader

FERRY = article(
    "2031/ferry",
    "It sailed.",
    title="Ferries & fees: who {pays} 50 %?",
    authors=("Ada Plumb", "Northmere and Sons"),
    outlet="Saltholm Gazette",
    date="2031-03-06",
    source="https://gazette.example/ferry",
)


def cited(about: Article, form: str) -> str:
    """A form of the article's citation, in an archive that is served at an address."""
    archive = Archive((about,), (), (), site_name="The Archive", site_url="https://archive.example/")
    page = compose(build_index(archive, [Findings()]))["articles/2031/ferry.md"]
    assert isinstance(page, Page)
    return Reader(page.html, only=form).text


# ---- citations ----


def test_an_article_is_cited_in_words_with_both_addresses() -> None:
    assert cited(FERRY, "in-words") == (
        "Ada Plumb, Northmere and Sons, “Ferries & fees: who {pays} 50 %?”, Saltholm Gazette, 6 March 2031, "
        "https://gazette.example/ferry. The Archive, https://archive.example/articles/2031/ferry/"
    )


def test_bibtex_keeps_names_and_titles_as_printed_and_escapes_what_it_would_read() -> None:
    assert cited(FERRY, "bibtex") == (
        "@online{2031-ferry,\n"
        "  author = {{Ada Plumb} and {Northmere and Sons}},\n"
        "  title = {{Ferries \\& fees: who \\{pays\\} 50 \\%?}},\n"
        "  organization = {{Saltholm Gazette}},\n"
        "  date = {2031-03-06},\n"
        "  url = {https://gazette.example/ferry},\n"
        "  note = {The Archive, \\url{https://archive.example/articles/2031/ferry/}},\n"
        "}"
    )


def test_every_form_of_the_citation_says_that_an_article_was_retracted_and_not_that_it_was_corrected() -> None:
    for form in ("in-words", "bibtex", "csl"):
        assert "Retracted: Ferries" in cited(replace(FERRY, status="retracted"), form)
        assert cited(replace(FERRY, status="corrected"), form) == cited(FERRY, form)


def test_csl_json_has_what_is_known_of_the_date() -> None:
    (item,) = json.loads(cited(replace(FERRY, date="2031-03"), "csl"))
    assert item == {
        "id": "2031-ferry",
        "type": "article-newspaper",
        "title": "Ferries & fees: who {pays} 50 %?",
        "author": [{"literal": "Ada Plumb"}, {"literal": "Northmere and Sons"}],
        "container-title": "Saltholm Gazette",
        "issued": {"date-parts": [[2031, 3]]},
        "URL": "https://gazette.example/ferry",
        "archive": "The Archive",
        "archive_location": "https://archive.example/articles/2031/ferry/",
    }


def test_bare_text_is_cited_by_its_title_and_its_place_in_the_archive() -> None:
    bare = article("2031/ferry", "It sailed.", title="Ferries", source="javascript:alert(1)")
    assert cited(bare, "in-words") == "“Ferries”. The Archive, https://archive.example/articles/2031/ferry/"
    assert json.loads(cited(bare, "csl"))[0]["URL"] == "https://archive.example/articles/2031/ferry/"
    assert "javascript" not in cited(bare, "bibtex")


# ---- other reports of the event ----

TIDE, EBB = term("tide", "Water."), term("ebb", "Less water.")


def report(name: str, *said: tuple[str, str], uses: str = "", **about: object) -> Told:
    """A report of the flood in which people say sentences, and a term is used."""
    blocks = [f"{who} said: “{words}”" for who, words in said]
    a = article(name, *blocks, uses, event="The flood", date="2031-01-01", **about)
    quotes = [quote(a, words, who, entity=who.lower().replace(" ", "-")) for who, words in said]
    people = {entity: one for who, _ in said for entity, one in person(who.lower().replace(" ", "-"), who).items()}
    return a, Findings((mention(a, uses, uses),) if uses else (), tuple(quotes), people)


LONG = "We will build the wall before the winter comes."
ONE = report("a", ("Ada Plumb", LONG), ("Ada Plumb", "The harbour is ours to keep and to mend."), uses="tide")
TWO = report("b", ("Ada Plumb", LONG), ("Ivo Tarn", "Nobody has asked us what we think of it."), uses="ebb")


def others(*told: Told, path: str = "articles/a.md") -> str:
    return section(pages_of(*told, entries=(TIDE, EBB)), path, "Other reports of this event")


def test_an_article_says_what_only_it_has_and_what_only_the_others_have() -> None:
    assert others(ONE, TWO) == (
        "b 1 January 2031 Terms only in this report: tide "
        "Words only in this report: “The harbour is ours to keep and to mend.” "
        "Quoted only in the others: Ivo Tarn Terms only in the others: ebb"
    )


def test_what_two_of_three_reports_have_is_only_in_the_others_for_the_third() -> None:
    third = report("c")
    assert others(ONE, TWO, third, path="articles/c.md") == (
        "a 1 January 2031 b 1 January 2031 "
        "Quoted only in the others: Ada Plumb, Ivo Tarn Terms only in the others: ebb, tide"
    )
    assert "Ada Plumb" not in others(ONE, TWO, third)


def test_a_retracted_report_still_leads_to_the_others() -> None:
    gone = report("a", ("Ada Plumb", LONG), uses="tide", status="retracted")
    other = report("c", ("Ada Plumb", LONG), uses="ebb")
    assert others(gone, TWO, other) == (
        "b 1 January 2031 c 1 January 2031 Terms only in this report: tide "
        "Quoted only in the others: Ivo Tarn Terms only in the others: ebb"
    )


def test_of_many_reports_a_dozen_are_listed_and_the_page_of_the_event_has_all() -> None:
    shown = others(*(report(f"r{number:02}") for number in range(15)), path="articles/r00.md")
    assert shown.count("1 January 2031") == 12
    assert shown.endswith("2 more reports on the page of the event")


# ---- how much is unnamed ----


def test_a_bar_shows_the_share_of_unnamed_sources_and_words_say_it() -> None:
    a = article("a", "Plumb: “One.” An aide: “Two.” “Three.”")
    said = (
        quote(a, "One.", "Ada Plumb", entity="ada-plumb"),
        quote(a, "Two.", "An aide", "unnamed"),
        quote(a, "Three."),
    )
    page = html(pages_of((a, Findings((), said, person("ada-plumb", "Ada Plumb")))), "articles/a.md")
    assert (
        '<svg class="share" viewBox="0 0 3 1" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="named" x="0" width="1" height="1"/><rect class="unnamed" x="1" width="1" height="1"/>'
        '<rect class="unclear" x="2" width="1" height="1"/></svg>'
    ) in page
    assert '<svg class="share"' not in html(pages_of(ONE), "articles/a.md")


# ---- before and after ----


def neighbours(pages: dict[str, Page | str | bytes], path: str) -> str:
    """The words of the links to the articles before and after."""
    nav = html(pages, path).partition('<nav class="by-date"')[2].partition("</nav>")[0].partition(">")[2]
    return " ".join(Reader(nav.replace("</p>", " </p>")).text.split())


def test_an_article_leads_to_those_before_and_after_it_by_the_date_it_is_about() -> None:
    dated = [("a", "2031"), ("b", "2033"), ("c", "2032"), ("undated", "")]
    pages = pages_of(*((article(name, "It rained.", date=date), Findings()) for name, date in dated))
    assert neighbours(pages, "articles/c.md") == "Earlier a 2031 Later b 2033"
    assert neighbours(pages, "articles/a.md") == "Later c 2032"
    assert neighbours(pages, "articles/undated.md") == ""


def test_a_long_article_says_how_long_it_takes_to_read() -> None:
    pages = pages_of((article("a", "word " * 690), Findings()), (article("b", "word " * 90), Findings()))
    assert '<p class="byline">3 minutes to read</p>' in html(pages, "articles/a.md")
    assert "to read" not in html(pages, "articles/b.md")
