"""Evidence: what a sentence says about the source of one of its quotations.

The forms:

    after        "Q," said Plumb           "Q," Plumb said
    before       Plumb said, "Q"           Plumb told reporters: "Q"
    closing      The town was "Q," with nobody left, Plumb said.
    according    according to the report, it was "Q"
    colon        Plumb on the bridge: "Q"
    captioned    Plumb shared it with the caption "Q"
    cried        cries of "Q" from the gallery
    inscribed    Plumb nailed up a notice: "Q"
    paraphrase   Plumb said it was "Q" and "Q"
    called       Plumb called him "Q"
    statement    Plumb's claim that "Q"
    signed       "Q" — Ada Plumb
    content      The letter gives them "Q"
    subject      Plumb wants to be "Q"
    denied       Plumb never said "Q"      (nobody's words)
    named        a book called "Q"         (nobody's words)
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.language.cues import HEARD
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence

Form = Literal[
    "after",
    "before",
    "closing",
    "according",
    "colon",
    "captioned",
    "cried",
    "inscribed",
    "paraphrase",
    "called",
    "statement",
    "signed",
    "content",
    "subject",
    "denied",
    "named",
]

ANSWERS = frozenset("answer reply response verdict advice message words motto comment retort summary".split())
"""Nouns whose owner speaks what stands behind them."""
LINKS = frozenset((",", ":", "that", "—", "--", "–", "as", "it", "how", "whether", "why", "if"))
"""What may stand between a clause and the quotation that it governs."""
CUTS = frozenset("and but while whereas though although ; as when after because before until since which what".split())
"""Words that start a clause outside what the clause before it says."""


class Evidence(Struct, frozen=True):
    """The source of a quotation, the tokens of the cue (None for a colon or a subject), and the form.

    `carrier` is who carried the words, where the sentence closes with "according to" somebody else.
    """

    form: Form
    source: Source
    cue: tuple[int, int] | None = None
    carrier: Source | None = None


def of(s: Sentence, q: int, clause: Clause, form: Form) -> Evidence:
    """What clause `clause` says of quotation token `q`: that its source spoke, or that the words are nobody's."""
    joined = s.tokens[q - 1].low in LINKS or s.tokens[q - 1].low == "and"
    between = s.tokens[clause.cue_end : q - 1 if joined else q]
    cuts = CUTS - {"because"} if clause.names and s.tokens[clause.cue].low in HEARD else CUTS
    if (clause.denied or clause.names) and not any(token.low in cuts for token in between):
        form = "denied" if clause.denied else "named"
    return Evidence(form, clause.source, (clause.cue, clause.cue_end))
