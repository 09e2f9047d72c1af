"""Numbers with their nouns, as pages, questions and comments print them."""

from __future__ import annotations


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 quote", "3 quotes", "1,204 entries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
