"""What a reader can do on an article's page, in a browser: with a mouse, keys alone, fingers, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

BARRIER = "articles/2031/barrier/"
TERM = ".article-text a.term >> nth=0"
PERSON = ".article-text a.person >> nth=0"
CARD = ".card:popover-open"


@contextmanager
def opened(browser: Browser, url: str, phone: bool = False, scripts: bool = True) -> Iterator[Page]:
    """The page at an address, in a window of its own."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740} if phone else {"width": 1280, "height": 900},
        has_touch=phone,
        is_mobile=phone,
        java_script_enabled=scripts,
    )
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


@pytest.fixture
def barrier(browser: Browser, address: str) -> Iterator[Page]:
    """An article on a screen."""
    with opened(browser, address + BARRIER) as page:
        yield page


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """The article on a phone."""
    with opened(browser, address + BARRIER, phone=True) as page:
        yield page


def press(page: Page, key: str, until: str) -> None:
    """Press a key until what the selector finds has the focus."""
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", until):
            return
    pytest.fail(f"{key} does not reach {until}")


# ---- cards of terms and people ----


def test_pointing_at_a_term_shows_its_definition_beside_it_until_the_pointer_leaves_both(barrier: Page) -> None:
    mark = barrier.locator(TERM)
    mark.hover()
    card = barrier.locator(CARD)
    expect(card).to_contain_text("The principle that no harbour makes itself safe")
    box, words = card.bounding_box(), mark.bounding_box()
    assert box and words and abs(box["y"] - words["y"] - words["height"]) < 12
    card.hover()
    barrier.wait_for_timeout(300)
    expect(card).to_be_visible()
    barrier.locator("h1").hover()
    expect(card).to_have_count(0)


def test_keys_alone_open_a_card_close_it_and_follow_the_mark(barrier: Page) -> None:
    press(barrier, "Tab", "a.person")
    expect(barrier.locator(CARD)).to_contain_text("Ada Plumb")
    press(barrier, "Tab", "a.term")
    expect(barrier.locator(CARD)).to_contain_text("shared shelter")
    barrier.keyboard.press("Escape")
    expect(barrier.locator(CARD)).to_have_count(0)
    assert barrier.evaluate("document.activeElement.className").startswith("term")
    barrier.keyboard.press("Enter")
    barrier.wait_for_url("**/glossary/shared-shelter/")


def test_the_first_tap_opens_a_card_and_the_second_follows_the_mark(phone: Page) -> None:
    phone.locator(PERSON).tap()
    card = phone.locator(CARD)
    expect(card).to_contain_text("Mayor")
    box = card.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
    phone.locator("h1").tap()
    expect(card).to_have_count(0)
    phone.locator(PERSON).tap()
    phone.locator(PERSON).tap()
    phone.wait_for_url("**/people/ada-plumb/")


def test_a_screen_reader_hears_what_a_mark_means(barrier: Page) -> None:
    described = barrier.locator(TERM).evaluate("mark => document.getElementById(mark.ariaDescribedByElements[0].id)")
    assert described is not None
    heard = barrier.locator(TERM).evaluate("mark => mark.ariaDescribedByElements[0].textContent")
    assert heard == "The principle that no harbour makes itself safe by leaving another open to the sea."
    assert barrier.locator(".archive [title]").count() == 0


def test_a_link_in_quoted_words_says_that_the_archive_made_it(barrier: Page) -> None:
    barrier.locator(".article-text a.term.in-quote").hover()
    expect(barrier.locator(CARD)).to_contain_text("Linked by the archive, not by the speaker.")


def test_the_switch_hides_the_marks_of_terms_moves_nothing_and_is_remembered(barrier: Page) -> None:
    switch = barrier.get_by_role("checkbox", name="Mark terms")
    lines = barrier.locator(".article-text").bounding_box()
    switch.uncheck()
    assert barrier.locator(TERM).evaluate("mark => getComputedStyle(mark).textDecorationLine") == "none"
    assert barrier.locator(".article-text").bounding_box() == lines
    barrier.locator(TERM).hover()
    barrier.wait_for_timeout(400)
    expect(barrier.locator(CARD)).to_have_count(0)
    barrier.reload()
    assert not switch.is_checked()
    assert barrier.locator(".article-text").bounding_box() == lines
    switch.check()
    assert barrier.locator(TERM).evaluate("mark => getComputedStyle(mark).textDecorationLine") == "underline"


def test_without_scripts_marks_are_links_and_the_switch_works(browser: Browser, address: str) -> None:
    with opened(browser, address + BARRIER, scripts=False) as page:
        assert page.locator(".card").first.is_hidden()
        page.get_by_role("checkbox", name="Mark terms").uncheck()
        page.locator(TERM).click()
        page.wait_for_url("**/glossary/shared-shelter/")
