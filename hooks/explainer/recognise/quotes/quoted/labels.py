"""Labels: the paragraphs that begin with the label of who speaks them: `**Q:** Why?`, `PLUMB: I did.`, `Mr Plumb: No.`

In: the text, what in it is in bold, and the words of the article's names.  Out: `Labelled` paragraphs.  Whom they
mean is for `parties`; whether they are labels of a conversation, for `transcripts`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from explainer.fold import fold
from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.people.words import COMMON, SURNAME, kind_of
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.grammar import PREPOSITIONS
from explainer.recognise.quotes.quoted.parties import ADDRESSED, INITIALS, SEVERAL, TITLES

TIME = r"[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]"
"""With colons, which nothing else in a label has: a pattern that could read a time in two ways would take for ever."""
LABEL = pattern(
    rf"(?:\d+\.\s*|{TIME}\s*)?([QA]\d*(?=\.\s|\s[–—]\s)|(?:{TIME}|[^\n:“”\"?!]){{1,110}}?(?=\s*:(?:\s|$)|\.—))"
    r"\s*(?:\.—|[:.–—])"
)
"""A label before a colon, or before a full stop and a dash, as old reports print it: "WITNESS.—I did".

A recording's has the time before or behind it: "[01:02] Plumb:", "Plumb (01:02):".
"""
TIMED = pattern(rf"\s*{TIME}$")
QUESTION_LABELS = frozenset(("q", "question", "interviewer", "presenter", "host", "anchor"))
ANSWER_LABELS = frozenset(("a", "answer"))
LABELS = QUESTION_LABELS | ANSWER_LABELS
SPEAK = nouns.PEOPLE_NOUNS | nouns.ROLE_NOUNS
ABOVE = pattern(r"[^\W\d_a-zß-öø-ÿ]{3,}(?:[ .-][^\W\d_a-zß-öø-ÿ]+){0,3}$")
"""A label that has a paragraph for itself."""
BRACKETS = pattern(r"(?:\s*\([^()\n]*\))+$")
"""Behind a name in bold, its constituency and party: "**Ada Plumb** (Northmere) (Lib): "."""
SHOUTED = pattern(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sen|Rep|Gov|Lord|Lady|Sir|The|His|Her|Senator|Deputy|Judge|Justice)\.? |"
    r"[A-Z]\. ?)*[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ:]+$"
)
SAYS = pattern(r" (?:said|asked|replied|answered)$")
"""A verb between who speaks and the colon: "Mr. PLUMB (Northmere) said: "."""
IN_FULL = pattern(r"(?<=[a-z,] )[A-Z][a-z]+ (?=([A-Z][a-z]+)\b)")
"""A given name and the surname behind it, which may be an ordinary word: "The host is Dex | Waverly"."""
LONGEST_ABOVE = 40
"""Characters of a label that has a paragraph for itself."""
FEWEST_IN_BOLD = 4
"""Names in bold that may be labels without a colon."""
LONGEST_SMALL = 3
"""Letters of words that a label prints small, as "for"; others open a question in bold that has a colon in it."""
OPENS = TITLES | {"a", "an", "his", "her"}
"""First words of a label that is an office or a description: "The Speaker", "A voice", "His Worship"."""
LONGEST_NAMED = 4
"""Words of a label that is neither in bold nor in capitals."""

folded = lru_cache(maxsize=1 << 15)(fold)


class Labelled(NamedTuple):
    """A paragraph's label, the offset of the text where the words behind it begin, and whether it is in bold."""

    label: str
    words: int
    bold: bool


def find_labelled(text: Text, strong: Mapping[int, int], called: Container[str]) -> Iterator[tuple[int, Labelled]]:
    """Block -> its label, for every paragraph that has one; `called` are the words of the article's names."""
    yield from _labelled_above(text)
    yield from _labelled_in_bold(text, strong, called)
    introduced: Mapping[str, int] | None = None
    for i, block in enumerate(text.blocks):
        may_be = block.kind == "paragraph" and _may_have_label(text.value, block)
        match = LABEL.match(text.value, block.start, block.end) if may_be else None
        if match is None:
            continue
        bold = strong.get(match.start(1)) or strong.get(block.start, 0)
        label, words = SAYS.sub("", TIMED.sub("", match[1].strip())), match.end()
        while words < block.end and text.value[words].isspace():
            words += 1
        if words == block.end:
            if is_label(ADDRESSED.sub("", label), called) and i + 1 < len(text.blocks):
                yield i + 1, Labelled(label, text.blocks[i + 1].start, False)
            continue
        name = match.start(1) + len(BRACKETS.sub("", label))
        heading = bold >= block.end - 1 and _is_heading(label, text.value[words : block.end])
        in_bold = bold >= name or (bold and " to " in label)
        bare = BRACKETS.sub("", label)
        known = is_label(bare, called) or _is_called(label, text.value[words], called) or _is_timed(match)
        if not known and bare.isupper() and bare.isalpha():
            introduced = _introduced(text.value) if introduced is None else introduced
            known = introduced.get(bare, block.start) < block.start
        if known or (in_bold and not heading):
            yield i, Labelled(label, words, bold > 0)


