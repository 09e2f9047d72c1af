"""The feeds: RSS 2.0 by the rules of its specification, JSON Feed 1.1 by a schema, and what they say."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from composed import html
from explainer.compose.handwritten import Handwritten
from explainer.model import Findings, Page, Reply
from handmade import article, person, quote
from machines import PLUMB, SITE, TIDE, barrier, file, hostile, letters, machine_index, machine_pages
from reader import Reader

SCHEMA = Path(__file__).parent / "schemas" / "json_feed.json"
REQUIRED, OPTIONAL = ("title", "link", "description"), ("language", "lastBuildDate", "item")
ATOM_LINK, CREATOR = "{http://www.w3.org/2005/Atom}link", "{http://purl.org/dc/elements/1.1/}creator"
IN_ITEM = ("title", "link", "description", "guid", "pubDate", "category", CREATOR)
PAGES = ("", "people/ada-plumb/", "glossary/tide/", "outlets/echo/")


def items(pages: dict[str, Page | str | bytes], address: str) -> list[dict[str, object]]:
    """The items of the JSON feed of a page."""
    return list(json.loads(file(pages, f"{address}feed.json"))["items"])


def quoted_twice() -> dict[str, Page | str | bytes]:
    """The pages of articles of which two quote Bo."""
    a, found = hostile()
    again = replace(a, path="articles/2020/again.txt", address="articles/2020/again/")
    return machine_pages(barrier(), letters(), (a, found), (again, found))


def rss_problems(written: str) -> list[str]:
    """What https://www.rssboard.org/rss-specification would not have."""
    root = ElementTree.fromstring(written)
    channel = root[0]
    tags = [one.tag for one in channel]
    problems = [] if (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1) else ["no rss 2.0"]
    problems += [f"{tag} is not there once" for tag in REQUIRED if tags.count(tag) != 1]
    problems += [f"channel has {tag}" for tag in tags if tag not in (*REQUIRED, *OPTIONAL, ATOM_LINK)]
    problems += [
        f"{one.tag} is not a date: {one.text}" for one in channel.iter() if "Date" in one.tag and not dated(one)
    ]
    problems += [f"link is no address: {one.text}" for one in channel.iter("link") if not absolute(one.text or "")]
    for item in channel.iter("item"):
        inside = [one.tag for one in item]
        problems += [f"item has {tag}" for tag in inside if tag not in IN_ITEM]
        problems += [f"item has {tag} twice" for tag in ("title", "link", "guid", "pubDate") if inside.count(tag) > 1]
        problems += [] if "title" in inside or "description" in inside else ["item without title and description"]
    ids = [one.text for one in channel.iter("guid")]
    return problems + [f"guid {id_} twice" for id_ in set(ids) if ids.count(id_) > 1]


def dated(element: ElementTree.Element) -> bool:
    """Whether it holds a date as RFC 822 writes it, with a zone."""
    try:
        return parsedate_to_datetime(element.text or "").tzinfo is not None
    except ValueError:
        return False


def absolute(link: str) -> bool:
    """Whether a link leads somewhere from anywhere."""
    return urlsplit(link).scheme == "https" and bool(urlsplit(link).netloc)


def test_every_person_term_organization_and_outlet_has_both_feeds() -> None:
    pages = quoted_twice()
    for address in PAGES:
        assert {f"{address}feed.xml", f"{address}feed.json"} <= set(pages)
    assert "people/bo/feed.xml" in pages


def test_unnamed_sources_of_a_body_and_documents_can_be_followed() -> None:
    a = article("a", "A Northmere official said: “no wall.” The letter says: “not yet.”", date="2031-03-04")
    said = (quote(a, "no wall.", "a Northmere official", "unnamed"), quote(a, "not yet.", "the letter", "document"))
    pages = machine_pages((a, Findings((), said)))
    (unnamed,) = [path for path in pages if path.startswith("unnamed/") and path.endswith("feed.xml")]
    assert "quotes of unnamed sources: " in html(pages, f"{unnamed.removesuffix('/feed.xml')}.md")
    assert "Follow quotes from documents: " in html(pages, "documents/index.md")
    assert "documents/feed.json" in pages


