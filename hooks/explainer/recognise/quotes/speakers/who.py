"""Who: whom "who" follows, by name or as described.

In: a sentence and its token "who".  Out: a `Source`: `Ada Plumb, now 22, | who`, `the evidence of a warden | who`,
`a pilot who came in May and | who`; None where no person and no body stands there.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.phrases import LONGEST_PHRASE, Source, named
from explainer.recognise.quotes.language.tokens import Sentence

KINDS = frozenset(("person", "role", "body", "institution"))
"""Kinds of phrases that "who" follows."""
JOINS = frozenset(("of", "from", "at"))
"""Words between a name and what tells where somebody belongs: "Ada Plumb of the Clinic"."""
THEN = frozenset(("now", "then", "aged", "once", "later"))
"""Adverbs before an age or a description: "Ada Plumb, | now the mayor, who"."""
LONGEST_RELATIVE = 40
"""Tokens of a relative clause before another one about the same person: "who came in May and who told"."""
LONGEST_BRACKETS = 8
LONGEST_NAME = 4
"""Tokens between a name and another that only tells where somebody belongs: "Ada Plumb of the Tarn Clinic"."""


def followed_by_who(s: Sentence, i: int) -> Source | None:
    """The name or phrase that "who", token `i`, follows."""
    tokens = s.tokens
    j = _before_age(s, _before_brackets(s, i - 2 if i > 1 and tokens[i - 1].low == "," else i - 1))
    if j < 0:
        return None
    if tokens[j].low in ("and", "but"):
        first = next((k for k in range(j - 1, max(0, j - LONGEST_RELATIVE), -1) if tokens[k].low == "who"), 0)
        return followed_by_who(s, first) if first else None
    j = _before_complement(s, j)
    if tokens[j].kind == "name":
        before = next((k for k in range(j - 2, max(-1, j - 1 - LONGEST_NAME), -1) if tokens[k].kind == "name"), -1)
        return _named(s, before if before >= 0 and tokens[before + 1].low in JOINS else j)
    found = _described(s, i, j)
    apposed = found.first - (3 if s.low(found.first - 1) in THEN else 2) if found else -1
    return _named(s, apposed) if apposed >= 0 and _is_apposed(s, apposed) else found


def _named(s: Sentence, k: int) -> Source:
    return named(s.tokens[k], k, k + 1)


def _is_apposed(s: Sentence, k: int) -> bool:
    """Whether token `k` is a name with a comma behind: "Ada Plumb, | a nurse who"."""
    return s.tokens[k].kind == "name" and s.tokens[k + 1].low == ","


def _before_brackets(s: Sentence, j: int) -> int:
    """The token before brackets that end with token `j`: "Ada Plumb | (9), who"; `j` itself where there are none."""
    if s.tokens[j].low != ")":
        return j
    return next((k - 1 for k in range(j, max(0, j - LONGEST_BRACKETS), -1) if s.tokens[k].low == "("), j)


def _before_age(s: Sentence, j: int) -> int:
    """The token before an age that ends with token `j`: "a singer, | now 22"; `j` itself where there is none."""
    k = j - 1 if j > 0 and s.tokens[j].low.isdigit() else j
    if k > 0 and s.tokens[k].low in THEN:
        k -= 1
    return k - 1 if k < j and s.tokens[k].low == "," else j


def _before_complement(s: Sentence, j: int) -> int:
    """The name whose complement ends with token `j`: "Ada Plumb | of the Clinic"; `j` itself where none does."""
    k = j
    while k > 0 and j - k < LONGEST_PHRASE and s.tokens[k].kind == "word":
        k -= 1
    return k if s.tokens[k].kind == "name" and k < j and s.tokens[k + 1].low in JOINS else j


def _described(s: Sentence, i: int, j: int) -> Source | None:
    """The phrase for people that ends with token `j`, or its last part: "the evidence of | a commissioner"."""
    begins = max(0, j - LONGEST_PHRASE)
    found = phrase_ending(Sentence(s.value, s.tokens, begins, i), j)
    if found is None or found.kind not in KINDS:
        last = next((k for k in range(j, begins, -1) if s.tokens[k].low in g.DETERMINERS), -1)
        found = phrase_ending(Sentence(s.value, s.tokens, last, i), j) if last >= 0 else None
    return found if found and found.kind in KINDS else None
