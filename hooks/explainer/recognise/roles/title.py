"""A role as an entry has it: its title apart from the body it is of, "press secretary" and "White House"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.model import Called
from explainer.pattern import pattern
from explainer.recognise.people.words import HONORIFICS, PEOPLE, PLACE, THING, kind_of, listed, office
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.described import AGED
from explainer.recognise.roles.words import (
    CUT_SHORT,
    DEPARTMENTAL,
    FORMER,
    IN_PASSING,
    NO_BODIES,
    POSSESSIVE,
    UNDER,
    Word,
)

OF_BODY = pattern(r"(?P<title>.+?)\s(?:of|for|at)\s(?:[Tt]he\s)?(?P<body>(?=[^\W\d_a-z]).+)", re.DOTALL)
Span = tuple[int, int]


def called_by(
    value: str, people: Sequence[Span], words: Sequence[Word], span: tuple[int, int, int], owner: Word | None
) -> Called:
    """The role of some words (the first, the one that says what somebody is, the one behind the last)."""
    first, head, end = span
    former = False
    while first < head and (words[first].low in IN_PASSING or AGED.fullmatch(words[first].low)):
        former |= words[first].low in FORMER
        first += 1
    start, ends = words[first].start, words[end - 1].end
    title, body = value[start:ends], _owner(value, words, owner)
    parted = OF_BODY.fullmatch(title) if end > head + 1 and not _is_departmental(words[:end], first, head) else None
    led = first + _led_by(words[first:head], words[head].capital and not words[head].raw.isupper())
    if not body and parted:
        title, body = parted["title"], parted["body"]
        at = ends - len(body)
    elif not body and led > first and end == head + 1:
        title, body, at = value[words[led].start : ends], value[start : words[led - 1].end], start
    if body and owner is None and any(begin < at + len(body) and at < close for begin, close in people):
        title, body = value[start:ends], ""
    first_printed = owner.start if owner is not None and owner.capital else start
    return Called(first_printed, ends, _written_out(title), " ".join(body.split()), former)


def _led_by(words: Sequence[Word], capital: bool) -> int:
    """How many of the words before a role are the name of its body: "White House", "South Carolina".

    Before a role in capitals only a name that is known tells: "Harbour Minister" is one office.
    """
    led = next((i for i, word in enumerate(words) if not word.capital), len(words))
    acronyms = [i for i, word in enumerate(words[:led]) if len(word.raw) > 1 and word.raw.isupper()]
    if acronyms == [0]:
        return 1  # NHB Director General
    known = next((n for n in range(led, 0, -1) if listed(" ".join(w.low for w in words[:n])) & (PLACE | THING)), 0)
    if known and known < led and kind_of(words[known].low) & THING:
        known += 1  # New York City
    if capital or known > 1:
        return known if known > 1 or (known and listed(words[0].low) & PLACE) else 0
    return 0 if any(kind_of(word.low) & PEOPLE for word in words[:led]) else led


def _is_departmental(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether what follows the noun is part of the office: "secretary of state"."""
    if words[-1].low in NO_BODIES:
        return True
    return words[head].low in DEPARTMENTAL and all(word.low in UNDER for word in words[first:head])


def _owner(value: str, words: Sequence[Word], owner: Word | None) -> str:
    """The name before "'s" whose the role is; "" where that is no name."""
    if owner is None or not owner.capital or owner.low in g.POSSESSIVES:
        return ""
    at = words.index(owner)
    while (
        at and words[at - 1].capital and words[at - 1].low not in g.SMALL_WORDS and words[at - 1].low not in HONORIFICS
    ):
        at -= 1
    if at and words[at - 1].low in HONORIFICS:
        return ""
    return POSSESSIVE.sub("", value[words[at].start : owner.end])


def _written_out(title: str) -> str:
    """A title with its last word written out: "Sen." is "Senator"."""
    *others, last = title.split()
    low = last.rstrip(".").lower()
    full = office(low) if low in CUT_SHORT else last
    return " ".join([*others, full.capitalize() if full != last and last[0].isupper() else full])
