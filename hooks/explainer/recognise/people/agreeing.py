"""Agreeing: which full names may be one person's: "Ada Plumb", "A. Plumb", "Ada B. Plumb"; folded words."""

from __future__ import annotations

from functools import lru_cache

from explainer.names.short_forms import NICKNAMES
from explainer.pattern import pattern
from explainer.recognise.people.transliterated import spelling

Words = tuple[str, ...]
_INITIALS = pattern(r"\w-\w")  # J.-P.


def agree(one: Words, other: Words) -> bool:
    """Whether two full names with one surname may be one person's: given names, initials and middle names agree."""
    if len(one) < 2 or len(other) < 2 or spelling(one[-1]) != spelling(other[-1]) or not given_agree(one[0], other[0]):
        return False
    middle, others = one[1:-1], other[1:-1]
    if not middle or not others:
        return True
    return len(middle) == len(others) and all(a[0] == b[0] for a, b in zip(middle, others, strict=True))


def given_agree(one: str, other: str) -> bool:
    """Whether two given names may be one: equal, an initial, a short form, or another transliteration."""
    if one == other or spelling(one) == spelling(other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _INITIALS.fullmatch(one) or _INITIALS.fullmatch(other):
        return [part[0] for part in one.split("-")] == [part[0] for part in other.split("-")]
    ours = NICKNAMES.get(one, frozenset((one,)))
    return not ours.isdisjoint(NICKNAMES.get(other, frozenset((other,))))


def filed_under(given: str) -> frozenset[str]:
    """Keys under one of which everybody looks who seeks a given name that agrees with this one."""
    return _alike(given) | {f"{given[:1]}."}


@lru_cache(maxsize=1 << 15)
def sought_under(given: str) -> frozenset[str]:
    """The keys under which given names are filed that may agree with this one."""
    return _alike(given) | {given[:1], f"{given}."}


def _alike(given: str) -> frozenset[str]:
    keys = NICKNAMES.get(given, frozenset((given,))) | {spelling(given)}
    return keys | {"-".join(part[:1] for part in given.split("-")) + "."} if "-" in given else keys
