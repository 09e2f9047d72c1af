"""Taken up: what stands behind a quotation and says whose it was, with no verb of saying beside it.

`"Q" was the verdict of Plumb`, `"Q": with these words Plumb sat down`, `"Q." This was said on Monday by Plumb`,
`"Q." That is according to Plumb`.
In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "after", or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import ANSWERS, Evidence, of
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import DASHES, Sentence, last_inside

POINTS = frozenset("this that these those such".split())
"""Words that take up what has just been quoted."""
WORDS = frozenset("word words phrase sentence line remark statement message question appeal".split())
TAKEN = frozenset(("passive", "according to", "possessive"))
"""Orders of a clause whose words are "this" or "that"."""
NEAR = 5
"""Tokens between "this" and the cue, or between "was" and the verdict."""


def taken_up(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """Who is named behind quotation token `q` as its speaker."""
    k = q + 1
    while k < s.last and (s.tokens[k].low in (",", ":", ".") or s.tokens[k].low in DASHES):
        k += 1
    if k + 2 >= s.last:
        return None
    if s.tokens[k].low in g.BE:
        return _verdict(s, k + 1)
    if _with_words(s, k):
        begins = k + 4 if s.tokens[k + 3].low == "," else k + 3
        source = source_after(s, begins)
        return Evidence("after", source, (k, k + 3)) if source else None
    parted = k > q + 1 or last_inside(s, q) in ".?!…"
    clause = _pointed(s, k, clauses) if parted else None
    if clause is None:
        return None
    return of(s, q, clause, "according" if clause.order == "according to" else "after")


def takes_up(s: Sentence, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence is about the quotation before it: `That is according to Plumb`, `With these words she`"""
    return (_with_words(s, s.first) or _pointed(s, s.first, clauses) is not None) and not s.quotes


def _verdict(s: Sentence, k: int) -> Evidence | None:
    """`was | the blunt verdict of Plumb`."""
    noun = next((i for i in range(k, min(k + NEAR, s.last - 2)) if s.tokens[i].low in ANSWERS), None)
    if noun is None or s.tokens[k].low not in g.DETERMINERS or s.tokens[noun + 1].low not in ("of", "from"):
        return None
    source = source_after(s, noun + 2)
    return Evidence("after", source, (noun, noun + 1)) if source else None


def _with_words(s: Sentence, k: int) -> bool:
    """Whether tokens from `k` on are "with these words"."""
    if k + 3 >= s.last or s.tokens[k].low != "with" or s.tokens[k + 1].low not in POINTS:
        return False
    return s.tokens[k + 2].low in WORDS


def _pointed(s: Sentence, k: int, clauses: Sequence[Clause]) -> Clause | None:
    """The clause behind "this" or "that" at token `k`: `This was said by Plumb`, `That's Plumb's view`."""
    if s.tokens[k].low not in POINTS or not (s.tokens[k + 1].low in g.BE or s.tokens[k + 1].kind == "possessive"):
        return None
    near = (c for c in clauses if k < c.cue <= k + NEAR)
    return next((c for c in near if c.order in TAKEN and (c.order != "passive" or c.frame == "says")), None)
