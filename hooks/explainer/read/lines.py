"""The paragraphs of a text that has only paragraphs, and when a line break inside one ends it.

In: the decoded file.  Out: `Passage`s, each with the spans of its lines in the file, white space at both ends left out:

    "Sirens sang.\\n  They stopped.\\n\\nIt rained."  ->  [(0, 12), (15, 28)] and [(30, 39)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explainer.model import BlockKind
from explainer.pattern import pattern

Span = tuple[int, int]
Pairs = list[tuple[int, int]]
"""Offsets, each with the offset of what it comes from."""

WRAPPED = 100  # characters; hardly anybody wraps lines longer than this
WIDEST_WRAPPED = 140  # and nobody longer than this
BULLETS = "•◦▪●‣"
LAST = 5  # characters at the end of a line that tell whether it ends a sentence
LINE = pattern(r"\S.*")
SENTENCE_END = pattern(r"[.!?:;…][\"'”’»)\]*_]*$")


class Passage(NamedTuple):
    """One block before its inline markup is read: its lines' spans in the file; the rest as in `model.Block`."""

    kind: BlockKind
    lines: Sequence[Span]
    level: int = 1
    group: int = 0
    ordered: bool = False


def line_spans(raw: str, start: int, end: int | None = None) -> Iterator[tuple[int, str]]:
    """Each line of `raw` between two offsets: its offset and its characters, the line end not among them."""
    offset = start
    for line in raw[start:end].split("\n"):
        yield offset, line
        offset += len(line) + 1


def plain_paragraphs(raw: str, start: int, end: int | None = None) -> Iterator[Passage]:
    """The paragraphs of a stretch of text without any block markup: what blank lines part."""
    lines: list[Span] = []
    after = start
    for line in LINE.finditer(raw, start, len(raw) if end is None else end):
        first = line.start()
        if lines and raw.count("\n", after, first) > 1:
            yield Passage("paragraph", lines)
            lines = []
        after = first + len(line[0].rstrip())
        lines.append((first, after))
    if lines:
        yield Passage("paragraph", lines)


def part_lines(raw: str, lines: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """A paragraph's lines, parted where the file means one line to be one paragraph.

    Wrapped lines stay together.  Where lines are not wrapped each is a paragraph, unless it breaks off and the next
    goes on; and one that begins with a bullet always is.
    """
    unwrapped = not are_wrapped(raw, lines)
    first = 0
    for i in range(1, len(lines)):
        begin = raw[lines[i][0]]
        if begin in BULLETS or (unwrapped and not begin.islower() and is_finished(raw, lines[i - 1])):
            yield lines[first:i]
            first = i
    yield lines[first:]


def are_wrapped(raw: str, lines: Sequence[Span]) -> bool:
    """Whether lines were broken for want of room.

    Most of the words stand on short lines; or no line is very long, not all end a sentence, and after none was there
    room for the next line's first word.
    """
    lengths = [end - start for start, end in lines]
    widest = max(lengths)
    if 2 * sum(length for length in lengths if length > WRAPPED) <= sum(lengths):
        return True
    if widest > WIDEST_WRAPPED or all(SENTENCE_END.search(raw, end - LAST, end) for _, end in lines):
        return False
    words = (len(raw[start:end].partition(" ")[0]) for start, end in lines[1:])
    return all(length + 1 + word > widest for length, word in zip(lengths, words, strict=False))


def is_finished(raw: str, line: Span) -> bool:
    """Whether a line ends a sentence, or is as short as a heading."""
    start, end = line
    return end - start <= WRAPPED or bool(SENTENCE_END.search(raw, end - LAST, end))
