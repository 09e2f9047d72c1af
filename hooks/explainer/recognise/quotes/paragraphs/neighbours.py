"""Neighbours: whom a paragraph without quotations lets speak in the next one.

`The judge wrote:` announces, `Plumb said it was over.` is heard, `Plumb met the press at the quay.` introduces.
"""

from __future__ import annotations

from explainer.model import Text
from explainer.recognise.quotes.clauses.clauses import find_clauses
from explainer.recognise.quotes.evidence.colon import announcing
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.paragraphs.tags import told
from explainer.recognise.quotes.paragraphs.unquoted import sentences_in
from explainer.recognise.quotes.speakers.attributed import Attributed, attributed_to
from explainer.recognise.quotes.speakers.candidates import NOBODY_MEANT
from explainer.recognise.quotes.speakers.cast import Cast

WITHIN = frozenset("that which how why whether if".split())
"""Words before a clause inside another: "Plumb conceded that | it guesses:"."""
LONGEST_ASIDE = 6
"""Tokens between somebody who is brought in and "who": "It was Plumb, the mayor of Northmere, who"."""


def announced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a paragraph that ends with a colon lets speak: "The judge wrote:"."""
    if block < 0 or text.value[text.blocks[block].end - 1] != ":" or not (said := sentences_in(text, block, cast)):
        return None
    s = said[-1]
    clauses = [clause for clause in find_clauses(s) if not clause.denied]
    clauses = [clause for clause in clauses if clause.source.head not in g.FIRST] or clauses
    clauses = [clause for clause in clauses if s.tokens[clause.begins - 1].low not in WITHIN] or clauses
    clauses = [clause for clause in clauses if clause.frame == "says"] or clauses
    if clauses:
        return attributed_to(
            s, Evidence("paraphrase", clauses[-1].source, (clauses[-1].cue, clauses[-1].cue_end)), cast
        )
    subject = presented(s)
    proof = Evidence("colon", subject) if subject else announcing(s, s.last)
    return attributed_to(s, proof, cast) if proof else None


def presented(s: Sentence) -> Source | None:
    """Whom a sentence brings in behind its first words: "From Ada Plumb:", "It was Ada Plumb who stood there."."""
    first, second = (s.tokens[i].low if i < s.last else "" for i in (s.first, s.first + 1))
    if first == "from":
        return source_after(s, s.first + 1)
    if first == "it" and second in g.BE and (found := source_after(s, s.first + 2)):
        behind = range(found.last, min(found.last + LONGEST_ASIDE, s.last))
        return found if any(s.tokens[i].low in ("who", "whose") for i in behind) else None
    return None


def introduced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """The person whom the last sentences of a paragraph are about: "Plumb met the press at the quay." """
    for s in reversed(sentences_in(text, block, cast)):
        subject = _told_of(s, presented(s) or sentence_subject(s, s.last))
        if subject is not None and s.words(subject.first, subject.last).isupper():
            continue
        if subject is not None and subject.head.replace("’", "'").partition("'")[0] in ("i", "we"):
            continue
        if subject is not None and subject.kind in ("name", "pronoun", "person", "role"):
            meant = s.tokens[subject.first].low not in NOBODY_MEANT
            return attributed_to(s, Evidence("subject", subject), cast) if meant else None
    return None


def _told_of(s: Sentence, subject: Source | None) -> Source | None:
    """The he or she of a sentence about "it": "It was the second time | she fell"; the subject itself elsewhere."""
    if subject is None or subject.head != "it":
        return subject
    words = ((i, g.uncontracted(s.tokens[i].low)) for i in range(subject.last, s.last))
    return next((Source("pronoun", i, i + 1, low) for i, low in words if low in ("he", "she")), None)


def heard_in(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a block without quotations lets speak last."""
    for s in reversed(sentences_in(text, block, cast)):
        for _, proof in told(s, find_clauses(s)):
            return attributed_to(s, proof, cast)
    return None
