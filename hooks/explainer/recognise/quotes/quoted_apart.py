"""Quoted apart: whose words a block quotation is that nobody signed.

    The mayor wrote:                       announced by a colon
    The notice that Plumb nailed up:       announced as a paper of Plumb's
    > Let no one pass.
    So wrote Plumb in 1911.                or named behind it

In: the text, the block, and who spoke in the block before.  Out: an `Attributed`, None where nobody is announced.
"""

from __future__ import annotations

import re

from explainer.model import Text
from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.attributed import Attributed, attributed_to
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.evidence import Evidence
from explainer.recognise.quotes.marks import QUOTABLE
from explainer.recognise.quotes.neighbours import announced, heard_in, introduced
from explainer.recognise.quotes.nouns import DOCUMENT_NOUNS
from explainer.recognise.quotes.phrases import Source, named
from explainer.recognise.quotes.sources import source_after
from explainer.recognise.quotes.tokens import Sentence, sentences, tokens_of

PEOPLE = frozenset(("name", "pronoun", "role", "titled", "person"))
BODIES = frozenset(("institution", "proper", "body"))
"""Kinds of source whose words a block quotation may be."""
SO_SAID = re.compile(
    r"(?:So|Thus)\s+(?:wrote|began|begins|spoke|ran|runs|said|reads)\b"
    r"|(?:That|This|Those|These)\s+(?:was|is|were|are)\s+the\s+(?:message|words|view|verdict|opinion|answer|reply)\b"
    r"|With\s+(?:those|these)\s+words\b"
)
"""Opens a paragraph that names whoever spoke the words before it."""


def speaker_of(text: Text, block: int, spoke: Attributed | None, cast: Cast) -> Attributed | None:
    """Whose words block number `block` is; `spoke` is who spoke in the block before."""
    found = announced(text, block - 1, cast)
    if found is not None and _is_somebody(found):
        return found
    owns = owner(text, block - 1, cast)
    if found is not None:
        return owns or (found if found.source == "document" else told_of(text, block - 1, cast) or found)
    return owns or named_behind(text, block + 1, cast) or spoke or told_of(text, block - 1, cast)


def _is_somebody(found: Attributed) -> bool:
    """Whether an announced source can speak: a person or a body, not a thing or "it"."""
    return found.source in PEOPLE | BODIES and found.speaker.how != "thing"


def owner(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whose paper the last sentence of a paragraph is about: "Plumb's reply", "the letter that she wrote"."""
    s = _last_sentence(text, block, cast)
    if s is None:
        return None
    for k in range(s.first + 1, s.last):
        if s.tokens[k].low in DOCUMENT_NOUNS and (source := _before(s, k) or _behind(s, k + 1)):
            return attributed_to(s, Evidence("subject", source), cast)
    return None


def _before(s: Sentence, k: int) -> Source | None:
    """The owner right before a paper: "Plumb's (last) letter", "her letter"."""
    for j in range(k - 1, max(s.first, k - 3) - 1, -1):
        token = s.tokens[j]
        if token.low in ("his", "her"):
            return Source("pronoun", j, j + 1, token.low)
        if token.kind == "possessive" and j > s.first and s.tokens[j - 1].kind == "name":
            return named(s.tokens[j - 1], j - 1, j)
        if token.kind != "word" or token.low in g.PREPOSITIONS:
            return None
    return None


def _behind(s: Sentence, k: int) -> Source | None:
    """The subject of the clause right behind a paper: "the letter (that) she wrote", "the notice Plumb nailed up"."""
    if k < s.last and s.tokens[k].low in ("that", "which"):
        k += 1
    source = source_after(s, k) if k < s.last else None
    if source is None or source.kind not in ("name", "pronoun") or source.last >= s.last:
        return None
    return source if s.tokens[source.last].kind == "word" and s.tokens[source.last].low not in g.PREPOSITIONS else None


def named_behind(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Who is named behind a block quotation as its speaker: "So wrote the judge, Ada Plumb"."""
    if block >= len(text.blocks) or not SO_SAID.match(text.value, text.blocks[block].start):
        return None
    s = next(iter(_sentences(text, block, cast)))
    i = next((i for i in range(s.first, s.last) if s.tokens[i].kind == "name"), None)
    return attributed_to(s, Evidence("after", named(s.tokens[i], i, i + 1)), cast) if i is not None else None


def told_of(text: Text, block: int, cast: Cast) -> Attributed | None:
    """The person or body that speaks, or is told of, in a paragraph without quotations."""
    heard = heard_in(text, block, cast)
    found = heard if heard and _is_somebody(heard) else introduced(text, block, cast)
    return found if found and _is_somebody(found) else None


def _last_sentence(text: Text, block: int, cast: Cast) -> Sentence | None:
    if block < 0 or text.blocks[block].kind not in QUOTABLE:
        return None
    return _sentences(text, block, cast)[-1]


def _sentences(text: Text, block: int, cast: Cast) -> list[Sentence]:
    start, end = text.blocks[block].start, text.blocks[block].end
    return list(sentences(text.value, tokens_of(text.value, start, end, cast.names_in(start, end), [])))
