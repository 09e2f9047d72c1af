"""What a composed page gets of the whole archive: its head, the day of its last change, what search knows of it."""

from __future__ import annotations

from dataclasses import replace

from explainer.compose.changed import Changed
from explainer.compose.head import Heads
from explainer.compose.place import address_of
from explainer.compose.searched import searched
from explainer.known import Index
from explainer.model import Page


class Finish:
    """What finishes the pages of one archive."""

    def __init__(self, index: Index) -> None:
        self._heads, self._changed, self._found = Heads(index), Changed(index), searched(index)

    def __call__(self, path: str, composed: Page | bytes) -> Page | bytes:
        """The page as it is published; a file that is no page is as it is."""
        if not isinstance(composed, Page):
            return composed
        head, day = self._heads.of(composed) + composed.head, self._changed.on(address_of(path))
        telling = self._found.get(path)
        return replace(composed, head=head, changed=day, searched=telling() if telling else None)
