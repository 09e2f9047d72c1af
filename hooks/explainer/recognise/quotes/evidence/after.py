"""After: the clause that starts right behind a quotation: `"Q," said Plumb`, `"Q," the whole gallery roared`.

In: a sentence, its clauses and a quotation.  Out: `Evidence` of form "after", or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.nicknames import CALLS
from explainer.recognise.quotes.clauses.through import TELLS
from explainer.recognise.quotes.evidence.any_verb import by_any_verb
from explainer.recognise.quotes.evidence.cried import COMES, came_from
from explainer.recognise.quotes.evidence.evidence import ANSWERS, LINKS, Evidence, of
from explainer.recognise.quotes.evidence.opening import is_outside
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import REPORTING, VERBS
from explainer.recognise.quotes.language.noun_or_verb import is_noun_here
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import DASHES, Sentence, last_inside

REPORTS = g.DETERMINERS | g.SUBJECT_PRONOUNS | {"that"}
"""What follows a verb that reports other words than those before it: "Plumb said | the bridge was"."""
NEAR = 6
"""Tokens between "called" and the nickname that it gives."""
LONGEST_SUBJECT = 8
"""Tokens between a quotation and the last one that may be the verb of its tag."""


def after(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`"Q," said Plumb` and `"Q," Plumb said`: the clause starts right behind quotation token `q`."""
    k, separated = _behind(s, q)
    told = came_from(s, k) or _answer(s, q, k, clauses) or _with_relative(s, k) or _nickname(s, q, clauses)
    if told is not None:
        return told
    for clause in clauses:
        if clause.cue < k or not clause.own or clause.order in ("possessive", "according to"):
            continue
        if not (separated or clause.cue == k or q == s.first):
            return None
        if (
            q < clause.begins <= k
            or _is_told(s, k, clause)
            or _only_titles(s, k, clause.begins)
            or describes(s, k, clause.begins)
        ):
            return None if _is_elsewhere(s, q, k, clause, clauses) else of(s, q, clause, "after")
        if clause.source.head != "who":
            break
    return by_any_verb(s, q, k)


def _behind(s: Sentence, q: int) -> tuple[int, bool]:
    """The token at which a tag of quotation token `q` begins, and whether anything parts it from the quotation."""
    k, separated = q + 1, last_inside(s, q) in ",.?!…—–-"
    while k < s.last and (s.tokens[k].low == "," or s.tokens[k].low in DASHES):
        k, separated = k + 1, True
    if k + 1 < s.last and s.tokens[k].low in ("so", "thus") and s.tokens[k + 1].low in VERBS:
        k += 1
    if k + 2 < s.last and s.tokens[k].low in g.BE and s.tokens[k + 1].low in ("how", "what"):
        k, separated = k + 2, True
    return k, separated


def _answer(s: Sentence, q: int, k: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`"Q" | was Plumb's answer`, `"Q" | came Plumb's reply`; nobody's words where only `came the reply`."""
    comes = k + 2 < s.last and s.tokens[k].low in COMES and s.tokens[k + 2].low in ANSWERS
    if not comes and (k + 2 >= s.last or s.tokens[k].low not in g.BE):
        return None
    owner = next((c for c in clauses if c.order == "possessive" and c.begins == k + 1), None)
    if owner is not None:
        return of(s, q, owner, "before")
    return Evidence("named", Source("document", k + 1, k + 3, s.tokens[k + 2].low), (k, k + 1)) if comes else None


def _nickname(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """`what the staff called the "Q" system`: whatever stands behind such a quotation, it is no tag."""
    namer = next((c for c in clauses if c.names and c.ends <= q and q - c.ends <= NEAR and c.cue_end <= q), None)
    return of(s, q, namer, "called") if namer is not None and s.tokens[namer.cue].low in CALLS else None


def _is_elsewhere(s: Sentence, q: int, k: int, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a clause right behind quotation token `q` speaks other words than these."""
    if s.tokens[k].low == "as" and any(other.denied and other.cue < q for other in clauses):
        return True
    return (_says_else(s, clause) and _is_told_before(s, q, clauses)) or is_outside(s, q, clause, clauses)


def _with_relative(s: Sentence, k: int) -> Evidence | None:
    """`"Q," a doctor who wished to remain anonymous told the radio`: a clause with "who" between subject and verb."""
    if k < s.last and s.tokens[k].low == "as":
        k += 1
    who = k + 1
    while who < s.last and who - k < LONGEST_SUBJECT and s.tokens[who].kind == "word" and s.tokens[who].low != "who":
        who += 1
    if who >= s.last or s.tokens[who].low != "who" or s.tokens[k].low not in g.DETERMINERS:
        return None
    end = next((i for i in range(who, s.last) if s.tokens[i].kind in ("stop", "quote")), s.last)
    cue = next((i for i in range(end - 1, who + 1, -1) if _is_cue(s, i)), None)
    source = phrase_ending(s, who - 1)
    if cue is None or source is None or source.first != k or source.kind not in ("person", "role", "body"):
        return None
    return Evidence("after", source, (cue, cue + 1))


def _is_cue(s: Sentence, k: int) -> bool:
    """Whether token `k` is a verb that reports words, or the "put" of "put it"."""
    low = s.tokens[k].low
    if low in ("put", "puts"):
        return k + 1 < s.last and s.tokens[k + 1].low == "it"
    return low in REPORTING and not is_noun_here(s, k)


def _is_told(s: Sentence, k: int, clause: Clause) -> bool:
    """Whether a clause is that of who told it: `"Q," | I was told by Plumb`."""
    if clause.order != "passive" or s.low(k) not in g.SUBJECT_PRONOUNS or s.tokens[clause.cue].low not in TELLS:
        return False
    return all(g.is_adverb(token.low) for token in s.tokens[k + 1 : clause.cue])


def describes(s: Sentence, k: int, begins: int) -> bool:
    """Whether a description stands between quotation and name: `"Q," the head of the board, Dr. Plumb, said`."""
    comma = next((i for i in range(k, begins) if s.tokens[i].kind in ("stop", "quote")), begins)
    if comma == begins or s.tokens[comma].low != "," or not (begins == comma + 1 or _only_titles(s, comma + 1, begins)):
        return False
    source = phrase_ending(s, comma - 1)
    return source is not None and source.first == k and source.kind in ("role", "person", "body")


def _is_told_before(s: Sentence, q: int, clauses: Sequence[Clause]) -> bool:
    """Whether a clause stands right before the quotation: `who called it "Q"`."""
    return any(
        clause.ends <= q and clause.own and all(t.low in LINKS for t in s.tokens[clause.ends : q]) for clause in clauses
    )


def _says_else(s: Sentence, clause: Clause) -> bool:
    """Whether a clause reports other words than those before it: "Plumb said the bridge was"."""
    k = clause.ends
    if k >= s.last or clause.order == "verb first" or s.tokens[clause.cue].low in TELLS:
        return False
    return s.tokens[k].kind in ("name", "quote") or s.tokens[k].low in REPORTS


def _only_titles(s: Sentence, k: int, begins: int) -> bool:
    """Titles and openers between quotation and name: `"Q," then Mayor Ada Plumb said`."""
    between = range(k, begins)
    return 0 < begins - k <= 4 and all(
        s.tokens[i].kind == "word" and (s.is_capital(i) or s.tokens[i].low in ("former", "the", "then", "also", "as"))
        for i in between
    )
