"""What holds for every type of page, in Chromium: everybody can use it, it fits, asks nobody else, needs no script."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from browser import window
from page_types import PAGES, file_of, kind

HEIGHT = 800
WIDTHS = (360, 390, 768, 1280, 1920)
OPEN = ".card:popover-open"


def test_every_kind_of_page_is_looked_at(shipped: Path, harbour: Path) -> None:
    looked_at = {kind(file_of(shipped, address).read_text(encoding="utf-8")) for address in PAGES.values()}
    built = {kind(path.read_text(encoding="utf-8")) for one in (shipped, harbour) for path in one.rglob("*.html")}
    assert built - looked_at == set()


def test_every_type_of_page_fits_every_width_and_asks_no_other_host(browser: Browser, pages: dict[str, str]) -> None:
    with window(browser, WIDTHS[0]) as page:
        asked: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: complaints.append(response.url) if response.status >= 400 else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        wide = []
        for name, address in pages.items():
            page.goto(address)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": HEIGHT})
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wide.append(f"{name} at {width}")
        assert wide == []
        assert complaints == []
        assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []


A4 = 794  # pixels wide
PRINTED = """() => ({
  paper: [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
  ink: getComputedStyle(document.querySelector("h1")).color,
  around: [...document.querySelectorAll("header, .md-sidebar, .md-footer, .letters, .asking")]
    .filter((one) => one.checkVisibility()).map((one) => one.className),
  wide: document.documentElement.scrollWidth,
})"""
SHORT = "event"  # a page that fits one sheet


def test_every_type_of_page_prints_black_on_white_without_what_leads_around(
    browser: Browser, pages: dict[str, str]
) -> None:
    with window(browser, A4, scheme="dark") as page:
        page.emulate_media(media="print")
        for name, address in pages.items():
            page.goto(address)
            printed = page.evaluate(PRINTED)
            assert set(printed["paper"]) <= {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, name
            assert (printed["ink"], printed["around"]) == ("rgb(0, 0, 0)", []), name
            assert printed["wide"] <= A4, name
        page.goto(pages[SHORT])
        assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1


NAMELESS = """controls => controls.filter(one => one.checkVisibility() &&
  !(one.textContent.trim() || one.ariaLabel || one.title || one.querySelector("[alt], title")))
  .map(one => one.outerHTML)"""


def test_without_scripts_every_type_of_page_reads_and_links(browser: Browser, pages: dict[str, str]) -> None:
    with window(browser, 1280, scripts=False) as page:
        for name, address in pages.items():
            page.goto(address)
            assert page.locator("h1").is_visible(), name
            assert page.locator(".md-nav--primary").get_by_role("link", name="People", exact=True).is_visible(), name
            assert page.locator("a[href], button").evaluate_all(NAMELESS) == [], name


CONTROLS = """document => [...document.querySelectorAll("a[href], button, input, summary, [tabindex]")].filter(one =>
  one.tabIndex >= 0 && one.type !== "radio" && one.checkVisibility({visibilityProperty: true}))"""
HAS_CARD = """one => [...document.querySelectorAll(".cards > .card a")].some(link => link.href === one.href)"""


def test_keys_reach_every_control_of_an_article_and_open_and_close_every_card(
    browser: Browser, pages: dict[str, str]
) -> None:
    with window(browser, 1280) as page:
        page.goto(pages["article"])
        wanted = page.evaluate(f"() => ({CONTROLS})(document).length")
        reached, opened = 0, set()
        while True:
            page.keyboard.press("Tab")
            at = page.evaluate_handle("document.activeElement")
            if at.evaluate("one => one === document.body"):
                break
            reached += 1
            if at.evaluate("one => one.matches('.quote-link')"):
                page.keyboard.press("Enter")
                if "quote-link" not in opened:
                    cite_by_keys(page)
            elif not at.evaluate(f"one => one.matches('.article-text a') && ({HAS_CARD})(one)"):
                continue
            opened.add(at.evaluate("one => one.classList[0]"))
            expect(page.locator(OPEN)).to_have_count(1)
            page.keyboard.press("Escape")
            expect(page.locator(OPEN)).to_have_count(0)
            assert at.evaluate("one => one === document.activeElement")
        assert reached >= wanted
        assert opened == {"term", "person", "organization", "quote-link"}


def cite_by_keys(page: Page) -> None:
    """From the card of a quote to its citation."""
    cite = page.locator(OPEN).get_by_role("button", name="Cite", exact=True)
    while not cite.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(OPEN).locator("textarea")).to_be_visible()


def test_keys_open_the_menu_on_a_phone_and_walk_through_nothing_that_is_shut(
    browser: Browser, pages: dict[str, str]
) -> None:
    with window(browser, 360) as page:
        page.goto(pages["article"])
        menu = page.locator(".md-nav--primary")
        seen = 0
        for _ in range(20):
            page.keyboard.press("Tab")
            seen += menu.locator(":focus").count()
        assert seen == 0, "the menu is shut"

        page.reload()
        the_next_box(page, ".md-header")
        expect(page.get_by_role("checkbox", name="Navigation")).to_be_focused()
        page.keyboard.press("Space")
        part = the_next_box(page, ".md-nav--primary")
        inside = menu.locator(".md-nav .md-nav__link").first
        expect(inside).to_be_hidden()
        part.press("Space")
        expect(inside).to_be_visible()
        page.keyboard.press("Tab")
        expect(inside).to_be_focused()


def the_next_box(page: Page, within: str) -> Locator:
    """The next box, here one that opens a menu, to which keys come in this part of the page."""
    focused = page.locator(within).locator(":focus")
    for _ in range(30):
        page.keyboard.press("Tab")
        if focused.count() and focused.get_attribute("type") == "checkbox":
            return focused
    raise AssertionError(f"keys reach no box in {within}")
