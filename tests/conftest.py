"""Sites that several tests look at, built once; and how long a property test may take: as long as it likes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from browser import NoBrowserError, chromium, served, window
from page_types import INVENTED, PAGES
from parsed import Reader
from project import ROOT, built, new_project

# A busy machine is no fault of the code; and in CI the same commit gets the same examples, while every run by hand
# looks at new ones.
settings.register_profile("archive", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("archive")


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of tests/sites/harbour, as it is served at https://archive.example/ and edited at code.example."""
    project = new_project(tmp_path_factory.mktemp("harbour"), "harbour")
    return built(project, "--strict", SITE_URL="https://archive.example/", REPO_URL="https://code.example/archive")


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of tests/sites/terms."""
    return built(new_project(tmp_path_factory.mktemp("words"), "terms"), "--strict")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository's own archive, as it is served at https://archive.example/."""
    site = tmp_path_factory.mktemp("shipped") / "site"
    where = {"SITE_URL": "https://archive.example/", "REPO_URL": "https://code.example/archive"}
    built(ROOT, "--strict", "--site-dir", str(site), **where)
    return site


@pytest.fixture(scope="session")
def pages(shipped: Path, words: Path) -> Iterator[dict[str, str]]:
    """Where each type of page is served."""
    with served(shipped) as site, served(words) as invented:
        yield {name: site + page for name, page in PAGES.items()} | {
            name: invented + page for name, page in INVENTED.items()
        }


@pytest.fixture(scope="session")
def address(harbour: Path) -> Iterator[str]:
    """Where the harbour site is served."""
    with served(harbour) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; without one, a failure that says what to install."""
    try:
        with chromium() as browser:
            yield browser
    except NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[Reader]:
    """Chromium, to read files with."""
    with window(browser, 800) as tab:
        yield Reader(tab)
