"""Quotation marks: which stretches of an article stand between them.

In: the text.  Out: `Marked` stretches, in order, never overlapping, each inside one block.  `The “main answer” to
it` gives the characters of `main answer`.  All styles are read: curly, straight, doubled apostrophes, guillemets,
low-high, and single marks where an article uses no double ones.  A quotation inside another is part of the outer one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.marked import QUOTABLE, Marked

DOUBLE_MARK = pattern(r"[\"“”„‟«»'`](?:(?<=')''?|(?<=`)`|(?<!['`]))")
SINGLE_MARK = pattern(r"[‘’'‚‹›]")
SINGLE_OPENING = pattern(r"[‘'‹](?=[^\W_]|[“\"’])(?<![^\s(—–-].)")
OPENS_WORD = pattern(r"[^\W_]|[$£€#@(\[.…—–\-‘'’*]")
BEFORE_OPENING = " \n\t\u00a0\u2009\u202f([{—–-/:;,>…‘'“„"
CLOSES_AFTER = ".,?!…;:)—–-*%"
ELIDED = pattern(r"(?:s|\b(?:o|an|th|wi|ol|d|t|n|fo|mo|lil)|[a-z]in)$", re.IGNORECASE)
"""The end of a word behind which an apostrophe is as likely as a closing mark."""
TWIN = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
LONGEST_UNCLOSED = 4000
"""Characters after which an opening mark without a closing one is taken for a slip, not for a quotation."""


def find_marked(text: Text) -> list[Marked]:
    """All stretches between quotation marks in blocks of prose."""
    doubled = _in_style(text, single=False)
    most = sum(text.value.count(mark) for mark in "‘'‹")  # counted in a moment, and as a rule few enough
    if doubled and (4 * most < len(doubled) or 4 * len(SINGLE_OPENING.findall(text.value)) < len(doubled)):
        return doubled
    singled = _in_style(text, single=True)
    inner = sum(_is_inside(m, singled) for m in doubled)
    inside = sum(_is_inside(m, doubled) for m in singled)
    if len(singled) <= len(doubled) - inner or (inner < inside and 2 * inside >= len(singled)):
        return doubled
    return list(_outermost(sorted([*singled, *doubled], key=lambda m: (m.outer[0], -m.outer[1]))))


def _is_inside(one: Marked, others: list[Marked]) -> bool:
    """Whether a stretch is part of one of the others, which are in order."""
    i = bisect_right(others, one.outer[0], key=lambda other: other.outer[0]) - 1
    return i >= 0 and others[i].outer[1] > one.outer[0]


def _outermost(marked: Iterable[Marked]) -> Iterator[Marked]:
    """The stretches that do not begin inside an earlier one."""
    end = -1
    for one in marked:
        if one.outer[0] >= end:
            yield one
            end = one.outer[1]


def _in_style(text: Text, single: bool) -> list[Marked]:
    found: list[Marked] = []
    marks = _outside_code(text, list((SINGLE_MARK if single else DOUBLE_MARK).finditer(text.value)))
    starts = [mark.start() for mark in marks]
    last = 0
    for i, block in enumerate(text.blocks):
        first, last = bisect_left(starts, block.start, last), bisect_left(starts, block.end, last)
        if first < last and block.kind in QUOTABLE:
            found += _in_block(text.value, i, block, marks[first:last], single)
    return found


def _outside_code(text: Text, marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that stand in no code inside a line."""
    code = [m for m in text.markup if m.kind == "code"]
    if not code:
        return marks
    starts = [m.start for m in code]
    around = (bisect_right(starts, mark.start()) - 1 for mark in marks)
    return [mark for mark, c in zip(marks, around, strict=True) if c < 0 or mark.start() >= code[c].end]


def _in_block(value: str, index: int, block: Block, marks: Iterable[re.Match[str]], single: bool) -> list[Marked]:
    found: list[Marked] = []
    opened: tuple[int, int, str] | None = None
    maybe: tuple[int, int] | None = None
    for match in marks:
        start, end, mark = match.start(), match.end(), match.group()
        before = value[start - 1] if start > block.start else " "
        if single and value[max(block.start, start - 2) : start] == ": ":
            before = ":"
        after = value[end] if end < block.end else " "
        if opened is None:
            if _opens(mark, before, after, single):
                opened, maybe = (start, end, mark), None
        elif _closes(mark, opened[2], before, after, single):
            if single and _is_apostrophe(value, start):
                maybe = (start, end)
                continue
            found += _between(value, opened, start, end, index)
            opened = None
        elif maybe is not None and _opens(mark, before, after, single):
            found += _between(value, opened, *maybe, index)
            opened, maybe = (start, end, mark), None
        elif _reopens(mark, opened[2], before, after, single):
            opened = (start, end, mark)
    if opened is not None and maybe is not None:
        found += _between(value, opened, *maybe, index)
    elif opened is not None and block.end - opened[1] <= LONGEST_UNCLOSED and _left_open(value, opened, block, single):
        found += _between(value, opened, block.end, block.end, index)
    return found


def _left_open(value: str, opened: tuple[int, int, str], block: Block, single: bool) -> bool:
    """Whether a mark is still open at the end of its paragraph; a single one only where the next re-opens it."""
    if not single:
        return True
    return opened[2] in "‘'" and value[block.end - 1] in ".?!…" and value[block.end + 2 : block.end + 3] == opened[2]


def _between(value: str, opened: tuple[int, int, str], start: int, end: int, block: int) -> list[Marked]:
    first, last = opened[1], start
    while first < last and value[first].isspace():
        first += 1
    while last > first and value[last - 1].isspace():
        last -= 1
    if first == last:
        return []
    return [Marked(first, last, (opened[0], end), block, closed=end > start)]


def _opens(mark: str, before: str, after: str, single: bool) -> bool:
    if mark in "”":
        return before.isspace() and OPENS_WORD.match(after) is not None
    if mark == '"' and before.isdigit():
        return False
    if single:
        return (
            mark in "‘'‚‹›"
            and (before in BEFORE_OPENING)
            and (after.isalnum() or after in '“"(£$€#@[…’–—')
            and not (mark == "'" and after.isdigit() and before != ":")
        )
    if mark in ('"', "''", "'''"):
        return before in BEFORE_OPENING and not after.isspace()
    return True


def _closes(mark: str, opening: str, before: str, after: str, single: bool) -> bool:
    if single:
        return _closes_single(mark, opening, before, after)
    if opening in TWIN:
        return mark == TWIN[opening]
    if mark in "«»":
        return False
    if opening == "„":
        return mark in '“”"‟'
    if mark in "“„``":
        return before in CLOSES_AFTER and after.isspace()
    return not before.isspace() or after.isspace() or after in CLOSES_AFTER


def _closes_single(mark: str, opening: str, before: str, after: str) -> bool:
    if opening in TWIN:
        return mark == TWIN[opening]
    if mark not in "’'" or (opening == "‘") != (mark == "’"):
        return False
    return not after.isalnum()


def _is_apostrophe(value: str, start: int) -> bool:
    """Whether a mark that could close may as well be an apostrophe: "the boys' names", "o' the year", "goin' down"."""
    return ELIDED.search(value, max(0, start - 12), start) is not None


def _reopens(mark: str, opening: str, before: str, after: str, single: bool) -> bool:
    """A second opening mark inside an open stretch: the first was a slip."""
    if single or opening in TWIN or mark not in "“„«\"''``":
        return False
    return before.isspace() and OPENS_WORD.match(after) is not None
