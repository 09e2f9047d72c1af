"""What a reader can do on an article's page, in a browser: with a mouse, keys alone, fingers, and without scripts."""

from __future__ import annotations

import json
import re
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


SHELTER = "glossary/shared-shelter/"
IN_LIST = "ul.rows .where a[href*='people/greta-hartwood/']"


def test_a_name_in_a_list_of_quotes_has_one_card_made_when_it_is_asked_for(browser: Browser, address: str) -> None:
    with opened(browser, address + SHELTER) as page:
        assert page.locator(".card").count() == 0
        for name in (page.locator(IN_LIST).first, page.locator(IN_LIST).last):
            name.hover()
            expect(page.locator(CARD)).to_contain_text("in 1 article")
            page.keyboard.press("Escape")
        assert page.locator(".card").count() == 1
        heard = page.locator(IN_LIST).first.evaluate("mark => mark.ariaDescribedByElements[0].textContent")
        assert "in 1 article" in heard


def test_a_name_in_a_list_is_tapped_for_its_card_and_again_for_its_page(phone: Page) -> None:
    phone.goto(phone.url.replace(BARRIER, SHELTER))
    phone.locator(IN_LIST).first.tap()
    expect(phone.locator(CARD)).to_contain_text("in 1 article")
    phone.locator(IN_LIST).first.tap()
    phone.wait_for_url("**/people/greta-hartwood/")


def test_a_card_whose_page_does_not_come_says_so(browser: Browser, address: str) -> None:
    with opened(browser, address + SHELTER) as page:
        page.route("**/people/greta-hartwood/", lambda route: route.abort())
        page.locator(IN_LIST).first.hover()
        expect(page.locator(CARD)).to_contain_text("could not be loaded")


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


# ---- the card of a quote ----

PILCROW = ".article-text .quote-link >> nth=0"
TYPED = ".card textarea"
QUOTE = "About this quote"


