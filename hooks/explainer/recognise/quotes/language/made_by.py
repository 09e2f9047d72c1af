"""Papers as subjects with whoever made, sent or saw them: `A memo seen by the board on Monday says`.

In: a sentence and the token of a verb.  Out: the `Source` that the paper is, or None where the subject is none.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.nouns import DOCUMENT_NOUNS, listed
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence

MADE = frozenset("sent seen made put held drawn kept read".split())
"""Participles that do not end in "ed" or "en"."""
LONGEST_MAKER = 12
"""Tokens from "by" to the verb: "seen by the board of the harbour on Monday"."""


def made_by(s: Sentence, end: int) -> Source | None:
    """The paper behind which stands who made, sent or saw it: "A memo seen by the board on Monday | says"."""
    for k in range(end - 1, max(s.first + 1, end - LONGEST_MAKER), -1):
        if s.tokens[k].kind in ("stop", "quote"):
            return None
        if s.tokens[k].low == "by" and (s.tokens[k - 1].low.endswith(("ed", "en")) or s.tokens[k - 1].low in MADE):
            noun = k - 3 if g.is_adverb(s.low(k - 2)) else k - 2
            if s.low(noun) != "and":
                found = source_ending(s, noun) if listed(s.low(noun)) in DOCUMENT_NOUNS else None
                return found if found is not None and found.kind == "document" else None
    return None
