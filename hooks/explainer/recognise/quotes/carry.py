"""Carry-over: the quotations of an article in order, each with its own evidence or the paragraph's speaker.

In: the text, what stands between its marks, and the cast.  Out: for each quotation an `Attributed`, or None where the
speaker is unclear.  A quotation without a clause of its own takes the speaker before it in the paragraph; one that is
a paragraph by itself, or that the paragraph before left open, the last speaker of that paragraph.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from explainer.model import Text
from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.asking import addressee, answering
from explainer.recognise.quotes.attributed import Attributed, attributed_to
from explainer.recognise.quotes.candidates import Speaker
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.evidence import Evidence, weigh
from explainer.recognise.quotes.exchange import Exchange, turn_of
from explainer.recognise.quotes.marks import Marked
from explainer.recognise.quotes.quoted_apart import speaker_of
from explainer.recognise.quotes.selves import names, other_than_named
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.tags import sentences_with_clauses, told
from explainer.recognise.quotes.things import names_a_thing
from explainer.recognise.quotes.tokens import Sentence, tokens_of

Numbered = Sequence[tuple[int, Marked]]


def attribute(
    text: Text, marked: Sequence[Marked], cast: Cast, apart: Mapping[int, Speaker | None]
) -> list[Attributed | None]:
    """A speaker for each quotation, in order; `apart` are the blocks that are one quotation without marks."""
    found: dict[int, list[Attributed | None]] = {}
    exchange = Exchange(text, cast)
    voice: Attributed | None = None
    unheard: list[int] = []
    for block, numbered in groupby(enumerate(marked), key=lambda pair: pair[1].block):
        quotes = list(numbered)
        turn = turn_of(text, block, [q for _, q in quotes])
        if block in apart:
            before = exchange.turns[-1] if exchange.turns else None
            last = before.speaker if before and before.block == block - 1 else None
            whose = _set_apart(text, block, apart, last, voice, cast)
            paragraph = [whose] * len(quotes)
            if whose is None:
                unheard.append(block)
            else:
                cast.spoken(text.blocks[block].start, whose.speaker)
                voice = whose
                if whose.form == "told of":
                    found.update((i, [whose] * len(found[i])) for i in unheard)
                    unheard.clear()
        else:
            paragraph = _paragraph(text, block, quotes, cast)
            if paragraph[0] is None and exchange.goes_on(turn):
                whose = exchange.whose_turn(turn)
                if whose is not None and names(text.value, quotes[0][1], whose.speaker):
                    whose = None
                if whose is not None:
                    cast.spoken(text.blocks[block].start, whose.speaker)
                turn = replace(turn, guessed=all(one is None for one in paragraph))
                paragraph = [one or whose for one in paragraph]
        found[block] = paragraph
        to = addressee(text, paragraph[-1], block, cast) if paragraph[-1] else None
        for settled, speaker in exchange.add(replace(turn, speaker=paragraph[-1], to=to)):
            found[settled] = [speaker] * len(found[settled])
    return [one for paragraph in found.values() for one in paragraph]


def _set_apart(
    text: Text,
    block: int,
    apart: Mapping[int, Speaker | None],
    last: Attributed | None,
    voice: Attributed | None,
    cast: Cast,
) -> Attributed | None:
    """The speaker of a block that is a quotation: who is given, who was quoted just before, or who is announced.

    `last` is who spoke in the block before, `voice` in the last block set apart.
    """
    speaker = apart[block]
    if speaker is not None:
        return Attributed(speaker, "apart", "name", " ".join(cast.value[slice(*speaker.mention)].split()))
    if block - 1 in apart and (last is not None or text.blocks[block].kind == "quotation"):
        return last
    return speaker_of(text, block, last, voice, cast)


def _paragraph(text: Text, block: int, quotes: Numbered, cast: Cast) -> list[Attributed | None]:
    """The speakers of one block's quotations."""
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), quotes)
    strong: dict[int, Attributed] = {}
    weak: dict[int, Attributed] = {}
    heard: dict[int, Attributed] = {}
    whole: set[int] = set()
    marked = dict(quotes)
    before: Sentence | None = None
    last: Sentence | None = None
    for s, clauses in sentences_with_clauses(text.value, tokens):
        offset, quoted = tokens[s.first].start, s.quotes
        if before is not None and tokens[s.first].kind == "quote" and (about := _about(before, cast)):
            heard[offset - 1] = about
        before = None if quoted or told(s, clauses) or tokens[s.last - 1].low == "?" else s
        if _only_quoted(s) and last is not None and (answers := answering(last, cast)):
            heard[offset - 1] = replace(answers, form="answer")
        last = s
        proofs = list(weigh(s, clauses, quoted).items())
        if all(proof.form == "named" for _, proof in proofs):
            proofs += told(s, [clause for clause in clauses if not (quoted and clause.names)])
        for number, proof in proofs:
            attributed = attributed_to(s, proof, cast)
            if attributed is not None and number in marked:
                attributed = other_than_named(attributed, marked[number], cast)
            if attributed is None:
                continue
            if proof.form == "subject":
                weak[number] = attributed
                continue
            if proof.form != "named" and tokens[s.last - 1].low != "?":
                cast.spoken(offset, attributed.speaker)
            if number >= 0:
                strong[number] = attributed
            else:
                heard[offset] = attributed
        if _only_quoted(s) or any(tokens[q].ref in strong for q in quoted):
            whole.update(tokens[q].ref for q in quoted)
    return _carried(text.value, quotes, strong, weak, heard, whole)


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
    whole: Container[int],
) -> list[Attributed | None]:
    """Evidence first; then the speaker before in the paragraph, the sentence's subject, the speaker after.

    `whole` are the quotations that are sentences, alone or with others, not parts of one that may be about others.
    """
    found: list[Attributed | None] = []
    things: set[int] = set()
    last: Attributed | None = None
    carried: Attributed | None = None
    told = sorted(heard.items(), reverse=True)
    for i, (number, marked) in enumerate(quotes):
        while told and told[-1][0] < marked.start:
            about = told.pop()[1]
            last, carried = (last if last and _agrees(value, last, about) else about), None
        attributed = strong.get(number)
        form = attributed.form if attributed else ""
        if form == "denied":
            things.add(i)
        elif form == "named" or names_a_thing(value, marked, form, quotes[i - 1][1].end if i - 1 in things else -1):
            things.add(i)
            attributed = None
        elif attributed is not None:
            last, carried = (last, carried) if form == "content" else (attributed, None)
        elif last is not None:
            carried = carried or _carry(last)
            attributed = carried if number in whole else _into(carried, weak.get(number))
        else:
            attributed = weak.get(number)
        found.append(attributed)
    return _from_behind(found, things, [number in whole for number, _ in quotes])


