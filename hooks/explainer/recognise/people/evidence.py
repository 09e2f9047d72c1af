"""Whether a name that is nobody's yet is a person's: what its words, its neighbours and the rest of the article say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from explainer.pattern import pattern
from explainer.recognise.people.context import (
    ACTS,
    FIRMS_TOO,
    After,
    in_quotes,
    is_apposed,
    names_thing,
    office_before,
    opens_sentence,
    role_before,
)
from explainer.recognise.people.names import LIKELY, LOOKUP, RARE, SURE, Name
from explainer.recognise.people.printed import CALLED, Printed, part_of
from explainer.recognise.people.words import (
    FUNCTION,
    GIVEN,
    NAME,
    NO_NAME,
    PARTICLES,
    PEOPLE,
    PLACE,
    ROLE,
    SURNAME,
    THING,
    UPPER,
    kind_of,
)

_CALLED = pattern(r"\b(?:called|named|certain|one) $|^By $", re.MULTILINE)
_SAID = pattern(
    r"\b(?:said|says|told|asked|added|wrote|writes|argued|argues|warned|warns|explained|explains)[ \u00a0]$"
)
"""What stands before whoever speaks behind their words: "“No,” said Ada Plumb"."""
_ACTS = pattern(rf"['’]s? |,? (?:{ACTS})\b")
"""What somebody has or does behind their name."""
_ENDS_SPEECH = frozenset(",.;:—\n")
_FRIEND = pattern(r"\b([a-z]+) and (?:[a-z]+ )?[a-z]+ $")
_KIN = pattern(
    r"\b(?:brothers|children|cousins|couple|daughters|grandparents|newlyweds|parents|siblings|sisters|sons|spouses|twins)\b"
    rf"[^.;:\n\"“”]{{0,40}}?,? [{UPPER}][\w'’-]+ and $"
)
LONGEST_KIN = 90  # characters before the second of two who are kin: "two sisters from the coast, Ada and | Inge Tarn"
LONGEST_FRIEND = 60  # characters of such words
_PLACED = pattern(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")
_OF_A_BODY = pattern(
    r"\b(?:Party|Union|University|Institute|Council|Ministry|Department|Association|College|Commission|Committee|Agency|"
    r"Board|Society|Foundation|Cent(?:er|re))['’]s $"
)
"""Before somebody who speaks for a body: "the Harbour Party's Ada Plumb told them"."""
LONGEST_BODY = 16  # characters of such a word
_DUTY = pattern(r"\b(?:[Mm]inister|Secretary|Ministry|Department|Commissioner|Directorate) (?:for|of) (?:the )?$")
"""Before what an office is for: "the Minister for | Urban Renewal"."""
_OF_A_NAME = pattern(rf"\b[{UPPER}][\w-]+ of $")
LONGEST_OF = 24  # characters of such words
_COMMON_ENDINGS = tuple("able al ant ar ed en ent er ern est ful ic ing ish ive less ly ous s tion ty ward".split())
_ENDS = frozenset(",.;:)")  # behind a ship's name; "the Plumb years" are a person's
_BOUND = pattern(
    r"(?:\b(?:of|in|at|from|to|for|on|by|with|and|or|than|through|into|an?|his|her|its|their|our|my|this|that)|['’]s?"
    rf"|\b[{UPPER}][\w-]*|[\"“«„‘(/&#@]|\w-) ?$"
)
_TAKEN_UP = pattern(
    rf"(?: (?![{UPPER}&])|(?=\. ))(?:(?!\b(?:its?|they|their|who|whose|we|our|you|I)\b)[^{UPPER}\"“”‘«»\n.!?]"
    r"|[.!?] (?=(?:He|She|His|Her)\b)|[.!?] [\"“][^\"“”\n]{1,200}[,.!?][\"”] (?=(?:he|she) |\w+ the \d))*?"
    r"(?<=\s)(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|himself|herself|the \d\d-year-old)\b"
)
LONGEST_SENTENCE = 300  # characters behind a name in which a pronoun takes it up
_FIRM = pattern(
    r" & [A-Z]|,? (?:Inc|Ltd|LLC|LLP|Corp|[Pp]lc|PLC|AG|SA|SE|KG|NV|BV|AB|AS|Oyj?|GmbH|SpA|Pty|Bhd)\b"
    r"| and (?:Company|Co|Sons|Brothers)\b"
)


def is_person(value: str, at: Printed, alone: Set[str], borne: Set[str], behind: After) -> bool:
    """Whether a full name is a person's.

    `alone` are the words that the article also prints by themselves, `borne` the surnames of people it names for sure:
    a brother has one of them; `behind` is what follows the name.
    """
    name = at.name
    if in_quotes(value, at.start, at.end) or _FIRM.match(value, at.end) or _is_thing(value, at):
        return False
    if _DUTY.search(value, max(0, at.start - LONGEST_BODY - len(" for the ")), at.start):
        return False
    if name.weight in (SURE, RARE):
        return True
    if name.shouted:
        return False
    if name.weight == LOOKUP:
        return bool(behind.role) and behind.role not in FIRMS_TOO and _speaks(value, at)
    if _is_told(value, at) or (kind_of(name.words[0]) & GIVEN and _speaks(value, at)) or _acts(value, at):
        return True
    if behind.may and _OF_A_BODY.search(value, max(0, at.start - LONGEST_BODY), at.start):
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
    return at.name.weight < SURE or value[at.end : at.end + 1] in _ENDS or names_thing(value, at.start, at.end)


def _is_told(value: str, at: Printed) -> bool:
    """Whether the words before a name say that it is a person's."""
    if office_before(value, at.start):
        return True
    role, first = role_before(value, at.start), kind_of(at.name.words[0])
    if at.name.amid:  # in a headline an ordinary word is no given name: "Mom Corners Plumb"
        return bool(role) and (bool(first & GIVEN) or not first & NO_NAME)
    if role and (at.name.weight == LIKELY or first & GIVEN or role not in FIRMS_TOO or _is_friend(value, at.start)):
        return True
    if bool(_CALLED.search(value, max(0, at.start - 8), at.start)) or is_apposed(value, at.start, at.end):
        return True
    return value.endswith(" and ", 0, at.start) and bool(_KIN.search(value, max(0, at.start - LONGEST_KIN), at.start))


