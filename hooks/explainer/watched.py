"""Long work, watched: whoever starts it can be told how far it is, and the work knows nothing of whom it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Watched(Protocol):
    """Hands on items as they come; `doing` says what is done to them, `number` how many there are, None if unknown."""

    def __call__(self, items: Iterable[Item], doing: str, number: int | None) -> Iterable[Item]:
        """The same items, in order."""


def unwatched(items: Iterable[Item], doing: str, number: int | None) -> Iterable[Item]:
    """The items themselves: nobody is told."""
    return items
