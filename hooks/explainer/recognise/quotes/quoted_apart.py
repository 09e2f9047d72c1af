"""Quoted apart: whose words a block quotation is that nobody signed.

    The mayor wrote:                       announced by a colon
    The notice that Plumb nailed up:       announced as a paper of Plumb's
    > Let no one pass.
    So wrote Plumb in 1911.                or named behind it

In: the text, the block, and who spoke in the block before.  Out: an `Attributed`, None where nobody is announced.
"""

from __future__ import annotations

import re
from dataclasses import replace

from explainer.model import Text
from explainer.recognise.quotes.attributed import Attributed, attributed_to
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.evidence import Evidence
from explainer.recognise.quotes.marks import QUOTABLE
from explainer.recognise.quotes.neighbours import announced, heard_in, introduced
from explainer.recognise.quotes.papers import papers, writer
from explainer.recognise.quotes.phrases import named
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
    """Whose words block number `block` is; `spoke` is who spoke in the block before.

    Form "announced" is for a colon, a paper that reads or has a writer, and a name behind; "told of" for whoever else
    the block before tells of.
    """
    by_colon = announced(text, block - 1, cast)
    found = by_colon if by_colon and _is_somebody(by_colon) else owner(text, block - 1, cast)
    if found is None and by_colon is None:
        found = named_behind(text, block + 1, cast)
    elif found is None and by_colon is not None and by_colon.source == "document" and by_colon.cue:
        found = by_colon
    if found is not None:
        return replace(found, form="announced", reason="announced in the paragraph beside it", cue=None)
    found = (None if by_colon else spoke) or told_of(text, block - 1, cast) or by_colon
    return found and replace(found, form="told of", reason="told of in the paragraph before", cue=None)


def _is_somebody(found: Attributed) -> bool:
    """Whether an announced source can speak: a person or a body, not a thing or "it"."""
    return found.source in PEOPLE | BODIES and found.speaker.how != "thing"


def owner(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whose paper the last sentence of a paragraph is about: "Plumb's reply", "the letter that she wrote"."""
    s = _last_sentence(text, block, cast)
    if s is None:
        return None
    source = next(filter(None, (writer(s, k) for k in papers(s, s.tokens[s.last - 1].end))), None)
    return attributed_to(s, Evidence("subject", source), cast) if source else None


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
