"""Chromium with the Content-Security-Policy switched off: nobody's words run, ask another host, or end a script.

One site has every bad input that is published, and some hostile documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page

from bad_inputs import CHANGE, every_case
from browser import served
from explainer.model import FOLDERS
from hostile import files, published
from listed import write
from parsed import MOVED
from project import GUIDES, ROOT, built

DOCUMENTS = 30
LARGEST = 100_000  # bytes of a file: what is slow is tried elsewhere
TAKEN = re.compile(rf"articles/.+|docs/(?:{'|'.join(FOLDERS)}|images)/.+|docs/[^/]+\.md", re.DOTALL)
"""The files of a case that one site can have beside those of others."""
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
ELEMENT = re.compile(r"<[^<>]*>")
ATTACK = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>"
TYPED = (
    *("search/?q={}", "search/?q=mayor&person={}", "search/?q=mayor&kind={}", "quotes/?words={}", "quotes/?speaker={}"),
    *("quotes/?term={}&year={}", "articles/?highlight={}", "people/#{}", "glossary/?{}"),
)
"""Addresses that somebody could lead a reader to."""
MARKS = ".article-text a.term, .article-text a.person, ul.rows .where a"
HOLES = """
from explainer.compose import html, prose

html.escaped = html.attribute = prose.escaped = str
html.Template.__call__ = lambda template, *values: html.Html(template._format % values)
"""
"""A hook of MkDocs that switches escaping off."""


class Visit:
    """A reader's tab without the policy, and what happened there that should not."""

    def __init__(self, tab: Page, site: Path, address: str) -> None:
        self.tab, self.site, self.address = tab, site, address
        self.happened: list[str] = []
        tab.on("dialog", self._dialog)
        tab.on("pageerror", lambda error: self.happened.append(f"{tab.url}: {error}"))
        tab.on("request", lambda request: self._asked(request.url))

    def _dialog(self, dialog: Dialog) -> None:
        self.happened.append(f"{self.tab.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.happened.append(f"{self.tab.url}: asked {url}")

    def open(self, path: str) -> Page:
        """The page at an address of the site."""
        self.tab.goto(self.address + path)
        return self.tab

    def pages(self) -> Iterator[str]:
        """The address of every page but those that only lead on."""
        for path in sorted(self.site.rglob("index.html")):
            if MOVED not in path.read_text(encoding="utf-8"):
                yield quote(path.parent.relative_to(self.site).as_posix().removeprefix(".") + "/").removeprefix("/")


def bad_inputs() -> dict[str, bytes]:
    """The files of all cases, those of each under names of its own."""
    found: dict[str, bytes] = {}
    for number, case in enumerate(every_case()):
        with TemporaryDirectory() as folder:
            closed = write(Path(folder), f"{case.input.partition(CHANGE)[0]}\n")
            for place in sorted(Path(folder).rglob("*")):
                path = place.relative_to(folder).as_posix()
                usable = place.is_file() and not place.is_symlink() and place.name not in closed
                if TAKEN.fullmatch(path) and usable and place.stat().st_size < LARGEST:
                    above, _, name = path.rpartition("/")
                    found[f"{above}/c{number}-{name}"] = place.read_bytes()
    return found


def project(folder: Path, documents: dict[str, bytes], *hooks: str) -> Path:
    """A project of those documents that are not refused."""
    published(folder, documents)
    settings = GUIDES.sub("", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    (folder / "mkdocs.yml").write_text(f"{settings}\nhooks: [{', '.join(hooks)}]\n", encoding="utf-8")
    (folder / "hooks").symlink_to(ROOT / "hooks")
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    documents = bad_inputs() | files(11, DOCUMENTS)
    return built(project(tmp_path_factory.mktemp("hostile"), documents, "hooks/mkdocs_hooks.py"))


@pytest.fixture
def visit(browser: Browser, hostile: Path) -> Iterator[Visit]:
    """A tab in which nothing may happen."""
    with served(hostile) as address, browser.new_context(bypass_csp=True, reduced_motion="reduce") as context:
        visit = Visit(context.new_page(), hostile, address)
        yield visit
        assert visit.happened == []


def test_every_page_is_shown_and_nothing_happens(visit: Visit) -> None:
    pages = [*visit.pages()]
    assert len(pages) > 120
    for path in pages:
        visit.open(path)


def test_search_is_asked_for_every_title_and_nothing_happens(visit: Visit) -> None:
    titles = {
        " ".join(unescape(ELEMENT.sub("", found[1])).split())
        for path in (visit.site / "articles").rglob("index.html")
        if (found := TITLE.search(path.read_text(encoding="utf-8")))
    }
    page = visit.open("search/")
    answered = 0
    for title in sorted(titles):
        page.locator("main input[type=search]").fill(title)
        page.keyboard.press("Enter")
        page.wait_for_function("title => document.querySelector('.status').textContent.includes(title)", arg=title)
        answered += page.locator(".results > li").count() > 0
    assert answered > len(titles) / 2


def test_cards_are_opened_and_nothing_happens(visit: Visit) -> None:
    opened = 0
    for path in visit.pages():
        page = visit.open(path) if path.startswith(("articles/", "people/")) and opened < 20 else None
        mark = page.locator(MARKS).first if page else None
        if page and mark and mark.count() and mark.is_visible():
            mark.hover()
            page.locator(".card:popover-open").wait_for()
            page.wait_for_load_state("networkidle")
            opened += 1
    assert opened == 20


def test_addresses_that_are_attacks_do_nothing(visit: Visit) -> None:
    for typed in TYPED:
        page = visit.open(typed.format(quote(ATTACK), "x"))
        page.wait_for_load_state("networkidle")


def test_with_escaping_switched_off_something_happens(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "holes.py").write_text(HOLES, encoding="utf-8")
    site = built(project(tmp_path, files(11, 10), "holes.py", "hooks/mkdocs_hooks.py"))
    with served(site) as address, browser.new_context(bypass_csp=True) as context:
        visit = Visit(context.new_page(), site, address)
        for path in visit.pages():
            visit.open(path)
            if any("a dialog" in told for told in visit.happened):
                break
    assert [told for told in visit.happened if "a dialog" in told] != []
