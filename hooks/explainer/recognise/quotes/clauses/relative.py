"""Relative: the noun that says it, where a clause with "that" or "who", or a participle, stands between.

`pointed at a sign that said "Q"`, `can hear her father saying "Q"`, `a pilot who knows the harbour said "Q"`.
In: a sentence and the token of its cue.  Out: a `Source`, or None where the cue belongs to the sentence's subject.
"""

from __future__ import annotations

from collections.abc import Set

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.making import MAKES
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.appositions import left_open
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import REPORTING
from explainer.recognise.quotes.language.kinds import BODIES
from explainer.recognise.quotes.language.noun_or_verb import is_noun_here
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence

SHOWS = frozenset("said says read reads runs ran told tells warned warns".split())
"""Verbs of what a thing that somebody has written on says."""
HEARS = frozenset(
    """
    hear hears heard hearing overheard overhears remember remembers remembered recall recalls recalled show shows
    showed showing film filmed films record recorded records catch catches caught of with by and to
    """.split()
)
"""Words before somebody who is heard to speak: "hears her father saying", "a recording of a pilot saying"."""
ONE = frozenset(("one", "another", "others"))
"""Of several, whoever says it: "others were cruel, with one saying"."""
LONGEST_CLAUSE = 16
"""Tokens of a clause with "who" between a noun and its verb."""
RELATIVES = frozenset("that which who whose".split())
PARTS = frozenset("and but when as while".split())
PEOPLE = frozenset(("person", "role", "body", "institution", "titled"))
CALLED_WHO = frozenset(("proper", "other"))
"""Kinds of phrases, unless "who" tells that they are people: "another Muslim who"."""
PEOPLE_WHO = PEOPLE | CALLED_WHO
WRITERS = frozenset(("body", "institution", "document"))
THINGS = frozenset(("document", "other"))
"""Kinds of phrases: "her father", "a grant from | the fund, which calls", "a sign that said"."""


def noun_that_says(s: Sentence, k: int) -> Source | None:
    """The noun on which the cue, token `k`, hangs."""
    low, before = s.tokens[k].low, s.tokens[k - 1].low
    apart = s.tokens[k - 2].low == ","
    if low in SHOWS and before in ("that", "which"):
        return _thing(s, k - 3 if apart else k - 2) or (_phrase(s, k - 3, BODIES) if apart else None)
    if low in REPORTING and before == "that" and (paper := _unless_made(s, _phrase(s, k - 2, WRITERS))):
        return paper
    if before == "which" and apart:
        return _phrase(s, k - 3, WRITERS)
    if low == "reading":
        return _thing(s, k - 1)
    return _heard(s, k - 1) if low.endswith("ing") else None


def _phrase(s: Sentence, j: int, kinds: Set[str]) -> Source | None:
    """The phrase of one of some `kinds` that ends with token `j`."""
    found = phrase_ending(s, j) if j > s.first and s.tokens[j].kind in ("word", "name") else None
    return found if found is not None and found.kind in kinds else None


def _thing(s: Sentence, j: int) -> Source | None:
    """The phrase for a thing that ends with token `j`: "a sign", unless the subject made it."""
    return _unless_made(s, _phrase(s, j, THINGS)) if s.tokens[j].low not in g.SMALL_WORDS else None


def _unless_made(s: Sentence, found: Source | None) -> Source | None:
    """A thing inside the sentence that its subject did not make: "saw | a sign", not "wrote | a letter"."""
    return found if found and found.first > s.first and s.tokens[found.first - 1].low not in MAKES else None


def _heard(s: Sentence, j: int) -> Source | None:
    """The phrase for somebody who is heard that ends with token `j`: "hears | her father"."""
    if s.low(j) in ONE and s.low(j - 1) == "with":
        return Source("person", j, j + 1, s.tokens[j].low)
    found = _phrase(s, j, PEOPLE)
    return found if found and s.low(found.first - 1) in HEARS else None


def before_who(s: Sentence, k: int) -> Source | None:
    """The noun before a clause with "who" that ends right before the cue: "a pilot who knows the harbour | said"."""
    who = _who_before(s, k)
    if who is not None and s.tokens[who - 1].low == "and":
        who = next((i for i in range(who - 2, s.first, -1) if s.tokens[i].low == "who"), None)
    if who is None or s.tokens[k - 1].low in g.SUBJECT_PRONOUNS or s.tokens[k - 1].low == "to":
        return None
    found = _phrase(s, who - 1, PEOPLE_WHO) if s.tokens[who - 1].low not in g.PREPOSITIONS else None
    if found is None or _is_apposed(s, found, k):
        return found and left_open(s, found, k)
    return replace(found, kind="person") if found.kind in CALLED_WHO else found


def _is_apposed(s: Sentence, found: Source, k: int) -> bool:
    """Whether a phrase only tells who somebody is: "Plumb, a pilot who knows the harbour, said"; the verb is `k`."""
    parted = s.tokens[k - 1].kind == "stop" or s.tokens[found.first - 2].kind == "name"
    return s.low(found.first - 1) == "," and parted


def _who_before(s: Sentence, k: int) -> int | None:
    """The token "who" of a clause that ends before the cue, with a verb of its own that reports nothing.

    It may report something where a day ends the clause: "the glaziers who wrote a letter on Sunday | say".
    """
    dated = s.tokens[k - 1].low in g.NOT_SUBJECTS
    for i in range(k - 2, max(s.first, k - LONGEST_CLAUSE - 1), -1):
        token = s.tokens[i]
        if token.low == "who":
            verbless = all(g.is_adverb(between.low) for between in s.tokens[i + 1 : k])
            return None if verbless else i
        if token.kind in ("stop", "quote") or (token.low in REPORTING and not dated and not is_noun_here(s, i)):
            return None
    return None


def before_relative(s: Sentence, k: int) -> Source | None:
    """The sentence's subject with a clause of its own before the verb `k`: "The draft that they had signed | calls"."""
    subject = None if s.tokens[k].low.endswith("ing") else sentence_subject(s, k)
    if subject is None or subject.last >= k:
        return None
    following = s.tokens[subject.last]
    relative = following.low in RELATIVES or following.kind == "name" or following.low in g.SUBJECT_PRONOUNS
    between = s.tokens[subject.last : k]
    return subject if relative and not any(t.kind in ("stop", "quote") or t.low in PARTS for t in between) else None
