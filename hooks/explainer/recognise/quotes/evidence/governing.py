"""Governing: the clause left of a quotation, of all that stand there, that the quotation belongs to.

In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "paraphrase" (`Plumb said it was "Q"`), "called"
(`Plumb called him "Q"`), "statement" (`Plumb's claim that it was "Q"`) or "according", or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.denials import FARTHEST_DENIED
from explainer.recognise.quotes.clauses.nicknames import CALLS
from explainer.recognise.quotes.evidence.evidence import Evidence, of
from explainer.recognise.quotes.evidence.taking_over import takes_over
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import PLAIN
from explainer.recognise.quotes.language.tokens import Sentence


def governed(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """A clause somewhere left of the quotation: `Plumb said it was "Q"`, `Plumb's claim that it was "Q"`."""
    clause = _governing_clause(s, q, clauses)
    if clause is None:
        return None
    if clause.order == "according to":
        return of(s, q, clause, "according")
    if clause.order == "possessive":
        return of(s, q, clause, "before" if _is_complement(s, q) else "statement")
    return of(s, q, clause, "paraphrase" if clause.frame == "says" else "called")


def _is_complement(s: Sentence, q: int) -> bool:
    """Whether quotation token `q` stands right behind "was": `Plumb's last words were: "Q"`."""
    return s.tokens[q - 2 if s.tokens[q - 1].low == ":" else q - 1].low in g.BE


def _governing_clause(s: Sentence, q: int, clauses: Sequence[Clause]) -> Clause | None:
    """The clause left of the quotation, token `q`, that governs it: the leftmost that no later clause cuts off."""
    governing: Clause | None = None
    for clause in clauses:
        if clause.cue >= q or (clause.order == "verb first" and clause.source.first > q):
            continue
        nobodys = _is_denial_of(s, q, clause) or _gives_nickname(s, q, clause)
        if governing is None or nobodys or takes_over(s, governing, clause):
            governing = clause
    return governing


def _is_denial_of(s: Sentence, q: int, clause: Clause) -> bool:
    """`Plumb said that she had never called it "Q"`: the clause says of the words beside it that nobody spoke them."""
    if not clause.denied or s.tokens[clause.cue].low not in PLAIN:
        return False
    between = s.tokens[clause.cue_end : q]
    return len(between) <= FARTHEST_DENIED and not any(t.low in g.PREPOSITIONS and t.low != "to" for t in between)


def _gives_nickname(s: Sentence, q: int, clause: Clause) -> bool:
    """`Plumb said it ran on what the staff called the "Q" system`: people in general call it that."""
    return clause.names and s.tokens[clause.cue].low in CALLS and q - clause.cue_end <= FARTHEST_DENIED