def _is_friend(value: str, start: int) -> bool:
    """Whether a noun for people alone stands before the one that also says what a firm is: "my friend and rival"."""
    befriended = _FRIEND.search(value, max(0, start - LONGEST_FRIEND), start)
    return befriended is not None and bool(kind_of(befriended[1]) & ROLE) and befriended[1] not in FIRMS_TOO


def _speaks(value: str, at: Printed) -> bool:
    """Whether a name stands behind what somebody said: "said Skip Merrow, a clerk"; no place's or body's does."""
    if at.name.kind & (THING | PLACE | PEOPLE) or value[at.end : at.end + 1] not in _ENDS_SPEECH:
        return False
    return bool(_SAID.search(value, max(0, at.start - 12), at.start))


def _acts(value: str, at: Printed) -> bool:
    """Whether somebody does something whose name has a common word: "Ada From said", "Bill Tarn said"."""
    name = at.name
    first = kind_of(name.words[0])
    if name.amid or not first & GIVEN or not _ACTS.match(value, at.end):
        return False
    if name.kind & FUNCTION:
        return not first & NO_NAME
    return name.weight == LIKELY and not first & FUNCTION and bool(name.kind & SURNAME) and not name.kind & NO_NAME


def _is_he_or_she(value: str, at: Printed) -> bool:
    """Whether "he" or "she" takes up a name that stands free of prepositions, before anybody or anything else does."""
    if _BOUND.search(value, max(0, at.start - LONGEST_OF), at.start):
        return False
    called = CALLED.match(value, at.end)
    end = called.end() + 1 if called else at.end
    return bool(_TAKEN_UP.match(value, end, end + LONGEST_SENTENCE))


def _begins_well(name: Name, alone: Set[str]) -> bool:
    """Whether the first word of a sentence is hardly a common one: in no list, and not ending like one.

    `alone` are the words that the article also prints by themselves.
    """
    first = name.words[0]
    middle = len(name.words) == 3 and kind_of(name.words[1]) & GIVEN  # Hofrat Ivo Tarn
    if (
        not (len(name.words) == 2 or middle)
        or kind_of(first)
        or first in PARTICLES
        or name.kind & (GIVEN | NO_NAME | ROLE)
    ):
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
