"""Hand-written pages: what programs and search are told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.compose.handwritten import KIND, Handwritten
from explainer.model import Page, Searched
from machines import SITE, machine_index
from project import built, new_project, page
from reader import Reader

ABOUT = '<p>Ada &amp; Ivo keep <a href="../x/">this</a>\narchive.</p>\n<p>They began early.</p>'


def told(words: str = ABOUT, description: str = "", found: bool = True, site_url: str = SITE) -> Page:
    """A page with a hostile title, as it is told of."""
    return Handwritten(machine_index(site_url=site_url)).page("about/", "Who & <why>", words, description, found)


def test_a_page_without_a_description_is_described_by_how_it_begins() -> None:
    assert told().description == "Ada & Ivo keep this archive."
    assert told(description="Who keeps it").description == "Who keeps it"
    assert told("<h2>No paragraph</h2>").description == ""
    long = told(f"<p>{'old ' * 90}</p>").description
    assert long == f"{'old ' * 50}…"


def test_its_head_has_a_card_the_feeds_of_the_site_and_the_way_to_it() -> None:
    read = Reader(told().head.decode())
    card = {given.get("property"): given["content"] for tag, given in read.elements if tag == "meta"}
    assert (card["og:title"], card["og:url"]) == ("Who & <why>", f"{SITE}about/")
    assert [given["href"] for tag, given in read.elements if tag == "link"] == ["../feed.xml", "../feed.json"]
    assert f'"name":"Home","item":"{SITE}"' in told().head.decode()


def test_search_finds_it_among_pages_about_the_archive_by_its_title_and_words() -> None:
    assert told().html == f"<h1>Who &amp; &lt;why&gt;</h1>\n{ABOUT}"
    assert told().searched == Searched(KIND)
    assert told("<h1 id='a'>Its own</h1>").html == "<h1 id='a'>Its own</h1>"
    assert told(found=False).searched is None


@pytest.mark.parametrize("front", ["title: 1975", "title: [a, b]\ndescription: 2031-03-04", "search: no", "title:"])
def test_front_matter_of_any_kind_breaks_no_page(front: str, tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    (project / "docs/about.md").write_text(f"---\n{front}\n---\nAda keeps it.\n", encoding="utf-8")
    assert "Ada keeps it." in page(built(project), "about/")


def test_a_built_page_has_its_head_and_one_that_says_so_is_not_found(tmp_path: Path, harbour: Path) -> None:
    about = page(harbour, "about/")
    assert '<meta property="og:title" content="About &amp; around">' in about
    assert about.count('<meta name="description"') == 1
    assert '"@type":"BreadcrumbList"' in about
    project = new_project(tmp_path, "harbour")
    (project / "docs/about.md").write_text("---\nsearch: {exclude: true}\n---\nAda keeps it.\n", encoding="utf-8")
    hidden = built(project)
    assert page_count(hidden) == page_count(harbour) - 1


def page_count(site: Path) -> int:
    """How many pages search finds."""
    entry = (site / "pagefind/pagefind-entry.json").read_text(encoding="utf-8")
    return int(entry.partition('"page_count":')[2].partition(",")[0].rstrip("}"))


def test_a_readme_is_the_page_of_its_folder_and_one_in_small_letters_a_page_beside_it(tmp_path: Path) -> None:
    """As `explainer check` takes it, which refuses two pages of one folder: MkDocs would print one of them."""
    project = new_project(tmp_path, "empty")
    for path in ("quay/README.md", "ferry/index.md", "ferry/readme.md"):
        (project / "docs" / path).parent.mkdir(exist_ok=True)
        (project / "docs" / path).write_text(f"# A page\n\nWords of {path}.\n", encoding="utf-8")
    site = built(project)
    for address, path in {
        "quay/": "quay/README.md",
        "ferry/": "ferry/index.md",
        "ferry/readme/": "ferry/readme.md",
    }.items():
        assert f"Words of {path}." in page(site, address)
