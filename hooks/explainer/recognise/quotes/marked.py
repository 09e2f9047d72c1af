"""Marked: one stretch between quotation marks, or set apart without them."""

from __future__ import annotations

from msgspec import Struct

QUOTABLE = frozenset({"paragraph", "quotation", "item"})
"""Kinds of block whose quotations are somebody's words; a heading's or a caption's marks name things."""


class Marked(Struct, frozen=True):
    """Characters `start` to `end` of the text, between two marks; `outer` includes the marks.

    `closed` is false where the paragraph ends before the closing mark.  `block` counts the text's blocks.
    """

    start: int
    end: int
    outer: tuple[int, int]
    block: int
    closed: bool = True
