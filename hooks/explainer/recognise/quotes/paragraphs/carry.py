"""Carry-over: the quotations of an article in order, each with its own evidence or the paragraph's speaker.

In: the text, what stands between its marks, and the cast.  Out: for each quotation an `Attributed`, or None where the
speaker is unclear.  A quotation without a clause of its own takes the speaker before it in the paragraph; one that is
a paragraph by itself, or that the paragraph before left open, the last speaker of that paragraph.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from explainer.model import Text
from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.paragraphs.asking import addressee
from explainer.recognise.quotes.paragraphs.exchange import Exchange
from explainer.recognise.quotes.paragraphs.paragraphs import Numbered, Told, told_in
from explainer.recognise.quotes.paragraphs.things import names_a_thing
from explainer.recognise.quotes.paragraphs.turn import turn_of
from explainer.recognise.quotes.paragraphs.unsigned import speaker_of
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.attributed import Attributed
from explainer.recognise.quotes.speakers.cast import Cast

ONE_OF_TWO = pattern("(?:, [A-Z][^,.;]{1,40},?)? and [A-Z]")
"""What stands behind the first of two or three names that a sentence is about."""


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
            paragraph = _carried(text.value, quotes, told_in(text, block, quotes, cast))
            if paragraph[0] is None and exchange.goes_on(turn):
                whose = exchange.whose_turn(turn)
                if whose is not None:
                    cast.spoken(text.blocks[block].start, whose.speaker)
                turn = replace(turn, guessed=all(one is None for one in paragraph))
                paragraph = [one or whose for one in paragraph]
        found[block] = paragraph
        last = _last_speaker(text.value, quotes, paragraph)
        to = addressee(text, last, block, cast) if last else None
        for settled, speaker in exchange.add(replace(turn, speaker=last, to=to)):
            found[settled] = [speaker] * len(found[settled])
    return [one for paragraph in found.values() for one in paragraph]


def _last_speaker(value: str, quotes: Numbered, paragraph: Sequence[Attributed | None]) -> Attributed | None:
    """Who speaks last in a paragraph, whatever titles it names behind their words."""
    for (_, marked), found in zip(reversed(quotes), reversed(paragraph), strict=True):
        if found or not names_a_thing(value, marked, ""):
            return found
    return None


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


def _carried(value: str, quotes: Numbered, told: Told) -> list[Attributed | None]:
    """Evidence first; then the speaker before in the paragraph, the sentence's subject, the speaker after."""
    found: list[Attributed | None] = []
    things: set[int] = set()
    last: Attributed | None = None
    carried: Attributed | None = None
    heard = sorted(told.heard.items(), reverse=True)
    for i, (number, marked) in enumerate(quotes):
        while heard and heard[-1][0] < marked.start:
            about = heard.pop()[1]
            last, carried = (last if last and _agrees(value, last, about) else about), None
        attributed = told.strong.get(number)
        form = attributed.form if attributed else ""
        if form == "denied":
            things.add(i)
        elif form == "named" or names_a_thing(value, marked, form, quotes[i - 1][1].end if i - 1 in things else -1):
            things.add(i)
            attributed = None
        elif attributed is not None:
            last, carried = (last, carried) if form == "content" else (attributed, None)
        elif number in told.unmeant and not _may_be_meant(value, told.unmeant[number], last):
            things.add(i)
            last = None
        elif last is not None:
            carried = carried or _carry(last)
            own = number in told.whole or number in told.unmeant
            attributed = carried if own else _into(carried, told.weak.get(number))
        else:
            attributed = told.weak.get(number)
        found.append(attributed)
    return _from_behind(found, things, [number in told.whole for number, _ in quotes])


def _may_be_meant(value: str, pronoun: str, last: Attributed | None) -> bool:
    """Whether a he or she for whom nobody else was found may be whoever spoke last.

    Whoever the sentence before is about may, whatever gender their given name seems to have, but not one of two whom
    it names in one breath: "Plumb and Hartwood stood on the quay.", then "she said".
    """
    gender = g.SINGULAR.get(pronoun)
    if last is None or gender is None:
        return False
    speaker = last.speaker
    if speaker.kind == "person" and last.form == "subject":
        return not ONE_OF_TWO.match(value, speaker.mention[1])
    return gender == (speaker.gender or gender) and (speaker.kind == "person" or not is_plural(speaker.head))


def _agrees(value: str, last: Attributed, about: Attributed) -> bool:
    """Whether a sentence about "he" or "she" behind a quotation goes on about whoever spoke it."""
    gender = g.SINGULAR.get(value[slice(*about.speaker.mention)].lower()) if about.form == "subject" else None
    return gender is not None and gender == (last.speaker.gender or gender)


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
    if None not in found:
        return found
    following: Attributed | None = None
    for i in range(len(found) - 1, -1, -1):
        attributed = found[i]
        if attributed is None and following is not None and i not in things:
            form = "following" if whole[i] else "following part"
            found[i] = replace(following, form=form, reason="named in the sentence after", cue=None)
        elif attributed is not None and attributed.form not in ("subject", "denied", "content"):
            following = attributed
    return found
