"""A memory: what was made of each file the last time, for a program that builds an archive again and again.

>>> memory = Memory()
>>> memory.of("letters", (raw,), lambda: read(raw))
>>> memory.of("letters", (raw,), lambda: read(raw))  # the same again: nothing is read
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

Made = TypeVar("Made")
Given = tuple[object, ...]


class Memory:
    """What was last made under each name, and what it was made of; while that stays equal it is not made again."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Given, Any]] = {}

    def of(self, name: Hashable, given: Given, make: Callable[[], Made]) -> Made:
        """What `make()` returns, which depends on nothing but what is `given`."""
        return self.each([name], [given], lambda _: [make()])[0]

    def same(self, name: Hashable, value: Made) -> Made:
        """The value, or the one that came before if the two are equal: then they are quickly compared again."""
        return self.of(name, (value,), lambda: value)

    def each(
        self, names: Sequence[Hashable], given: Sequence[Given], make: Callable[[Sequence[int]], Iterable[Made]]
    ) -> list[Made]:
        """What was made under each name; `make` does it for the numbers of those of which something else is `given`."""
        new = [at for at, name in enumerate(names) if name not in self._made or self._made[name][0] != given[at]]
        for at, made in zip(new, make(new) if new else (), strict=True):
            self._made[names[at]] = given[at], made
        return [self._made[name][1] for name in names]


class Forgetting(Memory):
    """One that remembers nothing, for a program that builds once."""

    def each(
        self, names: Sequence[Hashable], given: Sequence[Given], make: Callable[[Sequence[int]], Iterable[Made]]
    ) -> list[Made]:
        """What `make` returns for all."""
        return [*make(range(len(names)))]

    def of(self, name: Hashable, given: Given, make: Callable[[], Made]) -> Made:
        """What `make` returns."""
        return make()


ANEW = Forgetting()
