"""Who is called by a short form elsewhere: "Ed Tarn" and "Edward G. Tarn", "Joe Tarn" and "Joseph R. Tarn Jr.".

A short form is no evidence by itself: two people may well be Matt and Matthew Tarn.  They are one where both are
printed with one office, or where hardly anybody else has the surname and several articles name one of them; and only
where no third given name competes, as "Chris" does with both Christopher and Christine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from explainer.names.spelled import folded_words, spelled_alike

CLEAR = 0.9
"""The share of the articles from which on what the others print does not count."""
SEVERAL = 2
"""Articles that must name somebody for their surname to tell who they are."""
OFFICE = "a short form of the name, with the same office"
ONLY = "a short form of the name, and hardly anybody else has the surname"
_REIGNS = frozenset("king queen pope prince princess emperor empress".split())


def _nicknames() -> dict[str, frozenset[str]]:
    """Each name of a line leads to the line's first: "bob" to "robert", "ted" to "edward" and "theodore"."""
    full: dict[str, set[str]] = {}
    for line in Path(__file__).with_name("nicknames.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, *_ = names = line.split()
            for name in names:
                full.setdefault(name, set()).add(first)
    return {name: frozenset(firsts) for name, firsts in full.items()}


NICKNAMES = _nicknames()


class Somebody(Struct, frozen=True, eq=False):
    """One person under some ids: the name printed most, in how many articles, of which gender, with which offices."""

    ids: Sequence[str]
    name: str
    articles: int
    gender: str
    offices: frozenset[str]

    @property
    def surname(self) -> str:
        """The surname without "Jr." and the like, transliteration set aside."""
        return spelled_alike(self.name)[1].partition(" ")[0]

    @property
    def suffix(self) -> str:
        """What tells a son from his father, "jr", or ""."""
        return spelled_alike(self.name)[1].partition(" ")[2]

    @property
    def middle(self) -> str:
        """The first letter between given name and surname, or ""."""
        return spelled_alike(self.name)[2][:1]


def joined(people: Sequence[Somebody], surnames: Mapping[str, int]) -> Iterator[tuple[list[str], str]]:
    """The ids of each person, and why the ids are one's where a short form or a suffix made them several people.

    `surnames` is how many articles name anybody of a surname.  Time is linear in the people.
    """
    alike: dict[tuple[str, str], list[Somebody]] = defaultdict(list)
    for somebody in people:
        for given in _in_full(somebody.name):
            alike[somebody.surname, given].append(somebody)
    groups = [group for group in alike.values() if len(group) > 1]
    times = Counter(somebody for group in groups for somebody in group)
    done: set[Somebody] = set()
    for group in groups:
        why = _evidence(group, surnames[group[0].surname]) if all(times[one] == 1 for one in group) else ""
        if why:
            done.update(group)
            yield [id_ for somebody in group for id_ in somebody.ids], why
    yield from ((list(somebody.ids), "") for somebody in people if somebody not in done)


def _in_full(name: str) -> Iterable[str]:
    """The given names that a name's first word may be short for; none where it is no given name."""
    given, *others = folded_words(name)
    return () if not others or given in _REIGNS else NICKNAMES.get(given, (given,))


def _evidence(group: Sequence[Somebody], articles: int) -> str:
    """Why people with given names that agree are one person; "" where they may be several.

    `articles` name anybody of their surname.  A suffix that only some have is nobody else's where the office is one.
    """
    if any(len(told - {""}) > 1 for told in ({one.gender for one in group}, {one.middle for one in group})):
        return ""
    suffixes = {one.suffix for one in group}
    if len(suffixes - {""}) > 1:
        return ""
    if frozenset.intersection(*(one.offices for one in group)):
        return OFFICE
    named = [one.articles for one in group]
    clear = max(named) >= SEVERAL and sum(named) >= CLEAR * articles
    return ONLY if clear and len(suffixes) == 1 else ""
