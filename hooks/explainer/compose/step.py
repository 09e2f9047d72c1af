"""A step of composing: what gives some of the site's files, and where in the site they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from explainer.model import Page

Files = Iterable[tuple[str, Page | bytes]]


class Step(NamedTuple):
    """What gives some of the site's files, each with its path, when it is called.

    They are the page at `address`, what lies below it, and nothing else; a file of no page is its own address.
    """

    address: str
    files: Callable[[], Files]


def pages(make: Callable[[], Iterable[Page]]) -> Callable[[], Files]:
    """What gives the files of pages."""
    return lambda: ((page.path, page) for page in make())
