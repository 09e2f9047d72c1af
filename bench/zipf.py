"""Things drawn as unevenly as those of real archives are used: the n-th of them 1/n as often as the first.

See https://en.wikipedia.org/wiki/Zipf's_law.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Drawn(Generic[Thing]):
    """Things drawn at random, the first of them most often."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = things
        self._weights = list(accumulate(1 / n for n in range(1, len(things) + 1)))

    def some(self, rng: random.Random, number: int) -> list[Thing]:
        """So many of them, with repeats."""
        return rng.choices(self.things, cum_weights=self._weights, k=number)

    def one(self, rng: random.Random) -> Thing:
        """One of them."""
        return self.some(rng, 1)[0]

    def different(self, rng: random.Random, number: int) -> list[Thing]:
        """So many of them, fewer where that many different ones are hardly ever drawn."""
        return list(dict.fromkeys(self.some(rng, 3 * number)))[:number]
