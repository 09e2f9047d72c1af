"""Any verb: a tag whose verb is in no list of verbs of saying: `"Q," Plumb thundered`, `"Q," corrects Plumb`.

In: a sentence, a quotation, and the token at which its tag would begin.  Out: `Evidence` of form "after", or None.
"""

from __future__ import annotations

from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import FACES, inflected
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after, source_before
from explainer.recognise.quotes.language.tokens import Sentence, last_inside

TIMES = g.PREPOSITIONS | g.ADVERBS | {"as", "when", "while"}
"""What may follow the verb of a tag."""
BEGINS = frozenset("begins began starts started continues continued ends concludes runs ran reads".split())
"""What a text does that is quoted: "the letter began"."""
SHOWS = frozenset(inflected(verb)[1] for verb in FACES)
"""What somebody does with the face while they speak, told as it happens: "he laughs"."""
SOMEBODY = ("name", "person", "role", "titled")
"""Kinds of source behind an unknown verb that surely speak."""
HEARERS = frozenset("him her them me us".split())
"""To whom somebody speaks: `"Q," Plumb corrected | her`."""
LONGEST_SUBJECT = 8
"""Tokens between a quotation and the last one that may be the verb of its tag."""


def by_any_verb(s: Sentence, q: int, k: int) -> Evidence | None:
    """`"Q," Plumb thundered`: a subject and any verb, right behind a quotation that ends with a comma."""
    if last_inside(s, q) not in ",?!" or (q > s.first and s.tokens[q - 1].kind == "word"):
        return None
    if q == s.first and (inverted := _inverted(s, k)) is not None:
        return inverted
    for v in range(k + 1, min(k + LONGEST_SUBJECT, s.last)):
        if not (_is_verb(s, v) or (_is_present(s, v) and s.low(v + 1) in HEARERS)):
            continue
        source = source_before(s, v)
        if source is None or source.first != k or source.head == "who" or not _ends_tag(s, v + 1, source):
            return None
        return Evidence("after", source, (v, v + 1))
    return None


def _inverted(s: Sentence, k: int) -> Evidence | None:
    """`"Q," laughed Plumb, who had lost`: any verb and a subject, right behind a quotation that opens the sentence."""
    past = k < s.last and _is_verb(s, k)
    if k >= s.last or s.is_capital(k) or not (past or _is_present(s, k)):
        return None
    source = source_after(s, k + 1)
    if source is None or source.first != k + 1 or source.kind not in (*SOMEBODY, "document"):
        return None
    if not past and source.kind != "name":
        return None
    return Evidence("after", source, (k, k + 1))


def _is_verb(s: Sentence, v: int) -> bool:
    """Whether token `v` is a past tense, or a verb of beginning and going on, of which any may say something."""
    low = s.tokens[v].low
    if s.tokens[v].kind != "word" or s.tokens[v - 1].low in g.BE:
        return False
    past = low.endswith("ed") or low in g.PASTS
    return low in BEGINS or (past and low not in g.AUXILIARIES) or low in SHOWS


def _is_present(s: Sentence, v: int) -> bool:
    """Whether token `v` may be a verb in the present: "corrects"."""
    low = s.tokens[v].low
    return s.tokens[v].kind == "word" and low.endswith("s") and low not in g.SMALL_WORDS


def _ends_tag(s: Sentence, k: int, source: Source) -> bool:
    """Whether nothing follows from token `k` on but a hearer and, behind a name or a pronoun, a time or a manner."""
    if k < s.last and s.tokens[k].low in HEARERS:
        k += 1
    if k >= s.last or s.tokens[k].kind != "word":
        return True
    return s.tokens[k].low in TIMES and source.kind in ("name", "pronoun")
