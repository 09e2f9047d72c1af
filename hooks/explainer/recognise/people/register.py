"""The people of one article: who they are, and by which names they may be called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct, field

from explainer.model import Entry
from explainer.pattern import pattern
from explainer.recognise.people.agreeing import Words, agree, given_agree
from explainer.recognise.people.names import Name
from explainer.recognise.people.transliterated import spelling, without_article
from explainer.recognise.people.words import DONS, GIVEN, HONORIFICS, OFFICES, SURNAME, UPPER, fold, kind_of, suffix_of

CROWD = 64  # namesakes whom an article tells apart
_FROM = frozenset(("of", "the"))
REIGNS = ("pope", "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "sultan", "shah")
PEERS = ("lord", "lady")
KIN = ("aunt", "auntie", "aunty", "uncle", "granny", "mama")
TITLES = OFFICES - HONORIFICS.keys()
_PATRONYMIC = pattern(r"..(?:[oe]vich|[oe]vna|ichna)$")  # Ivan Petrovich
_INITIAL = pattern(r"\w(?:\.|$)")
_SHOUTED = pattern(rf"(?<![.{UPPER}])(?![IVXLC]+\b)[{UPPER}]{{4,}}(?![.\w])")
"""A word that an outlet prints in capitals, "Otto TARN"; no "Ludwig XVIII"."""
_ALL_SHOUTED = pattern(rf"(?<![.{UPPER}])(?![IVXLC]+\b)(?=\w*[AEIOUY])[{UPPER}]{{2,}}(?![.\w])")
"""The same in a name all in capitals: "BO TARN", not "JD TARN"."""


class Known(Struct, eq=False):
    """Somebody the article names.

    `prints` counts the names as printed, in full where the article has one, `forms` are the full names, folded, that
    stand for them; `titles` are the roles printed beside them, `first` is the offset where they are first named in
    full, and `times` is how often they are.  `either` are the ids of the entries that this may be, where nothing tells.
    `alone` is the surname as printed that is all there is of somebody with an entry.
    """

    suffix: str = ""
    gender: str = ""
    entry: Entry | None = None
    forms: set[Words] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    first: int = 1 << 60
    times: int = 0
    prints: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    either: tuple[str, ...] = ()
    alone: str = ""

    @property
    def name(self) -> str:
        """The entry's name, else the name printed most; of equals the one without initials, with accents, the longest.

        Words in capitals get small letters: "Otto TARN" is Otto Tarn.  Who reigns is called by office and given name,
        "Pope Ivo"; a peer or singer without more "Lady Tarn", and an elder "Aunt Ada".
        """
        if self.entry:
            return self.entry.name
        name = max(self.prints, key=self._rank) if len(self.prints) > 1 else next(iter(self.prints))
        name = " ".join(name.replace(",", "").split())
        name = (_ALL_SHOUTED if name.isupper() else _SHOUTED).sub(lambda word: word[0].capitalize(), name)
        called = (
            next((title for title in (*REIGNS, *PEERS, *KIN) if title in self.titles), "") if " " not in name else ""
        )
        return f"{called.capitalize()} {name}" if called else name

    def surname(self, name: str) -> str:
        """The folded word that somebody of this name may be called by; "" where it may be a given name."""
        surname, alone = surname_of(name)
        return "" if alone and not self.titles and kind_of(surname) & GIVEN else surname

    @property
    def offices(self) -> tuple[str, ...]:
        """The titles of office printed beside the name, in order of the alphabet."""
        return tuple(sorted(self.titles & TITLES)) if self.titles else ()

    def _rank(self, name: str) -> tuple[bool, bool, int, bool, bool, int]:
        lower, spelled, full = _spelled(name)
        return lower, spelled, self.prints[name], full, not name.isascii(), len(name)


@lru_cache(maxsize=1 << 14)
def _spelled(name: str) -> tuple[bool, bool, bool]:
    """Whether a name has small letters, a given name and a surname, neither an initial, and no initials behind it."""
    given, *others = name.split()
    spelled = not _INITIAL.match(given) and not is_address(tuple(map(fold, (given, *others))))
    return not name.isupper(), spelled, not any(_INITIAL.match(word) for word in others)


class Register:
    """Everybody known so far, by the spelling keys of the ends and of the first word of their names."""

    def __init__(self) -> None:
        self.by_ending: dict[Words, list[Known]] = {}
        self.by_given: dict[str, list[Known]] = {}
        self.by_first_surname: dict[str, list[Known]] = {}

    def note(self, person: Known, words: Words) -> None:
        """Let `person` be found by the full name `words`, by its ends and by its first word."""
        if words in person.forms:
            return
        person.forms.add(words)
        for ending in endings_of(words):
            _add(self.by_ending.setdefault(ending, []), person)
        if len(words) > 1:
            _add(self.by_given.setdefault(spelling(words[0]), []), person)
        if len(words) in (3, 4) and _is_first_surname(words[1], len(words)):
            _add(self.by_first_surname.setdefault(spelling(words[1]), []), person)

    def named(self, name: Name) -> Known | None:
        """The one person whom a full name may name, or None."""
        people = self.by_ending.get(name.keys[-1:], [])
        if len(people) == CROWD:
            people = [*self.by_ending.get(name.keys, ()), *people]
        return only(dict.fromkeys(people), name)

    def turned(self, name: Name) -> Known | None:
        """The one person with these two names in the other order, family name first or last; else None."""
        if len(name.words) != 2:
            return None
        able = [p for p in self.by_ending.get(name.keys[:1], ()) if name.words[::-1] in p.forms]
        return able[0] if len(able) == 1 else None

    def addressed(self, name: Name) -> Known | None:
        """The one person known by the given name in "Ivan Petrovich" or "Don Pedro", or the surname in "Sri Quill"."""
        if not is_address(name.words):
            return None
        titled = name.words[0] in DONS
        people = self.by_given.get(name.keys[titled]) or (self.by_ending.get(name.keys[1:], []) if titled else [])
        return people[0] if len(people) == 1 else None

    def called(self, name: Name) -> list[Known]:
        """Everybody who may be called by a name printed in part: by surname or, failing that, by given name.

        Who has two surnames may be called by the first: "Ada Plumb Tarn" is "Plumb".
        """
        people = self.by_ending.get(name.keys, [])
        if people or len(name.keys) > 1:
            return people
        return self.by_given.get(name.keys[0]) or self.by_first_surname.get(name.keys[0], [])


@lru_cache(maxsize=1 << 15)
def endings_of(words: Words) -> tuple[Words, ...]:
    """The spelling keys of a full name and of what it ends with, down to the surname."""
    called = calling(words)
    keys = tuple(map(spelling, called))
    rest = without_article(called[-1])
    bare = ((spelling(rest),),) if rest else ()
    return (*(keys[i:] for i in range(len(keys))), *bare)


@lru_cache(maxsize=1 << 15)
def surname_key(words: Words) -> str:
    """The spelling key of a full name's surname."""
    return spelling(calling(words)[-1])


