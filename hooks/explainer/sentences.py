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


class Sentences:
    """The sentences of one text; they never reach over a block's end."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._starts = [0]
        for found in _BREAK.finditer(value):
            at = found.start()
            goes_on = value[at] == "." and "\n\n" not in found[0]
            if not (goes_on and _ABBREVIATION.search(value, max(0, at - _LONGEST_ABBREVIATION), at)):
                self._starts.append(found.end())

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Span of the sentence, or sentences, that hold the characters `start` to `end` of the text."""
        first = self._starts[bisect_right(self._starts, start) - 1]
        next_one = bisect_left(self._starts, max(end, start + 1))
        last = self._starts[next_one] if next_one < len(self._starts) else len(self._value)
        while last > first and self._value[last - 1].isspace():
            last -= 1
        return first, last
