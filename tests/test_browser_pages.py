"""What holds for every type of page, in Chromium: everybody can use it, it fits, asks nobody else, needs no script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from browser import served
from page_types import PAGES, file_of, kind

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${rule.help}`))"""
HEIGHT = 800
WIDTHS = (360, 390, 768, 1280, 1920)
OPEN = ".card:popover-open"

Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def pages(shipped: Path) -> Iterator[dict[str, str]]:
    """Where each type of page is served."""
    with served(shipped) as site:
        yield {name: site + address for name, address in PAGES.items()}


@contextmanager
def window(browser: Browser, width: int, scheme: Scheme = "light", scripts: bool = True) -> Iterator[Page]:
    """One window, in which the pages are opened one after the other."""
    size = {"width": width, "height": HEIGHT}
    context = browser.new_context(viewport=size, color_scheme=scheme, java_script_enabled=scripts)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands: rule, element, what must hold."""
    page.evaluate(AXE)
    return list(page.evaluate(VIOLATIONS))


def test_every_kind_of_page_is_looked_at(shipped: Path, harbour: Path) -> None:
    looked_at = {kind(file_of(shipped, address).read_text(encoding="utf-8")) for address in PAGES.values()}
    built = {kind(path.read_text(encoding="utf-8")) for one in (shipped, harbour) for path in one.rglob("*.html")}
    assert built - looked_at == set()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_on_any_type_of_page(
    browser: Browser, pages: dict[str, str], width: int, scheme: Scheme
) -> None:
    with window(browser, width, scheme) as page:
        found = {}
        for name, address in pages.items():
            page.goto(address)
            found[name] = violations(page)
        assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_a_card_or_the_menu_open(
    browser: Browser, pages: dict[str, str], scheme: Scheme
) -> None:
    with window(browser, 360, scheme) as page:
        for mark in (".article-text a.term", ".article-text a.person", ".quote-link"):
            page.goto(pages["article"])
            page.keyboard.press("Tab")  # a mark that takes the focus after a key opens its card
            page.locator(mark).first.focus()
            if mark == ".quote-link":
                page.keyboard.press("Enter")
            expect(page.locator(OPEN)).to_have_count(1)
            assert violations(page) == [], mark
        page.goto(pages["article"])
        page.locator("label.md-icon[for=__drawer]").click()
        expect(page.locator("#__drawer")).to_be_checked()
        assert violations(page) == []


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
        reached = cards = 0
        while True:
            page.keyboard.press("Tab")
            at = page.evaluate_handle("document.activeElement")
            if at.evaluate("one => one === document.body"):
                break
            reached += 1
            if at.evaluate("one => one.matches('.quote-link')"):
                page.keyboard.press("Enter")
            elif not at.evaluate(f"one => one.matches('.article-text a') && ({HAS_CARD})(one)"):
                continue
            cards += 1
            expect(page.locator(OPEN)).to_have_count(1)
            page.keyboard.press("Escape")
            expect(page.locator(OPEN)).to_have_count(0)
            assert at.evaluate("one => one === document.activeElement")
        assert reached >= wanted
        assert cards
