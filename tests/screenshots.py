"""Pictures of every type of page, for README.md and docs/reading.md, and the one shown with links: `make screenshots`.

They are of the built site, light and dark on a screen and light on a phone, in WebP and smaller than they are shown, so
that all of them together stay light.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page

from browser import Scheme, chromium, served, window
from explainer.compose.head import CARD_SIZE
from page_types import PAGES
from project import ROOT

FOLDER = ROOT / "docs/assets/screenshots"
CARD = ROOT / "hooks/theme/assets/card.png"  # taken of tests/card.html
SHOTS: dict[str, tuple[int, int, float, Scheme]] = {  # width and height, how much smaller, and the scheme
    "light": (1280, 860, 0.625, "light"),
    "dark": (1280, 860, 0.625, "dark"),
    "phone": (390, 780, 0.75, "light"),
}
SETTLED = "() => Promise.all(document.getAnimations().map((one) => one.finished)).then(() => undefined)"
NO_CARET = "() => { document.documentElement.style.caretColor = 'transparent'; }"  # the pages' policy lets no style in
QUALITY = 60


def picture(name: str, shot: str) -> str:
    """The file of a picture of a type of page: "article", "dark" -> "article-dark.webp"."""
    return f"{name.replace(' ', '-')}-{shot}.webp"


def take_card(browser: Browser) -> None:
    """The picture that goes with links to pages that have none of their own."""
    width, height = CARD_SIZE
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((ROOT / "tests/card.html").as_uri())
    page.screenshot(path=CARD)
    page.close()


def take(page: Page, scale: float, into: Path) -> None:
    """Write what the window shows, `scale` times as wide."""
    clip = {"x": 0, "y": 0, **(page.viewport_size or {}), "scale": scale}
    options = {"format": "webp", "quality": QUALITY, "clip": clip}
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", options)
    into.write_bytes(base64.b64decode(taken["data"]))


def take_all(browser: Browser, site: str, pages: Mapping[str, str], folder: Path) -> None:
    """Every picture of the pages of a site, by the name of their type; pictures of other types are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot, (width, height, scale, scheme) in SHOTS.items():
        with window(browser, width, height, scheme=scheme) as page:
            for name, address in pages.items():
                page.goto(site + address, wait_until="networkidle")
                page.evaluate(NO_CARET)
                page.evaluate(SETTLED)
                take(page, scale, folder / picture(name, shot))
    taken = {picture(name, shot) for name in pages for shot in SHOTS}
    for old in folder.iterdir():
        if old.name not in taken:
            old.unlink()


def main() -> None:
    """Take the card, then every picture."""
    with served(ROOT / "site") as site, chromium() as browser:
        take_card(browser)
        take_all(browser, site, PAGES, FOLDER)


if __name__ == "__main__":
    main()
