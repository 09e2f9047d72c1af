"""Initials: the short form of a name that stands beside it in brackets, or the full name beside a short form.

beside("the Tidal Barrier Act (TBA) of 2031", 4, 21)  ->  (23, 26)
"""

from __future__ import annotations

from explainer.pattern import pattern

BRACKET = pattern(r"[\"”’')]*\s\((?P<inside>[^()\n]{2,80})\)")
WORD = pattern(r"[\w’'-]+")
FAR = 120
"""Characters before a short form in which the full name stands."""
MOST_WORDS = 12


def beside(value: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the short form, or the full name, of the name at characters `start` to `end` of a text stands, if it does.

    One of the two is in brackets behind the other, and is made of the first letters of the other's words.
    """
    name, behind = value[start:end], BRACKET.match(value, end)
    if behind and (is_short(behind["inside"], name) or is_short(name, behind["inside"])):
        return behind.span("inside")
    if value[start - 2 : start] == " (" and value[end : end + 1] == ")":
        return full_before(value, start - 2, name)
    return None


def is_short(short: str, full: str) -> bool:
    """Whether letters in capitals are the first of a full name's words: of all, or of those with a capital."""
    letters = "".join(c for c in short if c.isalnum())
    words = WORD.findall(full)
    if len(words) < 2 or len(letters) < 2 or not letters.isupper():
        return False
    parts = [part for word in words for part in word.split("-") if part]
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    return letters in (capitals, "".join(word[0] for word in words).upper(), "".join(part[0] for part in parts).upper())


def full_before(value: str, end: int, short: str) -> tuple[int, int] | None:
    """The words right before an offset of a text whose first letters are `short`, from a capital on."""
    words = [*WORD.finditer(value, max(0, end - FAR), end)]
    starts = (word.start() for word in reversed(words[-MOST_WORDS:]))
    return next(((at, end) for at in starts if value[at].isupper() and is_short(short, value[at:end])), None)
