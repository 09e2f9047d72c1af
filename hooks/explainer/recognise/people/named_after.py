"""Whether a name printed in part is no person's where it stands, but something's named after one.

A family, a firm, a law, a lawsuit, a work, a drink, a feast: "the Tarn family", "Northmere v. Tarn", "Dinner With
Tarn", "a drink called Tarn", "My Tarn was sweet", "Tarn Night".
"""

from __future__ import annotations

from explainer.pattern import pattern
from explainer.recognise.people.context import names_thing
from explainer.recognise.people.names import Name
from explainer.recognise.people.words import GIVEN, PLACE, ROLE, UPPER, fold, kind_of

_GROUPS = (
    "family|families|administration|brothers|sisters|clan|dynasty|era|twins|siblings|couple|household|estate|foundation"
    "|years"
)
_FINDS = (
    r"[Ll]aws?|[Tt]heorem|[Cc]onjecture|[Ee]quations?|[Cc]onstant|[Ss]yndrome|[Dd]isease|[Cc]omet|[Pp]rinciple"
    r"|[Tt]elescope|Day|Night|Eve|Week"
)
_FOLLOWS = pattern(
    rf" (?:{_GROUPS})\b|(?:['’]s?)? (?:{_FINDS})\b|[–/][{UPPER}][\w’'-]* (?:{_FINDS})\b"
    r"| vs?\.? [A-Z]| I (?:of|as|was)\b| & [A-Z]|,? (?:Inc|Ltd|LLC|Corp)\b"
)
_OAK = pattern(r" (?!(?:to|in|and|or|by|for|from|was|is|who|of|as|the|a)\b)[a-z]")  # known as Tarn oak
_SOMEBODY = frozenset("guy lad bloke chap kid person dude fella".split())
_CALLED = pattern(r"\b(?:an?|the|this|that) ((?:[a-z-]+ ){1,5})(?:called|named|dubbed) $")
_SUED = pattern(rf"\b[{UPPER}][\w.]* vs?\.? $")
_WORK = pattern(rf"\b[a-z]+ (?:[{UPPER}][\w’'-]+ )+$")
_ENDS = pattern(r"[,.;:!?\"'”’)\]]|$| (?:in|of|on|for|at|to|with|was|is|and|or|that|which|hangs|hung)\b")
_YEAR = pattern(r" \((?:1[89]|20)\d\d\)")
_YEARS = pattern(r" \((?:1[89]|20)\d\d\),? (?:and )?$")  # Arlette (2013), Ada (2014)
_ABROAD = pattern(rf", (?:([{UPPER}]\w+)|[{UPPER}][a-z]{{1,4}}\.)")  # Tarn, Ore.
_TITLE = pattern(r"[\"“]((?:[\w’'-]+\.? ){1,5})$")
_TITLE_ENDS = pattern(r"(?: [\w’'-]+){0,3}[\"”]")
_CALLING = frozenset(("called", "named", "dubbed"))
_KNOWN_AS = frozenset(("as", "include"))
_AGAINST = frozenset(("v", "vs", "v.", "vs."))
_SMALL_WORDS = frozenset("With Of And For The In On To From At By About Without Like Is Was".split())
"""What only the title of a work prints with a capital inside a sentence."""
_ONE_OF_THEM = frozenset("a A an An my My your Your his His our Our their Their".split())
_PLACED = frozenset("in at near from to outside of".split())
MARKS = "\"“‘'(["
NEAR = 60  # characters before a name that say what bears it
LITTLE = 4  # letters of a word that may be small in the title of a work


def is_named_after(name: Name, value: str, start: int, end: int) -> bool:
    """Whether the words around a name, characters `start` to `end` of the text, say that it is no person's."""
    if _FOLLOWS.match(value, end) or (name.whole and names_thing(value, start, end)):
        return True
    before = value[max(0, start - NEAR) : start]
    word = before[before.rfind(" ", 0, -1) + 1 : -1].lstrip(MARKS) if before.endswith(" ") else ""
    if word in _CALLING and _is_called(before):
        return True
    if (word in _AGAINST and _SUED.search(before)) or (word in _SMALL_WORDS and _WORK.search(before)):
        return True
    if word in _KNOWN_AS and before.endswith(("known as ", "names include ")) and _OAK.match(value, end):
        return True
    if ('"' in before or "“" in before) and _in_title(value, before, end):
        return True
    if name.title:
        return False
    if word in _PLACED and (place := _ABROAD.match(value, end)):
        return not place[1] or bool(kind_of(fold(place[1])) & PLACE)
    if name.kind & GIVEN:
        return bool(_YEAR.match(value, end)) and bool(_YEARS.search(before))
    return word in _ONE_OF_THEM and bool(_ENDS.match(value, end))


def _is_called(before: str) -> bool:
    """Whether it is a thing that is called by a name: "a drink called Tarn", not "a student of nets called Tarn"."""
    called = _CALLED.search(before)
    return called is not None and not any(word in _SOMEBODY or kind_of(word) & ROLE for word in called[1].split())


def _in_title(value: str, before: str, end: int) -> bool:
    """Whether a name stands in what is printed like the title of a work: "Waiting for Tarn", in quotation marks."""
    opened = _TITLE.search(before)
    if not opened or not _TITLE_ENDS.match(value, end):
        return False
    first, *words = opened[1].split()
    return first[0].isupper() and all(word[0].isupper() or len(word) <= LITTLE for word in words)
