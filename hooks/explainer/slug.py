"""A name as it stands in an address: "Ada Plumb" -> "ada-plumb"."""

from __future__ import annotations

import unicodedata

from explainer.pattern import pattern

_BETWEEN = pattern(r"[^\w]+|_+")
_APOSTROPHES = pattern(r"['’ʼ]")


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, accents and apostrophes dropped; "" where `text` has no letter or digit.

    Letters of other scripts stay, so that two names that differ never become one for want of Latin letters.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _BETWEEN.sub("-", plain.casefold()).strip("-")
