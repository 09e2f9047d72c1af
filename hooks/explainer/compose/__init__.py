"""Compose: the index becomes pages and other files, `{path: content}`.

>>> compose(index)["people/ada-plumb.md"].title
>>> dict(compose_each(index, keep))
>>> OnDemand(index).get("people/ada-plumb/")

The second hands every file to `keep` as soon as it is composed, in the process that composed it: an archive's pages
are many times its texts, and never all in memory.  The third composes what is asked for and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from explainer.addresses import moved
from explainer.compose.finish import Finish
from explainer.compose.on_demand import OnDemand
from explainer.compose.place import path_of
from explainer.compose.redirect import redirect
from explainer.compose.steps import steps_of
from explainer.cores import on_all_cores
from explainer.known import Index
from explainer.model import Composed, Site
from explainer.watched import Watched, unwatched

__all__ = ["OnDemand", "compose", "compose_each"]
Kept = TypeVar("Kept")


def compose(index: Index) -> Site:
    """Every page of the archive, by the path of its file; the same index gives the same pages in the same order."""
    return dict(compose_each(index, lambda path, composed: composed))


def compose_each(
    index: Index, keep: Callable[[str, Composed], Kept], watched: Watched = unwatched, behind: int = 0
) -> Iterator[tuple[str, Kept]]:
    """The path of each file with what `keep(path, composed)` returns, as they are made; of two with one path the first.

    Articles come first, the earliest first.  How much `behind` others the processes stay that compose: `on_all_cores`.
    """
    site: set[str] = set()
    for path, kept in _composed(index, keep, watched, behind):
        if path not in site:
            site.add(path)
            yield path, kept
    for address, to, title in moved(index):
        path, html = redirect(address, to, title, index.archive.site_url)
        if path_of(address) not in site and path not in site:
            site.add(path)
            yield path, keep(path, html)


def _composed(
    index: Index, keep: Callable[[str, Composed], Kept], watched: Watched, behind: int
) -> Iterator[tuple[str, Kept]]:
    """All pages, feeds and data with their paths, composed and kept on all cores."""
    finish, steps = Finish(index), [*steps_of(index)]

    def kept(number: int) -> list[tuple[str, Kept]]:
        return [(path, keep(path, finish(path, one))) for path, one in steps[number].files()]

    for files in watched(on_all_cores(kept, range(len(steps)), behind=behind), "composing", len(steps)):
        yield from files
