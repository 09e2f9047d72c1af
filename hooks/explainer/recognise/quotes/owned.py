"""Owned words: clauses without a verb, in which the words belong to somebody.

`according to Plumb`, `in her view`, `to Plumb, it was`, `Plumb's claim`.
"""

from __future__ import annotations

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.clause import Clause
from explainer.recognise.quotes.phrases import Source, named
from explainer.recognise.quotes.sources import source_after
from explainer.recognise.quotes.tokens import Sentence

VIEWS = frozenset("view opinion words telling account phrase language judgment judgement".split())
OBJECT_FORMS = {"him": "he", "her": "she", "them": "they"}


def is_in_view(s: Sentence, k: int) -> bool:
    """`in her view`, `to use Plumb's phrase`: the words before the owner of token `k`."""
    owner = k - 2 if k - 1 > s.first and s.tokens[k - 1].kind == "possessive" else k - 1
    return owner > s.first and s.tokens[owner - 1].low in ("in", "to", "use")


def is_view_of(s: Sentence, k: int) -> bool:
    """`words of`, `in the language of`: token `k` is the noun."""
    if k + 1 >= s.last or s.tokens[k + 1].low != "of":
        return False
    return s.tokens[k].low == "words" or (k - 1 > s.first and s.tokens[k - 2].low in ("in", "to", "use"))


def is_view(s: Sentence, k: int) -> bool:
    """`To Plumb, it was "Q"`: a name behind "to" at the head of a sentence or a part of it."""
    if k > s.first and s.tokens[k - 1].low != ";":
        return False
    return k + 2 < s.last and s.tokens[k + 1].kind == "name" and s.tokens[k + 2].low in (",", "it", "this", "that")


def to_whom(s: Sentence, k: int) -> Clause | None:
    """`because to her, "Q"`: a pronoun behind "to", token `k`, set off right before what is in her view."""
    set_off = k + 3 < s.last and s.tokens[k + 2].low == "," and s.tokens[k + 3].kind == "quote"
    source = object_pronoun(s, k + 1, always=True) if set_off else None
    parted = k == s.first or s.tokens[k - 1].kind == "stop" or s.tokens[k - 1].low in g.CONJUNCTIONS
    return Clause(source, k, k + 1, "says", "according to") if source and parted else None


def according(s: Sentence, k: int) -> Clause | None:
    """`according to Ada Plumb`, `in the words of Ada Plumb`, `according to her`."""
    source = object_pronoun(s, k + 2) or source_after(s, k + 2)
    return Clause(source, k, k + 2, "says", "according to") if source else None


def object_pronoun(s: Sentence, k: int, always: bool = False) -> Source | None:
    """The pronoun that token `k` is, as an object: "him"; "her" before a noun only where it `always` is one."""
    alone = always or k + 1 >= s.last or s.tokens[k + 1].kind != "word"
    if k < s.last and s.tokens[k].low in OBJECT_FORMS and alone:
        return Source("pronoun", k, k + 1, OBJECT_FORMS[s.tokens[k].low])
    return None


def statement(s: Sentence, k: int) -> Clause | None:
    """`Plumb's claim`, `her words`: the owner of the words is the source."""
    for j in range(k - 1, max(s.first, k - 5) - 1, -1):
        token = s.tokens[j]
        if token.low in g.SINGULAR:
            return Clause(Source("pronoun", j, j + 1, token.low), k, k + 1, "treats", "possessive")
        if token.kind == "possessive" and j > s.first and s.tokens[j - 1].kind == "name":
            return Clause(named(s.tokens[j - 1], j - 1, j), k, k + 1, "treats", "possessive")
        if token.kind != "word" or token.low in g.POSSESSIVES or token.low in g.PREPOSITIONS:
            return None
    return None
