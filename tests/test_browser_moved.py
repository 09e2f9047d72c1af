"""A link to a quote of an article that has moved, in Chromium: it leads to the quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser import served, window
from project import built, new_project, page


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour archive, whose article on the ferry was once called fees."""
    project = new_project(tmp_path_factory.mktemp("moved"), "harbour")
    ferry = project / "articles/2031/ferry.txt"
    ferry.write_text(
        ferry.read_text(encoding="utf-8").replace("---\n", "---\naliases: [2031/fees]\n", 1), encoding="utf-8"
    )
    return built(project)


@pytest.fixture
def address(moved: Path) -> Iterator[str]:
    """Where it is served."""
    with served(moved) as address:
        yield address


def last_quote(moved: Path) -> str:
    """The id of the last quote of the article: one that is not in sight above it."""
    *_, last = re.finditer(r'class="quote[^"]*" id="(q-[0-9a-f]+)"', page(moved, "articles/2031/ferry"))
    return last[1]


def test_a_link_to_a_quote_under_the_earlier_address_leads_to_the_quote(
    browser: Browser, moved: Path, address: str
) -> None:
    quote = last_quote(moved)
    with window(browser, 390, 200) as shown:
        shown.goto(f"{address}articles/2031/fees/#{quote}")
        expect(shown).to_have_url(f"{address}articles/2031/ferry/#{quote}")
        expect(shown.locator(f"#{quote}")).to_be_in_viewport()
        shown.go_back()
        assert "fees" not in shown.url, "Back must not lead round in a circle"


def test_without_scripts_it_leads_to_the_article(browser: Browser, moved: Path, address: str) -> None:
    with window(browser, 390, scripts=False) as shown:
        shown.goto(f"{address}articles/2031/fees/#{last_quote(moved)}")
        expect(shown).to_have_url(re.compile("/articles/2031/ferry/"))
        expect(shown.locator("h1")).to_contain_text("Ferries & fees")