def copied(page: Page) -> str:
    """What the clipboard holds."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_pilcrow_opens_all_about_a_quote_which_copies_it_its_address_and_its_citation(barrier: Page) -> None:
    barrier.context.grant_permissions(["clipboard-read", "clipboard-write"])
    barrier.locator(PILCROW).click()
    card = barrier.get_by_role("dialog", name=QUOTE)
    for words in ("Ada Plumb", "Mayor, Northmere", "Why: said Ada Plumb", "right 9"):
        expect(card).to_contain_text(words)
    assert card.get_by_role("link", name="Ada Plumb").get_attribute("href") == "../../../people/ada-plumb/"
    assert background(barrier, ".quote.shown") != background(barrier, "h1")
    card.get_by_role("button", name="Copy quote").click()
    expect(card.get_by_role("status")).to_have_text("Copied.")
    assert copied(barrier) == "“A harbour is safe only if the next one is” (Ada Plumb, Mayor, Northmere)"
    card.get_by_role("button", name="Copy link").click()
    link = barrier.locator(PILCROW).get_attribute("href")
    assert copied(barrier) == f"https://archive.example/articles/2031/barrier/{link}"
    card.get_by_role("button", name="Cite", exact=True).click()
    assert re.fullmatch(
        r"Ada Plumb, Mayor, Northmere: “A harbour is safe only if the next one is”\. "
        r"In: “Council puts off the tidal barrier again”, 4 March 2031, https://courier\.example/barrier\. "
        r"Explainer archive, https://archive\.example/articles/2031/barrier/#q-\w+, accessed \d+ \w+ \d{4}\.",
        barrier.locator(TYPED).input_value(),
    )
    card.get_by_role("button", name="BibTeX").click()
    bibtex = barrier.locator(TYPED).input_value()
    assert bibtex.startswith("@online{2031-barrier-q-") and bibtex.endswith("},\n}")
    assert "annotation = {Ada Plumb, Mayor, Northmere: “A harbour" in bibtex
    card.get_by_role("button", name="CSL-JSON").click()
    (item,) = json.loads(barrier.locator(TYPED).input_value())
    assert item["note"].startswith("Ada Plumb, Mayor, Northmere: “A harbour")
    assert item["archive_location"] == f"https://archive.example/articles/2031/barrier/{link}"
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("status")).to_have_text("Copied.")
    assert json.loads(copied(barrier)) == [item]


def background(page: Page, selector: str) -> str:
    """The colour behind the first element that the selector finds."""
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_where_copying_is_refused_the_words_stand_selected(barrier: Page) -> None:
    barrier.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    barrier.locator(PILCROW).click()
    barrier.get_by_role("button", name="Copy quote").click()
    expect(barrier.get_by_role("status").first).to_contain_text("copy the selected words yourself")
    assert barrier.evaluate("getSelection().toString()").startswith("“A harbour is safe")


def test_the_link_to_the_source_finds_the_words_there(barrier: Page) -> None:
    fragments = []
    for pilcrow in barrier.locator(".article-text .quote-link").all():
        pilcrow.click()
        fragments.append(barrier.get_by_role("link", name="See it in the source").get_attribute("href"))
        barrier.keyboard.press("Escape")
    assert [fragment.partition("#:~:text=")[2] for fragment in fragments if fragment] == [
        "A%20harbour%20is%20safe,the%20next%20one%20is",
        "We%20will%20not%20build%20on%20sand",
        "mayor%20was%20%22-,hiding%20behind%20shared%20shelter,-%22%20and%20asked",
        "in%20April.%20%E2%80%9C-,Not%20before%2C,-%E2%80%9D%20she%20added.",
        "The%20money%20is%20not%20there",
        "Not%20us%2C%20whatever%20the%20treaty%20says",
    ]


def test_keys_alone_open_the_card_of_a_quote_and_escape_gives_the_focus_back(barrier: Page) -> None:
    press(barrier, "Tab", ".quote-link")
    barrier.keyboard.press("Enter")
    expect(barrier.get_by_role("dialog", name=QUOTE)).to_be_focused()
    press(barrier, "Tab", ".card .actions button")
    barrier.keyboard.press("Escape")
    expect(barrier.locator(CARD)).to_have_count(0)
    assert barrier.evaluate("document.activeElement.matches('.quote-link')")


def test_an_unclear_quote_says_why_and_leads_to_where_it_is_settled(phone: Page) -> None:
    phone.locator(".quote-link.unclear").tap()
    card = phone.get_by_role("dialog", name=QUOTE)
    expect(card).to_contain_text("Speaker unclear")
    expect(card).to_contain_text("A line under decisions in articles/2031/barrier.txt settles it.")
    edit = card.get_by_role("link", name="Edit the article").get_attribute("href")
    assert edit and edit.endswith("articles/2031/barrier.txt")
    box = card.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_the_articles_own_citation_is_copied_with_the_day(barrier: Page) -> None:
    barrier.context.grant_permissions(["clipboard-read", "clipboard-write"])
    barrier.get_by_text("Cite this article").click()
    barrier.get_by_role("button", name="Copy the citation: In words").click()
    expect(barrier.locator(".cite").get_by_role("status").first).to_have_text("Copied.")
    assert copied(barrier).startswith("“Council puts off the tidal barrier again”, 4 March 2031")
    assert "/articles/2031/barrier/, accessed " in copied(barrier)


def test_without_scripts_the_pilcrow_leads_to_its_quote_and_citations_open(browser: Browser, address: str) -> None:
    with opened(browser, address + BARRIER, scripts=False) as page:
        page.locator(PILCROW).click()
        page.wait_for_url("**/#q-*")
        assert background(page, ":target") != background(page, "h1")
        page.get_by_text("Cite this article").click()
        expect(page.locator(".bibtex")).to_contain_text("@online{2031-barrier")
