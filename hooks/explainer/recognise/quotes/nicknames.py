"""Nicknames: what people in general call somebody or something is the words of none of them.

`Drivers call her "Mother"`, `the staff nicknamed the notes "herons"`, `what locals called the "big brother" system`.
"""

from __future__ import annotations

import re

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.phrases import Source
from explainer.recognise.quotes.tokens import Sentence

NAMES = frozenset("nickname nicknames nicknamed nicknaming".split())
CALLS = frozenset("call calls called dub dubbed christen christened term terms termed".split()) | NAMES
GROUPS = frozenset("people staff crew folk everybody everyone team family".split())
PRESS = frozenset("newspapers papers press tabloids media posters placards songs".split())
TAKES_SIDES = frozenset(
    """
    critics opponents supporters officials prosecutors lawyers authorities activists advocates campaigners analysts
    experts rivals allies protesters leaders reporters editors doctors scientists researchers members lawmakers
    """.split()
)
"""People who call a thing something to say what they think of it."""
LIKE_A_NAME = re.compile(r"\W*(?:[Tt]he \w+|(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)\W*")
FARTHEST = 6
"""Tokens between the verb and the nickname: "call the road to the harbour"."""


def is_nickname(s: Sentence, k: int, source: Source) -> bool:
    """Whether the verb at token `k` of `source` tells what people call somebody or something."""
    low = s.tokens[k].low
    if low not in CALLS or not _is_many(source):
        return False
    q = next((i for i in range(k + 1, min(k + FARTHEST, s.last)) if s.tokens[i].kind == "quote"), -1)
    if q < 0:
        return False
    if low in NAMES or low.startswith("term") or s.tokens[q - 1].low == "the":
        return True
    return LIKE_A_NAME.fullmatch(s.value, s.tokens[q].start, s.tokens[q].end) is not None


def _is_many(source: Source) -> bool:
    """Whether a source is people in general: "drivers", "the staff", "his team-mates"."""
    if source.head in PRESS or source.head in GROUPS:
        return True
    if source.kind not in ("person", "role", "other") or source.head in TAKES_SIDES:
        return False
    return source.head.endswith("s") and source.head not in g.SINGULAR
