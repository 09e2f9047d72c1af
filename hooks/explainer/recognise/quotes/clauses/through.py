"""Through: what carried somebody's words: an agency they were told to, a tweet, a briefing.

In: a sentence and the token behind its cue.  Out: "Northmere News", "a press briefing", or "" where nothing is said
of it.  `told Northmere News that` gives the agency, `said in a Facebook post` the post; `told reporters` nothing.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.tokens import Sentence

CARRIERS = frozenset(
    """
    statement tweet post interview letter email e-mail speech briefing conference op-ed editorial article video
    broadcast telegram blog memo message podcast column essay call readout communique communiqué address
    """.split()
)
"""Nouns for what carries words."""
NETWORKS = frozenset("twitter facebook instagram telegram youtube".split())
JOINS = frozenset("in on at via during through".split())
ENDS = g.CONJUNCTIONS | {"that"}
"""Words behind which a clause says nothing more of what carried its words."""
TELLS = frozenset("told tells telling tell".split())
FAR, LONGEST = 14, 6
"""Tokens behind the cue that are looked at; words of a carrier's name."""


def carried_by(s: Sentence, cue: int) -> str:
    """What carried the words of the clause whose cue is token `cue`; "" where the sentence does not say."""
    if s.tokens[cue].low in TELLS:
        listener = _named_listener(s, cue + 1)
        if listener:
            return listener
    for k, token in enumerate(s.tokens[cue + 1 : min(cue + FAR, s.last)], cue + 1):
        if token.low in ENDS or token.kind == "quote":
            return ""
        if token.low in JOINS and (found := _carrier(s, k + 1)):
            return found
    return ""


def _named_listener(s: Sentence, k: int) -> str:
    """The capitalised words from token `k` on, where they are no person's name."""
    if k < s.last and s.tokens[k].low == "the":
        k += 1
    end = k
    while (
        end < s.last and s.tokens[end].kind == "word" and s.is_capital(end) and s.tokens[end].low not in g.NOT_SUBJECTS
    ):
        end += 1
    named = end < s.last and s.tokens[end].kind in ("name", "possessive")
    return s.words(k, end) if end > k and not named else ""


def _carrier(s: Sentence, k: int) -> str:
    """The phrase that begins at token `k` and ends with a noun for what carries words, or a network's name."""
    if k < s.last and s.tokens[k].low in NETWORKS:
        return s.words(k, k + 1)
    if k >= s.last or s.tokens[k].low not in g.DETERMINERS:
        return ""
    for end in range(k + 1, min(k + LONGEST, s.last)):
        token = s.tokens[end]
        if token.kind not in ("word", "possessive", "name") or token.low in g.PREPOSITIONS:
            return ""
        if token.low in CARRIERS:
            return s.words(k, end + 1)
    return ""
