"""What axe finds on pages that are open in a browser, light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import axe_playwright_python
from playwright.sync_api import Page, expect

from browser import Scheme

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SHOWN = {"light": "default", "dark": "slate"}
BEGIN = """(within) => {
  const settled = Promise.all(document.getAnimations().map((one) => one.finished));
  const later = settled.then(() => new Promise((go) => setTimeout(go)));
  window.found = later.then(() => axe.run(within, {resultTypes: ["violations"]})).then((all) =>
    all.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${rule.help}`)));
}"""


def violations(windows: Sequence[Page], within: str = "html") -> list[str]:
    """What axe finds within an element of the pages, in both schemes: width, scheme, rule, element, what must hold."""
    found = []
    for page in windows:
        page.evaluate(AXE)
    for scheme in get_args(Scheme):
        for page in windows:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SHOWN[scheme])
            page.evaluate(BEGIN, within)
        for page in windows:
            where = f"{page.viewport_size and page.viewport_size['width']} {scheme}"
            found += [f"{where}: {one}" for one in page.evaluate("window.found")]
    return found
