"""Text: the words of an article or a definition without their markup, block by block, and the way back to the file.

An offset "of the text" counts the characters of `Text.value`, an offset "of the file" those of the decoded file.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

from msgspec import Struct

BlockKind = Literal["heading", "paragraph", "quotation", "item", "caption", "code", "related"]
MarkupKind = Literal["link", "emphasis", "strong", "code", "break"]


class Block(NamedTuple):
    """One paragraph, heading, list item ... : characters `start` to `end` of the text.

    `level` is the heading's level, or how deeply an item or quotation is nested (1 = not).
    `group` is the same for blocks of one list or one block quotation, so that they are written as one element.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 1
    group: int = 0
    ordered: bool = False


class Markup(NamedTuple):
    """Inline markup over characters `start` to `end` of the text; `address` is a link's target."""

    kind: MarkupKind
    start: int
    end: int
    address: str = ""


class Text(Struct, frozen=True):
    """The words of an article or a definition without their markup, and the way back to the file.

    `value` holds the words of all blocks, in order, with "\\n\\n" between blocks.  `pieces` are pairs (offset of the
    text, offset of the file): from each pair on, text and file run in step until the next pair.  `wide` are the offsets
    of the characters that are several in the file, and how many.
    """

    value: str
    blocks: tuple[Block, ...]
    markup: tuple[Markup, ...] = ()
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    wide: tuple[tuple[int, int], ...] = ()

    def file_offset(self, offset: int) -> int:
        """Offset of the file for an offset of the text."""
        i = max(0, bisect_right(self.pieces, (offset, 1 << 60)) - 1)
        text, file = self.pieces[i]
        return file + offset - text

    def file_span(self, start: int, end: int) -> tuple[int, int]:
        """The file's span that holds the text's span: its last character counts, not the one after it."""
        last = dict(self.wide).get(end - 1, 1) if end > start else 0
        return self.file_offset(start), self.file_offset(max(start, end - 1)) + last