def _is_timed(match: re.Match[str]) -> bool:
    """Whether a label is a name of few words in capitals that has a time beside it."""
    words = TIMED.sub("", match[1].strip()).split()
    timed = match[0].startswith(("[", "(")) or TIMED.search(match[1].strip()) is not None
    return timed and len(words) <= LONGEST_NAMED and all(word[0].isupper() for word in words)


def _is_heading(label: str, words: str) -> bool:
    """Whether a paragraph all in bold asks, or heads what follows in capitals, and no label stands in it."""
    return words.isupper() or any(w.islower() and len(w) > LONGEST_SMALL for w in label.split())


def _may_have_label(value: str, block: Block) -> bool:
    """Whether a paragraph has a colon or ".—", or opens with a number, "Q" or "A": most have none of these."""
    found = max(value.find(mark, block.start, block.end) for mark in (":", ".—"))
    return found >= 0 or value[block.start] in "QA" or value[block.start].isdecimal()


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


def _labelled_in_bold(text: Text, strong: Mapping[int, int], called: Container[str]) -> Iterator[tuple[int, Labelled]]:
    """Block -> its label, for paragraphs that open with a name in bold and no colon, where most names come again."""
    found: dict[int, Labelled] = {}
    for i, block in enumerate(text.blocks if len(strong) >= FEWEST_IN_BOLD else ()):
        end = strong.get(block.start, block.end)
        label = text.value[block.start : end]
        words = end + 1
        speaks = words < block.end and text.value[end] == " " and text.value[words].isupper()
        known = short(label) in LABELS or all(word in called for word in fold(label).split())
        if block.kind == "paragraph" and speaks and known:
            found[i] = Labelled(label, words, True)
    if 2 * len({one.label for one in found.values()}) <= len(found):
        yield from found.items()


def is_label(label: str, called: Container[str]) -> bool:
    """Whether words before a colon need no bold to be a label: "Q", "PLUMB"."""
    return short(label) in LABELS or (SHOUTED.match(label) is not None and not _is_field(fold(label), called))


def _introduced(value: str) -> Mapping[str, int]:
    """Surnames in capitals -> the offset of the text at which somebody of that name is first named in full."""
    found: dict[str, int] = {}
    for match in IN_FULL.finditer(value):
        found.setdefault(match[1].upper(), match.start())
    return found


def _is_field(label: str, called: Container[str]) -> bool:
    """Whether a label says what stands behind it, and not who speaks: "KNOWN FOR:", "STATE:"."""
    *_, last = label.split()
    speaks = nouns.listed(last) in SPEAK
    ordinary = (
        last == label and len(label) > INITIALS and bool(kind_of(label) & COMMON) and not kind_of(label) & SURNAME
    )
    return last in PREPOSITIONS or (ordinary and not speaks and label not in called)


def _is_called(label: str, following: str, called: Container[str]) -> bool:
    """Whether plain words before a colon are a name, by the character `following` it: "Plumb: no", "Mr Plumb: No"."""
    return (following.isalpha() and fold(label) in called) or (following.isupper() and _names_somebody(label, called))


def _names_somebody(label: str, called: Container[str]) -> bool:
    """Whether plain words before a colon name a speaker: "Mr Tarn", "Ada Plumb", "The Speaker", "Witness"."""
    words = [word.strip(".,") for word in fold(BRACKETS.sub("", label)).split()]
    if not 0 < len(words) <= LONGEST_NAMED:
        return False
    speaks = nouns.listed(words[-1]) in SPEAK
    if len(words) == 1:
        return speaks
    titled = words[0] in OPENS and (words[-1] in SEVERAL or speaks)
    return titled or all(word in called or word in TITLES for word in words)


def has_title(label: str) -> bool:
    """Whether a label is a name or an office with a title before it: "Cr. Plumb", "The Shire President (Cr. Plumb)"."""
    return fold(label).split()[0].strip(".,") in TITLES


def short(label: str) -> str:
    """A label without its number: "q" for "Q12"."""
    return label.lower().rstrip("0123456789")
