"""Where sentences begin, so that a quote or a term can be shown in its sentence.

Sentences("One. Two is here.").around(5, 8) == (5, 17)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from explainer.cut import TITLES
from explainer.pattern import pattern

_BREAK = pattern(r"""[.!?…\n](?:(?<=\n)\n+|(?<!\n)["'”’»)\]]*\s+(?=["'“‘«„(\[]*[^\W_a-z]))""")
_ABBREVIATION = pattern(rf"\b(?:[A-Z]|{'|'.join(TITLES)}|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$")
_LONGEST_ABBREVIATION = 6
_LONGEST = 2_000  # characters; more without an end are no sentence, and all of it may be printed for each term in it


class Sentences:
    """The sentences of one text; they never reach over a block's end, and one without an end is parted at blanks."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._starts = [0]
        for found in _BREAK.finditer(value):
            at = found.start()
            goes_on = value[at] == "." and "\n\n" not in found[0]
            if not (goes_on and _ABBREVIATION.search(value, max(0, at - _LONGEST_ABBREVIATION), at)):
                self._part(found.end())
                self._starts.append(found.end())
        self._part(len(value))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Span of the sentence, or sentences, that hold the characters `start` to `end` of the text."""
        first = self._starts[bisect_right(self._starts, start) - 1]
        next_one = bisect_left(self._starts, max(end, start + 1))
        last = self._starts[next_one] if next_one < len(self._starts) else len(self._value)
        while last > first and self._value[last - 1].isspace():
            last -= 1
        return first, last

    def _part(self, end: int) -> None:
        """Begin anew within a sentence up to offset `end`, as often as it is too long."""
        while end - self._starts[-1] > _LONGEST:
            after = self._starts[-1] + _LONGEST
            self._starts.append(self._value.rfind(" ", after - _LONGEST, after) + 1 or after)
