"""Weighing: the evidence for each quotation of a sentence, by the surest of all ways to read it.

In: a sentence, its clauses and its quotations.  Out: quotation -> `Evidence`; a quotation without any is left out, and
the paragraph has to decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.after import after
from explainer.recognise.quotes.evidence.before import before
from explainer.recognise.quotes.evidence.captioned import captioned
from explainer.recognise.quotes.evidence.closing import closing
from explainer.recognise.quotes.evidence.colon import colon
from explainer.recognise.quotes.evidence.content import content, described_in
from explainer.recognise.quotes.evidence.cried import cried
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.feeling import feeling, shared
from explainer.recognise.quotes.evidence.governing import governed
from explainer.recognise.quotes.evidence.impersonal import impersonal
from explainer.recognise.quotes.evidence.inscribed import inscribed, passed_on
from explainer.recognise.quotes.evidence.opening import is_fronted
from explainer.recognise.quotes.evidence.somebody import somebodys
from explainer.recognise.quotes.evidence.taken_up import taken_up
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import DASHES, HANDLES, Sentence
from explainer.recognise.quotes.language.works import closes_aside


def weigh(s: Sentence, clauses: Sequence[Clause], quotes: Iterable[int]) -> dict[int, Evidence]:
    """Quotation number -> evidence, for the tokens `quotes`."""
    found: dict[int, Evidence] = {}
    for q in quotes:
        evidence = next(filter(None, readings(s, q, clauses)), None)
        if evidence is not None:
            found[s.tokens[q].ref] = _with_carrier(s, q, somebodys(s, q, evidence, clauses), clauses)
    return found


def readings(s: Sentence, q: int, clauses: Sequence[Clause]) -> Iterator[Evidence | None]:
    """All ways to read who speaks quotation token `q`, the surest first; each line says why it goes before the next.

    What is beside the quotation goes before what is farther away, behind it before in front of it, and words that can
    only be about a quotation before a verb that may be about anything.
    """
    # Plumb, author of "Q," said - the title of a work that closes an aside has no tag
    yield _titled(s, q)
    # "Q," the paper quotes Plumb - whoever carries the words would be the speaker for all that look at verbs alone
    yield impersonal(s, q)
    # "Q," said Plumb - a tag is about nothing but its quotation: `Tarn scolded him: "Q," she said` is hers
    yield after(s, q, clauses)
    # "Q" was the verdict of Plumb - as near, but with a noun for a verb
    yield taken_up(s, q, clauses)
    # Plumb read out Tarn's letter: "Q" - the clause in front of it would let the reader say what the writer did
    yield passed_on(s, q)
    # Plumb said, "Q" - in front of it and nothing between, while the end of a sentence may say something else
    yield before(s, q, clauses)
    # The town was "Q," with nobody left, Plumb said - who ends a sentence so tells all of it, who begins it is told of
    yield closing(s, q, clauses)
    # replied with a note of four words, "Q" - a paper has a writer, who need not be what the sentence is about
    yield inscribed(s, q)
    # Plumb on the bridge: "Q" - what a colon announces is no part of what was said further left
    yield colon(s, q, clauses)
    # shared it with the caption "Q", cries of "Q" from the gallery, described in the letter as "Q" - the words beside
    # each say whose it is, whoever speaks further left; of these three only one can stand there
    yield captioned(s, q)
    yield cried(s, q)
    yield described_in(s, q)
    # Plumb called it a step, Tarn "Q" - the name beside it, whoever has the verb; Plumb was "deeply disappointed"
    yield shared(s, q, clauses)
    yield feeling(s, q, clauses)
    # Plumb said it was "Q" - any clause further left; the last that has a verb of saying
    yield governed(s, q, clauses)
    # "Q" — Ada Plumb - a name and a dash say more than a verb that says nothing
    yield _signed(s, q)
    # The letter gives them "Q" - a subject that can hold words, before any subject
    yield content(s, q)
    # Plumb wants to be "Q" - no more than what the sentence is about
    yield _subject(s, q)


def _with_carrier(s: Sentence, q: int, evidence: Evidence, clauses: Sequence[Clause]) -> Evidence:
    """`Plumb said it was "Q," according to the agency`: Plumb speaks, the agency carries her words."""
    according = next((c for c in clauses if c.order == "according to" and c.cue > q), None)
    if according is None:
        return evidence
    if evidence.form == "according" and evidence.source == according.source:
        told = (c for c in clauses if c.order == "subject first" and c.frame == "says" and not is_fronted(s, q, c))
        speaker = governed(s, q, list(told))
        if speaker is None or speaker.source.kind not in ("name", "pronoun"):
            return evidence
        return replace(speaker, carrier=according.source)
    return replace(evidence, carrier=according.source)


def _signed(s: Sentence, q: int) -> Evidence | None:
    """`"Q" — Ada Plumb`, `"Q" — @harbourcat`: a dash, a name and nothing else."""
    if q + 2 >= s.last or s.tokens[q + 1].low not in DASHES:
        return None
    handle = s.low(q + 2).startswith(HANDLES)
    if s.tokens[q + 2].kind != "name" and not handle:
        return None
    if q + 3 < s.last and s.tokens[q + 3].kind != "quote" and s.tokens[q + 3].low not in (".", ","):
        return None
    name = Source("person", q + 2, q + 3, s.low(q + 2)) if handle else named(s.tokens[q + 2], q + 2, q + 3)
    return Evidence("signed", name)


def _titled(s: Sentence, q: int) -> Evidence | None:
    """`Plumb, author of "Q," said`: a title is nobody's words."""
    return Evidence("named", Source("document", q, q + 1, "")) if closes_aside(s, q) else None


def _subject(s: Sentence, q: int) -> Evidence | None:
    """`Plumb wants to be "Q"`: no cue at all, only what the sentence is about."""
    subject = sentence_subject(s, q)
    if subject is None or subject.head in ("it", "they") or _answers_itself(s, subject.last, q):
        return None
    return Evidence("subject", subject)


def _answers_itself(s: Sentence, k: int, q: int) -> bool:
    """Whether whoever tells the article speaks between token `k` and a colon: "so wild that I had to answer:"."""
    return s.tokens[q - 1].low == ":" and any(token.low in g.TELLERS for token in s.tokens[k:q])
