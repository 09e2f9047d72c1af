"""Closing: a clause behind a quotation but not right behind it: `The town was "Q," with nobody left, Plumb said.`

In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "closing" or "according", or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import Evidence, of
from explainer.recognise.quotes.evidence.opening import is_outside
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.tokens import DASHES, Sentence, last_inside


def closing(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`... "Q" ..., Plumb said.`: a clause further right, set off by a comma or after another quotation."""
    if _is_called(s, q, clauses):
        return None
    for clause in clauses:
        if clause.cue <= q or not clause.own or clause.order == "possessive" or clause.source.head == "who":
            continue
        if clause.order == "according to":
            return of(s, q, clause, "according") if s.tokens[clause.cue].low != "to" else None
        begins = clause.begins - 1 if s.tokens[clause.begins - 1].low == "as" else clause.begins
        if begins < clause.begins and any(other.denied and other.cue < q for other in clauses):
            return None
        before = s.tokens[begins - 1]
        quoted = before.kind == "quote" and last_inside(s, begins - 1) in ",?!—"
        if before.low == "," or before.low in DASHES or quoted:
            return (
                of(s, q, clause, "closing")
                if clause.frame == "says" and not is_outside(s, q, clause, clauses)
                else None
            )
        if before.low in g.CONJUNCTIONS or before.low in ("who", "that", "which"):
            return None
    return None


def _is_called(s: Sentence, q: int, clauses: Sequence[Clause]) -> bool:
    """Whether a clause right before quotation token `q` tells who calls it so: "in what | the board called a "gift"."""
    behind = q - 1 if s.tokens[q - 1].low in g.DETERMINERS else q
    return any(c.ends == behind and c.own and s.low(c.begins - 1) == "what" for c in clauses)
