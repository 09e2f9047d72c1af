"""Taking over: whether a clause behind the governing one starts afresh instead of being part of what that one says.

In: a sentence and two of its clauses.  Out: `Plumb said so, | and Tarn called it "Q"` takes over, as does `The writ,
which she had read, | called her "Q"`; `Plumb said | Tarn had wanted "Q"` does not.
"""

from __future__ import annotations

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.denials import MAY
from explainer.recognise.quotes.evidence.evidence import CUTS
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import CITES, HEARD, NOUNS_TOO, PARTICIPLES, PLAIN
from explainer.recognise.quotes.language.kinds import BODIES, PEOPLE
from explainer.recognise.quotes.language.tokens import DASHES, Sentence, last_inside

SUBORDINATES = frozenset("when after as while if although though because before until since once".split())
"""Words that open a clause at the head of a sentence, whose main clause follows behind a comma."""
HEARERS = frozenset("him her me them us".split())
SETS_OFF = DASHES | {","}
DESCRIPTIONS = frozenset("description characterization characterisation portrayal depiction view".split())
WRITERS = BODIES | {"document"}
RECORDS = frozenset("record records recorded recount recounts recounted minute minutes minuted".split())
"""Verbs of papers that tell what somebody said: "the minutes record that Plumb called it"."""


def _has_content(s: Sentence, k: int) -> bool:
    """Whether the noun at token `k` tells what was said: "claim that", "description of the harbour as"."""
    following = s.tokens[k + 1].low if k + 1 < s.last else ""
    return following == "that" or (following == "of" and s.tokens[k].low in DESCRIPTIONS)


def is_said_to_happen(s: Sentence, clause: Clause) -> bool:
    """`(Plumb said) that when Tarn spoke, it was "Q"`: the clause only tells when."""
    begins = clause.begins
    return any(
        s.tokens[i].low in CUTS and s.tokens[i - 1].low == "that" for i in (begins - 1, begins - 2) if i > s.first
    )


def _with_participle(s: Sentence, clause: Clause) -> bool:
    """`They all spoke, with Plumb calling it "Q"`: a clause of its own."""
    k = clause.begins - 1
    while k > s.first and s.tokens[k].kind == "word" and s.is_capital(k):
        k -= 1
    return s.tokens[k].low == "with" and s.tokens[clause.cue].low.endswith("ing")


def _is_set_off(s: Sentence, clause: Clause) -> bool:
    """`The figures show, Plumb said, that it was "Q"`: a clause between two commas speaks all of the sentence."""
    if clause.frame != "says" or clause.order not in ("subject first", "verb first"):
        return False
    if s.tokens[clause.begins - 1].low != "," or clause.ends + 1 >= s.last:
        return False
    stop = next((i for i in range(clause.ends, s.last) if s.tokens[i].kind != "word"), clause.ends)
    if s.tokens[stop].low != "," or stop + 1 >= s.last or s.tokens[stop + 1].kind == "quote":
        return False
    return stop == clause.ends or (s.tokens[clause.ends].low in g.PREPOSITIONS and s.tokens[stop + 1].low == "that")


def _is_in_dashes(s: Sentence, clause: Clause) -> bool:
    """`Friends would argue — and Plumb agrees — that it was "Q"`: a clause between two dashes is an aside."""
    opens = clause.begins - 2 if s.low(clause.begins - 1) in ("and", "or", "as") else clause.begins - 1
    return s.low(opens) in DASHES and s.low(clause.ends) in DASHES


def _had_said(s: Sentence, governing: Clause, clause: Clause) -> bool:
    """`Plumb said that the clerk had called it "Q"`, `told her that it was "Q"`: of whom somebody only tells speaks."""
    told = governing.frame == clause.frame == "says" and clause.order == "subject first"
    says = s.tokens[clause.cue].low not in NOUNS_TOO and s.tokens[clause.cue].low not in PARTICIPLES
    had = s.tokens[clause.cue - 1].low == "had"
    hers = s.low(clause.cue) == "told" and s.low(clause.cue + 1) in HEARERS
    return told and says and (had or hers) and clause.source.kind in ("person", "role", "name")


def _through_another(s: Sentence, governing: Clause, clause: Clause) -> bool:
    """`According to Plumb, he complained that it was "Q"`, `According to the report, Tarn told them it was "Q"`.

    Whoever tells of it only carries the words.
    """
    told = governing.order == "according to" and clause.order == "subject first" and clause.frame == "says"
    if governing.source.kind == "name":
        return told and clause.source.head in ("he", "she")
    person = clause.source.kind in ("name", "pronoun") and s.tokens[clause.cue].low in PLAIN
    return told and person and governing.source.kind == "document"


