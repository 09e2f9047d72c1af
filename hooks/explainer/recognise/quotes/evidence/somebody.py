"""Somebody: who speaks where the nearest clause is that of a thing, which cannot.

`Plumb said the empty chair was meant to underline "Q"`, `Plumb said the sound of the pumps kept her up, adding "Q"`.
In: a sentence, a quotation, the evidence for it and the sentence's clauses.  Out: the evidence, or that of a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.opening import is_fronted
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence

PEOPLE = ("name", "titled", "pronoun", "role", "person")
ORDERS = ("subject first", "verb first")


def somebodys(s: Sentence, q: int, evidence: Evidence, clauses: Sequence[Clause]) -> Evidence:
    """The evidence, or where its source is a thing that of who tells of it, or whom the sentence is about."""
    if evidence.source.kind != "other" or evidence.cue is None or evidence.form in ("named", "denied", "according"):
        return evidence
    tells = (c for c in clauses if c.cue < evidence.cue[0] and c.frame == "says" and c.own and c.order in ORDERS)
    for clause in tells:
        if clause.source.kind in PEOPLE and not (clause.denied or clause.names or is_fronted(s, q, clause)):
            return Evidence("paraphrase", clause.source, (clause.cue, clause.cue_end))
    k = evidence.cue[0]
    if (heard := _heard(s, k)) is not None:
        return replace(evidence, source=heard)
    subject = sentence_subject(s, k) if s.tokens[k].low.endswith("ing") and s.low(k - 1) == "," else None
    return replace(evidence, source=subject) if subject is not None and subject.kind in PEOPLE else evidence


def _heard(s: Sentence, k: int) -> Source | None:
    """Whoever a thing hears or shows: `A camera caught the clerk, Plumb, | calling it "Q"`; token `k` is the cue."""
    told = s.tokens[k].low.endswith("ing") and s.low(k - 1) == ","
    return named(s.tokens[k - 2], k - 2, k - 1) if told and s.tokens[k - 2].kind == "name" else None
