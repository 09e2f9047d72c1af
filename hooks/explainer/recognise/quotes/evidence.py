"""Evidence: for each quotation of a sentence, the clause that governs it and the form that says so.

In: a sentence and its clauses.  Out: quotation -> `Evidence`; a quotation without any is left out, and the paragraph
has to decide.  The forms are in `proof`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.behind import clause_behind
from explainer.recognise.quotes.captions import captioned
from explainer.recognise.quotes.clause import Clause
from explainer.recognise.quotes.contents import content, described_in, written_by
from explainer.recognise.quotes.cries import called_out
from explainer.recognise.quotes.cues import WORDLESS
from explainer.recognise.quotes.governing import CUTS, governing_clause, is_said_to_happen
from explainer.recognise.quotes.impersonal import impersonal
from explainer.recognise.quotes.inscribed import cited, inscribed, read_out, shown
from explainer.recognise.quotes.opening import is_outside
from explainer.recognise.quotes.phrases import named
from explainer.recognise.quotes.proof import ANSWERS, LINKS, Evidence, of
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.taken_up import taken_up
from explainer.recognise.quotes.tokens import DASHES, Sentence, last_inside

__all__ = ["Evidence", "announcing", "weigh"]

TALKS = frozenset("transcript transcripts exchange conversation dialogue interview excerpt excerpts".split())
"""What several people speak in: "a partial transcript:" announces none of them."""
LONGEST_ADDRESS = 18
"""Tokens between a cue and its quotation: "told a crowded hall of fishermen in Northmere on Monday: "."""


def weigh(s: Sentence, clauses: Sequence[Clause], quotes: Iterable[int]) -> dict[int, Evidence]:
    """Quotation number -> evidence, for the tokens `quotes`."""
    found: dict[int, Evidence] = {}
    for q in quotes:
        evidence = (
            impersonal(s, q)
            or clause_behind(s, q, clauses)
            or taken_up(s, q, clauses)
            or read_out(s, q)
            or shown(s, q)
            or cited(s, q)
            or _beside(s, q, clauses)
            or _in_words(s, q, clauses)
            or described_in(s, q)
            or _closing(s, q, clauses)
            or inscribed(s, q)
            or _colon(s, q, clauses)
            or captioned(s, q)
            or called_out(s, q)
            or _governed(s, q, clauses)
            or _signed(s, q)
            or content(s, q)
            or _subject(s, q)
        )
        if evidence is not None:
            found[s.tokens[q].ref] = _with_carrier(s, q, evidence, clauses)
    return found


def _with_carrier(s: Sentence, q: int, evidence: Evidence, clauses: Sequence[Clause]) -> Evidence:
    """`Plumb said it was "Q," according to the agency`: Plumb speaks, the agency carries her words."""
    according = next((c for c in clauses if c.order == "according to" and c.cue > q), None)
    if according is None:
        return evidence
    if evidence.form == "according" and evidence.source == according.source:
        speaker = _governed(s, q, [c for c in clauses if c.order == "subject first" and c.frame == "says"])
        if speaker is None or speaker.source.kind not in ("name", "pronoun"):
            return evidence
        return replace(speaker, carrier=according.source)
    return replace(evidence, carrier=according.source)


def _beside(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`Plumb told reporters on Monday: "Q"`: nothing but an addressee or a time between cue and quotation."""
    for clause in reversed(clauses):
        end = clause.ends
        if clause.order in ("according to", "passive") or end > q or _is_retold(s, clause, clauses):
            continue
        between = s.tokens[end:q]
        if clause.order == "possessive":
            linked = len(between) <= 2 and all(t.kind == "stop" or t.low in g.BE for t in between)
            if s.tokens[clause.cue].low in ANSWERS and linked:
                return of(s, q, clause, "before")
            continue
        if clause.cue == s.first and between[-1:] and between[-1].low == ":":
            return of(s, q, clause, "before")
        if len(between) <= 3 and all(t.low in LINKS for t in between):
            return of(s, q, clause, "before")
        addressed = len(between) <= LONGEST_ADDRESS and between[-1].low in (":", ",")
        if (
            addressed
            and not is_said_to_happen(s, clause)
            and not any(t.low in CUTS or t.low == "," for t in between[:-1])
        ):
            return of(s, q, clause, "before")
    return None


