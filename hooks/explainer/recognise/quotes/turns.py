"""Turns: the paragraphs of an interview or a transcript, which somebody speaks without quotation marks.

    **Q: Why now?**                       a label in bold, in capitals, or one that comes again and again
    A: Because the ice came early.        `A` is whoever is interviewed
    PLUMB: Will you resign?               `PLUMB` is the Ada Plumb of the article
    PLUMB                                 a label in capitals above the words
    **Why now?** Because.                 questions in bold, answers plain, in one paragraph or in the next

In: the text and its people.  Out: `Turn`s in order, one a paragraph; a paragraph without a label goes on with the turn
before it.  What stands in brackets or in italics between them ("[Laughter]") is nobody's turn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from explainer.fold import fold
from explainer.model import Mention, Person, Text
from explainer.recognise.people.words import COMMON, SURNAME, kind_of
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.grammar import PREPOSITIONS
from explainer.recognise.quotes.interviews import (
    FEWEST,
    TELLS,
    Turn,
    find_answers,
    find_asked,
    is_aside,
    without_asides,
)
from explainer.recognise.quotes.labels import ADDRESSED, INITIALS, SEVERAL, TITLES, Labels

LABEL = re.compile(r"(?:\d+\.\s*)?([QA]\d*(?=\.\s)|[^\n:“”\"?!]{1,110}?(?=\s*:(?:\s|$)))\s*[:.]")
QUESTION_LABELS = frozenset(("q", "question", "interviewer"))
ANSWER_LABELS = frozenset(("a", "answer"))
LABELS = QUESTION_LABELS | ANSWER_LABELS
ABOVE = re.compile(r"[^\W\d_a-zß-öø-ÿ]{3,}(?:[ .-][^\W\d_a-zß-öø-ÿ]+){0,3}$")
"""A label that has a paragraph for itself."""
PLAIN = re.compile(rf"\n(?:A\d*[.:]\s|{ABOVE.pattern})", re.MULTILINE)
"""The break before a line of a conversation that may have neither bold nor colons."""
BRACKETS = re.compile(r"(?:\s*\([^()\n]*\))+$")
"""Behind a name in bold, its constituency and party: "**Ada Plumb** (Northmere) (Lib): "."""
SHOUTED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sen|Rep|Gov|Lord|Lady|Sir|The)\.? |[A-Z]\. ?)*[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ:]+$"
)
NAME = re.compile(r"[^\W\d_a-z]\S* (?:\S+ )?[^\W\d_a-z]")
LONGEST_ABOVE = 40
"""Characters of a label that has a paragraph for itself."""
LONGEST_SMALL = 3
"""Letters of words that a label prints small, as "for"; others open a question in bold that has a colon in it."""
LONGEST_NAMED = 4
"""Words of a label that is neither in bold nor in capitals."""
TALK = re.compile(r"\b(?:I|me|my|we|us|our|[Yy]ou|[Yy]our)\b|\?")
LONGEST_STIR = 40
"""Characters of what a reporter sees: "Mr Tarn rose—"."""
LONGEST_GAP = 3
"""Paragraphs without a label that may go on with a turn."""


folded = lru_cache(maxsize=1 << 15)(fold)


class Labelled(NamedTuple):
    """A paragraph's label, the offset of the text where the words behind it begin, and whether it is in bold."""

    label: str
    words: int
    bold: bool


def find_turns(text: Text, names: Sequence[Mention], people: Mapping[str, Person]) -> list[Turn]:
    """The turns of an interview or a transcript; none where the article is neither."""
    strong = {m.start: m.end for m in text.markup if m.kind == "strong"}
    emphasis = {m.start: m.end for m in text.markup if m.kind == "emphasis"}
    plain = text.value.count(":") >= FEWEST or PLAIN.search(f"\n{text.value}")
    if len(strong) < FEWEST and len(emphasis) < FEWEST and not plain:
        return []
    labelled = dict(_labelled(text, strong, {folded(word) for p in people.values() for word in p.name.split()}))
    if _is_transcript(labelled.values()) and _is_talk(text, labelled):
        labels = Labels(text, names, people, text.blocks[min(labelled)].start)
        return list(_transcript(text, labelled, labels, strong | emphasis))
    asked = find_asked(text, strong) or find_asked(text, emphasis)
    return list(find_answers(text, asked, Labels(text, names, people, text.blocks[min(asked)].start))) if asked else []


def _is_transcript(labelled: Collection[Labelled]) -> bool:
    """Whether labels are those of a conversation: some come again, or all are in bold and most are names."""
    several = {one.label for one in labelled}
    again = len({_short(label) for label in several}) < len(labelled)
    named = 2 * sum(NAME.search(label) is not None for label in several) >= len(labelled)
    return len(labelled) >= FEWEST and (again or (named and all(one.bold for one in labelled)))


def _is_talk(text: Text, labelled: Mapping[int, Labelled]) -> bool:
    """Whether people talk behind the labels, of themselves, to somebody or by questions; labels set off need none."""
    plain = {i: one for i, one in labelled.items() if not one.bold and not _is_label(one.label, ())}
    talks = sum(TALK.search(text.value, one.words, text.blocks[i].end) is not None for i, one in plain.items())
    return 2 * len(plain) <= len(labelled) or 3 * talks >= len(plain)


