"""Opening: a quotation in a clause with "when" or "while", whose main clause stands behind it.

`When Tarn said the bridge was "Q," Plumb laughed`: the words are Tarn's.  `While the bridge was "Q," Plumb said, ...`:
set off on both sides, Plumb speaks all of it.
In: a sentence, a quotation and the clause behind it.  Out: whether that clause speaks other words.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.taking_over import SUBORDINATES
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

JOINS = frozenset(("and", "or", ",", "but"))
BEFORE = g.OPENERS | {"even", "just", "only", "long", "not", ","}
"""What may stand before the word that opens the clause."""


def is_outside(s: Sentence, q: int, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether `clause`, behind quotation `q`, is the main clause of one that `q` is a part of.

    It is where somebody speaks in that clause, or where it goes on without a stop: "Plumb said | the bridge was".
    """
    if _is_cited(s, q, clauses):
        return True
    joined = q
    while joined - 1 > s.first and (s.tokens[joined - 1].kind == "quote" or s.tokens[joined - 1].low in JOINS):
        joined -= 1
    opening = _opening(s, joined)
    before = s.tokens[joined - 1]
    if opening < 0 or (before.kind == "stop" and (clause.order == "verb first" or before.low not in DASHES)):
        return False
    if any(opening < c.begins and c.own and c.order == "subject first" and _reaches(s, c, joined) for c in clauses):
        return True
    tagged = clause.ends >= s.last or s.tokens[clause.ends].kind == "stop"
    return not tagged and not any(token.low == "," for token in s.tokens[opening:joined])


def _is_cited(s: Sentence, q: int, clauses: Sequence[Clause]) -> bool:
    """Whether a participle that opens the sentence tells who speaks: `Citing a writ, which called it "Q", Plumb`."""
    opens = s.tokens[s.first].low.endswith(("ed", "ing"))
    return opens and any(c.cue_end <= q and c.own and s.low(c.cue - 1) == "which" for c in clauses)


def is_fronted(s: Sentence, q: int, clause: Clause) -> bool:
    """Whether a clause stands in one with "when" or "after" that a comma ends before quotation `q`."""
    k = _opening(s, s.first + 1)
    opened = k >= 0 and s.tokens[k].low != "as"
    return opened and any(token.low == "," for token in s.tokens[clause.ends : q])


def _opening(s: Sentence, end: int) -> int:
    """The token of the word that opens the clause before token `end`; -1 for none."""
    k = s.first
    while k < end and s.tokens[k].low in BEFORE:
        k += 1
    if s.tokens[k].low in SUBORDINATES:
        return k
    later = (i for i in range(end - 1, k, -1) if s.tokens[i].low in SUBORDINATES)
    return next((i for i in later if s.tokens[i - 1].low in ("and", "but")), -1)


def _reaches(s: Sentence, clause: Clause, end: int) -> bool:
    """Whether a clause goes on to token `end` without a comma."""
    return clause.cue < end and not any(token.low == "," for token in s.tokens[clause.cue_end : end])
