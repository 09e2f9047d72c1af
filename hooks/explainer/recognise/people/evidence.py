"""Whether a name that is nobody's yet is a person's: what its words, its neighbours and the rest of the article say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from explainer.recognise.people.context import (
    FIRMS_TOO,
    After,
    after,
    in_quotes,
    is_apposed,
    office_before,
    opens_sentence,
    role_before,
)
from explainer.recognise.people.names import LIKELY, LOOKUP, RARE, SURE, Name
from explainer.recognise.people.printed import Printed, part_of
from explainer.recognise.people.words import (
    FUNCTION,
    GIVEN,
    NAME,
    NO_NAME,
    PARTICLES,
    ROLE,
    SURNAME,
    THING,
    UPPER,
    kind_of,
)

_CALLED = re.compile(r"\b(?:called|named|certain) $|, one $|^By $", re.MULTILINE)
_PLACED = re.compile(r"\b(?:in|at|near|outside) $")
_OF_A_NAME = re.compile(rf"\b[{UPPER}][\w-]+ of $")
LONGEST_OF = 24  # characters of such words
_COMMON_ENDINGS = tuple("able al ant ar ed en ent er ern est ful ic ing ish ive less ly ous s tion ty ward".split())
_ENDS = frozenset(",.;:)")  # behind a ship's name; "the Plumb years" are a person's
_BOUND = re.compile(
    r"(?:\b(?:of|in|at|from|to|for|on|by|with|and|or|than|through|into|an?|his|her|its|their|our|my|this|that)|['’]s?"
    rf"|\b[{UPPER}][\w-]*|[\"“«„‘(/&#@]|\w-) ?$"
)
_TAKEN_UP = re.compile(
    rf" (?![{UPPER}&])(?:(?!\b(?:its?|they|their|who|whose|we|our|you|I)\b)[^{UPPER}\"“”‘«»\n.!?]"
    r"|[.!?] (?=(?:He|She|His|Her)\b))*?(?<=\s)(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|himself|herself)\b"
)
LONGEST_SENTENCE = 300  # characters behind a name in which a pronoun takes it up
_FIRM = re.compile(
    r" & [A-Z]|,? (?:Inc|Ltd|LLC|LLP|Corp|[Pp]lc|PLC|AG|SA|SE|KG|NV|BV|AB|AS|Oyj?|GmbH|SpA|Pty|Bhd)\b"
    r"| and (?:Company|Co|Sons|Brothers)\b"
)


def names_alone(value: str, printed: Sequence[Printed]) -> Sequence[Printed]:
    """The names without words that only a headline's capitals or the start of a sentence joined to them.

    An ordinary word before a surname is a given name ("Skip Tarn", not "Yesterday Tarn") where words around one such
    name say so inside a sentence.
    """
    whole = [at for at in printed if at.name.whole]
    pairs = {at.name.words for at in whole if at.name.weight == SURE and len(at.name.words) == 2}
    rare = {at.name for at in whole if at.name.weight == RARE and _is_rare(value, at)}
    alone = {
        at.start: _alone(value, at, pairs, rare) for at in whole if len(at.name.words) > 2 or at.name.weight == RARE
    }
    alone |= _answered(value, whole)
    return [alone.get(at.start, at) for at in printed] if alone else printed


def _answered(value: str, whole: Sequence[Printed]) -> dict[int, Printed]:
    """The names in questions without the word that asks, by where they were: "Will Ada run?", if Ada has a surname."""
    full = [at for at in whole if len(at.name.words) > 1]
    asked = [at for at in full if kind_of(at.name.words[0]) & FUNCTION and opens_sentence(value, at.start)]
    given = {at.name.words[0] for at in whole} if asked else set()
    return {at.start: part_of(value, at, 1, len(at.name.words)) for at in asked if at.name.words[1] in given}


def _is_rare(value: str, at: Printed) -> bool:
    around = after(value, at.end).sure or role_before(value, at.start)
    return bool(around) and not opens_sentence(value, at.start)


def _alone(value: str, at: Printed, pairs: Set[tuple[str, ...]], rare: Set[Name]) -> Printed:
    """A full name by itself; `pairs` are names of two words printed elsewhere, `rare` the names of rare given names.

    "Ada Plumb Thwarts" is Ada Plumb where the article has her so.
    """
    words = at.name.words
    if at.name.weight == RARE and at.name not in rare:
        return part_of(value, at, len(words) - 1, len(words))
    if len(words) > 2 and words[:2] in pairs and not at.name.kind & SURNAME:
        return part_of(value, at, 0, 2)
    if len(words) > 2 and words[-2:] in pairs and at.name.weight < SURE:
        return part_of(value, at, len(words) - 2, len(words))
    return at


def is_person(value: str, at: Printed, alone: Set[str], borne: Set[str], behind: After) -> bool:
    """Whether a full name is a person's.

    `alone` are the words that the article also prints by themselves, `borne` the surnames of people it names for sure:
    a brother has one of them; `behind` is what follows the name.
    """
    name = at.name
    if in_quotes(value, at.start, at.end) or _FIRM.match(value, at.end) or _is_thing(value, at):
        return False
    if name.weight in (SURE, RARE):
        return True
    if name.weight == LOOKUP or name.shouted:
        return False
    if _is_told(value, at):
        return True
    if name.amid or _PLACED.search(value, max(0, at.start - 8), at.start):
        return False
    if behind.sure:
        return not _OF_A_NAME.search(value, max(0, at.start - LONGEST_OF), at.start)
    chance = opens_sentence(value, at.start) and not _begins_well(name, alone)
    own = not name.kind & (NO_NAME | ROLE)
    if own and (name.words[-1] in alone or (name.words[-1] in borne and not chance)):
        return True
    if value.endswith(" from ", 0, at.start):
        return False
    if name.weight == LIKELY and not (name.opens and chance):
        return True
    return own and _is_he_or_she(value, at)


def _is_thing(value: str, at: Printed) -> bool:
    """Whether "the" makes a name a ship's or a house's; not "the Ada Plumb years"."""
    if value[max(0, at.start - 4) : at.start].lower() != "the ":
        return False
    return at.name.weight < SURE or value[at.end : at.end + 1] in _ENDS


def _is_told(value: str, at: Printed) -> bool:
    """Whether the words before a name say that it is a person's."""
    if office_before(value, at.start):
        return True
    role = role_before(value, at.start)
    if at.name.amid:
        return bool(role)
    if role and (at.name.weight == LIKELY or kind_of(at.name.words[0]) & GIVEN or role not in FIRMS_TOO):
        return True
    return bool(_CALLED.search(value, max(0, at.start - 8), at.start)) or is_apposed(value, at.start, at.end)


