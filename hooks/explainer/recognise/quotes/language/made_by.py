"""Papers as subjects with whoever made, sent or saw them: `A memo seen by the board on Monday says`.

In: a sentence and the token of a verb.  Out: the `Source` that the paper is, or None where the subject is none.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.nouns import DOCUMENT_NOUNS, listed
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence

MADE = frozenset("sent seen made put held drawn kept read".split())
"""Participles that do not end in "ed" or "en"."""
BEHIND = frozenset(("by", "to", "from"))
LONGEST_MAKER = 12
"""Tokens from "by" to the verb: "seen by the board of the harbour on Monday"."""


def made_by(s: Sentence, end: int) -> Source | None:
    """The paper behind which stands what was done with it: "A memo seen by the board | says", "sent to parents"."""
    for k in range(end - 1, max(s.first + 1, end - LONGEST_MAKER), -1):
        if s.tokens[k].kind in ("stop", "quote"):
            return None
        made = s.tokens[k - 1].low
        if s.tokens[k].low in BEHIND and (made.endswith(("ed", "en")) or made in MADE):
            noun = k - 3 if g.is_adverb(s.low(k - 2)) else k - 2
            if listed(s.low(noun)) in DOCUMENT_NOUNS:
                found = source_ending(s, noun)
                return found if found and found.kind == "document" and _agrees(found.head, s.low(end)) else None
            if s.low(noun) != "and" and s.tokens[k].low == "by":
                return None
    return None


def _agrees(noun: str, verb: str) -> bool:
    """Whether a verb may be the noun's: "the papers say", "the paper says", "the paper said"."""
    if VERBS.get(verb) == verb:
        return noun.endswith("s")
    return not (verb.endswith("s") and noun.endswith("s"))
