"""Compose: the index becomes pages and other files, `{path: content}`.

>>> compose(index)["people/ada-plumb.md"].title
>>> compose_each(index, keep)
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
    return compose_each(index, lambda path, composed: composed)


def compose_each(index: Index, keep: Callable[[str, Composed], Kept], watched: Watched = unwatched) -> dict[str, Kept]:
    """What `keep(path, composed)` returns for each, by the path; of two with one path the first counts."""
    site: dict[str, Kept] = {}
    for path, kept in _composed(index, keep, watched):
        site.setdefault(path, kept)
    for address, to, title in moved(index):
        path, html = redirect(address, to, title, index.archive.site_url)
        if path_of(address) not in site and path not in site:
            site[path] = keep(path, html)
    return site


def _composed(index: Index, keep: Callable[[str, Composed], Kept], watched: Watched) -> Iterator[tuple[str, Kept]]:
    """All pages, feeds and data with their paths, composed and kept on all cores."""
    finish, steps = Finish(index), [*steps_of(index)]

    def kept(number: int) -> list[tuple[str, Kept]]:
        return [(path, keep(path, finish(path, one))) for path, one in steps[number].files()]

    for files in watched(on_all_cores(kept, range(len(steps))), "composing", len(steps)):
        yield from files
