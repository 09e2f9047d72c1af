"""A name as it stands in an address: "Ada Plumb" -> "ada-plumb"."""

from __future__ import annotations

import unicodedata

from explainer.pattern import pattern

_BETWEEN = pattern(r"[^\w]+|_+")
_APOSTROPHES = pattern(r"['’ʼ]")
_LONGEST = 200  # bytes: file systems know no name of more than 255


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, accents and apostrophes dropped; "" where `text` has no letter or digit.

    Letters of other scripts stay, so that two names that differ never become one for want of Latin letters.  A name
    too long for a file is cut, and ends with a hash of the whole.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    whole = _BETWEEN.sub("-", plain.casefold()).strip("-")
    written = whole.encode()
    if len(written) <= _LONGEST:
        return whole
    from hashlib import sha256  # here, for it loads OpenSSL, and hardly any name is that long

    return f"{written[:_LONGEST].decode(errors='ignore').strip('-')}-{sha256(written).hexdigest()[:8]}"
