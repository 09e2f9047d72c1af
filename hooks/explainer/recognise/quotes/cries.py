"""Cries: what a crowd calls out, and from where.

`There was a cry of "Q" from the gallery`, `From the gallery there were shouts of "Q" and "Q"`.
In: a sentence and the token of a quotation.  Out: `Evidence`, or None where the sentence does not say who called.
"""

from __future__ import annotations

from explainer.recognise.quotes.phrases import Source, phrase
from explainer.recognise.quotes.proof import Evidence
from explainer.recognise.quotes.sources import source_after
from explainer.recognise.quotes.tokens import Sentence

CRIES = frozenset(
    "cry cries shout shouts chant chants call calls yell yells murmur murmurs whisper whispers heckle heckles roar "
    "roars interjection interjections".split()
)
"""Nouns for what is called out; "of" and the words follow."""
BEGINS = frozenset("there came rose rang went".split())
"""What follows the place at the head of a sentence: "From the gallery there were"."""
LONGEST = 8
"""Tokens between the last quotation and "from", or between "from" and "there"."""
CALLERS = ("name", "person", "role", "body", "institution", "proper", "titled", "other")


def called_out(s: Sentence, q: int) -> Evidence | None:
    """Who calls the words of quotation token `q` out."""
    first = q
    while first - 2 > s.first and s.tokens[first - 1].low in ("and", "or", ",") and s.tokens[first - 2].kind == "quote":
        first -= 2
    if first - 2 < s.first or s.tokens[first - 1].low != "of" or s.tokens[first - 2].low not in CRIES:
        return None
    source = _from_behind(s, q) or _from_before(s, first - 2)
    if source is None or source.kind not in CALLERS:
        return None
    return Evidence("cried", source, (first - 2, first - 1))


def _from_behind(s: Sentence, q: int) -> Source | None:
    """`cries of "Q" (and "Q") rose from the gallery`."""
    for k in range(q + 1, min(s.last, s.quotes[-1] + LONGEST)):
        if s.tokens[k].low == "from":
            return source_after(s, k + 1)
        if s.tokens[k].kind == "stop" and s.tokens[k].low != ",":
            return None
    return None


def _from_before(s: Sentence, cries: int) -> Source | None:
    """`From the gallery there were shouts of "Q"`."""
    opening = next((i for i in range(s.first, min(s.first + 3, cries)) if s.tokens[i].low == "from"), None)
    if opening is None:
        return None
    begins = next((i for i in range(opening + 2, min(cries, opening + LONGEST)) if s.tokens[i].low in BEGINS), None)
    return phrase(s, opening + 1, begins) if begins else None
