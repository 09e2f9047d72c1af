"""What a correction and a retraction tell readers: the eight elements that a notice must have, each on a built page.

They are those of the Committee on Publication Ethics, https://doi.org/10.24318/cope.2019.1.4: a notice is linked to
the article, identifies it, says which of the two it is, comes promptly, is free for everybody, says who, says why, and
is factual.
"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from project import built, new_project, page
from reader import Reader
from test_read_files import write_files

ARCHIVE = """\
=== articles/2031/barrier.txt
---
title: The barrier waits
date: 2031-03-04
outlet: Northmere Courier
authors: [Ivo Tarn]
event: The barrier is put off
status: corrected
corrections:
  - {date: 2031-03-06, text: "The barrier is of stone, not of wood."}
---
"We will not build on sand," said Ada Plumb, the mayor of Northmere.
=== articles/2031/ferry.txt
---
title: The ferry is sold
date: 2031-03-05
outlet: Saltholm Gazette
authors: [Mara Quill]
status: retracted
corrections:
  - {date: 2031-03-09, by: Saltholm Gazette, text: "The letter that this article is about was invented."}
---
"Nobody will ever sail from here again," said Ada Plumb. "The herring money is gone," said Bram Corrin.
=== articles/2031/harbour.txt
---
title: The harbour fills
date: 2031-03-07
event: The barrier is put off
outlet: Northmere Courier
---
"We will not build on sand," Ada Plumb said again. "The quay is full by noon," she said.
=== docs/glossary/sand.md
---
term: sand
---
What the barrier would stand on.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
"""
STATEMENT = "the page of the statement"
INVENTED = ("Nobody will ever sail from here again", "The herring money is gone")


class Notice(NamedTuple):
    """An article with a notice, and what this must say."""

    address: str
    title: str
    author: str
    which: str
    day: str
    said: str
    who: str
    why: str


BARRIER = Notice(
    "articles/2031/barrier/",
    "The barrier waits",
    "Ivo Tarn",
    "corrected",
    "2031-03-06",
    "6 March 2031",
    "the editors of this archive",
    "The barrier is of stone, not of wood.",
)
FERRY = Notice(
    "articles/2031/ferry/",
    "The ferry is sold",
    "Mara Quill",
    "retracted",
    "2031-03-09",
    "9 March 2031",
    "Saltholm Gazette",
    "The letter that this article is about was invented.",
)
both = pytest.mark.parametrize("told", [BARRIER, FERRY], ids=["corrected", "retracted"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of an archive with a corrected and a retracted article, and one that stands."""
    project = new_project(tmp_path_factory.mktemp("notices"), "empty")
    write_files(project, ARCHIVE)
    return built(project, "--strict", SITE_URL="https://archive.example/")


def notice(site: Path, told: Notice) -> str:
    """The HTML of the notice on the article's page."""
    (found,) = re.findall(r'<aside class="notice".*?</aside>', page(site, told.address), re.DOTALL)
    return str(found)


def words(html: str) -> str:
    return " ".join(Reader(html.replace("</p>", " </p>")).text.split())