def test_feeds_are_rss_and_json_feed_as_specified() -> None:
    pages = machine_pages()
    feeds = [path for path in pages if path.endswith(("feed.xml", "feed.json"))]
    assert len(feeds) > 8
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for path in feeds:
        written = file(pages, path)
        if path.endswith(".xml"):
            assert (path, rss_problems(written)) == (path, [])
        else:
            assert (path, [error.message for error in validator.iter_errors(json.loads(written))]) == (path, [])


def test_hostile_words_are_words_in_what_a_reader_of_feeds_shows() -> None:
    pages = quoted_twice()
    for address in ("", "people/bo/", "glossary/tide/"):
        shown = [str(item["content_html"]) for item in items(pages, address)]
        shown += [
            one.text or "" for one in ElementTree.fromstring(file(pages, f"{address}feed.xml")).iter("description")
        ]
        assert "alert" in "".join(shown)
        for item in shown[: len(items(pages, address))]:
            read = Reader(item)
            assert (read.crossed, [tag for tag, _ in read.elements if tag in ("script", "title")]) == ([], [])


def test_a_correction_is_an_item_of_its_own_in_the_feeds_of_the_site_and_of_the_outlet() -> None:
    """Beside the newest articles, by its own day: an article of long ago that is corrected would else never be told."""
    later = [(article(f"2023/{n}", "Words.", date="2023-01-01"), Findings()) for n in range(25)]
    pages = machine_pages(barrier(), letters(), *later)
    corrections = [item for item in items(pages, "") if "#c-" in str(item["id"])]
    assert [(item["title"], item["date_published"]) for item in corrections] == [
        ("Corrected: The barrier", "2022-02-06T00:00:00Z"),
        ("Retracted: Letters", "2021-06-01T00:00:00Z"),
    ]
    assert "The wall is of stone." in str(corrections[0]["content_html"])
    assert leads_to_an_element(pages, str(corrections[0]["id"]))
    assert corrections[0] in items(pages, "outlets/echo/")


def test_a_reply_is_an_item_in_the_feeds_of_whoever_gives_it_and_of_the_site() -> None:
    """With its words, its day, what it is to and where it stands."""
    to = str(items(machine_pages(), "people/ada-plumb/")[0]["id"])
    replies = (
        Reply("2031-05-02", "It did <wait>.", to.partition("#")[2], "https://northmere.example/letter"),
        Reply("2031-05-03", "Nobody asked me."),
    )
    pages = machine_pages(entries=(TIDE, replace(PLUMB, replies=replies)))
    of_hers = items(pages, "people/ada-plumb/")
    assert [item["title"] for item in of_hers[:2]] == [
        "Ada Plumb replied: “Nobody asked me.”",
        "Ada Plumb replied: “It did <wait>.”",
    ]
    to_one = of_hers[1]
    assert to_one["date_published"] == "2031-05-02T00:00:00Z"
    assert to_one["_archive"] == {"replies_to": to, "source": "https://northmere.example/letter"}
    assert Reader(str(to_one["content_html"])).text == (
        "It did <wait>.Ada Plumb replied to “The tide will not wait.” · 2 May 2031 · where it was published"
    )
    assert f'href="{SITE}{to}"' in str(to_one["content_html"])
    assert leads_to_an_element(pages, str(to_one["id"]))
    assert items(pages, "")[:2] == of_hers[:2]
    assert to_one not in items(pages, "outlets/echo/")
    assert "Follow quotes and replies of Ada Plumb" in Reader(html(pages, "people/ada-plumb.md")).text


def leads_to_an_element(pages: dict[str, Page | str | bytes], id_: str) -> bool:
    """Whether the id of an item is the address of a page with that element."""
    address, _, anchor = id_.partition("#")
    return f'id="{anchor}"' in html(pages, f"{address.rstrip('/')}.md")


def test_a_retracted_and_a_corrected_article_say_so() -> None:
    site = {str(item["id"]): item for item in items(machine_pages(), "")}
    retracted, corrected = site["articles/2021/letters/"], site["articles/2022/barrier/"]
    assert retracted["title"] == "Retracted: Letters"
    assert str(retracted["content_html"]).startswith("<p><strong>Retracted</strong>: It was not so.</p>")
    assert retracted["_archive"] == {"status": "retracted"}
    assert corrected["title"] == "Corrected: The barrier"
    assert corrected["date_modified"] == "2022-02-06T00:00:00Z"


