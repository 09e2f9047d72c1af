"""A built site served on this machine, and the system's Chromium to look at it."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]

TEXT = (".html", ".js", ".css", ".json", ".txt", ".xml", ".svg")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]


class NoBrowserError(Exception):
    """There is no Chromium."""


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as hosts of static sites do, text compressed and what is not there by 404.html; says nothing."""

    protocol_version = "HTTP/1.1"  # a connection serves many files

    def do_GET(self) -> None:
        """A file, compressed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        missing = Path(self.directory) / "404.html"
        if path.exists() or not missing.is_file():
            self.answer(HTTPStatus.OK, path)
        else:
            self.answer(HTTPStatus.NOT_FOUND, missing)

    def answer(self, status: HTTPStatus, path: Path) -> None:
        """Send a file with a status; what is no text, and a folder without its slash, as the standard library does."""
        if path.suffix not in TEXT or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which the site is served as long as the context lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium; raises NoBrowserError where there is none."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        raise NoBrowserError("Chromium is needed: install chromium or google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def window(
    browser: Browser, width: int, height: int = 800, *, scheme: Scheme = "light", scripts: bool = True
) -> Iterator[Page]:
    """One window of its own, in which nothing is remembered and nothing moves."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()
