"""What a reader's first search loads from a built site, word by word, and how long that takes.

    python bench/search_bytes.py SITE [--words budget senate "health insurance"]

Each search is a first one, in a browser that has loaded the page search/ and nothing of the index.  Text travels
compressed, as hosts of static sites send it; what Pagefind writes is compressed already.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from browser import chromium, served

WORDS = ["government", "indivisible", "tax cuts", "supreme court", "ambassador"]
BUDGET = 200  # KB


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--words", nargs="+", default=WORDS)
    options = parser.parse_args()
    with served(options.site) as address, chromium() as browser:
        print(f"{'first search for':20} {'KB':>5} {'files':>6} {'ms':>6}   found")
        for words in options.words:
            size, files, milliseconds, found = first_search(browser, address, words)
            print(f"{words:20} {size / 1000:5.0f} {files:6} {milliseconds:6.0f}   {found}")
        print(f"{'at most':20} {BUDGET:5}")


def first_search(browser: Browser, address: str, words: str) -> tuple[float, int, float, str]:
    """Bytes and files loaded from the first key to the results, how long that took, and what the page says then."""
    page = browser.new_page()
    page.goto(f"{address}search/", wait_until="networkidle")
    sizes: list[float] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.locator("#q").fill(words)
    start = time.monotonic()
    page.wait_for_function("/found|with/.test(document.querySelector('.status').textContent)")
    milliseconds = 1000 * (time.monotonic() - start)
    page.wait_for_load_state("networkidle")
    found = page.locator(".status").inner_text()
    page.close()
    return sum(sizes), len(sizes), milliseconds, found


if __name__ == "__main__":
    main()
