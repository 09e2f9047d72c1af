"""Offices with an "and" inside: what behind it still belongs to the office or its body, and who holds it.

In: a sentence and the token of the "and".  Out: the token behind what belongs to the office, or the name of who holds
it: `the deputy for roads and public works, Ada Plumb`, `a spokesman of the Roads and Dams Board`.
"""

from __future__ import annotations

from explainer.recognise.quotes.language.nouns import BODY_NOUNS, is_noun, is_people, listed
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.tokens import Sentence

LONGEST_DUTY = 5
"""Words of the second of two duties of an office: "for roads and | public works"."""


def body_behind(s: Sentence, k: int) -> int:
    """The token after a body's name inside which "and", token `k`, stands: "the Roads | and Dams Board"; 0 for none."""
    end = k + 1
    while end < s.last and s.tokens[end].kind == "word" and s.is_capital(end):
        end += 1
    inside = s.tokens[k - 1].kind == "word" and s.is_capital(k - 1) and end > k + 1
    return end if inside and listed(s.tokens[end - 1].low) in BODY_NOUNS else 0


def duties_behind(s: Sentence, i: int, k: int) -> int:
    """The token after two duties of an office that a name follows: "the deputy for roads | and parks, Ada Plumb"; 0.

    The office begins at token `i`, and `k` is the "and".
    """
    lows = [token.low for token in s.tokens[i:k]]
    duties = next((n for n, low in enumerate(lows) if low in ("for", "of")), 0)
    end = next((j for j in range(k + 1, min(s.last, k + LONGEST_DUTY + 2)) if s.tokens[j].kind != "word"), k)
    if not any(map(is_people, lows[:duties])) or s.low(end) != "," or is_people(s.tokens[end - 1].low):
        return 0
    apposed = end + 1 < s.last and s.tokens[end + 1].kind == "name"
    closed = end + 2 >= s.last or s.tokens[end + 2].kind == "stop"
    return end if apposed and closed else 0


def with_two_titles(s: Sentence, k: int) -> Source | None:
    """The name behind two titles that "and", token `k`, joins: "Gov. and Chair Ada Plumb", "diver and poet Tarn"."""
    capital = s.is_capital(k - 1) or s.tokens[k - 1].low == "."
    if not (capital or is_people(s.tokens[k - 1].low)) or k + 2 >= s.last or s.tokens[k + 1].kind != "word":
        return None
    k += 1
    while (
        k < s.last and s.tokens[k].kind == "word" and (s.is_capital(k) or (not capital and is_people(s.tokens[k].low)))
    ):
        k += 1
    titled = k < s.last and s.tokens[k].kind == "name" and is_noun(s.tokens[k - 1].low)
    return named(s.tokens[k], k, k + 1) if titled else None
