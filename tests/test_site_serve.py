"""`make serve`: the preview is the site, follows the files, and outlives a mistake in them."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from project import built, new_project, tree

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*\bsha256-[^"]*">')
PATIENCE = 30.0  # seconds
RELOADING = re.compile(r"<script>\nvar livereload = .*?</script>", re.DOTALL)
MKDOCS_OWN = ("sitemap.xml", "sitemap.xml.gz")  # lists what MkDocs prints, and nobody searches a preview


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The harbour archive."""
    return new_project(tmp_path, "harbour")


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    """Where `mkdocs serve` shows the project."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    log = (project / "log").open("w")
    with log, subprocess.Popen(command, cwd=project, env=environment, stderr=log) as server:
        try:
            yield f"http://{address}/"
        finally:
            server.terminate()


def fetched(address: str) -> bytes:
    """What is there, without the script that reloads it; "" where nothing is."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            content: bytes = answer.read()
    except urllib.error.HTTPError:
        return b""
    return RELOADING.sub("", content.decode()).encode() if b"livereload" in content else content


def unruled(page: bytes) -> bytes:
    """A page without its policy, which a preview has none of: it would not reload."""
    return POLICY.sub(b"", page)


def eventually(true: Callable[[], bool], what: str) -> None:
    """Wait until it is so; fail when patience ends."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.2)


def shows(address: str, words: str) -> bool:
    """Whether the page is there and holds the words."""
    try:
        with urllib.request.urlopen(address, timeout=1) as page:
            return words in page.read().decode("utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def test_the_preview_follows_articles_and_outlives_a_mistake(project: Path, preview: str) -> None:
    article = project / "articles/2031/barrier.txt"
    log = project / "log"
    page = preview + "articles/2031/barrier/"
    written = article.read_text(encoding="utf-8")
    eventually(lambda: shows(page, "met for four hours"), "no first build")
    article.write_text(written, encoding="utf-8")  # saved without a change
    eventually(lambda: "Reloading browsers" in log.read_text(encoding="utf-8"), "no build after it")
    article.write_text(written.replace("four hours", "nine hours"), encoding="utf-8")
    eventually(lambda: shows(page, "met for nine hours"), "no second build")
    article.write_text("---\ntitel: Slip\n---\n\nText.\n", encoding="utf-8")
    mistake = "articles/2031/barrier.txt:2:1: F06"
    eventually(lambda: mistake in log.read_text(encoding="utf-8"), "no word of the mistake")
    article.write_text(written, encoding="utf-8")
    eventually(lambda: shows(page, "met for four hours"), "no build after the mistake")
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert "Nothing has changed" not in log.read_text(encoding="utf-8")


def test_the_preview_is_the_site_that_a_build_makes(project: Path, preview: str) -> None:
    eventually(lambda: shows(preview, "<!doctype html>"), "no first page")
    site = tree(built(project, SITE_URL=preview))
    wanted = {path: unruled(content) for path, content in site.items() if path not in MKDOCS_OWN}
    assert {path: fetched(preview + path) for path in wanted} == wanted


def test_search_in_the_preview_finds_what_was_written_last(project: Path, preview: str) -> None:
    def known() -> int:
        entry = json.loads(
            fetched(f"{preview}pagefind/pagefind-entry.json") or b'{"languages": {"en": {"page_count": 0}}}'
        )
        return int(entry["languages"]["en"]["page_count"])

    eventually(lambda: shows(preview, "<!doctype html>"), "no first page")
    pages = known()
    article = (project / "articles/2031/ferry.txt").read_text(encoding="utf-8")
    (project / "articles/2031/tunnel.txt").write_text(article.replace("ferry", "tunnel"), encoding="utf-8")
    eventually(lambda: known() == pages + 1, "the new article is not found")
