"""Composed pages are printed with a shell that many share; it must show."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from project import ROOT, built, new_project, page, run, tree
from reader import Reader

ORDINARY = """\
from shell import Shells

Shells.printed = lambda shells, page: shells.render(page)
"""
PRINTED = "import shell; print(shell.mark('title'))"
ADDRESSES = {"SITE_URL": "https://archive.example/", "REPO_URL": "https://code.example/archive"}


def test_a_page_printed_with_a_shell_is_what_the_theme_prints_for_it(tmp_path: Path, harbour: Path) -> None:
    project = new_project(tmp_path, "harbour")
    (project / "ordinary.py").write_text(ORDINARY, encoding="utf-8")
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(f"{text}hooks: [hooks/mkdocs_hooks.py, ordinary.py]\n", encoding="utf-8")
    ordinary, shelled = tree(built(project, **ADDRESSES)), tree(harbour)
    pages = [name for name in shelled if name.endswith(".html")]
    assert len(pages) > 10
    assert [name for name in pages if ordinary[name] != shelled[name]] == []


def test_so_is_a_page_beside_and_below_one_that_the_navigation_names(tmp_path: Path) -> None:
    """Links are relative: the way to articles/2031/barrier/ is shorter from beside it than from elsewhere."""
    sites = []
    for hook in ("", ", ordinary.py"):
        project = new_project(tmp_path / f"with{hook}", "harbour")
        (project / "ordinary.py").write_text(ORDINARY, encoding="utf-8")
        (project / "articles" / "2032").mkdir()
        for path in ("articles/2031/tides.txt", "articles/2031/barrier/cost.txt", "articles/2032/tides.txt"):
            place = project / path
            place.parent.mkdir(exist_ok=True)
            place.write_text((project / "articles/2031/ferry.txt").read_text(encoding="utf-8"), encoding="utf-8")
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        settings = settings.replace(
            "nav:\n", "nav:\n  - articles/2031/barrier.md\n  - To ferries: articles/2031/ferry/\n"
        )
        (project / "mkdocs.yml").write_text(f"{settings}hooks: [hooks/mkdocs_hooks.py{hook}]\n", encoding="utf-8")
        sites.append(tree(built(project, **ADDRESSES)))
    shelled, ordinary = sites
    assert b'href="../barrier/"' in shelled["articles/2031/tides/index.html"]
    assert [name for name in shelled if name.endswith(".html") and ordinary[name] != shelled[name]] == []


def test_a_title_with_html_in_it_is_text_everywhere(harbour: Path) -> None:
    written, attack = "Ferries &amp; fees: Saltholm answers &lt;Northmere&gt;", "<Northmere>"
    html = page(harbour, "articles/2031/ferry/")
    assert f"<title>{written} - Explainer archive</title>" in html
    for path in harbour.rglob("*.html"):
        assert attack not in path.read_text(encoding="utf-8"), path


def test_front_matter_of_a_handwritten_page_is_text_everywhere(harbour: Path) -> None:
    html = page(harbour, "about/")
    assert "<title>About &amp; around - Explainer archive</title>" in html
    assert '<meta name="description" content="Who keeps &#34;this&#34; archive">' in html


def test_the_pencil_opens_the_file_a_page_is_made_from(harbour: Path) -> None:
    for address, file in {
        "articles/2031/barrier/": "articles/2031/barrier.txt",
        "people/ada-plumb/": "docs/people/ada-plumb.md",
        "glossary/shared-shelter/": "docs/glossary/shared-shelter.md",
        "about/": "docs/about.md",
        "": "docs/index.md",
    }.items():
        assert f'href="https://code.example/archive/edit/main/{file}"' in page(harbour, address), address


NAMES = ("mara's.md", "quay & sea.md", "50%25.md", "no#1.md", "{{ x }}.md", "über+uns.md", "a b/[c](d).md")
"""Of pages whose names are no part of an address as they are; other marks no system can have in a name."""


@pytest.mark.parametrize("edited", ["edit_uri: edit/main/docs/", "edit_uri_template: edit/main/docs/{path!q}"])
def test_the_pencil_leads_to_a_file_of_any_name(edited: str, tmp_path: Path) -> None:
    project = new_project(tmp_path, "empty")
    for name in NAMES:
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text("# A page\n\nWords.\n", encoding="utf-8")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("edit_uri: edit/main/docs/", edited), encoding="utf-8")
    site = built(project, **ADDRESSES)
    for name in NAMES:
        (link,) = (
            given["href"]
            for _, given in Reader(page(site, name.removesuffix(".md"))).elements
            if given.get("rel") == "edit"
        )
        assert unquote(urlsplit(link).path) == f"/archive/edit/main/docs/{name}"
        assert (urlsplit(link).query, urlsplit(link).fragment) == ("", "")


def test_those_who_are_quoted_and_readers_can_ask_for_a_correction(harbour: Path) -> None:
    assert "https://code.example/archive/issues/new?title=Ada%20Plumb%3A%20" in page(harbour, "people/ada-plumb/")
    assert ">Report a mistake</a>" in page(harbour, "articles/2031/barrier/")


def test_every_page_says_where_it_is_served(harbour: Path) -> None:
    canonical = '<link rel="canonical" href="https://archive.example/people/ada-plumb/">'
    assert canonical in page(harbour, "people/ada-plumb/")
    sitemap = (harbour / "sitemap.xml").read_text(encoding="utf-8")
    for address in ("articles/2031/barrier/", "people/ada-plumb/", "about/"):
        assert f"<loc>https://archive.example/{address}</loc>" in sitemap


def test_without_a_repository_there_is_no_pencil_and_nobody_to_ask(tmp_path: Path) -> None:
    site = built(new_project(tmp_path, "harbour"), "--strict")
    assert 'rel="edit"' not in page(site, "about/") + page(site, "people/ada-plumb/")
    assert 'class="ask"' not in page(site, "people/ada-plumb/")


def test_no_title_can_be_taken_for_the_place_of_a_value() -> None:
    """Titles in the navigation are in what many pages share: with a mark that can be known one would end the build."""
    first, second = (run(ROOT / "hooks", "timeit", "-n1", "-r1", PRINTED).stdout.partition("\n")[0] for _ in range(2))
    assert first.startswith("mark") and "title" in first
    assert first != second