def _is_retold(s: Sentence, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """`Plumb said that Tarn wanted "Q"`, `Tarn used "Q", Plumb said`: somebody else tells what is no saying."""
    if s.tokens[clause.cue].low not in WORDLESS:
        return False
    tellers = [c for c in clauses if c.own and c.frame == "says" and c.order in ("subject first", "verb first")]
    return any(c.cue < clause.begins or (c.cue > clause.cue and s.tokens[c.begins - 1].low == ",") for c in tellers)


def _in_words(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`it was, in the words of Plumb, "Q"`: the view stands right before the quotation."""
    for clause in clauses:
        between = s.tokens[clause.ends : q]
        if clause.order == "according to" and clause.ends <= q and all(token.low in LINKS for token in between):
            return of(s, q, clause, "according")
    return None


def _closing(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`... "Q" ..., Plumb said.`: a clause further right, set off by a comma or after another quotation."""
    for clause in clauses:
        if clause.cue <= q or not clause.own or clause.order == "possessive":
            continue
        if clause.order == "according to":
            return of(s, q, clause, "according") if s.tokens[clause.cue].low != "to" else None
        before = s.tokens[clause.begins - 1]
        quoted = before.kind == "quote" and last_inside(s, clause.begins - 1) in ",?!—"
        if before.low == "," or before.low in DASHES or quoted:
            return (
                of(s, q, clause, "closing")
                if clause.frame == "says" and not is_outside(s, q, clause, clauses)
                else None
            )
        if before.low in g.CONJUNCTIONS or before.low in ("who", "that", "which"):
            return None
    return None


def _colon(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`Plumb on the bridge: "Q"`."""
    if q - 1 <= s.first or s.tokens[q - 1].low != ":":
        return None
    aside = next((c for c in clauses if c.ends < q and c.frame == "says" and c.own and _is_aside(s, c)), None)
    if aside is not None:
        return of(s, q, aside, "before")
    first = s.tokens[s.first]
    if first.kind == "name" and s.first + 2 < q and s.tokens[s.first + 1].kind == "possessive":
        if s.tokens[s.first + 2].low in ANSWERS:
            return Evidence("colon", named(first, s.first, s.first + 1))
        return written_by(s, q, clauses)
    return written_by(s, q, clauses) or announcing(s, q - 1)


def _is_aside(s: Sentence, clause: Clause) -> bool:
    """Whether a clause stands between commas: "It was, Plumb points out, only lemonade"."""
    return clause.order == "subject first" and s.tokens[clause.begins - 1].low == "," == s.tokens[clause.ends].low


def announcing(s: Sentence, colon: int) -> Evidence | None:
    """Whom the words before a colon, token `colon` or the sentence's end, let speak: "Plumb on the bridge:"."""
    subject = sentence_subject(s, colon)
    if subject is None or subject.head in TALKS or any(t.low in g.TELLERS for t in s.tokens[subject.last : colon]):
        return None
    return Evidence("colon", subject)


def _governed(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """A clause somewhere left of the quotation: `Plumb said it was "Q"`, `Plumb's claim that it was "Q"`."""
    clause = governing_clause(s, q, clauses)
    if clause is None:
        return None
    if clause.order == "according to":
        return of(s, q, clause, "according")
    if clause.order == "possessive":
        return of(s, q, clause, "statement")
    return of(s, q, clause, "paraphrase" if clause.frame == "says" else "called")


def _signed(s: Sentence, q: int) -> Evidence | None:
    """`"Q" — Ada Plumb`: a dash, a name and nothing else."""
    if q + 2 >= s.last or s.tokens[q + 1].low not in DASHES or s.tokens[q + 2].kind != "name":
        return None
    if q + 3 < s.last and s.tokens[q + 3].kind != "quote" and s.tokens[q + 3].low not in (".", ","):
        return None
    return Evidence("signed", named(s.tokens[q + 2], q + 2, q + 3))


def _subject(s: Sentence, q: int) -> Evidence | None:
    """`Plumb wants to be "Q"`: no cue at all, only what the sentence is about."""
    subject = sentence_subject(s, q)
    if subject is None or subject.head in ("it", "they") or _answers_itself(s, subject.last, q):
        return None
    return Evidence("subject", subject)


def _answers_itself(s: Sentence, k: int, q: int) -> bool:
    """Whether whoever tells the article speaks between token `k` and a colon: "so wild that I had to answer:"."""
    return s.tokens[q - 1].low == ":" and any(token.low in g.TELLERS for token in s.tokens[k:q])
