"""Named later: "a judge" of an article's opening who is Judge Ada Plumb further on.

In: a description with "a" and its place.  Out: the entity described, or "": whom the next paragraph begins with, or the
one who is called so where the article first names them.
"""

from __future__ import annotations

from explainer.pattern import pattern
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.speakers.cast import Cast

OPENING = 1500
"""Characters of an article in which somebody may be described who is only named further on."""
DATELINE = pattern(r"(?:[^\n]{1,60}(?:—|--|–) ?)?")
INTRODUCED = pattern(r",? (?:aged \d\d\b|\d\d,|\(\d\d\)|of [A-Z])")
"""What stands behind a name at its first mention."""
ACCUSED = pattern(
    r"\b(?:accused|charged|convicted|jailed|imprisoned|fined|sacked|dismissed|suspended|struck off|cleared|acquitted|"
    r"arrested|on trial|facing)\b"
)
"""Words of a description that make even an official whom the report is about: "a headteacher accused of"."""
OFFICIALS = frozenset("coroner officer spokesman spokeswoman spokesperson official source lawyer doctor".split())
"""Who speaks of somebody else as a rule: "A coroner said ...", then "Ada Plumb, 34, was found"."""


def named_later(description: str, head: str, span: tuple[int, int], cast: Cast) -> str:
    """Whom the article's opening only describes and then names: "a judge", then "Judge Ada Plumb"."""
    name, head = description.lower(), nouns.listed(head)
    if span[0] > OPENING or not name.startswith(("a ", "an ")) or is_plural(head):
        return ""
    others = (head in nouns.ROLE_NOUNS or head in OFFICIALS) and not ACCUSED.search(name)
    return ("" if others else _named_next(span[0], cast)) or cast.titled_later(name, span[1])


def _named_next(start: int, cast: Cast) -> str:
    """Whom the next paragraph begins with: "A driver told ...", then "Ada Plumb, 45, was ..."."""
    begins = cast.value.rfind("\n", 0, start) + 1
    if not DATELINE.fullmatch(cast.value, begins, start):
        return ""
    following = cast.value.find("\n\n", start) + 2
    named = cast.names_in(following, following + 1)
    if not named or not INTRODUCED.match(cast.value, named[0][1].end):
        return ""
    number, mention = named[0]
    before = any(earlier.entity == mention.entity for earlier in cast.names[:number])
    return "" if before else mention.entity
