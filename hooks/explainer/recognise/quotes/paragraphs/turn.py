"""A turn: what a paragraph with quotations shows of itself in a conversation, read where somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

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


class Turn(Struct, frozen=True):
    """A block, characters `start` to `end` of the text, with the quotations in it, the last of which is `speaker`'s.

    `beside` counts the characters beside them; `guessed`: its speaker was found by the exchange; `to`: whom the speaker
    tells or asks.
    """

    text: str
    block: int
    start: int
    end: int
    quotes: Sequence[Marked]
    beside: int
    speaker: Attributed | None = None
    guessed: bool = False
    to: Attributed | None = None

    @property
    def alone(self) -> bool:
        """Whether it is nothing but quotations."""
        return self.beside <= 2 + len(self.quotes)

    @property
    def bare(self) -> bool:
        """Whether it says little more."""
        return self.beside <= BARE

    @property
    def opens(self) -> bool:
        """Whether it begins with a quotation."""
        return self.quotes[0].outer[0] <= self.start

    @property
    def asks(self) -> bool:
        """Whether it ends with a question."""
        return self.text[self.quotes[-1].end - 1] == "?"

    @property
    def brief(self) -> bool:
        """Whether it is as short as a rejoinder."""
        return self.end - self.start <= BRIEF

    @property
    def left_open(self) -> bool:
        """Whether its last quotation was not closed."""
        return not self.quotes[-1].closed

    @property
    def tells(self) -> bool:
        """Whether it tells of somebody and quotes no sentence."""
        return not self.alone and not self.left_open and not _is_sentence(self.text, self.quotes)

    @property
    def answers(self) -> bool:
        """Whether a question stands before its first quotation."""
        return self.text[self.start : self.quotes[0].outer[0]].rstrip().endswith("?")

    @property
    def speaks_to_one(self) -> bool:
        """Whether the speaker tells or asks somebody named, who may well answer; a paper or a crowd does not."""
        return self.to is not None and self.to.source == "name" and self.to.speaker.kind == "person"

    @property
    def words(self) -> str:
        """Those of its last quotation."""
        return self.text[self.quotes[-1].start : self.quotes[-1].end]

    @property
    def breaks_off(self) -> bool:
        """Whether they end with a dash."""
        return self.text[self.quotes[-1].end - 1] in BREAKS

    @property
    def resumes(self) -> bool:
        """Whether its first words begin with one."""
        return self.text[self.quotes[0].start] in BREAKS


def turn_of(text: Text, block: int, quotes: Sequence[Marked]) -> Turn:
    """A block's turn, its speaker not yet known; `quotes` are all of its quotations."""
    start, end = text.blocks[block].start, text.blocks[block].end
    return Turn(text.value, block, start, end, quotes, end - start - sum([q.outer[1] - q.outer[0] for q in quotes]))


def _is_sentence(text: str, quotes: Sequence[Marked]) -> bool:
    """Whether the last quotations, as far back as they go on with one another behind commas, are a sentence."""
    pairs = zip(quotes[::-1], quotes[-2::-1], strict=False)
    begins = next((quote for quote, before in pairs if text[before.end - 1] != ","), quotes[0])
    words = text[quotes[-1].start : quotes[-1].end]
    return text[begins.start].isupper() and (words[-1] in STOPS or words.count(" ") >= SENTENCE)


def differ(one: Attributed | None, other: Attributed | None) -> bool:
    """Whether two speakers are known and two."""
    return one is not None and other is not None and one.speaker.name != other.speaker.name
