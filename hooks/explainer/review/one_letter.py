"""Words one letter apart, found without comparing all with all."""

from __future__ import annotations


def with_one_less(word: str) -> set[str]:
    """The word, and it without each of its letters: two words one letter apart, or with two swapped, share one of them.

    The deletion neighbourhood of Mor and Fraenkel (1982).
    """
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
