"""Whether a name that is nobody's yet is a person's: what its words, its neighbours and the rest of the article say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from explainer.recognise.people.context import After, after, in_quotes, is_apposed, opens_sentence, role_before
from explainer.recognise.people.names import LIKELY, LOOKUP, RARE, SURE, Name
from explainer.recognise.people.printed import Printed, part_of
from explainer.recognise.people.words import (
    GIVEN,
    NAME,
    NO_NAME,
    OFFICES,
    ROLE,
    ROLE_GENDER,
    SURNAME,
    THING,
    kind_of,
)

LONGEST_WORD = 20  # characters before a name in which the word before it is looked for
MARKS = "\"“”‘’'(["
_CALLED = re.compile(r"\b(?:called|named) $")
_PLACED = re.compile(r"\b(?:in|at|near|from|outside) $")
_FIRM = re.compile(r" & [A-Z]|,? (?:Inc|Ltd|LLC|Corp)\b| and (?:Company|Co|Sons|Brothers)\b")
_HALF = re.compile(r"(?:\b(?:of|in|at|from|the|The|called|[A-Z][\w.]*),? |[\"“(])$")
_GOES_ON = re.compile(r"[ \u00a0][A-Z]|\(|, [A-Z]\w*\.|[\"”]")


def names_alone(value: str, printed: Sequence[Printed]) -> Sequence[Printed]:
    """The names without words that only a headline's capitals or the start of a sentence joined to them.

    An ordinary word before a surname is a given name ("Skip Tarn", not "Yesterday Tarn") where words around one such
    name say so inside a sentence.
    """
    whole = [at for at in printed if at.name.whole]
    pairs = {at.name.words for at in whole if at.name.weight == SURE and len(at.name.words) == 2}
    rare = {at.name for at in whole if at.name.weight == RARE and _is_rare(value, at)}
    alone = {
        at.start: _alone(value, at, pairs, rare) for at in whole if len(at.name.words) > 2 or at.name.weight == RARE
    }
    return [alone.get(at.start, at) for at in printed] if alone else printed


def _is_rare(value: str, at: Printed) -> bool:
    around = after(value, at.end).sure or role_before(value, at.start)
    return bool(around) and not opens_sentence(value, at.start)


def _alone(value: str, at: Printed, pairs: Set[tuple[str, ...]], rare: Set[Name]) -> Printed:
    """A full name by itself; `pairs` are names of two words printed elsewhere, `rare` the names of rare given names.

    "Ada Plumb Thwarts" is Ada Plumb where the article has her so.
    """
    words = at.name.words
    if at.name.weight == RARE and at.name not in rare:
        return part_of(value, at, len(words) - 1, len(words))
    if len(words) > 2 and words[:2] in pairs and not at.name.kind & SURNAME:
        return part_of(value, at, 0, 2)
    if len(words) > 2 and words[-2:] in pairs and at.name.weight < SURE:
        return part_of(value, at, len(words) - 2, len(words))
    return at


def is_person(value: str, at: Printed, alone: Set[str], borne: Set[str], behind: After) -> bool:
    """Whether a full name is a person's.

    `alone` are the words that the article also prints by themselves, `borne` the surnames of people it names for sure:
    a brother has one of them; `behind` is what follows the name.
    """
    name = at.name
    if in_quotes(value, at.start, at.end) or _FIRM.match(value, at.end):
        return False
    if name.weight in (SURE, RARE):
        return True
    if name.weight == LOOKUP or name.shouted or name.amid:
        return False
    if behind.sure or role_before(value, at.start):
        return True
    if _CALLED.search(value, max(0, at.start - 8), at.start) or is_apposed(value, at.start, at.end):
        return True
    if _PLACED.search(value, max(0, at.start - 8), at.start):
        return False
    if name.words[-1] in borne and not opens_sentence(value, at.start) and not name.kind & (NO_NAME | ROLE):
        return True
    if name.words[-1] in alone and not name.kind & (NO_NAME | ROLE):
        return True
    return name.weight == LIKELY and not (name.opens and opens_sentence(value, at.start))


def speaks(value: str, at: Printed) -> bool:
    """Whether a single word must be a name: with a title, beside a role, or doing what people do."""
    name = at.name
    if name.weight >= LIKELY:
        return True
    if name.shouted or value[at.start - 4 : at.start].lower() == "the ":
        return False
    role = role_before(value, at.start)
    if name.kind & NAME:
        return bool(role) or after(value, at.end).may
    behind = after(value, at.end)
    role = role or (behind.role if behind.being else "")
    return role in OFFICES or bool(ROLE_GENDER.get(role))


def ends_of_others(value: str, printed: Iterable[Printed]) -> set[str]:
    """The single words that never stand without one and the same capitalised word before them: "Zero Tarn"."""
    before: dict[str, set[str]] = {}
    inside: set[str] = set()
    for at in printed:
        if at.name.whole or at.name.title:
            continue
        start = max(0, at.start - LONGEST_WORD)
        words = value[start : at.start].split() if value[at.start - 1 : at.start] == " " else ()
        word = words[-1].lstrip(MARKS) if words else ""
        capital = word if word[:1].isupper() and word.isalnum() else ""
        before.setdefault(at.name.words[0], set()).add(capital)
        if capital and not opens_sentence(value, at.start - 1 - len(word)):
            inside.add(at.name.words[0])
    return {word for word, words in before.items() if len(words) == 1 and word in inside}


def may_be_surname(value: str, at: Printed) -> bool:
    """Whether a single word may be the surname of somebody of the list whom the article never names in full."""
    name = at.name
    if name.title:
        return True
    if len(name.words[0]) < 4 or name.kind & (NO_NAME | ROLE | GIVEN):
        return False
    return not _HALF.search(value, max(0, at.start - 30), at.start) and not _GOES_ON.match(value, at.end)


def likely_parts(value: str, at: Printed) -> Iterator[Printed]:
    """The words that may be a name in what is no full name: the last of "Bold Plumb", the first of "Ada Fans"."""
    count = len(at.name.words)
    first = kind_of(at.name.words[0])
    if at.name.kind & THING:
        return
    if at.name.kind & NAME or not at.name.kind:
        if not first & GIVEN or first & NO_NAME:
            yield part_of(value, at, count - 1, count)
        if not at.name.shouted:
            return
    yield part_of(value, at, 0, 1)
