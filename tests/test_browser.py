"""What a reader's browser makes of the built site: one walk through it, on a screen and on a phone."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

ADDRESSES = [
    "",
    "articles/",
    "articles/2031/barrier/",
    "articles/2031/ferry/",
    "glossary/shared-shelter/",
    "people/ada-plumb/",
    "people/greta-hartwood/",
    "unnamed/",
    "about/",
]


class Tab:
    """A page of the browser that keeps what went wrong, and whom it asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("request", lambda request: self.asked(request.url))

    def asked(self, url: str) -> None:
        """Remember a request that goes elsewhere."""
        if not url.startswith((self.address, "data:", "blob:")):
            self.foreign.append(url)

    def open(self, address: str) -> Page:
        """The page at an address of the site."""
        self.page.goto(self.address + address, wait_until="networkidle")
        return self.page


def test_a_reader_walks_from_the_home_page_to_a_quote(browser: Browser, address: str) -> None:
    with browser.new_page(viewport={"width": 1280, "height": 900}) as opened:
        tab = Tab(opened, address)
        page = tab.open("")
        page.get_by_role("link", name="Council puts off the tidal barrier again").first.click()
        assert page.locator("h1").inner_text() == "Council puts off the tidal barrier again"
        page.locator("article a", has_text="Shared shelter").first.click()
        assert page.locator("h1").inner_text() == "shared shelter"
        page.go_back()
        page.locator("article a", has_text="Ada Plumb").first.click()
        assert page.locator("h1").inner_text() == "Ada Plumb"
        permalink = page.locator('article a[href*="articles/2031/barrier/#q-"]').first
        permalink.click()
        page.wait_for_url("**/articles/2031/barrier/#q-*")
        target = page.locator(":target")
        assert "A harbour is safe only if the next one is" in target.inner_text()
        assert background(page, ":target") != background(page, "h1")
        assert (tab.complaints, tab.foreign) == ([], [])


def background(page: Page, selector: str) -> str:
    """The colour behind the first element that the selector finds."""
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor"))


@pytest.mark.parametrize("where", ADDRESSES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_fits_a_phone_and_follows_the_system(
    browser: Browser, address: str, where: str, scheme: Literal["light", "dark"]
) -> None:
    with browser.new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme) as opened:
        tab = Tab(opened, address)
        page = tab.open(where)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        shown = page.locator("body").get_attribute("data-md-color-scheme")
        assert shown == {"light": "default", "dark": "slate"}[scheme]
        assert (tab.complaints, tab.foreign) == ([], [])
