"""Every link and anchor inside a built site leads somewhere.

    python tests/linkcheck.py site

Looks at the HTML files as they are served: links relative to the page, a folder answered by its index.html; and, where
the site knows its own address, at every such address anywhere: in feeds, sitemap, schema.org, data, texts for programs.
Addresses of other hosts are not looked at.
"""

from __future__ import annotations

import html
import posixpath
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

ATTRIBUTE = re.compile(r"""<[a-z][^<>]*?\s(?:href|src)="([^"]*)\"""")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
TEXT = (".html", ".xml", ".json", ".csv", ".txt")
ANCHOR = re.compile(r"""\s(?:id|name)="([^"]*)\"""")


def broken_links(site: Path) -> list[str]:
    """One line for each broken link, sorted: the page, the link, and what is missing."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    anchors: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for name in sorted(files):
        if name.endswith(".html"):
            text = (site / name).read_text(encoding="utf-8")
            anchors[name] = set(map(html.unescape, ANCHOR.findall(text)))
            links += [(name, html.unescape(link)) for link in set(ATTRIBUTE.findall(text))]
    return sorted(set(broken(links + own_addresses(site, files), files, anchors)))


def own_addresses(site: Path, files: Iterable[str]) -> list[tuple[str, str]]:
    """The addresses of the site that its files name in full (file, address from the root), if it knows its own."""
    home = site / "index.html"
    known = CANONICAL.search(home.read_text(encoding="utf-8")) if home.is_file() else None
    if not known:
        return []
    own = re.compile(re.escape(known[1]) + r"""([^\s"'<>\\{},]*)""")
    texts = ((name, (site / name).read_text(encoding="utf-8")) for name in files if name.endswith(TEXT))
    return [(name, "/" + html.unescape(one.rstrip(".;:)"))) for name, text in texts for one in set(own.findall(text))]


def broken(links: list[tuple[str, str]], files: set[str], anchors: dict[str, set[str]]) -> Iterator[str]:
    """The links (page, address) that lead to no file, or to no anchor of it."""
    for page, link in links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = target_of(page, unquote(parts.path))
        if target not in files:
            yield f"{page}: {link}: no file {target}"
        elif parts.fragment and target.endswith(".html") and unquote(parts.fragment) not in anchors[target]:
            yield f"{page}: {link}: no anchor in {target}"


def target_of(page: str, path: str) -> str:
    """The file that answers for a link's path on a page."""
    if not path:
        return page
    if path == "/":
        return "index.html"
    base = "" if path.startswith("/") else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
    return posixpath.normpath(f"{target}/index.html") if path.endswith(("/", "..", ".")) else target


if __name__ == "__main__":
    found = broken_links(Path(sys.argv[1]))
    sys.exit("\n".join(found) if found else 0)
