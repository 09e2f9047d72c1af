"""Interviews: questions in bold or italics, and plain answers by whoever is interviewed.

    **Why now?** Because.            in one paragraph
    **Since when?**                  or in the next ones, up to the next question
    Since the ice.

In: the text and its labels.  Out: `Turn`s; a heading without a stop at its end, and who is told of, end the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from explainer.model import Block, Person, Text
from explainer.recognise.quotes.labels import Labels
from explainer.value import value

STOPS = frozenset('.?!…:;,)]"”’»')
"""Last characters of what an interviewer says in bold; a heading of a part has none of them."""
SELF = re.compile(r"\b(?:I|me|my|we|us|our)\b")
TELLS = re.compile(
    r"[“\"‘].*\b(?:said|says|told|wrote|read)\b|\b(?:said|says|to say|told|wrote|read)\b.*[“\"‘]", re.DOTALL
)
ASIDE = r"[(\[][^()\[\]\n]{1,40}[)\]]"
ASIDES = re.compile(rf"(?:{ASIDE}\s+)?(?P<words>\S.*?)(?:\s+{ASIDE})?$", re.DOTALL)
"""Words with what an editor puts in brackets before or behind them: "(laughs) You can print it."."""
ENDS = re.compile(r"(?:ENDS?|-30-|#{2,3}|(?:Copyright\b|©|END  ?\d)[^\n]*)$")
"""A paragraph that ends the copy, or says whose it is."""
FEWEST = 3
"""Labelled paragraphs, or questions in bold, that make a transcript."""


@value
class Turn:
    """Characters `start` to `end` of the text, all in block number `block`, spoken by `speaker` ("" for unclear)."""

    start: int
    end: int
    block: int
    speaker: str
    person: Person | None
    mention: tuple[int, int]


def find_asked(text: Text, set_off: Mapping[int, int]) -> dict[int, int]:
    """Block -> where the words that are set off end, from the first question on; none where few of them are questions.

    It is a block that is all set off, or one that opens with a question.
    """
    found: dict[int, int] = {}
    for i, block in enumerate(text.blocks if set_off else ()):
        end = min(set_off.get(block.start, 0), block.end) if block.kind == "paragraph" else 0
        asks = end > 0 and text.value[end - 1] == "?"
        if asks or (found and end >= block.end - 1):
            found[i] = end if asks else block.end
    questions = sum(text.value[end - 1] == "?" for end in found.values())
    return found if len(found) >= FEWEST and 2 * questions >= len(found) else {}


def find_answers(text: Text, asked: Mapping[int, int], labels: Labels) -> Iterator[Turn]:
    """What stands behind a question in bold, up to the next; `asked` are the blocks with one and where it ends."""
    speaker, person = labels.interviewee()
    last, answering = max(asked), False
    for i in range(min(asked), len(text.blocks)):
        block = text.blocks[i]
        start = asked.get(i, block.start)
        if i in asked or block.kind == "heading":
            answering = block.kind != "heading" and text.value[start - 1] in STOPS
        start += len(text.value[start : block.end]) - len(text.value[start : block.end].lstrip())
        if start == block.end or not answering or block.kind != "paragraph" or is_aside(text, block):
            continue
        if labels.is_named(speaker, block) or (i > last + 1 and not _is_own(text.value[start : block.end])):
            answering = answering and i < last
        else:
            yield Turn(*without_asides(text.value, start, block.end), i, speaker, person, labels.named_at)


def _is_own(words: str) -> bool:
    """Whether a paragraph behind the last answer still speaks for itself, and does not tell of somebody."""
    return SELF.search(words) is not None and TELLS.search(words) is None


def is_aside(text: Text, block: Block) -> bool:
    """Whether a paragraph is all in brackets or ends the copy: what an editor says between turns."""
    bracketed = text.value[block.start] in "([" and text.value[block.end - 1] in ")]"
    return block.kind == "paragraph" and (bracketed or ENDS.match(text.value, block.start, block.end) is not None)


def without_asides(value: str, start: int, end: int) -> tuple[int, int]:
    """The words of a turn, from `start` to `end` of the text, without what stands in brackets before or behind them."""
    if value[start] not in "([" and value[end - 1] not in ")]":
        return start, end
    match = ASIDES.match(value, start, end)
    return match.span("words") if match else (start, end)
