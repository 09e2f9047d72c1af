"""Carry-over: the quotations of an article in order, each with its own evidence or the paragraph's speaker.

In: the text, what stands between its marks, and the cast.  Out: for each quotation an `Attributed`, or None where the
speaker is unclear.  A quotation without a clause of its own takes the speaker before it in the paragraph; one that is
a paragraph by itself, or that the paragraph before left open, the last speaker of that paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from explainer.model import Text
from explainer.recognise.quotes.attributed import Attributed, attributed_to
from explainer.recognise.quotes.candidates import Speaker
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.evidence import Evidence, weigh
from explainer.recognise.quotes.marks import Marked
from explainer.recognise.quotes.neighbours import announced, heard_in, introduced
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.tags import sentences_with_clauses, told
from explainer.recognise.quotes.things import names_a_thing
from explainer.recognise.quotes.tokens import Sentence, tokens_of

Numbered = Sequence[tuple[int, Marked]]

ANNOUNCERS = frozenset(("name", "pronoun", "role", "titled", "institution", "proper"))
"""Kinds of source to whom a block quotation may go."""
EXCHANGE = 4
"""Blocks over which two speakers still talk to each other."""


def attribute(
    text: Text, marked: Sequence[Marked], cast: Cast, apart: Mapping[int, Speaker | None]
) -> list[Attributed | None]:
    """A speaker for each quotation, in order; `apart` are the blocks that are one quotation without marks."""
    found: list[Attributed | None] = []
    talk = Talk()
    for block, numbered in groupby(enumerate(marked), key=lambda pair: pair[1].block):
        quotes = list(numbered)
        if block in apart:
            paragraph = [_set_apart(text, block, apart, talk.last if talk.block == block - 1 else None, cast)]
            if paragraph[0] is not None:
                cast.spoken(text.blocks[block].start, paragraph[0].speaker)
        else:
            paragraph = _paragraph(text, block, quotes, cast)
            if paragraph[0] is None and (talk.left_open or _alone(text, block, quotes)):
                paragraph = _from_before(text, block, paragraph, talk, cast)
        found += paragraph
        talk = talk.after(block, paragraph[-1], quotes[-1][1], text, alone=_alone(text, block, quotes))
    return found


@dataclass(frozen=True, slots=True)
class Talk:
    """Who spoke in the block before: `last`, and `other`, who spoke before `last` in the same exchange.

    `asks` says that the block ended with a question, `alone` that it was nothing but a quotation, `left_open` that its
    last quotation was not closed.
    """

    block: int = -2
    last: Attributed | None = None
    other: Attributed | None = None
    asks: bool = False
    alone: bool = False
    left_open: bool = False

    def after(self, block: int, last: Attributed | None, marked: Marked, text: Text, alone: bool) -> Talk:
        """The state after one more block, whose last quotation is `marked`."""
        other = self.other if self.block >= block - EXCHANGE else None
        if self.last and last and self.last.speaker.name != last.speaker.name and self.block >= block - EXCHANGE:
            other = self.last
        asks = text.value[marked.end - 1] == "?"
        return Talk(block, last, other, asks, alone, not marked.closed)


def _from_before(
    text: Text, block: int, paragraph: list[Attributed | None], talk: Talk, cast: Cast
) -> list[Attributed | None]:
    """A block's quotations with the speaker whom the block before tells; an answer goes to who was asked."""
    form = "paragraph before"
    before: Attributed | None
    if talk.block != block - 1:
        before = announced(text, block - 1, cast)
        form = "above" if before else form
        before = before or heard_in(text, block - 1, cast)
        if before is None:
            before, form = introduced(text, block - 1, cast), "introduced"
    elif talk.left_open:
        before, form = talk.last, "reopened"
    elif talk.asks or talk.alone or text.value[text.blocks[block].end - 2] == "?":
        before, form = talk.other, "exchange"
    else:
        before = talk.last
    if before is None:
        return paragraph
    cast.spoken(text.blocks[block].start, before.speaker)
    carried = replace(before, form=form, reason="carried over from the paragraph before", cue=None)
    return [carried if attributed is None else attributed for attributed in paragraph]


