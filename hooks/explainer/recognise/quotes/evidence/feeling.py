"""Feeling: what only its subject can say of itself, and who shares another's verb.

`Plumb was "deeply disappointed"`: nobody else would put it so.  `Plumb called it "a step", Tarn "a step back"`: the
second has the verb of the first.
In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "paraphrase" or that of the first, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.pattern import pattern
from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.sources import is_adverb, source_before
from explainer.recognise.quotes.language.tokens import Sentence

FEELS = g.BE | {"feels", "felt", "feel", "remains", "remained"}
HOW = """
    not so very absolutely deeply extremely truly really quite rather more less beyond cautiously increasingly
    incredibly just still utterly completely totally bitterly hugely genuinely pretty too
    """.split()
STATES = """
    delighted pleased happy glad proud sorry sad upset angry furious disappointed disgusted shocked surprised stunned
    devastated heartbroken gutted thrilled excited honoured honored humbled grateful thankful confident sure certain
    hopeful optimistic sceptical skeptical doubtful worried concerned nervous anxious afraid scared frightened terrified
    ashamed embarrassed frustrated exhausted relieved overwhelmed overjoyed ecstatic elated appalled horrified outraged
    dismayed saddened alarmed baffled bemused puzzled confused convinced unsure undecided unhappy flattered reluctant
    """.split()
"""Adjectives for what somebody feels: R. M. W. Dixon, Where Have All the Adjectives Gone?, 1982, "human propensity"."""
OWN = pattern(rf"[\"“'‘„«\s]*(?:(?:{'|'.join(HOW)}) )*(?:{'|'.join(STATES)})\b")
"""Words for what somebody feels, at the head of a quotation."""
PEOPLE = ("name", "pronoun", "role", "person", "proper", "body", "institution")


def feeling(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`Plumb was "deeply disappointed"`: behind no clause that lets somebody else say so."""
    k = q - 1
    while k > s.first and is_adverb(s.tokens[k]) and s.tokens[k].low not in FEELS:
        k -= 1
    if k <= s.first or s.tokens[k].low not in FEELS or any(c.cue < q for c in clauses):
        return None
    if not OWN.match(s.words(q, q + 1).lower()):
        return None
    subject = source_before(s, k)
    if subject is None or subject.kind not in PEOPLE or subject.head in ("it", "who"):
        return None
    return Evidence("paraphrase", subject, (k, k + 1))


def shared(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`Plumb called it "a step", Tarn "a step back"`: only a name stands between the two, behind a comma."""
    k = q - 1
    if k <= s.first + 1 or s.tokens[k].kind != "name":
        return None
    source = source_ending(s, k)
    if source is None or source.kind != "name":
        return None
    comma = source.first - 1
    while comma > s.first and s.tokens[comma].low in ("and", "but", "while"):
        comma -= 1
    quote = comma - 1 if s.tokens[comma].low in (",", ";") else comma
    if quote <= s.first or s.tokens[quote].kind != "quote" or quote == q or s.tokens[quote - 1].low in (",", ":"):
        return None
    first = next((c for c in reversed(clauses) if c.ends <= quote and c.own and not c.denied), None)
    if first is None or first.order != "subject first" or first.source == source:
        return None
    return Evidence("called" if first.frame == "treats" else "paraphrase", source, (first.cue, first.cue_end))
