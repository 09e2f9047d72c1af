"""Shares: so many of those who were asked, before a verb: `about four in 10 | said`, `at least half of voters | say`.

In: a sentence and the token of a verb.  Out: a `Source`, or None where no share begins the verb's part of the sentence.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import is_finite
from explainer.recognise.quotes.language.kinds import SHARES, is_number
from explainer.recognise.quotes.language.phrases import LONGEST_PHRASE, Source
from explainer.recognise.quotes.language.tokens import Sentence

ABOUT = frozenset("about around roughly nearly almost some just only over under more less fewer than at least".split())
"""Words that make a share less exact."""
PARTS = frozenset("half third thirds quarter quarters fifth fifths".split())
PARTS_CLAUSES = g.CONJUNCTIONS | {"that"}


def share_before(s: Sentence, verb: int) -> Source | None:
    """The share of those asked that speaks by the verb."""
    first = verb
    while first > s.first and verb - first < LONGEST_PHRASE and s.tokens[first - 1].kind == "word":
        if s.tokens[first - 1].low in PARTS_CLAUSES:
            break
        first -= 1
    k = first
    while s.low(k) in ABOUT:
        k += 1
    end = _after_share(s, k)
    if not k < end <= verb or any(is_finite(token.low) for token in s.tokens[end:verb]):
        return None
    return Source("person", first, verb, s.tokens[end - 1].low)


def _after_share(s: Sentence, k: int) -> int:
    """The token after "four in 10", "half" or "two thirds"; `k` where none begins there."""
    if k >= s.last:
        return k
    if s.low(k + 1) == "in" and k + 2 < s.last and is_number(s.tokens[k]) and is_number(s.tokens[k + 2]):
        return k + 3
    if (is_number(s.tokens[k]) or s.tokens[k].low == "a") and s.low(k + 1) in PARTS:
        return k + 2
    return k + 1 if s.tokens[k].low in SHARES else k