def takes_over(s: Sentence, governing: Clause, clause: Clause) -> bool:
    """Whether a later clause starts afresh instead of being part of what the governing one says."""
    if s.tokens[clause.cue].low in ("mean", "means", "meant"):
        return True
    if _is_in_dashes(s, clause) or is_expected(s, governing, clause):
        return False
    if governing.order == "possessive" or (governing.names and s.tokens[governing.cue].low in HEARD):
        return True
    if governing.source.head in g.TELLERS and clause.source.head not in g.TELLERS and clause.own:
        return True
    if not clause.own:
        return clause.source == governing.source and (governing.frame, clause.frame) != ("says", "treats")
    if _had_said(s, governing, clause) or _through_another(s, governing, clause):
        return True
    if governing.order == "inherited" and clause.order == "passive":
        return True
    if governing.order == "passive" and "which" in (s.low(governing.cue - 2), s.low(governing.cue - 3)):
        return clause.own and clause.frame == "says" and s.low(governing.ends) == ","
    if s.tokens[governing.cue].low in RECORDS and clause.source.kind == "name" and clause.frame == "says":
        return s.tokens[clause.begins - 1].low == "that" and clause.begins - 1 == governing.cue_end
    if clause.source.kind in WRITERS and s.tokens[clause.cue - 1].low == "which":
        return True
    if clause.order == "possessive":
        hers = clause.source.kind == "name" and clause.source.ref != governing.source.ref
        return hers and governing.frame == "treats" and _has_content(s, clause.cue)
    if clause.order == "according to":
        return governing.source.kind not in ("name", "pronoun")
    if _encloses(s, clause, governing) or _is_told_who(s, governing, clause):
        return True
    if clause.source.head == "who":
        if s.tokens[governing.cue].low in CITES:
            return True
        return clause.frame == "says" and s.tokens[clause.source.first - 1].low == ","
    if _with_participle(s, clause) or _is_set_off(s, clause):
        return True
    return _starts_afresh(s, governing, clause)


def _encloses(s: Sentence, clause: Clause, governing: Clause) -> bool:
    """`The writ, which was read in a tongue she had sworn not to know, called her "Q"`: the other is in its subject.

    Not so where somebody only tells of it, between commas: `The writ, Plumb said, called her "Q"`.
    """
    if not clause.own or clause.order != "subject first" or clause.source.first >= governing.begins:
        return False
    if governing.order == "according to":
        return False
    if governing.source.head == "who":
        return True
    before = governing.begins - 2 if s.tokens[governing.begins - 1].low == "as" else governing.begins - 1
    return clause.source.last <= before and (s.tokens[before].low not in SETS_OFF or speaks_out(s, clause))


def is_expected(s: Sentence, teller: Clause, clause: Clause) -> bool:
    """Whether somebody only says what a thing will do: "a concert that | the board predicts | will continue"."""
    told = teller.frame == "says" and s.low(teller.begins - 1) == "that" and clause.source.last == teller.begins - 1
    return told and s.low(teller.cue_end) in MAY


def speaks_out(s: Sentence, clause: Clause) -> bool:
    """Whether a clause plainly lets people say something, whoever tells of it: "the matron, she said, replied that"."""
    return clause.frame == "says" and s.tokens[clause.cue].low in PLAIN and clause.source.kind in PEOPLE


def _is_told_who(s: Sentence, governing: Clause, clause: Clause) -> bool:
    """`A pilot who complained was told to "Q" by the mayor`: who told the one of whom "who" tells speaks."""
    if governing.source.head != "who" or clause.order != "passive":
        return False
    return not any(t.low in g.SUBJECT_PRONOUNS or t.low == "that" for t in s.tokens[governing.cue_end : clause.cue])


def _with_description(s: Sentence, clause: Clause) -> int:
    """The token at which a clause begins, a description before a body's name with it: "the old union | the Rowers"."""
    begins = clause.begins
    named_body = clause.source.kind in ("institution", "proper") and s.tokens[begins].low == "the"
    if not named_body or nouns.listed(s.low(begins - 1)) not in nouns.BODY_NOUNS:
        return begins
    description = phrase_ending(s, begins - 1)
    return description.first if description is not None else begins


def _starts_afresh(s: Sentence, governing: Clause, clause: Clause) -> bool:
    """Whether a later clause stands outside the governing one: `Plumb said so, and Tarn called it "Q"`.

    Behind "and" or "while", or as the main clause behind an opening one: `When Plumb spoke, Tarn called it "Q"`.
    """
    begins = _with_description(s, clause)
    says = governing.frame == "says" and governing.cue == begins - 1
    if not says and any(t.low in CUTS for t in s.tokens[max(s.first, begins - 2) : begins]):
        return governing.frame != "says" or not is_said_to_happen(s, clause)
    opening = s.tokens[s.first].low
    opened = opening in g.PREPOSITIONS or opening in CUTS or opening.endswith(("ed", "ing"))
    before = s.tokens[begins - 1]
    parted = before.low == "," or (before.kind == "quote" and last_inside(s, begins - 1) == ",")
    aside = s.tokens[max(s.first, governing.begins - 1)].low in SUBORDINATES
    if parted and aside and governing.begins > s.first and clause.order == "subject first":
        return True
    if parted and opened and governing.order != "according to":
        if opening in SUBORDINATES and governing.cue < begins and clause.order == "subject first":
            return True
        commas = (i for i in range(s.first, begins - 1) if s.tokens[i].low == ",")
        return all(s.tokens[i + 1].kind == "quote" for i in commas)
    return governing.frame == "treats" and clause.frame == "says"
