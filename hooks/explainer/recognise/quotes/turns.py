"""Turns: the paragraphs of an interview or a transcript, which somebody speaks without quotation marks.

    **Q: Why now?**                       a label in bold, in capitals, or one that comes again and again
    A: Because the ice came early.        `A` is whoever is interviewed
    PLUMB: Will you resign?               `PLUMB` is the Ada Plumb of the article
    **Why now?**                          questions in bold, answers plain

In: the text and its people.  Out: `Turn`s in order, one a paragraph; a paragraph without a label goes on with the turn
before it.  What stands in brackets or italics between them ("[Laughter]") is nobody's turn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from explainer.model import Block, Mention, Person, Text
from explainer.recognise.quotes.labels import Labels

LABEL = re.compile(r"([QA](?=\.\s)|[^\n:“”\"?!]{1,110}?)\s*[:.](?:(?<=:)|(?<=[QA]\.))(?=\s)")
QUESTION_LABELS = frozenset(("q", "question", "interviewer"))
ANSWER_LABELS = frozenset(("a", "answer"))
SHOUTED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sen|Rep|Gov|Lord|Lady|Sir|The)\.? |[A-Z]\. ?)*[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ:]+$"
)
NAME = re.compile(r"[^\W\d_a-z]\S* (?:\S+ )?[^\W\d_a-z]")
TELLS = re.compile(r"[“\"‘].*\b(?:said|told|wrote|read)\b|\b(?:said|to say|told|wrote|read)\b.*[“\"‘]", re.DOTALL)
FEWEST = 3
"""Labelled paragraphs, or questions in bold, that make a transcript."""
LONGEST_GAP = 3
"""Paragraphs without a label that may go on with a turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Characters `start` to `end` of the text, all in block number `block`, spoken by `speaker` ("" for unclear)."""

    start: int
    end: int
    block: int
    speaker: str
    person: Person | None
    mention: tuple[int, int]


def find_turns(text: Text, names: Sequence[Mention], people: Mapping[str, Person]) -> list[Turn]:
    """The turns of an interview or a transcript; none where the article is neither."""
    strong = {m.start: m.end for m in text.markup if m.kind == "strong"}
    if len(strong) < FEWEST and text.value.count(":") < FEWEST:
        return []
    labelled = dict(_labelled(text, strong))
    set_off = strong | {m.start: m.end for m in text.markup if m.kind == "emphasis"}
    asked = [i for i, b in enumerate(text.blocks) if b.kind == "paragraph" and set_off.get(b.start, 0) >= b.end - 1]
    counted = Counter(label for label, _ in labelled.values())
    bold = sum(strong.get(text.blocks[i].start, 0) > 0 for i in labelled)
    named = sum(NAME.search(label) is not None for label in counted)
    if len(labelled) >= FEWEST and (len(counted) < len(labelled) or (bold == len(labelled) and 2 * named >= bold)):
        labels = Labels(text, names, people, text.blocks[min(labelled)].start)
        return list(_transcript(text, labelled, labels, asked))
    questions = sum(text.value[text.blocks[i].end - 1] == "?" for i in asked)
    if len(asked) >= FEWEST and questions * 2 >= len(asked):
        return list(_answers(text, asked, Labels(text, names, people, text.blocks[asked[0]].start)))
    return []


def _labelled(text: Text, strong: Mapping[int, int]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Block -> its label and where its words begin, for every paragraph that has one."""
    for i, block in enumerate(text.blocks):
        match = LABEL.match(text.value, block.start, block.end) if block.kind == "paragraph" else None
        if match is None:
            continue
        bold = strong.get(block.start, 0)
        label = match[1].strip()
        short = label.lower() in QUESTION_LABELS | ANSWER_LABELS
        if short or bold >= match.end(1) or (bold and " to " in label) or SHOUTED.match(label):
            words = match.end()
            while words < block.end and text.value[words].isspace():
                words += 1
            if words < block.end:
                yield i, (label, words)


def _transcript(
    text: Text, labelled: Mapping[int, tuple[str, int]], labels: Labels, asked: Sequence[int]
) -> Iterator[Turn]:
    """The labelled paragraphs and those that go on with them; `asked` are set off as a whole, as questions are."""
    last, gap, turn = max(labelled), 0, None
    mostly = 2 * len(labelled) >= len(text.blocks)
    for i in range(min(labelled), len(text.blocks)):
        block = text.blocks[i]
        if i in labelled:
            label, words = labelled[i]
            turn, gap = None, 0
            if label.lower() not in QUESTION_LABELS:
                speaker, person = labels.interviewee() if label.lower() in ANSWER_LABELS else labels.who(label)
                start, end = _without_marks(text.value, words, block.end)
                turn = Turn(start, end, i, speaker, person, (block.start, words))
                yield turn
            continue
        gap += 1
        if i in asked:
            turn = None
            continue
        if block.kind != "paragraph" or _is_aside(text, block):
            turn = turn if block.kind == "paragraph" else None
            continue
        if any(m.start == block.start and m.kind in ("strong", "emphasis") for m in text.markup):
            turn = None
            continue
        goes_on = i < last or (mostly and not TELLS.search(text.value, block.start, block.end))
        if turn and gap <= LONGEST_GAP and goes_on and not labels.is_named(turn.speaker, block):
            yield Turn(block.start, block.end, i, turn.speaker, turn.person, turn.mention)
        else:
            turn = None


def _without_marks(value: str, start: int, end: int) -> tuple[int, int]:
    """The words of a turn that is all in quotation marks, without them."""
    return (start + 1, end - 1) if value[start] in '“"‘«' and value[end - 1] in '”"’»' else (start, end)


def _answers(text: Text, asked: Sequence[int], labels: Labels) -> Iterator[Turn]:
    """Every paragraph behind a question in bold, up to the next."""
    speaker, person = labels.interviewee()
    for i in range(asked[0], len(text.blocks)):
        block = text.blocks[i]
        if i in asked or block.kind != "paragraph" or _is_aside(text, block):
            continue
        if not labels.is_named(speaker, block):
            yield Turn(block.start, block.end, i, speaker, person, labels.named_at)


def _is_aside(text: Text, block: Block) -> bool:
    """Whether a paragraph is all in italics or brackets: what an editor says between turns."""
    if text.value[block.start] in "([" and text.value[block.end - 1] in ")]":
        return True
    return any(m.kind == "emphasis" and m.start <= block.start and m.end >= block.end - 1 for m in text.markup)
