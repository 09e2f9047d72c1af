"""Beats: what somebody does with face or hands before they speak: `The porter laughed. "Q"`, `Another shrugged. "Q"`.

In: a sentence without quotations.  Out: the `Source` that does it, or None where nobody described by a noun does.
"""

from __future__ import annotations

from explainer.recognise.quotes.language.cues import FACES, forms
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_before
from explainer.recognise.quotes.language.tokens import Sentence

DOES = forms(FACES) | {"spat", "spits"}
SHAKES = frozenset("shook shakes scratched scratches raised raises".split())
PARTS = frozenset("head hand hands eyebrow eyebrows chin finger shoulders".split())
NEAR = 3
"""Tokens from such a verb to the part of the body: "shook his | head"."""


def whose_beat(s: Sentence) -> Source | None:
    """Who does something with face or hands at the head of the sentence, described and not named."""
    k = next((i for i in range(s.first + 1, s.last) if _is_beat(s, i)), None)
    subject = source_before(s, k) if k is not None else None
    if subject is None or subject.first != s.first or subject.kind not in ("person", "role") or is_plural(subject.head):
        return None
    return subject


def _is_beat(s: Sentence, k: int) -> bool:
    """Whether token `k` is what a face or a hand does: "laughed", "shook her head"."""
    low = s.tokens[k].low
    return low in DOES or (low in SHAKES and any(t.low in PARTS for t in s.tokens[k + 1 : min(k + 1 + NEAR, s.last)]))
