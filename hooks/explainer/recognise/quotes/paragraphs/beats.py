"""Beats: what somebody does with face or hands before they speak: `The porter laughed. "Q"`, `Another shrugged. "Q"`.

In: a sentence without quotations.  Out: the `Source` that does it, or None where nobody does.  Somebody named or a
pronoun is only looked for as the owner of a voice or a face: the subject of a sentence is found without a beat.
"""

from __future__ import annotations

from explainer.recognise.quotes.language.cues import FACES, forms
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.sources import source_before
from explainer.recognise.quotes.language.tokens import Sentence

DOES = forms(FACES) | {"spat", "spits"}
SHAKES = frozenset("shook shakes scratched scratches raised raises".split())
PARTS = frozenset("head hand hands eyebrow eyebrows chin finger shoulders".split())
FEATURES = frozenset("voice eyes face smile lips lip cheeks".split())
"""What shows how somebody is: "Her voice broke.", "Plumb's eyes filled."."""
OWNERS = {"his": "he", "her": "she"}
NEAR = 3
"""Tokens from such a verb to the part of the body: "shook his | head"."""


def whose_beat(s: Sentence) -> Source | None:
    """Who does something with face or hands at the head of the sentence: described, or by name with the voice."""
    owner = s.tokens[s.first]
    voice = s.first + 2 if owner.kind == "name" and s.tokens[s.first + 1].kind == "possessive" else s.first + 1
    if s.low(voice) in FEATURES:
        if owner.kind == "name":
            return named(owner, s.first, s.first + 1)
        if owner.low in OWNERS:
            return Source("pronoun", s.first, s.first + 1, OWNERS[owner.low])
    k = next((i for i in range(s.first + 1, s.last) if _is_beat(s, i)), None)
    subject = source_before(s, k) if k is not None else None
    if subject is None or subject.first != s.first or subject.kind not in ("person", "role") or is_plural(subject.head):
        return None
    return subject


def _is_beat(s: Sentence, k: int) -> bool:
    """Whether token `k` is what a face or a hand does: "laughed", "shook her head"."""
    low = s.tokens[k].low
    return low in DOES or (low in SHAKES and any(t.low in PARTS for t in s.tokens[k + 1 : min(k + 1 + NEAR, s.last)]))
