"""Surnames that are written in several ways in Latin letters: "Sergey" and "Sergei", "el-Sissi" and "al-Sisi".

Words are folded: lower case, no accents, straight apostrophes.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from explainer.pattern import pattern

_THE = pattern(r"(?:[aeu]l|a[dnrstz]|ash)-(?=\w{3})")
"""The Arabic article, also as it sounds before some letters: "ash-", "an-"."""
_SPELLINGS = tuple(
    zip(("-", "ye", "kh", "ph", "ck", "q", "w", "y", "ou"), ("", "e", "h", "f", "k", "k", "v", "i", "u"), strict=True)
)


def without_article(word: str) -> str:
    """A folded surname without the Arabic article before it: "sissi" of "el-sissi"; "" where there is none."""
    found = _THE.match(word)
    return word[found.end() :] if found else ""


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """A key that transliterations of one name share: "sergey" and "sergei", "el-sissi" and "al-sisi".

    The ending that tells a woman, Renée, from a man, René, stays.
    """
    if len(word) < 4:
        return word
    woman = "e" if word.endswith("ee") else ""
    if "-" in word:
        word = _THE.sub("al", word)
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return word[0] + "".join([c for before, c in pairwise(word) if c != before]) + woman
