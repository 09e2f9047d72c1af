"""A turn: what a paragraph with quotations shows of itself in a conversation, before anybody asks who speaks it.

In: the text, the number of a block, and its quotations.  Out: a `Turn`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explainer.model import Text
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.speakers.attributed import Attributed

BARE = 60
"""Characters beside the quotations of a turn in a conversation; news tells more of who speaks."""
BRIEF = 80
"""Characters of a rejoinder; who goes on in a paragraph of their own has more to say."""
STOPS, SENTENCE = frozenset(".,?!…—–-"), 3
"""Last characters of words that somebody spoke as a sentence; spaces in a sentence where it has none of them."""
BREAKS = frozenset("—–-…")
"""Last characters of words that somebody interrupts, and first ones of what goes on with them."""


class Turn(NamedTuple):
    """A block with quotations, the last of which is `speaker`'s.

    `alone`: it is nothing but quotations; `bare`: nor says it much more; `opens`: it begins with a quotation; `asks`:
    it ends with a question; `brief`: it is as short as a rejoinder; `left_open`: its last quotation was not closed;
    `tells`: it tells of somebody and quotes no sentence; `answers`: a question stands before its first quotation;
    `words` are those of its last quotation; `breaks_off`: they end with a dash; `resumes`: its first ones
    begin with one; `guessed`: its speaker was found by the exchange; `to`: whom the speaker tells or asks.
    """

    block: int
    speaker: Attributed | None
    alone: bool
    bare: bool
    opens: bool
    asks: bool
    brief: bool
    left_open: bool
    tells: bool
    answers: bool
    words: str
    breaks_off: bool
    resumes: bool
    guessed: bool = False
    to: Attributed | None = None


def turn_of(text: Text, block: int, quotes: Sequence[Marked]) -> Turn:
    """A block's turn, its speaker not yet known; `quotes` are all of its quotations."""
    start, end = text.blocks[block].start, text.blocks[block].end
    first, last = quotes[0], quotes[-1]
    beside = end - start - sum(q.outer[1] - q.outer[0] for q in quotes)
    words = text.value[last.start : last.end]
    alone = beside <= 2 + len(quotes)
    return Turn(
        block,
        None,
        alone=alone,
        bare=beside <= BARE,
        opens=first.outer[0] <= start,
        asks=words[-1] == "?",
        brief=end - start <= BRIEF,
        left_open=not last.closed,
        tells=not alone and last.closed and not _is_sentence(text.value, quotes),
        answers=text.value[start : first.outer[0]].rstrip().endswith("?"),
        words=words,
        breaks_off=words[-1] in BREAKS,
        resumes=text.value[first.start] in BREAKS,
    )


def _is_sentence(value: str, quotes: Sequence[Marked]) -> bool:
    """Whether the last quotations, as far back as they go on with one another behind commas, are a sentence."""
    pairs = zip(quotes[::-1], quotes[-2::-1], strict=False)
    begins = next((quote for quote, before in pairs if value[before.end - 1] != ","), quotes[0])
    words = value[quotes[-1].start : quotes[-1].end]
    return value[begins.start].isupper() and (words[-1] in STOPS or words.count(" ") >= SENTENCE)


def differ(one: Attributed | None, other: Attributed | None) -> bool:
    """Whether two speakers are known and two."""
    return one is not None and other is not None and one.speaker.name != other.speaker.name
