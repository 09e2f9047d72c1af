"""Speeches: words that somebody speaks without quotation marks, in a transcript or an interview, and what is none.

Between them stand asides, "[Laughter]", and paragraphs that tell of somebody; what an editor puts in brackets before or
behind the words, "(laughs) You can print it.", is no part of them, nor is a stage direction in italics between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.quoted.parties import Party

FEWEST = 3
"""Labelled paragraphs, or questions in bold, that make a conversation."""
TELLS = pattern(
    r"[“\"‘].*\b(?:said|says|told|wrote|read)\b|\b(?:said|says|to say|told|wrote|read)\b.*[“\"‘]", re.DOTALL
)
"""Found in a paragraph that tells who said what, and is not said itself."""
ASIDE = r"[(\[][^()\[\]\n]{1,40}[)\]]"
ASIDES = pattern(rf"(?:{ASIDE}\s+)?(?P<words>\S.*?)(?:\s+{ASIDE})?$", re.DOTALL)
ENDS = pattern(r"(?:ENDS?|-30-|#{2,3}|(?:Copyright\b|©|END  ?\d)[^\n]*)$")
"""A paragraph that ends the copy, or says whose it is."""
MINUTES = pattern(
    r"(?![^\n]*\b(?:I|me|my|we|us|our|you|your)\b)(?:The )?(?:question|motion|amendment|item|vote|bill|clause|"
    r"resolution|house|committee|sitting|debate|council)\b[^.?!]{0,100}"
    r"\b(?:agreed to|carried|negatived|withdrawn|adjourned|divided|rose)\b[^?!]{0,80}$",
    re.IGNORECASE,
)
"""A paragraph that records what became of a debate: "The item was agreed to on a division", "The House rose at ten"."""


class Speech(Struct, frozen=True):
    """Characters `start` to `end` of the text, all in block number `block`, which `party` speaks.

    `mention` are the characters that say so: the label, or the name of whoever is interviewed.
    """

    start: int
    end: int
    block: int
    party: Party
    mention: tuple[int, int]


def is_aside(text: Text, block: Block) -> bool:
    """Whether a paragraph is all in brackets or capitals, ends the copy or records a vote: what an editor prints."""
    first, last = text.value[block.start], text.value[block.end - 1]
    bracketed = (first in "([" and last in ")]") or (last.isupper() and text.value[block.start : block.end].isupper())
    recorded = (known.match(text.value, block.start, block.end) for known in (ENDS, MINUTES))
    return block.kind == "paragraph" and (bracketed or any(recorded))


def without_asides(value: str, start: int, end: int) -> tuple[int, int]:
    """The words from `start` to `end` of the text, without what stands in brackets before or behind them."""
    if value[start] not in "([" and value[end - 1] not in ")]":
        return start, end
    match = ASIDES.match(value, start, end)
    return match.span("words") if match else (start, end)


def parts(value: str, speech: Speech, directions: Sequence[tuple[int, int]]) -> Iterator[Speech]:
    """A speech without the stage directions in it, `directions` in order: "It is. *(He sits)* I say it is." is two."""
    start = speech.start
    inside = slice(bisect_left(directions, (speech.start, 0)), bisect_left(directions, (speech.end, 0)))
    for begins, ends in (*directions[inside], (speech.end, speech.end)):
        if words := value[start:begins].rstrip():
            yield replace(speech, start=start, end=start + len(words))
        start = ends + len(value[ends : speech.end]) - len(value[ends : speech.end].lstrip())


def without_marks(value: str, start: int, end: int) -> tuple[int, int]:
    """The words from `start` to `end` of the text, without the quotation marks around all of them."""
    return (start + 1, end - 1) if value[start] in '“"‘«' and value[end - 1] in '”"’»' else (start, end)
