"""Unquoted: a paragraph without quotations, read for what it says of who speaks beside it.

In: the text, the number of a block, and the cast for the names in it.  Out: its sentences.
"""

from __future__ import annotations

from explainer.model import Text
from explainer.recognise.quotes.language.tokens import Sentence, sentences, tokens_of
from explainer.recognise.quotes.marked import QUOTABLE
from explainer.recognise.quotes.speakers.cast import Cast


def sentences_in(text: Text, block: int, cast: Cast) -> list[Sentence]:
    """The sentences of block number `block`; none where there is no such block, or where it is no prose."""
    if block not in cast.unquoted:
        cast.unquoted[block] = _read(text, block, cast)
    return cast.unquoted[block]


def _read(text: Text, block: int, cast: Cast) -> list[Sentence]:
    if not 0 <= block < len(text.blocks) or text.blocks[block].kind not in QUOTABLE:
        return []
    start, end = text.blocks[block].start, text.blocks[block].end
    return list(sentences(text.value, tokens_of(text.value, start, end, cast.names_in(start, end), [])))
