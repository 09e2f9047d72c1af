"""What is known of single words: given names, surnames, places, roles, parts of names of bodies, common words.

Words are folded: lower case, no accents, straight apostrophes.  Where each list comes from stands in its first lines.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, repeat
from pathlib import Path

from explainer.cut import WRITTEN_OUT
from explainer.pattern import pattern

FUNCTION, COMMON, THING, PLACE, PEOPLE, ROLE, GIVEN, SURNAME = (1 << i for i in range(8))
NAME = GIVEN | SURNAME
NO_NAME = FUNCTION | COMMON | THING | PLACE | PEOPLE
UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x530)) if c.isupper()) + "Ḁ-Ỿ"  # for character classes
_LISTS = Path(__file__).parent.parent / "words"
_FOLDS = str.maketrans("’ʼ‘łøđıðŁØĐ", "'''lodidlod")
_SUFFIX = pattern(r"(?:[JjSs]n?r\.?|JR\.?|SR\.?|[IVX]{2,5})$")
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "ly")
_NO_NAMES_END = (
    "ated",
    "ized",
    "ised",
    "tion",
    "tions",
    "ness",
    "ment",
    "ments",
    "ously",
    "ally",
    "able",
    "less",
    "ful",
)
_CALLINGS_END = ("ologist", "ographer", "ician")


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """`word` in lower case, without accents and full stops, with straight apostrophes."""
    word = word.replace(".", "")
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word.translate(_FOLDS))
        word = "".join([c for c in decomposed if not unicodedata.combining(c)])
    return word.casefold()


def _text(name: str) -> str:
    text = (_LISTS / name).read_text(encoding="utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text


def _words(name: str) -> list[str]:
    return _text(name).split()


def _lines(name: str) -> list[str]:
    return _text(name).splitlines()


def _gendered(name: str) -> dict[str, str]:
    return {word: gender for word, _, gender in [line.partition(" ") for line in _lines(name)]}


def _kinds(lists: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    kinds: dict[str, int] = {}
    for kind, words in lists:
        for word in words:
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


GIVEN_GENDER = dict(
    chain(
        zip(_words("given_both.txt"), repeat("")),
        zip(_words("given_women.txt"), repeat("f")),
        zip(_words("given_men.txt"), repeat("m")),
    )
)
_SURNAMES = frozenset(_words("surnames.txt"))
HONORIFICS = _gendered("honorifics.txt")
ROLE_GENDER = _gendered("roles.txt") | HONORIFICS
CALLINGS = _gendered("callings.txt")
DONS = {"don": "m", "dom": "m", "dona": "f", "imam": "m", "pastor": "", "sri": ""}
"""Forms of address that stand before a given name, and are given names themselves; with the gender they say."""
OFFICES = frozenset(_words("offices.txt")) | HONORIFICS.keys()
DEFINED = frozenset(_words("defined.txt"))
PARTICLES = frozenset(_words("particles.txt"))
FAMILY_FIRST = frozenset(_words("family_first.txt"))
"""Family names that mostly stand before the given name."""
POSTNOMINALS = frozenset(_words("postnominals.txt"))
PLACE_OPENERS = frozenset(_words("openers.txt"))
_KINDS = _kinds(
    (
        (FUNCTION, _words("function.txt")),
        (COMMON, _words("common.txt")),
        (THING, _words("things.txt")),
        (THING, _lines("bodies.txt")),
        (PLACE, _lines("places.txt")),
        (PEOPLE, _words("peoples.txt")),
        (ROLE, ROLE_GENDER),
        (ROLE, OFFICES),
        (ROLE, (word for word in CALLINGS if word not in GIVEN_GENDER and word not in _SURNAMES)),
    )
)
"""The kinds of a word but for names, of which there are so many that nobody asks for most."""


def _listed(word: str) -> int:
    return _KINDS.get(word, 0) | (GIVEN if word in GIVEN_GENDER else 0) | (SURNAME if word in _SURNAMES else 0)


def listed(phrase: str) -> int:
    """The kinds of a folded phrase, as the lists have it, for places and bodies; 0 for one in no list."""
    return _listed(phrase) or _listed(phrase.replace("'", ""))


@lru_cache(maxsize=1 << 15)
def kind_of(word: str) -> int:
    """The kinds of a folded word; 0 for one in no list that is no form of a listed one either."""
    kind = _listed(word)
    if kind:
        return kind
    if "'" in word:
        return SURNAME if word[:2] in ("o'", "d'") else kind_of(word.replace("'", ""))
    if word.startswith("mc") and len(word) > 4:
        return SURNAME
    if "-" in word:
        kinds = [kind_of(part) for part in word.split("-") if part]
        if kinds and kinds[-1] & ROLE and not kinds[-1] & NAME:
            return ROLE
        return COMMON if any(k and not k & NAME for k in kinds) else kinds[0] & GIVEN if kinds else 0
    if len(word) > 7 and word.endswith(_CALLINGS_END):
        return ROLE
    if len(word) > 6 and word.endswith(_NO_NAMES_END):
        return COMMON
    if not word.endswith(_ENDINGS):
        return 0
    return next((k for ending in _ENDINGS if word.endswith(ending) and (k := _inflected(word, ending))), 0)


@lru_cache(maxsize=1 << 15)
def given_gender(word: str) -> str:
    """The gender that a folded given name tells, "" for one that both bear; of a double name what its parts tell."""
    parts = {GIVEN_GENDER.get(part, "") for part in (word, *word.split("-"))} - {""}
    return parts.pop() if len(parts) == 1 else ""


def _inflected(word: str, ending: str) -> int:
    """The kind of a word in no list that is a listed word with an ending; never a name."""
    stem = _listed(word[: -len(ending)]) if len(word) > len(ending) + 2 else 0
    if ending == "s" and stem & (ROLE | PEOPLE):
        return stem & (ROLE | PEOPLE | COMMON)
    return COMMON if stem & (COMMON | ROLE | THING | FUNCTION) and (stem & COMMON or not stem & NAME) else 0


def role_gender(role: str) -> str:
    """The gender that a folded word for what somebody is gives, or ""."""
    ending = "f" if role.endswith("woman") else "m" if role.endswith("man") else ""
    return ROLE_GENDER.get(role, "") or CALLINGS.get(role, "") or ending


def office(title: str) -> str:
    """A title written out: "gov" is "governor"."""
    return WRITTEN_OUT.get(title, title)


def suffix_of(word: str) -> str:
    """What tells one bearer of a name from another, "jr" or a Roman number from two on; "" for any other word."""
    return word.lower().rstrip(".").replace("n", "") if word[:1] in "JSVIXjs" and _SUFFIX.match(word) else ""
