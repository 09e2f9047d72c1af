"""The blocks of a text: paragraphs, headings, block quotations, lists and fenced code.

In: the decoded file.  Out: `Passage`s with the spans of their lines in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from explainer.pattern import pattern
from explainer.read.lines import Passage, line_spans, part_lines, plain_paragraphs

MOST_MARKS = 20_000  # lines with one, in a text; more are no prose, and all stay as typed
MARK = r"[^\S\n]*(?:[#>]|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|```|~~~)"
BLOCK_MARK = pattern(rf"\n{MARK}")
MARKED_LINE = pattern(MARK)
FENCED_LINE = pattern(r"^[\s>]*(?:```|~~~)", re.MULTILINE)
LINE_END = pattern(r"\r\n?")


def find_passages(raw: str, start: int = 0) -> Iterator[Passage]:
    """The passages of `raw` from offset `start` on, in order; offsets are of `raw`."""
    source = LINE_END.sub(lambda end: " \n" if len(end[0]) > 1 else "\n", raw) if "\r" in raw else raw
    group = 0
    for begin, end, marked in find_stretches(source, start):
        for passage in _passages(source, begin, end, group) if marked else plain_paragraphs(source, begin, end):
            group = max(group, passage.group)
            if len(passage.lines) == 1 or passage.kind not in ("paragraph", "item"):
                yield passage
                continue
            first, *others = part_lines(source, passage.lines)
            yield passage._replace(lines=first)
            for lines in others:
                yield Passage("paragraph", lines)


def _passages(source: str, begin: int, end: int, group: int) -> Iterator[Passage]:
    from explainer.read.nested import marked_passages  # here, for it loads markdown-it, and few texts have block markup

    return marked_passages(source, begin, end, group)


def find_stretches(source: str, start: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a text, each with or without block markup, so that markdown-it reads only those that have any.

    A line without a mark or a blank before it ends, after an empty line, whatever block stood there; but not a fence.
    """
    marks = len(BLOCK_MARK.findall("\n" + source[start:]))
    if not 0 < marks <= MOST_MARKS or FENCED_LINE.search(source, start):
        yield start, len(source), 0 < marks <= MOST_MARKS
        return
    sections = [[start, 0]]
    after_blank = False
    for offset, line in line_spans(source, start):
        if after_blank and line and not line[0].isspace():
            sections.append([offset, 0])
        after_blank = not line or line.isspace()
        if MARKED_LINE.match(line):
            sections[-1][1] = 1
    stretches = [(marked, next(alike)[0]) for marked, alike in groupby(sections, key=itemgetter(1))]
    for (marked, begin), (_, end) in pairwise([*stretches, (0, len(source))]):
        yield begin, end, bool(marked)
