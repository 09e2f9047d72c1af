"""You: whom "you" means in a question of an interview: whoever answers it.

    You called it "a gift". Do you still?
    PLUMB: I was cross that year.            you are Plumb

In: the cast, which knows the blocks that are somebody's words without quotation marks.  Out: the `Speaker` of the
answer.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from msgspec.structs import replace

from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.cast import Cast

NEAR = 2
"""Blocks from a question to its answer; a label may stand between them."""


def asked_at(cast: Cast, offset: int) -> Speaker | None:
    """Who answers the question that holds an offset of the text; None where that is no question, or nobody answers."""
    blocks, apart = cast.text.blocks, cast.apart
    block = bisect_right(blocks, offset, key=attrgetter("start")) - 1
    if block in apart or cast.value[blocks[block].end - 1] != "?":
        return None
    answers = next((apart[i] for i in range(block + 1, block + 1 + NEAR) if i in apart), None)
    return replace(answers, how="author") if answers else None
