"""What somebody answered, as readers see it: beside the quote, in its card, and above the text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from axe import violations
from browser import served, window
from project import built, new_project

REPLIES = """\
replies:
  - {date: 2031-05-02, text: "I said a barrier, not a wall.", quote: q-db1027, source: "https://plumb.example/letter"}
  - {date: 2031-06-01, text: "Nobody asked me before these reports were printed."}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site where the mayor replied to one quote, and to all."""
    project = new_project(tmp_path_factory.mktemp("replies"), "harbour")
    entry = project / "docs/people/ada-plumb.md"
    entry.write_text(entry.read_text(encoding="utf-8").replace("gender:", f"{REPLIES}gender:"), encoding="utf-8")
    with served(built(project)) as address:
        yield address


def test_the_card_of_a_quote_has_the_replies_to_it(browser: Browser, home: str) -> None:
    with window(browser, 1280) as page:
        page.goto(f"{home}articles/2031/barrier/")
        page.locator('.article-text a[href="#q-db1027"]').click()
        card = page.locator(".card:popover-open")
        expect(card).to_contain_text("Ada Plumb replied:")
        expect(card).to_contain_text("I said a barrier, not a wall.")
        expect(card).to_contain_text("Ada Plumb replied to what is quoted of them.")


def test_above_the_text_a_link_leads_to_their_replies(browser: Browser, home: str) -> None:
    with window(browser, 360, scripts=False) as page:
        page.goto(f"{home}articles/2031/barrier/")
        page.get_by_role("link", name="Ada Plumb").first.click()
        expect(page).to_have_url(f"{home}people/ada-plumb/#replies")
        expect(page.get_by_text("Nobody asked me before these reports were printed.")).to_be_visible()


def test_replies_can_be_used_by_everybody_and_fit_a_phone(browser: Browser, home: str) -> None:
    with ExitStack() as stack:
        for address in ("people/ada-plumb/", "articles/2031/barrier/"):
            windows = [stack.enter_context(window(browser, width)) for width in (1280, 360)]
            for page in windows:
                page.goto(home + address)
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert violations(windows) == []
