"""Run on: the subject behind a place or a paper at the head of a sentence, with no comma between.

`In a letter to staff | Ada Plumb | described`, `In its earnings release | Northmere Water | said`.
In: a sentence and the phrase that ends before its verb.  Out: the `Source` at the phrase's end, or None.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source, named, phrase
from explainer.recognise.quotes.language.tokens import Sentence

OPENS = frozenset("in at on during".split())
"""Prepositions with which such a sentence begins."""


def run_on(s: Sentence, found: Source) -> Source | None:
    """The name, or the words in capitals, at the end of a phrase behind the sentence's first word."""
    last = found.last - 1
    if found.first - 1 != s.first or s.tokens[s.first].low not in OPENS or s.tokens[last].low in g.NOT_SUBJECTS:
        return None
    if s.tokens[last].kind == "name":
        return named(s.tokens[last], last, last + 1) if _is_small(s, last - 1) else None
    begins = found.last
    while begins > found.first and _is_named(s, begins - 1):
        begins -= 1
    return phrase(s, begins, found.last) if found.first < begins < found.last and _is_small(s, begins - 1) else None


def _is_named(s: Sentence, k: int) -> bool:
    """Whether token `k` is a word of a name, and no day or month."""
    return s.tokens[k].kind == "word" and s.is_capital(k) and s.tokens[k].low not in g.NOT_SUBJECTS


def _is_small(s: Sentence, k: int) -> bool:
    """Whether token `k` ends a phrase of its own: a noun or a day, and no "of", "the" or title before a name."""
    low = s.tokens[k].low
    if s.tokens[k].kind == "name" or low in g.NOT_SUBJECTS:
        return True
    return s.tokens[k].kind == "word" and not s.is_capital(k) and low not in g.SMALL_WORDS
