"""That an article was corrected or retracted, where a script says so: on the card of a quote, and in search."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from browser import served, window
from project import built, new_project
from test_notices import ARCHIVE, BARRIER, FERRY, Notice
from test_read_files import write_files

both = pytest.mark.parametrize("told", [BARRIER, FERRY], ids=["corrected", "retracted"])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of an archive with a corrected and a retracted article."""
    project = new_project(tmp_path_factory.mktemp("notices"), "empty")
    write_files(project, ARCHIVE)
    with served(built(project)) as address:
        yield address


@both
def test_the_card_of_a_quote_says_it(told: Notice, browser: Browser, home: str) -> None:
    with window(browser, 1280) as page:
        page.goto(home + told.address)
        page.locator(".article-text .quote-link").first.click()
        expect(page.locator(".card:popover-open")).to_contain_text(f"This article has been {told.which}.")


@both
def test_a_quote_that_is_copied_says_that_its_article_was_retracted(told: Notice, browser: Browser, home: str) -> None:
    with window(browser, 1280) as page:
        page.goto(home + told.address)
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".article-text .quote-link").first.click()
        page.get_by_role("button", name="Copy quote").click()
        expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith("; article retracted)") == (told is FERRY)


@both
def test_a_result_of_search_says_it(told: Notice, browser: Browser, home: str) -> None:
    with window(browser, 1280) as page:
        page.goto(f"{home}search/?q={told.title.replace(' ', '+')}")
        row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=told.title))
        expect(row.locator(".where").first).to_contain_text(told.which, ignore_case=True)
