"""The people of one article: who they are, and by which names they may be called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from explainer.model import Entry
from explainer.recognise.people.names import Name
from explainer.recognise.people.words import GIVEN, HONORIFICS, NICKNAMES, OFFICES, fold, kind_of, spelling, suffix_of

Words = tuple[str, ...]
_FROM = frozenset(("of", "the"))
REIGNS = ("pope", "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "sultan", "shah")
_INITIAL = re.compile(r"\w(?:\.|$)")


@dataclass(slots=True, eq=False)
class Known:
    """Somebody the article names.

    `prints` counts the names as printed, in full where the article has one, `forms` are the full names, folded, that
    stand for them; `titles` are the roles printed beside them, `first` is the offset where they are first named in
    full, and `times` is how often they are.
    """

    suffix: str = ""
    gender: str = ""
    entry: Entry | None = None
    forms: set[Words] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    first: int = 1 << 60
    times: int = 0
    prints: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The entry's name, else the name printed most; of equals the one without initials, with accents, the longest.

        Who reigns is called by office and given name: "Pope Ivo".
        """
        if self.entry:
            return self.entry.name
        name = " ".join(max(self.prints, key=self._rank).replace(",", "").split())
        reign = next((title for title in REIGNS if title in self.titles), "") if " " not in name else ""
        return f"{reign.capitalize()} {name}" if reign else name

    @property
    def surname(self) -> str:
        """The folded word that they may be called by; "" where that may be a given name, as of one who reigns."""
        words = [word for word in self.name.replace(",", " ").split() if not suffix_of(word)]
        called = calling(tuple(map(fold, words)))
        if len(called) > 1:
            return "" if called[0] in REIGNS else called[-1]
        return called[-1] if called and (self.titles or not kind_of(called[-1]) & GIVEN) else ""

    @property
    def offices(self) -> tuple[str, ...]:
        """The titles of office printed beside the name, in order of the alphabet."""
        return tuple(sorted(title for title in self.titles if title in OFFICES and title not in HONORIFICS))

    def _rank(self, name: str) -> tuple[bool, bool, int, bool, bool, int]:
        lower, spelled, full = _spelled(name)
        return lower, spelled, self.prints[name], full, not name.isascii(), len(name)


@lru_cache(maxsize=1 << 14)
def _spelled(name: str) -> tuple[bool, bool, bool]:
    """Whether a name has small letters, a given name that is no initial, and no initials behind it."""
    given, *others = name.split()
    return not name.isupper(), not _INITIAL.match(given), not any(_INITIAL.match(word) for word in others)


class Register:
    """Everybody known so far, by the spelling keys of the ends and of the first word of their names."""

    def __init__(self) -> None:
        self.by_ending: dict[Words, list[Known]] = {}
        self.by_given: dict[str, list[Known]] = {}

    def note(self, person: Known, words: Words) -> None:
        """Let `person` be found by the full name `words`, by its ends and by its first word."""
        if words in person.forms:
            return
        person.forms.add(words)
        called = calling(words)
        keys = tuple(map(spelling, called))
        endings = [keys[i:] for i in range(len(keys))]
        if called[-1][:3] in ("al-", "el-"):
            endings.append((spelling(called[-1][3:]),))
        for ending in endings:
            _add(self.by_ending.setdefault(ending, []), person)
        if len(keys) > 1:
            _add(self.by_given.setdefault(keys[0], []), person)

    def named(self, name: Name) -> Known | None:
        """The one person whom a full name may name, or None."""
        return only(self.by_ending.get(name.keys[-1:], ()), name)

    def called(self, name: Name) -> list[Known]:
        """Everybody who may be called by a name printed in part: by surname or, failing that, by given name."""
        return self.by_ending.get(name.keys) or (len(name.keys) == 1 and self.by_given.get(name.keys[0])) or []


def calling(words: Words) -> Words:
    """The part of a name that people are called by: without "of Northmere" and "the Elder"."""
    return words[: next((i for i, word in enumerate(words) if i and word in _FROM), len(words))]


def _add(owners: list[Known], person: Known) -> None:
    if person not in owners:
        owners.append(person)


def only(people: Iterable[Known], name: Name) -> Known | None:
    """The one of `people` whom `name` may name: who bears exactly that name, else who bears one that agrees with it."""
    able = [p for p in people if p.suffix == name.suffix and not (p.gender and name.gender and p.gender != name.gender)]
    exact = [p for p in able if name.words in p.forms]
    same = exact or [p for p in able if any(agree(form, name.words) for form in p.forms)]
    return same[0] if len(same) == 1 else None


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
    ours = NICKNAMES.get(one, frozenset((one,)))
    return not ours.isdisjoint(NICKNAMES.get(other, frozenset((other,))))
