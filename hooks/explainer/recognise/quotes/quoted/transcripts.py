"""Transcripts: the paragraphs of an interview or a transcript, which somebody speaks without quotation marks.

    **Q: Why now?**                       a label in bold, in capitals, or one that comes again and again
    A: Because the ice came early.        `A` is whoever is interviewed
    PLUMB: Will you resign?               `PLUMB` is the Ada Plumb of the article
    PLUMB                                 a label in capitals above the words
    **Why now?** Because.                 questions, mostly in bold, and plain answers, as `interviews` has them

In: the text and its people.  Out: `Speech`es in order, one a paragraph; a paragraph without a label goes on with the
one before it.  What stands in brackets or in italics between them ("[Laughter]") is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence

from msgspec.structs import replace

from explainer.model import Mention, Person, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.quoted.interviews import find_answers, find_asked, find_headed, find_plainly_asked
from explainer.recognise.quotes.quoted.labels import (
    ABOVE,
    ANSWER_LABELS,
    BRACKETS,
    LABELS,
    QUESTION_LABELS,
    SHOUTED,
    Labelled,
    find_labelled,
    folded,
    has_title,
    is_label,
    short,
)
from explainer.recognise.quotes.quoted.parties import Parties
from explainer.recognise.quotes.quoted.speeches import (
    FEWEST,
    TELLS,
    Speech,
    is_aside,
    parts,
    without_asides,
    without_marks,
)

PLAIN = pattern(rf"\n(?:A\d*(?:[.:]| [–—])\s|{ABOVE.pattern})", re.MULTILINE)
"""The break before a line of a conversation that may have neither bold nor colons."""
NAME = pattern(r"[^\W\d_a-z]\S* (?:\S+ )?[^\W\d_a-z]")
TALK = pattern(r"\b(?:I|me|my|we|us|our|[Yy]ou|[Yy]our)\b|\?")
LONGEST_STIR = 40
"""Characters of what a reporter sees: "Mr Tarn rose—"."""
LONGEST_GAP = 3
"""Paragraphs without a label that may go on with a speech."""


def find_speeches(text: Text, names: Sequence[Mention], people: Mapping[str, Person]) -> list[Speech]:
    """The speeches of a transcript or an interview; none where the article is neither."""
    strong = {m.start: m.end for m in text.markup if m.kind == "strong"}
    emphasis = {m.start: m.end for m in text.markup if m.kind == "emphasis"}
    often = any(text.value.count(mark) >= FEWEST for mark in (":", "?\n", ".—"))
    plain = often or PLAIN.search(f"\n{text.value}")
    if len(strong) < FEWEST and len(emphasis) < FEWEST and not plain:
        return []
    labelled = dict(find_labelled(text, strong, {folded(word) for p in people.values() for word in p.name.split()}))
    if _is_transcript(labelled.values()) and _is_talk(text, labelled):
        parties = Parties(text, names, people, text.blocks[min(labelled)].start)
        directions = sorted(
            span for span in emphasis.items() if text.value[span[0]] in "([" and text.value[span[1] - 1] in ")]"
        )
        speeches = _transcript(text, labelled, parties, strong | emphasis)
        return [part for speech in speeches for part in parts(text.value, speech, directions)]
    asked = find_asked(text, strong) or find_asked(text, emphasis) or find_headed(text) or find_plainly_asked(text)
    if not asked:
        return []
    return list(find_answers(text, asked, Parties(text, names, people, text.blocks[min(asked)].start)))


def _is_transcript(labelled: Collection[Labelled]) -> bool:
    """Whether labels are those of a conversation: some come again, or most are names, all in bold or with titles."""
    several = {BRACKETS.sub("", one.label) for one in labelled}
    again = len({short(label) for label in several}) < len(labelled)
    named = 2 * sum(NAME.search(label) is not None for label in several) >= len(labelled)
    set_off = all(one.bold or has_title(one.label) or is_label(one.label, ()) for one in labelled)
    return len(labelled) >= FEWEST and (again or (named and set_off))


def _is_talk(text: Text, labelled: Mapping[int, Labelled]) -> bool:
    """Whether people talk behind the labels, of themselves, to somebody or by questions; labels set off need none."""
    plain = {i: one for i, one in labelled.items() if not one.bold and not is_label(one.label, ())}
    talks = sum(TALK.search(text.value, one.words, text.blocks[i].end) is not None for i, one in plain.items())
    return 2 * len(plain) <= len(labelled) or 3 * talks >= len(plain)


def _transcript(
    text: Text, labelled: Mapping[int, Labelled], parties: Parties, set_off: Container[int]
) -> Iterator[Speech]:
    """The labelled paragraphs and those that go on with them; none that opens in bold or italics, `set_off`, does."""
    above = {i - 1 for i, one in labelled.items() if one.words == text.blocks[i].start}
    told = _is_told(text, labelled)
    mostly = 2 * (len(labelled) + len(above)) >= len(text.blocks)
    called = tuple({BRACKETS.sub("", one.label) for one in labelled.values()} - LABELS)
    shouted = [label for label in called if SHOUTED.match(label)]
    alone = len({short(one.label) for one in labelled.values()}) == 1
    last, gap, speech = max(labelled), 0, None
    for i in range(min(labelled), len(text.blocks)):
        block = text.blocks[i]
        if i in labelled:
            speech, gap = _speech(text, i, labelled[i], parties), 0
            if speech:
                yield speech
            continue
        gap += 1
        stir = block.end - block.start <= LONGEST_STIR and text.value.startswith(called, block.start)
        if is_aside(text, block) or stir:
            continue
        tells = TELLS.search(text.value, block.start, block.end)
        goes_on = not (told or (alone and (tells or i + 1 in labelled))) if i < last else mostly and not tells
        run_in = speech is not None and speech.mention[1] == speech.start and text.value[speech.start - 1] == "—"
        breaks = run_in or block.kind != "paragraph" or block.start in set_off or i in above or gap > LONGEST_GAP
        tells_of = any(text.value.find(label, block.start, block.end) >= 0 for label in shouted)
        if speech and goes_on and not breaks and not tells_of and not parties.is_named(speech.party, block):
            yield replace(speech, start=block.start, end=block.end, block=i)
        else:
            speech = None


def _is_told(text: Text, labelled: Mapping[int, Labelled]) -> bool:
    """Whether the speeches stand in a report: few paragraphs have a label, all in plain type, and others tell."""
    between = [i for i in range(min(labelled), max(labelled)) if i not in labelled]
    if 2 * len(labelled) >= len(text.blocks) or any(one.bold or is_label(one.label, ()) for one in labelled.values()):
        return False
    return any(TELLS.search(text.value, text.blocks[i].start, text.blocks[i].end) for i in between)


def _speech(text: Text, i: int, labelled: Labelled, parties: Parties) -> Speech | None:
    """The speech that a label opens in block number `i`; None for a question, whoever asks it."""
    label, block = short(labelled.label), text.blocks[i]
    if label in QUESTION_LABELS:
        return None
    party = parties.interviewee()[0] if label in ANSWER_LABELS else parties.who(labelled.label)
    start, end = without_marks(text.value, *without_asides(text.value, labelled.words, block.end))
    mention = (block.start, labelled.words)
    if labelled.words == block.start:
        mention = (text.blocks[i - 1].start, text.blocks[i - 1].end)
    return Speech(start, end, i, party, mention)
