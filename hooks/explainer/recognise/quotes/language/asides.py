"""Asides: the subject before what is set off between it and its verb: `Ada Plumb, 45, the mayor, said`.

In: a sentence and the stop that closes the last aside.  Out: a `Source`, or None where nothing that can speak stands
before the asides or in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explainer.recognise.quotes.language.appositions import by_name
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.nouns import is_noun, is_people
from explainer.recognise.quotes.language.phrases import Source, named, phrase
from explainer.recognise.quotes.language.tokens import DASHES, Sentence
from explainer.recognise.quotes.language.works import closes_aside

MOST_ASIDES = 4
"""Asides between a subject and its verb: "Ada Plumb, 45, the mayor, of the Harbour List, said"."""
LONGEST_TITLE = 3
"""Words in capitals before a name that is all of an aside."""


def before_aside(s: Sentence, j: int) -> Source | None:
    """The subject before the asides that the comma, dash or title `j` closes: a name, else a body in apposition."""
    if s.tokens[j].low != "," and s.tokens[j].low not in DASHES and not closes_aside(s, j):
        return None
    if within := _named_in_aside(s, j):
        return within
    apposed: Source | None = None
    described: Source | None = None
    for k in _openings(s, j):
        found = by_name(s, source_ending(s, k - 1))
        if found is None:
            continue
        if found.kind == "name":
            return _outside_who(s, found) or found
        if _is_apposed_body(s, found, k, j):
            apposed = apposed or found
        elif found.kind not in ("pronoun", "proper"):
            described = described or found
    return apposed or described


def _outside_who(s: Sentence, found: Source) -> Source | None:
    """The name before an aside with "who" that `found` ends: "Plumb, a clerk who worked for | Tarn, the boss, said"."""
    comma = next((i for i in range(found.first - 1, s.first, -1) if s.tokens[i].kind in ("stop", "quote")), None)
    if comma is None or s.tokens[comma].low != "," or s.tokens[comma - 1].kind != "name":
        return None
    who = any(token.low == "who" for token in s.tokens[comma + 1 : found.first])
    return named(s.tokens[comma - 1], comma - 1, comma) if who else None


def _openings(s: Sentence, j: int) -> Iterator[int]:
    """The stops that may open the asides which the stop `j` closes, the last first."""
    alike = (",", s.tokens[j].low) if s.tokens[j].kind == "stop" else (",",)
    stops = (k for k in range(j - 1, s.first, -1) if s.tokens[k].low in alike)
    return islice(stops, MOST_ASIDES)


def _is_apposed_body(s: Sentence, source: Source, k: int, j: int) -> bool:
    """Whether a body's name stands in apposition, or before one that says so: "Tarpress, the news agency, wrote".

    `k` and `j` are the stops around the aside.
    """
    if source.kind != "proper":
        return False
    opens = s.tokens[k + 1].low in ("the", "a", "an", "its") or is_people(s.tokens[k + 1].low)
    aside = phrase(s, k + 1, j) if opens else None
    which = s.tokens[k + 1].low == "which"
    return source.first > k or which or (aside is not None and aside.kind in ("body", "institution", "role", "person"))


def _named_in_aside(s: Sentence, j: int) -> Source | None:
    """The name that is all of the aside but for a title: "the minister of roads and dams, Dr. Tarn, said"."""
    k = j - 1
    if s.tokens[k].kind != "name":
        return None
    opens = k - 1
    while opens > s.first and opens >= k - LONGEST_TITLE and s.tokens[opens].kind == "word" and s.is_capital(opens):
        opens -= 1
    if opens <= s.first or s.tokens[opens].low != "," or s.tokens[opens - 1].kind != "word":
        return None
    return named(s.tokens[k], k, k + 1) if any(is_noun(t.low) for t in s.tokens[s.first : opens]) else None
