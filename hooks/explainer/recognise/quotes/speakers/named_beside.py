"""Named beside: "the driver", "the 63-year-old" is perhaps the one person whom the article has just named.

In: a description and its place.  Out: the entity described, or "".  An office ("the minister") is left alone: whoever
holds one is introduced with it.  So is what the article introduced without a name ("a driver") and what may mean
either of two.  What the article calls people is for the index to find out; it asks for this only where nobody is
called so.  An opening that describes somebody, "a driver told the inquiry", names them in one of the next paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import AGED, gender_of, is_plural
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.cast import Cast

NEAR = 400
"""Characters before a description in which whom it means must be named."""
FAR = 4000
"""Characters before a description in which it may have been introduced without a name."""
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
OPENING = 1500
"""Characters of an article in which somebody may be described who is only named further on."""
DATELINE = re.compile(r"(?:[^\n]{1,60}(?:—|--|–) ?)?")
INTRODUCED = re.compile(r",? (?:aged \d\d\b|\d\d,|\(\d\d\)|of [A-Z])")
"""What stands behind a name at its first mention."""
OFFICIALS = frozenset("coroner officer spokesman spokeswoman spokesperson official source lawyer doctor".split())
"""Who speaks of somebody else as a rule: "A coroner said ...", then "Ada Plumb, 34, was found"."""


def named_beside(description: str, head: str, span: tuple[int, int], cast: Cast) -> str:
    """Whom a description with a head noun, characters `span` of the text, means: who is named before or further on."""
    if description[:4].lower() == "the ":
        return _just_named(description, span[0], cast)
    return _named_later(description.lower(), nouns.listed(head), span, cast)


def _just_named(description: str, offset: int, cast: Cast) -> str:
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
    aged = any(AGED.fullmatch(word) for word in lows)
    return aged or head in NO_OFFICE or head in nouns.PEOPLE_NOUNS - nouns.ROLE_NOUNS


def _introduced(value: str, head: str, offset: int) -> bool:
    """Whether somebody so described was introduced without a name, "a driver", or is told apart by a clause."""
    start = max(0, offset - FAR)
    return (
        re.search(rf"(?i)\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b", value[start:offset]) is not None
    )


def _named_later(name: str, head: str, span: tuple[int, int], cast: Cast) -> str:
    """Whom the article's opening only describes and then names: "a judge", then "Judge Ada Plumb"."""
    if span[0] > OPENING or not name.startswith(("a ", "an ")) or is_plural(head):
        return ""
    return _named_next(head, span[0], cast) or cast.titled_later(name, span[1])


def _named_next(head: str, start: int, cast: Cast) -> str:
    """Whom the next paragraph begins with: "A driver told ...", then "Ada Plumb, 45, was ..."."""
    begins = cast.value.rfind("\n", 0, start) + 1
    if not DATELINE.fullmatch(cast.value, begins, start) or head in nouns.ROLE_NOUNS or head in OFFICIALS:
        return ""
    following = cast.value.find("\n\n", start) + 2
    named = cast.names_in(following, following + 1)
    if not named or not INTRODUCED.match(cast.value, named[0][1].end):
        return ""
    number, mention = named[0]
    before = any(earlier.entity == mention.entity for earlier in cast.names[:number])
    return "" if before else mention.entity
