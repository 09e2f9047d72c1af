"""llms.txt, robots.txt and the sitemap: what programs that visit the whole site are told."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from msgspec.structs import replace

from explainer.model import Article, Page
from machines import HOSTILE, SITE, barrier, file, hostile, letters, machine_pages

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def dates(site: Path) -> dict[str, str | None]:
    """The addresses in a built site's sitemap, from the root of the site, with the days of their last change."""
    root = ElementTree.fromstring((site / "sitemap.xml").read_text(encoding="utf-8"))
    places = root.findall("s:url", NAMESPACE)
    return {
        (place.findtext("s:loc", "", NAMESPACE)).removeprefix(SITE): place.findtext("s:lastmod", None, NAMESPACE)
        for place in places
    }


def test_llms_txt_leads_to_articles_terms_people_and_data() -> None:
    told = file(machine_pages(), "llms.txt")
    assert told.startswith("# Northmere explained\n\n> An archive of articles")
    assert f"- [The barrier]({SITE}articles/2022/barrier/): 2022-02-01. Echo. corrected\n" in told
    assert f"- [Letters]({SITE}articles/2021/letters/): 2021-05. retracted\n" in told
    assert f"- [tide]({SITE}glossary/tide/): Water that comes.\n" in told
    assert f"- [Ada Plumb]({SITE}people/ada-plumb/): quotes: 1\n" in told
    assert f"- [quotes.json]({SITE}data/quotes.json): one quote in one article\n" in told


def test_hostile_words_are_no_markup_in_llms_txt() -> None:
    told = file(machine_pages(), "llms.txt")
    assert HOSTILE not in told
    assert "\\</script\\>\\<script\\>" in told
    assert [line for line in told.splitlines() if line.startswith("#")] == [
        "# Northmere explained",
        "## Articles",
        "## Glossary",
        "## People and organizations",
        "## Data",
    ]


def test_robots_txt_names_the_sitemap_where_the_sites_address_is_known() -> None:
    assert file(machine_pages(), "robots.txt") == f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n"
    assert "robots.txt" not in machine_pages(site_url="")


def test_a_page_changed_when_the_last_of_what_it_shows_did() -> None:
    pages = machine_pages()
    assert {path: page.changed for path, page in pages.items() if isinstance(page, Page)} | {
        "articles/2022/barrier.md": "2022-02-06",  # its correction
        "articles/2021/letters.md": "2021-06-01",
        "articles/2020/hostile.md": "2020-01-01",
        "people/ada-plumb.md": "2022-02-06",  # its newest article, not the retracted one
        "people/bo.md": "2020-01-01",
        "glossary/tide.md": "2022-02-06",
        "people/index.md": "2022-02-06",
        "index.md": "2022-02-06",
    } == {path: page.changed for path, page in pages.items() if isinstance(page, Page)}


def test_a_page_of_articles_without_a_day_has_none() -> None:
    def undated(told: tuple[Article, object], **about: object) -> Article:
        return replace(told[0], date="2022-02", updated="", corrections=(), status="published", **about)

    told = [(undated(one), one[1]) for one in (barrier(), letters(), hostile())]
    pages = machine_pages(*told)
    page = pages["articles/2022/barrier.md"]
    assert isinstance(page, Page)
    assert page.changed == ""


def test_the_sitemap_has_every_page_with_the_day_of_its_last_change(harbour: Path) -> None:
    found = dates(harbour)
    assert found["articles/2031/barrier/"] == "2031-03-04"
    assert found["people/greta-hartwood/"] == "2031-03-06"
    assert found["about/"] is None
    for path in harbour.glob("*/*/index.html"):
        if "refresh" not in path.read_text(encoding="utf-8"):
            assert f"{path.parent.relative_to(harbour).as_posix()}/" in found