def _set_apart(
    text: Text, block: int, apart: Mapping[int, Speaker | None], last: Attributed | None, cast: Cast
) -> Attributed | None:
    """The speaker of a block that is a quotation: who is given, who spoke just before, or who is announced."""
    speaker = apart[block]
    if speaker is not None:
        return Attributed(speaker, "apart", "name", " ".join(cast.value[slice(*speaker.mention)].split()))
    if last is not None and block - 1 in apart:
        return last
    found = announced(text, block - 1, cast) or last
    if found is None:
        found = heard_in(text, block - 1, cast) or introduced(text, block - 1, cast)
        if found is not None and found.source not in ANNOUNCERS:
            return None
    return found and replace(found, form="announced", reason="announced in the paragraph before", cue=None)


def _alone(text: Text, block: int, quotes: Numbered) -> bool:
    """Whether the block is nothing but quotations."""
    quoted = sum(q.outer[1] - q.outer[0] for _, q in quotes)
    return text.blocks[block].end - text.blocks[block].start - quoted <= 2 + len(quotes)


def _paragraph(text: Text, block: int, quotes: Numbered, cast: Cast) -> list[Attributed | None]:
    """The speakers of one block's quotations."""
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), quotes)
    strong: dict[int, Attributed] = {}
    weak: dict[int, Attributed] = {}
    heard: dict[int, Attributed] = {}
    before: Sentence | None = None
    for s, clauses in sentences_with_clauses(text.value, tokens):
        offset, quoted = tokens[s.first].start, s.quotes
        if before is not None and tokens[s.first].kind == "quote" and (about := _about(before, cast)):
            heard[offset - 1] = about
        before = None if quoted or told(clauses) else s
        for number, proof in weigh(s, clauses, quoted).items() if quoted else told(clauses):
            attributed = attributed_to(s, proof, cast)
            if attributed is None:
                continue
            if proof.form == "subject":
                weak[number] = attributed
                continue
            cast.spoken(offset, attributed.speaker)
            if quoted:
                strong[number] = attributed
            else:
                heard[offset] = attributed
    return _carried(text.value, quotes, strong, weak, heard)


def _about(s: Sentence, cast: Cast) -> Attributed | None:
    """The person named as the subject of a sentence that quotes nobody, for a quotation right behind it."""
    subject = sentence_subject(s, s.last)
    if subject is None or subject.kind not in ("name", "pronoun"):
        return None
    return attributed_to(s, Evidence("subject", subject), cast)


def _carried(
    value: str,
    quotes: Numbered,
    strong: Mapping[int, Attributed],
    weak: Mapping[int, Attributed],
    heard: Mapping[int, Attributed],
) -> list[Attributed | None]:
    """Evidence first; then the speaker before in the paragraph, the sentence's subject, the speaker after."""
    found: list[Attributed | None] = []
    things: set[int] = set()
    last: Attributed | None = None
    carried: Attributed | None = None
    told = sorted(heard.items(), reverse=True)
    for i, (number, marked) in enumerate(quotes):
        while told and told[-1][0] < marked.start:
            last, carried = told.pop()[1], None
        attributed = strong.get(number)
        form = attributed.form if attributed else ""
        if form == "denied":
            things.add(i)
        elif form == "named" or names_a_thing(value, marked, form):
            things.add(i)
            attributed = None
        elif attributed is not None:
            last, carried = attributed, None
        elif last is not None:
            attributed = carried = carried or _carry(last)
        else:
            attributed = weak.get(number)
        found.append(attributed)
    return _from_behind(found, things)


def _carry(last: Attributed) -> Attributed:
    """The speaker of the sentence before, for a quotation without a clause of its own."""
    form = "introduced" if last.form == "subject" else "carried"
    return replace(last, form=form, reason="carried over from the sentence before", cue=None)


def _from_behind(found: list[Attributed | None], things: set[int]) -> list[Attributed | None]:
    """Quotations still without a speaker take the one the paragraph names after them."""
    following: Attributed | None = None
    for i in range(len(found) - 1, -1, -1):
        attributed = found[i]
        if attributed is None and following is not None and i not in things:
            found[i] = replace(following, form="following", reason="named in the sentence after", cue=None)
        elif attributed is not None and attributed.form not in ("subject", "denied"):
            following = attributed
    return found
