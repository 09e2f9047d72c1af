"""Whether the next word of a run of capitalised words belongs to the name before it, or begins another.

"Ada Plumb | QC", "Mr. | Chief Justice Plumb", "Territorial Planning | Ivo Tarn".
"""

from __future__ import annotations

from explainer.recognise.people.names import Word
from explainer.recognise.people.words import (
    COMMON,
    DONS,
    FUNCTION,
    GIVEN,
    HONORIFICS,
    NAME,
    NO_NAME,
    OFFICES,
    PEOPLE,
    PLACE,
    POSTNOMINALS,
    ROLE,
    ROLE_GENDER,
    SURNAME,
    THING,
)

SON_OF = frozenset(("Ag", "Ould", "Mint", "Walad"))
"""Words inside Tuareg and Moorish names that are printed with a capital, and mean something else elsewhere."""


def is_address(word: Word, then: Word) -> bool:
    """Whether a word that may be a given name is a title before a full one: "Don", "Dean", "Maj."; "Sri" is a name."""
    if word.low == "dona" or (word.raw.endswith(".") and len(word.low) > 2 and word.low in OFFICES):
        return True
    if word.low in DONS:
        return word.low != "sri" and (bool(then.kind & GIVEN) or not then.kind)
    return bool(word.kind & ROLE and word.kind & GIVEN) and then.given


def is_anew(head: Word, last: Word, then: Word) -> bool:
    """Whether a given name with `then` behind it begins a name of its own: "Territorial Planning | Ivo Tarn"."""
    ordinary = bool(last.kind & (COMMON | THING)) or (not last.kind and last.low.endswith("ing"))
    return ordinary and not last.kind & NAME and not head.given and then.plain and not then.initials


def continues(head: Word | None, count: int, word: Word, then: Word | None, title: str) -> bool:
    """Whether `word` is the next word of the name that `head` begins; `then` comes after it.

    `count` is how many words the name has so far, an initial before `word` apart.
    """
    kind = word.kind
    if head and then and word.raw in SON_OF:
        return True
    if word.low in HONORIFICS or _is_office(word, then, title, head) or (title == "det" and word.low == "con"):
        return False
    if head and (word.shouted or word.raw == "PhD") and word.low in POSTNOMINALS:
        return False
    if word.small or word.suffix:
        return bool(head)
    if word.initials:
        return bool(head) or (then is not None and then.plain)
    if not kind & (NO_NAME | ROLE):
        return True
    if word.low == "justice" and title in HONORIFICS and then is not None:
        return False
    last = head and head.given and then is None and not word.shouted  # Ivo Malta, Ada From, Amina Juma Said
    if last and kind & (PLACE | FUNCTION) and (count == 1 or (kind & FUNCTION and kind & GIVEN)):
        return True
    if not kind & NAME:
        allowed = head.given and count == 1 if head else title in HONORIFICS
        if word.low in OFFICES or kind & (FUNCTION | PLACE):
            return False
        if kind & ROLE and not head and word.low not in ROLE_GENDER:  # Hon. Members
            return False
        return allowed and (then is None or not kind & (THING | ROLE))
    if not head and kind & GIVEN and _leads_on(word, then):
        return True
    if kind & (FUNCTION | THING | ROLE | PEOPLE):
        if head:
            sure = count > 1 or head.given or (not head.kind and then is None)
        else:
            sure = title in HONORIFICS or (bool(title) and (then is None or then.plain))
        return sure and bool(kind & SURNAME) and not kind & FUNCTION
    return True


def _is_office(word: Word, then: Word | None, title: str, head: Word | None) -> bool:
    """Whether a word that may be a surname is an office: "Chief Justice Plumb", "Mr. Chief Justice"."""
    if word.low not in OFFICES or word.kind & GIVEN:
        return False
    if head:
        return not head.given and then is not None and then.plain and not then.suffix
    return then.plain if then else bool(title) and title not in HONORIFICS


def _leads_on(word: Word, then: Word | None) -> bool:
    """Whether a given name that is a common word as well ("Will", "Rose") is followed by the rest of a name."""
    if then is None:
        return False
    return then.plain or bool(then.suffix) or bool(then.kind & SURNAME and not word.kind & PLACE)
