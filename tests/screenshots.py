"""Pictures: those of README.md, taken from the built site, and the one shown with links to it: `make screenshots`."""

from __future__ import annotations

from playwright.sync_api import Browser

from browser import chromium, served
from explainer.compose.head import CARD_SIZE
from project import ROOT

FOLDER = ROOT / "docs/assets/screenshots"
CARD = ROOT / "hooks/theme/assets/card.png"  # taken of tests/card.html
DESKTOP, PHONE = (1280, 860), (390, 780)
SHOTS = {
    "home": ("", DESKTOP, "light"),
    "article": ("articles/2022/lavrov-letter/", DESKTOP, "light"),
    "person": ("people/sergey-lavrov/", DESKTOP, "light"),
    "phone": ("glossary/indivisibility-of-security/", PHONE, "dark"),
}


def take_card(browser: Browser) -> None:
    """The picture that goes with links to pages that have none of their own."""
    width, height = CARD_SIZE
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((ROOT / "tests/card.html").as_uri())
    page.screenshot(path=CARD)
    page.close()


def main() -> None:
    """Take the card, then each picture of SHOTS: address, width and height, colour scheme."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as site, chromium() as browser:
        take_card(browser)
        for name, (address, (width, height), scheme) in SHOTS.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(site + address, wait_until="networkidle")
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main()
