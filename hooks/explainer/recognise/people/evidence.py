"""Whether a name that is nobody's yet is a person's: what its words, its neighbours and the rest of the article say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from explainer.recognise.people.context import after, in_quotes, opens_sentence, role_before
from explainer.recognise.people.names import LIKELY, LOOKUP, SURE
from explainer.recognise.people.printed import Printed, part_of
from explainer.recognise.people.words import GIVEN, NAME, NO_NAME, OFFICES, ROLE, ROLE_GENDER, SURNAME, kind_of

_PLACED = re.compile(r"\b(?:in|at|near|from|outside) $")
_FIRM = re.compile(r" & [A-Z]|,? (?:Inc|Ltd|LLC|Corp)\b")
_HALF = re.compile(r"(?:\b(?:of|in|at|from|the|The|called|[A-Z][\w.]*),? |[\"“(])$")
_GOES_ON = re.compile(r"[ \u00a0][A-Z]|\(|, [A-Z]\w*\.|[\"”]")


def is_person(value: str, at: Printed, alone: Set[str]) -> bool:
    """Whether a full name is a person's; `alone` are the words that the article also prints by themselves."""
    name = at.name
    if in_quotes(value, at.start, at.end) or _FIRM.match(value, at.end):
        return False
    if name.weight == SURE:
        return True
    if name.weight == LOOKUP or name.shouted or name.amid:
        return False
    if after(value, at.end).sure or role_before(value, at.start):
        return True
    if _PLACED.search(value, max(0, at.start - 8), at.start):
        return False
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
    return role in OFFICES or bool(ROLE_GENDER.get(role))


def may_be_surname(value: str, at: Printed) -> bool:
    """Whether a single word may be the surname of somebody of the list whom the article never names in full."""
    name = at.name
    if name.title:
        return True
    if len(name.words[0]) < 4 or name.kind & (NO_NAME | ROLE | GIVEN):
        return False
    return not _HALF.search(value, max(0, at.start - 30), at.start) and not _GOES_ON.match(value, at.end)


def without_headline(value: str, at: Printed, pairs: Set[tuple[str, ...]]) -> Printed:
    """A full name without the word before or after it that only a headline's capitals joined to it.

    `pairs` are names of two words printed elsewhere: "Ada Plumb Thwarts" is Ada Plumb where the article has her so.
    """
    words = at.name.words
    if len(words) > 2 and words[:2] in pairs and not at.name.kind & SURNAME:
        return part_of(value, at, 0, 2)
    if len(words) > 2 and words[-2:] in pairs and at.name.weight < SURE:
        return part_of(value, at, len(words) - 2, len(words))
    return at


def likely_parts(value: str, at: Printed) -> Iterator[Printed]:
    """The words that may be a name in what is no full name: the last of "Bold Plumb", the first of "Ada Fans"."""
    count = len(at.name.words)
    first = kind_of(at.name.words[0])
    if at.name.kind & NAME or not at.name.kind:
        if not first & GIVEN or first & NO_NAME:
            yield part_of(value, at, count - 1, count)
        if not at.name.shouted:
            return
    yield part_of(value, at, 0, 1)
