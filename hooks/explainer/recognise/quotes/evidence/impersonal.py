"""Impersonal: what is put as nobody's saying, as translated news puts it.

    "Q", - it is said in the message.           the message, or whoever wrote it
    Plumb sent a note, in which it is said that "Q"
    "Q", the newspaper quotes Plumb.            Plumb, not the newspaper

In: a sentence and a quotation.  Out: `Evidence`, or None.
"""

from __future__ import annotations

from explainer.recognise.quotes.clauses.credited import cited_by
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.papers import papers, writer
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import CITES, REPORTING
from explainer.recognise.quotes.language.kinds import BODIES
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after, source_before
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

LONGEST_SUBJECT = 8
"""Tokens between a quotation and the verb by which somebody is cited."""


def impersonal(s: Sentence, q: int) -> Evidence | None:
    """Whose words quotation token `q` is by a clause right beside it that names nobody who says them."""
    k = q + 1
    while k < s.last and (s.tokens[k].low in (",", ":") or s.tokens[k].low in DASHES):
        k += 1
    return _said_behind(s, k) or _cited(s, q, k) or _said_before(s, q)


def _is_said(s: Sentence, k: int) -> bool:
    """Whether "it is said" begins at token `k`, with any verb of saying."""
    if k + 2 >= s.last or s.tokens[k].low != "it" or s.tokens[k + 1].low not in g.BE:
        return False
    low = s.tokens[k + 2].low
    return low in REPORTING and not low.endswith("ing")


def _said_behind(s: Sentence, k: int) -> Evidence | None:
    """`"Q", it is said in the message`."""
    if not _is_said(s, k) or k + 4 >= s.last or s.tokens[k + 3].low != "in":
        return None
    source = source_after(s, k + 4)
    return Evidence("after", source, (k + 2, k + 3)) if source and source.kind == "document" else None


def _cited(s: Sentence, q: int, k: int) -> Evidence | None:
    """`"Q", the newspaper quotes Plumb (as saying)`: the newspaper carries her words."""
    for v in range(k + 1, min(k + LONGEST_SUBJECT, s.last)):
        if s.tokens[v].low in CITES and s.tokens[v - 1].low not in g.BE:
            carrier = source_before(s, v)
            source = cited_by(s, v)
            if carrier is None or carrier.first < k or source is None:
                return None
            return Evidence("after", source, (v, v + 1), carrier)
        if s.tokens[v].kind == "stop":
            return None
    return None


def _said_before(s: Sentence, q: int) -> Evidence | None:
    """`a note of the board, in which it is said that "Q"`."""
    for k in range(q - 3, s.first + 1, -1):
        if s.tokens[k].low == "it" and _is_said(s, k):
            which = s.tokens[k - 2].low == "in" and s.tokens[k - 1].low == "which"
            paper = next(papers(s, s.tokens[k - 2].start), None) if which else None
            source = (writer(s, paper) or _phrase(s, paper)) if paper is not None else _house(s, k)
            return Evidence("paraphrase", source, (k + 2, k + 3)) if source else None
        if s.tokens[k].kind == "quote":
            return None
    return None


def _house(s: Sentence, k: int) -> Source | None:
    """The body at which it is said, before token `k`, as in translated news: "In the port office | it was said"."""
    ends = k - 1 if s.low(k - 1) == "," else k
    found = phrase_ending(s, ends - 1) if s.tokens[s.first].low in ("in", "at") else None
    return found if found is not None and found.first == s.first + 1 and found.kind in BODIES else None


def _phrase(s: Sentence, k: int) -> Source | None:
    """The body whose paper token `k` names, else the paper with what stands before it: "a note of | the board"."""
    found = source_after(s, k + 2) if s.tokens[k + 1].low == "of" else None
    if found is not None and found.kind in BODIES:
        return found
    found = phrase_ending(s, k)
    return found if found is not None and found.kind == "document" else None
