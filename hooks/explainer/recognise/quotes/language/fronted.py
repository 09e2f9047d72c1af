"""Fronted: what stands at the head of a sentence before its subject, saying when, where or how.

`Two days later, | Plumb sailed`, `On Monday, after lunch, | Plumb sailed`, `NORTHMERE (Tarpress) -- | Plumb sailed`.
In: a sentence.  Out: the token at which its subject may begin.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.endings import is_apposed
from explainer.recognise.quotes.language.kinds import is_number
from explainer.recognise.quotes.language.times import after_time, begins_subject, without_comma
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

SHORTEST_PLACE, LONGEST_DATELINE = 3, 14
"""Characters of a place in capitals before a dateline's dash; tokens of a dateline."""
COMMENTS = frozenset("once often sometimes perhaps maybe again twice here there first second third next".split())
"""Adverbs that stand before a subject, beside those that end with "ly"."""
BEFORE_PLACE = frozenset("even just here there back out down up over away".split())
"""Adverbs before a place or a time: "Here | in Northmere,", "Even | in March,"."""
MOST_FRONTED = 4
"""Openings one behind the other: "On Monday, after lunch, in the rain,"."""


def after_fronted(s: Sentence, last: int) -> int:
    """The token after "But", "Two days later," or opening clauses up to their commas; at most `last`."""
    k = _after_dateline(s, last)
    for turn in range(MOST_FRONTED):
        before = k
        while k < last and (s.tokens[k].low in g.OPENERS or s.tokens[k].low in (",", "—")):
            k += 1
        k = after_time(s, _after_adverb(s, k, last), last)
        k = _after_clause(s, k, last, further=turn > 0)
        if k in (before, last):
            break
    return min(k, last)


def _after_adverb(s: Sentence, k: int, last: int) -> int:
    """The token after "Finally," or "Eventually" before a subject, and after "even" before a clause; `k` for none."""
    if k + 1 >= last or s.tokens[k].kind != "word":
        return k
    low, following = s.tokens[k].low, s.tokens[k + 1].low
    if low in BEFORE_PLACE:
        return k + 1 if following in g.PREPOSITIONS or following in g.CONJUNCTIONS else k
    if not (g.is_adverb(low) or low in COMMENTS) or low in g.PREPOSITIONS:
        return k
    if following == ",":
        return k + 2
    return k + 1 if begins_subject(s, k + 1, last) and low not in ("first", "second", "third") else k


def _after_clause(s: Sentence, k: int, last: int, further: bool) -> int:
    """The token after a phrase or clause that ends with a comma: "In Northmere,", "When he came,"; `k` for none.

    It is `last` where what opens a sentence does not end; `further` says that it stands behind another one.
    """
    if k >= last:
        return k
    low = s.tokens[k].low
    opens = low in g.PREPOSITIONS or low in g.CONJUNCTIONS
    if _is_quantity(s, k) or (not opens and not _opens_participle(s, k, further)):
        return k
    timed = without_comma(s, k, last)
    if timed > k:
        return timed
    if comma := _after_comma(s, k, last):
        return comma
    if further:
        return k
    return last if low in g.PREPOSITIONS or low.endswith("ing") else k + 1


def _is_quantity(s: Sentence, k: int) -> bool:
    """Whether token `k` only makes a number less exact: "about | 200 protesters"."""
    return s.tokens[k].low in ("about", "around", "over") and k + 1 < s.last and is_number(s.tokens[k + 1])


def _opens_participle(s: Sentence, k: int, further: bool) -> bool:
    """Whether a verb stands at token `k`: "Asked if he knew,"; `further` on, one that is no adjective."""
    low = s.tokens[k].low
    if not further:
        return low in VERBS or low.endswith(("ing", "ed"))
    following = s.tokens[k + 1].low if k + 1 < s.last else ""
    verb = low.endswith(("ing", "ed")) and s.tokens[k].kind == "word" and not s.is_capital(k)
    return verb and (following in g.PREPOSITIONS or following in g.DETERMINERS or following in g.PRONOUNS)


def _after_comma(s: Sentence, k: int, last: int) -> int:
    """The token after the comma at which an opening phrase ends, or its name that another phrase describes; 0 for none.

    A comma that parts a day and its year, or a place and its state, ends nothing.
    """
    comma = next((i for i in range(k, last) if s.tokens[i].low == "," and not _before_year(s, i)), None)
    if comma is None:
        return 0
    if s.is_capital(comma - 1) and (closed := _after_region(s, comma + 1, last)):
        return closed
    named_there = comma - 1 > k and s.tokens[comma - 1].kind == "name" and is_apposed(s, comma - 1)
    return comma - 1 if named_there else comma + 1


def _before_year(s: Sentence, comma: int) -> bool:
    """Whether a comma only parts a day and its year: "On May 14, 1919, Plumb"."""
    return comma + 1 < s.last and s.tokens[comma + 1].low.isdigit()


def _after_region(s: Sentence, k: int, last: int) -> int:
    """The token after "Ohio," in "At a fair in Northmere, Ohio, the mayor said"; 0 where none begins at `k`."""
    begins = k
    while k < last and s.tokens[k].kind == "word" and s.is_capital(k):
        k += 1
    if begins < k < last - 1 and s.tokens[k].low == ".":
        k += 1
    return k + 1 if begins < k < last - 1 and s.tokens[k].low == "," else 0


def _after_dateline(s: Sentence, last: int) -> int:
    """The token after "NORTHMERE (Tarpress) --", "Northmere (Tarpress) --" or "NORTHMERE:"; the first where none is."""
    first = s.tokens[s.first]
    ends = range(s.first + 1, min(last, s.first + LONGEST_DATELINE))
    if not s.value[first.start : first.end].isupper() or first.end - first.start < SHORTEST_PLACE:
        closed = (i for i in ends if s.tokens[i].low in DASHES and s.tokens[i - 1].low == ")")
        end = next(closed, None) if s.is_capital(s.first) else None
        return s.first if end is None or any(s.tokens[i].low == "," for i in range(s.first, end)) else end + 1
    return next((i + 1 for i in ends if s.tokens[i].low == ":" or s.tokens[i].low in DASHES), s.first)
