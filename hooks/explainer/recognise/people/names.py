"""Names inside a run of capitalised words, and how far the words by themselves make them a person's."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from explainer.pattern import pattern
from explainer.recognise.people.transliterated import spelling
from explainer.recognise.people.words import (
    COMMON,
    DONS,
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    HONORIFICS,
    NAME,
    NO_NAME,
    OFFICES,
    PEOPLE,
    PLACE,
    PLACE_OPENERS,
    ROLE,
    ROLE_GENDER,
    SURNAME,
    THING,
    UPPER,
    fold,
    given_gender,
    kind_of,
    listed,
    suffix_of,
)

_INITIALS = pattern(rf"(?:[{UPPER}]\.)+(?:-[{UPPER}]\.)?$|[{UPPER}]{{1,2}}$")
_HYPHENED = pattern(rf"^[{UPPER}][a-z]+-[a-z]+$")  # Geun-hye
_SURNAME_ENDING = pattern(
    r"..(?:[oe]va?|enko|sk[iy]|ska|sson|dottir|escu|shvili|adze|poulos|akis|idis|yan|jian|nian|wicz|czyk|vich|oglu|zadeh)$"
)
"""Patronymic endings of several languages (P. Hanks, ed., Dictionary of American Family Names, 2003, introduction)."""
_DOUBLED = pattern(rf"^[{UPPER}][^\W\d_]+-[{UPPER}][^\W\d_]+$")  # Lamptey-Dossou
_ONLY_PERSONS = frozenset(("van", "von", "bin", "ibn"))
"""Small words that stand in names of people, hardly ever of places, firms and bodies."""
VIETNAMESE = {"thi": "f", "van": "m"}
"""Middle names that tell women and men."""
LOOKUP, RARE, POSSIBLE, LIKELY, SURE = range(5)
LONGEST = 6  # words of a name


class Name(Struct, frozen=True, eq=False):  # a run is read once, so it equals itself only
    """A stretch of a run that may name a person: characters `start` to `end` of the run, its title outside.

    `words` are folded, without the suffix; `keys` are their spelling keys.  `weight` says how far the run by itself
    makes it a person: `SURE`, `LIKELY` (unless the sentence's start made the capital), `POSSIBLE` (needs words around
    it), `RARE` (the same, for a surname behind an ordinary word: "Skip Tarn"), `LOOKUP` (names only somebody known
    otherwise).  `whole`: it is a full name.  `opens`: the run starts with it;
    `amid`: the run has words that are no name after its first, as headings do.
    """

    start: int
    end: int
    words: tuple[str, ...]
    keys: tuple[str, ...]
    kind: int
    suffix: str
    title: str
    gender: str
    weight: int
    whole: bool
    opens: bool
    amid: bool
    shouted: bool


class Word(Struct, frozen=True):
    """A word of a run: as printed, folded, its spelling key, its kinds, and what its shape says."""

    raw: str
    low: str
    key: str
    kind: int
    suffix: str
    small: bool
    initials: bool
    plain: bool
    given: bool
    shouted: bool


@lru_cache(maxsize=1 << 16)
def word_of(raw: str) -> Word:
    """A word; `plain`: only part of a name, `given`: a given name and nothing else, as far as the lists know."""
    low = fold(raw)
    kind = kind_of(low)
    small, initials = raw.islower(), _is_initials(raw)
    plain = small or initials or not kind & (NO_NAME | ROLE)
    initials = initials and ((len(low) == 1 and "." in raw) or not kind & (PLACE | THING | FUNCTION | ROLE))
    given = bool(kind & GIVEN) and not kind & NO_NAME
    suffix = suffix_of(raw)
    shouted = raw.isupper() and not suffix and "." not in raw
    return Word(raw, low, spelling(low), kind, suffix, small, initials, plain, given, shouted)


def name_of(held: list[Word], starts: list[int], title: str, amid: bool) -> Name | None:
    """The name made of the words `held`, which begin at `starts` of their run; None for a place, a body, a list."""
    suffix = held[-1].suffix if len(held) > 1 else ""
    count = len(held) - bool(suffix)
    while count > 1 and (held[count - 1].small or len(held[count - 1].low) == 1):
        count, suffix = count - 1, ""
    bare = held[:count]
    last = len(bare) if suffix else len(bare) - 1
    low = tuple([word.low for word in bare])
    if len(low) > LONGEST or (len(low) > 1 and listed(" ".join(low)) & (PLACE | THING)):
        return None
    whole = len(low) > 1 or bool(suffix)
    gender = ROLE_GENDER.get(title, "") or DONS.get(title, "") or (gender_of(low) if whole else "")
    return Name(
        starts[0],
        starts[last] + len(held[last].raw),
        low,
        tuple([word.key for word in bare]),
        bare[-1].kind,
        suffix,
        title,
        gender,
        _weight(bare, title, suffix),
        whole,
        starts[0] == 0,
        amid,
        all(word.shouted for word in bare),
    )


def initialled(held: list[Word], starts: list[int]) -> Name:
    """The name "Mr. K.", of somebody of whom no more is told."""
    title, initial = held
    low, keys, gender = (title.low, initial.low), (title.key, initial.key), ROLE_GENDER.get(title.low, "")
    end = starts[1] + len(initial.raw)
    return Name(starts[0], end, low, keys, 0, "", title.low, gender, SURE, True, starts[0] == 0, False, False)


def gender_of(words: tuple[str, ...]) -> str:
    """The gender that a folded full name tells: by the given name, or the middle name in "Nguyen Thi Skel".

    "Li Wenzhao", whose family name stands first, tells none.
    """
    if words[0] in FAMILY_FIRST and words[1] in VIETNAMESE:
        return VIETNAMESE[words[1]]
    return "" if words[0] in FAMILY_FIRST and not kind_of(words[-1]) & NAME else given_gender(words[0])


def _is_initials(raw: str) -> bool:
    """Whether a word is initials: "J.", "J.-P.", "JP"."""
    return (len(raw) <= 2 or raw.endswith(".")) and _INITIALS.match(raw) is not None


def may_begin(word: Word) -> bool:
    """Whether an ordinary word may be a given name, if only a rare one: "Skip", "Bay"."""
    kind = word.kind
    if word.low in PLACE_OPENERS:
        return False
    return bool(kind & (COMMON | THING)) and not kind & (FUNCTION | PLACE | PEOPLE | ROLE | GIVEN)


def _weight(held: list[Word], title: str, suffix: str) -> int:
    first, last = held[0], held[-1]
    if title in HONORIFICS:
        return SURE
    if len(held) == 1 and suffix:
        return SURE if first.given or title else LIKELY
    if len(held) == 1:
        return LIKELY if title in OFFICES and not last.kind & (PLACE | PEOPLE | COMMON) else LOOKUP
    if last.kind & NO_NAME and not last.kind & SURNAME:
        return LOOKUP if not first.given else SURE if title and not last.kind & THING else POSSIBLE
    if _is_initials(first.raw):
        return SURE if "." in first.raw or last.kind & SURNAME else POSSIBLE
    if _HYPHENED.match(last.raw) or (len(held) == 3 and _HYPHENED.match(held[1].raw)):
        return SURE
    if (
        "-" in last.raw
        and _DOUBLED.match(last.raw)
        and not first.kind & NO_NAME
        and not any(kind_of(part) & NO_NAME for part in last.low.split("-"))
    ):
        return SURE
    if title:
        return SURE if not first.kind & NO_NAME or first.kind & GIVEN else LIKELY
    if first.kind & GIVEN:
        return SURE if first.given and not last.kind & THING and (len(held) == 2 or not last.kind & NO_NAME) else LIKELY
    if first.kind & NO_NAME:
        return RARE if len(held) == 2 and may_begin(first) and last.plain and last.kind & SURNAME else LOOKUP
    if len(held) > 2 and kind_of(last.low.removesuffix("s")) & THING:
        return LOOKUP  # "Saltholm Combined Shows"
    if any(word.low in _ONLY_PERSONS for word in held[1:-1]):
        return LIKELY
    if len(held) == 3 and held[1].given and not last.kind & NO_NAME:
        return LIKELY  # "Hofrat Ivo Tarn"
    return LIKELY if last.kind & SURNAME or _SURNAME_ENDING.search(last.low) else POSSIBLE
