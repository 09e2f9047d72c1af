"""What axe finds on every type of page, in Chromium: light and dark, on a screen and on a phone, with all of it open.

The screen and the phone are looked at side by side, each in both schemes, so that a page is loaded once for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from axe import violations
from browser import window

SCREEN, PHONE = 1280, 360
OPEN_ALL = """() => document.querySelectorAll("details").forEach((one) => { one.open = true; })"""
GUIDES = (
    "add-an-article/",
    "editors/",
    "commands/",
    "publishing/",
    "scale/",
    "start-your-own/",
    "problems/",
    "problems/x01/",
)
CARD = ".card:popover-open"


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """A screen and a phone."""
    with window(browser, SCREEN) as screen, window(browser, PHONE) as phone:
        yield screen, phone


def test_axe_finds_nothing_on_any_type_of_page(windows: tuple[Page, Page], pages: dict[str, str]) -> None:
    found = {}
    for name, address in pages.items():
        for page in windows:
            page.goto(address)
            page.evaluate(OPEN_ALL)
        found[name] = violations(windows)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("guide", GUIDES)
def test_axe_finds_nothing_on_the_guides(guide: str, windows: tuple[Page, Page], pages: dict[str, str]) -> None:
    for page in windows:
        page.goto(pages["home"] + guide)
    assert violations(windows) == []


def card_of(mark: str, key: str = "") -> Callable[[Page], None]:
    """Opens the card of a mark by keys: one that takes the focus after a key opens it by itself, or by another key."""

    def opened(page: Page) -> None:
        page.keyboard.press("Tab")
        page.locator(mark).first.focus()
        if key:
            page.keyboard.press(key)
        expect(page.locator(CARD)).to_have_count(1)

    return opened


def citation(page: Page) -> None:
    """Opens the citation in a quote's card."""
    card_of(".quote-link", "Enter")(page)
    page.locator(CARD).get_by_role("button", name="Cite", exact=True).click()
    expect(page.locator(".card textarea")).to_be_visible()


def drawer(page: Page) -> None:
    """Opens the menu, which only a phone has to open."""
    if page.locator("label.md-icon[for=__drawer]").is_visible():
        page.locator("label.md-icon[for=__drawer]").click()
        expect(page.locator("#__drawer")).to_be_checked()


def results(page: Page) -> None:
    """Waits for what a search or the explorer finds."""
    expect(page.locator(".results > li").first).to_be_visible()
    page.evaluate(OPEN_ALL)


@pytest.mark.parametrize(
    ("name", "rest", "opened", "within"),
    [
        pytest.param("article", "", card_of(".article-text a.term:not(.in-quote)"), CARD, id="term"),
        pytest.param("article", "", card_of(".article-text a.term.in-quote"), CARD, id="term in a quote"),
        pytest.param("article", "", card_of(".article-text a.person"), CARD, id="person"),
        pytest.param("article", "", card_of(".article-text a.organization"), CARD, id="body"),
        pytest.param("corrected article", "", card_of(".article-text a.term"), CARD, id="word of two terms"),
        pytest.param("article", "", card_of(".quote-link", "Enter"), CARD, id="quote"),
        pytest.param("article", "", citation, CARD, id="citation"),
        pytest.param("article", "", drawer, "[data-md-component=sidebar]", id="menu"),
        pytest.param("search", "?q=indivisible", results, "main", id="found by search"),
        pytest.param("quotes", "?words=indivisible", results, "main", id="found among quotes"),
    ],
)
def test_axe_finds_nothing_with_this_open(
    windows: tuple[Page, Page], pages: dict[str, str], name: str, rest: str, opened: Callable[[Page], None], within: str
) -> None:
    """What stands around it is looked at with its type of page."""
    for page in windows:
        page.goto(pages[name] + rest)
        opened(page)
    assert violations(windows, within) == []