def test_a_persons_feed_has_each_quote_with_its_reason_and_no_retracted_one() -> None:
    (item,) = items(machine_pages(), "people/ada-plumb/")
    assert str(item["id"]).startswith("articles/2022/barrier/#q-")
    assert item["url"] == f"{SITE}{item['id']}"
    assert item["title"] == "Ada Plumb: “The tide will not wait.”"
    assert item["_archive"] == {
        "said": "2022-01-30",
        "role": "Mayor, Northmere",
        "reason": "said Plumb",
        "confidence": 0.9,
        "outlet": "Echo",
        "status": "corrected",
    }


def test_whom_one_article_quotes_nobody_follows() -> None:
    """A feed of what will not come is a file for nothing; who has an entry is expected again."""
    pages = machine_pages()
    assert "people/bo.md" in pages
    assert "people/bo/feed.xml" not in pages
    assert "Follow quotes" not in str(pages["people/bo.md"])
    assert "people/ada-plumb/feed.xml" in pages


def test_a_terms_feed_shows_the_term_in_its_sentence() -> None:
    item = items(machine_pages(), "glossary/tide/")[0]
    assert "<p>Ada Plumb said: “The <mark>tide</mark> will not wait.”</p>" in str(item["content_html"])


def test_what_was_published_last_comes_first_however_old_its_words() -> None:
    told = []
    for number in range(40):
        name = f"{number:02}"
        a = article(
            f"a/{name}", f"Ada Plumb said: “Tide {name}.”", date=f"2022-03-{1 + number % 28:02}", event_date="1999"
        )
        found = quote(a, f"Tide {name}.", "Ada Plumb", entity="ada-plumb")
        told.append((a, Findings((), (found,), person("ada-plumb", "Ada Plumb"))))
    dates = [str(item["date_published"]) for item in items(machine_pages(*told), "people/ada-plumb/")]
    assert len(dates) == 30
    assert dates == sorted(dates, reverse=True)
    assert dates[0] == "2022-03-28T00:00:00Z"


@pytest.mark.parametrize(
    ("iso", "rss", "json_date"),
    [
        ("2022-02-01", datetime(2022, 2, 1, tzinfo=UTC), "2022-02-01T00:00:00Z"),
        ("2022-02", None, None),
        ("", None, None),
    ],
)
def test_only_a_whole_day_is_a_date(iso: str, rss: datetime | None, json_date: str | None) -> None:
    pages = machine_pages((article("a", "Words.", date=iso), Findings()))
    channel = ElementTree.fromstring(file(pages, "feed.xml"))
    found = [parsedate_to_datetime(one.text or "") for one in channel.iter("pubDate")]
    assert found == ([rss] if rss else [])
    assert items(pages, "")[0].get("date_published") == json_date


def test_where_nobody_said_where_the_site_is_served_there_are_no_feeds_and_no_page_leads_to_one() -> None:
    """RSS has no rule for links that are not whole, and whoever reads a feed has nothing to begin them with."""
    pages = machine_pages(site_url="")
    assert [path for path in pages if path.endswith(("feed.xml", "feed.json"))] == []
    composed = [page for page in pages.values() if isinstance(page, Page)]
    assert len(composed) > 10
    for page in composed:
        assert "feed." not in page.html + page.head.decode(), page.path
        assert "Follow" not in Reader(page.html).text, page.path
    told = Handwritten(machine_index(site_url="")).page("about/", "About", "<p>Words.</p>", "", True)
    assert b"feed." not in told.head


def test_pages_lead_readers_and_programs_to_their_feeds() -> None:
    page = machine_pages()["people/ada-plumb.md"]
    assert isinstance(page, Page)
    assert "Follow quotes of Ada Plumb: RSS, JSON Feed" in Reader(page.html).text
    links = [about for tag, about in Reader(page.head.decode()).elements if tag == "link"]
    assert [(link["type"], link["href"]) for link in links if "alternate" in link["rel"].split()] == [
        ("application/rss+xml", "../../people/ada-plumb/feed.xml"),
        ("application/feed+json", "../../people/ada-plumb/feed.json"),
        ("application/rss+xml", "../../feed.xml"),
        ("application/feed+json", "../../feed.json"),
    ]
