"""Which of several entries of one name is meant: by what the entries say, their offices with dates and their bodies.

Two entries "Otto Quill", a mayor since 2029 and a judge: "Otto Quill, a judge" is the second, and so is every other
"Otto Quill" of that article; beside nothing that tells, he is neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.fold import fold
from explainer.model import Entry, Role
from explainer.names import folded_words
from explainer.names.offices import BELOW, JOINS, holds
from explainer.pattern import pattern
from explainer.recognise.people.words import office

EXCLUSIVE = frozenset(
    "president secretary senator governor mayor minister chancellor king queen premier judge pope".split()
)
"""Offices that tell who is meant; "Dr." and "Captain" do not."""
PAST = frozenset(("former", "ex", "late"))
"""Words before an office that its holder has left."""
_OTHER = (BELOW - PAST) | {"prime", "foreign", "interior", "finance", "defence", "defense", "attorney"}
"""Words before an office that make it another one: a prime minister, a vice president."""
_OF = rf"(?: (?:{'|'.join(sorted(JOINS))}) [^.,;:!?()\n]{{1,60}})?"
_BEFORE = r"((?:[\w-]+ ){0,2})"
_BEHIND = r",? \(?((?:(?:an?|the|its|their|his|her|who (?:is|was)) (?:[\w-]+ ){0,4}?)?)"
FAR = 120  # characters before a name in which an office stands
_HEAD_ENDS = pattern(rf" (?:{'|'.join(sorted(JOINS))})\b|,")


def told_apart(entries: Sequence[Entry], value: str, spans: Sequence[tuple[int, int]], date: str) -> list[Entry | None]:
    """Whom each of `spans`, characters of the text where the name is printed, means; None where nothing tells.

    `date` is the article's (ISO 8601 or "").
    """
    folded = fold(value)
    beside = [[entry for entry in entries if _is_beside(entry, folded, *span, date)] for span in spans]
    told = {able[0].id: able[0] for able in beside if len(able) == 1}
    if not any(beside):
        told = {entry.id: entry for entry in entries if _is_about(entry, folded, date)}
    one = next(iter(told.values())) if len(told) == 1 else None
    return [able[0] if len(able) == 1 else None if able else one for able in beside]


def may_hold(entry: Entry, value: str, start: int, title: str, date: str) -> bool:
    """Whether an entry has an office on a date that is printed right before a name: "Vice President | Plumb"."""
    words = folded_words(value[max(0, start - FAR) : start])[-3:]
    printed = words[-2:] if len(words) > 1 and words[-2] in _OTHER else [office(title)]
    past = not PAST.isdisjoint(words)
    return any(holds(printed, folded_words(role.title)) and (past or _may_be_held(role, date)) for role in entry.roles)


def _is_beside(entry: Entry, folded: str, start: int, end: int, date: str) -> bool:
    """Whether an office of the entry is printed beside a name: "the mayor, Otto Quill", "Otto Quill, a judge"."""
    before, behind = folded[max(0, start - FAR) : start], folded[end : end + FAR]
    for role in entry.roles:
        head = "[ -]".join(map(re.escape, folded_words(_HEAD_ENDS.split(role.title)[0])))
        if not head:
            continue
        printed = (re.search(rf"{_BEFORE}\b{head}{_OF},? $", before), re.match(rf"{_BEHIND}{head}\b", behind))
        for words in (folded_words(found[1]) for found in printed if found):
            if not PAST.isdisjoint(words) or (BELOW.isdisjoint(words[-2:]) and _may_be_held(role, date)):
                return True
    return False


def _is_about(entry: Entry, folded: str, date: str) -> bool:
    """Whether an article names a body, at a date when the entry has an office there."""
    bodies = (fold(role.organization) for role in entry.roles if _may_be_held(role, date))
    return any(re.search(rf"\b{re.escape(body)}\b", folded) for body in bodies if body)


def _may_be_held(role: Role, date: str) -> bool:
    """Whether an office may be held on a date (ISO 8601, a year or ""), as far as the entry says."""
    begun = not role.since or role.since[: len(date)] <= date[: len(role.since)]
    return begun and (not role.until or not date or date[: len(role.until)] <= role.until[: len(date)])
