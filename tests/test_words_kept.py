"""The words of an article's file are the words of its page; a change that loses some is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.model import Page
from explainer.pipeline import build
from listed import write
from marked_up import KNOWN, article
from project import ROOT, SITES, built, new_project
from words_kept import compared, differences

RAW = "---\ntitle: The quay\n---\nIt is of [stone](https://a.example/b).\n\nNo ship came.\n\n1. One\n2. Two\n"
PAGE = """<h1>The quay</h1><div class="article-text"><p>It is of <a href="b">stone</a>.</p><p>No ship came.</p>
<ol><li>One</li> <li>Two</li></ol></div>"""


def test_no_word_of_the_shipped_archive_is_lost(shipped: Path) -> None:
    assert [*differences(ROOT, shipped)] == []


@pytest.mark.parametrize("name", ["terms", "denied"])
def test_nor_of_articles_with_every_kind_of_markup(name: str, tmp_path: Path) -> None:
    assert [*differences(SITES / name, built(new_project(tmp_path, name)))] == []


def test_nor_of_a_thousand_articles_with_any_markup(tmp_path: Path) -> None:
    articles = "".join(f"=== articles/{number}.txt\n{article(number)}" for number in range(1_000))
    write(tmp_path, articles + KNOWN)
    made = build(tmp_path)
    assert made.index
    for path, page in made.compose(lambda path, composed: composed):
        if isinstance(page, Page) and path.startswith("articles/"):
            place = tmp_path / "site" / path.removesuffix("index.md").removesuffix(".md") / "index.html"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page.html, encoding="utf-8")
    assert [*differences(tmp_path, tmp_path / "site")] == []


def test_the_same_words_are_no_difference() -> None:
    assert [*compared(RAW, PAGE)] == []


@pytest.mark.parametrize(
    ("was", "is_", "told"),
    [
        ("No ship", "Ship", ["lost or changed: No ship came", "added or in another order: Ship came One Two"]),
        ("came", "came in", ["added or in another order: in One Two"]),
        ("stone", "Stone", ["lost or changed: It is of stone"]),
        ("<li>Two</li>", "", ["lost or changed: 2 Two"]),
        ("One</li> <li>Two", "Two</li> <li>One", ["lost or changed: 1 One"]),
    ],
)
def test_what_is_lost_added_or_moved_is_told(was: str, is_: str, told: list[str]) -> None:
    found = [*compared(RAW, PAGE.replace(was, is_, 1))]
    assert [line for line in told if line not in found] == []
