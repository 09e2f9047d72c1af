"""Spellings that a reader takes for the same, made the same: capitals, accents, curly quotes, hyphens, blanks.

    fold("Coup d’État") == "coup d'etat"

`fold` never changes the number of characters, so an offset of the folded text is an offset of the text.
"""

from __future__ import annotations

import re
import unicodedata

from explainer.pattern import pattern
from explainer.slug import slug

__all__ = ["NOTHING", "fold", "slug"]

NOTHING = "\xad"
"""What `fold` leaves where a character prints nothing of its own: a combining accent, a zero-width mark."""

NON_ASCII = pattern(r"[^\x00-\x7f]+")
BLANKS = (("\x00", " "), ("\n\n", "\x00\x00"), ("\n", " "), ("\t", " "), ("\r", " "), ("\x00", "\n"))
COMMON = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "|"), ("―", "|"), ("…", "."), ("\xa0", " "))
ALIKE = {
    **dict.fromkeys("‚‛′´ʼʹ", "'"),
    **dict.fromkeys("„‟″«»", '"'),
    **dict.fromkeys("‐‑‒−﹣－", "-"),
    **dict.fromkeys("¹²³⁰⁴⁵⁶⁷⁸⁹", "*"),
    **dict.fromkeys("\x85\u2028\u2029", " "),
    **dict(zip("øØłŁđĐðÐħĦıİς", "oollddddhhiiσ", strict=True)),
}


def fold(text: str) -> str:
    """`text` in lower case without accents, with straight quotes, one kind of hyphen and plain blanks.

    A single line break becomes a blank; an empty line stays two line breaks.  An en dash becomes a hyphen, an em dash
    a bar: it parts what a hyphen joins.  What prints nothing becomes `NOTHING`.  As many characters out as in.
    """
    if not text.isascii():
        for curly, plain in COMMON:
            text = text.replace(curly, plain)
        if not text.isascii():
            text = NON_ASCII.sub(_fold_run, text)
    text = text.lower()
    for blank, plain in BLANKS:
        text = text.replace(blank, plain)
    return text


def _fold_run(run: re.Match[str]) -> str:
    return "".join([ALIKE.get(c) or _fold_character(c) for c in run[0]])


def _fold_character(character: str) -> str:
    """One character for one; the plain letter where there is one."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return NOTHING
    if category == "Zs":
        return " "
    parts = unicodedata.normalize("NFKD", character)
    letters = [c for c in parts if not unicodedata.combining(c)]
    plain = letters[0] if len(letters) == 1 else character
    return ALIKE.get(plain) or (lower if len(lower := plain.lower()) == 1 else plain)
