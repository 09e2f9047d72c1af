"""The navigation of mkdocs.yml: the files it names, and the names of its parts, which themes print as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section

from shell import escaped


def named(nav: object) -> Iterator[str]:
    """The files that a navigation names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, (list, dict)):
        for part in nav.values() if isinstance(nav, dict) else nav:
            yield from named(part)


def escape_titles(nav: Navigation) -> None:
    """Make each name of a part the HTML that shows it."""
    for part in _parts(nav.items):
        part.title = escaped(part.title or "")


def _parts(items: Iterable[StructureItem]) -> Iterator[Section | Link]:
    """What a navigation has besides pages: its sections, and links to elsewhere."""
    for item in items:
        if isinstance(item, (Section, Link)):
            yield item
            yield from _parts(item.children or ())
