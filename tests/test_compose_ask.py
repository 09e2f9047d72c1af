"""Where pages lead those who want a correction: to an e-mail, a page of the web, an issue, or nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from composed import html
from explainer.compose import compose
from explainer.compose.ask import CORRECTION
from explainer.compose.place import path_of
from explainer.index import build_index
from explainer.model import Archive, Page
from explainer.pipeline import build
from machines import SITE, barrier
from project import SITES
from reader import Reader

ISSUES = "https://code.example/archive"
ASKED = f"body=Page%3A%20{SITE.replace(':', '%3A').replace('/', '%2F')}people%2Fada-plumb%2F"


def pages(contact: str = "", repo_url: str = "") -> dict[str, Page | str | bytes]:
    """The pages of an archive that is reached there."""
    told, found = barrier()
    archive = Archive((structs.replace(told, title="The barrier & you"),), (), (), site_url=SITE)
    return dict(compose(build_index(replace(archive, contact=contact, repo_url=repo_url), [found])))


def asked(path: str, **reached: str) -> list[tuple[str, str]]:
    """The words and the target of each link of the page that asks for something."""
    part = html(pages(**reached), path).partition('<p class="ask">')[2].partition("</p>")[0]
    return [(Reader(part).text, about["href"]) for tag, about in Reader(part).elements if tag == "a"]


@pytest.mark.parametrize(
    ("contact", "repo_url", "target"),
    [
        ("desk@northmere.example", "", f"mailto:desk@northmere.example?subject=Ada%20Plumb%3A%20&{ASKED}"),
        ("a+b@northmere.example", ISSUES, f"mailto:a%2Bb@northmere.example?subject=Ada%20Plumb%3A%20&{ASKED}"),
        ("https://northmere.example/@desk", ISSUES, "https://northmere.example/@desk"),
        ("", f"{ISSUES}/", f"{ISSUES}/issues/new?title=Ada%20Plumb%3A%20&{ASKED}"),
    ],
)
def test_a_person_asks_where_the_archive_is_reached(contact: str, repo_url: str, target: str) -> None:
    link = ("Ask for a correction or reply", target)
    assert asked("people/ada-plumb.md", contact=contact, repo_url=repo_url) == [link]


def test_readers_report_a_mistake_of_an_article_and_its_title_is_words() -> None:
    ((words, target),) = asked("articles/2022/barrier.md", contact="desk@northmere.example")
    assert (words, target.partition("&")[0]) == (
        "Report a mistake",
        "mailto:desk@northmere.example?subject=The%20barrier%20%26%20you%3A%20",
    )


def test_pages_of_nobody_lead_nowhere_and_so_do_all_where_nobody_can_be_reached() -> None:
    reached = pages(contact="desk@northmere.example")
    with_link = {path for path in reached if path.endswith(".md") and 'class="ask"' in html(reached, path)}
    assert with_link == {"articles/2022/barrier.md", "people/ada-plumb.md"}
    assert asked("people/ada-plumb.md") == []


def test_everybody_with_a_page_can_ask_for_a_correction_or_answer() -> None:
    index = build(SITES / "harbour").index
    assert index
    reached = compose(replace(index, archive=replace(index.archive, contact="desk@northmere.example")))
    theirs = [voice.address for voice in index.voices.values() if voice.kind in ("person", "organization")]
    assert theirs
    assert [address for address in theirs if CORRECTION not in html(dict(reached), path_of(address))] == []
