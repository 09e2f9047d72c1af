"""Colon: whom the words before a colon let speak with no verb of saying: `Plumb on the bridge: "Q"`, `PLUMB.—"Q"`.

In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "colon", or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.content import written_by
from explainer.recognise.quotes.evidence.evidence import ANSWERS, Evidence, of
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import forms
from explainer.recognise.quotes.language.kinds import PEOPLE
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

MOVES = forms(
    """
    surprise delight anger shock please worry bother trouble satisfy frustrate impress amuse annoy alarm baffle puzzle
    infuriate sadden cheer startle stun astonish amaze irritate embarrass horrify dismay disappoint
    """.split()
)
"""Verbs for what somebody feels, who is their object: B. Levin, English Verb Classes, 1993, class 31.1."""
BLOWS = frozenset("shock surprise relief blow news disappointment comfort joy".split())
SINGULAR, JOINS = frozenset(("he", "she")), frozenset(("and", "but", "so", ";"))
TALKS = frozenset("transcript transcripts exchange conversation dialogue interview excerpt excerpts".split())
"""What several people speak in: "a partial transcript:" announces none of them."""


def colon(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`Plumb on the bridge: "Q"`."""
    if q - 1 <= s.first or s.tokens[q - 1].low != ":":
        return _behind_dash(s, q)
    if s.tokens[q - 2].kind == "name" and s.low(q - 3) in DASHES:
        return Evidence("colon", named(s.tokens[q - 2], q - 2, q - 1))
    aside = next((c for c in clauses if c.ends < q and c.frame == "says" and c.own and _is_aside(s, c)), None)
    if aside is not None:
        return of(s, q, aside, "before")
    first = s.tokens[s.first]
    if first.kind == "name" and s.first + 2 < q and s.tokens[s.first + 1].kind == "possessive":
        if s.tokens[s.first + 2].low in ANSWERS:
            return Evidence("colon", named(first, s.first, s.first + 1))
        return written_by(s, q, clauses)
    return _taken_from(s, q) or _moved(s, q - 1) or written_by(s, q, clauses) or announcing(s, q - 1)


def _behind_dash(s: Sentence, q: int) -> Evidence | None:
    """`Mr. PLUMB.—"Q"`: a label of old reports that is all of the sentence before the dash."""
    if q - 2 <= s.first or s.tokens[q - 1].low not in DASHES or s.tokens[q - 2].low != ".":
        return None
    source = source_after(s, s.first)
    return Evidence("colon", source, (q - 1, q)) if source and source.last == q - 2 and source.kind in PEOPLE else None


def _taken_from(s: Sentence, q: int) -> Evidence | None:
    """`From the report: "Q"`, `More from Plumb: "Q"`."""
    k = next((i for i in range(s.first, min(s.first + 2, q)) if s.tokens[i].low == "from"), None)
    source = source_after(s, k + 1) if k is not None else None
    whole = source is not None and source.last == q - 1 and source.kind != "other"
    return Evidence("according", source) if source and whole else None


def _moved(s: Sentence, colon: int) -> Evidence | None:
    """Who is moved by what goes before: `It does not surprise Plumb: "Q"`, `It was a blow to Plumb: "Q"`."""
    k = colon - 1
    if s.tokens[k].kind != "name":
        return None
    first = k
    while first > s.first and s.tokens[first - 1].kind == "word" and s.is_capital(first - 1):
        first -= 1
    verb, noun = s.low(first - 1), s.low(first - 2)
    return (
        Evidence("colon", named(s.tokens[k], k, k + 1)) if verb in MOVES or (verb == "to" and noun in BLOWS) else None
    )


def _is_aside(s: Sentence, clause: Clause) -> bool:
    """Whether a clause stands between commas: "It was, Plumb points out, only lemonade"."""
    return clause.order == "subject first" and s.tokens[clause.begins - 1].low == "," == s.tokens[clause.ends].low


def announcing(s: Sentence, colon: int) -> Evidence | None:
    """Whom the words before a colon, token `colon` or the sentence's end, let speak: "Plumb on the bridge:"."""
    subject = sentence_subject(s, colon)
    if subject is None or subject.head in TALKS or any(t.low in g.TELLERS for t in s.tokens[subject.last : colon]):
        return None
    return Evidence("colon", _last_subject(s, subject.last, colon) or subject)


def _last_subject(s: Sentence, first: int, colon: int) -> Source | None:
    """Whom the last part of a sentence is about: `The fort has a new owner, Plumb, and she is blunt:`."""
    for i in range(colon - 1, first, -1):
        if s.tokens[i].low in SINGULAR and s.tokens[i - 1].low in JOINS:
            beside = i - 3 if s.tokens[i - 2].low == "," else i - 2
            name = s.tokens[beside]
            return (
                named(name, beside, beside + 1) if name.kind == "name" else Source("pronoun", i, i + 1, s.tokens[i].low)
            )
    return None
