"""Where a site is served: one address for each page, and what is left out where nobody says it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explainer.compose.redirect import redirect
from project import ROOT, built, new_project, page, tree

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
PROJECT = "https://northmere.example/archive/"


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's site, served below the root of its host as the pages of a repository are; no slash at the end."""
    project = new_project(tmp_path_factory.mktemp("below"), "harbour")
    return built(project, SITE_URL=PROJECT.rstrip("/"))


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's site, of which nobody says where it is served."""
    return built(new_project(tmp_path_factory.mktemp("nowhere"), "harbour"), SITE_URL="")


def addresses(site: Path) -> dict[str, list[str]]:
    """The canonical addresses of each page, by its own; the page for what is not found has none of its own."""
    found = (path.relative_to(site).parent.as_posix() for path in site.rglob("index.html"))
    return {
        address: CANONICAL.findall(page(site, address))
        for address in ("" if one == "." else f"{one}/" for one in found)
    }


def test_every_page_has_one_address_and_the_sitemap_has_it_once(below: Path) -> None:
    canonical = addresses(below)
    assert len(canonical) > 10
    assert canonical == {address: [PROJECT + address] for address in canonical}
    listed = [one.text for one in ElementTree.parse(below / "sitemap.xml").iter(LOCATION)]
    assert sorted(str(address) for address in listed) == sorted(PROJECT + address for address in canonical)


def test_an_earlier_address_names_the_one_of_now() -> None:
    path, html = redirect("old/", "articles/letter/", "A letter", PROJECT)
    assert (path, CANONICAL.findall(html)) == ("old/index.html", [f"{PROJECT}articles/letter/"])
    assert 'content="0; url=../articles/letter/"' in html


def test_what_programs_are_told_below_the_root_of_a_host_leads_there(below: Path) -> None:
    assert f'<meta property="og:image" content="{PROJECT}assets/card.png">' in page(below, "people/ada-plumb/")
    assert f"<link>{PROJECT}articles/2031/barrier/</link>" in (below / "feed.xml").read_text(encoding="utf-8")
    assert f"]({PROJECT}glossary/shared-shelter/)" in (below / "llms.txt").read_text(encoding="utf-8")
    missing = (below / "404.html").read_text(encoding="utf-8")
    assert 'action="/archive/search/"' in missing
    for way_on in ("search", "articles", "glossary", "people"):
        assert f'<a href="/archive/{way_on}/">' in missing
    assert CANONICAL.findall(missing) == []


def test_robots_are_told_of_the_sitemap_at_the_root_of_a_host_alone(below: Path, harbour: Path) -> None:
    """Nobody asks for a robots.txt below it: https://www.rfc-editor.org/rfc/rfc9309#section-2.3"""
    told = (harbour / "robots.txt").read_text(encoding="utf-8")
    assert told == "User-agent: *\nAllow: /\nSitemap: https://archive.example/sitemap.xml\n"
    assert not (below / "robots.txt").exists()


def test_without_an_address_nothing_is_written_that_needs_one(nowhere: Path) -> None:
    assert [address for address, canonical in addresses(nowhere).items() if canonical] == []
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt") if (nowhere / name).exists()]
    for name, written in tree(nowhere).items():
        if name.endswith(".html"):
            assert b"og:url" not in written and b"og:image" not in written, name


def test_a_picture_of_its_own_goes_with_links_to_an_archive(tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    (project / "docs/assets").mkdir()
    (project / "docs/assets/card.png").write_bytes(b"its own")
    assert (built(project) / "assets/card.png").read_bytes() == b"its own"
    assert "docs/assets/card.png" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
