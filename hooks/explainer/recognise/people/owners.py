"""Whose a name printed in part is: a surname, a given name, "Mr. Tarn", "Mayor Plumb"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from explainer.pattern import pattern
from explainer.recognise.people.context import NOTHING, after, in_quotes, opens_sentence, role_before
from explainer.recognise.people.named_after import is_named_after
from explainer.recognise.people.names import Name
from explainer.recognise.people.register import Known
from explainer.recognise.people.told_apart import EXCLUSIVE, may_hold
from explainer.recognise.people.words import (
    COMMON,
    FUNCTION,
    GIVEN,
    HONORIFICS,
    NAME,
    NO_NAME,
    PLACE,
    ROLE,
    THING,
    UPPER,
    office,
)

_SAYS_WHAT = (", ", " is ", " was ", " became ", " (")
"""How what tells a place or a work begins, behind its name."""
_PLACED = pattern(r"\b(?:in|at|to|from|near|outside|around|across|of) $")
_SAID = pattern(r"\b(?:said|says|told|asked) $")
_ACTS = pattern(r" (?:also|then|later|never|himself|herself|had|has|did|does|seem(?:s|ed)|went|came)\b")
_REGION = pattern(r", [A-Z]")
MONTHS = frozenset("march april may june july august".split())
_CAPITAL_BEFORE = pattern(rf"\b[{UPPER}][\w’'-]* $")
_CAPITAL = pattern(rf" [{UPPER}]")
_OF_TWO = pattern(r"\b(?:elder|older|younger) $")
_ANEW = pattern(r"(?:[_*=~#–—-]{3,}|(?:[*•-] ){2,}[*•-]|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)\W{0,3}")
LONGEST_ANEW = 20  # characters of such a line
PARAGRAPH = 3000  # characters after which a paragraph is taken to have begun


def fitting(owners: list[Known], name: Name) -> list[Known]:
    """Those of `owners` whom gender and suffix do not exclude."""
    if not owners:  # as for most names
        return []
    return [
        p
        for p in owners
        if not (p.gender and name.gender and p.gender != name.gender) and (not name.suffix or p.suffix == name.suffix)
    ]


def is_one(name: Name, value: str, start: int, end: int) -> bool:
    """Whether a name printed in part may be a person's where it stands, not a family's, firm's, place's or law's."""
    if in_quotes(value, start, end) or is_named_after(name, value, start, end):
        return False
    behind = after(value, end) if name.kind & (NO_NAME | ROLE) or value.startswith(_SAYS_WHAT, end) else NOTHING
    if behind.thing:
        return False
    kind = name.kind
    if not kind & GIVEN and value.endswith("& ", 0, start):
        return False
    if kind & ROLE and name.title not in HONORIFICS and value.startswith(" of the ", end):
        return False
    if name.title or len(name.words) > 1 or not kind & (NO_NAME | ROLE):
        return True
    if kind & PLACE and (_PLACED.search(value, max(0, start - 12), start) or _REGION.match(value, end)):
        return False
    if kind & ROLE and value.startswith(" of ", end):
        return False
    if behind.may or role_before(value, start) or _SAID.search(value, max(0, start - 8), start):
        return True
    if kind & FUNCTION:
        return _stands_out(name, value, start, end)
    if _ACTS.match(value, end) and not (kind & COMMON and opens_sentence(value, start)):
        return True
    if not kind & NAME or (kind & COMMON and opens_sentence(value, start)):
        return False
    return not kind & (ROLE | THING | COMMON) or value[start - 4 : start].lower() != "the "


def _stands_out(name: Name, value: str, start: int, end: int) -> bool:
    """Whether the capital of a word of grammar is a name's: "they told From", not a title's or a month's."""
    if opens_sentence(value, start) or name.words[-1] in MONTHS:
        return False
    return not (_CAPITAL_BEFORE.search(value, max(0, start - LONGEST_ANEW), start) or _CAPITAL.match(value, end))


def section_starts(value: str, headings: Iterable[int]) -> list[int]:
    """Where a round-up begins anew, in order: at `headings`, lines of signs and times of day, not at its beginning."""
    starts, start = set(headings), 0
    for line in value.split("\n"):
        if 1 < len(line) <= LONGEST_ANEW and _ANEW.fullmatch(line):
            starts.add(start)
        start += len(line) + 1
    return sorted(starts - {0})


def likeliest(
    owners: list[Known],
    name: Name,
    value: str,
    start: int,
    last: Mapping[Known, int],
    bare: int,
    sections: Sequence[int],
    date: str,
) -> list[Known]:
    """The one of several namesakes whom `name` means; empty where nothing decides.

    An office decides ("President Plumb"), of several holders that of the article's `date`; else who alone of them was
    named in the same paragraph, or in the same of `sections`; else the one named in full first, unless the article
    names that one, and not all of them, in full more often than the surname alone, a headline apart; on news with
    namesakes the first is right more often than the last.  `last` leads to the offset where each was last named in full
    or with a title; `bare` is how often the surname stands alone.
    """
    title = office(name.title)
    if title and title not in HONORIFICS:
        holders = [p for p in owners if title in p.titles] or [p for p in owners if not p.titles & EXCLUSIVE]
        if len(holders) > 1:
            holders = [p for p in holders if p.entry and may_hold(p.entry, value, start, title, date)]
        return holders if len(holders) == 1 else []
    if _OF_TWO.search(value, max(0, start - 8), start):
        return []
    paragraph = max(value.rfind("\n", max(0, start - PARAGRAPH), start), start - PARAGRAPH)
    section = bisect_right(sections, start)
    begins = [paragraph, *sections[max(0, section - 1) : section]]
    for near in ([p for p in owners if last.get(p, -1) > begin] for begin in begins):
        if len(near) == 1:
            return near
    first = min(owners, key=lambda p: p.first)
    return [first] if first.times <= bare + 1 or all(p.times >= max(2, bare) for p in owners) else []
