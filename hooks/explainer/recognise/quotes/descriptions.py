"""Descriptions: "the driver", "the 63-year-old" is perhaps the one person whom the article has just named.

In: a description and its place.  Out: the entity described, or "".  An office ("the minister") is left alone: whoever
holds one is introduced with it.  So is what the article introduced without a name ("a driver") and what may mean
either of two.  What the article calls people is for the index to find out; it asks for this only where nobody is
called so.
"""

from __future__ import annotations

import re

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.described import gender_of, is_plural

NEAR = 400
"""Characters before a description in which nobody but the person described is named."""
FAR = 4000
"""Characters before a description in which it may have been introduced without a name."""
AGED = re.compile(r"\b\d+-year-old\b")
NO_OFFICE = frozenset("official officer politician player driver scientist singer writer poet striker captain".split())
"""Words for trades and for holders of any office, which take up somebody as often as they introduce them."""


def just_named(description: str, offset: int, cast: Cast) -> str:
    """Whom a description at an offset of the text means: "the driver", behind nobody but Ada Plumb."""
    head = nouns.listed(description.rpartition(" ")[2].lower())
    if not _takes_up(description, head) or _introduced(cast.value, head, offset):
        return ""
    near = [cast.person(mention) for _, mention in cast.names_in(max(0, offset - NEAR), offset)]
    if len({speaker.entity for speaker in near}) != 1:
        return ""
    return near[-1].entity if gender_of(head) in ("", near[-1].gender) or not near[-1].gender else ""


def _takes_up(description: str, head: str) -> bool:
    """Whether a description may take up somebody named: one person, no holder of an office."""
    if is_plural(head) or not g.PREPOSITIONS.isdisjoint(description.lower().split()):
        return False
    return AGED.search(description) is not None or head in NO_OFFICE or head in nouns.PEOPLE_NOUNS - nouns.ROLE_NOUNS


def _introduced(value: str, head: str, offset: int) -> bool:
    """Whether somebody so described was introduced without a name, "a driver", or is told apart by a clause."""
    start = max(0, offset - FAR)
    return (
        re.search(rf"(?i)\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b", value[start:offset]) is not None
    )
