"""Whether a single capitalised word must be a name: what is said beside it, and how the article prints it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.pattern import pattern
from explainer.recognise.people.context import ACTS, APPOSED, FIRMS_TOO, after, is_apposed, opens_sentence, role_before
from explainer.recognise.people.names import LIKELY
from explainer.recognise.people.printed import Printed
from explainer.recognise.people.words import CALLINGS, GIVEN, NAME, NO_NAME, OFFICES, ROLE, UPPER, kind_of, role_gender

LONGEST_WORD = 20  # characters before a name in which the word before it is looked for
MARKS = "\"“”‘’'(["
_SO_NAMED = pattern(
    r"\b(?:(?:gave|giving|gives) (?:his|her|their) (?:first |given )?name (?:only )?as"
    r"|(?:(?:him|her)self|themselves) (?:only )?as|signs? (?:(?:him|her)self|themselves)"
    r"|(?:[Hh]is|[Hh]er|[Mm]y) (?:first |given )?name(?: is| was|['’]s)"
    r"|(?:[Hh]e|[Ss]he)(?: is| was|['’]s) (?:called|named)"
    r"|under the name(?: of)?|(?:identified|named|known) only as"
    r"|(?:asked|wanted|wished|agreed) (?:only )?to be (?:called|identified|named)(?: only)?(?: as| by)?) $"
)
_CALLED = pattern(r"\b(?:an?|the|his|her|my|our|their) ([a-z ]+) (?:called|named) $")
_PLACED = pattern(r"\b(?:in|at|near|outside|of the|[a-z]+s? (?:from|of)) $")
_SHIP = pattern(r"\b(?:[Tt]he|MV|MS|SS|FV) Lady $")
_MORTAL = pattern(r", (?:who |aged \d|\d\d?,|\w+ years old)")
_TIED = pattern(rf"(?:\b(?:of|in|at|from|to|for|the)|\b[{UPPER}][\w-]*) $")
_POSSESSED = pattern(r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|['’]s?) (?:[a-z][a-z-]* )?[a-z]+ $")
LONGEST_NAMING = 50  # characters of words that say what somebody is called
_HALF = pattern(r"(?:\b(?:of|in|at|from|the|The|called|[A-Z][\w.]*),? |\b[A-Z]\w+ (?:on|for) |['’]s |[\"“(‘'])$")
_DOES = pattern(rf"['’]s? |, [A-Z]\w+ [A-Z]\w+\.|,? (?:{ACTS})\b")
"""What somebody whose surname opens a sentence does or has, or their given names."""
_GOES_ON = pattern(r"[ \u00a0][A-Z]|\(|, [A-Z]\w*\.|[\"”]")


def speaks(value: str, at: Printed) -> bool:
    """Whether a single word must be a name: with a title, beside a role, or doing what people do."""
    name = at.name
    if name.weight >= LIKELY:
        return not _SHIP.search(value, max(0, at.start - LONGEST_WORD), at.start)
    if name.shouted or value[at.start - 4 : at.start].lower() == "the ":
        return False
    if _SO_NAMED.search(value, max(0, at.start - LONGEST_NAMING), at.start):
        return True
    if name.kind & GIVEN and _is_called(value, at.start):
        return True
    role, behind = role_before(value, at.start), after(value, at.end)
    if name.kind & NAME:
        if not role and _PLACED.search(value, max(0, at.start - LONGEST_WORD), at.start):
            return False
        return bool(role) or (behind.may and (bool(name.kind & GIVEN) or not value.startswith(" of ", at.end)))
    role = role or (behind.role if behind.being else "")
    if role in OFFICES or role_gender(role):
        return True
    if role and _POSSESSED.search(value, max(0, at.start - LONGEST_NAMING), at.start):
        return role not in FIRMS_TOO and name.words[0][-1] != "s"
    if name.kind:
        return False
    if behind.being and role in CALLINGS:
        return True
    if behind.may and is_apposed(value, at.start, at.end):
        return True
    told = behind.role and behind.role not in FIRMS_TOO and APPOSED.match(value, at.end)
    return bool(told) or (bool(_MORTAL.match(value, at.end)) and _is_free(value, at))


def _is_called(value: str, at: int) -> bool:
    """Whether somebody is called by the name at `at`: "a student of law called Ada", not "a village called Ada"."""
    called = _CALLED.search(value, max(0, at - LONGEST_NAMING), at)
    return called is not None and any(kind_of(word) & ROLE for word in called[1].split())


def _is_free(value: str, at: Printed) -> bool:
    """Whether a single word is neither a plural, the first of its sentence, nor tied to what comes before by "of"."""
    if at.name.words[0].endswith("s") or opens_sentence(value, at.start):
        return False
    return not _TIED.search(value, max(0, at.start - LONGEST_WORD), at.start)


def ends_of_others(value: str, printed: Iterable[Printed]) -> set[str]:
    """The single words that never stand without one and the same capitalised word before them: "Zero Tarn"."""
    before: dict[str, set[str]] = {}
    inside: set[str] = set()
    for at in printed:
        if at.name.whole or at.name.title:
            continue
        start = max(0, at.start - LONGEST_WORD)
        words = value[start : at.start].split() if value[at.start - 1 : at.start] == " " else ()
        word = words[-1].lstrip(MARKS) if words else ""
        capital = word if word[:1].isupper() and word.isalnum() else ""
        before.setdefault(at.name.words[0], set()).add(capital)
        if capital and not opens_sentence(value, at.start - 1 - len(word)):
            inside.add(at.name.words[0])
    return {word for word, words in before.items() if len(words) == 1 and word in inside}


def may_be_surname(value: str, at: Printed) -> bool:
    """Whether a single word may be the surname of somebody of the list whom the article never names in full."""
    name = at.name
    if name.title:
        return True
    if len(name.words[0]) < 4 or name.kind & (NO_NAME | ROLE | GIVEN):
        return False
    if _HALF.search(value, max(0, at.start - 30), at.start) or _GOES_ON.match(value, at.end):
        return False
    return not opens_sentence(value, at.start) or bool(_DOES.match(value, at.end))