def _agrees(value: str, last: Attributed, about: Attributed) -> bool:
    """Whether a sentence about "he" or "she" behind a quotation goes on about whoever spoke it."""
    gender = g.SINGULAR.get(value[slice(*about.speaker.mention)].lower()) if about.form == "subject" else None
    return gender is not None and gender == (last.speaker.gender or gender)


def _only_quoted(s: Sentence) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(s.tokens[i].kind in ("quote", "stop") for i in range(s.first, s.last))


def _carry(last: Attributed) -> Attributed:
    """The speaker of the sentence before, for a quotation without a clause of its own."""
    form = "introduced" if last.form == "subject" else "carried"
    return replace(last, form=form, reason="carried over from the sentence before", cue=None)


def _into(carried: Attributed, subject: Attributed | None) -> Attributed:
    """The speaker before, for a quotation that is part of a sentence about `subject`."""
    past = subject is not None and subject.speaker.name != carried.speaker.name
    return replace(carried, form="carried past" if past else "carried part")


def _from_behind(
    found: list[Attributed | None], things: Container[int], whole: Sequence[bool]
) -> list[Attributed | None]:
    """Quotations still without a speaker take the one the paragraph names after them."""
    following: Attributed | None = None
    for i in range(len(found) - 1, -1, -1):
        attributed = found[i]
        if attributed is None and following is not None and i not in things:
            form = "following" if whole[i] else "following part"
            found[i] = replace(following, form=form, reason="named in the sentence after", cue=None)
        elif attributed is not None and attributed.form not in ("subject", "denied"):
            following = attributed
    return found
