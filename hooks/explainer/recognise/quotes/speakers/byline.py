"""Byline: whose article it is, so that "I said" is theirs.

In: the text and its names.  Out: the mention of the one author: `By Ada Plumb` alone in one of the first paragraphs,
or the first words of a last paragraph that tells of her: `Ada Plumb is the author of ...`.  A speech that is printed
whole is its speaker's: `The address given by Ada Plumb at Northmere`, `Ada Plumb's speech to the class of 2010`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from explainer.model import Block, Mention, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.quoted.set_off import INNER

HEAD = 5
"""Blocks at the head of an article among which its byline stands, title and standfirst among them."""
BEFORE = pattern(r"(?:[Bb][Yy]:?\s+)?$")
AFTER = pattern(r"(?:\s*[,|·—–-]\s*[^.!?]{0,60}| in [A-Z][\w ,]{0,40}|\.\s+[^.!?]{0,60}\.?)?\s*$")
TELLS = pattern(r"[’']s\s|,? (?:is|was|teaches|writes|works|lives)\b")
SPEECH = r"(?:address|speech|lecture|sermon|homily|eulogy|keynote|remarks|talk|toast|testimony)"
SPOKEN_BY = pattern(rf"\b(?:delivered|given|spoken|{SPEECH})(?: \w+)? by (?:the )?(?:[A-Z]\w*\.? )*$")
HER_SPEECH = pattern(rf"[’']s? (?:\w+ ){{0,3}}{SPEECH}\b", re.IGNORECASE)
FIRST_PERSON = pattern(r"\b(?:I|me|my|we|us|our|you|your)\b")
SHORTEST = 2
"""Words of a name that may be a byline."""
LONGEST_READ = 20
"""Paragraphs that are read for whether they are in the first person."""


def author(text: Text, names: Sequence[Mention]) -> Mention | None:
    """The mention of the article's author; None for none, and for several."""
    paragraphs = [block for block in text.blocks if block.kind == "paragraph"]
    if not paragraphs:
        return None
    head = text.blocks[: min(HEAD, len(text.blocks))]
    signed = next(_bylines(text, head, names), None)
    if signed is not None:
        return signed
    final = paragraphs[-1]
    mention = next((m for m in names if m.start == final.start), None)
    if mention and TELLS.match(text.value, mention.end):
        return mention
    told = next(_told_of(text, head, names), None)
    return told if told and _in_first_person(text, paragraphs) else None


def _bylines(text: Text, head: Sequence[Block], names: Sequence[Mention]) -> Iterator[Mention]:
    """The names that stand alone in a paragraph of the article's head, but for "By"."""
    for block in head:
        mention = next((m for m in names if block.start <= m.start < block.end), None)
        if block.kind != "paragraph" or mention is None or not _is_full(text, mention):
            continue
        before, after = text.value[block.start : mention.start], text.value[mention.end : block.end]
        if BEFORE.match(before) and AFTER.match(after):
            yield mention


def _told_of(text: Text, head: Sequence[Block], names: Sequence[Mention]) -> Iterator[Mention]:
    """The names whose speech the article's head announces, and of whom a paragraph in italics tells there."""
    slanted = {m.start: m.end for m in text.markup if m.kind == "emphasis"}
    for block in head:
        for m in names:
            if not block.start <= m.start < block.end or not _is_full(text, m):
                continue
            opens = (
                m.start == block.start and slanted.get(m.start, 0) >= block.end - 1 and TELLS.match(text.value, m.end)
            )
            spoken = SPOKEN_BY.search(text.value, block.start, m.start)
            if opens or spoken or HER_SPEECH.match(text.value, m.end):
                yield m


def _is_full(text: Text, mention: Mention) -> bool:
    return len(text.value[mention.start : mention.end].split()) >= SHORTEST


def _in_first_person(text: Text, paragraphs: Sequence[Block]) -> bool:
    """Whether most paragraphs speak of "me" or to "you" outside quotation marks."""
    read = list(islice(paragraphs, LONGEST_READ))
    own = sum(FIRST_PERSON.search(INNER.sub("", text.value[b.start : b.end])) is not None for b in read)
    return 2 * own >= len(read)
