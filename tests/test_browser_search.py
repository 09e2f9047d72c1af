"""What a browser makes of search: from words to the marked quote, by keyboard, on a phone, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import served
from project import ROOT, built
from test_browser import Tab


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the shipped archive is served."""
    site = tmp_path_factory.mktemp("shipped") / "site"
    built(ROOT, "--strict", "--site-dir", str(site))
    with served(site) as address:
        yield address


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab that asks nobody else and has nothing to complain of."""
    with browser.new_page(viewport={"width": 1280, "height": 900}) as opened:
        tab = Tab(opened, address)
        yield tab
        assert (tab.complaints, tab.foreign) == ([], [])


EXPLORED = "quotes/?words=indivisible&speaker=people%2Fsergey-lavrov"


def kinds(page: Page) -> list[str]:
    """The kinds of pages found, as the filter offers them, without their counts."""
    return [option.rpartition(" (")[0] for option in page.locator("#kind option").all_inner_texts()[1:]]


def test_a_word_is_found_in_terms_articles_and_quotes(tab: Tab) -> None:
    page = tab.open("about/")
    page.keyboard.press("/")
    page.keyboard.type("indivisible")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=indivisible")
    expect(page.get_by_role("status")).to_contain_text("pages with “indivisible”")
    page.get_by_text("Filter and sort").click()
    expect(page.locator("#kind")).to_contain_text("Article (")
    assert {"Article", "Term"} <= set(kinds(page))
    assert page.locator(".results .quoted mark", has_text="indivisib").count() > 0


def test_a_speaker_narrows_and_a_result_opens_at_the_marked_quote(tab: Tab) -> None:
    page = tab.open("search/?q=indivisible&kind=Article")
    status = page.get_by_role("status")
    expect(status).to_contain_text("pages with")
    all_of_them = int(status.inner_text().split()[0])
    page.get_by_label("Person or body quoted").fill("Sergey Lavrov")
    page.keyboard.press("Tab")
    expect(status).not_to_contain_text(f"{all_of_them} pages")
    assert 0 < int(status.inner_text().split()[0]) < all_of_them
    first = page.locator(".quoted", has_text="In this quote of Sergey Lavrov").first
    first.get_by_role("link").click()
    page.wait_for_url("**/articles/**")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert "quote" in (target.get_attribute("class") or "")
    assert "indivisib" in target.inner_text()
    assert page.evaluate("CSS.highlights.get('found').size") > 0


def test_what_is_chosen_stands_in_the_address_and_back_undoes_it(tab: Tab) -> None:
    page = tab.open("search/?q=security")
    expect(page.locator(".results > li").first).to_be_visible()
    page.get_by_text("Filter and sort").click()
    expect(page.locator("#kind")).to_contain_text("Term (")
    page.locator("#kind").select_option("Term")
    page.wait_for_url("**/search/?q=security&kind=Term")
    expect(page.locator(".results .where").first).to_contain_text("Term")
    narrowed = page.get_by_role("status").inner_text()
    page.go_back()
    expect(page.get_by_role("status")).not_to_have_text(narrowed)
    assert page.locator("#kind").input_value() == ""
    page.go_forward()
    expect(page.get_by_role("status")).to_have_text(narrowed)


def test_words_outside_of_quotes_lead_to_their_place(tab: Tab) -> None:
    page = tab.open("search/?q=indivisible&kind=Article")
    place = page.locator(".excerpt:not(.quoted) a").first
    assert ":~:text=" in (place.get_attribute("href") or "")
    place.click()
    page.wait_for_url("**/articles/**")
    assert page.evaluate("CSS.highlights.get('found').size") > 0


@pytest.mark.parametrize(("word", "there"), [("Chairman-in-Office", True), ("<b>\"&'#/(", False)])
def test_found_words_are_marked_whatever_marks_they_have(tab: Tab, word: str, there: bool) -> None:
    page = tab.open(f"articles/2022/lavrov-letter/?highlight={quote(word)}")
    assert page.evaluate("CSS.highlights.get('found').size > 0") is there


def test_nothing_found_says_what_to_try(tab: Tab) -> None:
    page = tab.open("search/?q=xylophonist")
    expect(page.get_by_role("status")).to_contain_text("Nothing found for “xylophonist”. Try")
    assert page.locator(".results > li").count() == 0


def test_the_keyboard_alone_walks_through_results(tab: Tab) -> None:
    page = tab.open("search/?q=indivisible")
    expect(page.locator(".results > li").first).to_be_visible()
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('.results a')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"


def test_search_fits_a_phone(browser: Browser, address: str) -> None:
    with browser.new_page(viewport={"width": 360, "height": 740}) as opened:
        page = Tab(opened, address).open("")
        page.get_by_role("link", name="Search", exact=True).click()
        page.get_by_label("Words").fill("indivisible")
        expect(page.locator(".results > li").first).to_be_visible()
        page.get_by_text("Filter and sort").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_search_says_where_to_look(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = Tab(context.new_page(), address).open("about/")
    page.locator(".search-box input").fill("indivisible")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=indivisible")
    expect(page.locator(".needs-script")).to_be_visible()
    page.locator("main").get_by_role("link", name="the glossary").click()
    expect(page.locator("h1")).to_have_text("Glossary")
    context.close()


def test_quotes_are_narrowed_down_and_the_address_can_be_shared(tab: Tab) -> None:
    page = tab.open("quotes/")
    expect(page.locator(".by-date-of-quotes")).to_be_visible()
    page.get_by_label("Words in the quote").fill("indivisib")
    status = page.get_by_role("status")
    expect(status).to_contain_text("quotes, newest first")
    expect(page.locator(".by-date-of-quotes")).to_be_hidden()
    rows = page.locator(".results > li")
    assert all("indivisib" in words.lower() for words in rows.locator(".sentence").all_inner_texts())
    before = int(status.inner_text().split()[0])
    page.get_by_label("Kind of speaker").select_option("document")
    page.wait_for_url("**/quotes/?words=indivisib&kind=document")
    expect(status).not_to_contain_text(f"{before} ")
    assert 0 < int(status.inner_text().split()[0]) < before
    page.go_back()
    expect(status).to_contain_text(f"{before} ")
    assert page.get_by_label("Kind of speaker").input_value() == ""


def test_a_shared_address_of_quotes_says_the_speaker_and_leads_to_the_marked_quote(tab: Tab) -> None:
    page = tab.open(EXPLORED)
    expect(page.get_by_label("Speaker", exact=True)).to_have_value("Sergey Lavrov")
    rows = page.locator(".results > li")
    assert set(rows.locator(".where a:first-child").all_inner_texts()) == {"Sergey Lavrov"}
    words = rows.first.locator(".sentence").inner_text().strip("“”")
    rows.first.locator(".permalink").click()
    page.wait_for_url("**/articles/**#q-*")
    assert page.locator(":target").inner_text() == words


def test_no_quote_that_fits_says_what_to_try(tab: Tab) -> None:
    page = tab.open("quotes/?words=xylophonist")
    expect(page.get_by_role("status")).to_contain_text("No quote fits. Try")


def test_a_page_of_quotes_stands_in_the_address_and_back_leads_to_the_one_before(tab: Tab) -> None:
    page = tab.open("quotes/?kind=person")
    rows, status = page.locator(".results > li"), page.get_by_role("status")
    expect(rows).to_have_count(20)
    first = rows.first.inner_text()
    page.get_by_role("link", name="Next page").click()
    page.wait_for_url("**/quotes/?kind=person&page=2")
    expect(status).to_contain_text("page 2 of")
    expect(page.locator(".results > li:first-child a:first-child")).to_be_focused()
    assert rows.first.inner_text() != first
    page.go_back()
    expect(status).to_contain_text("page 1 of")
    assert rows.first.inner_text() == first
    page.get_by_label("Order").select_option("oldest")
    expect(status).to_contain_text("oldest first, page 1")


def test_a_persons_page_leads_to_their_quotes_in_the_explorer(tab: Tab) -> None:
    page = tab.open("people/sergey-lavrov/")
    page.get_by_role("link", name="Search these").click()
    expect(page.get_by_label("Speaker", exact=True)).to_have_value("Sergey Lavrov")
    expect(page.get_by_role("status")).to_contain_text("quotes, newest first")


def test_somebody_is_found_by_a_part_of_the_name_and_kept_in_the_address_by_the_page(tab: Tab) -> None:
    page = tab.open("quotes/")
    page.get_by_label("Speaker", exact=True).fill("lavr")
    expect(page.locator("#speakers option").first).to_have_attribute("value", "Sergey Lavrov")
    page.get_by_label("Speaker", exact=True).fill("lavrov")  # one word may be the surname of several
    page.wait_for_url("**/quotes/?speaker=lavrov")
    page.get_by_label("Speaker", exact=True).fill("Sergey Lavrov")
    page.wait_for_url("**/quotes/?speaker=people%2Fsergey-lavrov")


def test_a_result_can_be_pressed_right_after_typing(tab: Tab) -> None:
    page = tab.open("quotes/")
    page.get_by_label("Words in the quote").fill("indivisib")
    expect(page.get_by_role("status")).to_contain_text("newest first")
    page.locator(".results .permalink").first.click()
    page.wait_for_url("**/articles/**#q-*")


@pytest.mark.parametrize("where", ["quotes/?words=security", "search/?q=security"])
def test_what_does_not_load_is_told_and_can_be_tried_again(browser: Browser, address: str, where: str) -> None:
    with browser.new_page() as page:
        gone = "**/quotes/index.json" if where.startswith("quotes") else "**/pagefind-entry.json*"
        page.route(gone, lambda route: route.abort())
        page.goto(address + where)
        status = page.get_by_role("status")
        expect(status).to_contain_text("could not be loaded: you may be offline")
        page.unroute(gone)
        status.get_by_role("button", name="Try again").click()
        expect(page.locator(".results > li").first).to_be_visible()


def test_the_explorer_fits_a_phone(browser: Browser, address: str) -> None:
    with browser.new_page(viewport={"width": 360, "height": 740}) as opened:
        page = Tab(opened, address).open(EXPLORED)
        expect(page.locator(".results > li").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_two_choices_stand_abreast_so_that_the_newest_quotes_are_near(
    browser: Browser, address: str
) -> None:
    for width in (320, 360):
        with browser.new_page(viewport={"width": width, "height": 740}) as page:
            page.goto(f"{address}quotes/")
            speaker, kind = (
                page.get_by_label(name, exact=True).bounding_box() for name in ("Speaker", "Kind of speaker")
            )
            assert speaker and kind and speaker["x"] + speaker["width"] < kind["x"]
            assert abs(speaker["y"] - kind["y"]) < 20


def test_without_a_script_quotes_are_read_by_date(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = Tab(context.new_page(), address).open("quotes/")
    expect(page.get_by_label("Words in the quote")).to_be_hidden()
    page.locator(".by-date a").last.click()
    expect(page.locator("h1")).to_contain_text("Quotes, 1")
    assert page.locator(".sentence").count() > 0
    context.close()


def test_a_word_spelt_wrong_is_answered_with_names_and_terms_that_are_near(tab: Tab) -> None:
    page = tab.open("search/?q=Lavorv")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Nothing found for “Lavorv”. Did you mean")
    status.get_by_role("link", name="Sergey Lavrov", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("with “Sergey Lavrov”")


def test_filters_that_leave_nothing_can_be_left_out(tab: Tab) -> None:
    page = tab.open("search/?q=indivisible&year=1975&kind=Term")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Nothing found for “indivisible” with these filters.")
    status.get_by_role("link", name="Search without filters").click()
    expect(page.get_by_role("status")).to_contain_text("pages with “indivisible”")


def test_a_part_of_a_name_stands_for_those_who_have_it_and_escape_leads_back_to_the_box(tab: Tab) -> None:
    page = tab.open("search/?q=indivisible&person=lavrov")
    expect(page.locator(".quoted", has_text="In this quote of Sergey Lavrov").first).to_be_visible()
    page.locator("#q").focus()
    for key in ("ArrowDown", "ArrowDown", "Escape"):
        page.keyboard.press(key)
    expect(page.locator("#q")).to_be_focused()


def test_pages_that_hold_only_the_beginning_of_a_word_are_not_said_to_hold_it(tab: Tab) -> None:
    """Pagefind looks for ever shorter words where it finds none: "I" for "Iavrov"."""
    page = tab.open("search/?q=Iavrov")
    status = page.get_by_role("status")
    expect(status).to_contain_text("pages with words like “Iavrov”. Did you mean")
    expect(status.get_by_role("link", name="Sergey Lavrov", exact=True)).to_be_visible()


def test_a_site_below_a_folder_leads_to_its_own_pages(browser: Browser, harbour: Path, tmp_path: Path) -> None:
    (tmp_path / "archive").symlink_to(harbour)
    with served(tmp_path) as address, browser.new_page() as page:
        page.goto(f"{address}archive/search/?q=barrier")
        page.locator(".results h2 a[href*='/articles/']").first.click()
        page.wait_for_url(f"{address}archive/articles/**")
        expect(page.locator("h1")).to_contain_text("barrier")
