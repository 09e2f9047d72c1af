"""Byline: whose article it is, so that "I said" is theirs.

In: the text and its names.  Out: the mention of the one author: `By Ada Plumb` alone in one of the first paragraphs,
or the first words of a last paragraph that tells of her: `Ada Plumb is the author of ...`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.model import Mention, Text

HEAD = 5
"""Blocks at the head of an article among which its byline stands, title and standfirst among them."""
BEFORE = re.compile(r"(?:[Bb][Yy]:?\s+)?$")
AFTER = re.compile(r"(?:\s*[,|·—–-]\s*[^.!?]{0,60}| in [A-Z][\w ,]{0,40})?\s*$")
TELLS = re.compile(r"[’']s\s|,? (?:is|was|teaches|writes|works|lives)\b")
SHORTEST = 2
"""Words of a name that may be a byline."""


def author(text: Text, names: Sequence[Mention]) -> Mention | None:
    """The mention of the article's author; None for none, and for several."""
    paragraphs = [block for block in text.blocks if block.kind == "paragraph"]
    if not paragraphs:
        return None
    last = text.blocks[min(HEAD, len(text.blocks)) - 1].end
    for block in (block for block in paragraphs if block.start < last):
        mention = next((m for m in names if block.start <= m.start < block.end), None)
        if mention is None or len(text.value[mention.start : mention.end].split()) < SHORTEST:
            continue
        before, after = text.value[block.start : mention.start], text.value[mention.end : block.end]
        if BEFORE.match(before) and AFTER.match(after):
            return mention
    final = paragraphs[-1]
    mention = next((m for m in names if m.start == final.start), None)
    return mention if mention and TELLS.match(text.value, mention.end) else None
