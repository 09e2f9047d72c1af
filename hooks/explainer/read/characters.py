"""Characters that deceive: what prints nothing, and letters of another alphabet that look like Latin ones.

Which are refused, which are left out of the text, and how a message names them.

Joiners inside emoji and words (U+200C, U+200D) and the marks of text from right to left (U+200E, U+200F) stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.pattern import pattern

_NOTHING = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
    r"\U000e0000-\U000e007f"
)
SEEN_RUN = pattern(f"[^{_NOTHING}]+")
UNSEEN = pattern(f"[{_NOTHING}]")
OVERRIDE = pattern(r"[\u202d\u202e]")
FORBIDDEN = pattern(r"[\x00\ufffe\uffff\U000e0000-\U000e007f]")
STACKED = pattern(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9,}")
"""More marks than any writing has on one letter."""
LETTER_APART = pattern(r"[^\W\d_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
"""A letter and its accents as marks of their own, or a Korean syllable in parts, as macOS and PDF files have them."""
BREAK = pattern(r"[\n\t\r\u2028\u2029]")

ALIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеорсухіјѕһԁԛԝӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοΪ",
        "ABESIJKMHOPCTYXaeopcyxijshdqwl" + "ABEZHIKMNOPTYXoÏ",
        strict=True,
    )
)
"""Cyrillic and Greek letters, and the Latin ones that they look like (Unicode Technical Standard 39, confusables)."""
_OLD_COMMAND = pattern(r"##(?=\[)")
_ALIKE = pattern(f"[{''.join(ALIKE)}]")
_LATIN = pattern("[A-Za-zÀ-ÖØ-öø-ɏ]")
_WORD = pattern(r"\w+")


def looking_latin(text: str) -> Iterator[tuple[int, str, str]]:
    """The Latin words with a letter that only looks Latin: the offset of that letter, the letter, the word."""
    if text.isascii() or not _ALIKE.search(text):
        return
    for word in _WORD.finditer(text):
        alike = _ALIKE.search(word[0])
        if alike and _LATIN.search(word[0]):
            yield word.start() + alike.start(), alike[0], word[0]


def all_seen(text: str, start: int = 0) -> bool:
    """Whether every character from offset `start` on prints something, or is a blank or a line break."""
    if text.replace("\n", "").isprintable():  # which is soon said, and true of most
        return True
    return start >= len(text) or SEEN_RUN.fullmatch(text, start) is not None


def code_point(character: str) -> str:
    """The way a character that cannot be shown is named: "U+202E"."""
    return f"U+{ord(character):04X}"


def unseen_code(character: str) -> str:
    """The code of the problem that an unseen character is: it turns the text round, is no text, or is left out."""
    return "X09" if OVERRIDE.match(character) else "X08" if FORBIDDEN.match(character) else "X14"


def printable(text: str) -> str:
    """The text on one line, with what would not print, or would do things to a terminal, named instead.

    A log of GitHub Actions takes "##[" for the beginning of a command, anywhere in a line: a blank parts it.
    """
    for unprintable in (BREAK, UNSEEN):
        text = unprintable.sub(lambda character: code_point(character[0]), text)
    return _OLD_COMMAND.sub("# #", text)