def _labelled(text: Text, strong: Mapping[int, int], called: Container[str]) -> Iterator[tuple[int, Labelled]]:
    """Block -> its label, for every paragraph that has one; `called` are the words of the article's names."""
    yield from _labelled_above(text)
    for i, block in enumerate(text.blocks):
        match = LABEL.match(text.value, block.start, block.end) if block.kind == "paragraph" else None
        if match is None:
            continue
        bold = strong.get(match.start(1)) or strong.get(block.start, 0)
        label, words = match[1].strip(), match.end()
        while words < block.end and text.value[words].isspace():
            words += 1
        if words == block.end:
            if _is_label(ADDRESSED.sub("", label), called) and i + 1 < len(text.blocks):
                yield i + 1, Labelled(label, text.blocks[i + 1].start, False)
            continue
        name = match.start(1) + len(BRACKETS.sub("", label))
        asking = bold >= block.end - 1 and any(w.islower() and len(w) > LONGEST_SMALL for w in label.split())
        called_so = (text.value[words].isalpha() and fold(label) in called) or (
            text.value[words].isupper() and _names_somebody(label, called)
        )
        to_somebody = bold and " to " in label
        if called_so or _is_label(BRACKETS.sub("", label), called) or ((bold >= name or to_somebody) and not asking):
            yield i, Labelled(label, words, bold > 0)


def _labelled_above(text: Text) -> Iterator[tuple[int, Labelled]]:
    """Block -> its label, for every paragraph below one that is nothing but a label in capitals."""
    above = {
        i: text.value[b.start : b.end]
        for i, b in enumerate(text.blocks[:-1])
        if b.kind == "paragraph" and b.end - b.start <= LONGEST_ABOVE and ABOVE.match(text.value, b.start, b.end)
    }
    if len(set(above.values())) * 2 <= len(above):
        for i, label in above.items():
            if text.blocks[i + 1].kind == "paragraph":
                yield i + 1, Labelled(label, text.blocks[i + 1].start, False)


def _is_label(label: str, called: Container[str]) -> bool:
    """Whether words before a colon need no bold to be a label: "Q", "PLUMB"."""
    return _short(label) in LABELS or (SHOUTED.match(label) is not None and not _is_field(fold(label), called))


def _is_field(label: str, called: Container[str]) -> bool:
    """Whether a label says what stands behind it, and not who speaks: "KNOWN FOR:", "STATE:"."""
    *_, last = label.split()
    speaks = nouns.listed(last) in nouns.PEOPLE_NOUNS | nouns.ROLE_NOUNS
    ordinary = (
        last == label and len(label) > INITIALS and bool(kind_of(label) & COMMON) and not kind_of(label) & SURNAME
    )
    return last in PREPOSITIONS or (ordinary and not speaks and label not in called)


def _names_somebody(label: str, called: Container[str]) -> bool:
    """Whether plain words before a colon name a speaker: "Mr Tarn", "Ada Plumb", "The Speaker", "Hon. Members"."""
    words = [word.strip(".,") for word in fold(BRACKETS.sub("", label)).split()]
    if not 1 < len(words) <= LONGEST_NAMED:
        return False
    titled = words[0] in TITLES and (words[-1] in SEVERAL or nouns.listed(words[-1]) in nouns.ROLE_NOUNS)
    return titled or all(word in called or word in TITLES for word in words)


def _short(label: str) -> str:
    """A label without its number: "q" for "Q12"."""
    return label.lower().rstrip("0123456789")


def _transcript(
    text: Text, labelled: Mapping[int, Labelled], labels: Labels, set_off: Container[int]
) -> Iterator[Turn]:
    """The labelled paragraphs and those that go on with them; none that opens in bold or italics, `set_off`, does."""
    last, gap, turn = max(labelled), 0, None
    above = {i - 1 for i, one in labelled.items() if one.words == text.blocks[i].start}
    mostly = 2 * (len(labelled) + len(above)) >= len(text.blocks)
    called = tuple({BRACKETS.sub("", one.label) for one in labelled.values()} - LABELS)
    alone = len({_short(one.label) for one in labelled.values()}) == 1
    for i in range(min(labelled), len(text.blocks)):
        block = text.blocks[i]
        if i in labelled:
            label, words, _ = labelled[i]
            turn, gap = None, 0
            if _short(label) not in QUESTION_LABELS:
                speaker, person = labels.interviewee() if _short(label) in ANSWER_LABELS else labels.who(label)
                start, end = _without_marks(text.value, *without_asides(text.value, words, block.end))
                at = (block.start, words) if words > block.start else (text.blocks[i - 1].start, text.blocks[i - 1].end)
                turn = Turn(start, end, i, speaker, person, at)
                yield turn
            continue
        gap += 1
        if is_aside(text, block) or (
            block.end - block.start <= LONGEST_STIR and text.value.startswith(called, block.start)
        ):
            continue
        if block.kind != "paragraph" or block.start in set_off or i in above:
            turn = None
            continue
        tells = TELLS.search(text.value, block.start, block.end)
        goes_on = not (alone and (tells or i + 1 in labelled)) if i < last else mostly and not tells
        if turn and gap <= LONGEST_GAP and goes_on and not labels.is_named(turn.speaker, block):
            yield Turn(block.start, block.end, i, turn.speaker, turn.person, turn.mention)
        else:
            turn = None


def _without_marks(value: str, start: int, end: int) -> tuple[int, int]:
    """The words of a turn that is all in quotation marks, without them."""
    return (start + 1, end - 1) if value[start] in '“"‘«' and value[end - 1] in '”"’»' else (start, end)
