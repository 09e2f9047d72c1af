"""A clause: who speaks by which cue, and how the sentence puts it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.recognise.quotes.language.cues import Frame
from explainer.recognise.quotes.language.phrases import Source

Order = Literal["subject first", "verb first", "passive", "inherited", "according to", "possessive"]


class Clause(Struct, frozen=True):
    """A source and the cue by which it speaks; `cue` is the cue's token, `cue_end` the one after its last.

    `own` is false where the source was taken over from an earlier clause of the sentence ("..., adding"); `denied` is
    true where the cue is negated ("never said"), `names` where the source says nothing by it: it has a name ("a book
    called"), is only told ("was warned"), or would say so if ("would call it").
    """

    source: Source
    cue: int
    cue_end: int
    frame: Frame
    order: Order
    own: bool = True
    denied: bool = False
    names: bool = False

    @property
    def begins(self) -> int:
        """Its first token."""
        return min(self.source.first, self.cue)

    @property
    def ends(self) -> int:
        """The token after its last."""
        return max(self.source.last, self.cue_end)