@lru_cache(maxsize=1 << 15)
def surname_of(name: str) -> tuple[str, bool]:
    """The folded surname in a printed name, and whether it is all there is; "" for one who reigns: "Pope Ivo"."""
    words = tuple(fold(word) for word in name.replace(",", " ").split() if not suffix_of(word))
    called = calling(words)
    return "" if not called or (len(called) > 1 and called[0] in REIGNS) else called[-1], len(called) == 1


def calling(words: Words) -> Words:
    """The part of a name that people are called by: without "of Northmere" and "the Elder"."""
    return words[: next((i for i, word in enumerate(words) if i and word in _FROM), len(words))]


def is_address(words: Words) -> bool:
    """Whether two words are a given name with the father's or with "Don", as people are addressed: no surname."""
    return len(words) == 2 and (words[0] in DONS or bool(_PATRONYMIC.search(words[1])))


def is_given(word: str, forms: Iterable[Words]) -> bool:
    """Whether a folded given name or initial may be that of one of some full names."""
    return any(len(form) > 1 and given_agree(form[0], word) for form in forms)


def _is_first_surname(word: str, count: int) -> bool:
    """Whether the second of three or four words is a surname: "Ada Plumb Tarn", "Bernard Koh Eng Tat"."""
    kind = kind_of(word)
    return not kind & GIVEN and (len(word) > 3 if count == 3 else bool(kind & SURNAME))


def _add(owners: list[Known], person: Known) -> None:
    if len(owners) < CROWD and person not in owners:
        owners.append(person)


def only(people: Iterable[Known], name: Name) -> Known | None:
    """The one of `people` whom `name` may name: who bears exactly that name, else who bears one that agrees with it."""
    able = [p for p in people if p.suffix == name.suffix and not (p.gender and name.gender and p.gender != name.gender)]
    exact = [p for p in able if name.words in p.forms]
    same = exact or [p for p in able if any(agree(form, name.words) for form in p.forms)]
    return same[0] if len(same) == 1 else None
