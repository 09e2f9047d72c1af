"""Names as they are compared: without case, accents and what transliterations of one name differ in."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from explainer.pattern import pattern

_WORD = pattern(r"[^\W_]+")
_ACCENTED = pattern(r"[^\x00-\x7f‘’“”–—]")
"""What may be a letter with an accent."""
_THE = frozenset(("al", "el"))
"""The Arabic article before a surname, in its two spellings: "al-Sisi", "El Sissi"."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_I = pattern(r"[iye]*[yj][iye]*|ei|ie|ii")
_WHAT = pattern(r"^(?:(?!(?:of|in|at|for|from|to|by|with|and|or)\b)[a-z][\w-]* )+(?=[A-Z])")
_TWICE = pattern(r"(?!ee$)(.)\1+")
"""A letter that transliterations write once or twice; not the ending that tells a woman, Renée, from a man, René."""


def proper(name: str) -> str:
    """A body's name without the small words before it that say what it is: "newspaper Tarn Echo", "the Tarn campaign".

    "a member of the Tarn Council" names no such thing, and stays.
    """
    return _WHAT.sub("", name)


def folded_words(name: str) -> list[str]:
    """The name's words without case, accents and a leading "the"."""
    if not name.isascii() and _ACCENTED.search(name):
        name = "".join([c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)])
    words = _WORD.findall(name.casefold())
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def surname_first(name: str) -> str:
    """A person's name as it is sorted: "Quill Otto B. Jr." for "Otto B. Quill Jr."."""
    words = name.split()
    last = next((i for i in reversed(range(len(words))) if words[i].rstrip(".").lower() not in _SUFFIXES), 0)
    return " ".join([words[last], *words[:last], *words[last + 1 :]])


@lru_cache(maxsize=1 << 16)
def spelled_alike(name: str) -> tuple[str, str, str]:
    """Given name, surname and what stands between them, the first two with transliteration set aside.

    "Jr." and the like belong to the surname: they tell a son from his father.
    """
    words = folded_words(name)
    suffix = [] if _SUFFIXES.isdisjoint(words[1:]) else [word for word in words[1:] if word in _SUFFIXES]
    words = [word for word in words if word not in suffix] if suffix else words
    words = [word for word in words if word not in _THE] if not _THE.isdisjoint(words[1:-1]) else words
    if len(words) < 2:
        return "", " ".join(words), ""
    return transliterated(words[0]), " ".join([transliterated(words[-1]), *suffix]), " ".join(words[1:-1])


@lru_cache(maxsize=1 << 15)
def transliterated(word: str) -> str:
    """What the spellings of one folded word share: "sergei" and "sergey" are "sergi"."""
    word = _I.sub("i", word).replace("ks", "x").replace("ph", "f").replace("kh", "h")
    return _TWICE.sub(r"\1", word) if _TWICE.search(word) else word
