"""Credited: whoever is said to have spoken by somebody who only passes it on.

`attributed to Plumb`, `"Q," the newspaper quotes Plumb`, `the agency cited an official as saying "Q"`.
In: a sentence and the token of a cue.  Out: the `Clause` of whoever spoke, or None.
"""

from __future__ import annotations

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.denials import FALSELY
from explainer.recognise.quotes.clauses.owned import object_pronoun
from explainer.recognise.quotes.clauses.verbs import is_behind_quotation
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import CITES
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after, source_before
from explainer.recognise.quotes.language.tokens import Sentence

SOMEBODY = frozenset(("name", "pronoun", "person", "role"))

LONGEST_TOPIC = 16
"""Tokens from "quotes" to the words, with what they are about: "quotes Plumb on her time in the war: "."""


def credited(s: Sentence, k: int) -> Clause | None:
    """`(falsely) attributed to Plumb`; `Plumb is credited with the "Q" method`, which only names it."""
    if s.low(k + 1) == "to":
        source = source_after(s, k + 2)
        return Clause(source, k, k + 2, "says", "passive", denied=s.low(k - 1) in FALSELY) if source else None
    if s.low(k + 1) == "with":
        source = source_before(s, k)
        return Clause(source, k, k + 2, "says", "subject first", names=True) if source else None
    return None


def cited(s: Sentence, k: int) -> Clause | None:
    """`"Q," the newspaper quotes Ada Plumb`, `Plumb quotes Ivo Tarn: "Q"`: who is quoted speaks."""
    if not (is_behind_quotation(s, k) or _announces(s, k)):
        return None
    source = cited_by(s, k)
    return Clause(source, k, k + 1, "says", "subject first") if source and source.kind in SOMEBODY else None


def cited_by(s: Sentence, k: int) -> Source | None:
    """Whom the verb of citing at token `k` cites: "quotes | Plumb", "cites | her as"."""
    return object_pronoun(s, k + 1) or source_after(s, k + 1)


def _announces(s: Sentence, k: int) -> bool:
    """`Plumb quotes Ivo Tarn (on the war): "Q"`: a name behind the verb, token `k`, and a colon at the quotation."""
    if (
        k + 3 >= s.last
        or s.tokens[k + 1].kind != "name"
        or s.tokens[k + 2].low not in (":", "on", "about", "in", "from")
    ):
        return False
    if s.low(k).endswith("ing") and s.tokens[k + 2].low != ":":
        return False
    quote = next((i for i in range(k + 3, min(k + LONGEST_TOPIC, s.last)) if s.tokens[i].kind == "quote"), 0)
    return quote > 0 and s.tokens[quote - 1].low == ":"


def cited_as_saying(s: Sentence, k: int, found: list[Clause]) -> Clause | None:
    """`the agency cited an official as saying`: the official; `Plumb was quoted as saying`: Plumb.

    The clause of "cited" itself is taken out of `found`: who cites does not speak.
    """
    cites = next((i for i in range(k - 2, s.first, -1) if s.tokens[i].low in CITES), None)
    if cites is None:
        return None
    falsely = s.tokens[cites - 1].low in FALSELY
    if s.tokens[cites - 2 if falsely else cites - 1].low in g.BE:
        source = source_before(s, cites)
    else:
        source = cited_by(s, cites)
    if source is None:
        return None
    found[:] = [clause for clause in found if clause.cue != cites]
    return Clause(source, k, k + 1, "says", "subject first", denied=falsely)
