"""Before: the clause right before a quotation: `Plumb said, "Q"`, `Plumb told reporters on Monday: "Q"`.

In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "before", of form "according" for a view
(`it was, in the words of Plumb, "Q"`), or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import ANSWERS, CUTS, LINKS, Evidence, of
from explainer.recognise.quotes.evidence.taking_over import is_expected, is_said_to_happen, speaks_out
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import HEARD, WORDLESS, forms
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

SHOWS = forms("signal indicate imply reflect underscore underline highlight".split())
"""Verbs of saying for what a thing shows."""
LONGEST_ADDRESS = 18
"""Tokens between a cue and its quotation: "told a crowded hall of fishermen in Northmere on Monday: "."""


def before(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """Who speaks by the clause right before quotation token `q`; a clause of saying goes before a view."""
    for clause in reversed(clauses):
        if clause.ends <= q and _leads_up(s, q, clause) and not _is_retold(s, clause, clauses):
            paper = next((c for c in clauses if c.order == "according to" and c.source.kind == "document"), None)
            heard = clause.names and s.tokens[clause.cue].low in HEARD
            return of(s, q, paper, "according") if paper and heard else of(s, q, clause, "before")
    return _in_words(s, q, clauses)


def _leads_up(s: Sentence, q: int, clause: Clause) -> bool:
    """Whether nothing but an addressee or a time stands between a clause and quotation token `q`."""
    between = s.tokens[clause.ends : q]
    if len(between) > 2 and between[-1].low == ":" and between[-2].kind == "name" and between[-3].low in DASHES:
        return False
    if clause.order in ("according to", "passive"):
        return False
    if clause.order == "possessive":
        linked = len(between) <= 2 and all(t.kind == "stop" or t.low in g.BE or t.low == "that" for t in between)
        told = not between and s.tokens[clause.begins - 1].low == "that"
        return linked and not told and s.tokens[clause.cue].low in ANSWERS
    if clause.cue == s.first and between[-1:] and between[-1].low == ":":
        return True
    if len(between) <= 3 and all(t.low in LINKS for t in between):
        return True
    if len(between) > LONGEST_ADDRESS or between[-1].low not in (":", ",") or is_said_to_happen(s, clause):
        return False
    return not any(t.low in CUTS or t.low == "," for t in between[:-1])


def _is_retold(s: Sentence, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """`Plumb said that Tarn wanted "Q"`, `Tarn used "Q", Plumb said`: another tells of no saying, or none yet."""
    if any(_is_between(s, c, clause) or is_expected(s, c, clause) for c in clauses):
        return True
    planned = s.low(clause.cue - 1) in ("will", "would")
    if s.tokens[clause.cue].low not in WORDLESS and not planned and not _only_shows(s, clause):
        return False
    orders = ("subject first", "verb first", "inherited")
    tellers = [c for c in clauses if c.frame == "says" and c.order in orders]
    return any(c.cue < clause.begins or (c.cue > clause.cue and s.tokens[c.begins - 1].low == ",") for c in tellers)


def _only_shows(s: Sentence, clause: Clause) -> bool:
    """`The vote signals "Q" for the town, said Plumb`: a thing that shows something says nothing."""
    return s.tokens[clause.cue].low in SHOWS and clause.source.kind in ("other", "document")


def _is_between(s: Sentence, teller: Clause, clause: Clause) -> bool:
    """`A team, Plumb wrote, had found "Q"`, `A meter, in her view, tells "Q"`: somebody tells of it, between commas."""
    told = teller.order == "according to" or (teller.frame == "says" and teller.own and teller.source.head != "who")
    apart = clause.order == "subject first" and clause.source.last < teller.begins and teller.ends < clause.cue
    opens = teller.begins - 1 if teller.order != "according to" else _opening(s, teller)
    return told and apart and s.tokens[opens].low == "," and not speaks_out(s, clause)


def _opening(s: Sentence, view: Clause) -> int:
    """The token before a view: ", | in her view"."""
    return view.begins - 2 if view.source.first < view.cue else view.begins - 1


def _in_words(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`it was, in the words of Plumb, "Q"`: the view stands right before the quotation."""
    for clause in clauses:
        between = s.tokens[clause.ends : q]
        if clause.order == "according to" and clause.ends <= q and all(token.low in LINKS for token in between):
            return of(s, q, clause, "according")
    return None
