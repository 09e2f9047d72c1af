"""What the explorer of quotes costs a reader on a phone, with as many quotes as asked for.

    python bench/explorer.py SITE [--quotes 50000]

SITE is a built site: its page quotes/ gets invented quotes in a copy of it.  The processor is slowed down four times,
the line is Lighthouse's slow 4G (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md), text travels
compressed, and nothing is in the cache at the first row.  `block` is the longest time that the page did not answer.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from invented_quotes import invented_index

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from browser import chromium, served
from explainer.compose.explored import explorer_files
from explainer.compose.quotes import explorer_pages
from explainer.known import Index, Voice

SLOWER = 4
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 184_320, "uploadThroughput": 84_375}
BLOCKS = """window.block = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.block = Math.max(window.block, duration);
}).observe({ type: "longtask", buffered: true })"""
COMPOSED = '<div class="archive archive-quotes">'
STATUS = "document.querySelector('.archive-quotes .status')?.textContent ?? ''"
SHOWN = "document.querySelector('.archive-quotes .sentence')"
FOUND = "(before) => { const now = STATUS; return now.includes('newest first') && now !== before; }"


class Reader:
    """Somebody with a phone, and what has been loaded since they last asked."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.page = browser.new_page(viewport={"width": 390, "height": 780})
        self.page.add_init_script(BLOCKS)
        self.sizes: list[float] = []
        self.session: CDPSession = self.page.context.new_cdp_session(self.page)
        self.session.send("Network.enable")
        self.session.send("Performance.enable")
        self.session.send("Network.emulateNetworkConditions", SLOW_4G)
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        self.session.on("Network.loadingFinished", lambda event: self.sizes.append(event["encodedDataLength"]))

    def does(self, what: str, act: Callable[[Page], object], until: str = FOUND) -> None:
        """Print what an act loads until the page has answered it: says another number of quotes than before."""
        before = self.page.evaluate(STATUS)
        self.sizes.clear()
        start = time.monotonic()
        act(self.page)
        self.page.wait_for_function(until.replace("STATUS", STATUS), arg=before)
        seconds = time.monotonic() - start
        self.page.wait_for_load_state("networkidle")
        block = self.page.evaluate("window.block")
        self.page.evaluate("window.block = 0")
        metrics = {one["name"]: one["value"] for one in self.session.send("Performance.getMetrics")["metrics"]}
        memory = metrics["JSHeapUsedSize"] / 1e6
        kilobytes = sum(self.sizes) / 1000
        print(f"{what:44} {kilobytes:5.0f} {len(self.sizes):6} {seconds:8.1f} {block:8.0f} {memory:6.1f}")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--quotes", type=int, default=50_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch, "site")
        shutil.copytree(options.site, site, ignore=shutil.ignore_patterns("pagefind", "data"))
        index = invented_index(options.quotes)
        replace_quotes(site, index)
        speaker = max(index.voices.values(), key=lambda voice: len(voice.said))
        with served(site) as address, chromium() as browser:
            print(f"{f'{options.quotes:,} quotes':44} {'KB':>5} {'files':>6} {'seconds':>8} {'block ms':>8} {'MB':>6}")
            measure(browser, address, speaker)


def measure(browser: Browser, address: str, speaker: Voice) -> None:
    """The visits and choices of a reader, one after the other."""
    reader = Reader(browser, address)
    reader.does("quotes/, until the newest are shown", lambda page: page.goto(f"{address}quotes/"), SHOWN)
    reader.does("then a year", lambda page: page.select_option("#year", index=2))
    reader.does("then an outlet", lambda page: page.select_option("#outlet", index=1))
    reader.does("then any year", lambda page: page.select_option("#year", index=0))
    reader.does("then a term", lambda page: page.select_option("#term", index=1))
    reader.page.close()
    reader = Reader(browser, address)
    reader.does(
        "a shared address: a speaker", lambda page: page.goto(f"{address}quotes/?speaker={speaker.address[:-1]}")
    )
    reader.does("then a word", lambda page: page.fill("#words", speaker.said[-1].words.split()[0]))
    reader.page.close()


def replace_quotes(site: Path, index: Index) -> None:
    """Write the pages and files of all quotes of an index into a built site, in the frame of those that are there."""
    frame = (site / "quotes" / "index.html").read_text(encoding="utf-8")
    shutil.rmtree(site / "quotes")
    before, _, rest = frame.partition(COMPOSED)
    behind = rest[rest.index("</article>") :]
    first = next(iter(explorer_pages(index)))
    (site / "quotes").mkdir()
    (site / "quotes" / "index.html").write_text(before + first.html + behind, encoding="utf-8")
    for path, content in explorer_files(index):
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_bytes(content)


if __name__ == "__main__":
    main()
