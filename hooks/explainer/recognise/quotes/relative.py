"""Relative: the noun that says it, where the cue hangs on a noun inside the sentence.

`pointed at a sign that said "Q"`, `held a placard reading "Q"`, `can hear her father saying "Q"`.
In: a sentence and the token of its cue.  Out: a `Source`, or None where the cue belongs to the sentence's subject.
"""

from __future__ import annotations

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.phrases import Source, phrase_ending
from explainer.recognise.quotes.tokens import Sentence

SHOWS = frozenset("said says read reads runs ran told tells warned warns".split())
"""Verbs of what a thing that somebody has written on says."""
HEARS = frozenset(
    """
    hear hears heard hearing overheard overhears remember remembers remembered recall recalls recalled show shows
    showed showing film filmed films record recorded records catch catches caught of with by and to
    """.split()
)
"""Words before somebody who is heard to speak: "hears her father saying", "a recording of a pilot saying"."""
MAKES = frozenset(
    """
    release released releases releasing issue issued issues issuing post posted posts posting publish published
    publishes publishing share shared shares sharing add added adds adding send sent sends sending write wrote writes
    writing put puts putting leave left leaves leaving draft drafted circulate circulated make made display displayed
    """.split()
)
"""Verbs whose subject speaks by what it makes: "released a letter that said"."""
PEOPLE = frozenset(("person", "role", "body", "institution", "titled"))


def noun_that_says(s: Sentence, k: int) -> Source | None:
    """The noun on which the cue, token `k`, hangs."""
    low = s.tokens[k].low
    if low in SHOWS and s.tokens[k - 1].low in ("that", "which"):
        return _thing(s, k - 3 if s.tokens[k - 2].low == "," else k - 2)
    if s.tokens[k - 1].low == "which" and s.tokens[k - 2].low == ",":
        return _body(s, k - 3)
    if low == "reading":
        return _thing(s, k - 1)
    return _heard(s, k - 1) if low.endswith("ing") else None


def _body(s: Sentence, j: int) -> Source | None:
    """The phrase for a body or a paper that ends with token `j`: "a grant from | the fund, which calls"."""
    found = phrase_ending(s, j) if j > s.first else None
    return found if found is not None and found.kind in ("body", "institution", "document") else None


def _thing(s: Sentence, j: int) -> Source | None:
    """The phrase for a thing that ends with token `j`: "a sign", unless the subject made it."""
    if j <= s.first or s.tokens[j].kind != "word" or s.tokens[j].low in g.SMALL_WORDS:
        return None
    found = phrase_ending(s, j)
    if found is None or found.kind not in ("document", "other") or found.first <= s.first:
        return None
    return found if s.tokens[found.first - 1].low not in MAKES else None


def _heard(s: Sentence, j: int) -> Source | None:
    """The phrase for somebody who is heard that ends with token `j`: "hears | her father"."""
    if j <= s.first or s.tokens[j].kind != "word":
        return None
    found = phrase_ending(s, j)
    if found is None or found.kind not in PEOPLE or found.first <= s.first:
        return None
    return found if s.tokens[found.first - 1].low in HEARS else None
