"""Runs of capitalised words, and the names they hold: "Former Mayor Ada Plumb" -> title "mayor", name "Ada Plumb".

Reading looks at the run alone, so that a run is read once however often it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from explainer.cut import NAMES, TITLES, behind
from explainer.pattern import pattern
from explainer.recognise.people.continued import continues, is_address, is_anew
from explainer.recognise.people.names import LOOKUP, Name, Word, initialled, may_begin, name_of, word_of
from explainer.recognise.people.words import (
    COMMON,
    FUNCTION,
    HONORIFICS,
    NAME,
    NO_NAME,
    PARTICLES,
    PLACE_OPENERS,
    ROLE,
    SURNAME,
    THING,
    UPPER,
)

# What may be left out is an empty alternative: `re` tries "(?:x|)" faster than "(?:x)?".
_CUT = rf"(?:\.(?:{behind((*TITLES, *NAMES))})|)"
_JOINED = r"(?:['’]-?|-)(?![sS]\b)\w+"
_REST = rf"(?:\w+(?:{_JOINED}(?:{_JOINED})*|){_CUT}|(?:\.[{UPPER}])*\.(?:-[{UPPER}]\.)?|(?:{_JOINED})+|)"
_WORD = rf"(?:(?:al|el|ul|d)[-'’]|)[{UPPER}]{_REST}"
_SPACE = "(?:[ \n]|\u00a0+)"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES))}){_SPACE}"
_NEXT = f"(?={_SPACE}[{UPPER}{''.join(sorted({word[0] for word in PARTICLES}))}]|, [JS]r)"
_MORE = rf"(?:{_SPACE}(?:{_PARTICLE}(?:{_PARTICLE})*|){_WORD}|, (?:Jr|Sr)\b\.?)*"
_LITTLE = pattern(r"\w+(?:-\w+)*-[a-z]+$")
RUN = pattern(rf"[{UPPER}](?<![\w@#/].)(?!(?<=[, (][DRI])-[{UPPER}]){_REST}(?:{_NEXT}{_MORE}|)")
"""A run of capitalised words; not a party and what it is from: "D-Northmere"."""
INITIAL = pattern(rf"[{UPPER}]\.?$")
LONGEST_ACRONYM = 3
"""Letters of a word in capitals behind a given name that is no surname, though one is spelt so."""


@lru_cache(maxsize=1 << 16)
def read_run(run: str) -> tuple[Name, ...]:
    """The names a run of capitalised words may hold, in order; offsets are characters of the run."""
    if run.isalpha():
        word = word_of(run)
        return () if word.kind & FUNCTION and not word.kind & NAME else (alone(word),)
    words, starts, start = [], [], 0
    for raw in run.replace("\u00a0", " ").replace("\n", " ").split(" "):
        if raw:
            words.append(word_of(raw.rstrip(",")))
            starts.append(start)
        start += len(raw) + 1
    if len(words) == 2 and _is_plainly_one(*words):
        return tuple(name for name in (name_of(words, starts, "", False),) if name)
    shouted = all(word.raw.isupper() or word.low in HONORIFICS for word in words)  # Sir OTTO TARN
    return tuple(filter(None, _names(words, starts, shouted)))


def alone(word: Word) -> Name:
    """A single word as a name, which names only somebody known otherwise."""
    end, shouted = len(word.raw), word.raw.isupper()
    return Name(0, end, (word.low,), (word.key,), word.kind, "", "", "", LOOKUP, False, True, False, shouted)


def _is_plainly_one(first: Word, last: Word) -> bool:
    """Whether two words are one name as a whole, or none: "Ada Plumb", "Skip Tarn"."""
    if not last.plain:
        return False
    if may_begin(first) and last.kind & SURNAME:
        return True
    if first.shouted or last.shouted or first.small or first.initials or first.suffix or first.kind & (NO_NAME | ROLE):
        return False
    return first.low not in HONORIFICS and first.low not in PLACE_OPENERS and last.low not in HONORIFICS


def _names(words: list[Word], starts: list[int], shouted: bool) -> Iterator[Name | None]:
    """Cut a run at words that are no part of a name; the head of a body or place takes the words before it with it."""
    first, title, opener = 0, "", False  # words[first:i] are held for a name
    common = [
        bool(word.kind & (COMMON | FUNCTION)) and not word.kind & (NAME | ROLE) and not _is_little(word.raw)
        for word in words
    ]
    common[0] = False  # a sentence's first word
    amount = sum(common)
    for i, word in enumerate(words):
        then = words[i + 1] if i + 1 < len(words) else None
        if opener and not word.kind & (ROLE | THING | FUNCTION):
            opener = word.small or (then is not None and (then.small or word.given))
            first = i + 1
            continue
        head = words[first] if first < i else None
        if not head and word.low in HONORIFICS and i + 2 == len(words) and _is_initial(words[-1].raw):
            yield initialled(words[i:], starts[i:])
            return
        if not head and then and i + 2 < len(words) - bool(words[-1].suffix) and is_address(word, then):
            first, title = i + 1, word.low
            continue
        if head and then and word.given and is_anew(head, words[i - 1], then):
            yield name_of(words[first:i], starts[first:i], title, amount > sum(common[first:i]))
            first, title, head = i, "", None
        opener = not head and not title and word.low in PLACE_OPENERS
        count = i - first - (i - first > 1 and words[i - 1].initials)
        longest = 1 if head and head.given and count > 1 else 3 if title else 2  # Ada Plumb QC, Plumb KH
        surname = head and head.given and word.kind & SURNAME and len(word.raw) > LONGEST_ACRONYM  # Otto TARN
        acronym = word.shouted and not shouted and not surname and len(word.raw) > longest
        if not acronym and continues(head, count, word, then, title):
            continue
        if head:
            amid = amount > sum(common[first:i])
            if not _takes_along(word, head, i - first, amid):
                yield name_of(words[first:i], starts[first:i], title, amid)
        first = i + 1
        title = word.low if word.kind & ROLE or word.low in HONORIFICS else ""
    if first < len(words):
        yield name_of(words[first:], starts[first:], title, amount > sum(common[first:]))


def _is_little(raw: str) -> bool:
    """Whether the capital of a word says nothing of a headline: "South | Korean-born", "I"."""
    return raw == "I" or ("-" in raw and _LITTLE.match(raw) is not None)


def _is_initial(raw: str) -> bool:
    return len(raw) <= 2 and INITIAL.match(raw) is not None


def _takes_along(word: Word, head: Word, count: int, amid: bool) -> bool:
    """Whether `word` makes the words before it part of what it names: "Plumb Foundation", "Plumb Campaign Manager".

    A full name stands by itself before a role, and before anything in a headline.
    """
    if not word.kind & (THING | ROLE):
        return False
    return not (count > 1 and head.given and (amid or word.kind & ROLE))
