"""The composed pages of small archives made by hand, and what a reader gets from them."""

from __future__ import annotations

import re
from pathlib import Path

from explainer.compose import compose
from explainer.index import build_index
from explainer.model import Archive, Article, Entry, Findings, Page
from explainer.pipeline import build
from reader import Reader

ENDS = re.compile(r"</(?:li|p|summary)>")
Told = tuple[Article, Findings]


def pages_of(*told: Told, entries: tuple[Entry, ...] = ()) -> dict[str, Page | str | bytes]:
    """The pages of articles with what was found in each."""
    archive = Archive(tuple(a for a, _ in told), entries, ())
    return dict(compose(build_index(archive, [found for _, found in told])))


def site_of(root: Path) -> dict[str, Page | str | bytes]:
    """Everything composed of the project at `root`, which has no errors."""
    return dict(build(root).compose(lambda path, composed: composed))


def documents(pages: dict[str, Page | str | bytes]) -> list[str]:
    """The paths of those that a browser shows: no feed, no data."""
    return [path for path in pages if path.endswith((".md", ".html"))]


def html(pages: dict[str, Page | str | bytes], path: str) -> str:
    """The page of a file; of a file that is none, its words."""
    page = pages[path]
    if isinstance(page, Page):
        return page.html
    return page.decode(errors="replace") if isinstance(page, bytes) else page


def section(pages: dict[str, Page | str | bytes], path: str, title: str) -> str:
    """The words of the section of a page with that title, lines and blanks made single blanks."""
    part = html(pages, path).partition(f">{title}</h2>")[2].partition("</section>")[0]
    return " ".join(Reader(ENDS.sub(r" \g<0>", part)).text.split())
