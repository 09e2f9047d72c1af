"""The pictures of README.md, taken from the built site: `make screenshots`."""

from __future__ import annotations

from browser import chromium, served
from project import ROOT

FOLDER = ROOT / "docs/assets/screenshots"
DESKTOP, PHONE = (1280, 860), (390, 780)
SHOTS = {
    "home": ("", DESKTOP, "light"),
    "article": ("articles/2022/lavrov-letter/", DESKTOP, "light"),
    "person": ("people/sergey-lavrov/", DESKTOP, "light"),
    "phone": ("glossary/indivisibility-of-security/", PHONE, "dark"),
}


def main() -> None:
    """Take each picture of SHOTS: address, width and height, colour scheme."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as site, chromium() as browser:
        for name, (address, (width, height), scheme) in SHOTS.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(site + address, wait_until="networkidle")
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main()
