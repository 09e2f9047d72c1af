"""Composed pages and files on their way to the site: on disk from where they are composed to where they are printed."""

from __future__ import annotations

import pickle
from typing import NamedTuple

from explainer.compose.place import address_of
from explainer.model import Composed, Page
from explainer.spool import Kept, Spool
from search import Found, document


class Spooled(NamedTuple):
    """What a build knows of a composed page or file that lies in the spool; `changed` is None for what is no page."""

    kept: Kept
    changed: str | None = None
    found: Found | None = None

    def read(self) -> Composed:
        """The page or file itself."""
        composed: Composed = pickle.loads(self.kept.read())
        return composed


def spooled(path: str, composed: Composed, language: str, spool: Spool) -> Spooled:
    """The composed page or file in the spool, and what search reads of it."""
    kept = spool.put(pickle.dumps(composed))
    if not isinstance(composed, Page):
        return Spooled(kept)
    searched = composed.searched
    if searched is None:
        return Spooled(kept, composed.changed)
    read = spool.put(document(composed, searched, language).encode())
    return Spooled(kept, composed.changed, Found(address_of(path), read))