def feed_items(site: Path) -> list[dict[str, str]]:
    """The items of the feed of the site."""
    return list(json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"])


# ---- the eight elements ----


@both
def test_1_it_is_linked_to_the_article_in_every_form_of_it(site: Path, told: Notice) -> None:
    """It stands on the article's own page, above the first word; lists, the feed and the data lead there and say so."""
    html = page(site, told.address)
    assert html.index("</h1>") < html.index('class="notice"') < html.index('class="article-text"')
    row = page(site, "articles/").partition(f">{told.title}</a>")[2].partition("</li>")[0]
    assert words(row).endswith(f"· {told.which}")
    (item,) = (item for item in feed_items(site) if item["url"].endswith(told.address))
    assert told.why in item["content_html"]
    data = json.loads((site / "data/articles.json").read_text(encoding="utf-8"))
    (row_of_data,) = (row for row in data if row["id"] == told.address)
    assert (row_of_data["status"], told.why in row_of_data["corrections"][0]) == (told.which, True)


@both
def test_2_it_identifies_the_article_by_its_title_and_authors(site: Path, told: Notice) -> None:
    above = page(site, told.address).partition("<h1")[2].partition("</aside>")[0]
    read = words(f"<h1{above}</aside>")
    assert read.index(told.title) < read.index(told.author) < read.index("This article has been")


@both
def test_3_it_says_which_it_is_a_correction_or_a_retraction(site: Path, told: Notice) -> None:
    assert words(notice(site, told)).startswith(f"This article has been {told.which}.")
    assert f'"creativeWorkStatus":"{told.which.capitalize()}"' in page(site, told.address)


def test_3_a_retraction_is_told_before_the_page_is_opened(site: Path) -> None:
    """In the window's title, on the card of a link, in the feed and among what search finds."""
    html = page(site, FERRY.address)
    assert re.search(r"<title>\s*Retracted: The ferry is sold", html)
    assert '<meta property="og:title" content="Retracted: The ferry is sold">' in html
    assert {one["title"] for one in feed_items(site) if FERRY.title in one["title"]} == {"Retracted: The ferry is sold"}
    (found,) = (one for one in fragments(site) if one["url"].endswith(FERRY.address))
    assert found["filters"]["kind"] == ["Retracted article"]


@both
def test_4_it_comes_promptly_the_day_stands_with_it_and_the_page_is_new_that_day(site: Path, told: Notice) -> None:
    html = notice(site, told)
    assert f'<time datetime="{told.day}">{told.said}</time>' in html
    assert f'"dateModified":"{told.day}"' in page(site, told.address)
    (item,) = (item for item in feed_items(site) if item["url"].endswith(told.address))
    assert item["date_modified"] == f"{told.day}T00:00:00Z"


@both
def test_4_it_is_news_in_the_feeds_of_its_own_day(site: Path, told: Notice) -> None:
    """Who follows the archive hears of it, however old the article is."""
    (item,) = (item for item in feed_items(site) if f"{told.address}#c-" in item["url"])
    assert item["date_published"] == f"{told.day}T00:00:00Z"
    assert told.why in item["content_html"]
    assert f'id="{item["url"].partition("#")[2]}"' in notice(site, told)


@both
def test_5_it_is_free_for_everybody_without_script_or_anything_to_open(site: Path, told: Notice) -> None:
    """It is in the page as it is served, is not folded away, and search engines may read it."""
    above = page(site, told.address).partition('<aside class="notice"')[0]
    for folded in ("details", "dialog", "template", "noscript", "script", "aside"):
        assert above.count(f"<{folded}") == above.count(f"</{folded}>"), folded
    assert "hidden" not in notice(site, told)
    assert "noindex" not in above
    assert told.address in (site / "sitemap.xml").read_text(encoding="utf-8")


@both
def test_6_it_says_who(site: Path, told: Notice) -> None:
    assert f"{told.said}, by {told.who}: " in words(notice(site, told))


@both
def test_7_it_says_why(site: Path, told: Notice) -> None:
    assert told.why in words(notice(site, told))


@both
def test_8_it_is_factual_the_program_adds_nothing_to_what_the_editors_wrote(site: Path, told: Notice) -> None:
    """How editors are to put it stands in their guide."""
    says = f"This article has been {told.which}. {told.said}, by {told.who}: {told.why}"
    assert words(notice(site, told)) == says


# ---- what else readers are owed ----


@pytest.mark.parametrize("address", ["people/ada-plumb/", "glossary/sand/", "quotes/", STATEMENT])
def test_every_list_of_a_quote_says_that_its_article_was_corrected(address: str, site: Path) -> None:
    if address == STATEMENT:
        address = re.findall(r"statements/\w{12}/", page(site, BARRIER.address))[0]
    rows = re.findall(r"<p class=\"where\">.*?</p>", page(site, address))
    titled = [(re.findall("<cite>(.*?)</cite>", row)[0], words(row)) for row in rows if "<cite>" in row]
    assert {title: "article corrected" in row for title, row in titled} == {
        BARRIER.title: True,
        "The harbour fills": False,
    }


@pytest.mark.parametrize("address", ["", "articles/", "events/the-barrier-is-put-off/"])
def test_every_list_of_articles_says_which_were_corrected_and_retracted(address: str, site: Path) -> None:
    rows = re.findall(r"<li>.*?</li>|<article>.*?</article>", page(site, address), re.DOTALL)
    for told in (BARRIER, FERRY):
        said = [words(row) for row in rows if f">{told.title}</a>" in row]
        assert [row for row in said if told.which not in row] == []
        assert said or told is FERRY, "a retracted article is no report of an event"


def test_the_page_that_finds_quotes_is_told_too(site: Path) -> None:
    """Where a script shows what is found."""
    loaded = json.loads((site / "quotes/words/0.json").read_text(encoding="utf-8"))
    assert {title: amended for _, title, _, amended in loaded["articles"]} == {
        BARRIER.title: "article corrected",
        "The harbour fills": "",
    }


def test_a_retracted_quote_leaves_all_listings_but_its_address_answers(site: Path) -> None:
    told = {
        str(path.relative_to(site))
        for path in site.rglob("*")
        if path.is_file() and any(quote.encode() in path.read_bytes() for quote in INVENTED)
    }
    assert told == {f"{FERRY.address}index.html"}
    html = page(site, FERRY.address)
    for quote in INVENTED:
        (id_,) = re.findall(rf'<span class="quote[^"]*" id="(q-[0-9a-f]+)">{quote}', html)
        assert f'href="#{id_}"' in html


def test_search_finds_the_words_of_a_retracted_article_and_nobodys_quotes_in_it(site: Path) -> None:
    by_address = {one["url"]: one for one in fragments(site)}
    ferry, barrier = by_address[f"/{FERRY.address}"], by_address[f"/{BARRIER.address}"]
    assert INVENTED[0] in ferry["content"]
    assert [anchor["id"] for anchor in ferry["anchors"] if anchor["id"].startswith("q-")] == []
    assert [anchor["id"].partition("/")[2] for anchor in barrier["anchors"] if anchor["id"].startswith("q-")] == [
        "Ada%20Plumb"
    ]
    assert ("person" in ferry["filters"], barrier["filters"]["person"]) == (False, ["Ada Plumb"])


def test_who_was_quoted_there_alone_leads_to_the_article(site: Path) -> None:
    assert f'href="../../{FERRY.address}' in page(site, "people/bram-corrin/")


def fragments(site: Path) -> list[dict[str, Any]]:
    """What search knows of each page."""
    packed = (gzip.decompress(path.read_bytes()) for path in (site / "pagefind/fragment").iterdir())
    return [json.loads(content.removeprefix(b"pagefind_dcd")) for content in packed]
