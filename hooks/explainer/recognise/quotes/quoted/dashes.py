"""Dashes: speech that a dash opens instead of a quotation mark, as in texts from French, Spanish and Russian.

    — The fish had gone, — he told the agency. — I moved away.
    — Who signed?
    — I did.

In: the text and what stands between its quotation marks.  Out: the same with the words behind the dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.language.cues import REPORTING
from explainer.recognise.quotes.marked import Marked

DASHES = "—–―"
OPENS = pattern(r"[—–―]\s*(?=[^\W\d_a-zß-öø-ÿ]|[¿¡…])")
PARTS = pattern(r"\s[—–―]\s")
ENDS = ",.!?…"
"""Last characters of what is spoken, before its tag or at the end of the paragraph."""
SPEAKS = 2
"""Paragraphs with a tag behind which every dash at the head of a paragraph opens speech."""
LONGEST_TAG = 160
"""Characters of "he told the agency"."""


def with_dashed(text: Text, marked: Sequence[Marked]) -> list[Marked]:
    """What stands between marks and what dashes open, in order; marks inside the latter belong to it."""
    spoken = {i: list(_spoken(text.value, b, i)) for i, b in enumerate(text.blocks) if _opens(text.value, b)}
    tagged = [i for i, words in spoken.items() if words[0].end < text.blocks[i].end]
    dashed: list[Marked] = []
    for run in _runs(list(spoken)):
        asked = len(run) > 1 and any(text.value[text.blocks[i].end - 1] == "?" for i in run)
        for i in run:
            if asked or i in tagged or len(tagged) >= SPEAKS:
                dashed += spoken[i]
    blocks = {one.block for one in dashed}
    return (
        sorted([*dashed, *(m for m in marked if m.block not in blocks)], key=lambda m: m.start) if dashed else [*marked]
    )


def _opens(value: str, block: Block) -> bool:
    """Whether a paragraph may be somebody's words behind a dash."""
    dashed = value[block.start] in DASHES and value[block.end - 1] in ENDS
    return block.kind == "paragraph" and dashed and OPENS.match(value, block.start, block.end) is not None


def _runs(blocks: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of blocks that follow one another, together."""
    run: list[int] = []
    for i in blocks:
        if run and run[-1] != i - 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _spoken(value: str, block: Block, number: int) -> Iterator[Marked]:
    """The words of a paragraph that a dash opens, without its tags: "— he told the agency. —"."""
    match = OPENS.match(value, block.start)
    dash, start, tagged = block.start, match.end() if match else block.start, False
    for part in PARTS.finditer(value, start, block.end):
        if tagged:
            if value[part.start() - 1] in ",.:;":
                dash, start, tagged = part.start() + 1, part.end(), False
        elif (mark := value[part.start() - 1]) in ENDS and _is_tag(
            value[part.end() : min(block.end, part.end() + LONGEST_TAG)], mark
        ):
            yield Marked(start, part.start(), (dash, part.start()), number)
            tagged = True
    if not tagged:
        yield Marked(start, block.end, (dash, block.end), number)


def _is_tag(words: str, mark: str) -> bool:
    """Whether words behind a dash say who speaks, with a verb of saying before they stop; names only behind a comma."""
    told = re.split(r"[.,:;—–―]", words, maxsplit=1)[0].split()
    goes_on = bool(told) and (told[0].islower() or mark == ",")
    return goes_on and not REPORTING.isdisjoint(told)
