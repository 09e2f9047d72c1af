"""Listed: the first of several who are one subject: `The owner, her sons and the skipper called it "Q"`.

So is whoever is named before those who go with them: `Plumb and her colleagues wrote "Q"`.

In: a sentence and the `Source` right before a verb.  Out: the `Source` that opens the list which ends there, or None.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import is_finite
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.fronted import after_fronted
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.tokens import Sentence

LONGEST_COMPANY = 2
"""Words of those who go with somebody: "her team"."""
LISTED = frozenset(("person", "role", "body", "institution"))
"""Kinds of phrases that open such a list."""
OUTSIDE = g.SUBJECT_PRONOUNS | g.AUXILIARIES | g.CONJUNCTIONS - {"and"} | g.PREPOSITIONS - {"of"} | {"that", "which"}
"""Words that are in no such list."""
COMPANY = frozenset("colleagues coauthors co-authors collaborators co-workers team others".split())
"""Those who go with somebody named."""


def led_by(s: Sentence, found: Source) -> Source | None:
    """The name before "and her colleagues", where `found` are these."""
    k = found.first - 2
    company = found.head in COMPANY and found.last - found.first <= LONGEST_COMPANY and s.low(k + 1) == "and"
    return named(s.tokens[k], k, k + 1) if company and k >= s.first and s.tokens[k].kind == "name" else None


def first_listed(s: Sentence, found: Source) -> Source | None:
    """Who opens the list at the head of the sentence that ends with `found`."""
    if found.kind == "name" or not any(s.low(i) == "and" for i in range(found.first - 1, found.last)):
        return None
    begins = after_fronted(s, found.last)
    comma = next((i for i in range(begins + 1, found.last) if s.tokens[i].low == ","), None)
    if comma is None or not _is_list(s, comma + 1, found.last):
        return None
    first = source_ending(s, comma - 1)
    return first if first is not None and first.kind in LISTED and first.first == begins else None


def _is_list(s: Sentence, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` are parts of a list, the last behind "and": "her sons and the skipper"."""
    parts = s.tokens[first:last]
    if any(t.kind == "quote" or (t.kind == "stop" and t.low != ",") or t.low in OUTSIDE for t in parts):
        return False
    joined = [t.low for t in parts].count("and") == 1 and parts[0].low != "and"
    return joined and not any(t.kind == "word" and is_finite(t.low) for t in parts)