def _is_he_or_she(value: str, at: Printed) -> bool:
    """Whether "he" or "she" takes up a name that stands free of prepositions, before anybody or anything else does."""
    if _BOUND.search(value, max(0, at.start - LONGEST_OF), at.start):
        return False
    return bool(_TAKEN_UP.match(value, at.end, at.end + LONGEST_SENTENCE))


def _begins_well(name: Name, alone: Set[str]) -> bool:
    """Whether the first word of a sentence is hardly a common one: in no list, and not ending like one.

    `alone` are the words that the article also prints by themselves.
    """
    first = name.words[0]
    if len(name.words) != 2 or kind_of(first) or first in PARTICLES or name.kind & (GIVEN | NO_NAME | ROLE):
        return False
    return first in alone or not first.endswith(_COMMON_ENDINGS)


def likely_parts(value: str, at: Printed) -> Iterator[Printed]:
    """The words that may be a name in what is no full name: the last of "Bold Plumb", the first of "Ada Fans"."""
    count = len(at.name.words)
    first = kind_of(at.name.words[0])
    if at.name.kind & THING:
        return
    if at.name.kind & NAME or not at.name.kind:
        if not first & GIVEN or first & NO_NAME:
            yield part_of(value, at, count - 1, count)
        if not at.name.shouted:
            return
    yield part_of(value, at, 0, 1)
