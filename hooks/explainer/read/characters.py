"""Characters that print nothing: which are refused, which are left out of the text, and how a message names them.

Joiners inside emoji and words (U+200C, U+200D) and the marks of text from right to left (U+200E, U+200F) stay.
"""

from __future__ import annotations

import re

SEEN = (
    r"[\n\t\r -~\xa0-\u200a\u200c-\u2029\u202f-\u205f\u2061-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    r"\U00010000-\U000dffff\U000e0080-\U0010ffff]"
)
SEEN_RUN = re.compile(f"{SEEN}+")
UNSEEN = re.compile(SEEN.replace("[", "[^", 1))
OVERRIDE = re.compile(r"[\u202d\u202e]")
FORBIDDEN = re.compile(r"[\x00\ufffe\uffff\U000e0000-\U000e007f]")
BREAK = re.compile(r"[\n\t\r\u2028\u2029]")


def all_seen(text: str, start: int = 0) -> bool:
    """Whether every character from offset `start` on prints something, or is a blank or a line break."""
    if text.replace("\n", "").isprintable():  # which is soon said, and true of most
        return True
    return start >= len(text) or SEEN_RUN.fullmatch(text, start) is not None


def code_point(character: str) -> str:
    """The way a character that cannot be shown is named: "U+202E"."""
    return f"U+{ord(character):04X}"


def printable(text: str) -> str:
    """The text on one line, with what would not print, or would do things to a terminal, named instead."""
    for unprintable in (BREAK, UNSEEN):
        text = unprintable.sub(lambda character: code_point(character[0]), text)
    return text
