"""Neighbours: whom a paragraph without quotations lets speak in the next one.

`The judge wrote:` announces, `Plumb said it was over.` is heard, `Plumb met the press at the quay.` introduces.
"""

from __future__ import annotations

from explainer.model import Text
from explainer.recognise.quotes.attributed import Attributed, attributed_to
from explainer.recognise.quotes.cast import NOBODY_MEANT, Cast
from explainer.recognise.quotes.evidence import Evidence, announcing
from explainer.recognise.quotes.marks import QUOTABLE
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.tags import sentences_with_clauses, told
from explainer.recognise.quotes.tokens import sentences, tokens_of


def announced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a paragraph that ends with a colon lets speak: "The judge wrote:"."""
    if block < 0 or text.value[text.blocks[block].end - 1] != ":":
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    s, clauses = sentences_with_clauses(text.value, tokens)[-1]
    if clauses:
        return attributed_to(
            s, Evidence("paraphrase", clauses[-1].source, (clauses[-1].cue, clauses[-1].cue_end)), cast
        )
    proof = announcing(s, s.last)
    return attributed_to(s, proof, cast) if proof else None


def introduced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """The person whom the last sentences of a paragraph are about: "Plumb met the press at the quay." """
    if block < 0 or text.blocks[block].kind not in QUOTABLE:
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    for s in reversed(list(sentences(text.value, tokens))):
        subject = sentence_subject(s, s.last)
        if subject is not None and s.words(subject.first, subject.last).isupper():
            continue
        if subject is not None and subject.kind in ("name", "pronoun", "person", "role"):
            meant = tokens[subject.first].low not in NOBODY_MEANT
            return attributed_to(s, Evidence("subject", subject), cast) if meant else None
    return None


def heard_in(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a block without quotations lets speak last."""
    if block < 0 or text.blocks[block].kind not in QUOTABLE:
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    for s, clauses in reversed(sentences_with_clauses(text.value, tokens)):
        for _, proof in told(clauses):
            return attributed_to(s, proof, cast)
    return None
