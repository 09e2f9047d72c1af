"""Relative: the noun that says it, where the cue hangs on a noun inside the sentence.

`pointed at a sign that said "Q"`, `held a placard reading "Q"`, `can hear her father saying "Q"`.
In: a sentence and the token of its cue.  Out: a `Source`, or None where the cue belongs to the sentence's subject.
"""

from __future__ import annotations

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.cues import REPORTING
from explainer.recognise.quotes.making import MAKES
from explainer.recognise.quotes.noun_or_verb import is_noun_here
from explainer.recognise.quotes.phrases import Source, phrase_ending
from explainer.recognise.quotes.subjects import sentence_subject
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
LONGEST_CLAUSE = 12
"""Tokens of a clause with "who" between a noun and its verb."""
RELATIVES = frozenset("that which who whose".split())
PARTS = frozenset("and but when as while".split())
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


def before_relative(s: Sentence, k: int) -> Source | None:
    """The sentence's subject with a clause of its own before the verb `k`: "The draft that they had signed | calls"."""
    subject = None if s.tokens[k].low.endswith("ing") else sentence_subject(s, k)
    if subject is None or subject.last >= k:
        return None
    following = s.tokens[subject.last]
    relative = following.low in RELATIVES or following.kind == "name" or following.low in g.SUBJECT_PRONOUNS
    between = s.tokens[subject.last : k]
    return subject if relative and not any(t.kind in ("stop", "quote") or t.low in PARTS for t in between) else None


def _body(s: Sentence, j: int) -> Source | None:
    """The phrase for a body or a paper that ends with token `j`: "a grant from | the fund, which calls"."""
    found = phrase_ending(s, j) if j > s.first else None
    return found if found is not None and found.kind in ("body", "institution", "document") else None


def before_who(s: Sentence, k: int) -> Source | None:
    """The noun before a clause with "who" that ends right before the cue: "a pilot who knows the harbour | said"."""
    who = k - 2
    while who > s.first and k - who < LONGEST_CLAUSE and s.tokens[who].kind in ("word", "name", "possessive"):
        if s.tokens[who].low in REPORTING and not is_noun_here(s, who):
            return None
        if s.tokens[who].low == "who":
            break
        who -= 1
    before = s.tokens[who - 1]
    if s.tokens[who].low != "who" or s.tokens[k - 1].low in g.SUBJECT_PRONOUNS | {"to"} or _is_object(s, who, k):
        return None
    found = phrase_ending(s, who - 1) if before.kind == "word" and before.low not in g.PREPOSITIONS else None
    if found is None or found.kind not in PEOPLE:
        return None
    return found if found.first == s.first or s.tokens[found.first - 1].low != "," else None


def _is_object(s: Sentence, who: int, k: int) -> bool:
    """Whether the cue follows "who" and nothing but adverbs and auxiliaries."""
    return all(g.is_adverb(s.tokens[i].low) for i in range(who + 1, k))


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
