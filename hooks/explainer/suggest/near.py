"""Near names: those that are spelled nearly like one that nobody has.

near("Greta Hartword", ["Ivo Tarn", "Greta Hartwood"])  ->  ["Greta Hartwood"]
"""

from __future__ import annotations

from collections.abc import Iterable

from explainer.names import folded_words

ALIKE = 85
"""How alike, of 100, two names must be."""
MOST = 3


def near(name: str, names: Iterable[str]) -> list[str]:
    """The names that are spelled nearly like `name`, the nearest first; one word is compared with last words."""
    from rapidfuzz.fuzz import ratio  # here, for most names are found
    from rapidfuzz.process import extract

    last = len(folded_words(name)) == 1
    compared = {own: " ".join(folded_words(own)[-1:] if last else folded_words(own)) for own in names}
    found = extract(" ".join(folded_words(name)), compared, scorer=ratio, score_cutoff=ALIKE, limit=MOST)
    return [own for _, _, own in found]
