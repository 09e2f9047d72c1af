"""Descriptions: "the driver", "the 63-year-old" is perhaps the one person whom the article has just named.

In: a description and its place.  Out: the entity described, or "".  An office ("the minister") is left alone: whoever
holds one is introduced with it.  So is what the article introduced without a name ("a driver") and what may mean
either of two.  What the article calls people is for the index to find out; it asks for this only where nobody is
called so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.candidates import Speaker
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.described import gender_of, is_plural

NEAR = 400
"""Characters before a description in which whom it means must be named."""
FAR = 4000
"""Characters before a description in which it may have been introduced without a name."""
AGED = re.compile(r"\d+-year-old\b")
NO_OFFICE = frozenset(
    """
    official officer politician player driver scientist singer writer poet striker captain actor actress batsman
    billionaire bowler businessman businesswoman challenger contender debutant defender frontrunner
    front-runner goalkeeper midfielder newcomer neurosurgeon novelist physician playmaker playwright
    quarterback skipper star tycoon veteran winger senior junior sophomore freshman rookie
    """.split()
)
"""Words for trades and for holders of any office, which take up somebody as often as they introduce them."""
APART = frozenset("other elder older younger same first second third last next new former latter".split())
"""Words that tell somebody described apart from others who are described: "the younger bailiff"."""


def just_named(description: str, offset: int, cast: Cast) -> str:
    """Whom a description at an offset of the text means: "the driver", behind nobody but Ada Plumb."""
    words = description.split()[1:]
    head = nouns.listed(words[-1].lower())
    if not _takes_up(words, head) or _introduced(cast.value, words[-1], offset):
        return ""
    speaker = _about(offset, cast)
    if speaker is None or gender_of(head) not in ("", speaker.gender or gender_of(head)):
        return ""
    return speaker.entity


def _about(offset: int, cast: Cast) -> Speaker | None:
    """The one person named last before an offset, or the one whom the sentence that names several is about."""
    near = [mention for _, mention in cast.names_in(max(0, offset - NEAR), offset)]
    if not near:
        return None
    last = cast.sentence(near[-1].start)
    near = [mention for mention in near if cast.sentence(mention.start) == last]
    subjects = [mention for mention in near if cast.is_subject(mention)] or near
    return cast.person(subjects[-1]) if len({mention.entity for mention in subjects}) == 1 else None


def _takes_up(words: Sequence[str], head: str) -> bool:
    """Whether a description may take up somebody named: one person, no holder of an office."""
    lows = [word.lower() for word in words]
    if is_plural(head) or not g.PREPOSITIONS.isdisjoint(lows) or not APART.isdisjoint(lows):
        return False
    aged = any(AGED.match(word) for word in lows)
    return aged or head in NO_OFFICE or head in nouns.PEOPLE_NOUNS - nouns.ROLE_NOUNS


def _introduced(value: str, head: str, offset: int) -> bool:
    """Whether somebody so described was introduced without a name, "a driver", or is told apart by a clause."""
    start = max(0, offset - FAR)
    return (
        re.search(rf"(?i)\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b", value[start:offset]) is not None
    )
