"""Ordinary words in runs of capitals: what an article also prints in small letters is no part of a person's name.

"Closer Ada Plumb" where it says "the closer", "Northmere Libraries" where it says "libraries"; and a team is called
"the Tigresses", which nobody's surname is.  "Sri" is a title in "Sri Otto Quill" where "Sri Quill" is printed too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from msgspec.structs import replace

from explainer.pattern import pattern
from explainer.recognise.people.names import SURE, Name
from explainer.recognise.people.printed import Printed, part_of
from explainer.recognise.people.words import DONS, FUNCTION, GIVEN, NAME, PARTICLES, kind_of

_SMALL = pattern(r"(?<![\w@./#’'-])[a-z]{3,}(?![\w@/-]|\.[a-z])")
FEW = 20
"""Words that are soon looked for one by one, as nearly all of them are in vain."""
_TEAM = pattern(
    r"\b[Tt]he ([A-Z][a-z]+[^aious]s)(?=[,.;:!?]| (?:[a-z]+ed|are|were|have|had|will|sat|stood|led|lost|won|took|went"
    r"|came|made|ran|beat|drew|held|hit|said|who|and|in|at|to|on|by|as)\b)"
)
"""A plural that acts: "the Tigresses sat", not "the Tarns report"."""


def without_ordinary(value: str, printed: Sequence[Printed]) -> Sequence[Printed]:
    """The names without ordinary words at their ends, and without those that such a word makes a body's or place's."""
    names = _of_several_words(printed)
    addressed = {name.words for name in names if name.words[0] in DONS and len(name.words) == 2}
    if addressed:
        printed = [_untitled(value, at) if _is_titled(at, addressed) else at for at in printed]
        names = _of_several_words(printed)
    ends = {name.words[0] for name in names if _may_open(name)}
    ends |= {name.words[-1] for name in names if _may_close(name)}
    small = {word for word in ends if _is_small(value, word)} if len(ends) <= FEW else set(_SMALL.findall(value))
    teams = _TEAM.findall(value) if any(word.endswith("s") for word in ends) else ()
    closing = small.union(map(str.lower, teams))
    return [at for name in printed for at in _apart(value, name, small, closing)] if closing else printed


def _of_several_words(printed: Iterable[Printed]) -> set[Name]:
    """The names that may lose a word, each once."""
    return {at.name for at in printed if len(at.name.words) > 1}


def _is_small(value: str, word: str) -> bool:
    """Whether a text has a word in small letters."""
    at = value.find(word)
    while at >= 0:
        found = _SMALL.match(value, at)
        if found and found[0] == word:
            return True
        at = value.find(word, at + 1)
    return False


def _is_titled(at: Printed, addressed: Set[tuple[str, ...]]) -> bool:
    """Whether a name opens with a form of address that also stands before its surname alone."""
    words = at.name.words
    return len(words) > 2 and (words[0], words[-1]) in addressed


def _untitled(value: str, at: Printed) -> Printed:
    """A person's full name without the form of address before it."""
    bare, title = part_of(value, at, 1, len(at.name.words)), at.name.words[0]
    gender = bare.name.gender or DONS[title]
    return bare._replace(name=replace(bare.name, title=title, weight=SURE, gender=gender))


def _apart(value: str, at: Printed, small: Set[str], closing: Set[str]) -> Iterator[Printed]:
    words = at.name.words
    if _may_open(at.name) and words[0] in small:
        yield part_of(value, at, 1, len(words))
    elif not (_may_close(at.name) and words[-1] in closing):
        yield at
    elif len(words) > 2:
        yield part_of(value, at, 0, len(words) - 1)


@lru_cache(maxsize=1 << 15)
def _may_open(name: Name) -> bool:
    """Whether the first word of a name may be a title: a given name of no list stands behind it or does not."""
    words = name.words
    if len(words) < 3 or kind_of(words[0]) & (NAME | FUNCTION) or words[0] in PARTICLES:
        return False
    return bool(kind_of(words[1]) & GIVEN)


@lru_cache(maxsize=1 << 15)
def _may_close(name: Name) -> bool:
    """Whether the last word of a name may be that of a team, a place or a body, or of a headline."""
    words = name.words
    if len(words) < 2 or name.suffix or name.kind & (NAME | FUNCTION):
        return False
    return len(words) > 2 or (name.weight < SURE and not kind_of(words[0]) & GIVEN)
